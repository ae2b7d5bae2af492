"""Unused units come back from a person: how many, and to which place."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal

from coordo_desktop.domain.ids import DeedId
from coordo_desktop.domain.materials import Given
from coordo_desktop.domain.stock import StockPlace
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.quantity_field import QuantityField
from coordo_desktop.ui.kit.stock_words import lot_words, quantity_words


class GiveBackPanel(AskPanel):
    """R opens it on the line chosen; Ctrl+Enter puts the units back; it can be undone."""

    returned = Signal()

    def __init__(self, services: Services, tools: Tools) -> None:
        super().__init__("patient.material.back")
        self._services, self._tools = services, tools
        self._asked = AskedDrafts(self, services.drafts, tools, "stock.give_back")

    def open_for(self, given: Given, identity: str) -> None:
        """Ask how many of these came back, and where they are put."""

        def told(places: Sequence[StockPlace]) -> None:
            self._open(given, identity, places)

        self._tools.ask(self, self._services.products.places, told)

    def _open(self, given: Given, identity: str, places: Sequence[StockPlace]) -> None:
        def fill(form: Form) -> None:
            many = self.tr("Quantité rendue")
            form.add("quantity", many, QuantityField(
                name="patient.material.back.quantity", label=many))  # fmt: skip
            where = self.tr("Rangé dans")
            options = [(one.id, one.name) for one in places]
            form.add("place", where, Choice(
                options, name="patient.material.back.place", label=where))  # fmt: skip
            note = self.tr("Note")
            form.add("note", note, TextField(name="patient.material.back.note", label=note))

        had = quantity_words(given.kept, given.unit, given.units)
        self.ask(
            self.tr("Rendre au stock"), self.tr("Rendre"), lambda values: self._back(given, values),
            fill=fill, identity=identity,
            said=f"{given.product}, {lot_words(given.number)} · {had}",
            warning=self.tr("Seules des unités non ouvertes et bien conservées se rendent."),
            values={"quantity": given.kept, "place": given.place_id, "note": ""},
        )  # fmt: skip
        self._asked.about(str(given.movement_id))

    def flush(self) -> None:
        """Keep now what is being typed (before locking)."""
        self._asked.flush()

    def _back(self, given: Given, values: Mapping[str, Any]) -> None:
        stock, many = self._services.stock, values["quantity"]

        def work() -> DeedId:
            return stock.give_back(
                given.movement_id, many, place_id=values["place"], note=values["note"] or ""
            )

        def done(deed_id: DeedId) -> None:
            self.done()
            said = self.tr("Rendu au stock\u202f: {many}, {product}.").format(
                many=quantity_words(many, given.unit, given.units), product=given.product
            )
            self._tools.messages.say(said, undo=lambda: self._undo(deed_id))
            self.returned.emit()

        self._tools.ask(self, work, done, self._refused)

    def _undo(self, deed_id: DeedId) -> None:
        stock = self._services.stock
        self._tools.ask(self, lambda: stock.reverse(deed_id), lambda _deed: self.returned.emit())

    def _refused(self, error: Exception) -> None:
        if not self.refuse(error):
            self._tools.failed(error)
