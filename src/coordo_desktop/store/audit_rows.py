"""The tables of the journal: its lines, where it stands, its epochs, its sealed months."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.store.base import Base


class AuditRow(Base):
    """Who did what, when. Rows are added, never updated (triggers hold it)."""

    __tablename__ = "audit"
    __table_args__ = (
        Index(None, "patient_ref", "seq"),
        Index(None, "user_id", "seq"),
        Index(None, "event", "seq"),
    )

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    utc: Mapped[datetime]
    run: Mapped[int]
    mono: Mapped[int]
    user_id: Mapped[str]
    role: Mapped[str]
    event: Mapped[str]
    patient_ref: Mapped[str | None]
    object_ref: Mapped[str | None]
    detail_json: Mapped[str]
    h: Mapped[bytes] = mapped_column(LargeBinary(32))
    m: Mapped[bytes] = mapped_column(LargeBinary(32))


class AuditStateRow(Base):
    """Where the chain stands: the last number, its hash, and the key of the next line.

    `anchored` is the number of the last line that was anchored when somebody last signed in: the
    anchors may say more, never less.
    """

    __tablename__ = "audit_state"

    id: Mapped[int] = mapped_column(primary_key=True)
    epoch: Mapped[int]
    seq: Mapped[int]
    head: Mapped[bytes] = mapped_column(LargeBinary(32))
    key: Mapped[bytes] = mapped_column(LargeBinary(32))
    utc: Mapped[str]
    anchored: Mapped[int] = mapped_column(server_default="0")


class AuditEpochRow(Base):
    """From which line a control key on paper holds; `commitment` is the digest of that key."""

    __tablename__ = "audit_epoch"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    first_seq: Mapped[int]
    started_at: Mapped[datetime]
    commitment: Mapped[str]


class AuditMonthRow(Base):
    """A month that is over: from which line to which, and their hashes, which outlive the lines.

    `ends_at` is when its last line was written, as far as the clock can be believed.
    """

    __tablename__ = "audit_month"
    __table_args__ = (CheckConstraint("first_seq <= last_seq", name="span"),)

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    first_seq: Mapped[int]
    last_seq: Mapped[int]
    first_h: Mapped[bytes] = mapped_column(LargeBinary(32))
    last_h: Mapped[bytes] = mapped_column(LargeBinary(32))
    ends_at: Mapped[datetime]
    sealed_at: Mapped[datetime]
    purged_at: Mapped[datetime | None]
