"""The handover sheet as data: what is printed, for whom, in which form (TR6).

The record holds everything the paper shows, already chosen and ordered; `documents.handover`
only draws it. Equal records give equal bytes.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.measurements import LastMeasurement
from coordo_desktop.domain.patients import AllergyKnowledge, Stability


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
    copy_number: int = 1
    copies: int = 1


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
    """(sheet, line or None) of a scanned code, or None when it is not one of ours."""
    text = text.strip()
    if match := _SHEET.fullmatch(text):
        return int(match[1]), None
    if match := _LINE.fullmatch(text):
        return int(match[1]), int(match[2])
    return None
