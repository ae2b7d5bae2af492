"""The movements of a lot as its panel lists them: when, what, how many, what remained."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.stock_ledger import DiscardReason, Movement, MovementKind
from coordo_desktop.ui.kit.rows import Column
from coordo_desktop.ui.kit.stock_words import (
    discard_words,
    movement_words,
    number_text,
    signed_text,
    source_words,
    who_words,
)
from coordo_desktop.ui.kit.when import dated_text, zone_in_use

SCANNED = "scan"
"""The reason a reception by a reader carries."""
_MOVED = frozenset({
    MovementKind.TRANSFER, MovementKind.QUARANTINE, MovementKind.RELEASE, MovementKind.CORRECTION,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class MoveLine:
    """A movement as it is listed; `came_from`: what the same deed took elsewhere, in one line."""

    one: Movement
    came_from: Movement | None = None

    @property
    def key(self) -> Hashable:
        """What it is chosen by."""
        return self.one.id

    @property
    def balance(self) -> int:
        """What remained of the lot once both were written."""
        one, other = self.one, self.came_from
        return one.balance if other is None or other.row_no < one.row_no else other.balance


def lines_of(found: Sequence[Movement]) -> list[MoveLine]:
    """Units that only changed place, or were isolated, are one line: the total did not move."""
    left: dict[tuple[Hashable, int], list[Movement]] = {}
    for one in found:
        if one.kind in _MOVED and one.quantity < 0:
            left.setdefault((one.deed_id, -one.quantity), []).append(one)
    pairs: dict[Hashable, Movement] = {}
    for one in found:
        takers = left.get((one.deed_id, one.quantity))
        if one.kind in _MOVED and takers:
            pairs[one.id] = takers.pop(0)
    taken = {one.id for one in pairs.values()}
    return [MoveLine(one, pairs.get(one.id)) for one in found if one.id not in taken]


def what_words(one: Movement) -> str:
    """« Sortie, VIAL Thérèse », « Réception par lecture », « Correction, lu deux fois »."""
    said = movement_words(one.kind)
    if one.kind is MovementKind.RECEPTION and one.reason == SCANNED:
        return QCoreApplication.translate("Stock", "Réception par lecture")
    if one.kind is MovementKind.DISCARD and one.reason in set(DiscardReason):
        return f"{said}, {discard_words(DiscardReason(one.reason)).lower()}"
    who = who_words(one)
    if one.kind is MovementKind.CORRECTION and one.note:
        return f"{said}, {one.note}"
    if who:
        return who if one.kind is MovementKind.ISSUE else f"{said}, {who}"
    if one.kind in {MovementKind.TRANSFER, MovementKind.QUARANTINE, MovementKind.RELEASE}:
        return f"{said}, {one.place}"
    return f"{said}, {one.note}" if one.note else said


def title_words(line: MoveLine) -> str:
    """« VIAL Thérèse », « Mise en quarantaine »: short, what is long stands below."""
    one = line.one
    if one.kind is MovementKind.ISSUE and one.who and not one.masked:
        return one.who
    if one.kind is MovementKind.RECEPTION and one.reason == SCANNED:
        return what_words(one)
    return movement_words(one.kind)


def below_words(line: MoveLine) -> str:
    """From where to where, for whom, why, who wrote it."""
    one, title = line.one, title_words(line)
    why = one.kind is MovementKind.DISCARD and one.reason in set(DiscardReason)
    said = (
        discard_words(DiscardReason(one.reason)) if why else "",
        who_words(one),
        _places(line),
        one.note,
        one.author,
        source_words(one.source),
        QCoreApplication.translate("Stock", "annulé") if one.reversed else "",
    )
    return ", ".join(part for part in said if part and part != title)


def _places(line: MoveLine) -> str:
    """« de Réserve à Salle de soins »; the place alone where units stay there."""
    one, other = line.one, line.came_from
    if other is not None and other.place_id != one.place_id:
        said = QCoreApplication.translate("Stock", "de {source} à {target}")
        return said.format(source=other.place, target=one.place)
    return one.place if one.kind in _MOVED else ""


def columns() -> tuple[Column[MoveLine], ...]:
    """The columns of the list."""
    translate = QCoreApplication.translate
    return (
        Column(
            lambda: translate("Stock", "Quand"), _when,
            key="when", width=100, role="small", ink="text-2",
        ),
        Column(
            lambda: translate("Stock", "Quoi"), title_words, key="what", stretch=True,
            second=below_words, second_lines=3, strike=lambda line: line.one.reversed,
        ),
        Column(
            lambda: translate("Stock", "Mvt"), _moved, key="move",
            width=44, align="right", weight=600,
            ink=lambda line: "ok" if line.one.quantity > 0 and line.came_from is None else "text",
        ),
        Column(
            lambda: translate("Stock", "Solde"), lambda line: number_text(line.balance), key="left",
            width=50, align="right", ink="text-2",
        ),
    )  # fmt: skip


def _when(line: MoveLine) -> str:
    return dated_text(line.one.at, zone_in_use())


def _moved(line: MoveLine) -> str:
    """« +40 », « −6 »; no sign where the total did not change."""
    quantity = line.one.quantity
    return signed_text(quantity) if line.came_from is None else number_text(quantity)
