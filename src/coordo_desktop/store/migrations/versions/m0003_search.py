"""search tables."""

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Build the tables of this step."""
