"""What decides how long each record is kept, and what has outlived its use."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import TextClause, text
from sqlalchemy.orm import Session

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.domain.retention import (
    RecordDates,
    RetentionLine,
    RetentionRules,
    keeping,
    years_after,
)
from coordo_desktop.store.folder import utc_text

_SEEN = (
    "SELECT max(a.starts_at) FROM appointment_patient w JOIN appointment a"
    " ON a.id = w.appointment_id WHERE w.patient_id = p.id AND a.state "
)
_KNOWN = "SELECT p.created_at WHERE EXISTS (SELECT 1 FROM {table} WHERE patient_id = p.id)"
# Dates of care, table by table: what was written, given, done or lent for the person.
_CARE = (
    "SELECT max(at) FROM transmission WHERE patient_id = p.id AND withdrawn_at IS NULL",
    "SELECT max(at) FROM measurement WHERE patient_id = p.id AND voided_at IS NULL",
    "SELECT max(assessed_on) FROM assessment WHERE patient_id = p.id AND state = 'complete'",
    "SELECT max(settled_at) FROM task WHERE patient_id = p.id AND state = 'done'",
    "SELECT max(opened_at) FROM follow_up WHERE patient_id = p.id",
    "SELECT max(written_at) FROM treatment WHERE patient_id = p.id",
    "SELECT max(changed_at) FROM care_plan WHERE patient_id = p.id",
    "SELECT max(out_day) FROM loan WHERE patient_id = p.id AND cancelled = 0",
    "SELECT max(on_day) FROM stock_movement WHERE patient_id = p.id",
    _SEEN + "= 'honoured' AND w.presence NOT IN ('absent', 'excused')",
    *(
        # What is known of somebody's health bears no date of its own: the day of the record.
        _KNOWN.format(table=table)
        for table in ("allergy", "problem", "vigilance_flag", "contingency")
    ),
)
# Names of columns and tables are this module's own; values are bound.
_DATES = """
SELECT p.id, p.local_number, p.family_name, p.used_name, p.given_names, p.used_given_name,
 p.birth_date, p.deceased_on, p.life_cycle, p.life_cycle_on,
 substr(max({care}), 1, 10) AS last_care,
 substr(max(p.created_at, coalesce(({seen}), '')), 1, 10) AS last_seen,
 coalesce(({seen}), '') > :now AS ahead,
 coalesce((SELECT group_concat(kind, ' ') FROM patient_hold
  WHERE patient_id = p.id AND lifted_at IS NULL), '') AS held,
 EXISTS (SELECT 1 FROM erasure_proposal WHERE patient_id = p.id) AS proposed
FROM patient p WHERE p.life_cycle <> 'merged' AND {which}"""


def _asked(which: str) -> TextClause:
    care = ", ".join(f"coalesce(({one}), '')" for one in _CARE)
    return text(_DATES.format(care=care, seen=_SEEN + "<> 'cancelled'", which=which))


_ONE = _asked("p.id = :id")
_OLD = _asked("p.created_at < :opened_before ORDER BY p.sort_key, p.row_no")
_AWAY = _asked("p.life_cycle = 'archived' ORDER BY p.sort_key, p.row_no")
_OLD_DRAFTS = "{verb} FROM draft WHERE updated < :before"
# An import that was taken back: what it had written over is of no more use.
_OLD_IMPORTS = (
    "{verb} FROM import_update"
    " WHERE run_id IN (SELECT id FROM import_run WHERE undone_at < :before)"
)


def line_of(
    session: Session, patient_id: PatientId, rules: RetentionRules, now: datetime
) -> RetentionLine:
    """How long this record is kept; NotFound (a record that stepped back too)."""
    told = {"id": patient_id.bytes, "now": utc_text(now)}
    row = session.execute(_ONE, told).mappings().first()
    if row is None:
        raise NotFound
    return _line(row, rules, _day(now))


def old_lines(session: Session, rules: RetentionRules, now: datetime) -> list[RetentionLine]:
    """Every record opened before the shortest duration of the rules, in the order of names."""
    today = _day(now)
    shortest = min(rules.agenda_years, rules.active_years, rules.deceased_years)
    before = years_after(today, -shortest).isoformat()
    rows = session.execute(_OLD, {"opened_before": before, "now": utc_text(now)}).mappings()
    return [_line(row, rules, today) for row in rows]


def archived_lines(session: Session, rules: RetentionRules, now: datetime) -> list[RetentionLine]:
    """Every record that was put away, in the order of names."""
    rows = session.execute(_AWAY, {"now": utc_text(now)}).mappings()
    return [_line(row, rules, _day(now)) for row in rows]


def counted(session: Session, drafts: datetime, imports: datetime) -> tuple[int, int]:
    """How many drafts nobody touched since; how many lines of imports taken back before."""
    return (
        _number(session, _OLD_DRAFTS, drafts),
        _number(session, _OLD_IMPORTS, imports),
    )


def drop(session: Session, drafts: datetime, imports: datetime) -> tuple[int, int]:
    """Forget these drafts and lines; how many of each."""
    return _done(session, _OLD_DRAFTS, drafts), _done(session, _OLD_IMPORTS, imports)


def _line(row: Mapping[Any, Any], rules: RetentionRules, today: date) -> RetentionLine:
    dates = RecordDates(
        born=_partial(row["birth_date"]),
        deceased=_partial(row["deceased_on"]),
        is_deceased=row["life_cycle"] == LifeCycle.DECEASED.value or bool(row["deceased_on"]),
        last_care=_date(row["last_care"]),
        last_seen=date.fromisoformat(row["last_seen"]),
        archived=row["life_cycle"] == LifeCycle.ARCHIVED.value,
        ahead=bool(row["ahead"]),
    )
    if dates.is_deceased and dates.deceased is None and row["life_cycle_on"]:
        # Nobody knows the day: the one it was written down is later, so the record stays longer.
        dates = replace(dates, deceased=PartialDate.from_iso(row["life_cycle_on"]))
    return RetentionLine(
        patient_id=PatientId(UUID(bytes=row["id"])),
        local_number=row["local_number"],
        name=shown_names.name(
            row["family_name"], row["used_name"], row["given_names"], row["used_given_name"]
        ),
        born=dates.born,
        last_care=dates.last_care,
        last_seen=dates.last_seen,
        keeping=keeping(rules, dates, today),
        held=row["held"],
        proposed=bool(row["proposed"]),
    )


def _number(session: Session, question: str, before: datetime) -> int:
    return int(
        session.execute(
            text(question.format(verb="SELECT count(*)")), {"before": utc_text(before)}
        ).scalar_one()
    )


def _done(session: Session, statement: str, before: datetime) -> int:
    done = session.execute(text(statement.format(verb="DELETE")), {"before": utc_text(before)})
    return int(done.rowcount)  # type: ignore[attr-defined]


def _day(now: datetime) -> date:
    return now.astimezone().date()


def _date(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _partial(written: str | None) -> PartialDate | None:
    return PartialDate.from_iso(written) if written else None
