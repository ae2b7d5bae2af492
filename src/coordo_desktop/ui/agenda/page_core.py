"""The agenda's days: read, laid out in the view one chose, with the panels beside them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.agenda import Agenda, Columns, Span
from coordo_desktop.domain.appointments import (
    AgendaEntry,
    Appointment,
    EditScope,
)
from coordo_desktop.domain.local_times import local, zone_of
from coordo_desktop.domain.rounds import RoundBlock
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.agenda.appointment_panel import AppointmentPanel
from coordo_desktop.ui.agenda.cancel_panel import CancelPanel
from coordo_desktop.ui.agenda.canvas import AgendaCanvas
from coordo_desktop.ui.agenda.canvas_hold import Dropped
from coordo_desktop.ui.agenda.columns import ColumnBar
from coordo_desktop.ui.agenda.drag import Ghost
from coordo_desktop.ui.agenda.drop_panel import DropPanel
from coordo_desktop.ui.agenda.grid_board import useful_days
from coordo_desktop.ui.agenda.held_watch import HeldWatch
from coordo_desktop.ui.agenda.layout import days_between
from coordo_desktop.ui.agenda.list_view import AgendaListView
from coordo_desktop.ui.agenda.month_view import MonthView
from coordo_desktop.ui.agenda.moves import Mover
from coordo_desktop.ui.agenda.nobody import with_nobody
from coordo_desktop.ui.agenda.page_head import TO_DO, AgendaHead
from coordo_desktop.ui.agenda.periods import Period
from coordo_desktop.ui.agenda.side import Side
from coordo_desktop.ui.agenda.slot_panel import SlotPanel
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.kit.when import zone_in_use

_MINUTE_MS = 30_000
_NARROWEST = 320
_BEFORE_NOW = 2  # hours shown above the one it is


class AgendaCore(Page):
    """One reading for the days in view; everything else is asked of a service."""

    topics: ClassVar[Changes] = frozenset(
        {Topic.APPOINTMENTS, Topic.ROUNDS, Topic.OPENING, Topic.PATIENTS, Topic.DIRECTORY}
    )
    patient_asked = Signal(object)  # PatientId
    round_asked = Signal(object)  # RoundId
    counted = Signal(int)  # what waits to be dealt with
    print_asked = Signal(object)  # AgendaPicture
    slip_asked = Signal(object)  # Appointment
    saved = Signal()

    def __init__(
        self,
        services: Services,
        tools: Tools,
        actor: Actor,
        now: Callable[[], datetime] = wall_clock,
    ) -> None:
        title = QCoreApplication.translate("Agenda", "Agenda")
        super().__init__(tools, name="agenda", label=title)
        self.services, self.actor, self.now = services, actor, now
        self.agenda: Agenda | None = None
        self._ticket = 0
        self._fresh = True  # nothing was shown yet: go to the hours of opening
        self._wanted: UUID | None = None
        self.cancelled = False  # those cancelled are shown too
        self.period = Period(Span.WEEK, self.today())
        self.head = AgendaHead()
        self.columns = ColumnBar(tools.preferences)
        self.canvas = AgendaCanvas(name="agenda.grid", label=self.tr("Grille de l’agenda"))
        self.month = MonthView(name="agenda.month", label=self.tr("Mois"))
        self.list = AgendaListView(tools)
        self.side = Side(
            self.canvas,
            AppointmentPanel(services, tools, actor, now=now),
            SlotPanel(services, tools, actor, now=now),
            CancelPanel(services, tools),
            DropPanel(services, tools),
        )
        self.mover = Mover(services, tools, self)
        self._watch = HeldWatch(self.canvas, self.side, services, tools)
        self.views = QStackedWidget()
        for one in (self.canvas, self.month, self.list):
            self.views.addWidget(one)
        self._master = sized(Surface("surface", name="agenda.master"), min_width=_NARROWEST)
        self._master.setLayout(column(self.head, self.columns, self.views, gap=0))
        line = row(self._master, *self.side.all(), gap=0)
        line.setStretch(0, 1)
        self.setLayout(line)
        self._connect()
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self._tick)
        self._minute.start()
        self._show_span()

    def _connect(self) -> None:
        head, canvas = self.head, self.canvas
        head.stepped.connect(self.turn)
        head.today_asked.connect(self.go_today)
        head.mode_changed.connect(self.show_mode)
        self.columns.changed.connect(self.lay_out)
        canvas.period_asked.connect(self.turn)
        canvas.day_asked.connect(self.show_day)
        canvas.opened.connect(self.open)
        canvas.new_asked.connect(self.side.book)
        canvas.dropped.connect(self.mover.drop)
        canvas.drafted.connect(self._hush)
        self.mover.asking.connect(self.side.drop.open_for)
        self.mover.moved.connect(self.changed)
        self.mover.failed.connect(self.refresh)
        self.side.drop.agreed.connect(self._agreed)
        self.side.changed.connect(self.changed)
        self.side.appointment.changed.connect(self._look_after)
        self.side.appointment.print_asked.connect(self.slip_asked)
        for view in (self.month, self.list):
            view.opened.connect(self.open)
            view.period_asked.connect(self.turn)
        self.month.day_asked.connect(self.show_day)
        self.month.dropped.connect(self.mover.drop)

    # --- what is shown --------------------------------------------------------------------------

    def today(self) -> date:
        """The practice's day."""
        return local(self.now(), self.zone).date()

    @property
    def zone(self) -> ZoneInfo:
        """The practice's."""
        return zone_of(self.agenda.zone) if self.agenda is not None else zone_in_use()

    def refresh(self) -> None:
        """Read the days in view; a reading that was overtaken is not made."""
        self._ticket += 1
        ticket, period, service = self._ticket, self.period, self.services.appointments

        def work() -> Agenda | None:
            if ticket != self._ticket:
                return None
            return service.agenda(period.first, period.last)

        self.ask(work, self._show)

    def _show(self, agenda: Agenda | None) -> None:
        if agenda is None:
            return
        self.agenda = agenda
        self.head.new.setEnabled(agenda.may_write)
        self._watch.know(agenda)
        self.columns.show_agenda(agenda, self.period.span)
        self.lay_out()

    def lay_out(self) -> None:
        """Show the last reading with the columns of now."""
        agenda, span = self.agenda, self.period.span
        if agenda is None:
            return
        self._tick()
        who = self.columns.chosen_ids()
        cancelled = self.cancelled
        if span is Span.MONTH:
            self.month.show_agenda(agenda, self.period, self.today(), who, cancelled=cancelled)
        elif span is Span.LIST:
            self.list.show_agenda(agenda, self.today(), who)
        else:
            days = days_between(self.period.first, self.period.last)
            columns = with_nobody(
                self.columns.columns(), agenda, self.columns.by, cancelled=cancelled
            )
            if span is Span.WEEK:
                days = useful_days(agenda, days, columns, zone_of(agenda.zone))
            self.canvas.show_agenda(
                agenda, days, columns, self.columns.by, self.today(),
                cancelled=cancelled,
            )  # fmt: skip
            self.head.show_period(*self.period.words(days[-1]))
            self.canvas.hold.again()
            self._begin()
        if span in {Span.MONTH, Span.LIST}:
            self.head.show_period(*self.period.words())
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.current().choose_id(wanted)

    def _begin(self) -> None:
        """At first: the opening hours in view, the cursor on today, in one's own column."""
        board = self.canvas.board
        if not self._fresh or board is None or self.canvas.viewport().height() < px(100):
            return
        self._fresh = False
        self.canvas.lens.scroll_to(self.canvas.lens.busy_minutes()[0])
        run = next((one for one in board.runs if one.today), None)
        at = local(self.now(), board.zone)
        top = at.hour * 60 + at.minute // 30 * 30
        lane = run.first if run else 0
        mine = {one.id for one in board.agenda.people if one.mine}
        if run is not None and mine:
            days = range(run.first, run.last + 1)
            lane = next((one for one in days if board.lanes[one].who in mine), lane)
        self.canvas.top.move_cursor(Ghost(lane, top, top + 30), show=False)

    def _show_span(self) -> None:
        views: dict[Span, QWidget] = {Span.MONTH: self.month, Span.LIST: self.list}
        self.views.setCurrentWidget(views.get(self.period.span, self.canvas))
        self.columns.setVisible(True)
        self.head.show_mode(self.period.span.value)
        self.head.show_period(*self.period.words())

    def current(self) -> "AgendaCanvas | MonthView | AgendaListView":
        """The view of the period on screen."""
        if self.period.span is Span.MONTH:
            return self.month
        return self.list if self.period.span is Span.LIST else self.canvas

    def _tick(self) -> None:
        self.canvas.set_now(self.now())

    def come_back(self, period: Period, mode: str) -> None:
        """Where one was before a lock."""
        self.period = period
        self._show_span()
        self.look_again()
        if mode == TO_DO:
            self.show_mode(TO_DO)

    @property
    def waiting_shown(self) -> bool:
        """What waits to be dealt with is on screen instead of the days."""
        return self.views.currentWidget() not in {self.canvas, self.month, self.list}

    def show_waiting(self) -> None:
        """Put it on screen."""

    def want(self, what_id: UUID) -> None:
        """Choose this one as soon as it is shown."""
        self._wanted = what_id

    # --- going around ---------------------------------------------------------------------------

    def go_to(self, period: Period) -> None:
        """Show another period, or another view of it."""
        if period == self.period and not self.stale and not self.waiting_shown:
            return
        self.period = period
        self._show_span()
        self.refresh()

    def turn(self, by: int) -> None:
        """So many periods later."""
        self.go_to(self.period.step(by))

    def go_today(self) -> None:
        """Today in the same view, the hour of now in sight."""
        self.go_to(replace(self.period, on=self.today()))
        hour = local(self.now(), self.zone).hour
        self.canvas.lens.scroll_to(max(0, (hour - _BEFORE_NOW) * 60))

    def show_mode(self, mode: str) -> None:
        """Day, week, month, list, or what waits."""
        if mode == TO_DO:
            self.side.close()
            self.columns.hide()
            self.head.show_mode(TO_DO)
            self.show_waiting()
        else:
            self.go_to(replace(self.period, span=Span(mode)))
        self.take_focus()

    def show_day(self, day: date) -> None:
        """That day alone."""
        self.go_to(Period(Span.DAY, day))
        self.take_focus()

    # --- doing ----------------------------------------------------------------------------------

    def chosen(self) -> AgendaEntry | None:
        """The appointment chosen in the view on screen, if it may be worked on."""
        found = None if self.waiting_shown else self.current().chosen_what()
        return found if isinstance(found, AgendaEntry) and not found.masked else None

    def open(self, what: object) -> None:
        """Open an appointment in its panel, a round in its own view."""
        if isinstance(what, RoundBlock):
            self.round_asked.emit(what.id)
        elif isinstance(what, AgendaEntry) and not what.masked:
            self.side.show(what.id)

    def changed(self, appointment: Appointment) -> None:
        """Something was kept: look again, and stay on it."""
        self._wanted = appointment.id
        self.welcome(appointment)
        self.saved.emit()
        self.refresh()

    def welcome(self, appointment: Appointment) -> None:
        """Whose it is has a column, for as long as one looks."""
        content = appointment.content
        rooms = () if content.room_id is None else (content.room_id,)
        of = {Columns.PROFESSIONALS: content.professionals, Columns.ROOMS: rooms}
        self.columns.welcome(of.get(self.columns.by, ()))

    def _hush(self, draft: object) -> None:
        """What is held tells of itself at the foot of the grid: the last message gives way."""
        if draft is not None and self.tools.messages.text:
            self.tools.messages.dismiss()

    def _look_after(self) -> None:
        self.saved.emit()
        self.refresh()

    def _agreed(self, dropped: Dropped, scope: EditScope, reason: str) -> None:
        self.mover.keep(dropped, scope=scope, reason=reason)

    # --- what the window asks -------------------------------------------------------------------

    def take_focus(self) -> None:
        """The keyboard in the view on screen."""
        view = self.views.currentWidget()
        if view is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self.side.close():
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._land)

    def _land(self) -> None:
        """Arriving, the keyboard is in the view and not on the first button of the head."""
        focused = QApplication.focusWidget()
        if self.isVisible() and focused is not None and self.head.isAncestorOf(focused):
            self.take_focus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.take_focus()

    def editing(self) -> bool:
        """Only what is typed beside the grid; the grid itself may always be read again."""
        return False

    def toast_host(self) -> QWidget:
        return self._master

    def pick(self) -> None:
        """Choose the columns; in the list, filter."""
        if self.period.span is Span.LIST:
            self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.columns.choose()

    def next_columns(self) -> None:
        """By professional, by room, by round."""
        every = list(Columns)
        self.columns.set_by(every[(every.index(self.columns.by) + 1) % len(every)])
        self.lay_out()
