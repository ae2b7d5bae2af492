"""Which deed a key stands for on which line of « À traiter »."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject

from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentContent,
    AppointmentDraft,
    Participant,
    ReminderOutcome,
    TransportOrder,
)
from coordo_desktop.domain.conflicts import FreeSlot
from coordo_desktop.domain.ids import ProfessionalId
from coordo_desktop.domain.local_times import day_start
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
from coordo_desktop.ui.agenda import lists_words as words
from coordo_desktop.ui.agenda.cancel_panel import CancelPanel
from coordo_desktop.ui.agenda.lists_choices import ListChoices, Pick
from coordo_desktop.ui.agenda.lists_deeds import ListDeeds
from coordo_desktop.ui.agenda.lists_lines import ListLine
from coordo_desktop.ui.agenda.lists_waiting_form import WaitingForm
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.when import zone_in_use

T = TypeVar("T")
_MORNING = 9  # o'clock: where a panel begins when no time is known


class Board(Protocol):
    """What is needed of the view: what it asks of others, what stands in it."""

    appointment_asked: Any  # a signal
    booking_asked: Any  # a signal
    deeds: ListDeeds
    choices: ListChoices
    form: WaitingForm
    panel: AskPanel
    cancelling: CancelPanel

    @property
    def services(self) -> Services:
        """Everything that may be asked."""

    def now(self) -> datetime:
        """The instant it is."""

    def today(self) -> date:
        """The practice's day."""

    def together(self, line: ListLine) -> list[object]:
        """What could be handed over at once with this line."""

    def ask(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Run work on the desk thread, then `done`."""


class ListWork(QObject):
    """Between the keys and the deeds."""

    def __init__(self, page: Board, owner: QObject) -> None:
        super().__init__(owner)
        self._page = page
        self._for: WaitingEntry | NoShow | None = None  # whom the panel books for

    def run_key(self, key: str, line: ListLine) -> None:
        """What this key does to this line, if anything."""
        if key == "F":
            if line.acts:
                self.run(line.acts[0], line)
            return
        code = next((one for one in line.acts if words.act(one).key == key), None)
        if code is not None:
            self.run(code, line)

    def run(self, code: str, line: ListLine) -> None:
        """Do what the code says; what the line does not offer does nothing."""
        if code == "open" and line.appointment_id is not None:
            self._page.appointment_asked.emit(line.appointment_id)
            return
        if code != "all" and code not in line.acts:
            return
        about = line.about
        for kind, deed in self._deeds(code, line).items():
            if isinstance(about, kind):
                deed(about)
                return

    def _deeds(self, code: str, line: ListLine) -> dict[type, Callable[[object], None]]:
        return {
            FreedSlot: lambda _one: self.pick(0, line),
            WaitingEntry: lambda one: self._waiting(code, one, line),
            NoShow: lambda one: self._no_show(code, one),
            Appointment: lambda one: self._reminder(code, one),
            TransportLine: lambda one: self._transport(code, one),
            TouchedByAbsence: lambda one: self._touched(code, one, line),
            TouchedRound: lambda _one: self.pick(0, line),
            TripProposal: lambda one: self._trip(code, one),
        }

    def pick(self, number: int, line: ListLine) -> None:
        """Take the choice of this number."""
        picks = self._page.choices.picks(line)
        if number < len(picks):
            self._take(picks[number], line)

    def _take(self, pick: Pick, line: ListLine) -> None:
        deeds, about, what = self._page.deeds, line.about, pick.what
        if isinstance(about, FreedSlot) and isinstance(what, WaitingEntry):
            deeds.give(what, about)
        elif isinstance(about, WaitingEntry) and isinstance(what, WaitingOffer):
            deeds.give(about, what)
        elif isinstance(about, TouchedByAbsence) and isinstance(what, FreeSlot):
            deeds.move_on(about, what)
        elif isinstance(what, UUID) and line.absence is not None:
            to = ProfessionalId(what)
            if isinstance(about, TouchedByAbsence):
                deeds.hand_over(about, line.absence, to, pick.first)
            elif isinstance(about, TouchedRound):
                deeds.hand_over_round(about, line.absence, to, pick.first)

    # --- by kind of line ------------------------------------------------------------------------

    def _waiting(self, code: str, one: WaitingEntry, line: ListLine) -> None:
        page = self._page
        if code == "place" and page.choices.picks(line):
            self.pick(0, line)
        elif code in {"place", "book"}:
            self._for = one
            page.booking_asked.emit(draft_for(one, self._some_time(one)))
        elif code == "withdraw":
            page.deeds.withdraw(one)
        elif code == "edit":
            self.change(one)

    def change(self, one: WaitingEntry) -> None:
        """Ask what changes of what somebody waits for."""
        page = self._page
        page.form.open(one, page.now(), lambda entry: self._change(one, entry))

    def _change(self, before: WaitingEntry, entry: WaitingEntry) -> None:
        page, waiting = self._page, self._page.services.waiting

        def told(after: WaitingEntry) -> None:
            page.panel.done()
            said = self.tr("Attente de {who} modifiée.").format(who=after.patient)
            page.deeds.done.emit(said, lambda: waiting.change(before, seen_version=after.version))

        page.deeds.ask(lambda: waiting.change(entry, seen_version=before.version), told)

    def _no_show(self, code: str, one: NoShow) -> None:
        deeds = self._page.deeds
        if code == "rebook":
            self._for = one
            self._page.booking_asked.emit(self._draft_again(one))
        elif code == "no_answer":
            deeds.follow_up(one, FollowUpStep.NO_ANSWER)
        else:
            deeds.follow_up(one, FollowUpStep.CLOSED)

    def _reminder(self, code: str, one: Appointment) -> None:
        outcomes = {
            "told": ReminderOutcome.REACHED,
            "message": ReminderOutcome.MESSAGE,
            "no_answer": ReminderOutcome.NO_ANSWER,
        }
        if code in outcomes:
            self._page.deeds.reminded(one, outcomes[code])

    def _transport(self, code: str, one: TransportLine) -> None:
        orders = {
            "asked": TransportOrder.ASKED,
            "received": TransportOrder.RECEIVED,
            "ask_again": TransportOrder.TO_ASK,
        }
        if code in orders:
            self._page.deeds.transport(one, orders[code])

    def _touched(self, code: str, one: TouchedByAbsence, line: ListLine) -> None:
        page, absence = self._page, line.absence
        calls = {"to_call": CallState.TO_CALL, "called": CallState.CALLED, "off_list": None}
        if absence is None:
            return
        if code == "hand_over":
            self.pick(0, line)
        elif code == "all":
            together = [each for each in page.together(line) if isinstance(each, TouchedByAbsence)]
            if together:
                page.deeds.hand_over_all(together, absence)
        elif code == "move_on":
            page.deeds.next_slot(one, absence)
        elif code in calls:
            page.deeds.call(one, calls[code])
        elif code == "cancel":
            service, wanted = page.services.appointments, one.appointment_id
            page.ask(
                lambda: service.appointment(wanted),
                lambda found: page.cancelling.open_for(found, one.patient),
            )

    def _trip(self, code: str, one: TripProposal) -> None:
        if code == "group":
            self._page.deeds.group(one)
        elif code == "leave":
            self._page.deeds.leave(one)

    # --- booked through the panel ---------------------------------------------------------------

    def booked(self, appointment: Appointment) -> None:
        """Whoever the panel was opened for waits no more."""
        one, self._for = self._for, None
        people = {each.patient_id for each in appointment.content.participants}
        if one is None or one.patient_id not in people:
            return
        if isinstance(one, WaitingEntry):
            self._page.deeds.booked_for(one, appointment)
        else:
            self._page.deeds.follow_up(one, FollowUpStep.REBOOKED)

    def _some_time(self, one: WaitingEntry) -> datetime:
        today = self._page.today()
        on = max(today, one.not_before) if one.not_before else today
        begins = day_start(on, zone_in_use())
        return begins.astimezone(zone_in_use()).replace(hour=_MORNING)

    def _draft_again(self, one: NoShow) -> AppointmentDraft:
        lasts = one.ends_at - one.starts_at if one.ends_at is not None else None
        begins = day_start(self._page.today(), zone_in_use())
        starts = begins.astimezone(zone_in_use()).replace(hour=_MORNING)
        content = AppointmentContent(
            kind=one.kind,
            title=one.title,
            place=one.place,
            professionals=one.professional_ids,
            participants=(Participant(patient_id=one.patient_id, patient=one.patient),),
        )
        ends = starts + lasts if lasts is not None else starts.replace(minute=30)
        return AppointmentDraft(starts_at=starts, ends_at=ends, content=content)
