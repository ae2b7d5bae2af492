"""The fridges over their log: what each showed last, and what it waits for (ST8)."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.cold_chain import ExcursionState, Fridge, HalfDay
from coordo_desktop.domain.ids import StockPlaceId
from coordo_desktop.ui.kit.cold_words import degrees_text, state_words
from coordo_desktop.ui.kit.layout import clear, row
from coordo_desktop.ui.kit.when import day_or_time, zone_in_use
from coordo_desktop.ui.stock.lots_tiles import TileButton


class FridgeTiles(QWidget):
    """One tile each, the one shown pressed."""

    asked = Signal(object)  # StockPlaceId

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stock.cold.tiles")
        self._line = row(gap=8)
        self.setLayout(self._line)
        self._tiles: dict[StockPlaceId, TileButton] = {}

    def show_fridges(self, fridges: Sequence[Fridge], chosen: StockPlaceId, now: datetime) -> None:
        """These fridges, this one shown."""
        if list(self._tiles) != [each.place_id for each in fridges]:
            clear(self._line)
            self._tiles = {}
            for each in fridges:
                tile = TileButton("cold", name=f"stock.cold.tile.{len(self._tiles)}")
                tile.clicked.connect(partial(self._pressed, each.place_id))
                self._tiles[each.place_id] = tile
                self._line.addWidget(tile)
        for each in fridges:
            tile = self._tiles[each.place_id]
            tile.say(*self._said(each, now))
            tile.setChecked(each.place_id == chosen)

    def _pressed(self, place_id: StockPlaceId, _on: bool = False) -> None:
        for each, tile in self._tiles.items():
            tile.setChecked(each == place_id)
        self.asked.emit(place_id)

    def _said(self, each: Fridge, now: datetime) -> tuple[str, str, str]:
        last = each.last
        figure = "–" if last is None else degrees_text(last.value)
        first = each.name
        if last is not None:
            first = f"{each.name}, {day_or_time(last.at, now, zone_in_use())}"
        if each.excursion is not None:
            state = each.excursion.state
            kind = "danger" if state is ExcursionState.OPEN else "warn"
            words = state_words(state, each.excursion.to_decide)
            if state is ExcursionState.OPEN:
                said = self.tr("écart {state}").format(state=words)
            else:
                said = self.tr("écart, {state}").format(state=words)
        elif each.due is not None:
            kind = "accent"
            said = (
                self.tr("à relever ce matin")
                if each.due is HalfDay.MORNING
                else self.tr("à relever ce soir")
            )
        else:
            kind, said = "ok", self.tr("dans les limites")
            if last is None:
                kind, said = "neutral", self.tr("jamais relevé")
        return figure, f"{first}\n{said}", kind
