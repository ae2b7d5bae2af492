"""What a day of a month says in the lines it has room for: names where they fit, else counts.

A full day is told by what is out of the ordinary, by name, then by how many of each kind.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.appointments import AgendaEntry, AppointmentKind
from coordo_desktop.domain.opening import Absence
from coordo_desktop.domain.rounds import RoundBlock
from coordo_desktop.ui.agenda.layout_month import Cell
from coordo_desktop.ui.agenda.said import title_of
from coordo_desktop.ui.kit.agenda_words import kind_words

_NAMED = frozenset({AppointmentKind.MEETING, AppointmentKind.OTHER})
_Words = tuple[Callable[[], str], Callable[[], str]]
_WORDS: dict[AppointmentKind, _Words] = {
    AppointmentKind.CONSULTATION: (
        lambda: QCoreApplication.translate("Agenda", "consultation"),
        lambda: QCoreApplication.translate("Agenda", "consultations"),
    ),
    AppointmentKind.CARE: (
        lambda: QCoreApplication.translate("Agenda", "soin"),
        lambda: QCoreApplication.translate("Agenda", "soins"),
    ),
    AppointmentKind.HOME_VISIT: (
        lambda: QCoreApplication.translate("Agenda", "visite"),
        lambda: QCoreApplication.translate("Agenda", "visites"),
    ),
}


@dataclass(frozen=True, slots=True)
class Tally:
    """So many of a kind: « 22 consultations »; `kind` None is what is masked."""

    count: int
    words: str
    kind: AppointmentKind | None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a day: one thing by its name, or counts side by side. `words`: of an absence."""

    what: AgendaEntry | RoundBlock | Absence | None = None
    tallies: tuple[Tally, ...] = ()
    words: str = ""

    @property
    def said(self) -> str:
        """What a count or an absence says aloud."""
        return self.words or ", ".join(f"{one.count} {one.words}" for one in self.tallies)


def lines_for(
    cell: Cell, room: int, shorts: Mapping[UUID, str], choice: UUID | None = None
) -> tuple[list[Line], int]:
    """The lines of a day with room for so many; how many named things are left out of them."""
    away = [Line(one, words=_away_words(one, shorts)) for one in cell.away]
    every = away + [Line(one) for one in cell.lines]
    if len(every) <= room:
        return every, 0
    if room < 1:
        return [], 0
    lines, more = _in_short(cell, away, room, shorts)
    chosen = next((one for one in cell.lines if one.id == choice), None)
    if chosen is not None and all(line.what is not chosen for line in lines):
        lines = [*lines[: room - 1], Line(chosen)]  # one always sees what is chosen
        more = 0
    return lines, more


def _in_short(
    cell: Cell, away: list[Line], room: int, shorts: Mapping[UUID, str]
) -> tuple[list[Line], int]:
    named = away + [Line(one) for one in cell.lines if _unusual(one)]
    rest = [one for one in cell.lines if not _unusual(one)]
    counts = _by_kind([one for one in rest if not _at_home(one)])
    rounds, homes = _rounds(rest), _by_person([one for one in rest if _loose(one)], shorts)
    apart = [Line(tallies=(one,)) for one in counts]
    visits = [Line(tallies=(one,)) for one in homes]
    together = [Line(tallies=counts)] if counts else []
    one_line = [Line(tallies=_merged(rest))] if rounds or homes else []
    for tried in (
        named + apart + rounds + visits,
        named + together + rounds + visits,
        named + together + one_line,
    ):
        if len(tried) <= room:
            return tried, 0
    always = (together + one_line)[:room]
    if len(always) == room:
        return always, 0
    kept = max(0, room - len(always) - 1)
    return [*always, *named[:kept]], len(named) - kept


def _away_words(absence: Absence, shorts: Mapping[UUID, str]) -> str:
    """« Congé · OYHENART »."""
    short = shorts.get(absence.professional_id, "") or absence.professional
    return " · ".join(one for one in (title_of(absence), short) if one)


def _unusual(what: AgendaEntry | RoundBlock) -> bool:
    """A meeting, a group: what one looks for in a month by its name."""
    if isinstance(what, RoundBlock) or what.masked:
        return False
    return what.kind in _NAMED or len(what.patients) > 1


def _loose(what: AgendaEntry | RoundBlock) -> bool:
    """A home visit that no round holds yet."""
    return (
        isinstance(what, AgendaEntry)
        and not what.masked
        and what.kind is AppointmentKind.HOME_VISIT
    )


def _at_home(what: AgendaEntry | RoundBlock) -> bool:
    return isinstance(what, RoundBlock) or _loose(what)


def _by_kind(what: list[AgendaEntry | RoundBlock]) -> tuple[Tally, ...]:
    found = [one for one in what if isinstance(one, AgendaEntry)]
    kinds = Counter(one.kind for one in found if not one.masked)
    made = [_tally(kind, kinds[kind]) for kind in AppointmentKind if kinds[kind]]
    masked = sum(one.masked for one in found)
    if masked:
        one = QCoreApplication.translate("Agenda", "occupé")
        many = QCoreApplication.translate("Agenda", "occupés")
        made.append(Tally(masked, many if masked > 1 else one, None))
    return tuple(made)


def _tally(kind: AppointmentKind, count: int) -> Tally:
    words = _WORDS.get(kind)
    said = words[count > 1]() if words is not None else kind_words(kind, short=True)
    return Tally(count, said, kind)


def _rounds(what: list[AgendaEntry | RoundBlock]) -> list[Line]:
    """A round by its name; of several, how many visits they make."""
    found = [one for one in what if isinstance(one, RoundBlock)]
    return [Line(tallies=(_rounds_tally(found),))] if found[1:] else [Line(one) for one in found]


def _rounds_tally(found: list[RoundBlock]) -> Tally:
    visits = sum(one.visits for one in found)
    words = QCoreApplication.translate("Agenda", "tournées (%n passage(s))", "", visits)
    if len(found) == 1:
        words = QCoreApplication.translate("Agenda", "tournée (%n passage(s))", "", visits)
    return Tally(len(found), words, AppointmentKind.HOME_VISIT)


def _by_person(what: list[AgendaEntry | RoundBlock], shorts: Mapping[UUID, str]) -> list[Tally]:
    """« 9 visites · OYHENART »: those of each professional, most first."""
    found = [one for one in what if isinstance(one, AgendaEntry)]
    who = Counter(next(iter(one.professionals), None) for one in found)
    made = []
    for one, count in who.most_common():
        tally = _tally(AppointmentKind.HOME_VISIT, count)
        short = shorts.get(one, "") if one is not None else ""
        words = " · ".join(said for said in (tally.words, short) if said)
        made.append(Tally(count, words, tally.kind))
    return made


def _merged(what: list[AgendaEntry | RoundBlock]) -> tuple[Tally, ...]:
    """Rounds, then visits that are in none, in one line."""
    rounds = [one for one in what if isinstance(one, RoundBlock)]
    loose = sum(_loose(one) for one in what)
    made = [_rounds_tally(rounds)] if rounds else []
    if loose:
        made.append(_tally(AppointmentKind.HOME_VISIT, loose))
    return tuple(made)
