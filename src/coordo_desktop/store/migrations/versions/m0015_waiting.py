"""Waiting list, no-shows to follow up."""

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Build the tables of this step."""
