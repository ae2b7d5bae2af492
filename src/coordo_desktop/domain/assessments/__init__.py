"""Assessments: scales as declared tables, one engine that scores them, what they propose.

`score(scale, answers)` and the identifiers of scales, items and choices are a public contract:
they are added to, never renamed.
"""

from coordo_desktop.domain.assessments.engine import Context, Score, score
from coordo_desktop.domain.assessments.library import FAMILIES, SCALES, scale_of
from coordo_desktop.domain.assessments.scale import (
    Band,
    Choice,
    Direction,
    Grade,
    Item,
    NumberEntry,
    Scale,
    UnknownChoice,
    UnknownItem,
    UnknownScale,
    UnreadableAnswers,
)

__all__ = [
    "FAMILIES",
    "SCALES",
    "Band",
    "Choice",
    "Context",
    "Direction",
    "Grade",
    "Item",
    "NumberEntry",
    "Scale",
    "Score",
    "UnknownChoice",
    "UnknownItem",
    "UnknownScale",
    "UnreadableAnswers",
    "scale_of",
    "score",
]
