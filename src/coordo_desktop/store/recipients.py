"""Whether people may be handed something: their lives, as their records tell them (ST3, ST7)."""

from collections.abc import Collection
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, bindparam, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.domain.recipients import RecipientAway, RecipientDied, check_recipient
from coordo_desktop.store.named import PATIENT
from coordo_desktop.store.patient_lines import batches

_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_LIVES = select(PATIENT.c.id, PATIENT.c.life_cycle, PATIENT.c.deceased_on).where(
    PATIENT.c.id.in_(_IDS)
)


class _Life(NamedTuple):
    patient_id: PatientId
    life: LifeCycle
    deceased_on: PartialDate | None


def check(session: Session, patients: Collection[PatientId], day: date) -> None:
    """Raise RecipientDied, RecipientAway, NotFound unless each may be handed something."""
    lives = _lives(session, patients)
    if len(lives) != len(set(patients)):
        raise NotFound
    for one in lives:
        check_recipient(one.life, one.deceased_on, day)


def gone(session: Session, patients: Collection[PatientId], day: date) -> set[PatientId]:
    """Those of these people who may be handed nothing."""
    found = set()
    for one in _lives(session, patients):
        try:
            check_recipient(one.life, one.deceased_on, day)
        except (RecipientDied, RecipientAway):
            found.add(one.patient_id)
    return found


def _lives(session: Session, patients: Collection[PatientId]) -> list[_Life]:
    return [
        _Life(PatientId(row.id), LifeCycle(row.life_cycle), row.deceased_on)
        for some in batches(list(set(patients)))
        for row in session.execute(_LIVES, {"ids": some})
    ]
