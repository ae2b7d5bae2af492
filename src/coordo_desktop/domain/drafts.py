"""What was typed and not yet kept."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Draft:
    """One open form: `payload` is its own text (JSON), `base_version` what it started from."""

    form: str
    entity_id: str
    base_version: int
    payload: str
    updated: datetime
