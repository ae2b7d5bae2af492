"""« Trousses »: each emergency kit, what is in it, its seal, its checks (ST10)."""

from datetime import date
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.kits import Kit, KitChecked, KitLine, KitOverview, KitState
from coordo_desktop.domain.scans import ScanOutcome
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.icons import icon
from coordo_desktop.ui.kit.keycap import key_text
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.loan_words import kit_chip
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.view import MasterDetail
from coordo_desktop.ui.kit.when import zone_in_use
from coordo_desktop.ui.stock.kit_check import KitCheckView
from coordo_desktop.ui.stock.kit_compose import KitComposeView
from coordo_desktop.ui.stock.kit_deeds import KitDeeds
from coordo_desktop.ui.stock.kit_panel import KitPanel
from coordo_desktop.ui.stock.kit_rows import columns, groups
from coordo_desktop.ui.stock.loan_paper import KitPaper
from coordo_desktop.ui.stock.page_side import StockSide

_ROW = 32
_GRAVE = {KitState.OPEN, KitState.INCOMPLETE, KitState.EXPIRED, KitState.DUE}


class KitsPage(Page):
    """A kit at a time; C checks it, a code read counts a box in the check."""

    topics: ClassVar[Changes] = frozenset({Topic.STOCK})
    product_asked = Signal(object)  # ProductId
    counted = Signal(int)  # kits that ask for something
    saved = Signal()

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(tools, name="stock.kits", label="")
        self.setAccessibleName(self.tr("Trousses d’urgence"))
        self._services = services
        self._moves = scope(actor, Right.MOVE_STOCK) is not Scope.NONE
        self._manages = scope(actor, Right.MANAGE_STOCK) is not Scope.NONE
        self._today = [wall_clock().astimezone(zone_in_use()).date()]
        self._overview = KitOverview(today=self._today[0])
        self._wanted = self._doing = ""
        self._build()
        self._connect()
        self._keys()

    def _build(self) -> None:
        self.which = Segmented([Option("", self.tr("Chargement…"))], name="stock.kits.which",
                               label=self.tr("Trousse"))  # fmt: skip
        self.write = Button(
            self.tr("Composition"), name="stock.kits.compose", icon="list", key="M", compact=True
        )
        self.paper_button = Button(
            self.tr("Liste de contrôle"), name="stock.kits.print", icon="print", key="I",
            compact=True,
        )  # fmt: skip
        self.write.setVisible(self._manages)
        self.model: RowsModel[KitLine] = RowsModel(columns(self._today), key=lambda one: one.id)
        self.table = Table(
            self.model, name="stock.kits.table", label=self.tr("Composition de la trousse"),
            preferences=self.tools.preferences, row_height=_ROW,
        )  # fmt: skip
        self.empty = EmptyState(self.tr("Chargement…"), name="stock.kits.empty")
        listed = QWidget()
        bar = row(self.which, None, self.write, self.paper_button, gap=8)
        listed.setLayout(
            column(bar, EmptyOr(self.table, self.empty), gap=8, margins=(16, 0, 12, 14))
        )
        self.panel = KitPanel(self._services, self.tools, moves=self._moves)
        self.side = StockSide(self.panel)
        self.side.show_base(shown=True)
        self.asking = AskPanel("stock.kit_ask")
        self.side.add(self.asking)
        self.drafts = AskedDrafts(self.asking, self._services.drafts, self.tools, "stock.kit_ask")
        self.deeds = KitDeeds(self._services, self.tools, self.asking, self.drafts)
        shared = MasterDetail(listed, self.side)
        self.side.widened.connect(shared.set_width)
        self.checking = KitCheckView(self._services, self.tools)
        self.writing = KitComposeView(self._services, self.tools)
        self.paper = KitPaper(self._services, self.tools)
        self._views = QStackedWidget()
        for one in (shared, self.checking, self.writing, self.paper):
            self._views.addWidget(one)
        self.setLayout(column(self._views, gap=0))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        self.which.changed.connect(self._turned)
        self.write.clicked.connect(self.compose)
        self.paper_button.clicked.connect(self.print_view)
        self.panel.deed_asked.connect(self.run)
        self.table.opened.connect(self._opened)
        self.empty.acted.connect(self.compose)
        self.side.gone.connect(self.table.setFocus)
        self.checking.checked.connect(self._checked)
        self.checking.closed.connect(self.to_list)
        self.writing.composed.connect(self._composed)
        self.writing.closed.connect(self.to_list)
        self.paper.closed.connect(self._leave_paper)
        self.deeds.done.connect(self._changed)

    def _keys(self) -> None:
        add, here = self.shortcuts.add, self.tr("Trousses d’urgence")
        add("I", self.tr("Liste de contrôle"), self.print_view, group=here)
        if self._moves:
            add("C", self.tr("Contrôler la trousse"), partial(self.run, "check"), group=here)
            add("O", self.tr("La trousse a été ouverte"), partial(self.run, "opened"), group=here)
        if self._manages:
            add("M", self.tr("Composition"), self.compose, group=here)

    # --- reading --------------------------------------------------------------------------------

    @property
    def today(self) -> date:
        """The practice's day."""
        return self._today[0]

    def kit(self) -> Kit | None:
        """The kit shown."""
        shown = self.which.value()
        return next((one for one in self._overview.kits if str(one.id) == shown), None)

    def refresh(self) -> None:
        self.ask(self._services.kits.kits, self._show)

    def _show(self, overview: KitOverview) -> None:
        self._overview, self._today[0] = overview, overview.today
        shown = self._wanted or self.which.value()
        self._wanted = ""
        with QSignalBlocker(self.which):
            self.which.set_options([
                Option(str(one.id), one.name, icon="" if one.state not in _GRAVE else "alert")
                for one in sorted(overview.kits, key=lambda one: one.name)
            ] or [Option("", self.tr("Aucune trousse"))])  # fmt: skip
            known = {str(one.id) for one in overview.kits}
            first = str(overview.kits[0].id) if overview.kits else ""
            self.which.set_value(shown if shown in known else first)
        self.counted.emit(sum(one.state in _GRAVE for one in overview.kits))
        self._lay()
        doing, self._doing = self._doing, ""
        if doing:  # a lock interrupted it
            self.run(doing)

    def _lay(self) -> None:
        kit = self.kit()
        for button in (self.write, self.paper_button):
            button.setEnabled(kit is not None)
        if kit is None:
            said = self.tr(
                "Aucune trousse d’urgence. Créez un lieu de sorte «\u202fTrousse d’urgence\u202f» "
                "dans les lieux du stock."
            )
            self.empty.set_text(said, "")
        else:
            said = self.tr("La composition de cette trousse n’est pas encore écrite.")
            self.empty.set_text(said, self.tr("Écrire la composition") if self._manages else "")
        self.model.show_groups(groups(kit) if kit else [])
        if self.table.chosen_row() is None:
            self.table.choose_first()
        self.panel.show_kit(kit)

    def _turned(self, _key: str) -> None:
        self._lay()

    def _opened(self, line: KitLine) -> None:
        if line.product_id is not None:
            self.product_asked.emit(line.product_id)

    # --- deeds ----------------------------------------------------------------------------------

    def run(self, code: str) -> None:
        """Do what this code says with the kit shown."""
        kit = self.kit()
        if kit is None:
            return
        if code == "check" and self._moves:
            self.start_check()
        elif code == "opened" and self._moves and kit.sealed:
            self.deeds.opened(kit)
        elif code == "seal" and self._moves:
            self.deeds.seal(kit)
        elif code == "compose":
            self.compose()
        elif code == "menu":
            self._menu(kit)

    def start_check(self) -> None:
        """Check the kit shown."""
        kit = self.kit()
        if kit is not None and kit.lines:
            self._views.setCurrentWidget(self.checking)
            self.checking.open_for(kit)

    def compose(self) -> None:
        """Write the composition of the kit shown."""
        kit = self.kit()
        if kit is not None and self._manages:
            self._views.setCurrentWidget(self.writing)
            self.writing.open_for(kit)

    def to_list(self) -> None:
        """Back to the kit."""
        self._views.setCurrentIndex(0)
        self.table.setFocus()

    def _menu(self, kit: Kit) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offers = [("check", self.tr("Contrôler"), "C", "check"),
                  ("opened", self.tr("La trousse a été ouverte…"), "O", "unlock"),
                  ("seal", self.tr("Poser un scellé…"), "", "lock")]  # fmt: skip
        for code, words, key, glyph in offers if self._moves else []:
            if code == "opened" and not kit.sealed:
                continue
            action = menu.addAction(icon(glyph), f"{words}\t{key_text(key)}" if key else words)
            action.triggered.connect(partial(self._picked, code))
        if menu.actions():
            menu.popup(self.panel.more.mapToGlobal(QPoint(0, self.panel.more.height())))

    def _picked(self, code: str, _on: bool = False) -> None:
        self.run(code)

    def _checked(self, made: KitChecked) -> None:
        service, chip = self._services.kits, kit_chip(made.kit).text

        def undo() -> None:
            self.tools.ask(self, lambda: service.undo_check(made.check_id), self._changed)

        said = self.tr("Contrôle signé\u202f: {state}.").format(state=chip)
        if made.added:
            said += " " + self.tr("%n unité(s) venue(s) de la réserve.", "", made.added)
        if made.removed:
            said += " " + self.tr("%n unité(s) mise(s) en quarantaine.", "", made.removed)
        self.tools.messages.say(said, undo=undo)
        self._changed(made.kit)
        self.to_list()

    def _composed(self, kit: Kit) -> None:
        self._changed(kit)
        self.to_list()

    def _changed(self, kit: Kit) -> None:
        self.saved.emit()
        self._wanted = str(kit.id)
        self.refresh()

    # --- paper, scans, the stock view -------------------------------------------------------------

    def print_view(self) -> bool:
        """The check list of the kit shown."""
        kit = self.kit()
        if kit is None:
            return False
        self.paper.look_at(kit.id)
        self._views.setCurrentWidget(self.paper)
        return True

    def _leave_paper(self) -> None:
        self.paper.forget()
        self.to_list()

    def take_scan(self, text: str) -> bool:
        """In a check, a box read is one more of its line; elsewhere it is for the stock."""
        if self._views.currentWidget() is not self.checking:
            return False
        scans = self._services.scans

        def told(found: ScanOutcome) -> None:
            product = found.product_id
            if product is None or not self.checking.count(product, found.factor):
                name = found.product or found.scan.gtin
                said = self.tr("Ce produit n’est pas dans la trousse\u202f: {name}.")
                self.tools.messages.say(said.format(name=name), kind="warn")

        self.ask(lambda: scans.read(text), told)
        return True

    def show_for(self, wanted: object) -> None:
        """Show a kit by its place."""
        if isinstance(wanted, UUID):
            self._wanted = str(wanted)
            if self._overview.kits:
                self._show(self._overview)

    def flush_drafts(self) -> None:
        """Keep now what is being typed (before locking)."""
        self.drafts.flush()
        self.checking.typing.flush()
        self.writing.typing.flush()

    def view_state(self) -> dict[str, object]:
        shown = self._views.currentWidget()
        doing = "check" if shown is self.checking else "compose" if shown is self.writing else ""
        return {"kit": self.which.value(), "table": self.table.view_state(), "doing": doing}

    def restore_view_state(self, state: dict[str, object]) -> None:
        self._wanted, self._doing = str(state.get("kit", "")), str(state.get("doing", ""))
        kept = state.get("table")
        if isinstance(kept, dict):
            self.table.restore_view_state(kept)
