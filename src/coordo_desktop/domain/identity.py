"""National identifiers and the confidence given to an identity (RNIV; domain reference 1).

A wrong key or a trait that disagrees never blocks: it is a warning, and the identity stays
provisional. Only the status has hard rules, because it says what may be exchanged.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import IdentityAttribute, IdentityStatus, Sex
from coordo_desktop.domain.text import words

__all__ = [
    "INS_OIDS",
    "TEST_OIDS",
    "AttributesIncompatible",
    "IdentifierCheck",
    "IdentityWarning",
    "NirCheck",
    "StatusNotAllowed",
    "allowed_statuses",
    "attributes_compatible",
    "check_finess",
    "check_nir",
    "check_rpps",
    "checked_status",
    "cross_check",
    "given_names_consistent",
    "is_provisional_number",
    "matricule_may_be_shown",
    "show_nir",
]

INS_OIDS = {"1.2.250.1.213.1.4.8": "NIR", "1.2.250.1.213.1.4.9": "NIA"}
TEST_OIDS = frozenset({"1.2.250.1.213.1.4.10", "1.2.250.1.213.1.4.11"})

_NIR = re.compile(r"[1-478]\d{4}(?:\d{2}|2[AB])\d{6}")
_NIR_BODY, _NIR_KEY = 13, 2
_SEPARATORS = re.compile(r"[\s.\-_/\u00a0\u202f]+")
_FINESS = re.compile(r"\d[\dAB]\d{7}")
_RPPS = re.compile(r"1\d{10}")
_MALE, _FEMALE = frozenset("137"), frozenset("248")
_PSEUDO_MONTHS = frozenset([*range(20, 43), *range(50, 100)])
_CITIES = {"75056": ("751",), "69123": ("6938",), "13055": ("132",)}
_FORMER_DEPARTMENTS = frozenset({"91", "92", "93", "94", "95", "96"})


class IdentityWarning(StrEnum):
    """What does not agree in an identity; each is shown, none blocks."""

    NIR_FORMAT = "nir_format"
    NIR_KEY = "nir_key"
    NIR_SEX = "nir_sex"
    NIR_YEAR = "nir_year"
    NIR_MONTH = "nir_month"
    NIR_PLACE = "nir_place"
    NIR_PROVISIONAL = "nir_provisional"
    GIVEN_NAMES = "given_names"


@dataclass(eq=False)
class StatusNotAllowed(Refusal):
    """What is known of the identity does not carry this status."""

    status: IdentityStatus


@dataclass(eq=False)
class AttributesIncompatible(Refusal):
    """Only *douteuse* and *homonyme* may stand together (RNIV EXI ID 26)."""


@dataclass(frozen=True, slots=True)
class NirCheck:
    """What was typed as a NIR, as it may be kept, and what is wrong with it.

    `normalised` has 15 characters when the format is good: a body typed without its key is
    completed, and then `key_given` is false and the key is right by construction.
    """

    normalised: str
    format_ok: bool
    key_ok: bool
    expected_key: str = ""
    key_given: bool = True


@dataclass(frozen=True, slots=True)
class IdentifierCheck:
    """A RPPS or FINESS number as it may be kept, its shape and its Luhn key."""

    normalised: str
    format_ok: bool
    key_ok: bool


def check_nir(text: str, key: str = "") -> NirCheck:
    """Read a NIR with or without its key; `key` is for files that keep it in its own column.

    Empty is fine. The month is not judged here: pseudo-months exist (reference 1.1).
    """
    typed = _SEPARATORS.sub("", text).upper() + _SEPARATORS.sub("", key)
    if not typed:
        return NirCheck("", format_ok=True, key_ok=True, key_given=False)
    body, given = typed[:_NIR_BODY], typed[_NIR_BODY:]
    ascii_only = typed.isascii()
    if not ascii_only or not _NIR.fullmatch(body) or (given and not _is_key(given)):
        return NirCheck(typed, format_ok=False, key_ok=False, key_given=bool(given))
    from stdnum.fr import nir as french_nir  # loaded when first needed: the lock screen needs none

    expected = french_nir.calc_check_digits(body)
    return NirCheck(
        normalised=body + (given or expected),
        format_ok=True,
        key_ok=given in {"", expected},
        expected_key=expected,
        key_given=bool(given),
    )


def _is_key(text: str) -> bool:
    return len(text) == _NIR_KEY and text.isdigit()


def is_provisional_number(nir: str) -> bool:
    """A temporary number (first digit 7 or 8), given while the person is being registered."""
    return nir[:1] in {"7", "8"}


def show_nir(nir: str) -> str:
    """`2 45 03 64 995 012 06`; what has no such shape is shown as it was typed."""
    compact = _SEPARATORS.sub("", nir).upper()
    if not _NIR.fullmatch(compact[:_NIR_BODY]) or len(compact) not in {13, 15}:
        return nir
    from stdnum.fr import nir as french_nir

    return str(french_nir.format(compact)).strip()


def cross_check(
    nir: str, sex: Sex, birth_date: PartialDate | None, birth_place_code: str
) -> tuple[IdentityWarning, ...]:
    """Where a NIR disagrees with itself or with the traits; empty when nothing can be said.

    Differences are warnings only, because of re-registrations, pseudo-months and changed sex.
    """
    check = check_nir(nir)
    if not check.normalised:
        return ()
    if not check.format_ok:
        return (IdentityWarning.NIR_FORMAT,)
    number, found = check.normalised, []
    if not check.key_ok:
        found.append(IdentityWarning.NIR_KEY)
    if is_provisional_number(number):
        found.append(IdentityWarning.NIR_PROVISIONAL)
    if (sex is Sex.MALE and number[0] in _FEMALE) or (sex is Sex.FEMALE and number[0] in _MALE):
        found.append(IdentityWarning.NIR_SEX)
    if birth_date is not None and birth_date.year % 100 != int(number[1:3]):
        found.append(IdentityWarning.NIR_YEAR)
    if not _month_agrees(int(number[3:5]), birth_date):
        found.append(IdentityWarning.NIR_MONTH)
    if birth_place_code and not _place_agrees(number[5:10], birth_place_code.upper()):
        found.append(IdentityWarning.NIR_PLACE)
    return tuple(found)


def _month_agrees(month: int, birth_date: PartialDate | None) -> bool:
    if month in _PSEUDO_MONTHS:
        return True
    if not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        return False
    return birth_date is None or birth_date.month is None or birth_date.month == month


def _place_agrees(number: str, code: str) -> bool:
    """Same place, knowing districts of cities, Corsica before 1976 and former departments."""
    if number == code:
        return True
    if number[:2] == "20" and code[:2] in {"2A", "2B"}:
        return True
    if number[:2] in _FORMER_DEPARTMENTS and code[:2] == "99":
        return True
    return any(
        all(place == city or place.startswith(districts) for place in (number, code))
        for city, districts in _CITIES.items()
    )


def given_names_consistent(first: str, given_names: str) -> bool:
    """The first given name begins the list; hyphen, apostrophe and space are equal (EXI ID 10)."""
    begins, every = words(first), words(given_names)
    return not begins or not every or every[: len(begins)] == begins


def attributes_compatible(attributes: Iterable[IdentityAttribute]) -> bool:
    """One attribute, or *douteuse* with *homonyme* (EXI ID 24, 26)."""
    present = frozenset(attributes)
    return len(present) < 2 or present == {  # noqa: PLR2004 - alone, any attribute is fine
        IdentityAttribute.DOUBTFUL,
        IdentityAttribute.HOMONYM,
    }


def allowed_statuses(
    *,
    document_checked: bool,
    from_ins: bool,
    nir: str = "",
    attributes: Iterable[IdentityAttribute] = (),
) -> frozenset[IdentityStatus]:
    """The statuses that what is known of an identity may carry.

    `document_checked`: a high-confidence document was seen, its kind and date are kept.
    `from_ins`: the traits came from a qualified source (datamatrix, export), never from typing.
    A wrong number keeps the identity provisional; *douteuse* and *fictive* are never qualified.
    """
    allowed = {IdentityStatus.PROVISIONAL}
    if not check_nir(nir).key_ok:
        return frozenset(allowed)
    present = frozenset(attributes)
    if document_checked:
        allowed.add(IdentityStatus.VALIDATED)
    if from_ins and nir:
        allowed.add(IdentityStatus.RETRIEVED)
        doubted = present & {IdentityAttribute.DOUBTFUL, IdentityAttribute.FICTITIOUS}
        if document_checked and not doubted:
            allowed.add(IdentityStatus.QUALIFIED)
    return frozenset(allowed)


def checked_status(
    status: IdentityStatus,
    *,
    document_checked: bool,
    from_ins: bool,
    nir: str = "",
    attributes: Iterable[IdentityAttribute] = (),
) -> IdentityStatus:
    """The status as it may be kept; raises StatusNotAllowed or AttributesIncompatible."""
    present = frozenset(attributes)
    if not attributes_compatible(present):
        raise AttributesIncompatible
    allowed = allowed_statuses(
        document_checked=document_checked, from_ins=from_ins, nir=nir, attributes=present
    )
    if status not in allowed:
        raise StatusNotAllowed(status=status)
    return status


def matricule_may_be_shown(status: IdentityStatus) -> bool:
    """On paper or to others, the matricule goes with a qualified identity only (EXI SI 08)."""
    return status is IdentityStatus.QUALIFIED


def check_rpps(text: str) -> IdentifierCheck:
    """A RPPS number; its key is a warning only: published examples themselves fail it."""
    number = _SEPARATORS.sub("", text)
    shaped = number.isascii() and _RPPS.fullmatch(number) is not None
    return IdentifierCheck(number, shaped, shaped and _luhn(number))


def check_finess(text: str) -> IdentifierCheck:
    """A FINESS number; the letter of a Corsican department counts as zero in the key."""
    number = _SEPARATORS.sub("", text).upper()
    shaped = number.isascii() and _FINESS.fullmatch(number) is not None
    digits = number.replace("A", "0").replace("B", "0")
    return IdentifierCheck(number, shaped, shaped and _luhn(digits))


def _luhn(digits: str) -> bool:
    from stdnum import luhn

    return bool(luhn.is_valid(digits))
