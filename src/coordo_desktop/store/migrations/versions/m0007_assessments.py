"""Assessments: answers, score, version of the scale."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

# What a complete assessment keeps for ever; being replaced or withdrawn fills its own columns
# once, a merging of two records moves it to the one that was kept (and back).
_KEPT = (
    "row_no", "id", "scale", "scale_version", "answers", "assessed_on", "note", "value", "band",
    "label", "grade", "score_text", "next_step", "details", "alert", "author_id", "author",
    "changed_at", "completed_at", "corrects",
)  # fmt: skip
_WITHDRAWN = ("withdrawn_at", "withdrawn_by", "withdrawn_reason")
_MERGED = (
    "EXISTS (SELECT 1 FROM patient_merge WHERE OLD.patient_id IN (keep_id, drop_id)"
    " AND NEW.patient_id IN (keep_id, drop_id))"
)


def upgrade() -> None:
    """Build the tables of this step."""
    op.create_table(
        "assessment",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("scale", sa.String(), nullable=False),
        sa.Column("scale_version", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("answers", sa.String(), nullable=False),
        sa.Column("assessed_on", sa.Date(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("band", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("grade", sa.String(), nullable=False),
        sa.Column("score_text", sa.String(), nullable=False),
        sa.Column("next_step", sa.String(), nullable=False),
        sa.Column("details", sa.String(), nullable=False),
        sa.Column("alert", sa.Boolean(), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("changed_at", sa.String(27), nullable=False),
        sa.Column("completed_at", sa.String(27), nullable=True),
        sa.Column("corrects", sa.LargeBinary(16), nullable=True),
        sa.Column("withdrawn_at", sa.String(27), nullable=True),
        sa.Column("withdrawn_by", sa.String(), nullable=False),
        sa.Column("withdrawn_reason", sa.String(), nullable=False),
        sa.CheckConstraint("length(scale) > 0", name="ck_assessment_scale_filled"),
        sa.CheckConstraint(
            "state IN ('draft', 'complete', 'replaced', 'withdrawn')",
            name="ck_assessment_state_known",
        ),
        sa.CheckConstraint(
            "(state = 'draft') = (completed_at IS NULL)", name="ck_assessment_complete_with_date"
        ),
        sa.CheckConstraint(
            "(state = 'draft') = (value IS NULL)", name="ck_assessment_drafts_have_no_score"
        ),
        sa.CheckConstraint(
            "(state = 'withdrawn') = (withdrawn_reason <> '')",
            name="ck_assessment_withdrawn_with_reason",
        ),
        sa.ForeignKeyConstraint(["corrects"], ["assessment.id"], name="fk_assessment_corrects"),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_assessment_patient_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_assessment"),
        sa.UniqueConstraint("id", name="uq_assessment_id"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_assessment_patient_id", "assessment", ["patient_id", "scale", "assessed_on"]
    )
    op.create_index(
        "ix_assessment_draft",
        "assessment",
        ["changed_at", "patient_id"],
        sqlite_where=sa.text("state = 'draft'"),
    )
    op.create_index(
        "ix_assessment_alert",
        "assessment",
        ["patient_id", "scale"],
        sqlite_where=sa.text("alert = 1"),
    )
    op.create_table(
        "scale_settings",
        sa.Column("scale", sa.String(), nullable=False),
        sa.Column("months", sa.Integer(), nullable=True),
        sa.Column("edges", sa.String(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.String(27), nullable=False),
        sa.Column("changed_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("scale", name="pk_scale_settings"),
    )
    _append_only()


def _append_only() -> None:
    kept = " AND ".join(f"NEW.{name} IS OLD.{name}" for name in _KEPT)
    withdrawn = " AND ".join(f"NEW.{name} IS OLD.{name}" for name in _WITHDRAWN)
    step = (
        f"((NEW.state IS OLD.state AND {withdrawn})"
        " OR (OLD.state = 'complete' AND NEW.state IN ('replaced', 'withdrawn')))"
    )
    moved = f"(NEW.patient_id IS OLD.patient_id OR {_MERGED})"
    op.execute(
        "CREATE TRIGGER assessment_no_update BEFORE UPDATE ON assessment"
        f" WHEN OLD.state <> 'draft' AND NOT ({kept} AND {step} AND {moved})"
        " BEGIN SELECT RAISE(ABORT, 'append only'); END"
    )
    op.execute(
        "CREATE TRIGGER assessment_no_delete BEFORE DELETE ON assessment"
        " WHEN OLD.state <> 'draft' BEGIN SELECT RAISE(ABORT, 'append only'); END"
    )
