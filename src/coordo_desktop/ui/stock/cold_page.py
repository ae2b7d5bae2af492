"""« Froid »: fridges read twice a day, their curve, their excursions and what is decided (ST8)."""

import json
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.cold_chain import (
    Excursion,
    Fridge,
    HalfDay,
    LotDecision,
    ReadingDraft,
    ReadingKept,
)
from coordo_desktop.domain.cold_log import FridgeLog
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import ExcursionId, StockPlaceId
from coordo_desktop.domain.local_times import day_start
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.empty import EmptyState
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.view import MasterDetail
from coordo_desktop.ui.kit.when import zone_in_use
from coordo_desktop.ui.stock.cold_curve import ColdCurve
from coordo_desktop.ui.stock.cold_deeds import ColdDeeds
from coordo_desktop.ui.stock.cold_entry import ColdEntry
from coordo_desktop.ui.stock.cold_panel import WIDTH, ColdPanel
from coordo_desktop.ui.stock.cold_paper import ColdPaper
from coordo_desktop.ui.stock.cold_rows import ColdRow, reading_columns, rows_of
from coordo_desktop.ui.stock.cold_tiles import FridgeTiles
from coordo_desktop.ui.stock.page_side import StockSide

_DRAFT = "stock.cold"
_USUAL = {HalfDay.MORNING: time(8), HalfDay.EVENING: time(18)}


@dataclass(frozen=True, slots=True)
class _Seen:
    """What one look brings."""

    fridges: tuple[Fridge, ...]
    chosen: StockPlaceId | None = None
    log: FridgeLog | None = None
    excursions: tuple[Excursion, ...] = ()


class ColdPage(Page):
    """T, two figures, Enter: the fridge is read."""

    topics: ClassVar[Changes] = frozenset({Topic.COLD, Topic.STOCK})
    lot_asked = Signal(object)  # LotId
    counted = Signal(int)  # excursions that wait, fridges not read
    saved = Signal()

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(tools, name="stock.cold", label="")
        self.setAccessibleName(self.tr("Chaîne du froid"))
        self._services = services
        self._moves = scope(actor, Right.MOVE_STOCK) is not Scope.NONE
        self._manages = scope(actor, Right.MANAGE_STOCK) is not Scope.NONE
        self._seen = _Seen(())
        self._place: StockPlaceId | None = None
        self._drawn: StockPlaceId | None = None
        self._wanted: UUID | None = None  # an excursion to be shown once it is read
        self._restored: set[StockPlaceId] = set()
        self._build()
        self._connect()
        self._keys()

    def _build(self) -> None:
        self.tiles = FridgeTiles()
        self.paper_button = Button(
            self.tr("Relevé du mois"), name="stock.cold.paper", icon="print", key="I", compact=True
        )
        top: QHBoxLayout = row(self.tiles, self.paper_button, gap=8)
        top.setStretch(0, 1)
        self.entry = ColdEntry()
        self.entry.setVisible(self._moves)
        self.curve = ColdCurve()
        sized(self.curve, min_height=190)
        self.model: RowsModel[ColdRow] = RowsModel(reading_columns(), key=lambda one: one.key)
        self.table = Table(
            self.model, name="stock.cold.table", label=self.tr("Relevés"), row_height=32,
            preferences=self.tools.preferences,
        )  # fmt: skip
        lines = column(top, self.entry, self.curve, self.table, gap=8, margins=(16, 0, 12, 14))
        lines.setStretch(2, 3)
        lines.setStretch(3, 4)
        inside = QWidget()
        inside.setLayout(lines)
        self.empty = EmptyState(self.tr("Chargement…"), name="stock.cold.empty")
        self._master = QStackedWidget()
        self._master.addWidget(inside)
        self._master.addWidget(self.empty)
        self._master.setCurrentWidget(self.empty)
        self.panel = ColdPanel(manages=self._manages)
        self.side = StockSide(self.panel)
        self.side.show_base(shown=True)
        self.asking = AskPanel("stock.cold_ask")
        sized(self.asking, width=WIDTH)
        self.side.add(self.asking)
        self._shared = MasterDetail(self._master, self.side, width=WIDTH)
        self.paper = ColdPaper(self._services, self.tools)
        self._views = QStackedWidget()
        self._views.addWidget(self._shared)
        self._views.addWidget(self.paper)
        self.setLayout(column(self._views, gap=0))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.deeds = ColdDeeds(self._services, self.tools, self.asking)

    def _connect(self) -> None:
        self.tiles.asked.connect(self.show_fridge)
        self.entry.asked.connect(self._keep)
        self.entry.refused.connect(self.tools.messages.fail)
        self.entry.given_up.connect(self.table.setFocus)
        self.curve.period_changed.connect(lambda _key: self.refresh())
        self.curve.chosen.connect(self._point_list)
        self.table.chosen.connect(self._point_curve)
        self.table.opened.connect(lambda _row: self._change())
        self.panel.decide_asked.connect(self.decide)
        self.panel.lot_asked.connect(self.lot_asked)
        self.paper_button.clicked.connect(self.open_paper)
        self.paper.closed.connect(self._leave_paper)
        self.side.gone.connect(self.table.setFocus)
        self.deeds.kept.connect(self._kept)
        self.deeds.decided.connect(self._decided)

    def _keys(self) -> None:
        add, here = self.shortcuts.add, self.tr("Chaîne du froid")
        add("F", self.tr("Réfrigérateur suivant"), self.next_fridge, group=here)
        add("I", self.tr("Relevé du mois sur papier"), self.open_paper, group=here)
        add("G", self.tr("Lire la courbe, flèches"), self.curve.frame.setFocus, group=here)
        if self._moves:
            add("T", self.tr("Relever la température"), self.entry.take_focus, group=here)
            add("C", self.tr("Corriger le relevé choisi"), self._change, group=here)
            add("Del", self.tr("Retirer le relevé choisi"), self._withdraw, group=here)
        if self._manages:
            for key, decision, words in (
                ("U", LotDecision.USABLE, self.tr("Lot utilisable")),
                ("D", LotDecision.DESTROY, self.tr("Lot à détruire")),
                ("A", LotDecision.AWAITING, self.tr("Avis attendu sur le lot")),
                ("N", LotDecision.NONE, self.tr("Lot à décider de nouveau")),
            ):
                add(key, words, partial(self.decide, decision, False), group=here)
            for key, decision, words in (
                ("Shift+U", LotDecision.USABLE, self.tr("Tous les lots utilisables")),
                ("Shift+D", LotDecision.DESTROY, self.tr("Tous les lots à détruire")),
                ("Shift+A", LotDecision.AWAITING, self.tr("Avis attendu sur tous les lots")),
            ):
                add(key, words, partial(self.decide, decision, True), group=here)

    # --- reading --------------------------------------------------------------------------------

    def _now(self) -> datetime:
        return wall_clock().astimezone(zone_in_use())

    def refresh(self) -> None:
        """Read the fridges, and the log of the one shown."""
        service, wanted, days = self._services.cold, self._place, self.curve.days
        excursion, today = self._wanted, self._now().date()

        def work() -> _Seen:
            fridges = service.fridges()
            ids = [each.place_id for each in fridges]
            chosen = wanted if wanted in ids else ids[0] if ids else None
            if excursion is not None:
                chosen = service.excursion(ExcursionId(excursion)).place_id
            if chosen is None:
                return _Seen(fridges)
            log = service.log(chosen, today - timedelta(days=days - 1), today)
            return _Seen(fridges, chosen, log, service.excursions(chosen))

        self.ask(work, self._show)

    def _show(self, seen: _Seen) -> None:
        self._seen = seen
        if not seen.fridges:
            self.empty.set_text(self.tr(
                "Aucun réfrigérateur. Ajoutez un lieu de cette sorte dans les réglages du stock."
            ))  # fmt: skip
        self.model.show([] if seen.log is None else rows_of(seen.log))
        self._master.setCurrentIndex(0 if seen.fridges else 1)
        self.side.show_base(shown=bool(seen.fridges))
        waits = sum((each.excursion is not None) + (each.due is not None) for each in seen.fridges)
        self.counted.emit(waits)
        fridge = self.fridge()
        if fridge is None or seen.log is None:
            return
        if self._drawn != fridge.place_id:
            self._drawn = fridge.place_id
            self.panel.forget()
            self.table.scrollToTop()
        self._place = fridge.place_id
        self.tiles.show_fridges(seen.fridges, fridge.place_id, self._now())
        self.entry.show_fridge(fridge, self._now().date())
        start = day_start(seen.log.first, zone_in_use())
        self.curve.show_log(seen.log, start, self._now())
        self.panel.show_fridge(fridge, seen.excursions)
        if self._wanted is not None:
            self.panel.choose(self._wanted)
            self._wanted = None
        self._bring_back(fridge.place_id)

    def fridge(self) -> Fridge | None:
        """The one shown."""
        chosen = self._seen.chosen
        return next((each for each in self._seen.fridges if each.place_id == chosen), None)

    def show_fridge(self, place_id: StockPlaceId) -> None:
        """Show another fridge; what was typed for this one waits."""
        if place_id != self._place:
            self.flush_drafts()
            self.entry.clear()
            self._restored.discard(place_id)
            self._place = place_id
            self.refresh()

    def next_fridge(self) -> None:
        """The next one, the first after the last."""
        ids = [each.place_id for each in self._seen.fridges]
        if self._place in ids and len(ids) > 1:
            self.show_fridge(ids[(ids.index(self._place) + 1) % len(ids)])

    # --- the list and the curve -----------------------------------------------------------------

    def _point_list(self, reading_id: object) -> None:
        with QSignalBlocker(self.table):
            self.table.choose(reading_id)

    def _point_curve(self, chosen: ColdRow | None) -> None:
        reading = None if chosen is None else chosen.reading
        self.curve.point_at(None if reading is None else reading.id)

    # --- readings -------------------------------------------------------------------------------

    def _keep(self, draft: ReadingDraft) -> None:
        self.deeds.keep(draft, self.entry.correcting, self._refused)

    def _refused(self, error: Exception) -> None:
        self.tools.failed(error)
        if isinstance(error, CoordoError):
            self.entry.show_wrong(str(getattr(error, "field", "value")))

    def _change(self) -> None:
        """Correct the reading chosen, or type the one that was missed."""
        chosen: ColdRow | None = self.table.chosen_row()
        if chosen is None or not self._moves:
            return
        if chosen.reading is None:
            if chosen.due:
                self.entry.take_focus()
            else:
                self.entry.late(chosen.on, _USUAL[chosen.half])
        elif chosen.reading.counts:
            self.entry.correct(chosen.reading)

    def _withdraw(self) -> None:
        chosen: ColdRow | None = self.table.chosen_row()
        if chosen is not None and chosen.reading is not None and chosen.reading.counts:
            self.deeds.withdraw(chosen.reading)

    def _kept(self, kept: ReadingKept) -> None:
        self.entry.clear()
        self._forget_draft(kept.reading.place_id)
        if kept.excursion is not None:
            self._wanted = kept.excursion.id
        self.saved.emit()
        self.table.setFocus()
        self.refresh()

    # --- decisions ------------------------------------------------------------------------------

    def decide(self, decision: LotDecision, whole: bool) -> None:
        """Decide of the lot chosen, or of all that wait."""
        if not self._manages or self.panel.excursion is None:
            return
        lot = self.panel.lot()
        lots = self.panel.waiting() if whole else () if lot is None else (lot,)
        if lots:
            self.deeds.decide(self.panel.excursion, lots, decision)

    def _decided(self, excursion: Excursion) -> None:
        self._wanted = excursion.id
        self.saved.emit()
        self.refresh()

    # --- paper ----------------------------------------------------------------------------------

    def open_paper(self) -> None:
        """The log of this month on paper."""
        if self._place is not None:
            today = self._now().date()
            self.paper.open_for(self._place, today, today)
            self._views.setCurrentWidget(self.paper)

    def _leave_paper(self) -> None:
        self._views.setCurrentIndex(0)
        self.paper.forget()
        self.table.setFocus()

    def print_view(self) -> bool:
        """The log of this month."""
        self.open_paper()
        return self._place is not None

    # --- what the stock view asks ---------------------------------------------------------------

    def show_for(self, wanted: object) -> None:
        """Show a fridge, or an excursion."""
        if isinstance(wanted, UUID):
            if any(each.place_id == wanted for each in self._seen.fridges):
                self.show_fridge(StockPlaceId(wanted))
                self.entry.take_focus()
            else:
                self.ask(self._services.cold.fridges, partial(self._found, wanted))

    def _found(self, wanted: UUID, fridges: tuple[Fridge, ...]) -> None:
        if any(each.place_id == wanted for each in fridges):
            self._place = StockPlaceId(wanted)
        else:
            self._wanted = wanted
        self.refresh()

    def take_scan(self, _text: str) -> bool:
        """A box read here is received as anywhere else."""
        return False

    # --- drafts ---------------------------------------------------------------------------------

    def flush_drafts(self) -> None:
        """Keep now what is being typed (before locking)."""
        self.deeds.drafts.flush()
        drafts, place = self._services.drafts, self._place
        if place is None or self.entry.correcting is not None:
            return
        if self.entry.dirty:
            drafts.keep(_DRAFT, place.hex, json.dumps(self.entry.draft()))

    def _bring_back(self, place: StockPlaceId) -> None:
        """What was typed for this fridge before a lock."""
        if place in self._restored or not self._moves:
            return
        self._restored.add(place)
        drafts = self._services.drafts
        self.ask(lambda: drafts.find(_DRAFT, place.hex), self._brought)

    def _brought(self, draft: object) -> None:
        payload = getattr(draft, "payload", "")
        if payload and not self.entry.dirty:
            self.entry.restore(json.loads(payload))

    def _forget_draft(self, place: StockPlaceId) -> None:
        drafts = self._services.drafts
        self.ask(lambda: drafts.drop(_DRAFT, place.hex), _nothing)

    def view_state(self) -> dict[str, object]:
        return {
            "place": "" if self._place is None else self._place.hex,
            "period": self.curve.period.value(),
        }

    def restore_view_state(self, state: dict[str, object]) -> None:
        place, period = str(state.get("place", "")), str(state.get("period", ""))
        if place:
            self._place = StockPlaceId(UUID(place))
        if period:
            self.curve.period.set_value(period)


def _nothing(_done: object) -> None:
    """It is forgotten."""
