"""The key that chooses each answer: drawn beside it, pressed without leaving the keyboard."""

from collections.abc import Sequence

from coordo_desktop.domain.assessments import Choice

_DIGITS = "123456789"


def keys_of(choices: Sequence[Choice]) -> tuple[str, ...]:
    """One key for each answer.

    « Oui » and « Non » have their letters; single letters and digits are themselves; 0 to 10 are
    typed as figures, 10 as X; the rest by their place.
    """
    labels = [choice.label.casefold() for choice in choices]
    ids = [choice.id.upper() for choice in choices]
    if sorted(labels) == ["non", "oui"]:
        return tuple(label[0].upper() for label in labels)
    if all(len(each) == 1 for each in ids):
        return tuple(ids)
    if ids == [str(number) for number in range(len(ids))]:
        return tuple("X" if each == "10" else each for each in ids)
    numeric = all(each.replace(".", "").isdigit() for each in ids)
    firsts = [each[0] for each in ids]
    if not numeric and len(set(firsts)) == len(firsts):
        return tuple(firsts)
    return tuple(_DIGITS[: len(ids)])
