"""One engine for every scale: reads answers, says what is missing, scores what is complete.

A scale with a missing answer has no score: neither a value nor a band, never a partial total.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from coordo_desktop.domain.assessments.library import scale_of
from coordo_desktop.domain.assessments.points import total_of
from coordo_desktop.domain.assessments.scale import (
    Answers,
    Grade,
    Number,
    Outcome,
    Scale,
    UnknownChoice,
    UnknownItem,
    UnreadableAnswers,
    number_text,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What some thresholds look at besides the answers: "f", "m" or empty; age in years."""

    sex: str = ""
    age: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What answers are worth under one version of a scale.

    `value`, `band` (its identifier), `label` and `grade` are None or empty unless `complete`.
    `text` is the score as read (« 5/7 », « GIR 4 »); `details` what the scale says besides.
    """

    scale: str
    version: str
    value: Number | None = None
    band: str | None = None
    complete: bool = False
    label: str = ""
    grade: Grade | None = None
    next_step: str = ""
    text: str = ""
    answered: int = 0
    expected: int = 0
    missing: tuple[str, ...] = ()
    details: Mapping[str, object] = field(default_factory=dict, hash=False)


def score(
    scale: str | Scale,
    answers: Mapping[str, str | int | float | bool | None],
    *,
    context: Context | None = None,
) -> Score:
    """The score of these answers, from item identifier to choice identifier.

    Liberal in what is read: see `Item.read`. None and blank text count as not given; 0 and False
    are answers.

    Raises:
        UnknownScale. UnreadableAnswers: `answers` is no mapping. UnknownItem. UnknownChoice: not an
        answer of the item, or neither text nor number (a list of one answer is refused too).
    """
    declared = scale if isinstance(scale, Scale) else scale_of(scale)
    read = read_answers(declared, answers)
    context = context or Context()
    missing = tuple(item.id for item in declared.expected if item.id not in read)
    expected = len(declared.expected)
    watched = declared.watch(read) if declared.watch else {}
    progress = Score(
        scale=declared.id,
        version=declared.version,
        answered=expected - len(missing),
        expected=expected,
        missing=missing,
        details=MappingProxyType(dict(watched)),
    )
    if missing:
        return progress
    rule = declared.rule or _sum
    outcome = rule(declared, read, {"sex": context.sex, "age": context.age})
    return progress if outcome.value is None else _scored(declared, progress, outcome)


def read_answers(scale: Scale, answers: Mapping[str, Any]) -> dict[str, str]:
    """The answers by item identifier, in the order of the scale; refuses as `score` does."""
    if not isinstance(answers, Mapping):
        raise UnreadableAnswers(scale=scale.id)
    read: dict[str, str] = {}
    for key, answer in answers.items():
        item = scale.item(str(key))
        if item is None:
            raise UnknownItem(scale=scale.id, item=str(key)[:40])
        if answer is None or (isinstance(answer, str) and not answer.strip()):
            continue
        meant = item.read(answer) if isinstance(answer, str | int | float) else None
        if meant is None:
            raise UnknownChoice(scale=scale.id, item=item.id)
        read[item.id] = meant
    return {item.id: read[item.id] for item in scale.items if item.id in read}


def _sum(scale: Scale, answers: Answers, _context: Mapping[str, object]) -> Outcome:
    return Outcome(value=total_of(scale, answers))


def _scored(scale: Scale, progress: Score, outcome: Outcome) -> Score:
    value = outcome.value
    if value is None:  # an outcome without value is progress, see `score`
        return progress
    band = scale.band(outcome.band) if outcome.band else scale.band_at(value)
    unit = f"\u202f{scale.unit}" if scale.unit else f"/{number_text(scale.high)}"
    return Score(
        scale=scale.id,
        version=scale.version,
        value=value,
        band=band.id if band else None,
        complete=True,
        label=outcome.label or (band.label if band else ""),
        grade=outcome.grade or (band.grade if band else None),
        next_step=outcome.next_step or (band.next_step if band else ""),
        text=outcome.text or number_text(value).replace(".", ",") + unit,
        answered=progress.answered,
        expected=progress.expected,
        details=MappingProxyType({**progress.details, **outcome.details}),
    )
