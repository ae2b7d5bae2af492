"""Third step of an import: the verdict of every row, before anything is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.imports import Counts, PlanLine, Verdict
from coordo_desktop.services.imports import ImportPlan
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.labels import RunsLabel
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.paged import PagedRowsModel
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.rows import Column
from coordo_desktop.ui.kit.runner import Runner
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.patients.history_words import field_word
from coordo_desktop.ui.patients.import_words import reasons, remarks, verdicts

_ALL = "all"
_KINDS = {
    Verdict.CREATE: ("ok", "plus"),
    Verdict.UPDATE: ("info", "edit"),
    Verdict.SAME: ("neutral", "check"),
    Verdict.DOUBLE: ("warn", "duplicate"),
    Verdict.REFUSED: ("danger", "octagon"),
}


@dataclass(frozen=True, slots=True)
class PlanShown:
    """A row of the plan, and who on file it is taken for, in words."""

    line: PlanLine
    other: str = ""


class PlanStep(QWidget):
    """Verdicts are filters; Ctrl+Enter imports."""

    run_asked = Signal()
    back_asked = Signal()

    def __init__(
        self, preferences: Preferences, runner: Runner, named: Callable[[PatientId], str]
    ) -> None:
        super().__init__()
        self.setObjectName("import.plan")
        self.setAccessibleName(self.tr("Vérification des lignes"))
        self._plan: ImportPlan | None = None
        self._named = named
        self._names: dict[PatientId, str] = {}
        self.filter = Segmented(
            [Option(_ALL, self.tr("Toutes"))], name="import.verdicts", label=self.tr("Verdicts")
        )
        self.filter.changed.connect(self._filtered)
        self._notes = Note("", kind="warn", name="import.notes")
        self.model: PagedRowsModel[PlanShown] = PagedRowsModel(
            self._columns(), self._nothing, runner, key=lambda one: one.line.line
        )
        self.table = Table(
            self.model, name="import.rows", label=self.tr("Lignes du fichier"),
            preferences=preferences,
        )  # fmt: skip
        self._said = RunsLabel("", name="import.said")
        back = Button(self.tr("Corriger les colonnes"), name="import.plan.back")
        self._do = Button(
            self.tr("Importer"), name="import.run", kind="primary", icon="import",
            key="Ctrl+Return",
        )  # fmt: skip
        back.clicked.connect(self.back_asked)
        self._do.clicked.connect(self.validate)
        empty = EmptyState(self.tr("Aucune ligne de cette sorte."), name="import.rows.none")
        self.setLayout(
            column(
                row(self.filter, None), self._notes, EmptyOr(self.table, empty),
                row(self._said, None, back, self._do), gap=10,
            )
        )  # fmt: skip
        Shortcuts(self).add("Ctrl+Return", self.tr("Importer"), self.validate)

    def _columns(self) -> tuple[Column[PlanShown], ...]:
        return (
            Column(lambda: self.tr("Ligne"), lambda one: str(one.line.line), key="line", width=64,
                   align="right", ink="text-3"),
            Column(lambda: self.tr("Verdict"), lambda _one: "", key="verdict", width=150,
                   chip=_chip),
            Column(lambda: self.tr("Nom"), lambda one: one.line.name, key="name", width=230,
                   weight=600),
            Column(lambda: self.tr("Naissance"), lambda one: one.line.birth_date, key="born",
                   width=100),
            Column(lambda: self.tr("Pourquoi, remarques"), self._why, key="why", stretch=True,
                   width=260, ink="text-2"),
        )  # fmt: skip

    def _why(self, one: PlanShown) -> str:
        line, said = one.line, []
        if line.reason is not None:
            said.append(reasons()[line.reason])
        if one.other and line.verdict is Verdict.DOUBLE:
            said.append(one.other)
        if line.other_line is not None:
            said.append(self.tr("ligne {number}").format(number=line.other_line))
        if line.changed:
            fields = ", ".join(field_word(name) for name in line.changed)
            said.append(self.tr("Change\u202f: {fields}").format(fields=fields))
        said += [remarks()[remark] for remark in line.remarks]
        return " · ".join(said)

    def show_plan(self, plan: ImportPlan) -> None:
        """Show every verdict."""
        self._plan, self._names = plan, {}
        counts = plan.counts
        options = [Option(_ALL, self.tr("Toutes"), count=counts.rows)]
        options += [
            Option(verdict.name, verdicts()[verdict], count=count, kind=_KINDS[verdict][0],
                   icon=_KINDS[verdict][1])
            for verdict, count in _by_verdict(counts)
            if count
        ]  # fmt: skip
        self.filter.set_options(options)
        self.filter.set_value(_ALL)
        told, pattern = remarks(), self.tr("{remark}\u202f: {count}")
        notes = [
            pattern.format(remark=told[one], count=count)
            for one, count in plan.notes.items()
            if count
        ]
        self._notes.setVisible(bool(notes))
        self._notes.set_text(" · ".join(notes))
        written = counts.created + counts.updated
        self._do.set_text(self.tr("Importer %n patient(s)", "", written))
        self._do.setEnabled(written > 0)
        said = self.tr("{created} à créer, {updated} à mettre à jour, {refused} refusées").format(
            created=counts.created, updated=counts.updated, refused=counts.refused
        )
        self._said.set_runs([Run(said, 600)])
        self._filtered(_ALL)
        self.table.setFocus()

    def validate(self) -> None:
        """Write what is shown."""
        if self._plan is not None and self._do.isEnabled():
            self.run_asked.emit()

    def _filtered(self, key: str) -> None:
        plan = self._plan
        if plan is None:
            return
        kinds = [] if key == _ALL else [Verdict[key]]
        count = plan.counts.rows
        for verdict in kinds:
            count = dict(_by_verdict(plan.counts))[verdict]

        def fetch(offset: int, limit: int, _by: str, _down: bool) -> Sequence[PlanShown]:
            return [PlanShown(one, self._who(one)) for one in plan.page(offset, limit, kinds)]

        self.model.set_fetch(fetch, count)
        self.table.choose_first()

    def _who(self, line: PlanLine) -> str:
        """On the worker: whom a double looks like."""
        if line.other is None or line.verdict is not Verdict.DOUBLE:
            return ""
        if line.other not in self._names:
            self._names[line.other] = self._named(line.other)
        return self._names[line.other]

    @staticmethod
    def _nothing(_offset: int, _limit: int, _by: str, _down: bool) -> Sequence[PlanShown]:
        return []


def _by_verdict(counts: Counts) -> tuple[tuple[Verdict, int], ...]:
    return (
        (Verdict.CREATE, counts.created),
        (Verdict.UPDATE, counts.updated),
        (Verdict.SAME, counts.unchanged),
        (Verdict.DOUBLE, counts.duplicates),
        (Verdict.REFUSED, counts.refused),
    )


def _chip(one: PlanShown) -> ChipSpec:
    return ChipSpec(verdicts()[one.line.verdict], *_KINDS[one.line.verdict])
