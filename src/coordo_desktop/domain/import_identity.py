"""By what a row is known again, what an update may write, and which pairs are worth comparing.

A row is the same as one imported before when the other program's number is the same, else when
names, birth date and NIR are. Three states decide of each field: what the file says, what an
earlier import wrote, what stands now. A value typed here since, or by hand, is never replaced.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any
from zlib import crc32

from coordo_desktop.domain.changes import as_text
from coordo_desktop.domain.duplicates import Traits
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.import_rows import RowRead, doctor_names
from coordo_desktop.domain.imports import ImportField
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import IdentityStatus, LifeCycle, Sex
from coordo_desktop.domain.text import fold, joined

F = ImportField
DOCTOR = "referring_doctor"
# Fields an import compares and writes, in the order their marks are kept: append only.
FIELDS = (
    "family_name", "given_names", "used_name", "used_given_name", "sex", "birth_date",
    "birth_place", "birth_place_code", "nir", "address", "address_extra", "postal_code", "town",
    "town_code", "phones", "email", "access_notes", "remarks", "deceased_on", DOCTOR,
)  # fmt: skip
STRICT = frozenset(
    {"family_name", "given_names", "sex", "birth_date", "birth_place", "birth_place_code", "nir"}
)
_COLUMNS_OF = {
    "family_name": {F.FAMILY_NAME, F.NAME, F.FULL_NAME},
    "given_names": {F.GIVEN_NAMES, F.FULL_NAME},
    "used_name": {F.USED_NAME, F.NAME},
    "used_given_name": {F.USED_GIVEN_NAME},
    "sex": {F.SEX, F.TITLE, F.NIR},
    "birth_date": {F.BIRTH_DATE},
    "birth_place": {F.BIRTH_PLACE, F.BIRTH_PLACE_CODE},
    "birth_place_code": {F.BIRTH_PLACE, F.BIRTH_PLACE_CODE},
    "nir": {F.NIR},
    "address": {F.ADDRESS},
    "address_extra": {F.ADDRESS_EXTRA},
    "postal_code": {F.POSTAL_CODE, F.TOWN},
    "town": {F.TOWN, F.POSTAL_CODE},
    "town_code": {F.TOWN, F.POSTAL_CODE},
    "phones": {F.PHONE},
    "email": {F.EMAIL},
    "access_notes": {F.ACCESS_NOTES},
    "remarks": {F.REMARKS, F.NIR},
    "deceased_on": {F.DECEASED_ON},
    DOCTOR: {F.DOCTOR},
}
_MARK = 4
_NOTHING = bytes(_MARK)
_PLACE = {name: at * _MARK for at, name in enumerate(FIELDS)}
_TIME_STANDS_STILL = frozenset({LifeCycle.MERGED, LifeCycle.ARCHIVED})


@dataclass(frozen=True, slots=True)
class Standing:
    """A patient on file as an import compares them: FIELDS by name, the doctor as folded text."""

    id: PatientId
    version: int
    values: Mapping[str, Any]
    status: IdentityStatus
    life_cycle: LifeCycle


@dataclass(frozen=True, slots=True)
class Origin:
    """What is remembered of a row an earlier import brought: whose it became, what it said.

    `marks` holds four bytes for each of FIELDS; empty for a patient an import only recognised.
    """

    key: int
    occurrence: int
    patient_id: PatientId
    external: int
    marks: bytes


def fields_of(columns: Iterable[ImportField | None]) -> tuple[str, ...]:
    """Which of FIELDS a mapping with these columns says something about."""
    mapped = set(columns)
    return tuple(name for name in FIELDS if mapped & _COLUMNS_OF[name])


def _number(*parts: str) -> int:
    digest = blake2b("\x1f".join(parts).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def exact_key(values: Mapping[str, Any]) -> int:
    """Names without accents, birth date and NIR, as one number of 64 bits."""
    born: PartialDate | None = values.get("birth_date")
    return _number(
        joined(values.get("family_name", "")),
        joined(values.get("given_names", "")),
        born.iso() if born else "",
        values.get("nir", ""),
    )


def external_key(signature: str, external_id: str) -> int:
    """The other program's number, told apart by kind of export; 0 when there is none."""
    return _number(signature, external_id) if external_id else 0


def doctor_text(text: str) -> str:
    """A doctor as compared: name and given name, folded."""
    return fold(" ".join(doctor_names(text)[1:])) if text else ""


def said(row: RowRead, name: str) -> object:
    """What the row says of one of FIELDS, as it would be kept."""
    if name == DOCTOR:
        return doctor_text(row.doctor)
    return row.values.get(name)


def mark(value: object) -> bytes:
    """Four bytes that tell one value from another; they need not resist anybody."""
    if not value:
        return _NOTHING
    text = value if type(value) is str else as_text(value)
    return crc32(text.encode()).to_bytes(_MARK, "big")


def marks(row: RowRead, names: Iterable[str], before: bytes = b"") -> bytes:
    """What the row says, as marks; fields it does not speak of keep those of `before`."""
    kept = bytearray(before or _NOTHING * len(FIELDS))
    for name in names:
        at = _PLACE[name]
        kept[at : at + _MARK] = mark(said(row, name))
    return bytes(kept)


@dataclass(frozen=True, slots=True)
class Difference:
    """What an update would write, and whether something typed here was kept against the file."""

    changed: tuple[str, ...] = ()
    ours_kept: bool = False


def difference(
    row: RowRead, names: Iterable[str], standing: Standing, origin: Origin | None
) -> Difference:
    """Held against what stands and against what an earlier import wrote."""
    if standing.life_cycle in _TIME_STANDS_STILL:
        return Difference()
    changed, ours_kept = [], False
    for name in names:
        new, now = said(row, name), standing.values[name]
        if not new or new is Sex.UNKNOWN or as_text(new) == as_text(now):
            continue
        if _may_write(name, new, now, standing, origin):
            changed.append(name)
        elif origin is None or not _unchanged(name, new, origin):
            ours_kept = True
    return Difference(tuple(changed), ours_kept)


def _mark_of(name: str, origin: Origin) -> bytes:
    at = _PLACE[name]
    return origin.marks[at : at + _MARK]


def _unchanged(name: str, new: object, origin: Origin) -> bool:
    """The other program says what it said last time."""
    return _mark_of(name, origin) == mark(new)


def _may_write(
    name: str, new: object, now: object, standing: Standing, origin: Origin | None
) -> bool:
    if name in STRICT and standing.status is not IdentityStatus.PROVISIONAL:
        return False
    empty = not now or now is Sex.UNKNOWN
    if origin is None or not origin.marks:
        return empty
    if _unchanged(name, new, origin):
        return False
    return empty or _mark_of(name, origin) == mark(now)


def traits(key: int, values: Mapping[str, Any]) -> Traits[int]:
    """What is compared of a row, or of a patient on file."""
    return Traits(
        key=key,
        family_name=values.get("family_name", ""),
        given_names=values.get("given_names", ""),
        used_name=values.get("used_name", ""),
        used_given_name=values.get("used_given_name", ""),
        birth_date=values.get("birth_date"),
        sex=values.get("sex", Sex.UNKNOWN),
        nir=values.get("nir", ""),
        phones=values.get("phones", ()),
    )


def packed(row: Traits[int]) -> str:
    """Traits as one text: a hundred thousand of them wait in memory."""
    born = row.birth_date.iso() if row.birth_date else ""
    return "\x1f".join((
        row.family_name, row.given_names, row.used_name, row.used_given_name, born,
        row.sex.value, row.nir, *row.phones,
    ))  # fmt: skip


def unpacked(key: int, text: str) -> Traits[int]:
    """The traits again."""
    family, given, used, used_given, born, sex, nir, *phones = text.split("\x1f")
    return Traits(
        key=key,
        family_name=family,
        given_names=given,
        used_name=used,
        used_given_name=used_given,
        birth_date=PartialDate.from_iso(born) if born else None,
        sex=Sex(sex),
        nir=nir,
        phones=tuple(phones),
    )


def worth_comparing(one: Traits[int], other: str) -> bool:
    """Whether a pair that shares a key can be a likely double at all; quick, and never too strict.

    With the same number or phone: always. Otherwise the birth dates must be equal, share the year,
    or share day and month; and where they are not equal the names must be, but for one letter.
    """
    family, given, used, _used_given, born, _sex, nir, *phones = other.split("\x1f")
    if (nir and nir[:13] == one.nir[:13]) or (phones and set(phones) & set(one.phones)):
        return True
    mine = one.birth_date.iso() if one.birth_date else ""
    if mine and born and mine[:4] != born[:4] and mine[4:] != born[4:]:
        return False
    return _alike(one.family_name, one.used_name, family, used) and bool(given or one.given_names)


def _alike(family: str, used: str, their_family: str, their_used: str) -> bool:
    """One error cannot touch both ends of a name; a part of a compound name is one of its words."""
    mine = {joined(name) for name in (family, used) if name}
    theirs = {joined(name) for name in (their_family, their_used) if name}
    if mine & theirs:
        return True
    if set(fold(family).split()) & set(fold(their_family).split()):
        return True
    return any(
        abs(len(left) - len(right)) <= 1 and (left[0] == right[0] or left[-1] == right[-1])
        for left in mine
        for right in theirs
    )
