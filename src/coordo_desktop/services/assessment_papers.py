"""Assessments on paper: filled, blank to be ticked by hand, two side by side; and thresholds."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from zoneinfo import ZoneInfo

from coordo_desktop.documents import assessments as document
from coordo_desktop.domain.access import Right
from coordo_desktop.domain.assessments import Scale, scale_of
from coordo_desktop.domain.assessments.comparing import compared
from coordo_desktop.domain.assessments.records import (
    Assessment,
    AssessmentSheet,
    AssessmentState,
    Comparison,
    EdgesOutOfOrder,
    ScaleSettings,
)
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.ids import AssessmentId, PatientId
from coordo_desktop.services import authz
from coordo_desktop.services.assessing import Assessing
from coordo_desktop.store import assessments as kept
from coordo_desktop.store import patients, scale_settings
from coordo_desktop.store.unit import OpenSession, note

_LONGEST_INTERVAL = 120  # months


class AssessmentPapers(Assessing):
    """Paper, and what the practice decides of scales."""

    # --- paper ------------------------------------------------------------------------------

    def preview(self, assessment_id: AssessmentId) -> bytes:
        """One assessment as PDF bytes, to be looked at."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            return document.render(self._filled(session, assessment_id))

    def print_sheet(self, assessment_id: AssessmentId) -> bytes:
        """One assessment as PDF bytes, to be printed or saved."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.action("assessment.print", object_id=assessment_id) as session:
            sheet = self._filled(session, assessment_id)
            self._noted(session, sheet)
            return document.render(sheet)

    def preview_blank(self, scale_id: str, patient_id: PatientId | None = None) -> bytes:
        """The blank form as PDF bytes, to be looked at; named when a patient is given."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            return document.render(self._blank(session, scale_id, patient_id))

    def print_blank(self, scale_id: str, patient_id: PatientId | None = None) -> bytes:
        """The blank form in the order of the screen, to be ticked by hand."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.action("assessment.print", patient_id=patient_id) as session:
            sheet = self._blank(session, scale_id, patient_id)
            self._noted(session, sheet)
            return document.render(sheet)

    def preview_comparison(self, one: AssessmentId, other: AssessmentId) -> bytes:
        """Two side by side as PDF bytes, to be looked at."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            return document.render(self._two(session, one, other))

    def print_comparison(self, one: AssessmentId, other: AssessmentId) -> bytes:
        """Two side by side as PDF bytes, to be printed or saved."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.action("assessment.print", object_id=one) as session:
            sheet = self._two(session, one, other)
            self._noted(session, sheet)
            return document.render(sheet)

    def _filled(self, session: OpenSession, assessment_id: AssessmentId) -> AssessmentSheet:
        found = self._readable(session, assessment_id)
        past = kept.history(session, found.patient_id, found.scale)
        sheet = self._sheet(session, found.scale, found.patient_id)
        return replace(
            sheet,
            assessment=found,
            past=tuple((each.on, each.value) for each in reversed(past) if each.value is not None),
        )

    def _two(self, session: OpenSession, one: AssessmentId, other: AssessmentId) -> AssessmentSheet:
        comparison = self._compared(session, one, other)
        sheet = self._sheet(session, comparison.scale.id, comparison.after.patient_id)
        return replace(sheet, comparison=comparison)

    def _blank(
        self, session: OpenSession, scale_id: str, patient_id: PatientId | None
    ) -> AssessmentSheet:
        return self._sheet(session, scale_id, patient_id)

    def _sheet(
        self, session: OpenSession, scale_id: str, patient_id: PatientId | None
    ) -> AssessmentSheet:
        patient = None
        if patient_id is not None:
            authz.require_for(session, self._store.actor, Right.READ_CLINICAL, patient_id)
            patient = patients.get(session, patient_id)
        practice = self._practice(session)
        return AssessmentSheet(
            scale=self._scale(session, scale_id),
            practice=practice.name,
            author=self._store.actor.name,
            printed_at=self._store.clock().astimezone(ZoneInfo(practice.time_zone)),
            patient=patient,
        )

    def _noted(self, session: OpenSession, sheet: AssessmentSheet) -> None:
        form = "filled" if sheet.assessment else "compared" if sheet.comparison else "blank"
        patient = sheet.patient.id if sheet.patient else None
        note(session, patient_id=patient, scale=sheet.scale.id, form=form)

    def _readable(self, session: OpenSession, assessment_id: AssessmentId) -> Assessment:
        found = kept.get(session, assessment_id)
        authz.require_for(session, self._store.actor, Right.READ_CLINICAL, found.patient_id)
        return found

    def _compared(self, session: OpenSession, one: AssessmentId, other: AssessmentId) -> Comparison:
        first, second = self._readable(session, one), self._readable(session, other)
        drafts = AssessmentState.DRAFT in {first.state, second.state}
        if first.patient_id != second.patient_id or drafts:
            raise InvalidField(field="compared")
        return compared(self._scale(session, first.scale), first, second)

    # --- what the practice decides of scales ------------------------------------------------

    def scale_settings(self) -> dict[str, ScaleSettings]:
        """What the practice changed, by scale."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            return scale_settings.load(session)

    def decide(
        self,
        scale_id: str,
        *,
        months: int | None = None,
        edges: Mapping[str, float] | None = None,
        hidden: bool = False,
    ) -> ScaleSettings:
        """Keep the practice's own interval, lower edges of bands and choice of scales.

        None goes back to the defaults. Scores already kept are never touched.

        Raises:
            EdgesOutOfOrder, InvalidField (`months`), UnknownScale.
        """
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        scale = scale_of(scale_id)
        if months is not None and not 0 <= months <= _LONGEST_INTERVAL:
            raise InvalidField(field="months")
        checked = _checked_edges(scale, edges or {})
        with self._store.action("scale.decide", object_id=scale.id) as session:
            before = scale_settings.load(session).get(scale.id)
            own = ScaleSettings(
                scale=scale.id,
                months=months,
                edges=checked,
                hidden=hidden,
                revision=(before.revision if before else 0) + 1,
            )
            scale_settings.keep(session, own)
            note(session, months=months, edges=len(checked), hidden=hidden)
        return own

    def _hidden(self, session: OpenSession) -> set[str]:
        return {each.scale for each in scale_settings.load(session).values() if each.hidden}


def _checked_edges(scale: Scale, edges: Mapping[str, float]) -> dict[str, float]:
    """The edges that differ from the defaults, every band kept and in its place."""
    if not edges:
        return {}
    lows = [edges.get(band.id, band.low) for band in scale.bands]
    known = set(edges) <= {band.id for band in scale.bands}
    in_order = all(low < high for low, high in pairwise(lows))
    inside = bool(lows) and lows[0] == scale.low and lows[-1] <= scale.high
    if scale.fixed_bands or not (known and in_order and inside):
        raise EdgesOutOfOrder(scale=scale.id)
    return {
        band.id: edges[band.id]
        for band in scale.bands
        if band.id in edges and edges[band.id] != band.low
    }
