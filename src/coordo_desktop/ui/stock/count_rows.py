"""The lines of an inventory by place, and the inventories beside them."""

from collections.abc import Sequence
from enum import StrEnum
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.count_sheet import SheetForm
from coordo_desktop.domain.counts import Count, CountLine, CountSummary
from coordo_desktop.ui.kit.count_words import (
    count_chip,
    count_title,
    gap_chip,
    line_note,
)
from coordo_desktop.ui.kit.matching import folded, highlighted
from coordo_desktop.ui.kit.rows import Column, Group, RowsModel
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.stock_words import expiry_text, number_text
from coordo_desktop.ui.kit.when import dated_text, zone_in_use


class Shown(StrEnum):
    """Which lines of an inventory are shown."""

    ALL = "all"
    MISSING = "missing"
    GAPS = "gaps"


def count_columns() -> tuple[Column[CountSummary], ...]:
    """An inventory in two lines, and how far it is."""
    translate = QCoreApplication.translate

    def under(one: CountSummary) -> str:
        opened = dated_text(one.opened_at, zone_in_use())
        done = f"{number_text(one.counted)} / {number_text(one.lines)}"
        return f"{opened} · {done}" if one.state.open else opened

    return (
        Column(
            lambda: translate("Counts", "Inventaire"), count_title, key="what", stretch=True,
            weight=600, second=under, fixed=True,
        ),
        Column(
            lambda: translate("Counts", "État"), lambda _one: "", key="state", width=108,
            chip=count_chip, fixed=True,
        ),
    )  # fmt: skip


def line_columns(sought: list[str]) -> tuple[Column[CountLine], ...]:
    """What is expected, what was found, what differs; `sought` holds the words of the filter."""
    translate = QCoreApplication.translate

    def expected(line: CountLine) -> str:
        return "" if line.expected is None else number_text(line.expected)

    def counted(line: CountLine) -> str:
        return "" if line.counted is None else number_text(line.counted)

    def product(line: CountLine) -> str:
        held = translate("Counts", "en quarantaine")
        return f"{line.product} · {held}" if line.held else line.product

    def named(line: CountLine) -> list[Run]:
        note = line_note(line)
        found = highlighted(product(line), sought[0], weight=600)
        return [*found, Run(f"  {note}", ink="text-3")] if note else found

    def expiry(line: CountLine) -> str:
        return line.expiry.isoformat() if line.expiry else "9999"

    return (
        Column(
            lambda: translate("Counts", "Produit"), product, lambda one: folded(one.product),
            key="product", stretch=True, fixed=True, runs=named,
        ),
        Column(
            lambda: translate("Counts", "Lot"), lambda one: one.number or "–",
            lambda one: folded(one.number), key="lot", width=96, highlight=True,
        ),
        Column(
            lambda: translate("Counts", "Péremption"), lambda one: expiry_text(one.expiry), expiry,
            key="expiry", width=108, ink="text-2",
        ),
        Column(
            lambda: translate("Counts", "Attendu"), expected, key="expected", width=72,
            align="right", ink="text-2",
        ),
        Column(
            lambda: translate("Counts", "Compté"), counted, key="counted", width=72, align="right",
            weight=600, fixed=True,
        ),
        Column(
            lambda: translate("Counts", "Écart"), lambda _one: "", key="gap", width=122,
            chip=gap_chip, fixed=True,
        ),
    )  # fmt: skip


def groups(count: Count, shown: Shown, sought: str) -> list[Group[CountLine]]:
    """The lines that answer, by place; how many of each place are counted."""
    words = folded(sought).split()
    made = []
    for place, lines in groupby(count.lines, key=lambda one: (str(one.place_id), one.place)):
        held = list(lines)
        left = tuple(line for line in held if _answers(line, shown, words))
        if left:
            done = sum(line.counted is not None for line in held)
            right = QCoreApplication.translate("Counts", "{done} sur {all} comptées").format(
                done=number_text(done), all=number_text(len(held))
            )
            made.append(
                Group(place[0], place[1], left, right=right, right_ink="text-2", icon="place")
            )
    return made


def counts_of(count: Count) -> dict[Shown, int]:
    """How many lines each choice shows."""
    return {
        Shown.ALL: len(count.lines),
        Shown.MISSING: count.summary.missing,
        Shown.GAPS: sum(_gap(line) for line in count.lines),
    }


def places_of(lines: Sequence[CountLine]) -> list[tuple[object, str]]:
    """The places an inventory holds, in its order."""
    return list(dict.fromkeys((line.place_id, line.place) for line in lines))


def lines_of(model: RowsModel[CountLine]) -> list[CountLine]:
    """The lines on screen, without the headings."""
    rows = (model.row_at(at) for at in range(model.rowCount()))
    return [one for one in rows if isinstance(one, CountLine)]


def form_of(count: Count) -> SheetForm:
    """The differences once everything is counted, else the sheet to count with."""
    head = count.summary
    whole = head.counted == head.lines > 0 and not count.hidden
    return SheetForm.RESULT if whole or not head.state.open else SheetForm.TO_COUNT


def _gap(line: CountLine) -> bool:
    return bool(line.difference) or line.disturbed or line.recount


def _answers(line: CountLine, shown: Shown, words: Sequence[str]) -> bool:
    if shown is Shown.MISSING and line.counted is not None:
        return False
    if shown is Shown.GAPS and not _gap(line):
        return False
    known = folded(f"{line.product} {line.number}") if words else ""
    return all(word in known for word in words)
