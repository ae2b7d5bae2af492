"""Orders in a list, the lines of one of them, and what is proposed, by supplier."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.ids import ProductId
from coordo_desktop.domain.orders import Need, Order, OrderLine, OrderState
from coordo_desktop.domain.text import fold
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.count_words import (
    euros_text,
    line_chip,
    order_chip,
    short_why,
    supplier_words,
    units_of,
)
from coordo_desktop.ui.kit.matching import folded
from coordo_desktop.ui.kit.rows import Column, Group
from coordo_desktop.ui.kit.stock_words import number_text
from coordo_desktop.ui.kit.when import dated_text, zone_in_use

PROPOSAL = "proposal"
CAME = (2, 3)
"""The columns of a line that say what came: nothing before the order leaves."""


@dataclass(frozen=True, slots=True)
class OrderRow:
    """A line of the list: an order, or what is proposed (`order` None, `count` products)."""

    order: Order | None = None
    count: int = 0

    @property
    def key(self) -> str:
        """Its identity."""
        return PROPOSAL if self.order is None else str(self.order.id)


@dataclass(frozen=True, slots=True)
class NeedRow:
    """A product one may order, and how many: typed, else proposed."""

    need: Need
    quantity: int
    typed: bool = False


def list_columns(today: list[date]) -> tuple[Column[OrderRow], ...]:
    """The supplier, the number and the day, how far it is."""
    translate = QCoreApplication.translate

    def title(one: OrderRow) -> str:
        return translate("Orders", "À commander") if one.order is None else _supplier(one.order)

    def under(one: OrderRow) -> str:
        order = one.order
        if order is None:
            return translate("Orders", "%n produit(s) proposé(s)", "", one.count)
        if order.number:
            return order.number
        return dated_text(order.created_at, zone_in_use())

    def chip(one: OrderRow) -> ChipSpec | None:
        return None if one.order is None else order_chip(one.order, today[0])

    return (
        Column(
            lambda: translate("Orders", "Commande"), title, key="what", stretch=True, weight=600,
            second=under, fixed=True,
        ),
        Column(
            lambda: translate("Orders", "État"), lambda _one: "", key="state", width=140, chip=chip,
            fixed=True,
        ),
    )  # fmt: skip


def line_columns(order: list[Order | None]) -> tuple[Column[OrderLine], ...]:
    """What was ordered, what came; `order` holds the one shown."""
    translate = QCoreApplication.translate

    def sent() -> bool:
        shown = order[0]
        return shown is not None and shown.sent_at is not None

    def under(line: OrderLine) -> str:
        parts = [line.supplier_ref, *line.codes[:1]]
        return " · ".join(part for part in parts if part)

    return (
        Column(
            lambda: translate("Orders", "Produit"), lambda one: one.product,
            lambda one: folded(one.product), key="product", stretch=True, weight=600, fixed=True,
            second=under, highlight=True,
        ),
        Column(
            lambda: translate("Orders", "Commandé"), lambda one: units_of(one, one.quantity),
            lambda one: float(one.quantity), key="quantity", width=112, align="right", weight=600,
            fixed=True,
        ),
        Column(
            lambda: translate("Orders", "Livré"),
            lambda one: number_text(one.received) if sent() else "",
            lambda one: float(one.received), key="received", width=62, align="right",
        ),
        Column(
            lambda: translate("Orders", "État"), lambda _one: "", key="state", width=138,
            chip=lambda one: line_chip(one, sent=sent()), fixed=True,
        ),
        Column(
            lambda: translate("Orders", "Prix"), lambda one: euros_text(one.price),
            lambda one: float(one.price), key="price", width=82, align="right", ink="text-2",
        ),
        Column(
            lambda: translate("Orders", "Total"), lambda one: euros_text(one.cost),
            lambda one: float(one.cost), key="cost", width=92, align="right", ink="text-2",
        ),
    )  # fmt: skip


def need_columns() -> tuple[Column[NeedRow], ...]:
    """The product and why, what is there, what comes, how many to order."""
    translate = QCoreApplication.translate

    def limits(one: NeedRow) -> str:
        need = one.need
        if not need.minimum and not need.maximum:
            return "–"
        top = number_text(need.maximum) if need.maximum else "–"
        return f"{number_text(need.minimum)} / {top}"

    def ordered(one: NeedRow) -> str:
        return units_of(one.need, one.quantity) if one.quantity else "–"

    return (
        Column(
            lambda: translate("Orders", "Produit, et pourquoi"), lambda one: one.need.product,
            lambda one: folded(one.need.product), key="product", stretch=True, weight=600,
            second=lambda one: short_why(one.need) if one.need.wanted else _enough(one.need),
            highlight=True, fixed=True,
        ),
        Column(
            lambda: translate("Orders", "Utilisable"), lambda one: number_text(one.need.usable),
            lambda one: float(one.need.usable), key="usable", width=78, align="right",
            ink=lambda one: "warn" if one.need.usable < one.need.minimum else "text",
        ),
        Column(
            lambda: translate("Orders", "En route"),
            lambda one: number_text(one.need.on_order) if one.need.on_order else "",
            lambda one: float(one.need.on_order), key="coming", width=68, align="right",
            ink="text-2",
        ),
        Column(
            lambda: translate("Orders", "Min / max"), limits, key="limits", width=78, align="right",
            ink="text-2",
        ),
        Column(
            lambda: translate("Orders", "À commander"), ordered, lambda one: float(one.quantity),
            key="quantity", width=118, align="right", weight=600, fixed=True,
            ink=lambda one: "accent-text" if one.typed else "text",
        ),
        Column(
            lambda: translate("Orders", "Coût"),
            lambda one: euros_text(one.quantity * one.need.price),
            lambda one: float(one.quantity * one.need.price), key="cost", width=84, align="right",
            ink="text-2",
        ),
    )  # fmt: skip


def order_rows(orders: Sequence[Order], proposed: int) -> list[Group[OrderRow]]:
    """What is proposed, then orders by how far they are."""
    translate = QCoreApplication.translate
    kinds = (
        (translate("Orders", "À envoyer"), (OrderState.DRAFT,)),
        (translate("Orders", "Attendues"), (OrderState.SENT, OrderState.PARTIAL)),
        (
            translate("Orders", "Terminées"),
            (OrderState.RECEIVED, OrderState.CLOSED, OrderState.CANCELLED),
        ),
    )
    made = [Group(PROPOSAL, translate("Orders", "Proposition"), (OrderRow(count=proposed),))]
    for title, states in kinds:
        rows = tuple(OrderRow(one) for one in orders if one.state in states)
        if rows:
            made.append(Group(title, title, rows, count=len(rows)))
    return made


def need_rows(
    needs: Sequence[Need], typed: Mapping[ProductId, int], *, every: bool, sought: str
) -> list[Group[NeedRow]]:
    """What may be ordered, by supplier; `every` shows what there is enough of too."""
    words = folded(sought).split()
    groups: dict[str, list[NeedRow]] = {}
    for need in needs:
        quantity = typed.get(need.product_id, need.wanted)
        row = NeedRow(need, quantity, need.product_id in typed)
        if not (every or need.wanted or row.typed):
            continue
        known = folded(f"{need.product} {need.supplier} {need.supplier_ref}")
        if all(word in known for word in words):
            groups.setdefault(fold(need.supplier), []).append(row)
    made = []
    for key in sorted(groups, key=lambda one: (not one, one)):
        rows = groups[key]
        cost = sum(row.quantity * row.need.price for row in rows)
        made.append(
            Group(
                key or "-", supplier_words(rows[0].need.supplier), tuple(rows), icon="home",
                right=euros_text(cost) if cost else "", right_ink="text-2",
            )
        )  # fmt: skip
    return made


def _supplier(order: Order) -> str:
    return supplier_words(order.supplier)


def _enough(need: Need) -> str:
    if need.available >= need.point and need.on_order:
        return QCoreApplication.translate("Orders", "assez, avec ce qui est en route")
    return QCoreApplication.translate("Orders", "assez")
