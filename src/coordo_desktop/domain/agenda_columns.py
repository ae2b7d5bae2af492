"""From what the agenda holds to the columns of a paper: every appointment in one at least."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from coordo_desktop.domain.agenda import Agenda
from coordo_desktop.domain.agenda_papers import (
    Names,
    PaperAbsence,
    PaperColumn,
    PaperEntry,
    PaperVisit,
)
from coordo_desktop.domain.appointments import (
    AgendaEntry,
    AppointmentKind,
    AppointmentPlace,
    AppointmentState,
)
from coordo_desktop.domain.ids import AppointmentId, PatientId, ProfessionalId
from coordo_desktop.domain.local_times import zone_of
from coordo_desktop.domain.opening import Absence, AgendaPerson, OpeningDay
from coordo_desktop.domain.rounds import RoundBlock, round_name
from coordo_desktop.domain.text import fold

KIND_WORDS: dict[AppointmentKind, str] = {
    AppointmentKind.CONSULTATION: "Consultation",
    AppointmentKind.CARE: "Soins",
    AppointmentKind.HOME_VISIT: "Visite à domicile",
    AppointmentKind.EDUCATION: "Éducation, groupe",
    AppointmentKind.MEETING: "Réunion",
    AppointmentKind.OTHER: "Rendez-vous",
}
PLACE_WORDS: dict[AppointmentPlace, str] = {
    AppointmentPlace.PRACTICE: "",
    AppointmentPlace.HOME: "domicile",
    AppointmentPlace.REMOTE: "téléconsultation",
    AppointmentPlace.OUTSIDE: "extérieur",
}
NEED_WORDS: dict[str, str] = {
    "transport": "transport",
    "interpreter": "interprète",
    "preparation": "à préparer",
    "reminder": "à rappeler",
}
BUSY, NOBODY, NO_ROOM = "Occupé", "Sans professionnel", "Sans salle"
_CLOSED = "fermé"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How what was read is written: who is named how, whether those cancelled are, what filters.

    `named` gives each patient as the paper names them; it is empty with Names.NONE.
    """

    names: Names = Names.FULL
    named: Mapping[PatientId, str] = field(default_factory=dict)
    cancelled: bool = False
    shown: frozenset[AppointmentId] | None = None


class ColumnMaker:
    """Makes columns from one reading of the agenda."""

    def __init__(self, agenda: Agenda, wanted: Wanted) -> None:
        self._agenda, self._wanted = agenda, wanted
        self._zone = zone_of(agenda.zone)
        self._days = {one.on: one for one in agenda.days}
        self._people: dict[UUID, AgendaPerson] = {one.id: one for one in agenda.people}
        self._rooms = {one.id: one.name for one in agenda.rooms}
        self._rounds = {one.id: one for one in agenda.rounds}
        seen = [one for one in agenda.entries if wanted.shown is None or one.id in wanted.shown]
        off = AppointmentState.CANCELLED
        self._entries = [one for one in seen if wanted.cancelled or one.state is not off]
        self.cancelled = len(seen) - len(self._entries)
        """How many cancelled ones are left out."""

    # --- columns ------------------------------------------------------------------------------

    def people(self, days: Sequence[date], keys: Sequence[UUID] = ()) -> tuple[PaperColumn, ...]:
        """On each day a column for each professional who has something, or for each of `keys`."""
        made = []
        for day in days:
            chosen = keys or [one.id for one in self._agenda.people if self._has(one.id, day)]
            made += [self._person(self._people[one], day) for one in chosen if one in self._people]
            loose = [one for one in self._of(day) if not one.professionals]
            if loose and not keys:
                written = tuple(self._written(one) for one in loose)
                made.append(self._column(day, NOBODY, written))
        return tuple(made)

    def person(self, days: Sequence[date], who: ProfessionalId) -> tuple[PaperColumn, ...]:
        """A column a day of one professional, named by the title of the paper alone."""
        if who not in self._people:
            return ()
        made = [self._person(self._people[who], day) for day in days]
        return tuple(replace(one, title="", subtitle="") for one in made)

    def rooms(self, days: Sequence[date], keys: Sequence[UUID] = ()) -> tuple[PaperColumn, ...]:
        """On each day a column for each room, then what is at the practice without one."""
        made = []
        for day in days:
            theirs = self._of(day)
            for room in self._agenda.rooms:
                taken = [one for one in theirs if one.room_id == room.id]
                if (room.id in keys) if keys else (taken or room.active):
                    inside = (replace(one, where="") for one in self._with_people(taken))
                    made.append(self._column(day, room.name, tuple(inside)))
            loose = [one for one in theirs if one.room_id is None and _at_practice(one)]
            if loose and not keys:
                made.append(self._column(day, NO_ROOM, self._with_people(loose)))
        return tuple(made)

    def rounds(self, days: Sequence[date], keys: Sequence[UUID] = ()) -> tuple[PaperColumn, ...]:
        """On each day a column for each round, its visits one under the other."""
        made = []
        for block in self._agenda.rounds:
            if block.on not in days or (keys and block.id not in keys):
                continue
            visits = [one for one in self._of(block.on) if one.round_id == block.id]
            column = self._column(
                block.on, round_name(block.label), tuple(map(self._written, visits))
            )
            made.append(replace(column, subtitle=self._short(block.professional_id)))
        return tuple(sorted(made, key=lambda one: days.index(one.day)))

    def everybody(self, days: Sequence[date], keys: Sequence[UUID] = ()) -> tuple[PaperColumn, ...]:
        """A column a day with everything in order of time, visits one by one (month, list).

        With `keys`, what concerns one of these professionals, rooms or rounds; of one professional
        alone, who sees the person is not repeated, and their absences are said.
        """
        wanted = frozenset(keys)
        alone = keys[0] if len(keys) == 1 and keys[0] in self._people else None
        made = []
        for day in days:
            theirs = [one for one in self._of(day) if not wanted or wanted & _concerned(one)]
            written = map(self._written, theirs) if alone else self._with_people(theirs)
            away = self._away(alone, day) if alone else ()
            made.append(self._column(day, "", tuple(written), away))
        return tuple(made)

    def outside_rooms(self, days: Sequence[date]) -> int:
        """How many appointments of these days are not at the practice."""
        every = (one for day in days for one in self._of(day))
        return sum(1 for one in every if one.room_id is None and not _at_practice(one))

    def elsewhere(self, days: Sequence[date], keys: Sequence[UUID]) -> tuple[int, int]:
        """What none of these professionals, rooms or rounds is in: somebody's, and nobody's."""
        wanted = frozenset(keys)
        left = [one for day in days for one in self._of(day) if not wanted & _concerned(one)]
        loose = sum(1 for one in left if not one.professionals)
        return len(left) - loose, loose

    def busy(self, day: date) -> bool:
        """Whether anything is on that day."""
        return bool(self._of(day)) or any(one.on == day for one in self._agenda.rounds)

    def idle(self, days: Sequence[date]) -> tuple[str, ...]:
        """Those who have nothing on any of these days: named, so that nobody looks for them."""
        return tuple(
            one.short or one.name
            for one in self._agenda.people
            if one.active and not any(self._has(one.id, day) for day in days)
        )

    # --- one column ---------------------------------------------------------------------------

    def _person(self, who: AgendaPerson, day: date) -> PaperColumn:
        """Their appointments, their rounds with the visits inside, when they are away."""
        theirs = [one for one in self._of(day) if who.id in one.professionals]
        blocks = [one for one in self._agenda.rounds if _is_on(one, who.id, day)]
        inside = {one.id for one in blocks}
        written = [
            self._written(one)
            for one in theirs
            if one.round_id not in inside and not _hidden(one, blocks)
        ]
        written += [self._round(one, theirs) for one in blocks]
        written.sort(key=_order)
        column = self._column(
            day, who.short or who.name, tuple(written), self._away(who.id, day), who
        )
        return replace(column, subtitle=who.profession)

    def _column(
        self,
        day: date,
        title: str,
        entries: tuple[PaperEntry, ...],
        absences: tuple[PaperAbsence, ...] = (),
        who: AgendaPerson | None = None,
    ) -> PaperColumn:
        opening = self._days.get(day, OpeningDay(on=day))
        hours = opening.hours
        if hours and who is not None and who.hours:
            hours = who.hours[day.weekday()]
        closed = "" if hours else opening.holiday or opening.closing or _CLOSED
        if opening.holiday and hours:
            closed = opening.holiday
        return PaperColumn(
            day=day, title=title, entries=entries, absences=absences, hours=hours, closed=closed
        )

    def _away(self, who: UUID, day: date) -> tuple[PaperAbsence, ...]:
        start = datetime.combine(day, time(), self._zone)
        end = datetime.combine(day + timedelta(days=1), time(), self._zone)
        return tuple(
            PaperAbsence(
                starts_at=max(start, one.starts_at.astimezone(self._zone)),
                ends_at=min(end, one.ends_at.astimezone(self._zone)),
                words=_absence(one),
            )
            for one in self._agenda.absences
            if one.professional_id == who and one.starts_at < end and one.ends_at > start
        )

    def _has(self, who: ProfessionalId, day: date) -> bool:
        return (
            any(who in one.professionals for one in self._of(day))
            or any(_is_on(one, who, day) for one in self._agenda.rounds)
            or bool(self._away(who, day))
        )

    def _of(self, day: date) -> list[AgendaEntry]:
        return [one for one in self._entries if one.starts_at.astimezone(self._zone).date() == day]

    # --- one appointment ----------------------------------------------------------------------

    def _written(self, one: AgendaEntry) -> PaperEntry:
        """As it stands in the column of a professional."""
        if one.masked:
            return self._masked(one)
        title, about = self._titled(one)
        room = self._rooms.get(one.room_id, "") if one.room_id else ""
        where = room or PLACE_WORDS[one.place]
        if fold(about) == fold(where):
            about = ""
        return PaperEntry(
            id=one.id,
            starts_at=one.starts_at.astimezone(self._zone),
            ends_at=one.ends_at.astimezone(self._zone),
            title=title,
            about=about,
            where=where,
            needs=tuple(words for need, words in NEED_WORDS.items() if need in one.needs),
            kind=one.kind,
            state=one.state,
        )

    def _masked(self, one: AgendaEntry) -> PaperEntry:
        return PaperEntry(
            id=one.id,
            starts_at=one.starts_at.astimezone(self._zone),
            ends_at=one.ends_at.astimezone(self._zone),
            title=BUSY,
            masked=True,
        )

    def _titled(self, one: AgendaEntry) -> tuple[str, str]:
        """(title, what it is about) with patients named as wanted."""
        kind = KIND_WORDS[one.kind]
        if not one.patients:
            return one.title or kind, one.detail
        names = [self._wanted.named[each] for each in one.patients if each in self._wanted.named]
        if len(one.patients) == 1:
            if self._wanted.names is Names.NONE:
                return kind, f"passage, {one.town}" if one.town else ""
            near = one.place is AppointmentPlace.HOME and not self._full
            about = "" if near else one.detail  # with the village, initials name somebody
            return (names[0] if names else one.title if self._full else kind), about
        return one.title or kind, ", ".join(names) or one.detail

    @property
    def _full(self) -> bool:
        return self._wanted.names is Names.FULL

    def _with_people(self, entries: Iterable[AgendaEntry]) -> tuple[PaperEntry, ...]:
        """As they stand where the column does not say who sees the person."""
        return tuple(
            replace(self._written(one), who=", ".join(map(self._short, one.professionals)))
            for one in entries
        )

    def _short(self, who: ProfessionalId) -> str:
        person = self._people.get(who)
        return (person.short or person.name) if person else ""

    def _round(self, block: RoundBlock, theirs: Sequence[AgendaEntry]) -> PaperEntry:
        visits = [one for one in theirs if one.round_id == block.id and not one.masked]
        told = f"{block.visits} passage{'s' if block.visits > 1 else ''}" if block.visits else ""
        if block.done:
            told += f", {block.done} fait{'s' if block.done > 1 else ''}"
        return PaperEntry(
            id=block.id,
            starts_at=block.starts_at.astimezone(self._zone),
            ends_at=block.ends_at.astimezone(self._zone),
            title=round_name(block.label),
            about=told,
            visits=tuple(map(self._visit, visits)),
        )

    def _visit(self, one: AgendaEntry) -> PaperVisit:
        title, about = (BUSY, "") if one.masked else self._titled(one)
        return PaperVisit(
            id=one.id,
            starts_at=one.starts_at.astimezone(self._zone),
            title=title,
            about=about,
            state=one.state,
        )


def appointments(columns: Iterable[PaperColumn]) -> frozenset[UUID]:
    """Every appointment that stands in these columns, visits of rounds among them."""
    return frozenset(_ids(entry for column in columns for entry in column.entries))


def _ids(entries: Iterable[PaperEntry]) -> Iterator[UUID]:
    for entry in entries:
        if entry.kind is None and not entry.masked:
            yield from (visit.id for visit in entry.visits)
        else:
            yield entry.id


def _order(entry: PaperEntry) -> tuple[datetime, datetime]:
    return entry.starts_at, entry.ends_at


def _at_practice(one: AgendaEntry) -> bool:
    return one.place is AppointmentPlace.PRACTICE


def _concerned(one: AgendaEntry) -> frozenset[UUID]:
    """Whoever and whatever it takes."""
    more = [each for each in (one.room_id, one.round_id) if each is not None]
    return frozenset([*one.professionals, *more])


def _is_on(block: RoundBlock, who: ProfessionalId, day: date) -> bool:
    return block.professional_id == who and block.on == day


def _hidden(one: AgendaEntry, blocks: Sequence[RoundBlock]) -> bool:
    """Whether it only says that somebody is busy while their round says so already."""
    return one.masked and any(
        block.starts_at <= one.starts_at and one.ends_at <= block.ends_at for block in blocks
    )


def _absence(one: Absence) -> str:
    """« Absence, remplacé par SAGASPE »: never why."""
    return (
        f"Absence, remplacement{chr(0x202F)}: {one.replacement}" if one.replacement else "Absence"
    )
