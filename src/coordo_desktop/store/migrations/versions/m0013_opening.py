"""Absences, closings, hours of professionals."""

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Build the tables of this step."""
