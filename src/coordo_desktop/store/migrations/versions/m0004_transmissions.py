"""Transmissions, cibles, open actions, constantes, printed sheets."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

# What an entry keeps for ever; withdrawal fills its own columns once, a merging of two records
# moves the entry to the one that was kept (and back).
_ENTRY = (
    "number", "id", "kind", "focus", "focus_id", "body", "priority", "recipients", "expected",
    "at", "signed_at", "author_id", "author", "profession", "corrects", "replies_to",
)  # fmt: skip
_WITHDRAWN = ("withdrawn_at", "withdrawn_by", "withdrawn_reason")
_VALUE = (
    "row_no", "id", "measure", "value", "at", "author_id", "author", "transmission_id", "corrects",
)  # fmt: skip
_SHEET = (
    "number", "id", "title", "recipient", "recipient_key", "profile", "form", "paper",
    "period_start", "period_end", "until_number", "printed_at", "author_id", "author", "pages",
    "copies", "patients", "sha256", "expires_at",
)  # fmt: skip
_MERGED = (
    "EXISTS (SELECT 1 FROM patient_merge WHERE OLD.patient_id IN (keep_id, drop_id)"
    " AND NEW.patient_id IN (keep_id, drop_id))"
)


def upgrade() -> None:
    """Build the tables of this step."""
    _entries()
    _actions_and_words()
    _measurements()
    _sheets()
    _full_text()
    _append_only()


def _entries() -> None:
    op.create_table(
        "focus",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("label_key", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.String(27), nullable=False),
        sa.Column("last_entry_at", sa.String(27), nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("closed_at", sa.String(27), nullable=True),
        sa.Column("closed_by", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.CheckConstraint("length(label) > 0", name="ck_focus_label_filled"),
        sa.CheckConstraint("state IN ('open', 'closed')", name="ck_focus_state_known"),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_focus_patient_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_focus"),
        sa.UniqueConstraint("id", name="uq_focus_id"),
    )
    op.create_index("ix_focus_label_key", "focus", ["label_key"])
    op.create_index(
        "ix_focus_last_entry_at", "focus", ["last_entry_at"], sqlite_where=sa.text("state = 'open'")
    )
    op.create_index("ix_focus_patient_id", "focus", ["patient_id", "state", "label_key"])
    op.create_table(
        "transmission",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("focus", sa.String(), nullable=False),
        sa.Column("focus_id", sa.LargeBinary(16), nullable=True),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("recipients", sa.String(), nullable=False),
        sa.Column("expected", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("signed_at", sa.String(27), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("profession", sa.String(), nullable=False),
        sa.Column("corrects", sa.LargeBinary(16), nullable=True),
        sa.Column("replies_to", sa.LargeBinary(16), nullable=True),
        sa.Column("withdrawn_at", sa.String(27), nullable=True),
        sa.Column("withdrawn_by", sa.String(), nullable=False),
        sa.Column("withdrawn_reason", sa.String(), nullable=False),
        sa.CheckConstraint("length(body) > 0", name="ck_transmission_body_filled"),
        sa.CheckConstraint("priority BETWEEN 1 AND 3", name="ck_transmission_priority_known"),
        sa.CheckConstraint(
            "(withdrawn_at IS NULL) = (withdrawn_reason = '')",
            name="ck_transmission_withdrawn_with_reason",
        ),
        sa.ForeignKeyConstraint(["corrects"], ["transmission.id"], name="fk_transmission_corrects"),
        sa.ForeignKeyConstraint(["focus_id"], ["focus.id"], name="fk_transmission_focus_id"),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_transmission_patient_id"),
        sa.ForeignKeyConstraint(
            ["replies_to"], ["transmission.id"], name="fk_transmission_replies_to"
        ),
        sa.PrimaryKeyConstraint("number", name="pk_transmission"),
        sa.UniqueConstraint("id", name="uq_transmission_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_transmission_at", "transmission", ["at", "patient_id"])
    op.create_index("ix_transmission_author_id", "transmission", ["author_id", "number"])
    op.create_index("ix_transmission_focus_id", "transmission", ["focus_id", "number"])
    op.create_index("ix_transmission_patient_id", "transmission", ["patient_id", "number"])
    op.create_index("ix_transmission_priority", "transmission", ["priority", "number"])
    op.create_index(
        "ix_transmission_replies_to",
        "transmission",
        ["replies_to"],
        sqlite_where=sa.text("replies_to IS NOT NULL"),
    )
    op.create_index("ix_transmission_signed_at", "transmission", ["signed_at", "patient_id"])
    op.create_index(
        "ix_transmission_withdrawn_at",
        "transmission",
        ["withdrawn_at", "patient_id"],
        sqlite_where=sa.text("withdrawn_at IS NOT NULL"),
    )
    op.create_index(
        "uq_transmission_corrects",
        "transmission",
        ["corrects"],
        unique=True,
        sqlite_where=sa.text("corrects IS NOT NULL"),
    )
    op.create_table(
        "transmission_unread",
        sa.Column("user_id", sa.LargeBinary(16), nullable=False),
        sa.Column("priority", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["number"], ["transmission.number"], name="fk_transmission_unread_number"
        ),
        sa.PrimaryKeyConstraint("user_id", "priority", "number", name="pk_transmission_unread"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_transmission_unread_number", "transmission_unread", ["number"])
    op.create_table(
        "receipt",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("user_id", sa.LargeBinary(16), nullable=False),
        sa.Column("read_at", sa.String(27), nullable=False),
        sa.Column("expected", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["transmission.number"], name="fk_receipt_number"),
        sa.PrimaryKeyConstraint("number", "user_id", name="pk_receipt"),
        sqlite_with_rowid=False,
    )


def _actions_and_words() -> None:
    op.create_table(
        "follow_up",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("transmission_id", sa.LargeBinary(16), nullable=True),
        sa.Column("focus", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("due", sa.String(27), nullable=True),
        sa.Column("opened_at", sa.String(27), nullable=False),
        sa.Column("opened_by", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("closed_at", sa.String(27), nullable=True),
        sa.Column("closed_by", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.CheckConstraint(
            "state <> 'not_done' OR length(reason) > 0", name="ck_follow_up_not_done_with_reason"
        ),
        sa.CheckConstraint(
            "state IN ('open', 'done', 'not_done')", name="ck_follow_up_state_known"
        ),
        sa.CheckConstraint("length(text) > 0", name="ck_follow_up_text_filled"),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_follow_up_patient_id"),
        sa.ForeignKeyConstraint(
            ["transmission_id"], ["transmission.id"], name="fk_follow_up_transmission_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_follow_up"),
        sa.UniqueConstraint("id", name="uq_follow_up_id"),
    )
    op.create_index(
        "ix_follow_up_due", "follow_up", ["due"], sqlite_where=sa.text("state = 'open'")
    )
    op.create_index("ix_follow_up_patient_id", "follow_up", ["patient_id", "state", "due"])
    op.create_index("ix_follow_up_transmission_id", "follow_up", ["transmission_id"])
    op.create_table(
        "phrase",
        sa.Column("abbreviation", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("abbreviation", name="pk_phrase"),
    )
    op.create_table(
        "focus_library",
        sa.Column("label_key", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("added_at", sa.String(27), nullable=False),
        sa.Column("added_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("label_key", name="pk_focus_library"),
    )


def _measurements() -> None:
    op.create_table(
        "measurement",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("transmission_id", sa.LargeBinary(16), nullable=True),
        sa.Column("corrects", sa.LargeBinary(16), nullable=True),
        sa.Column("voided_at", sa.String(27), nullable=True),
        sa.CheckConstraint("length(measure) > 0", name="ck_measurement_measure_filled"),
        sa.ForeignKeyConstraint(["corrects"], ["measurement.id"], name="fk_measurement_corrects"),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_measurement_patient_id"),
        sa.ForeignKeyConstraint(
            ["transmission_id"], ["transmission.id"], name="fk_measurement_transmission_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_measurement"),
        sa.UniqueConstraint("id", name="uq_measurement_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_measurement_patient_id", "measurement", ["patient_id", "measure", "at"])
    op.create_index(
        "ix_measurement_transmission_id",
        "measurement",
        ["transmission_id"],
        sqlite_where=sa.text("transmission_id IS NOT NULL"),
    )
    op.create_table(
        "measure_bounds",
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint("measure", name="pk_measure_bounds"),
    )


def _sheets() -> None:
    op.create_table(
        "sheet",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("recipient_key", sa.String(), nullable=False),
        sa.Column("profile", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("paper", sa.String(), nullable=False),
        sa.Column("period_start", sa.String(27), nullable=False),
        sa.Column("period_end", sa.String(27), nullable=False),
        sa.Column("until_number", sa.Integer(), nullable=False),
        sa.Column("printed_at", sa.String(27), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("patients", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("expires_at", sa.String(27), nullable=False),
        sa.Column("returned_at", sa.String(27), nullable=True),
        sa.Column("destroyed", sa.Boolean(), nullable=False),
        sa.CheckConstraint("copies BETWEEN 1 AND 99", name="ck_sheet_copies_bounds"),
        sa.CheckConstraint("length(sha256) = 64", name="ck_sheet_sha256_whole"),
        sa.PrimaryKeyConstraint("number", name="pk_sheet"),
        sa.UniqueConstraint("id", name="uq_sheet_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_sheet_author_id", "sheet", ["author_id", "number"])
    op.create_index("ix_sheet_recipient_key", "sheet", ["recipient_key", "number"])
    op.create_table(
        "sheet_paper",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["sheet.number"], name="fk_sheet_paper_number"),
        sa.PrimaryKeyConstraint("number", name="pk_sheet_paper"),
    )
    op.create_table(
        "sheet_patient",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["sheet.number"], name="fk_sheet_patient_number"),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_sheet_patient_patient_id"),
        sa.PrimaryKeyConstraint("number", "patient_id", name="pk_sheet_patient"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_sheet_patient_patient_id", "sheet_patient", ["patient_id"])
    op.create_table(
        "sheet_task",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("line", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("follow_up_id", sa.LargeBinary(16), nullable=False),
        sa.ForeignKeyConstraint(
            ["follow_up_id"], ["follow_up.id"], name="fk_sheet_task_follow_up_id"
        ),
        sa.ForeignKeyConstraint(["number"], ["sheet.number"], name="fk_sheet_task_number"),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_sheet_task_patient_id"),
        sa.PrimaryKeyConstraint("number", "line", name="pk_sheet_task"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_sheet_task_follow_up_id", "sheet_task", ["follow_up_id"])
    op.create_index("ix_sheet_task_patient_id", "sheet_task", ["patient_id"])


def _full_text() -> None:
    op.execute(
        "CREATE VIRTUAL TABLE transmission_fts USING fts5(focus, body, content='transmission',"
        " content_rowid='number', tokenize='unicode61 remove_diacritics 2')"
    )
    op.execute("INSERT INTO transmission_fts(transmission_fts, rank) VALUES ('secure-delete', 1)")
    op.execute(
        "CREATE TRIGGER transmission_fts_added AFTER INSERT ON transmission BEGIN"
        " INSERT INTO transmission_fts(rowid, focus, body)"
        " VALUES (NEW.number, NEW.focus, NEW.body); END"
    )


def _append_only() -> None:
    unwithdrawn = f"(OLD.withdrawn_at IS NULL OR ({_same(_WITHDRAWN)}))"
    _guard_update("transmission", f"{_same(_ENTRY)} AND {unwithdrawn} AND {_patient_kept()}")
    unvoided = "(OLD.voided_at IS NULL OR NEW.voided_at IS OLD.voided_at)"
    _guard_update("measurement", f"{_same(_VALUE)} AND {unvoided} AND {_patient_kept()}")
    _guard_update("sheet", _same(_SHEET))
    for table in ("receipt", "sheet_paper", "sheet_patient", "sheet_task"):
        _guard_update(table, "0")
    for table in (
        "transmission", "measurement", "receipt", "sheet", "sheet_paper", "sheet_patient",
        "sheet_task",
    ):  # fmt: skip
        op.execute(
            f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} "
            "BEGIN SELECT RAISE(ABORT, 'append only'); END"
        )


def _same(columns: tuple[str, ...]) -> str:
    return " AND ".join(f"NEW.{name} IS OLD.{name}" for name in columns)


def _patient_kept() -> str:
    return f"(NEW.patient_id IS OLD.patient_id OR {_MERGED})"


def _guard_update(table: str, allowed: str) -> None:
    op.execute(
        f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} WHEN NOT ({allowed}) "
        "BEGIN SELECT RAISE(ABORT, 'append only'); END"
    )
