"""transmissions tables."""

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Build the tables of this step."""
