"""Verdicts: what becomes of each row, decided from what is on file and what the file repeats.

Works through the rows batch after batch; of a row only its verdict, its name and, where it may be
created, its compared traits stay in memory.
"""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from coordo_desktop.domain.duplicates import Traits, blocking_keys, compare
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.import_identity import (
    Difference,
    Origin,
    Standing,
    difference,
    exact_key,
    external_key,
    fields_of,
    marks,
    packed,
    traits,
    unpacked,
    worth_comparing,
)
from coordo_desktop.domain.import_rows import RowRead
from coordo_desktop.domain.imports import (
    Counts,
    Duplicates,
    Mapping,
    PlanLine,
    Reason,
    Remark,
    Verdict,
)
from coordo_desktop.domain.key_index import KeyIndex
from coordo_desktop.store import imports as kept

if TYPE_CHECKING:
    from coordo_desktop.store.unit import OpenSession

_CROWD = 200


@dataclass(frozen=True, slots=True)
class Detail:
    """What a line says beside its verdict."""

    reason: Reason | None = None
    remarks: tuple[Remark, ...] = ()
    changed: tuple[str, ...] = ()
    other_line: int | None = None
    other: PatientId | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """The patient on file that a row is: what to write, and what was remembered of it."""

    patient_id: PatientId
    origin: Origin | None
    changed: tuple[str, ...]


@dataclass(slots=True)
class Verdicts:
    """The verdict of every row, in the order of the file, a few dozen bytes each."""

    lines: "array[int]" = field(default_factory=lambda: array("l"))
    kinds: bytearray = field(default_factory=bytearray)
    shown: list[str] = field(default_factory=list)
    details: dict[int, Detail] = field(default_factory=dict)
    targets: dict[int, Target] = field(default_factory=dict)
    occurrences: dict[int, int] = field(default_factory=dict)
    doubles: int = 0
    notes: dict[Remark, int] = field(default_factory=dict)

    def counts(self) -> Counts:
        """The figures of the command line and of the screen."""
        of = [self.kinds.count(kind) for kind in Verdict]
        return Counts(
            rows=len(self.kinds),
            created=of[Verdict.CREATE],
            updated=of[Verdict.UPDATE],
            unchanged=of[Verdict.SAME],
            duplicates=self.doubles,
            refused=of[Verdict.REFUSED],
            warnings=self.notes.get(Remark.NIR_KEY, 0),
        )

    def line(self, at: int) -> PlanLine:
        """One line, as shown."""
        detail = self.details.get(at, Detail())
        name, _, birth_date = self.shown[at].partition("\x1f")
        return PlanLine(
            line=self.lines[at],
            verdict=Verdict(self.kinds[at]),
            name=name,
            birth_date=birth_date,
            reason=detail.reason,
            remarks=detail.remarks,
            changed=detail.changed,
            other_line=detail.other_line,
            other=detail.other,
        )

    def page(self, kinds: Sequence[Verdict], offset: int, limit: int) -> list[PlanLine]:
        """Some lines of these verdicts (all when none is named)."""
        wanted = bytes(kinds)
        places = (at for at, kind in enumerate(self.kinds) if not wanted or kind in wanted)
        return [self.line(at) for at in _slice(places, offset, limit)]


def _slice(places: Iterator[int], offset: int, limit: int) -> Iterator[int]:
    for number, at in enumerate(places):
        if number >= offset + limit:
            return
        if number >= offset:
            yield at


@dataclass(slots=True)
class _OnFile:
    """What the practice holds that the rows of one batch may be."""

    by_key: dict[tuple[int, int], Origin]
    by_number: dict[int, Origin]
    meeting: dict[str, list[int]] = field(default_factory=dict)
    people: dict[int, tuple[PatientId, str]] = field(default_factory=dict)
    standing: dict[PatientId, Standing] = field(default_factory=dict)


@dataclass(slots=True)
class _Row:
    """A row on its way to a verdict."""

    at: int
    read: RowRead
    key: int
    number: int
    occurrence: int
    first: int | None
    traits: Traits[Any]
    origin: Origin | None = None
    same: bool = False
    keys: set[str] = field(default_factory=set)
    is_patient: PatientId | None = None


class Planner:
    """Gives each row its verdict, in one pass."""

    def __init__(
        self,
        session: "OpenSession",
        mapping: Mapping,
        signature: str,
        duplicates: Duplicates,
    ) -> None:
        self._session = session
        self._signature = signature
        self._fields = fields_of(mapping.columns)
        self._create = duplicates is Duplicates.CREATE
        self._anybody = kept.anybody(session)
        self._seen = KeyIndex()
        self._repeats: dict[int, int] = {}
        self._index = KeyIndex()
        self._waiting: dict[int, str] = {}
        self._taken: set[PatientId] = set()
        self.verdicts = Verdicts()

    def add(self, batch: Sequence[RowRead]) -> None:
        """Decide the next rows of the file."""
        rows = [self._entered(read) for read in batch]
        wanted = [row for row in rows if row is not None]
        on_file = self._on_file(wanted)
        for row in wanted:
            self._decide(row, on_file)

    def _entered(self, read: RowRead) -> _Row | None:
        """Counted and shown; None when it is refused already."""
        verdicts = self.verdicts
        at = len(verdicts.kinds)
        verdicts.lines.append(read.line)
        verdicts.kinds.append(Verdict.REFUSED)
        verdicts.shown.append(f"{read.shown_name()}\x1f{read.shown_birth}")
        for remark in read.remarks:
            self._remarked(remark)
        if read.refused is not None:
            verdicts.details[at] = Detail(read.refused, tuple(read.remarks))
            return None
        key = exact_key(read.values)
        first = next(self._seen.rows(key), None)
        occurrence = 0
        if first is None:
            self._seen.add(key, at)
        else:
            occurrence = self._repeats[key] = self._repeats.get(key, 0) + 1
            verdicts.occurrences[at] = occurrence
        return _Row(
            at=at,
            read=read,
            key=key,
            number=external_key(self._signature, read.external_id),
            occurrence=occurrence,
            first=first,
            traits=traits(at, read.values),
        )

    def _remarked(self, remark: Remark) -> Remark:
        notes = self.verdicts.notes
        notes[remark] = notes.get(remark, 0) + 1
        return remark

    def _on_file(self, rows: Sequence[_Row]) -> _OnFile:
        if not self._anybody:
            return _OnFile({}, {})
        keys, numbers = [row.key for row in rows], [row.number for row in rows if row.number]
        origins = kept.origins(self._session, keys, numbers)
        on_file = _OnFile(
            {(one.key, one.occurrence): one for one in origins},
            {one.external: one for one in origins if one.external},
        )
        for row in rows:
            row.origin = _origin_of(row, on_file)
            if row.origin is not None:
                self._taken.add(row.origin.patient_id)
                row.same = self._says_the_same(row, row.origin)
        unknown = [row for row in rows if row.origin is None]
        for row in unknown:
            row.keys = blocking_keys(row.traits)
        every = {key for row in unknown for key in row.keys}
        on_file.meeting, on_file.people = kept.who_may_be(self._session, sorted(every))
        self._recognise(unknown, on_file)
        found = [row.origin.patient_id for row in rows if row.origin and not row.same]
        found += [row.is_patient for row in rows if row.is_patient is not None]
        on_file.standing = kept.standing(self._session, found)
        return on_file

    def _recognise(self, rows: Sequence[_Row], on_file: _OnFile) -> None:
        """Patients typed here, or brought by another file, whose exact traits a row has."""
        for row in rows:
            if row.number and row.occurrence == 0 and (row.key, 0) in on_file.by_key:
                continue  # the same traits under another number: a double, not the same
            for row_no in sorted(_meet(row.keys, on_file)):
                patient_id, text = on_file.people[row_no]
                if patient_id in self._taken:
                    continue
                if exact_key(_values(unpacked(row_no, text))) == row.key:
                    row.is_patient = patient_id
                    self._taken.add(patient_id)
                    break

    def _decide(self, row: _Row, on_file: _OnFile) -> None:
        if row.same:
            self._unchanged(row)
            return
        origin = row.origin
        patient_id = origin.patient_id if origin is not None else row.is_patient
        if patient_id is not None and patient_id in on_file.standing:
            self._known(row, on_file.standing[patient_id])
            return
        if not row.keys:
            row.keys = blocking_keys(row.traits)
        double = self._double(row, on_file)
        verdict = Verdict.CREATE
        remarks = tuple(row.read.remarks)
        if double is not None:
            self.verdicts.doubles += 1
            if self._create:
                remarks = (*remarks, self._remarked(Remark.DOUBLE_CREATED))
            else:
                verdict = Verdict.DOUBLE
        self.verdicts.kinds[row.at] = verdict
        if verdict is Verdict.CREATE:
            self._waiting[row.at] = packed(row.traits)
            for key in row.keys:
                self._index.add(hash(key), row.at)
        if double is not None or remarks:
            told = double or Detail()
            self.verdicts.details[row.at] = Detail(
                told.reason, remarks, other_line=told.other_line, other=told.other
            )

    def _says_the_same(self, row: _Row, origin: Origin) -> bool:
        """The other program says what it said last time: nothing is written, whatever stands."""
        known = not row.number or origin.external == row.number
        return (
            known
            and bool(origin.marks)
            and (marks(row.read, self._fields, origin.marks) == origin.marks)
        )

    def _unchanged(self, row: _Row) -> None:
        self.verdicts.kinds[row.at] = Verdict.SAME
        if row.read.remarks and row.origin:
            self.verdicts.details[row.at] = Detail(
                None, tuple(row.read.remarks), other=row.origin.patient_id
            )

    def _known(self, row: _Row, standing: Standing) -> None:
        """A row that is a patient on file: updated, or the same."""
        found: Difference = difference(row.read, self._fields, standing, row.origin)
        verdict = Verdict.UPDATE if found.changed else Verdict.SAME
        self.verdicts.kinds[row.at] = verdict
        remarks = list(row.read.remarks)
        if found.ours_kept:
            remarks.append(self._remarked(Remark.OURS_KEPT))
        if remarks or found.changed:
            self.verdicts.details[row.at] = Detail(
                None, tuple(remarks), found.changed, other=standing.id
            )
        origin = row.origin
        stale = origin is None or marks(row.read, self._fields, origin.marks) != origin.marks
        if found.changed or stale or (row.number and origin and origin.external != row.number):
            self.verdicts.targets[row.at] = Target(standing.id, origin, found.changed)

    def _double(self, row: _Row, on_file: _OnFile) -> Detail | None:
        """Whom the row probably is: itself above, a patient on file, or another row."""
        if row.first is not None:
            return Detail(Reason.TWICE_IN_FILE, other_line=self.verdicts.lines[row.first])
        likes = []
        for row_no in _meet(row.keys, on_file):
            text = on_file.people[row_no][1]
            if worth_comparing(row.traits, text):
                like = compare(row.traits, unpacked(-1 - row_no, text))
                if like.likely:
                    likes.append((like.score, 1, row_no))
        for at in self._rows_like(row):
            text = self._waiting[at]
            if worth_comparing(row.traits, text):
                like = compare(row.traits, unpacked(at, text))
                if like.likely:
                    likes.append((like.score, 0, at))
        if not likes:
            return None
        _score, on_file_already, found = max(likes)
        if on_file_already:
            return Detail(Reason.LIKE_A_PATIENT, other=on_file.people[found][0])
        return Detail(Reason.LIKE_A_ROW, other_line=self.verdicts.lines[found])

    def _rows_like(self, row: _Row) -> set[int]:
        found: set[int] = set()
        for key in row.keys:
            some = [at for at, _ in zip(self._index.rows(hash(key)), range(_CROWD), strict=False)]
            if len(some) < _CROWD:
                found.update(some)
        return found


def _origin_of(row: _Row, on_file: _OnFile) -> Origin | None:
    """What an earlier import made of this row; another number under the same traits is not it."""
    if row.number and (known := on_file.by_number.get(row.number)):
        return known
    known = on_file.by_key.get((row.key, row.occurrence))
    if known and known.external and row.number and known.external != row.number:
        return None
    return known


def _meet(keys: set[str], on_file: _OnFile) -> set[int]:
    met = {row_no for key in keys for row_no in on_file.meeting.get(key, ())}
    return {row_no for row_no in met if row_no in on_file.people}


def _values(person: Traits[int]) -> dict[str, object]:
    return {
        "family_name": person.family_name,
        "given_names": person.given_names,
        "birth_date": person.birth_date,
        "nir": person.nir,
    }
