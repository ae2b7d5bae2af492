"""Thresholds of a patient, methods, free measures."""

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Build the tables of this step."""
