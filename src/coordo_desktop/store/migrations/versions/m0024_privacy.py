"""Requests of people about their data, opposing statements, breaches."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    """Build the tables of this step."""
    _privacy_request()
    _privacy_statement()
    _privacy_breach()


def _privacy_request() -> None:
    op.create_table(
        "privacy_request",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("requester", sa.String(), nullable=False),
        sa.Column("requester_name", sa.String(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("identity", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("extended", sa.Boolean(), nullable=False),
        sa.Column("extended_why", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("handed", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("added_at", sa.String(27), nullable=False),
        sa.Column("added_by", sa.String(), nullable=False),
        sa.CheckConstraint(
            "(state = 'open') = (closed_on IS NULL)", name="ck_privacy_request_closed_told"
        ),
        sa.CheckConstraint(
            "state IN ('open', 'answered', 'refused', 'withdrawn')",
            name="ck_privacy_request_state_known",
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name="fk_privacy_request_patient_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_privacy_request"),
        sa.UniqueConstraint("id", name="uq_privacy_request_id"),
    )
    op.create_index("ix_privacy_request_patient_id", "privacy_request", ["patient_id"])
    op.create_index("ix_privacy_request_state", "privacy_request", ["state", "received_on"])


def _privacy_statement() -> None:
    op.create_table(
        "privacy_statement",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.Column("added_at", sa.String(27), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("withdrawn_at", sa.String(27), nullable=True),
        sa.Column("withdrawn_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name="fk_privacy_statement_patient_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_privacy_statement"),
        sa.UniqueConstraint("id", name="uq_privacy_statement_id"),
    )
    op.create_index("ix_privacy_statement_patient_id", "privacy_statement", ["patient_id"])


def _privacy_breach() -> None:
    op.create_table(
        "privacy_breach",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("discovered_at", sa.String(27), nullable=False),
        sa.Column("natures", sa.String(), nullable=False),
        sa.Column("facts", sa.String(), nullable=False),
        sa.Column("people_kinds", sa.String(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("data_kinds", sa.String(), nullable=False),
        sa.Column("records", sa.Integer(), nullable=True),
        sa.Column("consequences", sa.String(), nullable=False),
        sa.Column("measures", sa.String(), nullable=False),
        sa.Column("risk", sa.String(), nullable=False),
        sa.Column("notified_at", sa.String(27), nullable=True),
        sa.Column("late_why", sa.String(), nullable=False),
        sa.Column("people_told_at", sa.String(27), nullable=True),
        sa.Column("closed_at", sa.String(27), nullable=True),
        sa.Column("added_at", sa.String(27), nullable=False),
        sa.Column("added_by", sa.String(), nullable=False),
        sa.CheckConstraint(
            "risk IN ('unknown', 'none', 'risk', 'high')", name="ck_privacy_breach_risk_known"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_privacy_breach"),
        sa.UniqueConstraint("id", name="uq_privacy_breach_id"),
    )
    op.create_index("ix_privacy_breach_closed_at", "privacy_breach", ["closed_at"])
