"""What is being taken out of the stock: its products one under the other, typed or read (ST3)."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.materials import NeedLine
from coordo_desktop.domain.scans import ScanOutcome
from coordo_desktop.domain.stock import Product, may_be_issued
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import clear, column
from coordo_desktop.ui.kit.material_word import MaterialWord
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.product_field import ProductField
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.stock.issue_line import IssueLine
from coordo_desktop.ui.stock.issue_recipient import Recipient, RecipientBox
from coordo_desktop.ui.stock.issue_work import Found, IssueWork, Wanted


class IssueBasket(SidePanel):
    """For whom, then the products; what is missing gets the keyboard, else the button."""

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(name="stock.issue", title=self.tr("Sortir"))
        self._services, self._tools = services, tools
        self.work = IssueWork(self, services, tools)
        self._lines: list[IssueLine] = []
        self._unknown: list[MaterialWord] = []
        self._about: PatientId | None = None
        self._busy = False  # it is being written
        self._asked = 0  # what answers a question asked for another opening is dropped
        self.who = RecipientBox(services, tools, actor)
        self.product = ProductField(
            tools, services.products.search, name="stock.issue.product",
            label=self.tr("Produit"), placeholder=self.tr("Produit, code, lot ou lecture…"),
        )  # fmt: skip
        self.note = TextField(
            name="stock.issue.note", label=self.tr("Note"), placeholder=self.tr("Note"),
        )  # fmt: skip
        self._build()
        self.hide()

    # --- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        self._care = Label("", role="small", ink="text-2", wrap=True, name="stock.issue.care")
        self._care.hide()
        self.waiting = Note(
            self.tr("Une sortie n’est pas terminée."), icon="clock", name="stock.issue.waiting",
            action=self.tr("Reprendre"),
        )  # fmt: skip
        self.waiting.hide()
        self._whose = Label(self.tr("Pour qui"), weight=600)
        what = self.block()
        for one in (self.waiting, self._care, self._whose, self.who):
            what.addWidget(one)
        what.addWidget(Label(self.tr("Quoi"), weight=600))
        self._list: QVBoxLayout = column(gap=8)
        inside = QWidget()
        inside.setLayout(self._list)
        what.addWidget(inside)
        what.addWidget(self.product)
        what.addWidget(self.note)
        self._error = Note("", kind="danger", name="stock.issue.error")
        self._error.hide()
        what.addWidget(self._error)
        self.end()
        self._whom = RunsLabel("", role="small", ink="text-2", name="stock.issue.whom")
        self._do = Button(
            self.tr("Sortir"), name="stock.issue.do", kind="primary", key="Ctrl+Return"
        )
        self._stop = Button(self.tr("Annuler"), name="stock.issue.stop")
        self.foot(self._whom)
        self.foot(None, self._stop, self._do)

    # --- whom ----------------------------------------------------------------------------------

    def name(self, kind: str, which: UUID, *, fixed: bool = False) -> None:
        """It is for this one; `fixed`: their record is open, it is for nobody else."""
        asked = self._asked

        def told(one: Recipient) -> None:
            if asked == self._asked:
                self.who.show_recipient(one, fixed=fixed)
                self._look()
                self._place_focus()

        self.work.recipient(kind, which, told, self._refuse)

    # --- what ---------------------------------------------------------------------------------

    @property
    def lines(self) -> tuple[IssueLine, ...]:
        """The products being taken out."""
        return tuple(self._lines)

    @property
    def about(self) -> PatientId | None:
        """Whose record it was opened from."""
        return self._about

    @property
    def worth_keeping(self) -> bool:
        """More was said than the product one began with."""
        lines = self._lines
        named = self.who.value is not None and not self.who.fixed
        said = any(one.quantity.number != 1 or one.why.text() or one.serial for one in lines)
        return named or said or len(lines) > 1 or bool(self.note.text())

    @property
    def editing(self) -> bool:
        """Something typed would be lost."""
        return self.isVisible() and bool(self._lines)

    def add(self, wanted: Sequence[Wanted], then: Callable[[], None] | None = None) -> None:
        """These products too."""
        asked = self._asked

        def told(found: list[Found]) -> None:
            if asked == self._asked:
                for one, line in zip(wanted, found, strict=True):
                    self._add_line(line, one.quantity).why.set_value(one.why)
                self._look()
                if then is not None:
                    then()

        if wanted:
            self.work.look_up(wanted, told, self._refuse)

    def take_scan(self, text: str) -> bool:
        """A box was read: its product is taken out, one box more each time; False when closed."""
        if self.isHidden():
            return False
        asked = self._asked

        def read(outcome: ScanOutcome) -> None:
            if asked == self._asked:
                many = max(1, outcome.factor)
                self.work.lot_of(outcome, many, lambda one: self._scanned(one, many), self._unheard)

        self._say_error(None)
        self.work.scanned(text, read, self._unheard)
        return True

    def _unheard(self, error: Exception) -> None:
        """A box that is not added: eyes are on the boxes, it must be heard."""
        QApplication.beep()
        self._refuse(error)

    def _scanned(self, found: Found, many: int) -> None:
        if found.serial and any(line.serial == found.serial for line in self._lines):
            QApplication.beep()
            self._say_error(self.tr("Cette boîte est déjà dans la liste\u202f: rien n’est ajouté."))
            return
        if found.lot_id is not None and not self._may_leave(found):
            QApplication.beep()
            self._say_error(self.tr("Ce lot ne peut pas être sorti\u202f: rien n’est ajouté."))
            return
        for line in self._lines:
            if found.serial:
                break  # a box known by its number is a line of its own
            same = line.stock.product.id == found.stock.product.id and not line.serial
            if same and line.is_of(found.lot_id):
                self._pick_lot(line, found)
                line.quantity.step(many)
                return
        self._add_line(found, many)
        self._look()

    def _may_leave(self, found: Found) -> bool:
        mine = [one for one in found.stock.lines if one.lot_id == found.lot_id]
        return any(self.who.discards or may_be_issued(one.state) for one in mine)

    def _add_line(self, found: Found, quantity: int) -> IssueLine:
        line = IssueLine(
            found.stock, found.proposal, intervention_id=found.intervention_id, serial=found.serial
        )
        line.quantity.set_value(quantity)
        line.show_discarding(discards=self.who.discards)
        self._lines.append(line)
        self._list.addWidget(line)
        line.wanted.connect(lambda many: self._propose(line, many))
        line.changed.connect(self._look)
        line.removed.connect(lambda: self._remove(line))
        line.show_proposal(found.stock, found.proposal)
        self._pick_lot(line, found)
        return line

    def _pick_lot(self, line: IssueLine, found: Found) -> None:
        """The lot read or pointed at; what may not leave is said."""
        if found.lot_id is None:
            return
        pick = line.pin if found.read else line.choose
        if not pick(found.lot_id, found.place_id):
            self._say_error(self.tr("Ce lot ne peut pas être sorti\u202f: un autre est proposé."))

    def _propose(self, line: IssueLine, many: int) -> None:
        def told(found: Found) -> None:
            if line in self._lines and line.quantity.number == many:
                line.show_proposal(found.stock, found.proposal)
                self._look()

        self.work.propose(line.stock.product.id, many, told, self._refuse)

    def _remove(self, line: IssueLine) -> None:
        self._lines.remove(line)
        line.hide()
        line.deleteLater()
        self._look()
        self.product.setFocus(Qt.FocusReason.OtherFocusReason)

    def _picked(self, product: Product) -> None:
        self._say_error(None)
        self.add([Wanted(product.id)], self.go_on)

    def _add_unknown(self, one: NeedLine, again: Callable[[], None]) -> None:
        line = MaterialWord(one.need.word, self._tools, self._services.products.search)
        self._unknown.append(line)
        self._list.addWidget(line)

        def link(product: Product | None, each: int = 1) -> None:
            product_id = None if product is None else product.id
            self.work.link(one.need.word, product_id, each, again, self._refuse)

        line.linked.connect(link)
        line.apart.connect(lambda: link(None))

    def empty(self) -> None:
        """Nothing is being taken out any more."""
        self._lines, self._unknown = [], []
        clear(self._list)

    # --- said -----------------------------------------------------------------------------------

    def _refuse(self, error: Exception) -> None:
        self._busy = False
        self._look()
        if not isinstance(error, CoordoError):
            raise error
        if not any(line.passes_over and line.refuse(error) for line in self._lines):
            self._say_error(sentence(error))

    def _say_error(self, words: str | None) -> None:
        self._error.set_text(words or "")
        self._error.setVisible(bool(words))

    def _look(self) -> None:
        discards, to = self.who.discards, self.who.value
        for line in self._lines:
            line.show_discarding(discards=discards)
        if discards and self._lines:
            self.who.suggest(self._lines[0].reason())
        self._whose.setVisible(not self.who.fixed)
        self.who.setVisible(not self.who.fixed)
        self.note.setVisible(discards)
        words = self.tr("Jeter") if discards else self.tr("Sortir")
        self._do.set_text(words)
        self._do.set_kind("danger" if discards else "primary")
        self._do.setEnabled(bool(self._lines) and not self._busy)
        named = [] if to is None else [Run(to.name, 600), Run(f"  {to.detail}")]
        self._whom.set_runs(named)
        self._whom.setVisible(bool(named))
        told = "" if to is None else f" : {to.name}, {to.detail}"
        self._do.setAccessibleName(f"{words}{told}")

    def go_on(self) -> None:
        """The next thing that is missing, else the button."""
        if self._unknown:
            where: QWidget = self._unknown[0].field
        elif not self._lines:
            where = self.product
        elif self.who.value is None and not self.who.discards:
            where = self.who.field
        else:
            where = self._do
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_focus(self, *, coming: bool = False) -> None:
        """Where one begins; `coming`: a product is on its way. Never away from what is typed."""
        if not self.isVisible() or self.product.text() or self.who.field.text():
            return
        if coming and self.who.value is None:
            self.who.focus()
        else:
            self.go_on()
