"""Fields of a treatment: its doses in one line, days that may be to come."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtGui import QFocusEvent

from coordo_desktop.domain.dosing import Dosing, DosingUnclear, dosing_line, read_dosing
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.treatment_days import read_day
from coordo_desktop.ui.kit.text_field import TextField, set_wrong
from coordo_desktop.ui.treatments.words import day_word


class DosingField(TextField):
    """« 1 0 1 0 » for matin, midi, soir, coucher; « sb 1 max 3 »."""

    def value(self) -> Any:
        """The dosing; InvalidField when it does not read."""
        try:
            return read_dosing(self.text())
        except DosingUnclear as error:
            raise InvalidField(field=self.objectName()) from error

    def reading(self) -> Dosing | DosingUnclear:
        """What is understood so far, or why it is not."""
        try:
            return read_dosing(self.text())
        except DosingUnclear as error:
            return error

    def set_value(self, value: Any) -> None:
        """Show a dosing as it is typed."""
        self.setText(dosing_line(value) if isinstance(value, Dosing) else "")


class DayField(TextField):
    """A day, past or to come: « 30/11 », « demain », « 7 j » counted from the first day."""

    def __init__(
        self,
        *,
        name: str,
        label: str,
        today: Callable[[], date],
        start: Callable[[], date | None] | None = None,
    ) -> None:
        super().__init__(name=name, label=label, placeholder=self.tr("jj/mm/aaaa"))
        self._today, self._start = today, start

    def value(self) -> Any:
        """The day, None when empty; InvalidField when it is none."""
        start = self._start() if self._start is not None else None
        return read_day(self.text(), self._today(), start)

    def day(self) -> date | None:
        """The day as far as it reads."""
        try:
            found: date | None = self.value()
        except InvalidField:
            return None
        return found

    def set_value(self, value: Any) -> None:
        """Show a day."""
        self.setText(day_word(value))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        try:
            self.set_value(self.value())
        except InvalidField:
            set_wrong(self, wrong=True)
