"""Who did not come: called, booked again, seen to, each written down (AG7)."""

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.ids import AppointmentId, PatientId
from coordo_desktop.domain.text import clean
from coordo_desktop.domain.waiting import FollowUpStep, NoShow
from coordo_desktop.services import authz
from coordo_desktop.store import agenda_names, appointment_people
from coordo_desktop.store import no_shows as kept
from coordo_desktop.store.appointments import practice_day
from coordo_desktop.store.unit import OpenSession, Store

BEHIND = timedelta(days=120)  # further back nobody is called any more


class NoShowService:
    """What is done when somebody did not come."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def to_follow_up(self) -> tuple[NoShow, ...]:
        """Those nobody has seen to yet, in reach, longest ago first."""
        circle = authz.known_to(self._store.actor, Right.MANAGE_AGENDA)
        since = self._store.clock() - BEHIND
        with self._store.reading() as session:
            return tuple(kept.to_follow_up(session, since, circle, practice_day(session)))

    def phones(self, patients: Collection[PatientId]) -> dict[PatientId, tuple[str, ...]]:
        """The telephones of those of these people who are in reach, to call them."""
        circle = authz.known_to(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.reading() as session:
            reached = set(patients)
            if circle is not None:
                reached &= appointment_people.reached(session, circle, frozenset(reached))
            return agenda_names.phones(session, reached)

    def get(self, appointment_id: AppointmentId, patient_id: PatientId) -> NoShow:
        """One, in any step; NotFound when that person came or was excused."""
        with self._store.reading() as session:
            return self._reached(session, appointment_id, patient_id)

    def follow_up(
        self,
        appointment_id: AppointmentId,
        patient_id: PatientId,
        step: FollowUpStep,
        *,
        seen_version: int,
        note: str = "",
    ) -> NoShow:
        """Write down what was done; a call without an answer counts one more try.

        Raises:
            ChangedMeanwhile: somebody else saw to it. NotFound: that person came, or was excused.
        """
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.action(
            "no_show.follow_up",
            patient_id=patient_id,
            object_id=appointment_id,
            detail={"step": step.value},
        ) as session:
            before = self._reached(session, appointment_id, patient_id)
            tried = before.tries + (step is FollowUpStep.NO_ANSWER)
            after = replace(
                before,
                step=step,
                tries=tried,
                last_at=self._store.clock(),
                note=clean(note) or before.note,
            )
            kept.keep(session, after, seen_version)
            return self._reached(session, appointment_id, patient_id)

    def put_back(self, before: NoShow, *, seen_version: int) -> NoShow:
        """What was said before is said again: how a step is undone. ChangedMeanwhile."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.action(
            "no_show.put_back", patient_id=before.patient_id, object_id=before.appointment_id
        ) as session:
            self._reached(session, before.appointment_id, before.patient_id)
            kept.keep(session, before, seen_version)
            return self._reached(session, before.appointment_id, before.patient_id)

    def _reached(
        self, session: OpenSession, appointment_id: AppointmentId, patient_id: PatientId
    ) -> NoShow:
        authz.require_for(session, self._store.actor, Right.MANAGE_AGENDA, patient_id)
        return kept.get(session, appointment_id, patient_id, practice_day(session))
