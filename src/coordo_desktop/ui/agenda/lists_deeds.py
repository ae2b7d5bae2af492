"""What is done to a line of « À traiter »: each deed says itself, and Ctrl+Z undoes it."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from coordo_desktop.domain.appointments import (
    Appointment,
    CancelReason,
    ReminderOutcome,
    TransportOrder,
)
from coordo_desktop.domain.conflicts import FreeSlot
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import ProfessionalId
from coordo_desktop.domain.opening import Absence
from coordo_desktop.domain.waiting import (
    CallState,
    FollowUpStep,
    FreedSlot,
    NoShow,
    TouchedByAbsence,
    TouchedRound,
    TransportLine,
    TripProposal,
    WaitingEntry,
    WaitingOffer,
)
from coordo_desktop.domain.waiting_rules import draft_for
from coordo_desktop.services.bundle import Services
from coordo_desktop.services.replacements import HandedOver
from coordo_desktop.ui.agenda import lists_words as words
from coordo_desktop.ui.kit.agenda_words import headed, moment_text, order_words, outcome_words
from coordo_desktop.ui.kit.page import Tools

T = TypeVar("T")
Undo = Callable[[], object]


class ListDeeds(QObject):
    """Runs on the desk thread; `done` with the words and how to undo, or `refused`."""

    done = Signal(str, object)  # words, Undo | None
    refused = Signal(object)  # CoordoError

    def __init__(self, services: Services, tools: Tools, owner: QObject) -> None:
        super().__init__(owner)
        self._services, self._tools = services, tools

    def ask(self, work: Callable[[], T], told: Callable[[T], None]) -> None:
        """Ask the services; a refusal is said."""
        self._tools.desk.run(self, work, told, self._failed)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CoordoError):
            raise error
        self.refused.emit(error)

    # --- who waits ------------------------------------------------------------------------------

    def give(self, entry: WaitingEntry, offer: FreedSlot | WaitingOffer) -> None:
        """Book that time for somebody who waits."""
        services = self._services
        draft = draft_for(entry, offer.starts_at, offer)

        def told(both: tuple[WaitingEntry, Appointment]) -> None:
            placed, booked = both

            def undo() -> None:
                services.appointments.cancel(booked.id, booked.version, CancelReason.MISTAKE)
                services.waiting.put_back(placed.id, seen_version=placed.version)

            said = self.tr("{who} a rendez-vous le {when}. Prévenez la personne.").format(
                who=entry.patient, when=moment_text(booked.starts_at)
            )
            self.done.emit(said, undo)

        self.ask(lambda: services.waiting.give(entry.id, draft, seen_version=entry.version), told)

    def booked_for(self, entry: WaitingEntry, booked: Appointment) -> None:
        """An appointment was found for somebody who waits, through the panel."""
        waiting = self._services.waiting

        def told(placed: WaitingEntry) -> None:
            def undo() -> object:
                return waiting.put_back(placed.id, seen_version=placed.version)

            said = self.tr("{who} n’est plus en attente.").format(who=entry.patient)
            self.done.emit(said, undo)

        self.ask(lambda: waiting.place(entry.id, booked.id, seen_version=entry.version), told)

    def withdraw(self, entry: WaitingEntry) -> None:
        """The person no longer wants one."""
        waiting = self._services.waiting

        def told(gone: WaitingEntry) -> None:
            said = self.tr("{who} n’attend plus de rendez-vous.").format(who=entry.patient)
            self.done.emit(said, lambda: waiting.put_back(gone.id, seen_version=gone.version))

        self.ask(lambda: waiting.withdraw(entry.id, seen_version=entry.version), told)

    # --- who did not come, who is to be called ----------------------------------------------------

    def follow_up(self, one: NoShow, step: FollowUpStep, note: str = "") -> None:
        """Write down what was done since somebody did not come."""
        service = self._services.no_shows

        def told(after: NoShow) -> None:
            said = f"{headed(one.patient)}{words.follow_up(after.step)}."
            self.done.emit(said, lambda: service.put_back(one, seen_version=after.version))

        self.ask(
            lambda: service.follow_up(
                one.appointment_id, one.patient_id, step, seen_version=one.version, note=note
            ),
            told,
        )

    def reminded(self, one: Appointment, outcome: ReminderOutcome) -> None:
        """What the reminder call came to."""
        service = self._services.appointments

        def told(after: Appointment) -> None:
            who = words.people([each.patient for each in one.content.participants])
            said = f"{headed(who)}{outcome_words(outcome).lower()}."
            self.done.emit(said, lambda: service.reminded(after.id, after.version, one.reminder))

        self.ask(lambda: service.reminded(one.id, one.version, outcome), told)

    def transport(self, one: TransportLine, order: TransportOrder) -> None:
        """Where the prescription of a transport stands."""
        service, before = self._services.transports, one.transport.order

        def told(after: TransportLine) -> None:
            said = self.tr("{who}\u202f: prescription {state}.").format(
                who=one.patient, state=order_words(order).lower()
            )
            self.done.emit(said, lambda: service.say(after, before, seen=order))

        self.ask(lambda: service.say(one, order), told)

    # --- absences ---------------------------------------------------------------------------------

    def hand_over(
        self, one: TouchedByAbsence, absence: Absence, to: ProfessionalId, name: str
    ) -> None:
        """Somebody else sees the person."""
        service = self._services.replacements

        def told(both: tuple[Appointment, Appointment]) -> None:
            before, after = both
            said = self.tr("{what} confié à {who}.").format(what=one.patient or one.title, who=name)
            self.done.emit(said, lambda: service.undo(before, after))

        self.ask(lambda: service.hand_over(one, absence.professional_id, to), told)

    def hand_over_all(self, touched: Sequence[TouchedByAbsence], absence: Absence) -> None:
        """Each to the first who is free then."""
        service = self._services.replacements

        def told(given: HandedOver) -> None:
            many, left = len(given.done), len(given.refused)
            said = self.tr("%n rendez-vous confié(s).", "", many)
            if left:
                said = f"{said} " + self.tr("%n reste(nt) à déplacer ou à appeler.", "", left)

            def undo() -> None:
                for before, after in reversed(given.done):
                    service.undo(before, after)

            self.done.emit(said, undo if many else None)

        self.ask(lambda: service.hand_over_all(touched, absence.professional_id), told)

    def hand_over_round(
        self, one: TouchedRound, absence: Absence, to: ProfessionalId, name: str
    ) -> None:
        """Somebody else does the round."""
        service = self._services.replacements

        def told(version: int) -> None:
            said = self.tr("{what} confiée à {who}.").format(
                what=words.round_title(one.label), who=name
            )
            self.done.emit(
                said,
                lambda: service.take_back_round(
                    one.round_id, absence.professional_id, seen_version=version
                ),
            )

        self.ask(lambda: service.hand_over_round(one.round_id, to, seen_version=one.version), told)

    def move_on(self, one: TouchedByAbsence, slot: FreeSlot) -> None:
        """Another time, with the same person."""
        service = self._services.replacements

        def told(both: tuple[Appointment, Appointment]) -> None:
            before, after = both
            said = self.tr("{who} déplacé au {when}. Prévenez la personne.").format(
                who=one.patient or one.title, when=moment_text(after.starts_at)
            )
            self.done.emit(said, lambda: service.undo(before, after))

        self.ask(lambda: service.move_on(one, slot), told)

    def next_slot(self, one: TouchedByAbsence, absence: Absence) -> None:
        """The first free time once they are back."""
        service = self._services.replacements

        def told(slots: tuple[FreeSlot, ...]) -> None:
            if slots:
                self.move_on(one, slots[0])
            else:
                self.done.emit(self.tr("Aucun créneau libre dans les six semaines."), None)

        self.ask(lambda: service.next_slots(absence.id, one.appointment_id, 1), told)

    def call(self, one: TouchedByAbsence, state: CallState | None) -> None:
        """On the list to call, called, off the list."""
        service = self._services.replacements
        before, version = one.call, one.call_version

        def told(_none: None) -> None:
            off = self.tr("{who} n’est plus à appeler.").format(who=one.patient)
            said = off if state is None else f"{headed(one.patient)}{words.call_state(state)}."
            after = 0 if state is None else version + 1
            self.done.emit(
                said, lambda: service.call(one.appointment_id, before, seen_version=after)
            )

        self.ask(lambda: service.call(one.appointment_id, state, seen_version=version), told)

    # --- trips ------------------------------------------------------------------------------------

    def group(self, one: TripProposal) -> None:
        """Move one beside the other."""
        services = self._services

        def told(both: tuple[Appointment, Appointment]) -> None:
            before, after = both
            said = self.tr("{who} vient le {when}. Prévenez la personne.").format(
                who=one.patient, when=moment_text(after.starts_at)
            )
            if one.home:
                said = self.tr("{who} est vu le {when}. Prévenez la personne.").format(
                    who=one.patient, when=moment_text(after.starts_at)
                )
            self.done.emit(said, lambda: services.appointments.put_back(before, after.version))

        self.ask(lambda: services.trips.move(one), told)

    def leave(self, one: TripProposal) -> None:
        """Leave both where they are."""
        service = self._services.trips
        said = self.tr("Laissé tel quel\u202f: ne sera plus proposé.")
        self.ask(
            lambda: service.put_aside(one),
            lambda _none: self.done.emit(said, lambda: service.bring_back(one)),
        )
