"""Epochs of the journal and its sealed months."""

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    """Build the tables of this step."""
