"""How a rule's facts are asked: at which moment, for whom, a bounded number of lines with counts.

Each statement counts every line it finds (and those of one's own circle) while it returns only the
first ones, so that 20,000 late tasks cost one pass and 100 records. Statements are built once.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    LargeBinary,
    Row,
    Select,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.orm import Session

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.alerts.facts import Whose
from coordo_desktop.domain.alerts.rule import Moment
from coordo_desktop.domain.ids import PatientId, UserId
from coordo_desktop.store import holds
from coordo_desktop.store.base import UuidBytes
from coordo_desktop.store.named import PATIENT
from coordo_desktop.store.patient_lines import batches
from coordo_desktop.store.patient_rows import CareTeamMemberRow, ProfessionalRow, table_of

LIMIT = 100  # lines of a rule that are read; all are counted
ON = bindparam("on", type_=Date())
ME = bindparam("me", type_=UuidBytes())
_MEMBER = table_of(CareTeamMemberRow)
_PROFESSIONAL = table_of(ProfessionalRow)
CIRCLE = (
    select(_MEMBER.c.patient_id)
    .join_from(_MEMBER, _PROFESSIONAL, _PROFESSIONAL.c.id == _MEMBER.c.professional_id)
    .where(
        _PROFESSIONAL.c.user_id == ME,
        or_(_MEMBER.c.since.is_(None), _MEMBER.c.since <= ON),
        or_(_MEMBER.c.until.is_(None), _MEMBER.c.until >= ON),
    )
)
IN_MY_CIRCLE = PATIENT.c.id.in_(CIRCLE)
# Whose processing is limited is read by the coordinator alone, who is limited to no circle.
REACHED = and_(IN_MY_CIRCLE, PATIENT.c.id.not_in(holds.limited()))
# « + » keeps the planner from beginning with every active patient: there are many, facts are few.
_LIFE: ColumnElement[str] = literal_column("+patient.life_cycle")
ACTIVE = literal_column("'active'") == _LIFE
_NAMES = ("family_name", "used_name", "given_names", "used_given_name")
WHOSE = (
    type_coerce(PATIENT.c.id, LargeBinary).label("whose_id"),
    *(PATIENT.c[name].label(f"whose_{name}") for name in _NAMES),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the questions of the board are asked with.

    `reach` limits them to the circle of that person (None: everybody's patients); `me` and
    `professional` (their id in the directory, as text) say what is one's own.
    """

    moment: Moment
    me: UserId
    reach: UserId | None = None
    professional: str = "-"
    limit: int = LIMIT
    memo: dict[str, Any] = field(default_factory=dict, compare=False)  # shared by two rules


@dataclass(frozen=True, slots=True)
class Found:
    """The first facts, how many there are in all and in one's own circle."""

    facts: Sequence[Any] = ()
    total: int = 0
    mine: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """A statement for everybody's patients, and the same for those of one's circle.

    Its rows end with the columns of `Whose`, whether it is mine, and the two counts.
    """

    everybody: Select[Any]
    circle: Select[Any]

    def found(
        self,
        session: Session,
        asked: Asked,
        fact: Callable[[Any, Whose], Any],
        **bound: Any,
    ) -> Found:
        """The facts of the first rows, and both counts."""
        query = self.everybody if asked.reach is None else self.circle
        every = {"me": asked.me, "on": asked.moment.on, "many": asked.limit, **bound}
        rows = session.connection().execute(query, every).all()
        if not rows:
            return Found()
        facts = [fact(row, whose(row)) for row in rows]
        return Found(facts, rows[0].counted, rows[0].counted_mine)


def question(query: Select[Any], *order: Any, mine: ColumnElement[bool] = IN_MY_CIRCLE) -> Question:
    """The question behind a select that joins `patient`: one's own first, then in that order."""

    def counted(one: Select[Any]) -> Select[Any]:
        return (
            one.add_columns(
                *WHOSE,
                mine.label("mine"),
                func.count().over().label("counted"),
                func.sum(mine, type_=Integer).over().label("counted_mine"),
            )
            .order_by(mine.desc(), *order)
            .limit(bindparam("many"))
        )

    return Question(counted(query), counted(query.where(REACHED)))


def whose(row: Row[Any]) -> Whose:
    """Whose a row is."""
    return _whose(
        row.whose_id,
        row.mine,
        row.whose_family_name,
        row.whose_used_name,
        row.whose_given_names,
        row.whose_used_given_name,
    )


@lru_cache(maxsize=4096)
def _whose(raw: bytes, mine: int, *names: str) -> Whose:
    return Whose(PatientId(uuid_of(raw)), shown_names.name(*names), bool(mine))


@lru_cache(maxsize=16384)
def uuid_of(raw: bytes) -> UUID:
    """The UUID of its sixteen bytes: the same patients come back in many rules."""
    return UUID(bytes=raw)


def reached(query: Select[Any], asked: Asked) -> Select[Any]:
    """The statement, limited to the circle of whoever may see no further."""
    return query if asked.reach is None else query.where(REACHED)


def owners(session: Session, asked: Asked, patients: Sequence[UUID]) -> dict[UUID, Whose]:
    """Whose facts are about these patients (those in reach)."""
    query = reached(_OWNERS, asked)
    bound = {"me": asked.me, "on": asked.moment.on}
    found: dict[UUID, Whose] = {}
    for ids in batches([PatientId(one) for one in patients]):
        for row in session.connection().execute(query, {**bound, "ids": ids}).all():
            one = whose(row)
            found[one.id] = one
    return found


_OWNERS = select(*WHOSE, IN_MY_CIRCLE.label("mine")).where(
    PATIENT.c.id.in_(bindparam("ids", expanding=True))
)
