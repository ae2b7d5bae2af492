"""The handover sheet as data: what is printed, for whom, in which form (TR6).

The record holds everything the paper shows, already chosen and ordered; `documents.handover`
only draws it. Equal records give equal bytes.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coordo_desktop.domain.errors import Mishap, Refusal
from coordo_desktop.domain.ids import (
    FollowUpId,
    ListId,
    PatientId,
    ProfessionalId,
    RoundId,
    SheetId,
    TaskId,
)
from coordo_desktop.domain.measurements import LastMeasurement
from coordo_desktop.domain.patients import AllergyKnowledge, Stability
from coordo_desktop.domain.round_sheet import RoundSheet


class SheetForm(StrEnum):
    """How much is shown and how large."""

    DETAILED = "detailed"
    CONDENSED = "condensed"
    ANONYMISED = "anonymised"
    LARGE = "large"


class PaperFormat(StrEnum):
    """The paper."""

    A4_PORTRAIT = "a4_portrait"
    A4_LANDSCAPE = "a4_landscape"
    A5 = "a5"


class Profile(StrEnum):
    """For whom: decides what is left out, and why (TR6)."""

    NURSE = "nurse"
    DOCTOR = "doctor"
    HOME_HELP = "home_help"
    HOSPITAL = "hospital"
    PHARMACIST = "pharmacist"
    FAMILY = "family"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetEntry:
    """One entry under a cible: (letter or heading, text) pairs, signed by whom, when."""

    parts: tuple[tuple[str, str], ...]
    signed: str
    new: bool = False
    urgent: bool = False
    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFocus:
    """A cible with its age in days and its entries of the period, oldest first."""

    label: str
    age_days: int
    new: bool
    entries: tuple[SheetEntry, ...]
    closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetTask:
    """Something to do, with a box to tick and a line number that its code carries."""

    line: int
    text: str
    detail: str = ""  # « en retard, 1 j », « 9 j »
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPatient:
    """One patient's block. Texts are ready to print; empty ones are not drawn."""

    patient_id: PatientId
    stability: Stability
    name: str  # « ETCHEVERRY Maite » or initials
    birth_name: str = ""  # « née LARRALDE »
    traits: str = ""  # « F · née le 12/03/1945 (81 ans) »
    identity: str = ""  # matricule with its nature if qualified, else the status
    order: str = ""  # place in the round, « passage 1 »
    address: str = ""
    phones: str = ""
    doctor: str = ""
    allergies: tuple[str, ...] = ()
    allergy_knowledge: AllergyKnowledge = AllergyKnowledge.NOT_ASKED
    flags: tuple[str, ...] = ()
    measurements: tuple[LastMeasurement, ...] = ()
    measurements_note: str = ""
    foci: tuple[SheetFocus, ...] = ()
    contingencies: tuple[tuple[str, str], ...] = ()
    plan_lines: tuple[str, ...] = ()  # « Chutes : marcher 20 m sans aide (avant le 12/01/2027) »
    tasks: tuple[SheetTask, ...] = ()
    appointments: tuple[str, ...] = ()
    to_bring: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverSheet:
    """The whole sheet. Instants are aware and already in the practice's time zone."""

    number: int
    form: SheetForm
    paper: PaperFormat
    profile: Profile
    title: str
    practice: str
    practice_detail: str  # « FINESS … · 05 36 … »
    recipient: str
    author: str
    period_start: datetime
    period_end: datetime
    period_note: str  # « depuis sa dernière relève »
    printed_at: datetime
    expires_at: datetime
    patients: tuple[SheetPatient, ...]
    left_out: tuple[str, ...] = ()  # what this profile leaves out
    audit_code: str = ""  # « Jnl 48213 · 7K2M-QX4D-9A »
    copy_number: int = 1  # 0: the copies are alike
    copies: int = 1
    round: RoundSheet | None = None  # drawn in front


@dataclass(frozen=True, slots=True)
class SheetGap:
    """Something such a sheet should not lack; it is named before printing and never blocks."""

    patient_id: PatientId
    patient: str
    missing: str  # "allergies", "trusted_person", "doctor", "directives", "phone"


_SHEET = re.compile(r"[Ff]([0-9]{6})")
_LINE = re.compile(r"[Ll]([0-9]{6})([0-9]{3})")


# The sheet code holds the sheet number; a line code the sheet and line numbers. Nothing else.
def sheet_code(number: int) -> str:
    """What the sheet's own 2D code holds: `F` and the sheet number, six digits."""
    return f"F{number:06d}"


def line_code(number: int, line: int) -> str:
    """What a line's 2D code holds: `L`, the sheet number (six digits) and the line (three)."""
    return f"L{number:06d}{line:03d}"


def read_code(text: str) -> tuple[int, int | None] | None:
    """(sheet, line or None) of a scanned code, or None when it is not one of ours.

    A keyboard-wedge reader set for a US keyboard types `&é"'(-è_çà` for the digits on a French
    one: those are read as digits. Lines past 999 have four or five digits.
    """
    text = text.strip().translate(_WEDGE).upper()
    digits = text[1:]
    if not (digits.isascii() and digits.isdecimal()):
        return None
    if text[0] == "F" and len(digits) == SHEET_DIGITS:
        return int(digits), None
    if text[0] == "L" and len(digits) in LINE_CODE_DIGITS:
        return int(digits[:SHEET_DIGITS]), int(digits[SHEET_DIGITS:])
    return None


SHEET_DIGITS = 6
LINE_CODE_DIGITS = range(9, 12)
_WEDGE = str.maketrans("&é\"'(-è_çàÉÈÇÀ§!", "12345678902790" + "68")


class Part(StrEnum):
    """What a profile may leave out of a sheet."""

    MATRICULE = "matricule"
    ACCESS = "access"
    PHONES = "phones"
    CONTACTS = "contacts"
    MEASUREMENTS = "measurements"
    CLINICAL_FOCI = "clinical_foci"
    SOCIAL_FOCI = "social_foci"
    CALLS = "calls"
    NOTES = "notes"
    TASKS = "tasks"
    CONTINGENCIES = "contingencies"
    PLAN_CLINICAL = "plan_clinical"
    PLAN_SOCIAL = "plan_social"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What a sheet does not say, and why, in French."""

    what: str
    why: str
    patient_id: PatientId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRequest:
    """Which sheet is wanted.

    For whom: the chosen `patients` (in this order), else those of a list, of a round (in its
    order, with its own sheet in front), of a professional's circle, or everybody with news in the
    period. Without `period_start` the period begins at this recipient's last handover; without
    `period_end` it ends now.
    """

    patients: tuple[PatientId, ...] = ()
    list_id: ListId | None = None
    professional_id: ProfessionalId | None = None
    round_id: RoundId | None = None
    period_start: datetime | None = None
    period_end: datetime | None = None
    recipient: str = ""
    profile: Profile = Profile.NURSE
    form: SheetForm = SheetForm.DETAILED
    paper: PaperFormat = PaperFormat.A4_PORTRAIT
    copies: int = 1
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedSheet:
    """A sheet ready to be shown before it is printed; it has no number yet.

    `since_number` and `until_number` bound the transmissions it was made from; `tasks` says what
    each line is about: an open action, or a task for the lines of `from_plan`.
    """

    sheet: HandoverSheet
    gaps: tuple[SheetGap, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    tasks: tuple[tuple[int, PatientId, FollowUpId | TaskId], ...] = ()
    from_plan: frozenset[int] = frozenset()
    since_number: int = 0
    until_number: int = 0

    @property
    def patients(self) -> int:
        """How many people are on it."""
        return len(self.sheet.patients)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedSheet:
    """A sheet that was numbered and kept: exactly these bytes went to paper."""

    id: SheetId
    number: int
    pdf: bytes
    sha256: str
    pages: int
    copies: int


class ExportReason(StrEnum):
    """Why a sheet leaves as a file; a code, because the audit trail holds no typed text."""

    HANDOVER = "handover"
    HOSPITAL = "hospital"
    PATIENT_REQUEST = "patient_request"
    ARCHIVE = "archive"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class SinceSheet:
    """What happened to one patient of a sheet since it was printed (TR8)."""

    patient_id: PatientId
    patient: str
    entries: int = 0
    urgent: int = 0
    corrected: int = 0
    withdrawn: int = 0
    tasks_done: int = 0
    new_foci: tuple[str, ...] = ()
    closed_foci: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskOnPaper:
    """One line of a printed sheet, as it stands today: an open action, or a task."""

    number: int
    line: int
    patient_id: PatientId
    patient: str
    follow_up_id: FollowUpId | None = None
    task_id: TaskId | None = None
    text: str
    open: bool
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanResult:
    """What a scanned code opens: a sheet's return, or one of its lines."""

    number: int
    sheet_id: SheetId
    task: TaskOnPaper | None = None
    returned_at: datetime | None = None
    changed: tuple[SinceSheet, ...] = ()


@dataclass(eq=False)
class UnreadableCode(Refusal):
    """What was scanned is not a code of ours."""


@dataclass(eq=False)
class UnknownSheet(Refusal):
    """No sheet bears this number (or it is not one this person may see)."""

    number: int


@dataclass(eq=False)
class NobodyOnSheet(Refusal):
    """Nobody who was asked for may be put on this sheet."""


@dataclass(eq=False)
class EndsBeforeItStarts(Refusal):
    """The period ends before it starts."""


@dataclass(eq=False)
class NoPrinter(Refusal):
    """There is no printer to send a sheet to; nothing was numbered."""


@dataclass(eq=False)
class PrinterRefused(Mishap):
    """The printer did not take a page; the sheet has its number and is in the register."""
