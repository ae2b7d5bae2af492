"""The GIR of a person in words: the one fixed, and what an assessment estimates beside it.

Only the APA team fixes the GIR (CASF, art. L232-6): it stands in the situation of the record. An
AGGIR sheet filled in by the practice estimates it, and is told where it says something else.
"""

from dataclasses import dataclass
from datetime import date

_NBSP = "\u00a0"


@dataclass(frozen=True, slots=True)
class EstimatedGir:
    """What the last AGGIR assessment estimates, and its day."""

    level: int
    on: date


def gir_words(fixed: int | None, estimated: EstimatedGir | None) -> str:
    """« GIR 2, AGGIR estimé : GIR 4 le 17/11/2026 »; the estimate only where it differs."""
    parts = [] if fixed is None else [f"GIR{_NBSP}{fixed}"]
    if estimated is not None and estimated.level != fixed:
        day = f"{estimated.on:%d/%m/%Y}"
        parts.append(f"AGGIR estimé{_NBSP}: GIR{_NBSP}{estimated.level} le {day}")
    return ", ".join(parts)
