"""The stock among the views: how it is wired, what it may be sent to do, how it is searched."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.ids import ProductId
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.stock_words import category_words, product_icon
from coordo_desktop.ui.shell.search import Thing
from coordo_desktop.ui.shell.views import ISSUE, RECEIVE, SHOW, Desk, Offer, PageSpec
from coordo_desktop.ui.stock.page import StockPage
from coordo_desktop.ui.stock.segments import (
    COLD,
    COUNTS,
    KITS,
    LOANS,
    LOTS,
    ORDERS,
    PRODUCTS,
    RECALLS,
)

STOCK = "stock"
PART_OF = {
    "product": PRODUCTS, "lot": LOTS, "recalled": RECALLS, "recall": RECALLS, "fridge": COLD,
    "excursion": COLD, "loan": LOANS, "equipment": LOANS, "kit": KITS, "order": ORDERS,
    "count": COUNTS,
}  # fmt: skip
"""The part of the stock that a line of Aujourd’hui is about."""
_FOUND = 5


def stock_view() -> PageSpec:
    """Its entry in the rail."""
    return PageSpec(
        key=STOCK,
        title=QCoreApplication.translate("Rail", "Stock"),
        icon="box",
        factory=_made,
        right=Right.SEE_STOCK,
        errands={SHOW: _show, RECEIVE: _receive, ISSUE: _issue},
        offers=(
            Offer(
                QCoreApplication.translate("Rail", "Recevoir un produit"),
                "scan",
                RECEIVE,
                QCoreApplication.translate("Rail", "stock réception livraison entrée lot"),
            ),
            Offer(
                QCoreApplication.translate("Rail", "Sortir un produit"),
                "box",
                ISSUE,
                QCoreApplication.translate("Rail", "stock sortie soin matériel lot"),
            ),
        ),
    )


def stock_lines(
    services: Services, send: Callable[[str, str, Any], None], text: str
) -> list[Thing]:
    """The products that these words find; asked off the UI thread."""
    return [
        Thing(
            one.name,
            product_icon(one.category, cold=one.cold),
            partial(send, STOCK, SHOW, (LOTS, (one.id, text))),
            category_words(one.category),
        )
        for one in services.products.search(text, _FOUND)
    ]


def _made(desk: Desk) -> Page:
    page = StockPage(desk.services, desk.tools, desk.actor)
    go = desk.go
    page.patient_asked.connect(go.patient_asked)
    page.round_asked.connect(lambda one: go.errand_asked.emit("rounds", SHOW, one))
    page.settings_asked.connect(lambda: go.errand_asked.emit("settings", SHOW, STOCK))
    page.counted.connect(lambda count: go.counted.emit(STOCK, count, False))
    page.saved.connect(go.saved)
    return page


def _show(page: Page, wanted: object) -> None:
    """A part of the stock by its key, or with what is to be shown in it: ("lots", a LotId)."""
    if isinstance(page, StockPage):
        page.show_at(wanted)


def _receive(page: Page, product_id: ProductId | None) -> None:
    if isinstance(page, StockPage):
        page.receive(product_id)


def _issue(page: Page, wanted: object) -> None:
    """`wanted`: what `IssuePanel.open_for` may be told, by name."""
    if isinstance(page, StockPage):
        page.issue_for(wanted)
