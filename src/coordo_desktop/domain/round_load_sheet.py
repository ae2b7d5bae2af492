"""What a round loads, as it goes on its sheet: from the stock, then what no product stands for."""

from collections.abc import Collection
from dataclasses import replace

from coordo_desktop.domain.handover import Part
from coordo_desktop.domain.materials import LoadLine, RoundLoad, UnknownWord
from coordo_desktop.domain.round_sheet import RoundLoadLine, RoundSheet
from coordo_desktop.domain.stock_ledger import Taking

__all__ = ["with_load"]

_CLINICAL = frozenset({Part.TASKS, Part.PLAN_CLINICAL})


def with_load(
    sheet: RoundSheet | None, load: RoundLoad, left: Collection[str]
) -> RoundSheet | None:
    """The sheet with its load; a profile that leaves out care leaves out its material."""
    if sheet is None or any(part in left for part in _CLINICAL):
        return sheet
    lines = [_line(one) for one in load.lines]
    lines += [_word(one, "produit à préciser") for one in load.unknown]
    lines += [_word(one, "hors stock") for one in load.other]
    return replace(sheet, load=tuple(lines))


def _line(one: LoadLine) -> RoundLoadLine:
    return RoundLoadLine(
        name=one.product,
        quantity=_many(one.wanted, one),
        lots=tuple(_lot(each, alone=len(one.takings) == 1) for each in one.takings),
        loaded=f"déjà chargé : {_many(one.loaded, one)}" if one.loaded else "",
        short=f"il en manque {one.missing}" if one.missing else "",
        done=one.left == 0,
    )


def _word(one: UnknownWord, why: str) -> RoundLoadLine:
    return RoundLoadLine(name=one.word, quantity=str(one.quantity), lots=(why,))


def _many(number: int, one: LoadLine) -> str:
    return f"{number}\u00a0{one.units if number > 1 else one.unit}"


def _lot(one: Taking, *, alone: bool) -> str:
    """« A1, 20/12/2026, Réserve : 3 »: how many only where several lots are taken."""
    said = [f"lot {one.number}" if one.number else "sans lot"]
    if one.expiry is not None:
        said.append(f"{one.expiry:%d/%m/%Y}")
    said.append(one.place)
    words = ", ".join(part for part in said if part)
    return words if alone else f"{words} : {one.quantity}"
