"""The lines of « À traiter »: each is a thing that waits in the agenda, and what one does to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentKind,
    ReminderOutcome,
    TransportOrder,
)
from coordo_desktop.domain.ids import AppointmentId, PatientId
from coordo_desktop.domain.opening import Absence
from coordo_desktop.domain.waiting import (
    AbsenceTouch,
    CallState,
    FollowUpStep,
    FreedSlot,
    NoShow,
    TouchedByAbsence,
    TouchedRound,
    TransportLine,
    TripProposal,
    WaitingEntry,
)
from coordo_desktop.ui.agenda import lists_words as words
from coordo_desktop.ui.kit.agenda_words import kind_words, moment_text, span_text

What = (
    FreedSlot
    | WaitingEntry
    | NoShow
    | Appointment
    | TransportLine
    | TouchedByAbsence
    | TouchedRound
    | TripProposal
)


class Section(StrEnum):
    """The lists, in their order."""

    FREED = "freed"
    NO_SHOWS = "no_shows"
    REMINDERS = "reminders"
    TRANSPORT = "transport"
    ABSENCES = "absences"
    WAITING = "waiting"
    TRIPS = "trips"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLine:
    """One line: who, what, since or for when, what one does (the usual act first)."""

    key: str
    section: Section
    who: str
    what: str
    more: str = ""
    when: str = ""
    ink: str = "text-2"
    icon: tuple[str, str]
    acts: tuple[str, ...]
    about: What
    at: datetime | None = None
    patient_id: PatientId | None = None
    appointment_id: AppointmentId | None = None  # what Enter opens
    phones: tuple[str, ...] = ()
    absence: Absence | None = None


@dataclass(frozen=True, slots=True)
class Lists:
    """Everything that waits, as the services told it."""

    freed: tuple[FreedSlot, ...] = ()
    waiting: tuple[WaitingEntry, ...] = ()
    no_shows: tuple[NoShow, ...] = ()
    reminders: tuple[Appointment, ...] = ()
    transports: tuple[TransportLine, ...] = ()
    absences: tuple[AbsenceTouch, ...] = ()
    trips: tuple[TripProposal, ...] = ()
    phones: Mapping[PatientId, tuple[str, ...]] = field(default_factory=dict)  # of the reminders

    @property
    def waits(self) -> int:
        """How many lines wait to be dealt with; a trip that might be saved is a proposal."""
        touched = sum(len(one.appointments) + len(one.rounds) for one in self.absences)
        one_each = (self.freed, self.waiting, self.no_shows, self.reminders, self.transports)
        return touched + sum(map(len, one_each))

    def with_trips(self, trips: tuple[TripProposal, ...]) -> "Lists":
        """The same with these proposals, which are read apart."""
        return replace(self, trips=trips)


def lines_of(lists: Lists, now: datetime) -> list[ListLine]:
    """Every line, section by section; the absences one after the other."""
    found = [_freed(one) for one in lists.freed]
    found += [_no_show(one, now) for one in lists.no_shows]
    found += [_reminder(one, lists.phones) for one in lists.reminders]
    found += [_transport(one, now) for one in lists.transports]
    for touch in lists.absences:
        found += [_touched(one, touch.absence) for one in touch.appointments]
        found += [_round(one, touch.absence) for one in touch.rounds]
    found += [_waiting(one, now) for one in lists.waiting]
    found += [_trip(one) for one in lists.trips]
    return found


def _what(kind: AppointmentKind, title: str) -> str:
    return title or kind_words(kind)


def _with(names: Sequence[str]) -> str:
    return ", ".join(name for name in names if name)


def _freed(one: FreedSlot) -> ListLine:
    first = one.takers[0]
    more = QCoreApplication.translate("AgendaLists", "conviendrait à {who}").format(
        who=first.patient
    )
    if len(one.takers) > 1:
        more = QCoreApplication.translate(
            "AgendaLists", "conviendrait à {who} et %n autre(s)", "", len(one.takers) - 1
        ).format(who=first.patient)
    return ListLine(
        key=f"freed:{one.appointment_id}",
        section=Section.FREED,
        who=_with(one.professional_names),
        what=span_text(one.starts_at, one.ends_at),
        more=more,
        icon=("calendar", "accent"),
        acts=("give",),
        about=one,
        at=one.starts_at,
    )


def _no_show(one: NoShow, now: datetime) -> ListLine:
    often = words.times_in_a_year(one.in_a_year) if one.in_a_year > 1 else ""
    tries = words.tries(one.tries) if one.step is FollowUpStep.NO_ANSWER else ""
    more = " · ".join(part for part in (_with(one.professionals), often, tries) if part)
    return ListLine(
        key=f"no_show:{one.appointment_id}:{one.patient_id}",
        section=Section.NO_SHOWS,
        who=one.patient,
        what=_what(one.kind, one.title),
        more=more,
        when=words.days_ago(one.starts_at, now),
        ink="warn",
        icon=("alert", "warn"),
        acts=("reached", "no_answer", "rebook", "dismiss"),
        about=one,
        at=one.starts_at,
        patient_id=one.patient_id,
        appointment_id=one.appointment_id,
        phones=one.phones,
    )


def _reminder(one: Appointment, phones: Mapping[PatientId, tuple[str, ...]]) -> ListLine:
    people = one.content.participants
    alone = people[0].patient_id if len(people) == 1 else None
    names = [name for _id, name in one.professionals]
    again = ""
    if one.reminder is ReminderOutcome.NO_ANSWER:
        again = QCoreApplication.translate("AgendaLists", "déjà appelé, sans réponse")
    prepare = one.content.preparation.split("\n")[0]
    more = " · ".join(part for part in (_with(names), prepare, again) if part)
    return ListLine(
        key=f"reminder:{one.id}",
        section=Section.REMINDERS,
        who=words.people([each.patient for each in people]) or one.content.title,
        what=_what(one.content.kind, one.content.title),
        more=more,
        when=moment_text(one.starts_at),
        icon=("phone", "accent"),
        acts=("told", "message", "no_answer"),
        about=one,
        at=one.starts_at,
        patient_id=alone,
        appointment_id=one.id,
        phones=phones.get(alone, ()) if alone is not None else (),
    )


def _transport(one: TransportLine, now: datetime) -> ListLine:
    asked = one.transport.order is TransportOrder.ASKED
    journeys = words.journeys(one.count) if one.count > 1 else ""
    means = words.transport(one.transport)
    soon = (one.starts_at - now).days < words.SOON_DAYS
    return ListLine(
        key=f"transport:{one.appointments[0]}",
        section=Section.TRANSPORT,
        who=one.patient,
        what=words.transport_title(one.transport.order),
        more=" · ".join(part for part in (means, _what(one.kind, one.title), journeys) if part),
        when=moment_text(one.starts_at),
        ink="warn" if soon else "text-2",
        icon=("car", "text-2" if asked and not soon else "warn"),
        acts=("received", "ask_again") if asked else ("asked", "received"),
        about=one,
        at=one.starts_at,
        patient_id=one.patient_id,
        appointment_id=one.appointments[0],
        phones=one.phones,
    )


_CALLS = {CallState.TO_CALL: "phone", CallState.NO_ANSWER: "phone", CallState.CALLED: "check"}


def _touched(one: TouchedByAbsence, absence: Absence) -> ListLine:
    if one.replacement_names:
        more = QCoreApplication.translate("AgendaLists", "libre\u202f: {who}").format(
            who=_with(one.replacement_names)
        )
    else:
        more = QCoreApplication.translate("AgendaLists", "personne n’est libre à cette heure")
    acts = ("hand_over", "move_on", "to_call") if one.replacements else ("move_on", "to_call")
    if one.call is not None:
        more = f"{more} · {words.call_state(one.call)}"
        acts = (*acts[:-1], *(("off_list",) if one.call is CallState.CALLED else ("called",)))
    return ListLine(
        key=f"touched:{absence.id}:{one.appointment_id}",
        section=Section.ABSENCES,
        who=one.patient or one.title,
        what=_what(one.kind, one.title),
        more=more,
        when=moment_text(one.starts_at),
        icon=(_CALLS[one.call] if one.call else "swap", "text-2" if one.replacements else "warn"),
        acts=(*acts, "cancel"),
        about=one,
        at=one.starts_at,
        patient_id=one.patient_id,
        appointment_id=one.appointment_id,
        phones=one.phones,
        absence=absence,
    )


def _round(one: TouchedRound, absence: Absence) -> ListLine:
    if one.replacement_names:
        more = QCoreApplication.translate("AgendaLists", "libre\u202f: {who}").format(
            who=_with(one.replacement_names)
        )
    else:
        more = QCoreApplication.translate(
            "AgendaLists", "personne n’est libre pour toute la tournée"
        )
    return ListLine(
        key=f"round:{absence.id}:{one.round_id}",
        section=Section.ABSENCES,
        who=words.round_title(one.label),
        what=words.visits(one.visits),
        more=more,
        when=moment_text(one.starts_at),
        icon=("car", "text-2" if one.replacements else "warn"),
        acts=("hand_over",) if one.replacements else (),
        about=one,
        at=one.starts_at,
        absence=absence,
    )


def _waiting(one: WaitingEntry, now: datetime) -> ListLine:
    late = one.before is not None and one.before < now.date()
    more = " · ".join(
        part
        for part in (_with(one.professional_names), words.wishes(one), words.before(one.before))
        if part
    )
    return ListLine(
        key=f"waiting:{one.id}",
        section=Section.WAITING,
        who=one.patient,
        what=_what(one.kind, one.title),
        more=more,
        when=words.days_ago(one.since, now),
        ink="danger" if one.urgent or late else "text-2",
        icon=("octagon", "danger") if one.urgent else ("waiting", "warn" if late else "text-2"),
        acts=("place", "book", "edit", "withdraw"),
        about=one,
        at=one.since,
        patient_id=one.patient_id,
        phones=one.phones,
    )


def _trip(one: TripProposal) -> ListLine:
    return ListLine(
        key=f"trip:{one.key}",
        section=Section.TRIPS,
        who=one.patient,
        what=words.trip_title(one),
        more=words.trip_reason(one),
        when=words.spared(one),
        ink="ok",
        icon=("home" if one.home else "car", "accent"),
        acts=("group", "leave"),
        about=one,
        at=one.from_at,
        patient_id=one.patient_id,
        appointment_id=one.moved,
        phones=one.phones,
    )
