"""Plans de soins: versions, agreement, reviews, templates."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_APPEND_ONLY = ("plan_agreement", "plan_evaluation", "plan_review", "plan_template")


def upgrade() -> None:
    """Build the tables of this step."""
    _plan()
    _version()
    _said_since()
    _template()
    _never_altered()


def _plan() -> None:
    op.create_table(
        "care_plan",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("draft", sa.Integer(), nullable=False),
        sa.Column("draft_at", sa.String(27), nullable=True),
        sa.Column("next_review", sa.Date(), nullable=True),
        sa.Column("agreed", sa.Boolean(), nullable=True),
        sa.Column("created_at", sa.String(27), nullable=False),
        sa.Column("changed_at", sa.String(27), nullable=False),
        sa.Column("suspended_on", sa.Date(), nullable=True),
        sa.Column("suspended_reason", sa.String(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_reason", sa.String(), nullable=False),
        sa.Column("merge_id", sa.LargeBinary(16), nullable=True),
        sa.Column("merged_state", sa.String(), nullable=False),
        sa.CheckConstraint(
            "(state = 'closed') = (closed_on IS NOT NULL AND closed_reason <> '')",
            name="ck_care_plan_closed_with_reason",
        ),
        sa.CheckConstraint(
            "state IN ('draft', 'active', 'suspended', 'closed', 'cancelled')",
            name="ck_care_plan_state_known",
        ),
        sa.CheckConstraint(
            "(state = 'suspended') <= (suspended_on IS NOT NULL AND suspended_reason <> '')",
            name="ck_care_plan_suspended_with_reason",
        ),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_care_plan_patient_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_care_plan"),
        sa.UniqueConstraint("id", name="uq_care_plan_id"),
    )
    active = sa.text("state = 'active'")
    op.create_index("ix_care_plan_agreed", "care_plan", ["agreed"], sqlite_where=active)
    op.create_index(
        "ix_care_plan_draft", "care_plan", ["draft_at"], sqlite_where=sa.text("draft > 0")
    )
    op.create_index("ix_care_plan_next_review", "care_plan", ["next_review"], sqlite_where=active)
    op.create_index("ix_care_plan_patient_id", "care_plan", ["patient_id", "row_no"])
    op.create_index("ix_care_plan_state", "care_plan", ["state", "patient_id"])
    op.create_index(
        "uq_care_plan_open",
        "care_plan",
        ["patient_id"],
        unique=True,
        sqlite_where=sa.text("state IN ('draft', 'active', 'suspended')"),
    )


def _version() -> None:
    op.create_table(
        "plan_version",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.LargeBinary(16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("validated", sa.Boolean(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.CheckConstraint("number > 0", name="ck_plan_version_number_positive"),
        sa.ForeignKeyConstraint(["plan_id"], ["care_plan.id"], name="fk_plan_version_plan_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_plan_version"),
        sa.UniqueConstraint("plan_id", "number", name="uq_plan_version_plan_id_number"),
    )
    op.create_index(
        "uq_plan_version_draft",
        "plan_version",
        ["plan_id"],
        unique=True,
        sqlite_where=sa.text("validated = 0"),
    )


def _said_since() -> None:
    op.create_table(
        "plan_agreement",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("given", sa.Boolean(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("means", sa.String(), nullable=False),
        sa.Column("witness", sa.String(), nullable=False),
        sa.Column("collected_by", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["care_plan.id"], name="fk_plan_agreement_plan_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_plan_agreement"),
    )
    op.create_index("ix_plan_agreement_plan_id", "plan_agreement", ["plan_id", "version"])
    op.create_table(
        "plan_evaluation",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.LargeBinary(16), nullable=False),
        sa.Column("objective_id", sa.LargeBinary(16), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["care_plan.id"], name="fk_plan_evaluation_plan_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_plan_evaluation"),
    )
    op.create_index("ix_plan_evaluation_plan_id", "plan_evaluation", ["plan_id"])
    op.create_table(
        "plan_review",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.LargeBinary(16), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("participants", sa.String(), nullable=False),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["care_plan.id"], name="fk_plan_review_plan_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_plan_review"),
    )
    op.create_index("ix_plan_review_plan_id", "plan_review", ["plan_id"])


def _template() -> None:
    op.create_table(
        "plan_template",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.CheckConstraint("length(name) > 0", name="ck_plan_template_name_filled"),
        sa.PrimaryKeyConstraint("row_no", name="pk_plan_template"),
        sa.UniqueConstraint("id", "version", name="uq_plan_template_id_version"),
    )


def _never_altered() -> None:
    # A draft is rewritten and thrown away until it is validated; then it stays as it is.
    for deed in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER plan_version_no_{deed.lower()} BEFORE {deed} ON plan_version "
            "WHEN OLD.validated = 1 BEGIN SELECT RAISE(ABORT, 'append only'); END"
        )
        for table in _APPEND_ONLY:
            op.execute(
                f"CREATE TRIGGER {table}_no_{deed.lower()} BEFORE {deed} ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'append only'); END"
            )
