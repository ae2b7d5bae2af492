"""Writing what was planned, batch after batch, inside the one transaction of the import."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from coordo_desktop.domain.ids import ImportId, PatientId, ProfessionalId
from coordo_desktop.domain.import_identity import (
    DOCTOR,
    Origin,
    exact_key,
    external_key,
    fields_of,
    marks,
)
from coordo_desktop.domain.import_rows import RowRead, doctor_names
from coordo_desktop.domain.imports import Mapping, Verdict
from coordo_desktop.domain.patients import LifeCycle, Patient, Professional
from coordo_desktop.services.import_planning import Target, Verdicts
from coordo_desktop.store import directory, patients, search
from coordo_desktop.store import imports as kept

if TYPE_CHECKING:
    from coordo_desktop.store.unit import OpenSession

_MANY = 2000
_DOCTOR_PROFESSION = "Médecin"


class Writer:
    """Creates and updates what the verdicts say."""

    def __init__(
        self,
        session: "OpenSession",
        import_id: ImportId,
        verdicts: Verdicts,
        mapping: Mapping,
        signature: str,
    ) -> None:
        self._session = session
        self._import_id = import_id
        self._verdicts = verdicts
        self._fields = fields_of(mapping.columns)
        self._signature = signature
        self._doctors: dict[str, ProfessionalId | None] = {}
        self._listed: list[ProfessionalId] = []
        self._number = patients.next_local_number(session)
        self._created = 0
        self.done = 0

    def anything_to_write(self) -> bool:
        """False when every row is refused, a double, or the same as on file."""
        return Verdict.CREATE in self._verdicts.kinds or bool(self._verdicts.targets)

    def wants(self, at: int) -> bool:
        """Whether the row at this place is to be read again."""
        return self._verdicts.kinds[at] == Verdict.CREATE or at in self._verdicts.targets

    def add(self, batch: Sequence[RowRead | None]) -> None:
        """Write the next rows of the file; None for those that nothing is written of."""
        created: list[Patient] = []
        origins: list[Origin] = []
        for at, row in enumerate(batch, self.done):
            if row is None:
                continue
            if target := self._verdicts.targets.get(at):
                self._bring_up_to_date(at, row, target)
            else:
                patient = self._patient(row)
                created.append(patient)
                origins.append(self._origin(at, row, patient.id, b""))
        if created:
            self._created += patients.insert_many(self._session, created)
            kept.keep_origins(self._session, origins, self._import_id)
        self.done += len(batch)

    def finish(self) -> None:
        """Remember what the run itself must know to be taken back."""
        if self._created > _MANY:
            search.settle(self._session)
        kept.told_professionals(self._session, self._import_id, self._listed)

    def _origin(self, at: int, row: RowRead, patient_id: PatientId, before: bytes) -> Origin:
        return Origin(
            key=exact_key(row.values),
            occurrence=self._verdicts.occurrences.get(at, 0),
            patient_id=patient_id,
            external=external_key(self._signature, row.external_id),
            marks=marks(row, self._fields, before),
        )

    def _patient(self, row: RowRead) -> Patient:
        doctor = self._doctor(row.doctor)
        self._number += 1
        return Patient(
            id=PatientId(uuid4()),
            local_number=self._number - 1,
            referring_doctor_id=doctor,
            referring_doctor="" if doctor else row.doctor,
            **row.values,
        )

    def _bring_up_to_date(self, at: int, row: RowRead, target: Target) -> None:
        before = patients.get(self._session, target.patient_id)
        values: dict[str, Any] = {
            name: row.values[name] for name in target.changed if name != DOCTOR
        }
        if DOCTOR in target.changed:
            doctor = self._doctor(row.doctor)
            values["referring_doctor_id"] = doctor
            values["referring_doctor"] = "" if doctor else row.doctor
        if "deceased_on" in values:
            values["life_cycle"] = LifeCycle.DECEASED
        origin = target.origin
        if values:
            after = patients.save(self._session, before, replace(before, **values))
            kept.keep_update(
                self._session,
                self._import_id,
                target.patient_id,
                before={name: getattr(before, name) for name in values},
                marks_before=origin.marks if origin else None,
                version_after=after.version,
            )
        if origin is None:
            # Recognised by its traits: from now on it is known by them, and by the number.
            told = self._origin(at, row, target.patient_id, b"")
        else:
            told = replace(
                origin,
                external=external_key(self._signature, row.external_id) or origin.external,
                marks=marks(row, self._fields, origin.marks),
            )
        kept.keep_origins(self._session, [told], None)

    def _doctor(self, text: str) -> ProfessionalId | None:
        """The doctor of that text in the directory, added there when nobody bears the name."""
        if not text:
            return None
        if text not in self._doctors:
            self._doctors[text] = self._found_or_listed(text)
        return self._doctors[text]

    def _found_or_listed(self, text: str) -> ProfessionalId | None:
        title, family, given = doctor_names(text)
        if not family:
            return None
        doctor = Professional(
            id=ProfessionalId(uuid4()),
            name=family,
            given_name=given,
            title=title or "Dr",
            profession=_DOCTOR_PROFESSION,
        )
        known = directory.same_person(self._session, doctor)
        if known is not None:
            return known.id
        directory.add(self._session, doctor)
        self._listed.append(doctor.id)
        return doctor.id
