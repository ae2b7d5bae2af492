"""Transport prescriptions: to ask for, asked, received, for a whole series at once (AG2, AG7)."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.appointments import Appointment, TransportOrder
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.ids import AppointmentId, PatientId
from coordo_desktop.domain.waiting import TransportLine
from coordo_desktop.services import appointment_horizon, appointment_keeping, authz
from coordo_desktop.store import agenda_names, appointments
from coordo_desktop.store import transports as kept
from coordo_desktop.store.unit import OpenSession, Store

AHEAD = timedelta(days=30)


class TransportService:
    """Where the prescriptions of transport stand."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def pending(self) -> tuple[TransportLine, ...]:
        """Those to ask for and those asked that have not come, in the month ahead."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        appointment_horizon.ready(self._store)
        now = self._store.clock()
        with self._store.reading() as session:
            found = kept.pending(session, now, now + AHEAD)
            shown = appointment_keeping.shown(session, self._store.actor, found)
            alone = [one for one in shown if _named_alone(one)]
            people = {one.content.participants[0].patient_id for one in alone}
            phones = agenda_names.phones(session, people)
        lines: dict[object, list[Appointment]] = {}
        for one in alone:
            whose = one.content.participants[0].patient_id
            of = (one.series_id or one.id, whose, one.content.transport.order)
            lines.setdefault(of, []).append(one)
        return tuple(_line(some, phones) for some in lines.values())

    def say(
        self, line: TransportLine, order: TransportOrder, *, seen: TransportOrder | None = None
    ) -> TransportLine:
        """Write where the prescription stands, of every journey of the line.

        Raises:
            ChangedMeanwhile: one of them no longer stands as it was `seen` (the line's own).
        """
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        expected = (seen or line.transport.order).value
        with self._store.action(
            "appointment.transport",
            patient_id=line.patient_id,
            object_id=line.appointments[0],
            detail={"order": order.value, "journeys": line.count},
        ) as session:
            self._require(session, line.appointments)
            stands = kept.orders(session, line.appointments)
            if any(stands.get(one) != expected for one in line.appointments):
                raise ChangedMeanwhile
            kept.set_order(session, line.appointments, order)
            now = appointments.get_many(session, list(line.appointments))
            return _line(now, {line.patient_id: line.phones})

    def _require(self, session: OpenSession, ids: Sequence[AppointmentId]) -> None:
        for one in appointments.get_many(session, list(ids)):
            appointment_keeping.require_writing(session, self._store.actor, one)


def _named_alone(one: Appointment) -> bool:
    """Whether it is of one person, whose name may be read."""
    people = one.content.participants
    return len(people) == 1 and bool(people[0].patient)


def _line(
    some: Sequence[Appointment], phones: Mapping[PatientId, tuple[str, ...]]
) -> TransportLine:
    first = some[0]
    whose = first.content.participants[0]
    return TransportLine(
        appointments=tuple(one.id for one in some),
        patient_id=whose.patient_id,
        patient=whose.patient,
        phones=phones.get(whose.patient_id, ()),
        starts_at=first.starts_at,
        title=first.content.title,
        kind=first.content.kind,
        transport=first.content.transport,
        professionals=tuple(name for _one, name in first.professionals),
    )
