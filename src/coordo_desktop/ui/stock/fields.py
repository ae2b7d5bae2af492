"""Fields of the stock's panels: a quantity, an expiry."""

import re
from calendar import monthrange
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from coordo_desktop.domain.dates import read_date
from coordo_desktop.domain.errors import CoordoError, InvalidField
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.stock import MOST
from coordo_desktop.domain.stock_ledger import QuantityOutOfRange
from coordo_desktop.ui.kit.fields import DateField
from coordo_desktop.ui.kit.text_field import TextField

_MONTH = re.compile(r"(\d{1,2})[/. -](\d{2})")
_FAR = date(2079, 12, 31)
"""« 27 » is 2027 on a box: years of two figures are read from here."""


def read_expiry(typed: str) -> PartialDate | None:
    """« 30/06/2027 », « 06/2027 » or « 06/27 »; a month alone lasts through its last day."""
    short = _MONTH.fullmatch(typed.strip())
    told = read_date(f"{short[1]}/20{short[2]}" if short else typed, today=_FAR)
    if told is None or told.month is None:
        raise InvalidField(field="expiry")
    if told.day is not None:
        return told
    last = monthrange(told.year, told.month)[1]
    return PartialDate.from_date(date(told.year, told.month, last))


class ExpiryField(DateField):
    """An expiry as it is printed on a box: a day or a month; the value is a date."""

    def __init__(self, *, name: str, label: str) -> None:
        super().__init__(
            name=name, label=label, placeholder=self.tr("jj/mm/aa, mm/aa"), read=read_expiry
        )

    def value(self) -> Any:
        """A date, or None."""
        told = super().value()
        return told.earliest() if isinstance(told, PartialDate) else told

    def set_value(self, value: Any) -> None:
        """Show a date."""
        super().set_value(PartialDate.from_date(value) if isinstance(value, date) else value)


class QuantityField(TextField):
    """A whole number of units; the arrows go one up and down. `least` 0 where none is a choice."""

    def __init__(
        self, *, name: str, label: str, placeholder: str = "", least: int = 1, most: int = MOST
    ) -> None:
        super().__init__(name=name, label=label, placeholder=placeholder)
        self.least, self.most = least, most

    def value(self) -> Any:
        """The number; 0 where nothing is typed and none is a choice."""
        typed = "".join(self.text().split())
        if not typed and self.least == 0:
            return 0
        if not (typed.isascii() and typed.isdigit()) or len(typed) > len(str(self.most)):
            raise self._wrong(0)
        number = int(typed)
        if not self.least <= number <= self.most:
            raise self._wrong(number)
        return number

    def _wrong(self, number: int) -> CoordoError:
        return QuantityOutOfRange(quantity=number) if self.least else InvalidField(field="")

    def set_value(self, value: Any) -> None:
        """Show a number; 0 is nothing where none is a choice."""
        super().set_value("" if not value and self.least == 0 else str(value))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        try:
            number = int(self.value())
        except CoordoError:
            number = self.least
        self.set_value(min(self.most, max(self.least, number + step)))
        self.edited.emit()
