"""People as initials in a circle; never a portrait."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordo_desktop.ui.kit.theme import color, font, px, theme

_TITLES = {"dr", "pr", "m", "mme", "mlle", "me"}


def initials(person: str) -> str:
    """`Claire MARTIN` as `CM`; a title does not count."""
    words = [word for word in person.replace("-", " ").replace(".", " ").split() if word]
    words = [word for word in words if word.casefold() not in _TITLES] or words
    letters = [words[0][0], words[-1][0]] if len(words) > 1 else [word[0] for word in words]
    return "".join(letters).upper()


class Avatar(QWidget):
    """The initials of a person at work; `person` is the whole name, said aloud."""

    def __init__(self, person: str, *, size: int = 24) -> None:
        super().__init__()
        self._size = size
        self._letters = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_person(person)
        theme().changed.connect(self.updateGeometry)

    def set_person(self, person: str) -> None:
        """Show another."""
        self._letters = initials(person)
        self.setAccessibleName(person)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("accent-edge"), 1))
        painter.setBrush(color("accent-soft"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawEllipse(box)
        made = font("tiny", 600)
        made.setPixelSize(px(max(10, round(self._size * 0.36))))
        painter.setFont(made)
        painter.setPen(color("accent-text"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._letters)
