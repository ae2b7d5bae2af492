"""Lines of the stock in Aujourd'hui: said for the stock, opened in its own view."""

from datetime import timedelta

from PySide6.QtCore import Qt

from coordo_desktop.ui.shell.stock_view import PART_OF
from coordo_desktop.ui.stock.segments import SEGMENTS
from coordo_desktop.ui.today import words
from stock_builders import TODAY, a_lot, a_place, a_product, units
from ui.today.test_said import of_the_stock


def test_enter_asks_for_the_thing_itself_in_the_stock(qtbot, desk, shown):
    a_place(desk.store)
    lot = a_lot(desk.store, a_product(desk.store), "R4K118", TODAY - timedelta(days=2))
    units(desk.store, lot, 3)
    shown()
    (line,) = desk.page._board.lines()
    assert words.whose(line) == "Stock"
    assert words.acts_of(line) == ["open", "snooze"]
    with qtbot.waitSignal(desk.page.stock_asked) as asked:
        desk.key(Qt.Key.Key_Return)
    assert asked.args == ["lot", lot]


def test_every_line_of_the_stock_has_a_part_of_the_view():
    assert {line.subject for line in of_the_stock()} == set(PART_OF)
    assert set(PART_OF.values()) == {one.key for one in SEGMENTS}
