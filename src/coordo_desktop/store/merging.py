"""Merging two records and taking it back: every line that moves is written down (P7).

What hangs from the record that steps back moves to the one that is kept. What says what was known
or printed at the time (history, sheets, imports) stays where it was written.
"""

import json
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import TextClause, insert, or_, select, text, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.care_plan import PlanState
from coordo_desktop.domain.changes import Difference, Subject
from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.ids import MergeId, PatientId, ProfessionalId
from coordo_desktop.domain.merging import (
    CHOSEN_FIELDS,
    SITUATION_FIELDS,
    CannotMerge,
    MergeLine,
    restored,
)
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import (
    AllergyKnowledge,
    IdentityStatus,
    LifeCycle,
    Patient,
    Sex,
    Stability,
)
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import (
    appointment_merging,
    drafts,
    history,
    parts,
    patients,
    plan_writing,
    stock_merging,
    task_series,
)
from coordo_desktop.store.patient_rows import PatientMergeRow, table_of
from coordo_desktop.store.unit import at_desk, touch

_TYPED = "transmission"  # the form whose draft says by itself whom it is about

# Tables that point at a patient. A test holds that every one of them is in one of these.
MOVING = (
    "contact_person", "care_team_member", "allergy", "problem", "vigilance_flag", "consent",
    "contingency", "focus", "transmission", "follow_up", "measurement", "measure_threshold",
    "assessment", "warning_scale", "awaited", "treatment", "task_series", "task",
    "care_plan", "appointment_patient", "patient_list_item",
    "home_point", "waiting_entry", "no_show_follow_up",
    "stock_movement", "stock_recall_told", "loan", "privacy_request", "privacy_statement",
    "patient_hold",
)  # fmt: skip
STAYING = (
    "field_change", "life_event", "patient_opened", "patient_merge", "sheet_patient", "sheet_task",
    "import_origin", "import_update", "medication_plan", "alert_snooze",
    "glass", "erasure_proposal",
)  # fmt: skip
_KEY_OF = {"transmission": "number", "patient_list_item": "hex(list_id)"}  # the others: row_no
# A list that holds both of them keeps both lines: one person is in it once.
_UNLESS = {
    # A session both take part in keeps both lines.
    "appointment_patient": " AND appointment_id NOT IN"
    " (SELECT appointment_id FROM appointment_patient WHERE patient_id = :keep)",
    # A home has one point: the one of the record that is kept.
    "home_point": " AND NOT EXISTS (SELECT 1 FROM home_point WHERE patient_id = :keep)",
    "patient_list_item": " AND list_id NOT IN"
    " (SELECT list_id FROM patient_list_item WHERE patient_id = :keep)",
    # One threshold of a measure holds at a time: the one of the record that is kept.
    "measure_threshold": " AND (ended_at IS NOT NULL OR measure NOT IN (SELECT measure"
    " FROM measure_threshold WHERE patient_id = :keep AND ended_at IS NULL))",
    # Both received a lot that was recalled: what was told to the one that is kept holds.
    "stock_recall_told": " AND recall_id NOT IN"
    " (SELECT recall_id FROM stock_recall_told WHERE patient_id = :keep)",
    # A record is set apart once for one reason: the hold of the one that is kept goes on.
    "patient_hold": " AND (lifted_at IS NOT NULL OR kind NOT IN (SELECT kind FROM patient_hold"
    " WHERE patient_id = :keep AND lifted_at IS NULL))",
    # Both were missed at one group session: what was done for the one that is kept holds.
    "no_show_follow_up": " AND appointment_id NOT IN"
    " (SELECT appointment_id FROM no_show_follow_up WHERE patient_id = :keep)",
}
_TOPICS = (
    Topic.PATIENTS, Topic.TRANSMISSIONS, Topic.MEASUREMENTS, Topic.ASSESSMENTS,
    Topic.TREATMENTS, Topic.TODAY, Topic.LISTS, Topic.APPOINTMENTS, Topic.ROUNDS,
    Topic.STOCK, Topic.LOANS, Topic.PRIVACY,
)  # fmt: skip
_MERGE = table_of(PatientMergeRow)
_SNAPSHOT = (*CHOSEN_FIELDS, "phones", "status", "allergy_knowledge")


# Names of tables and keys are this module's own; values are bound.
_COUNT = "SELECT count(*) FROM {table} WHERE patient_id = :drop"
_WRITE_DOWN = (
    "INSERT INTO patient_merge_line(merge_id, table_name, line)"
    " SELECT :merge, '{table}', CAST({key} AS TEXT) FROM {table}"
    " WHERE patient_id = :drop{unless}"
)
_MOVE = (
    "UPDATE {table} SET patient_id = :{target} WHERE patient_id = :{source}"
    " AND CAST({key} AS TEXT) IN (SELECT line FROM patient_merge_line"
    " WHERE merge_id = :merge AND table_name = '{table}')"
)


def _statement(template: str, table: str, source: str = "", target: str = "") -> TextClause:
    key, unless = _KEY_OF.get(table, "row_no"), _UNLESS.get(table, "")
    return text(template.format(table=table, key=key, unless=unless, source=source, target=target))


def counts(session: Session, drop_id: PatientId) -> tuple[tuple[str, int], ...]:
    """How many lines of each table would move; tables with none are left out."""
    found = [
        (
            table,
            int(
                session.execute(
                    _statement(_COUNT, table),
                    {"drop": drop_id.bytes},
                ).scalar_one()
            ),
        )
        for table in MOVING
    ]
    found.append(("draft", drafts.waiting(session, _TYPED, str(drop_id))))
    return tuple((table, count) for table, count in found if count)


def merge(
    session: Session, merge_id: MergeId, keep: Patient, after: Patient, drop: Patient
) -> None:
    """Make `drop` step back for `keep`, which becomes `after`; both were read in this transaction.

    ChangedMeanwhile when a version moved on.
    """
    actor, at = at_desk(session)
    session.execute(
        insert(_MERGE),
        [
            {
                "id": merge_id,
                "keep_id": keep.id,
                "drop_id": drop.id,
                "at": at,
                "author_id": actor.user_id,
                "author": actor.name,
                "kept_before": _as_json(keep),
                "kept_after": "",
                "dropped_life": json.dumps(
                    [drop.life_cycle, drop.life_cycle_reason, _iso(drop.life_cycle_on)]
                ),
                "undone_at": None,
                "undone_by": "",
            }
        ],
    )
    ids = {"merge": merge_id.bytes, "keep": keep.id.bytes, "drop": drop.id.bytes}
    _close_second_plan(session, merge_id, keep.id, drop.id)
    for table in MOVING:
        session.execute(_statement(_WRITE_DOWN, table), ids)
        session.execute(_statement(_MOVE, table, "drop", "keep"), ids)
    appointment_merging.merge(session, merge_id, keep.id, drop.id)
    drafts.move(session, _TYPED, drop.id, keep.id, merge_id)
    kept = patients.save(session, keep, after)
    session.execute(update(_MERGE).where(_MERGE.c.id == merge_id).values(kept_after=_as_json(kept)))
    _step(session, drop, LifeCycle.MERGED, "", at.astimezone().date())
    _tell(session, keep.id, drop, "merged")
    _tell(session, drop.id, keep, "merged_into")


def unmerge(session: Session, merge_id: MergeId) -> MergeLine:
    """Put every line, field and state back where it was; what was written since stays with keep.

    NotFound, or CannotMerge when it was undone already or the kept record stepped back since.
    """
    row = session.execute(select(_MERGE).where(_MERGE.c.id == merge_id)).first()
    if row is None:
        raise NotFound
    if row.undone_at is not None:
        raise CannotMerge(reason="undone")
    keep, drop = patients.get(session, row.keep_id), patients.get(session, row.drop_id)
    if keep.life_cycle is LifeCycle.MERGED:
        raise CannotMerge(reason="later")
    ids = {"merge": merge_id.bytes, "keep": keep.id.bytes, "drop": drop.id.bytes}
    for table in MOVING:
        session.execute(_statement(_MOVE, table, "keep", "drop"), ids)
    appointment_merging.unmerge(session, merge_id, keep.id, drop.id)
    stock_merging.unmerge(session, merge_id, keep.id, drop.id)
    drafts.move_back(session, _TYPED, drop.id, keep.id, merge_id)
    before, after = _from_json(keep, row.kept_before), _from_json(keep, row.kept_after)
    patients.save(session, keep, _fitting(session, restored(keep, before, after)))
    life, reason, on = json.loads(row.dropped_life)
    _step(session, drop, LifeCycle(life), reason, date.fromisoformat(on) if on else None)
    _reopen_plan(session, merge_id)
    _tell(session, keep.id, drop, "unmerged")
    _tell(session, drop.id, keep, "unmerged")
    actor, at = at_desk(session)
    session.execute(
        update(_MERGE).where(_MERGE.c.id == merge_id).values(undone_at=at, undone_by=actor.name)
    )
    for topic in _TOPICS:
        touch(session, topic)
    return MergeLine(
        id=merge_id,
        keep_id=keep.id,
        drop_id=drop.id,
        at=row.at,
        author=row.author,
        undone_at=at,
        undone_by=actor.name,
    )


def _close_second_plan(
    session: Session, merge_id: MergeId, keep_id: PatientId, drop_id: PatientId
) -> None:
    """One person follows one plan: of two, the kept record's stays in force."""
    today = task_series.practice_day(session)
    closed = plan_writing.close_for_merge(session, merge_id, keep_id, drop_id, today)
    if closed is not None:
        task_series.suspend_series(session, closed, today)


def _reopen_plan(session: Session, merge_id: MergeId) -> None:
    opened = plan_writing.reopen_after_merge(session, merge_id)
    if opened is not None and opened[1] is PlanState.ACTIVE:
        task_series.resume_series(session, opened[0], task_series.practice_day(session))


def of_patient(session: Session, patient_id: PatientId) -> list[MergeLine]:
    """Every merging this record took part in, last first."""
    query = (
        select(_MERGE)
        .where(or_(_MERGE.c.keep_id == patient_id, _MERGE.c.drop_id == patient_id))
        .order_by(_MERGE.c.at.desc())
    )
    return [
        MergeLine(
            id=row.id,
            keep_id=row.keep_id,
            drop_id=row.drop_id,
            at=row.at,
            author=row.author,
            undone_at=row.undone_at,
            undone_by=row.undone_by,
        )
        for row in session.execute(query)
    ]


def _step(session: Session, patient: Patient, to: LifeCycle, reason: str, on: date | None) -> None:
    history.live(
        session, [patient.id], before=patient.life_cycle.value, after=to.value, on=on, reason=reason
    )
    moved = replace(patient, life_cycle=to, life_cycle_reason=reason, life_cycle_on=on)
    patients.keep(session, _fitting(session, moved))
    for topic in _TOPICS:
        touch(session, topic)


def _fitting(session: Session, patient: Patient) -> Patient:
    """What is said of allergies cannot be « none » over a list that was added to meanwhile."""
    listed = parts.any_allergy(session, patient.id)
    said = patient.allergy_knowledge
    if listed:
        said = AllergyKnowledge.LISTED
    elif patient.life_cycle is not LifeCycle.MERGED and said is AllergyKnowledge.LISTED:
        said = AllergyKnowledge.NOT_ASKED
    return replace(patient, allergy_knowledge=said)


def _tell(session: Session, patient_id: PatientId, other: Patient, what: str) -> None:
    told = Difference(Subject.MERGE, what, "", str(other.local_number))
    history.write(session, patient_id, [told], str(other.id))


def _as_json(patient: Patient) -> str:
    values = {name: getattr(patient, name) for name in _SNAPSHOT}
    values.update({name: getattr(patient.situation, name) for name in SITUATION_FIELDS})
    return json.dumps(values, default=_plain, ensure_ascii=False)


def _plain(value: object) -> str:
    return value.iso() if isinstance(value, PartialDate) else str(value)


def _from_json(now: Patient, told: str) -> Patient:
    values = json.loads(told)
    situation = {name: values.pop(name) for name in SITUATION_FIELDS}
    born, doctor = values["birth_date"], values["referring_doctor_id"]
    values.update(
        sex=Sex(values["sex"]),
        birth_date=PartialDate.from_iso(born) if born else None,
        referring_doctor_id=ProfessionalId(UUID(doctor)) if doctor else None,
        phones=tuple(values["phones"]),
        status=IdentityStatus(values["status"]),
        stability=Stability(values["stability"]),
        allergy_knowledge=AllergyKnowledge(values["allergy_knowledge"]),
    )
    return replace(now, **values, situation=replace(now.situation, **situation))


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()
