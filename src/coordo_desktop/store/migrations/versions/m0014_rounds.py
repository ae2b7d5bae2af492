"""Points of homes on the map."""

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Build the tables of this step."""
