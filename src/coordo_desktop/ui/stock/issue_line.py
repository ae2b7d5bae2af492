"""One product being taken out: how many, from which lots; why not the first expired (ST3)."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.ids import (
    InterventionId,
    LotId,
    PatientId,
    ProfessionalId,
    RoundId,
    StockPlaceId,
)
from coordo_desktop.domain.stock import LotState, ProductStock, StockLine, may_be_issued
from coordo_desktop.domain.stock_choice import order, taking_of
from coordo_desktop.domain.stock_ledger import (
    DiscardReason,
    IssueDraft,
    Proposal,
    ReasonMissing,
    Taking,
)
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import IconButton
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.quantity_field import QuantityField
from coordo_desktop.ui.kit.runs import Run, Runs
from coordo_desktop.ui.kit.stock_words import (
    expiry_text,
    lot_state_words,
    lot_words,
    number_text,
    quantity_words,
    unit_words,
)
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.text_field import set_wrong
from coordo_desktop.ui.stock.issue_recipient import PATIENT, PROFESSIONAL, ROUND, Recipient

FIRST = "first"
_GRAVEST = (LotState.RECALLED, LotState.EXPIRED, LotState.HELD, LotState.SOON, LotState.USABLE)
_Where = tuple[LotId, StockPlaceId, bool]


class IssueLine(Surface):
    """`wanted` when the quantity changed: a proposal is to be asked again."""

    wanted = Signal(int)
    changed = Signal()
    removed = Signal()

    def __init__(
        self,
        stock: ProductStock,
        proposal: Proposal,
        *,
        intervention_id: InterventionId | None = None,
        serial: str = "",
    ) -> None:
        super().__init__("surface-2", edges="all", name="stock.issue.line")
        self.stock, self.proposal, self.serial = stock, proposal, serial
        self.intervention_id = intervention_id
        self._discards = False
        name = stock.product.name
        self.quantity = QuantityField(
            name="stock.issue.quantity", label=self.tr("Quantité\u202f: {name}").format(name=name)
        )
        self._title = Label(name, weight=600, wrap=True)
        self._unit = Label("", ink="text-2")
        self._remove = IconButton(
            "close", name="stock.issue.remove", compact=True,
            label=self.tr("Retirer {name}").format(name=name),
        )  # fmt: skip
        self._lots = RunsLabel("", role="small", ink="text-2", wrap=True, name="stock.issue.lots")
        self.lot = Choice([(FIRST, "")], name="stock.issue.lot", label=self.tr("Lot"))
        self._said = Note("", kind="warn", name="stock.issue.said")
        self.why = TextField(
            name="stock.issue.why", label=self.tr("Pourquoi pas le premier périmé"),
            placeholder=self.tr("Pourquoi pas le premier périmé\u202f?"),
        )  # fmt: skip
        head = row(self._title, self._remove, gap=6)
        head.setStretch(0, 1)
        head.setAlignment(self._remove, Qt.AlignmentFlag.AlignTop)
        many = QWidget()
        many.setLayout(row(self.quantity, self._unit, None, gap=8))
        self.setLayout(
            column(head, many, self._lots, self.lot, self._said, self.why, gap=6,
                   margins=(10, 8, 8, 10))
        )  # fmt: skip
        sized(self._remove, height=24)
        self.quantity.changed.connect(self.wanted)
        self.quantity.changed.connect(lambda _many: self.changed.emit())
        self.lot.changed.connect(lambda _which: self._look())
        self.why.edited.connect(self.changed)
        self._remove.clicked.connect(self.removed)
        self._offer()

    # --- said ---------------------------------------------------------------------------------

    def show_proposal(self, stock: ProductStock, proposal: Proposal) -> None:
        """What the stock has now, and what would go out first."""
        self.stock, self.proposal = stock, proposal
        self._offer()

    def show_discarding(self, *, discards: bool) -> None:
        """Thrown away, any unit may go, the gravest first; else only what may be issued."""
        if discards != self._discards:
            self._discards = discards
            self._offer(keep=False)

    def choose(self, lot_id: LotId, place_id: StockPlaceId | None = None) -> bool:
        """Take it from that lot; False where nothing of it may go out."""
        for line in self._lines():
            if line.lot_id == lot_id and place_id in {None, line.place_id}:
                first = self._first()
                alone = first is not None and _where(first) == _where(line)
                self.lot.set_value(FIRST if alone and not self._discards else _where(line))
                self._look()
                return True
        return False

    def is_of(self, lot_id: LotId | None) -> bool:
        """Whether a box of that lot (None: of no lot in particular) is one more of this line."""
        chosen = self._chosen()
        if lot_id is None:
            return chosen is None
        lots = {one.lot_id for one in self.proposal.takings} if chosen is None else {chosen.lot_id}
        return lots == {lot_id} and not (chosen is None and self.proposal.missing)

    def pin(self, lot_id: LotId, place_id: StockPlaceId | None = None) -> bool:
        """A box of that lot is in the hand: that one and no other; False where it may not go."""
        chosen = self._chosen()
        if chosen is not None and chosen.lot_id == lot_id and place_id is None:
            return True
        mine = [line for line in self._lines() if line.lot_id == lot_id]
        there = [line for line in mine if line.place_id == place_id] or mine
        if there:
            self.lot.set_value(_where(max(there, key=lambda line: line.quantity)))
            self._look()
        return bool(there)

    def refuse(self, error: Exception) -> bool:
        """Show a refusal where it is about this line."""
        if isinstance(error, ReasonMissing):
            self.why.show()
            set_wrong(self.why, wrong=True)
            self.why.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    # --- asked --------------------------------------------------------------------------------

    @property
    def passes_over(self) -> bool:
        """The lot chosen is not the first to expire: why is asked."""
        chosen, first = self._chosen(), self._first()
        if self._discards or chosen is None or first is None:
            return False
        return order(first)[0] < order(chosen)[0]

    @property
    def missing(self) -> int:
        """Units asked that are not there."""
        many, chosen = self.quantity.number or 0, self._chosen()
        if chosen is not None:
            return max(0, many - chosen.quantity)
        return self.proposal.missing

    def takings(self) -> tuple[Taking, ...]:
        """What leaves, from the lot that was chosen; empty: first expired first."""
        chosen = self._chosen()
        return () if chosen is None else (taking_of(chosen, self.quantity.value()),)

    def reason(self) -> DiscardReason:
        """Why these would be thrown away, by the state they are in."""
        chosen = self._chosen()
        state = None if chosen is None else chosen.state
        if state is LotState.RECALLED:
            return DiscardReason.RECALLED
        return DiscardReason.EXPIRED if state is LotState.EXPIRED else DiscardReason.BROKEN

    def held(self) -> bool:
        """What is thrown away is taken from quarantine."""
        chosen = self._chosen()
        return chosen is not None and chosen.held

    def draft(self, to: Recipient) -> IssueDraft:
        """What is to be issued; QuantityOutOfRange, ReasonMissing."""
        if self.passes_over and not self.why.value():
            raise ReasonMissing
        return IssueDraft(
            product_id=self.stock.product.id,
            quantity=self.quantity.value(),
            takings=self.takings(),
            intervention_id=self.intervention_id,
            serial=self.serial,
            note=self.why.value() if self.passes_over else "",
            patient_id=PatientId(to.id) if to.kind == PATIENT else None,
            round_id=RoundId(to.id) if to.kind == ROUND else None,
            professional_id=ProfessionalId(to.id) if to.kind == PROFESSIONAL else None,
        )

    # --- steps --------------------------------------------------------------------------------

    def _lines(self) -> Sequence[StockLine]:
        there = [line for line in self.stock.lines if line.quantity > 0]
        if self._discards:
            return sorted(there, key=lambda line: (_GRAVEST.index(line.state), order(line)))
        return sorted((one for one in there if may_be_issued(one.state)), key=order)

    def _first(self) -> StockLine | None:
        """The line the proposal begins with."""
        for taking in self.proposal.takings[:1]:
            for line in self.stock.lines:
                if (line.lot_id, line.place_id) == (taking.lot_id, taking.place_id):
                    return line
        return None

    def _chosen(self) -> StockLine | None:
        wanted = self.lot.value()
        return next((line for line in self._lines() if _where(line) == wanted), None)

    def _offer(self, *, keep: bool = True) -> None:
        kept = self.lot.value() if keep else None
        lines = self._lines()
        options: list[tuple[Hashable, str]] = [(_where(line), self._words(line)) for line in lines]
        if not self._discards:
            options.insert(0, (FIRST, self.tr("Premier périmé, premier sorti")))
        self.lot.set_options(options)
        if kept is not None:
            self.lot.set_value(kept)
        elif self._discards and options:
            self.lot.set_value(options[0][0])
        self._look()

    def _words(self, line: StockLine) -> str:
        product = self.stock.product
        many = quantity_words(line.quantity, product.unit, product.units)
        said = [lot_words(line.number), expiry_text(line.expiry), line.place, many]
        if not may_be_issued(line.state):
            said.insert(1, lot_state_words(line.state))
        return " · ".join(part for part in said if part)

    def _look(self) -> None:
        product = self.stock.product
        self._unit.set_text(self._left())
        chosen, first = self._chosen(), self._first()
        if chosen is not None:
            self._lots.set_runs(_taken([taking_of(chosen, self.quantity.number or 0)]))
        else:
            self._lots.set_runs(_taken(self.proposal.takings))
        self._lots.setVisible(chosen is not None or bool(self.proposal.takings))
        lines = self._lines()
        kept = sum(one.quantity for one in lines) > (self.quantity.number or 0) - self.missing
        self.lot.setVisible(len(lines) > 1 or self._discards or (self.missing > 0 and kept))
        said = ""
        if self.missing:
            many = quantity_words(self.missing, product.unit, product.units)
            said = self.tr("Il manque {many}.").format(many=many)
            if kept and chosen is None:
                said += " " + self.tr("D’autres sont dans une trousse\u202f: choisissez le lot.")
        elif self.passes_over and first is not None:
            said = self.tr("{lot} périme avant, le {day}.").format(
                lot=_capital(lot_words(first.number)), day=expiry_text(first.expiry)
            )
        self._said.set_text(said)
        self._said.setVisible(bool(said))
        self.why.setVisible(self.passes_over)
        self.changed.emit()

    def _left(self) -> str:
        product, many = self.stock.product, self.quantity.number or 0
        word = unit_words(many, product.unit, product.units)
        left = self.tr("{count} utilisables").format(count=number_text(self.stock.usable))
        return f"{word} · {left}"


def _taken(takings: Sequence[Taking]) -> Runs:
    """« R4K118 · 30 nov. 2026 · Réfrig. salle 1 », one line for each lot."""
    runs: list[Run] = []
    for at, one in enumerate(takings):
        end = "\n" if at + 1 < len(takings) else ""
        many = f"{number_text(one.quantity)} × " if len(takings) > 1 else ""
        said = [expiry_text(one.expiry) if one.expiry else "", one.place]
        tail = "".join(f" · {part}" for part in said if part)
        runs += [Run(many), Run(_capital(lot_words(one.number)), 600), Run(f"{tail}{end}")]
    return runs


def _where(line: StockLine) -> _Where:
    return (line.lot_id, line.place_id, line.held)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
