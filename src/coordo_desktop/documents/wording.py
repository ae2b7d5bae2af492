"""The French words and dates of printed sheets, and what becomes of characters on paper.

Printed sheets are French whatever the language of the screen.
"""

import re
import unicodedata
from datetime import UTC, date, datetime
from functools import cache

from babel.dates import format_date

from coordo_desktop.documents.fonts import ARROWS, BOXES, TICKS, known_characters
from coordo_desktop.domain.handover import Profile, SheetForm
from coordo_desktop.domain.patients import Stability

NBSP = "\u00a0"

SEVERITY = {
    Stability.UNSTABLE: "INSTABLE",
    Stability.WATCH: "À SURVEILLER",
    Stability.STABLE: "STABLE",
}
SEVERITY_ORDER = (Stability.UNSTABLE, Stability.WATCH, Stability.STABLE)
PROFILE = {
    Profile.NURSE: "infirmier",
    Profile.DOCTOR: "médecin",
    Profile.HOME_HELP: "aide à domicile",
    Profile.HOSPITAL: "hôpital",
    Profile.PHARMACIST: "pharmacien",
    Profile.FAMILY: "famille",
}
FORM = {
    SheetForm.DETAILED: "",
    SheetForm.CONDENSED: "forme condensée",
    SheetForm.ANONYMISED: "forme anonymisée",
    SheetForm.LARGE: "gros caractères",
}

_DRAWN = frozenset({*ARROWS, *BOXES, *TICKS, "\n"})  # by the pen, or by the breaking of lines

# Written differently on paper: spaces the typeface lacks, marks that mean a character it has.
_REPLACED = {
    "\u202f": NBSP,
    "\u2007": NBSP,
    "\u2011": "-",
    "\u2010": "-",
    "\u00ad": "",
    "\ufeff": "",
    "\t": " ",
    "\r": "",
    "\x0b": "\n",
    "\x0c": "\n",
    "\x85": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
    "\u2212": "−",
    "☑": "✓",
    "✅": "✓",
    "✗": "×",
    "✘": "×",
    "☒": "×",
    "❌": "×",
}


# Spaces that a line must not end at: numbers and units, telephone numbers, titles, punctuation.
_BOUND = re.compile(
    r"\b0\d(?: \d\d){4}\b"
    r"|(?<=\d) (?=(?:%|°C|[mµk]?g|[mdc]?L|mL|[cm]?m|mmHg|UI|h|min|j|jours?|ans?)(?![^\W\d]))"
    r"|(?<=\bDr) |(?<=\bMT) (?=Dr\b)"
    r"|(?<=\b(?:lun|mar|mer|jeu|ven|sam|dim)\.) (?=\d)"
    r"| (?=[;:!?»%])|(?<=«) "
)


def bound(text: str) -> str:
    """`text` with no-break spaces where French typography wants no break."""
    return _BOUND.sub(lambda match: match[0].replace(" ", NBSP), text)


def paper(text: str) -> str:
    """`text` as the paper can show it: nothing that can be read is dropped.

    Composed (NFC), controls and invisible marks removed, spaces made plain; a character the
    typeface lacks becomes its compatible form when there is one (₂ is 2) and is otherwise left
    for the pen, which draws a box in its place.
    """
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n")).translate(_PAPER)


class _Paper(dict[int, str]):
    """Code point -> what is printed, found once for each character met."""

    def __init__(self) -> None:
        super().__init__({ord(character): new for character, new in _REPLACED.items()})

    def __missing__(self, code: int) -> str:
        printed = self[code] = _printed(chr(code))
        return printed


def _printed(character: str) -> str:
    """One character as the typeface can show it."""
    if character in known_characters() or character in _DRAWN:
        return character
    kind = unicodedata.category(character)
    if kind == "Zs":
        return " "
    if kind in {"Cc", "Cf"}:
        return ""
    compatible = unicodedata.normalize("NFKC", character)
    if compatible and all(each in known_characters() for each in compatible):
        return compatible
    return character


_PAPER = _Paper()


def weekday(day: date) -> str:
    """`lun. 23 nov.`, unbroken between day name and number."""
    return _weekday(day.year, day.month, day.day)


@cache
def _weekday(year: int, month: int, day: int) -> str:
    return format_date(date(year, month, day), "EEE d MMM", locale="fr").replace(" ", NBSP)


def moment(at: datetime) -> str:
    """`lun. 23 nov. 18:00`."""
    return f"{weekday(at.date())} {at:%H:%M}"


def full_moment(at: datetime) -> str:
    """`lun. 23 nov. 2026, 17:42`."""
    return f"{weekday(at.date())} {at.year}, {at:%H:%M}"


def short_moment(at: datetime) -> str:
    """`lun. 23, 10:38`: within the month of the sheet."""
    return f"{weekday(at.date()).rsplit(NBSP, 1)[0]}, {at:%H:%M}"


def plain_day(day: date) -> str:
    """`23/11/2026`."""
    return f"{day:%d/%m/%Y}"


def printed_stamp(at: datetime) -> str:
    """`23/11/2026 à 17:42 (16:42 UTC)`: read in the practice, traced in the journal."""
    return f"{at:%d/%m/%Y} à {at:%H:%M} ({at.astimezone(UTC):%H:%M} UTC)"


def counted(number: int, one: str, many: str) -> str:
    """`1 patient`, `13 patients`, unbroken; nothing is singular in French."""
    return f"{number}{NBSP}{one if number <= 1 else many}"


def age(days: int) -> str:
    """The age of a cible: `ce jour`, `6 j`."""
    return f"{days}{NBSP}j" if days > 0 else "ce jour"
