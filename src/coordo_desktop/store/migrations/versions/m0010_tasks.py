"""Tasks and the series they come from; a line of a printed sheet may be a task."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_WHOSE = (
    ("label", sa.String()),
    ("kind", sa.String()),
    ("who_kind", sa.String()),
    ("who_ref", sa.String()),
    ("who_label", sa.String()),
)


def upgrade() -> None:
    """Build the tables of this step."""
    _series()
    _tasks()
    _lines_of_sheets()


def _series() -> None:
    op.create_table(
        "task_series",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("plan_id", sa.LargeBinary(16), nullable=False),
        sa.Column("objective_id", sa.LargeBinary(16), nullable=False),
        sa.Column("intervention_id", sa.LargeBinary(16), nullable=False),
        *(sa.Column(name, kind, nullable=False) for name, kind in _WHOSE),
        sa.Column("frequency", sa.String(), nullable=False),
        sa.Column("condition", sa.String(), nullable=False),
        sa.Column("anchor", sa.Date(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("generated_until", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("ended", sa.String(), nullable=False),
        sa.CheckConstraint(
            "state IN ('active', 'suspended', 'ended')", name="ck_task_series_state_known"
        ),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_task_series_patient_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_task_series"),
        sa.UniqueConstraint("id", name="uq_task_series_id"),
    )
    op.create_index("ix_task_series_plan_id", "task_series", ["plan_id", "intervention_id"])
    op.create_index("ix_task_series_patient_id", "task_series", ["patient_id"])
    op.create_index(
        "ix_task_series_generated_until",
        "task_series",
        ["generated_until"],
        sqlite_where=sa.text("state = 'active'"),
    )
    op.create_index(
        "ix_task_series_condition",
        "task_series",
        ["patient_id"],
        sqlite_where=sa.text("condition <> '' AND state <> 'ended'"),
    )


def _tasks() -> None:
    op.create_table(
        "task",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("series_id", sa.LargeBinary(16), nullable=True),
        sa.Column("slot_on", sa.Date(), nullable=True),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("plan_id", sa.LargeBinary(16), nullable=True),
        sa.Column("objective_id", sa.LargeBinary(16), nullable=True),
        sa.Column("intervention_id", sa.LargeBinary(16), nullable=True),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("moment", sa.String(), nullable=False),
        *(sa.Column(name, kind, nullable=False) for name, kind in _WHOSE[1:]),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("first_due", sa.Date(), nullable=True),
        sa.Column("settled_at", sa.String(27), nullable=True),
        sa.Column("settled_by", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("transmission_id", sa.LargeBinary(16), nullable=True),
        sa.Column("added_at", sa.String(27), nullable=False),
        sa.Column("added_by", sa.String(), nullable=False),
        sa.CheckConstraint("length(label) > 0", name="ck_task_label_filled"),
        sa.CheckConstraint(
            "state IN ('open', 'done', 'partly', 'not_done', 'refused', 'cancelled')",
            name="ck_task_state_known",
        ),
        sa.CheckConstraint("(state = 'open') = (settled_at IS NULL)", name="ck_task_settled_when"),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_task_patient_id"),
        sa.ForeignKeyConstraint(["series_id"], ["task_series.id"], name="fk_task_series_id"),
        sa.ForeignKeyConstraint(
            ["transmission_id"], ["transmission.id"], name="fk_task_transmission_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_task"),
        sa.UniqueConstraint("id", name="uq_task_id"),
    )
    _task_indexes()
    op.create_table(
        "task_measurement",
        sa.Column("task_id", sa.LargeBinary(16), nullable=False),
        sa.Column("measurement_id", sa.LargeBinary(16), nullable=False),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name="fk_task_measurement_task_id"),
        sa.ForeignKeyConstraint(
            ["measurement_id"], ["measurement.id"], name="fk_task_measurement_measurement_id"
        ),
        sa.PrimaryKeyConstraint("task_id", "measurement_id", name="pk_task_measurement"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_task_measurement_measurement_id", "task_measurement", ["measurement_id"])


def _task_indexes() -> None:
    op.create_index(
        "ix_task_due", "task", ["due", "patient_id"], sqlite_where=sa.text("state = 'open'")
    )
    op.create_index("ix_task_patient_id", "task", ["patient_id", "due"])
    op.create_index(
        "ix_task_settled_at",
        "task",
        ["settled_at"],
        sqlite_where=sa.text("settled_at IS NOT NULL"),
    )
    op.create_index("ix_task_intervention_id", "task", ["intervention_id", "slot_on"])
    op.create_index(
        "ix_task_transmission_id",
        "task",
        ["transmission_id"],
        sqlite_where=sa.text("transmission_id IS NOT NULL"),
    )
    op.create_index(
        "uq_task_series_id_slot_on_slot", "task", ["series_id", "slot_on", "slot"], unique=True
    )


def _lines_of_sheets() -> None:
    """What a line stands for is an open action or a task: rebuilt with its guards."""
    op.create_table(
        "sheet_task_new",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("line", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("follow_up_id", sa.LargeBinary(16), nullable=True),
        sa.Column("task_id", sa.LargeBinary(16), nullable=True),
        sa.CheckConstraint(
            "(follow_up_id IS NULL) <> (task_id IS NULL)", name="ck_sheet_task_one_thing"
        ),
        sa.ForeignKeyConstraint(
            ["follow_up_id"], ["follow_up.id"], name="fk_sheet_task_follow_up_id"
        ),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name="fk_sheet_task_task_id"),
        sa.ForeignKeyConstraint(["number"], ["sheet.number"], name="fk_sheet_task_number"),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_sheet_task_patient_id"),
        sa.PrimaryKeyConstraint("number", "line", name="pk_sheet_task"),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO sheet_task_new(number, line, patient_id, follow_up_id)"
        " SELECT number, line, patient_id, follow_up_id FROM sheet_task"
    )
    op.drop_table("sheet_task")
    op.rename_table("sheet_task_new", "sheet_task")
    op.create_index("ix_sheet_task_follow_up_id", "sheet_task", ["follow_up_id"])
    op.create_index("ix_sheet_task_patient_id", "sheet_task", ["patient_id"])
    op.create_index("ix_sheet_task_task_id", "sheet_task", ["task_id"])
    for verb in ("update", "delete"):
        op.execute(
            f"CREATE TRIGGER sheet_task_no_{verb} BEFORE {verb.upper()} ON sheet_task "
            "BEGIN SELECT RAISE(ABORT, 'append only'); END"
        )
