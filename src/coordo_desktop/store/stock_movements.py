"""The ledger read: who took what, when, and what remained after (ST3, ST4)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, exists, func, literal, select
from sqlalchemy.orm import Session

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.ids import (
    DeedId,
    LotId,
    MovementId,
    PatientId,
    ProductId,
    StockPlaceId,
    UserId,
)
from coordo_desktop.domain.stock_ledger import Movement, MovementKind, Source
from coordo_desktop.store.appointment_rows import RoundRow
from coordo_desktop.store.appointments import shown_professional
from coordo_desktop.store.circle import patients_of
from coordo_desktop.store.circle import today as desk_day
from coordo_desktop.store.named import PATIENT
from coordo_desktop.store.patient_rows import ProfessionalRow, table_of
from coordo_desktop.store.stock_ledger import LOT, MOVEMENT, PLACE

_ROUND = table_of(RoundRow)
_PROFESSIONAL = table_of(ProfessionalRow)
_OTHER = MOVEMENT.alias("counter_entry")
_NAMES = ("family_name", "used_name", "given_names", "used_given_name")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Whose names may be read: everybody's, those of one's circle, nobody's."""

    everybody: bool = False
    circle: UserId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MovementQuestion:
    """What is asked of the ledger; what is left out is not asked."""

    lot_id: LotId | None = None
    product_id: ProductId | None = None
    place_id: StockPlaceId | None = None
    patient_id: PatientId | None = None
    kinds: tuple[MovementKind, ...] = ()
    first: date | None = None
    last: date | None = None
    offset: int = 0
    limit: int = 100


def found(session: Session, asked: MovementQuestion, reach: Reach) -> list[Movement]:
    """The movements asked for, newest first; `balance` where one lot is asked."""
    query = _filtered(_query(asked.lot_id), asked)
    rows = session.execute(
        query.order_by(MOVEMENT.c.row_no.desc()).offset(asked.offset).limit(asked.limit)
    ).all()
    shown = _shown_to(session, reach, [row.patient_id for row in rows])
    return [_movement(row, shown) for row in rows]


def of_deed(session: Session, deed_id: DeedId) -> list[Movement]:
    """What a deed wrote, in its order, with names; NotFound."""
    query = _query(None).where(MOVEMENT.c.deed_id == deed_id).order_by(MOVEMENT.c.row_no)
    rows = session.execute(query).all()
    if not rows:
        raise NotFound
    return [_movement(row, lambda _: True) for row in rows]


def get(session: Session, movement_id: MovementId) -> Movement:
    """One movement; NotFound."""
    row = session.execute(_query(None).where(MOVEMENT.c.id == movement_id)).one_or_none()
    if row is None:
        raise NotFound
    return _movement(row, lambda _: True)


def came_back(session: Session, movement_id: MovementId) -> int:
    """Units of this issue that came back, the returns taken back left out."""
    query = select(func.coalesce(func.sum(MOVEMENT.c.quantity), 0)).where(
        MOVEMENT.c.source_id == movement_id
    )
    return int(session.execute(query).scalar_one())


def _query(lot_id: LotId | None) -> Select[Any]:
    if lot_id is None:
        return _told(literal(0))
    sums = (
        select(
            MOVEMENT.c.row_no,
            func.sum(MOVEMENT.c.quantity).over(order_by=MOVEMENT.c.row_no).label("balance"),
        )
        .where(MOVEMENT.c.lot_id == lot_id)
        .subquery("running")
    )
    return _told(sums.c.balance).join(sums, sums.c.row_no == MOVEMENT.c.row_no)


def _told(balance: Any) -> Select[Any]:
    """The columns of a movement as read."""
    return (
        select(
            MOVEMENT,
            LOT.c.number.label("lot_number"),
            PLACE.c.name.label("place_name"),
            _ROUND.c.label.label("round_label"),
            _PROFESSIONAL.c.title.label("professional_title"),
            _PROFESSIONAL.c.name.label("professional_name"),
            _PROFESSIONAL.c.given_name.label("professional_given"),
            *(PATIENT.c[name] for name in _NAMES),
            balance.label("running_balance"),
            exists(select(_OTHER.c.row_no).where(_OTHER.c.reverses == MOVEMENT.c.deed_id)).label(
                "taken_back"
            ),
        )
        .join_from(MOVEMENT, LOT, LOT.c.id == MOVEMENT.c.lot_id)
        .join(PLACE, PLACE.c.id == MOVEMENT.c.place_id)
        .outerjoin(PATIENT, PATIENT.c.id == MOVEMENT.c.patient_id)
        .outerjoin(_ROUND, _ROUND.c.id == MOVEMENT.c.round_id)
        .outerjoin(_PROFESSIONAL, _PROFESSIONAL.c.id == MOVEMENT.c.professional_id)
    )


def _filtered(query: Select[Any], asked: MovementQuestion) -> Select[Any]:
    for column, value in (
        (MOVEMENT.c.lot_id, asked.lot_id),
        (MOVEMENT.c.product_id, asked.product_id),
        (MOVEMENT.c.place_id, asked.place_id),
        (MOVEMENT.c.patient_id, asked.patient_id),
    ):
        if value is not None:
            query = query.where(column == value)
    if asked.kinds:
        query = query.where(MOVEMENT.c.kind.in_([kind.value for kind in asked.kinds]))
    if asked.first is not None:
        query = query.where(MOVEMENT.c.on_day >= asked.first)
    if asked.last is not None:
        query = query.where(MOVEMENT.c.on_day <= asked.last)
    return query


def _shown_to(
    session: Session, reach: Reach, patients: Sequence[PatientId | None]
) -> Callable[[PatientId | None], bool]:
    if reach.everybody or not any(patients):
        return lambda _: True
    theirs: set[Any] = set()
    if reach.circle is not None:
        asked = set(patients) - {None}
        mine = patients_of(reach.circle, desk_day(session)).subquery()
        query = select(mine.c.patient_id).where(mine.c.patient_id.in_(list(asked)))
        theirs = set(session.execute(query).scalars())
    return lambda patient: patient is None or patient in theirs


def _movement(row: Row[Any], shown: Callable[[PatientId | None], bool]) -> Movement:
    masked = not shown(row.patient_id)
    return Movement(
        id=row.id,
        row_no=row.row_no,
        deed_id=row.deed_id,
        at=row.at,
        on_day=row.on_day,
        kind=MovementKind(row.kind),
        reason=row.reason,
        note="" if masked else row.note,
        product_id=row.product_id,
        lot_id=row.lot_id,
        number=row.lot_number,
        place_id=row.place_id,
        place=row.place_name,
        held=row.held,
        quantity=row.quantity,
        balance=int(row.running_balance),
        author=row.author,
        patient_id=None if masked else row.patient_id,
        round_id=row.round_id,
        professional_id=row.professional_id,
        who="" if masked else _who(row),
        masked=masked,
        serial=row.serial,
        source=Source(row.source),
        reverses=row.reverses,
        reversed=bool(row.taken_back),
    )


def _who(row: Row[Any]) -> str:
    if row.patient_id is not None:
        return shown_names.name(*(getattr(row, name) for name in _NAMES))
    if row.round_id is not None:
        return f"Tournée {row.round_label or ''}".strip()
    if row.professional_id is not None:
        given, title = row.professional_given, row.professional_title
        return shown_professional(row.professional_name, given, title)
    return ""
