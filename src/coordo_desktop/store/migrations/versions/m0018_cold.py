"""Readings of the fridges and excursions."""

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """Build the tables of this step."""
