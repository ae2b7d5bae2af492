"""Patients, what hangs from them, the directory, their history and mergings."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

APPEND_ONLY = ("field_change", "life_event")


def upgrade() -> None:
    """Build the tables of this step."""
    op.create_table(
        "professional",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("given_name", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("profession", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("rpps", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("secure_mail", sa.String(), nullable=False),
        sa.Column("user_id", sa.LargeBinary(16), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.CheckConstraint("length(name) > 0", name="ck_professional_name_filled"),
        sa.PrimaryKeyConstraint("id", name="pk_professional"),
        sa.UniqueConstraint("user_id", name="uq_professional_user_id"),
    )
    op.create_index("ix_professional_rpps", "professional", ["rpps"])
    op.create_index("ix_professional_sort_key", "professional", ["sort_key"])
    op.create_table(
        "patient",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(27), nullable=False),
        sa.Column("local_number", sa.Integer(), nullable=False),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("family_name", sa.String(), nullable=False),
        sa.Column("given_names", sa.String(), nullable=False),
        sa.Column("used_name", sa.String(), nullable=False),
        sa.Column("used_given_name", sa.String(), nullable=False),
        sa.Column("sex", sa.String(), nullable=False),
        sa.Column("birth_date", sa.String(10), nullable=True),
        sa.Column("birth_place_code", sa.String(), nullable=False),
        sa.Column("birth_place", sa.String(), nullable=False),
        sa.Column("nir", sa.String(), nullable=False),
        sa.Column("ins_oid", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("attributes", sa.String(), nullable=False),
        sa.Column("identity_document", sa.String(), nullable=False),
        sa.Column("identity_checked_on", sa.Date(), nullable=True),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("address_extra", sa.String(), nullable=False),
        sa.Column("postal_code", sa.String(), nullable=False),
        sa.Column("town", sa.String(), nullable=False),
        sa.Column("town_code", sa.String(), nullable=False),
        sa.Column("access_notes", sa.String(), nullable=False),
        sa.Column("phones", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("referring_doctor_id", sa.LargeBinary(16), nullable=True),
        sa.Column("referring_doctor", sa.String(), nullable=False),
        sa.Column("remarks", sa.String(), nullable=False),
        sa.Column("lives", sa.String(), nullable=False),
        sa.Column("housing", sa.String(), nullable=False),
        sa.Column("autonomy", sa.String(), nullable=False),
        sa.Column("gir", sa.Integer(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("interpreter", sa.Boolean(), nullable=False),
        sa.Column("legal_protection", sa.String(), nullable=False),
        sa.Column("long_term_condition", sa.String(), nullable=False),
        sa.Column("social", sa.String(), nullable=False),
        sa.Column("what_matters", sa.String(), nullable=False),
        sa.Column("advance_directives", sa.String(), nullable=False),
        sa.Column("allergy_knowledge", sa.String(), nullable=False),
        sa.Column("stability", sa.String(), nullable=False),
        sa.Column("life_cycle", sa.String(), nullable=False),
        sa.Column("life_cycle_reason", sa.String(), nullable=False),
        sa.Column("life_cycle_on", sa.Date(), nullable=True),
        sa.Column("deceased_on", sa.String(10), nullable=True),
        sa.Column("coordinated", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "allergy_knowledge IN ('not_asked', 'none_known', 'listed')",
            name="ck_patient_allergy_knowledge_known",
        ),
        sa.CheckConstraint(
            "life_cycle IN ('active', 'suspended', 'closed', 'deceased', 'archived', 'merged')",
            name="ck_patient_life_cycle_known",
        ),
        sa.CheckConstraint("sex IN ('F', 'M', 'I')", name="ck_patient_sex_known"),
        sa.CheckConstraint("stability IN ('I', 'A', 'S')", name="ck_patient_stability_known"),
        sa.CheckConstraint(
            "status IN ('PROV', 'RECUP', 'VALI', 'QUAL')", name="ck_patient_status_known"
        ),
        sa.CheckConstraint("gir IS NULL OR gir BETWEEN 1 AND 6", name="ck_patient_gir_bounds"),
        sa.CheckConstraint("length(family_name) > 0", name="ck_patient_family_name_filled"),
        sa.CheckConstraint("local_number > 0", name="ck_patient_local_number_positive"),
        sa.ForeignKeyConstraint(
            ["referring_doctor_id"], ["professional.id"], name="fk_patient_referring_doctor_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_patient"),
        sa.UniqueConstraint("id", name="uq_patient_id"),
        sa.UniqueConstraint("local_number", name="uq_patient_local_number"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_patient_birth_date", "patient", ["birth_date"])
    op.create_index("ix_patient_life_cycle", "patient", ["life_cycle"])
    op.create_index("ix_patient_nir", "patient", ["nir"])
    op.create_index("ix_patient_referring_doctor_id", "patient", ["referring_doctor_id"])
    op.create_index("ix_patient_sort_key", "patient", ["sort_key"])
    op.create_table(
        "allergy",
        sa.Column("substance", sa.String(), nullable=False),
        sa.Column("reaction", sa.String(), nullable=False),
        sa.Column("severity", sa.String(), nullable=False),
        sa.Column("since", sa.String(10), nullable=True),
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.CheckConstraint("severity IN ('', 'mild', 'severe')", name="ck_allergy_severity_known"),
        sa.CheckConstraint("length(substance) > 0", name="ck_allergy_substance_filled"),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_allergy_patient_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_allergy"),
        sa.UniqueConstraint("id", name="uq_allergy_id"),
    )
    op.create_index("ix_allergy_patient_id", "allergy", ["patient_id"])
    op.create_table(
        "care_team_member",
        sa.Column("professional_id", sa.LargeBinary(16), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("referent", sa.Boolean(), nullable=False),
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.CheckConstraint(
            "until IS NULL OR since IS NULL OR until >= since",
            name="ck_care_team_member_dates_in_order",
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name="fk_care_team_member_patient_id"
        ),
        sa.ForeignKeyConstraint(
            ["professional_id"], ["professional.id"], name="fk_care_team_member_professional_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_care_team_member"),
        sa.UniqueConstraint("id", name="uq_care_team_member_id"),
    )
    op.create_index("ix_care_team_member_patient_id", "care_team_member", ["patient_id"])
    op.create_index(
        "ix_care_team_member_professional_id", "care_team_member", ["professional_id", "patient_id"]
    )
    op.create_table(
        "consent",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("given", sa.Boolean(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("means", sa.String(), nullable=False),
        sa.Column("collected_by", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.CheckConstraint(
            "kind IN ('sharing', 'record', 'secure_mail', 'opposition')",
            name="ck_consent_kind_known",
        ),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_consent_patient_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_consent"),
        sa.UniqueConstraint("id", name="uq_consent_id"),
    )
    op.create_index("ix_consent_patient_id", "consent", ["patient_id"])
    op.create_table(
        "contact_person",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kinship", sa.String(), nullable=False),
        sa.Column("relations", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.CheckConstraint("length(name) > 0", name="ck_contact_person_name_filled"),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name="fk_contact_person_patient_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_contact_person"),
        sa.UniqueConstraint("id", name="uq_contact_person_id"),
    )
    op.create_index("ix_contact_person_patient_id", "contact_person", ["patient_id"])
    op.create_table(
        "contingency",
        sa.Column("condition", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.CheckConstraint(
            "length(condition) > 0 AND length(action) > 0", name="ck_contingency_both_filled"
        ),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_contingency_patient_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_contingency"),
        sa.UniqueConstraint("id", name="uq_contingency_id"),
    )
    op.create_index("ix_contingency_patient_id", "contingency", ["patient_id"])
    op.create_table(
        "field_change",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("object_id", sa.String(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("after", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_field_change_patient_id"),
        sa.PrimaryKeyConstraint("seq", name="pk_field_change"),
    )
    op.create_index("ix_field_change_patient_id", "field_change", ["patient_id", "seq"])
    op.create_table(
        "life_event",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("after", sa.String(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_life_event_patient_id"),
        sa.PrimaryKeyConstraint("seq", name="pk_life_event"),
    )
    op.create_index("ix_life_event_patient_id", "life_event", ["patient_id", "seq"])
    op.create_table(
        "patient_key",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("patient_row", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_row"], ["patient.row_no"], name="fk_patient_key_patient_row"
        ),
        sa.PrimaryKeyConstraint("key", "patient_row", name="pk_patient_key"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_patient_key_patient_row", "patient_key", ["patient_row"])
    op.create_table(
        "patient_merge",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("keep_id", sa.LargeBinary(16), nullable=False),
        sa.Column("drop_id", sa.LargeBinary(16), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("kept_before", sa.String(), nullable=False),
        sa.Column("kept_after", sa.String(), nullable=False),
        sa.Column("dropped_life", sa.String(), nullable=False),
        sa.Column("undone_at", sa.String(27), nullable=True),
        sa.Column("undone_by", sa.String(), nullable=False),
        sa.CheckConstraint("keep_id <> drop_id", name="ck_patient_merge_two_records"),
        sa.ForeignKeyConstraint(["drop_id"], ["patient.id"], name="fk_patient_merge_drop_id"),
        sa.ForeignKeyConstraint(["keep_id"], ["patient.id"], name="fk_patient_merge_keep_id"),
        sa.PrimaryKeyConstraint("id", name="pk_patient_merge"),
    )
    op.create_index("ix_patient_merge_drop_id", "patient_merge", ["drop_id"])
    op.create_index("ix_patient_merge_keep_id", "patient_merge", ["keep_id"])
    op.create_table(
        "patient_opened",
        sa.Column("user_id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name="fk_patient_opened_patient_id"
        ),
        sa.PrimaryKeyConstraint("user_id", "patient_id", name="pk_patient_opened"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_patient_opened_patient_id", "patient_opened", ["patient_id"])
    op.create_index("ix_patient_opened_user_id", "patient_opened", ["user_id", "at"])
    op.create_table(
        "problem",
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("since", sa.String(10), nullable=True),
        sa.Column("until", sa.String(10), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.CheckConstraint("length(label) > 0", name="ck_problem_label_filled"),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_problem_patient_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_problem"),
        sa.UniqueConstraint("id", name="uq_problem_id"),
    )
    op.create_index("ix_problem_patient_id", "problem", ["patient_id"])
    op.create_table(
        "vigilance_flag",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name="fk_vigilance_flag_patient_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_vigilance_flag"),
        sa.UniqueConstraint("id", name="uq_vigilance_flag_id"),
    )
    op.create_index("ix_vigilance_flag_kind", "vigilance_flag", ["kind", "patient_id"])
    op.create_index("ix_vigilance_flag_patient_id", "vigilance_flag", ["patient_id"])
    op.create_table(
        "patient_merge_line",
        sa.Column("merge_id", sa.LargeBinary(16), nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("line", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["merge_id"], ["patient_merge.id"], name="fk_patient_merge_line_merge_id"
        ),
        sa.PrimaryKeyConstraint("merge_id", "table_name", "line", name="pk_patient_merge_line"),
        sqlite_with_rowid=False,
    )
    for table in APPEND_ONLY:
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'append only'); END"
            )
