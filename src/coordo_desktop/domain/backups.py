"""Backups: what one is, which ones are kept, what may be wrong with them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from coordo_desktop.domain.errors import DiskFull, FolderReadOnly, Mishap, Refusal

LATEST = 12
DAYS = 14
WEEKS = 8
MONTHS = 12
NEVER_FEWER = 3
EVERY = timedelta(hours=2)  # of activity (security design 9.3)
AHEAD = timedelta(minutes=5)  # a clock that is put right by less is no matter


@dataclass(eq=False)
class NoBackupHere(Mishap):
    """The folder holds no backup of ours."""


@dataclass(eq=False)
class BackupDamaged(Mishap):
    """The backup is not what was written: nothing was restored from it.

    `problems` are codes: "manifest", "keyring", "file:coffre.db", "size", "cipher", "integrity",
    "foreign_keys", "stock" (a balance is not the sum of its movements), "counts:<table>", "audit",
    "schema".
    """

    problems: tuple[str, ...]


@dataclass(eq=False)
class DestinationMissing(Mishap):
    """The place of the backups is not there: a stick taken out, a folder renamed."""


@dataclass(eq=False)
class DestinationFull(DiskFull):
    """No room at the place chosen for a copy; there is no backup there of today."""


@dataclass(eq=False)
class DestinationReadOnly(FolderReadOnly):
    """The place chosen for a copy cannot be written; there is no backup there of today."""


@dataclass(eq=False)
class DestinationNotFolder(DestinationReadOnly):
    """The place chosen for a copy is a file."""


@dataclass(eq=False)
class NoVerifiedBackup(Refusal):
    """Older backups go only once a newer one was reopened and checked."""


@dataclass(eq=False)
class MadeWithOldKey(Refusal):
    """The backup is from before the key was renewed: it takes a passphrase of its time."""


@dataclass(frozen=True, slots=True)
class BackupLine:
    """One backup as the list shows it.

    `id` is the name of its folder; `verified` whether it was reopened and checked when made,
    and its manifest still proves it; `size` in bytes; `old_key` whether it is from before the key
    of the vault was renewed: it opens with a passphrase of its time, and is not proved here.
    `seq` and `head`: where the journal stood in it; `turn`: how often a restore had begun the
    journal again. These tell which of two is newer, `made_at` only where they do not.
    """

    id: str
    made_at: datetime
    reason: str
    size: int
    generation: int
    verified: bool
    patients: int | None = None
    transmissions: int | None = None
    vault: str = ""
    old_key: bool = False
    seq: int = 0
    head: str = ""
    turn: int = 0

    @property
    def order(self) -> tuple[int, int, int, datetime, str]:
        """The greater, the newer: by the journal, since a clock may have been wrong that day."""
        return self.turn, self.generation, self.seq, self.made_at, self.id


@dataclass(frozen=True, slots=True)
class IntegrityReport:
    """What a full check found: codes of problems, and how many records of each kind."""

    ok: bool
    problems: tuple[str, ...]
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Purged:
    """What was given up: backups beside the vault, vaults moved aside, places still to be done."""

    removed: int
    aside: int
    waiting: int


@dataclass(frozen=True, slots=True)
class RestoreReport:
    """What a restore put in place; `aside` is where the vault before it lies, if there was one.

    `events_lost` counts the actions recorded after the backup, where that could be read.
    """

    made_at: datetime
    counts: dict[str, int]
    aside: str = ""
    events_lost: int | None = None


def superfluous(backups: Iterable[BackupLine], today: date) -> list[BackupLine]:
    """Which backups may go (security design 9.4), newest first.

    Kept: the last 12, then the newest of each of the last 14 days, 8 weeks and 12 months, so that
    an erased patient has left every backup after a year. The newest three and the newest verified
    one stay whatever happens; the newest is always of the current key generation. What is dated
    after today stays too: the clock was wrong then, or it is now.
    """
    lines = sorted(backups, key=lambda line: line.order, reverse=True)
    kept = {line.id for line in lines[: max(LATEST, NEVER_FEWER)]}
    kept |= {line.id for line in [line for line in lines if line.verified][:1]}
    kept |= {line.id for line in lines if line.made_at.date() > today}
    for ages, age in ((DAYS, _days), (WEEKS, _weeks), (MONTHS, _months)):
        seen: set[int] = set()
        for line in lines:
            passed = age(today) - age(line.made_at.date())
            if 0 <= passed < ages and passed not in seen:
                seen.add(passed)
                kept.add(line.id)
    return [line for line in lines if line.id not in kept]


def is_ahead(at: datetime, now: datetime) -> bool:
    """Whether an instant that is past by its nature is in the future: a clock was wrong."""
    return at - now > AHEAD


def _days(day: date) -> int:
    return day.toordinal()


def _weeks(day: date) -> int:
    return (day.toordinal() - 1) // 7  # ordinal 1 was a Monday


def _months(day: date) -> int:
    return day.year * 12 + day.month


def is_due(newest: BackupLine | None, now: datetime, *, changed: bool) -> bool:
    """Whether it is time: there is none yet, or something changed and the last is two hours old.

    One dated in the future does not count.
    """
    if newest is None or is_ahead(newest.made_at, now):
        return True
    return changed and abs(now - newest.made_at) >= EVERY
