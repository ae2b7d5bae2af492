"""What hangs from a patient, added, changed and removed one by one.

Each action is audited and told in the history. To undo: remove what was added, add what was
removed (it keeps its id), change back to what `change` returned. Undoing is an action too.
"""

from dataclasses import replace
from typing import Any, TypeVar
from uuid import uuid4

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.changes import SUBJECT_OF_PART, Difference, Subject, of_part
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.patient_forms import checked_part
from coordo_desktop.domain.patients import (
    Allergy,
    AllergyKnowledge,
    CareTeamMember,
    ContactPerson,
    Part,
    Patient,
)
from coordo_desktop.services.patient_desk import PatientDesk
from coordo_desktop.store import directory, history, parts
from coordo_desktop.store import patients as kept
from coordo_desktop.store.unit import OpenSession, note

P = TypeVar("P", bound=Part)


def _right(kind: type) -> Right:
    return Right.EDIT_CONTACTS if kind is ContactPerson else Right.WRITE_CLINICAL


def _kept(session: OpenSession, patient_id: PatientId, part: P) -> P:
    """The part of this kind and id as it stands; NotFound."""
    kind: Any = type(part)  # a bound variable does not tell mypy which of the seven it is
    found: P = parts.get(session, patient_id, kind, part.id)
    return found


def _subject(part: Part) -> Subject:
    return SUBJECT_OF_PART[type(part)]


class PatientParts(PatientDesk):
    """Contacts, circle of care, allergies, problems, flags, consents, *si… alors…*."""

    def add(self, patient_id: PatientId, part: P) -> P:
        """Hang one more part; as kept, with its id (a new one where it has none).

        MissingField or InvalidField; NotFound for an unknown professional.
        """
        self._require(_right(type(part)))
        part = checked_part(part)
        part = part if part.id else replace(part, id=str(uuid4()))
        subject = _subject(part)
        with self._store.action(f"{subject}.add", patient_id=patient_id) as session:
            patient = self._to_write(session, _right(type(part)), patient_id)
            if isinstance(part, CareTeamMember):
                directory.get(session, part.professional_id)
            parts.add(session, patient_id, part)
            part = _kept(session, patient_id, part)
            note(session, object_id=part.id)
            history.write(session, patient_id, of_part(None, part), part.id)
            if isinstance(part, Allergy):
                self._allergies(session, patient, part.id, AllergyKnowledge.LISTED)
        return part

    def change(self, patient_id: PatientId, part: P, seen: P | None = None) -> P:
        """Write over the part that bears this id; what stood there before, to undo.

        ChangedMeanwhile when it is no longer what the screen had `seen`; NotFound.
        """
        self._require(_right(type(part)))
        part = checked_part(part)
        subject = _subject(part)
        with self._store.action(f"{subject}.change", patient_id=patient_id) as session:
            self._to_write(session, _right(type(part)), patient_id)
            before = _kept(session, patient_id, part)
            if seen is not None and before != seen:
                raise ChangedMeanwhile
            if isinstance(part, CareTeamMember):
                directory.get(session, part.professional_id)
            parts.change(session, patient_id, part)
            after = _kept(session, patient_id, part)
            note(session, object_id=part.id)
            history.write(session, patient_id, of_part(before, after), part.id)
        return before

    def remove(self, patient_id: PatientId, part: P) -> P:
        """Take a part away; as it stood, to undo by adding it again. NotFound."""
        self._require(_right(type(part)))
        subject = _subject(part)
        with self._store.action(f"{subject}.remove", patient_id=patient_id) as session:
            patient = self._to_write(session, _right(type(part)), patient_id)
            before = _kept(session, patient_id, part)
            parts.remove(session, patient_id, before)
            note(session, object_id=part.id)
            history.write(session, patient_id, of_part(before, None), part.id)
            self._unlisted(session, patient, before)
        return before

    def _allergies(
        self, session: OpenSession, patient: Patient, cause: str, said: AllergyKnowledge
    ) -> None:
        """What is said of allergies follows their list, and remembers which line made it change."""
        if patient.allergy_knowledge is said:
            return
        kept.keep(session, replace(patient, allergy_knowledge=said))
        told = Difference(
            Subject.CARE, "allergy_knowledge", patient.allergy_knowledge.value, said.value
        )
        history.write(session, patient.id, [told], cause)

    def _unlisted(self, session: OpenSession, patient: Patient, part: Part) -> None:
        if isinstance(part, Allergy) and not parts.any_allergy(session, patient.id):
            said = self._said_before(session, patient.id, part.id)
            self._allergies(session, patient, part.id, said)

    def _said_before(
        self, session: OpenSession, patient_id: PatientId, allergy_id: str
    ) -> AllergyKnowledge:
        """« None known » again only where this very line, added since, had contradicted it."""
        last = history.last_of_field(session, patient_id, Subject.CARE, "allergy_knowledge")
        if last is not None and last.object_id == allergy_id:
            return AllergyKnowledge(last.before or AllergyKnowledge.NOT_ASKED)
        return AllergyKnowledge.NOT_ASKED
