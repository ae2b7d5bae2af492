"""What a draft meets among what is on screen: told at once, while the file is being asked.

It knows the days that were read and nothing else; the service has the last word.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from coordo_desktop.domain.agenda import Agenda
from coordo_desktop.domain.appointments import AgendaEntry, AppointmentDraft
from coordo_desktop.domain.conflicts import Conflict, ConflictKind
from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.domain.local_times import local, zone_of
from coordo_desktop.ui.agenda.said import title_of


@dataclass(frozen=True, slots=True)
class Near:
    """A reading, its appointments by day."""

    agenda: Agenda
    by_day: dict[date, list[AgendaEntry]]
    names: dict[object, str]


def near(agenda: Agenda) -> Near:
    """Made once for each reading."""
    zone = zone_of(agenda.zone)
    by_day: dict[date, list[AgendaEntry]] = defaultdict(list)
    for entry in agenda.entries:
        if entry.state.holds and entry.round_id is None:
            by_day[entry.starts_at.astimezone(zone).date()].append(entry)
    names: dict[object, str] = {one.id: one.name for one in agenda.people}
    names.update({one.id: one.name for one in agenda.rooms})
    return Near(agenda, by_day, names)


def met(
    known: Near, draft: AppointmentDraft, ignore: AppointmentId | None = None
) -> tuple[Conflict, ...]:
    """What is in its way, as far as the screen knows."""
    start, end = draft.starts_at, draft.ends_at
    zone = zone_of(known.agenda.zone)
    day = local(start, zone).date()
    found = _taken(known, draft, known.by_day.get(day, []), ignore)
    who = set(draft.content.professionals)
    for block in known.agenda.rounds:
        if not block.visits or block.professional_id not in who:
            continue  # a round that everybody cancelled takes no time
        if block.starts_at < end and start < block.ends_at:
            found.append(
                Conflict(
                    kind=ConflictKind.PROFESSIONAL, who=known.names.get(block.professional_id, ""),
                    starts_at=block.starts_at, ends_at=block.ends_at, with_title=title_of(block),
                    professional_id=block.professional_id,
                )
            )  # fmt: skip
    for away in known.agenda.absences:
        if away.professional_id in who and away.starts_at < end and start < away.ends_at:
            found.append(
                Conflict(
                    kind=ConflictKind.ABSENCE, who=away.professional, starts_at=away.starts_at,
                    ends_at=away.ends_at, professional_id=away.professional_id,
                )
            )  # fmt: skip
    opening = next((one for one in known.agenda.days if one.on == day), None)
    if opening is not None and not opening.hours and (opening.holiday or opening.closing):
        kind = ConflictKind.HOLIDAY if opening.holiday else ConflictKind.CLOSING
        found.append(
            Conflict(
                kind=kind, who=opening.holiday or opening.closing, starts_at=start, ends_at=end
            )
        )
    elif opening is not None and not any(
        first <= local(start, zone).time() and local(end, zone).time() <= last
        for first, last in opening.hours
    ):
        found.append(Conflict(kind=ConflictKind.HOURS, starts_at=start, ends_at=end))
    return tuple(found)


def _taken(
    known: Near,
    draft: AppointmentDraft,
    entries: list[AgendaEntry],
    ignore: AppointmentId | None,
) -> list[Conflict]:
    start, end, content = draft.starts_at, draft.ends_at, draft.content
    who = set(content.professionals)
    whom = {one.patient_id for one in content.participants}
    found: list[Conflict] = []
    for entry in entries:
        if entry.starts_at >= end or start >= entry.ends_at or entry.id == ignore:
            continue
        said = "" if entry.masked else title_of(entry)
        found += [
            Conflict(
                kind=ConflictKind.PROFESSIONAL, who=known.names.get(one, ""),
                starts_at=entry.starts_at, ends_at=entry.ends_at, with_title=said,
                appointment_id=entry.id, professional_id=one,
            )
            for one in who.intersection(entry.professionals)
        ]  # fmt: skip
        if content.room_id is not None and entry.room_id == content.room_id:
            found.append(
                Conflict(
                    kind=ConflictKind.ROOM, who=known.names.get(entry.room_id, ""),
                    starts_at=entry.starts_at, ends_at=entry.ends_at, with_title=said,
                    appointment_id=entry.id, room_id=entry.room_id,
                )
            )  # fmt: skip
        if whom.intersection(entry.patients):
            found.append(
                Conflict(
                    kind=ConflictKind.PATIENT, who=said, starts_at=entry.starts_at,
                    ends_at=entry.ends_at, appointment_id=entry.id,
                )
            )  # fmt: skip
    return found
