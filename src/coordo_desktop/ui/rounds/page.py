"""« Tournées »: the rounds of a day, the visits of one of them in order, the way on a map (AG5)."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QWidget

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.conflicts import Conflict
from coordo_desktop.domain.ids import AppointmentId, RoundId
from coordo_desktop.domain.round_order import RoundQuestion
from coordo_desktop.domain.rounds import LooseVisit, Point, Round, RoundDay, RoundProposal, Visit
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.empty import EmptyState
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.scroll import ScrollArea
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.kit.when import zone_in_use
from coordo_desktop.ui.rounds.bars import ProposalBar, ReasonBar
from coordo_desktop.ui.rounds.deeds import RoundDeeds, visit_draft
from coordo_desktop.ui.rounds.page_head import RoundHead, RoundsHead
from coordo_desktop.ui.rounds.page_keys import bind
from coordo_desktop.ui.rounds.round_list import RoundList
from coordo_desktop.ui.rounds.visit_list import VisitList
from coordo_desktop.ui.rounds.visit_panel import VisitPanel, inside

LOOKED_FOR = 0.8  # seconds a better order is looked for, on a thread of its own
_REST_MS = 250
_MARGIN = 40
_SIDE, _SIDE_NARROW, _ROOMY = 250, 170, 960


class RoundsPage(Page):
    """Asks, shows, and says what was done; the order set by hand is only ever changed by a key."""

    topics: ClassVar[Changes] = frozenset(
        {Topic.ROUNDS, Topic.APPOINTMENTS, Topic.PATIENTS, Topic.TASKS, Topic.OPENING}
    )
    patient_asked = Signal(object)  # PatientId
    sheet_asked = Signal(object)  # RoundId
    booking_asked = Signal(object)  # AppointmentDraft
    counted = Signal(int)  # home visits of today in no round
    saved = Signal()

    def __init__(
        self, services: Services, tools: Tools, actor: Actor, now: Callable[[], datetime]
    ) -> None:
        super().__init__(tools, name="rounds", label="")
        self.setAccessibleName(self.tr("Tournées"))
        self._services, self._now = services, now
        self._on = self._today()
        self._day = RoundDay(on=self._on)
        self._shown: RoundId | None = None
        self._proposal: RoundProposal | None = None
        self.deeds = RoundDeeds(services, tools, self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._look_for_better)
        self._build()
        self._listen()
        bind(self.shortcuts, self)
        self.head.show_day(self._on)

    # --- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        self.head = RoundsHead()
        self.list = RoundList()
        self.round_head = RoundHead()
        self.proposal = ProposalBar()
        self.conflict = ReasonBar()
        self.visits = VisitList()
        self.panel = VisitPanel()
        self.add = Button(
            self.tr("Ajouter"), name="rounds.add", key="A", icon="plus", compact=True,
            label=self.tr("Ajouter à la tournée"),
        )  # fmt: skip
        self.new = Button(
            self.tr("Visite"), name="rounds.new", key="N", icon="calendar", compact=True,
            label=self.tr("Réserver une visite à domicile"),
        )  # fmt: skip
        self._left = ScrollArea(inside(self.list, (12, 4, 8, 8)), name="rounds.list.scroll")
        left = Surface("bg", edges="r", name="rounds.left")
        left.setLayout(column(self._left, self._foot(), gap=0))
        self._side = left
        self._scroll = ScrollArea(self.visits, name="rounds.visits.scroll")
        middle = Surface("surface", name="rounds.middle")
        bars = column(self.proposal, gap=0, margins=(12, 8, 12, 4))
        self._bars = QWidget()
        self._bars.setLayout(bars)
        self._bars.hide()
        middle.setLayout(column(self.round_head, self._bars, self._scroll, gap=0))
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.empty = EmptyState(
            self.tr("Aucune tournée ce jour-là."), self.tr("Préparer les tournées"),
            name="rounds.empty", key="P",
        )  # fmt: skip
        there = QWidget()
        there.setLayout(row(middle, self.panel, gap=0))
        self._stack = QStackedLayout()
        right = QWidget()
        right.setLayout(column(self.conflict, self._stack, gap=0))
        # In its place first: a stack without a widget shows its first page as a window.
        self._stack.addWidget(inside(self.empty, (16, 0, 16, 16)))
        self._stack.addWidget(there)
        body = row(left, right, gap=0)
        body.setStretch(1, 1)
        self.setLayout(column(self.head, body, gap=0))
        self._there = there

    def resizeEvent(self, event: QResizeEvent) -> None:
        sized(self._side, width=_SIDE if self.width() >= px(_ROOMY) else _SIDE_NARROW)
        super().resizeEvent(event)

    def _foot(self) -> QWidget:
        foot = Surface("surface-2", edges="t", name="rounds.left.foot")
        foot.setLayout(row(self.add, None, self.new, margins=(12, 8, 8, 8)))
        return foot

    def _listen(self) -> None:
        self.head.stepped.connect(self.step)
        self.head.today_asked.connect(self.go_today)
        self.head.prepare_asked.connect(self.prepare)
        self.head.print_asked.connect(self.print_view)
        self.empty.acted.connect(self.prepare)
        self.list.chosen.connect(self._round_chosen)
        self.list.add_asked.connect(self.put_in)
        self.list.seen.connect(lambda top, high: self._left.ensureVisible(0, top + high // 2, 0,
                                                                          high))  # fmt: skip
        self.visits.seen.connect(self._see)
        self.visits.chosen.connect(self._visit_chosen)
        self.visits.ticked.connect(self._tick)
        self.visits.opened.connect(self._open)
        self.visits.ordered.connect(self._ordered)
        self.panel.map.pointed.connect(self.visits.choose)
        self.panel.windowed.connect(self._windowed)
        self.panel.placed.connect(self._placed)
        self.panel.removed.connect(self._remove)
        self.panel.opened.connect(self._open)
        self.round_head.leave_asked.connect(self._leave)
        self.round_head.drop_asked.connect(self._drop)
        self.proposal.taken.connect(self.take_order)
        self.proposal.shown_changed.connect(self._proposed)
        self.conflict.closed.connect(self._back_to_visits)
        self.deeds.conflicted.connect(self._conflicted)
        self.deeds.went.connect(self._went)
        self.add.clicked.connect(self.add_chosen)
        self.new.clicked.connect(self.book)

    # --- asking -------------------------------------------------------------------------------

    def refresh(self) -> None:
        on = self._on
        self.ask(lambda: self._services.rounds.board(on), self._show)

    def editing(self) -> bool:
        return self.panel.editing or self.round_head.editing or not self.conflict.isHidden()

    def show_day(self, on: date) -> None:
        """Show that day."""
        self._on, self._shown = on, None
        self.head.show_day(on)
        self.refresh()

    def show_round(self, round_id: RoundId) -> None:
        """Show that round, whatever its day."""

        def found(one: Round) -> None:
            self._on, self._shown = one.on, one.id
            self.head.show_day(one.on)
            self.refresh()

        self.ask(lambda: self._services.rounds.round(round_id), found)

    def step(self, days: int) -> None:
        """So many days on."""
        self.show_day(self._on + timedelta(days=days))

    def go_today(self) -> None:
        """Back to today."""
        self.show_day(self._today())

    def _today(self) -> date:
        return self._now().astimezone(zone_in_use()).date()

    # --- showing ------------------------------------------------------------------------------

    @property
    def round(self) -> Round | None:
        """The round on screen."""
        return next((one for one in self._day.rounds if one.id == self._shown), None)

    def _show(self, day: RoundDay) -> None:
        if day.on != self._on:
            return  # asked for before the day was changed
        self._day = day
        if self.round is None:
            self._shown = day.rounds[0].id if day.rounds else None
        self.list.show_day(day, self._shown)
        self.add.setVisible(bool(day.loose))
        self.head.print.setVisible(day.may_print)
        if day.on == self._today():
            self.counted.emit(len(day.loose))
        self._show_round()

    def _show_round(self) -> None:
        one = self.round
        self.head.print.setEnabled(one is not None)
        self.add.setEnabled(one is not None)
        if one is None:
            self._say_empty()
            return
        self._stack.setCurrentWidget(self._there)
        self.round_head.show_round(one)
        self.visits.show_visits(one.visits)
        self.panel.map.show_round(one.visits, one.start)
        self._forget_proposal()
        self._rest.start()

    def _say_empty(self) -> None:
        self._forget_proposal()
        loose = len(self._day.loose)
        if loose:
            told = self.tr("%n visite(s) à domicile attendent d’être mises en tournée.", "", loose)
            self.empty.set_text(told, self.tr("Préparer les tournées"))
        else:
            self.empty.set_text(self.tr("Aucune visite à domicile ce jour-là."), "")
        self._stack.setCurrentIndex(0)

    def _round_chosen(self, one: Round) -> None:
        self._shown = one.id
        self.list.mark(one.id)
        self.conflict.close_bar()
        self._show_round()

    def _visit_chosen(self, visit: Visit | None) -> None:
        self.panel.show_visit(visit)
        self.panel.map.show_chosen(None if visit is None else visit.appointment_id)

    def _see(self, top: int, high: int) -> None:
        self._scroll.ensureVisible(0, top + high // 2, 0, high // 2 + _MARGIN)

    # --- the better order ---------------------------------------------------------------------

    def _look_for_better(self) -> None:
        one = self.round
        if one is None or sum(each.done_at is None for each in one.visits) <= 1:
            return
        self.ask(lambda: self._services.rounds.question(one.id), self._answer)

    def _answer(self, question: RoundQuestion) -> None:
        asked = question.round

        def found(proposal: RoundProposal) -> None:
            one = self.round
            if one is not None and (one.id, one.version) == (asked.id, asked.version):
                self._proposal = proposal
                self.proposal.show_proposal(one, proposal)

        self.press(lambda: question.answer(seconds=LOOKED_FOR), found)

    def _forget_proposal(self) -> None:
        self._proposal = None
        self._rest.stop()
        self._bars.hide()
        self.proposal.hide()
        self._proposed(shown=False)

    def _proposed(self, shown: bool) -> None:
        proposal = self._proposal
        self._bars.setVisible(not self.proposal.isHidden())
        if not shown or proposal is None:
            self.visits.show_proposed({})
            self.panel.map.show_proposed(())
            return
        self.visits.show_proposed({one: at for at, one in enumerate(proposal.order, 1)})
        self.panel.map.show_proposed(proposal.order)

    def take_order(self) -> None:
        """Put the round in the order proposed."""
        one, proposal = self.round, self._proposal
        if one is not None and proposal is not None and proposal.order != one.order:
            self.deeds.order(one, proposal.order, by_hand=False)

    # --- deeds --------------------------------------------------------------------------------

    def prepare(self) -> None:
        """Rounds for everybody that day."""
        self.deeds.prepare(self._day, self._on)

    def _ordered(self, order: tuple[AppointmentId, ...]) -> None:
        if self.round is not None:
            self.deeds.order(self.round, order, by_hand=True)

    def _tick(self, visit: Visit) -> None:
        self.deeds.tick(visit)

    def _open(self, visit: Visit) -> None:
        self.patient_asked.emit(visit.patient_id)

    def open_chosen(self) -> None:
        """Open the record of the person chosen."""
        visit = self.visits.visit()
        if visit is not None and self.round is not None:
            self._open(visit)

    def _windowed(self, visit: Visit, first: time | None, last: time | None) -> None:
        if self.round is not None:
            self.visits.setFocus()  # what was typed is no longer being typed
            self.deeds.window(self.round, visit, first, last)

    def _placed(self, visit: Visit, point: Point | None) -> None:
        if self.round is not None:
            self.visits.setFocus()  # what was typed is no longer being typed
            self.deeds.place_home(self.round, visit, point)

    def _remove(self, visit: Visit) -> None:
        if self.round is not None:
            self.deeds.remove(self.round, visit)

    def remove_chosen(self) -> None:
        """Take the visit chosen out of the round."""
        visit = self.visits.visit()
        if visit is not None:
            self._remove(visit)

    def put_in(self, loose: LooseVisit) -> None:
        """Put a visit that is in no round in the one on screen."""
        if self.round is not None:
            self.deeds.add(self.round, loose)

    def add_chosen(self) -> None:
        """Put in the visit chosen among those in no round."""
        loose = self.list.loose()
        if loose is not None:
            self.put_in(loose)

    def book(self) -> None:
        """Book one more home visit, with whom the round on screen is, after it."""
        self.booking_asked.emit(visit_draft(self.round, self._on))

    def absent(self) -> None:
        """Nobody was there for the visit chosen."""
        visit = self.visits.visit()
        if visit is not None and visit.done_at is None:
            self.deeds.absent(visit)

    def _leave(self, at: time, label: str) -> None:
        if self.round is not None:
            self.visits.setFocus()  # what was typed is no longer being typed
            self.deeds.leave_at(self.round, at, label)

    def _drop(self) -> None:
        if self.round is not None:
            self.deeds.drop(self.round)

    def _went(self) -> None:
        self.conflict.hide()
        self.saved.emit()

    def _conflicted(self, conflicts: tuple[Conflict, ...], retry: Callable[[str], None]) -> None:
        self.conflict.ask(conflicts, retry, self._on)

    def _back_to_visits(self) -> None:
        self.visits.setFocus(Qt.FocusReason.OtherFocusReason)

    def to_window(self) -> None:
        """Write the window of the visit chosen."""
        self.panel.window_field.setFocus()
        self.panel.window_field.selectAll()

    def to_point(self) -> None:
        """Write the coordinates of the home of the visit chosen."""
        self.panel.point_field.setFocus()
        self.panel.point_field.selectAll()

    def print_view(self) -> bool:
        """Ctrl+P: the sheet of this round, with the handover sheet of its people."""
        if self.round is not None and self._day.may_print:
            self.sheet_asked.emit(self.round.id)
        return True

    # --- across a lock ------------------------------------------------------------------------

    def view_state(self) -> dict[str, object]:
        return {"on": self._on.isoformat(), "round": str(self._shown or "")}

    def restore_view_state(self, state: dict[str, object]) -> None:
        self._on = date.fromisoformat(str(state["on"]))
        self.head.show_day(self._on)
