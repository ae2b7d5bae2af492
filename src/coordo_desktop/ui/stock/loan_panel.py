"""The piece of equipment chosen: who has it, what to do with it, its register."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QWidget

from coordo_desktop.domain.loans import (
    Equipment,
    EquipmentDetail,
    EquipmentEvent,
    EquipmentLine,
    EquipmentState,
    Loan,
)
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.buttons import Button, IconButton, LinkButton
from coordo_desktop.ui.kit.cards import KeyValues
from coordo_desktop.ui.kit.chips import ChipRow, ChipSpec
from coordo_desktop.ui.kit.labels import Hairline, Label
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.loan_words import (
    borrower_words,
    condition_words,
    due_words,
    equipment_words,
    money_text,
    phone_text,
    service_words,
    state_chip,
)
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.punctuation import with_colon
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.runs import Run, Runs
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.when import date_text
from coordo_desktop.ui.stock.loan_rows import overdue, register_columns

_LINE, _TALLEST = 42, 150
Fact = tuple[str, str | Runs]


class LoanPanel(SidePanel):
    """`deed_asked` with its code; `patient_asked` with whom the piece is with."""

    deed_asked = Signal(str)
    patient_asked = Signal(object)  # PatientId

    def __init__(self, services: Services, tools: Tools, *, moves: bool) -> None:
        super().__init__(name="stock.loan", closable=False)
        self._services, self._tools, self._moves = services, tools, moves
        self._line: EquipmentLine | None = None
        self._today = date.min
        self._build()
        self.show_nothing()

    @property
    def line(self) -> EquipmentLine | None:
        """The piece it is about."""
        return self._line

    def _build(self) -> None:
        self.chips = ChipRow(name="stock.loan.chips")
        self.more = IconButton(
            "more", name="stock.loan.more", compact=True,
            label=self.tr("Autres actions sur ce matériel"),
        )  # fmt: skip
        self.above.addWidget(self.chips, 1)
        self.above.addWidget(self.more)
        self.first = Button("", name="stock.loan.first", kind="primary")
        self.second = Button("", name="stock.loan.second")
        self.facts = KeyValues(name="stock.loan.facts")
        self.who = LinkButton("", name="stock.loan.who")
        self.piece_facts = KeyValues(name="stock.loan.piece")
        self.model: RowsModel[EquipmentEvent] = RowsModel(
            register_columns(), key=lambda one: one.id
        )
        self.table = Table(
            self.model, name="stock.loan.register", label=self.tr("Registre du matériel"),
            row_height=_LINE,
        )  # fmt: skip
        sized(self.table, min_height=_TALLEST)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        block = self.block()
        block.addLayout(row(self.first, self.second, None, gap=8))
        block.addWidget(self.facts)
        block.addWidget(self.who)
        self._pieces = self.block()
        self._pieces.addWidget(self.piece_facts)
        self.body.addWidget(Hairline())
        self.count = Label("", role="small", ink="text-3", weight=500)
        self.body.addLayout(
            row(Label(self.tr("Registre"), weight=600), self.count, None, gap=8,
                margins=(16, 8, 16, 4))
        )  # fmt: skip
        self.body.addLayout(row(self.table, margins=(8, 0, 8, 0)), 1)
        nothing = Label(
            self.tr("Choisissez un matériel pour voir chez qui il est et son registre."),
            ink="text-2", wrap=True, name="stock.loan.nothing",
        )  # fmt: skip
        self._holder = QWidget()
        self._holder.setLayout(column(nothing, None, margins=(16, 16, 16, 16)))
        frame = self.layout()
        if frame is not None:
            frame.addWidget(self._holder)
        self.first.clicked.connect(lambda: self.deed_asked.emit(self._codes[0]))
        self.second.clicked.connect(lambda: self.deed_asked.emit(self._codes[1]))
        self.more.clicked.connect(lambda: self.deed_asked.emit("menu"))
        self.who.clicked.connect(self._open_patient)

    # --- showing --------------------------------------------------------------------------------

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self._line = None
        self._codes = ("", "")
        self.set_title(self.tr("Matériel"))
        self.set_identity("")
        self.chips.set_specs([])
        self._reveal(shown=False)

    def show_line(self, line: EquipmentLine, today: date) -> None:
        """A line of the list: at once what is known, then its register."""
        same = self._line is not None and self._line.equipment.id == line.equipment.id
        self._line, self._today = line, today
        piece = line.equipment
        self.chips.set_specs(_chips(line, today))
        self.set_title(equipment_words(piece))
        self.set_identity([Run(self.tr("n° {serial}").format(serial=piece.serial), ink="text-2")])
        self._offer(piece.state)
        self.facts.set_pairs(self._loan_facts(line.loan) if line.loan else [])
        self.facts.setVisible(line.loan is not None)
        loan = line.loan
        known = loan is not None and loan.patient_id is not None and not loan.masked
        self.who.setVisible(known)
        self.who.set_text(self.tr("Ouvrir le dossier"))
        self.piece_facts.set_pairs(self._piece_facts(piece))
        if not same:
            self.model.show([])
            self.count.set_text("")
        self._reveal(shown=True)
        self._read(line)

    def _reveal(self, *, shown: bool) -> None:
        self.scroller.setVisible(shown)
        self.more.setVisible(shown and self._moves)
        self._holder.setVisible(not shown)

    def _offer(self, state: EquipmentState) -> None:
        """The two deeds that fit where the piece is."""
        service = (self.tr("Révisé"), "V", "serviced")
        nothing = ("", "", "")
        first, second = {
            EquipmentState.AVAILABLE: ((self.tr("Prêter"), "P", "lend"), service),
            EquipmentState.LENT: (
                (self.tr("Rendu"), "T", "back"), (self.tr("Prolonger"), "L", "prolong"),
            ),
            EquipmentState.TO_CLEAN: ((self.tr("Nettoyé"), "N", "cleaned"), service),
            EquipmentState.IN_SERVICE: (service, nothing),
            EquipmentState.LOST: ((self.tr("Retrouvé"), "O", "found"), nothing),
            EquipmentState.RETIRED: ((self.tr("Remettre en prêt"), "O", "found"), nothing),
        }[state]  # fmt: skip
        self._codes = (first[2], second[2])
        for button, (words, key, _code) in ((self.first, first), (self.second, second)):
            button.set_text(words)
            button.set_key(key)
            button.setVisible(bool(words) and self._moves)

    def _loan_facts(self, loan: Loan) -> list[Fact]:
        late = overdue(loan, self._today)
        due = [Run(due_words(loan, self._today), 600 if late else 400, "danger" if late else "")]
        out = self.tr("{day}, par {who}").format(day=date_text(loan.out_day), who=loan.author_out)
        state = condition_words(loan.condition_out)
        said: list[Fact] = [
            (self.tr("Chez"), [Run(borrower_words(loan), 600)]),
            (self.tr("Téléphone"), " · ".join(phone_text(one) for one in loan.phones)),
            (self.tr("Sorti"), out),
            (self.tr("Retour prévu"), due),
            (self.tr("Caution"), money_text(loan.deposit)),
            (self.tr("État au départ"), ", ".join(filter(None, (state, loan.remark_out)))),
            (self.tr("Accessoires"), ", ".join(loan.accessories.split("\n"))),
            (self.tr("Rappels"), self._calls(loan)),
        ]
        return [(words, value) for words, value in said if value]

    def _calls(self, loan: Loan) -> str:
        if loan.called is None:
            return ""
        words = self.tr("%n fois", "", loan.calls)
        last = self.tr("{many}, le {day}").format(many=words, day=date_text(loan.called))
        return with_colon(last, loan.call_note) if loan.call_note else last

    def _piece_facts(self, piece: Equipment) -> list[Fact]:
        late = piece.service_late(self._today)
        service: list[Run] = [
            Run(service_words(piece, self._today), 600 if late else 400, "danger" if late else "")
        ]
        said: list[Fact] = [
            (self.tr("Rangé"), piece.home),
            (self.tr("Révision"), service),
            (self.tr("Propriétaire"), piece.owner),
            (self.tr("Caution usuelle"), money_text(piece.deposit) if piece.deposit else ""),
            (self.tr("Remarque"), piece.note),
        ]
        return [(words, value) for words, value in said if value]

    def _read(self, line: EquipmentLine) -> None:
        service, piece = self._services.loans, line.equipment.id
        self._tools.glance.run(self, lambda: service.one(piece), self._show, self._tools.failed)

    def _show(self, detail: EquipmentDetail) -> None:
        if self._line is None or detail.equipment.id != self._line.equipment.id:
            return
        self.model.show(detail.events)
        loans = self.tr("%n prêt(s)", "", len(detail.loans))
        self.count.set_text(loans if detail.loans else "")

    def _open_patient(self) -> None:
        loan = self._line.loan if self._line else None
        if loan is not None and loan.patient_id is not None:
            self.patient_asked.emit(loan.patient_id)


def _chips(line: EquipmentLine, today: date) -> list[ChipSpec]:
    piece = line.equipment
    made = [state_chip(line, today)]
    if piece.service_soon(today):
        kind = "danger" if piece.service_late(today) else "warn"
        words = QCoreApplication.translate("Loans", "révision à faire")
        made.append(ChipSpec(words, kind, "settings"))
    return made
