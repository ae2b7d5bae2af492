"""What a draft of an appointment is about, and what goes without saying when it is proposed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from coordo_desktop.domain.appointments import AppointmentContent, AppointmentDraft, Participant
from coordo_desktop.domain.ids import InterventionId, PatientId, PlanId, TransmissionId
from coordo_desktop.ui.agenda.surroundings import Surroundings

NEW = "new"
NOBODY = "-"
Names = dict[PatientId, tuple[str, str]]
"""Name and traits of patients."""
_SAID = ("title", "rule", "address", "preparation", "who", "interpreter", "note")
"""What a person types about one appointment; its time, people and place come from a gesture."""


def proposed(draft: AppointmentDraft, around: Surroundings, names: Names) -> AppointmentDraft:
    """A draft with what goes without saying: me, the usual length, the names of its patients."""
    content, me = draft.content, around.me()
    people = content.professionals or ((me.id,) if me is not None else ())
    participants = tuple(
        replace(one, patient=names[one.patient_id][0]) if one.patient_id in names else one
        for one in content.participants
    )
    ends_at = draft.ends_at
    if ends_at <= draft.starts_at:
        ends_at = draft.starts_at + timedelta(minutes=around.minutes(content.kind))
    return replace(
        draft,
        ends_at=ends_at,
        content=replace(content, professionals=people, participants=participants),
    )


def entity_of(content: AppointmentContent) -> str:
    """What a draft is about: whom, and what it comes from; identities only.

    Each is one of its own: what is booked next never takes the place of what was left behind.
    """
    whom = ",".join(str(one.patient_id) for one in content.participants) or NOBODY
    ids = (content.plan_id, content.intervention_id, content.transmission_id)
    return "/".join([NEW, whom, *(str(one) if one else NOBODY for one in ids), uuid4().hex])


def blank_of(told: str, now: datetime) -> AppointmentDraft:
    """The draft that `entity_of` told of; its fields come back by themselves."""
    whom, plan, intervention, transmission = told.split("/")[:4]
    people = () if whom == NOBODY else tuple(UUID(one) for one in whom.split(","))
    content = AppointmentContent(
        participants=tuple(Participant(patient_id=PatientId(one)) for one in people),
        plan_id=None if plan == NOBODY else PlanId(UUID(plan)),
        intervention_id=None if intervention == NOBODY else InterventionId(UUID(intervention)),
        transmission_id=None if transmission == NOBODY else TransmissionId(UUID(transmission)),
    )
    return AppointmentDraft(starts_at=now, ends_at=now, content=content)


def chosen_in(fields: Mapping[str, Any]) -> list[tuple[PatientId, str]]:
    """The patients chosen in the fields of a draft, with their words."""
    raw = fields.get("patients")
    found = []
    for pair in raw.get("chosen", []) if isinstance(raw, dict) else []:
        try:
            found.append((PatientId(UUID(str(pair[0]))), str(pair[1])))
        except (ValueError, IndexError):
            continue
    return found


def worth_keeping(fields: Mapping[str, Any]) -> bool:
    """Whether a person would miss it: somebody was chosen, or something was written."""
    return bool(chosen_in(fields)) or any(str(fields.get(key) or "").strip() for key in _SAID)
