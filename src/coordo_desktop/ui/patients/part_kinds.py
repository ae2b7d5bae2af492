"""What every kind of part says of itself: its words, its columns, its form, the way back.

One class for each kind (`health_kinds`, `people_kinds`); `parts_tab` is the one screen for all.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, Protocol

from PySide6.QtCore import QObject

from coordo_desktop.domain.dates import show_date
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import Part, PatientRecord
from coordo_desktop.ui.kit.fields import DateField, TextArea, TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.rows import Column
from coordo_desktop.ui.patients import words

NEW = ""
"""The id of a part that was never kept; the service gives it one."""


class PartKind(Protocol):
    """One kind of part: its words, its columns, its form, and the way back to a record."""

    key: ClassVar[str]

    def title(self) -> str:
        """The heading of its list."""

    def new(self) -> str:
        """The words of the button that adds one."""

    def columns(self) -> tuple[Column[Any], ...]:
        """How its list is shown."""

    def parts(self, record: PatientRecord) -> Sequence[Part]:
        """Those of a record."""

    def fill(self, form: Form) -> None:
        """Put its fields into a form."""

    def show(self, part: Any) -> dict[str, object]:
        """The values of its fields."""

    def read(self, values: Mapping[str, Any], part_id: str) -> Part:
        """The record typed; InvalidField for a date that must be whole."""


class PartFields(QObject):
    """The fields that most kinds have."""

    key: ClassVar[str] = ""

    def _text(self, form: Form, key: str, label: str, *, required: bool = False) -> None:
        form.add(key, label, TextField(name=f"{self.key}.{key}", label=label), required=required)

    def _area(self, form: Form, key: str, label: str, *, required: bool = False) -> None:
        form.add(key, label, TextArea(name=f"{self.key}.{key}", label=label), required=required)

    def _date(self, form: Form, key: str, label: str) -> None:
        form.add(key, label, DateField(name=f"{self.key}.{key}", label=label))


def whole_date(values: Mapping[str, Any], key: str) -> date | None:
    """A date that must be known to the day; InvalidField where it is not."""
    given = values.get(key)
    if given is None:
        return None
    if not given.complete:
        raise InvalidField(field=key)
    day: date = given.earliest()
    return day


def partial_date(day: date | None) -> PartialDate | None:
    """A whole day as date fields hold it."""
    return None if day is None else PartialDate.from_date(day)


def date_words(day: PartialDate | None) -> str:
    """A date as a list shows it; empty when unknown."""
    return "" if day is None else show_date(day)


def day_words(day: date | None) -> str:
    """A whole day as a list shows it; empty when unknown."""
    return "" if day is None else words.day_word(day)
