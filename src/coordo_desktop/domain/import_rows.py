"""One row of another program's list, read as a patient could be.

Nothing is guessed that matters: without a family name or a readable birth date the row is
refused; all the rest is kept as far as it can be read, and remarked.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from coordo_desktop.domain.contacts import read_phones
from coordo_desktop.domain.dates import UnreadableDate, read_date
from coordo_desktop.domain.identity import IdentityWarning, check_nir, cross_check
from coordo_desktop.domain.imports import DateOrder, ImportField, Mapping, Reason, Remark
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import LifeCycle, Sex
from coordo_desktop.domain.text import clean_line, fold, joined

F = ImportField
Place = tuple[str, str]
Town = Callable[[str, str], Place | None]
BirthPlace = Callable[[str, str], Place | None]

_WOMEN = "f|femme|feminin|female|fem|2|mme|mlle|madame|mademoiselle|fille|w"
_MEN = "m|h|homme|masculin|male|masc|1|mr|monsieur|garcon|mm"
_SEXES = {
    **dict.fromkeys(_WOMEN.split("|"), Sex.FEMALE),
    **dict.fromkeys(_MEN.split("|"), Sex.MALE),
}
_MANY_LINES = frozenset({F.REMARKS, F.ACCESS_NOTES, F.ADDRESS, F.ADDRESS_EXTRA})
_POST_TOWN = re.compile(r"(\d{5})[\s,-]+(\S.*)")
_MONTH_FIRST = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})([/.\-]\d{2,4}.*)")
_PLAIN_PHONE = re.compile(r"(?:\+33|0033|0)([1-9]\d{8})")
# Ten digits that may belong overseas go the long way round.
_OVERSEAS_START = ("26", "69", "639", "59")
_NOT_DIALLED = re.compile(r"[\s.\-]+")
_LOST_ZERO = re.compile(r"[1-9]\d{8}")
_TITLES = re.compile(r"(dr|docteur|pr|professeur)\.?\s+", re.IGNORECASE)
_YEARS_AHEAD = 2


@dataclass(slots=True)
class RowRead:
    """What a row says: `values` are fields of Patient, `doctor` a text for the directory."""

    line: int
    values: dict[str, Any] = field(default_factory=dict)
    doctor: str = ""
    external_id: str = ""
    refused: Reason | None = None
    remarks: list[Remark] = field(default_factory=list)
    shown_birth: str = ""

    def shown_name(self) -> str:
        """As a list shows it; never empty where the row holds a name."""
        values = self.values
        used = values.get("used_name")
        shown = [
            values.get("family_name", ""),
            f"({used})" if used else "",
            values.get("given_names", ""),
        ]
        return " ".join(part for part in shown if part)


class RowReader:
    """Reads the rows of one file under one mapping."""

    def __init__(
        self,
        mapping: Mapping,
        today: date,
        town: Town = lambda _post, _name: None,
        birth_place: BirthPlace = lambda _name, _code: None,
        *,
        known_towns: bool = False,
    ) -> None:
        self._width = len(mapping.columns)
        self._places = [(at, one) for at, one in enumerate(mapping.columns) if one is not None]
        self._mapped = frozenset(one for one in mapping.columns if one is not None)
        self._month_first = mapping.date_order is DateOrder.MONTH_FIRST
        self._today = today
        self._town = lru_cache(4096)(town)
        self._birth_place = lru_cache(8192)(birth_place)
        self._known_towns = known_towns
        self._date = lru_cache(4096)(self._read_date)

    def read(self, line: int, cells: Sequence[str] | None) -> RowRead:
        """The row at `line`; `cells` is None for a record that could not be parted."""
        row = RowRead(line)
        if cells is None:
            row.refused = Reason.BROKEN_ROW
            return row
        found = self._gathered(cells)
        if len(cells) > self._width:
            row.remarks.append(Remark.CELLS_BEYOND)
        self._names(row, found)
        self._birth(row, found)
        self._number_and_sex(row, found)
        self._places_and_contacts(row, found)
        if not any(char.isalpha() for char in row.values.get("family_name", "")):
            row.refused = Reason.NO_FAMILY_NAME
        return row

    def _gathered(self, cells: Sequence[str]) -> dict[ImportField, str]:
        found: dict[ImportField, str] = {}
        for at, one in self._places:
            if at >= len(cells) or not (cell := cells[at]):
                continue
            if one not in _MANY_LINES:
                cell = cell if cell.isascii() and "\n" not in cell else clean_line(cell)
            if one in found:
                mark = " ; " if one is F.PHONE else "\n"
                cell = f"{found[one]}{mark}{cell}"
            found[one] = cell
        return found

    def _names(self, row: RowRead, found: dict[ImportField, str]) -> None:
        family, used = found.get(F.FAMILY_NAME, ""), found.get(F.USED_NAME, "")
        alone, given = found.get(F.NAME, ""), found.get(F.GIVEN_NAMES, "")
        if full := found.get(F.FULL_NAME):
            family, split = _parted(full)
            given = given or split
        if alone:
            family, used = (family, used or alone) if family else (alone, used)
        values = row.values
        values["family_name"] = family
        values["given_names"] = given
        values["used_name"] = "" if joined(used) == joined(family) else used
        values["used_given_name"] = found.get(F.USED_GIVEN_NAME, "")
        row.external_id = found.get(F.EXTERNAL_ID, "")

    def _birth(self, row: RowRead, found: dict[ImportField, str]) -> None:
        typed = found.get(F.BIRTH_DATE, "")
        row.shown_birth = typed
        if not typed:
            row.refused = Reason.NO_BIRTH_DATE
            return
        born, ahead = self._date(typed)
        if born is None:
            row.refused = Reason.UNREADABLE_BIRTH_DATE
        else:
            row.values["birth_date"] = born
            if ahead:
                row.remarks.append(Remark.BIRTH_IN_FUTURE)

    def _read_date(self, typed: str) -> tuple[PartialDate | None, bool]:
        """The date, and whether it lies ahead: the clock of this machine may be set back."""
        if self._month_first and (match := _MONTH_FIRST.fullmatch(typed)):
            typed = f"{match[3]}{match[2]}{match[1]}{match[4]}"
        try:
            return read_date(typed, today=self._today), False
        except UnreadableDate:
            pass
        later = self._today.replace(year=self._today.year + _YEARS_AHEAD, day=1)
        try:
            return read_date(typed, today=later), True
        except UnreadableDate:
            return None, False

    def _number_and_sex(self, row: RowRead, found: dict[ImportField, str]) -> None:
        values = row.values
        sex = _sex(found.get(F.SEX, "")) or _sex(found.get(F.TITLE, ""))
        values["nir"] = ""
        if typed := found.get(F.NIR, ""):
            check = check_nir(typed, found.get(F.NIR_KEY, ""))
            if not check.format_ok and F.NIR_KEY in found:
                check = check_nir(typed)  # the column already held the key
            if check.format_ok:
                values["nir"] = check.normalised
                if not check.key_ok:
                    row.remarks.append(Remark.NIR_KEY)
                if sex is None and check.normalised[:1] in {"1", "2"}:
                    sex = Sex.MALE if check.normalised[0] == "1" else Sex.FEMALE
            else:
                row.remarks.append(Remark.NIR_UNREADABLE)
                kept = f"N° de sécurité sociale lu : {typed}"
                found[F.REMARKS] = "\n".join(filter(None, (found.get(F.REMARKS), kept)))
        values["sex"] = sex or Sex.UNKNOWN
        if values["nir"] and "birth_date" in values:
            disagree = cross_check(values["nir"], values["sex"], values["birth_date"], "")
            if set(disagree) & {IdentityWarning.NIR_SEX, IdentityWarning.NIR_YEAR}:
                row.remarks.append(Remark.NIR_DISAGREES)

    def _places_and_contacts(self, row: RowRead, found: dict[ImportField, str]) -> None:
        values = row.values
        name, code = found.get(F.BIRTH_PLACE, ""), found.get(F.BIRTH_PLACE_CODE, "")
        place = self._birth_place(name, code or values["nir"][5:10]) if name or code else None
        values["birth_place"] = name or (place[1] if place else "")
        values["birth_place_code"] = place[0] if place else ""
        values["address"] = found.get(F.ADDRESS, "")
        values["address_extra"] = found.get(F.ADDRESS_EXTRA, "")
        self._home(row, found)
        phones, readable = _phones(found.get(F.PHONE, ""))
        values["phones"] = phones
        if not readable:
            row.remarks.append(Remark.PHONE_UNREADABLE)
        values["email"] = found.get(F.EMAIL, "")
        if values["email"] and "@" not in values["email"]:
            row.remarks.append(Remark.EMAIL_SHAPE)
        row.doctor = found.get(F.DOCTOR, "")
        values["access_notes"] = found.get(F.ACCESS_NOTES, "")
        values["remarks"] = found.get(F.REMARKS, "")
        if gone := found.get(F.DECEASED_ON):
            died, _ahead = self._date(gone)
            if died is not None:
                values["deceased_on"] = died
                values["life_cycle"] = LifeCycle.DECEASED

    def _home(self, row: RowRead, found: dict[ImportField, str]) -> None:
        post, town = found.get(F.POSTAL_CODE, "").replace(" ", ""), found.get(F.TOWN, "")
        if not post and (match := _POST_TOWN.fullmatch(town)):
            post, town = match[1], match[2]
        if len(post) == 4 and post.isdigit():  # noqa: PLR2004 - a spreadsheet ate the zero
            post = f"0{post}"
        known = self._town(post, town) if town or post else None
        if town and known is None and self._known_towns:
            row.remarks.append(Remark.TOWN_UNKNOWN)
        row.values["postal_code"] = post
        row.values["town"] = known[1] if known else town
        row.values["town_code"] = known[0] if known else ""


def _sex(typed: str) -> Sex | None:
    return _SEXES.get(fold(typed)) if typed else None


def _parted(full: str) -> tuple[str, str]:
    """A full name in one cell: the words in capitals are the family name, else the first is."""
    words = full.replace(",", " ").split()
    family = [word for word in words if word.isupper() and len(word) > 1]
    if family and len(family) < len(words):
        return " ".join(family), " ".join(word for word in words if word not in family)
    return words[0], " ".join(words[1:])


def _phones(typed: str) -> tuple[tuple[str, ...], bool]:
    """Every number of a cell, and whether all could be read."""
    if not typed:
        return (), True
    digits = _NOT_DIALLED.sub("", typed)
    match = _PLAIN_PHONE.fullmatch(digits)
    if match and not match[1].startswith(_OVERSEAS_START):
        return (f"+33{match[1]}",), True
    if _LOST_ZERO.fullmatch(digits):  # a spreadsheet took it for a number
        typed = f"0{digits}"
    phones = read_phones(typed)
    return tuple(phone.kept for phone in phones), all(phone.readable for phone in phones)


def doctor_names(text: str) -> tuple[str, str, str]:
    """Title, family name and given name of « Dr ETCHEVERRY Maite »: capitals are the family."""
    shown = clean_line(text)
    match = _TITLES.match(shown)
    title = ""
    if match:
        title = "Pr" if match[1].lower().startswith("pr") else "Dr"
        shown = shown[match.end() :]
    if not shown:
        return title, "", ""
    family, given = _parted(shown)
    return title, family, given
