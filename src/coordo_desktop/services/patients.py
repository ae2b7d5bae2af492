"""Patients: finding them, opening and keeping their record, the steps of its life (P1-P3, P10).

Rights are those of security design 6.2. Somebody who may see a person without the care (the
reception) gets the record without its clinical parts, and what they save leaves these alone.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from coordo_desktop.domain.access import Right, Scope, scope
from coordo_desktop.domain.changes import PLAIN_SUBJECTS, of_patient
from coordo_desktop.domain.clinical import unclinical, with_clinical_of, without_clinical
from coordo_desktop.domain.communes import Commune
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.life_cycle import LifeStep, taken
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patient_forms import (
    Caution,
    cautions,
    checked,
    checked_identity,
    checked_knowledge,
)
from coordo_desktop.domain.patients import (
    AccessLine,
    FieldChange,
    IdentityStatus,
    LifeCycle,
    Patient,
    PatientLine,
    PatientRecord,
    Stability,
    TimelineEntry,
)
from coordo_desktop.services import authz
from coordo_desktop.services.patient_merging import PatientMerging
from coordo_desktop.services.patient_parts import PatientParts
from coordo_desktop.store import history, holds, parts, search, timeline
from coordo_desktop.store import patients as kept
from coordo_desktop.store.unit import OpenSession, note


class PatientService(PatientParts, PatientMerging):
    """What is done with patients at the desk."""

    # --- finding ------------------------------------------------------------------------------

    def find(
        self, text: str, limit: int = 20, *, include_closed: bool = True, told: bool = False
    ) -> list[PatientLine]:
        """Patients that fit what was typed, best first; an empty text gives the last opened.

        `told` writes an audit line with the number of hits (never the words): for a search that
        was asked for, not for each keystroke.
        """
        mine = authz.known_to(self._store.actor)
        with self._store.action("search") if told else self._store.reading() as session:
            if text.strip():
                found = search.find(
                    session,
                    text,
                    limit=limit,
                    today=self._today(),
                    visible_to=mine,
                    include_closed=include_closed,
                )
            else:
                user = self._store.actor.user_id
                found = kept.recent(session, user, limit=limit, visible_to=mine)
            if told:
                note(session, hits=len(found))
        return found

    def recent(self, limit: int = 10) -> list[PatientLine]:
        """The records this person opened last, last first."""
        return self.find("", limit)

    def first(self, limit: int = 100) -> list[PatientLine]:
        """The first people on file in the order of their names, where nobody was opened yet."""
        mine = authz.known_to(self._store.actor)
        with self._store.reading() as session:
            return kept.first(session, limit=limit, visible_to=mine)

    def towns_of(self, postal_code: str) -> list[Commune]:
        """The communes that bear this postal code; several may."""
        self._require(Right.SEE_IDENTITY)
        return self._towns.towns_of(postal_code) if self._towns else []

    def find_town(self, text: str, limit: int = 20) -> list[Commune]:
        """Communes by name, for a birth place or an address."""
        self._require(Right.SEE_IDENTITY)
        return self._towns.find(text, limit) if self._towns else []

    # --- reading ------------------------------------------------------------------------------

    def open(self, patient_id: PatientId, *, tab: str = "summary") -> PatientRecord:
        """The record, for a screen that opens it: audited, and remembered as opened last."""
        self._require(Right.SEE_IDENTITY)
        with self._store.action("patient.read", patient_id=patient_id) as session:
            record = self._read(session, patient_id)
            kept.opened(session, patient_id)
            note(session, tab=tab)
        return record

    def seen(self, patient_id: PatientId, tab: str) -> None:
        """Another tab of an open record was turned to: told once for each opening."""
        self._require(Right.SEE_IDENTITY)
        with self._store.action("patient.tab", patient_id=patient_id) as session:
            self._require_for(session, Right.SEE_IDENTITY, patient_id)
            note(session, tab=tab)

    def again(self, patient_id: PatientId) -> PatientRecord:
        """The record as it stands now, for a screen that has it open already."""
        self._require(Right.SEE_IDENTITY)
        with self._store.reading() as session:
            return self._read(session, patient_id)

    def _read(self, session: OpenSession, patient_id: PatientId) -> PatientRecord:
        self._require_for(session, Right.SEE_IDENTITY, patient_id)
        record = kept.record(session, patient_id)
        if self._may(session, Right.READ_CLINICAL, patient_id):
            return record
        return without_clinical(record)

    def history(self, patient_id: PatientId, limit: int = 500) -> list[FieldChange]:
        """Who changed what, newest first (P11); only identity and contacts for the reception."""
        self._require(Right.SEE_IDENTITY)
        with self._store.reading() as session:
            self._require_for(session, Right.SEE_IDENTITY, patient_id)
            every = history.of_patient(session, patient_id, limit=limit)
            if self._may(session, Right.READ_CLINICAL, patient_id):
                return every
        return [one for one in every if one.subject in PLAIN_SUBJECTS]

    def timeline(
        self, patient_id: PatientId, limit: int = 100, before: datetime | None = None
    ) -> list[TimelineEntry]:
        """The life of the record, newest first; `before` goes on from the last line shown."""
        self._require(Right.READ_CLINICAL)
        with self._store.reading() as session:
            self._require_for(session, Right.READ_CLINICAL, patient_id)
            return timeline.of_patient(session, patient_id, limit=limit, before=before)

    def access_history(self, patient_id: PatientId, limit: int = 500) -> list[AccessLine]:
        """Who looked at or acted on the record, newest first: ids and events, no content."""
        self._require(Right.READ_PATIENT_AUDIT)
        with self._store.action("audit.read", patient_id=patient_id) as session:
            return history.accesses(session, patient_id, limit=limit)

    # --- keeping ------------------------------------------------------------------------------

    def check(self, values: Patient) -> tuple[Caution, ...]:
        """What is worth a second look in what is being typed; never a reason not to keep it."""
        self._require(Right.SEE_IDENTITY)
        return cautions(values, self._today())

    def create(self, values: Patient) -> PatientId:
        """Keep a new person under the id their values bear, with the next local number.

        MissingField without family name; StatusNotAllowed; cautions never block.
        """
        self._require(Right.CREATE_PATIENT)
        values = checked_identity(None, checked(values))
        if not self._writes_clinical():
            values = unclinical(values)
        values = replace(
            values, local_number=0, life_cycle=LifeCycle.ACTIVE, life_cycle_on=None,
            life_cycle_reason="", deceased_on=None,
        )  # fmt: skip
        with self._store.action("patient.create", patient_id=values.id) as session:
            kept.add(session, values)
        return values.id

    def create_many(self, values: Iterable[Patient]) -> int:
        """Keep many new people in one action (a first filling of the file); how many.

        Refused whole as soon as one of them is: MissingField, StatusNotAllowed.
        """
        self._require(Right.IMPORT)
        fit = (checked_identity(None, checked(one)) for one in values)
        with self._store.action("patient.create_many") as session:
            count = kept.insert_many(session, fit)
            note(session, count=count)
        return count

    def save(self, values: Patient, seen_version: int | None = None) -> Patient:
        """Write over the version the screen saw; the person as kept, with their new version.

        ChangedMeanwhile, MissingField, StatusNotAllowed, InvalidField, RecordMerged. To undo:
        save what was shown before, over the version returned. Steps of life have their actions.
        """
        self._require(Right.EDIT_CONTACTS)
        values = checked(values)
        with self._store.action("patient.change", patient_id=values.id) as session:
            before = self._to_write(session, Right.EDIT_CONTACTS, values.id)
            if not self._may(session, Right.WRITE_CLINICAL, values.id):
                values = with_clinical_of(values, before)
            values = replace(
                values,
                version=values.version if seen_version is None else seen_version,
                local_number=before.local_number,
                life_cycle=before.life_cycle,
                life_cycle_on=before.life_cycle_on,
                life_cycle_reason=before.life_cycle_reason,
                deceased_on=before.deceased_on,
                allergy_knowledge=checked_knowledge(
                    before.allergy_knowledge,
                    values.allergy_knowledge,
                    any_listed=parts.any_allergy(session, values.id),
                ),
            )
            after = kept.save(session, before, checked_identity(before, values))
            note(session, fields=len(of_patient(before, after)))
        return after

    def validate_identity(self, patient_id: PatientId, document: str, on: date) -> Patient:
        """Say that an identity document was seen, which and when; StatusNotAllowed."""
        self._require(Right.EDIT_CONTACTS)
        with self._store.action("patient.validate_identity", patient_id=patient_id) as session:
            before = self._to_write(session, Right.EDIT_CONTACTS, patient_id)
            seen = replace(
                before,
                status=IdentityStatus.VALIDATED,
                identity_document=document.strip(),
                identity_checked_on=on,
            )
            return kept.save(session, before, checked_identity(before, seen))

    def set_stability(self, patient_id: PatientId, stability: Stability) -> Stability:
        """Stable, to be watched, unstable; what it was before, to undo."""
        self._require(Right.WRITE_CLINICAL)
        with self._store.action("patient.stability", patient_id=patient_id) as session:
            before = self._to_write(session, Right.WRITE_CLINICAL, patient_id)
            kept.save(session, before, replace(before, stability=stability))
            note(session, stability=stability.value)
        return before.stability

    # --- the life of the record -----------------------------------------------------------------

    def suspend(self, patient_id: PatientId, reason: str) -> Patient:
        """Put the follow-up on hold; MissingField without a reason."""
        step = LifeStep(to=LifeCycle.SUSPENDED, on=self._today(), reason=reason)
        return self._live(patient_id, step, Right.WRITE_CLINICAL)

    def close(self, patient_id: PatientId, reason: str, on: date | None = None) -> Patient:
        """End the follow-up; MissingField without a reason."""
        step = LifeStep(to=LifeCycle.CLOSED, on=on or self._today(), reason=reason)
        return self._live(patient_id, step, Right.PROPOSE_CLOSING)

    def decease(self, patient_id: PatientId, on: PartialDate | None = None) -> Patient:
        """Say that the person died; the date may be known in part."""
        step = LifeStep(to=LifeCycle.DECEASED, on=self._today(), deceased_on=on)
        return self._live(patient_id, step, Right.WRITE_CLINICAL)

    def archive(self, patient_id: PatientId) -> Patient:
        """Put a closed record away."""
        step = LifeStep(to=LifeCycle.ARCHIVED, on=self._today())
        return self._live(patient_id, step, Right.PROPOSE_CLOSING)

    def reactivate(self, patient_id: PatientId, reason: str = "") -> Patient:
        """Take the follow-up up again; also undoes any of the steps above."""
        step = LifeStep(to=LifeCycle.ACTIVE, on=self._today(), reason=reason)
        return self._live(patient_id, step, Right.WRITE_CLINICAL)

    def _live(self, patient_id: PatientId, step: LifeStep, right: Right) -> Patient:
        self._require(right)
        with self._store.action(f"patient.{step.to}", patient_id=patient_id) as session:
            if holds.standing(session, patient_id)[1]:
                right = Right.PROPOSE_CLOSING  # out of the archive: nothing else is written there
            before = self._to_write(session, right, patient_id)
            if before.life_cycle in {LifeCycle.CLOSED, LifeCycle.ARCHIVED}:
                self._require_for(session, Right.PROPOSE_CLOSING, patient_id)
            after = taken(before, step)
            history.live(
                session,
                [patient_id],
                before=before.life_cycle.value,
                after=after.life_cycle.value,
                on=after.life_cycle_on,
                reason=after.life_cycle_reason,
            )
            return kept.save(session, before, after)

    def _writes_clinical(self) -> bool:
        return scope(self._store.actor, Right.WRITE_CLINICAL) is not Scope.NONE

    def today(self) -> date:
        """The day it is at the desk: ages are counted on it."""
        return self._today()

    def _today(self) -> date:
        return self._store.clock().astimezone().date()
