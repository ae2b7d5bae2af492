"""Inventories and orders."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    """Build the tables of this step."""
    _stock_count()
    _stock_count_line()
    _stock_count_serial()
    _stock_supplier()
    _stock_order()
    _stock_order_line()


def _stock_count() -> None:
    op.create_table(
        "stock_count",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("place_id", sa.LargeBinary(16), nullable=True),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("blind", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("opened_at", sa.String(27), nullable=False),
        sa.Column("opened_by", sa.String(), nullable=False),
        sa.Column("closed_at", sa.String(27), nullable=True),
        sa.Column("closed_by", sa.String(), nullable=False),
        sa.Column("deed_id", sa.LargeBinary(16), nullable=True),
        sa.CheckConstraint(
            "state IN ('counting', 'compared', 'validated', 'dropped')",
            name="ck_stock_count_state_known",
        ),
        sa.ForeignKeyConstraint(["place_id"], ["stock_place.id"], name="fk_stock_count_place_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_stock_count"),
        sa.UniqueConstraint("id", name="uq_stock_count_id"),
    )
    op.create_index("ix_stock_count_state", "stock_count", ["state"])


def _stock_count_line() -> None:
    op.create_table(
        "stock_count_line",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("count_id", sa.LargeBinary(16), nullable=False),
        sa.Column("product_id", sa.LargeBinary(16), nullable=False),
        sa.Column("lot_id", sa.LargeBinary(16), nullable=False),
        sa.Column("place_id", sa.LargeBinary(16), nullable=False),
        sa.Column("held", sa.Boolean(), nullable=False),
        sa.Column("expected", sa.Integer(), nullable=False),
        sa.Column("counted", sa.Integer(), nullable=True),
        sa.Column("before", sa.Integer(), nullable=True),
        sa.Column("recount", sa.Boolean(), nullable=False),
        sa.Column("disturbed", sa.Boolean(), nullable=False),
        sa.Column("counted_at", sa.String(27), nullable=True),
        sa.Column("counted_by", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.CheckConstraint("counted >= 0", name="ck_stock_count_line_counted_positive"),
        sa.CheckConstraint("expected >= 0", name="ck_stock_count_line_expected_positive"),
        sa.ForeignKeyConstraint(
            ["count_id"], ["stock_count.id"], name="fk_stock_count_line_count_id"
        ),
        sa.ForeignKeyConstraint(
            ["product_id"], ["stock_product.id"], name="fk_stock_count_line_product_id"
        ),
        sa.ForeignKeyConstraint(["lot_id"], ["stock_lot.id"], name="fk_stock_count_line_lot_id"),
        sa.ForeignKeyConstraint(
            ["place_id"], ["stock_place.id"], name="fk_stock_count_line_place_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_stock_count_line"),
        sa.UniqueConstraint("id", name="uq_stock_count_line_id"),
    )
    op.create_index("ix_stock_count_line_product_id", "stock_count_line", ["product_id"])
    op.create_index(
        "uq_stock_count_line_place",
        "stock_count_line",
        ["count_id", "lot_id", "place_id", "held"],
        unique=True,
    )


def _stock_count_serial() -> None:
    op.create_table(
        "stock_count_serial",
        sa.Column("count_id", sa.LargeBinary(16), nullable=False),
        sa.Column("product_id", sa.LargeBinary(16), nullable=False),
        sa.Column("serial", sa.String(), nullable=False),
        sa.Column("line_id", sa.LargeBinary(16), nullable=False),
        sa.ForeignKeyConstraint(
            ["count_id"], ["stock_count.id"], name="fk_stock_count_serial_count_id"
        ),
        sa.ForeignKeyConstraint(
            ["product_id"], ["stock_product.id"], name="fk_stock_count_serial_product_id"
        ),
        sa.ForeignKeyConstraint(
            ["line_id"], ["stock_count_line.id"], name="fk_stock_count_serial_line_id"
        ),
        sa.PrimaryKeyConstraint("count_id", "product_id", "serial", name="pk_stock_count_serial"),
        sqlite_with_rowid=False,
    )


def _stock_supplier() -> None:
    op.create_table(
        "stock_supplier",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("lead_days", sa.Integer(), nullable=False),
        sa.Column("safety_days", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "lead_days >= 0 AND safety_days >= 0", name="ck_stock_supplier_days_positive"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_stock_supplier"),
        sa.UniqueConstraint("words", name="uq_stock_supplier_words"),
    )


def _stock_order() -> None:
    op.create_table(
        "stock_order",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("supplier", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("sent_at", sa.String(27), nullable=True),
        sa.Column("sent_by", sa.String(), nullable=False),
        sa.Column("expected_on", sa.Date(), nullable=True),
        sa.Column("closed_at", sa.String(27), nullable=True),
        sa.Column("closed_by", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.CheckConstraint(
            "state IN ('draft', 'sent', 'closed', 'cancelled')", name="ck_stock_order_state_known"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_stock_order"),
        sa.UniqueConstraint("id", name="uq_stock_order_id"),
    )
    op.create_index("ix_stock_order_state", "stock_order", ["state"])
    op.create_index(
        "uq_stock_order_number",
        "stock_order",
        ["number"],
        unique=True,
        sqlite_where=sa.text("number <> ''"),
    )


def _stock_order_line() -> None:
    op.create_table(
        "stock_order_line",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("order_id", sa.LargeBinary(16), nullable=False),
        sa.Column("product_id", sa.LargeBinary(16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("price", sa.Integer(), nullable=False),
        sa.Column("given_up", sa.Boolean(), nullable=False),
        sa.CheckConstraint("quantity BETWEEN 1 AND 9999", name="ck_stock_order_line_quantity_some"),
        sa.ForeignKeyConstraint(
            ["order_id"], ["stock_order.id"], name="fk_stock_order_line_order_id"
        ),
        sa.ForeignKeyConstraint(
            ["product_id"], ["stock_product.id"], name="fk_stock_order_line_product_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_stock_order_line"),
        sa.UniqueConstraint("id", name="uq_stock_order_line_id"),
    )
    op.create_index("ix_stock_order_line_product_id", "stock_order_line", ["product_id"])
    op.create_index(
        "uq_stock_order_line_product", "stock_order_line", ["order_id", "product_id"], unique=True
    )
