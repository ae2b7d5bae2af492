"""Two versions of a plan side by side: what came, went, changed; in colour and in words."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.care_plan import PlanVersion
from coordo_desktop.domain.plan_changes import Change, ChangeKind
from coordo_desktop.ui.care_plan.days import full_day
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.when import zone_in_use

_CHIPS = {
    ChangeKind.ADDED: ("ok", "plus"),
    ChangeKind.REMOVED: ("danger", "minus"),
    ChangeKind.CHANGED: ("warn", "edit"),
    ChangeKind.MOVED: ("info", "swap"),
}


class ComparisonView(QWidget):
    """Which two versions, and their differences line by line."""

    asked = Signal(int, int)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plan.comparison")
        self.setAccessibleName(self.tr("Comparaison de versions"))
        self.before = Choice([], name="plan.comparison.before", label=self.tr("Version d’avant"))
        self.after = Choice([], name="plan.comparison.after", label=self.tr("Version d’après"))
        for one in (self.before, self.after):
            one.changed.connect(self._ask)
        back = Button(self.tr("Retour au plan"), name="plan.comparison.back", key="Esc")
        back.clicked.connect(self.closed)
        self._count = Label("", ink="text-2", name="plan.comparison.count")
        self._model: RowsModel[Change] = RowsModel(
            self._columns(), key=lambda one: (one.id, one.field, one.kind.value)
        )
        self.table = Table(
            self._model, name="plan.comparison.table", label=self.tr("Différences"),
            auto_height=True,
        )  # fmt: skip
        empty = EmptyState(
            self.tr("Ces deux versions disent la même chose."), name="plan.comparison.empty"
        )
        head = row(
            Label(self.tr("Comparer"), role="panel", weight=600), self.before,
            Label(self.tr("avec"), ink="text-2"), self.after, self._count, None, back,
        )  # fmt: skip
        self.setLayout(column(head, EmptyOr(self.table, empty), margins=(16, 9, 12, 12)))

    def _columns(self) -> tuple[Column[Change], ...]:
        return (
            Column(lambda: self.tr("Quoi"), lambda _one: "", key="kind", width=112,
                   chip=self._chip),
            Column(lambda: self.tr("Ligne"), lambda one: one.label or self.tr("Le plan"),
                   key="label", stretch=True, width=280, weight=600, second=_under,
                   strike=lambda one: one.kind is ChangeKind.REMOVED),
            Column(lambda: self.tr("Avant"), lambda one: one.before, key="before", width=220,
                   ink="danger", runs=None, stretch=True),
            Column(lambda: self.tr("Après"), lambda one: one.after, key="after", width=220,
                   ink="ok", stretch=True),
        )  # fmt: skip

    def _chip(self, one: Change) -> ChipSpec:
        said = {
            ChangeKind.ADDED: self.tr("ajouté"),
            ChangeKind.REMOVED: self.tr("retiré"),
            ChangeKind.CHANGED: self.tr("changé"),
            ChangeKind.MOVED: self.tr("déplacé"),
        }[one.kind]
        kind, icon = _CHIPS[one.kind]
        return ChipSpec(said, kind, icon)

    def show_versions(self, versions: Sequence[PlanVersion]) -> None:
        """Offer these, last first; the last two are compared."""
        options = [(one.number, self._version(one)) for one in versions]
        self.before.set_options(options)
        self.after.set_options(options)
        if versions:
            self.after.set_value(versions[0].number)
            self.before.set_value(versions[min(1, len(versions) - 1)].number)
            self._ask()
        self.before.setFocus()

    def _version(self, one: PlanVersion) -> str:
        if not one.validated:
            return self.tr("Version {number}, brouillon").format(number=one.number)
        on = full_day(one.at.astimezone(zone_in_use()).date())
        return self.tr("Version {number} du {day}").format(number=one.number, day=on)

    def _ask(self, _chosen: object = None) -> None:
        before, after = self.before.value(), self.after.value()
        if before is not None and after is not None:
            self.asked.emit(before, after)

    def show_changes(self, found: Sequence[Change]) -> None:
        """Show what changed."""
        self._model.show(list(found))
        self._count.set_text(self.tr("%n différence(s)", "", len(found)))
        self.table.choose_first()


def _under(one: Change) -> str:
    return " › ".join(part for part in (one.problem, one.objective) if part)
