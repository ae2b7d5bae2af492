"""Plans de soins: versions, agreement, reviews, templates."""

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Build the tables of this step."""
