"""The tiles over the list of lots: what asks for attention, one press from being alone in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from coordo_desktop.domain.cold_chain import HIGH, Excursion
from coordo_desktop.domain.stock_views import StockCounts
from coordo_desktop.ui.kit.cold_words import degrees_text
from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.kit.paint import draw_box, draw_focus
from coordo_desktop.ui.kit.runs import FLAGS
from coordo_desktop.ui.kit.stock_words import number_text
from coordo_desktop.ui.kit.theme import color, line_height, metrics, px, shared_font, theme
from coordo_desktop.ui.kit.tokens import kind_colours
from coordo_desktop.ui.kit.when import dated_text, time_text, zone_in_use
from coordo_desktop.ui.stock.lots_rows import Tile

_HEIGHT = 46
_LINES = 16
_LEAST = 48


@dataclass(frozen=True, slots=True)
class _Look:
    """How a tile is drawn: its icon, its words, its kind while something is there."""

    icon: str
    words: Callable[[int], str]
    kind: str = "neutral"
    always: bool = True


_LOOKS: Mapping[Tile, _Look] = {
    Tile.SHORT: _Look(
        "arrow-down", lambda _n: QCoreApplication.translate("Stock", "sous le\nminimum")
    ),
    Tile.EXPIRING: _Look(
        "clock", lambda n: QCoreApplication.translate("Stock", "périme(nt)\nsous 30 j", "", n)
    ),
    Tile.EXPIRED: _Look(
        "octagon",
        lambda n: QCoreApplication.translate("Stock", "périmé(s)\nà détruire", "", n),
        "danger", always=False,
    ),
    Tile.RECALLED: _Look(
        "refresh",
        lambda n: QCoreApplication.translate("Stock", "rappelé(s)\nà isoler", "", n),
        "danger",
    ),
    Tile.HELD: _Look(
        "lock",
        lambda _n: QCoreApplication.translate("Stock", "en\nquarantaine"),
        "warn", always=False,
    ),
}  # fmt: skip


class TileButton(QAbstractButton):
    """A number and two lines of words; pressed, it stays down."""

    def __init__(self, icon: str, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icon, self._figure, self._lines, self._kind = icon, "", [""], "neutral"
        theme().changed.connect(self.updateGeometry)

    def say(self, figure: str, words: str, kind: str) -> None:
        """What it counts; words on two lines, parted by a line feed."""
        self._figure, self._lines, self._kind = figure, words.split("\n"), kind
        self.setAccessibleName(f"{figure} {' '.join(self._lines)}")
        self.setToolTip(f"{figure} {' '.join(self._lines)}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        widest = max(metrics("table", 400).horizontalAdvance(line) for line in self._lines)
        figure = metrics("panel", 700).horizontalAdvance(self._figure)
        return QSize(widest + figure + px(16 + 10 + 10 + 24), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(56), px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, edge, ink = kind_colours(self._kind)
        plain = self._kind == "neutral"
        if plain:
            fill, edge = ("surface-2" if self.underMouse() else "surface"), "border"
        if self.isChecked():
            fill, edge = ("accent-soft" if plain else fill), "accent"
        draw_box(painter, self.rect(), fill, edge, thickness=2 if self.isChecked() else 1)
        if self.hasFocus():
            draw_focus(painter, self.rect())
        zero = self._figure == number_text(0)
        middle, side = self.height() / 2, px(16)
        mark = "text-3" if zero else "warn" if plain else ink
        draw_icon(painter, QRectF(px(12), middle - side / 2, side, side), self._icon, mark)
        x = self._paint_figure(painter, float(px(12 + 16 + 10)), zero=zero, ink=ink, plain=plain)
        painter.setFont(shared_font("table", 400))
        painter.setPen(color("text-2" if plain else "text"))
        room = int(self.width() - x - px(6))
        if room < px(_LEAST):
            return  # the figure and its icon alone; the words are in the tip
        top = middle - px(_LINES) * len(self._lines) / 2
        for at, line in enumerate(self._lines):
            words = metrics("table", 400).elidedText(line, Qt.TextElideMode.ElideRight, room)
            box = QRectF(x, top + at * px(_LINES), self.width() - x, px(_LINES))
            painter.drawText(box, FLAGS["left"] | Qt.AlignmentFlag.AlignVCenter, words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def _paint_figure(
        self, painter: QPainter, x: float, *, zero: bool, ink: str, plain: bool
    ) -> float:
        painter.setFont(shared_font("panel", 700))
        painter.setPen(color("text-3" if zero else "text" if plain else ink))
        high = line_height("panel")
        box = QRectF(x, (self.height() - high) / 2, self.width() - x, high)
        painter.drawText(box, FLAGS["left"] | Qt.AlignmentFlag.AlignVCenter, self._figure)
        return x + metrics("panel", 700).horizontalAdvance(self._figure) + px(10)


class LotTiles(QWidget):
    """`asked` with the tile pressed, None when it is let go; `cold_asked` for the fridge."""

    asked = Signal(object)
    cold_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stock.tiles")
        self.setAccessibleName(self.tr("À surveiller dans le stock"))
        self._held = 0
        self._tiles = {
            tile: TileButton(look.icon, name=f"stock.tile.{tile.value}")
            for tile, look in _LOOKS.items()
        }
        self.cold = TileButton("cold", name="stock.tile.cold")
        self.cold.setCheckable(False)
        self.cold.clicked.connect(self.cold_asked)
        line: QHBoxLayout = row(*self._tiles.values(), self.cold, gap=8)
        self.setLayout(line)
        self.cold.hide()
        for tile, button in self._tiles.items():
            button.clicked.connect(lambda on, it=tile: self._pressed(it, on=on))
        self.show_counts(StockCounts())

    def show_counts(self, counts: StockCounts) -> None:
        """How many of each."""
        for tile, button in self._tiles.items():
            look, count = _LOOKS[tile], int(getattr(counts, tile.value))
            button.say(number_text(count), look.words(count), look.kind if count else "neutral")
            if tile is not Tile.HELD:
                button.setVisible(look.always or count > 0)
        self._held = counts.held
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where they do not all fit, what is in quarantine is told by the list alone."""
        held = self._tiles[Tile.HELD]
        shown = [one for one in (*self._tiles.values(), self.cold) if one is not held]
        wide = [one.sizeHint().width() + px(8) for one in shown if not one.isHidden()]
        fits = sum(wide) + held.sizeHint().width() <= self.width()
        held.setVisible(self._held > 0 and (fits or held.isChecked()))

    def show_cold(self, figure: str, words: str) -> None:
        """A fridge that asks for a decision; empty words take its tile away."""
        self.cold.say(figure, words, "warn")
        self.cold.setVisible(bool(words))
        self._fit()

    def show_excursions(self, excursions: Sequence[Excursion], today: date) -> None:
        """The fridges out of their limits, the newest said; none takes the tile away."""
        if not excursions:
            self.show_cold("", "")
            return
        one = max(excursions, key=lambda each: each.started_at)
        local = one.started_at.astimezone(zone_in_use())
        zone = zone_in_use()
        when = time_text(local, zone) if local.date() == today else dated_text(local, zone)
        where = one.place.removeprefix("Réfrigérateur").removeprefix("Réfrig.").strip() or one.place
        words = self.tr("en cours") if one.ended_at is None else self.tr("à décider")
        if len(excursions) > 1:
            more = self.tr("{words}, {many} en tout")
            words = more.format(words=words, many=number_text(len(excursions)))
        worst = one.highest if one.highest > HIGH else one.lowest
        self.show_cold(degrees_text(worst), f"{where}, {when}\n{words}")

    def choose(self, tile: Tile | None) -> None:
        """Which one is down."""
        for one, button in self._tiles.items():
            button.setChecked(one is tile)

    def _pressed(self, tile: Tile, *, on: bool) -> None:
        self.choose(tile if on else None)
        self.asked.emit(tile if on else None)
