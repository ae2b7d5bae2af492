"""What is done with the units of a lot beside handing them out: asked, done, undone with a key."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from coordo_desktop.domain.ids import DeedId, LotId, ProductId, StockPlaceId
from coordo_desktop.domain.stock import LotState, Product, StockLine, StockPlace
from coordo_desktop.domain.stock_ledger import DiscardReason, Movement, MovementKind, Taking
from coordo_desktop.domain.stock_views import LotDetail
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.stock_words import (
    discard_words,
    lot_words,
    quantity_words,
    signed_text,
)
from coordo_desktop.ui.kit.when import dated_text, zone_in_use
from coordo_desktop.ui.stock.fields import ExpiryField, QuantityField
from coordo_desktop.ui.stock.lot_moves import what_words
from coordo_desktop.ui.stock.lots_rows import LotRow

Values = Mapping[str, Any]
Does = Callable[[Values], DeedId]
_NAME = "stock.ask"
_USUAL_REASONS = {
    LotState.EXPIRED: DiscardReason.EXPIRED,
    LotState.RECALLED: DiscardReason.RECALLED,
    LotState.HELD: DiscardReason.COLD_CHAIN,
}


class LotDeeds(QObject):
    """`done` with the product and the lot a deed was about, to be read again at once."""

    done = Signal(object, object)  # ProductId, LotId

    def __init__(self, services: Services, tools: Tools, panel: AskPanel) -> None:
        super().__init__(panel)
        self._services, self._tools, self.panel = services, tools, panel
        self._places: Sequence[StockPlace] = ()
        self._drafts = AskedDrafts(panel, services.drafts, tools, _NAME)

    def use_places(self, places: Sequence[StockPlace]) -> None:
        """Where units may go."""
        self._places = places

    def flush_drafts(self) -> None:
        """Keep now what is being typed (before locking)."""
        self._drafts.flush()

    # --- deeds on a line --------------------------------------------------------------------------

    def hold(self, row: LotRow) -> None:
        """Isolate units, where they are or elsewhere."""
        stock, line = self._services.stock, row.line

        def do(values: Values) -> DeedId:
            taking = _taking(line, values["quantity"])
            return stock.quarantine(taking, values["note"] or "", into=values["place"])

        self._ask(
            row, self.tr("Mettre en quarantaine"), self.tr("Isoler"), do,
            self.tr("{many} en quarantaine."), code="hold", place=True,
            said=self.tr("Les unités isolées restent comptées, et ne sont plus proposées."),
        )  # fmt: skip

    def release(self, row: LotRow) -> None:
        """Units in quarantine are usable again."""
        stock, line = self._services.stock, row.line

        def do(values: Values) -> DeedId:
            taking = _taking(line, values["quantity"])
            return stock.release(taking, values["note"] or "", into=values["place"])

        self._ask(
            row, self.tr("Lever la quarantaine"), self.tr("Lever"), do,
            self.tr("{many} de nouveau utilisables."), code="release", place=True,
        )  # fmt: skip

    def transfer(self, row: LotRow) -> None:
        """Units go to another place."""
        stock, line = self._services.stock, row.line

        def do(values: Values) -> DeedId:
            taking = _taking(line, values["quantity"])
            return stock.transfer(taking, values["place"], held=line.held)

        self._ask(
            row, self.tr("Changer de lieu"), self.tr("Transférer"), do,
            self.tr("{many} transférées."), code="transfer", place=True, elsewhere=True,
            note=False,
        )  # fmt: skip

    def discard(self, row: LotRow) -> None:
        """Units are destroyed."""
        stock, line = self._services.stock, row.line

        def do(values: Values) -> DeedId:
            taking = _taking(line, values["quantity"])
            reason = DiscardReason(values["reason"])
            return stock.discard((taking,), reason, values["note"] or "", held=line.held)

        self._ask(
            row, self.tr("Détruire"), self.tr("Détruire"), do, self.tr("{many} détruites."),
            code="discard", reason=_USUAL_REASONS.get(line.state, DiscardReason.BROKEN),
            kind="danger",
        )  # fmt: skip

    def send_back(self, row: LotRow) -> None:
        """Units go back to who sold them."""
        stock, line = self._services.stock, row.line

        def do(values: Values) -> DeedId:
            taking = _taking(line, values["quantity"])
            return stock.supplier_return(taking, values["note"] or "", held=line.held)

        self._ask(
            row, self.tr("Retour au fournisseur"), self.tr("Renvoyer"), do,
            self.tr("{many} renvoyées."), code="send_back",
        )  # fmt: skip

    def _ask(
        self,
        row: LotRow,
        title: str,
        button: str,
        do: Does,
        told: str,
        *,
        code: str,
        place: bool = False,
        elsewhere: bool = False,
        note: bool = True,
        reason: DiscardReason | None = None,
        said: str = "",
        kind: str = "primary",
    ) -> None:
        line, product = row.line, row.product

        def fill(form: Form) -> None:
            form.add("quantity", self.tr("Quantité"), QuantityField(
                name=f"{_NAME}.quantity", label=self.tr("Quantité")), required=True)  # fmt: skip
            if place:
                form.add("place", self.tr("Lieu"), Choice(
                    self._offered(line, elsewhere=elsewhere), name=f"{_NAME}.place",
                    label=self.tr("Lieu")))  # fmt: skip
            if reason is not None:
                form.add("reason", self.tr("Raison"), Choice(
                    [(one.value, discard_words(one)) for one in DiscardReason],
                    name=f"{_NAME}.reason", label=self.tr("Raison")))  # fmt: skip
            if note:
                words = self.tr("Pourquoi") if reason is None else self.tr("Précision")
                form.add("note", words, TextField(name=f"{_NAME}.note", label=words),
                         required=reason is None)  # fmt: skip

        def then(values: Values) -> None:
            many = quantity_words(values["quantity"], product.unit, product.units)
            self._run(lambda: do(values), told.format(many=many), product.id, line.lot_id)

        values: dict[str, Any] = {"quantity": line.quantity, "note": ""}
        if place and not elsewhere:
            values["place"] = line.place_id
        if reason is not None:
            values["reason"] = reason.value
        self.panel.ask(
            title, button, then, fill=fill, said=said, kind=kind, values=values,
            identity=f"{product.name}, {lot_words(line.number)}, {line.place}",
        )  # fmt: skip
        self._drafts.about(f"{code} {line.lot_id} {line.place_id} {line.held}")

    def _offered(self, line: StockLine, *, elsewhere: bool) -> list[tuple[StockPlaceId, str]]:
        return [
            (one.id, one.name) for one in self._places
            if not (elsewhere and one.id == line.place_id)
        ]  # fmt: skip

    # --- the lot itself ---------------------------------------------------------------------------

    def correct(self, detail: LotDetail) -> None:
        """The number or the expiry of a lot, misread at reception."""
        stock, lot = self._services.stock, detail.lot

        def fill(form: Form) -> None:
            form.add("lot", self.tr("Lot"), TextField(
                name=f"{_NAME}.lot", label=self.tr("Lot")))  # fmt: skip
            form.add("expiry", self.tr("Péremption"), ExpiryField(
                name=f"{_NAME}.expiry", label=self.tr("Péremption")))  # fmt: skip
            form.add("note", self.tr("Pourquoi"), TextField(
                name=f"{_NAME}.note", label=self.tr("Pourquoi"),
                placeholder=self.tr("mal lu à la réception…")), required=True)  # fmt: skip

        def then(values: Values) -> None:
            def done(_lot: object) -> None:
                self.panel.done()
                self._tools.messages.say(self.tr("Lot corrigé."))
                self.done.emit(detail.product.id, lot.id)

            self._tools.ask(
                self,
                lambda: stock.correct_lot(
                    lot.id, lot.version, number=values["lot"] or "", expiry=values["expiry"],
                    note=values["note"] or "",
                ),
                done, self._refused,
            )  # fmt: skip

        self.panel.ask(
            self.tr("Corriger le lot"), self.tr("Enregistrer"), then, fill=fill,
            said=self.tr("Ce qui était écrit reste dans les mouvements."),
            identity=f"{detail.product.name}, {lot_words(lot.number)}",
            values={"lot": lot.number, "expiry": lot.expiry, "note": ""},
        )  # fmt: skip
        self._drafts.about(f"correct {lot.id}")

    # --- a movement of its life -------------------------------------------------------------------

    def take_back(self, movement: Movement, product: Product) -> None:
        """The counter-entry of a deed: everything it wrote is taken back."""
        stock = self._services.stock

        def fill(form: Form) -> None:
            form.add("note", self.tr("Pourquoi"), TextField(
                name=f"{_NAME}.note", label=self.tr("Pourquoi"),
                placeholder=self.tr("lu deux fois, mauvais lot…")))  # fmt: skip

        def then(values: Values) -> None:
            self._run(
                lambda: stock.reverse(movement.deed_id, values["note"] or ""),
                self.tr("Mouvement annulé par une contre-écriture."), product.id,
                movement.lot_id, undone=False,
            )  # fmt: skip

        self.panel.ask(
            self.tr("Annuler ce mouvement"), self.tr("Annuler le mouvement"), then, fill=fill,
            said=self.tr(
                "Rien n’est effacé\u202f: une contre-écriture remet les unités où elles étaient."
            ),
            identity=self._named(movement), kind="danger",
        )  # fmt: skip
        self._drafts.about(f"reverse {movement.deed_id}")

    def give_back(self, movement: Movement, product: Product) -> None:
        """Unused units of an issue come back."""
        stock = self._services.stock

        def fill(form: Form) -> None:
            form.add("quantity", self.tr("Quantité rendue"), QuantityField(
                name=f"{_NAME}.quantity", label=self.tr("Quantité rendue")),
                required=True)  # fmt: skip
            form.add("place", self.tr("Lieu"), Choice(
                [(one.id, one.name) for one in self._places], name=f"{_NAME}.place",
                label=self.tr("Lieu")))  # fmt: skip
            form.add("note", self.tr("Précision"), TextField(
                name=f"{_NAME}.note", label=self.tr("Précision"),
                placeholder=self.tr("non utilisé, soin reporté…")))  # fmt: skip

        def then(values: Values) -> None:
            many = quantity_words(values["quantity"], product.unit, product.units)
            self._run(
                lambda: stock.give_back(
                    movement.id, values["quantity"], place_id=values["place"],
                    note=values["note"] or "",
                ),
                self.tr("{many} de retour en stock.").format(many=many), product.id,
                movement.lot_id,
            )  # fmt: skip

        self.panel.ask(
            self.tr("Retour en stock"), self.tr("Remettre en stock"), then, fill=fill,
            identity=self._named(movement),
            values={"quantity": -movement.quantity, "place": movement.place_id, "note": ""},
        )  # fmt: skip
        self._drafts.about(f"return {movement.id}")

    def may_return(self, movement: Movement | None) -> bool:
        """It is an issue, of which units may come back."""
        return (
            movement is not None
            and movement.kind is MovementKind.ISSUE
            and not movement.reversed
            and not movement.masked
        )

    def _named(self, one: Movement) -> str:
        when = dated_text(one.at, zone_in_use())
        return f"{when}, {what_words(one)}, {signed_text(one.quantity)}"

    # --- doing ------------------------------------------------------------------------------------

    def _run(
        self,
        work: Callable[[], DeedId],
        told: str,
        product_id: ProductId,
        lot_id: LotId,
        *,
        undone: bool = True,
    ) -> None:
        stock = self._services.stock

        def again(_deed: object) -> None:
            self.done.emit(product_id, lot_id)

        def done(deed_id: DeedId) -> None:
            self.panel.done()

            def undo() -> None:
                self._tools.ask(self, lambda: stock.reverse(deed_id), again)

            self._tools.messages.say(told, undo=undo if undone else None)
            again(None)

        self._tools.ask(self, work, done, self._refused)

    def _refused(self, error: Exception) -> None:
        if not self.panel.refuse(error):
            self._tools.failed(error)


def _taking(line: StockLine, quantity: int) -> Taking:
    return Taking(
        lot_id=line.lot_id,
        place_id=line.place_id,
        quantity=quantity,
        number=line.number,
        place=line.place,
        expiry=line.expiry,
    )
