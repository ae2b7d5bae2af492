"""Facts about fridges, loans, kits, orders and inventories."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Date, bindparam, func, or_, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.alerts.facts import Whose
from coordo_desktop.domain.alerts.stock_facts import (
    CountFact,
    ExcursionFact,
    FridgeFact,
    KitFact,
    LoanFact,
    OrderFact,
    ServiceFact,
)
from coordo_desktop.domain.cold_chain import HIGH, Excursion, HalfDay
from coordo_desktop.store import cold, kits, orders
from coordo_desktop.store.agenda_names import short_name
from coordo_desktop.store.count_rows import StockCountRow
from coordo_desktop.store.kit_rows import KitLineRow, KitSealRow
from coordo_desktop.store.loan_rows import EquipmentRow, LoanRow
from coordo_desktop.store.named import PATIENT
from coordo_desktop.store.order_rows import StockOrderRow
from coordo_desktop.store.patient_rows import ProfessionalRow, table_of
from coordo_desktop.store.stock_ledger import BALANCE, LOT, PLACE, PRODUCT
from coordo_desktop.store.today_asking import ON, Asked, Found, question
from coordo_desktop.store.today_stock import cut

_LOAN, _EQUIPMENT = table_of(LoanRow), table_of(EquipmentRow)
_SEAL, _LINE = table_of(KitSealRow), table_of(KitLineRow)
_ORDER, _COUNT = table_of(StockOrderRow), table_of(StockCountRow)
_PROFESSIONAL = table_of(ProfessionalRow)
_BEFORE = bindparam("before", type_=Date())


# --- fridges ----------------------------------------------------------------------------------


def fridge_unread(session: Session, asked: Asked, _threshold: float) -> Found:
    """Fridges whose half-day is not read, on a day the practice is open."""
    facts = [
        FridgeFact(
            id=each.place_id,
            name=each.name,
            evening=each.due is HalfDay.EVENING,
            missed=each.missed,
        )
        for each in cold.fridges(session, asked.moment.at)
        if each.due is not None
    ]
    return cut(facts, asked)


def excursion_open(session: Session, asked: Asked, _threshold: float) -> Found:
    """Fridges that are out of their limits, or were and whose lots nobody decided of."""
    return cut([_excursion(each) for each in cold.pending(session)], asked)


def _excursion(one: Excursion) -> ExcursionFact:
    return ExcursionFact(
        id=one.id,
        place=one.place,
        since=one.started_at,
        extreme=one.highest if one.highest > HIGH else one.lowest,
        open=one.ended_at is None and not one.void,
        lots=one.to_decide,
    )


# --- loans ------------------------------------------------------------------------------------

_OUT = _LOAN.c.back_day.is_(None) & ~_LOAN.c.lost & ~_LOAN.c.cancelled
_WHAT = (
    _LOAN.c.id.label("loan"), _LOAN.c.version, _LOAN.c.due, _LOAN.c.calls, _LOAN.c.called,
    _EQUIPMENT.c.name.label("what"), _EQUIPMENT.c.serial,
)  # fmt: skip
_TO_PEOPLE = question(
    select(*_WHAT)
    .select_from(_LOAN)
    .join(_EQUIPMENT, _EQUIPMENT.c.id == _LOAN.c.equipment_id)
    .join(PATIENT, PATIENT.c.id == _LOAN.c.patient_id)
    .where(_OUT, _LOAN.c.due <= _BEFORE),
    _LOAN.c.due,
)
_TO_COLLEAGUES = (
    select(*_WHAT, _PROFESSIONAL.c.name, _PROFESSIONAL.c.given_name, _PROFESSIONAL.c.title)
    .select_from(_LOAN)
    .join(_EQUIPMENT, _EQUIPMENT.c.id == _LOAN.c.equipment_id)
    .join(_PROFESSIONAL, _PROFESSIONAL.c.id == _LOAN.c.professional_id)
    .where(_OUT, _LOAN.c.due <= _BEFORE)
    .order_by(_LOAN.c.due)
)
_OFF = ("lost", "retired")


def loan_overdue(session: Session, asked: Asked, threshold: float) -> Found:
    """Equipment due `threshold` days ago or more: also of people no longer followed."""
    before = asked.moment.on - timedelta(days=max(1, int(threshold)))
    found = _TO_PEOPLE.found(session, asked, _loan, before=before)
    rows = session.connection().execute(_TO_COLLEAGUES, {"before": before}).all()
    others = [_loan(row, None, short_name(row.name, row.given_name, row.title)) for row in rows]
    many = len(others)
    return Found([*found.facts, *others][: asked.limit], found.total + many, found.mine + many)


def _loan(row: Any, who: Whose | None, name: str = "") -> LoanFact:
    return LoanFact(
        who=who,
        id=row.loan,
        version=row.version,
        what=f"{row.what} ({row.serial})" if row.serial else row.what,
        name=name,
        due=row.due,
        calls=row.calls,
        called=row.called,
    )


def service_due(session: Session, asked: Asked, threshold: float) -> Found:
    """Equipment whose service is due within `threshold` days, or was."""
    query = (
        select(_EQUIPMENT.c.id, _EQUIPMENT.c.name, _EQUIPMENT.c.serial, _EQUIPMENT.c.service_due)
        .where(_EQUIPMENT.c.service_due <= _BEFORE, _EQUIPMENT.c.state.not_in(_OFF))
        .order_by(_EQUIPMENT.c.service_due, _EQUIPMENT.c.words)
    )
    ahead = asked.moment.on + timedelta(days=int(threshold))
    rows = session.connection().execute(query, {"before": ahead})
    facts = [
        ServiceFact(
            id=row.id,
            what=f"{row.name} ({row.serial})" if row.serial else row.name,
            due=row.service_due,
        )
        for row in rows
    ]
    return cut(facts, asked)


# --- emergency kits ---------------------------------------------------------------------------

_KITS = (
    select(PLACE.c.id, PLACE.c.name, PLACE.c.check_days, _SEAL.c.seal, _SEAL.c.broken_at,
           _SEAL.c.checked_day)
    .select_from(PLACE)
    .outerjoin(_SEAL, _SEAL.c.kit_id == PLACE.c.id)
    .where(PLACE.c.kind == "kit", PLACE.c.active)
    .order_by(PLACE.c.position, PLACE.c.name)
)  # fmt: skip
_LINES = select(
    _LINE.c.id, _LINE.c.kit_id, _LINE.c.name, _LINE.c.product_id, _LINE.c.required, _LINE.c.until
).where(_LINE.c.active)
_INSIDE = (
    select(BALANCE.c.place_id, LOT.c.product_id, PRODUCT.c.name,
           func.min(LOT.c.expiry, type_=Date()).label("expiry"),
           func.sum(BALANCE.c.quantity).filter(
               or_(LOT.c.expiry.is_(None), LOT.c.expiry >= ON),
               LOT.c.recalled_at.is_(None), ~BALANCE.c.held,
           ).label("usable"))
    .select_from(BALANCE)
    .join(LOT, LOT.c.id == BALANCE.c.lot_id)
    .join(PRODUCT, PRODUCT.c.id == LOT.c.product_id)
    .where(
        BALANCE.c.quantity > 0,
        BALANCE.c.place_id.in_(select(PLACE.c.id).where(PLACE.c.kind == "kit")),
    )
    .group_by(BALANCE.c.place_id, LOT.c.product_id)
)  # fmt: skip


def kit_unready(session: Session, asked: Asked, _threshold: float) -> Found:
    """Every emergency kit: its seal, what it lacks, what expires first in it, its next check."""
    every = session.connection().execute(_KITS).all()
    if not every:
        return Found()
    missing, dated = _inside(session, asked.moment.on)
    facts = []
    for kit in every:
        expiry, first = min(dated.get(kit.id, []), default=(None, ""))
        after = None
        if kit.checked_day is not None:
            after = kit.checked_day + timedelta(days=kit.check_days)
        facts.append(
            KitFact(
                id=kit.id,
                name=kit.name,
                seal=kit.seal or "",
                broken_at=kit.broken_at,
                missing=missing.get(kit.id, 0),
                first=first,
                expiry=expiry,
                next_check=after,
            )
        )
    return cut(facts, asked)


def _inside(
    session: Session, on: date
) -> tuple[dict[UUID, int], dict[UUID, list[tuple[date, str]]]]:
    """How many lines of each kit lack something, and every day something of it ends."""
    usable: dict[tuple[UUID, UUID], int] = {}
    dated: dict[UUID, list[tuple[date, str]]] = {}
    for row in session.connection().execute(_INSIDE, {"on": on}):
        usable[row.place_id, row.product_id] = int(row.usable or 0)
        if row.expiry is not None:
            dated.setdefault(row.place_id, []).append((row.expiry, row.name))
    missing: dict[UUID, int] = {}
    lines = session.connection().execute(_LINES).all()
    # What is ticked is in no balance: it is there as the last check left it.
    ticked = any(row.product_id is None for row in lines)
    seen = kits.seen(session, {row.kit_id for row in lines}) if ticked else {}
    for line in lines:
        if line.until is not None:
            dated.setdefault(line.kit_id, []).append((line.until, line.name))
        there = (line.kit_id, line.product_id)
        present = seen.get(line.id, 0) if line.product_id is None else usable.get(there, 0)
        if present < line.required:
            missing[line.kit_id] = missing.get(line.kit_id, 0) + 1
    return missing, dated


# --- orders, inventories ----------------------------------------------------------------------


def order_late(session: Session, asked: Asked, threshold: float) -> Found:
    """Orders of which something should have come `threshold` days ago or more."""
    query = (
        select(_ORDER.c.id, _ORDER.c.number, _ORDER.c.supplier, _ORDER.c.expected_on)
        .where(_ORDER.c.state == "sent", _ORDER.c.expected_on <= _BEFORE)
        .order_by(_ORDER.c.expected_on, _ORDER.c.row_no)
    )
    before = asked.moment.on - timedelta(days=max(1, int(threshold)))
    rows = session.connection().execute(query, {"before": before}).all()
    # What came whole is still kept as sent: what is awaited is read in the ledger.
    awaited = {order.id for order in orders.awaiting(session)} if rows else set()
    facts = [
        OrderFact(id=row.id, number=row.number, supplier=row.supplier, expected_on=row.expected_on)
        for row in rows
        if row.id in awaited
    ]
    return cut(facts, asked)


def count_open(session: Session, asked: Asked, threshold: float) -> Found:
    """Inventories open for `threshold` days or more."""
    query = (
        select(_COUNT.c.id, PLACE.c.name, _COUNT.c.opened_at)
        .select_from(_COUNT)
        .outerjoin(PLACE, PLACE.c.id == _COUNT.c.place_id)
        .where(_COUNT.c.state.in_(["counting", "compared"]))
        .order_by(_COUNT.c.opened_at)
    )
    before = asked.moment.midnight(1 - int(threshold))
    rows = session.connection().execute(query)
    facts = [
        CountFact(id=row.id, place=row.name or "", since=row.opened_at)
        for row in rows
        if row.opened_at < before
    ]
    return cut(facts, asked)
