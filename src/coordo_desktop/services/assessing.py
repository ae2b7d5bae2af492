"""What the pieces of the assessment service share: the store, the practice's own scales."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.assessments import SCALES, Context, Scale, scale_of
from coordo_desktop.domain.assessments.records import ScaleSettings
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.merging import may_write
from coordo_desktop.domain.patients import Patient, Sex
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.services import authz
from coordo_desktop.store import patients, scale_settings, settings
from coordo_desktop.store.unit import OpenSession, Store


class Assessing:
    """The store, who may do what, and the scales under the practice's own thresholds."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @contextmanager
    def _reading(self, patient_id: PatientId) -> Iterator[OpenSession]:
        with self._store.reading() as session:
            authz.require_for(session, self._store.actor, Right.READ_CLINICAL, patient_id)
            yield session

    def _to_write(self, session: OpenSession, patient_id: PatientId) -> Patient:
        authz.require_for(session, self._store.actor, Right.WRITE_CLINICAL, patient_id)
        patient = patients.get(session, patient_id)
        may_write(patient)
        return patient

    def _practice(self, session: OpenSession) -> PracticeSettings:
        if self._store.practice is None:
            self._store.practice = settings.load(session)
        return self._store.practice

    def _today(self, session: OpenSession) -> date:
        zone = ZoneInfo(self._practice(session).time_zone)
        return self._store.clock().astimezone(zone).date()

    def _day(self, session: OpenSession, on: date | None) -> date:
        """The day it was made: today unless said, never later; InvalidField."""
        today = self._today(session)
        if on is not None and on > today:
            raise InvalidField(field="on")
        return on or today

    def _scales(self, session: OpenSession) -> dict[str, Scale]:
        own = scale_settings.load(session)
        return {scale.id: edited(scale, own.get(scale.id)) for scale in SCALES.values()}

    def _scale(self, session: OpenSession, scale_id: str) -> Scale:
        own = scale_settings.load(session)
        scale = scale_of(scale_id)
        return edited(scale, own.get(scale.id))

    def _context(self, patient: Patient, on: date) -> Context:
        born = patient.birth_date
        return Context(
            sex="" if patient.sex is Sex.UNKNOWN else patient.sex.value,
            age=born.age_on(on) if born is not None else None,
        )


def edited(scale: Scale, own: ScaleSettings | None) -> Scale:
    """The scale under the practice's own interval and edges, its version saying so."""
    if own is None:
        return scale
    months = scale.months if own.months is None else own.months
    found = replace(scale.with_edges(own.edges), months=months)
    if found.bands == scale.bands:
        return found
    return replace(found, version=f"{scale.version}+{own.revision}")


def months_of(scales: Mapping[str, Scale]) -> dict[str, int]:
    """The interval of each scale that has one."""
    return {scale.id: scale.months for scale in scales.values() if scale.months}
