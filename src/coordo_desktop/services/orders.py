"""Orders: proposed from what is there and what goes out, sent, received, closed (ST9).

What answers an order is received by the stock itself, with the order as its source.
"""

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from coordo_desktop.documents import order_sheet
from coordo_desktop.domain import order_csv
from coordo_desktop.domain.access import Right
from coordo_desktop.domain.errors import MissingField
from coordo_desktop.domain.ids import OrderId, ProductId
from coordo_desktop.domain.order_sheet import OrderSheet
from coordo_desktop.domain.orders import (
    LONGEST_LEAD,
    MOST_ORDERED,
    LeadOutOfRange,
    Need,
    Order,
    OrderBegun,
    OrderDraft,
    OrderedOutOfRange,
    OrderEmpty,
    OrderNotSent,
    OrderSent,
    OrderState,
    Supplier,
    SupplierProposal,
    expected,
)
from coordo_desktop.domain.text import clean, clean_line, fold
from coordo_desktop.exchange.safe_export import csv_bytes
from coordo_desktop.services import authz
from coordo_desktop.services.paper_heads import head
from coordo_desktop.services.saving import save_with
from coordo_desktop.store import order_needs, orders, suppliers
from coordo_desktop.store.stock_ledger import today
from coordo_desktop.store.unit import OpenSession, Store, at_desk, note
from coordo_desktop.system.files import refuse_place

LONGEST_NOTE = 500
SETTLED = timedelta(days=60)
"""An order that came whole is closed by the next one sent after so long."""


class OrderService:
    """What is ordered, from whom, and what came of it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- asked ------------------------------------------------------------------------------

    def orders(self, limit: int = 200) -> tuple[Order, ...]:
        """Orders: not sent, awaited, received, then the closed ones; the newest first."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return orders.listed(session, limit)

    def order(self, order_id: OrderId) -> Order:
        """One order; NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return orders.get(session, order_id)

    def awaiting(self) -> tuple[Order, ...]:
        """Orders of which something may still come, the soonest expected first."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return orders.awaiting(session)

    def proposal(self) -> tuple[SupplierProposal, ...]:
        """What to order, by supplier; products without one last."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            wanted = [need for need in order_needs.needs(session) if need.wanted]
            known = suppliers.every(session)
        return grouped(wanted, known)

    def needs(self) -> tuple[Need, ...]:
        """Every product in use with what is known of it when one orders."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return tuple(order_needs.needs(session))

    # --- written ----------------------------------------------------------------------------

    def draft(self, draft: OrderDraft) -> Order:
        """Keep an order to be sent; OrderedOutOfRange, NotFound."""
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        kept = _checked(draft)
        with self._store.action("order.draft") as session:
            order_id = orders.add(session, kept)
            note(session, object_id=order_id, lines=len(kept.lines))
            return orders.get(session, order_id)

    def draft_all(self, lines: Sequence[tuple[ProductId, int]]) -> tuple[Order, ...]:
        """Orders to be sent for these products, one for each supplier.

        Lines go to the order of that supplier that is not sent yet, where there is one.
        OrderedOutOfRange, NotFound.
        """
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        asked = _checked(OrderDraft(lines=tuple(lines))).lines
        with self._store.action("order.draft") as session:
            made = self._by_supplier(session, asked)
            note(session, orders=len(made), lines=len(asked))
            return tuple(orders.get(session, one) for one in made)

    def _by_supplier(
        self, session: OpenSession, lines: Sequence[tuple[ProductId, int]]
    ) -> list[OrderId]:
        names = {need.product_id: need.supplier for need in order_needs.needs(session)}
        groups: dict[str, list[tuple[ProductId, int]]] = defaultdict(list)
        for product_id, quantity in lines:
            groups[names.get(product_id, "")].append((product_id, quantity))
        kept = {
            fold(one.supplier): one
            for one in orders.listed(session)
            if one.state is OrderState.DRAFT
        }
        made = []
        for supplier, wanted in groups.items():
            before = kept.get(fold(supplier))
            if before is None:
                made.append(orders.add(session, OrderDraft(supplier=supplier, lines=tuple(wanted))))
                continue
            there = {line.product_id: line.quantity for line in before.lines} | dict(wanted)
            orders.change(session, before, before.version)
            orders.put_lines(session, before.id, list(there.items()))
            made.append(before.id)
        return made

    def change(self, order_id: OrderId, version: int, draft: OrderDraft) -> Order:
        """The supplier, lines and words of an order that is not sent.

        Raises:
            OrderSent, ChangedMeanwhile, OrderedOutOfRange, NotFound.
        """
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        kept = _checked(draft)
        with self._store.action("order.change", object_id=order_id) as session:
            order = orders.get(session, order_id)
            if order.state is not OrderState.DRAFT:
                raise OrderSent
            orders.change(session, order, version, supplier=kept.supplier, note=kept.note)
            orders.put_lines(session, order_id, kept.lines)
            note(session, lines=len(kept.lines))
            return orders.get(session, order_id)

    def remove(self, order_id: OrderId, version: int) -> OrderDraft:
        """Throw away an order that never left; `draft` with the answer brings it back.

        One that bears a number was sent once: it is cancelled. OrderSent, ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        with self._store.action("order.remove", object_id=order_id) as session:
            order = orders.get(session, order_id)
            if order.state is not OrderState.DRAFT:
                raise OrderSent
            if order.number:
                orders.change(session, order, version, state=OrderState.CANCELLED.value)
            else:
                orders.remove(session, order, version)
        lines = tuple((line.product_id, line.quantity) for line in order.lines)
        return OrderDraft(supplier=order.supplier, lines=lines, note=order.note)

    # --- on its way -------------------------------------------------------------------------

    def send(self, order_id: OrderId, version: int, expected_on: date | None = None) -> Order:
        """The order left: it gets its number, and a day it is expected on.

        Raises:
            OrderEmpty, OrderSent, ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        with self._store.action("order.send", object_id=order_id) as session:
            order = orders.get(session, order_id)
            if order.state is not OrderState.DRAFT:
                raise OrderSent
            if not order.lines:
                raise OrderEmpty
            actor, at = at_desk(session)
            day = today(session)
            lead = suppliers.get(session, order.supplier).lead_days
            orders.change(
                session,
                order,
                version,
                state=OrderState.SENT.value,
                number=order.number or orders.next_number(session, day.year),
                sent_at=at,
                sent_by=actor.name,
                expected_on=expected_on or expected(day, lead),
            )
            note(session, lines=len(order.lines), settled=_settle(session))
            return orders.get(session, order_id)

    def unsend(self, order_id: OrderId, version: int) -> Order:
        """It did not leave after all: it may be changed again, and keeps its number.

        Raises:
            OrderNotSent, OrderBegun, ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        with self._store.action("order.unsend", object_id=order_id) as session:
            return _back(session, order_id, version, OrderState.DRAFT)

    def cancel(self, order_id: OrderId, version: int) -> Order:
        """Nothing of it will come; OrderNotSent, OrderBegun, ChangedMeanwhile."""
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        with self._store.action("order.cancel", object_id=order_id) as session:
            return _back(session, order_id, version, OrderState.CANCELLED)

    def expect(self, order_id: OrderId, version: int, day: date | None) -> Order:
        """The delivery is expected on another day; OrderNotSent, ChangedMeanwhile."""
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        with self._store.action("order.expect", object_id=order_id) as session:
            order = orders.get(session, order_id)
            if not order.state.awaited:
                raise OrderNotSent
            orders.change(session, order, version, expected_on=day)
            return orders.get(session, order_id)

    def give_up(self, order_id: OrderId, version: int, line_id: UUID, *, given_up: bool) -> Order:
        """What a line still lacks is no longer awaited, or is again.

        Raises:
            OrderNotSent, ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        with self._store.action("order.give_up", object_id=order_id) as session:
            order = orders.get(session, order_id)
            if order.state not in {OrderState.SENT, OrderState.PARTIAL, OrderState.RECEIVED}:
                raise OrderNotSent
            orders.change(session, order, version)
            orders.give_up(session, line_id, given_up=given_up)
            return orders.get(session, order_id)

    def close(self, order_id: OrderId, version: int) -> Order:
        """What has not come is no longer awaited; OrderNotSent, ChangedMeanwhile."""
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        with self._store.action("order.close", object_id=order_id) as session:
            order = orders.get(session, order_id)
            if order.state not in {OrderState.SENT, OrderState.PARTIAL, OrderState.RECEIVED}:
                raise OrderNotSent
            actor, at = at_desk(session)
            orders.change(
                session, order, version,
                state=OrderState.CLOSED.value, closed_at=at, closed_by=actor.name,
            )  # fmt: skip
            note(session, awaited=order.awaited)
            return orders.get(session, order_id)

    def reopen(self, order_id: OrderId, version: int) -> Order:
        """A closed or cancelled order is awaited again; OrderSent, ChangedMeanwhile."""
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        with self._store.action("order.reopen", object_id=order_id) as session:
            order = orders.get(session, order_id)
            if order.state not in {OrderState.CLOSED, OrderState.CANCELLED}:
                raise OrderSent
            orders.change(
                session, order, version,
                state=OrderState.SENT.value if order.sent_at else OrderState.DRAFT.value,
                closed_at=None, closed_by="",
            )  # fmt: skip
            return orders.get(session, order_id)

    # --- suppliers --------------------------------------------------------------------------

    def suppliers(self) -> tuple[Supplier, ...]:
        """The suppliers that products name and those kept, by name."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return suppliers.named(session)

    def supplier(self, name: str) -> Supplier:
        """What is known of a supplier, if only its name."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return suppliers.get(session, name)

    def keep_supplier(self, supplier: Supplier) -> Supplier:
        """Keep what is known of a supplier; MissingField, LeadOutOfRange, ChangedMeanwhile."""
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        kept = replace(
            supplier,
            name=clean_line(supplier.name),
            address=clean(supplier.address).strip(),
            phone=clean_line(supplier.phone),
            email=clean_line(supplier.email),
            account=clean_line(supplier.account),
        )
        if not fold(kept.name):
            raise MissingField(field="name")
        for field in ("lead_days", "safety_days"):
            if not 0 <= getattr(kept, field) <= LONGEST_LEAD:
                raise LeadOutOfRange(field=field)
        with self._store.action("order.supplier") as session:
            suppliers.keep(session, kept)
            return suppliers.get(session, kept.name)

    # --- on paper ---------------------------------------------------------------------------

    def preview(self, order_id: OrderId) -> bytes:
        """The order to look at; nothing is recorded. NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return order_sheet.render(self._sheet(session, order_id))

    def printed(self, order_id: OrderId) -> bytes:
        """The order to print or send, recorded with its hash. NotFound."""
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        with self._store.action("order.print", object_id=order_id) as session:
            pdf = order_sheet.render(self._sheet(session, order_id))
            note(session, sha256=hashlib.sha256(pdf).hexdigest())
        return pdf

    def export(self, order_id: OrderId, path: Path) -> int:
        """Write the order as a CSV where the person chose, recorded with its hash; its lines.

        Raises:
            NotAllowed, NotFound, InsideVault, DiskFull, PlaceNotWritable.
        """
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        place = path.absolute()
        refuse_place(place)
        with self._store.action("order.export", object_id=order_id) as session:
            order = orders.get(session, order_id)
            content = csv_bytes(order_csv.HEADER, order_csv.rows(order))
            note(session, lines=len(order.lines), sha256=hashlib.sha256(content).hexdigest())
            save_with(session, place, content)
        return len(order.lines)

    def _sheet(self, session: OpenSession, order_id: OrderId) -> OrderSheet:
        order, paper = orders.get(session, order_id), head(session, self._store)
        lines = [part for line in paper.address for part in line.splitlines()]
        return OrderSheet(
            order=order,
            supplier=suppliers.get(session, order.supplier),
            practice=paper.practice,
            practice_lines=tuple(filter(None, [*lines, paper.phone])),
            author=paper.author,
            printed_at=paper.printed_at,
            audit_code=paper.audit_code,
        )


def _settle(session: OpenSession) -> int:
    """Close the orders that came whole long ago: what is awaited stays a short list. How many."""
    actor, at = at_desk(session)
    old = [one for one in orders.came_whole(session) if one.sent_at and at - one.sent_at > SETTLED]
    for one in old:
        orders.change(
            session, one, one.version,
            state=OrderState.CLOSED.value, closed_at=at, closed_by=actor.name,
        )  # fmt: skip
    return len(old)


def grouped(wanted: Sequence[Need], known: dict[str, Supplier]) -> tuple[SupplierProposal, ...]:
    """Needs by supplier, in the order of their names; those without one last."""
    groups: dict[str, list[Need]] = defaultdict(list)
    for need in wanted:
        groups[fold(need.supplier)].append(need)
    return tuple(
        SupplierProposal(
            supplier=known.get(words, Supplier(name=groups[words][0].supplier)),
            needs=tuple(groups[words]),
        )
        for words in sorted(groups, key=lambda one: (not one, one))
    )


def _checked(draft: OrderDraft) -> OrderDraft:
    for _, quantity in draft.lines:
        if not 1 <= quantity <= MOST_ORDERED:
            raise OrderedOutOfRange
    return replace(
        draft, supplier=clean_line(draft.supplier), note=clean(draft.note).strip()[:LONGEST_NOTE]
    )


def _back(session: OpenSession, order_id: OrderId, version: int, state: OrderState) -> Order:
    order = orders.get(session, order_id)
    if any(line.received for line in order.lines):
        raise OrderBegun
    if order.state is not OrderState.SENT:
        raise OrderNotSent
    orders.change(session, order, version, state=state.value)
    return orders.get(session, order_id)
