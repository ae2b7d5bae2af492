"""The register of breaches of personal data."""

from typing import Any

from sqlalchemy import RowMapping, insert, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import BreachId
from coordo_desktop.domain.privacy_breaches import Breach, BreachDraft, BreachNature, BreachRisk
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.privacy_rows import PrivacyBreachRow
from coordo_desktop.store.unit import at_desk, touch

BREACH = table_of(PrivacyBreachRow)


def every(session: Session) -> list[Breach]:
    """The register: what is open first, the last discovered before."""
    order = (BREACH.c.closed_at.is_not(None), BREACH.c.discovered_at.desc(), BREACH.c.row_no.desc())
    return [_breach(row) for row in session.execute(select(BREACH).order_by(*order)).mappings()]


def get(session: Session, breach_id: BreachId) -> Breach:
    """One line; NotFound."""
    query = select(BREACH).where(BREACH.c.id == breach_id)
    row = session.execute(query).mappings().one_or_none()
    if row is None:
        raise NotFound
    return _breach(row)


def add(session: Session, breach_id: BreachId, said: BreachDraft) -> Breach:
    """Keep a breach that was just discovered."""
    actor, now = at_desk(session)
    session.execute(
        insert(BREACH),
        [{
            "id": breach_id, "version": 1, **_columns(said), "closed_at": None,
            "added_at": now, "added_by": actor.name,
        }],
    )  # fmt: skip
    touch(session, Topic.PRIVACY)
    return get(session, breach_id)


def change(session: Session, breach_id: BreachId, version: int, said: BreachDraft) -> Breach:
    """What is known now of a breach as it was seen; ChangedMeanwhile."""
    return _update(session, breach_id, version, _columns(said))


def close(session: Session, breach_id: BreachId, version: int, *, closed: bool) -> Breach:
    """Close it now, or open it again; ChangedMeanwhile."""
    at = at_desk(session)[1] if closed else None
    return _update(session, breach_id, version, {"closed_at": at})


def _update(session: Session, breach_id: BreachId, version: int, values: dict[str, Any]) -> Breach:
    done = session.execute(
        update(BREACH)
        .where(BREACH.c.id == breach_id, BREACH.c.version == version)
        .values(version=version + 1, **values)
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    touch(session, Topic.PRIVACY)
    return get(session, breach_id)


def _columns(said: BreachDraft) -> dict[str, Any]:
    return {
        "discovered_at": said.discovered_at,
        "natures": ",".join(sorted(one.value for one in said.natures)),
        "facts": said.facts,
        "people_kinds": said.people_kinds,
        "people": said.people,
        "data_kinds": said.data_kinds,
        "records": said.records,
        "consequences": said.consequences,
        "measures": said.measures,
        "risk": said.risk.value,
        "notified_at": said.notified_at,
        "late_why": said.late_why,
        "people_told_at": said.people_told_at,
    }


def _breach(row: RowMapping) -> Breach:
    natures = frozenset(BreachNature(one) for one in row["natures"].split(",") if one)
    same = {
        name: row[name]
        for name in (
            "discovered_at", "facts", "people_kinds", "people", "data_kinds", "records",
            "consequences", "measures", "notified_at", "late_why", "people_told_at",
        )
    }  # fmt: skip
    return Breach(
        id=BreachId(row["id"]),
        version=row["version"],
        number=row["row_no"],
        said=BreachDraft(natures=natures, risk=BreachRisk(row["risk"]), **same),
        closed_at=row["closed_at"],
        added_at=row["added_at"],
        added_by=row["added_by"],
    )
