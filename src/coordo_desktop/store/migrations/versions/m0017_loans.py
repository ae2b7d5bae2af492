"""Lent equipment and emergency kits."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Build the tables of this step."""
    _equipment()
    _loan()
    _equipment_event()
    _kit_seal()
    _kit_line()
    _kit_check()
    _kit_check_line()
    _seals()


def _equipment() -> None:
    op.create_table(
        "equipment",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("model", sa.String(), nullable=False),
        sa.Column("serial", sa.String(), nullable=False),
        sa.Column("serial_key", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("code_key", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("home_id", sa.LargeBinary(16), nullable=True),
        sa.Column("deposit", sa.Integer(), nullable=False),
        sa.Column("loan_days", sa.Integer(), nullable=False),
        sa.Column("service_days", sa.Integer(), nullable=False),
        sa.Column("service_due", sa.Date(), nullable=True),
        sa.Column("cleaned_after", sa.Boolean(), nullable=False),
        sa.Column("accessories", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.CheckConstraint(
            "deposit >= 0 AND loan_days >= 0 AND service_days >= 0",
            name="ck_equipment_figures_positive",
        ),
        sa.CheckConstraint("length(name) > 0", name="ck_equipment_name_filled"),
        sa.CheckConstraint("length(serial_key) > 0", name="ck_equipment_serial_filled"),
        sa.CheckConstraint(
            "state IN ('available', 'lent', 'to_clean', 'in_service', 'lost', 'retired')",
            name="ck_equipment_state_known",
        ),
        sa.ForeignKeyConstraint(["home_id"], ["stock_place.id"], name="fk_equipment_home_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_equipment"),
        sa.UniqueConstraint("id", name="uq_equipment_id"),
        sa.UniqueConstraint("serial_key", name="uq_equipment_serial_key"),
    )
    op.create_index(
        "ix_equipment_service_due",
        "equipment",
        ["service_due"],
        sqlite_where=sa.text("service_due IS NOT NULL"),
    )
    op.create_index(
        "uq_equipment_code_key",
        "equipment",
        ["code_key"],
        unique=True,
        sqlite_where=sa.text("code_key <> ''"),
    )


def _loan() -> None:
    op.create_table(
        "loan",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("equipment_id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=True),
        sa.Column("professional_id", sa.LargeBinary(16), nullable=True),
        sa.Column("out_at", sa.String(27), nullable=False),
        sa.Column("out_day", sa.Date(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("deposit", sa.Integer(), nullable=False),
        sa.Column("condition_out", sa.String(), nullable=False),
        sa.Column("remark_out", sa.String(), nullable=False),
        sa.Column("accessories", sa.String(), nullable=False),
        sa.Column("author_out", sa.String(), nullable=False),
        sa.Column("back_at", sa.String(27), nullable=True),
        sa.Column("back_day", sa.Date(), nullable=True),
        sa.Column("condition_in", sa.String(), nullable=False),
        sa.Column("remark_in", sa.String(), nullable=False),
        sa.Column("missing", sa.String(), nullable=False),
        sa.Column("deposit_back", sa.Integer(), nullable=False),
        sa.Column("author_in", sa.String(), nullable=False),
        sa.Column("lost", sa.Boolean(), nullable=False),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.Column("calls", sa.Integer(), nullable=False),
        sa.Column("called", sa.Date(), nullable=True),
        sa.Column("call_note", sa.String(), nullable=False),
        sa.CheckConstraint("back_day IS NULL OR lost = 0", name="ck_loan_back_or_lost"),
        sa.CheckConstraint(
            "deposit >= 0 AND deposit_back BETWEEN 0 AND deposit", name="ck_loan_deposit_right"
        ),
        sa.CheckConstraint("due >= out_day", name="ck_loan_due_after_out"),
        sa.CheckConstraint(
            "(patient_id IS NULL) <> (professional_id IS NULL)", name="ck_loan_to_one"
        ),
        sa.ForeignKeyConstraint(["equipment_id"], ["equipment.id"], name="fk_loan_equipment_id"),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_loan_patient_id"),
        sa.ForeignKeyConstraint(
            ["professional_id"], ["professional.id"], name="fk_loan_professional_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_loan"),
        sa.UniqueConstraint("id", name="uq_loan_id"),
    )
    op.create_index(
        "ix_loan_due",
        "loan",
        ["due"],
        sqlite_where=sa.text("back_day IS NULL AND lost = 0 AND cancelled = 0"),
    )
    op.create_index("ix_loan_equipment_id", "loan", ["equipment_id"])
    op.create_index(
        "ix_loan_patient_id", "loan", ["patient_id"], sqlite_where=sa.text("patient_id IS NOT NULL")
    )
    op.create_index(
        "uq_loan_open",
        "loan",
        ["equipment_id"],
        unique=True,
        sqlite_where=sa.text("back_day IS NULL AND lost = 0 AND cancelled = 0"),
    )


def _equipment_event() -> None:
    op.create_table(
        "equipment_event",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("equipment_id", sa.LargeBinary(16), nullable=False),
        sa.Column("loan_id", sa.LargeBinary(16), nullable=True),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("before", sa.Date(), nullable=True),
        sa.Column("after", sa.Date(), nullable=True),
        sa.Column("state_before", sa.String(), nullable=False),
        sa.Column("service_before", sa.Date(), nullable=True),
        sa.Column("call_before", sa.Date(), nullable=True),
        sa.Column("call_note_before", sa.String(), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("undone_at", sa.String(27), nullable=True),
        sa.CheckConstraint(
            "kind IN ('added', 'lent', 'prolonged', 'called', 'returned', 'cleaned', 'sent', "
            "'serviced', 'lost', 'found', 'retired')",
            name="ck_equipment_event_kind_known",
        ),
        sa.ForeignKeyConstraint(
            ["equipment_id"], ["equipment.id"], name="fk_equipment_event_equipment_id"
        ),
        sa.ForeignKeyConstraint(["loan_id"], ["loan.id"], name="fk_equipment_event_loan_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_equipment_event"),
        sa.UniqueConstraint("id", name="uq_equipment_event_id"),
    )
    op.create_index("ix_equipment_event_equipment_id", "equipment_event", ["equipment_id"])
    op.create_index(
        "ix_equipment_event_loan_id",
        "equipment_event",
        ["loan_id"],
        sqlite_where=sa.text("loan_id IS NOT NULL"),
    )


def _kit_seal() -> None:
    op.create_table(
        "kit_seal",
        sa.Column("kit_id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("seal", sa.String(), nullable=False),
        sa.Column("sealed_at", sa.String(27), nullable=True),
        sa.Column("broken_at", sa.String(27), nullable=True),
        sa.Column("broken_note", sa.String(), nullable=False),
        sa.Column("checked_day", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["kit_id"], ["stock_place.id"], name="fk_kit_seal_kit_id"),
        sa.PrimaryKeyConstraint("kit_id", name="pk_kit_seal"),
        sqlite_with_rowid=False,
    )


def _kit_line() -> None:
    op.create_table(
        "kit_line",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("kit_id", sa.LargeBinary(16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("product_id", sa.LargeBinary(16), nullable=True),
        sa.Column("required", sa.Integer(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.CheckConstraint("length(name) > 0", name="ck_kit_line_name_filled"),
        sa.CheckConstraint("required > 0", name="ck_kit_line_required_some"),
        sa.ForeignKeyConstraint(["kit_id"], ["stock_place.id"], name="fk_kit_line_kit_id"),
        sa.ForeignKeyConstraint(
            ["product_id"], ["stock_product.id"], name="fk_kit_line_product_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_kit_line"),
        sa.UniqueConstraint("id", name="uq_kit_line_id"),
    )
    op.create_index("ix_kit_line_kit_id", "kit_line", ["kit_id", "position"])
    op.create_index("ix_kit_line_product_id", "kit_line", ["product_id"])


def _kit_check() -> None:
    op.create_table(
        "kit_check",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("kit_id", sa.LargeBinary(16), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("seal_before", sa.String(), nullable=False),
        sa.Column("seal_intact", sa.Boolean(), nullable=False),
        sa.Column("broken_before", sa.String(27), nullable=True),
        sa.Column("sealed_before", sa.String(27), nullable=True),
        sa.Column("checked_before", sa.Date(), nullable=True),
        sa.Column("seal_after", sa.String(), nullable=False),
        sa.Column("version_after", sa.Integer(), nullable=False),
        sa.Column("complete", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("undone_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(["kit_id"], ["stock_place.id"], name="fk_kit_check_kit_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_kit_check"),
        sa.UniqueConstraint("id", name="uq_kit_check_id"),
    )
    op.create_index("ix_kit_check_kit_id", "kit_check", ["kit_id", "at"])


def _kit_check_line() -> None:
    op.create_table(
        "kit_check_line",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("check_id", sa.LargeBinary(16), nullable=False),
        sa.Column("line_id", sa.LargeBinary(16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("required", sa.Integer(), nullable=False),
        sa.Column("found", sa.Integer(), nullable=False),
        sa.Column("expired", sa.Integer(), nullable=False),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "found >= 0 AND added >= 0 AND expired >= 0", name="ck_kit_check_line_figures_positive"
        ),
        sa.ForeignKeyConstraint(["check_id"], ["kit_check.id"], name="fk_kit_check_line_check_id"),
        sa.ForeignKeyConstraint(["line_id"], ["kit_line.id"], name="fk_kit_check_line_line_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_kit_check_line"),
    )
    op.create_index("ix_kit_check_line_check_id", "kit_check_line", ["check_id", "position"])


def _seals() -> None:
    # A kit in which something moved was opened; its own check says so itself.
    op.execute(
        "CREATE TRIGGER kit_seal_broken AFTER INSERT ON stock_movement "
        "WHEN NEW.source <> 'kit' OR NEW.reverses IS NOT NULL "
        "BEGIN UPDATE kit_seal SET version = version + 1, broken_at = "
        "CASE WHEN seal = '' THEN NULL ELSE coalesce(broken_at, NEW.at) END "
        "WHERE kit_id = NEW.place_id; END"
    )
