"""patients tables."""

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Build the tables of this step."""
