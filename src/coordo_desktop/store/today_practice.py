"""Facts about consents, answers awaited, examinations ordered."""

import json
from datetime import timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    and_,
    bindparam,
    case,
    func,
    literal_column,
    not_,
    or_,
    select,
)
from sqlalchemy.orm import Session

from coordo_desktop.domain.alerts.facts import AwaitedFact, ConsentFact, ExamFact, Whose
from coordo_desktop.domain.today import AwaitedKind
from coordo_desktop.store.accounts import UserRow
from coordo_desktop.store.named import PATIENT
from coordo_desktop.store.patient_rows import ConsentRow, table_of
from coordo_desktop.store.today_asking import (
    ACTIVE,
    IN_MY_CIRCLE,
    ME,
    ON,
    Asked,
    Found,
    Question,
    question,
)
from coordo_desktop.store.today_rows import AwaitedRow

AWAITED = table_of(AwaitedRow)
_CONSENT = table_of(ConsentRow)
_USER = table_of(UserRow)
_OPEN: ColumnElement[str] = literal_column("'open'")


def _last_word(kind: str) -> Any:
    """The row of the last event of a kind, among those of one day the last entered."""
    told = _CONSENT.alias()
    return (
        select(told.c.row_no)
        .where(
            told.c.patient_id == PATIENT.c.id,
            told.c.kind == literal_column(f"'{kind}'"),
            told.c.on <= ON,
        )
        .order_by(told.c.on.desc(), told.c.row_no.desc())
        .limit(1)
        .scalar_subquery()
    )


def _consents(*also: Any) -> Question:
    opposed = _CONSENT.alias("opposed")
    return question(
        select(_CONSENT.c.given, _CONSENT.c.on, _CONSENT.c.until)
        .select_from(PATIENT)
        .outerjoin(_CONSENT, _CONSENT.c.row_no == _last_word("sharing"))
        .outerjoin(opposed, opposed.c.row_no == _last_word("opposition"))
        .where(ACTIVE, PATIENT.c.coordinated, func.coalesce(opposed.c.given, 0) == 0, *also),
        PATIENT.c.sort_key,
    )


_MISSING = _consents(func.coalesce(_CONSENT.c.given, 0) == 0)
_EXPIRED = _consents(
    _CONSENT.c.given,
    _CONSENT.c.until <= bindparam("ahead", type_=Date()),
)


def consent_missing(session: Session, asked: Asked, _threshold: float) -> Found:
    """Coordinated patients who never agreed to sharing; an opposition is an answer."""
    return _MISSING.found(session, asked, _consent_fact)


def consent_expired(session: Session, asked: Asked, threshold: float) -> Found:
    """Those whose agreement ended, or ends within `threshold` days."""
    ahead = asked.moment.on + timedelta(days=int(threshold))
    return _EXPIRED.found(session, asked, _consent_fact, ahead=ahead)


def _consent_fact(row: Any, who: Whose) -> ConsentFact:
    return ConsentFact(who=who, given=row.given, on=row.on, until=row.until)


# --- answers awaited ------------------------------------------------------------------------


def _awaited_questions() -> tuple[Question, Question]:
    """Those that are late (`domain.alerts.practice.is_late`), and the others."""
    dated = and_(
        AWAITED.c.due.is_not(None),
        or_(AWAITED.c.chased_on.is_(None), AWAITED.c.chased_on < AWAITED.c.due),
    )
    spoken = func.max(AWAITED.c.since, func.coalesce(AWAITED.c.chased_on, AWAITED.c.since))
    late = case((dated, AWAITED.c.due < ON), else_=spoken <= bindparam("before", type_=Date()))
    every = (
        select(
            AWAITED.c.id.label("awaited"),
            *(
                AWAITED.c[name]
                for name in (
                    "version", "kind", "what", "from_whom", "since", "due", "chased_on", "chases",
                )
            ),
        )
        .join_from(AWAITED, PATIENT, PATIENT.c.id == AWAITED.c.patient_id)
        .where(AWAITED.c.state == _OPEN, ACTIVE, AWAITED.c.since <= ON)
    )  # fmt: skip
    order = (AWAITED.c.since, AWAITED.c.row_no)
    me = select(_USER.c.name).where(_USER.c.id == ME).scalar_subquery()
    mine = or_(IN_MY_CIRCLE, AWAITED.c.added_by == me)  # who noted it waits for it
    return (
        question(every.where(late), *order, mine=mine),
        question(every.where(not_(late)), *order, mine=mine),
    )


_LATE, _WAITING = _awaited_questions()


def awaited_late(session: Session, asked: Asked, threshold: float) -> Found:
    """What is awaited past its day or, without one, for `threshold` days."""
    before = asked.moment.on - timedelta(days=int(threshold))
    return _LATE.found(session, asked, _awaited_fact, before=before)


def awaited_open(session: Session, asked: Asked, threshold: float) -> Found:
    """What is awaited and not late."""
    before = asked.moment.on - timedelta(days=int(threshold))
    return _WAITING.found(session, asked, _awaited_fact, before=before)


def _awaited_fact(row: Any, who: Whose) -> AwaitedFact:
    return AwaitedFact(
        who=who,
        id=row.awaited,
        version=row.version,
        kind=AwaitedKind(row.kind),
        what=row.what,
        from_whom=row.from_whom,
        since=row.since,
        due=row.due,
        chased_on=row.chased_on,
        chases=row.chases,
    )


def _repeated() -> Question:
    """An examination that is open, the last one of the same name before it, the days between."""
    before, same = AWAITED.alias("before"), AWAITED.alias("same")
    useful = func.json_each(bindparam("intervals")).table_valued("key", "value")
    last = (
        select(same.c.row_no)
        .where(
            same.c.patient_id == AWAITED.c.patient_id,
            same.c.exam_key == AWAITED.c.exam_key,
            same.c.exam_key != literal_column("''"),
            same.c.state != literal_column("'given_up'"),
            or_(
                same.c.since < AWAITED.c.since,
                and_(same.c.since == AWAITED.c.since, same.c.row_no < AWAITED.c.row_no),
            ),
        )
        .order_by(same.c.since.desc(), same.c.row_no.desc())
        .limit(1)
        .scalar_subquery()
    )
    apart = func.julianday(AWAITED.c.since) - func.julianday(before.c.since)
    return question(
        select(
            AWAITED.c.id.label("awaited"),
            AWAITED.c.exam,
            AWAITED.c.since,
            before.c.since.label("before"),
            useful.c.value.label("interval"),
        )
        .select_from(AWAITED)
        .join(PATIENT, PATIENT.c.id == AWAITED.c.patient_id)
        .join(useful, useful.c.key == AWAITED.c.exam_key)
        .join(before, before.c.row_no == last)
        .where(AWAITED.c.state == _OPEN, AWAITED.c.exam_key != literal_column("''"), ACTIVE)
        .where(apart < useful.c.value),
        AWAITED.c.since.desc(),
    )


_REPEATED = _repeated()


def repeated_exam(session: Session, asked: Asked, intervals: dict[str, int]) -> Found:
    """Examinations ordered again before the one of the same name stopped being useful."""

    def fact(row: Any, who: Whose) -> ExamFact:
        return ExamFact(
            who=who,
            id=row.awaited,
            exam=row.exam,
            on=row.since,
            before=row.before,
            interval=int(row.interval),
        )

    return _REPEATED.found(session, asked, fact, intervals=json.dumps(intervals))
