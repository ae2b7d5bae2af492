"""Where a record stands, and the steps it may take (P10).

Nothing is erased here: a step is a fact with its date and reason, and can be taken back.
"""

from dataclasses import dataclass, replace
from datetime import date

from coordo_desktop.domain.errors import MissingField, Refusal
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import LifeCycle, Patient

_ACTIVE, _SUSPENDED, _CLOSED = LifeCycle.ACTIVE, LifeCycle.SUSPENDED, LifeCycle.CLOSED
_DECEASED, _ARCHIVED = LifeCycle.DECEASED, LifeCycle.ARCHIVED

# From where to where; a merged record only comes back by undoing the merging.
STEPS: dict[LifeCycle, frozenset[LifeCycle]] = {
    _ACTIVE: frozenset({_SUSPENDED, _CLOSED, _DECEASED}),
    _SUSPENDED: frozenset({_ACTIVE, _CLOSED, _DECEASED}),
    _CLOSED: frozenset({_ACTIVE, _DECEASED, _ARCHIVED}),
    _DECEASED: frozenset({_ACTIVE, _ARCHIVED}),
    _ARCHIVED: frozenset({_ACTIVE}),
    LifeCycle.MERGED: frozenset(),
}
# Closing and archiving say why; so does suspending, for whoever wonders later.
REASON_NEEDED = frozenset({_SUSPENDED, _CLOSED})


@dataclass(eq=False)
class StepNotPossible(Refusal):
    """A record cannot go from where it stands to there."""

    before: LifeCycle
    after: LifeCycle


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeStep:
    """Where to go, why, from which day; the date of death may be known in part."""

    to: LifeCycle
    on: date
    reason: str = ""
    deceased_on: PartialDate | None = None


def taken(patient: Patient, step: LifeStep) -> Patient:
    """The patient after the step; StepNotPossible, or MissingField without its reason."""
    if step.to not in STEPS[patient.life_cycle]:
        raise StepNotPossible(before=patient.life_cycle, after=step.to)
    reason = step.reason.strip()
    if step.to in REASON_NEEDED and not reason:
        raise MissingField(field="life_cycle_reason")
    if step.to is _DECEASED:
        died: PartialDate | None = step.deceased_on or PartialDate.from_date(step.on)
    else:
        died = patient.deceased_on if step.to is _ARCHIVED else None
    return replace(
        patient,
        life_cycle=step.to,
        life_cycle_reason=reason,
        life_cycle_on=step.on,
        deceased_on=died,
    )
