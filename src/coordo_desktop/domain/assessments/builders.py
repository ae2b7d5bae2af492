"""Short ways to declare items that many scales share."""

from collections.abc import Sequence

from coordo_desktop.domain.assessments.scale import Choice, Item, Number, NumberEntry, number_text

YES, NO = "oui", "non"


def graded(*labels: str, start: int = 0, step: int = 1) -> tuple[Choice, ...]:
    """Answers worth `start`, `start + step`…, in this order, whose identifier is their points."""
    return tuple(
        Choice(id=str(start + step * place), label=label, points=start + step * place)
        for place, label in enumerate(labels)
    )


def weighted(*answers: tuple[Number, str], aliases: bool = False) -> tuple[Choice, ...]:
    """Answers of these points; with `aliases`, the first is a no and the last a yes."""
    made = []
    for place, (points, label) in enumerate(answers):
        also = ((NO, "0") if place == 0 else (YES, "1")) if aliases else ()
        made.append(Choice(id=number_text(points), label=label, points=points, aliases=tuple(also)))
    return tuple(made)


def yes_no(yes: Number = 1, no: Number = 0) -> tuple[Choice, ...]:
    """Oui and non; « 1 », « o », « vrai » mean yes whatever the points are."""
    return (
        Choice(id=YES, label="Oui", points=yes, aliases=("1", "o", "y", "yes", "vrai", "true")),
        Choice(id=NO, label="Non", points=no, aliases=("0", "n", "no", "faux", "false")),
    )


def questions(
    prefix: str,
    labels: Sequence[str],
    choices: tuple[Choice, ...],
    names: Sequence[str] = (),
) -> tuple[Item, ...]:
    """Numbered questions with the same answers: `q1`, `q2` and so on; `names` are read too."""
    return tuple(
        Item(
            id=f"{prefix}{place}",
            label=label,
            choices=choices,
            aliases=(str(place), *names[place - 1 : place]),
        )
        for place, label in enumerate(labels, 1)
    )


def total_item(low: Number, high: Number, *, decimals: int = 0, unit: str = "") -> Item:
    """The one item of a scale whose result alone is entered."""
    return Item(
        id="total",
        label="Score obtenu",
        number=NumberEntry(low=low, high=high, decimals=decimals, unit=unit),
        aliases=("score", "valeur", "resultat"),
    )
