"""Lists of patients exported by other programs: what a column is, what becomes of a row.

Every row gets its verdict before anything is written. What an earlier import wrote may be
replaced by a later one; what a person typed here is never replaced by an import.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import ImportId, PatientId
from coordo_desktop.domain.tables import TableHead, TableNotes


class ImportField(StrEnum):
    """What a column may be. NAME is « Nom » alone: the birth name unless another column is."""

    FAMILY_NAME = "family_name"
    NAME = "name"
    USED_NAME = "used_name"
    GIVEN_NAMES = "given_names"
    USED_GIVEN_NAME = "used_given_name"
    FULL_NAME = "full_name"
    TITLE = "title"
    SEX = "sex"
    BIRTH_DATE = "birth_date"
    BIRTH_PLACE = "birth_place"
    BIRTH_PLACE_CODE = "birth_place_code"
    NIR = "nir"
    NIR_KEY = "nir_key"
    ADDRESS = "address"
    ADDRESS_EXTRA = "address_extra"
    POSTAL_CODE = "postal_code"
    TOWN = "town"
    PHONE = "phone"
    EMAIL = "email"
    DOCTOR = "doctor"
    ACCESS_NOTES = "access_notes"
    REMARKS = "remarks"
    DECEASED_ON = "deceased_on"
    EXTERNAL_ID = "external_id"


# Several columns may hold these; any other field has one column at most.
REPEATABLE = frozenset({
    ImportField.PHONE, ImportField.ADDRESS_EXTRA, ImportField.REMARKS, ImportField.ACCESS_NOTES,
})  # fmt: skip
NAMING_FIELDS = frozenset({ImportField.FAMILY_NAME, ImportField.NAME, ImportField.FULL_NAME})


class DateOrder(StrEnum):
    """How dates of the file read where they could read two ways (ISO dates always read)."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


@dataclass(frozen=True, slots=True)
class Mapping:
    """What each column is (None: left out), in the order of the file."""

    columns: tuple[ImportField | None, ...]
    date_order: DateOrder = DateOrder.DAY_FIRST

    def missing(self) -> tuple[ImportField, ...]:
        """Fields without which no row can be read."""
        mapped = set(self.columns)
        lacking = []
        if not mapped & NAMING_FIELDS:
            lacking.append(ImportField.FAMILY_NAME)
        if ImportField.BIRTH_DATE not in mapped:
            lacking.append(ImportField.BIRTH_DATE)
        return tuple(lacking)


@dataclass(frozen=True, slots=True)
class Preview:
    """What the person sees before anything else: columns, first rows, and the mapping proposed.

    `remembered` says that the mapping is the one corrected last time for the same header.
    """

    head: TableHead
    headers: tuple[str, ...]
    header_line: int
    samples: tuple[tuple[str, ...], ...]
    mapping: Mapping
    signature: str
    remembered: bool = False


class Verdict(IntEnum):
    """What becomes of a row."""

    CREATE = 0
    UPDATE = 1
    SAME = 2
    DOUBLE = 3
    REFUSED = 4


class Reason(StrEnum):
    """Why a row is refused, or why it is taken for a double."""

    NO_FAMILY_NAME = "no_family_name"
    NO_BIRTH_DATE = "no_birth_date"
    UNREADABLE_BIRTH_DATE = "unreadable_birth_date"
    BROKEN_ROW = "broken_row"
    TWICE_IN_FILE = "twice_in_file"
    LIKE_A_ROW = "like_a_row"
    LIKE_A_PATIENT = "like_a_patient"


class Remark(StrEnum):
    """What a row says that is worth a look and blocks nothing. NIR_KEY alone is a *warning*."""

    NIR_KEY = "nir_key"
    NIR_UNREADABLE = "nir_unreadable"
    NIR_DISAGREES = "nir_disagrees"
    BIRTH_IN_FUTURE = "birth_in_future"
    PHONE_UNREADABLE = "phone_unreadable"
    EMAIL_SHAPE = "email_shape"
    TOWN_UNKNOWN = "town_unknown"
    CELLS_BEYOND = "cells_beyond"
    OURS_KEPT = "ours_kept"
    DOUBLE_CREATED = "double_created"


class Duplicates(StrEnum):
    """What to do with likely doubles."""

    SKIP = "skip"
    CREATE = "create"


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One row of the file and its verdict, as shown before anything is written.

    `other_line` is the row it repeats, `other` the patient on file it concerns (updated, same or
    double); `changed` the fields an update would write.
    """

    line: int
    verdict: Verdict
    name: str
    birth_date: str
    reason: Reason | None = None
    remarks: tuple[Remark, ...] = ()
    changed: tuple[str, ...] = ()
    other_line: int | None = None
    other: PatientId | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """What the command line and the screen count. `warnings` are rows with a wrong NIR key."""

    rows: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    duplicates: int = 0
    refused: int = 0
    warnings: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did, or would do (`import_id` is None then)."""

    rows: int
    created: int
    updated: int
    unchanged: int
    duplicates: int
    refused: int
    warnings: int
    seconds: float
    import_id: ImportId | None = None
    notes: dict[Remark, int] = field(default_factory=dict)
    file_notes: TableNotes = field(default_factory=TableNotes)
    refused_csv: bytes = b""


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One import of the past."""

    id: ImportId
    at: datetime
    author: str
    counts: Counts
    undone_at: datetime | None = None


@dataclass(eq=False)
class MappingIncomplete(Refusal):
    """No column is the family name, or none the birth date (`fields` are identifiers)."""

    fields: tuple[ImportField, ...] = ()


@dataclass(eq=False)
class MappingMismatch(Refusal):
    """The mapping is of another file: its columns are not those of this one."""


@dataclass(eq=False)
class FileChanged(Refusal):
    """The file, or what the practice holds, is no longer what was previewed: preview it again."""


@dataclass(eq=False)
class ImportUsedSince(Refusal):
    """The import cannot be undone as a whole: `patients` of its records were used since."""

    patients: int = 0


@dataclass(eq=False)
class ImportAlreadyUndone(Refusal):
    """This import was undone before."""
