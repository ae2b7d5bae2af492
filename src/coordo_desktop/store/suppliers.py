"""Suppliers: their address, the practice's account there, how long they take (ST9)."""

from typing import Any

from sqlalchemy import RowMapping, insert, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.orders import Supplier
from coordo_desktop.domain.text import fold
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import products
from coordo_desktop.store.order_rows import StockSupplierRow
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.unit import touch

SUPPLIER = table_of(StockSupplierRow)
_FIELDS = ("name", "address", "phone", "email", "account", "lead_days", "safety_days")


def every(session: Session) -> dict[str, Supplier]:
    """What was kept of suppliers, by their name folded."""
    rows = session.execute(select(SUPPLIER).order_by(SUPPLIER.c.words)).mappings()
    return {row["words"]: _supplier(row) for row in rows}


def named(session: Session) -> tuple[Supplier, ...]:
    """The suppliers that products name and those kept, by name."""
    kept = every(session)
    for name in products.suppliers(session):
        kept.setdefault(fold(name), Supplier(name=name))
    return tuple(kept[words] for words in sorted(kept))


def get(session: Session, name: str) -> Supplier:
    """What is known of a supplier, if only its name."""
    row = session.execute(select(SUPPLIER).where(SUPPLIER.c.words == fold(name))).mappings()
    found = row.one_or_none()
    return Supplier(name=name) if found is None else _supplier(found)


def keep(session: Session, supplier: Supplier) -> None:
    """Keep a supplier as it was seen (version 0: for the first time); ChangedMeanwhile."""
    values: dict[str, Any] = {field: getattr(supplier, field) for field in _FIELDS}
    words = fold(supplier.name)
    if supplier.version == 0:
        if get(session, supplier.name).version:
            raise ChangedMeanwhile
        session.execute(insert(SUPPLIER), values | {"words": words, "version": 1})
    else:
        done = session.execute(
            update(SUPPLIER)
            .where(SUPPLIER.c.words == words, SUPPLIER.c.version == supplier.version)
            .values(version=supplier.version + 1, **values)
        )
        if done.rowcount != 1:  # type: ignore[attr-defined]
            raise ChangedMeanwhile
    touch(session, Topic.STOCK)


def _supplier(row: RowMapping) -> Supplier:
    return Supplier(version=row["version"], **{field: row[field] for field in _FIELDS})
