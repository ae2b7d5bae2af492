"""What is done with an inventory: asked where it must be, done, undone with a key."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from coordo_desktop.domain.counts import Box, Count, CountDraft, CountLine, CountState, Validated
from coordo_desktop.domain.ids import CountId
from coordo_desktop.domain.stock import Category, StockPlace
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.count_words import count_title
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.stock_words import (
    category_words,
    lot_words,
    number_text,
    quantity_words,
    signed_text,
)
from coordo_desktop.ui.stock.fields import ExpiryField, QuantityField

_NAME = "stock.count.ask"
Values = Mapping[str, Any]


def _categories() -> list[tuple[Category, str]]:
    return [(one, category_words(one)) for one in Category]


class CountDeeds(QObject):
    """`done`: something was written; `refused`: it was not. `asks` may ask for what was missing."""

    done = Signal()
    opened = Signal(object)  # CountId
    counted = Signal(object)  # CountLine
    refused = Signal(object)

    def __init__(self, services: Services, tools: Tools, panel: AskPanel) -> None:
        super().__init__(panel)
        self._services, self._tools, self.panel = services, tools, panel
        self._drafts = AskedDrafts(panel, services.drafts, tools, _NAME)
        self.asks: Callable[[Exception], bool] = lambda _error: False

    def flush_drafts(self) -> None:
        """Keep now what is being typed (before locking)."""
        self._drafts.flush()

    # --- opening --------------------------------------------------------------------------------

    def open(self) -> None:
        """Ask what is to be counted."""
        self._tools.ask(self, self._services.products.places, self._ask_open)

    def _ask_open(self, places: tuple[StockPlace, ...]) -> None:
        def fill(form: Form) -> None:
            options = [(None, self.tr("Tous les lieux")), *((one.id, one.name) for one in places)]
            form.add("place", self.tr("Lieu"), Choice(
                options, name=f"{_NAME}.place", label=self.tr("Lieu")))  # fmt: skip
            kinds = [(None, self.tr("Toutes catégories")), *_categories()]
            form.add("category", self.tr("Catégorie"), Choice(
                kinds, name=f"{_NAME}.category", label=self.tr("Catégorie")))  # fmt: skip
            form.add("blind", "", Check(
                self.tr("À l’aveugle, sans les quantités attendues"),
                name=f"{_NAME}.blind"))  # fmt: skip
            form.add("note", self.tr("Remarque"), TextField(
                name=f"{_NAME}.note", label=self.tr("Remarque")))  # fmt: skip

        def do(values: Values) -> None:
            draft = CountDraft(
                place_id=values["place"],
                category=values["category"],
                blind=bool(values["blind"]),
                note=values["note"] or "",
            )
            self._run(lambda: self._services.counts.open(draft), self._opened)

        self.panel.ask(
            self.tr("Nouvel inventaire"), self.tr("Ouvrir"), do, fill=fill,
            said=self.tr(
                "Les sorties et les réceptions continuent pendant le comptage\u202f: chaque ligne "
                "est comparée au stock du moment où elle est comptée."
            ),
        )  # fmt: skip
        self._drafts.about("open")

    def _opened(self, count: Count) -> None:
        said = self.tr("Inventaire ouvert\u00a0: {what}, %n ligne(s).", "", len(count.lines))
        head = count.summary
        self._said(
            said.format(what=count_title(head)),
            lambda: self._services.counts.drop(head.id, head.version),
        )
        self.opened.emit(head.id)

    # --- counting -------------------------------------------------------------------------------

    def put(self, count_id: CountId, line: CountLine, counted: int | None) -> None:
        """The number typed for a line."""
        service = self._services.counts

        def told(kept: CountLine) -> None:
            many = (
                self.tr("non comptée")
                if kept.counted is None
                else quantity_words(kept.counted, kept.unit, kept.units)
            )
            said = self.tr("{product}, {lot}\u00a0: {many}.").format(
                product=kept.product, lot=lot_words(kept.number), many=many
            )
            self._said(said, lambda: service.put(count_id, kept.id, kept.version, line.counted))
            self.counted.emit(kept)

        self._run(lambda: service.put(count_id, line.id, line.version, counted), told)

    def take(self, count_id: CountId, box: Box) -> None:
        """A box found on the shelf."""
        service = self._services.counts

        def told(kept: CountLine) -> None:
            said = self.tr("{product}, {lot}\u00a0: {plus}, soit {many}.").format(
                product=kept.product,
                lot=lot_words(kept.number),
                plus=signed_text(box.quantity),
                many=quantity_words(kept.counted or 0, kept.unit, kept.units),
            )
            undo = partial(service.take_back, count_id, kept.id, box.quantity, box.serial)
            self._said(said, undo)
            self.counted.emit(kept)

        self._run(lambda: service.take(count_id, box), told)

    def ask_box(self, count: Count, box: Box, product: str, *, said: str = "") -> None:
        """What the code did not say of a box is asked; `said`: why, where it said all."""
        mine = [line for line in count.lines if line.product_id == box.product_id]
        places = list(dict.fromkeys((line.place_id, line.place) for line in (*mine, *count.lines)))

        def fill(form: Form) -> None:
            lots = [(line.number, line.number or "–") for line in mine]
            if lots:
                form.add("known", self.tr("Lot attendu"), Choice(
                    [("", self.tr("Un autre lot")), *dict.fromkeys(lots)],
                    name=f"{_NAME}.known", label=self.tr("Lot attendu")))  # fmt: skip
            form.add("lot", self.tr("Lot lu sur la boîte"), TextField(
                name=f"{_NAME}.lot", label=self.tr("Lot lu sur la boîte")))  # fmt: skip
            form.add("expiry", self.tr("Péremption"), ExpiryField(
                name=f"{_NAME}.expiry", label=self.tr("Péremption")))  # fmt: skip
            if count.summary.place_id is None and len(places) > 1:
                form.add("place", self.tr("Lieu"), Choice(
                    places, name=f"{_NAME}.where", label=self.tr("Lieu")))  # fmt: skip
            form.add("quantity", self.tr("Quantité"), QuantityField(
                name=f"{_NAME}.quantity", label=self.tr("Quantité")), required=True)  # fmt: skip

        def do(values: Values) -> None:
            known = values.get("known") or ""
            self.take(
                count.summary.id,
                Box(
                    product_id=box.product_id,
                    place_id=values.get("place") or box.place_id,
                    lot=known or values["lot"] or "",
                    expiry=None if known else values["expiry"],
                    serial=box.serial,
                    quantity=values["quantity"],
                ),
            )

        shown = {"lot": box.lot, "expiry": box.expiry, "quantity": box.quantity}
        self.panel.ask(
            product, self.tr("Compter"), do, fill=fill, values=shown,
            said=said or self.tr("Le code de cette boîte ne dit pas tout."),
        )  # fmt: skip
        self._drafts.about(f"box:{count.summary.id}:{box.product_id}")

    def again(self, count_id: CountId, line: CountLine) -> None:
        """A line is to be counted a second time."""
        service = self._services.counts
        if line.counted is None:
            return

        def told(_many: int) -> None:
            said = self.tr("{product}, {lot}\u00a0: à recompter.").format(
                product=line.product, lot=lot_words(line.number)
            )

            def back() -> None:
                now = next(one for one in service.count(count_id).lines if one.id == line.id)
                service.put(count_id, line.id, now.version, line.counted)

            self._said(said, back)

        self._run(lambda: service.again(count_id, [line.id]), told)

    def explain(self, count_id: CountId, line: CountLine) -> None:
        """Ask why a line differs."""
        service = self._services.counts

        def fill(form: Form) -> None:
            form.add("note", self.tr("Explication"), TextField(
                name=f"{_NAME}.why", label=self.tr("Explication"),
                placeholder=self.tr("cassé, prêté, mal rangé…")))  # fmt: skip

        def do(values: Values) -> None:
            words = values["note"] or ""
            self._run(
                lambda: service.explain(count_id, line.id, line.version, words),
                lambda _none: self._said(
                    self.tr("Explication gardée."),
                    lambda: service.explain(count_id, line.id, line.version + 1, line.note),
                ),
            )

        self.panel.ask(
            line.product, self.tr("Garder"), do, fill=fill, values={"note": line.note},
            said=lot_words(line.number),
        )  # fmt: skip
        self._drafts.about(f"why:{line.id}")

    # --- closing --------------------------------------------------------------------------------

    def compare(self, count: Count) -> None:
        """Show the differences of a blind inventory."""
        head = count.summary
        self._run(
            lambda: self._services.counts.compare(head.id, head.version),
            lambda _count: self._said(self.tr("Les écarts sont montrés."), None),
        )

    def validate(self, count: Count) -> None:
        """Ask once more, with what will be written."""
        head = count.summary
        gaps = count.differences
        said = [self.tr("%n ligne(s) comptée(s)", "", head.counted)]
        said.append(self.tr("%n écart(s) à inscrire", "", len(gaps)))
        more = sum(max(line.difference or 0, 0) for line in gaps)
        fewer = sum(max(-(line.difference or 0), 0) for line in gaps)
        if gaps:
            said.append(f"{signed_text(more)}, {signed_text(-fewer)}")
        warning = ""
        if count.moved:
            warning = self.tr(
                "%n ligne(s) ont bougé depuis leur comptage\u202f: ce qui est sorti ou entré "
                "depuis reste acquis.",
                "", len(count.moved),
            )  # fmt: skip

        def fill(form: Form) -> None:
            words = self.tr("Compter à 0 les %n ligne(s) non comptées", "", head.missing)
            form.add("zero", "", Check(words, name=f"{_NAME}.zero"))

        def do(values: Values) -> None:
            zero = bool(values.get("zero"))
            head, service = count.summary, self._services.counts
            self._run(
                lambda: service.validate(head.id, head.version, zero=zero),
                partial(self._told, head.id),
            )

        self.panel.ask(
            self.tr("Valider l’inventaire"), self.tr("Valider"), do,
            fill=fill if head.missing else None,
            said=" · ".join(said), warning=warning, identity=count_title(head),
        )  # fmt: skip

    def _told(self, count_id: CountId, written: Validated) -> None:
        said = [self.tr("Inventaire validé\u00a0: %n écart(s) inscrit(s).", "", written.adjusted)]
        if written.moved:
            said.append(self.tr("%n ligne(s) avaient bougé.", "", len(written.moved)))
        if written.untouched:
            many = number_text(written.untouched)
            said.append(self.tr("Non comptées, laissées telles quelles\u00a0: {n}.").format(n=many))

        def undo() -> None:
            service = self._services.counts
            service.unvalidate(count_id)
            if written.zeroed:
                service.forget(count_id, written.zeroed)

        self._said(" ".join(said), undo)

    def drop(self, count: Count) -> None:
        """Give an inventory up."""
        head = count.summary
        service = self._services.counts
        self._run(
            lambda: service.drop(head.id, head.version),
            lambda _none: self._said(
                self.tr("Inventaire abandonné\u00a0: rien n’a été changé au stock."),
                lambda: service.unvalidate(head.id),
            ),
        )

    def reopen(self, count: Count) -> None:
        """Open a closed inventory again: what it wrote is taken back."""
        head = count.summary
        service = self._services.counts
        if head.state is CountState.DROPPED:
            self._run(
                lambda: service.unvalidate(head.id),
                lambda _none: self._said(self.tr("Inventaire rouvert."), None),
            )
            return

        def do(values: Values) -> None:
            words = values["note"] or ""
            self._run(
                lambda: service.unvalidate(head.id, words),
                lambda _none: self._said(
                    self.tr("Inventaire rouvert\u00a0: ses écarts sont contrepassés."), None
                ),
            )

        def fill(form: Form) -> None:
            form.add("note", self.tr("Pourquoi"), TextField(
                name=f"{_NAME}.undo", label=self.tr("Pourquoi")))  # fmt: skip

        self.panel.ask(
            self.tr("Rouvrir l’inventaire"), self.tr("Rouvrir"), do, fill=fill,
            said=self.tr("Ses écarts sont contrepassés au registre\u202f; rien n’est effacé."),
            identity=count_title(head),
        )  # fmt: skip
        self._drafts.about(f"reopen:{head.id}")

    # --- told -----------------------------------------------------------------------------------

    def _run(self, work: Callable[[], Any], told: Callable[[Any], None]) -> None:
        self._tools.ask(self, work, told, self._refused)

    def _said(self, words: str, undo: Callable[[], Any] | None) -> None:
        if self.panel.isVisible():
            self.panel.done()

        def again() -> None:
            if undo is not None:
                self._tools.ask(self, undo, lambda _answer: self.done.emit(), self._refused)

        self._tools.messages.say(words, undo=None if undo is None else again)
        self.done.emit()

    def _refused(self, error: Exception) -> None:
        if self.asks(error):
            return
        if not (self.panel.isVisible() and self.panel.refuse(error)):
            self._tools.failed(error)
        self.refused.emit(error)
