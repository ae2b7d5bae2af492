"""Actions still to do, of every patient: done, or not done and why (TR6)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.text import order_key
from coordo_desktop.domain.transmissions import FollowUpLine
from coordo_desktop.ui.kit.ages import age_words
from coordo_desktop.ui.kit.buttons import Button, LinkButton
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.fields import TextArea
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.transmissions.moments import Moments


class ActionsList(QWidget):
    """Actions with a term, soonest first."""

    chosen = Signal(object)  # FollowUpLine or None
    opened = Signal(object)

    def __init__(self, moments: Moments) -> None:
        super().__init__()
        self.setObjectName("transmissions.actions")
        self.setAccessibleName(self.tr("À faire, à revoir"))
        self._moments = moments
        self.model: RowsModel[FollowUpLine] = RowsModel(
            self._columns(), key=lambda line: str(line.follow_up.id)
        )
        self.table = Table(
            self.model,
            name="transmissions.actions.table",
            label=self.tr("À faire, à revoir"),
            row_height=46,
        )
        empty = EmptyState(
            self.tr("Rien n’attend\u202f: aucune action avec une échéance."),
            name="transmissions.actions.empty",
        )
        self.setLayout(column(EmptyOr(self.table, empty), gap=0, margins=(16, 0, 12, 12)))
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)

    def show_lines(self, lines: Sequence[FollowUpLine]) -> None:
        """Show these."""
        self.model.show(list(lines))

    def _columns(self) -> tuple[Column[FollowUpLine], ...]:
        return (
            Column(
                lambda: self.tr("Échéance"), self._due, _due_key, key="due", width=138,
                chip=self._late,
            ),
            Column(
                lambda: self.tr("À faire"), lambda one: one.follow_up.text,
                lambda one: order_key(one.follow_up.text), key="text", weight=600, stretch=True,
                width=240, fixed=True, second=lambda one: one.follow_up.focus,
            ),
            Column(
                lambda: self.tr("Patient"), lambda one: one.patient_name,
                lambda one: order_key(one.patient_name), key="patient", width=200, stretch=True,
                second=lambda one: age_words(one.patient_detail),
            ),
            Column(
                lambda: self.tr("Depuis"), self._since, lambda one: float(one.age_days),
                key="age", width=92, ink="text-2",
            ),
        )  # fmt: skip

    def _due(self, one: FollowUpLine) -> str:
        due = one.follow_up.due
        return "" if due is None or one.late else self._moments.precise(due)

    def _late(self, one: FollowUpLine) -> ChipSpec | None:
        due = one.follow_up.due
        if due is None or not one.late:
            return None
        return ChipSpec(self._moments.when(due), "danger", "clock")

    def _since(self, one: FollowUpLine) -> str:
        if not one.age_days:
            return self.tr("aujourd’hui")
        return self.tr("{days} j").format(days=one.age_days)


class ActionPanel(SidePanel):
    """An action: done, or not done and why."""

    settled = Signal(object, bool, str)  # FollowUpLine, done, reason
    entry_asked = Signal(object)  # FollowUpLine
    patient_asked = Signal(object)  # PatientId

    def __init__(self, moments: Moments) -> None:
        super().__init__(name="action", title="", width=364)
        self._moments = moments
        self._line: FollowUpLine | None = None
        self._facts = RunsLabel("", ink="text-2", wrap=True, name="action.facts")
        about = self.block()
        about.addWidget(self._facts)
        read = LinkButton(self.tr("Lire la transmission"), name="action.entry", role="table")
        opens = LinkButton(
            self.tr("Ouvrir le dossier"), name="action.patient", role="table", key="O"
        )
        about.addWidget(read)
        about.addWidget(opens)
        why = self.block(self.tr("Si ce n’est pas fait, pourquoi"))
        self.reason = TextArea(
            name="action.reason",
            label=self.tr("Motif"),
            placeholder=self.tr("Absent, refus, reporté par le médecin…"),
            min_lines=2,
        )
        self._error = Label("", role="small", ink="danger", wrap=True, name="action.error")
        why.addWidget(self.reason)
        why.addWidget(self._error)
        self.end()
        self._done = Button(self.tr("Fait"), name="action.done", kind="primary", key="F")
        self._not_done = Button(self.tr("Non fait"), name="action.not_done", key="N")
        self.foot(self._not_done, None, self._done)
        Shortcuts(self).add("Ctrl+Return", self.tr("Non fait, avec ce motif"), self.give_up)
        self._done.clicked.connect(self.do)
        self._not_done.clicked.connect(self.give_up)
        read.clicked.connect(self._read)
        opens.clicked.connect(self._open)
        self.reason.edited.connect(self._typed)

    @property
    def editing(self) -> bool:
        """A reason is being typed."""
        return not self.isHidden() and bool(self.reason.value())

    def allow(self, *, write: bool) -> None:
        """Show only what this person may do."""
        for widget in (self.reason, self._done, self._not_done):
            widget.setVisible(write)

    def show_line(self, line: FollowUpLine) -> None:
        """Show an action, or the same one again."""
        if self._line is None or self._line.follow_up.id != line.follow_up.id:
            self.reason.set_value("")
            self._error.set_text("")
        self._line = line
        self.set_title(line.follow_up.text)
        self.set_identity(
            [Run(line.patient_name, 600), Run(f"  {age_words(line.patient_detail)}", ink="text-2")]
        )
        action = line.follow_up
        facts = [Run(f"{action.focus}\n", 500)] if action.focus else []
        if action.due is not None:
            said = self.tr("Échéance\u202f: {when}").format(when=self._moments.precise(action.due))
            facts.append(Run(said, 500 if line.late else 400, "danger" if line.late else ""))
        opened = self.tr("Écrite le {when}").format(when=self._moments.precise(action.opened_at))
        self._facts.set_runs([*facts, Run(f"\n{opened}", ink="text-3", role="small")])

    def do(self) -> None:
        """It is done."""
        if self._line is not None:
            self.settled.emit(self._line, True, "")

    def give_up(self) -> None:
        """It will not be done, for the reason typed; asks for one first."""
        reason = self.reason.value()
        if not reason:
            self._error.set_text(self.tr("Écrivez pourquoi, puis Ctrl+Entrée."))
            self.reason.setFocus()
        elif self._line is not None:
            self.settled.emit(self._line, False, reason)

    def done(self) -> None:
        """It was settled."""
        self.reason.set_value("")

    def _typed(self) -> None:
        self._error.set_text("")

    def _read(self) -> None:
        if self._line is not None:
            self.entry_asked.emit(self._line)

    def _open(self) -> None:
        if self._line is not None:
            self.patient_asked.emit(self._line.follow_up.patient_id)


def _due_key(one: FollowUpLine) -> float:
    return one.follow_up.due.timestamp() if one.follow_up.due else 0.0
