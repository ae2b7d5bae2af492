"""The stock's settings: places one by one, the readers as a whole, a code tried."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coordo_desktop.domain.stock import PlaceKind


@pytest.fixture
def section(page):
    page.show_section("stock")
    for name, kind in (("Réserve", PlaceKind.SHELF), ("Frigo", PlaceKind.FRIDGE)):
        page.section.places.new.setText(name)
        page.section.places.new_kind.set_value(kind)
        QTest.keyClick(page.section.places.new, Qt.Key.Key_Return)
    return page.section


def places(page):
    return [(one.name, one.kind) for one in page._services.products.places()]


def test_places_are_added_named_again_and_put_in_order(page, section):
    assert places(page) == [("Réserve", PlaceKind.SHELF), ("Frigo", PlaceKind.FRIDGE)]
    line = section.places.lines[0]
    line.name.setText("Réserve du bas")
    QTest.keyClick(line.name, Qt.Key.Key_Return)
    assert places(page)[0][0] == "Réserve du bas"
    section.places.lines[1].up.click()
    assert [name for name, _kind in places(page)] == ["Frigo", "Réserve du bas"]
    fridge = next(one for one in section.places.lines if one.place.name == "Frigo")
    fridge.gone.click()
    assert [name for name, _kind in places(page)] == ["Réserve du bas"]
    page.tools.messages.undo()
    assert {name for name, _kind in places(page)} == {"Frigo", "Réserve du bas"}


def test_the_limits_of_a_fridge_are_typed_and_what_is_no_number_changes_nothing(page, section):
    line = section.places.lines[1]
    line.high.setText("7,5")
    QTest.keyClick(line.high, Qt.Key.Key_Return)
    assert page._services.products.places()[1].high == 75
    line = section.places.lines[1]
    line.high.setText("chaud")
    QTest.keyClick(line.high, Qt.Key.Key_Return)
    assert page._services.products.places()[1].high == 75
    assert section.places.editing()


def test_readers_are_set_and_a_code_tried_is_told_and_not_received(page, section):
    section.form.editor("separator").set_value("~")
    section.save()
    assert page._services.scans.reader().separator == "~"
    section.try_code("010340093000001417270630" + "10T7C204~21ABC")
    assert "T7C204" in section.said.text()
    assert "3400930000014" in section.said.text()
    assert page._services.stock.overview().products == ()
    section.try_code("0103400930000013")
    assert "T7C204" not in section.said.text()
