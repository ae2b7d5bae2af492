"""Opening a record outside one's circle of care, and reading back who did (security design 6.2).

A record opened so is in the circle of that person for an hour: every other service honours it
without knowing.
"""

from collections.abc import Collection
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from coordo_desktop.domain.access import Right, Scope, scope
from coordo_desktop.domain.errors import CoordoError, NotFound, WrongPassphrase
from coordo_desktop.domain.glass import (
    FEWEST_LETTERS,
    FOUND,
    LASTS,
    AlreadyYours,
    Glass,
    GlassLine,
    GlassReason,
    OutsideLine,
    TooFewLetters,
    checked_words,
)
from coordo_desktop.domain.ids import GlassId, PatientId
from coordo_desktop.domain.retention import RecordHeld
from coordo_desktop.domain.text import fold
from coordo_desktop.services import authz
from coordo_desktop.services.second_person import prove
from coordo_desktop.store import circle, holds, search
from coordo_desktop.store import glass as kept
from coordo_desktop.store.unit import OpenSession, note

if TYPE_CHECKING:
    from coordo_desktop.services.unlocking import OpenDesk

_LISTED = 200
_LOOKED = 5 * FOUND  # people found by their name, those of one's own circle among them
_MINE = timedelta(days=365)


class BreakGlassService:
    """Asked for, given, ended, read back."""

    def __init__(self, desk: "OpenDesk") -> None:
        self._desk = desk
        self._store = desk.store

    # --- before -----------------------------------------------------------------------------

    def find(self, text: str) -> list[OutsideLine]:
        """People of the practice outside one's circle whose name fits: who they are, no more.

        The trail keeps the number of hits, not the words. TooFewLetters under three letters.
        """
        authz.require(self._store.actor, Right.BREAK_GLASS)
        if sum(letter.isalpha() for letter in fold(text)) < FEWEST_LETTERS:
            raise TooFewLetters
        with self._store.action("glass.search") as session:
            today = circle.today(session)
            hits = search.find(session, text, limit=_LOOKED, today=today)
            away = holds.limited_people(session)
            outside = [
                one.id for one in hits if one.id not in away and not self._reaches(session, one.id)
            ]
            found = kept.found_outside(session, outside[:FOUND])
            note(session, hits=len(found))
        return found

    def who(self, patient_id: PatientId) -> OutsideLine:
        """Who somebody is whose record could not be opened; NotFound, AlreadyYours, RecordHeld."""
        authz.require(self._store.actor, Right.BREAK_GLASS)
        with self._store.action("glass.search", patient_id=patient_id) as session:
            return self._outside(session, patient_id)

    # --- open all the same ------------------------------------------------------------------

    def open(
        self, patient_id: PatientId, reason: GlassReason, words: str, passphrase: str
    ) -> Glass:
        """Open the record for an hour, for a reason that is kept and read back.

        Raises:
            MissingField: `words`. AlreadyYours, NotFound. RecordHeld: the processing is limited,
            no reason opens it. WrongPassphrase and TooManyTries, as at
            the lock screen.
        """
        actor = self._store.actor
        authz.require(actor, Right.BREAK_GLASS)
        words = checked_words(reason, words)
        with self._store.reading() as session:
            self._outside(session, patient_id)
        try:
            prove(self._desk, actor.login, passphrase)
        except WrongPassphrase:
            with (
                suppress(CoordoError),  # whoever typed it is told that it is wrong all the same
                self._store.action("glass.fail", patient_id=patient_id),
            ):
                pass
            raise
        told = {"reason": reason.value, "minutes": int(LASTS.total_seconds() // 60)}
        with self._store.action("glass.broken", patient_id=patient_id, detail=told) as session:
            self._outside(session, patient_id)
            now = self._store.clock()
            given = Glass(
                id=GlassId(uuid4()),
                user_id=actor.user_id,
                patient_id=patient_id,
                reason=reason,
                words=words,
                opened_at=now,
                until=now + LASTS,
            )
            kept.add(session, given)
            note(session, object_id=given.id)
        return given

    def now(self) -> datetime:
        """What time it is at the desk: the minutes left are counted on it."""
        return self._store.clock()

    def current(self) -> tuple[Glass, ...]:
        """What is open so for the person at the desk now."""
        with self._store.reading() as session:
            return tuple(kept.standing(session, self._store.actor.user_id, self._store.clock()))

    def of(self, patient_id: PatientId) -> Glass | None:
        """What opens this record so for the person at the desk; None in one's own circle."""
        return next((one for one in self.current() if one.patient_id == patient_id), None)

    def end(self, patient_id: PatientId) -> None:
        """Close it before its hour; nothing where nothing is open."""
        for glass in self.current():
            if glass.patient_id == patient_id:
                self._end(glass, "person")

    def due(self) -> bool:
        """Whether an hour is over that nobody ended."""
        with self._store.reading() as session:
            return bool(kept.over(session, self._store.clock()))

    def end_over(self) -> int:
        """Write down the end of those whose hour is over; how many. They opened nothing already."""
        with self._store.reading() as session:
            over = kept.over(session, self._store.clock())
        for glass in over:
            self._end(glass, "time")
        return len(over)

    def _end(self, glass: Glass, how: str) -> None:
        at = min(self._store.clock(), glass.until)
        with self._store.action(
            "glass.end",
            patient_id=glass.patient_id,
            object_id=glass.id,
            detail={"how": how, "of": str(glass.user_id)},
        ) as session:
            kept.end(session, glass, at)

    # --- read back --------------------------------------------------------------------------

    def lines(self, days: int = 7) -> list[GlassLine]:
        """Those of the last days, and any nobody read back yet; without names for who sees none."""
        actor = self._store.actor
        authz.require(actor, Right.READ_PATIENT_AUDIT)
        since = self._store.clock() - timedelta(days=days)
        names = scope(actor, Right.SEE_IDENTITY) is Scope.ALL
        with self._store.action("glass.list") as session:
            found = kept.lines(session, since, _LISTED, names=names)
            note(session, count=len(found))
        return found

    def mine(self) -> list[GlassLine]:
        """What the person at the desk opened so in a year; whose, where they may still see them."""
        actor = self._store.actor
        names = scope(actor, Right.SEE_IDENTITY) is Scope.ALL
        with self._store.reading() as session:
            since = self._store.clock() - _MINE
            return kept.lines(session, since, _LISTED, names=names, user_id=actor.user_id)

    def read_back(self, ids: Collection[GlassId]) -> int:
        """Say that these were read back; how many. One's own are for somebody else to read.

        Whoever may not see whose record it was cannot say that it was right.
        """
        actor = self._store.actor
        authz.require(actor, Right.READ_PATIENT_AUDIT)
        authz.require(actor, Right.SEE_IDENTITY)
        with self._store.action("glass.read_back") as session:
            count = kept.read(session, ids)
            note(session, count=count)
        return count

    # --- steps ------------------------------------------------------------------------------

    def _reaches(self, session: OpenSession, patient_id: PatientId) -> bool:
        actor = self._store.actor
        if scope(actor, Right.READ_CLINICAL) is Scope.ALL:
            return True
        return circle.in_circle(session, actor.user_id, patient_id)

    def _outside(self, session: OpenSession, patient_id: PatientId) -> OutsideLine:
        if self._reaches(session, patient_id):
            raise AlreadyYours
        if holds.is_limited(session, patient_id):
            raise RecordHeld(right=Right.BREAK_GLASS)
        found = kept.found_outside(session, [patient_id])
        if not found:
            raise NotFound
        return found[0]
