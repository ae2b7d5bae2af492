"""Fields of the panels about data: whom it is about, several things ticked, an instant past."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.dates import read_date
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import PatientLine
from coordo_desktop.ui.kit.choices import Check
from coordo_desktop.ui.kit.completion import Completion, Suggestion
from coordo_desktop.ui.kit.fields import DateField, TextField
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.when import zone_in_use

if TYPE_CHECKING:
    from coordo_desktop.domain.ids import PatientId

Find = Callable[[str, Callable[[Sequence[PatientLine]], None]], None]
"""Search patients, then call back with the lines found."""
Shown = Callable[[PatientLine], tuple[str, str]]
"""A line's name, and what tells namesakes apart."""


class PersonField(TextField):
    """A patient found as one types; the value is their id, None while nobody is chosen."""

    def __init__(
        self, *, name: str, label: str, placeholder: str, find: Find, shown: Shown
    ) -> None:
        super().__init__(name=name, label=label, placeholder=placeholder, icon="patient")
        self._find, self._shown = find, shown
        self._chosen: PatientId | None = None
        self._words = ""
        self._found = Completion(self, name=name, fills=True)
        self._found.asked.connect(self._seek)
        self._found.accepted.connect(self._accepted)

    def value(self) -> Any:
        """The id of the patient chosen; InvalidField when a name was typed and none was chosen."""
        if not self.text().strip():
            return None
        if self._chosen is None or self.text().strip() != self._words:
            raise InvalidField(field=self.objectName())
        return self._chosen

    def set_value(self, value: Any) -> None:
        """(id, name) of a patient, or None."""
        self._chosen, self._words = value or (None, "")
        self.setText(self._words)

    def raw(self) -> object:
        """The words alone: a draft chooses nobody."""
        return self.text()

    def set_raw(self, raw: object) -> None:
        self.setText(str(raw))

    def _seek(self, text: str) -> None:
        def offer(lines: Sequence[PatientLine]) -> None:
            found = []
            for line in lines:
                name, told = self._shown(line)
                found.append(Suggestion(name, (line.id, name), "patient", told))
            self._found.offer(found)

        self._find(text, offer)

    def _accepted(self, line: Suggestion) -> None:
        self.set_value(line.value)
        self.edited.emit()


class Ticks(QWidget):
    """Several boxes to tick; the value is the set of what is ticked."""

    edited = Signal()

    def __init__(self, options: Sequence[tuple[Hashable, str]], *, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._boxes = {key: Check(words, name=f"{name}.{key}") for key, words in options}
        for box in self._boxes.values():
            box.edited.connect(self.edited)
        self.setLayout(column(*self._boxes.values(), gap=4))
        self.setFocusProxy(next(iter(self._boxes.values())))

    def value(self) -> Any:
        """What is ticked."""
        return frozenset(key for key, box in self._boxes.items() if box.value())

    def set_value(self, value: Any) -> None:
        """Tick these."""
        for key, box in self._boxes.items():
            box.set_value(key in (value or ()))

    def raw(self) -> object:
        """The keys ticked."""
        return sorted(str(key) for key in self.value())

    def set_raw(self, raw: object) -> None:
        """Tick these again."""
        known = raw if isinstance(raw, list) else []
        self.set_value([key for key in self._boxes if str(key) in known])


class DayField(DateField):
    """A past day, whole: a month or a year alone is refused."""

    def value(self) -> Any:
        """The date; InvalidField."""
        return whole_day(super().value(), self.objectName())

    def set_value(self, value: Any) -> None:
        """Show a date."""
        super().set_value(None if value is None else PartialDate.from_date(value))


class PastMoment(TextField):
    """A day and an hour past: « 23/11/2026 14:30 »; empty is None."""

    def __init__(self, *, name: str, label: str, now: Callable[[], datetime]) -> None:
        super().__init__(name=name, label=label, placeholder=self.tr("23/11/2026 14:30"))
        self._now = now

    def value(self) -> Any:
        """The instant, aware; InvalidField."""
        typed = self.text().strip()
        if not typed:
            return None
        words, _, last = typed.rpartition(" ")
        try:
            hour = _hour(last)
        except ValueError:
            words, hour = typed, time()
        day = read_date(words, today=self._now().date())
        return datetime.combine(whole_day(day, self.objectName()), hour, zone_in_use())

    def set_value(self, value: Any) -> None:
        """Show an instant."""
        local = None if value is None else value.astimezone(zone_in_use())
        self.setText("" if local is None else f"{local:%d/%m/%Y %H:%M}")


def _hour(words: str) -> time:
    """« 14:30 », « 14h30 », « 9h »; ValueError for what is no hour."""
    hours, mark, minutes = words.lower().replace("h", ":").partition(":")
    if not mark:
        raise ValueError(words)
    return time(int(hours), int(minutes or 0))


def whole_day(day: PartialDate | None, field: str) -> date:
    """The day of a date field; InvalidField for nothing, a month or a year alone."""
    if day is None or not day.complete:
        raise InvalidField(field=field)
    return day.earliest()
