"""Printed sheets: what goes on them, asked in bulk, and what is kept of them.

Whatever the number of patients, a sheet costs the same number of statements.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, insert, or_, select, union, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.handover import HandoverSheet, PreparedSheet, TaskOnPaper, UnknownSheet
from coordo_desktop.domain.ids import PatientId, ProfessionalId, SheetId, UserId
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.domain.text import fold
from coordo_desktop.domain.topics import Topic
from coordo_desktop.domain.transmissions import FollowUpState, SheetLine, Transmission
from coordo_desktop.store.circle import patients_of
from coordo_desktop.store.follow_ups import FOLLOW_UP
from coordo_desktop.store.holds import limited
from coordo_desktop.store.named import NAMED, PATIENT, named
from coordo_desktop.store.patient_rows import CareTeamMemberRow, ProfessionalRow, table_of
from coordo_desktop.store.sheet_rows import (
    SheetPaperRow,
    SheetPatientRow,
    SheetRow,
    SheetTaskRow,
)
from coordo_desktop.store.task_series import TASK
from coordo_desktop.store.transmissions import CORRECTED, ENTRY, UNWALKED, entry_of
from coordo_desktop.store.unit import touch

SHEET = table_of(SheetRow)
_PAPER = table_of(SheetPaperRow)
_ON_IT = table_of(SheetPatientRow)
_TASK = table_of(SheetTaskRow)
_MEMBER = table_of(CareTeamMemberRow)
_PROFESSIONAL = table_of(ProfessionalRow)
_GONE = (LifeCycle.MERGED.value, LifeCycle.ARCHIVED.value)
_LEFT = (*_GONE, LifeCycle.CLOSED.value, LifeCycle.DECEASED.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """Which entries a sheet is about.

    Those signed after number `after` when it is known (whatever the clock said), else those that
    happened or were signed in [start, end); and what was withdrawn since `start`.
    """

    start: datetime
    end: datetime | None = None
    after: int | None = None

    def of_period(self) -> ColumnElement[bool]:
        """Whether an entry of `ENTRY` is one of them."""
        end = self.end or _EVER
        withdrawn = _numbers(ENTRY.c.withdrawn_at, self.start, end)
        if self.after is not None:
            return or_(ENTRY.c.number > self.after, ENTRY.c.number.in_(withdrawn))
        happened = _numbers(ENTRY.c.at, self.start, end)
        signed = _numbers(ENTRY.c.signed_at, self.start, end)
        return ENTRY.c.number.in_(union(happened, signed, withdrawn))


# An open period is bounded too: SQLite takes an open range for a quarter of the table.
_EVER = datetime(9999, 1, 1, tzinfo=UTC)


def _numbers(instant: ColumnElement[Any], start: datetime, end: datetime) -> Select[tuple[int]]:
    return select(ENTRY.c.number).where(instant >= start, instant < end)


# --- what goes on a sheet -------------------------------------------------------------------


def last_handover(session: Session, recipient: str) -> tuple[datetime, int] | None:
    """(when it was printed, the last entry it knew of) of this recipient's last sheet."""
    row = session.execute(
        select(SHEET.c.printed_at, SHEET.c.until_number)
        .where(SHEET.c.recipient_key == fold(recipient))
        .order_by(SHEET.c.number.desc())
        .limit(1)
    ).first()
    return None if row is None else (row.printed_at, row.until_number)


def entries(session: Session, patients: Sequence[PatientId], news: News) -> list[Transmission]:
    """The standing and the withdrawn entries of these patients, in the order of signing."""
    rows = session.execute(
        select(ENTRY)
        .where(ENTRY.c.patient_id.in_(list(patients)), news.of_period(), ~CORRECTED)
        .order_by(UNWALKED)
    )
    return [entry_of(row) for row in rows.mappings()]


def patients_with_news(session: Session, news: News) -> list[PatientId]:
    """Everybody something was written about, by name."""
    about = select(ENTRY.c.patient_id).where(news.of_period(), ~CORRECTED)
    return _by_name(session, and_(PATIENT.c.id.in_(about), PATIENT.c.life_cycle.not_in(_GONE)))


def patients_of_professional(
    session: Session, professional_id: ProfessionalId, on: date
) -> list[PatientId]:
    """Everybody in whose circle that professional is on that day, by name."""
    theirs = select(_MEMBER.c.patient_id).where(
        _MEMBER.c.professional_id == professional_id,
        or_(_MEMBER.c.since.is_(None), _MEMBER.c.since <= on),
        or_(_MEMBER.c.until.is_(None), _MEMBER.c.until >= on),
    )
    return _by_name(session, and_(PATIENT.c.id.in_(theirs), PATIENT.c.life_cycle.not_in(_LEFT)))


def _by_name(session: Session, which: ColumnElement[bool]) -> list[PatientId]:
    kept = which & PATIENT.c.id.not_in(limited())
    query = select(PATIENT.c.id).where(kept).order_by(PATIENT.c.sort_key)
    return [PatientId(each) for each in session.execute(query).scalars()]


def allowed(
    session: Session, patients: Sequence[PatientId], circle: UserId | None, on: date
) -> set[PatientId]:
    """Those of these patients who are on file and within the person's circle."""
    query = select(PATIENT.c.id).where(
        PATIENT.c.id.in_(list(patients)),
        PATIENT.c.life_cycle != LifeCycle.MERGED.value,
        PATIENT.c.id.not_in(limited()),
    )
    if circle is not None:
        query = query.where(PATIENT.c.id.in_(patients_of(circle, on)))
    return {PatientId(each) for each in session.execute(query).scalars()}


def doctor_phones(session: Session, patients: Sequence[PatientId]) -> dict[PatientId, str]:
    """The phone of each patient's referring doctor, where the directory knows it."""
    rows = session.execute(
        select(PATIENT.c.id, _PROFESSIONAL.c.phone)
        .join_from(PATIENT, _PROFESSIONAL, _PROFESSIONAL.c.id == PATIENT.c.referring_doctor_id)
        .where(PATIENT.c.id.in_(list(patients)))
    )
    return {PatientId(row.id): row.phone for row in rows}


# --- keeping --------------------------------------------------------------------------------


def next_number(session: Session) -> int:
    """The number of the sheet about to be printed."""
    return int(session.execute(select(func.max(SHEET.c.number))).scalar() or 0) + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What was just printed."""

    id: SheetId
    sheet: HandoverSheet
    pdf: bytes
    sha256: str
    pages: int


def add(session: Session, printed: Printed, prepared: PreparedSheet, author_id: UserId) -> None:
    """Keep a printed sheet, its bytes, who and what was on it."""
    sheet = printed.sheet
    values = {
        "number": sheet.number,
        "id": printed.id,
        "title": sheet.title,
        "recipient": sheet.recipient,
        "recipient_key": fold(sheet.recipient),
        "profile": sheet.profile.value,
        "form": sheet.form.value,
        "paper": sheet.paper.value,
        "period_start": sheet.period_start,
        "period_end": sheet.period_end,
        "until_number": prepared.until_number,
        "printed_at": sheet.printed_at,
        "author_id": author_id,
        "author": sheet.author,
        "pages": printed.pages,
        "copies": sheet.copies,
        "patients": len(sheet.patients),
        "sha256": printed.sha256,
        "expires_at": sheet.expires_at,
        "returned_at": None,
        "destroyed": False,
    }
    session.execute(insert(SHEET), [values])
    session.execute(
        insert(_PAPER), [{"number": sheet.number, "pdf": zlib.compress(printed.pdf, 6)}]
    )
    if sheet.patients:
        on_it = [{"number": sheet.number, "patient_id": each.patient_id} for each in sheet.patients]
        session.execute(insert(_ON_IT), on_it)
    if prepared.tasks:
        tasks = [
            {
                "number": sheet.number,
                "line": line,
                "patient_id": patient,
                "follow_up_id": None if line in prepared.from_plan else deed,
                "task_id": deed if line in prepared.from_plan else None,
            }
            for line, patient, deed in prepared.tasks
        ]
        session.execute(insert(_TASK), tasks)
    touch(session, Topic.SHEETS)


def mark(session: Session, number: int, *, returned_at: datetime | None, destroyed: bool) -> None:
    """Where the paper is: out there, back, destroyed."""
    session.execute(
        update(SHEET)
        .where(SHEET.c.number == number)
        .values(returned_at=returned_at, destroyed=destroyed)
    )
    touch(session, Topic.SHEETS)


# --- the register ---------------------------------------------------------------------------

_LINE = [column for column in SHEET.c if column.name in SheetLine.__slots__]


@dataclass(frozen=True, slots=True)
class KeptSheet:
    """A line of the register with what the services need beside it."""

    line: SheetLine
    author_id: UserId
    until_number: int


def get(session: Session, which: int | SheetId) -> KeptSheet:
    """A sheet by its number or its id; UnknownSheet."""
    by = SHEET.c.number == which if isinstance(which, int) else SHEET.c.id == which
    query = select(*_LINE, SHEET.c.author_id, SHEET.c.until_number).where(by)
    row = session.execute(query).mappings().first()
    if row is None:
        raise UnknownSheet(number=which if isinstance(which, int) else 0)
    line = SheetLine(**{column.name: row[column.name] for column in _LINE})
    return KeptSheet(line, row["author_id"], row["until_number"])


def register(
    session: Session,
    *,
    in_circulation: bool,
    author: UserId | None,
    before: int | None = None,
    limit: int = 200,
) -> list[SheetLine]:
    """Printed sheets, last first; only those still out there; only that author's."""
    query = select(*_LINE).order_by(SHEET.c.number.desc()).limit(limit)
    if in_circulation:
        query = query.where(SHEET.c.returned_at.is_(None), SHEET.c.destroyed.is_(False))
    if author is not None:
        query = query.where(SHEET.c.author_id == author)
    if before is not None:
        query = query.where(SHEET.c.number < before)
    return [SheetLine(**row) for row in session.execute(query).mappings()]


def paper(session: Session, number: int) -> bytes:
    """The exact bytes of a sheet; UnknownSheet."""
    kept = session.execute(select(_PAPER.c.pdf).where(_PAPER.c.number == number)).scalar()
    if kept is None:
        raise UnknownSheet(number=number)
    return zlib.decompress(kept)


def patients_on(session: Session, number: int) -> list[PatientId]:
    """Who was on a sheet."""
    query = select(_ON_IT.c.patient_id).where(_ON_IT.c.number == number)
    return [PatientId(each) for each in session.execute(query).scalars()]


def tasks_on(
    session: Session, number: int, day: date, line: int | None = None
) -> list[TaskOnPaper]:
    """The lines of a sheet as they stand today, in the order of the paper."""
    patient = func.coalesce(FOLLOW_UP.c.patient_id, TASK.c.patient_id)
    query = (
        select(
            _TASK,
            func.coalesce(FOLLOW_UP.c.text, TASK.c.label).label("text"),
            func.coalesce(FOLLOW_UP.c.state, TASK.c.state).label("state"),
            func.coalesce(FOLLOW_UP.c.version, TASK.c.version).label("version"),
            *NAMED,
        )
        .join_from(_TASK, FOLLOW_UP, FOLLOW_UP.c.id == _TASK.c.follow_up_id, isouter=True)
        .join(TASK, TASK.c.id == _TASK.c.task_id, isouter=True)
        .join(PATIENT, PATIENT.c.id == patient)
        .where(_TASK.c.number == number)
        .order_by(_TASK.c.line)
    )
    if line is not None:
        query = query.where(_TASK.c.line == line)
    return [
        TaskOnPaper(
            number=number,
            line=row["line"],
            patient_id=row["patient_id"],
            patient=named(row, day)[0],
            follow_up_id=row["follow_up_id"],
            task_id=row["task_id"],
            text=row["text"],
            open=row["state"] == FollowUpState.OPEN.value,
            version=row["version"],
        )
        for row in session.execute(query).mappings()
    ]
