"""Where backups go besides, how each went, and the rehearsals of restoring."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    """Build the tables of this step."""
    op.create_table(
        "backup_place",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("inside", sa.String(), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("added_at", sa.String(27), nullable=False),
        sa.Column("copied_at", sa.String(27), nullable=True),
        sa.Column("copy_of", sa.String(), nullable=False),
        sa.Column("made_at", sa.String(27), nullable=True),
        sa.Column("tried_at", sa.String(27), nullable=True),
        sa.Column("error", sa.String(), nullable=False),
        sa.Column("purge_before", sa.String(27), nullable=True),
        sa.CheckConstraint("length(path) > 0", name="ck_backup_place_path_filled"),
        sa.PrimaryKeyConstraint("id", name="pk_backup_place"),
        sa.UniqueConstraint("mark", name="uq_backup_place_mark"),
    )
    op.create_table(
        "backup_drill",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("backup_id", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("ok", sa.Boolean(), nullable=False),
        sa.Column("problems", sa.String(), nullable=False),
        sa.Column("records", sa.Integer(), nullable=False),
        sa.Column("milliseconds", sa.Integer(), nullable=False),
        sa.Column("paper", sa.Boolean(), nullable=False),
        sa.Column("user_id", sa.LargeBinary(16), nullable=True),
        sa.PrimaryKeyConstraint("row_no", name="pk_backup_drill"),
    )
