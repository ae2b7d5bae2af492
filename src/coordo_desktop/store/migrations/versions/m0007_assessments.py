"""Assessments: answers, score, version of the scale."""

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Build the tables of this step."""
