"""The parts of the stock view, in their order: each is a page of its own."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.access import Actor
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.stock.cold_page import ColdPage
from coordo_desktop.ui.stock.counts_page import CountsPage
from coordo_desktop.ui.stock.kits_page import KitsPage
from coordo_desktop.ui.stock.loans_page import LoansPage
from coordo_desktop.ui.stock.lots_page import LotsPage
from coordo_desktop.ui.stock.orders_page import OrdersPage
from coordo_desktop.ui.stock.products_page import ProductsPage
from coordo_desktop.ui.stock.recalls_page import RecallsPage

LOTS, PRODUCTS, LOANS, COLD = "lots", "products", "loans", "cold"
COUNTS, ORDERS, KITS, RECALLS = "counts", "orders", "kits", "recalls"


@dataclass(frozen=True, slots=True)
class Segment:
    """One part: its key, its words, how its page is made."""

    key: str
    words: Callable[[], str]
    make: Callable[[Services, Tools, Actor], Page]


SEGMENTS: tuple[Segment, ...] = (
    Segment(LOTS, lambda: QCoreApplication.translate("Stock", "Lots"), LotsPage),
    Segment(PRODUCTS, lambda: QCoreApplication.translate("Stock", "Produits"), ProductsPage),
    Segment(LOANS, lambda: QCoreApplication.translate("Stock", "Prêts"), LoansPage),
    Segment(COLD, lambda: QCoreApplication.translate("Stock", "Froid"), ColdPage),
    Segment(COUNTS, lambda: QCoreApplication.translate("Stock", "Inventaire"), CountsPage),
    Segment(ORDERS, lambda: QCoreApplication.translate("Stock", "Commandes"), OrdersPage),
    Segment(KITS, lambda: QCoreApplication.translate("Stock", "Trousses"), KitsPage),
    Segment(RECALLS, lambda: QCoreApplication.translate("Stock", "Rappels"), RecallsPage),
)
