"""The scales of one person: last score, what it means, which way it went, when it is due."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.assessments import FAMILIES
from coordo_desktop.domain.assessments.records import ScaleLine
from coordo_desktop.domain.text import fold
from coordo_desktop.ui.assessments import words
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.fields import SearchField
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.rows import Column, Group, RowsModel
from coordo_desktop.ui.kit.runs import Run, Runs
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.view import FilterBar

MADE, ALL, LATE = "made", "all", "late"


class AssessmentsBoard(QWidget):
    """Those made first; a word typed finds any scale of the library."""

    chosen = Signal(object)  # ScaleLine | None
    opened = Signal(object)  # ScaleLine

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.setObjectName("assessment.board")
        self._lines: tuple[ScaleLine, ...] = ()
        self._today = date.min
        self._library = False
        self._asked_library = False  # from « Nouvelle évaluation »
        self.search = SearchField(
            name="assessment.search",
            label=self.tr("Chercher une échelle"),
            placeholder=self.tr("Chercher une échelle"),
        )
        self.filter = Segmented(
            [
                Option(MADE, self.tr("Faites")),
                Option(LATE, self.tr("À refaire")),
                Option(ALL, self.tr("Toutes")),
            ],
            name="assessment.filter",
            label=self.tr("Échelles montrées"),
        )
        self.new_button = Button(self.tr("Nouvelle évaluation"), name="assessment.new", icon="plus")
        self.model: RowsModel[ScaleLine] = RowsModel(
            self._columns(), key=lambda line: line.scale.id
        )
        self.table = Table(
            self.model,
            name="assessment.table",
            label=self.tr("Évaluations"),
            preferences=tools.preferences,
            row_height=40,
            auto_height=True,
        )
        self.search.asked.connect(lambda _text: self._show())
        self.search.down.connect(self._into_table)
        self.search.returnPressed.connect(self._open_found)
        self.filter.changed.connect(self._filtered)
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)
        bar = FilterBar(self.search, self.new_button, margins=(16, 12, 16, 8))
        shown = row(self.filter, None, margins=(16, 0, 16, 10))
        listed = column(self.table, gap=0, margins=(16, 0, 16, 12))
        lines = column(bar, shown, listed, gap=0)
        lines.setStretch(2, 1)
        self.setLayout(lines)

    def _columns(self) -> list[Column[ScaleLine]]:
        return [
            Column(
                lambda: self.tr("Échelle"),
                lambda line: line.scale.name,
                lambda line: fold(line.scale.name),
                key="scale", width=180, stretch=True, weight=600, second=self._second, fixed=True,
            ),
            Column(
                lambda: self.tr("Score"),
                lambda line: line.last.text if line.last else "",
                key="score", width=86, weight=600, fixed=True, icon=self._way,
            ),
            Column(
                lambda: self.tr("Lecture"),
                self._label,
                key="band", width=188, chip=lambda line: words.chip_of(line.last),
            ),
            Column(
                lambda: self.tr("Faite le"),
                lambda line: words.day_word(line.last.on) if line.last else "",
                lambda line: line.last.on.isoformat() if line.last else "",
                key="on", width=150, second=self._due,
            ),
        ]  # fmt: skip

    def _second(self, line: ScaleLine) -> str | Runs:
        if line.draft is None:
            return line.scale.title
        said = self.tr("Brouillon du {day}, {author}").format(
            day=words.day_word(line.draft.on), author=line.draft.author
        )
        return [Run(said, 600, "accent-text")]

    def _label(self, line: ScaleLine) -> str:
        """The band in words where no chip says it: scales without bands."""
        if line.last is None or line.last.grade is not None:
            return ""
        return self.tr("selon l’âge et les études")

    def _way(self, line: ScaleLine) -> tuple[str, str] | None:
        if line.last is None or line.before is None:
            return None
        return words.way(line.scale, line.before.value, line.last.value)

    def _due(self, line: ScaleLine) -> str | Runs:
        """When it is to be done again, in red once that day is past."""
        said = words.due_word(line.due, self._today)
        if not said:
            return ""
        if self._late(line):
            return [Run(said, 600, "danger")]
        return said

    def _late(self, line: ScaleLine) -> bool:
        return line.due is not None and line.due < self._today

    # --- shown --------------------------------------------------------------------------------

    def show_lines(self, lines: Sequence[ScaleLine], today: date) -> None:
        """Show the scales of this person."""
        self._lines, self._today = tuple(lines), today
        any_made = any(map(self._made, self._lines))
        if not any_made and self.filter.value() == MADE:
            self._library = True  # nothing made yet: the library is what there is to see
            self.filter.set_value(ALL)
        elif any_made and self._library:
            self._library = False
            self.filter.set_value(MADE)
        self.filter.set_count(MADE, sum(map(self._made, self._lines)) or None)
        self.filter.set_count(LATE, sum(map(self._late, self._lines)) or None)
        self._show()

    def forget(self) -> None:
        """Another record comes."""
        self._lines = ()
        self._library = self._asked_library = False
        self.filter.set_value(MADE)
        self.search.clear()
        self.model.show([])

    def _made(self, line: ScaleLine) -> bool:
        return line.last is not None or line.draft is not None

    def _wanted(self) -> list[ScaleLine]:
        typed = fold(self.search.text())
        if typed:
            return [
                line
                for line in self._lines
                if all(
                    word in fold(f"{line.scale.name} {line.scale.title}") for word in typed.split()
                )
            ]
        return {
            MADE: [line for line in self._lines if self._made(line)],
            LATE: [line for line in self._lines if self._late(line)],
            ALL: list(self._lines),
        }[self.filter.value()]

    def _filtered(self, _key: str) -> None:
        self._library = False
        self._show()

    def _show(self) -> None:
        wanted = self._wanted()
        if self.filter.value() == ALL or self.search.text():
            groups = [
                Group(family, title, tuple(line for line in wanted if line.scale.family == family))
                for family, title in FAMILIES.items()
            ]
            self.model.show_groups([group for group in groups if group.rows])
        else:
            self.model.show(wanted)

        if self.search.text() and self.table.chosen_row() is None:
            self.table.choose_first()

    def _open_found(self) -> None:
        """Enter on what is typed: the only scale found opens, several are gone through."""
        self.search.ask_now()
        found = self._wanted()
        self._into_table()
        if len(found) == 1 and self.search.text():
            self.opened.emit(found[0])

    def show_library(self) -> None:
        """Every scale, the cursor in the search."""
        self._asked_library = self.filter.value() != ALL
        self.filter.set_value(ALL)
        self._filtered(ALL)
        self.search.setFocus()

    def back(self) -> bool:
        """One step back: what is typed, then the search, then the library; False: none of them."""
        came_from_search = self.search.hasFocus()
        if self.search.text():
            self.search.clear()
            self.search.ask_now()
        elif self._asked_library:
            self._asked_library = False
            self.filter.set_value(MADE)
            self._filtered(MADE)
        elif not came_from_search:
            return False
        self.table.setFocus()
        return True

    def _into_table(self) -> None:
        self.table.setFocus()
        if self.table.chosen_row() is None:
            self.table.choose_first()

    def line_of(self, scale_id: str) -> ScaleLine | None:
        """The line of this scale."""
        return next((line for line in self._lines if line.scale.id == scale_id), None)
