"""Records opened outside one's circle, and who was told what the journal is for."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    """Build the tables of this step."""
    op.add_column("user_account", sa.Column("told_journal_at", sa.String(27), nullable=True))
    op.create_table(
        "glass",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("user_id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("opened_at", sa.String(27), nullable=False),
        sa.Column("until", sa.String(27), nullable=False),
        sa.Column("ended_at", sa.String(27), nullable=True),
        sa.Column("read_at", sa.String(27), nullable=True),
        sa.Column("read_by", sa.String(), nullable=False),
        sa.CheckConstraint(
            "reason IN ('emergency', 'replacement', 'on_call', 'request', 'other')",
            name="ck_glass_reason_known",
        ),
        sa.CheckConstraint("until > opened_at", name="ck_glass_ends_after"),
        sa.CheckConstraint("(read_at IS NULL) = (read_by = '')", name="ck_glass_read_by_somebody"),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name="fk_glass_user_id"),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_glass_patient_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_glass"),
        sa.UniqueConstraint("id", name="uq_glass_id"),
    )
    op.create_index("ix_glass_open", "glass", ["user_id"], sqlite_where=sa.text("ended_at IS NULL"))
    op.create_index("ix_glass_patient_id", "glass", ["patient_id", "opened_at"])
    op.create_index(
        "ix_glass_unread", "glass", ["opened_at"], sqlite_where=sa.text("read_at IS NULL")
    )
