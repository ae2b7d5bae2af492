"""The one table: its model's promises, its keys, what it remembers."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout

from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.groups import GROUP_HEIGHT
from coordo_desktop.ui.kit.paged import PagedRowsModel
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.rows import Column, Group, RowsModel
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.theme import px

from .conftest import shown

DOWN, UP = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


@dataclass(frozen=True)
class Person:
    number: int
    name: str
    age: float = 40


def columns():
    return (
        Column(
            lambda: "Nom",
            lambda person: person.name,
            lambda person: person.name.lower(),
            key="name",
            fixed=True,
            stretch=True,
            highlight=True,
        ),
        Column(
            lambda: "Âge",
            lambda person: f"{person.age:.0f}",
            lambda person: person.age,
            key="age",
            width=80,
            align="right",
        ),
        Column(
            lambda: "État",
            lambda person: "",
            key="state",
            chip=lambda person: ChipSpec("suivi", "ok"),
            hidden=True,
        ),
    )


PEOPLE = [Person(1, "Roux", 81), Person(2, "Petit", 9), Person(3, "arnaud", 104)]


def a_model(rows=PEOPLE):
    model = RowsModel(columns(), key=lambda person: person.number)
    model.show(rows)
    return model


@pytest.fixture
def table(qtbot, window, tmp_path):
    made = Table(
        a_model(),
        name="people",
        label="Personnes",
        preferences=Preferences(tmp_path / "p.ini"),
    )
    shown(qtbot, window, QVBoxLayout()).layout().addWidget(made)
    made.setFocus()
    return made


def names(model):
    return [model.index(line, 0).data() for line in range(model.rowCount())]


def test_the_model_keeps_qts_promises(qtmodeltester):
    qtmodeltester.check(a_model())


def test_a_grouped_model_keeps_them_too(qtmodeltester):
    model = RowsModel(columns(), key=lambda person: person.number)
    model.show_groups([Group("a", "A", tuple(PEOPLE)), Group("b", "B", ())])
    qtmodeltester.check(model)


def test_a_paged_model_keeps_them_too(qtmodeltester):
    model = PagedRowsModel(columns(), lambda start, limit, by, down: PEOPLE[start : start + limit],
                           InlineRunner(), key=lambda person: person.number)  # fmt: skip
    model.show(3)
    qtmodeltester.check(model)


def test_numbers_sort_as_numbers_and_words_as_words():
    model = a_model()
    model.sort(1, UP)
    assert names(model) == ["Petit", "Roux", "arnaud"]
    model.sort(1, DOWN)
    assert names(model) == ["arnaud", "Roux", "Petit"]
    model.sort(0, UP)
    assert names(model) == ["arnaud", "Petit", "Roux"]
    model.sort(-1)
    assert names(model) == ["Roux", "Petit", "arnaud"]


def test_a_column_without_a_sort_key_leaves_the_order_given():
    model = a_model()
    model.sort(2, UP)
    assert names(model) == ["Roux", "Petit", "arnaud"]


def test_without_a_sort_asked_for_rows_stay_in_the_order_given(qtbot):
    model = a_model()
    table = Table(model, name="t", label="T")
    qtbot.addWidget(table)
    assert names(model) == ["Roux", "Petit", "arnaud"]
    sorted_model = a_model()
    qtbot.addWidget(Table(sorted_model, name="s", label="S", sort=("age", True)))
    assert names(sorted_model) == ["arnaud", "Roux", "Petit"]


def test_what_a_cell_shows_is_said_aloud():
    model = a_model()
    spoken = model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "suivi"


def test_arrows_choose_and_enter_opens(table, qtbot):
    opened, chosen = [], []
    table.opened.connect(opened.append)
    table.chosen.connect(chosen.append)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert [person.name for person in chosen] == ["Petit"]
    assert [person.name for person in opened] == ["Petit"]


def test_the_choice_survives_a_refresh_and_a_sort(table):
    assert table.choose(3)
    table.model().show([Person(7, "Zola"), *PEOPLE])
    assert table.chosen_row().number == 3
    table.sortByColumn(0, DOWN)
    assert table.chosen_row().number == 3


def test_the_choice_is_empty_when_its_row_is_gone(table):
    seen = []
    table.choose(3)
    table.chosen.connect(seen.append)
    table.model().show(PEOPLE[:1])
    assert table.chosen_row() is None
    assert seen[-1] is None


def test_letters_are_left_to_the_shortcuts_of_the_view(table, qtbot):
    table.choose(1)
    qtbot.keyClick(table, Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier)
    assert table.chosen_row().number == 1


def test_a_group_folds_by_key_and_by_mouse(qtbot, window):
    model = RowsModel(columns(), key=lambda person: person.number)
    table = Table(model, name="groups", label="Groupes")
    shown(qtbot, window, QVBoxLayout()).layout().addWidget(table)
    model.show_groups([Group("a", "A", tuple(PEOPLE)), Group("b", "B", (Person(9, "Zola"),))])
    assert model.rowCount() == 6
    table.setFocus()
    table.setCurrentIndex(model.index(0, 0))
    assert table.chosen_row() is None
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert model.rowCount() == 3
    assert model.is_closed("a")
    middle = table.rowViewportPosition(0) + 8
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, middle))
    assert model.rowCount() == 6


def test_a_folded_group_stays_folded_after_a_refresh():
    model = RowsModel(columns(), key=lambda person: person.number)
    model.show_groups([Group("a", "A", tuple(PEOPLE))])
    model.toggle("a")
    model.show_groups([Group("a", "A", (*PEOPLE, Person(4, "Zola")))])
    assert model.rowCount() == 1


def test_a_hundred_thousand_rows_ask_only_for_those_shown(qtbot, window):
    asked = []

    def fetch(start, limit, by, down):
        asked.append(start)
        return [Person(number, f"N{number}") for number in range(start, start + limit)]

    model = PagedRowsModel(columns(), fetch, InlineRunner(), key=lambda person: person.number)
    table = Table(model, name="long", label="Tous")
    shown(qtbot, window, QVBoxLayout()).layout().addWidget(table)
    model.show(100_000)
    table.grab()
    assert asked
    assert max(asked) < 128
    asked.clear()
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    table.grab()
    assert asked
    assert min(asked) > 99_000
    assert len(asked) <= 3


def test_a_sort_of_a_long_list_is_asked_of_the_store(qtbot):
    asked = []

    def fetch(start, limit, by, down):
        asked.append((by, down))
        return PEOPLE

    model = PagedRowsModel(columns(), fetch, InlineRunner())
    model.show(3)
    model.sort(1, DOWN)
    model.row_at(0)
    assert asked[-1] == ("age", True)


def test_a_page_that_comes_after_the_list_was_forgotten_is_not_shown():
    class Late(InlineRunner):
        def run(self, owner, work, done, failed):
            self.done, self.work = done, work

    runner = Late()
    model = PagedRowsModel(columns(), lambda *ask: PEOPLE, runner)
    model.show(3)
    assert model.row_at(0) is None
    late = runner.done
    model.show(2)
    late(PEOPLE)
    assert model.row_at(0) is None


def test_the_column_chooser_hides_shows_and_remembers(table, tmp_path):
    menu = table.chooser.menu()
    ticks = {action.text(): action for action in menu.actions() if action.text()}
    assert ticks["Nom"].isChecked()
    assert not ticks["Nom"].isEnabled()
    assert not ticks["État"].isChecked()
    ticks["État"].trigger()
    ticks["Âge"].trigger()
    assert not table.isColumnHidden(2)
    assert table.isColumnHidden(1)
    table.setColumnWidth(2, 190)
    again = Preferences(tmp_path / "p.ini").columns("people")
    assert again == {"state": 190, "age": 0}
    other = Table(a_model(), name="people", label="P", preferences=Preferences(tmp_path / "p.ini"))
    assert other.isColumnHidden(1)
    assert other.columnWidth(2) == 190


def test_the_column_chooser_opens_from_the_keyboard(table, qtbot, window):
    button = table.columns_button()
    window.layout().addWidget(button)
    button.show()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    menu = table.findChild(QMenu, "people.columns_menu")
    assert menu.isVisible()
    menu.close()


def test_tabbing_into_a_table_chooses_its_first_row(table):
    assert table.chosen_row().name == "Roux"


def test_keyboard_focus_is_told_apart_from_the_choice(table, qtbot):
    place = QPoint(60, table.rowViewportPosition(1) + 8)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    chosen = table.viewport().grab().toImage()
    qtbot.keyClick(table, Qt.Key.Key_Up)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    focused = table.viewport().grab().toImage()
    assert chosen != focused


def test_the_view_comes_back_as_it_was_left(table):
    table.choose(2)
    state = table.view_state()
    table.choose_none()
    table.restore_view_state(state)
    assert table.chosen_row().number == 2


def test_a_row_chosen_is_never_under_the_heading_that_stays_at_the_top(table):
    rows = tuple(Person(number, f"P{number}") for number in range(40))
    table.model().show_groups([Group("all", "Tous", rows)])
    table.choose(10)
    bar = table.verticalScrollBar()
    bar.setValue(bar.value() + table.rowViewportPosition(table.currentIndex().row()))
    table.choose(10)  # chosen already: a box of the same lot was received
    assert table.rowViewportPosition(table.currentIndex().row()) >= px(GROUP_HEIGHT)
