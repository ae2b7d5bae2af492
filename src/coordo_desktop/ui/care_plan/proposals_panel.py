"""What assessments and the record propose for the plan: chosen with a key, never typed again."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from coordo_desktop.domain.care_plan import PlanProblem
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import sized
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.table import Table


@dataclass(frozen=True, slots=True)
class Proposal:
    """A problem one may put in the plan, and where it comes from."""

    problem: PlanProblem
    origin: str


class ProposalTable(Table):
    """Space ticks the line chosen."""

    ticked = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.chosen_row()
        if event.key() == Qt.Key.Key_Space and row is not None:
            self.ticked.emit(row)
        else:
            super().keyPressEvent(event)


class ProposalsPanel(SidePanel):
    """Space ticks, Ctrl+Enter puts what is ticked in the draft."""

    chosen = Signal(object)  # list of PlanProblem

    def __init__(self) -> None:
        super().__init__(name="plan.proposals", title="", width=348)
        self.set_title(self.tr("Constats à reprendre"))
        self._ticked: set[str] = set()
        self._model: RowsModel[Proposal] = RowsModel(
            (
                Column(lambda: "", lambda _one: "", key="tick", width=34, icon=self._box,
                       fixed=True),
                Column(lambda: self.tr("Constat"), lambda one: one.problem.label, key="label",
                       stretch=True, width=200, weight=600, second=_detail, second_lines=3),
            ),
            key=lambda one: one.problem.id,
        )  # fmt: skip
        self.table = ProposalTable(
            self._model, name="plan.proposals.table", label=self.tr("Constats à reprendre"),
            auto_height=True, head=False,
        )  # fmt: skip
        sized(self.table, min_height=320)
        empty = EmptyState(
            self.tr("Rien de plus à reprendre\u202f: les constats connus sont dans le plan."),
            name="plan.proposals.empty",
        )
        block = self.block()
        block.addWidget(
            Label(
                self.tr("Des évaluations et des problèmes du dossier. Espace choisit."),
                ink="text-2", wrap=True,
            )
        )  # fmt: skip
        block.addWidget(EmptyOr(self.table, empty), 1)
        self._who = RunsLabel("", role="small", ink="text-2", name="plan.proposals.who")
        self._add = Button(
            self.tr("Mettre au plan"), name="plan.proposals.add", kind="primary", key="Ctrl+Return"
        )
        self._add.clicked.connect(self.take)
        self.foot(self._who, None)
        self.foot(None, self._add)
        self.table.ticked.connect(self._tick)
        self.table.opened.connect(self._tick)
        Shortcuts(self).add("Ctrl+Return", self.tr("Mettre au plan"), self.take)
        self.hide()

    def show_proposals(self, proposals: Sequence[Proposal], identity: str) -> None:
        """Offer these; nothing goes to the plan that was not chosen."""
        self._who.set_runs([Run(identity, 600)])
        self._ticked = set()
        self._model.show(list(proposals))
        self._add.setEnabled(bool(proposals))
        self.open()
        self.table.choose_first()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> None:
        """Hand over what is ticked; nothing ticked, the one under the cursor."""
        kept = [one.problem for one in self._model.rows() if one.problem.id in self._ticked]
        here = self.table.chosen_row()
        if not kept and here is not None:
            kept = [here.problem]
        if kept:
            self.chosen.emit(kept)

    def _tick(self, one: Proposal) -> None:
        self._ticked ^= {one.problem.id}
        self.table.viewport().update()

    def _box(self, one: Proposal) -> tuple[str, str]:
        on = one.problem.id in self._ticked
        return ("ticked", "accent") if on else ("unticked", "text-3")


def _detail(one: Proposal) -> str:
    shown = one.problem.shown_by
    return f"{one.origin}. {shown}" if shown else one.origin
