"""Units taken out of the stock: S, a name, Enter; the first to expire goes first (ST3)."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import DeedId, InterventionId, LotId, PatientId, ProductId, RoundId
from coordo_desktop.domain.materials import NeedLine
from coordo_desktop.domain.stock import ProductStock
from coordo_desktop.domain.stock_ledger import Issued
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.stock.issue_basket import IssueBasket
from coordo_desktop.ui.stock.issue_draft import IssueDrafts
from coordo_desktop.ui.stock.issue_recipient import PATIENT, ROUND, RecipientBox
from coordo_desktop.ui.stock.issue_said import discarded_words, issued_words
from coordo_desktop.ui.stock.issue_work import Wanted


class IssuePanel(IssueBasket):
    """`issued` once it is written, before it closes; what was typed waits where it was left."""

    issued = Signal(object)  # Issued, or None when units were thrown away

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(services, tools, actor)
        self.drafts = IssueDrafts(self, services, tools)
        self._listen()

    def _listen(self) -> None:
        self.who.changed.connect(self._look)
        self.who.chosen.connect(self.go_on)
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
        new = self.isHidden() or patient_id is not None or round_id is not None
        if new:
            self._begin(patient_id)
        if product_id is not None:
            self.add([Wanted(product_id, 1, lot_id)], self.go_on)
        if patient_id is not None:
            self.name(PATIENT, patient_id, fixed=True)
        elif round_id is not None:
            self.name(ROUND, round_id)
        self.open()
        self._place_focus(coming=product_id is not None and patient_id is None)
        if product_id is None and round_id is None:
            self.drafts.take_up()
        elif new:
            self.drafts.offer(product_id)

    def open_for_care(
        self, patient_id: PatientId, intervention_id: InterventionId | None = None
    ) -> None:
        """Take out what a line of the plan takes; without one, what today's care takes."""
        self._begin(patient_id)
        self.name(PATIENT, patient_id, fixed=True)
        self.open()
        self._look_up_care(patient_id, intervention_id)
        self.drafts.offer()

    def come_back(self, about: PatientId | None = None) -> None:
        """Open again as it was when the desk was locked."""
        self.drafts.shown_before(about, lambda: self.open_for(patient_id=about))

    def _look_up_care(self, patient_id: PatientId, intervention_id: InterventionId | None) -> None:
        asked = self._asked

        def told(needs: Sequence[NeedLine]) -> None:
            if asked == self._asked:
                self._show_care(needs, lambda: self._look_up_care(patient_id, intervention_id))

        self.work.care(patient_id, intervention_id, told, self._refuse)

    def _show_care(self, needs: Sequence[NeedLine], again: Callable[[], None]) -> None:
        """The lines of a care: products, and words that stand for nothing yet."""
        self.empty()
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
        self.add(known, self.go_on)
        if not known:
            self.go_on()

    def _begin(self, patient_id: PatientId | None) -> None:
        self.drafts.leave()
        self.drafts.begin()
        self._asked += 1
        self._busy = False
        self._about = patient_id
        self.empty()
        self._care.hide()
        self.note.clear()
        self.who.show_nobody(self.who.kind.options[0].key)
        self._say_error(None)
        self._look()

    # --- done ---------------------------------------------------------------------------------

    def validate(self) -> None:
        """Write it; what is missing gets the keyboard."""
        if self._busy:
            return
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
        said = self._taken()

        def done(issued: Issued) -> None:
            self._written(issued_words(said, to, issued), [issued.deed_id])
            self.issued.emit(issued)

        self._busy = True
        self._look()
        self.work.issue(drafts, done, self._refuse)

    def _discard(self) -> None:
        try:
            takings = [(one, line.held()) for line in self._lines for one in line.takings()]
        except CoordoError as error:
            self._refuse(error)
            return
        said = self._taken()

        def done(deeds: list[DeedId]) -> None:
            self._written(discarded_words(said), deeds)
            self.issued.emit(None)

        self._busy = True
        self._look()
        self.work.discard(takings, self.who.reason.value(), self.note.value(), done, self._refuse)

    def _taken(self) -> list[tuple[ProductStock, int]]:
        taken: dict[ProductId, tuple[ProductStock, int]] = {}
        for line in self._lines:
            stock, many = line.stock, line.quantity.value()
            before = taken.get(stock.product.id, (stock, 0))[1]
            taken[stock.product.id] = (stock, before + many)
        return list(taken.values())

    def _written(self, words: str, deeds: Sequence[DeedId]) -> None:
        self._busy = False
        self._tools.messages.say(words, undo=lambda: self.work.undo(deeds, self._undone))
        self.drafts.done()
        self.empty()
        self.close_panel()

    def _undone(self) -> None:
        self._tools.messages.say(self.tr("Sortie annulée\u202f: les unités sont revenues."))

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
