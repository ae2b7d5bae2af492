"""One patient's record sheet as data: the record, and who prints it when."""

from dataclasses import dataclass
from datetime import datetime

from coordo_desktop.domain.patients import PatientRecord
from coordo_desktop.domain.privacy import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSheet:
    """What is printed of a record. `printed_at` is aware, in the practice's time zone.

    `address_only` leaves identity and contacts, which the reception may print; so does a record
    read without its clinical parts.
    """

    record: PatientRecord
    practice: str
    author: str
    printed_at: datetime
    address_only: bool = False
    audit_code: str = ""
    statements: tuple[Statement, ...] = ()

    @property
    def clinical(self) -> bool:
        """Whether the clinical parts are printed."""
        return self.record.clinical and not self.address_only
