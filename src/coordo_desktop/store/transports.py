"""Transports whose prescription is to be asked for, or is awaited (AG2, AG7)."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, func, literal_column, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointments import Appointment, TransportOrder
from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.appointments import APPOINTMENT, where
from coordo_desktop.store.patient_lines import batches
from coordo_desktop.store.unit import touch

# Written out, so that the partial index on it is used; JSON says which order it is.
OPEN: ColumnElement[bool] = literal_column(
    "appointment.state IN ('planned', 'confirmed', 'arrived')"
)
MENTIONED: ColumnElement[bool] = literal_column("instr(appointment.transport, 'ask') > 0")
ORDER: ColumnElement[str] = literal_column("json_extract(appointment.transport, '$.order')")
_MOST = 500


def pending(session: Session, now: datetime, until: datetime) -> list[Appointment]:
    """Open appointments to come whose prescription is to ask, or asked, soonest first."""
    found = where(
        session,
        OPEN,
        MENTIONED,
        APPOINTMENT.c.starts_at > now,
        APPOINTMENT.c.starts_at < until,
        limit=_MOST,
    )
    awaited = {TransportOrder.TO_ASK, TransportOrder.ASKED}
    return [one for one in found if one.content.transport.order in awaited]


def orders(session: Session, ids: Sequence[AppointmentId]) -> dict[AppointmentId, str]:
    """Where the prescription of each of these stands, for those that have a transport."""
    found: dict[AppointmentId, str] = {}
    for some in batches(list(ids)):
        query = select(APPOINTMENT.c.id, ORDER.label("said")).where(
            APPOINTMENT.c.id.in_(some), APPOINTMENT.c.transport != ""
        )
        found.update((AppointmentId(row.id), row.said) for row in session.execute(query))
    return found


_UPDATE = (
    update(APPOINTMENT)
    .where(APPOINTMENT.c.id == bindparam("which"), APPOINTMENT.c.transport != "")
    .values(
        version=APPOINTMENT.c.version + 1,
        transport=func.json_set(APPOINTMENT.c.transport, "$.order", bindparam("said")),
    )
)


def set_order(session: Session, ids: Sequence[AppointmentId], order: TransportOrder) -> None:
    """Write where the prescription stands; an occurrence stays one of its series."""
    rows = [{"which": one, "said": order.value} for one in ids]
    if rows:
        session.connection().execute(_UPDATE, rows)
    touch(session, Topic.APPOINTMENTS)
