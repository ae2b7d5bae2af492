"""Records opened outside one's circle, and when people last came."""

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    """Build the tables of this step."""
