"""Where backups go besides, how each went, and the rehearsals of restoring."""

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    """Build the tables of this step."""
