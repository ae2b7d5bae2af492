"""Thresholds of a patient, methods, free measures, values withdrawn with a reason."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_VALUE = (
    "row_no", "id", "measure", "label", "unit", "value", "at", "author_id", "author", "method",
    "transmission_id", "corrects",
)  # fmt: skip
_VOIDED = ("voided_at", "voided_by", "voided_reason")
_THRESHOLD = (
    "row_no", "measure", "label", "unit", "low", "high", "at", "author_id", "author",
)  # fmt: skip
_ENDED = ("ended_at", "ended_by")
_MERGED = (
    "EXISTS (SELECT 1 FROM patient_merge WHERE OLD.patient_id IN (keep_id, drop_id)"
    " AND NEW.patient_id IN (keep_id, drop_id))"
)


def upgrade() -> None:
    """Build the tables of this step."""
    _values()
    _practice_bounds()
    _thresholds()
    _warning_scale()


def _values() -> None:
    for name in ("label", "unit", "method", "voided_by", "voided_reason"):
        column = sa.Column(name, sa.String(), nullable=False, server_default="")
        op.add_column("measurement", column)
    op.create_index("ix_measurement_at", "measurement", ["at", "patient_id"])
    op.create_index(
        "uq_measurement_corrects",
        "measurement",
        ["corrects"],
        unique=True,
        sqlite_where=sa.text("corrects IS NOT NULL"),
    )
    op.execute("DROP TRIGGER measurement_no_update")
    unvoided = f"(OLD.voided_at IS NULL OR ({_same(_VOIDED)}))"
    _guard_update("measurement", f"{_same(_VALUE)} AND {unvoided} AND {_patient_kept()}")


def _practice_bounds() -> None:
    """The practice's values may hold for one age only; an empty age means every one."""
    op.rename_table("measure_bounds", "measure_bounds_old")
    op.create_table(
        "measure_bounds",
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("age", sa.String(), nullable=False),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint("measure", "age", name="pk_measure_bounds"),
    )
    op.execute(
        "INSERT INTO measure_bounds(measure, age, low, high)"
        " SELECT measure, '', low, high FROM measure_bounds_old"
    )
    op.drop_table("measure_bounds_old")


def _thresholds() -> None:
    op.create_table(
        "measure_threshold",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("ended_at", sa.String(27), nullable=True),
        sa.Column("ended_by", sa.String(), nullable=False),
        sa.CheckConstraint("length(measure) > 0", name="ck_measure_threshold_measure_filled"),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name="fk_measure_threshold_patient_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_measure_threshold"),
    )
    op.create_index(
        "uq_measure_threshold_patient_id",
        "measure_threshold",
        ["patient_id", "measure"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
    )
    op.create_index("ix_measure_threshold_patient_id", "measure_threshold", ["patient_id", "at"])
    unended = f"(OLD.ended_at IS NULL OR ({_same(_ENDED)}))"
    _guard_update("measure_threshold", f"{_same(_THRESHOLD)} AND {unended} AND {_patient_kept()}")
    op.execute(
        "CREATE TRIGGER measure_threshold_no_delete BEFORE DELETE ON measure_threshold "
        "BEGIN SELECT RAISE(ABORT, 'append only'); END"
    )


def _warning_scale() -> None:
    op.create_table(
        "warning_scale",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("scale", sa.Integer(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.CheckConstraint("scale IN (1, 2)", name="ck_warning_scale_scale_known"),
        sa.CheckConstraint(
            "scale = 1 OR length(decided_by) > 0", name="ck_warning_scale_decided_by_somebody"
        ),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_warning_scale_patient_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_warning_scale"),
    )
    op.create_index("ix_warning_scale_patient_id", "warning_scale", ["patient_id", "row_no"])


def _same(columns: tuple[str, ...]) -> str:
    return " AND ".join(f"NEW.{name} IS OLD.{name}" for name in columns)


def _patient_kept() -> str:
    return f"(NEW.patient_id IS OLD.patient_id OR {_MERGED})"


def _guard_update(table: str, allowed: str) -> None:
    op.execute(
        f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} WHEN NOT ({allowed}) "
        "BEGIN SELECT RAISE(ABORT, 'append only'); END"
    )
