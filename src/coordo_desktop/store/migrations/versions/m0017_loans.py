"""Lent equipment and emergency kits."""

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Build the tables of this step."""
