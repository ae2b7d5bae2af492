"""The public medicines base and the treatments of patients."""

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Build the tables of this step."""
