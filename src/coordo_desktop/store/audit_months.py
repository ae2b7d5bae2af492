"""Months that are over: sealed, and given up once they have been kept long enough.

A month given up leaves its first and last hash and how many lines it had; the event that says so
bears them too, so that what stays is verified from there (security design 10.3).
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import delete, func, insert, select, text, update
from sqlalchemy.orm import Session

from coordo_desktop.store import settings
from coordo_desktop.store.accounts import RunRow
from coordo_desktop.store.audit import AuditHead, hash_at
from coordo_desktop.store.audit_rows import AuditMonthRow, AuditRow, AuditStateRow
from coordo_desktop.store.folder import utc_text
from coordo_desktop.store.patient_rows import table_of

KEPT_KEY = "audit.kept_months"
_MONTH, _ROW = table_of(AuditMonthRow), table_of(AuditRow)
_STATE, _RUN = table_of(AuditStateRow), table_of(RunRow)
_RUNS_BACK = 5  # a clock that is wrong today must not make a year look over


@dataclass(frozen=True, slots=True)
class Sealed:
    """One sealed month."""

    number: int
    first_seq: int
    last_seq: int
    ends_at: datetime
    purged_at: datetime | None

    @property
    def lines(self) -> int:
        """How many events it has or had."""
        return self.last_seq - self.first_seq + 1


def kept_months(session: Session, usual: int) -> int:
    """How long the journal is kept, in months."""
    told = settings.load_text(session, KEPT_KEY)
    return usual if told is None else int(json.loads(told))


def keep_months(session: Session, months: int) -> None:
    """Decide how long the journal is kept."""
    settings.keep_text(session, KEPT_KEY, json.dumps(months))


def listed(session: Session) -> list[Sealed]:
    """The sealed months, oldest first."""
    rows = session.execute(select(_MONTH).order_by(_MONTH.c.number))
    return [
        Sealed(row.number, row.first_seq, row.last_seq, row.ends_at, row.purged_at) for row in rows
    ]


def seal(session: Session, now: datetime) -> int:
    """Seal what was written before this month, month by month; how many were sealed."""
    done = 0
    last_utc = session.execute(select(_STATE.c.utc)).scalar_one()
    today = max(utc_text(now), last_utc)
    while (ends := _next_end(session, today[:7])) is not None:
        _seal_one(session, ends, now)
        done += 1
    return done


def _next_end(session: Session, this_month: str) -> int | None:
    """The last line of the first month that is over and not sealed; None when there is none.

    A clock that was set back for a while may put lines of several months into one: they are kept
    as long as the latest of them.
    """
    after = _sealed_up_to(session)
    first = session.execute(select(func.min(_ROW.c.seq)).where(_ROW.c.seq > after)).scalar_one()
    if first is None:
        return None
    month = session.execute(
        text("SELECT substr(utc, 1, 7) FROM audit WHERE seq = :seq"), {"seq": first}
    ).scalar_one()
    if month >= this_month:
        # The first line may bear a clock that was ahead: what follows it is sealed with it.
        month = ""
    ends = session.execute(
        text("SELECT max(seq) FROM audit WHERE seq > :after AND utc < :before"),
        {"after": after, "before": _month_after(month) if month else this_month},
    ).scalar_one()
    return None if ends is None else int(ends)


def _month_after(month: str) -> str:
    year, number = int(month[:4]), int(month[5:7])
    return f"{year + number // 12:04d}-{number % 12 + 1:02d}"


def _sealed_up_to(session: Session) -> int:
    return int(session.execute(select(func.max(_MONTH.c.last_seq))).scalar_one() or 0)


def _seal_one(session: Session, last_seq: int, now: datetime) -> None:
    first_seq = _sealed_up_to(session) + 1
    first_h, last_h = hash_at(session, first_seq), hash_at(session, last_seq)
    latest = session.execute(
        select(func.max(_ROW.c.utc)).where(_ROW.c.seq.between(first_seq, last_seq))
    ).scalar_one()
    number = int(session.execute(select(func.max(_MONTH.c.number))).scalar_one() or 0) + 1
    session.execute(
        insert(_MONTH).values(
            number=number,
            first_seq=first_seq,
            last_seq=last_seq,
            first_h=first_h,
            last_h=last_h,
            ends_at=min(latest, now),
            sealed_at=now,
            purged_at=None,
        )
    )


def over(session: Session, now: datetime, months: int) -> list[Sealed]:
    """The sealed months, oldest first, that were kept long enough.

    The clock must have been there a few openings ago already.
    """
    before = session.execute(
        select(_RUN.c.opened_at).order_by(_RUN.c.id.desc()).offset(_RUNS_BACK).limit(1)
    ).scalar_one_or_none()
    if before is None:
        return []
    limit = _months_before(min(now, before), months)
    found = []
    for one in listed(session):
        if one.purged_at is None:
            if one.ends_at >= limit:
                break
            found.append(one)
    return found


def _months_before(at: datetime, months: int) -> datetime:
    """The beginning of the month that many months before."""
    at = at.astimezone(UTC)
    total = at.year * 12 + at.month - 1 - months
    return datetime(total // 12, total % 12 + 1, 1, tzinfo=UTC)


def give_up(session: Session, months: list[Sealed], now: datetime) -> AuditHead:
    """Give up these months, the oldest there are; where the journal now begins."""
    last = months[-1]
    session.execute(
        update(_MONTH)
        .where(_MONTH.c.number.in_([one.number for one in months]))
        .values(purged_at=now)
    )
    session.execute(delete(_ROW).where(_ROW.c.seq <= last.last_seq))
    head = session.execute(
        select(_MONTH.c.last_h).where(_MONTH.c.number == last.number)
    ).scalar_one()
    return AuditHead(last.last_seq, bytes(head))
