"""Readings of the fridges, excursions, and what was decided of each lot."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"

_ID = sa.LargeBinary(16)
_AT = sa.String(27)


def upgrade() -> None:
    """Build the tables of this step."""
    _cold_reading()
    _cold_excursion()
    _cold_lot()
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER cold_reading_no_{verb.lower()} BEFORE {verb} ON cold_reading "
            "BEGIN SELECT RAISE(ABORT, 'append only'); END"
        )


def _cold_reading() -> None:
    op.create_table(
        "cold_reading",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", _ID, nullable=False),
        sa.Column("place_id", _ID, nullable=False),
        sa.Column("at", _AT, nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("half", sa.String(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("low", sa.Integer(), nullable=True),
        sa.Column("high", sa.Integer(), nullable=True),
        sa.Column("was_reset", sa.Boolean(), nullable=False),
        sa.Column("limit_low", sa.Integer(), nullable=False),
        sa.Column("limit_high", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("written_at", _AT, nullable=False),
        sa.Column("author_id", _ID, nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("replaces", _ID, nullable=True),
        sa.Column("void", sa.Boolean(), nullable=False),
        sa.CheckConstraint("half IN ('morning', 'evening')", name="ck_cold_reading_half_known"),
        sa.CheckConstraint("low IS NULL OR low <= value", name="ck_cold_reading_low_under"),
        sa.CheckConstraint("high IS NULL OR high >= value", name="ck_cold_reading_high_over"),
        sa.CheckConstraint(
            "void = 0 OR replaces IS NOT NULL", name="ck_cold_reading_void_replaces"
        ),
        sa.ForeignKeyConstraint(["place_id"], ["stock_place.id"], name="fk_cold_reading_place_id"),
        sa.ForeignKeyConstraint(["replaces"], ["cold_reading.id"], name="fk_cold_reading_replaces"),
        sa.PrimaryKeyConstraint("row_no", name="pk_cold_reading"),
        sa.UniqueConstraint("id", name="uq_cold_reading_id"),
    )
    op.create_index("ix_cold_reading_place_id", "cold_reading", ["place_id", "at"])
    op.create_index("ix_cold_reading_on_day", "cold_reading", ["on_day", "place_id"])
    op.create_index(
        "uq_cold_reading_replaces",
        "cold_reading",
        ["replaces"],
        unique=True,
        sqlite_where=sa.text("replaces IS NOT NULL"),
    )


def _cold_excursion() -> None:
    op.create_table(
        "cold_excursion",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", _ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("place_id", _ID, nullable=False),
        sa.Column("started_at", _AT, nullable=False),
        sa.Column("since_at", _AT, nullable=True),
        sa.Column("ended_at", _AT, nullable=True),
        sa.Column("lowest", sa.Integer(), nullable=False),
        sa.Column("highest", sa.Integer(), nullable=False),
        sa.Column("void", sa.Boolean(), nullable=False),
        sa.CheckConstraint("lowest <= highest", name="ck_cold_excursion_extremes_in_order"),
        sa.CheckConstraint(
            "ended_at IS NULL OR ended_at >= started_at", name="ck_cold_excursion_ends_after"
        ),
        sa.ForeignKeyConstraint(
            ["place_id"], ["stock_place.id"], name="fk_cold_excursion_place_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_cold_excursion"),
        sa.UniqueConstraint("id", name="uq_cold_excursion_id"),
    )
    op.create_index("ix_cold_excursion_place_id", "cold_excursion", ["place_id", "started_at"])
    op.create_index(
        "ix_cold_excursion_open",
        "cold_excursion",
        ["place_id"],
        sqlite_where=sa.text("ended_at IS NULL AND void = 0"),
    )


def _cold_lot() -> None:
    op.create_table(
        "cold_lot",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("excursion_id", _ID, nullable=False),
        sa.Column("lot_id", _ID, nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("asked", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("decided_at", _AT, nullable=True),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("deed_id", _ID, nullable=True),
        sa.CheckConstraint("quantity > 0", name="ck_cold_lot_quantity_some"),
        sa.CheckConstraint(
            "decision IN ('', 'awaiting', 'usable', 'destroy')", name="ck_cold_lot_decision_known"
        ),
        sa.CheckConstraint(
            "(decision = '') = (decided_at IS NULL)", name="ck_cold_lot_decided_when"
        ),
        sa.CheckConstraint(
            "decision <> 'awaiting' OR length(asked) > 0", name="ck_cold_lot_asked_whom"
        ),
        sa.ForeignKeyConstraint(
            ["excursion_id"], ["cold_excursion.id"], name="fk_cold_lot_excursion_id"
        ),
        sa.ForeignKeyConstraint(["lot_id"], ["stock_lot.id"], name="fk_cold_lot_lot_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_cold_lot"),
    )
    op.create_index(
        "uq_cold_lot_excursion_id_lot_id", "cold_lot", ["excursion_id", "lot_id"], unique=True
    )
    op.create_index("ix_cold_lot_lot_id", "cold_lot", ["lot_id"])
    op.create_index(
        "ix_cold_lot_undecided",
        "cold_lot",
        ["excursion_id"],
        sqlite_where=sa.text("decision IN ('', 'awaiting')"),
    )
