"""The panel in which an appointment is booked, looked at and changed (AG2, AG3, AG4).

It shows and says what is typed; `appointment_work` asks the services for it.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QLineEdit, QVBoxLayout, QWidget

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.appointments import Appointment, AppointmentDraft, EditScope
from coordo_desktop.domain.conflicts import Conflict, FreeSlot, Override
from coordo_desktop.domain.ids import AppointmentId, PatientId
from coordo_desktop.domain.series_days import SeriesDays, series_days
from coordo_desktop.services.bundle import Services
from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.agenda.appointment_form import AppointmentForm
from coordo_desktop.ui.agenda.appointment_view import AppointmentView
from coordo_desktop.ui.agenda.appointment_work import AppointmentWork
from coordo_desktop.ui.agenda.conflict_box import ConflictBox
from coordo_desktop.ui.agenda.draft_line import TAKE_UP, THROW_AWAY, DraftLine
from coordo_desktop.ui.agenda.session_block import SessionBlock
from coordo_desktop.ui.agenda.state_block import StateBlock
from coordo_desktop.ui.agenda.surroundings import Surroundings, local_now
from coordo_desktop.ui.kit.agenda_words import span_text
from coordo_desktop.ui.kit.ask_panel import focus_first
from coordo_desktop.ui.kit.buttons import Button, IconButton
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.conflict_words import conflict_text
from coordo_desktop.ui.kit.labels import RunsLabel
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.punctuation import with_colon
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.kit.when import zone_in_use

_NEAREST = 3
_LOW = 540  # under this height what is in the way would leave no room for the fields


class AppointmentPanel(AppointmentView):
    """Enter or Ctrl+Enter keeps, Esc gives up; what is typed is a draft meanwhile."""

    def __init__(
        self,
        services: Services,
        tools: Tools,
        actor: Actor,
        *,
        now: Callable[[], datetime] = wall_clock,
        name: str = "appointment",
    ) -> None:
        super().__init__(name=name, width=336)
        self._name, self._now = name, now
        self._box_inside = False
        self._form: AppointmentForm | None = None
        self.states: StateBlock | None = None
        self.session: SessionBlock | None = None
        self._build()
        self.work = AppointmentWork(self, services, tools, now)
        self._bind()
        self.hide()

    # --- what the grid and the record ask -----------------------------------------------------

    def open_new(self, draft: AppointmentDraft, *, timed: bool | None = None) -> None:
        """Open on something to book; without a professional, it is with me.

        A draft that does not last lasts what is usual, and its time is not proposed: it is only
        where to begin from (`timed` says otherwise).
        """
        shown = draft.ends_at > draft.starts_at if timed is None else timed
        self.work.begin(draft, timed=shown)

    def open_appointment(self, appointment_id: AppointmentId) -> None:
        """Open on one that is booked."""
        self.work.look_at(appointment_id)

    def show_times(self, starts_at: datetime, ends_at: datetime) -> None:
        """Its stand-in was moved on the grid: as if another time had been typed."""
        if self._form is not None:
            self._form.show_times(starts_at, ends_at)

    def flush(self) -> None:
        """Keep now what is being typed (before locking)."""
        self.work.flush()

    def take_up(self, patient_id: PatientId | None = None) -> None:
        """Open again what a lock interrupted, once, if this panel is free.

        In a record only what is about this patient alone is.
        """
        self.work.take_up(patient_id)

    def settle(self) -> None:
        """What was typed here goes on elsewhere, or is booked: its draft is done."""
        self.work.settle()

    @property
    def form(self) -> AppointmentForm | None:
        """The fields shown."""
        return self._form

    @property
    def editing(self) -> bool:
        """Something typed would be lost."""
        return self.isVisible() and self._form is not None and self._form.dirty

    # --- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        name = self._name
        self._print = IconButton(
            "print", name=f"{name}.print", label=self.tr("Imprimer le coupon"), compact=True
        )
        self.head.addWidget(self._print)
        self._print.hide()
        self.left = DraftLine(name)
        above = self.layout()
        if isinstance(above, QVBoxLayout):
            above.insertWidget(2, self.left)  # it does not scroll with the fields
        self.box = ConflictBox(name)
        line = self.foot(self.box)
        line.setStretch(0, 1)
        self._box_line = _line_of(line)  # an empty line would leave a gap
        self._box_line.hide()
        scopes = [
            Option(EditScope.THIS, self.tr("Celui-ci")),
            Option(EditScope.FOLLOWING, self.tr("Et les suivants")),
            Option(EditScope.ALL, self.tr("Tous à venir")),
        ]
        self.scope = Segmented(
            scopes, name=f"{name}.scope", label=self.tr("Modifier lesquels"), compact=True
        )
        self._scope_line = _line_of(self.foot(self.scope, None))
        self._scope_line.hide()
        self._who = RunsLabel("", role="small", ink="text-2", wrap=True, name=f"{name}.who")
        whom = self.foot(self._who)
        whom.setStretch(0, 1)
        self._who_line = _line_of(whom)
        self._find = Button(
            self.tr("Créneau"), name=f"{name}.find", icon="search", key="F4",
            label=self.tr("Trouver un créneau"),
        )  # fmt: skip
        self._keep = Button(
            self.tr("Réserver"), name=f"{name}.keep", kind="primary", key="Ctrl+Return"
        )
        self.foot(self._find, None, self._keep)

    def _bind(self) -> None:
        work = self.work
        self._keep.clicked.connect(self.validate)
        self._find.clicked.connect(work.find)
        self._print.clicked.connect(work.ask_print)
        self.box.taken.connect(self._take)
        self.box.shown.connect(self._box_shown)
        self.box.skipped.connect(self._to_keep)
        self.closed.connect(self._closed)
        self.scope.changed.connect(lambda _scope: self._scope_chosen())
        keys = Shortcuts(self)
        keys.add("Ctrl+Return", self.tr("Réserver ou enregistrer"), self.validate)
        keys.add(TAKE_UP, self.tr("Reprendre le brouillon"), work.resume)
        keys.add(THROW_AWAY, self.tr("Jeter le brouillon"), work.left.throw_away)
        keys.add("F4", self.tr("Trouver un créneau"), work.find)
        keys.add("Ctrl+D", self.tr("Préparation, transport, rappel"), self._unfold)
        keys.add("Alt+S", self.tr("Sauter les dates bloquées"), self.box.toggle_skip)
        for number in range(1, _NEAREST + 1):
            keys.add(
                f"Ctrl+{number}", self.tr("Prendre le créneau proposé"),
                partial(self.box.slots.take, number),
            )  # fmt: skip

    # --- showing ------------------------------------------------------------------------------

    def show_new(self, around: Surroundings, draft: AppointmentDraft, *, timed: bool) -> None:
        """The fields of something to book; the cursor in the first that is empty."""
        self._begin(self.tr("Nouveau rendez-vous"), self.tr("Réserver"))
        form = self._add_form(around, new=True)
        form.show_draft(draft, draft.content.participants, timed=timed)
        self.end()
        self._put_box(inside=self.height() < px(_LOW))
        self.opening.emit()
        self.open()
        self.say_whom()
        if not draft.content.participants and not draft.content.title:
            focus_first(form)
        else:
            form.when.setFocus(Qt.FocusReason.OtherFocusReason)
            form.when.selectAll()

    def show_kept(
        self, around: Surroundings, one: Appointment, overrides: Sequence[Override]
    ) -> None:
        """One that is booked: how it stands, who came, then its fields."""
        self._begin(span_text(one.starts_at, one.ends_at), self.tr("Enregistrer"))
        self.states = StateBlock(self._name)
        self.states.state_asked.connect(self.work.set_state)
        self.states.called.connect(self.work.called)
        self.states.cancel_asked.connect(self.work.ask_cancel)
        self.block().addWidget(self.states)
        self.states.show_state(one, overrides)
        if len(one.content.participants) > 1:
            self.session = SessionBlock(self._name)
            self.session.presence_asked.connect(self.work.set_presence)
            self.block(self.tr("Séance")).addWidget(self.session)
            self.session.show_people(one)
        form = self._add_form(around, new=False)
        draft = AppointmentDraft(
            starts_at=one.starts_at, ends_at=one.ends_at, content=one.content, rule=one.rule
        )
        form.show_draft(draft, one.content.participants)
        self.scope.set_value(EditScope.THIS)
        self._scope_line.setVisible(one.series_id is not None)
        self._scope_chosen()
        self._print.setVisible(bool(one.content.participants))
        self.end()
        self._put_box(inside=self.height() < px(_LOW))
        self.opening.emit()
        self.open()
        self.say_whom()
        self.states.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_state(self, one: Appointment, overrides: Sequence[Override]) -> None:
        """How it stands now; what is being typed stays."""
        if self.states is not None:
            self.states.show_state(one, overrides)
        if self.session is not None:
            self.session.show_people(one)

    def show_found(self, conflicts: Sequence[Conflict], slots: Sequence[FreeSlot]) -> None:
        """What stands in the way of what is typed, and where there is room."""
        self.box.show_found(conflicts, slots, self._day(), self._days_of(conflicts))
        self.conflicts_changed.emit(tuple(conflicts))
        self.slots_changed.emit(tuple(slots[:_NEAREST]))

    def _days_of(self, conflicts: Sequence[Conflict]) -> SeriesDays:
        """Which days of a series to be made these block."""
        draft = self._form.peek() if self._form is not None else None
        if draft is None or self.work.seen is not None:
            return SeriesDays((), None)
        return series_days(draft, conflicts, zone_in_use())

    def _box_shown(self, shown: bool) -> None:
        self.box.setVisible(shown)
        self._box_line.setVisible(shown and not self._box_inside)
        if self._form is not None:
            first = self.box.conflicts[0] if shown and self._box_inside else None
            words = "" if first is None else conflict_text(first, self._day())
            self._form.frame("starts_at").show_warning(words)
            self._form.say_read()

    def _put_box(self, *, inside: bool) -> None:
        """What is in the way stands over the buttons, or after the fields in a low panel."""
        if inside == self._box_inside:
            return
        self._box_inside = inside
        side, foot = px(16) * inside, self._box_line.layout()
        self.box.setContentsMargins(side, 0, side, side)
        if inside:
            self.body.insertWidget(max(0, self.body.count() - 1), self.box)
        elif foot is not None:
            foot.addWidget(self.box)
        self._box_shown(bool(self.box.conflicts))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._put_box(inside=self._form is not None and self.height() < px(_LOW))

    def say_whom(self) -> None:
        """Whom it is for, under the title and beside the button."""
        if self._form is None:
            return
        name, traits = self._form.whom()
        runs = [Run(name, 600), Run(f"  {traits}", ink="text-2")] if name else []
        self.set_identity(runs)
        self._who.set_runs(runs)
        self._who_line.setVisible(bool(runs))
        words = self._keep.text()
        self._keep.setAccessibleName(with_colon(words, name) if name else words)

    def edit_scope(self) -> EditScope:
        """Which ones of a series are changed."""
        if self._scope_line.isHidden():
            return EditScope.THIS
        return EditScope(self.scope.value())

    def _scope_chosen(self) -> None:
        """One moved alone falls where it is typed; a new rhythm says where those of it fall."""
        if self._form is not None:
            self._form.alone = self.edit_scope() is EditScope.THIS
            self.work.typed()

    def _begin(self, title: str, button: str) -> None:
        if self._form is not None:
            self._form.flush_draft()
        self._form, self.states, self.session = None, None, None
        self._put_box(inside=False)
        self.clear()
        self.box.clear()
        self.box.reason.set_value("")
        self.set_title(title)
        self._keep.set_text(button)
        self._scope_line.hide()
        self._print.hide()

    def _add_form(self, around: Surroundings, *, new: bool) -> AppointmentForm:
        form = AppointmentForm(self._name, around, self._now(), new=new)
        self.block().addWidget(form)
        form.edited.connect(self.work.typed)
        form.sought.connect(self.work.seek)
        self._form = form
        return form

    # --- keys ---------------------------------------------------------------------------------

    def validate(self) -> None:
        """Keep; while something is in the way, go to the free slots, then to the reason."""
        if self.box.asks_reason:
            self.box.go_on()
            if self._box_inside:
                self.scroller.ensureWidgetVisible(self.box)
        else:
            self.work.keep()

    def close_panel(self) -> None:
        """Close; what was typed is a draft, or can be taken back."""
        self.work.closing()
        super().close_panel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and isinstance(self.focusWidget(), QLineEdit | Choice | Check):
            self.validate()
        else:
            super().keyPressEvent(event)

    def _take(self, slot: FreeSlot) -> None:
        if self._form is not None:
            self._form.show_times(slot.starts_at, slot.ends_at)
            if slot.room_id is not None:
                self._form.room.set_value(slot.room_id)
            self._keep.setFocus(Qt.FocusReason.OtherFocusReason)
            self.work.check_now()

    def _to_keep(self) -> None:
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unfold(self) -> None:
        if self._form is not None:
            self._form.unfold()

    def _closed(self) -> None:
        self.work.closed()
        self.draft_changed.emit(None)
        self.slots_changed.emit(())

    def _day(self) -> date:
        """The local day of what is typed."""
        draft = self._form.peek() if self._form is not None else None
        return local_now(draft.starts_at if draft else self._now()).date()

    def first_field(self) -> QWidget | None:
        """Where typing begins."""
        return self._form.when if self._form is not None else None


def _line_of(layout: QLayout) -> QWidget:
    """The widget of a line of the foot."""
    found = layout.parentWidget()
    return found if found is not None else QWidget()
