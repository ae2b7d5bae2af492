"""The material of one patient listed: given, lent, what the plan takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from coordo_desktop.domain.loans import Loan
from coordo_desktop.domain.materials import Given, PlanMaterial
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.fold import FoldingRow
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.stock.record_rows import (
    PlanLine,
    given_columns,
    loan_columns,
    plan_columns,
    plan_lines,
)

GIVEN, LENT, PLANNED = "given", "lent", "plan"
SPANS = (GIVEN, LENT, PLANNED)


@dataclass(frozen=True, slots=True)
class Found:
    """What is read of one patient."""

    given: Sequence[Given] = ()
    loans: Sequence[Loan] = ()
    plan: Sequence[PlanMaterial] = ()


class MaterialList(QWidget):
    """Its letters are those of the tab; where there is no line they are heard by this widget."""

    issue_asked = Signal()
    day_asked = Signal()
    back_asked = Signal()
    lend_asked = Signal()
    other_asked = Signal()  # another product for the word chosen
    given_opened = Signal(object)  # Given
    loan_opened = Signal(object)  # Loan
    plan_opened = Signal(object)  # PlanLine

    def __init__(self, preferences: Preferences, today: date, *, moves: bool) -> None:
        super().__init__()
        self.setObjectName("patient.material.body")
        self.setAccessibleName(self.tr("Matériel"))
        self.found = Found()
        self._moves = moves
        self._given: RowsModel[Given] = RowsModel(given_columns(), key=lambda one: one.movement_id)
        self.given = Table(
            self._given, name="patient.material.given", label=self.tr("Matériel remis"),
            preferences=preferences, row_height=44,
        )  # fmt: skip
        self._loans: RowsModel[Loan] = RowsModel(loan_columns(today), key=lambda one: one.id)
        self.loans = Table(
            self._loans, name="patient.material.loans", label=self.tr("Matériel prêté"),
            preferences=preferences, row_height=44,
        )  # fmt: skip
        self._plan: RowsModel[PlanLine] = RowsModel(plan_columns(today), key=lambda one: one.key)
        self.plan = Table(
            self._plan, name="patient.material.plan", label=self.tr("Matériel du plan"),
            preferences=preferences, row_height=44,
        )  # fmt: skip
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()

    def _build(self) -> None:
        self.span = Segmented(
            [
                Option(GIVEN, self.tr("Remis")),
                Option(LENT, self.tr("Prêté")),
                Option(PLANNED, self.tr("Au plan")),
            ],
            name="patient.material.span", label=self.tr("Lequel"), compact=True,
        )  # fmt: skip
        issue = Button(
            self.tr("Sortir"), name="patient.material.issue", kind="primary", icon="arrow-right",
            key="S", compact=True, label=self.tr("Sortir du stock pour cette personne"),
        )  # fmt: skip
        day = Button(
            self.tr("Soins du jour"), name="patient.material.day", icon="today", key="J",
            compact=True, label=self.tr("Sortir le matériel des soins du jour"),
        )  # fmt: skip
        self._back = Button(
            self.tr("Rendre"), name="patient.material.back", icon="undo", key="R", compact=True,
            label=self.tr("Rendre au stock ce qui n’a pas servi"),
        )  # fmt: skip
        self._other = Button(
            self.tr("Autre produit"), name="patient.material.other", icon="edit", key="L",
            compact=True, label=self.tr("Dire un autre produit pour ce matériel"),
        )  # fmt: skip
        self._lend = Button(
            self.tr("Prêter"), name="patient.material.lending", icon="arrow-right", key="P",
            compact=True, label=self.tr("Prêter du matériel à cette personne"),
        )  # fmt: skip
        nothing = EmptyState(
            self.tr("Rien n’a été remis à cette personne."),
            self.tr("Sortir du stock") if self._moves else "",
            name="patient.material.nothing", key="S",
        )  # fmt: skip
        lent = EmptyState(
            self.tr("Aucun matériel prêté."), self.tr("Prêter") if self._moves else "",
            name="patient.material.not_lent", key="P",
        )  # fmt: skip
        planned = EmptyState(
            self.tr("Le plan de soins en vigueur ne dit pas de matériel."),
            name="patient.material.not_planned",
        )  # fmt: skip
        self._lists = QStackedWidget()
        for table, empty in ((self.given, nothing), (self.loans, lent), (self.plan, planned)):
            self._lists.addWidget(EmptyOr(table, empty))
        self.setLayout(
            column(
                FoldingRow(
                    self.span, None, self._other, self._lend, self._back, day, issue
                ),
                self._lists, gap=10, margins=(16, 12, 16, 12),
            )
        )  # fmt: skip
        for one in (issue, day, self._back, self._other, self._lend):
            if not self._moves:
                one.hide()
        self.span.changed.connect(self.show_span)
        issue.clicked.connect(self.issue_asked)
        nothing.acted.connect(self.issue_asked)
        self._lend.clicked.connect(self.lend_asked)
        lent.acted.connect(self.lend_asked)
        day.clicked.connect(self.day_asked)
        self._back.clicked.connect(self.back_asked)
        self._other.clicked.connect(self.other_asked)
        self.given.opened.connect(self.given_opened)
        self.given.chosen.connect(lambda _row: self._look())
        self.loans.opened.connect(self.loan_opened)
        self.plan.opened.connect(self.plan_opened)
        self.plan.chosen.connect(lambda _row: self._look())

    def show_found(self, found: Found) -> int:
        """Show what was read; how many things were given or are lent."""
        self.found = found
        lent = [one for one in found.loans if one.back_day is None and not one.lost]
        given = sum(one.kept > 0 for one in found.given)
        self.span.set_count(GIVEN, given)
        self.span.set_count(LENT, len(lent))
        lines = plan_lines(found.plan)
        self.span.set_count(PLANNED, len(lines))
        shown = [table.chosen_row() for table in self._tables]
        self._given.show(list(found.given))
        self._loans.show(list(found.loans))
        self._plan.show(lines)
        for table, before in zip(self._tables, shown, strict=True):
            if before is not None:
                table.choose(_key_of(before))
            if table.chosen_row() is None:
                table.choose_first()
        self._look()
        return given + len(lent)

    def show_span(self, key: str) -> None:
        """Show these."""
        self._lists.setCurrentIndex(SPANS.index(key))
        self._look()

    def turn_to(self, key: str) -> None:
        """Show these, with the keyboard in them."""
        self.span.set_value(key)
        self.show_span(key)
        self.take_focus()

    def take_focus(self) -> None:
        """The keyboard in the list; where there is none, its letters are heard by its side."""
        where = self.shown if self.shown.isVisible() else self
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> Given | None:
        """The line of what was given that the keyboard is on."""
        row = self.given.chosen_row() if self.span.value() == GIVEN else None
        return row if isinstance(row, Given) else None

    def chosen_word(self) -> PlanLine | None:
        """The line of the plan that the keyboard is on."""
        row = self.plan.chosen_row() if self.span.value() == PLANNED else None
        return row if isinstance(row, PlanLine) else None

    @property
    def shown(self) -> Table:
        """The table in view."""
        return self._tables[SPANS.index(self.span.value())]

    @property
    def _tables(self) -> tuple[Table, Table, Table]:
        return (self.given, self.loans, self.plan)

    def _look(self) -> None:
        chosen = self.chosen()
        self._back.setEnabled(chosen is not None and chosen.kept > 0)
        word, planned = self.chosen_word(), self.span.value() == PLANNED
        self._back.setVisible(self._moves and self.span.value() == GIVEN)
        self._lend.setVisible(self._moves and self.span.value() == LENT)
        self._other.setVisible(self._moves and planned)
        self._other.setEnabled(word is not None and word.line.need.link is not None)


def _key_of(row: object) -> object:
    """What a line of one of the tables is known by."""
    if isinstance(row, Given):
        return row.movement_id
    if isinstance(row, Loan):
        return row.id
    return row.key if isinstance(row, PlanLine) else None
