"""The lot chosen: what remains of it, what to do with it, everything that happened to it."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.ids import LotId
from coordo_desktop.domain.stock import LotState, ProductStock, may_be_issued
from coordo_desktop.domain.stock_ledger import Movement
from coordo_desktop.domain.stock_views import LotDetail
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button, IconButton, LinkButton
from coordo_desktop.ui.kit.cards import KeyValues
from coordo_desktop.ui.kit.chips import ChipRow
from coordo_desktop.ui.kit.labels import Hairline, Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.stock_words import expiry_text, full_date_text, number_text
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.stock import lot_words as words
from coordo_desktop.ui.stock.lot_moves import MoveLine, columns, lines_of
from coordo_desktop.ui.stock.lots_rows import LotRow

MOST = 200
"""Movements read at once; a lot has fewer, but for what never expires."""
_LINE, _TALLEST = 42, 170


class _Read(NamedTuple):
    detail: LotDetail
    movements: tuple[Movement, ...]


class LotPanel(SidePanel):
    """`deed_asked` with its code: issue, hold, release, discard…; `people_asked` with the lot."""

    deed_asked = Signal(str)
    people_asked = Signal(object)  # LotDetail
    movement_menu_asked = Signal(object, QPoint)  # Movement
    movement_opened = Signal(object)

    def __init__(self, services: Services, tools: Tools, *, moves: bool) -> None:
        super().__init__(name="stock.lot", closable=False, wraps=True)
        self._services, self._tools, self._moves = services, tools, moves
        self._shown: LotRow | None = None
        self._detail: LotDetail | None = None
        self._build()
        self._connect()

    @property
    def shown(self) -> LotRow | None:
        """The line it is about."""
        return self._shown

    @property
    def detail(self) -> LotDetail | None:
        """What was read of its lot."""
        return self._detail

    # --- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        self.chips = ChipRow(name="stock.lot.chips")
        self.more = IconButton(
            "more", name="stock.lot.more", label=self.tr("Autres actions sur ce lot"),
            compact=True,
        )  # fmt: skip
        self.above.addWidget(self.chips, 1)
        self.above.addWidget(self.more)
        self.issue = Button(
            self.tr("Sortir pour un patient"), name="stock.lot.issue", kind="primary", key="S"
        )
        self.hold = Button(self.tr("Quarantaine"), name="stock.lot.hold", key="Q")
        self.facts = KeyValues(name="stock.lot.facts")
        self.note = Note(name="stock.lot.note")
        self.count = Label("", role="small", ink="text-3", weight=500)
        self.people = LinkButton("", name="stock.lot.people", label=self.tr("Patients concernés"))
        self.model: RowsModel[MoveLine] = RowsModel(columns(), key=lambda line: line.key)
        self.table = Table(
            self.model, name="stock.lot.movements", label=self.tr("Mouvements du lot"),
            row_height=_LINE, auto_height=True,
        )  # fmt: skip
        sized(self.table, min_height=_TALLEST)
        self.sums = RunsLabel(name="stock.lot.sums", role="small")
        self._nothing = Label(
            self.tr("Choisissez un lot pour voir ce qu’il en reste et ses mouvements."),
            ink="text-2", wrap=True, name="stock.lot.nothing",
        )  # fmt: skip
        self._lay()

    def _lay(self) -> None:
        block = self.block()
        buttons = row(self.issue, self.hold, None, gap=8)
        block.addLayout(buttons)
        block.addWidget(self.facts)
        self.block().addWidget(self.note)
        self.body.addWidget(Hairline())
        head = row(
            Label(self.tr("Mouvements du lot"), weight=600), self.count, None, self.people,
            gap=8, margins=(16, 8, 16, 4),
        )  # fmt: skip
        self.body.addLayout(head)
        self.table.setStyleSheet("border: none;")
        self.body.addLayout(row(self.table, margins=(8, 0, 8, 0)), 1)
        self.foot(self.sums)
        holder = QWidget()
        holder.setLayout(column(self._nothing, None, margins=(16, 16, 16, 16)))
        self._holder = holder
        frame = self.layout()
        if frame is not None:
            frame.addWidget(holder)
        self.show_nothing()

    def _connect(self) -> None:
        self.issue.clicked.connect(lambda: self.deed_asked.emit(self._first))
        self.hold.clicked.connect(lambda: self.deed_asked.emit(self._second))
        self.more.clicked.connect(lambda: self.deed_asked.emit("menu"))
        self.people.clicked.connect(self._ask_people)
        self.table.menu_asked.connect(lambda line, at: self.movement_menu_asked.emit(line.one, at))
        self.table.opened.connect(lambda line: self.movement_opened.emit(line.one))

    def _ask_people(self) -> None:
        if self._detail is not None:
            self.people_asked.emit(self._detail)

    # --- showing --------------------------------------------------------------------------------

    def show_nothing(self) -> None:
        """No lot is chosen."""
        self._shown = self._detail = None
        self.set_title(self.tr("Lot"))
        self.set_identity("")
        self.chips.set_specs([])
        self._reveal(shown=False)

    def show_row(self, chosen: LotRow, stock: ProductStock, today: date) -> None:
        """A line of the list: at once what is known, then what is read of it."""
        same = self._shown is not None and self._shown.line.lot_id == chosen.line.lot_id
        self._shown = chosen
        line, product = chosen.line, chosen.product
        self.chips.set_specs(words.chips(line, product, today))
        self.set_title(words.title(line, product))
        self.set_identity(words.codes(product))
        kind, icon, said = words.advice(line, stock)
        self.note.set_kind(kind, icon)
        self.note.set_text(said)
        self._offer(line.state, held=line.held)
        self._stock = stock
        if not same:
            self._detail = None
            self.model.show([])
            self.count.set_text("")
            self.people.set_text("")
            self.sums.set_runs("")
        self._say_facts()
        self._reveal(shown=True)
        self._read(line.lot_id)

    def _reveal(self, *, shown: bool) -> None:
        self.scroller.setVisible(shown)
        self._foot.setVisible(shown)
        self.more.setVisible(shown and self._moves)
        self._holder.setVisible(not shown)

    def _offer(self, state: LotState, *, held: bool) -> None:
        """The two deeds that fit the state of the line."""
        usable = may_be_issued(state)
        self._first = "issue" if usable else "discard"
        self._second = "release" if held else "hold"
        self.issue.set_text(self.tr("Sortir pour un patient") if usable else self.tr("Détruire"))
        self.issue.set_key("S" if usable else "D")
        self.hold.set_text(self.tr("Lever la quarantaine") if held else self.tr("Quarantaine"))
        for one in (self.issue, self.hold):
            one.setVisible(self._moves)
        self.hold.setVisible(self._moves and (not held or state is LotState.HELD))

    def _say_facts(self) -> None:
        chosen, detail = self._shown, self._detail
        if chosen is None:
            return
        line = chosen.line
        expiry = full_date_text(line.expiry) if line.expiry else expiry_text(None)
        received = words.received(detail) if detail is not None else ""
        self.facts.set_pairs([
            (self.tr("Péremption"), expiry),
            (self.tr("Reste"), words.left(line, self._stock)),
            (self.tr("Lieu"), self._places(line.place)),
            (self.tr("Reçu"), received),
        ])  # fmt: skip

    def _places(self, place: str) -> str:
        detail = self._detail
        elsewhere = () if detail is None or self._shown is None else tuple(
            f"{one.place} {number_text(one.quantity)}" for one in detail.lines
            if (one.place_id, one.held) != (self._shown.line.place_id, self._shown.line.held)
        )  # fmt: skip
        return ", ".join((place, *elsewhere))

    def _read(self, lot_id: LotId) -> None:
        stock = self._services.stock

        def read() -> _Read:
            return _Read(stock.lot(lot_id), stock.movements(lot_id=lot_id, limit=MOST))

        self._tools.glance.run(self, read, self._show, self._tools.failed)

    def _show(self, read: _Read) -> None:
        if self._shown is None or read.detail.lot.id != self._shown.line.lot_id:
            return
        self._detail = read.detail
        lines, beyond = lines_of(read.movements), read.detail.movements - len(read.movements)
        self.model.show(lines)
        self.count.set_text(number_text(len(lines) + max(0, beyond)))
        people = read.detail.patients
        self.people.set_text(
            self.tr("Patients concernés {count}").format(count=number_text(people))
            if people else ""
        )  # fmt: skip
        self.people.setVisible(people > 0)
        self.sums.set_runs(words.sums(read.detail))
        self._say_facts()

    def movement(self) -> Movement | None:
        """The movement chosen."""
        line: MoveLine | None = self.table.chosen_row()
        return None if line is None else line.one

    def to_movements(self) -> None:
        """The keyboard goes to the movements."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
