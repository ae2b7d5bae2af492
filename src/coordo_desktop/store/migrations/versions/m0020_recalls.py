"""Recalls, who was told, and destruction slips."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    """Build the tables of this step."""
    _stock_recall()
    _stock_recall_lot()
    _stock_recall_told()
    _stock_slip()


def _stock_recall() -> None:
    op.create_table(
        "stock_recall",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("number_key", sa.String(), nullable=False),
        sa.Column("announcer", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("opened_at", sa.String(27), nullable=False),
        sa.Column("opened_by", sa.String(), nullable=False),
        sa.Column("ended_at", sa.String(27), nullable=True),
        sa.Column("ended_by", sa.String(), nullable=False),
        sa.Column("end_note", sa.String(), nullable=False),
        sa.CheckConstraint(
            "(state = 'open') = (ended_at IS NULL)", name="ck_stock_recall_ended_told"
        ),
        sa.CheckConstraint(
            "state IN ('open', 'closed', 'cancelled')", name="ck_stock_recall_state_known"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_stock_recall"),
        sa.UniqueConstraint("id", name="uq_stock_recall_id"),
    )
    op.create_index("ix_stock_recall_number_key", "stock_recall", ["number_key"])
    op.create_index("ix_stock_recall_state", "stock_recall", ["state"])


def _stock_recall_lot() -> None:
    op.create_table(
        "stock_recall_lot",
        sa.Column("recall_id", sa.LargeBinary(16), nullable=False),
        sa.Column("lot_id", sa.LargeBinary(16), nullable=False),
        sa.ForeignKeyConstraint(["lot_id"], ["stock_lot.id"], name="fk_stock_recall_lot_lot_id"),
        sa.ForeignKeyConstraint(
            ["recall_id"], ["stock_recall.id"], name="fk_stock_recall_lot_recall_id"
        ),
        sa.PrimaryKeyConstraint("recall_id", "lot_id", name="pk_stock_recall_lot"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_stock_recall_lot_lot_id", "stock_recall_lot", ["lot_id"])


def _stock_recall_told() -> None:
    op.create_table(
        "stock_recall_told",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("recall_id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("told", sa.String(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.CheckConstraint(
            "told IN ('no', 'told', 'letter', 'unreached')", name="ck_stock_recall_told_told_known"
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name="fk_stock_recall_told_patient_id"
        ),
        sa.ForeignKeyConstraint(
            ["recall_id"], ["stock_recall.id"], name="fk_stock_recall_told_recall_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_stock_recall_told"),
    )
    op.create_index("ix_stock_recall_told_patient_id", "stock_recall_told", ["patient_id"])
    op.create_index(
        "uq_stock_recall_told_patient",
        "stock_recall_told",
        ["recall_id", "patient_id"],
        unique=True,
    )


def _stock_slip() -> None:
    op.create_table(
        "stock_slip",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("route", sa.String(), nullable=False),
        sa.Column("witness", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("deed_id", sa.LargeBinary(16), nullable=False),
        sa.CheckConstraint("number > 0", name="ck_stock_slip_number_positive"),
        sa.PrimaryKeyConstraint("row_no", name="pk_stock_slip"),
        sa.UniqueConstraint("deed_id", name="uq_stock_slip_deed_id"),
        sa.UniqueConstraint("id", name="uq_stock_slip_id"),
    )
    op.create_index("uq_stock_slip_number", "stock_slip", ["year", "number"], unique=True)
