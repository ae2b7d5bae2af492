"""What the appointment panel asks of the services: looking, checking as one types, keeping."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import QTimer

from coordo_desktop.domain.appointments import Appointment, AppointmentDraft, EditScope
from coordo_desktop.domain.conflicts import Conflict, Conflicting, FreeSlot, Override
from coordo_desktop.domain.drafts import Draft
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import AppointmentId, PatientId
from coordo_desktop.domain.series_days import on_first_day
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.agenda.appointment_booked import BookedWork
from coordo_desktop.ui.agenda.appointment_drafts import (
    NEW,
    Names,
    blank_of,
    chosen_in,
    entity_of,
    proposed,
    worth_keeping,
)
from coordo_desktop.ui.agenda.appointment_view import AppointmentView
from coordo_desktop.ui.agenda.left_drafts import LeftDrafts, day_of, fields_of, more_of
from coordo_desktop.ui.agenda.redoing import booking_swing, change_swing
from coordo_desktop.ui.agenda.series_blocked import left_out_text
from coordo_desktop.ui.agenda.series_reading import falls_text
from coordo_desktop.ui.agenda.surroundings import (
    Surroundings,
    day_begins,
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

_REST_MS = 120


_Found = tuple[tuple[Conflict, ...], tuple[FreeSlot, ...]]
"""What is in the way of a draft, and the free slots nearest to it."""


class AppointmentWork(BookedWork):
    """Behind one panel; the newest question about conflicts is the only one that matters."""

    def __init__(
        self,
        panel: AppointmentView,
        services: Services,
        tools: Tools,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(panel, services, tools)
        self._now = now
        self._drafts = AskedDrafts(panel, services.drafts, tools, panel.objectName())
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.check_now)
        self._checked: AppointmentDraft | None = None
        self._entity = ""
        self._lent = ""  # what goes on in the search for a slot
        self.left = LeftDrafts(panel.left, services, tools, panel.objectName())
        panel.left.taken.connect(self.resume)
        self._taken_up: set[PatientId | None] = set()

    # --- opening ------------------------------------------------------------------------------

    def begin(self, draft: AppointmentDraft, *, timed: bool, resumed: Draft | None = None) -> None:
        """Something to book; `resumed` is what had been typed of it, which comes back whole."""
        fields = fields_of(resumed) if resumed is not None else {}
        whom = [one.patient_id for one in draft.content.participants]
        nameless = [one for one, _words in chosen_in(fields)] or whom

        def read() -> tuple[Surroundings, Names]:
            around = read_surroundings(self._services)
            return around, named_patients(self._services, nameless, self._today())

        def show(known: tuple[Surroundings, Names]) -> None:
            around, names = known
            self._drafts.leave()
            self._seen = None
            self._panel.show_new(around, proposed(draft, around, names), timed=timed)
            self._about(entity_of(draft.content) if resumed is None else resumed.entity_id)
            if resumed is not None:
                self._put_back(fields)
            self._name(names)
            self.left.look(whom if resumed is None else nameless, self._entity)
            self.check_now()

        self._ask(read, show)

    def _about(self, entity: str) -> None:
        """What is typed from now on is the draft of this."""
        self._entity, self._lent = entity, ""
        self._drafts.about(
            entity, more=self._unsaid, look=False,
            worth=worth_keeping if self._seen is None else bool,
        )  # fmt: skip

    def _unsaid(self) -> dict[str, object]:
        """What the fields do not say of a draft."""
        day = self._panel.form.day if self._panel.form is not None else None
        return {
            "day": day.isoformat() if day is not None else "",
            "version": self._seen.version if self._seen is not None else 0,
        }

    def _put_back(self, fields: Mapping[str, object]) -> None:
        if self._panel.form is not None:
            self._panel.form.restore_draft(fields)
            self._panel.say_whom()

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
            self._about(str(one.id))
            self.left.look_for(self._entity, found)

        def found(draft: Draft) -> None:
            """What a lock interrupted goes on; what was left, or is of an older state, waits."""
            seen, form = self._seen, self._panel.form
            if seen is None or form is None or str(seen.id) != draft.entity_id or form.dirty:
                return
            same = more_of(draft).get("version") == seen.version
            if same and draft.typed().get("open") is True:
                self._put_back(fields_of(draft))
                self._tools.messages.say(self.tr("Brouillon retrouvé."), kind="neutral")
            else:
                self.left.offer(draft)

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

        def found(draft: Draft) -> None:
            if self._panel.isHidden():
                self._open_left(draft)

        self.left.interrupted(patient_id, found)

    def resume(self) -> None:
        """Open the draft that is offered, in the place of what is shown."""
        draft = self.left.taken()
        if draft is not None:
            self._open_left(draft)

    def _open_left(self, draft: Draft) -> None:
        kind, _slash, rest = draft.entity_id.partition("/")
        if kind == NEW:
            day = day_of(draft)
            at = self._now() if day is None else day_begins(day)
            self.begin(blank_of(rest, at), timed=day is not None, resumed=draft)
        elif self._seen is not None and str(self._seen.id) == kind and self._panel.form:
            self._put_back(fields_of(draft))
            self.check_now()
        else:
            self.look_at(AppointmentId(UUID(kind)))

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
                form.offer_patients, self._tools.failed,
            )  # fmt: skip

    def check_now(self) -> None:
        """Ask what stands in the way of what is typed, and where there is room near it."""
        self._rest.stop()
        form = self._panel.form
        draft = form.peek() if form is not None else None
        if form is not None and draft is not None:
            form.say_unread()
            if draft == self._checked:
                return
        self._checked = draft
        self._panel.draft_changed.emit(draft)
        untouched = self._seen is not None and form is not None and not form.dirty
        if draft is None or untouched:
            self._panel.show_found((), ())
            if form is not None:
                form.say_unread()
            return
        slots, ignore = self._services.slots, self._seen.id if self._seen else None

        def look() -> _Found:
            slots.check_people(draft, ignore=ignore)
            conflicts = slots.conflicts(draft, ignore=ignore)
            first = on_first_day(blocking(conflicts), draft)
            return conflicts, slots.nearest(draft, ignore=ignore) if first else ()

        def told(found: _Found) -> None:
            if self._checked == draft:
                self._panel.show_found(*found)

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
            days = self._panel.box.skipping
            self._ask(
                lambda: appointments.book(draft, reason=reason, skipping=days is not None),
                lambda one: self._booked(one, len(days.blocked) if days is not None else 0),
                self._refused,
            )
            return
        scope = self._panel.edit_scope()

        def change() -> Appointment:
            return appointments.change(seen.id, seen.version, draft, scope=scope, reason=reason)

        self._ask(change, lambda after: self._changed(seen, after, scope), self._refused)

    def _booked(self, one: Appointment, left_out: int) -> None:
        scope = EditScope.ALL if one.series_id is not None else EditScope.THIS
        swing = booking_swing(self._services.appointments, one, scope)

        when = moment_text(one.starts_at, self._now())
        words = self.tr("Réservé\u202f: {when}.").format(when=when)
        more = left_out_text(left_out)
        if one.rule and not more:
            more = f"{falls_text(one.rule, local_now(one.starts_at))}."
        self._done(
            one,
            f"{words} {more}".rstrip(),
            lambda: self._ask(swing.undo, self._panel.changed.emit),
            lambda: self._ask(swing.redo, self._panel.changed.emit),
        )

    def _changed(self, before: Appointment, after: Appointment, scope: EditScope) -> None:
        words = self.tr("Enregistré\u202f: {when}.").format(
            when=moment_text(after.starts_at, self._now())
        )
        swing = change_swing(
            self._services.appointments, before, after, scope, self.tr("retour à ce qui était")
        )
        self._done(
            after,
            words,
            lambda: self._ask(swing.undo, self._panel.changed.emit),
            lambda: self._ask(swing.redo, self._panel.changed.emit),
        )

    def _done(
        self,
        one: Appointment,
        words: str,
        undo: Callable[[], None],
        redo: Callable[[], None] | None = None,
    ) -> None:
        if self._panel.form is not None:
            self._panel.form.set_clean()
        self._panel.kept.emit(one)
        self._panel.close_panel()
        self._tools.messages.say(words, undo=undo, redo=redo)

    def _refused(self, error: Exception) -> None:
        form = self._panel.form
        if isinstance(error, Conflicting):
            self._meet(error.conflicts)
        elif form is None or not form.show_error(error):
            self._tools.failed(error)

    def _meet(self, conflicts: tuple[Conflict, ...]) -> None:
        """Something came in the way meanwhile: said, with the free slots nearest to it."""
        panel, form = self._panel, self._panel.form
        draft = form.peek() if form is not None else None
        panel.show_found(conflicts, ())
        if draft is None:
            return
        if not on_first_day(conflicts, draft):  # no other time of the first one would help
            panel.box.go_on()
            return
        self._checked = draft
        slots, ignore = self._services.slots, self._seen.id if self._seen else None

        def told(near: tuple[FreeSlot, ...]) -> None:
            panel.show_found(conflicts, near)
            panel.box.go_on()

        self._tools.glance.run(
            panel.box, lambda: tuple(slots.nearest(draft, ignore=ignore)), told, self._tools.failed
        )

    def find(self) -> None:
        """A slot for what is typed, as far as it can be read."""
        form = self._panel.form
        draft = form.so_far() if form is not None else None
        if draft is not None:
            seen = self._seen
            moved = (seen.id, seen.version) if seen is not None and seen.state.open else None
            self._lent = self._drafts.leave()
            self._panel.find_asked.emit(draft, moved)

    # --- the rest -----------------------------------------------------------------------------

    def flush(self) -> None:
        """Keep now what is being typed."""
        self._drafts.flush()

    def closing(self) -> None:
        """About to close: what was typed waits until it is taken up or thrown away."""
        name, entity = self._panel.objectName(), self._drafts.leave()
        if not entity:
            return

        def again() -> None:
            self._ask(
                lambda: self._services.drafts.find(name, entity),
                lambda draft: self._open_left(draft) if draft is not None else None,
            )

        self._tools.messages.say(
            self.tr("Saisie abandonnée\u202f: elle reste en brouillon."), kind="neutral", undo=again
        )

    def closed(self) -> None:
        """Nothing is open any more."""
        self._rest.stop()
        self.left.clear()
        self._seen = self._checked = None

    def settle(self) -> None:
        """What was lent to the search for a slot was booked, or goes on anew."""
        lent, self._lent = self._lent, ""
        if lent:
            self.left.drop(lent)

    def _today(self) -> date:
        return local_now(self._now()).date()
