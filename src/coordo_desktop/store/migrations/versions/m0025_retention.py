"""How long things are kept, holds, erasures; what is append-only yields to an erasure alone."""

import re

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"

_GUARD = re.compile(
    r"CREATE TRIGGER (?P<name>\w+) BEFORE (?P<verb>DELETE|UPDATE.*?) ON (?P<table>\w+)"
    r"(?: WHEN (?P<when>.*?))? BEGIN SELECT RAISE\(ABORT, 'append only'\); END",
    re.DOTALL,
)
_NOBODY = "NOT EXISTS (SELECT 1 FROM erasing)"
# Besides deletions: the words of a sheet's title, what was noted of units that were issued.
_REWORDED = ("sheet_no_update", "stock_movement_no_update")
# Nothing of these is a person's: erasing rewords or unties them, and never deletes.
_KEPT = ("audit_no_delete", "audit_month_no_delete", "cold_reading_no_delete",
         "plan_template_no_delete", "sheet_no_delete", "stock_movement_no_delete")  # fmt: skip
_ISSUED = (
    "CHECK (kind <> 'issue' OR patient_id IS NOT NULL OR round_id IS NOT NULL"
    " OR professional_id IS NOT NULL)"
)
_ISSUED_OR_ERASED = _ISSUED[:-1] + " OR erased = 1)"


def upgrade() -> None:
    """Build the tables of this step."""
    _holds()
    _erasures()
    _movements_without_the_person()
    _guards()


def _holds() -> None:
    op.create_table(
        "patient_hold",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("lifted_at", sa.String(27), nullable=True),
        sa.Column("lifted_by", sa.String(), nullable=False),
        sa.Column("lifted_why", sa.String(), nullable=False),
        sa.CheckConstraint("kind IN ('limitation', 'legal')", name="ck_patient_hold_kind_known"),
        sa.CheckConstraint("length(basis) > 0", name="ck_patient_hold_basis_filled"),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_patient_hold_patient_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_patient_hold"),
        sa.UniqueConstraint("id", name="uq_patient_hold_id"),
    )
    op.create_index("ix_patient_hold_patient_id", "patient_hold", ["patient_id", "kind"])
    op.create_index(
        "uq_patient_hold_running",
        "patient_hold",
        ["kind", "patient_id"],
        unique=True,
        sqlite_where=sa.text("lifted_at IS NULL"),
    )


def _erasures() -> None:
    op.create_table(
        "erasing",
        sa.Column("person", sa.LargeBinary(16), nullable=False),
        sa.PrimaryKeyConstraint("person", name="pk_erasing"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "erasure_proposal",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("ground", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.CheckConstraint(
            "ground IN ('duration', 'no_care', 'order')", name="ck_erasure_proposal_ground_known"
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name="fk_erasure_proposal_patient_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_erasure_proposal"),
        sa.UniqueConstraint("id", name="uq_erasure_proposal_id"),
        sa.UniqueConstraint("patient_id", name="uq_erasure_proposal_patient_id"),
    )
    op.create_table(
        "erasure",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("ground", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("proposed_on", sa.Date(), nullable=False),
        sa.Column("proposed_by", sa.String(), nullable=False),
        sa.Column("confirmed_by", sa.String(), nullable=False),
        sa.Column("removed", sa.String(), nullable=False),
        sa.Column("purged_at", sa.String(27), nullable=True),
        sa.PrimaryKeyConstraint("row_no", name="pk_erasure"),
        sa.UniqueConstraint("id", name="uq_erasure_id"),
    )
    op.create_index("ix_erasure_at", "erasure", ["at"])


def _movements_without_the_person() -> None:
    """The ledger of the stock keeps lot and quantity of what went to a person who was erased.

    SQLite cannot change a CHECK: the table is built again, with its indexes and triggers.
    """
    connection = op.get_bind()
    table = _text(connection, "SELECT sql FROM sqlite_schema WHERE name = 'stock_movement'")[0]
    if _ISSUED not in table:
        raise RuntimeError
    hung = _text(
        connection,
        "SELECT sql FROM sqlite_schema WHERE tbl_name = 'stock_movement'"
        " AND type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY type, name",
    )
    built = table.replace("CREATE TABLE stock_movement ", "CREATE TABLE stock_movement_new ", 1)
    built = built.replace(_ISSUED, _ISSUED_OR_ERASED)
    first = built.index("CONSTRAINT ")
    built = f"{built[:first]}erased BOOLEAN DEFAULT 0 NOT NULL, {built[first:]}"
    op.execute(sa.text(built.replace(":", "\\:")))
    op.execute("INSERT INTO stock_movement_new SELECT *, 0 FROM stock_movement")
    op.execute("DROP TABLE stock_movement")
    op.execute("ALTER TABLE stock_movement_new RENAME TO stock_movement")
    for statement in hung:
        op.execute(sa.text(statement.replace(":", "\\:")))


def _guards() -> None:
    """Every guard against deletion but the audit trail's lets the rows of an erasure go."""
    connection = op.get_bind()
    for statement in _text(connection, "SELECT sql FROM sqlite_schema WHERE type = 'trigger'"):
        guard = _GUARD.fullmatch(statement.strip())
        if guard is None or guard["name"] in _KEPT:
            continue
        if guard["verb"] != "DELETE" and guard["name"] not in _REWORDED:
            continue
        when = f"({guard['when']}) AND {_NOBODY}" if guard["when"] else _NOBODY
        op.execute(f"DROP TRIGGER {guard['name']}")
        op.execute(
            sa.text(
                f"CREATE TRIGGER {guard['name']} BEFORE {guard['verb']} ON {guard['table']} "
                f"WHEN {when} BEGIN SELECT RAISE(ABORT, 'append only'); END".replace(":", "\\:")
            )
        )


def _text(connection: sa.Connection, question: str) -> list[str]:
    return [str(row[0]) for row in connection.exec_driver_sql(question)]
