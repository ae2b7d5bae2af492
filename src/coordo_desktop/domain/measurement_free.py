"""Measures of one's own: a name and a unit, « Périmètre mollet D » in cm (P4)."""

from dataclasses import dataclass, field

from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.measurements import (
    UNITS,
    WORDS,
    Measure,
    number_text,
    value_text,
)
from coordo_desktop.domain.text import clean_line, fold

_PREFIX = "free:"
LONGEST_NAME = 60
LONGEST_UNIT = 16


@dataclass(frozen=True, slots=True)
class FreeMeasure:
    """A measure known only by its name and unit; equal names in another case are the same one."""

    name: str = field(compare=False)
    unit: str = field(default="", compare=False)
    value: str = field(init=False, repr=False)  # the key it is kept under

    def __post_init__(self) -> None:
        """Its key: the name without accents or case, and the unit."""
        key = f"{_PREFIX}{fold(self.name)}|{self.unit.casefold()}"
        object.__setattr__(self, "value", key)


Measured = Measure | FreeMeasure


def free_measure(name: str, unit: str = "") -> FreeMeasure:
    """A measure of one's own, cleaned.

    Raises:
        MissingField: `name`, when nothing that can be read is left of it.
        InvalidField: `name` or `unit`, too long.
    """
    name, unit = clean_line(name), clean_line(unit)
    if not fold(name):
        raise MissingField(field="name")
    if len(name) > LONGEST_NAME:
        raise InvalidField(field="name")
    if len(unit) > LONGEST_UNIT:
        raise InvalidField(field="unit")
    return FreeMeasure(name[0].upper() + name[1:], unit)


def measured_of(key: str, name: str = "", unit: str = "") -> Measured:
    """The measure a key stands for; `name` and `unit` as kept beside it when it is a free one."""
    return FreeMeasure(name, unit) if is_free(key) else Measure(key)


def is_free(key: str) -> bool:
    """Whether a key is that of a measure of one's own."""
    return key.startswith(_PREFIX)


def name_of(measured: Measured) -> str:
    """Its short French name."""
    return measured.name if isinstance(measured, FreeMeasure) else WORDS[measured]


def unit_of(measured: Measured) -> str:
    """Its unit, empty when it has none."""
    return measured.unit if isinstance(measured, FreeMeasure) else UNITS[measured]


def text_of(measured: Measured, value: float) -> str:
    """One value with its name and unit."""
    if isinstance(measured, Measure):
        return value_text(measured, value)
    unit = f"\u00a0{measured.unit}" if measured.unit else ""
    return f"{measured.name} {number_text(value)}{unit}"
