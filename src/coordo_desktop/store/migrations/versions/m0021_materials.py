"""The product a word of material stands for."""

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    """Build the tables of this step."""
