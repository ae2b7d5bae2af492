"""« À charger dans la voiture »: the material of a round, taken out of the stock at once (ST3)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import DeedId, ProductId, RoundId
from coordo_desktop.domain.materials import LoadLine, LoadWanted, RoundLoad, UnknownWord
from coordo_desktop.domain.stock import Product
from coordo_desktop.domain.stock_ledger import Issued
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import clear, column, sized
from coordo_desktop.ui.kit.material_word import MaterialWord
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.product_field import ProductField
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.rounds.load_draft import LoadDrafts, Typed
from coordo_desktop.ui.rounds.load_line import LoadLineBox

_WIDTH = 340


class LoadPanel(SidePanel):
    """Ctrl+Enter loads; a word that stands for no product is said here once."""

    loaded = Signal()

    def __init__(self, services: Services, tools: Tools) -> None:
        super().__init__(
            name="rounds.loading", title=self.tr("À charger dans la voiture"), width=_WIDTH
        )
        self._services, self._tools = services, tools
        self._round: RoundId | None = None
        self._shown: RoundId | None = None
        self._load: RoundLoad | None = None
        self._lines: list[LoadLineBox] = []
        self._words: list[MaterialWord] = []
        self._drafts = LoadDrafts(self, services, tools)
        self._list = column(gap=8)
        self._error = Note("", kind="danger", name="rounds.loading.error")
        self._error.hide()
        self.product = ProductField(
            tools, services.products.search, name="rounds.loading.product",
            label=self.tr("Ajouter un produit"), placeholder=self.tr("Ajouter un produit…"),
        )  # fmt: skip
        block = self.block()
        block.addLayout(self._list)
        block.addWidget(self.product)
        block.addWidget(self._error)
        self.end()
        self._do = Button(
            self.tr("Charger"), name="rounds.loading.do", kind="primary", key="Ctrl+Return"
        )
        self._stop = Button(self.tr("Fermer"), name="rounds.loading.stop", key="Esc")
        self.foot(None, self._stop, self._do)
        self.product.picked.connect(self._add_product)
        self._do.clicked.connect(self.validate)
        self._stop.clicked.connect(self.close_panel)
        Shortcuts(self).add("Ctrl+Return", self.tr("Charger"), self.validate)
        sized(self, width=_WIDTH)
        self.hide()

    # --- shown --------------------------------------------------------------------------------

    @property
    def lines(self) -> tuple[LoadLineBox, ...]:
        """The products to load."""
        return tuple(self._lines)

    @property
    def words(self) -> tuple[MaterialWord, ...]:
        """The words nobody said the product of."""
        return tuple(self._words)

    def open_for(self, round_id: RoundId) -> None:
        """Show what this round takes."""
        self._round = round_id
        self.look_again()

    def look_again(self) -> None:
        """Ask again what the round takes."""
        round_id, materials = self._round, self._services.materials
        if round_id is None:
            return

        def told(load: RoundLoad) -> None:
            if load.round_id == self._round:
                self._show(load)

        self._tools.ask(self, lambda: materials.of_round(round_id), told)

    def _show(self, load: RoundLoad) -> None:
        typed, added = self._kept(load.round_id)
        again = load.round_id == self._shown
        self._shown = load.round_id
        self._load = load
        self.set_identity([Run(load.title, 600), Run(f"  {load.professional}", ink="text-2")])
        clear(self._list)
        self._lines, self._words = [], []
        for word in load.unknown:
            self._add_word(word)
        for line in load.lines:
            box = self._add_box(line)
            if line.product_id in typed:
                box.quantity.setText(typed[line.product_id])
        known = {line.product_id for line in load.lines}
        for box in added:
            if box.line.product_id not in known:
                self._add_box(box.line).quantity.setText(box.quantity.text())
        self._say_rest(load)
        if not again:
            self._drafts.take_up(load.round_id, lambda kept: self._restore(load.round_id, kept))
        self._error.hide()
        self._look()
        if self.isHidden():
            self.open()
        self.place_focus()

    def _kept(self, round_id: RoundId) -> tuple[dict[ProductId, str], list[LoadLineBox]]:
        """What was typed, and added by hand, of the same round: it stays while words are said."""
        boxes = self._lines if round_id == self._shown else []
        typed = {box.line.product_id: box.quantity.text() for box in boxes if self._typed(box)}
        return typed, [box for box in boxes if not box.line.wanted]

    @staticmethod
    def _typed(box: LoadLineBox) -> bool:
        return box.quantity.number != min(box.line.left, box.line.usable)

    def _add_word(self, said: UnknownWord) -> None:
        detail = ", ".join(said.patients)
        word = MaterialWord(said.word, self._tools, self._services.products.search, detail=detail)

        def link(product: Product | None, each: int = 1) -> None:
            product_id = None if product is None else product.id
            materials = self._services.materials
            self._tools.ask(
                self, lambda: materials.link(said.word, product_id, each),
                lambda _before: self.look_again(), self._refuse,
            )  # fmt: skip

        word.linked.connect(link)
        word.apart.connect(lambda: link(None))
        self._words.append(word)
        self._list.addWidget(word)

    def _add_box(self, line: LoadLine) -> LoadLineBox:
        box = LoadLineBox(line)
        box.edited.connect(self._changed_by_hand)
        self._lines.append(box)
        self._list.addWidget(box)
        return box

    def _add_product(self, product: Product) -> None:
        """One more product, for the round itself; the one that is there is only pointed at."""
        for box in self._lines:
            if box.line.product_id == product.id:
                box.quantity.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self._bring(product.id, "1", focus=True)

    def _bring(self, product_id: ProductId, many: str, *, focus: bool) -> None:
        """A line for a product the plans do not ask for."""
        stock, asked = self._services.stock, self._round

        def work() -> LoadLine:
            there, first = stock.product(product_id), stock.propose(product_id, 1)
            product = there.product
            return LoadLine(
                product_id=product.id, product=product.name, unit=product.unit,
                units=product.units, wanted=0, usable=there.usable, takings=first.takings,
            )  # fmt: skip

        def told(line: LoadLine) -> None:
            if asked == self._round:
                box = self._add_box(line)
                box.quantity.setText(many)
                if focus:
                    box.quantity.setFocus(Qt.FocusReason.OtherFocusReason)
                self._changed_by_hand()

        self._tools.ask(self, work, told, self._refuse)

    def _restore(self, round_id: RoundId, kept: Typed) -> None:
        """Put back what was typed and left."""
        if round_id != self._round or any(self._typed(box) for box in self._lines):
            return
        boxes = {box.line.product_id: box for box in self._lines}
        for product_id, many in kept.items():
            if product_id in boxes:
                boxes[product_id].quantity.setText(many)
            else:
                self._bring(product_id, many, focus=False)
        self._look()
        self._tools.messages.say(self.tr("Brouillon retrouvé."), kind="neutral")

    def _changed_by_hand(self) -> None:
        self._look()
        if self._round is not None:
            typed = {b.line.product_id: b.quantity.text() for b in self._lines if self._typed(b)}
            self._drafts.keep(self._round, typed)

    def _say_rest(self, load: RoundLoad) -> None:
        """What does not come from the stock, who is left out, or that there is nothing."""
        if load.other:
            said = ", ".join(
                one.word if one.quantity == 1 else f"{one.word} × {one.quantity}"
                for one in load.other
            )
            told = self.tr("Hors stock\u202f: {what}").format(what=said)
            self._list.addWidget(RunsLabel(told, ink="text-2", wrap=True))
        if load.left_out:
            told = self.tr("%n personne(s) hors de votre cercle de soins", "", load.left_out)
            self._list.addWidget(Note(told, kind="neutral", icon="lock"))
        if not (load.lines or load.unknown or load.other):
            told = self.tr("Les plans de soins ne demandent pas de matériel pour cette tournée.")
            self._list.addWidget(Label(told, ink="text-2", wrap=True))

    def place_focus(self) -> None:
        """The first word to say, else the first quantity, else the button."""
        if self._words:
            self._words[0].field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._do.isEnabled():
            self._do.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        some = any(box.quantity.number != 0 for box in self._lines)
        self._do.setEnabled(some)

    # --- done ---------------------------------------------------------------------------------

    @property
    def editing(self) -> bool:
        """A quantity was changed."""
        return self.isVisible() and any(self._typed(box) for box in self._lines)

    def validate(self) -> None:
        """Take it all out of the stock."""
        round_id, materials = self._round, self._services.materials
        if round_id is None or not self._do.isEnabled():
            return
        try:
            wanted = [box.wanted() for box in self._lines]
        except CoordoError as error:
            self._refuse(error)
            return
        self._do.setEnabled(False)
        self._tools.ask(
            self, lambda: materials.load(round_id, wanted),
            lambda issued: self._done(wanted, issued), self._refuse,
        )  # fmt: skip

    def _done(self, wanted: Sequence[LoadWanted], issued: Issued) -> None:
        units = sum(one.quantity for one in wanted)
        products = sum(one.quantity > 0 for one in wanted)
        said = self.tr("Chargé\u202f: {products}, {units}.").format(
            products=self.tr("%n produit(s)", "", products),
            units=self.tr("%n unité(s)", "", units),
        )
        self._tools.messages.say(said, undo=lambda: self._undo(issued.deed_id))
        self._changed()

    def _undo(self, deed_id: DeedId) -> None:
        stock = self._services.stock
        self._tools.ask(self, lambda: stock.reverse(deed_id), lambda _deed: self._changed())

    def _changed(self) -> None:
        self._shown = None  # what was typed is done
        if self._round is not None:
            self._drafts.drop(self._round)
        self.loaded.emit()
        if self.isVisible():
            self.look_again()

    def _refuse(self, error: Exception) -> None:
        self._look()
        if not isinstance(error, CoordoError):
            raise error
        self._error.set_text(sentence(error))
        self._error.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._do.hasFocus():
            self.validate()
            return
        super().keyPressEvent(event)
