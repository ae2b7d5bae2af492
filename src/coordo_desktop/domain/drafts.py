"""What was typed and not yet kept."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Draft:
    """One open form: `payload` is its own text (JSON), `base_version` what it started from."""

    form: str
    entity_id: str
    base_version: int
    payload: str
    updated: datetime

    def typed(self) -> dict[str, Any]:
        """The payload by field; empty where another version wrote it in a way of its own."""
        try:
            fields = json.loads(self.payload)
        except ValueError:
            return {}
        return fields if isinstance(fields, dict) else {}
