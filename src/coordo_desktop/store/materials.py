"""Material of care: words and their products, what rounds and people had, what may be taken."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from sqlalchemy import ColumnElement, RowMapping, and_, delete, func, or_, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import InterventionId, PatientId, ProductId, RoundId
from coordo_desktop.domain.materials import Given, MaterialLink
from coordo_desktop.domain.stock import PlaceKind
from coordo_desktop.domain.stock_ledger import MovementKind, Taking
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.appointment_rows import RoundRow
from coordo_desktop.store.material_rows import MaterialLinkRow
from coordo_desktop.store.named import NAMED, PATIENT, named
from coordo_desktop.store.patient_lines import batches
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.stock_ledger import BALANCE, LOT, MOVEMENT, PLACE, PRODUCT
from coordo_desktop.store.unit import at_desk, touch

LINK = table_of(MaterialLinkRow)
_LINKS = select(
    LINK.c.word, LINK.c.product_id, LINK.c.quantity, PRODUCT.c.name, PRODUCT.c.unit, PRODUCT.c.units
).join_from(LINK, PRODUCT, PRODUCT.c.id == LINK.c.product_id, isouter=True)


# --- words ------------------------------------------------------------------------------------


def links(session: Session) -> dict[str, MaterialLink]:
    """Every word whose product was said, by its key."""
    rows = session.execute(_LINKS.order_by(LINK.c.key)).mappings()
    found = [_link_of(row) for row in rows]
    return {one.key: one for one in found}


def link(session: Session, key: str) -> MaterialLink | None:
    """What a word stands for, None where nobody said."""
    row = session.execute(_LINKS.where(LINK.c.key == key)).mappings().first()
    return None if row is None else _link_of(row)


def keep(session: Session, said: MaterialLink) -> None:
    """Remember what a word stands for, instead of what it stood for before."""
    actor, at = at_desk(session)
    values = {
        "word": said.word,
        "product_id": said.product_id,
        "quantity": said.quantity,
        "author": actor.name,
        "at": at,
    }
    statement = insert(LINK).values(key=said.key, **values)
    session.execute(statement.on_conflict_do_update(index_elements=["key"], set_=values))
    touch(session, Topic.STOCK)


def forget(session: Session, key: str) -> None:
    """A word stands for nothing any more."""
    session.execute(delete(LINK).where(LINK.c.key == key))
    touch(session, Topic.STOCK)


def _link_of(row: RowMapping) -> MaterialLink:
    return MaterialLink(
        word=row["word"],
        product_id=row["product_id"],
        product=row["name"] or "",
        unit=row["unit"] or "",
        units=row["units"] or "",
        quantity=row["quantity"],
    )


# --- what may be taken ------------------------------------------------------------------------


def usable(
    session: Session, products: Collection[ProductId], day: date
) -> dict[ProductId, list[Taking]]:
    """The units that may be issued of each product, first expired first, then oldest reception.

    Those of an emergency kit are left where they are.
    """
    found: dict[ProductId, list[Taking]] = {}
    for ids in batches(list(products)):
        rows = session.execute(
            select(
                LOT.c.product_id, LOT.c.id, LOT.c.number, LOT.c.expiry, BALANCE.c.place_id,
                BALANCE.c.quantity, PLACE.c.name,
            )
            .join_from(LOT, BALANCE, BALANCE.c.lot_id == LOT.c.id)
            .join(PLACE, PLACE.c.id == BALANCE.c.place_id)
            .where(
                LOT.c.product_id.in_(ids),
                LOT.c.recalled_at.is_(None),
                or_(LOT.c.expiry.is_(None), LOT.c.expiry >= day),
                BALANCE.c.held.is_(False),
                BALANCE.c.quantity > 0,
                PLACE.c.kind != PlaceKind.KIT.value,
            )
            .order_by(
                LOT.c.expiry.is_(None), LOT.c.expiry, LOT.c.first_at, BALANCE.c.quantity,
                LOT.c.row_no, PLACE.c.row_no,
            )
        )  # fmt: skip
        for row in rows:
            taking = Taking(
                lot_id=row.id,
                place_id=row.place_id,
                quantity=row.quantity,
                number=row.number,
                place=row.name,
                expiry=row.expiry,
            )
            found.setdefault(row.product_id, []).append(taking)
    return found


# --- what was taken ---------------------------------------------------------------------------

_Had = dict[tuple[ProductId, PatientId | None], int]


def had_in_round(session: Session, round_id: RoundId) -> _Had:
    """Units loaded for a round and not come back, by product and person (None: the round's own)."""
    return _had(session, MOVEMENT.c.round_id == round_id)


def had_on(session: Session, patients: Sequence[PatientId], day: date) -> _Had:
    """Units these people were given that day, less what came back."""
    found: _Had = {}
    for ids in batches(list(patients)):
        found |= _had(session, and_(MOVEMENT.c.patient_id.in_(ids), MOVEMENT.c.on_day == day))
    return found


def _had(session: Session, which: ColumnElement[bool]) -> _Had:
    # Counter-entries and returns bear whom they take back from: their sum is what went out.
    rows = session.execute(
        select(
            MOVEMENT.c.product_id,
            MOVEMENT.c.patient_id,
            func.sum(MOVEMENT.c.quantity).label("units"),
        )
        .where(which)
        .group_by(MOVEMENT.c.product_id, MOVEMENT.c.patient_id)
    )
    return {(row.product_id, row.patient_id): -int(row.units) for row in rows if row.units < 0}


def names(session: Session, patients: Sequence[PatientId], day: date) -> dict[PatientId, str]:
    """How these people are shown."""
    found: dict[PatientId, str] = {}
    for ids in batches(list(dict.fromkeys(patients))):
        query = select(PATIENT.c.id, *NAMED).where(PATIENT.c.id.in_(ids))
        for row in session.execute(query).mappings():
            found[row["id"]] = named(row, day)[0]
    return found


_BACK = MOVEMENT.alias("back")
_TAKEN_BACK = MOVEMENT.alias("taken_back")
_ROUND = table_of(RoundRow)


def given(
    session: Session, patient_id: PatientId, cares: Mapping[InterventionId, str]
) -> list[Given]:
    """What was handed out to somebody, newest first; `cares` names the lines of their plan."""
    issued = and_(MOVEMENT.c.patient_id == patient_id, MOVEMENT.c.kind == MovementKind.ISSUE.value)
    # A return that was taken back has its counter-entry with the same source.
    back = select(_BACK.c.source_id, func.sum(_BACK.c.quantity).label("units")).where(
        _BACK.c.patient_id == patient_id, _BACK.c.source_id.is_not(None)
    )
    back_of = {row.source_id: int(row.units) for row in session.execute(back.group_by(
        _BACK.c.source_id))}  # fmt: skip
    undone = set(
        session.execute(
            select(_TAKEN_BACK.c.reverses).where(
                _TAKEN_BACK.c.patient_id == patient_id, _TAKEN_BACK.c.reverses.is_not(None)
            )
        ).scalars()
    )
    rows = session.execute(
        select(
            MOVEMENT, PRODUCT.c.name, PRODUCT.c.unit, PRODUCT.c.units, LOT.c.number, LOT.c.expiry,
            LOT.c.recalled_at, _ROUND.c.label.label("round_label"),
        )
        .join_from(MOVEMENT, PRODUCT, PRODUCT.c.id == MOVEMENT.c.product_id)
        .join(LOT, LOT.c.id == MOVEMENT.c.lot_id)
        .outerjoin(_ROUND, _ROUND.c.id == MOVEMENT.c.round_id)
        .where(issued)
        .order_by(MOVEMENT.c.row_no.desc())
    ).mappings()  # fmt: skip
    return [
        Given(
            movement_id=row["id"],
            deed_id=row["deed_id"],
            at=row["at"],
            on_day=row["on_day"],
            product_id=row["product_id"],
            product=row["name"],
            unit=row["unit"],
            units=row["units"],
            lot_id=row["lot_id"],
            number=row["number"],
            expiry=row["expiry"],
            recalled=row["recalled_at"] is not None,
            place_id=row["place_id"],
            quantity=-row["quantity"],
            back=back_of.get(row["id"], 0),
            cancelled=row["deed_id"] in undone,
            author=row["author"],
            note=row["note"],
            serial=row["serial"],
            round_label=row["round_label"] or "",
            care=cares.get(row["intervention_id"], ""),
        )
        for row in rows
    ]
