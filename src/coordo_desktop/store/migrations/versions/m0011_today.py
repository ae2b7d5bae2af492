"""Rules of Aujourd'hui, snoozes, awaited answers."""

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Build the tables of this step."""
