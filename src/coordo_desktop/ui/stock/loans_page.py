"""« Prêts »: what is lent, what is late, what is to be cleaned or serviced (ST7)."""

import re
from datetime import date
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.ids import EquipmentId
from coordo_desktop.domain.loan_rules import LONGEST_SERIAL, serial_key
from coordo_desktop.domain.loans import Equipment, EquipmentLine, LoanDone
from coordo_desktop.domain.loans import LoanOverview as Overview
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Check
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.fields import SearchField
from coordo_desktop.ui.kit.icons import icon
from coordo_desktop.ui.kit.keycap import key_text
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.view import FilterBar, MasterDetail
from coordo_desktop.ui.kit.when import zone_in_use
from coordo_desktop.ui.stock.loan_deeds import LoanDeeds
from coordo_desktop.ui.stock.loan_form import NEW, PIECE, EquipmentForm
from coordo_desktop.ui.stock.loan_offers import Offer, first, offers
from coordo_desktop.ui.stock.loan_panel import LoanPanel
from coordo_desktop.ui.stock.loan_paper import CALLS, LoanPaper
from coordo_desktop.ui.stock.loan_rows import LoanFilter, LoanTile, columns, groups, overdue
from coordo_desktop.ui.stock.loan_tiles import LoanTiles
from coordo_desktop.ui.stock.page_side import StockSide

_ROW = 42
_SERIAL = "21"  # what introduces a serial number in a GS1 code
_PRODUCT = re.compile(r"(\][A-Za-z]\d)?\(?\d{7}")


class LoansPage(Page):
    """One letter, one deed on the piece chosen; a serial number read finds its piece."""

    topics: ClassVar[Changes] = frozenset({Topic.LOANS})
    patient_asked = Signal(object)  # PatientId
    counted = Signal(int)  # loans that are late
    saved = Signal()

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(tools, name="stock.loans", label="")
        self.setAccessibleName(self.tr("Matériel prêté"))
        self._services = services
        self._moves = scope(actor, Right.MOVE_STOCK) is not Scope.NONE
        self._manages = scope(actor, Right.MANAGE_STOCK) is not Scope.NONE
        self._today = [wall_clock().astimezone(zone_in_use()).date()]
        self._overview = Overview(today=self._today[0])
        self._filter = LoanFilter()
        self._wanted: UUID | None = None
        self._read = False
        self._build()
        self._connect()
        self._keys()

    def _build(self) -> None:
        self.tiles = LoanTiles()
        self.search = SearchField(
            name="stock.loans.filter", label=self.tr("Filtrer le matériel"),
            placeholder=self.tr("Filtrer\u202f: matériel, numéro, emprunteur"),
        )  # fmt: skip
        self.gone = Check(self.tr("Retirés"), name="stock.loans.gone")
        self.calls = Button(
            self.tr("Liste d’appel"), name="stock.loans.calls", icon="print", compact=True
        )
        self.new = Button(
            self.tr("Nouveau matériel"), name="stock.loans.new", icon="plus", key="M", compact=True
        )
        self.new.setVisible(self._manages)
        self.model: RowsModel[EquipmentLine] = RowsModel(
            columns(self._today), key=lambda one: one.equipment.id
        )
        self.table = Table(
            self.model, name="stock.loans.table", label=self.tr("Matériel"),
            preferences=self.tools.preferences, row_height=_ROW,
        )  # fmt: skip
        self.empty = EmptyState(self.tr("Chargement…"), name="stock.loans.empty")
        self._list = QWidget()
        bar = FilterBar(self.search, self.gone, self.calls, self.new, margins=(0, 0, 0, 0))
        self._list.setLayout(
            column(self.tiles, bar, EmptyOr(self.table, self.empty), gap=8,
                   margins=(16, 0, 12, 14))
        )  # fmt: skip
        self.panel = LoanPanel(self._services, self.tools, moves=self._moves)
        self.side = StockSide(self.panel)
        self.side.show_base(shown=True)
        self.asking = AskPanel("stock.loan_ask")
        self.side.add(self.asking)
        self.paper = LoanPaper(self._services, self.tools)
        shared = MasterDetail(self._list, self.side)
        self.side.widened.connect(shared.set_width)
        self._views = QStackedWidget()
        self._views.addWidget(shared)
        self._views.addWidget(self.paper)
        self.setLayout(column(self._views, gap=0))
        self.deeds = LoanDeeds(self._services, self.tools, self.asking, lambda: self._today[0])
        self.form = EquipmentForm(self._services, self.tools, self.asking, self.deeds.drafts)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        self.search.asked.connect(lambda _typed: self._refilter())
        self.search.down.connect(self.table.setFocus)
        self.gone.edited.connect(self.refresh)
        self.tiles.asked.connect(self.show_tile)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda line: self.run(first(line)))
        self.table.menu_asked.connect(lambda _line, place: self._menu(place))
        self.panel.deed_asked.connect(self.run)
        self.panel.patient_asked.connect(self.patient_asked)
        self.calls.clicked.connect(lambda: self.paper_of(CALLS))
        self.new.clicked.connect(self._add)
        self.empty.acted.connect(self._empty_acted)
        self.side.gone.connect(self.table.setFocus)
        self.deeds.done.connect(self._done)
        self.deeds.lent.connect(lambda made: self.paper_of(made.loan.id) if made.loan else None)
        self.form.saved.connect(self._kept)
        self.paper.closed.connect(self._leave_paper)

    def _keys(self) -> None:
        add, here = self.shortcuts.add, self.tr("Matériel prêté")
        add("/", self.tr("Filtrer"), self.search.setFocus, group=here)
        add("I", self.tr("Fiche de prêt"), partial(self.run, "slip"), group=here)
        if self._moves:
            for key, words, code in (
                ("P", self.tr("Prêter"), "lend"),
                ("T", self.tr("Rendu"), "back"),
                ("L", self.tr("Prolonger"), "prolong"),
                ("A", self.tr("Noter un appel"), "called"),
                ("N", self.tr("Nettoyé"), "cleaned"),
                ("V", self.tr("Révisé"), "serviced"),
                ("O", self.tr("Retrouvé"), "found"),
            ):
                add(key, words, partial(self.run, code), group=here)
        if self._manages:
            add("M", self.tr("Nouveau matériel"), self._add, group=here)

    # --- reading --------------------------------------------------------------------------------

    @property
    def today(self) -> date:
        """The practice's day."""
        return self._today[0]

    def editing(self) -> bool:
        return False  # the panel that asks is a widget of its own: the list may be read again

    def refresh(self) -> None:
        gone, service = bool(self.gone.value()), self._services.loans
        self.ask(lambda: service.equipment(gone=gone), self._show)

    def _show(self, overview: Overview) -> None:
        resumed, self._read = self._read, True
        self._overview, self._today[0] = overview, overview.today
        self.tiles.show_counts(overview)
        self.calls.setVisible(overview.overdue > 0)
        self.counted.emit(overview.overdue)
        self._lay()
        if not resumed and self._moves:
            self.deeds.drafts.interrupted(self._resume)

    def _lay(self) -> None:
        if not self._read:
            self.empty.set_text(self.tr("Chargement…"), "")
        elif self._filter.any:
            self.empty.set_text(self.tr("Rien ne répond à ce filtre."), self.tr("Tout montrer"))
        else:
            said = self.tr("Aucun matériel à prêter\u202f: lit, déambulateur, tensiomètre…")
            self.empty.set_text(said, self.tr("Nouveau matériel") if self._manages else "")
        kept = self._resolved(self._wanted) or self._chosen_id()
        with QSignalBlocker(self.table):
            self.model.show_groups(groups(self._overview, self._filter))
        if kept is None or not self.table.choose(kept):
            self.table.choose_first()
        self._wanted = None
        self._chosen(self.table.chosen_row())

    def _refilter(self) -> None:
        self._filter = LoanFilter(self.search.text().strip(), self._filter.tile)
        self.table.highlight(self._filter.text)
        self._lay()

    def show_tile(self, tile: LoanTile | None) -> None:
        """Leave what a tile counts alone in the list; None shows everything again."""
        self.tiles.choose(tile)
        self._filter = LoanFilter(self._filter.text, tile)
        self._lay()

    def _empty_acted(self) -> None:
        if self._filter.any:
            self.search.clear()
            self.show_tile(None)
            self._refilter()
        else:
            self.form.open_new()

    def _resume(self, entity: str) -> None:
        """What a lock interrupted is asked again: its code, and the piece or the loan."""
        code, _, known = entity.partition(" ")
        if self.asking.isVisible():
            return
        if entity == NEW:
            self.form.open_new()
        for line in self._overview.lines:
            if known in {str(line.equipment.id), str(line.loan.id) if line.loan else ""}:
                self.table.choose(line.equipment.id)
                self.run("edit" if code == PIECE else code)

    # --- the piece chosen -----------------------------------------------------------------------

    def line(self) -> EquipmentLine | None:
        """The piece chosen."""
        found: EquipmentLine | None = self.table.chosen_row()
        return found

    def _chosen_id(self) -> EquipmentId | None:
        line = self.line()
        return None if line is None else line.equipment.id

    def _chosen(self, line: EquipmentLine | None) -> None:
        if line is None:
            self.panel.show_nothing()
        else:
            self.panel.show_line(line, self.today)

    def run(self, code: str) -> None:
        """Do what this code says with the piece chosen, where it fits."""
        line = self.line()
        if line is None or not code:
            return
        if code == "menu":
            place = self.panel.more.mapToGlobal(QPoint(0, self.panel.more.height()))
            self._menu(place)
        elif code not in {one.code for one in self._offers(line)}:
            return
        elif code == "slip":
            if line.loan is not None:
                self.paper_of(line.loan.id)
        elif code == "edit":
            self.form.open_for(line.equipment)
        else:
            getattr(self.deeds, code)(line)

    def _offers(self, line: EquipmentLine) -> list[Offer]:
        return offers(line, moves=self._moves, manages=self._manages)

    def _menu(self, place: QPoint) -> None:
        line = self.line()
        if line is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in self._offers(line):
            words = f"{one.words}\t{key_text(one.key)}" if one.key else one.words
            menu.addAction(icon(one.icon), words).triggered.connect(partial(self._picked, one.code))
        if menu.actions():
            menu.popup(place)

    def _picked(self, code: str, _on: bool = False) -> None:
        self.run(code)

    def _done(self, made: LoanDone) -> None:
        self.saved.emit()
        self._wanted = made.equipment.id
        self.refresh()

    def _kept(self, piece: Equipment) -> None:
        self.saved.emit()
        self._wanted = piece.id
        self.refresh()

    def _add(self) -> None:
        self.form.open_new()

    # --- paper ----------------------------------------------------------------------------------

    def paper_of(self, what: UUID | str) -> None:
        """The slip of a loan, or the list of whom to call."""
        self.paper.look_at(what)
        self._views.setCurrentWidget(self.paper)

    def _leave_paper(self) -> None:
        self._views.setCurrentIndex(0)
        self.paper.forget()
        self.table.setFocus()

    def print_view(self) -> bool:
        """The slip of the loan chosen, else the list of whom to call."""
        line = self.line()
        if line is not None and line.loan is not None and not line.loan.masked:
            self.paper_of(line.loan.id)
        elif any(overdue(one.loan, self.today) for one in self._overview.lines):
            self.paper_of(CALLS)
        else:
            return False
        return True

    # --- what the stock view asks -----------------------------------------------------------------

    def take_scan(self, text: str) -> bool:
        """A serial number or a label of a piece; the code of a product is for the stock."""
        key = serial_key(text)
        for line in self._overview.lines:
            known = serial_key(line.equipment.serial)
            label = serial_key(line.equipment.code)
            if key in {known, label} - {""} or key.endswith(_SERIAL + known):
                self.show_for(line.equipment.id)
                return True
        if _PRODUCT.match(text.strip()):
            return False
        self._look_for(text.strip())
        return True

    def _look_for(self, typed: str) -> None:
        """A number of no piece in the list: one that was retired, or a new one."""
        service = self._services.loans

        def told(piece: Equipment | None) -> None:
            if piece is not None:
                self.gone.set_value(True)
                self._wanted = piece.id
                self.refresh()
            elif self._manages:
                self.form.open_new(typed[:LONGEST_SERIAL])
            else:
                said = self.tr("Aucun matériel ne porte ce numéro.")
                self.tools.messages.say(said, kind="warn")

        self.ask(lambda: service.by_code(typed), told)

    def show_for(self, wanted: object) -> None:
        """Choose a piece, or the piece of a loan; or leave what a tile counts alone."""
        if isinstance(wanted, str) and wanted in set(LoanTile):
            self.show_tile(LoanTile(wanted))
        elif isinstance(wanted, UUID):
            if self._filter.any:
                self.search.clear()
                self._filter = LoanFilter()
                self.tiles.choose(None)
            self._wanted = wanted
            if self._read:
                self._lay()

    def _resolved(self, wanted: UUID | None) -> UUID | None:
        """A loan stands for its piece."""
        for line in self._overview.lines:
            if line.loan is not None and line.loan.id == wanted:
                return line.equipment.id
        return wanted

    def flush_drafts(self) -> None:
        """Keep now what is being typed (before locking)."""
        self.deeds.drafts.flush()

    def view_state(self) -> dict[str, object]:
        tile = self._filter.tile
        return {"table": self.table.view_state(), "tile": tile.value if tile else ""}

    def restore_view_state(self, state: dict[str, object]) -> None:
        kept, tile = state.get("table"), str(state.get("tile", ""))
        if isinstance(kept, dict):
            self.table.restore_view_state(kept)
        self._filter = LoanFilter(tile=LoanTile(tile) if tile else None)
        self.tiles.choose(self._filter.tile)
