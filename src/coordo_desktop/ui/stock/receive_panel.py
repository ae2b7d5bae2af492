"""Boxes received: read and done; what a code leaves unsaid is asked here (ST2)."""

import json
from collections import deque
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.drafts import Draft
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import DeedId, ProductId
from coordo_desktop.domain.scans import ScanOutcome, ScanProblem
from coordo_desktop.domain.stock import Product, StockPlace
from coordo_desktop.domain.stock_ledger import Received
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.punctuation import with_colon
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.stock.receive_fields import ReceiveFields
from coordo_desktop.ui.stock.receive_words import (
    asked_words,
    boxes_words,
    left_words,
    reading_words,
    waiting_words,
)
from coordo_desktop.ui.stock.receive_work import ReceiveWork, Typed
from coordo_desktop.ui.stock.received_banner import ReceivedBanner

_READY_MS = 1_000
_FORM, _ENTITY = "stock.receive", "stock"


class ReceivePanel(ReceiveFields):
    """`received` after each reception; `product_wanted` to create what a code is unknown of.

    `take` may be called with the panel closed: it opens only to ask.
    """

    received = Signal(object)  # Received
    product_wanted = Signal(object)  # ScanOutcome

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(services, tools)
        self._services, self._tools = services, tools
        self._manages = scope(actor, Right.MANAGE_STOCK) is not Scope.NONE
        self.banner = ReceivedBanner(tools.messages.undo_stack)
        self.work = ReceiveWork(self, services, tools)
        self._outcome: ScanOutcome | None = None
        self._product: Product | None = None
        self._waiting: deque[ScanOutcome] = deque()
        self._by_hand = False
        self._busy = self._resuming = False
        self._listen()
        self._show()
        self.hide()
        QTimer.singleShot(_READY_MS, self, self.work.prepare)

    def _listen(self) -> None:
        self.work.received.connect(self._received)
        self.work.received.connect(self._went_by)
        self.work.asked.connect(self._asked)
        self.work.refused.connect(self._refused)
        self.work.refused.connect(self._went_by)
        self.code.scanned.connect(self.take)
        self.code.typed.connect(self.take)
        self.product.picked.connect(self._picked)
        self.change.clicked.connect(self._unpick)
        self.new_product.clicked.connect(self._create)
        self.do.clicked.connect(self.validate)
        self.stop.clicked.connect(self.give_up)
        self.form.draft_due.connect(lambda _typed: self._keep_draft())
        self.form.edited.connect(partial(self.say_error, ""))
        self.banner.undo_asked.connect(self._tools.messages.undo)
        for at, button in enumerate(self.readings):
            button.clicked.connect(partial(self._choose, at))
        keys = Shortcuts(self)
        keys.add("Ctrl+Return", self.tr("Recevoir"), self.validate)
        for at, key in enumerate(("1", "2")):
            keys.add(key, self.tr("Lire le code ainsi"), partial(self._choose_by_key, at))

    # --- what others call ---------------------------------------------------------------------

    def take(self, text: str) -> None:
        """A code was read: received at once when it says enough, else asked."""
        if self._outcome is not None and self.isHidden() and self._outcome.scan.text == text:
            self._outcome = None  # it was asked, then answered elsewhere: its product was created
        self.work.take(text)

    def open_new(self, product_id: ProductId | None = None) -> None:
        """Open to receive by hand, or to read codes one after the other."""
        self._by_hand = True
        if self.isHidden() and self._outcome is None:
            self._clear()
            if self._waiting and product_id is None:
                self._next()
                return
        self.work.look_up(product_id, self._opened)

    @property
    def editing(self) -> bool:
        """Something typed or asked would be lost."""
        return not self.isHidden() and (self.form.dirty or self._outcome is not None)

    def flush_drafts(self) -> None:
        """Keep now what is being typed (before locking)."""
        if self.isVisible() and self.form.dirty:
            self.form.flush_draft()
            self._keep_draft()

    # --- codes --------------------------------------------------------------------------------

    def _asked(self, outcome: ScanOutcome) -> None:
        """A code that says too little: it completes the one asked about, or waits for it."""
        mine = self._outcome
        if mine is not None and self.isHidden() and mine.scan.text != outcome.scan.text:
            self._waiting.appendleft(mine)  # left unanswered: it is asked again after this one
            self._tell_waiting()
        if mine is not None and not self.isHidden():
            if mine.scan.text == outcome.scan.text:
                self.one_more()
            elif outcome.scan.problem is ScanProblem.NO_GTIN and mine.product_id is not None:
                self._complete(outcome)
            else:
                self._waiting.append(outcome)
                self._tell_waiting()
            return
        second = outcome.scan.problem is ScanProblem.NO_GTIN
        if second and mine is None and self._product is not None and not self.isHidden():
            self._complete(outcome)
        else:
            self._ask(outcome)

    def _complete(self, outcome: ScanOutcome) -> None:
        """The second code of a box: its lot and expiry."""
        scan = outcome.scan
        if scan.lot:
            self.form.editor("lot").set_value(scan.lot)
        if scan.expiry is not None:
            self.form.editor("expiry").set_value(scan.expiry)
        if all(self.form.editor(key).text().strip() for key in ("lot", "expiry", "quantity")):
            self.validate()
        else:
            self.focus_missing()

    def _ask(self, outcome: ScanOutcome) -> None:
        """Open on what a code leaves unsaid."""
        self._resuming = False
        self._clear()
        self._outcome = outcome
        scan = outcome.scan
        ambiguous = scan.problem is ScanProblem.AMBIGUOUS
        self.form.set_values(
            {
                "lot": "" if ambiguous else scan.lot,
                "expiry": None if ambiguous else scan.expiry,
                "quantity": "" if outcome.doubtful else 1,
            }
        )
        self.work.look_up(outcome.product_id, partial(self._ask_now, outcome))

    def _ask_now(
        self, outcome: ScanOutcome, found: tuple[Product | None, tuple[StockPlace, ...]]
    ) -> None:
        if outcome is not self._outcome:
            return
        self._product = found[0]
        self.show_places(found[1], self._product)
        self._show()
        self.open()
        self.focus_missing()

    def _next(self) -> None:
        """The next code that waits, or the next box."""
        self._clear()
        self._resuming = bool(self._waiting)
        if self._resuming:
            outcome = self._waiting.popleft()
            self._tell_waiting()
            self.work.take(outcome.scan.text)  # again: what was just said may settle it
        elif self._by_hand:
            self._show()
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.close_panel()

    def _went_by(self) -> None:
        """The code that waited asks nothing any more: the one after it."""
        if self._resuming or (self._waiting and self.isHidden() and self._outcome is None):
            self._next()

    def _tell_waiting(self) -> None:
        self.waiting.set_text(waiting_words(len(self._waiting)))
        self.waiting.setVisible(bool(self._waiting))

    def _choose_by_key(self, at: int) -> None:
        if self.readings[at].isVisible():
            self._choose(at)

    def _choose(self, at: int) -> None:
        """One of the two readings of a code."""
        if self._outcome is None:
            return
        scan = self._outcome.scan
        lot, expiry = (scan.guess_lot, scan.guess_expiry) if at == 0 else (scan.lot, scan.expiry)
        self.form.editor("lot").set_value(lot)
        self.form.editor("expiry").set_value(expiry)
        if lot and expiry is not None and self.quantity.text().strip():
            self.validate()
        else:
            self.focus_missing()

    # --- the product --------------------------------------------------------------------------

    def _opened(self, found: tuple[Product | None, tuple[StockPlace, ...]]) -> None:
        if found[0] is not None:
            self._product = found[0]
        self.show_places(found[1], self._product)
        self._show()
        self.open()
        self.focus_missing()
        if self._outcome is None and not self.form.dirty:
            self._take_up()

    def _picked(self, product: Product) -> None:
        self._product = product
        self.show_places(None, product)
        self._show()
        self.focus_missing()
        self._keep_draft()

    def _unpick(self) -> None:
        self._product = None
        self._show()
        self.product.setFocus(Qt.FocusReason.OtherFocusReason)

    def _create(self) -> None:
        if self._outcome is not None:
            self.product_wanted.emit(self._outcome)

    def _clear(self) -> None:
        self._outcome = self._product = None
        self._busy = False
        self.form.set_values({"lot": "", "expiry": None, "quantity": 1})
        self.keeps_code.setChecked(True)
        self.say_error("")

    # --- received -----------------------------------------------------------------------------

    def validate(self) -> None:
        """Receive; what is missing gets the keyboard."""
        self.say_error("")
        if self._busy or self.isHidden():
            return
        product, outcome = self._product, self._outcome
        if product is None:
            self.product.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.unread():
            return
        try:
            typed = self._typed(product)
        except CoordoError as error:
            self._refuse(error)
            return
        self._busy = True

        def done(received: Received) -> None:
            self._busy = False
            self._drop_draft()
            self._received(received, product.unit)
            self._next()

        self.work.receive(outcome, typed, done, self._refuse)

    def _typed(self, product: Product) -> Typed:
        values = self.form.values()
        outcome = self._outcome
        unknown = outcome is not None and outcome.product_id is None
        code = unknown and outcome is not None and (outcome.scan.gtin or outcome.scan.in_house)
        return Typed(
            product_id=product.id,
            quantity=values["quantity"],
            lot=values["lot"],
            expiry=values["expiry"],
            place_id=self.place.value(),
            keeps_code=bool(code) and self._manages and self.keeps_code.isChecked(),
        )

    def _received(self, received: Received, unit: str) -> None:
        label = self.banner.show_received(received, unit)
        self._tools.messages.dismiss()  # a refusal said before is over
        self._tools.messages.undo_stack.push(label, partial(self._undo, received))
        self.received.emit(received)

    def _undo(self, received: Received) -> None:
        self.work.undo(received.deed_id, partial(self._undone, received))

    def _undone(self, received: Received, _deed: DeedId) -> None:
        self.banner.clear()
        self.received.emit(received)

    def _refuse(self, error: Exception) -> None:
        self._busy = False
        if not isinstance(error, CoordoError):
            raise error
        if not self.form.show_error(error):
            self.say_error(sentence(error))

    def _refused(self, error: CoordoError, product: str) -> None:
        """A code that may not be received: said here, or at the foot of the view."""
        words = sentence(error)
        said = with_colon(product, f"{words[:1].lower()}{words[1:]}") if product else words
        if not self.isHidden():
            self.say_error(said)
        else:
            self._tools.messages.say(said, kind="warn", seconds=12)

    # --- said ---------------------------------------------------------------------------------

    def _show(self) -> None:
        outcome, product = self._outcome, self._product
        self.show_product(product)
        self.asked.setVisible(outcome is not None)
        unknown = outcome is not None and outcome.product_id is None
        coded = unknown and outcome is not None and bool(outcome.scan.gtin or outcome.scan.in_house)
        self.new_product.setVisible(coded and self._manages and product is None)
        self.keeps_code.setVisible(coded and self._manages and product is not None)
        doubtful = outcome is not None and outcome.scan.problem is ScanProblem.AMBIGUOUS
        for button in self.readings:
            button.setVisible(doubtful)
        if outcome is not None:
            self.asked.set_text(asked_words(outcome))
            scan = outcome.scan
            self.readings[0].set_text(reading_words(scan.guess_lot, scan.guess_expiry))
            self.readings[1].set_text(reading_words(scan.lot, scan.expiry))
        self.tell_boxes(boxes_words(outcome))

    # --- drafts -------------------------------------------------------------------------------

    def give_up(self) -> None:
        """Leave what is typed: nothing is kept of it."""
        self._drop_draft()
        self._waiting.clear()
        self._tell_waiting()
        self._clear()
        self.close_panel()

    def close_panel(self) -> None:
        """Hide; what was typed, and the codes not answered, are kept for the next time."""
        self.flush_drafts()
        self._by_hand = False
        left = len(self._waiting) + (self._outcome is not None)
        if left and not self.isHidden():
            self._tools.messages.say(left_words(left), kind="warn", seconds=12)
        super().close_panel()

    def _keep_draft(self) -> None:
        typed = {
            "product": "" if self._product is None else str(self._product.id),
            "form": self.form.draft(),
        }
        payload = json.dumps(typed, ensure_ascii=False)
        drafts = self._services.drafts
        self._tools.ask(self, lambda: drafts.keep(_FORM, _ENTITY, payload), _nothing)

    def _drop_draft(self) -> None:
        self.form.set_clean()
        self._tools.ask(self, lambda: self._services.drafts.drop(_FORM, _ENTITY), _nothing)

    def _take_up(self) -> None:
        """Put back what was left, where nothing was begun."""
        drafts = self._services.drafts
        self._tools.ask(self, lambda: drafts.find(_FORM, _ENTITY), self._found_draft)

    def _found_draft(self, draft: Draft | None) -> None:
        if draft is None or self.isHidden() or self.form.dirty or self._outcome is not None:
            return
        typed = draft.typed()
        fields = typed.get("form")
        if isinstance(fields, dict):
            self.form.restore_draft(fields)
            self._tools.messages.say(self.tr("Brouillon retrouvé."), kind="neutral")
        try:
            product_id = ProductId(UUID(str(typed.get("product"))))
        except ValueError:
            return
        if self._product is None:
            self.work.look_up(product_id, self._opened_again)

    def _opened_again(self, found: tuple[Product | None, tuple[StockPlace, ...]]) -> None:
        if self._product is None and found[0] is not None and not self.isHidden():
            self._picked(found[0])


def _nothing(_answer: object) -> None:
    """Nothing is said of a draft kept."""
