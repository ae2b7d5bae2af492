"""Recalls, and who was told."""

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    """Build the tables of this step."""
