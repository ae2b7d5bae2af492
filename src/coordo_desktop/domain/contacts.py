"""Phones as people write them, kept in one form (E.164) and shown the French way.

What cannot be read is kept as it was typed, with a flag: a number noted in haste is worth more
than none. An overseas mobile keeps its own country (0692… is +262…), or nobody could call it
from the mainland.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coordo_desktop.domain.text import clean_line

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

# The tables of numbers are loaded with the first number: the lock screen shows none.

__all__ = ["Phone", "phone_digits", "read_phone", "read_phones", "show_phone"]

# Ranges that are dialled with ten digits like any other, but belong to another country code
# (reference 1.5); the mainland's own numbering has no number there.
_OVERSEAS = (
    ("262", re.compile(r"0(?:26[239]|69[23]|639)\d{6}")),
    ("590", re.compile(r"0(?:590|69[01])\d{6}")),
    ("594", re.compile(r"0(?:594|694)\d{6}")),
    ("596", re.compile(r"0(?:596|69[67])\d{6}")),
)
_SERVICES = re.compile(r"1[5-9]|11[0-9]|3\d{3}|118\d{3}|116\d{3}")
_TRUNK_ZERO = re.compile(r"\(\s*0\s*\)")
_NOT_DIALLED = re.compile(r"[^\d+]")
_SEVERAL = re.compile(r"\s*(?:[;,\n|]|\bou\b|\bet\b|(?<=\d)\s*/\s*(?=0|\+))\s*")
_TEN_DIGITS = re.compile(r"0[1-9]\d{8}")
_FRENCH = "FR"
_FRENCH_CODE = 33
_COUNTRIES_SHOWN_FRENCH = frozenset({33, 262, 590, 594, 596, 508})


@dataclass(frozen=True, slots=True)
class Phone:
    """One number as it is kept: E.164 when `readable`, otherwise as it was typed."""

    kept: str
    readable: bool


def read_phone(typed: str) -> Phone | None:
    """The number typed; None when nothing is typed.

    Reads 05 59…, 05.59…, 0033…, +33 (0)1…, 0615-200473, 0692… (+262), foreign numbers with
    their code, and short French numbers (15, 3114), which are kept as they are.
    """
    shown = clean_line(typed)
    if not shown:
        return None
    digits = _NOT_DIALLED.sub("", _TRUNK_ZERO.sub("", shown))
    if _SERVICES.fullmatch(digits):
        return Phone(digits, readable=True)
    if any(char.isalpha() for char in shown):
        return Phone(shown, readable=False)
    for code, shape in _OVERSEAS:
        if shape.fullmatch(digits):
            return Phone(f"+{code}{digits[1:]}", readable=True)
    number = _parsed(digits)
    if number is None:
        return Phone(shown, readable=False)
    import phonenumbers

    return Phone(
        phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), readable=True
    )


def _parsed(digits: str) -> "PhoneNumber | None":
    import phonenumbers

    try:
        number = phonenumbers.parse(digits, _FRENCH)
    except phonenumbers.NumberParseException:
        return None
    if number.country_code == _FRENCH_CODE:
        # Ranges newer than the tables are dialled all the same: ten digits are enough.
        national = phonenumbers.national_significant_number(number)
        return number if re.fullmatch(r"[1-9]\d{8}", national) else None
    return number if phonenumbers.is_possible_number(number) else None


def read_phones(typed: str) -> tuple[Phone, ...]:
    """Every number of a cell that holds several (« 06 … / 05 … »), without repeats."""
    found: dict[str, Phone] = {}
    for part in _SEVERAL.split(typed):
        phone = read_phone(part)
        if phone is not None:
            found.setdefault(phone.kept, phone)
    return tuple(found.values())


def show_phone(kept: str) -> str:
    """`06 12 34 56 78` for French and overseas numbers, `+34 600 12 31 23` for foreign ones."""
    if not kept.startswith("+"):
        return " ".join(re.findall("..", kept)) if _TEN_DIGITS.fullmatch(kept) else kept
    import phonenumbers

    try:
        number = phonenumbers.parse(kept)
    except phonenumbers.NumberParseException:
        return kept
    if number.country_code in _COUNTRIES_SHOWN_FRENCH:
        national = f"0{phonenumbers.national_significant_number(number)}"
        return " ".join(re.findall("..?", national))
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def phone_digits(typed: str) -> str:
    """The digits a number is searched by: the national ten digits where it is French.

    Works on what is still being typed: « +33 6 8 », « 0033 68 » and « 068 » begin alike.
    """
    digits = _NOT_DIALLED.sub("", _TRUNK_ZERO.sub("", typed))
    digits = re.sub(r"^00", "+", digits)
    for code in ("33", "262", "590", "594", "596"):
        if digits.startswith(f"+{code}"):
            return f"0{digits[len(code) + 1 :].removeprefix('0')}"
    return digits.replace("+", "")
