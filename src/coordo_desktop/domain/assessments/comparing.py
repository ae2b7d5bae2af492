"""Two assessments with the same scale, item by item, and when the next one is due."""

from collections.abc import Mapping, Sequence
from datetime import date

from coordo_desktop.domain.assessments.points import orders_of
from coordo_desktop.domain.assessments.records import Assessment, Comparison, ItemChange
from coordo_desktop.domain.assessments.scale import Scale
from coordo_desktop.domain.errors import InvalidField

_MONTHS = 12


def compared(scale: Scale, one: Assessment, other: Assessment) -> Comparison:
    """Item by item, the older first; InvalidField where they are of two scales."""
    if one.scale != other.scale or one.scale != scale.id:
        raise InvalidField(field="scale")
    before, after = sorted((one, other), key=lambda each: (each.on, each.changed_at))
    points = tuple(orders_of(scale, _known(scale, each), each.details) for each in (before, after))
    items = tuple(
        ItemChange(
            item=item.id,
            label=item.label,
            before=_words(scale, item.id, before.answers),
            after=_words(scale, item.id, after.answers),
            before_points=points[0].get(item.id),
            after_points=points[1].get(item.id),
            section=item.section,
        )
        for item in scale.items
        if item.id in before.answers or item.id in after.answers or not item.optional
    )
    return Comparison(scale=scale, before=before, after=after, items=items)


def _words(scale: Scale, item_id: str, answers: Mapping[str, str]) -> str:
    item, answer = scale.item(item_id), answers.get(item_id, "")
    return item.words(answer) if item and answer else ""


def _known(scale: Scale, assessment: Assessment) -> dict[str, str]:
    """Answers this version of the scale can read: another may have worded them otherwise."""
    known = {}
    for item in scale.items:
        answer = assessment.answers.get(item.id)
        if answer is not None and item.read(answer) == answer:
            known[item.id] = answer
    return known


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last of a shorter month."""
    whole = day.month - 1 + months
    year, month = day.year + whole // _MONTHS, whole % _MONTHS + 1
    for last in range(day.day, 27, -1):
        try:
            return date(year, month, last)
        except ValueError:
            continue
    return date(year, month, min(day.day, 28))


def in_force(made: Sequence[Assessment]) -> Assessment | None:
    """The last one made, of those that stand."""
    return max(made, key=lambda each: (each.on, each.changed_at), default=None)
