"""Facts about requests and breaches of data, and about the evening pack."""

from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import literal_column, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.alerts.privacy_facts import BreachFact, PackFact, RequestFact
from coordo_desktop.domain.continuity import PackStatus, expected_at
from coordo_desktop.domain.privacy_breaches import NOTICE
from coordo_desktop.domain.privacy_requests import RequestKind, due_on, wanted_on
from coordo_desktop.store import continuity, settings
from coordo_desktop.store.privacy import REQUEST
from coordo_desktop.store.privacy_breaches import BREACH
from coordo_desktop.store.today_asking import Asked, Found

_PACK = UUID(int=3)
_WAITING = (
    select(
        REQUEST.c.id, REQUEST.c.row_no, REQUEST.c.received_on, REQUEST.c.extended, REQUEST.c.kind
    )
    .where(REQUEST.c.state == literal_column("'open'"))
    .order_by(REQUEST.c.received_on, REQUEST.c.row_no)
)
_UNTOLD = (
    select(BREACH.c.id, BREACH.c.row_no, BREACH.c.discovered_at)
    .where(
        BREACH.c.closed_at.is_(None),
        BREACH.c.notified_at.is_(None),
        BREACH.c.risk != literal_column("'none'"),
    )
    .order_by(BREACH.c.discovered_at)
)


def request_due(session: Session, asked: Asked, threshold: float) -> Found:
    """The requests that are late, or will be within `threshold` days."""
    facts = []
    for row in session.execute(_WAITING):
        kind = RequestKind(row.kind)
        fact = RequestFact(
            id=row.id,
            number=row.row_no,
            due_on=due_on(row.received_on, extended=row.extended),
            wanted_on=wanted_on(kind, row.received_on, extended=row.extended),
        )
        if (min(fact.due_on, fact.wanted_on) - asked.moment.on).days <= threshold:
            facts.append(fact)
    return Found(facts[: asked.limit], len(facts), len(facts))


def breach_notice(session: Session, asked: Asked, _threshold: float) -> Found:
    """The breaches the CNIL is still to be told of."""
    facts = [
        BreachFact(id=row.id, number=row.row_no, due_at=row.discovered_at + NOTICE)
        for row in session.execute(_UNTOLD)
    ]
    return Found(facts[: asked.limit], len(facts), len(facts))


def pack_late(session: Session, asked: Asked, _threshold: float) -> Found:
    """The evening pack, where the last one is missing."""
    decided = continuity.load(session)
    if not decided.enabled:
        return Found()
    moment, last = asked.moment, continuity.last(session)
    zone = ZoneInfo(settings.time_zone(session))
    status = PackStatus(enabled=True, last=last, expected_at=expected_at(decided, moment.at, zone))
    if not status.late or status.expected_at is None:
        return Found()
    fact = PackFact(
        id=_PACK,
        expected_on=moment.day_of(status.expected_at),
        last_on=None if last is None else moment.day_of(last.at),
        failed=continuity.failed(session) is not None,
    )
    return Found([fact], 1, 1)


FACTS = {"request_due": request_due, "breach_notice": breach_notice, "pack_late": pack_late}
