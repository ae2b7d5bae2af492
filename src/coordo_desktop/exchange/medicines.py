r"""The three files of the public medicines base, read and validated before anything is written.

As published: tab-separated, no heading, no quoting, every line ended; Windows-1252 or UTF-8
depending on the file and the year, sometimes a few lines of the other, cells padded with spaces.
Encoding is found line by line: what is not UTF-8 is Windows-1252.
"""

import hashlib
import os
import stat
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

from coordo_desktop.domain.medicines import (
    COMPOSITIONS,
    FILES,
    PACKS,
    PRODUCTS,
    Ingredient,
    MedicineFileCut,
    MedicineFileMissing,
    MedicineFileTooLarge,
    MedicineFileWrong,
    MedicineSet,
    Nature,
    Pack,
    Product,
    SkippedLine,
)
from coordo_desktop.domain.text import clean_line

__all__ = ["read_folder"]

Progress = Callable[[int, int], object]

MAX_BYTES = 64 * 1024 * 1024
_MAX_CELL = 4000
_EVERY = 2000
# Columns this program reads; later releases add some at the end.
_NEEDED = {PRODUCTS: 8, PACKS: 7, COMPOSITIONS: 8}
_FIRST = 50
# Above these shares the files do not belong together or one was cut between two lines.
_REFUSED_SHARE = 0.01
_ORPHAN_SHARE = 0.01
_UNMADE_SHARE = 0.02
_UNPACKED_SHARE = 0.15  # some products on sale have never had a pack declared (6 % in 2019)
_FEW = 3
_CIS, _CIP7, _CIP13 = 8, 7, 13
_MARKETED = "commercialisée"
_STOPPED = ("arrêt de commercialisation", "déclaration d'arrêt")
_ABROGATED = "abrogée"

Row = tuple[int, list[str]]


def read_folder(folder: Path, progress: Progress | None = None) -> MedicineSet:
    """What the three files of this folder hold; lines that cannot be taken are counted.

    `progress` hears lines read and lines in all; it may raise to stop. Raises a MedicinesRefused
    for a set that cannot be whole.
    """
    texts = {name: _content(folder, name) for name in FILES}
    reader = _Reader(sum(text.count(b"\n") for text in texts.values()), progress)
    digest = hashlib.sha256()
    for name in FILES:
        _check_whole(name, texts[name])
        digest.update(texts[name])
    products, published = _products(reader, texts.pop(PRODUCTS))
    known = {product.cis for product in products}
    packs = _packs(reader, texts.pop(PACKS))
    ingredients = _ingredients(reader, texts.pop(COMPOSITIONS), known)
    found = MedicineSet(
        products=tuple(products),
        packs=tuple(packs),
        ingredients=tuple(ingredients),
        skipped=tuple(reader.skipped),
        orphans=sum(cis not in known for cis, _ in packs),
        sha256=digest.hexdigest(),
        published=published,
    )
    _check_together(found, reader)
    return found


# -- bytes -------------------------------------------------------------------------------------


def _content(folder: Path, name: str) -> bytes:
    path = _place(folder, name)
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(path, flags)
    except (OSError, ValueError) as error:
        raise MedicineFileMissing(file=name) from error
    about = os.fstat(descriptor)
    if not stat.S_ISREG(about.st_mode):
        os.close(descriptor)
        raise MedicineFileMissing(file=name)
    with os.fdopen(descriptor, "rb") as file:
        if about.st_size > MAX_BYTES:
            raise MedicineFileTooLarge(file=name)
        try:
            return file.read()
        except OSError as error:
            raise MedicineFileMissing(file=name) from error


def _place(folder: Path, name: str) -> Path:
    """The file, whatever the case its name was given in."""
    exact = folder / name
    if exact.exists():
        return exact
    try:
        named = [path for path in folder.iterdir() if path.name.lower() == name.lower()]
    except OSError:
        named = []
    return named[0] if named else exact


def _check_whole(name: str, content: bytes) -> None:
    """Every line of these files is ended: one that is not was cut."""
    if not content.strip():
        raise MedicineFileCut(file=name)
    if b"\x00" in content[:_MAX_CELL]:
        raise MedicineFileWrong(file=name, line=1)
    if not content.endswith((b"\n", b"\r")):
        lines = content.count(b"\n") + 1
        tabs = content.split(b"\n", 1)[0].count(b"\t") + 1
        if lines == 1 and tabs < _NEEDED[name]:
            raise MedicineFileWrong(file=name, line=1)
        raise MedicineFileCut(file=name, line=lines)


def _text(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        # Five bytes mean nothing in Windows-1252; nobody would read anything in their place.
        return line.decode("cp1252", "replace").replace("\ufffd", "")


# -- lines -------------------------------------------------------------------------------------


class _Reader:
    """The rows of each file, with what was skipped and how far reading has come."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self._total = total
        self._progress = progress
        self._done = 0
        self.skipped: list[SkippedLine] = []
        self.last: dict[str, int] = {}

    def rows(self, name: str, content: bytes) -> Iterator[Row]:
        """Line number and cells, trimmed, of each line that has the columns of this file."""
        lines = content.removeprefix(b"\xef\xbb\xbf").split(b"\n")
        del content
        if not lines[-1]:
            lines.pop()
        widths = Counter(line.count(b"\t") + 1 for line in lines[:_FIRST] if line.strip())
        width = widths.most_common(1)[0][0] if widths else 0
        if width < _NEEDED[name]:
            raise MedicineFileWrong(file=name, line=1)
        refused = 0
        for number, line in enumerate(lines, start=1):
            self._step()
            if not line.strip():
                continue
            cells = [cell.strip() for cell in _text(line).split("\t")]
            if not _NEEDED[name] <= len(cells) <= width + 1:
                refused += 1
                self.skip(name, number, "columns")
                continue
            yield number, cells
        self.last[name] = len(lines)
        if refused > _few(len(lines), _REFUSED_SHARE):
            raise MedicineFileWrong(file=name, line=self._first_of(name))

    def skip(self, file: str, line: int, reason: str) -> None:
        """Count a line that is not taken."""
        self.skipped.append(SkippedLine(file, line, reason))

    def _first_of(self, name: str) -> int:
        return next((one.line for one in self.skipped if one.file == name), 0)

    def _step(self) -> None:
        self._done += 1
        if self._progress is not None and self._done % _EVERY == 0:
            self._progress(min(self._done, self._total), self._total)


def _products(reader: _Reader, content: bytes) -> tuple[list[Product], date | None]:
    found: dict[str, Product] = {}
    last: date | None = None
    for number, cells in reader.rows(PRODUCTS, content):
        cis, name, form, routes, status, _procedure, sold, authorised = cells[:8]
        if not _digits(cis, _CIS):
            reader.skip(PRODUCTS, number, "code")
        elif not name:
            reader.skip(PRODUCTS, number, "name")
        elif cis in found:
            reader.skip(PRODUCTS, number, "double")
        else:
            found[cis] = Product(
                cis=cis,
                name=_cell(name),
                form=_cell(form),
                routes=_cell(routes).replace(";", ", "),
                status=_cell(status),
                marketed=sold.lower() == _MARKETED,
            )
            day = _day(authorised)
            last = max(last, day) if last and day else last or day
    _share_of_codes(reader, PRODUCTS, len(found))
    return list(found.values()), last


def _packs(reader: _Reader, content: bytes) -> list[tuple[str, Pack]]:
    found: dict[str, tuple[str, Pack]] = {}
    for number, cells in reader.rows(PACKS, content):
        cis, cip7, label, status, commerce, _declared, cip13 = cells[:7]
        if not (_digits(cis, _CIS) and _digits(cip7, _CIP7) and _digits(cip13, _CIP13)):
            reader.skip(PACKS, number, "code")
        elif cip13 in found:
            reader.skip(PACKS, number, "double")
        else:
            gone = _ABROGATED in status.lower() or commerce.lower().startswith(_STOPPED)
            found[cip13] = (cis, Pack(cip13, cip7, _cell(label), sold=not gone))
    _share_of_codes(reader, PACKS, len(found))
    return list(found.values())


def _ingredients(reader: _Reader, content: bytes, known: set[str]) -> list[tuple[str, Ingredient]]:
    found = []
    orphans = 0
    for number, cells in reader.rows(COMPOSITIONS, content):
        cis, _element, code, name, dose, reference, nature, link = cells[:8]
        if not (_digits(cis, _CIS) and code.isdigit() and nature in set(Nature)):
            reader.skip(COMPOSITIONS, number, "code")
        elif not name:
            reader.skip(COMPOSITIONS, number, "name")
        elif cis not in known:
            orphans += 1
            reader.skip(COMPOSITIONS, number, "orphan")
        else:
            place = int(link) if link.isdigit() else 0
            one = Ingredient(
                code, _cell(name), _cell(dose), _cell(reference), Nature(nature), place
            )
            found.append((cis, one))
    _share_of_codes(reader, COMPOSITIONS, len(found) + orphans)
    if orphans > _few(len(found), _ORPHAN_SHARE):
        raise MedicineFileCut(file=PRODUCTS, line=reader.last[PRODUCTS], missing=orphans)
    return found


# -- the set as a whole ------------------------------------------------------------------------


def _share_of_codes(reader: _Reader, name: str, taken: int) -> None:
    """A file most lines of which bear no code of its kind is another file."""
    bad = sum(one.file == name and one.reason in {"code", "columns"} for one in reader.skipped)
    if not taken or bad > _few(taken, _REFUSED_SHARE):
        first = next((one.line for one in reader.skipped if one.file == name), 1)
        raise MedicineFileWrong(file=name, line=first)


def _check_together(found: MedicineSet, reader: _Reader) -> None:
    """The three files speak of the same products, but for a few; MedicineFileCut."""
    if found.orphans > _few(len(found.packs), _ORPHAN_SHARE):
        raise MedicineFileCut(file=PRODUCTS, line=reader.last[PRODUCTS], missing=found.orphans)
    made = {cis for cis, _ in found.ingredients}
    unmade = sum(product.cis not in made for product in found.products)
    if unmade > _few(len(found.products), _UNMADE_SHARE):
        raise MedicineFileCut(file=COMPOSITIONS, line=reader.last[COMPOSITIONS], missing=unmade)
    packed = {cis for cis, _ in found.packs}
    sold = [product for product in found.products if product.marketed]
    unpacked = sum(product.cis not in packed for product in sold)
    if unpacked > _few(len(sold), _UNPACKED_SHARE):
        raise MedicineFileCut(file=PACKS, line=reader.last[PACKS], missing=unpacked)


def _few(whole: int, share: float) -> float:
    """How many of so many may be amiss: a share, or two or three of a small set."""
    return max(whole * share, min(_FEW, whole / 4))


def _cell(text: str) -> str:
    return clean_line(text[:_MAX_CELL])


def _digits(text: str, length: int) -> bool:
    return len(text) == length and text.isascii() and text.isdigit()


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%d/%m/%Y").date()  # noqa: DTZ007 - a day, no hour
    except ValueError:
        return None
