"""Plain surfaces: a fill and its edge, for whatever is laid on them."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.ui.kit.paint import draw_box
from coordo_desktop.ui.kit.theme import color


class Surface(QWidget):
    """A ground in a token's colour; `edges` among "ltrb" get a hairline, "all" a rounded box."""

    def __init__(
        self, fill: str = "surface", *, edges: str = "", edge: str = "border", name: str = ""
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._fill, self._edges, self._edge = fill, edges, edge

    def set_fill(self, fill: str, edge: str | None = None) -> None:
        """Change colours."""
        self._fill, self._edge = fill, edge or self._edge
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._edges == "all":
            draw_box(painter, self.rect(), self._fill, self._edge)
            return
        if self._fill:
            painter.fillRect(self.rect(), color(self._fill))
        hair, width, height = color(self._edge), self.width(), self.height()
        for side, line in {
            "l": (0, 0, 1, height),
            "t": (0, 0, width, 1),
            "r": (width - 1, 0, 1, height),
            "b": (0, height - 1, width, 1),
        }.items():
            if side in self._edges:
                painter.fillRect(*line, hair)
