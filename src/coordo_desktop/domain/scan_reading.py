"""What a code says: GTIN, lot, expiry, serial, read by biip; never a wrong lot (ST2).

A code whose check digit is false, whose date does not exist or that contradicts itself gives
nothing at all. Where a lot may have swallowed what follows it, both readings are told.
"""

import re
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from coordo_desktop.domain.scan_text import MOST, SEPARATOR, put_right
from coordo_desktop.domain.scans import ReaderSettings, Scan, ScanProblem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from biip.gs1_element_strings import GS1ElementString

_PATIENT = re.compile(r"^IS\d\d")  # the datamatrix of a national health identity
_IN_HOUSE = re.compile(r"^C-?(\d{6})$")
_LINKED = re.compile(r"^https?://", re.IGNORECASE)
_DIGITS = re.compile(r"^[0-9][0-9 .-]*$")
_ASCII = re.compile(r"^[\x1d\x20-\x7e]*$")
_DATES = {"11", "12", "13", "15", "16", "17"}
_OWN = {"240", "241", *map(str, range(90, 100))}  # where a label of the practice may say its code
_GTIN, _CONTENT, _LOT, _SERIAL, _EXPIRY, _EXPIRY_HOUR = "01", "02", "10", "21", "17", "7003"
_PALLET = "00"
_COUNTS = ("30", "37")
_CIP7, _EAN8 = 7, 8
_CIP_PREFIX, _CIP_GTIN = "34009", "034009"
_SIGNS = "!%=/+*&?_;:<>,'\"()"  # may stand in a value, yet some readers type one for FNC1
_EXPIRES = re.compile(r"17\d{6}")
_DAYS = r"(?:1[1-35-7]\d{6}\x1d*)+"  # one date after another, up to the end
# What may stand at the end of a lot, and of a serial number, that lost what closed it.
_AFTER_LOT = re.compile(rf"{_DAYS}(?:21.+)?")
_AFTER_SERIAL = re.compile(rf"{_DAYS}(?:10.+)?|10.{{3,}}")
_NAMED = re.compile(r"24[01][A-Za-z].{2,}|71[0-6].{3,}")  # figures after 24 are those of a year
_NUMBERED = re.compile(r"21.{3,}")
_SHORTEST = 3  # characters of a lot before what it may hold, where only figures tell
_FIGURES_MOST = 4
AS_IS = ReaderSettings()


@dataclass(slots=True)
class _Elements:
    """The element strings of a code, and why they may not be trusted."""

    values: dict[str, str] = field(default_factory=dict)
    dates: dict[str, date] = field(default_factory=dict)
    problem: ScanProblem | None = None
    open_end: str = ""  # the identifier of a value that nothing closed


def read(typed: str, settings: ReaderSettings = AS_IS) -> Scan:
    """What a code says, as it came from a reader.

    `Scan.problem` tells why it gives nothing; with AMBIGUOUS, `lot` and `expiry` are one reading
    and `guess_…` the other; with NO_GTIN, lot and expiry are sure but of no product.
    """
    text, symbology = put_right(typed[:MOST], settings.separator, settings.prefix)
    if _PATIENT.match(text):
        return Scan(text="", problem=ScanProblem.PATIENT)  # who it is goes no further
    if len(typed) > MOST:
        return Scan(text="", problem=ScanProblem.TOO_LONG)
    known = Scan(text=text, symbology=symbology)
    if not text:
        return replace(known, problem=ScanProblem.EMPTY)
    if not _ASCII.match(text):
        return replace(known, problem=ScanProblem.UNREADABLE)
    own = _IN_HOUSE.match(text)
    if own:
        return replace(known, in_house=f"C-{own[1]}")
    if _LINKED.match(text):
        return _of_elements(known, _linked(text))
    if _DIGITS.match(text):
        plain = _of_digits(known, re.sub(r"[ .-]", "", text))
        if plain is not None:
            return plain
    return _of_elements(known, _elements(text))


def gtin_of(code: str) -> str:
    """The GTIN on 14 digits of a code typed or printed (GTIN, CIP7), empty where its key is wrong.

    UPC-E codes are spelled out.
    """
    from biip import ParseError
    from biip.gtin import Gtin
    from biip.upc import Upc

    if not (code.isascii() and code.isdigit()) or not code.strip("0"):
        return ""
    if len(code) == _CIP7:
        return _of_cip7(code)
    with suppress(ParseError):
        return Gtin.parse(code).as_gtin_14()
    if len(code) == _EAN8:
        with suppress(ParseError):
            return Gtin.parse(Upc.parse(code).as_upc_a()).as_gtin_14()
    return ""


def cip13_of(gtin: str) -> str:
    """The French medicine code in a GTIN on 14 digits, empty where it is none."""
    return gtin[1:] if gtin.startswith(_CIP_GTIN) else ""


def _of_cip7(code: str) -> str:
    """The old French code: six figures weighted 2 to 7, their sum modulo 11 is the seventh."""
    from biip.checksums import gs1_standard_check_digit

    key = sum(int(figure) * weight for weight, figure in enumerate(code[:6], start=2)) % 11
    if str(key) != code[6]:
        return ""
    payload = f"{_CIP_PREFIX}{code}"
    return f"0{payload}{gs1_standard_check_digit(payload)}"


def _of_digits(known: Scan, code: str) -> Scan | None:
    """A linear code of a product; None where it is as long as no such code, or may be GS1."""
    if len(code) not in {_CIP7, 8, 12, 13, 14}:
        return None
    gtin = gtin_of(code)
    if gtin:
        return replace(known, gtin=gtin, cip13=cip13_of(gtin))
    alone = _elements(code)
    if len(code) == _EAN8 and _EXPIRY in alone.dates and alone.problem is None:
        return None  # the second code of a box in two parts: an expiry alone
    return replace(known, problem=ScanProblem.CHECK_DIGIT)


def _linked(text: str) -> _Elements:
    """A GS1 Digital Link; an address that is none is not a product's code."""
    from biip import ParseError
    from biip.gs1_digital_link_uris import GS1DigitalLinkURI

    try:
        link = GS1DigitalLinkURI.parse(text)
    except (ParseError, ValueError):
        return _Elements(problem=ScanProblem.UNREADABLE)
    return _gathered(link.element_strings)


def _elements(text: str) -> _Elements:
    """GS1 element strings, one after the other."""
    from biip import ParseError
    from biip.gs1_element_strings import GS1ElementString
    from biip.gs1_messages import GS1Message

    if text.startswith("("):
        try:
            return _gathered(GS1Message.parse_hri(text).element_strings)
        except (ParseError, ValueError):
            return _Elements(problem=_why_spelled(text))
    found: list[GS1ElementString] = []
    rest, swallowed, open_end = text, False, ""
    while rest:
        try:
            one = GS1ElementString.extract(rest)
        except (ParseError, ValueError):
            return _Elements(problem=_why(rest))
        found.append(one)
        rest = rest[len(one) :]
        if one.ai.separator_required:
            # Longer than it may be: whatever closed it was lost.
            swallowed = swallowed or bool(rest and not rest.startswith(SEPARATOR))
            open_end = "" if rest else one.ai.ai
        rest = rest.lstrip(SEPARATOR)
    gathered = _gathered(found)
    gathered.open_end = open_end
    if swallowed and gathered.problem is None:
        gathered.problem = ScanProblem.UNREADABLE
    return gathered


def _why(rest: str) -> ScanProblem:
    dated = rest[:2] in _DATES and re.match(r"[0-9]{6}", rest[2:]) is not None
    return ScanProblem.DATE if dated else ScanProblem.UNREADABLE


def _why_spelled(text: str) -> ScanProblem:
    """A code written out, (01)…(17)…: whether it is a date that does not exist."""
    from biip import ParseError
    from biip.gs1_element_strings import GS1ElementString

    for ai, value in re.findall(r"\((\d+)\)([^(]*)", text):
        try:
            GS1ElementString.extract(f"{ai}{value}")
        except (ParseError, ValueError):
            return _why(f"{ai}{value}")
    return ScanProblem.UNREADABLE


def _gathered(found: "Iterable[GS1ElementString]") -> _Elements:
    elements = _Elements()
    for one in found:
        ai = one.ai.ai
        if ai in {_GTIN, _CONTENT} and one.gtin is None:
            return _Elements(problem=ScanProblem.CHECK_DIGIT)
        if elements.values.setdefault(ai, one.value) != one.value:
            return _Elements(problem=ScanProblem.CONFLICT)
        if one.date is not None:
            elements.dates[ai] = one.date
    if not elements.values:
        elements.problem = ScanProblem.UNREADABLE
    return elements


def _of_elements(known: Scan, said: _Elements) -> Scan:
    if said.problem is not None:
        return replace(known, problem=said.problem)
    values = said.values
    gtin = values.get(_GTIN) or values.get(_CONTENT) or ""
    if gtin and not gtin.strip("0"):
        return replace(known, problem=ScanProblem.UNREADABLE)
    own = next((_IN_HOUSE.match(values[ai]) for ai in _OWN if ai in values), None)
    scan = replace(
        known,
        gs1=True,
        gtin=gtin,
        cip13=cip13_of(gtin),
        lot=values.get(_LOT, ""),
        expiry=said.dates.get(_EXPIRY) or said.dates.get(_EXPIRY_HOUR),
        serial=values.get(_SERIAL, ""),
        in_house=f"C-{own[1]}" if own and not gtin else "",
        quantity=_count(values),
    )
    if not scan.gtin and not scan.in_house:
        if scan.lot or scan.expiry or _PALLET in values:
            return replace(scan, problem=ScanProblem.NO_GTIN)
        return replace(known, problem=ScanProblem.UNREADABLE)
    return _doubted(scan, said.open_end)


def _count(values: dict[str, str]) -> int:
    """How many units the code says; 0 where it says none, or more than a box can hold."""
    told = next((values[ai] for ai in _COUNTS if values.get(ai)), "0").lstrip("0")
    return int(told) if 0 < len(told) <= _FIGURES_MOST else 0


def _doubted(scan: Scan, open_end: str) -> Scan:
    """Told as ambiguous where the value that nothing closed may hold another one.

    A lot always; a serial number only where the lot or the expiry is missing, which it may hold.
    """
    if open_end == _LOT:
        at = _held_by_lot(scan)
        short = scan.lot[:at].rstrip(_SIGNS)
        return _other_reading(scan, short, _rest(scan.lot, at)[0]) if at else scan
    if open_end == _SERIAL:
        at = _held_by_serial(scan)
        return _other_reading(scan, scan.lot, _rest(scan.serial, at)[0]) if at else scan
    return scan


def _held_by_lot(scan: Scan) -> int:
    """Where in a lot another value may begin, 0 where nowhere.

    Dates at its end, an expiry where none is known, a serial number where none is known, a
    reference or a national number.
    """
    for at in range(1, len(scan.lot)):
        rest, signed = _rest(scan.lot, at)
        enough = at >= _SHORTEST or signed
        if (
            (_AFTER_LOT.fullmatch(rest) and _elements(rest).problem is None)
            or (scan.expiry is None and _expires(rest))
            or (enough and not scan.serial and _NUMBERED.match(rest))
            or (enough and _NAMED.match(rest))
        ):
            return at
    return 0


def _held_by_serial(scan: Scan) -> int:
    """Where in a serial number the missing lot or expiry may begin, 0 where nowhere."""
    for at in range(1, len(scan.serial)):
        rest, signed = _rest(scan.serial, at)
        if scan.expiry is None and _expires(rest):
            return at
        told = not scan.lot and (at >= _SHORTEST or signed) and _AFTER_SERIAL.fullmatch(rest)
        if told and _LOT in _elements(rest).values:
            return at
    return 0


def _rest(value: str, at: int) -> tuple[str, bool]:
    """What follows in a value, and whether a sign that may be FNC1 stands before it."""
    sign = value[at - 1] if at > 1 and value[at - 1] in _SIGNS else ""
    return (value[at:].replace(sign, SEPARATOR), True) if sign else (value[at:], False)


def _expires(rest: str) -> bool:
    """Whether `17` and a day of the calendar begin it."""
    found = _EXPIRES.match(rest)
    return found is not None and _EXPIRY in _elements(found[0]).dates


def _other_reading(scan: Scan, lot: str, swallowed: str) -> Scan:
    """Both readings: what is written, and what it would be with the separator it lost."""
    said, first = _elements(swallowed), _elements(swallowed[:8])
    return replace(
        scan,
        guess_lot=lot or said.values.get(_LOT, ""),
        guess_expiry=scan.expiry or said.dates.get(_EXPIRY) or first.dates.get(_EXPIRY),
        problem=ScanProblem.AMBIGUOUS,
    )
