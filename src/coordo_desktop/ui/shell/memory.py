"""Where one was, found again after a lock: kept in the encrypted file with the drafts.

Filters may hold a name someone typed, so none of it stays in memory or in the preferences.
"""

import json
from dataclasses import dataclass, field
from uuid import UUID

from coordo_desktop.domain.ids import PatientId

FORM = "shell.view"


@dataclass(frozen=True, slots=True)
class Memory:
    """The view on screen, the state of each view that was built, the record that was open."""

    view: str = ""
    states: dict[str, dict[str, object]] = field(default_factory=dict)
    patient: PatientId | None = None

    def text(self) -> str:
        """As kept in the file."""
        patient = str(self.patient) if self.patient is not None else ""
        kept = {"view": self.view, "states": self.states, "patient": patient}
        return json.dumps(kept, default=str)


def read_memory(text: str) -> Memory:
    """What was kept; nothing where it cannot be read."""
    try:
        kept = json.loads(text)
        patient = kept["patient"]
        return Memory(
            str(kept["view"]),
            {str(key): dict(state) for key, state in kept["states"].items()},
            PatientId(UUID(patient)) if patient else None,
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return Memory()
