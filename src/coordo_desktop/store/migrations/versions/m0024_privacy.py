"""Requests of people about their data, opposing statements, breaches, the evening pack."""

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    """Build the tables of this step."""
