"""What the appointment panel asks of the services: looking, checking as one types, keeping."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentDraft,
    AppointmentState,
    CancelReason,
    EditScope,
    Presence,
    ReminderOutcome,
)
from coordo_desktop.domain.conflicts import Conflict, Conflicting, FreeSlot, Override
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import (
    AppointmentId,
    PatientId,
)
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.agenda.appointment_drafts import NEW, Names, blank_of, entity_of, proposed
from coordo_desktop.ui.agenda.deeds import AppointmentDeeds
from coordo_desktop.ui.agenda.surroundings import (
    Surroundings,
    local_now,
    named_patients,
    read_surroundings,
    sought_patients,
)
from coordo_desktop.ui.kit.agenda_words import moment_text
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.conflict_words import blocking
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.sentences import sentence

if TYPE_CHECKING:
    from coordo_desktop.ui.agenda.appointment_panel import AppointmentPanel

T = TypeVar("T")
_REST_MS = 120


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found in the way of a draft."""

    conflicts: tuple[Conflict, ...]
    slots: tuple[FreeSlot, ...]


class AppointmentWork(QObject):
    """Behind one panel; the newest question about conflicts is the only one that matters."""

    def __init__(
        self,
        panel: "AppointmentPanel",
        services: Services,
        tools: Tools,
        actor: Actor,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(panel)
        self._panel, self._services, self._tools = panel, services, tools
        self._actor, self._now = actor, now
        self._seen: Appointment | None = None
        self._deeds = AppointmentDeeds(services, tools, self)
        self._drafts = AskedDrafts(panel, services.drafts, tools, panel.objectName())
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.check_now)
        self._checked: AppointmentDraft | None = None
        self._taken_up: set[PatientId | None] = set()

    @property
    def seen(self) -> Appointment | None:
        """The appointment that is open, as last read; None for a new one."""
        return self._seen

    # --- opening ------------------------------------------------------------------------------

    def begin(self, draft: AppointmentDraft, *, timed: bool) -> None:
        """Something to book."""
        nameless = [one.patient_id for one in draft.content.participants]

        def read() -> tuple[Surroundings, Names]:
            around = read_surroundings(self._services)
            return around, named_patients(self._services, nameless, self._today())

        def show(known: tuple[Surroundings, Names]) -> None:
            around, names = known
            self._seen = None
            whole = proposed(draft, around, names)
            self._panel.show_new(around, whole, timed=timed)
            self._name(names)
            self._drafts.about(entity_of(draft.content))
            self.check_now()

        self._ask(read, show)

    def look_at(self, appointment_id: AppointmentId) -> None:
        """One that is booked."""
        appointments = self._services.appointments

        def read() -> tuple[Surroundings, Appointment, tuple[Override, ...], Names]:
            one = appointments.appointment(appointment_id)
            whom = [each.patient_id for each in one.content.participants]
            alone = whom if len(whom) == 1 else []
            return (
                read_surroundings(self._services),
                one,
                tuple(appointments.overrides(appointment_id)) if one.forced else (),
                named_patients(self._services, alone, self._today()),
            )

        def show(known: tuple[Surroundings, Appointment, tuple[Override, ...], Names]) -> None:
            around, one, overrides, names = known
            self._seen = one
            known_as = replace(around, names=dict(one.professionals))
            self._panel.show_kept(known_as, one, overrides)
            self._name(names)
            self._drafts.about(str(one.id))

        self._ask(read, show)

    def _name(self, names: Names) -> None:
        if self._panel.form is not None:
            self._panel.form.name_patients(names)
            self._panel.say_whom()

    def take_up(self, patient_id: PatientId | None = None) -> None:
        """Open again what a lock interrupted, once for each record, if the panel is free."""
        if patient_id in self._taken_up:
            return
        self._taken_up.add(patient_id)

        def found(entity: str) -> None:
            if not self._panel.isHidden():
                return
            kind, _slash, rest = entity.partition("/")
            of_record = patient_id is None or rest.partition("/")[0] == str(patient_id)
            if kind == NEW and of_record:
                self.begin(blank_of(rest, self._now()), timed=False)
            elif kind != NEW and patient_id is None:
                self.look_at(AppointmentId(UUID(entity)))

        self._drafts.interrupted(found)

    # --- as one types -------------------------------------------------------------------------

    def typed(self) -> None:
        """A key was typed: look again after a short rest."""
        self._panel.say_whom()
        self._rest.start()

    def seek(self, text: str) -> None:
        """A patient's name is being typed."""
        form = self._panel.form
        if form is not None:
            services, today = self._services, self._today()
            self._tools.glance.run(
                form.patients, lambda: sought_patients(services, text, today),
                form.offer_patients, self._failed,
            )  # fmt: skip

    def check_now(self) -> None:
        """Ask what stands in the way of what is typed, and where there is room near it."""
        self._rest.stop()
        form = self._panel.form
        draft = form.peek() if form is not None else None
        if draft == self._checked and draft is not None:
            return
        self._checked = draft
        self._panel.draft_changed.emit(draft)
        untouched = self._seen is not None and form is not None and not form.dirty
        if draft is None or untouched:
            self._panel.show_found((), ())
            return
        slots, ignore = self._services.slots, self._seen.id if self._seen else None

        def look() -> _Found:
            conflicts = slots.conflicts(draft, ignore=ignore)
            near = slots.nearest(draft, ignore=ignore) if blocking(conflicts) else ()
            return _Found(tuple(conflicts), tuple(near))

        def told(found: _Found) -> None:
            if self._checked == draft:
                self._panel.show_found(found.conflicts, found.slots)

        self._tools.glance.run(self._panel.box, look, told, self._cannot_be)

    def _cannot_be(self, error: Exception) -> None:
        """What is typed will be refused: said beside its field, and nothing moves."""
        if not isinstance(error, CoordoError):
            raise error
        form, key = self._panel.form, getattr(error, "field", "")
        self._panel.show_found((), ())
        if form is not None and key in form.draft():
            form.frame(key).show_warning(sentence(error))

    # --- keeping ------------------------------------------------------------------------------

    def keep(self) -> None:
        """Book, or change; what cannot be read is said beside its field."""
        form = self._panel.form
        if form is None:
            return
        form.clear_errors()
        try:
            draft = form.read()
        except CoordoError as error:
            self._refused(error)
            return
        reason, seen = self._panel.box.why(), self._seen
        appointments = self._services.appointments
        if seen is None:
            self._ask(lambda: appointments.book(draft, reason=reason), self._booked, self._refused)
            return
        scope = self._panel.edit_scope()

        def change() -> Appointment:
            return appointments.change(seen.id, seen.version, draft, scope=scope, reason=reason)

        self._ask(change, lambda after: self._changed(seen, after, scope), self._refused)

    def _booked(self, one: Appointment) -> None:
        service = self._services.appointments
        scope = EditScope.ALL if one.series_id is not None else EditScope.THIS

        def undo() -> None:
            self._ask(
                lambda: service.cancel(one.id, one.version, CancelReason.MISTAKE, scope=scope),
                self._panel.changed.emit,
            )

        self._done(one, self.tr("Réservé\u202f: {when}.").format(when=moment_text(one.starts_at)),
                   undo)  # fmt: skip

    def _changed(self, before: Appointment, after: Appointment, scope: EditScope) -> None:
        words = self.tr("Enregistré\u202f: {when}.").format(when=moment_text(after.starts_at))
        self._done(after, words, lambda: self._undo_change(before, after, scope))

    def _undo_change(self, before: Appointment, after: Appointment, scope: EditScope) -> None:
        service = self._services.appointments
        if scope is EditScope.THIS:
            self._deeds.put_back(before, after, self._panel.changed.emit)
            return
        draft = AppointmentDraft(
            starts_at=before.starts_at, ends_at=before.ends_at, content=before.content,
            rule=before.rule,
        )  # fmt: skip
        why = self.tr("retour à ce qui était")
        self._ask(
            lambda: service.change(after.id, after.version, draft, scope=scope, reason=why),
            self._panel.changed.emit,
        )

    def _done(self, one: Appointment, words: str, undo: Callable[[], None]) -> None:
        if self._panel.form is not None:
            self._panel.form.set_clean()
        self._panel.kept.emit(one)
        self._panel.close_panel()
        self._tools.messages.say(words, undo=undo)

    def _refused(self, error: Exception) -> None:
        form = self._panel.form
        if isinstance(error, Conflicting):
            self._meet(error.conflicts)
        elif form is None or not form.show_error(error):
            self._failed(error)

    def _meet(self, conflicts: tuple[Conflict, ...]) -> None:
        """Something came in the way meanwhile: said, with the free slots nearest to it."""
        panel, form = self._panel, self._panel.form
        draft = form.peek() if form is not None else None
        panel.show_found(conflicts, ())
        if draft is None:
            return
        self._checked = draft
        slots, ignore = self._services.slots, self._seen.id if self._seen else None

        def told(near: tuple[FreeSlot, ...]) -> None:
            panel.show_found(conflicts, near)
            panel.box.go_on()

        self._tools.glance.run(
            panel.box, lambda: tuple(slots.nearest(draft, ignore=ignore)), told, self._failed
        )

    # --- one that is booked -------------------------------------------------------------------

    def set_state(self, state: AppointmentState) -> None:
        """One key, one state."""
        if self._seen is not None and self._seen.state is not state:
            self._deeds.set_state(self._seen.id, self._seen.version, state, self._is_now)

    def set_presence(self, patient_id: PatientId, presence: Presence, note: str) -> None:
        """How somebody of a session came."""
        seen, service = self._seen, self._services.appointments
        if seen is not None:
            self._ask(
                lambda: service.set_presence(seen.id, seen.version, patient_id, presence, note),
                self._is_now,
            )

    def called(self, outcome: ReminderOutcome) -> None:
        """What the reminder call came to."""
        seen, service = self._seen, self._services.appointments
        if seen is not None:
            self._ask(lambda: service.reminded(seen.id, seen.version, outcome), self._is_now)

    def ask_cancel(self) -> None:
        """Somebody else asks why."""
        if self._seen is not None and self._seen.state.open:
            self._panel.cancel_asked.emit(self._seen)

    def ask_print(self) -> None:
        """The slip of this one."""
        if self._seen is not None:
            self._panel.print_asked.emit(self._seen)

    def find(self) -> None:
        """A slot for what is typed, as far as it can be read."""
        form = self._panel.form
        draft = form.so_far() if form is not None else None
        if draft is not None:
            self._panel.find_asked.emit(draft)

    def _is_now(self, one: Appointment) -> None:
        if self._seen is not None and one.id == self._seen.id:
            self._seen = one
            self._panel.show_state(one, ())
        self._panel.changed.emit(one)

    # --- the rest -----------------------------------------------------------------------------

    def flush(self) -> None:
        """Keep now what is being typed."""
        self._drafts.flush()

    def closed(self) -> None:
        """Nothing is open any more."""
        self._rest.stop()
        self._seen = self._checked = None

    def _today(self) -> date:
        return local_now(self._now()).date()

    def _ask(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        self._tools.desk.run(self, work, done, failed or self._failed)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CoordoError):
            raise error
        self._tools.messages.fail(error)
