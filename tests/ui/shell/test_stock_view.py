"""The stock among the views: counted on the rail, found from the search field."""

from datetime import date
from types import SimpleNamespace

from PySide6.QtCore import QObject

from coordo_desktop.domain.access import Role
from coordo_desktop.services.bundle import assemble
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.shell.search import hits
from coordo_desktop.ui.shell.stock_count import StockCount
from coordo_desktop.ui.shell.stock_view import stock_lines
from coordo_desktop.ui.shell.views import SHOW, Navigator
from stock_builders import a_lot, a_place, a_product, units


def counting(store, tmp_path):
    hub, parent = ChangeHub(), QObject()
    store.announce = hub.announce
    services = assemble(SimpleNamespace(store=store, folder=tmp_path, key=None))
    go, counted = Navigator(parent), []
    go.counted.connect(lambda *said: counted.append(said))
    made = StockCount(services, store.actor, InlineRunner(), hub, go, parent)
    return SimpleNamespace(made=made, counted=counted, services=services, parent=parent)


def test_what_asks_for_attention_is_counted_and_counted_again(store, tmp_path, qapp):
    a_place(store)
    flu = a_product(store, minimum=10)
    desk = counting(store, tmp_path)
    desk.made.count()
    assert desk.counted == [("stock", 1, False)]  # under its minimum
    units(store, a_lot(store, flu, "R4K118", date(2026, 11, 30)), 12)
    desk.made.count()
    assert desk.counted[-1] == ("stock", 1, False)  # enough of it, and it expires in a week
    desk.made.stop()


def test_who_does_not_see_the_stock_is_told_nothing(store_for, tmp_path, qapp):
    desk = counting(store_for(Role.READER), tmp_path)
    desk.made.again()
    assert desk.counted == []
    desk.made.stop()


def test_a_product_is_found_by_its_name_or_the_number_of_a_lot(store, tmp_path):
    a_place(store)
    flu = a_product(store)
    units(store, a_lot(store, flu), 3)
    services = assemble(SimpleNamespace(store=store, folder=tmp_path, key=None))
    sent = []
    for typed in ("vacc", "R4K"):
        lines = stock_lines(services, lambda *told: sent.append(told), typed)
        found = hits(typed, [], [], lines)
        assert [hit.detail for hit in found if hit.run] == ["Vaccins"]
        found[-1].run()
    assert sent == [("stock", SHOW, ("lots", (flu, typed))) for typed in ("vacc", "R4K")]
