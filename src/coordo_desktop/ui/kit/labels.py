"""Words and marks one reads: labels in plain text, runs, icons, hairlines, count badges."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.runs import FLAGS, LEFT, Paragraph, Runs, plain
from coordo_desktop.ui.kit.theme import color, font, px, theme

__all__ = ["Badge", "Hairline", "IconLabel", "Label", "RunsLabel"]

_MOST = 999
_WIDTHS = 4
"""Layouts ask for the same few widths over and over."""


class Label(QLabel):
    """Plain text in a role of the type scale and a colour ink."""

    def __init__(
        self,
        text: str = "",
        *,
        role: str = "table",
        ink: str = "text",
        weight: int | None = None,
        wrap: bool = False,
        align: str = LEFT,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setWordWrap(wrap)
        self.setAlignment(FLAGS[align] | Qt.AlignmentFlag.AlignVCenter)
        self._role, self._ink, self._weight = role, ink, weight
        self.setText(text)
        self._dress()
        theme().changed.connect(self._dress)

    def set_text(self, text: str) -> None:
        """Show these words."""
        self.setText(text)

    def set_ink(self, ink: str) -> None:
        """Change colour."""
        self._ink = ink
        self._dress()

    def set_role(self, role: str, weight: int | None = None) -> None:
        """Change place in the type scale."""
        self._role, self._weight = role, weight
        self._dress()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # The style sheet puts back the palette it saw first when a label enters another window.
        if self.palette().color(self.foregroundRole()) != color(self._ink):
            self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect().width()
        words = self.fontMetrics()
        if self.wordWrap() or words.horizontalAdvance(self.text()) <= room + 1:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(color(self._ink))
        cut = words.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(self.contentsRect(), int(self.alignment()), cut)

    def _dress(self) -> None:
        self.setFont(font(self._role, self._weight))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), color(self._ink))
        self.setPalette(palette)


class RunsLabel(QWidget):
    """Runs of several weights; one line that ends in an ellipsis, or wrapped."""

    def __init__(
        self,
        runs: str | Runs = (),
        *,
        role: str = "table",
        ink: str = "text",
        wrap: bool = False,
        max_lines: int = 0,
        align: str = LEFT,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._role, self._ink, self._align = role, ink, align
        self._max_lines = max_lines if wrap else 1
        self._runs: str | Runs = runs
        self._made: dict[float, Paragraph] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_runs(runs)
        theme().changed.connect(self._dress)

    def set_runs(self, runs: str | Runs) -> None:
        """Show these pieces."""
        self._runs = runs
        self._made.clear()
        self.setAccessibleName(plain(runs))
        self._claim()
        self.update()

    def _dress(self) -> None:
        self._made.clear()
        self._claim()

    def _claim(self) -> None:
        """Ask for the height the words need in the width of the moment."""
        if self._max_lines != 1:
            self.setMinimumHeight(self.heightForWidth(self.width()))
        self.updateGeometry()

    def text(self) -> str:
        """The words alone."""
        return plain(self._runs)

    def _laid(self, width: float) -> Paragraph:
        made = self._made.get(width)
        if made is None:
            if len(self._made) >= _WIDTHS:
                self._made.clear()
            made = self._made[width] = Paragraph(
                self._runs,
                width,
                role=self._role,
                ink=self._ink,
                align=self._align,
                max_lines=self._max_lines,
            )
        return made

    def sizeHint(self) -> QSize:
        if self._max_lines != 1:
            width = min(px(320), round(self._laid(100_000).natural_width) + 1)
            return QSize(width, round(self._laid(width).height))
        made = self._laid(100_000)
        return QSize(round(made.natural_width) + 2, round(made.height))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(24), self.sizeHint().height() if self._max_lines == 1 else px(18))

    def heightForWidth(self, width: int) -> int:
        return round(self._laid(width).height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._max_lines != 1:
            self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        made = self._laid(self.width())
        spare = self.height() - made.height
        top = spare / 2 if self._max_lines == 1 or spare <= px(20) else 0
        made.draw(painter, 0, top)


class IconLabel(QWidget):
    """An icon that is only looked at; `label` is what it says to who does not see it."""

    def __init__(self, icon: str, ink: str = "text-2", size: int = 18, *, label: str = "") -> None:
        super().__init__()
        self._icon, self._ink, self._size = icon, ink, size
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def set_icon(self, icon: str, ink: str | None = None) -> None:
        """Show another icon."""
        self._icon, self._ink = icon, ink or self._ink
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_icon(QPainter(self), self.rect(), self._icon, self._ink)


class Hairline(QWidget):
    """One pixel between two surfaces."""

    def __init__(self, *, vertical: bool = False, length: int | None = None) -> None:
        super().__init__()
        self._vertical, self._length = vertical, length
        fixed, wide = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        if vertical:
            self.setSizePolicy(fixed, fixed if length else wide)
        else:
            self.setSizePolicy(wide, fixed)

    def sizeHint(self) -> QSize:
        return QSize(1, px(self._length or 1)) if self._vertical else QSize(px(8), 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), color("border"))


class Badge(QWidget):
    """How many wait; hidden when none does."""

    def __init__(self, count: int = 0, *, hot: bool = False) -> None:
        super().__init__()
        self._hot = hot
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(count)

    def set_count(self, count: int) -> None:
        """Show this number."""
        self._count = count
        self.setAccessibleName(str(count))
        if count <= 0 or self.parentWidget() is not None:  # alone it would be a window
            self.setVisible(count > 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(badge_width(self._count), px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_badge(QPainter(self), self.rect(), self._count, hot=self._hot)


def badge_width(count: int) -> int:
    """Pixels a badge takes."""
    digits = len(_digits(count))
    return max(px(20), px(6 + 7 * digits) + 2)


def draw_badge(painter: QPainter, rect: QRect, count: int, *, hot: bool = False) -> None:
    """Paint a count in its rounded box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color("danger" if hot else "border"), 1))
    painter.setBrush(color("danger" if hot else "surface-3"))
    box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(color("on-danger" if hot else "text-2"))
    painter.setFont(font("tiny", 600))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), _digits(count))


def _digits(count: int) -> str:
    return str(count) if count <= _MOST else f"{_MOST}+"
