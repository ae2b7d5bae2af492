"""Tables in and out of the window: seen before anything is kept, no name unless asked."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.access import Actor, Role
from coordo_desktop.domain.stock_files import StockTable
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.stock.file_panel import FilePanel
from issue_desk import CTRL, Panels
from stock_builders import a_lot, a_place, a_product, units

GOOD = "Produit;Lot;Péremption;Lieu;Quantité\nCompresses;A;30/06/2027;Réserve;12\n"
BAD = GOOD + "Inconnu;B;30/06/2027;;1\nCompresses;C;31/02/2027;;1\n"


@pytest.fixture(autouse=True)
def _french(qapp: QApplication):
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    apply_theme(qapp, "light", 100)
    yield
    QLocale.setDefault(before)


@pytest.fixture
def desk(qtbot, store, tmp_path, monkeypatch):
    a_place(store)
    desk = Panels(qtbot, store, tmp_path)
    monkeypatch.setattr(desk.services.stock_files, "_backup", None)
    desk.product, desk.folder, desk.heard = a_product(store, "Compresses"), tmp_path, []
    desk.panel = FilePanel(desk.services, desk.tools, store.actor, now=store.clock)
    desk.panel.changed.connect(desk.heard.append)
    desk.show(qtbot, desk.panel)
    desk.panel.hide()
    return desk


def written(desk, text):
    path = desk.folder / "table.csv"
    path.write_text(text, encoding="utf-8")
    desk.panel.open_import()
    desk.panel.path.set_value(str(path))
    desk.panel.look()


def usable(desk):
    return desk.services.stock.product(desk.product).usable


def test_a_table_is_seen_then_taken_then_taken_back(desk):
    written(desk, GOOD)
    assert usable(desk) == 0
    assert desk.panel.bring.text().startswith("Importer 1")
    desk.panel.path.setFocus()
    desk.key(Qt.Key.Key_Return, CTRL)
    assert usable(desk) == 12
    assert desk.panel.isHidden()
    assert [verdict.units for verdict in desk.heard] == [12]
    desk.tools.messages.undo()
    QApplication.processEvents()
    assert usable(desk) == 0


def test_rows_left_out_are_said_with_their_line_and_stay_to_be_read(desk):
    written(desk, BAD)
    said = desk.panel.seen.refused.accessibleName() or desk.panel.seen.refused.text()
    assert "Ligne 3, Inconnu" in said
    assert "31/02/2027" in said
    desk.panel.bring.click()
    assert usable(desk) == 12
    assert desk.panel.isVisible()
    assert not desk.panel.seen.isHidden()


def test_a_table_of_something_else_is_said(desk):
    written(desk, "Nom;Prénom\nVIAL;Anne\n")
    assert desk.panel.trouble.isVisible()
    assert not desk.panel.bring.isEnabled()


def test_names_are_asked_for_and_warned_of(desk):
    units(desk.store, a_lot(desk.store, desk.product), 3)
    desk.panel.open_export(StockTable.MOVEMENTS)
    assert not desk.panel.warning.isVisible()
    desk.panel.people.click()
    assert desk.panel.warning.isVisible()
    desk.panel.export_to(desk.folder / "mouvements.csv")
    assert "Réception" in (desk.folder / "mouvements.csv").read_text("utf-8-sig")
    desk.panel.open_export(StockTable.LOTS)
    assert not desk.panel.people.isVisible()
    assert not desk.panel.period.isVisible()


def test_who_does_not_manage_the_stock_only_writes_out(qtbot, store, tmp_path):
    a_place(store)
    desk = Panels(qtbot, store, tmp_path)
    who = Actor(store.actor.user_id, "s", "S", "IDE", frozenset({Role.CAREGIVER}))
    panel = FilePanel(desk.services, desk.tools, who, now=store.clock)
    desk.show(qtbot, panel)
    panel.open_import()
    assert panel.write.isVisible()
    assert not panel.way.isVisible()
    panel.open_export(StockTable.MOVEMENTS)
    assert not panel.people.isVisible()
