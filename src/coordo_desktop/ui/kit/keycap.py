"""Shortcuts written where one acts: names of keys in French, drawn as small caps."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordo_desktop.ui.kit.theme import color, font, px, theme

CAP_HEIGHT = 18


def key_text(keys: str) -> str:
    """`Ctrl+Return` as it is written on screen: « Ctrl+Entrée »."""
    if len(keys) == 1:
        return keys
    return "+".join(_key_name(part) for part in keys.split("+"))


def _key_name(part: str) -> str:
    names = {
        "Return": QCoreApplication.translate("KeyCap", "Entrée"),
        "Enter": QCoreApplication.translate("KeyCap", "Entrée"),
        "Shift": QCoreApplication.translate("KeyCap", "Maj"),
        "Esc": QCoreApplication.translate("KeyCap", "Échap"),
        "Space": QCoreApplication.translate("KeyCap", "Espace"),
        "Del": QCoreApplication.translate("KeyCap", "Suppr"),
        "Backspace": QCoreApplication.translate("KeyCap", "Retour arrière"),
        "Tab": QCoreApplication.translate("KeyCap", "Tab"),
        "PgUp": QCoreApplication.translate("KeyCap", "Page haut"),
        "PgDown": QCoreApplication.translate("KeyCap", "Page bas"),
        "Up": "↑",
        "Down": "↓",
        "Left": "←",
        "Right": "→",
    }
    return names.get(part, part)


def cap_width(text: str) -> int:
    """Pixels a key cap takes."""
    metrics = QFontMetrics(font("tiny"))
    return max(px(18), metrics.horizontalAdvance(text) + px(11))


def draw_cap(painter: QPainter, rect: QRectF, text: str, ink: str = "", *, bare: str = "") -> None:
    """Paint a cap in `rect`; with `bare`, edge and text in that colour and no fill."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color(bare or "border"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush if bare else color("surface-2"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
    painter.setPen(color(bare or ink or "text-2"))
    painter.setFont(font("tiny"))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), text)
    painter.restore()


class KeyCap(QWidget):
    """A key drawn beside what it does."""

    def __init__(self, keys: str) -> None:
        super().__init__()
        self._text = key_text(keys)
        self.setAccessibleName(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(cap_width(self._text), px(CAP_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_cap(QPainter(self), QRectF(self.rect()), self._text)
