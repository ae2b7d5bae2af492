"""One product to load in the car: how many, which lots, for whom (ST3)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.materials import LoadLine, LoadShare, LoadWanted
from coordo_desktop.domain.stock_ledger import Taking
from coordo_desktop.ui.kit.chips import Chip
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.quantity_field import QuantityField
from coordo_desktop.ui.kit.runs import Run, Runs
from coordo_desktop.ui.kit.stock_words import (
    expiry_text,
    lot_words,
    number_text,
    quantity_words,
    unit_words,
)
from coordo_desktop.ui.kit.surfaces import Surface


class LoadLineBox(Surface):
    """What is still to be loaded is proposed; 0 leaves it out."""

    edited = Signal()

    def __init__(self, line: LoadLine) -> None:
        super().__init__("surface-2", edges="all", name="rounds.load.line")
        self.line = line
        self.quantity = QuantityField(
            name="rounds.load.quantity", least=0,
            label=self.tr("À charger\u202f: {name}").format(name=line.product),
        )  # fmt: skip
        self.quantity.set_value(min(line.left, line.usable))
        self._unit = Label("", ink="text-2")
        done = Chip(self.tr("chargé"), kind="ok", icon="check", name="rounds.load.done")
        if line.left or not line.loaded:
            done.hide()
        top = row(Label(line.product, weight=600, wrap=True), done, gap=8)
        top.setStretch(0, 1)
        many = QWidget()
        many.setLayout(row(self.quantity, self._unit, None, gap=8))
        said = [
            RunsLabel(runs, role="small", ink="text-2", wrap=True)
            for runs in (_lots(line.takings), self._said(line), _shares(line.shares))
            if runs
        ]
        self.setLayout(column(top, many, *said, gap=5, margins=(10, 8, 10, 9)))
        self.quantity.edited.connect(self._look)
        self.quantity.edited.connect(self.edited)
        self._look()

    def wanted(self) -> LoadWanted:
        """What to load; QuantityOutOfRange."""
        return LoadWanted(product_id=self.line.product_id, quantity=self.quantity.value())

    def _look(self) -> None:
        many = self.quantity.number or 0
        word = unit_words(many, self.line.unit, self.line.units)
        left = self.tr("{count} utilisables").format(count=number_text(self.line.usable))
        self._unit.set_text(f"{word} · {left}")

    def _said(self, line: LoadLine) -> Runs:
        """What was loaded before, what is missing."""
        runs: list[Run] = []
        if line.loaded:
            had = quantity_words(line.loaded, line.unit, line.units)
            runs.append(Run(self.tr("Déjà chargé\u202f: {many}").format(many=had), ink="ok"))
        if line.missing:
            lack = quantity_words(line.missing, line.unit, line.units)
            between = " · " if runs else ""
            said = self.tr("Il manque {many}").format(many=lack)
            runs.append(Run(f"{between}{said}", 600, "danger"))
        return runs


def _lots(takings: Sequence[Taking]) -> Runs:
    runs: list[Run] = []
    for one in takings:
        many = f"{number_text(one.quantity)} × " if len(takings) > 1 else ""
        said = [expiry_text(one.expiry) if one.expiry else "", one.place]
        tail = "".join(f" · {part}" for part in said if part)
        if runs:
            runs.append(Run("\n"))
        words = lot_words(one.number)
        runs += [Run(many), Run(words[:1].upper() + words[1:], 600), Run(tail)]
    return runs


def _shares(shares: Sequence[LoadShare]) -> Runs:
    """« 2 pour ETCHEVERRY Maite, 1 pour… », by person."""
    many: dict[str, int] = {}
    for one in shares:
        many[one.patient] = many.get(one.patient, 0) + one.quantity
    said = ", ".join(f"{name} ({number_text(units)})" for name, units in many.items())
    return [Run(said)] if said else []
