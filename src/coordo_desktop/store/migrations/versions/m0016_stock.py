"""Stock: products, places, lots, the ledger and what it refuses by itself."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

# A merge of records moves a patient; nothing else of a movement ever changes.
_FIXED = (
    "row_no, id, deed_id, at, on_day, kind, reason, note, product_id, lot_id, place_id, held, "
    "quantity, author_id, author, round_id, professional_id, intervention_id, serial, source, "
    "source_id, reverses"
)


def upgrade() -> None:
    """Build the tables of this step."""
    _stock_place()
    _stock_product()
    _stock_code()
    _stock_lot()
    _stock_movement()
    _stock_balance()
    _stock_serial()
    _ledger()


def _stock_place() -> None:
    op.create_table(
        "stock_place",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("low", sa.Integer(), nullable=False),
        sa.Column("high", sa.Integer(), nullable=False),
        sa.Column("check_days", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('shelf', 'fridge', 'bag', 'kit')",
            name="ck_stock_place_kind_known",
        ),
        sa.CheckConstraint(
            "low < high",
            name="ck_stock_place_limits_in_order",
        ),
        sa.CheckConstraint(
            "length(name) > 0",
            name="ck_stock_place_name_filled",
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_stock_place"),
        sa.UniqueConstraint("id", name="uq_stock_place_id"),
    )


def _stock_product() -> None:
    op.create_table(
        "stock_product",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("units", sa.String(), nullable=False),
        sa.Column("lpp", sa.String(), nullable=False),
        sa.Column("minimum", sa.Integer(), nullable=False),
        sa.Column("maximum", sa.Integer(), nullable=False),
        sa.Column("cold", sa.Boolean(), nullable=False),
        sa.Column("tracks_lots", sa.Boolean(), nullable=False),
        sa.Column("supplier", sa.String(), nullable=False),
        sa.Column("supplier_ref", sa.String(), nullable=False),
        sa.Column("price", sa.Integer(), nullable=False),
        sa.Column("home_id", sa.LargeBinary(16), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "minimum >= 0 AND maximum >= 0 AND price >= 0",
            name="ck_stock_product_figures_positive",
        ),
        sa.CheckConstraint(
            "length(name) > 0",
            name="ck_stock_product_name_filled",
        ),
        sa.ForeignKeyConstraint(["home_id"], ["stock_place.id"], name="fk_stock_product_home_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_stock_product"),
        sa.UniqueConstraint("id", name="uq_stock_product_id"),
    )


def _stock_code() -> None:
    op.create_table(
        "stock_code",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("product_id", sa.LargeBinary(16), nullable=False),
        sa.Column("factor", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.CheckConstraint(
            "length(code) > 0",
            name="ck_stock_code_code_filled",
        ),
        sa.CheckConstraint(
            "factor > 0",
            name="ck_stock_code_factor_positive",
        ),
        sa.ForeignKeyConstraint(
            ["product_id"], ["stock_product.id"], name="fk_stock_code_product_id"
        ),
        sa.PrimaryKeyConstraint("code", name="pk_stock_code"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_stock_code_product_id", "stock_code", ["product_id"])


def _stock_lot() -> None:
    op.create_table(
        "stock_lot",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.LargeBinary(16), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("number_key", sa.String(), nullable=False),
        sa.Column("expiry", sa.Date(), nullable=True),
        sa.Column("expiry_key", sa.String(), nullable=False),
        sa.Column("first_at", sa.String(27), nullable=False),
        sa.Column("recalled_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(
            ["product_id"], ["stock_product.id"], name="fk_stock_lot_product_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_stock_lot"),
        sa.UniqueConstraint("id", name="uq_stock_lot_id"),
    )
    op.create_index("ix_stock_lot_expiry", "stock_lot", ["expiry"])
    op.create_index("ix_stock_lot_number_key", "stock_lot", ["number_key"])
    op.create_index("ix_stock_lot_product_id", "stock_lot", ["product_id"])
    op.create_index(
        "uq_stock_lot_no_number",
        "stock_lot",
        ["product_id", "expiry_key"],
        unique=True,
        sqlite_where=sa.text("number = ''"),
    )
    op.create_index(
        "uq_stock_lot_number",
        "stock_lot",
        ["product_id", "number"],
        unique=True,
        sqlite_where=sa.text("number <> ''"),
    )


def _stock_movement() -> None:
    op.create_table(
        "stock_movement",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("deed_id", sa.LargeBinary(16), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("product_id", sa.LargeBinary(16), nullable=False),
        sa.Column("lot_id", sa.LargeBinary(16), nullable=False),
        sa.Column("place_id", sa.LargeBinary(16), nullable=False),
        sa.Column("held", sa.Boolean(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=True),
        sa.Column("round_id", sa.LargeBinary(16), nullable=True),
        sa.Column("professional_id", sa.LargeBinary(16), nullable=True),
        sa.Column("intervention_id", sa.LargeBinary(16), nullable=True),
        sa.Column("serial", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("source_id", sa.LargeBinary(16), nullable=True),
        sa.Column("reverses", sa.LargeBinary(16), nullable=True),
        sa.CheckConstraint(
            "kind <> 'issue' OR patient_id IS NOT NULL OR round_id IS NOT NULL OR "
            "professional_id IS NOT NULL",
            name="ck_stock_movement_issued_to_somebody",
        ),
        sa.CheckConstraint(
            "kind <> 'issue' OR held = 0",
            name="ck_stock_movement_issued_usable",
        ),
        sa.CheckConstraint(
            "kind IN ('reception', 'issue', 'return', 'transfer', 'quarantine', 'release', "
            "'count', 'discard', 'supplier_return', 'correction')",
            name="ck_stock_movement_kind_known",
        ),
        sa.CheckConstraint(
            "quantity <> 0",
            name="ck_stock_movement_quantity_some",
        ),
        sa.CheckConstraint(
            "CASE WHEN kind IN ('reception', 'return') THEN quantity > 0 WHEN kind IN "
            "('issue', 'discard', 'supplier_return') THEN quantity < 0 ELSE 1 END",
            name="ck_stock_movement_sign_right",
        ),
        sa.ForeignKeyConstraint(["lot_id"], ["stock_lot.id"], name="fk_stock_movement_lot_id"),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name="fk_stock_movement_patient_id"
        ),
        sa.ForeignKeyConstraint(
            ["place_id"], ["stock_place.id"], name="fk_stock_movement_place_id"
        ),
        sa.ForeignKeyConstraint(
            ["product_id"], ["stock_product.id"], name="fk_stock_movement_product_id"
        ),
        sa.ForeignKeyConstraint(
            ["professional_id"], ["professional.id"], name="fk_stock_movement_professional_id"
        ),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name="fk_stock_movement_round_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_stock_movement"),
        sa.UniqueConstraint("id", name="uq_stock_movement_id"),
    )
    op.create_index("ix_stock_movement_deed_id", "stock_movement", ["deed_id"])
    op.create_index("ix_stock_movement_lot_id", "stock_movement", ["lot_id"])
    op.create_index(
        "ix_stock_movement_patient_id",
        "stock_movement",
        ["patient_id"],
        sqlite_where=sa.text("patient_id IS NOT NULL"),
    )
    op.create_index("ix_stock_movement_product_id", "stock_movement", ["product_id"])
    op.create_index(
        "ix_stock_movement_reverses",
        "stock_movement",
        ["reverses"],
        sqlite_where=sa.text("reverses IS NOT NULL"),
    )
    op.create_index(
        "ix_stock_movement_round_id",
        "stock_movement",
        ["round_id"],
        sqlite_where=sa.text("round_id IS NOT NULL"),
    )
    op.create_index(
        "ix_stock_movement_source_id",
        "stock_movement",
        ["source_id"],
        sqlite_where=sa.text("source_id IS NOT NULL"),
    )
    op.create_index(
        "ix_stock_movement_used",
        "stock_movement",
        ["on_day", "product_id", "quantity"],
        sqlite_where=sa.text("kind IN ('issue', 'return')"),
    )


def _stock_balance() -> None:
    op.create_table(
        "stock_balance",
        sa.Column("lot_id", sa.LargeBinary(16), nullable=False),
        sa.Column("place_id", sa.LargeBinary(16), nullable=False),
        sa.Column("held", sa.Boolean(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "quantity >= 0",
            name="ck_stock_balance_never_negative",
        ),
        sa.ForeignKeyConstraint(["lot_id"], ["stock_lot.id"], name="fk_stock_balance_lot_id"),
        sa.ForeignKeyConstraint(["place_id"], ["stock_place.id"], name="fk_stock_balance_place_id"),
        sa.PrimaryKeyConstraint("lot_id", "place_id", "held", name="pk_stock_balance"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_stock_balance_place_id",
        "stock_balance",
        ["place_id"],
        sqlite_where=sa.text("quantity > 0"),
    )
    op.create_index(
        "ix_stock_balance_present",
        "stock_balance",
        ["lot_id"],
        sqlite_where=sa.text("quantity > 0"),
    )


def _stock_serial() -> None:
    op.create_table(
        "stock_serial",
        sa.Column("product_id", sa.LargeBinary(16), nullable=False),
        sa.Column("serial", sa.String(), nullable=False),
        sa.Column("lot_id", sa.LargeBinary(16), nullable=False),
        sa.Column("received_at", sa.String(27), nullable=False),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["lot_id"], ["stock_lot.id"], name="fk_stock_serial_lot_id"),
        sa.ForeignKeyConstraint(
            ["product_id"], ["stock_product.id"], name="fk_stock_serial_product_id"
        ),
        sa.PrimaryKeyConstraint("product_id", "serial", name="pk_stock_serial"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_stock_serial_lot_id", "stock_serial", ["lot_id"])


def _ledger() -> None:
    op.execute(
        f"CREATE TRIGGER stock_movement_no_update BEFORE UPDATE OF {_FIXED} ON stock_movement "
        "BEGIN SELECT RAISE(ABORT, 'append only'); END"
    )
    op.execute(
        "CREATE TRIGGER stock_movement_no_delete BEFORE DELETE ON stock_movement "
        "BEGIN SELECT RAISE(ABORT, 'append only'); END"
    )
    op.execute(
        "CREATE TRIGGER stock_movement_lot_right BEFORE INSERT ON stock_movement "
        "WHEN NOT EXISTS (SELECT 1 FROM stock_lot WHERE id = NEW.lot_id "
        "AND product_id = NEW.product_id) "
        "BEGIN SELECT RAISE(ABORT, 'lot of another product'); END"
    )
    op.execute(
        "CREATE TRIGGER stock_movement_issue_usable BEFORE INSERT ON stock_movement "
        "WHEN NEW.kind = 'issue' AND EXISTS (SELECT 1 FROM stock_lot WHERE id = NEW.lot_id "
        "AND (recalled_at IS NOT NULL OR expiry < NEW.on_day)) "
        "BEGIN SELECT RAISE(ABORT, 'not usable'); END"
    )
    # The CHECK of the balance refuses the movement with it.
    op.execute(
        "CREATE TRIGGER stock_movement_counted AFTER INSERT ON stock_movement BEGIN "
        "INSERT OR IGNORE INTO stock_balance (lot_id, place_id, held, quantity) "
        "VALUES (NEW.lot_id, NEW.place_id, NEW.held, 0); "
        "UPDATE stock_balance SET quantity = quantity + NEW.quantity "
        "WHERE lot_id = NEW.lot_id AND place_id = NEW.place_id AND held = NEW.held; END"
    )
