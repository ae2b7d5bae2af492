"""The handover sheet: prepared, printed and numbered, produced again, scanned back (TR6-TR8).

Preparing only reads. Printing is one action: the number, the bytes with their hash, the lines to
tick and the audit line are kept together or not at all.
"""

import hashlib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from coordo_desktop.documents import handover as document
from coordo_desktop.documents.pictures import page_count
from coordo_desktop.documents.protect import with_password
from coordo_desktop.domain.access import NotAllowed, Right, Role
from coordo_desktop.domain.errors import FileDamaged, InvalidField, Mishap
from coordo_desktop.domain.handover import (
    ExportReason,
    PreparedSheet,
    PrintedSheet,
    ScanResult,
    SheetRequest,
    SinceSheet,
    TaskOnPaper,
    UnreadableCode,
    read_code,
)
from coordo_desktop.domain.ids import PatientId, SheetId
from coordo_desktop.domain.retention import RecordHeld
from coordo_desktop.domain.sheet_news import since_sheet
from coordo_desktop.domain.tasks import TaskState
from coordo_desktop.domain.transmissions import FollowUpState, SheetLine
from coordo_desktop.services import appointment_horizon, authz, task_horizon
from coordo_desktop.services.sheet_preparing import SheetPreparing
from coordo_desktop.store import audit, foci, follow_ups, holds, patients, rounds, settings, sheets
from coordo_desktop.store import tasks as task_store
from coordo_desktop.store.unit import OpenSession, note, note_patients
from coordo_desktop.system.files import refuse_place, write_whole

_MOST_COPIES = 99


class HandoverService(SheetPreparing):
    """Sheets that carry transmissions on paper, and come back."""

    def prepare(self, request: SheetRequest) -> PreparedSheet:
        """The sheet as it would be printed now, what it leaves out and what it lacks.

        Raises:
            NobodyOnSheet, EndsBeforeItStarts, InvalidField (`copies`), NotAllowed.
        """
        if not 1 <= request.copies <= _MOST_COPIES:
            raise InvalidField(field="copies")
        authz.require(self._store.actor, Right.PRINT_HANDOVER)
        task_horizon.ready(self._store)
        appointment_horizon.ready(self._store)
        with self._store.reading() as session:
            return self._prepared(session, request)

    def preview(self, prepared: PreparedSheet) -> bytes:
        """The sheet as PDF bytes, without a number: to be looked at, never kept."""
        authz.require(self._store.actor, Right.PRINT_HANDOVER)
        return document.render(prepared.sheet)

    def print_sheet(self, prepared: PreparedSheet, copies: int | None = None) -> PrintedSheet:
        """Number the sheet, draw it, keep its bytes and hash; what to send to the printer."""
        actor = self._store.actor
        circle = authz.circle_of(actor, Right.PRINT_HANDOVER)
        copies = prepared.sheet.copies if copies is None else copies
        if not 1 <= copies <= _MOST_COPIES:
            raise InvalidField(field="copies")
        with self._store.action("sheet.print") as session:
            who = [each.patient_id for each in prepared.sheet.patients]
            today = prepared.sheet.printed_at.date()
            if set(who) - sheets.allowed(session, who, circle, today):
                raise NotAllowed(right=Right.PRINT_HANDOVER)
            practice = settings.load(session)
            at = self._local(practice)
            sheet = replace(
                prepared.sheet,
                number=sheets.next_number(session),
                printed_at=at,
                expires_at=at + timedelta(hours=practice.sheet_valid_hours),
                copies=copies,
                copy_number=1 if copies == 1 else 0,
                audit_code=f"Jnl {audit.short_code(audit.head(session))}",
            )
            pdf = document.render(sheet)
            printed = sheets.Printed(
                id=SheetId(uuid4()),
                sheet=sheet,
                pdf=pdf,
                sha256=hashlib.sha256(pdf).hexdigest(),
                pages=page_count(pdf),
            )
            sheets.add(session, printed, prepared, actor.user_id)
            if sheet.round is not None:
                rounds.keep_sheet(session, sheet.round.round_id, sheet.number)
            note_patients(session, who)
            note(
                session,
                object_id=printed.id,
                number=sheet.number,
                form=sheet.form.value,
                profile=sheet.profile.value,
                pages=printed.pages,
                copies=copies,
                patients=len(who),
                sha256=printed.sha256,
            )
        return PrintedSheet(
            id=printed.id,
            number=sheet.number,
            pdf=pdf,
            sha256=printed.sha256,
            pages=printed.pages,
            copies=copies,
        )

    def again(self, sheet_id: SheetId, copies: int = 1) -> PrintedSheet:
        """The very bytes that were printed, to be printed once more. RecordHeld."""
        authz.require(self._store.actor, Right.PRINT_HANDOVER)
        with self._store.action("sheet.reprint", object_id=sheet_id) as session:
            kept = self._sheet(session, sheet_id)
            pdf = self._bytes(session, kept, leaving=True)
            note(session, number=kept.line.number, copies=copies, sha256=kept.line.sha256)
        return PrintedSheet(
            id=sheet_id,
            number=kept.line.number,
            pdf=pdf,
            sha256=kept.line.sha256,
            pages=kept.line.pages,
            copies=copies,
        )

    def look_at(self, sheet_id: SheetId) -> bytes:
        """The bytes of a kept sheet, to be shown on screen. RecordHeld."""
        authz.require(self._store.actor, Right.PRINT_HANDOVER)
        with self._store.reading() as session:
            return self._bytes(session, self._sheet(session, sheet_id))

    def export(
        self,
        sheet_id: SheetId,
        password: str | None = None,
        reason: ExportReason = ExportReason.HANDOVER,
    ) -> bytes:
        """The sheet as a file that leaves the program, closed by a password when one is given.

        RecordHeld.
        """
        authz.require(self._store.actor, Right.EXPORT)
        with self._store.action("sheet.export", object_id=sheet_id) as session:
            kept = self._sheet(session, sheet_id)
            pdf = self._bytes(session, kept, leaving=True)
            note(
                session,
                number=kept.line.number,
                reason=reason.value,
                password=bool(password),
                patients=kept.line.patients,
                sha256=kept.line.sha256,
            )
        return with_password(pdf, password) if password else pdf

    def save(
        self,
        sheet: PreparedSheet | SheetId,
        path: Path,
        password: str | None = None,
        reason: ExportReason = ExportReason.HANDOVER,
    ) -> SheetLine:
        """Write a sheet at `path`, new or kept, closed by a password when one is given.

        The place is looked at before a new sheet takes its number. If writing fails all the same,
        the sheet is noted destroyed: none is in circulation that nobody has.

        Raises:
            InsideVault, PlaceNotWritable, DiskFull, DiskFailed, NotAllowed.
        """
        authz.require(self._store.actor, Right.EXPORT)
        refuse_place(path.absolute())
        new = None
        if isinstance(sheet, PreparedSheet):
            new = self.print_sheet(sheet)
            sheet_id = new.id
        else:
            sheet_id = sheet
        try:
            write_whole(path.absolute(), self.export(sheet_id, password, reason))
        except Mishap:
            if new is not None:
                self.mark_destroyed(new.number)
            raise
        with self._store.reading() as session:
            return self._sheet(session, sheet_id).line

    # --- the register -----------------------------------------------------------------------

    def register(
        self, *, in_circulation_only: bool = False, before: int | None = None
    ) -> list[SheetLine]:
        """Printed sheets, last first; a caregiver sees their own. `before` is a number."""
        mine = authz.circle_of(self._store.actor, Right.PRINT_HANDOVER)
        with self._store.reading() as session:
            return sheets.register(
                session, in_circulation=in_circulation_only, author=mine, before=before
            )

    def mark_returned(self, number: int) -> None:
        """The paper came back."""
        authz.require(self._store.actor, Right.PRINT_HANDOVER)
        with self._store.action("sheet.return", detail={"number": number}) as session:
            kept = self._sheet(session, number)
            note(session, object_id=kept.line.id)
            at = kept.line.returned_at or self._store.clock()
            sheets.mark(session, number, returned_at=at, destroyed=kept.line.destroyed)

    def mark_destroyed(self, number: int) -> None:
        """The paper was destroyed."""
        authz.require(self._store.actor, Right.PRINT_HANDOVER)
        with self._store.action("sheet.destroy", detail={"number": number}) as session:
            kept = self._sheet(session, number)
            note(session, object_id=kept.line.id)
            sheets.mark(session, number, returned_at=kept.line.returned_at, destroyed=True)

    def unmark(self, before: SheetLine) -> None:
        """Undo `mark_returned` or `mark_destroyed`: the sheet is where `before` says it was."""
        authz.require(self._store.actor, Right.PRINT_HANDOVER)
        with self._store.action("sheet.unmark", detail={"number": before.number}) as session:
            note(session, object_id=self._sheet(session, before.number).line.id)
            sheets.mark(
                session,
                before.number,
                returned_at=before.returned_at,
                destroyed=before.destroyed,
            )

    def line(self, number: int) -> SheetLine:
        """One line of the register; UnknownSheet."""
        authz.require(self._store.actor, Right.PRINT_HANDOVER)
        with self._store.reading() as session:
            return self._sheet(session, number).line

    # --- paper comes back -------------------------------------------------------------------

    def changed_since(self, number: int) -> tuple[SinceSheet, ...]:
        """What happened to each patient of a sheet since it was printed."""
        authz.require(self._store.actor, Right.PRINT_HANDOVER)
        with self._store.reading() as session:
            return self._changed(session, self._sheet(session, number))

    def scanned(self, code: str) -> ScanResult:
        """What a scanned code opens: the return of a sheet, or one of its lines.

        Raises:
            UnreadableCode, UnknownSheet.
        """
        authz.require(self._store.actor, Right.PRINT_HANDOVER)
        read = read_code(code)
        if read is None:
            raise UnreadableCode
        number, line = read
        with self._store.reading() as session:
            kept = self._sheet(session, number)
            if line is None:
                return ScanResult(
                    number=number,
                    sheet_id=kept.line.id,
                    returned_at=kept.line.returned_at,
                    changed=self._changed(session, kept),
                )
            return ScanResult(
                number=number,
                sheet_id=kept.line.id,
                task=self._line(session, number, line),
                returned_at=kept.line.returned_at,
            )

    def tasks(self, number: int) -> list[TaskOnPaper]:
        """The lines of a sheet as they stand today, to be ticked in one go on its return."""
        authz.require(self._store.actor, Right.PRINT_HANDOVER)
        with self._store.reading() as session:
            self._sheet(session, number)
            return self._tasks(session, number)

    def tick_line(self, number: int, line: int) -> TaskOnPaper:
        """What a line stands for was done; nothing when it was closed already."""
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        detail = {"number": number, "line": line}
        with self._store.action("sheet.tick", detail=detail) as session:
            return self._mark_line(session, number, line, None)

    def untick_line(self, task: TaskOnPaper) -> TaskOnPaper:
        """Undo `tick_line`, as it answered; ChangedMeanwhile when the task moved on."""
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        detail = {"number": task.number, "line": task.line}
        with self._store.action("sheet.untick", detail=detail) as session:
            return self._mark_line(session, task.number, task.line, task.version)

    def _mark_line(
        self, session: OpenSession, number: int, line: int, undone: int | None
    ) -> TaskOnPaper:
        """Tick a line, or open it again at the version it was ticked to."""
        self._sheet(session, number)
        task = self._line(session, number, line)
        # Whose it is now: two records may have become one since the sheet was printed.
        patient_id = self._whose(session, task)
        authz.require_for(session, self._store.actor, Right.WRITE_CLINICAL, patient_id)
        note(session, patient_id=patient_id, object_id=task.task_id or task.follow_up_id)
        if task.open is (undone is not None):
            return task
        version = task.version if undone is None else undone
        self._settle(session, task, version, done=undone is None)
        return replace(task, open=undone is not None, version=version + 1)

    @staticmethod
    def _whose(session: OpenSession, task: TaskOnPaper) -> PatientId:
        if task.task_id is not None:
            return task_store.get_many(session, [task.task_id])[0].patient_id
        if task.follow_up_id is not None:
            return follow_ups.get(session, task.follow_up_id).patient_id
        return task.patient_id

    def _settle(self, session: OpenSession, task: TaskOnPaper, version: int, *, done: bool) -> None:
        at, by = (self._store.clock(), self._store.actor.name) if done else (None, "")
        if task.task_id is not None:
            state = TaskState.DONE if done else TaskState.OPEN
            how = task_store.Settled(state=state, at=at, by=by)
            task_store.settle(session, {task.task_id: version}, how)
        elif task.follow_up_id is not None:
            action = follow_ups.get(session, task.follow_up_id)
            went = FollowUpState.DONE if done else FollowUpState.OPEN
            follow_ups.settle(session, action, version, state=went, at=at, by=by)

    # --- steps ------------------------------------------------------------------------------

    def _sheet(self, session: OpenSession, which: int | SheetId) -> sheets.KeptSheet:
        """A kept sheet this person may see: theirs, or any when the right reaches everybody."""
        kept = sheets.get(session, which)
        mine = authz.circle_of(self._store.actor, Right.PRINT_HANDOVER)
        if mine is not None and kept.author_id != mine:
            raise NotAllowed(right=Right.PRINT_HANDOVER)
        return kept

    def _withheld(self, session: OpenSession, *, leaving: bool = False) -> frozenset[PatientId]:
        """Whose processing is limited: on no paper, and shown to the coordinator alone."""
        if Role.COORDINATOR in self._store.actor.roles and not leaving:
            return frozenset()
        return holds.limited_people(session)

    def _bytes(
        self, session: OpenSession, kept: sheets.KeptSheet, *, leaving: bool = False
    ) -> bytes:
        """The bytes kept; RecordHeld where somebody is on it whose processing is limited since."""
        away = self._withheld(session, leaving=leaving)
        if away.intersection(sheets.patients_on(session, kept.line.number)):
            raise RecordHeld(right=Right.PRINT_HANDOVER)
        pdf = sheets.paper(session, kept.line.number)
        if hashlib.sha256(pdf).hexdigest() != kept.line.sha256:
            raise FileDamaged
        return pdf

    def _tasks(self, session: OpenSession, number: int) -> list[TaskOnPaper]:
        today, away = self._local(settings.load(session)).date(), self._withheld(session)
        found = sheets.tasks_on(session, number, today)
        return [one for one in found if one.patient_id not in away]

    def _line(self, session: OpenSession, number: int, line: int) -> TaskOnPaper:
        today = self._local(settings.load(session)).date()
        found = sheets.tasks_on(session, number, today, line)
        if not found:
            raise UnreadableCode
        if found[0].patient_id in self._withheld(session):
            raise RecordHeld(right=Right.SEE_IDENTITY)
        return found[0]

    def _changed(self, session: OpenSession, kept: sheets.KeptSheet) -> tuple[SinceSheet, ...]:
        away = self._withheld(session)
        who = [one for one in sheets.patients_on(session, kept.line.number) if one not in away]
        news = sheets.News(start=kept.line.printed_at, after=kept.until_number)
        return since_sheet(
            patients.lines(session, who),
            sheets.entries(session, who, news),
            [focus for focus, _ in foci.of_patients(session, who, kept.line.printed_at)],
            self._tasks(session, kept.line.number),
            printed_at=kept.line.printed_at,
            after=kept.until_number,
        )
