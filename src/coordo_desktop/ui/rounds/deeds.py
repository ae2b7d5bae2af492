"""What is done to a round, said, and undone: each deed is one call, and its undo another."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from coordo_desktop.domain.appointments import (
    USUAL_MINUTES,
    Appointment,
    AppointmentContent,
    AppointmentDraft,
    AppointmentKind,
    AppointmentPlace,
    AppointmentState,
)
from coordo_desktop.domain.conflicts import Conflicting
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import AppointmentId, PatientId
from coordo_desktop.domain.rounds import LooseVisit, Point, PreparedRounds, Round, RoundDay, Visit
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.undo import Swing
from coordo_desktop.ui.kit.when import zone_in_use
from coordo_desktop.ui.rounds import words

T = TypeVar("T")
Retry = Callable[[str], None]
_STEP = 5


class RoundDeeds(QObject):
    """`conflicted` (conflicts, retry with a reason) when something is in the way of a deed."""

    conflicted = Signal(object, object)
    went = Signal()  # a deed went through: what was in the way no longer is

    def __init__(self, services: Services, tools: Tools, owner: QObject) -> None:
        super().__init__(owner)
        self._service, self._tools = services.rounds, tools
        self._appointments = services.appointments

    # --- the order ----------------------------------------------------------------------------

    def order(
        self, one: Round, order: Sequence[AppointmentId], *, by_hand: bool, reason: str = ""
    ) -> None:
        """Put the round in this order."""
        service = self._service

        def done(after: Round) -> None:
            said = (
                self.tr("Ordre changé à la main.") if by_hand else self.tr("Ordre proposé, pris.")
            )
            swing = Swing(
                after,
                lambda now: service.order(now.id, now.version, one.order, by_hand=one.by_hand),
                lambda now: service.order(
                    now.id, now.version, after.order, by_hand=by_hand, reason=reason
                ),
            )
            self._tools.messages.say(
                said,
                undo=lambda: self._run(swing.undo),
                redo=lambda: self._run(swing.redo),
            )

        self._run(
            lambda: service.order(one.id, one.version, order, by_hand=by_hand, reason=reason),
            done,
            lambda why: self.order(one, order, by_hand=by_hand, reason=why),
        )

    def leave_at(self, one: Round, at: time, label: str, reason: str = "") -> None:
        """Leave at another hour, under another name."""
        service = self._service

        def done(after: Round) -> None:
            self._say(
                self.tr("Départ à {at}.").format(at=f"{at:%H:%M}"),
                lambda: self.leave_at(after, one.leaves_at, one.label),
            )

        self._run(
            lambda: service.leave_at(one.id, one.version, at, label=label, reason=reason),
            done,
            lambda why: self.leave_at(one, at, label, why),
        )

    def window(
        self, one: Round, visit: Visit, first: time | None, last: time | None, reason: str = ""
    ) -> None:
        """When a visit may begin."""
        service = self._service

        def done(after: Round) -> None:
            told = words.window_text(first, last) or self.tr("aucune")
            self._say(
                self.tr("Fenêtre de {name}\u202f: {window}.").format(
                    name=visit.patient, window=told
                ),
                lambda: self.window(after, visit, visit.window_from, visit.window_to),
            )

        self._run(
            lambda: service.window(
                one.id, one.version, visit.appointment_id, first, last, reason=reason
            ),
            done,
            lambda why: self.window(one, visit, first, last, why),
        )

    # --- its visits ---------------------------------------------------------------------------

    def tick(self, visit: Visit) -> None:
        """The visit was made; a second time, it was not."""
        service = self._service
        if visit.done_at is not None:
            self._untick(visit.appointment_id, visit.version, visit, undo=False)
            return

        def done(after: Appointment) -> None:
            self._say(
                self.tr("Passage fait\u202f: {name}.").format(name=visit.patient),
                lambda: self._untick(visit.appointment_id, after.version, visit),
            )

        self._run(lambda: service.tick(visit.appointment_id, visit.version), done)

    def _untick(
        self, appointment_id: AppointmentId, version: int, before: Visit, *, undo: bool = True
    ) -> None:
        service = self._service
        was = before if undo else None

        def done(_after: Appointment) -> None:
            self._tools.messages.say(
                self.tr("Passage à faire\u202f: {name}.").format(name=before.patient)
            )

        self._run(lambda: service.untick(appointment_id, version, was), done)

    def absent(self, visit: Visit) -> None:
        """Nobody was there."""
        service = self._appointments

        def work() -> tuple[Appointment, Appointment]:
            before = service.appointment(visit.appointment_id)
            state = AppointmentState.ABSENT
            return before, service.set_state(before.id, visit.version, state, ahead=False)

        def done(both: tuple[Appointment, Appointment]) -> None:
            before, after = both
            self._say(
                self.tr("Personne absente\u202f: {name}.").format(name=visit.patient),
                lambda: self._run(lambda: service.put_back(before, after.version)),
            )

        self._run(work, done)

    def add(self, one: Round, loose: LooseVisit, reason: str = "") -> None:
        """Put a visit in the round."""
        service = self._service

        def done(after: Round) -> None:
            self._say(
                self.tr("{name} ajouté à la tournée.").format(name=loose.patient),
                lambda: self._take_out(after, loose),
            )

        self._run(
            lambda: service.add(one.id, one.version, loose.appointment_id, reason=reason),
            done,
            lambda why: self.add(one, loose, why),
        )

    def _take_out(self, after: Round, loose: LooseVisit) -> None:
        service = self._service
        self._run(
            lambda: service.remove(
                after.id, after.version, loose.appointment_id, at=loose.starts_at
            )
        )

    def remove(self, one: Round, visit: Visit) -> None:
        """Take a visit out; it stays booked, after the round."""
        service = self._service

        def done(after: Round | None) -> None:
            said = self.tr("{name} retiré de la tournée, gardé dans l’agenda.").format(
                name=visit.patient
            )
            if after is None:
                self._tools.messages.say(said)
            else:
                self._say(said, lambda: self._put_in(after, one, visit))

        self._run(lambda: service.remove(one.id, one.version, visit.appointment_id), done)

    def _put_in(self, after: Round, before: Round, visit: Visit) -> None:
        service, place = self._service, before.order.index(visit.appointment_id)
        self._run(lambda: service.add(after.id, after.version, visit.appointment_id, place=place))

    def place_home(self, one: Round, visit: Visit, point: Point | None) -> None:
        """Keep the coordinates of a home; the hours of the round follow."""
        service = self._service

        def work(patient_id: PatientId, at: Point | None) -> None:
            service.place_home(patient_id, at)
            service.order(one.id, one.version, one.order, by_hand=one.by_hand)

        def done(_none: None) -> None:
            self._tools.messages.say(
                self.tr("Lieu de {name} enregistré.").format(name=visit.patient)
            )

        self._run(lambda: work(visit.patient_id, point), done)

    # --- whole rounds -------------------------------------------------------------------------

    def prepare(self, day: RoundDay, on: date, reason: str = "") -> None:
        """Rounds for everybody that day; what is in the way of one asks for a reason."""
        service, before = self._service, day.loose

        def done(made: PreparedRounds) -> None:
            if made.blocked:
                self.conflicted.emit(made.blocked, lambda why: self.prepare(day, on, why))
            if made.rounds:
                self._tell_prepared(made.rounds, before)
            elif not made.blocked:
                said = self.tr("Rien à préparer\u202f: aucune visite n’est hors tournée.")
                self._tools.messages.say(said, kind="neutral")

        self._run(lambda: service.prepare_day(on, reason=reason), done)

    def _tell_prepared(self, made: Sequence[Round], before: Sequence[LooseVisit]) -> None:
        visits = sum(len(one.visits) for one in made)
        rounds = self.tr("%n tournée(s) préparée(s)", "", len(made))
        said = f"{rounds}, {words.count_text(visits)}."
        fresh = [one for one in made if one.version == 1]
        if len(fresh) == len(made):
            self._say(said, lambda: self._drop(fresh, before))
        else:
            self._tools.messages.say(said)

    def drop(self, one: Round) -> None:
        """Undo a round; its visits stay booked where they are."""
        service = self._service

        def done(_none: None) -> None:
            self._tools.messages.say(
                self.tr("Tournée défaite\u202f: ses visites restent dans l’agenda.")
            )

        self._run(lambda: service.drop(one.id, one.version), done)

    def _drop(self, made: Sequence[Round], before: Sequence[LooseVisit]) -> None:
        service = self._service

        def work() -> None:
            for one in made:
                service.drop(one.id, one.version, before)

        self._run(work)

    # --- steps --------------------------------------------------------------------------------

    def _say(self, said: str, undo: Callable[[], None]) -> None:
        self._tools.messages.say(said, undo=undo)

    def _run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        retry: Retry | None = None,
    ) -> None:
        def told(answer: T) -> None:
            self.went.emit()
            if done is not None:
                done(answer)

        def failed(error: Exception) -> None:
            if isinstance(error, Conflicting) and retry is not None:
                self.conflicted.emit(error.conflicts, retry)
            elif isinstance(error, CoordoError):
                self._tools.messages.fail(error)
            else:
                raise error

        self._tools.desk.run(self, work, told, failed)


def visit_draft(one: Round | None, on: date) -> AppointmentDraft:
    """A home visit to be booked after a round, or at nine on a day without any."""
    zone = zone_in_use()
    start = datetime.combine(on, time(9), zone) if one is None else one.ends_at.astimezone(zone)
    start += timedelta(minutes=-start.minute % _STEP)
    return AppointmentDraft(
        starts_at=start,
        ends_at=start + timedelta(minutes=USUAL_MINUTES[AppointmentKind.HOME_VISIT]),
        content=AppointmentContent(
            kind=AppointmentKind.HOME_VISIT,
            place=AppointmentPlace.HOME,
            professionals=() if one is None else (one.professional_id,),
        ),
    )
