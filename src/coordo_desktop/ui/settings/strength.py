"""How strong a passphrase looks while it is typed, and whether the rule accepts it."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coordo_desktop.domain.passphrases import Strength, strength
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import spaced
from coordo_desktop.ui.kit.paint import draw_box
from coordo_desktop.ui.kit.theme import px

_GOAL_BITS = 80
_HALF = 0.5


class _Track(QWidget):
    """The bar: how far towards what the rule asks."""

    def __init__(self) -> None:
        super().__init__()
        self._part, self._ink = 0.0, "danger"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(self, part: float, ink: str) -> None:
        """Fill this part (0 to 1) in this colour."""
        self._part, self._ink = min(1.0, part), ink
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(120), px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, self.rect(), "surface-3", "", 3)
        if self._part > 0:
            filled = self.rect()
            filled.setWidth(max(px(6), round(self.width() * self._part)))
            draw_box(painter, filled, self._ink, "", 3)


class StrengthMeter(QWidget):
    """A bar and a word; the rule in small print until it is met."""

    def __init__(self) -> None:
        super().__init__()
        self._track = _Track()
        self._word = Label("", role="small", ink="text-2", wrap=True, name="strength.word")
        layout = spaced(QVBoxLayout(self), (0, 4, 0, 0), 4)
        layout.addWidget(self._track)
        layout.addWidget(self._word)
        self.show_for("")

    def show_for(self, passphrase: str) -> None:
        """Judge what is typed now."""
        seen = strength(passphrase)
        part = seen.bits / _GOAL_BITS
        if not passphrase:
            self._track.show_part(0, "danger")
            self._word.set_ink("text-3")
            self._word.set_text(rule_text())
            return
        if seen.accepted:
            self._track.show_part(1 if seen.bits >= _GOAL_BITS else max(part, 0.75), "ok")
            self._word.set_ink("ok")
        else:
            self._track.show_part(part, "danger" if part < _HALF else "warn")
            self._word.set_ink("text-2")
        self._word.set_text(verdict_text(seen))


def rule_text() -> str:
    """What the rule of the CNIL asks, in one sentence."""
    return QCoreApplication.translate(
        "Strength",
        "12 caractères de quatre sortes, 14 de trois sortes, ou sept mots (règle de la CNIL).",
    )


def verdict_text(seen: Strength) -> str:
    """What is typed, judged in words."""
    if seen.accepted and seen.bits >= _GOAL_BITS:
        return QCoreApplication.translate("Strength", "Solide.")
    if seen.accepted:
        return QCoreApplication.translate("Strength", "Suffisante.")
    return QCoreApplication.translate("Strength", "Pas encore assez longue : {rule}").format(
        rule=rule_text()
    )
