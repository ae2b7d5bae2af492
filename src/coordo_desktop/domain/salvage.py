"""Getting out of a damaged vault all that can be read, into a new one."""

from dataclasses import dataclass
from datetime import datetime

from coordo_desktop.domain.errors import Mishap, Refusal


@dataclass(eq=False)
class NothingToSalvage(Mishap):
    """Nothing of the damaged file can be read and no backup of it is at hand; it is untouched."""


@dataclass(eq=False)
class NothingDamaged(Refusal):
    """The vault is sound: there is nothing to salvage, and it is not replaced."""


@dataclass(frozen=True, slots=True)
class SalvagedTable:
    """What became of one kind of records, counted against the backup that was begun from.

    `added` and `changed` came from the damaged file; `removed` had been removed since the backup;
    `unreadable` could not be read in the damaged file: those that were in the backup are as they
    were then, `lost` at least are in neither. `refused` were read but contradict the others.
    `unsure`: newer ones may be lost that nothing counts any more.
    """

    name: str
    added: int = 0
    changed: int = 0
    removed: int = 0
    unreadable: int = 0
    lost: int = 0
    refused: int = 0
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class SalvagedJournal:
    """The journal: how far its chain goes on, events read beyond a gap, events not read at all."""

    last_seq: int
    beyond: int = 0
    unread: int = 0


@dataclass(frozen=True, slots=True)
class SalvageReport:
    """What was got out. `backup_at` is the backup begun from, None where there was none.

    `readable` is false where the damaged file opened nothing at all: the result is the backup.
    `pages` damaged of `all_pages`. `aside` names the folder where the damaged vault lies now.
    """

    backup_at: datetime | None
    readable: bool
    pages: int
    all_pages: int
    tables: tuple[SalvagedTable, ...]
    journal: SalvagedJournal
    aside: str = ""

    @property
    def recovered(self) -> int:
        """How many records are newer than in the backup."""
        return sum(one.added + one.changed + one.removed for one in self.tables)

    @property
    def lost(self) -> int:
        """How many records, at least, are in neither."""
        return sum(one.lost + one.refused for one in self.tables)

    @property
    def sure(self) -> bool:
        """Whether all that is lost was counted."""
        return self.readable and not any(one.unsure for one in self.tables)
