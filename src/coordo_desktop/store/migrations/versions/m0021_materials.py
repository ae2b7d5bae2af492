"""The product a word of material stands for."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    """Build the tables of this step."""
    op.create_table(
        "material_link",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("product_id", sa.LargeBinary(16), nullable=True),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.CheckConstraint("length(key) > 0", name="ck_material_link_key_filled"),
        sa.CheckConstraint("quantity > 0", name="ck_material_link_quantity_positive"),
        sa.ForeignKeyConstraint(
            ["product_id"], ["stock_product.id"], name="fk_material_link_product_id"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_material_link"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_material_link_product_id", "material_link", ["product_id"])
