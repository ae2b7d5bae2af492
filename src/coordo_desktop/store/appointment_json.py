"""What is kept as text of an appointment: its transport, the content a series shares."""

import json
from datetime import time
from typing import Any
from uuid import UUID

from coordo_desktop.domain.appointments import (
    AppointmentContent,
    AppointmentKind,
    AppointmentPlace,
    Participant,
    Presence,
    Transport,
    TransportMeans,
    TransportOrder,
)
from coordo_desktop.domain.ids import (
    InterventionId,
    PatientId,
    PlanId,
    ProfessionalId,
    RoomId,
    TransmissionId,
)

_NO_TRANSPORT = Transport()
_TEXTS = ("title", "address", "preparation", "interpreter", "note")


def clock_text(at: time | None) -> str:
    """A local time as `HH:MM`, empty for none."""
    return "" if at is None else f"{at:%H:%M}"


def clock_of(text: str) -> time | None:
    """The local time of `HH:MM`."""
    return time.fromisoformat(text) if text else None


def transport_text(transport: Transport) -> str:
    """A transport as JSON; empty where it is not our concern."""
    if transport == _NO_TRANSPORT:
        return ""
    told = {
        "means": transport.means.value,
        "who": transport.who,
        "fetched_at": clock_text(transport.fetched_at),
        "order": transport.order.value,
    }
    return json.dumps(told, ensure_ascii=False)


def transport_of(text: str) -> Transport:
    """The transport of that text."""
    if not text:
        return _NO_TRANSPORT
    told = json.loads(text)
    return Transport(
        means=TransportMeans(told["means"]),
        who=told["who"],
        fetched_at=clock_of(told["fetched_at"]),
        order=TransportOrder(told["order"]),
    )


def content_text(content: AppointmentContent) -> str:
    """A content whole, as JSON: what the occurrences of a series share."""
    told: dict[str, Any] = {name: getattr(content, name) for name in _TEXTS}
    told.update(
        kind=content.kind.value,
        place=content.place.value,
        professionals=[each.hex for each in content.professionals],
        room_id=_hex(content.room_id),
        participants=[
            [each.patient_id.hex, each.presence.value, each.note] for each in content.participants
        ],
        transport=transport_text(content.transport),
        reminder_days=content.reminder_days,
        window_from=clock_text(content.window_from),
        window_to=clock_text(content.window_to),
        plan_id=_hex(content.plan_id),
        intervention_id=_hex(content.intervention_id),
        transmission_id=_hex(content.transmission_id),
    )
    return json.dumps(told, ensure_ascii=False)


def content_of(text: str) -> AppointmentContent:
    """The content of that text; names of patients are not in it."""
    told = json.loads(text)
    room, plan = _id(told["room_id"]), _id(told["plan_id"])
    intervention, entry = _id(told["intervention_id"]), _id(told["transmission_id"])
    return AppointmentContent(
        kind=AppointmentKind(told["kind"]),
        place=AppointmentPlace(told["place"]),
        professionals=tuple(ProfessionalId(UUID(each)) for each in told["professionals"]),
        room_id=None if room is None else RoomId(room),
        participants=tuple(
            Participant(patient_id=PatientId(UUID(patient)), presence=Presence(presence), note=said)
            for patient, presence, said in told["participants"]
        ),
        transport=transport_of(told["transport"]),
        reminder_days=told["reminder_days"],
        window_from=clock_of(told["window_from"]),
        window_to=clock_of(told["window_to"]),
        plan_id=None if plan is None else PlanId(plan),
        intervention_id=None if intervention is None else InterventionId(intervention),
        transmission_id=None if entry is None else TransmissionId(entry),
        **{name: told[name] for name in _TEXTS},
    )


def _hex(each: UUID | None) -> str | None:
    return None if each is None else each.hex


def _id(text: str | None) -> UUID | None:
    return None if text is None else UUID(text)
