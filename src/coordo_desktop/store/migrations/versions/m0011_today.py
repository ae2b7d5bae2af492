"""Rules of Aujourd'hui, snoozes, awaited answers."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Build the tables of this step."""
    _rules()
    _awaited()
    # The late tasks of everybody, counted by patient without reading them.
    op.create_index(
        "ix_task_open",
        "task",
        ["patient_id", "due", "urgent", "who_ref"],
        sqlite_where=sa.text("state = 'open'"),
    )
    # The last care given to each, without walking all that waits.
    op.create_index(
        "ix_task_done",
        "task",
        ["patient_id", "due"],
        sqlite_where=sa.text("state IN ('done', 'partly')"),
    )
    for table in ("alert_snooze", "awaited_chase"):
        op.execute(
            f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} "
            "BEGIN SELECT RAISE(ABORT, 'append only'); END"
        )
        op.execute(
            f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} "
            "BEGIN SELECT RAISE(ABORT, 'append only'); END"
        )


def _rules() -> None:
    op.create_table(
        "alert_rule",
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("threshold", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint("rule", name="pk_alert_rule"),
    )
    op.create_table(
        "alert_snooze",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=True),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.CheckConstraint("length(key) > 0", name="ck_alert_snooze_key_filled"),
        sa.CheckConstraint("length(reason) > 0", name="ck_alert_snooze_reason_filled"),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_alert_snooze_patient_id"),
        sa.PrimaryKeyConstraint("seq", name="pk_alert_snooze"),
    )
    op.create_index("ix_alert_snooze_key", "alert_snooze", ["key", "seq"])
    op.create_index("ix_alert_snooze_until", "alert_snooze", ["until"])
    op.create_index("ix_alert_snooze_patient_id", "alert_snooze", ["patient_id"])


def _awaited() -> None:
    op.create_table(
        "awaited",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("from_whom", sa.String(), nullable=False),
        sa.Column("professional_id", sa.LargeBinary(16), nullable=True),
        sa.Column("exam", sa.String(), nullable=False),
        sa.Column("exam_key", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("chased_on", sa.Date(), nullable=True),
        sa.Column("chases", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("settled_at", sa.String(27), nullable=True),
        sa.Column("settled_by", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("added_at", sa.String(27), nullable=False),
        sa.Column("added_by", sa.String(), nullable=False),
        sa.CheckConstraint("length(what) > 0", name="ck_awaited_what_filled"),
        sa.CheckConstraint(
            "state IN ('open', 'received', 'given_up')", name="ck_awaited_state_known"
        ),
        sa.CheckConstraint(
            "(state = 'open') = (settled_at IS NULL)", name="ck_awaited_settled_when"
        ),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_awaited_patient_id"),
        sa.ForeignKeyConstraint(
            ["professional_id"], ["professional.id"], name="fk_awaited_professional_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_awaited"),
        sa.UniqueConstraint("id", name="uq_awaited_id"),
    )
    op.create_index("ix_awaited_patient_id", "awaited", ["patient_id", "since"])
    op.create_index("ix_awaited_professional_id", "awaited", ["professional_id"])
    op.create_index(
        "ix_awaited_since", "awaited", ["since"], sqlite_where=sa.text("state = 'open'")
    )
    op.create_index(
        "ix_awaited_exam_key",
        "awaited",
        ["patient_id", "exam_key", "since"],
        sqlite_where=sa.text("exam_key <> ''"),
    )
    op.create_table(
        "awaited_chase",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("awaited_id", sa.LargeBinary(16), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["awaited_id"], ["awaited.id"], name="fk_awaited_chase_awaited_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_awaited_chase"),
    )
    op.create_index("ix_awaited_chase_awaited_id", "awaited_chase", ["awaited_id", "row_no"])
