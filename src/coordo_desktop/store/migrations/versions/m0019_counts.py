"""Inventories and orders."""

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    """Build the tables of this step."""
