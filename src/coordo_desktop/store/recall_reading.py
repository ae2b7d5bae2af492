"""From a lot to what remains of it and everybody who received it, out of the ledger alone (ST5).

One statement reads the movements of the lots, through the ledger's index of lots: what a lot
became costs what it moved, however long the ledger has grown.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import BindParameter, Row, RowMapping, Select, bindparam, select
from sqlalchemy.orm import Session

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.dates import show_date
from coordo_desktop.domain.ids import LotId, PatientId, ProductId, ProfessionalId, RoundId
from coordo_desktop.domain.patients import LifeCycle, Sex
from coordo_desktop.domain.recalls import Exposed, LotFound, LotTrace, TakenOut
from coordo_desktop.domain.stock import StockLine, state_of
from coordo_desktop.domain.stock_ledger import MovementKind
from coordo_desktop.store.agenda_names import phones_of, short_names
from coordo_desktop.store.appointment_rows import AppointmentPatientRow, AppointmentRow, RoundRow
from coordo_desktop.store.circle import patients_of
from coordo_desktop.store.named import PATIENT
from coordo_desktop.store.patient_lines import batches
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.stock_ledger import BALANCE, LOT, MOVEMENT, PLACE, PRODUCT, number_key
from coordo_desktop.store.stock_lots import lot_of

_APPOINTMENT = table_of(AppointmentRow)
_PARTICIPANT = table_of(AppointmentPatientRow)
_ROUND = table_of(RoundRow)
MOST_FOUND = 60
_SHORTEST = 2  # letters of a number that is only begun
_OUT = frozenset({MovementKind.ISSUE.value, MovementKind.RETURN.value})
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_MOVES = (
    select(
        MOVEMENT.c.lot_id, MOVEMENT.c.deed_id, MOVEMENT.c.at, MOVEMENT.c.on_day, MOVEMENT.c.kind,
        MOVEMENT.c.quantity, MOVEMENT.c.author, MOVEMENT.c.patient_id, MOVEMENT.c.round_id,
        MOVEMENT.c.professional_id, MOVEMENT.c.reverses,
    )
    .where(MOVEMENT.c.lot_id.in_(_IDS))
    .order_by(MOVEMENT.c.row_no)
)  # fmt: skip
_LOTS = (
    select(LOT, PRODUCT.c.name, PRODUCT.c.unit, PRODUCT.c.units)
    .join_from(LOT, PRODUCT, PRODUCT.c.id == LOT.c.product_id)
    .where(LOT.c.id.in_(_IDS))
    .order_by(PRODUCT.c.words, LOT.c.expiry, LOT.c.row_no)
)
_LINES = (
    select(BALANCE, PLACE.c.name)
    .join_from(BALANCE, PLACE, PLACE.c.id == BALANCE.c.place_id)
    .where(BALANCE.c.lot_id.in_(_IDS), BALANCE.c.quantity > 0)
    .order_by(BALANCE.c.held, PLACE.c.position, PLACE.c.name)
)
_PEOPLE = select(
    PATIENT.c.id, PATIENT.c.family_name, PATIENT.c.used_name, PATIENT.c.given_names,
    PATIENT.c.used_given_name, PATIENT.c.sex, PATIENT.c.birth_date, PATIENT.c.phones,
    PATIENT.c.address, PATIENT.c.address_extra, PATIENT.c.postal_code, PATIENT.c.town,
    PATIENT.c.life_cycle, PATIENT.c.deceased_on, PATIENT.c.sort_key,
).where(PATIENT.c.id.in_(_IDS))  # fmt: skip
_ROUNDS = select(_ROUND.c.id, _ROUND.c.label, _ROUND.c.day, _ROUND.c.professional_id).where(
    _ROUND.c.id.in_(_IDS)
)
_VISITED = (
    select(_APPOINTMENT.c.round_id, _PARTICIPANT.c.patient_id)
    .join_from(_APPOINTMENT, _PARTICIPANT, _PARTICIPANT.c.appointment_id == _APPOINTMENT.c.id)
    .where(_APPOINTMENT.c.round_id.in_(_IDS), _APPOINTMENT.c.state != "cancelled")
    .order_by(_APPOINTMENT.c.position)
)
_ANY = (
    select(LOT.c.id, LOT.c.product_id, LOT.c.number, LOT.c.number_key, LOT.c.expiry,
           LOT.c.recalled_at, PRODUCT.c.name)
    .join_from(LOT, PRODUCT, PRODUCT.c.id == LOT.c.product_id)
)  # fmt: skip
_FOUND = _ANY.where(LOT.c.number != "")
_LEFT = select(BALANCE.c.lot_id, BALANCE.c.quantity).where(
    BALANCE.c.lot_id.in_(_IDS), BALANCE.c.quantity > 0
)


class Reach(NamedTuple):
    """Whose names may be read: everybody's, nobody's, or those of one's circle; never `away`."""

    everybody: bool = False
    circle: frozenset[PatientId] = frozenset()
    away: frozenset[PatientId] = frozenset()

    def has(self, patient_id: PatientId) -> bool:
        """Whether the name of this person may be read."""
        return patient_id not in self.away and (self.everybody or patient_id in self.circle)


def reach_of(session: Session, user_id: Any, day: date) -> Reach:
    """The reach of somebody limited to their circle of care."""
    rows = session.execute(select(patients_of(user_id, day).subquery().c.patient_id))
    return Reach(circle=frozenset(PatientId(each) for each in rows.scalars()))


# --- a number typed -------------------------------------------------------------------------


def by_number(session: Session, number: str, product_id: ProductId | None) -> list[LotFound]:
    """Lots of this number, signs and case aside; without one, those whose number holds it."""
    key = number_key(number)
    if not key:
        return []
    query = _FOUND if product_id is None else _FOUND.where(LOT.c.product_id == product_id)
    rows = _rows(session, query.where(LOT.c.number_key == key))
    if not rows and len(key) >= _SHORTEST:
        part = query.where(LOT.c.number_key.contains(key, autoescape=True))
        rows = _rows(session, part.order_by(LOT.c.row_no.desc()).limit(MOST_FOUND))
    return _found(session, rows, key)


def of_lot(session: Session, lot_id: LotId) -> LotFound | None:
    """One lot, if there is such a one."""
    found = _found(session, _rows(session, _ANY.where(LOT.c.id == lot_id)), "")
    return found[0] if found else None


def of_product(session: Session, product_id: ProductId) -> list[LotFound]:
    """Every lot of a product that bears a number."""
    return _found(session, _rows(session, _FOUND.where(LOT.c.product_id == product_id)), "")


def _rows(session: Session, query: Select[Any], **bound: object) -> Sequence[Row[Any]]:
    return session.execute(query, bound).all()


def _found(session: Session, rows: Sequence[Row[Any]], key: str) -> list[LotFound]:
    left: dict[UUID, int] = defaultdict(int)
    for some in batches([row.id for row in rows]):
        for row in session.execute(_LEFT, {"ids": some}):
            left[row.lot_id] += row.quantity
    found = [
        LotFound(
            lot_id=LotId(row.id),
            product_id=ProductId(row.product_id),
            product=row.name,
            number=row.number,
            expiry=row.expiry,
            left=left[row.id],
            recalled=row.recalled_at is not None,
            exact=not key or row.number_key == key,
        )
        for row in rows
    ]
    return sorted(found, key=lambda one: (one.product, one.expiry or date.max, one.number))


# --- what became of lots ----------------------------------------------------------------------


@dataclass(slots=True)
class _Got:
    """Units somebody got of the lots, as they are added up."""

    quantity: int = 0
    days: list[date] = field(default_factory=list)
    lots: list[LotId] = field(default_factory=list)
    by: str = ""


class Moves:
    """The movements of some lots, read once, and what they say."""

    def __init__(self, session: Session, lots: Sequence[LotId]) -> None:
        self._session = session
        self.lots = list(lots)
        self.rows = _rows(session, _MOVES, ids=self.lots) if lots else []
        self._kinds = {row.deed_id: row.kind for row in self.rows}
        self._undone = {row.reverses for row in self.rows if row.reverses is not None}

    def traces(self, day: date) -> tuple[LotTrace, ...]:
        """Each lot: where its units are, where the others went."""
        lines: dict[UUID, list[Row[Any]]] = defaultdict(list)
        for each in _rows(self._session, _LINES, ids=self.lots):
            lines[each.lot_id].append(each)
        sums, first = self._sums()
        found = []
        for row in self._session.execute(_LOTS, {"ids": self.lots}).mappings():
            lot = lot_of(row)
            gone = sums[lot.id]
            found.append(
                LotTrace(
                    lot=lot,
                    product=row["name"],
                    unit=row["unit"],
                    units=row["units"],
                    lines=tuple(_line(row, one, day) for one in lines[lot.id]),
                    received=gone["reception"],
                    issued=-(gone["issue"] + gone["return"]),
                    discarded=-gone["discard"],
                    returned=-gone["supplier_return"],
                    other=gone["count"] + gone["correction"],
                    received_on=first.get(lot.id),
                )
            )
        return tuple(found)

    def _sums(self) -> tuple[dict[UUID, dict[str, int]], dict[UUID, date]]:
        """Units by lot and kind; what a counter-entry takes back is off what it was."""
        sums: dict[UUID, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        first: dict[UUID, date] = {}
        for row in self.rows:
            kind = row.kind
            if row.reverses is not None:
                kind = self._kinds.get(row.reverses, kind)
            sums[row.lot_id][kind] += row.quantity
            if kind == MovementKind.RECEPTION and row.quantity > 0:
                first.setdefault(row.lot_id, row.on_day)
        return sums, first

    def _issued(self) -> Iterable[Row[Any]]:
        """What went out to somebody or came back, unless it was taken back."""
        return (row for row in self.rows if row.kind in _OUT and row.deed_id not in self._undone)

    def exposed(self, reach: Reach) -> list[Exposed]:
        """Everybody who received units, by name; those who gave all of them back are left out."""
        got: dict[PatientId, _Got] = defaultdict(_Got)
        for row in self._issued():
            if row.patient_id is not None:
                _add(got[PatientId(row.patient_id)], row)
        kept = {who: one for who, one in got.items() if one.quantity > 0}
        people = _people(self._session, list(kept))
        found = [
            (people[who].sort_key, _exposed(people[who], one, reach))
            for who, one in kept.items()
            if who in people
        ]
        found.sort(key=lambda pair: (pair[1].masked, pair[0]))
        return [one for _, one in found]

    def taken(self, reach: Reach) -> list[TakenOut]:
        """Units taken by rounds and professionals without saying for whom, latest first."""
        got: dict[tuple[UUID | None, UUID | None, UUID], _Got] = defaultdict(_Got)
        for row in self._issued():
            if row.patient_id is None:
                who = None if row.round_id is not None else row.professional_id
                _add(got[row.round_id, who, row.lot_id], row)
        kept = {key: one for key, one in got.items() if one.quantity > 0}
        rounds = {key[0] for key in kept if key[0] is not None}
        names = _round_names(self._session, rounds)
        visited = _visited(self._session, rounds, reach)
        who = {ProfessionalId(key[1]) for key in kept if key[1] is not None}
        known = short_names(self._session, who)
        found = []
        for (round_id, professional_id, lot_id), one in kept.items():
            seen, masked = visited.get(round_id, ((), 0)) if round_id else ((), 0)
            name = names.get(round_id, "") if round_id else ""
            if professional_id is not None:
                name = known.get(ProfessionalId(professional_id), "")
            found.append(
                TakenOut(
                    round_id=None if round_id is None else RoundId(round_id),
                    professional_id=(
                        None if professional_id is None else ProfessionalId(professional_id)
                    ),
                    name=name,
                    on=max(one.days),
                    quantity=one.quantity,
                    lot_id=LotId(lot_id),
                    visited=seen,
                    masked=masked,
                )
            )
        return sorted(found, key=lambda each: (each.on, each.name), reverse=True)


def _add(got: _Got, row: Row[Any]) -> None:
    got.quantity -= row.quantity
    if row.kind == MovementKind.ISSUE:
        got.days.append(row.on_day)
        got.by = row.author
        if row.lot_id not in got.lots:
            got.lots.append(LotId(row.lot_id))


def _line(lot: RowMapping, row: Row[Any], day: date) -> StockLine:
    recalled = lot["recalled_at"] is not None
    return StockLine(
        product_id=lot["product_id"],
        lot_id=lot["id"],
        number=lot["number"],
        expiry=lot["expiry"],
        first_at=lot["first_at"],
        recalled=recalled,
        place_id=row.place_id,
        place=row.name,
        held=row.held,
        quantity=row.quantity,
        state=state_of(lot["expiry"], recalled=recalled, held=row.held, today=day),
    )


def _people(session: Session, patients: Collection[PatientId]) -> dict[PatientId, Row[Any]]:
    found: dict[PatientId, Row[Any]] = {}
    for some in batches(list(patients)):
        found.update((PatientId(row.id), row) for row in _rows(session, _PEOPLE, ids=some))
    return found


def _exposed(person: Row[Any], got: _Got, reach: Reach) -> Exposed:
    patient_id = PatientId(person.id)
    days = got.days or [date.min]
    one = Exposed(
        patient_id=patient_id,
        masked=True,
        quantity=got.quantity,
        first_on=min(days),
        last_on=max(days),
        lots=tuple(got.lots),
    )
    if not reach.has(patient_id):
        return one
    town = " ".join(part for part in (person.postal_code, person.town) if part)
    address = (person.address, person.address_extra, town)
    return Exposed(
        patient_id=patient_id,
        name=_name(person),
        born=_born(person),
        phones=phones_of(person.phones),
        address=tuple(line for line in address if line.strip()),
        dead=person.life_cycle == LifeCycle.DECEASED or person.deceased_on is not None,
        quantity=one.quantity,
        first_on=one.first_on,
        last_on=one.last_on,
        lots=one.lots,
        by=got.by,
    )


def _name(person: Row[Any]) -> str:
    return shown_names.name(
        person.family_name, person.used_name, person.given_names, person.used_given_name
    )


def _born(person: Row[Any]) -> str:
    """« née DUPONT, 12/03/1945 »: what tells namesakes apart on a paper."""
    maiden = shown_names.birth_name(person.family_name, person.used_name, Sex(person.sex))
    day = "" if person.birth_date is None else show_date(person.birth_date)
    return ", ".join(part for part in (maiden, day) if part)


def _round_names(session: Session, rounds: Collection[UUID]) -> dict[UUID, str]:
    if not rounds:
        return {}
    rows = session.execute(_ROUNDS, {"ids": list(rounds)}).all()
    known = short_names(session, {ProfessionalId(row.professional_id) for row in rows})
    return {row.id: row.label or known.get(row.professional_id, "") for row in rows}


def _visited(
    session: Session, rounds: Collection[UUID], reach: Reach
) -> dict[UUID, tuple[tuple[str, ...], int]]:
    """The people of each round by name, and how many more are out of reach."""
    if not rounds:
        return {}
    by_round: dict[UUID, list[PatientId]] = defaultdict(list)
    for row in session.execute(_VISITED, {"ids": list(rounds)}):
        by_round[row.round_id].append(PatientId(row.patient_id))
    people = _people(session, {one for some in by_round.values() for one in some if reach.has(one)})
    return {
        round_id: (
            tuple(dict.fromkeys(_name(people[one]) for one in some if one in people)),
            sum(1 for one in set(some) if not reach.has(one)),
        )
        for round_id, some in by_round.items()
    }
