"""What is asked of plans de soins: one patient's, its versions, everybody's (PL6)."""

from datetime import date
from zoneinfo import ZoneInfo

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.care_plan import Agreement, CarePlan, PlanVersion
from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.ids import PatientId, PlanId
from coordo_desktop.domain.plan_changes import Change, changes
from coordo_desktop.domain.plan_lines import PlanCounts, PlanFilter, PlanLine
from coordo_desktop.services import authz
from coordo_desktop.store import care_plans as kept
from coordo_desktop.store import plan_lists, settings
from coordo_desktop.store.unit import OpenSession, Store

_EVERY_PLAN = PlanFilter()


class PlanReading:
    """Questions about plans; nothing is changed here."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, patient_id: PatientId) -> CarePlan | None:
        """The plan that is not closed, else the last closed one, else None."""
        with self._store.reading() as session:
            self._may_read(session, patient_id)
            return kept.of(session, patient_id)

    def get(self, plan_id: PlanId) -> CarePlan:
        """One plan, closed ones too; NotFound."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            plan = kept.get(session, plan_id)
            self._may_read(session, plan.patient_id)
            return plan

    def past(self, patient_id: PatientId) -> list[CarePlan]:
        """The closed plans of a patient, last first."""
        with self._store.reading() as session:
            self._may_read(session, patient_id)
            return kept.past(session, patient_id)

    def versions(self, plan_id: PlanId) -> list[PlanVersion]:
        """Every version of a plan, last first, the draft among them; NotFound."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            self._may_read(session, kept.patient_of(session, plan_id))
            return kept.versions(session, plan_id)

    def compare(self, plan_id: PlanId, before: int, after: int) -> tuple[Change, ...]:
        """What changed from one version to another, in the order of the plan; NotFound."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            self._may_read(session, kept.patient_of(session, plan_id))
            found = kept.contents(session, plan_id, (before, after))
        if not {before, after} <= found.keys():
            raise NotFound
        return changes(found[before], found[after])

    def agreements(self, plan_id: PlanId) -> list[Agreement]:
        """Every agreement and refusal, last written first; NotFound."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            self._may_read(session, kept.patient_of(session, plan_id))
            return kept.agreements(session, plan_id)

    def plans(self, asked: PlanFilter = _EVERY_PLAN) -> list[PlanLine]:
        """Plans across the patients one may see, the soonest review first."""
        circle = authz.circle_of(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            return plan_lists.lines(session, asked, self._today(session), circle)

    def counts(self) -> PlanCounts:
        """What waits: reviews due, agreements to ask for, drafts left."""
        circle = authz.circle_of(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            return plan_lists.counts(session, self._today(session), circle)

    def today(self) -> date:
        """The day it is for the practice."""
        with self._store.reading() as session:
            return self._today(session)

    def _may_read(self, session: OpenSession, patient_id: PatientId) -> None:
        authz.require_for(session, self._store.actor, Right.READ_CLINICAL, patient_id)

    def _today(self, session: OpenSession) -> date:
        zone = ZoneInfo(settings.load(session).time_zone)
        return self._store.clock().astimezone(zone).date()
