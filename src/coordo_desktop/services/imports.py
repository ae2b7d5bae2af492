"""Importing lists of patients: preview, verdicts, one transaction, undoing as a whole (P8)."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING
from uuid import uuid4

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.errors import Cancelled
from coordo_desktop.domain.ids import ImportId
from coordo_desktop.domain.import_headers import find_header, propose, signature_of
from coordo_desktop.domain.import_rows import RowReader
from coordo_desktop.domain.import_words import REASONS, REPORT_COLUMNS
from coordo_desktop.domain.imports import (
    Counts,
    DateOrder,
    Duplicates,
    FileChanged,
    ImportField,
    ImportLine,
    ImportReport,
    Mapping,
    MappingIncomplete,
    MappingMismatch,
    PlanLine,
    Preview,
    Remark,
    Verdict,
)
from coordo_desktop.domain.tables import TableNotes
from coordo_desktop.exchange.commune_codes import CommuneCodes
from coordo_desktop.exchange.safe_export import csv_bytes
from coordo_desktop.exchange.tables import Row, Table, open_table
from coordo_desktop.services import authz
from coordo_desktop.services.import_planning import Planner, Verdicts
from coordo_desktop.services.import_writing import Writer
from coordo_desktop.store import audit, import_undo
from coordo_desktop.store import imports as kept
from coordo_desktop.store import settings as kept_settings
from coordo_desktop.store.unit import Store, note
from coordo_desktop.system.resources import resource

if TYPE_CHECKING:
    from coordo_desktop.store.unit import OpenSession

Progress = Callable[[int, int], object]
Stop = Callable[[], bool]
_BATCH = 1000
_SAMPLE = 2000
_SHOWN = 20


def _no_progress(_done: int, _total: int) -> None:
    """Nobody looks."""


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Every verdict, before anything is written; `seq` is where the audit chain stood."""

    path: Path
    sha256: str
    mapping: Mapping
    signature: str
    header_line: int
    duplicates: Duplicates
    verdicts: Verdicts
    counts: Counts
    file_notes: TableNotes
    seq: int
    seconds: float
    codes: CommuneCodes

    @property
    def notes(self) -> dict[Remark, int]:
        """How many rows bear each remark (wrong NIR keys are `counts.warnings`)."""
        return dict(self.verdicts.notes)

    def page(
        self, offset: int = 0, limit: int = 100, kinds: Sequence[Verdict] = ()
    ) -> list[PlanLine]:
        """Some lines, of these verdicts only when some are named."""
        return self.verdicts.page(kinds, offset, limit)


class ImportService:
    """Lists of other programs. `backup` makes a verified backup; it runs before each import."""

    def __init__(self, store: Store, backup: Callable[[], object]) -> None:
        self._store = store
        self._backup = backup

    # --- looking at a file ------------------------------------------------------------------

    def read_headers(self, path: Path) -> Preview:
        """Its columns, its first rows, and what each column is taken for.

        Raises a TableRefused; TableNoHeader where no row names the columns.
        """
        authz.require(self._store.actor, Right.IMPORT)
        with open_table(path) as table:
            first = list(islice(table.rows(), _SAMPLE))
            cells = [row or [] for _, row in first]
            at = find_header(cells)
            headers, samples = tuple(cells[at]), cells[at + 1 :]
            signature = signature_of(headers)
            remembered = self._remembered(signature, len(headers))
            return Preview(
                head=table.head,
                headers=headers,
                header_line=first[at][0],
                samples=tuple(tuple(row) for row in samples[:_SHOWN]),
                mapping=remembered or propose(headers, samples),
                signature=signature,
                remembered=remembered is not None,
            )

    def _remembered(self, signature: str, width: int) -> Mapping | None:
        with self._store.reading() as session:
            text = kept_settings.load_text(session, _mapping_key(signature))
        if text is None:
            return None
        told = json.loads(text)
        columns = tuple(None if one is None else ImportField(one) for one in told["columns"])
        return Mapping(columns, DateOrder(told["date_order"])) if len(columns) == width else None

    # --- verdicts ---------------------------------------------------------------------------

    def plan(
        self,
        path: Path,
        mapping: Mapping | None = None,
        *,
        duplicates: str = Duplicates.SKIP,
        progress: Progress = _no_progress,
        cancelled: Stop = _never,
    ) -> ImportPlan:
        """What would become of each row; nothing is written.

        Raises:
            TableRefused, MappingIncomplete, MappingMismatch, Cancelled.
        """
        preview = self.read_headers(path)
        chosen = mapping or preview.mapping
        if len(chosen.columns) != len(preview.headers):
            raise MappingMismatch
        if missing := chosen.missing():
            raise MappingIncomplete(fields=missing)
        started = perf_counter()
        codes = CommuneCodes(resource("communes.csv"))
        reader = self._reader(chosen, codes)
        with self._store.reading() as session:
            planner = Planner(session, chosen, preview.signature, Duplicates(duplicates))
            sha256, notes = _planned(
                planner, reader, path, preview.header_line, progress, cancelled
            )
            verdicts = planner.verdicts
            seq = audit.head(session).seq
        return ImportPlan(
            path=path,
            sha256=sha256,
            mapping=chosen,
            signature=preview.signature,
            header_line=preview.header_line,
            duplicates=Duplicates(duplicates),
            verdicts=verdicts,
            counts=verdicts.counts(),
            file_notes=notes,
            seq=seq,
            seconds=perf_counter() - started,
            codes=codes,
        )

    def _reader(self, mapping: Mapping, codes: CommuneCodes) -> RowReader:
        return RowReader(
            mapping,
            self._store.clock().date(),
            codes.town,
            codes.birth_place,
            known_towns=True,
        )

    # --- writing ----------------------------------------------------------------------------

    def run(
        self,
        plan: ImportPlan,
        *,
        progress: Progress = _no_progress,
        cancelled: Stop = _never,
    ) -> ImportReport:
        """Write what was planned: all of it or nothing, after a verified backup.

        Raises:
            FileChanged: the file, or the practice so that a verdict changed, moved on since.
            Cancelled: nothing was kept.
        """
        authz.require(self._store.actor, Right.IMPORT)
        started = perf_counter()
        import_id = ImportId(uuid4())
        with self._store.mutex:
            self._check_same(plan)
            if plan.counts.created or plan.counts.updated:
                self._backup()
            _stop_if(cancelled)
            with self._store.action("import.run", object_id=import_id) as session:
                self._write(session, import_id, plan, progress, cancelled)
                note(session, sha256=plan.sha256, **asdict(plan.counts))
        return _report(plan, import_id, plan.seconds + perf_counter() - started)

    def _check_same(self, plan: ImportPlan) -> None:
        """Whatever was done since the preview must leave every verdict as it was shown."""
        with self._store.reading() as session:
            if audit.head(session).seq == plan.seq:
                return
            again = Planner(session, plan.mapping, plan.signature, plan.duplicates)
            reader = self._reader(plan.mapping, plan.codes)
            sha256, _ = _planned(again, reader, plan.path, plan.header_line, _no_progress, _never)
        if sha256 != plan.sha256 or again.verdicts.kinds != plan.verdicts.kinds:
            raise FileChanged
        if again.verdicts.targets != plan.verdicts.targets:
            raise FileChanged

    def _write(
        self,
        session: "OpenSession",
        import_id: ImportId,
        plan: ImportPlan,
        progress: Progress,
        cancelled: Stop,
    ) -> None:
        kept.add_run(
            session,
            import_id,
            sha256=plan.sha256,
            signature=plan.signature,
            counts=plan.counts,
        )
        columns = [one.value if one else None for one in plan.mapping.columns]
        told = {"columns": columns, "date_order": plan.mapping.date_order.value}
        kept_settings.keep_text(session, _mapping_key(plan.signature), json.dumps(told))
        writer = Writer(session, import_id, plan.verdicts, plan.mapping, plan.signature)
        if not writer.anything_to_write():
            return
        reader = self._reader(plan.mapping, plan.codes)
        total = len(plan.verdicts.kinds)
        with open_table(plan.path) as table:
            if table.sha256 != plan.sha256:
                raise FileChanged
            for batch in _batches(table, plan.header_line):
                _stop_if(cancelled)
                writer.add(
                    [
                        reader.read(line, cells) if writer.wants(at) else None
                        for at, (line, cells) in enumerate(batch, writer.done)
                    ]
                )
                progress(writer.done, total)
        writer.finish()

    def import_file(
        self,
        path: Path,
        *,
        mapping: Mapping | None = None,
        duplicates: str = Duplicates.SKIP,
        dry_run: bool = False,
        progress: Progress = _no_progress,
        cancelled: Stop = _never,
    ) -> ImportReport:
        """Plan and, unless `dry_run`, write: what a scheduled job and the command line do."""
        plan = self.plan(
            path, mapping, duplicates=duplicates, progress=progress, cancelled=cancelled
        )
        if dry_run:
            report = _report(plan, None, plan.seconds)
        else:
            report = self.run(plan, progress=progress, cancelled=cancelled)
        return replace(report, refused_csv=self.report_csv(plan))

    # --- the refused rows -------------------------------------------------------------------

    def report_csv(self, plan: ImportPlan) -> bytes:
        """The refused rows as they came, with their line and the reason, for a spreadsheet."""
        authz.require(self._store.actor, Right.IMPORT)
        headers: list[str] = []
        rows: list[list[str | int]] = []
        if plan.counts.refused:
            with open_table(plan.path) as table:
                if table.sha256 != plan.sha256:
                    raise FileChanged
                headers, rows = _refused_rows(table, plan)
        return csv_bytes([*REPORT_COLUMNS, *headers], rows)

    # --- imports of the past ----------------------------------------------------------------

    def history(self) -> list[ImportLine]:
        """The imports made here, last first."""
        authz.require(self._store.actor, Right.IMPORT)
        with self._store.reading() as session:
            return kept.runs(session)

    def undo(self, import_id: ImportId) -> int:
        """Take an import back as a whole; how many records it had created.

        Raises:
            NotFound, ImportAlreadyUndone.
            ImportUsedSince: some of its records were used since; nothing was taken back.
        """
        authz.require(self._store.actor, Right.IMPORT)
        with self._store.action("import.undo", object_id=import_id) as session:
            removed, restored = import_undo.undo(session, import_id)
            note(session, removed=removed, restored=restored)
        return removed


def _mapping_key(signature: str) -> str:
    return f"import.mapping.{signature}"


def _stop_if(cancelled: Stop) -> None:
    if cancelled():
        raise Cancelled


def _planned(
    planner: Planner,
    reader: RowReader,
    path: Path,
    header_line: int,
    progress: Progress,
    cancelled: Stop,
) -> tuple[str, TableNotes]:
    """Every row through the planner; the file's SHA-256 and what was seen on the way."""
    with open_table(path) as table:
        for batch in _batches(table, header_line):
            _stop_if(cancelled)
            planner.add([reader.read(line, cells) for line, cells in batch])
            done = len(planner.verdicts.kinds)
            progress(done, max(done, table.expected_rows() - 1))
        return table.sha256, table.notes


def _batches(table: Table, header_line: int) -> Iterator[list[Row]]:
    """The rows below the header, some hundreds at a time."""
    below = (row for row in table.rows() if row[0] > header_line)
    while batch := list(islice(below, _BATCH)):
        yield batch


def _refused_rows(table: Table, plan: ImportPlan) -> tuple[list[str], list[list[str | int]]]:
    headers: list[str] = []
    rows: list[list[str | int]] = []
    at = 0
    for line, cells in table.rows():
        if line == plan.header_line:
            headers = cells or []
        if line <= plan.header_line:
            continue
        if plan.verdicts.kinds[at] == Verdict.REFUSED:
            reason = plan.verdicts.details[at].reason
            rows.append([line, REASONS[reason] if reason else "", *(cells or [])])
        at += 1
    return headers, rows


def _report(plan: ImportPlan, import_id: ImportId | None, seconds: float) -> ImportReport:
    return ImportReport(
        **asdict(plan.counts),
        seconds=round(seconds, 3),
        import_id=import_id,
        notes=plan.notes,
        file_notes=plan.file_notes,
    )
