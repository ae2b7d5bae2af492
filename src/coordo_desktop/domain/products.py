"""A product as it may be kept: its codes are right, its figures make sense (ST1).

Check digits: modulo 10, weights 3 and 1 from the right; kept on 14 digits (domain reference 5.5).
"""

import re
from dataclasses import dataclass, replace

from coordo_desktop.domain.errors import InvalidField, MissingField, Refusal
from coordo_desktop.domain.stock import MOST, Category, ProductCode, ProductDraft
from coordo_desktop.domain.text import clean, clean_line

LONGEST_NAME = 120
LONGEST_UNIT = 30
LONGEST_NOTE = 2_000
HIGHEST = 99_999
"""The largest minimum and maximum."""
DEAREST = 99_999_99
"""The highest price of one unit, in cents."""
ALWAYS_BY_LOT = frozenset({Category.MEDICINE, Category.VACCINE})
"""A lot and an expiry are owed for these, whatever is ticked."""

_GTIN = 14
_LENGTHS = frozenset({8, 12, 13, 14})
_CIP7 = 7
_FRENCH_MEDICINE = "34009"
_IN_HOUSE = re.compile(r"C-?(\d{6})")
_LPP = re.compile(r"\d{7}")


@dataclass(eq=False)
class WrongCheckDigit(Refusal):
    """The last figure of the code does not agree with the others: one was misread."""

    code: str = ""
    field: str = "codes"


@dataclass(eq=False)
class NotACode(Refusal):
    """Neither a GTIN (8, 12, 13 or 14 figures), a CIP7 nor an in-house code « C-000123 »."""

    code: str = ""
    field: str = "codes"


@dataclass(eq=False)
class CodeTaken(Refusal):
    """Another product (`product`, its name) bears this code."""

    code: str = ""
    product: str = ""
    field: str = "codes"


@dataclass(eq=False)
class NameTaken(Refusal):
    """Another product or place in use bears this name."""

    name: str = ""
    field: str = "name"


@dataclass(eq=False)
class MinimumOverMaximum(Refusal):
    """The maximum, where there is one, is not under the minimum."""

    minimum: int = 0
    maximum: int = 0
    field: str = "maximum"


@dataclass(eq=False)
class PlaceNotEmpty(Refusal):
    """Units are still there; `left` counts them."""

    left: int = 0


def check_digit(digits: str) -> str:
    """The last figure of a GTIN, from those before it."""
    weighed = sum(int(figure) * (3, 1)[at % 2] for at, figure in enumerate(reversed(digits)))
    return str(-weighed % 10)


def code_kept(typed: str) -> str:
    """The code as it is kept: a GTIN on 14 digits, or « C-000123 ».

    Raises NotACode, WrongCheckDigit.
    """
    code = re.sub(r"[\s.]", "", typed).upper()
    house = _IN_HOUSE.fullmatch(code)
    if house and not code.isdigit():
        return f"C-{house[1]}"
    if not (code.isascii() and code.isdigit()):
        raise NotACode(code=clean_line(typed)[:LONGEST_NAME])
    if len(code) == _CIP7:
        body = _FRENCH_MEDICINE + code
        return "0" + body + check_digit(body)
    if len(code) not in _LENGTHS:
        raise NotACode(code=code[:LONGEST_NAME])
    if check_digit(code[:-1]) != code[-1]:
        raise WrongCheckDigit(code=code)
    return code.rjust(_GTIN, "0")


@dataclass(eq=False)
class ProductStopped(Refusal):
    """The product is no longer kept: what remains may go out, nothing more comes in."""

    product: str = ""


def checked(draft: ProductDraft) -> ProductDraft:
    """The product as it may be kept.

    Raises MissingField, InvalidField, MinimumOverMaximum, NotACode, WrongCheckDigit.
    """
    name, unit = clean_line(draft.name), clean_line(draft.unit)
    for field, text, longest in (("name", name, LONGEST_NAME), ("unit", unit, LONGEST_UNIT)):
        if not text:
            raise MissingField(field=field)
        if len(text) > longest:
            raise InvalidField(field=field)
    for field in ("minimum", "maximum"):
        if not 0 <= getattr(draft, field) <= HIGHEST:
            raise InvalidField(field=field)
    if not 0 <= draft.price <= DEAREST:
        raise InvalidField(field="price")
    if draft.maximum and draft.maximum < draft.minimum:
        raise MinimumOverMaximum(minimum=draft.minimum, maximum=draft.maximum)
    lpp = re.sub(r"\s", "", draft.lpp)
    if lpp and not _LPP.fullmatch(lpp):
        raise InvalidField(field="lpp")
    return replace(
        draft,
        name=name,
        unit=unit,
        units=clean_line(draft.units)[:LONGEST_UNIT] or unit,
        codes=_codes(draft.codes),
        lpp=lpp,
        tracks_lots=draft.tracks_lots or draft.category in ALWAYS_BY_LOT,
        supplier=clean_line(draft.supplier)[:LONGEST_NAME],
        supplier_ref=clean_line(draft.supplier_ref)[:LONGEST_NAME],
        note=clean(draft.note)[:LONGEST_NOTE],
    )


def _codes(typed: tuple[ProductCode, ...]) -> tuple[ProductCode, ...]:
    kept: dict[str, ProductCode] = {}
    for each in typed:
        if not 1 <= each.factor <= MOST:
            raise InvalidField(field="factor")
        code = code_kept(each.code)
        label = clean_line(each.label)[:LONGEST_NAME]
        kept.setdefault(code, ProductCode(code=code, factor=each.factor, label=label))
    return tuple(sorted(kept.values(), key=lambda each: each.code))
