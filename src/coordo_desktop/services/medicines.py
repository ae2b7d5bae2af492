"""The public medicines base: imported from three files on disk, refreshed, searched (P6)."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.errors import Cancelled
from coordo_desktop.domain.medicines import (
    COMPOSITIONS,
    PACKS,
    PRODUCTS,
    Medicine,
    MedicineBase,
    MedicineImport,
    MedicineLine,
    MedicineSet,
    MedicinesShrunk,
    code_typed,
)
from coordo_desktop.exchange.medicines import read_folder
from coordo_desktop.services import authz
from coordo_desktop.store import medicines as kept
from coordo_desktop.store.unit import Store, note

Progress = Callable[[int, int], object]
Stop = Callable[[], bool]
# A newer set never loses so much of the last one: below, a file was cut between two lines.
_LEAST_SHARE = 0.8


def _no_progress(_done: int, _total: int) -> None:
    """Nobody looks."""


def _never() -> bool:
    return False


class MedicineService:
    """What can be prescribed in France."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def base(self) -> MedicineBase | None:
        """The base in use: date, counts; None before the first import. Anybody may know."""
        with self._store.reading() as session:
            return kept.base(session)

    def import_folder(
        self,
        folder: Path,
        *,
        progress: Progress = _no_progress,
        cancelled: Stop = _never,
    ) -> MedicineImport:
        """Make the three files of this folder the base: all of it or nothing.

        Raises:
            MedicinesRefused: a file is missing, is another one, was cut or lost too many lines;
                the base in use stays.
            Cancelled: nothing was kept.
        """
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)

        def step(done: int, total: int) -> None:
            if cancelled():
                raise Cancelled
            progress(done, total)

        # Reading is the first half of what the bar shows, writing the second.
        new = read_folder(folder, lambda done, total: step(done, 2 * total))
        whole = len(new.products) + len(new.packs) + len(new.ingredients) + new.substance_count()
        step(whole, 2 * whole)
        with self._store.action("medicines.import") as session:
            _check_size(new, kept.sizes(session))
            withdrawn = kept.replace_base(
                session, new, lambda done: step(min(whole + done, 2 * whole), 2 * whole)
            )
            note(
                session,
                sha256=new.sha256,
                products=len(new.products),
                packs=len(new.packs),
                skipped=len(new.skipped),
                withdrawn=withdrawn,
            )
        reasons = Counter(one.reason for one in new.skipped)
        return MedicineImport(
            products=len(new.products),
            packs=len(new.packs),
            substances=new.substance_count(),
            skipped=len(new.skipped),
            reasons=tuple(sorted(reasons.items())),
            orphans=new.orphans,
            withdrawn=withdrawn,
        )

    def find(self, typed: str, limit: int = 20) -> list[MedicineLine]:
        """Products by the beginning of words of their name or substances, or by CIP or CIS code.

        Public data: anybody at the desk may search it.
        """
        with self._store.reading() as session:
            code = code_typed(typed)
            if code and (found := kept.by_code(session, code)):
                return found
            return kept.find(session, typed, limit)

    def get(self, cis: str) -> Medicine:
        """One product with its composition and its packs; NotFound."""
        with self._store.reading() as session:
            return kept.get(session, cis)


def _check_size(new: MedicineSet, before: tuple[int, int, int]) -> None:
    after = (len(new.products), len(new.packs), len(new.ingredients))
    for file, was, now in zip((PRODUCTS, PACKS, COMPOSITIONS), before, after, strict=True):
        if now < was * _LEAST_SHARE:
            raise MedicinesShrunk(file=file, before=was, after=now)
