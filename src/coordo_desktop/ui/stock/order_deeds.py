"""What is done with orders: asked where it must be, done, undone with a key."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from coordo_desktop.domain.ids import DeedId, ProductId
from coordo_desktop.domain.orders import Order, OrderDraft, OrderLine, Supplier
from coordo_desktop.domain.stock_ledger import Received, Reception, Source
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.count_words import order_title, supplier_words, units_of
from coordo_desktop.ui.kit.fields import TextArea, TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.stock_words import lot_words, quantity_words
from coordo_desktop.ui.kit.when import date_text
from coordo_desktop.ui.stock.fields import ExpiryField, QuantityField

_NAME = "stock.order.ask"
Values = Mapping[str, Any]
Undo = Callable[[], Any]


class OrderDeeds(QObject):
    """`done`: something was written; `shown`: an order to look at; `sent`: its paper is wanted."""

    done = Signal()
    made = Signal()  # the orders proposed are prepared
    shown = Signal(object)  # OrderId
    sent = Signal(object)  # OrderId: its paper is wanted

    def __init__(self, services: Services, tools: Tools, panel: AskPanel) -> None:
        super().__init__(panel)
        self._services, self._tools, self.panel = services, tools, panel
        self._orders = services.orders
        self._drafts = AskedDrafts(panel, services.drafts, tools, _NAME)

    def flush_drafts(self) -> None:
        """Keep now what is being typed (before locking)."""
        self._drafts.flush()

    # --- before it leaves -------------------------------------------------------------------------

    def prepare(self, lines: Sequence[tuple[ProductId, int]]) -> None:
        """Orders for these products, one for each supplier."""

        def told(made: tuple[Order, ...]) -> None:
            names = ", ".join(supplier_words(one.supplier) for one in made)
            said = self.tr("%n commande(s) à envoyer\u00a0: {names}.", "", len(made))
            self.made.emit()
            self._said(said.format(names=names), lambda: self._unprepared(made, lines))
            if made:
                self.shown.emit(made[0].id)

        self._run(lambda: self._orders.draft_all(lines), told)

    def _unprepared(self, made: Sequence[Order], lines: Sequence[tuple[ProductId, int]]) -> None:
        """Take the products out again; an order left empty goes with them."""
        mine = {product_id for product_id, _ in lines}
        for one in made:
            left = tuple(
                (line.product_id, line.quantity)
                for line in one.lines
                if line.product_id not in mine
            )
            if left:
                draft = OrderDraft(supplier=one.supplier, lines=left, note=one.note)
                self._orders.change(one.id, one.version, draft)
            else:
                self._orders.remove(one.id, one.version)

    def put(self, order: Order, line: OrderLine, quantity: int) -> None:
        """Another quantity of a product, none with 0."""
        before = _draft(order)
        lines = tuple(
            (one.product_id, quantity if one.id == line.id else one.quantity)
            for one in order.lines
            if one.id != line.id or quantity
        )

        def told(kept: Order) -> None:
            many = units_of(line, quantity) if quantity else self.tr("retiré")
            self._said(
                self.tr("{product}\u00a0: {many}.").format(product=line.product, many=many),
                lambda: self._orders.change(kept.id, kept.version, before),
            )

        changed = replace(before, lines=lines)
        self._run(lambda: self._orders.change(order.id, order.version, changed), told)

    def remove(self, order: Order) -> None:
        """Throw an order away before it leaves."""
        self._run(
            lambda: self._orders.remove(order.id, order.version),
            lambda draft: self._said(self.tr("Commande jetée."), lambda: self._orders.draft(draft)),
        )

    def send(self, order: Order) -> None:
        """Ask when it should come; it leaves."""

        def fill(form: Form) -> None:
            form.add("expected", self.tr("Livraison attendue le"), ExpiryField(
                name=f"{_NAME}.expected", label=self.tr("Livraison attendue le")),
                help_text=self.tr("Vide\u202f: selon le délai du fournisseur."))  # fmt: skip

        def do(values: Values) -> None:
            self._run(lambda: self._orders.send(order.id, order.version, values["expected"]), told)

        def told(kept: Order) -> None:
            undo = partial(self._orders.unsend, kept.id, kept.version)
            self._said(self._sent_words(kept), undo)
            self.sent.emit(kept.id)

        self.panel.ask(
            self.tr("Envoyer la commande"), self.tr("Envoyer"), do, fill=fill,
            said=self.tr(
                "La commande reçoit son numéro et sa livraison est suivie. Le bon s’affiche "
                "ensuite, à imprimer ou à enregistrer pour le fournisseur."
            ),
            identity=supplier_words(order.supplier),
        )  # fmt: skip
        self._drafts.about(f"send:{order.id}")

    def _sent_words(self, order: Order) -> str:
        said = self.tr("{number} est partie.").format(number=order_title(order))
        if order.expected_on is not None:
            due = self.tr("Livraison attendue le {day}.")
            said += f" {due.format(day=date_text(order.expected_on))}"
        return said

    # --- on its way -------------------------------------------------------------------------------

    def expect(self, order: Order) -> None:
        """The delivery is expected on another day."""

        def fill(form: Form) -> None:
            form.add("expected", self.tr("Livraison attendue le"), ExpiryField(
                name=f"{_NAME}.expected", label=self.tr("Livraison attendue le")))  # fmt: skip

        def do(values: Values) -> None:
            before = order.expected_on
            self._run(
                lambda: self._orders.expect(order.id, order.version, values["expected"]),
                lambda kept: self._said(
                    self.tr("Date de livraison changée."),
                    lambda: self._orders.expect(kept.id, kept.version, before),
                ),
            )

        self.panel.ask(
            self.tr("Livraison attendue"), self.tr("Garder"), do, fill=fill,
            values={"expected": order.expected_on}, identity=order_title(order),
        )  # fmt: skip
        self._drafts.about(f"expect:{order.id}")

    def step(self, order: Order, does: str) -> None:
        """Cancel, close, reopen or take back a sending."""
        orders = self._orders
        steps: dict[str, tuple[Callable[..., Order], str, Callable[..., Order]]] = {
            "cancel": (orders.cancel, self.tr("Commande annulée."), orders.reopen),
            "close": (orders.close, self.tr("Commande soldée\u00a0: le reste n’est plus attendu."),
                      orders.reopen),
            "reopen": (orders.reopen, self.tr("Commande rouverte."), orders.close),
            "unsend": (orders.unsend, self.tr("La commande n’est plus notée comme partie."),
                       orders.send),
        }  # fmt: skip
        do, words, back = steps[does]
        self._run(
            lambda: do(order.id, order.version),
            lambda kept: self._said(words, lambda: back(kept.id, kept.version)),
        )

    def give_up(self, order: Order, line: OrderLine) -> None:
        """What a line still lacks is no longer awaited, or is again."""
        given_up = not line.given_up
        words = (
            self.tr("{product}\u00a0: le reste n’est plus attendu.")
            if given_up
            else self.tr("{product}\u00a0: de nouveau attendu.")
        )
        orders = self._orders
        self._run(
            lambda: orders.give_up(order.id, order.version, line.id, given_up=given_up),
            lambda kept: self._said(
                words.format(product=line.product),
                lambda: orders.give_up(kept.id, kept.version, line.id, given_up=not given_up),
            ),
        )

    # --- what comes -------------------------------------------------------------------------------

    def ask_reception(self, order: Order, line: OrderLine, known: Reception | None = None) -> None:
        """Ask what came of a line; `known` is what a code said of it."""

        def fill(form: Form) -> None:
            form.add("quantity", self.tr("Quantité livrée"), QuantityField(
                name=f"{_NAME}.quantity", label=self.tr("Quantité livrée")),
                required=True)  # fmt: skip
            form.add("lot", self.tr("Lot"), TextField(name=f"{_NAME}.lot", label=self.tr("Lot")))
            form.add("expiry", self.tr("Péremption"), ExpiryField(
                name=f"{_NAME}.expiry", label=self.tr("Péremption")))  # fmt: skip

        def do(values: Values) -> None:
            self.receive(
                order,
                Reception(
                    product_id=line.product_id,
                    quantity=values["quantity"],
                    lot=values["lot"] or "",
                    expiry=values["expiry"],
                    serial=known.serial if known is not None else "",
                    scanned=known is not None,
                ),
            )

        shown = {
            "quantity": known.quantity if known is not None else max(line.awaited, 1),
            "lot": known.lot if known is not None else "",
            "expiry": known.expiry if known is not None else None,
        }
        self.panel.ask(
            line.product, self.tr("Recevoir"), do, fill=fill, values=shown,
            said=self.tr("Commandé\u00a0: {ordered}, reste attendu\u00a0: {awaited}.").format(
                ordered=units_of(line, line.quantity), awaited=units_of(line, line.awaited)
            ),
            identity=order_title(order),
        )  # fmt: skip
        self._drafts.about(f"receive:{order.id}:{line.product_id}", look=known is None)

    def receive(self, order: Order, reception: Reception) -> None:
        """What came goes to the stock, against the order."""
        answering = replace(reception, source=Source.ORDER, source_id=DeedId(order.id))
        stock = self._services.stock

        def told(kept: Received) -> None:
            parts = [
                self.tr("Reçu\u00a0: {product}").format(product=kept.product),
                lot_words(kept.lot) if kept.lot else "",
                quantity_words(kept.quantity, kept.unit, self._plural(order, kept)),
                order_title(order),
            ]
            self._said(
                " · ".join(part for part in parts if part), lambda: stock.reverse(kept.deed_id)
            )

        self._run(lambda: stock.receive(answering), told)

    @staticmethod
    def _plural(order: Order, kept: Received) -> str:
        return next(
            (line.units for line in order.lines if line.product_id == kept.product_id), kept.unit
        )

    # --- suppliers and files ----------------------------------------------------------------------

    def supplier(self, name: str) -> None:
        """Ask for what is known of a supplier."""
        self._tools.ask(self, lambda: self._orders.supplier(name), self._ask_supplier)

    def _ask_supplier(self, known: Supplier) -> None:
        def text(key: str, label: str) -> TextField:
            return TextField(name=f"{_NAME}.{key}", label=label)

        def days(key: str, label: str) -> QuantityField:
            return QuantityField(name=f"{_NAME}.{key}", label=label, least=0, most=180)

        def fill(form: Form) -> None:
            form.add("address", self.tr("Adresse"), TextArea(
                name=f"{_NAME}.address", label=self.tr("Adresse"), max_lines=4))  # fmt: skip
            form.add("phone", self.tr("Téléphone"), text("phone", self.tr("Téléphone")))
            form.add("email", self.tr("Courriel"), text("email", self.tr("Courriel")))
            form.add("account", self.tr("Notre numéro de client"), text(
                "account", self.tr("Notre numéro de client")))  # fmt: skip
            form.add("lead_days", self.tr("Délai de livraison, en jours"), days(
                "lead_days", self.tr("Délai de livraison, en jours")))  # fmt: skip
            form.add("safety_days", self.tr("Réserve de sécurité, en jours"), days(
                "safety_days", self.tr("Réserve de sécurité, en jours")))  # fmt: skip

        def do(values: Values) -> None:
            kept = replace(
                known,
                address=values["address"] or "",
                phone=values["phone"] or "",
                email=values["email"] or "",
                account=values["account"] or "",
                lead_days=values["lead_days"],
                safety_days=values["safety_days"],
            )

            def told(saved: Supplier) -> None:
                self._said(
                    self.tr("Fournisseur gardé."),
                    lambda: self._orders.keep_supplier(replace(known, version=saved.version)),
                )

            self._run(lambda: self._orders.keep_supplier(kept), told)

        shown = {
            key: getattr(known, key)
            for key in ("address", "phone", "email", "account", "lead_days", "safety_days")
        }
        self.panel.ask(supplier_words(known.name), self.tr("Garder"), do, fill=fill, values=shown)
        self._drafts.about(f"supplier:{known.name}")

    def export(self, order: Order, place: str) -> None:
        """Write the order as a table for spreadsheets and suppliers' sites."""
        path = Path(place)
        said = self.tr("Commande enregistrée\u00a0: {name}.").format(name=path.name)
        self._run(lambda: self._orders.export(order.id, path), lambda _many: self._said(said, None))

    # --- told -------------------------------------------------------------------------------------

    def _run(self, work: Callable[[], Any], told: Callable[[Any], None]) -> None:
        self._tools.ask(self, work, told, self._refused)

    def _said(self, words: str, undo: Undo | None) -> None:
        if self.panel.isVisible():
            self.panel.done()

        def again() -> None:
            if undo is not None:
                self._tools.ask(self, undo, lambda _answer: self.done.emit(), self._refused)

        self._tools.messages.say(words, undo=None if undo is None else again)
        self.done.emit()

    def _refused(self, error: Exception) -> None:
        if not (self.panel.isVisible() and self.panel.refuse(error)):
            self._tools.failed(error)
        self.done.emit()


def _draft(order: Order) -> OrderDraft:
    lines = tuple((line.product_id, line.quantity) for line in order.lines)
    return OrderDraft(supplier=order.supplier, lines=lines, note=order.note)
