"""Treatments of a patient: written, changed, stopped, checked by substance, printed (P6)."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

from coordo_desktop.documents.medication_plan import render
from coordo_desktop.domain.access import Right
from coordo_desktop.domain.allergy_families import Family, families_text, read_families
from coordo_desktop.domain.changes import Subject
from coordo_desktop.domain.errors import ChangedMeanwhile, InvalidField, MissingField
from coordo_desktop.domain.ids import PatientId, TreatmentId
from coordo_desktop.domain.medication_plan import MedicationPlan
from coordo_desktop.domain.merging import may_write
from coordo_desktop.domain.patients import Allergy, AllergyKnowledge, FieldChange, Relation
from coordo_desktop.domain.text import clean_line
from coordo_desktop.domain.treatments import (
    LONGEST_LINE,
    Treatment,
    TreatmentRunning,
    TreatmentState,
    TreatmentStopped,
    TreatmentWarning,
    checked,
    checks,
    same_product,
)
from coordo_desktop.services import authz
from coordo_desktop.store import directory, history, medicines, parts, patients, settings
from coordo_desktop.store import treatments as kept
from coordo_desktop.store.unit import OpenSession, Store, note


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTreatments:
    """What the record shows: running, past, what does not go together.

    `base_empty`: no medicines base was imported, names are typed by hand.
    """

    current: tuple[Treatment, ...]
    past: tuple[Treatment, ...]
    warnings: tuple[TreatmentWarning, ...]
    allergies: tuple[Allergy, ...]
    allergy_knowledge: AllergyKnowledge
    today: date
    base_empty: bool
    last_plan: datetime | None


class TreatmentService:
    """What a patient takes."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- reading ----------------------------------------------------------------------------

    def shown(self, patient_id: PatientId) -> ShownTreatments:
        """Running treatments (those to come included), past ones last first, and warnings."""
        with self._store.reading() as session:
            authz.require_for(session, self._store.actor, Right.READ_CLINICAL, patient_id)
            today = self._today(session)
            every = kept.of_patient(session, patient_id)
            allergies = kept.allergies_of(session, patient_id)
            rules = kept.families(session)
            knowledge = patients.get(session, patient_id).allergy_knowledge
            base_empty = medicines.sizes(session)[0] == 0
            last_plan = kept.last_plan(session, patient_id)
        current = tuple(one for one in every if one.running_on(today))
        past = [one for one in every if not one.running_on(today)]
        past.sort(key=lambda one: one.stopped_on or one.end or date.min, reverse=True)
        return ShownTreatments(
            current=current,
            past=tuple(past),
            warnings=checks(current, allergies, rules),
            allergies=tuple(allergies),
            allergy_knowledge=knowledge,
            today=today,
            base_empty=base_empty,
            last_plan=last_plan,
        )

    def check(self, draft: Treatment) -> tuple[TreatmentWarning, ...]:
        """What this draft would not go with, while it is typed; only what is about it."""
        with self._store.reading() as session:
            authz.require_for(session, self._store.actor, Right.READ_CLINICAL, draft.patient_id)
            draft = _captured(session, draft, None)
            today = self._today(session)
            others = [
                one
                for one in kept.of_patient(session, draft.patient_id)
                if one.id != draft.id and one.running_on(today)
            ]
            allergies = kept.allergies_of(session, draft.patient_id)
            rules = kept.families(session)
        found = checks([*others, draft], allergies, rules)
        return tuple(one for one in found if draft.id in one.treatments)

    def changes(self, treatment_id: TreatmentId) -> list[FieldChange]:
        """Every value this treatment had, last change first."""
        with self._store.reading() as session:
            authz.require(self._store.actor, Right.READ_CLINICAL)
            patient_id = kept.get(session, treatment_id).patient_id
            authz.require_for(session, self._store.actor, Right.READ_CLINICAL, patient_id)
            told = history.of_patient(session, patient_id, limit=2000, subject=Subject.TREATMENT)
        return [one for one in told if one.object_id == str(treatment_id)]

    # --- writing ----------------------------------------------------------------------------

    def add(self, draft: Treatment) -> Treatment:
        """Keep a new treatment; as kept, with its id and what it holds.

        MissingField, InvalidField, EndsBeforeStart, NothingTaken; NotFound for an unknown product.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        draft = checked(draft)
        with self._store.action("treatment.add", patient_id=draft.patient_id) as session:
            self._to_write(session, draft.patient_id)
            one = replace(
                _captured(session, draft, None),
                id=TreatmentId(uuid4()),
                version=1,
                state=TreatmentState.RUNNING,
                stopped_on=None,
                stopped_reason="",
                written_at=self._store.clock(),
                author=self._store.actor.name,
            )
            one = _prescribed(session, one)
            kept.add(session, one)
            note(session, object_id=one.id)
            return kept.get(session, one.id)

    def change(self, draft: Treatment) -> Treatment:
        """Keep a treatment as changed, over the version it bears; what stood before, to undo.

        What was is kept in the history. ChangedMeanwhile, TreatmentStopped; as `add`.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        draft = checked(draft)
        with self._store.action("treatment.change", object_id=draft.id) as session:
            before = self._seen(session, draft.id, draft.version)
            if before.state is TreatmentState.STOPPED:
                raise TreatmentStopped
            after = replace(
                _captured(session, draft, before),
                patient_id=before.patient_id,
                state=before.state,
                written_at=before.written_at,
                author=before.author,
            )
            kept.keep(session, before, _prescribed(session, after))
        return before

    def stop(
        self, treatment_id: TreatmentId, version: int, reason: str, on: date | None = None
    ) -> Treatment:
        """Stop a treatment from this day (today if None), with its reason; as kept.

        MissingField (reason), InvalidField (on: before it began), TreatmentStopped.
        """
        reason = clean_line(reason)
        if not reason:
            raise MissingField(field="reason")
        if len(reason) > LONGEST_LINE:
            raise InvalidField(field="reason")
        with self._store.action("treatment.stop", object_id=treatment_id) as session:
            before = self._seen(session, treatment_id, version)
            if before.state is TreatmentState.STOPPED:
                raise TreatmentStopped
            day = on or self._today(session)
            # One that has not begun is given up: any day will do.
            if before.start is not None and day < before.start <= self._today(session):
                raise InvalidField(field="on")
            after = replace(
                before, state=TreatmentState.STOPPED, stopped_on=day, stopped_reason=reason
            )
            return kept.keep(session, before, after)

    def resume(self, treatment_id: TreatmentId, version: int) -> Treatment:
        """Take a stopped treatment up again; as kept, its stop stays in the history.

        A last day that has passed meanwhile is taken away. TreatmentRunning.
        """
        with self._store.action("treatment.resume", object_id=treatment_id) as session:
            before = self._seen(session, treatment_id, version)
            if before.state is TreatmentState.RUNNING:
                raise TreatmentRunning
            end = before.end
            after = replace(
                before,
                state=TreatmentState.RUNNING,
                stopped_on=None,
                stopped_reason="",
                end=None if end is not None and end < self._today(session) else end,
            )
            return kept.keep(session, before, after)

    # --- the plan on paper ------------------------------------------------------------------

    def prepare_plan(self, patient_id: PatientId) -> MedicationPlan:
        """What the medication plan would say now; nothing is recorded."""
        with self._store.reading() as session:
            authz.require_for(session, self._store.actor, Right.PRINT_HANDOVER, patient_id)
            practice = settings.load(session)
            now = self._store.clock().astimezone(ZoneInfo(practice.time_zone))
            patient = patients.get(session, patient_id)
            hung = parts.of_patients(session, [patient_id])[patient_id]
            last = kept.last_plan(session, patient_id)
            every = kept.of_patient(session, patient_id)
        return MedicationPlan(
            patient=patient,
            treatments=tuple(one for one in every if one.running_on(now.date())),
            allergies=hung.allergies,
            allergy_knowledge=patient.allergy_knowledge,
            carers=tuple(one for one in hung.contacts if Relation.CARER in one.relations),
            practice=practice,
            author=self._store.actor.name,
            printed_at=now,
            replaces=None if last is None else last.astimezone(now.tzinfo),
        )

    def draw_plan(self, plan: MedicationPlan) -> bytes:
        """The plan as PDF; equal plans give equal bytes."""
        authz.require(self._store.actor, Right.PRINT_HANDOVER)
        return render(plan)

    def print_plan(self, plan: MedicationPlan) -> bytes:
        """The very paper that was looked at, recorded as printed or saved."""
        patient_id = plan.patient.id
        with self._store.action("treatment.print", patient_id=patient_id) as session:
            authz.require_for(session, self._store.actor, Right.PRINT_HANDOVER, patient_id)
            pdf = render(plan)
            sha256 = hashlib.sha256(pdf).hexdigest()
            kept.keep_plan(session, patient_id, sha256, len(plan.treatments))
            note(session, sha256=sha256, lines=len(plan.treatments))
        return pdf

    # --- families of substances -------------------------------------------------------------

    def families(self) -> tuple[Family, ...]:
        """The families an allergy reaches: the practice's own, else the defaults."""
        with self._store.reading() as session:
            return kept.families(session)

    def save_families(self, text: str) -> tuple[Family, ...]:
        """Keep the practice's own families, one a line; empty goes back to the defaults.

        FamilyUnclear names the line that does not read.
        """
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        read = read_families(text)
        with self._store.action("treatment.families") as session:
            kept.keep_families(session, families_text(read))
            note(session, families=len(read))
            return kept.families(session)

    # --- steps ------------------------------------------------------------------------------

    def _to_write(self, session: OpenSession, patient_id: PatientId) -> None:
        authz.require_for(session, self._store.actor, Right.WRITE_CLINICAL, patient_id)
        may_write(patients.get(session, patient_id))

    def _seen(self, session: OpenSession, treatment_id: TreatmentId, version: int) -> Treatment:
        """The treatment as it was seen, to be written over."""
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        before = kept.get(session, treatment_id)
        self._to_write(session, before.patient_id)
        note(session, patient_id=before.patient_id)
        if before.version != version:
            raise ChangedMeanwhile
        return before

    def _today(self, session: OpenSession) -> date:
        practice = self._store.practice or settings.load(session)
        return self._store.clock().astimezone(ZoneInfo(practice.time_zone)).date()


def _captured(session: OpenSession, draft: Treatment, before: Treatment | None) -> Treatment:
    """With what the product holds today; a product that did not change keeps what it held.

    One typed by hand holds what the caller knows of it; nothing more once its name changed.
    """
    if before is not None and same_product(before, draft):
        return replace(draft, ingredients=before.ingredients, withdrawn=before.withdrawn)
    if not draft.cis:
        return draft if before is None else replace(draft, ingredients=(), withdrawn=False)
    found = medicines.get(session, draft.cis)
    return replace(
        draft,
        form=draft.form or found.product.form,
        route=draft.route or found.product.routes,
        ingredients=found.ingredients,
        withdrawn=found.withdrawn_on is not None,
    )


def _prescribed(session: OpenSession, one: Treatment) -> Treatment:
    """With the prescriber's name from the directory where an id is given; NotFound."""
    if one.prescriber_id is None or one.prescriber:
        return one
    found = directory.get(session, one.prescriber_id)
    names = (found.title, found.given_name, found.name)
    return replace(one, prescriber=" ".join(name for name in names if name))
