"""The board of Aujourd'hui: facts of each rule, what the practice decided, what is asleep."""

import json
from collections.abc import Callable, Sequence
from datetime import date

from sqlalchemy import Date, bindparam, delete, exists, insert, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.alerts.registry import EXAM_INTERVALS
from coordo_desktop.domain.ids import PatientId, UserId
from coordo_desktop.domain.today import RuleSetting, Snooze
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import (
    settings,
    today_access,
    today_agenda,
    today_backups,
    today_care,
    today_clinical,
    today_practice,
    today_privacy,
    today_stock,
    today_stock_keeping,
    today_treatments,
    today_waiting,
    today_work,
)
from coordo_desktop.store.patient_rows import ProfessionalRow, table_of
from coordo_desktop.store.today_asking import Asked, Found
from coordo_desktop.store.today_rows import AlertRuleRow, AlertSnoozeRow
from coordo_desktop.store.unit import at_desk, touch

_RULE = table_of(AlertRuleRow)
_SNOOZE = table_of(AlertSnoozeRow)
_PROFESSIONAL = table_of(ProfessionalRow)
_RULES = select(_RULE)
_DESK = select(_PROFESSIONAL.c.id).where(_PROFESSIONAL.c.user_id == bindparam("user"))
_EXAMS = "today.exam_intervals"

Facts = Callable[[Session, Asked, float], Found]


def _repeated_exam(session: Session, asked: Asked, _threshold: float) -> Found:
    return today_practice.repeated_exam(session, asked, exam_intervals(session))


# Where the facts of each rule are asked; `backup_old` looks at the folder, not at the file.
FACTS: dict[str, Facts] = {
    "task_overdue": today_care.task_overdue,
    "task_today": today_care.task_today,
    "follow_up_due": today_work.follow_up_due,
    "urgent_to_read": today_work.urgent_to_read,
    "urgent_unread": today_work.urgent_unread,
    "focus_silent": today_work.focus_silent,
    "no_contact": today_work.no_contact,
    "plan_review_due": today_care.plan_review_due,
    "plan_without_agreement": today_care.plan_without_agreement,
    "plan_draft_left": today_care.plan_draft_left,
    "reassessment_due": today_care.reassessment_due,
    "suicide_risk_answer": today_care.suicide_risk_answer,
    "weight_change": today_clinical.weight_change,
    "out_of_bounds": today_clinical.out_of_bounds,
    "early_warning": today_clinical.early_warning_score,
    "allergy_treatment": today_treatments.allergy_treatment,
    "double_substance": today_treatments.double_substance,
    "appointment_not_closed": today_agenda.appointment_not_closed,
    "no_show": today_waiting.no_show,
    "reminder_call": today_agenda.reminder_call,
    "transport_order": today_agenda.transport_order,
    "preparation_unsaid": today_agenda.preparation_unsaid,
    "absence_uncovered": today_waiting.absence_uncovered,
    "appointment_patient_away": today_agenda.appointment_patient_away,
    "appointment_twice": today_agenda.appointment_twice,
    "waiting_long": today_waiting.waiting_long,
    "lot_recalled": today_stock.lot_recalled,
    "recall_untold": today_stock.recall_untold,
    "excursion_open": today_stock_keeping.excursion_open,
    "fridge_unread": today_stock_keeping.fridge_unread,
    "kit_unready": today_stock_keeping.kit_unready,
    "lot_expiring": today_stock.lot_expiring,
    "stock_short": today_stock.stock_short,
    "stock_held": today_stock.stock_held,
    "loan_overdue": today_stock_keeping.loan_overdue,
    "service_due": today_stock_keeping.service_due,
    "order_late": today_stock_keeping.order_late,
    "count_open": today_stock_keeping.count_open,
    "awaited_late": today_practice.awaited_late,
    "awaited_open": today_practice.awaited_open,
    "repeated_exam": _repeated_exam,
    "consent_missing": today_practice.consent_missing,
    "consent_expired": today_practice.consent_expired,
    **today_backups.FACTS,
    **today_privacy.FACTS,
    **today_access.FACTS,
}


# --- what the practice decided --------------------------------------------------------------


def decided(session: Session) -> dict[str, RuleSetting]:
    """The rules the practice changed."""
    return {
        row.rule: RuleSetting(rule=row.rule, enabled=row.enabled, threshold=row.threshold)
        for row in session.connection().execute(_RULES)
    }


def decide(session: Session, setting: RuleSetting) -> None:
    """Keep what was decided of a rule."""
    session.execute(delete(_RULE).where(_RULE.c.rule == setting.rule))
    values = {"rule": setting.rule, "enabled": setting.enabled, "threshold": setting.threshold}
    session.execute(insert(_RULE), [values])
    touch(session, Topic.TODAY)


def exam_intervals(session: Session) -> dict[str, int]:
    """Days during which the same examination is not useful again, by its folded name."""
    kept = settings.load_text(session, _EXAMS)
    return EXAM_INTERVALS if kept is None else dict(json.loads(kept))


def keep_exam_intervals(session: Session, intervals: dict[str, int]) -> None:
    """Keep the practice's own intervals."""
    settings.keep_text(session, _EXAMS, json.dumps(intervals, ensure_ascii=False))
    touch(session, Topic.TODAY)


def professional_of(session: Session, user_id: UserId) -> str:
    """The id in the directory of the person at the desk, as assignees name it; « - » if none."""
    found = session.connection().execute(_DESK, {"user": user_id}).scalar()
    return "-" if found is None else str(found)


# --- what is asleep -------------------------------------------------------------------------

_LATER = _SNOOZE.alias("later")
_ASLEEP = select(_SNOOZE).where(
    _SNOOZE.c.until > bindparam("on", type_=Date()),
    ~exists().where(_LATER.c.key == _SNOOZE.c.key, _LATER.c.seq > _SNOOZE.c.seq),
)


def asleep(session: Session, on: date) -> dict[str, Snooze]:
    """What sleeps on that day, by key: the last word said of each."""
    rows = session.connection().execute(_ASLEEP, {"on": on})
    return {
        row.key: Snooze(key=row.key, until=row.until, reason=row.reason, by=row.author, at=row.at)
        for row in rows
    }


def put_to_sleep(
    session: Session, keys: Sequence[str], until: date, reason: str, patient_id: PatientId | None
) -> None:
    """Add the word that these lines sleep until a day (a day that is past wakes them)."""
    actor, at = at_desk(session)
    session.execute(
        insert(_SNOOZE),
        [
            {
                "key": key,
                "patient_id": patient_id,
                "until": until,
                "reason": reason,
                "author_id": actor.user_id,
                "author": actor.name,
                "at": at,
            }
            for key in keys
        ],
    )
    touch(session, Topic.TODAY)


def patient_of_key(session: Session, key: str) -> PatientId | None:
    """Whose a line is, from what was last said of it."""
    query = (
        select(_SNOOZE.c.patient_id)
        .where(_SNOOZE.c.key == key)
        .order_by(_SNOOZE.c.seq.desc())
        .limit(1)
    )
    found = session.connection().execute(query).scalar()
    return None if found is None else PatientId(found)
