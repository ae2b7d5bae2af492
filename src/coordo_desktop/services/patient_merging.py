"""Likely doubles and the merging of two records, with its way back (P7)."""

from collections.abc import Collection
from uuid import uuid4

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.duplicates import traits_of
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.ids import MergeId, PatientId
from coordo_desktop.domain.merging import (
    DoublePair,
    LookAlike,
    MergeLine,
    MergePreview,
    choices,
    may_merge,
    merged,
)
from coordo_desktop.domain.patients import Patient, PatientLine
from coordo_desktop.services.patient_desk import PatientDesk
from coordo_desktop.store import doubles, merging
from coordo_desktop.store import patients as kept
from coordo_desktop.store.unit import note


class PatientMerging(PatientDesk):
    """Who may be the same person, who bears the same name, and making one record of two."""

    def look_alikes(self, values: Patient, *, limit: int = 10) -> list[LookAlike]:
        """People on file who may be the one being typed, best first; cheap at each keystroke."""
        self._require(Right.CREATE_PATIENT)
        with self._store.reading() as session:
            return doubles.look_alikes(session, traits_of(values), limit=limit)

    def likely_doubles(self, *, limit: int = 200) -> list[DoublePair]:
        """The pairs of records that probably are one person; reads the whole file once."""
        self._require(Right.MERGE)
        with self._store.reading() as session:
            return doubles.likely(session, limit=limit)

    def namesakes(self, patient_id: PatientId) -> list[PatientLine]:
        """The other people on file who bear the same name."""
        self._require(Right.SEE_IDENTITY)
        with self._store.reading() as session:
            self._require_for(session, Right.SEE_IDENTITY, patient_id)
            others = kept.namesakes(session, patient_id)
            return [one for one in others if self._may(session, Right.SEE_IDENTITY, one.id)]

    def merge_preview(self, keep_id: PatientId, drop_id: PatientId) -> MergePreview:
        """What merging would do; CannotMerge. Two records are read, and both are audited."""
        self._require(Right.MERGE)
        with self._store.action("patient.read", patient_id=keep_id) as session:
            keep, drop = kept.record(session, keep_id), kept.record(session, drop_id)
            may_merge(keep.patient, drop.patient)
            note(session, object_id=drop_id, tab="merge")
            return MergePreview(
                keep=keep,
                drop=drop,
                fields=choices(keep.patient, drop.patient),
                moved=merging.counts(session, drop_id),
            )

    def merge(
        self,
        keep_id: PatientId,
        drop_id: PatientId,
        from_dropped: Collection[str] = (),
        *,
        seen: tuple[int, int] | None = None,
    ) -> MergeId:
        """Make one record of two; `from_dropped` names the fields taken from the other one.

        `seen` are the versions the preview showed (kept, dropped): ChangedMeanwhile when either
        moved on. CannotMerge. Undone by `unmerge`.
        """
        self._require(Right.MERGE)
        merge_id = MergeId(uuid4())
        with self._store.action("patient.merge", patient_id=keep_id) as session:
            keep, drop = kept.get(session, keep_id), kept.get(session, drop_id)
            may_merge(keep, drop)
            if seen is not None and seen != (keep.version, drop.version):
                raise ChangedMeanwhile
            after = merged(keep, drop, from_dropped)
            merging.merge(session, merge_id, keep, after, drop)
            note(session, object_id=merge_id, fields=len(from_dropped))
        return merge_id

    def unmerge(self, merge_id: MergeId) -> MergeLine:
        """Take a merging back: both records as they were, but for what was written since."""
        self._require(Right.MERGE)
        with self._store.action("patient.unmerge", object_id=merge_id) as session:
            line = merging.unmerge(session, merge_id)
            note(session, patient_id=line.keep_id)
        return line

    def mergings(self, patient_id: PatientId) -> list[MergeLine]:
        """Every merging this record took part in, last first."""
        self._require(Right.MERGE)
        with self._store.reading() as session:
            return merging.of_patient(session, patient_id)
