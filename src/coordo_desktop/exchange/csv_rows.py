"""Delimited text of other programs, as plain rows.

Read inside the child process only. Encoding and delimiter are found, never asked; a line that is
not in the encoding of the others is read in Windows-1252 and counted.
"""

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO

from coordo_desktop.domain.tables import (
    MAX_CELL,
    MAX_LINE,
    TableCellTooLarge,
    TableLineTooLong,
    TableNoColumns,
    TableNotATable,
    TableUnclosedQuote,
)

DELIMITERS = (";", ",", "\t", "|")
_CHUNK = 1 << 20
_SAMPLE = 1 << 16
_SAMPLE_ROWS = 60
_SEP_LINE = re.compile(r"sep=(.)\s*", re.IGNORECASE)
_MAGIC = (
    (b"\x89PNG", "image"), (b"\xff\xd8\xff", "image"), (b"GIF8", "image"), (b"BM", "image"),
    (b"II*\x00", "image"), (b"MM\x00*", "image"), (b"RIFF", "image"), (b"%PDF", "pdf"),
    (b"\x1f\x8b", "archive"), (b"7z\xbc\xaf", "archive"), (b"Rar!", "archive"),
    (b"\xd0\xcf\x11\xe0", "old_excel"), (b"SQLite format", "binary"), (b"\x7fELF", "binary"),
    (b"MZ\x90", "binary"), (b"{\\rtf", "markup"),
)  # fmt: skip
_MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<table", b"{", b"[")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1a"))
_CONTROL_SHARE = 200
_FEW = 8
_BLANKS = "".join(DELIMITERS) + " \r\n"


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """One byte that UTF-8 does not know, read as Windows-1252 (or Latin-1 where that is void)."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    byte = error.object[error.start : error.start + 1]
    return byte.decode("cp1252", "ignore") or byte.decode("latin-1"), error.start + 1


codecs.register_error("coordo_windows", _as_windows)


def what_else(sample: bytes) -> str:
    """What the first bytes are when they are no delimited text; empty when they may be."""
    for magic, kind in _MAGIC:
        if sample.startswith(magic) and not (magic == b"BM" and b"\x00" not in sample[:64]):
            return kind
    if sample.lstrip(b"\xef\xbb\xbf \t\r\n")[:16].lower().startswith(_MARKUP):
        return "markup"
    if _utf16(sample):
        return ""
    odd = len(sample) - len(sample.translate(None, _CONTROLS))
    return "binary" if odd > _FEW and odd * _CONTROL_SHARE > len(sample) else ""


def _utf16(sample: bytes) -> str:
    for bom, name in _BOMS[1:]:
        if sample.startswith(bom):
            return name
    half = len(sample) // 2
    if half and sample[1::2].count(0) * 10 > half * 7 and sample[::2].count(0) * 20 < half:
        return "utf-16-le"
    if half and sample[::2].count(0) * 10 > half * 7 and sample[1::2].count(0) * 20 < half:
        return "utf-16-be"
    return ""


def _readable(lines: list[str], delimiter: str) -> Iterator[list[str]]:
    """The records that can be parted; the others have their say when the file is read."""
    reader = csv.reader(lines, delimiter=delimiter)
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error:  # a lone carriage return, a cell beyond measure
            continue


class CsvRows:
    """One delimited file: how it is written, then its rows in one pass."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._size = file.seek(0, 2)
        file.seek(0)
        sample = file.read(_SAMPLE)
        kind = what_else(sample)
        if kind:
            raise TableNotATable(kind=kind)
        self._wide = _utf16(sample)
        self._mac = b"\r" in sample and b"\n" not in sample and not self._wide
        self.mixed_lines = 0
        self.broken_rows = 0
        self.encoding = self._wide or self._find_encoding(sample.startswith(codecs.BOM_UTF8))
        self.delimiter, self._skip = self._find_delimiter()

    def share(self) -> float:
        """How much of the file has been read, 0 to 1, by whole chunks."""
        return min(1.0, self._file.tell() / max(1, self._size))

    def _find_encoding(self, marked: bool) -> str:
        unicode_lines = other_lines = 0
        for line in self._raw_lines():
            if line.isascii():
                continue
            try:
                line.decode()
            except UnicodeDecodeError:
                other_lines += 1
            else:
                unicode_lines += 1
        if not other_lines:
            return "utf-8-sig" if marked else "utf-8"
        if not unicode_lines and not marked:
            return "cp1252"
        self.mixed_lines = min(unicode_lines, other_lines) if not marked else other_lines
        return "utf-8"

    def _raw_lines(self) -> Iterator[bytes]:
        self._file.seek(0)
        end, rest, number = b"\r" if self._mac else b"\n", b"", 0
        while chunk := self._file.read(_CHUNK):
            *whole, rest = (rest + chunk).split(end)
            for line in whole:
                number += 1
                if len(line) > MAX_LINE:
                    raise TableLineTooLong(line=number)
                yield line + b"\n"
            if len(rest) > MAX_LINE:
                raise TableLineTooLong(line=number + 1)
        if rest:
            yield rest

    def _wide_lines(self) -> Iterator[str]:
        self._file.seek(0)
        decoder, rest, number = codecs.getincrementaldecoder(self._wide)("replace"), "", 0
        while chunk := self._file.read(_CHUNK):
            *whole, rest = (rest + decoder.decode(chunk)).split("\n")
            for line in whole:
                number += 1
                yield line + "\n"
            if len(rest) > MAX_LINE:
                raise TableLineTooLong(line=number + 1)
        if rest:
            yield rest

    def _lines(self) -> Iterator[str]:
        """Decoded lines, without the byte order mark nor NUL."""
        decoded = self._wide_lines() if self._wide else self._narrow_lines()
        for number, line in enumerate(decoded):
            text = line.removeprefix("\ufeff") if number == 0 else line
            yield text.replace("\x00", "") if "\x00" in text else text

    def _narrow_lines(self) -> Iterator[str]:
        if self.encoding == "cp1252":
            for line in self._raw_lines():
                try:
                    yield line.decode("cp1252")
                except UnicodeDecodeError:
                    yield line.decode("latin-1")
            return
        for line in self._raw_lines():
            yield line.decode("utf-8", "coordo_windows")

    def _find_delimiter(self) -> tuple[str, int]:
        """The delimiter that parts the first rows most evenly, and lines to pass over."""
        sample = [line for line, _ in zip(self._lines(), range(_SAMPLE_ROWS), strict=False)]
        said = _SEP_LINE.fullmatch(sample[0]) if sample else None
        if said and said[1] in DELIMITERS:
            return said[1], 1
        best, delimiter = 0.0, ""
        for candidate in DELIMITERS:
            rows = [row for row in _readable(sample, candidate) if any(row)]
            if not rows:
                continue
            width, alike = Counter(map(len, rows)).most_common(1)[0]
            score = (width - 1) * alike / len(rows)
            if score > best:
                best, delimiter = score, candidate
        if not delimiter and any(line.strip(_BLANKS) for line in sample):
            raise TableNoColumns
        return delimiter or ";", 0

    def rows(self) -> Iterator[tuple[int, list[str] | None]]:
        """Line number and cells of each record; None for a record with a misplaced quote."""
        lines = self._lines()
        for _ in range(self._skip):
            next(lines)
        csv.field_size_limit(MAX_CELL)
        reader = csv.reader(lines, delimiter=self.delimiter, strict=True)
        while True:
            start = reader.line_num + self._skip + 1
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                end = reader.line_num + self._skip
                if "field larger" in str(error) and end == start:
                    raise TableCellTooLarge(line=start) from None
                if end > start or "end of data" in str(error):
                    raise TableUnclosedQuote(line=start) from None
                self.broken_rows += 1
                yield start, None
            else:
                yield start, row
