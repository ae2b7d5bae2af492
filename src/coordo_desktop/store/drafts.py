"""Half-written entries, kept in the encrypted file across lock, crash and power cut."""

import json
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, delete, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from coordo_desktop.domain.drafts import Draft
from coordo_desktop.store.base import Base


class DraftRow(Base):
    """One open form of one person."""

    __tablename__ = "draft"

    user_id: Mapped[UUID] = mapped_column(primary_key=True)
    form: Mapped[str] = mapped_column(primary_key=True)
    entity_id: Mapped[str] = mapped_column(primary_key=True)
    base_version: Mapped[int]
    payload: Mapped[str]
    updated: Mapped[datetime]


def keep(session: Session, user_id: UUID, draft: Draft) -> None:
    """Keep or replace the draft of this form."""
    values = {
        "base_version": draft.base_version,
        "payload": draft.payload,
        "updated": draft.updated,
    }
    session.execute(
        insert(DraftRow)
        .values(user_id=user_id, form=draft.form, entity_id=draft.entity_id, **values)
        .on_conflict_do_update(index_elements=["user_id", "form", "entity_id"], set_=values)
    )


def find(session: Session, user_id: UUID, form: str, entity_id: str) -> Draft | None:
    """The draft of this form, if there is one."""
    row = session.get(DraftRow, (user_id, form, entity_id))
    return None if row is None else _draft(row)


def of_user(session: Session, user_id: UUID) -> list[Draft]:
    """Every draft of a person, newest first."""
    query = select(DraftRow).where(DraftRow.user_id == user_id).order_by(DraftRow.updated.desc())
    return [_draft(row) for row in session.scalars(query)]


def drop(session: Session, user_id: UUID, form: str, entity_id: str) -> None:
    """Forget the draft: it was kept for good, or given up."""
    session.execute(
        delete(DraftRow).where(
            DraftRow.user_id == user_id, DraftRow.form == form, DraftRow.entity_id == entity_id
        )
    )


def waiting(session: Session, form: str, entity_id: str) -> int:
    """How many people are typing something there."""
    query = select(func.count()).where(DraftRow.form == form, DraftRow.entity_id == entity_id)
    return session.execute(query).scalar_one()


def move(session: Session, form: str, source: UUID, target: UUID, merge_id: UUID) -> None:
    """Take what is typed about one patient to another; whoever types there already keeps both.

    The payload says whom it is about, and by which merging it came there.
    """
    for row in session.scalars(_at(form, source)).all():
        if session.get(DraftRow, (row.user_id, form, str(target))) is None:
            _repoint(row, target, merge=str(merge_id))


def move_back(session: Session, form: str, source: UUID, target: UUID, merge_id: UUID) -> None:
    """Put back what `move` took along; what was typed since stays where it is."""
    for row in session.scalars(_at(form, target)).all():
        moved = _draft(row).typed().get("merge") == str(merge_id)
        if moved and session.get(DraftRow, (row.user_id, form, str(source))) is None:
            _repoint(row, source, merge="")


def _at(form: str, patient_id: UUID) -> Select[DraftRow]:
    return select(DraftRow).where(DraftRow.form == form, DraftRow.entity_id == str(patient_id))


def _repoint(row: DraftRow, patient_id: UUID, *, merge: str) -> None:
    payload = {**_draft(row).typed(), "patient": str(patient_id), "merge": merge}
    if not merge:
        del payload["merge"]
    row.entity_id, row.payload = str(patient_id), json.dumps(payload, ensure_ascii=False)


def _draft(row: DraftRow) -> Draft:
    return Draft(row.form, row.entity_id, row.base_version, row.payload, row.updated)
