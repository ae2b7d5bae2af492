"""Points of homes on the map."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Build the tables of this step."""
    op.create_table(
        "home_point",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("latitude", sa.Float(), nullable=False),
        sa.Column("longitude", sa.Float(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.CheckConstraint("latitude BETWEEN -90 AND 90", name="ck_home_point_latitude_bounds"),
        sa.CheckConstraint("longitude BETWEEN -180 AND 180", name="ck_home_point_longitude_bounds"),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_home_point_patient_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_home_point"),
        sa.UniqueConstraint("patient_id", name="uq_home_point_patient_id"),
    )
