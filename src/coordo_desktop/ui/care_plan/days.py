"""A day to come, as people type it: « 12/12 », « 3 mois », « demain », « lundi »."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QFocusEvent

from coordo_desktop.domain.dates import read_date
from coordo_desktop.domain.errors import CoordoError, InvalidField
from coordo_desktop.domain.text import fold
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.text_field import set_wrong

_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_NAMED = {"aujourd hui": 0, "auj": 0, "today": 0, "demain": 1, "tomorrow": 1}
_IN = re.compile(
    r"(?:dans |in |a )?(\d{1,3}) ?(jours?|days?|j|d|semaines?|weeks?|sem|mois|months?|ans?|years?)"
)
_SHORT = re.compile(r"(\d{1,2})[ /.-](\d{1,2})")
_SHORTEST = 3  # letters of a weekday
_DECEMBER = 12


def read_day(typed: str, today: date) -> date | None:
    """The day meant; None when nothing is typed.

    A day and a month alone are the next such day. Raises ValueError when nothing can be made of it.
    """
    words = " ".join(fold(typed).replace("'", " ").replace("\u2019", " ").split())
    if not words:
        return None
    if words in _NAMED:
        return today + timedelta(days=_NAMED[words])
    for number, name in enumerate(_DAYS):
        if len(words) >= _SHORTEST and name.startswith(words.rstrip(".")):
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    said = _IN.fullmatch(words)
    if said:
        return _later(today, int(said[1]), said[2])
    short = _SHORT.fullmatch(typed.strip())
    if short:
        day = date(today.year, int(short[2]), int(short[1]))
        return day if day >= today else day.replace(year=today.year + 1)
    try:
        read = read_date(typed, today=today.replace(year=today.year + 20, day=1))
    except CoordoError as error:
        raise ValueError from error
    if read is None or not read.complete:
        raise ValueError
    return read.earliest()


def months_later(day: date, months: int) -> date:
    """The same day that many months later, the last of the month where it has no such day."""
    year, month = divmod(day.month - 1 + months, _DECEMBER)
    first = date(day.year + year, month + 1, 1)
    following = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
    last = (following - timedelta(days=1)).day
    return first.replace(day=min(day.day, last))


def _later(today: date, many: int, unit: str) -> date:
    if unit[0] in "jd":
        return today + timedelta(days=many)
    if unit[0] in "sw":
        return today + timedelta(weeks=many)
    return months_later(today, many * (1 if unit[0] == "m" else _DECEMBER))


def short_day(day: date | None, today: date) -> str:
    """« 12 déc. », with its year when it is not soon."""
    if day is None:
        return ""
    near = abs((day - today).days) < 330  # noqa: PLR2004 - about a year: no doubt which
    return QLocale().toString(QDate(day), "d MMM" if near else "d MMM yyyy")


def day_with_name(day: date) -> str:
    """« lun. 14 déc. »."""
    return QLocale().toString(QDate(day), "ddd d MMM")


def full_day(day: date) -> str:
    """« 14/12/2026 »."""
    return f"{day:%d/%m/%Y}"


class DayField(TextField):
    """A day that may be to come; shown whole when one leaves it."""

    def __init__(
        self, *, name: str, label: str, today: Callable[[], date], placeholder: str = ""
    ) -> None:
        example = placeholder or self.tr("jj/mm/aaaa, 3 mois, lundi…")
        super().__init__(name=name, label=label, placeholder=example)
        self._today = today

    def value(self) -> Any:
        """A date, None when empty; InvalidField when it is no day."""
        try:
            return read_day(self.text(), self._today())
        except ValueError as error:
            raise InvalidField(field=self.objectName()) from error

    def set_value(self, value: Any) -> None:
        """Show a date, or nothing."""
        self.setText(full_day(value) if value else "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is proposed is replaced by what is typed."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        try:
            self.set_value(self.value())
        except InvalidField:
            set_wrong(self, wrong=True)
