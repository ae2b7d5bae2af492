"""Calendars given to and taken from other programs: nobody's name by default, no doubles (AG8)."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import chain
from pathlib import Path

from coordo_desktop.domain.access import Actor, Right
from coordo_desktop.domain.agenda_papers import Names
from coordo_desktop.domain.appointment_series import AppointmentSeries, cut_before, is_over, span_of
from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentKind,
    AppointmentState,
    ProfessionalLeft,
)
from coordo_desktop.domain.calendar_files import (
    CalendarContent,
    CalendarEntry,
    CalendarVerdict,
    ImportTrace,
    NothingToExport,
)
from coordo_desktop.domain.ids import ProfessionalId
from coordo_desktop.domain.local_times import days_span
from coordo_desktop.exchange.icalendar_files import read_calendar, written_calendar
from coordo_desktop.services import appointment_horizon, authz
from coordo_desktop.services import appointment_keeping as keeping
from coordo_desktop.services.calendar_importing import Importing
from coordo_desktop.services.saving import save_with
from coordo_desktop.store import appointments, calendar_files, calendar_undoing, holds
from coordo_desktop.store.unit import OpenSession, Store, note
from coordo_desktop.system.files import refuse_place

BUSY, MEETING = "Occupé", "Réunion"
MOST_NAMED = 3
_DAY = timedelta(days=1)


class _OnlyLooked(Exception):
    """What an import would do is known; nothing of it is kept."""


class CalendarFileService:
    """The agenda as a calendar file, out and in."""

    def __init__(self, store: Store, backup: Callable[[], object] | None = None) -> None:
        self._store = store
        self._backup = backup

    # --- out ----------------------------------------------------------------------------------

    def export(
        self,
        first: date,
        last: date,
        path: Path,
        *,
        professional_id: ProfessionalId | None = None,
        names: Names = Names.NONE,
    ) -> int:
        """Write the appointments of these days, both included, to a calendar; how many events.

        A series that falls in them is written whole, with its exceptions. `names` FULL asks for
        the right to export. Raises NotAllowed, NothingToExport, PlaceNotWritable, InsideVault.
        """
        actor = self._store.actor
        authz.require(actor, Right.MANAGE_AGENDA)
        if names is Names.FULL:
            authz.require(actor, Right.EXPORT)
        refuse_place(path.absolute())
        appointment_horizon.ready(self._store, last)
        with self._store.action("agenda.export") as session:
            start, end = days_span(first, last, appointments.zone(session))
            found = calendar_files.within(session, start, end, professional_id)
            entries = entries_of(session, actor, keeping.shown(session, actor, found), names)
            if not entries:
                raise NothingToExport
            note(
                session,
                form="ics",
                first=first.isoformat(),
                last=last.isoformat(),
                names=names.value,
                appointments=len(entries),
            )
            save_with(session, path, written_calendar(entries, self._store.clock()))
        return len(entries)

    # --- in -----------------------------------------------------------------------------------

    def preview(self, path: Path, professional_id: ProfessionalId | None = None) -> CalendarVerdict:
        """What importing this file would do; nothing is kept. Raises as `import_file`."""
        authz.require(self._store.actor, Right.IMPORT_AGENDA)
        content = read_calendar(path)
        appointment_horizon.ready(self._store)
        found: list[CalendarVerdict] = []
        with suppress(_OnlyLooked), self._store.action("agenda.import") as session:
            found.append(_taken(session, content, professional_id))
            raise _OnlyLooked
        return found[0]

    def import_file(
        self, path: Path, professional_id: ProfessionalId | None = None
    ) -> CalendarVerdict:
        """Bring the events of a calendar in, all or none; a second time changes nothing.

        They become appointments with a title and nobody's name, of that professional or of the
        practice. A copy of the file is made first. Raises NotAllowed, ProfessionalLeft, a
        CalendarRefused.
        """
        authz.require(self._store.actor, Right.IMPORT_AGENDA)
        content = read_calendar(path)
        appointment_horizon.ready(self._store)
        if self._backup is not None:
            self._backup()
        with self._store.action("agenda.import") as session:
            verdict = _taken(session, content, professional_id)
            note(
                session,
                events=verdict.events,
                created=verdict.created,
                updated=verdict.updated,
                unchanged=verdict.unchanged,
                refused=len(verdict.refused),
                overlapping=verdict.overlapping,
            )
        return verdict

    def take_back(self, trace: ImportTrace) -> int:
        """Undo an import: what it made is no more, what it changed is as it was; how many.

        What somebody changed since stays. An appointment whose overlap was recorded is cancelled
        instead of removed, so that the record stands.
        """
        authz.require(self._store.actor, Right.IMPORT_AGENDA)
        with self._store.action("agenda.import_undo") as session:
            count = calendar_undoing.take_back(session, trace)
            note(session, appointments=count)
        return count


def _taken(
    session: OpenSession, content: CalendarContent, professional_id: ProfessionalId | None
) -> CalendarVerdict:
    if professional_id is not None and not calendar_files.is_listed(session, professional_id):
        raise ProfessionalLeft
    return Importing(session, professional_id, ours=content.ours).take(content)


def entries_of(
    session: OpenSession, actor: Actor, found: Sequence[Appointment], names: Names
) -> list[CalendarEntry]:
    """What is written out of these appointments; the whole of the series among them."""
    zone = appointments.zone(session).key
    ids = [each.series_id for each in found if each.series_id is not None]
    every = calendar_files.series_many(session, ids)
    rows = calendar_files.rows_of(session, ids)
    written = {key: keeping.shown(session, actor, some) for key, some in rows.items()}
    titled = _Titles(session, [*found, *chain(*written.values())], names)
    entries = []
    for each in found:
        if each.series_id is None:
            entries.append(_single(each, zone, titled))
        elif each.series_id in written:
            occurrences = written.pop(each.series_id)
            entries += _repeated(every[each.series_id], occurrences, titled)
    return entries


def _single(each: Appointment, zone: str, titled: "_Titles") -> CalendarEntry:
    return CalendarEntry(
        uid=each.uid,
        starts_at=each.starts_at,
        ends_at=each.ends_at,
        zone=zone,
        title=titled.of(each),
        state=each.state,
        sequence=each.version - 1,
    )


def _repeated(
    series: AppointmentSeries, rows: Sequence[Appointment], titled: "_Titles"
) -> list[CalendarEntry]:
    """A series and those of its occurrences that are not where, or what, it says."""
    if series.ended and not is_over(series, series.laid_to):  # whatever the rule says
        series = cut_before(series, datetime.combine(series.laid_to + _DAY, time()))
    starts_at, ends_at = span_of(series.starts, series.minutes, series.zone)
    usual = replace(rows[0], content=series.content)
    master = CalendarEntry(
        uid=series.uid,
        starts_at=starts_at,
        ends_at=ends_at,
        zone=series.zone,
        title=titled.of(usual),
        starts=series.starts,
        rule=series.rule,
        extra=series.extra,
        skipped=series.skipped,
        sequence=series.version - 1,
    )
    return [master, *(_exception(each, master, titled) for each in rows if _unlike(each, series))]


def _unlike(each: Appointment, series: AppointmentSeries) -> bool:
    if each.slot is None:
        return False
    place = span_of(each.slot, series.minutes, series.zone)
    gone = each.state is AppointmentState.CANCELLED
    return gone or place != (each.starts_at, each.ends_at) or each.detached


def _exception(each: Appointment, master: CalendarEntry, titled: "_Titles") -> CalendarEntry:
    single = _single(each, master.zone, titled)
    return replace(single, uid=master.uid, slot=each.slot)


class _Titles:
    """How each event is called outside: nothing of anybody's health, nobody unless chosen."""

    def __init__(self, session: OpenSession, found: Sequence[Appointment], names: Names) -> None:
        self._names = names
        # A series does not keep names; its occurrences have those this person may read.
        people = [one for each in found for one in each.content.participants if one.patient]
        away = holds.limited_people(session)
        self._called = {one.patient_id: one.patient for one in people if one.patient_id not in away}
        if names is Names.INITIALS:
            self._called = calendar_files.initials_of(session, list(self._called))

    def of(self, each: Appointment) -> str:
        """The title of one."""
        content = each.content
        if self._names is Names.NONE:
            meeting = content.kind is AppointmentKind.MEETING and not content.participants
            return MEETING if meeting else BUSY
        if not content.participants:
            return content.title or BUSY
        if len(content.participants) > MOST_NAMED:
            return f"{len(content.participants)} personnes"
        called = (self._called.get(one.patient_id, "") for one in content.participants)
        return ", ".join(filter(None, called)) or BUSY
