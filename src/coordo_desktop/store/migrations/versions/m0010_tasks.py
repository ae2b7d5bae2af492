"""Tasks and the series they come from."""

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Build the tables of this step."""
