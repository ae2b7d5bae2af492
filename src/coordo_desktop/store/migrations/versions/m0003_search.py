"""The search index of patients: what is found, in which order, and the errors it forgives."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Build the tables of this step."""
    op.create_table(
        "search_doc",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("patient_row", sa.Integer(), nullable=False),
        sa.Column("family", sa.String(), nullable=False),
        sa.Column("given", sa.String(), nullable=False),
        sa.Column("town", sa.String(), nullable=False),
        sa.Column("codes", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_row"],
            ["patient.row_no"],
            name="fk_search_doc_patient_row",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_search_doc"),
        sa.UniqueConstraint("patient_row", name="uq_search_doc_patient_row"),
    )
    op.create_table(
        "search_variant",
        sa.Column("variant", sa.String(), nullable=False),
        sa.Column("word", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("variant", "word", name="pk_search_variant"),
        sqlite_with_rowid=False,
    )
    op.execute(
        "CREATE VIRTUAL TABLE search_fts USING fts5(family, given, town, codes,"
        " content='search_doc',"
        " content_rowid='row_no', tokenize='unicode61 remove_diacritics 2', detail='column',"
        " columnsize=0, prefix='1 2 3')"
    )
    # Deleted words leave the index at once (security 7.2).
    op.execute("INSERT INTO search_fts(search_fts, rank) VALUES('secure-delete', 1)")
    op.execute(
        "CREATE TRIGGER search_doc_added AFTER INSERT ON search_doc BEGIN"
        " INSERT INTO search_fts(rowid, family, given, town, codes)"
        " VALUES (new.row_no, new.family, new.given, new.town, new.codes); END"
    )
    op.execute(
        "CREATE TRIGGER search_doc_gone AFTER DELETE ON search_doc BEGIN"
        " INSERT INTO search_fts(search_fts, rowid, family, given, town, codes)"
        " VALUES ('delete', old.row_no, old.family, old.given, old.town, old.codes); END"
    )
