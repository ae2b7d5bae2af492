"""A product typed: its name found by its code, what it is counted in, when it is ordered."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from coordo_desktop.domain.medicines import MedicineLine
from coordo_desktop.domain.products import HIGHEST
from coordo_desktop.domain.scans import ScanOutcome
from coordo_desktop.domain.stock import Category, Product, ProductDraft, StockPlace
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.completion import Completion, Suggestion
from coordo_desktop.ui.kit.fields import TextArea, TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.matching import folded
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.stock_words import category_words
from coordo_desktop.ui.stock.fields import QuantityField
from coordo_desktop.ui.stock.product_fields import CodesField, PriceField

_NAME = "stock.product"
_NEW = "new"
_CIP = "34009"
_CIP13 = 13
_FIELDS = tuple(one.name for one in fields(ProductDraft) if one.name != "active")


class ProductForm(QObject):
    """`kept` with the Product once it is written."""

    kept = Signal(object)

    def __init__(self, services: Services, tools: Tools, panel: AskPanel) -> None:
        super().__init__(panel)
        self._services, self._tools, self.panel = services, tools, panel
        self._drafts = AskedDrafts(panel, services.drafts, tools, _NAME)
        self._looking = QObject(self)
        self._looked = ""
        self._places: Sequence[StockPlace] = ()
        self._suppliers: Sequence[str] = ()

    @property
    def open(self) -> bool:
        """A product is being typed."""
        return not self.panel.isHidden() and self.panel.form is not None

    def flush_drafts(self) -> None:
        """Keep now what is being typed (before locking)."""
        self._drafts.flush()

    # --- opening --------------------------------------------------------------------------------

    def open_new(self, read: ScanOutcome | None = None) -> None:
        """A product nobody knows yet; `read`: the code that asked for it."""
        values: dict[str, Any] = {"unit": "pièce", "units": "pièces", "tracks_lots": True}
        if read is not None and read.medicine:
            values |= {"name": read.medicine, "category": Category.MEDICINE}
            values |= {"unit": "boîte", "units": "boîtes"}
        code = "" if read is None else read.scan.gtin or read.scan.in_house
        self._prepare(lambda: self._ask(None, values, code))

    def open_on(self, product: Product) -> None:
        """A product as it is kept."""
        values = {name: getattr(product, name) for name in _FIELDS}
        self._prepare(lambda: self._ask(product, values, ""))

    def again(self, known: Sequence[Product]) -> None:
        """Ask again what a lock interrupted."""
        by_id = {str(one.id): one for one in known}

        def found(entity: str) -> None:
            if self.panel.isHidden() and entity == _NEW:
                self.open_new()
            elif self.panel.isHidden() and entity in by_id:
                self.open_on(by_id[entity])

        self._drafts.interrupted(found)

    def take_scan(self, text: str) -> bool:
        """A code read while a product is typed is one of its codes."""
        if not self.open:
            return False
        scans = self._services.scans

        def told(read: ScanOutcome) -> None:
            code = read.scan.gtin or read.scan.in_house
            codes = self._editor("codes")
            if read.scan.problem is not None or not code:
                self._tools.messages.say(self.tr("Ce code n’est pas celui d’un produit."),
                                         kind="warn")  # fmt: skip
            elif isinstance(codes, CodesField) and codes.add(code):
                self._look_up()

        self._tools.ask(self, lambda: scans.read(text), told)
        return True

    def _prepare(self, then: Callable[[], None]) -> None:
        products = self._services.products

        def told(found: tuple[tuple[StockPlace, ...], tuple[str, ...]]) -> None:
            self._places, self._suppliers = found
            then()

        self._tools.ask(self, lambda: (products.places(), products.suppliers()), told)

    def _ask(self, product: Product | None, values: Mapping[str, Any], code: str) -> None:
        self._looked = ""
        self.panel.ask(
            self.tr("Nouveau produit") if product is None else self.tr("Modifier le produit"),
            self.tr("Enregistrer"),
            lambda typed: self._keep(product, typed),
            fill=lambda form: self._fill(form, new=product is None),
            values=dict(values),
            identity="" if product is None else product.name,
        )
        self._drafts.about(_NEW if product is None else str(product.id), look=not code)
        codes = self._editor("codes")
        if isinstance(codes, CodesField):
            codes.edited.connect(self._look_up)
            if code:
                codes.add(code)

    # --- fields ---------------------------------------------------------------------------------

    def _fill(self, form: Form, *, new: bool) -> None:
        if new:
            self._fill_codes(form)
        form.add("name", self.tr("Nom"), TextField(
            name=f"{_NAME}.name", label=self.tr("Nom")), required=True)  # fmt: skip
        form.add("category", self.tr("Catégorie"), Choice(
            [(one, category_words(one)) for one in Category], name=f"{_NAME}.category",
            label=self.tr("Catégorie")))  # fmt: skip
        if not new:
            self._fill_codes(form)
        form.add_row([
            ("unit", self.tr("Compté en"), self._text("unit", self.tr("Compté en"))),
            ("units", self.tr("Au pluriel"), self._text("units", self.tr("Au pluriel"))),
        ])  # fmt: skip
        form.add_row([
            ("minimum", self.tr("Minimum"), self._number("minimum", self.tr("Minimum"))),
            ("maximum", self.tr("Maximum"), self._number("maximum", self.tr("Maximum"))),
        ])  # fmt: skip
        form.add_row([
            ("cold", "", Check(self.tr("Au froid, 2 à 8 °C"), name=f"{_NAME}.cold")),
            ("tracks_lots", "", Check(self.tr("Suivi par lot"), name=f"{_NAME}.lots")),
        ])  # fmt: skip
        form.add("home_id", self.tr("Rangé d’habitude"), Choice(
            [(None, self.tr("aucun lieu")), *((one.id, one.name) for one in self._places)],
            name=f"{_NAME}.home", label=self.tr("Rangé d’habitude")))  # fmt: skip
        supplier = self._text("supplier", self.tr("Fournisseur"))
        form.add_row([
            ("supplier", self.tr("Fournisseur"), supplier),
            ("supplier_ref", self.tr("Référence"),
             self._text("supplier_ref", self.tr("Référence"))),
        ], stretch=(3, 2))  # fmt: skip
        known = Completion(supplier, name=f"{_NAME}.suppliers")
        known.asked.connect(lambda typed: known.offer(_alike(typed, self._suppliers)))
        form.add_row([
            ("price", self.tr("Prix unitaire, €"), PriceField(
                name=f"{_NAME}.price", label=self.tr("Prix unitaire, €"), placeholder="12,50")),
            ("lpp", self.tr("Code LPP"), self._text("lpp", self.tr("Code LPP"))),
        ])  # fmt: skip
        form.add("note", self.tr("Note"), TextArea(name=f"{_NAME}.note", label=self.tr("Note")))

    def _fill_codes(self, form: Form) -> None:
        form.add("codes", self.tr("Codes de la boîte"), CodesField(
            name=f"{_NAME}.codes", label=self.tr("Codes de la boîte")),
            help_text=self.tr("GTIN, EAN ou CIP, unités par boîte, conditionnement."))  # fmt: skip

    def _text(self, key: str, label: str) -> TextField:
        return TextField(name=f"{_NAME}.{key}", label=label)

    def _number(self, key: str, label: str) -> QuantityField:
        return QuantityField(
            name=f"{_NAME}.{key}", label=label, placeholder=self.tr("aucun"), least=0, most=HIGHEST
        )

    def _editor(self, key: str) -> Any:
        form = self.panel.form
        return None if form is None else form.editor(key)

    # --- the medicines base ---------------------------------------------------------------------

    def _look_up(self) -> None:
        """A French medicine is named by its code, where the base knows it."""
        codes = self._editor("codes")
        if not isinstance(codes, CodesField):
            return
        typed = ["".join(line[0].split()).lstrip("0") for line in codes.raw()]
        cip = next((one for one in typed if len(one) == _CIP13 and one.startswith(_CIP)), "")
        if not cip or cip == self._looked:
            return
        self._looked = cip
        products = self._services.products
        self._tools.glance.run(
            self._looking, lambda: products.medicine(cip), self._named, self._tools.failed
        )

    def _named(self, found: MedicineLine | None) -> None:
        form = self.panel.form
        if form is None or found is None:
            return
        name, category = form.editor("name"), form.editor("category")
        if not name.text().strip():
            name.setText(found.name)
            name.edited.emit()
            if category.value() is not Category.VACCINE:
                category.set_value(Category.MEDICINE)
        said = self.tr("Base des médicaments\u202f: {name}").format(name=found.name)
        form.frame("name").show_warning(said)

    # --- keeping --------------------------------------------------------------------------------

    def _keep(self, before: Product | None, typed: Mapping[str, Any]) -> None:
        products = self._services.products
        texts = {
            name: typed[name] or "" for name in ("unit", "units", "lpp", "supplier",
                                                 "supplier_ref", "note", "name")
        }  # fmt: skip
        draft = ProductDraft(**{**typed, **texts})
        if before is not None:
            draft = replace(draft, active=before.active)

        def work() -> Product:
            if before is None:
                return products.keep(draft)
            return products.keep(draft, before.id, before.version)

        def done(kept: Product) -> None:
            self.panel.done()
            self._tools.messages.say(
                self.tr("{name} est enregistré.").format(name=kept.name),
                undo=lambda: self._undo(before, kept),
            )
            self.kept.emit(kept)

        self._tools.ask(self, work, done, self._refused)

    def _undo(self, before: Product | None, kept: Product) -> None:
        products = self._services.products

        def work() -> Product:
            if before is None:
                return products.stop(kept.id, kept.version)
            return products.keep(before, before.id, kept.version)

        self._tools.ask(self, work, self.kept.emit)

    def _refused(self, error: Exception) -> None:
        if not self.panel.refuse(error):
            self._tools.failed(error)


def _alike(text: str, known: Sequence[str]) -> list[Suggestion]:
    sought = folded(text)
    return [Suggestion(one) for one in known if sought and sought in folded(one)][:8]
