"""Workbooks of other programs, as plain rows. Read inside the child process only.

The zip directory is looked at before anything is unpacked; formulas are never evaluated: the
value the other program computed last is read, a formula without one is counted.
"""

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import TYPE_CHECKING, BinaryIO
from xml.etree import ElementTree

from openpyxl.utils.exceptions import InvalidFileException

from coordo_desktop.domain.tables import (
    TableEmpty,
    TableNotATable,
    WorkbookDamaged,
    WorkbookTooLarge,
)

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

_MAX_MEMBERS = 2_000
_MAX_UNPACKED = 400 * 1024 * 1024
_MAX_STRINGS = 64 * 1024 * 1024
_MAX_RATIO = 120
_SMALL = 4 * 1024 * 1024
_PROLOG = 1 << 16
_CHUNK = 1 << 20
_FORMULA = re.compile(rb"<f[ >/]")
_NO_VALUE = re.compile(rb"(?:</f>|<f[^>]*/>)\s*(?:<v\s*/>|<v></v>)?\s*</c>")
_MAX_EMPTY_RUN = 20_000
_ERRORS = frozenset({"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"})
# openpyxl answers a damaged file by whatever its XML happens to break: all mean the same.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, ElementTree.ParseError, InvalidFileException, LookupError,
    ValueError, TypeError, AttributeError, NotImplementedError, RuntimeError, EOFError, OSError,
)  # fmt: skip


class XlsxRows:
    """One workbook: its first sheet that holds something, row after row."""

    def __init__(self, file: BinaryIO) -> None:
        self.formulas = 0
        self.formulas_without_value = 0
        _check_archive(file)
        self._book = _open(file)
        self._sheet = self._first_filled()
        self.sheet = str(self._sheet.title)
        self._count_formulas(file)

    def _first_filled(self) -> "ReadOnlyWorksheet":
        for sheet in self._book.worksheets:
            if sheet.sheet_state != "visible":
                continue
            try:
                sheet.reset_dimensions()
                for position, row in enumerate(sheet.iter_rows(values_only=True)):
                    if any(value not in (None, "") for value in row):
                        return sheet
                    if position > _MAX_EMPTY_RUN:
                        break
            except _BROKEN as error:
                raise WorkbookDamaged from error
        raise TableEmpty

    def _count_formulas(self, file: BinaryIO) -> None:
        path = str(getattr(self._sheet, "_worksheet_path", "")).lstrip("/")
        with zipfile.ZipFile(file) as archive:
            if path not in archive.namelist():
                return
            with archive.open(path) as part:
                tail = b""
                while chunk := part.read(_CHUNK):
                    piece = tail + chunk
                    cut = piece.rfind(b"</c>") + len(b"</c>")
                    if cut < len(b"</c>"):
                        cut = max(0, len(piece) - _PROLOG)
                    whole, tail = piece[:cut], piece[cut:]
                    self.formulas += len(_FORMULA.findall(whole))
                    self.formulas_without_value += len(_NO_VALUE.findall(whole))

    def share(self) -> float:
        """Not known: a sheet does not say truly how long it is."""
        return 0.0

    def rows(self) -> Iterator[tuple[int, list[str] | None]]:
        """Row number and cells as text."""
        empty = 0
        source = enumerate(self._sheet.iter_rows(values_only=True), start=1)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            while empty <= _MAX_EMPTY_RUN:
                try:
                    number, row = next(source)
                except StopIteration:
                    return
                except _BROKEN as error:
                    raise WorkbookDamaged from error
                if all(value is None for value in row):
                    empty += 1
                    continue
                empty = 0
                yield number, [_text(value) for value in row]


def _check_archive(file: BinaryIO) -> None:
    """Refuse what would unpack to more than a patient list, before unpacking any of it."""
    try:
        with zipfile.ZipFile(file) as archive:
            members = archive.infolist()
            names = {member.filename for member in members}
            if "xl/workbook.xml" not in names:
                raise TableNotATable(kind="archive")
            unpacked = sum(member.file_size for member in members)
            if len(members) > _MAX_MEMBERS or unpacked > _MAX_UNPACKED:
                raise WorkbookTooLarge
            for member in members:
                ratio = member.file_size / max(1, member.compress_size)
                strings = member.filename == "xl/sharedStrings.xml"
                if (member.file_size > _SMALL and ratio > _MAX_RATIO) or (
                    strings and member.file_size > _MAX_STRINGS
                ):
                    raise WorkbookTooLarge
                if member.filename.endswith((".xml", ".rels")):
                    with archive.open(member) as part:
                        _refuse_entities(part.read(_PROLOG))
    except _BROKEN as error:
        raise WorkbookDamaged from error


def _refuse_entities(prolog: bytes) -> None:
    """A part that declares a document type, or hides where its content begins, is not Excel's."""
    root = re.search(rb"<[A-Za-z]", prolog)
    if root is None or b"<!D" in prolog[: root.start()]:
        raise WorkbookDamaged


def _open(file: BinaryIO) -> "Workbook":
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return load_workbook(file, read_only=True, data_only=True, keep_links=False)
    except _BROKEN as error:
        raise WorkbookDamaged from error


def _text(value: object) -> str:
    """A cell as the person sees it, without the habits of any locale: dates in ISO form."""
    if value is None:
        return ""
    if isinstance(value, str):
        return "" if value in _ERRORS else value
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time.min else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
