"""The recovery sheet as data: the paper in the safe that opens the vault when nothing else does."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheet:
    """What is printed once and never kept.

    `code` is nine groups of four joined by dashes; `control_key` the journal's control key in
    groups, empty when it was printed before and did not change. `made_at` is aware and in the
    practice's time zone.
    """

    practice: str
    person: str
    made_at: datetime
    code: str
    control_key: str = ""
    journal: int = 1
    copy_number: int = 1

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of the code, in order."""
        return tuple(self.code.split("-"))
