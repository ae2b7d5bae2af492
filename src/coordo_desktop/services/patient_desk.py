"""What the pieces of the patient service share: the store, and who may do what to one patient."""

from typing import Protocol

from coordo_desktop.domain.access import NotAllowed, Right
from coordo_desktop.domain.communes import Commune
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.merging import may_write
from coordo_desktop.domain.patients import Patient
from coordo_desktop.services import authz
from coordo_desktop.store import patients as kept
from coordo_desktop.store.unit import OpenSession, Store


class Towns(Protocol):
    """The official list of communes."""

    def find(self, text: str, limit: int = 20) -> list[Commune]:
        """Communes whose name holds the words typed."""

    def towns_of(self, postal_code: str) -> list[Commune]:
        """Communes that bear this postal code."""


class PatientDesk:
    """The store, the towns, and the checks every action begins with."""

    def __init__(self, store: Store, towns: Towns | None = None) -> None:
        self._store = store
        self._towns = towns

    def _require(self, right: Right) -> None:
        authz.require(self._store.actor, right)

    def _require_for(self, session: OpenSession, right: Right, patient_id: PatientId) -> None:
        authz.require_for(session, self._store.actor, right, patient_id)

    def _may(self, session: OpenSession, right: Right, patient_id: PatientId) -> bool:
        try:
            self._require_for(session, right, patient_id)
        except NotAllowed:
            return False
        return True

    def _to_write(self, session: OpenSession, right: Right, patient_id: PatientId) -> Patient:
        """The patient as they stand, once the right is there and the record takes writing."""
        self._require_for(session, right, patient_id)
        patient = kept.get(session, patient_id)
        may_write(patient)
        return patient
