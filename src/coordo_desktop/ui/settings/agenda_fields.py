"""The fields of the agenda's settings: hours of a day, figures, days and moments to come."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.opening import Hours, Touched
from coordo_desktop.domain.opening_words import hours_text, read_hours
from coordo_desktop.ui.kit.due_reading import read_parts
from coordo_desktop.ui.kit.fields import TextField, set_wrong
from coordo_desktop.ui.kit.forms import Form

DAYS = 7
Moment = tuple[date, time | None]


class _ReadField(TextField):
    """A text that is read when one leaves it: shown tidy, or marked."""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        try:
            self.set_value(self.value())
        except InvalidField:
            set_wrong(self, wrong=True)


class HoursField(_ReadField):
    """The open spans of a day: « 8h-12h, 14h-19h »; empty is closed."""

    def value(self) -> Any:
        """The `Hours` typed; InvalidField."""
        try:
            return read_hours(self.text())
        except ValueError as error:
            raise InvalidField(field=self.objectName()) from error

    def set_value(self, value: Any) -> None:
        """Show `Hours`."""
        self.setText(hours_text(value or ()))


class NumberField(_ReadField):
    """A figure, whole or with a decimal; empty is None."""

    def __init__(self, *, name: str, label: str, whole: bool = True, placeholder: str = "") -> None:
        super().__init__(name=name, label=label, placeholder=placeholder)
        self._whole = whole

    def value(self) -> Any:
        """The number, or None; InvalidField."""
        text = self.text().strip().replace(",", ".")
        if not text:
            return None
        try:
            return int(text) if self._whole else float(text)
        except ValueError as error:
            raise InvalidField(field=self.objectName()) from error

    def set_value(self, value: Any) -> None:
        """Show a number with a decimal comma."""
        self.setText("" if value is None else str(value).replace(".", ","))


class MomentField(_ReadField):
    """A day to come, with an hour perhaps: « 24/12 », « lundi 14h »; empty is None."""

    def __init__(
        self, *, name: str, label: str, now: Callable[[], datetime], hour: bool = True
    ) -> None:
        example = (
            QCoreApplication.translate("AgendaSettings", "24/12, ou 24/12 14h")
            if hour
            else QCoreApplication.translate("AgendaSettings", "24/12")
        )
        super().__init__(name=name, label=label, placeholder=example)
        self._now, self._hour = now, hour

    def value(self) -> Any:
        """A `Moment`, or None; InvalidField."""
        if not self.text().strip():
            return None
        try:
            day, at = read_parts(self.text(), self._now())
        except ValueError as error:
            raise InvalidField(field=self.objectName()) from error
        if day is None or (at is not None and not self._hour):
            raise InvalidField(field=self.objectName())
        return day, at

    def set_value(self, value: Any) -> None:
        """Show a `Moment`."""
        self.setText("" if value is None else moment_text(value))


def moment_text(moment: Moment) -> str:
    """« 24/12/2026 », « 24/12/2026 14:00 »."""
    day, at = moment
    return f"{day:%d/%m/%Y}" if at is None else f"{day:%d/%m/%Y} {at:%H:%M}"


def add_week(
    form: Form, prefix: str, across: int, also: tuple[str, str, QWidget], *, closed: str
) -> None:
    """The seven days of a week in a form (`hours0` to `hours6`), so many side by side.

    `also` is the field that fills the last line; `closed` is shown of a day without hours.
    """
    fields: list[tuple[str, str, QWidget]] = [
        (
            f"hours{day}",
            day_name(day),
            HoursField(name=f"{prefix}.hours{day}", label=day_name(day), placeholder=closed),
        )
        for day in range(DAYS)
    ]
    fields.append(also)
    for first in range(0, len(fields), across):
        form.add_row(fields[first : first + across])


def week_of(values: dict[str, Any]) -> tuple[Hours, ...]:
    """The week of a form's values."""
    return tuple(values[f"hours{day}"] for day in range(DAYS))


def week_values(week: Sequence[Hours]) -> dict[str, Hours]:
    """A week as the values of a form; none at all for an empty one."""
    return {f"hours{day}": week[day] if week else () for day in range(DAYS)}


def day_name(day: int) -> str:
    """« Lundi », in the language of the interface (0 is Monday)."""
    name = QLocale().dayName(day + 1)
    return name[:1].upper() + name[1:]


def day_words(on: date, *, short: bool = False) -> str:
    """« ven. 25 déc. 2026 » or, `short`, « 25 déc. », in the language of the interface."""
    if short:
        return QLocale().toString(QDate(on.year, on.month, on.day), "d MMM")
    return QLocale().toString(QDate(on.year, on.month, on.day), "ddd d MMM yyyy")


def touched_words(touched: Touched) -> str:
    """« Rendez-vous déjà prévus : 12, le premier le lun. 28 déc. 2026. Ils restent… »."""
    said = QCoreApplication.translate(
        "AgendaSettings",
        "Rendez-vous déjà prévus\u202f: {count}, le premier le {day}. Ils restent en place\u202f; "
        "la liste «\u202fÀ traiter\u202f» de l’agenda propose que faire de chacun.",
    )
    day = "" if touched.first is None else day_words(touched.first)
    return said.format(count=touched.appointments, day=day)
