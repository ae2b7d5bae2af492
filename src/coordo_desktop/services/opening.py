"""When the practice is open, its rooms, who is away: read by whoever sees the agenda (AG4, AG7).

Rooms, hours, closings and lengths are the practice's settings; absences belong to whoever
manages the agenda, a caregiver's own to them.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import uuid4

from coordo_desktop.domain.access import NotAllowed, Right, Scope, scope
from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.ids import AbsenceId, ClosingId, ProfessionalId, RoomId
from coordo_desktop.domain.opening import (
    Absence,
    AgendaPerson,
    AgendaSettings,
    Closing,
    Hours,
    LastBeforeFirst,
    OpeningDay,
    ReplacedBySelf,
    Room,
    RoomInUse,
    RoomNameTaken,
    Touched,
)
from coordo_desktop.domain.opening_rules import checked, checked_week
from coordo_desktop.domain.text import clean_line, fold
from coordo_desktop.services import authz
from coordo_desktop.store import directory, opening_writing, touched
from coordo_desktop.store import opening as kept
from coordo_desktop.store.unit import OpenSession, Store

LONGEST_NAME = 60
LONGEST_NOTE = 200
LONGEST_AWAY = timedelta(days=1100)
NO_LABEL = "Fermeture"


class OpeningService:
    """What the practice decides of its time."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def _may_look(self) -> None:
        """Whoever sees the agenda, and whoever keeps the settings."""
        if scope(self._store.actor, Right.MANAGE_SETTINGS) is Scope.NONE:
            authz.require(self._store.actor, Right.MANAGE_AGENDA)

    # --- settings and days --------------------------------------------------------------------

    def settings(self) -> AgendaSettings:
        """What the practice decided of its agenda."""
        self._may_look()
        with self._store.reading() as session:
            return kept.settings(session)

    def save_settings(self, settings: AgendaSettings) -> None:
        """Keep it; HoursOutOfOrder, InvalidField."""
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        values = checked(settings)
        with self._store.action("agenda.settings") as session:
            opening_writing.keep_settings(session, values)

    def days(self, first: date, last: date) -> tuple[OpeningDay, ...]:
        """What the practice is on each of these days, both included."""
        self._may_look()
        with self._store.reading() as session:
            return kept.opening_days(session, first, last)

    # --- rooms --------------------------------------------------------------------------------

    def rooms(self, *, inactive: bool = False) -> tuple[Room, ...]:
        """The rooms in the order they are shown; those no longer used only when asked for."""
        self._may_look()
        with self._store.reading() as session:
            return kept.rooms(session, inactive=inactive)

    def save_room(self, room: Room) -> Room:
        """Keep a room, new when its id is not known yet; RoomNameTaken, MissingField."""
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        name = clean_line(room.name)[:LONGEST_NAME]
        if not name:
            raise MissingField(field="name")
        room = replace(room, name=name)
        with self._store.action("agenda.room", object_id=room.id) as session:
            there = {one.id: one for one in kept.rooms(session, inactive=True)}
            others = [one for one in there.values() if one.id != room.id and one.active]
            if room.active and fold(name) in {fold(one.name) for one in others}:
                raise RoomNameTaken
            before = there.get(room.id)
            if before is None:
                opening_writing.add_room(session, room)
            else:
                if before.active and not room.active:
                    self._empty(session, room.id)
                opening_writing.change_room(session, room)
            return kept.room(session, room.id)

    def remove_room(self, room: Room) -> Room:
        """It is no longer used; RoomInUse while appointments to come are in it.

        Nothing is erased: what was held there still says so. `save_room` takes it up again.
        """
        return self.save_room(replace(room, active=False))

    def place_rooms(self, order: Sequence[RoomId]) -> None:
        """Show the rooms in this order."""
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        with self._store.action("agenda.room_order") as session:
            opening_writing.place_rooms(session, order)

    def _empty(self, session: OpenSession, room_id: RoomId) -> None:
        count = touched.by_room(session, room_id, self._store.clock())
        if count:
            raise RoomInUse(appointments=count)

    # --- absences -----------------------------------------------------------------------------

    def absences(self, first: date, last: date) -> tuple[Absence, ...]:
        """Who is away on some of these days, both included."""
        self._may_look()
        with self._store.reading() as session:
            return kept.absences(session, first, last)

    def absence_of(self, professional_id: ProfessionalId) -> tuple[Absence, ...]:
        """The absences of one professional, under way and to come, soonest first."""
        self._may_look()
        with self._store.reading() as session:
            return kept.absences_of(session, professional_id, self._store.clock())

    def touched_by(self, absence: Absence) -> Touched:
        """What an absence would touch: appointments to come of theirs, on those days."""
        self._may_look()
        with self._store.reading() as session:
            return touched.by_absence(session, absence, self._store.clock())

    def save_absence(self, absence: Absence) -> Absence:
        """Keep an absence, new when its id is not known yet. As kept.

        LastBeforeFirst; ReplacedBySelf; InvalidField on who left; NotAllowed for a caregiver
        about somebody else.
        """
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        values = _checked_absence(absence)
        changed = self._store.action("absence.change", object_id=absence.id)
        added = self._store.action("absence.add", object_id=absence.id)
        with changed if absence.version else added as session:
            self._own(session, values.professional_id)
            self._active(session, values)
            if absence.version:
                before = kept.absence(session, absence.id)
                self._own(session, before.professional_id)
                opening_writing.change_absence(session, values)
            else:
                opening_writing.add_absence(session, values)
            return kept.absence(session, absence.id)

    def remove_absence(self, absence: Absence) -> None:
        """They will not be away; undone by saving it again with version 0. ChangedMeanwhile."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.action("absence.remove", object_id=absence.id) as session:
            self._own(session, kept.absence(session, absence.id).professional_id)
            opening_writing.remove_absence(session, absence.id, absence.version)

    def _own(self, session: OpenSession, professional_id: ProfessionalId) -> None:
        actor = self._store.actor
        if authz.circle_of(actor, Right.MANAGE_AGENDA) is None:
            return
        if directory.get(session, professional_id).user_id != actor.user_id:
            raise NotAllowed(right=Right.MANAGE_AGENDA)

    def _active(self, session: OpenSession, values: Absence) -> None:
        stands_in = values.replacement_id
        if stands_in is not None and not directory.get(session, stands_in).active:
            raise InvalidField(field="replacement_id")

    # --- closings -----------------------------------------------------------------------------

    def closings(self, first: date, last: date | None = None) -> tuple[Closing, ...]:
        """The closings of these days, both included (no end if None), soonest first."""
        self._may_look()
        with self._store.reading() as session:
            return kept.closings(session, first, last)

    def touched_by_closing(self, closing: Closing) -> Touched:
        """What a closing would touch: everybody's appointments to come on those days."""
        self._may_look()
        with self._store.reading() as session:
            return touched.by_days(session, closing.first, closing.last, self._store.clock())

    def save_closing(self, closing: Closing) -> Closing:
        """Keep a closing, new when its id is not known yet; LastBeforeFirst. As kept."""
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        if closing.last < closing.first:
            raise LastBeforeFirst
        if closing.last - closing.first > LONGEST_AWAY:
            raise InvalidField(field="last")
        label = clean_line(closing.label)[:LONGEST_NAME] or NO_LABEL
        values = replace(closing, label=label)
        changed = self._store.action("closing.change", object_id=closing.id)
        added = self._store.action("closing.add", object_id=closing.id)
        with changed if closing.version else added as session:
            if closing.version:
                opening_writing.change_closing(session, values)
            else:
                opening_writing.add_closing(session, values)
            return kept.closing(session, closing.id)

    def remove_closing(self, closing: Closing) -> None:
        """It will be open; undone by saving it again with version 0. ChangedMeanwhile."""
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        with self._store.action("closing.remove", object_id=closing.id) as session:
            opening_writing.remove_closing(session, closing.id, closing.version)

    # --- columns ------------------------------------------------------------------------------

    def people(self, *, everybody: bool = False) -> tuple[AgendaPerson, ...]:
        """Those who have a column, in the order of names; `everybody`: the whole directory."""
        self._may_look()
        with self._store.reading() as session:
            return kept.people(session, everybody=everybody)

    def hours_of(self, professional_id: ProfessionalId) -> tuple[Hours, ...]:
        """Their own hours, Monday to Sunday; empty: those of the practice."""
        self._may_look()
        with self._store.reading() as session:
            return kept.hours_of(session, [professional_id]).get(professional_id, ())

    def save_hours(
        self,
        professional_id: ProfessionalId,
        version: int,
        hours: Sequence[Hours],
        *,
        shown: bool = True,
    ) -> AgendaPerson:
        """Keep whether they have a column, and their hours (none: the practice's). As kept.

        `version` of the `AgendaPerson` that was seen; ChangedMeanwhile, HoursOutOfOrder.
        """
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        week = checked_week(hours) if hours else ()
        with self._store.action("agenda.hours", object_id=professional_id) as session:
            self._own(session, professional_id)
            opening_writing.keep_hours(session, professional_id, version, shown=shown, hours=week)
            everybody = kept.people(session, everybody=True)
            return next(one for one in everybody if one.id == professional_id)


def new_room(name: str = "") -> Room:
    """A room to be filled in."""
    return Room(id=RoomId(uuid4()), version=0, name=name)


def new_absence(professional_id: ProfessionalId, start: datetime, end: datetime) -> Absence:
    """An absence to be filled in; version 0 until it is kept."""
    return Absence(
        id=AbsenceId(uuid4()),
        version=0,
        professional_id=professional_id,
        starts_at=start,
        ends_at=end,
    )


def new_closing(first: date, last: date, label: str = "") -> Closing:
    """A closing to be filled in; version 0 until it is kept."""
    return Closing(id=ClosingId(uuid4()), version=0, first=first, last=last, label=label)


def _checked_absence(absence: Absence) -> Absence:
    if absence.ends_at <= absence.starts_at:
        raise LastBeforeFirst
    if absence.ends_at - absence.starts_at > LONGEST_AWAY:
        raise InvalidField(field="last")
    if absence.replacement_id == absence.professional_id:
        raise ReplacedBySelf
    return replace(absence, note=clean_line(absence.note)[:LONGEST_NOTE])
