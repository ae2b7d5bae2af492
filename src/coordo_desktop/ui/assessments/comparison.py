"""Two dates of one scale side by side: what changed is marked, better or worse in words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.assessments import Direction
from coordo_desktop.domain.assessments.records import Assessment, Comparison, ItemChange
from coordo_desktop.ui.assessments import words
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.labels import Hairline, Label, RunsLabel
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.view import ViewHead


class ComparisonView(QWidget):
    """The older at the left; Esc goes back."""

    closed = Signal()
    print_asked = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("assessment.comparison")
        self._two: Comparison | None = None
        self.head = ViewHead("", name="assessment.comparison.head")
        self.print_button = Button(
            self.tr("Imprimer"), name="assessment.comparison.print", icon="print"
        )
        self.back_button = Button(
            self.tr("Fermer"), name="assessment.comparison.close", key="Esc", icon="left"
        )
        self.print_button.clicked.connect(self._print)
        self.back_button.clicked.connect(self.closed)
        self.head.add(self.print_button)
        self.head.add(self.back_button)
        self.total = RunsLabel("", role="body", wrap=True, name="assessment.comparison.total")
        self.direction = Label("", role="small", ink="text-2", wrap=True)
        self.versions = Label("", role="small", ink="warn", wrap=True)
        self.model: RowsModel[ItemChange] = RowsModel(self._columns(), key=lambda item: item.item)
        self.table = Table(
            self.model,
            name="assessment.comparison.table",
            label=self.tr("Réponses aux deux dates"),
            row_height=34,
            auto_height=True,
        )
        top = column(self.total, self.direction, self.versions, gap=4, margins=(16, 10, 16, 10))
        self.setLayout(column(self.head, Hairline(), top, self.table, gap=0))
        Shortcuts(self).mention("Esc", self.tr("Revenir à la liste"))

    def _columns(self) -> list[Column[ItemChange]]:
        return [
            Column(
                lambda: self.tr("Item"), lambda item: item.label, key="item", width=220,
                weight=lambda item: 600 if item.changed else 400, stretch=True, fixed=True,
            ),
            Column(
                lambda: self._day(after=False), lambda item: item.before or "–", key="before",
                width=230, ink="text-2",
            ),
            Column(
                lambda: self._day(after=True), lambda item: item.after or "–", key="after",
                width=230, weight=lambda item: 600 if item.changed else 400,
            ),
            Column(lambda: self.tr("Évolution"), lambda _item: "", key="way", width=130,
                   chip=self._mark),
        ]  # fmt: skip

    def _day(self, *, after: bool) -> str:
        if self._two is None:
            return ""
        return words.day_word(self._two.after.on if after else self._two.before.on)

    def _mark(self, item: ItemChange) -> ChipSpec | None:
        if not item.changed or self._two is None:
            return None
        before, after = item.before_points, item.after_points
        if before is None or after is None or before == after:
            return ChipSpec(self.tr("changé"), "info", "")
        high_is_worse = self._two.scale.direction is Direction.HIGH
        if (after > before) == high_is_worse:
            return ChipSpec(self.tr("moins bien"), "danger", "falling")
        return ChipSpec(self.tr("mieux"), "ok", "rising")

    def show_two(self, two: Comparison) -> None:
        """Show these two."""
        self._two = two
        self.head.set_title(two.scale.title)
        self.total.set_runs(
            [
                *self._score_runs(two.before),
                Run("   →   ", ink="text-2"),
                *self._score_runs(two.after),
                Run(f"   {words.way_word(two.scale, two.before.value, two.after.value)}", 600),
            ]
        )
        self.direction.set_text(two.scale.direction_words)
        told = ""
        if two.before.scale_version != two.after.scale_version:
            told = self.tr(
                "Deux versions de l’échelle ({before}, puis {after}) : chaque score reste celui "
                "de sa version."
            ).format(before=two.before.scale_version, after=two.after.scale_version)
        self.versions.set_text(told)
        self.versions.setVisible(bool(told))
        self.model.show(list(two.items))
        self.table.setFocus()

    def _score_runs(self, made: Assessment) -> list[Run]:
        label = f" {made.label}" if made.label and made.label != made.text else ""
        return [
            Run(made.text, 700),
            Run(label),
            Run(f" ({words.day_word(made.on)}, {made.author})", ink="text-2"),
        ]

    def _print(self) -> None:
        if self._two is not None:
            self.print_asked.emit(self._two.before.id, self._two.after.id)
