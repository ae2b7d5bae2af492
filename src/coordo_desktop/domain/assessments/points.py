"""Points of the answers given, one by one and added up."""

from collections.abc import Mapping

from coordo_desktop.domain.assessments.scale import Answers, Number, Scale, plain_number


def points_of(scale: Scale, answers: Answers) -> dict[str, Number]:
    """The points of each scored item that was answered; numbers count for themselves."""
    found: dict[str, Number] = {}
    for item in scale.items:
        answer = answers.get(item.id)
        if answer is None or not item.scored:
            continue
        choice = item.choice(answer)
        if choice is None:
            found[item.id] = plain_number(float(answer))
        elif choice.points is not None:
            found[item.id] = choice.points
    return found


def total_of(scale: Scale, answers: Answers) -> Number:
    """The sum of points over the base of the scale, to the hundredth."""
    total = round(scale.base + sum(points_of(scale, answers).values()), 2)
    return plain_number(total + 0.0)


def kept_points(scale: Scale, answers: Answers, details: Mapping[str, object]) -> dict[str, Number]:
    """The points of each item as kept with a score; as declared where the scale keeps none."""
    told = details.get("points")
    if isinstance(told, Mapping):
        return {str(item): worth for item, worth in told.items()}
    return points_of(scale, answers)


def orders_of(scale: Scale, answers: Answers, details: Mapping[str, object]) -> dict[str, Number]:
    """What tells better from worse, item by item: points, or the order of the answers."""
    found = kept_points(scale, answers, details)
    for item in scale.items:
        choice = item.choice(answers.get(item.id, ""))
        if choice is not None and choice.order is not None:
            found[item.id] = choice.order
    return found
