"""« Stock »: its parts under one head, the panels beside them, and readers heard anywhere (ST2)."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.ids import LotId, ProductId
from coordo_desktop.domain.scans import ScanOutcome
from coordo_desktop.domain.stock import Product
from coordo_desktop.domain.stock_ledger import Received
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.icons import icon
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.scan_field import ScanWatcher
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.kit.view import MasterDetail
from coordo_desktop.ui.stock.file_panel import FilePanel
from coordo_desktop.ui.stock.issue_panel import IssuePanel
from coordo_desktop.ui.stock.labels_panel import LabelsPanel
from coordo_desktop.ui.stock.lot_deeds import LotDeeds
from coordo_desktop.ui.stock.lot_keys import LotKeys
from coordo_desktop.ui.stock.lot_panel import LotPanel
from coordo_desktop.ui.stock.lots_page import LotsPage
from coordo_desktop.ui.stock.lots_rows import LotRow
from coordo_desktop.ui.stock.page_head import StockHead
from coordo_desktop.ui.stock.page_side import PartStack, StockSide, make_room
from coordo_desktop.ui.stock.products_page import ProductsPage
from coordo_desktop.ui.stock.recalls_page import RecallsPage
from coordo_desktop.ui.stock.receive_panel import ReceivePanel
from coordo_desktop.ui.stock.segments import COLD, LOTS, PRODUCTS, RECALLS, SEGMENTS

_LETTERS = "RS"
_ROOMY = 784  # a list and a panel
_WIDE = 1340  # a list and two panels
_SHOWN = frozenset({QEvent.Type.ShowToParent, QEvent.Type.HideToParent})


class StockPage(Page):
    """A code read goes to the panel that is open, else to the part shown, else is received."""

    topics: ClassVar[Changes] = frozenset({Topic.SETTINGS})
    patient_asked = Signal(object)  # PatientId
    round_asked = Signal(object)  # RoundId
    settings_asked = Signal()
    counted = Signal(int)  # what asks for attention in the stock
    saved = Signal()

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        title = QCoreApplication.translate("Rail", "Stock")
        super().__init__(tools, name="stock", label=title)
        self.services, self.actor = services, actor
        self.moves = scope(actor, Right.MOVE_STOCK) is not Scope.NONE
        self.manages = scope(actor, Right.MANAGE_STOCK) is not Scope.NONE
        self._pages: dict[str, Page] = {}
        self._creating: ScanOutcome | None = None
        self._kept: dict[str, dict[str, object]] = {}
        self._labels: LabelsPanel | None = None
        self._lot_opened = False
        self.head = StockHead([Option(one.key, one.words()) for one in SEGMENTS], moves=self.moves)
        self.views = PartStack()
        self.lot = LotPanel(services, tools, moves=self.moves)
        self.side = StockSide(self.lot)
        self._master = Surface("bg", name="stock.master")
        self.receiving = ReceivePanel(services, tools, actor)
        self._banner = QWidget()
        self._banner.setLayout(column(self.receiving.banner, margins=(16, 0, 12, 8)))
        self.receiving.banner.installEventFilter(self)
        self._banner.setVisible(not self.receiving.banner.isHidden())
        self._master.setLayout(column(self.head, self._banner, self.views, gap=0))
        self._shared = MasterDetail(self._master, self.side)
        self.setLayout(column(self._shared, gap=0))
        self.asking = AskPanel("stock.ask")
        self.side.add(self.asking)
        self.deeds = LotDeeds(services, tools, self.asking)
        self.issuing = IssuePanel(services, tools, actor)
        self.side.add(self.issuing)
        self.side.add(self.receiving)
        self.files = FilePanel(services, tools, actor)
        self.side.add(self.files)
        self.watcher = ScanWatcher(self)
        self._listen()
        self._keys()
        self.show_segment(LOTS)

    def _listen(self) -> None:
        self.head.segment_asked.connect(self.show_segment)
        self.head.issue_asked.connect(self.issue)
        self.head.more_asked.connect(self._more)
        self.head.receive_asked.connect(self.receive)
        self.watcher.scanned.connect(self.take_scan)
        self.files.changed.connect(lambda _verdict: self.saved.emit())
        self.receiving.received.connect(self._received)
        self.receiving.product_wanted.connect(self._create)
        self.side.gone.connect(self.take_focus)
        self.deeds.done.connect(self._done)
        self.lot.people_asked.connect(lambda one: self.show_at((RECALLS, one.lot.id)))
        self.issuing.issued.connect(lambda _issued: self.saved.emit())
        self.side.widened.connect(self._shared.set_width)
        self.side.widened.connect(self._make_room)

    def _keys(self) -> None:
        add, here = self.shortcuts.add, QCoreApplication.translate("Rail", "Stock")
        if self.moves:
            add("R", self.tr("Recevoir"), self.receive, group=here)
            add("S", self.tr("Sortir"), self.issue, group=here)
        self.shortcuts.mention("Ctrl+P", self.tr("Imprimer, ou étiquettes"), group=here)
        add("Ctrl+PgDown", self.tr("Partie suivante"), partial(self.step, 1), group=here)
        add("Ctrl+PgUp", self.tr("Partie précédente"), partial(self.step, -1), group=here)

    def refresh(self) -> None:
        """How the practice's readers are set."""
        scans = self.services.scans
        self.ask(scans.reader, lambda reader: self.watcher.set_reader(
            reader.pause_ms, reader.prefix))  # fmt: skip

    # --- the parts ------------------------------------------------------------------------------

    @property
    def segment(self) -> str:
        """The key of the part on screen."""
        return self.head.segments.value()

    @property
    def lots(self) -> LotsPage:
        """The part of the lots."""
        return cast("LotsPage", self.page(LOTS))

    def page(self, key: str) -> Page:
        """A part, made when first shown."""
        if key not in self._pages:
            made = next(one for one in SEGMENTS if one.key == key).make(
                self.services, self.tools, self.actor
            )
            self._pages[key] = made
            self._wire(made)
            self.views.addWidget(made)
            if key in self._kept:
                made.restore_view_state(self._kept.pop(key))
        return self._pages[key]

    def _wire(self, page: Page) -> None:
        if isinstance(page, LotsPage):
            page.chosen.connect(self._lot_chosen)
            page.counted.connect(self.counted)
            page.receive_asked.connect(self.receive)
            page.places_read.connect(self.deeds.use_places)
            page.cold_asked.connect(partial(self.show_at, COLD))
            self.lot_keys = LotKeys(self, page)
        if isinstance(page, ProductsPage):
            page.receive_asked.connect(self.receive)
            page.issue_asked.connect(lambda one: self.issue_for({"product_id": one}))
            page.form.kept.connect(self._product_kept)
        for name, heard in (
            ("patient_asked", self.patient_asked),
            ("round_asked", self.round_asked),
            ("saved", self.saved),
            ("product_asked", self.show_product),
            ("lot_asked", self.show_lot),
        ):
            signal = getattr(page, name, None)
            if signal is not None:
                signal.connect(heard)

    def show_segment(self, key: str) -> None:
        """Show a part as one left it."""
        page = self.page(key)
        with QSignalBlocker(self.head):
            self.head.show_segment(key)
        self.views.setCurrentWidget(page)
        self.setFocusProxy(page)
        self._give_letters(page)
        self._lot_opened = False
        self._show_base()
        self.take_focus()

    def _show_base(self) -> None:
        """The lot beside its list; short of room, over it, once asked for."""
        roomy = self.width() >= px(_ROOMY)
        lots = self.segment == LOTS and self.views.currentWidget() is not self._labels
        self.side.show_base(shown=lots and (roomy or self._lot_opened))

    def _make_room(self) -> None:
        """Beside a panel, the detail of the part shown goes where three would be cut."""
        aside = self.side.open is not None and self.width() < px(_WIDE)
        for one in self._pages.values():
            make_room(one, aside=aside)

    def open_lot(self) -> None:
        """The keyboard goes to the panel of the lot chosen."""
        self._lot_opened = True
        self._show_base()
        self.lot.to_movements()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_base()
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._lot_opened:
            self._lot_opened = False
            self._show_base()
            self.take_focus()
        else:
            super().keyPressEvent(event)

    def _lot_chosen(self, chosen: LotRow | None) -> None:
        stock = None if chosen is None else self.lots.stock_of(chosen.product.id)
        if chosen is None or stock is None:
            self.lot.show_nothing()
        else:
            self.lot.show_row(chosen, stock, self.lots.today)

    def step(self, by: int) -> None:
        """The part after this one, or before."""
        keys = [one.key for one in SEGMENTS]
        self.show_segment(keys[(keys.index(self.segment) + by) % len(keys)])

    def take_focus(self) -> None:
        """The keyboard goes to the part shown."""
        if self.isVisible():
            (self.views.currentWidget() or self).setFocus()

    def _give_letters(self, page: Page) -> None:
        """A letter that the part uses is its own there."""
        if self.moves:
            used = {one.keys for one in page.shortcuts.entries()}
            for letter, button in zip(_LETTERS, (self.head.receive, self.head.issue), strict=True):
                self.shortcuts.shortcut(letter).setEnabled(letter not in used)
                button.set_key("" if letter in used else letter)  # one key, one meaning

    # --- deeds ----------------------------------------------------------------------------------

    def receive(self, product_id: ProductId | None = None) -> None:
        """Receive something, this product where one is said."""
        if self.moves:
            self.receiving.open_new(product_id)

    def issue(self) -> None:
        """Hand out the lot chosen, or something else."""
        row = self.lots.row() if self.segment == LOTS else None
        if row is None or not row.counts:
            self.issue_for({})
        else:
            self.issue_for({"product_id": row.product.id, "lot_id": row.line.lot_id})

    def issue_for(self, known: object) -> None:
        """Hand out something of which this is known: a product, a lot, a patient, a round."""
        if self.moves:
            self.issuing.open_for(**(known if isinstance(known, dict) else {}))

    def _more(self) -> None:
        """What one does now and then."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, glyph, slot in self._now_and_then():
            menu.addAction(icon(glyph), words).triggered.connect(lambda _on=False, do=slot: do())
        below = self.head.more.rect().bottomLeft()
        menu.popup(self.head.more.mapToGlobal(below))

    def _now_and_then(self) -> list[tuple[str, str, Callable[[], object]]]:
        found: list[tuple[str, str, Callable[[], object]]] = [
            (self.tr("Étiquettes…"), "print", self.labels),
            (self.tr("Exporter une table…"), "export", self.files.open_export),
        ]
        if self.manages:
            found.append((self.tr("Importer une table…"), "import", self.files.open_import))
            found.append((self.tr("Bordereau de destruction…"), "trash", self.gather))
            found.append((self.tr("Lieux et douchettes…"), "settings", self.settings_asked.emit))
        return found

    def show_at(self, wanted: object) -> None:
        """A part by its key, alone or with what is to be shown in it."""
        key, what = wanted if isinstance(wanted, tuple) else (wanted, None)
        if key in {one.key for one in SEGMENTS}:
            self.show_segment(str(key))
            show = getattr(self.page(str(key)), "show_for", None)
            if what is not None and callable(show):
                show(what)

    def gather(self) -> None:
        """Gather what is to be destroyed."""
        self.show_segment(RECALLS)
        recalls = self.page(RECALLS)
        if isinstance(recalls, RecallsPage):
            recalls.show_destruction()

    def labels(self, lot_id: LotId | None = None) -> None:
        """Labels of a lot, or of what is on the shelves."""
        if self._labels is None:
            self._labels = LabelsPanel(self.services, self.tools, self.actor)
            self._labels.closed.connect(lambda: self.show_segment(self.segment))
            self.views.addWidget(self._labels)
        self._labels.open_for(lot_id=lot_id)
        self.side.show_base(shown=False)
        self.views.setCurrentWidget(self._labels)
        self._labels.setFocus()

    def show_product(self, product_id: object) -> None:
        """Show a product, with what remains of it."""
        self.show_at((PRODUCTS, product_id))

    def show_lot(self, lot_id: object) -> None:
        """Show a lot among the others."""
        self.show_at((LOTS, lot_id))

    def _received(self, received: Received) -> None:
        self._done(received.product_id, received.lot_id)

    def _create(self, read: ScanOutcome) -> None:
        """A code nobody knew: the form of a product opens, filled in; then it is received."""
        self.receiving.hide()
        self.show_segment(PRODUCTS)
        products = self.page(PRODUCTS)
        if isinstance(products, ProductsPage):
            self._creating = read
            products.open_new(read)

    def _product_kept(self, product: Product) -> None:
        """The code that asked for this product is received now."""
        read, self._creating = self._creating, None
        if read is not None and read.scan.gtin in {one.code for one in product.codes}:
            self.receiving.take(read.scan.text)

    def more_of_lot(self, row: LotRow) -> tuple[tuple[str, str, Callable[[], None]], ...]:
        """What else the menu of a lot offers: words, icon, deed."""
        lot_id = row.line.lot_id
        who = partial(self.show_at, (RECALLS, lot_id))
        return (
            (self.tr("Qui l’a reçu, rappel…"), "refresh", who),
            (self.tr("Étiquettes…"), "print", partial(self.labels, lot_id)),
        )

    def _done(self, product_id: ProductId, lot_id: LotId) -> None:
        """Units moved: their product is read again at once, the rest in a moment."""
        self.saved.emit()
        self.lots.show_again(product_id, lot_id)

    def take_scan(self, text: str) -> None:
        """A code was read."""
        for one in (self.side.open, self.page(self.segment)):
            take = getattr(one, "take_scan", None)
            if callable(take) and take(text):
                return
        if self.moves:
            self.receiving.take(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The line of the banner takes no room while it says nothing."""
        if watched is self.receiving.banner and event.type() in _SHOWN:
            self._banner.setVisible(event.type() == QEvent.Type.ShowToParent)
        return super().eventFilter(watched, event)

    # --- what the window asks -------------------------------------------------------------------

    def flush_drafts(self) -> None:
        """Hand over what is being typed now (before locking)."""
        for one in (*self._pages.values(), *self.side.panels(), self.deeds):
            flush = getattr(one, "flush_drafts", None) or getattr(one, "flush", None)
            if callable(flush):
                flush()

    def print_view(self) -> bool:
        """Print what the part shown prints: labels where it has no paper of its own."""
        prints = getattr(self.views.currentWidget(), "print_view", None)
        if callable(prints):
            prints()
        else:
            row = self.lots.row() if self.segment == LOTS else None
            self.labels(None if row is None else row.line.lot_id)
        return True  # never the sheet of somebody's record from here

    def toast_host(self) -> QWidget:
        return self._master

    def view_state(self) -> dict[str, object]:
        states: dict[str, object] = {key: one.view_state() for key, one in self._pages.items()}
        return {"segment": self.segment, "parts": {**self._kept, **states}}

    def restore_view_state(self, state: dict[str, object]) -> None:
        parts = state.get("parts")
        if isinstance(parts, dict):
            for key, kept in parts.items():
                if key in self._pages:
                    self._pages[key].restore_view_state(kept)
                else:
                    self._kept[key] = kept
        QTimer.singleShot(0, self, self.issuing.come_back)  # once it is on screen
        wanted = str(state.get("segment", LOTS))
        self.show_segment(wanted if wanted in {one.key for one in SEGMENTS} else LOTS)
