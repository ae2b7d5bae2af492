"""The journal as people read it: who did what, when, and whether it is still what was written."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from coordo_desktop.domain.errors import Mishap, Refusal
from coordo_desktop.domain.ids import PatientId, UserId

USUAL_MONTHS = 12
FEWEST_MONTHS, MOST_MONTHS = 6, 36
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("OIL", "011")
_CODE = re.compile(
    r"(?:JNL)?\s*(\d{1,12})[\s·.:,;/-]+([0-9A-Z]{4})[\s-]?([0-9A-Z]{4})[\s-]?([0-9A-Z]{2})"
)


@dataclass(eq=False)
class CodeMistyped(Refusal):
    """What was typed is not a code from the foot of a sheet."""


@dataclass(eq=False)
class ControlKeyMistyped(Refusal):
    """What was typed has not the shape of a control key of the journal."""


@dataclass(eq=False)
class ControlKeyUnknown(Refusal):
    """The control key typed proves no line of this journal."""


@dataclass(eq=False)
class MonthsOutOfRange(Refusal):
    """The journal is kept from `FEWEST_MONTHS` to `MOST_MONTHS` months."""


@dataclass(eq=False)
class JournalContradicted(Mishap):
    """The journal is not what its anchors, its chain or its control key say."""

    report: "JournalReport"


class AuditGroup(StrEnum):
    """The families of events, as they are filtered."""

    SESSION = "session"
    RECORD = "record"
    CARE = "care"
    AGENDA = "agenda"
    STOCK = "stock"
    OUTPUT = "output"
    INPUT = "input"
    ACCOUNTS = "accounts"
    VAULT = "vault"
    PRIVACY = "privacy"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """What is asked of the journal; `first` included, `after` not."""

    user_id: UserId | None = None
    patient_id: PatientId | None = None
    group: AuditGroup | None = None
    event: str = ""
    first: datetime | None = None
    after: datetime | None = None


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One event. `patient` is a name only where the reader may see it, else ""."""

    seq: int
    at: datetime
    user_id: str
    person: str
    roles: str
    event: str
    patient_id: PatientId | None
    patient: str
    object_ref: str
    detail: dict[str, str | int | bool | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class JournalReport:
    """What a verification found.

    `problems` are codes with a line number; `last_at` is the last event that is there;
    `anchored_at` the last one that was anchored; `lost` how many anchored events are missing at
    the end; `epochs` the numbers of the control keys that proved their lines.
    """

    problems: tuple[str, ...]
    lines: int
    first_seq: int
    last_seq: int
    last_at: datetime | None = None
    anchored_at: datetime | None = None
    lost: int = 0
    epochs: tuple[int, ...] = ()

    @property
    def ok(self) -> bool:
        """Nothing contradicts anything."""
        return not self.problems


@dataclass(frozen=True, slots=True)
class KeptMonth:
    """One sealed month; `purged_at` where its lines were given up."""

    number: int
    lines: int
    ends_at: datetime
    purged_at: datetime | None


@dataclass(frozen=True, slots=True)
class Keeping:
    """How long the journal is kept, and what is over (`over`) but still there."""

    months: int
    sealed: tuple[KeptMonth, ...]
    over: int


class CodeAnswer(StrEnum):
    """What the journal answers to a code from paper."""

    HELD = "held"
    DIFFERENT = "different"
    CUT = "cut"
    GIVEN_UP = "given_up"


@dataclass(frozen=True, slots=True)
class CodeFound:
    """The answer, the number of the line, and when it was written where it is there."""

    answer: CodeAnswer
    seq: int
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class JournalExport:
    """The files of an export by their names, and how many lines they hold."""

    files: tuple[tuple[str, bytes], ...]
    lines: int


def code_letters(head: bytes) -> str:
    """The ten characters that stand for a hash on paper: « 7K2M-QX4D-9A »."""
    number = int.from_bytes(head[:7], "big") >> 6
    letters = "".join(_ALPHABET[(number >> (5 * place)) & 31] for place in range(9, -1, -1))
    return f"{letters[:4]}-{letters[4:8]}-{letters[8:]}"


def read_code(text: str) -> tuple[int, str]:
    """The number and the letters of « Jnl 48213 · 7K2M-QX4D-9A » as typed; CodeMistyped."""
    found = _CODE.fullmatch(text.strip().upper())
    if found is None:
        raise CodeMistyped
    letters = "-".join(part.translate(_MISREAD) for part in found.groups()[1:])
    if not set(letters) <= {*_ALPHABET, "-"}:
        raise CodeMistyped
    return int(found[1]), letters


def read_control_key(text: str) -> bytes:
    """The 32 bytes of a control key as typed, groups and spaces as one likes."""
    plain = re.sub(r"[\s-]", "", text).translate(str.maketrans("OoIlL", "00111"))
    try:
        key = bytes.fromhex(plain)
    except ValueError as error:
        raise ControlKeyMistyped from error
    if len(key) != 32:  # noqa: PLR2004 - bytes of a key
        raise ControlKeyMistyped
    return key


def written_control_key(key: bytes) -> str:
    """A control key as it is printed: sixteen groups of four."""
    text = key.hex()
    return "-".join(text[at : at + 4] for at in range(0, len(text), 4))


def checked_months(months: int) -> int:
    """How long the journal is kept; MonthsOutOfRange."""
    if not FEWEST_MONTHS <= months <= MOST_MONTHS:
        raise MonthsOutOfRange
    return months
