r"""The three files of the public medicines base, read and validated before anything is written.

As published: tab-separated, no heading, no quoting, every line ended; Windows-1252 or UTF-8
depending on the file and the year, sometimes a few lines of the other, cells padded with spaces.
A child process that holds no key reads the bytes (`medicine_rows`); here rows become records.
"""

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

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
    MedicinesRefused,
    Nature,
    Pack,
    Product,
    SkippedLine,
)
from coordo_desktop.domain.tables import TableRefused
from coordo_desktop.exchange.medicine_rows import MAX_BYTES
from coordo_desktop.exchange.regular_file import opened
from coordo_desktop.exchange.tables import digest_of, told_by_child

__all__ = ["read_folder"]

Progress = Callable[[int, int], object]

_KIND = "medicines"
# Columns this program reads; later releases add some at the end.
_NEEDED = {PRODUCTS: 8, PACKS: 7, COMPOSITIONS: 8}
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

    `progress` hears bytes read and bytes in all; it may raise to stop. Raises a MedicinesRefused
    for a set that cannot be whole.
    """
    sizes = {name: _size(folder, name) for name in FILES}
    reader = _Reader(folder, sizes, progress)
    products = _products(reader)
    known = {product.cis for product in products}
    packs = _packs(reader)
    ingredients = _ingredients(reader, known)
    found = MedicineSet(
        products=tuple(products),
        packs=tuple(packs),
        ingredients=tuple(ingredients),
        skipped=tuple(reader.skipped),
        orphans=sum(cis not in known for cis, _ in packs),
        sha256=reader.digest.hexdigest(),
        published=reader.newest,
    )
    _check_together(found, reader)
    return found


# -- files -------------------------------------------------------------------------------------


def _size(folder: Path, name: str) -> int:
    """Bytes of a file, known before one of them is read."""
    with _opened(folder, name) as file:
        return os.fstat(file.fileno()).st_size


def _opened(folder: Path, name: str) -> AbstractContextManager[BinaryIO]:
    """The file, regular, of a size such a file may have."""
    return opened(
        _place(folder, name),
        MAX_BYTES,
        missing=partial(MedicineFileMissing, file=name),
        large=partial(MedicineFileTooLarge, file=name),
    )


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


def _check_head(name: str, head: dict[str, Any]) -> None:
    """Every line of these files is ended: one that is not was cut."""
    if not head["width"]:
        raise MedicineFileCut(file=name)
    whole = head["ended"]
    if head["binary"] or (head["width"] < _NEEDED[name] and (whole or head["lines"] == 1)):
        raise MedicineFileWrong(file=name, line=1)
    if not whole:
        raise MedicineFileCut(file=name, line=head["lines"])


# -- lines -------------------------------------------------------------------------------------


class _Reader:
    """The rows of each file, with what was skipped and how far reading has come."""

    def __init__(self, folder: Path, sizes: dict[str, int], progress: Progress | None) -> None:
        self._folder, self._sizes, self._progress = folder, sizes, progress
        self._before = 0
        self.digest = hashlib.sha256()
        self.skipped: list[SkippedLine] = []
        self.last: dict[str, int] = {}
        self.newest: date | None = None

    def rows(self, name: str) -> Iterator[Row]:
        """Line number and cells of each line that has the columns of this file."""
        refused = 0
        for number, cells in self._lines(name):
            if cells is not None and not any(cells):
                continue
            if cells is None or len(cells) < _NEEDED[name]:
                refused += 1
                self.skip(name, number, "columns")
                continue
            yield number, cells
        if refused > _few(self.last[name], _REFUSED_SHARE):
            raise MedicineFileWrong(file=name, line=self._first_of(name))

    def _lines(self, name: str) -> Iterator[tuple[int, list[str] | None]]:
        """Every line of the file, as the child process tells them."""
        try:
            with _opened(self._folder, name) as file:
                self.digest.update(digest_of(file).encode())
                with told_by_child(file, kind=_KIND) as told:
                    head = next(told)["head"]
                    _check_head(name, head)
                    self.last[name] = head["lines"]
                    yield from self._numbered(name, told)
        except TableRefused as error:  # the child fell silent or ran out of memory
            raise MedicinesRefused(file=name) from error
        self._before += self._sizes[name]

    def _numbered(
        self, name: str, told: Iterator[dict[str, Any]]
    ) -> Iterator[tuple[int, list[str] | None]]:
        number = 0
        for message in told:
            for cells in message.get("rows", ()):
                number += 1
                yield number, cells
            if self._progress is not None:
                share = number / self.last[name]
                done = self._before + int(share * self._sizes[name])
                self._progress(done, sum(self._sizes.values()))

    def dated(self, text: str) -> None:
        """A day the files bear; the newest says how old they are themselves."""
        day = _day(text)
        if day is not None and (self.newest is None or day > self.newest):
            self.newest = day

    def skip(self, file: str, line: int, reason: str) -> None:
        """Count a line that is not taken."""
        self.skipped.append(SkippedLine(file, line, reason))

    def _first_of(self, name: str) -> int:
        return next((one.line for one in self.skipped if one.file == name), 0)


def _products(reader: _Reader) -> list[Product]:
    found: dict[str, Product] = {}
    for number, cells in reader.rows(PRODUCTS):
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
                name=name,
                form=form,
                routes=routes.replace(";", ", "),
                status=status,
                marketed=sold.lower() == _MARKETED,
            )
            reader.dated(authorised)
    _share_of_codes(reader, PRODUCTS, len(found))
    return list(found.values())


def _packs(reader: _Reader) -> list[tuple[str, Pack]]:
    found: dict[str, tuple[str, Pack]] = {}
    for number, cells in reader.rows(PACKS):
        cis, cip7, label, status, commerce, declared, cip13 = cells[:7]
        if not (_digits(cis, _CIS) and _digits(cip7, _CIP7) and _digits(cip13, _CIP13)):
            reader.skip(PACKS, number, "code")
        elif cip13 in found:
            reader.skip(PACKS, number, "double")
        else:
            gone = _ABROGATED in status.lower() or commerce.lower().startswith(_STOPPED)
            found[cip13] = (cis, Pack(cip13, cip7, label, sold=not gone))
            reader.dated(declared)
    _share_of_codes(reader, PACKS, len(found))
    return list(found.values())


def _ingredients(reader: _Reader, known: set[str]) -> list[tuple[str, Ingredient]]:
    found = []
    orphans = 0
    for number, cells in reader.rows(COMPOSITIONS):
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
            one = Ingredient(code, name, dose, reference, Nature(nature), place)
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


def _digits(text: str, length: int) -> bool:
    return len(text) == length and text.isascii() and text.isdigit()


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%d/%m/%Y").date()  # noqa: DTZ007 - a day, no hour
    except ValueError:
        return None
