"""Epochs of the journal and its sealed months; a sealed month that is over may be given up."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"

_GIVEN_UP = (
    "EXISTS (SELECT 1 FROM audit_month WHERE purged_at IS NOT NULL"
    " AND OLD.seq BETWEEN first_seq AND last_seq)"
)
_SEALED = ("number", "first_seq", "last_seq", "first_h", "last_h", "ends_at", "sealed_at")


def upgrade() -> None:
    """Build the tables of this step."""
    op.create_table(
        "audit_epoch",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("first_seq", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.String(27), nullable=False),
        sa.Column("commitment", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_audit_epoch"),
    )
    op.create_table(
        "audit_month",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("first_seq", sa.Integer(), nullable=False),
        sa.Column("last_seq", sa.Integer(), nullable=False),
        sa.Column("first_h", sa.LargeBinary(32), nullable=False),
        sa.Column("last_h", sa.LargeBinary(32), nullable=False),
        sa.Column("ends_at", sa.String(27), nullable=False),
        sa.Column("sealed_at", sa.String(27), nullable=False),
        sa.Column("purged_at", sa.String(27), nullable=True),
        sa.CheckConstraint("first_seq <= last_seq", name="ck_audit_month_span"),
        sa.PrimaryKeyConstraint("number", name="pk_audit_month"),
    )
    op.add_column(
        "audit_state", sa.Column("anchored", sa.Integer(), nullable=False, server_default="0")
    )
    op.execute(
        "INSERT INTO audit_epoch(number, first_seq, started_at, commitment)"
        " SELECT epoch, 1, COALESCE((SELECT utc FROM audit WHERE seq = 1),"
        " '2026-01-01T00:00:00.000000Z'), '' FROM audit_state"
    )
    _guarded()


def _guarded() -> None:
    op.execute("DROP TRIGGER audit_no_delete")
    op.execute(
        f"CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit WHEN NOT {_GIVEN_UP} "
        "BEGIN SELECT RAISE(ABORT, 'append only'); END"
    )
    op.execute(
        f"CREATE TRIGGER audit_month_kept BEFORE UPDATE OF {', '.join(_SEALED)} ON audit_month "
        "BEGIN SELECT RAISE(ABORT, 'append only'); END"
    )
    op.execute(
        "CREATE TRIGGER audit_month_no_delete BEFORE DELETE ON audit_month "
        "BEGIN SELECT RAISE(ABORT, 'append only'); END"
    )
