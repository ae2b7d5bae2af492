"""Absences, closings, hours of professionals."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Build the tables of this step."""
    _absence()
    _closing()
    _professional_agenda()


def _absence() -> None:
    op.create_table(
        "absence",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("professional_id", sa.LargeBinary(16), nullable=False),
        sa.Column("starts_at", sa.String(27), nullable=False),
        sa.Column("ends_at", sa.String(27), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("replacement_id", sa.LargeBinary(16), nullable=True),
        sa.CheckConstraint("starts_at < ends_at", name="ck_absence_in_order"),
        sa.CheckConstraint(
            "kind IN ('leave', 'sick', 'training', 'meeting', 'other')",
            name="ck_absence_kind_known",
        ),
        sa.ForeignKeyConstraint(
            ["professional_id"], ["professional.id"], name="fk_absence_professional_id"
        ),
        sa.ForeignKeyConstraint(
            ["replacement_id"], ["professional.id"], name="fk_absence_replacement_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_absence"),
        sa.UniqueConstraint("id", name="uq_absence_id"),
    )
    op.create_index("ix_absence_professional_id", "absence", ["professional_id", "ends_at"])
    op.create_index("ix_absence_ends_at", "absence", ["ends_at"])


def _closing() -> None:
    op.create_table(
        "closing",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.CheckConstraint("first_day <= last_day", name="ck_closing_in_order"),
        sa.PrimaryKeyConstraint("row_no", name="pk_closing"),
        sa.UniqueConstraint("id", name="uq_closing_id"),
    )
    op.create_index("ix_closing_last_day", "closing", ["last_day"])


def _professional_agenda() -> None:
    op.create_table(
        "professional_agenda",
        sa.Column("professional_id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("hours", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["professional_id"], ["professional.id"], name="fk_professional_agenda_professional_id"
        ),
        sa.PrimaryKeyConstraint("professional_id", name="pk_professional_agenda"),
    )
