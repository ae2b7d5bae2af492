"""The public medicines base and the treatments of patients."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Build the tables of this step."""
    _base()
    _found_by()
    _treatments()
    _plans()


def _base() -> None:
    op.create_table(
        "medicine",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("cis", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("routes", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("marketed", sa.Boolean(), nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("made_of", sa.String(), nullable=False),
        sa.CheckConstraint("length(cis) = 8", name="ck_medicine_cis_whole"),
        sa.PrimaryKeyConstraint("row_no", name="pk_medicine"),
        sa.UniqueConstraint("cis", name="uq_medicine_cis"),
    )
    op.create_table(
        "medicine_pack",
        sa.Column("cip13", sa.String(), nullable=False),
        sa.Column("cip7", sa.String(), nullable=False),
        sa.Column("cis", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("sold", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("cip13", name="pk_medicine_pack"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_medicine_pack_cis", "medicine_pack", ["cis"])
    op.create_index("ix_medicine_pack_cip7", "medicine_pack", ["cip7"])
    op.create_table(
        "substance",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_substance"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "medicine_composition",
        sa.Column("cis", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("dose", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("nature", sa.String(), nullable=False),
        sa.Column("link", sa.Integer(), nullable=False),
        sa.CheckConstraint("nature IN ('SA', 'FT')", name="ck_medicine_composition_nature_known"),
        sa.ForeignKeyConstraint(["code"], ["substance.code"], name="fk_medicine_composition_code"),
        sa.PrimaryKeyConstraint("cis", "place", name="pk_medicine_composition"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_medicine_composition_code", "medicine_composition", ["code"])
    op.create_table(
        "medicine_import",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("imported_at", sa.String(27), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("products", sa.Integer(), nullable=False),
        sa.Column("packs", sa.Integer(), nullable=False),
        sa.Column("substances", sa.Integer(), nullable=False),
        sa.Column("compositions", sa.Integer(), nullable=False),
        sa.Column("skipped", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("row_no", name="pk_medicine_import"),
    )


def _found_by() -> None:
    # Filled by 'rebuild' once a set is in: its rows are never changed one by one.
    op.execute(
        "CREATE VIRTUAL TABLE medicine_fts USING fts5(words, made_of, content='medicine',"
        " content_rowid='row_no', tokenize='unicode61 remove_diacritics 2', columnsize=0,"
        " prefix='1 2 3')"
    )


def _treatments() -> None:
    op.create_table(
        "treatment",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("cis", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("route", sa.String(), nullable=False),
        sa.Column("ingredients", sa.String(), nullable=False),
        sa.Column("morning", sa.Float(), nullable=False),
        sa.Column("noon", sa.Float(), nullable=False),
        sa.Column("evening", sa.Float(), nullable=False),
        sa.Column("bedtime", sa.Float(), nullable=False),
        sa.Column("as_needed", sa.Boolean(), nullable=False),
        sa.Column("needed", sa.Float(), nullable=False),
        sa.Column("most", sa.Float(), nullable=False),
        sa.Column("dose", sa.String(), nullable=False),
        sa.Column("frequency", sa.String(), nullable=False),
        sa.Column("indication", sa.String(), nullable=False),
        sa.Column("start_on", sa.Date(), nullable=False),
        sa.Column("end_on", sa.Date(), nullable=True),
        sa.Column("prescriber_id", sa.LargeBinary(16), nullable=True),
        sa.Column("prescriber", sa.String(), nullable=False),
        sa.Column("given_by", sa.String(), nullable=False),
        sa.Column("observations", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("stopped_on", sa.Date(), nullable=True),
        sa.Column("stopped_reason", sa.String(), nullable=False),
        sa.Column("written_at", sa.String(27), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.CheckConstraint("length(name) > 0", name="ck_treatment_name_filled"),
        sa.CheckConstraint(
            "given_by IN ('self', 'carer', 'nurse', 'pillbox')", name="ck_treatment_given_by_known"
        ),
        sa.CheckConstraint("state IN ('running', 'stopped')", name="ck_treatment_state_known"),
        sa.CheckConstraint(
            "(state = 'stopped') = (stopped_on IS NOT NULL)",
            name="ck_treatment_stopped_with_its_day",
        ),
        sa.CheckConstraint(
            "state = 'running' OR length(stopped_reason) > 0", name="ck_treatment_stopped_why"
        ),
        sa.CheckConstraint(
            "end_on IS NULL OR end_on >= start_on", name="ck_treatment_dates_in_order"
        ),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_treatment_patient_id"),
        sa.ForeignKeyConstraint(
            ["prescriber_id"], ["professional.id"], name="fk_treatment_prescriber_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_treatment"),
        sa.UniqueConstraint("id", name="uq_treatment_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_treatment_patient_id", "treatment", ["patient_id", "state", "end_on"])
    op.create_index("ix_treatment_cis", "treatment", ["cis"])


def _plans() -> None:
    op.create_table(
        "medication_plan",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("printed_at", sa.String(27), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("lines", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name="ck_medication_plan_sha256_whole"),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name="fk_medication_plan_patient_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_medication_plan"),
    )
    op.create_index(
        "ix_medication_plan_patient_id", "medication_plan", ["patient_id", "printed_at"]
    )
