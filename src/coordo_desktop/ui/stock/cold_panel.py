"""The excursions of a fridge: how long, how far, and what becomes of each lot (ST8)."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.cold_chain import (
    Excursion,
    ExcursionLot,
    ExcursionState,
    Fridge,
    LotDecision,
)
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.cards import KeyValues
from coordo_desktop.ui.kit.cold_words import (
    decision_words,
    degrees_text,
    duration_words,
    limits_text,
    moment_words,
)
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, sized
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.stock.cold_rows import excursion_columns, lot_columns

WIDTH = 400
_ROW = 44
_MOST = 3  # excursions shown without scrolling


class ColdPanel(SidePanel):
    """The newest excursion that waits is chosen; one letter decides of the lot chosen."""

    decide_asked = Signal(object, bool)  # LotDecision, of all that wait
    lot_asked = Signal(object)  # LotId

    def __init__(self, *, manages: bool) -> None:
        super().__init__(name="stock.cold.panel", width=WIDTH, closable=False)
        self._manages = manages
        self._shown: Excursion | None = None
        self.excursions: RowsModel[Excursion] = RowsModel(
            excursion_columns(), key=lambda each: each.id
        )
        self.list = Table(
            self.excursions, name="stock.cold.excursions", label=self.tr("Écarts de température"),
            row_height=_ROW, head=False,
        )  # fmt: skip
        self.lots: RowsModel[ExcursionLot] = RowsModel(lot_columns(), key=lambda lot: lot.row_no)
        self.table = Table(
            self.lots, name="stock.cold.lots", label=self.tr("Lots concernés"), row_height=_ROW,
            head=False,
        )  # fmt: skip
        self.facts = KeyValues(name="stock.cold.facts", key_width=118)
        self.told = RunsLabel("", name="stock.cold.told", wrap=True)
        self.about = RunsLabel("", role="small", ink="text-2", name="stock.cold.about", wrap=True)
        self.nothing = Label(
            self.tr("Aucun écart de température n’a été relevé sur ce réfrigérateur."),
            ink="text-2", wrap=True, name="stock.cold.no_excursion",
        )  # fmt: skip
        self._lay()
        self.list.chosen.connect(self._chosen)
        self.table.chosen.connect(self._tell_lot)
        self.table.opened.connect(lambda lot: self.lot_asked.emit(lot.lot_id))

    def _lay(self) -> None:
        self._none = QWidget()
        self._none.setLayout(column(self.nothing, margins=(16, 12, 16, 12)))
        self.body.addWidget(self._none)
        self.body.addWidget(self.list)
        self._detail = QWidget()
        lot_title = Label(self.tr("Lots isolés, à décider un par un"), weight=600)
        self._lot_title = lot_title
        self._detail.setLayout(
            column(
                column(self.facts, self.told, gap=8, margins=(16, 10, 16, 6)),
                column(lot_title, self.about, gap=2, margins=(16, 4, 16, 0)),
                self.table,
                gap=6,
            )
        )
        self.body.addWidget(self._detail)
        self.end()
        self.buttons: dict[LotDecision, Button] = {}
        for decision, words, key, kind in (
            (LotDecision.USABLE, self.tr("Utilisable"), "U", "primary"),
            (LotDecision.DESTROY, self.tr("À détruire"), "D", "normal"),
            (LotDecision.AWAITING, self.tr("Avis attendu"), "A", "normal"),
        ):
            button = Button(
                words,
                name=f"stock.cold.{decision.value}",
                kind=kind,
                key=key,
            )
            button.clicked.connect(lambda _on=False, one=decision: self._asked(one))
            self.buttons[decision] = button
        self.foot(*self.buttons.values(), None)
        self._whole = Label(
            self.tr("Majuscule\u202f+ lettre\u202f: tous les lots qui attendent."),
            role="small", ink="text-2",
        )  # fmt: skip
        self.foot(self._whole, None)

    def _asked(self, decision: LotDecision) -> None:
        self.decide_asked.emit(decision, False)

    # --- shown ----------------------------------------------------------------------------------

    def show_fridge(self, fridge: Fridge, excursions: Sequence[Excursion]) -> None:
        """The excursions of a fridge; the one that was chosen stays so."""
        self.set_title(fridge.name)
        units = self.tr("%n unité(s) dedans", "", fridge.units)
        runs = [Run(f"{limits_text(fridge.limits)} · {units}", ink="text-2")]
        if fridge.missed:
            runs.append(Run(" · " + self.tr("%n relevé(s) manqué(s) en 7 jours", "", fridge.missed),
                            600, "warn"))  # fmt: skip
        self.set_identity(runs)
        kept = None if self._shown is None else self._shown.id
        waiting = fridge.excursion
        with QSignalBlocker(self.list):
            self.excursions.show(list(excursions))
        if kept is None and waiting is not None:
            kept = waiting.id
        if kept is None or not self.list.choose(kept):
            self.list.choose_first()
        self._none.setVisible(not excursions)
        sized(self.list, height=min(len(excursions), _MOST) * _ROW + 2)
        self.list.setVisible(bool(excursions))
        self._chosen(self.list.chosen_row())

    def forget(self) -> None:
        """Another fridge comes."""
        self._shown = None

    def choose(self, excursion_id: object) -> None:
        """Choose an excursion of this fridge."""
        self.list.choose(excursion_id)
        self._chosen(self.list.chosen_row())

    @property
    def excursion(self) -> Excursion | None:
        """The one chosen."""
        return self._shown

    def lot(self) -> ExcursionLot | None:
        """The lot chosen."""
        found: ExcursionLot | None = self.table.chosen_row()
        return found

    def waiting(self) -> tuple[ExcursionLot, ...]:
        """The lots of the excursion that wait for a decision."""
        told = self._shown
        return () if told is None else tuple(lot for lot in told.lots if not lot.settled)

    def _chosen(self, each: Excursion | None) -> None:
        same = self._shown is not None and each is not None and self._shown.id == each.id
        lot = self.lot() if same else None
        self._shown = each
        self._detail.setVisible(each is not None)
        decides = each is not None and self._manages and bool(each.lots)
        for button in self.buttons.values():
            button.setVisible(decides)
        self._whole.setVisible(decides and each is not None and each.to_decide > 1)
        if each is None:
            return
        self._tell(each)
        with QSignalBlocker(self.table):
            self.lots.show(list(each.lots))
        first = next((one.row_no for one in each.lots if not one.settled), None)
        if lot is not None and not (lot.settled or any(
            one.row_no == lot.row_no and one.settled for one in each.lots
        )):  # fmt: skip
            first = lot.row_no
        if first is None or not self.table.choose(first):
            self.table.choose_first()
        self._tell_lot(self.lot())
        sized(self.table, height=len(each.lots) * _ROW + 2)
        self.table.setVisible(bool(each.lots))
        self._lot_title.set_text(
            self.tr("Lots isolés, à décider un par un")
            if each.to_decide
            else self.tr("Ce qui a été décidé")
        )
        self._lot_title.setVisible(bool(each.lots))

    def _tell(self, each: Excursion) -> None:
        pairs = [
            (self.tr("Vu hors limites"), moment_words(each.started_at)),
            (self.tr("Dernier bon relevé"),
             "–" if each.since_at is None else moment_words(each.since_at)),
            (self.tr("Retour"),
             self.tr("pas encore") if each.ended_at is None else moment_words(each.ended_at)),
            (self.tr("Durée"), duration_words(each)),
            (self.tr("Extrêmes"), degrees_text(each.highest) if each.lowest == each.highest else
             self.tr("{low} et {high}").format(
                 low=degrees_text(each.lowest), high=degrees_text(each.highest))),
        ]  # fmt: skip
        if each.issued:
            said = self.tr("%n unité(s) depuis le dernier bon relevé", "", each.issued)
            pairs.append((self.tr("Déjà sorties"), said))
        self.facts.set_pairs(pairs)
        self.told.set_runs([Run(self._advice(each), ink="text-2")])

    def _tell_lot(self, lot: ExcursionLot | None) -> None:
        """What was decided of the lot chosen, by whom, after whom was called."""
        said = []
        if lot is not None and lot.decided_at is not None:
            who = f"{lot.decided_by}, {moment_words(lot.decided_at)}"
            said = [decision_words(lot.decision).capitalize(), lot.asked, lot.note, who]
        self.about.set_runs([Run(" · ".join(filter(None, said)))])
        self.about.setVisible(bool(said))

    def _advice(self, each: Excursion) -> str:
        """What to do now, or what was done."""
        if each.state is ExcursionState.OPEN:
            said = self.tr(
                "Ce que contient le réfrigérateur est en quarantaine. Mettez-le au froid ailleurs, "
                "appelez le laboratoire ou un pharmacien, relevez à nouveau."
            )
            return said if each.lots else self.tr("Rien n’était dans le réfrigérateur.")
        if each.state is ExcursionState.UNDECIDED:
            return self.tr(
                "Ces unités restent en quarantaine tant que rien n’est décidé. Utilisable les "
                "rend au stock, à détruire les garde à part jusqu’au bordereau."
            )
        if each.void:
            return self.tr("Le relevé a été corrigé\u202f: le réfrigérateur n’est pas sorti de ses "
                           "limites.")  # fmt: skip
        if not each.lots:
            return self.tr("Rien n’était dans le réfrigérateur.")
        good = sum(lot.quantity for lot in each.lots if lot.decision is LotDecision.USABLE)
        lost = sum(lot.quantity for lot in each.lots if lot.decision is LotDecision.DESTROY)
        counts = [self.tr("%n unité(s) utilisable(s)", "", good)] if good else []
        if lost:
            counts.append(self.tr("%n unité(s) à détruire", "", lost))
        return self.tr("Décidé\u202f: {counts}.").format(counts=", ".join(counts))
