"""The period of a sheet: since the recipient's last handover, or between two instants."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.dates import read_date
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.ui.kit.fields import DateField, TextField, set_wrong
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.segmented import Segmented

_HOUR = re.compile(r"(\d{1,2})(?:\s*[h:.]\s*(\d{2})?)?")
SINCE, BETWEEN = "since", "between"


class PeriodFields(QWidget):
    """`value()` is (start, end), None for what is not bounded; `now` in the practice's zone."""

    changed = Signal()
    edited = Signal()

    def __init__(self, zone: ZoneInfo, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._zone, self._now = zone, now
        self.setObjectName("sheets.period")
        self.setAccessibleName(self.tr("Période"))
        self.kind = Segmented(
            [
                Option(SINCE, self.tr("Dernière relève")),
                Option(BETWEEN, self.tr("Du… au…")),
            ],
            name="sheets.period.kind",
            label=self.tr("Période"),
        )
        self.note = RunsLabel("", role="small", ink="text-3", wrap=True, name="sheets.period.note")
        self.from_day, self.from_hour = self._instant("from", self.tr("début"))
        self.to_day, self.to_hour = self._instant("to", self.tr("fin"))
        self._from = self._row(self.tr("du"), self.from_day, self.from_hour)
        self._to = self._row(self.tr("au"), self.to_day, self.to_hour)
        self.to_day.setPlaceholderText(self.tr("maintenant"))
        self.setLayout(column(self.kind, self._from, self._to, self.note, None, gap=4))
        self.kind.changed.connect(self._chosen)
        self._show()

    def _instant(self, name: str, which: str) -> tuple[DateField, TextField]:
        day = DateField(
            name=f"sheets.{name}_day",
            label=self.tr("Jour de {which}").format(which=which),
            read=self._read_day,
        )
        hour = TextField(
            name=f"sheets.{name}_hour",
            label=self.tr("Heure de {which}").format(which=which),
            placeholder=self.tr("hh:mm"),
        )
        day.edited.connect(self.edited)
        hour.edited.connect(self.edited)
        return day, sized(hour, width=68)

    def _read_day(self, text: str) -> PartialDate | None:
        return read_date(text, today=self._now().astimezone(self._zone).date())

    def _row(self, word: str, day: QWidget, hour: QWidget) -> QWidget:
        line = QWidget()
        label = sized(Label(word, role="small", ink="text-2"), width=20)
        inside = row(label, day, hour, gap=6)
        inside.setStretch(1, 1)
        line.setLayout(inside)
        return line

    def value(self) -> tuple[datetime | None, datetime | None]:
        """The bounds asked for. Raises InvalidField (`period`) where one cannot be read."""
        if self.kind.value() == SINCE:
            return None, None
        start = self._read(self.from_day, self.from_hour, time.min)
        if start is None:
            set_wrong(self.from_day, wrong=True)
            raise InvalidField(field="period")
        return start, self._read(self.to_day, self.to_hour, time(23, 59))

    def _read(self, day: DateField, hour: TextField, without: time) -> datetime | None:
        try:
            found = day.value()
        except InvalidField as error:
            raise InvalidField(field="period") from error
        if found is None:
            return None
        if not isinstance(found, PartialDate) or not found.complete:
            set_wrong(day, wrong=True)
            raise InvalidField(field="period")
        at = read_hour(hour.value()) if hour.value() else without
        if at is None:
            set_wrong(hour, wrong=True)
            raise InvalidField(field="period")
        return datetime.combine(found.earliest(), at, tzinfo=self._zone)

    def say(self, words: str) -> None:
        """Where the period begins, as the sheet says it."""
        self.note.set_runs(words)
        self.note.setVisible(bool(words))

    def _chosen(self, _kind: str) -> None:
        if self.kind.value() == BETWEEN and not self.from_day.text():
            yesterday: date = self._now().astimezone(self._zone).date() - timedelta(days=1)
            self.from_day.set_value(PartialDate.from_date(yesterday))
            self.from_hour.set_value("08:00")
        self._show()
        if self.kind.value() == BETWEEN:
            self.from_day.setFocus()
        self.changed.emit()

    def _show(self) -> None:
        between = self.kind.value() == BETWEEN
        self._from.setVisible(between)
        self._to.setVisible(between)


def read_hour(text: str) -> time | None:
    """« 8 », « 8h30 », « 08:30 »; None when it is no hour."""
    match = _HOUR.fullmatch(text.strip())
    if match is None:
        return None
    try:
        return time(int(match[1]), int(match[2] or 0))
    except ValueError:
        return None
