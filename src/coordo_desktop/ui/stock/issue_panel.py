"""Units taken out of the stock: S, a name, Enter; the first to expire goes first (ST3)."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import DeedId, InterventionId, LotId, PatientId, ProductId, RoundId
from coordo_desktop.domain.materials import NeedLine
from coordo_desktop.domain.scans import ScanOutcome
from coordo_desktop.domain.stock import Product
from coordo_desktop.domain.stock_ledger import Issued
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
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.stock.issue_draft import IssueDrafts
from coordo_desktop.ui.stock.issue_line import IssueLine
from coordo_desktop.ui.stock.issue_recipient import PATIENT, ROUND, Recipient, RecipientBox
from coordo_desktop.ui.stock.issue_said import discarded_words, issued_words
from coordo_desktop.ui.stock.issue_work import Found, IssueWork, Wanted


class IssuePanel(SidePanel):
    """`issued` once it is written, before it closes; what was typed waits where it was left."""

    issued = Signal(object)  # Issued, or None when units were thrown away

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(name="stock.issue", title=self.tr("Sortir"))
        self._services, self._tools = services, tools
        self.work = IssueWork(self, services, tools)
        self._lines: list[IssueLine] = []
        self._unknown: list[MaterialWord] = []
        self._about: PatientId | None = None
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
        self.drafts = IssueDrafts(self, services, tools)
        self._listen()
        self.hide()

    # --- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        self._care = Label("", role="small", ink="text-2", wrap=True, name="stock.issue.care")
        self._care.hide()
        whom = self.block(self.tr("Pour qui"))
        whom.addWidget(self._care)
        whom.addWidget(self.who)
        what = self.block(self.tr("Quoi"))
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

    def _listen(self) -> None:
        self.who.changed.connect(self._look)
        self.who.chosen.connect(self._go_on)
        self.product.picked.connect(self._picked)
        self.product.typed.connect(self.take_scan)
        self._do.clicked.connect(self.validate)
        self._stop.clicked.connect(self.close_panel)
        keys = Shortcuts(self)
        keys.add("Ctrl+Return", self.tr("Sortir"), self.validate)
        for at, option in enumerate(self.who.kind.options, 1):
            keys.add(f"Ctrl+{at}", option.text, _Turn(self.who, at))

    # --- opened -------------------------------------------------------------------------------

    def open_for(
        self,
        product_id: ProductId | None = None,
        lot_id: LotId | None = None,
        patient_id: PatientId | None = None,
        round_id: RoundId | None = None,
    ) -> None:
        """Take out that product (of that lot), for that patient or round; what is missing is asked.

        Called while it is open, it adds the product to what is being taken out.
        """
        if self.isHidden() or patient_id is not None or round_id is not None:
            self._begin(patient_id)
        if product_id is not None:
            self.add([Wanted(product_id, 1, lot_id)])
        if patient_id is not None:
            self.name(PATIENT, patient_id, fixed=True)
        elif round_id is not None:
            self.name(ROUND, round_id)
        self.open()
        self._place_focus()
        if product_id is None:
            self.drafts.take_up()

    def open_for_care(
        self, patient_id: PatientId, intervention_id: InterventionId | None = None
    ) -> None:
        """Take out what a line of the plan takes; without one, what today's care takes."""
        self._begin(patient_id)
        self.name(PATIENT, patient_id, fixed=True)
        self.open()
        self._look_up_care(patient_id, intervention_id)

    def _look_up_care(self, patient_id: PatientId, intervention_id: InterventionId | None) -> None:
        asked = self._asked

        def told(needs: Sequence[NeedLine]) -> None:
            if asked == self._asked:
                self._show_care(needs, lambda: self._look_up_care(patient_id, intervention_id))

        self.work.care(patient_id, intervention_id, told, self._refuse)

    def _show_care(self, needs: Sequence[NeedLine], again: Callable[[], None]) -> None:
        """The lines of a care: products, and words that stand for nothing yet."""
        self._clear_lines()
        cares = dict.fromkeys(one.need.care for one in needs if one.need.care)
        if cares:
            self._care.set_text(self.tr("Pour\u202f: {care}").format(care=", ".join(cares)))
        else:
            self._care.set_text(self.tr("Le plan ne dit pas de matériel pour cela."))
        self._care.show()
        for one in needs:
            if one.need.link is None:
                self._add_unknown(one, again)
        known = [
            Wanted(
                one.need.product_id, max(1, one.need.quantity),
                intervention_id=one.need.intervention_id,
            )
            for one in needs
            if one.need.product_id is not None
        ]  # fmt: skip
        given = [one for one in needs if one.given]
        if given:
            self._care.set_text(
                self._care.text() + "\n" + self.tr("Déjà sorti aujourd’hui\u202f: {what}.").format(
                    what=", ".join(f"{one.given} {one.need.word}" for one in given)
                )
            )  # fmt: skip
        self.add(known, self._go_on)
        if not known:
            self._go_on()

    def _add_unknown(self, one: NeedLine, again: Callable[[], None]) -> None:
        line = MaterialWord(one.need.word, self._tools, self._services.products.search)
        self._unknown.append(line)
        self._list.addWidget(line)

        def link(product: Product | None, each: int = 1) -> None:
            product_id = None if product is None else product.id
            self.work.link(one.need.word, product_id, each, again, self._refuse)

        line.linked.connect(link)
        line.apart.connect(lambda: link(None))

    def _begin(self, patient_id: PatientId | None) -> None:
        self.drafts.leave()
        self._asked += 1
        self._about = patient_id
        self._clear_lines()
        self._care.hide()
        self.note.clear()
        self.who.show_nobody(self.who.kind.options[0].key)
        self._say_error(None)
        self._look()

    def _clear_lines(self) -> None:
        self._lines, self._unknown = [], []
        clear(self._list)

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
    def editing(self) -> bool:
        """Something typed would be lost."""
        return self.isVisible() and bool(self._lines)

    def add(self, wanted: Sequence[Wanted], then: Callable[[], None] | None = None) -> None:
        """These products too."""
        asked = self._asked

        def told(found: list[Found]) -> None:
            if asked == self._asked:
                for one, line in zip(wanted, found, strict=True):
                    self._add_line(line, one.quantity)
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
                self.work.lot_of(outcome, many, lambda one: self._scanned(one, many), self._refuse)

        self._say_error(None)
        self.work.scanned(text, read, self._refuse)
        return True

    def _scanned(self, found: Found, many: int) -> None:
        for line in self._lines:
            if line.stock.product.id == found.stock.product.id and not line.serial:
                line.quantity.step(many)
                self._pick_lot(line, found)
                return
        self._add_line(found, many)
        self._look()

    def _add_line(self, found: Found, quantity: int) -> None:
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

    def _pick_lot(self, line: IssueLine, found: Found) -> None:
        """The lot read or pointed at; what may not leave is said."""
        if found.lot_id is not None and not line.choose(found.lot_id):
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
        self.add([Wanted(product.id)], self._go_on)

    # --- done ---------------------------------------------------------------------------------

    def validate(self) -> None:
        """Write it; what is missing gets the keyboard."""
        self._say_error(None)
        if not self._lines:
            self.product.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.who.discards:
            self._discard()
            return
        to = self.who.value
        if to is None:
            self.who.focus()
            return
        try:
            drafts = tuple(line.draft(to) for line in self._lines)
        except CoordoError as error:
            self._refuse(error)
            return
        said = [(line.stock, line.quantity.value()) for line in self._lines]

        def done(issued: Issued) -> None:
            self._written(issued_words(said, to, issued), [issued.deed_id])
            self.issued.emit(issued)

        self._do.setEnabled(False)
        self.work.issue(drafts, done, self._refuse)

    def _discard(self) -> None:
        try:
            takings = [(one, line.held()) for line in self._lines for one in line.takings()]
        except CoordoError as error:
            self._refuse(error)
            return
        said = [(line.stock, line.quantity.value()) for line in self._lines]

        def done(deeds: list[DeedId]) -> None:
            self._written(discarded_words(said), deeds)
            self.issued.emit(None)

        self._do.setEnabled(False)
        self.work.discard(takings, self.who.reason.value(), self.note.value(), done, self._refuse)

    def _written(self, words: str, deeds: Sequence[DeedId]) -> None:
        self._tools.messages.say(words, undo=lambda: self.work.undo(deeds, self._undone))
        self.drafts.done()
        self._clear_lines()
        self.close_panel()

    def _undone(self) -> None:
        self._tools.messages.say(self.tr("Sortie annulée\u202f: les unités sont revenues."))

    def _refuse(self, error: Exception) -> None:
        self._look()
        if not isinstance(error, CoordoError):
            raise error
        if not any(line.passes_over and line.refuse(error) for line in self._lines):
            self._say_error(sentence(error))

    def _say_error(self, words: str | None) -> None:
        self._error.set_text(words or "")
        self._error.setVisible(bool(words))

    # --- steps --------------------------------------------------------------------------------

    def _look(self) -> None:
        discards, to = self.who.discards, self.who.value
        for line in self._lines:
            line.show_discarding(discards=discards)
        self.note.setVisible(discards)
        words = self.tr("Jeter") if discards else self.tr("Sortir")
        self._do.set_text(words)
        self._do.set_kind("danger" if discards else "primary")
        self._do.setEnabled(bool(self._lines))
        named = [] if to is None else [Run(to.name, 600), Run(f"  {to.detail}")]
        self._whom.set_runs(named)
        self._whom.setVisible(bool(named))
        told = "" if to is None else f" : {to.name}, {to.detail}"
        self._do.setAccessibleName(f"{words}{told}")

    def _go_on(self) -> None:
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

    def _place_focus(self) -> None:
        if self.isVisible() and not self.product.hasFocus():
            self._go_on()

    def close_panel(self) -> None:
        """Hide; what was typed is kept for the next time."""
        self.drafts.leave()
        self._asked += 1
        super().close_panel()

    def flush(self) -> None:
        """Keep now what is being typed (before locking)."""
        self.drafts.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._do.hasFocus():
            self.validate()
            return
        super().keyPressEvent(event)


class _Turn:
    """Turns to one kind of recipient."""

    def __init__(self, box: RecipientBox, at: int) -> None:
        self._box, self._at = box, at

    def __call__(self) -> None:
        self._box.turn_to(self._at)
