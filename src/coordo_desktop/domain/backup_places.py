"""Copies of the backups elsewhere, how each is doing, rehearsals of restoring (9.5, 9.7)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from coordo_desktop.domain.backups import EVERY, BackupLine, is_ahead
from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import BackupPlaceId, UserId

OLD_AFTER = timedelta(days=3)
VERY_OLD_AFTER = timedelta(days=7)
TRY_AGAIN = timedelta(minutes=5)  # after a failure of a place that is there
DRILL_EVERY = timedelta(days=30)
DRILL_AGAIN = timedelta(days=1)  # after one that failed
FIRST_DRILL = timedelta(days=1)  # after the first backup
PAPER_DRILL_EVERY = timedelta(days=365)
RECORDS_READ = 10


@dataclass(eq=False)
class PlaceTaken(Refusal):
    """The folder is already a place of these backups."""


@dataclass(eq=False)
class PlaceOfAnother(Refusal):
    """The folder bears the mark of another practice: its backups are left alone."""


class PlaceState(StrEnum):
    """How a place is doing."""

    NEVER = "never"  # no copy there yet
    GOOD = "good"
    ABSENT = "absent"  # a stick taken out, a share that does not answer: copied when it is back
    FAILED = "failed"  # it is there, and the last copy did not come to its end


class Level(StrEnum):
    """How worrying the age of the newest copy is."""

    GOOD = "good"
    OLD = "old"
    VERY_OLD = "very_old"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupPlace:
    """A second place of the backups.

    `mark` is written in a file there, so that two sticks that take the same letter are told apart.
    `inside` is the way to the folder from the root of its medium ("" where it is not removable).
    `error` is the name of what went wrong at the last try, `tried_at` when; `copied_at` when the
    newest copy there was made and proved, `copy_of` which backup that is, `made_at` when that one
    was made. `purge_before`: the backups there made before are to be removed when it is back.
    `same_disk`, found out each time: it lies on the disk of the vault and falls with it.
    """

    id: BackupPlaceId
    name: str
    path: str
    inside: str
    mark: str
    added_at: datetime
    copied_at: datetime | None = None
    copy_of: str = ""
    made_at: datetime | None = None
    tried_at: datetime | None = None
    error: str = ""
    purge_before: datetime | None = None
    same_disk: bool = False

    @property
    def state(self) -> PlaceState:
        """In one word."""
        if self.error == ABSENT:
            return PlaceState.ABSENT
        if self.error:
            return PlaceState.FAILED
        return PlaceState.NEVER if self.copied_at is None else PlaceState.GOOD


ABSENT = "DestinationMissing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drill:
    """One rehearsal: which backup, from where ("" = this computer), what came of it.

    `paper` is the yearly one, done by a person with the recovery sheet on another computer.
    `problems` are codes, empty when all went well; `records` how many were read.
    """

    at: datetime
    backup_id: str
    place: str
    ok: bool
    problems: tuple[str, ...] = ()
    records: int = 0
    seconds: float = 0.0
    paper: bool = False
    by: UserId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupHealth:
    """What the status bar says: the newest backup here, the newest copy elsewhere, the last drill.

    `level` is how old the newest copy elsewhere is; GOOD where no other place was ever chosen,
    which `places` then says.
    """

    inside: BackupLine | None
    places: tuple[BackupPlace, ...]
    outside_at: datetime | None
    level: Level
    drill: Drill | None
    paper_drill: Drill | None


def level_of(outside_at: datetime | None, since: datetime, now: datetime) -> Level:
    """Orange after 3 days without a copy elsewhere, red after 7 (9.5); `since`: first chosen.

    Orange at once where the date is in the future: it tells no age.
    """
    begun = outside_at or since
    if is_ahead(begun, now):
        return Level.OLD
    age = now - begun
    if age >= VERY_OLD_AFTER:
        return Level.VERY_OLD
    return Level.OLD if age >= OLD_AFTER else Level.GOOD


def health(
    inside: BackupLine | None,
    places: Sequence[BackupPlace],
    drills: Iterable[Drill],
    now: datetime,
) -> BackupHealth:
    """How the backups are doing now; `drills` newest first."""
    copied = [place.made_at for place in places if place.made_at is not None]
    outside = max(copied, key=lambda at: (not is_ahead(at, now), at), default=None)
    since = min((place.added_at for place in places), default=now)
    every = list(drills)
    return BackupHealth(
        inside=inside,
        places=tuple(places),
        outside_at=outside,
        level=level_of(outside, since, now) if places else Level.GOOD,
        drill=next((one for one in every if not one.paper), None),
        paper_drill=next((one for one in every if one.paper), None),
    )


def wants_copy(place: BackupPlace, newest: BackupLine | None, now: datetime) -> bool:
    """Whether the newest verified backup is to be copied to this place now.

    Two hours at least lie between two copies to one place; a place that was absent is looked at
    again each time, one that failed after five minutes. A purge that waits is done at once.
    """
    failed_at = place.tried_at if place.state is PlaceState.FAILED else None
    if failed_at is not None and abs(now - failed_at) < TRY_AGAIN:
        return False
    if place.purge_before is not None:
        return True
    if newest is None or newest.id == place.copy_of:
        return False
    if place.copied_at is None or place.made_at is None or place.error:
        return True
    if is_ahead(place.made_at, now):
        return True
    return abs(newest.made_at - place.made_at) >= EVERY


def drill_is_due(last: Drill | None, oldest: BackupLine | None, now: datetime) -> bool:
    """Every 30 days, a day after one that failed, and a day after the first backup.

    One dated in the future does not count.
    """
    if last is not None and is_ahead(last.at, now):
        return oldest is not None
    if last is None:
        return oldest is not None and abs(now - oldest.made_at) >= FIRST_DRILL
    return abs(now - last.at) >= (DRILL_EVERY if last.ok else DRILL_AGAIN)


def paper_drill_is_due(last: Drill | None, since: datetime, now: datetime) -> bool:
    """Once a year; the first one a year after the practice began to keep backups."""
    done = last is not None and not is_ahead(last.at, now)
    return now - (last.at if last is not None and done else since) >= PAPER_DRILL_EVERY
