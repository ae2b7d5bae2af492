"""Chips: a state in a word and an icon, 20 px high. Not clickable but for its cross."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.paint import draw_box, draw_focus
from coordo_desktop.ui.kit.theme import color, metrics, px, shared_font, theme
from coordo_desktop.ui.kit.tokens import kind_colours

CHIP_HEIGHT = 20
_KIND_ICONS = {"danger": "octagon", "warn": "alert", "ok": "check", "info": "arrow-right"}


@dataclass(frozen=True, slots=True)
class ChipSpec:
    """What a chip says; `icon` None takes the kind's own, "" none."""

    text: str
    kind: str = "neutral"
    icon: str | None = None

    @property
    def icon_name(self) -> str:
        """The icon drawn; empty for none."""
        return _KIND_ICONS.get(self.kind, "") if self.icon is None else self.icon


def chip_width(spec: ChipSpec, *, closable: bool = False) -> int:
    """Pixels a chip takes."""
    width = metrics("small", _weight(spec)).horizontalAdvance(spec.text) + px(16)
    return width + px(17) * bool(spec.icon_name) + px(17) * closable


def draw_chip(painter: QPainter, rect: QRectF, spec: ChipSpec, *, closable: bool = False) -> None:
    """Paint a chip in `rect`; words that do not fit end in an ellipsis."""
    fill, edge, ink = kind_colours(spec.kind)
    draw_box(painter, rect, fill, edge, 4)
    x, middle, side = rect.left() + px(8), rect.center().y(), px(13)
    if spec.icon_name:
        square = QRectF(x, middle - side / 2, side, side)
        draw_icon(painter, square, spec.icon_name, ink)
        x += px(17)
    room = rect.right() - px(7) - px(17) * closable - x
    painter.setFont(shared_font("small", _weight(spec)))
    painter.setPen(color(ink))
    words = metrics("small", _weight(spec)).elidedText(
        spec.text, Qt.TextElideMode.ElideRight, int(room) + 2
    )
    box = QRectF(x, rect.top(), room + px(7), rect.height())
    painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), words)
    if closable:
        draw_icon(painter, _cross(rect), "close", ink)


def _cross(rect: QRectF) -> QRectF:
    side = px(13)
    return QRectF(rect.right() - px(5) - side, rect.center().y() - side / 2, side, side)


def _weight(spec: ChipSpec) -> int:
    return 600 if spec.kind in {"danger", "warn"} else 500


class Chip(QWidget):
    """One chip. Closable, it takes the focus and Delete closes it as the cross does."""

    closed = Signal()

    def __init__(
        self,
        text: str,
        *,
        kind: str = "neutral",
        icon: str | None = None,
        closable: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._closable = closable
        self._spec = ChipSpec(text, kind, icon)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if closable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_spec(self._spec)
        theme().changed.connect(self.updateGeometry)

    @property
    def spec(self) -> ChipSpec:
        """What it says."""
        return self._spec

    def set_spec(self, spec: ChipSpec) -> None:
        """Say something else."""
        self._spec = spec
        self.setAccessibleName(spec.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._spec, closable=self._closable), px(CHIP_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_chip(painter, QRectF(self.rect()), self._spec, closable=self._closable)
        if self.hasFocus():
            draw_focus(painter, self.rect(), 4)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._closable and self._near_cross(event.position().toPoint()):
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._closable and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _near_cross(self, at: QPoint) -> bool:
        return at.x() >= self.width() - px(22)


class ChipRow(QWidget):
    """Chips in a line; too narrow, the last fold into « +2 », the first `kept` never."""

    def __init__(self, specs: Sequence[ChipSpec] = (), *, name: str, kept: int = 0) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._kept = kept
        self._specs: list[ChipSpec] = []
        self.set_specs(specs, kept=kept)
        theme().changed.connect(self.updateGeometry)

    def set_specs(self, specs: Sequence[ChipSpec], *, kept: int | None = None) -> None:
        """Show these chips."""
        self._specs = list(specs)
        self._kept = self._kept if kept is None else kept
        self.setAccessibleName(", ".join(spec.text for spec in specs))
        self.updateGeometry()
        self.update()

    def shown(self) -> list[ChipSpec]:
        """What fits in the width of the moment, « +2 » included."""
        fits = list(self._specs)
        while _row_width(fits, self._folded(len(fits))) > self.width() and len(fits) > self._kept:
            fits.pop()
        folded = self._folded(len(fits))
        return [*fits, folded] if folded else fits

    def set_kept(self, kept: int) -> None:
        """How many of the first ones never fold."""
        if kept != self._kept:
            self._kept = kept
            self.updateGeometry()
            self.update()

    def width_of(self, kept: int) -> int:
        """Pixels taken when only the first `kept` are said, and how many others there are."""
        said = self._specs[:kept]
        return _row_width(said, self._folded(len(said)))

    def _folded(self, count: int) -> ChipSpec | None:
        hidden = len(self._specs) - count
        return ChipSpec(f"+{hidden}", "neutral", "") if hidden else None

    def sizeHint(self) -> QSize:
        return QSize(_row_width(self._specs, None), px(CHIP_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        kept = self._specs[: self._kept]
        return QSize(_row_width(kept, self._folded(len(kept))), px(CHIP_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        hidden = (
            self._specs[len(self.shown()) - 1 :] if len(self.shown()) < len(self._specs) else []
        )
        self.setToolTip(
            QCoreApplication.translate("ChipRow", "Aussi\u202f: {names}").format(
                names=", ".join(spec.text for spec in hidden)
            )
            if hidden
            else ""
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        x = 0.0
        for spec in self.shown():
            width = min(chip_width(spec), self.width())
            top = (self.height() - px(CHIP_HEIGHT)) / 2
            draw_chip(painter, QRectF(x, top, width, px(CHIP_HEIGHT)), spec)
            x += width + px(8)


def _row_width(specs: Sequence[ChipSpec], folded: ChipSpec | None) -> int:
    every = [*specs, folded] if folded else list(specs)
    return sum(chip_width(spec) for spec in every) + px(8) * max(0, len(every) - 1)
