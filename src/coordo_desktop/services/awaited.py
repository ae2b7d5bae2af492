"""*En attente de…*: who owes which answer, chased by a letter, received or given up (TD3)."""

import hashlib
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from coordo_desktop.documents import chase_letter
from coordo_desktop.domain import shown_names
from coordo_desktop.domain.access import Right
from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.dates import show_date
from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.identity import matricule_may_be_shown, show_nir
from coordo_desktop.domain.ids import AwaitedId, PatientId, ProfessionalId
from coordo_desktop.domain.patients import Patient, Professional, Sex
from coordo_desktop.domain.text import clean, clean_line
from coordo_desktop.domain.today import (
    Awaited,
    AwaitedKind,
    AwaitedSettled,
    AwaitedState,
    ChaseLetter,
)
from coordo_desktop.services import authz
from coordo_desktop.store import audit, directory, patients, settings
from coordo_desktop.store import awaited as kept
from coordo_desktop.store.unit import OpenSession, Store, note

LONGEST = 200
_SEX = {Sex.FEMALE: "sexe féminin", Sex.MALE: "sexe masculin", Sex.UNKNOWN: "sexe inconnu"}


class AwaitedService:
    """Answers the practice waits for."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- asked ------------------------------------------------------------------------------

    def of(self, patient_id: PatientId) -> list[Awaited]:
        """Everything awaited for a patient: open first, newest first."""
        with self._store.reading() as session:
            authz.require_for(session, self._store.actor, Right.READ_CLINICAL, patient_id)
            return kept.of_patient(session, patient_id)

    def open(self) -> list[Awaited]:
        """What is awaited for every patient in reach, longest first."""
        circle = authz.circle_of(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            return kept.open_everywhere(session, self._now(session).date(), circle)

    def get(self, awaited_id: AwaitedId | UUID) -> Awaited:
        """One; NotFound."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            one = kept.get(session, awaited_id)
            authz.require_for(session, self._store.actor, Right.READ_CLINICAL, one.patient_id)
            return one

    # --- written ----------------------------------------------------------------------------

    def add(
        self,
        patient_id: PatientId,
        kind: AwaitedKind,
        what: str,
        from_whom: str = "",
        *,
        professional_id: ProfessionalId | None = None,
        exam: str = "",
        since: date | None = None,
        due: date | None = None,
        remark: str = "",
    ) -> AwaitedId:
        """Note what is awaited; `since` is today when it is not said.

        Raises:
            MissingField: `what`. InvalidField: `what`, `from_whom`, `exam` (too long), `since` (a
            day to come), `due` (before `since`).
        """
        lines = {"what": what, "from_whom": from_whom, "exam": exam}
        said = {name: clean_line(text) for name, text in lines.items()}
        if not said["what"]:
            raise MissingField(field="what")
        for name, text in said.items():
            if len(text) > LONGEST:
                raise InvalidField(field=name)
        awaited_id = AwaitedId(uuid4())
        told = {"kind": kind.value, "exam": bool(said["exam"])}
        with self._store.action(
            "awaited.add", patient_id=patient_id, object_id=awaited_id, detail=told
        ) as session:
            authz.require_for(session, self._store.actor, Right.WRITE_CLINICAL, patient_id)
            today = self._now(session).date()
            asked = since or today
            if asked > today:
                raise InvalidField(field="since")
            if due is not None and due < asked:
                raise InvalidField(field="due")
            one = Awaited(
                id=awaited_id,
                patient_id=patient_id,
                kind=kind,
                what=said["what"],
                from_whom=said["from_whom"],
                professional_id=professional_id,
                exam=said["exam"],
                since=asked,
                due=due,
                note=clean(remark),
            )
            kept.add(session, one)
        return awaited_id

    def received(
        self, awaited_id: AwaitedId | UUID, *, seen_version: int, remark: str = ""
    ) -> None:
        """The answer came. AwaitedSettled, ChangedMeanwhile."""
        self._action("awaited.receive", awaited_id, seen_version, AwaitedState.RECEIVED, remark)

    def give_up(self, awaited_id: AwaitedId | UUID, *, seen_version: int, reason: str) -> None:
        """It is awaited no more, and why. MissingField (reason), AwaitedSettled."""
        if not clean(reason):
            raise MissingField(field="reason")
        self._action("awaited.give_up", awaited_id, seen_version, AwaitedState.GIVEN_UP, reason)

    def reopen(self, awaited_id: AwaitedId | UUID, *, seen_version: int) -> None:
        """It is awaited again: how receiving and giving up are undone."""
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("awaited.reopen", object_id=awaited_id) as session:
            one = self._writable(session, awaited_id)
            kept.settle(session, one, seen_version, AwaitedState.OPEN, None, "", one.note)

    def _action(
        self,
        action: str,
        awaited_id: AwaitedId | UUID,
        seen_version: int,
        state: AwaitedState,
        remark: str,
    ) -> None:
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action(action, object_id=awaited_id) as session:
            one = self._writable(session, awaited_id)
            if one.state is not AwaitedState.OPEN:
                raise AwaitedSettled
            by, at = self._store.actor.name, self._store.clock()
            words = clean(remark) or one.note
            kept.settle(session, one, seen_version, state, at, by, words)

    # --- chased -----------------------------------------------------------------------------

    def chase(self, awaited_id: AwaitedId | UUID, *, letter: bool = True) -> bytes:
        """Write down that it was chased today; with `letter`, the letter to print and sign.

        Without a letter (a call, a message) the answer is empty. AwaitedSettled.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action(
            "awaited.chase", object_id=awaited_id, detail={"letter": letter}
        ) as session:
            one = self._writable(session, awaited_id)
            if one.state is not AwaitedState.OPEN:
                raise AwaitedSettled
            now = self._now(session)
            pdf = chase_letter.render(self._letter(session, one, now)) if letter else b""
            printed = hashlib.sha256(pdf).hexdigest() if letter else ""
            kept.chase(session, one, now.date(), printed)
            note(session, sha256=printed or None)
        return pdf

    def _letter(self, session: OpenSession, one: Awaited, now: datetime) -> ChaseLetter:
        practice = settings.load(session)
        place = " ".join(part for part in (practice.postal_code, practice.town) if part)
        phone = f"Tél. {show_phone(practice.phone)}" if practice.phone else ""
        lines = (", ".join(part for part in (practice.address, place) if part), phone)
        patient = patients.get(session, one.patient_id)
        actor = self._store.actor
        return ChaseLetter(
            practice=practice.name,
            practice_lines=tuple(line for line in lines if line),
            recipient=self._recipient(session, one),
            patient=shown_names.name(
                patient.family_name,
                patient.used_name,
                patient.given_names,
                patient.used_given_name,
            ),
            identity=_identity(patient),
            awaited=one,
            author=actor.name,
            profession=actor.profession,
            printed_at=now,
            audit_code=audit.short_code(audit.head(session)),
        )

    def _recipient(self, session: OpenSession, one: Awaited) -> tuple[str, ...]:
        if one.professional_id is None:
            return (one.from_whom or "Secrétariat",)
        who = directory.get(session, ProfessionalId(one.professional_id))
        return _addressed(who)

    # --- steps ------------------------------------------------------------------------------

    def _now(self, session: OpenSession) -> datetime:
        zone = ZoneInfo(settings.load(session).time_zone)
        return self._store.clock().astimezone(zone)

    def _writable(self, session: OpenSession, awaited_id: AwaitedId | UUID) -> Awaited:
        one = kept.get(session, awaited_id)
        authz.require_for(session, self._store.actor, Right.WRITE_CLINICAL, one.patient_id)
        note(session, patient_id=one.patient_id)
        return replace(one)


def _addressed(who: Professional) -> tuple[str, ...]:
    named = " ".join(part for part in (who.title, who.given_name, who.name.upper()) if part)
    lines = (named, who.profession, who.organisation)
    return tuple(line for line in lines if line)


def _identity(patient: Patient) -> tuple[str, ...]:
    """Traits as the RNIV names them; the matricule goes with a qualified identity only."""
    born = show_date(patient.birth_date)
    place = f" à {patient.birth_place}" if patient.birth_place else ""
    traits = [
        f"Nom de naissance : {patient.family_name.upper()}",
        f"Prénoms : {patient.given_names}" if patient.given_names else "",
        f"Date de naissance : {born}{place}, {_SEX[patient.sex]}" if born else _SEX[patient.sex],
    ]
    if patient.nir and matricule_may_be_shown(patient.status):
        traits.append(f"Matricule INS : {show_nir(patient.nir)}")
    return tuple(line for line in traits if line)
