"""How long things are kept, holds, erasures."""

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    """Build the tables of this step."""
