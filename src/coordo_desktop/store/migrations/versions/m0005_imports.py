"""Imports, whose their rows became, saved lists."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Build the tables of this step."""
    op.create_table(
        "import_run",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("file_sha256", sa.String(), nullable=False),
        sa.Column("signature", sa.String(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("created", sa.Integer(), nullable=False),
        sa.Column("updated", sa.Integer(), nullable=False),
        sa.Column("unchanged", sa.Integer(), nullable=False),
        sa.Column("duplicates", sa.Integer(), nullable=False),
        sa.Column("refused", sa.Integer(), nullable=False),
        sa.Column("warnings", sa.Integer(), nullable=False),
        sa.Column("professionals", sa.String(), nullable=False),
        sa.Column("undone_at", sa.String(27), nullable=True),
        sa.Column("undone_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_import_run"),
    )
    op.create_index("ix_import_run_at", "import_run", ["at"])
    op.create_table(
        "import_origin",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("occurrence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("external", sa.BigInteger(), nullable=False),
        sa.Column("marks", sa.LargeBinary(), nullable=False),
        sa.Column("run_id", sa.LargeBinary(16), nullable=True),
        sa.ForeignKeyConstraint(
            ["patient_id"],
            ["patient.id"],
            name="fk_import_origin_patient_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["run_id"], ["import_run.id"], name="fk_import_origin_run_id"),
        sa.PrimaryKeyConstraint("key", "occurrence", name="pk_import_origin"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_import_origin_external",
        "import_origin",
        ["external"],
        sqlite_where=sa.text("external <> 0"),
    )
    op.create_index("ix_import_origin_patient_id", "import_origin", ["patient_id"])
    op.create_table(
        "import_update",
        sa.Column("run_id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("marks_before", sa.LargeBinary(), nullable=True),
        sa.Column("version_after", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"],
            ["patient.id"],
            name="fk_import_update_patient_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["run_id"], ["import_run.id"], name="fk_import_update_run_id"),
        sa.PrimaryKeyConstraint("run_id", "patient_id", name="pk_import_update"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_import_update_patient_id", "import_update", ["patient_id"])
    op.create_table(
        "patient_list",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("owner_id", sa.LargeBinary(16), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("criteria", sa.String(), nullable=False),
        sa.Column("changed_at", sa.String(27), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.CheckConstraint("kind IN ('rule', 'chosen')", name="ck_patient_list_kind_known"),
        sa.CheckConstraint("length(name) > 0", name="ck_patient_list_name_filled"),
        sa.PrimaryKeyConstraint("id", name="pk_patient_list"),
    )
    op.create_index("ix_patient_list_owner_id", "patient_list", ["owner_id"])
    op.create_table(
        "patient_list_item",
        sa.Column("list_id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["list_id"],
            ["patient_list.id"],
            name="fk_patient_list_item_list_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"],
            ["patient.id"],
            name="fk_patient_list_item_patient_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("list_id", "patient_id", name="pk_patient_list_item"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_patient_list_item_list_id", "patient_list_item", ["list_id", "position"])
    op.create_index("ix_patient_list_item_patient_id", "patient_list_item", ["patient_id"])
    # What lists of patients are most often asked by.
    op.create_index("ix_patient_town", "patient", ["town"])
    op.create_index(
        "ix_patient_coordinated",
        "patient",
        ["sort_key"],
        sqlite_where=sa.text("coordinated = 1"),
    )
    op.create_index("ix_patient_gir", "patient", ["gir"], sqlite_where=sa.text("gir IS NOT NULL"))
