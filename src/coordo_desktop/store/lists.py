"""Lists: the SQL of a question about patients, page after page."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Index, Select, and_, case, func, or_, select, text
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import PatientId, UserId
from coordo_desktop.domain.lists import ConsentState, Criteria, ListField, ListView
from coordo_desktop.domain.patients import ConsentKind, LifeCycle, Vigilance
from coordo_desktop.domain.text import fold
from coordo_desktop.store.circle import members
from coordo_desktop.store.patient_lines import PATIENT, batches
from coordo_desktop.store.patient_rows import (
    AllergyRow,
    CareTeamMemberRow,
    ConsentRow,
    ProblemRow,
    ProfessionalRow,
    VigilanceFlagRow,
    table_of,
)
from coordo_desktop.store.transmission_rows import TransmissionRow

_ALLERGY, _CONSENT, _PROBLEM = table_of(AllergyRow), table_of(ConsentRow), table_of(ProblemRow)
_DOCTOR, _FLAG = table_of(ProfessionalRow), table_of(VigilanceFlagRow)
_MEMBER, _ENTRY = table_of(CareTeamMemberRow), table_of(TransmissionRow)

# What lists are most often asked by, beside what the records themselves need.
Index("ix_patient_town", PATIENT.c.town)
Index("ix_patient_coordinated", PATIENT.c.sort_key, sqlite_where=text("coordinated = 1"))
Index("ix_patient_gir", PATIENT.c.gir, sqlite_where=text("gir IS NOT NULL"))


# --- the question ---------------------------------------------------------------------------


def page(
    session: Session,
    view: ListView,
    *,
    today: date,
    now: datetime,
    visible_to: UserId | None,
    offset: int,
    limit: int,
) -> list[PatientId]:
    """The patients of one page, in the order of the view."""
    query = (
        _asked(session, select(PATIENT.c.id), view.criteria, today, now, visible_to)
        .order_by(*_order(view))
        .offset(offset)
        .limit(limit)
    )
    return [PatientId(one) for one in session.execute(query).scalars()]


def count(
    session: Session,
    criteria: Criteria,
    *,
    today: date,
    now: datetime,
    visible_to: UserId | None,
) -> int:
    """How many patients answer."""
    query = _asked(session, select(func.count()), criteria, today, now, visible_to)
    return int(session.execute(query.select_from(PATIENT)).scalar_one())


def _asked(
    session: Session,
    query: Select[Any],
    criteria: Criteria,
    today: date,
    now: datetime,
    visible_to: UserId | None,
) -> Select[Any]:
    if visible_to is not None:
        query = query.where(PATIENT.c.id.in_(members(visible_to, today)))
    return query.where(
        *_of_the_person(session, criteria, today), *_of_the_file(session, criteria, today, now)
    )


def _of_the_person(
    session: Session, criteria: Criteria, today: date
) -> Iterable[ColumnElement[bool]]:
    born = PATIENT.c.birth_date
    if criteria.name_starts:
        start = fold(criteria.name_starts)
        yield and_(PATIENT.c.sort_key >= start, PATIENT.c.sort_key < f"{start}\uffff")
    # Texts compare as dates do; a year alone stands for its first day, as ages are counted.
    if criteria.age_from is not None:
        yield func.substr(born, 1) <= _years_before(today, criteria.age_from)
    if criteria.age_to is not None:
        yield func.substr(born, 1) > _years_before(today, criteria.age_to + 1)
    yield from _codes(criteria)
    if criteria.towns:
        yield PATIENT.c.town.in_(_alike(session, PATIENT.c.town, criteria.towns))
    if criteria.postal_code:
        yield PATIENT.c.postal_code.like(f"{criteria.postal_code.replace('%', '')}%")
    if criteria.coordinated is not None:
        yield PATIENT.c.coordinated.is_(criteria.coordinated)
    if criteria.doctor is not None:
        yield PATIENT.c.referring_doctor_id == criteria.doctor


def _codes(criteria: Criteria) -> Iterable[ColumnElement[bool]]:
    for column, wanted in (
        (PATIENT.c.sex, criteria.sexes),
        (PATIENT.c.status, criteria.statuses),
        (PATIENT.c.stability, criteria.stabilities),
    ):
        if wanted:
            yield column.in_(sorted(one.value for one in wanted))
    if criteria.girs:
        yield PATIENT.c.gir.in_(sorted(criteria.girs))
    lives = criteria.life_cycles or frozenset(LifeCycle) - {LifeCycle.MERGED}
    yield PATIENT.c.life_cycle.in_(sorted(one.value for one in lives))


def _of_the_file(
    session: Session, criteria: Criteria, today: date, now: datetime
) -> Iterable[ColumnElement[bool]]:
    if criteria.professional is not None:
        yield PATIENT.c.id.in_(
            select(_MEMBER.c.patient_id).where(
                _MEMBER.c.professional_id == criteria.professional,
                or_(_MEMBER.c.since.is_(None), _MEMBER.c.since <= today),
                or_(_MEMBER.c.until.is_(None), _MEMBER.c.until >= today),
            )
        )
    for kind in sorted(criteria.flags):
        yield PATIENT.c.id.in_(select(_FLAG.c.patient_id).where(_FLAG.c.kind == kind.value))
    if criteria.device:
        labels = _holding(session, _FLAG.c.label, criteria.device)
        devices = _FLAG.c.kind.in_([Vigilance.DEVICE.value, Vigilance.OXYGEN.value])
        yield PATIENT.c.id.in_(select(_FLAG.c.patient_id).where(devices, _FLAG.c.label.in_(labels)))
    if criteria.problem:
        labels = _holding(session, _PROBLEM.c.label, criteria.problem)
        yield PATIENT.c.id.in_(
            select(_PROBLEM.c.patient_id).where(
                _PROBLEM.c.label.in_(labels), _PROBLEM.c.until.is_(None)
            )
        )
    if criteria.allergy:
        labels = _holding(session, _ALLERGY.c.substance, criteria.allergy)
        yield PATIENT.c.id.in_(
            select(_ALLERGY.c.patient_id).where(_ALLERGY.c.substance.in_(labels))
        )
    if criteria.consents:
        yield _consent(today).in_(sorted(one.value for one in criteria.consents))
    if criteria.no_contact_days is not None:
        since = now - timedelta(days=criteria.no_contact_days)
        yield PATIENT.c.id.not_in(select(_ENTRY.c.patient_id).where(_ENTRY.c.at >= since))


def _years_before(today: date, years: int) -> str:
    try:
        return today.replace(year=today.year - years).isoformat()
    except ValueError:  # born on 29 February
        return today.replace(year=today.year - years, day=28).isoformat()


def _alike(session: Session, column: ColumnElement[str], wanted: Sequence[str]) -> list[str]:
    """The values on file that are one of these, accents, case and hyphens aside."""
    folded = {fold(one) for one in wanted}
    return [
        one for one in session.execute(select(column).distinct()).scalars() if fold(one) in folded
    ]


def _holding(session: Session, column: ColumnElement[str], wanted: str) -> list[str]:
    """The labels on file that hold this text, accents and case aside."""
    folded = fold(wanted)
    return [
        one for one in session.execute(select(column).distinct()).scalars() if folded in fold(one)
    ]


def _consent(today: date) -> ColumnElement[str]:
    """Where sharing stands, from the last event; one code of ConsentState."""
    last = (
        select(
            case(
                (_CONSENT.c.given.is_(False), ConsentState.REFUSED.value),
                (_CONSENT.c.until < today, ConsentState.EXPIRED.value),
                else_=ConsentState.GIVEN.value,
            )
        )
        .where(_CONSENT.c.patient_id == PATIENT.c.id, _CONSENT.c.kind == ConsentKind.SHARING.value)
        .order_by(_CONSENT.c.on.desc(), _CONSENT.c.row_no.desc())
        .limit(1)
        .correlate(PATIENT)
        .scalar_subquery()
    )
    return func.coalesce(last, ConsentState.MISSING.value)


def _order(view: ListView) -> list[Any]:
    doctor = select(_DOCTOR.c.sort_key).where(_DOCTOR.c.id == PATIENT.c.referring_doctor_id)
    contact = select(func.max(_ENTRY.c.at)).where(_ENTRY.c.patient_id == PATIENT.c.id)
    columns: dict[ListField, Any] = {
        ListField.FAMILY_NAME: PATIENT.c.family_name,
        ListField.BIRTH_DATE: PATIENT.c.birth_date,
        ListField.AGE: PATIENT.c.birth_date,
        ListField.LOCAL_NUMBER: PATIENT.c.local_number,
        ListField.POSTAL_CODE: PATIENT.c.postal_code,
        ListField.TOWN: PATIENT.c.town,
        ListField.DOCTOR: doctor.correlate(PATIENT).scalar_subquery(),
        ListField.LIFE_CYCLE: PATIENT.c.life_cycle,
        ListField.GIR: PATIENT.c.gir,
        ListField.STABILITY: case(
            (PATIENT.c.stability == "I", 0), (PATIENT.c.stability == "A", 1), else_=2
        ),
        ListField.STATUS: PATIENT.c.status,
        ListField.SEX: PATIENT.c.sex,
        ListField.LAST_CONTACT: contact.correlate(PATIENT).scalar_subquery(),
    }
    # The older the person, the earlier the birth date.
    down = view.descending is not (view.sort is ListField.AGE)
    name = [PATIENT.c.sort_key, PATIENT.c.row_no]
    if view.sort not in columns:
        return [column.desc() for column in name] if view.descending else name
    chosen = columns[view.sort]
    # What is not known comes last, whichever the order.
    return [chosen.is_(None), chosen.desc() if down else chosen, *name]


def last_contacts(session: Session, patients: Sequence[PatientId]) -> dict[PatientId, datetime]:
    """When each of these patients was last written about."""
    found: dict[PatientId, datetime] = {}
    for ids in batches(patients):
        query = (
            select(_ENTRY.c.patient_id, func.max(_ENTRY.c.at))
            .where(_ENTRY.c.patient_id.in_(ids))
            .group_by(_ENTRY.c.patient_id)
        )
        found.update((PatientId(one), at) for one, at in session.execute(query))
    return found


def towns(session: Session, visible_to: UserId | None, today: date) -> list[str]:
    """The towns on file, each once however it was written, in the order of a French list."""
    query = select(PATIENT.c.town).distinct().where(PATIENT.c.town != "")
    if visible_to is not None:
        query = query.where(PATIENT.c.id.in_(members(visible_to, today)))
    written = sorted(session.execute(query).scalars(), key=str.isupper, reverse=True)
    return [town for _, town in sorted({fold(one): one for one in written}.items())]


def visible(
    session: Session, patients: Sequence[PatientId], visible_to: UserId | None, today: date
) -> list[PatientId]:
    """Those of these patients the person may see, in the same order."""
    if visible_to is None:
        return list(patients)
    allowed: set[PatientId] = set()
    for ids in batches(patients):
        query = select(PATIENT.c.id).where(
            PATIENT.c.id.in_(ids), PATIENT.c.id.in_(members(visible_to, today))
        )
        allowed.update(PatientId(one) for one in session.execute(query).scalars())
    return [one for one in patients if one in allowed]
