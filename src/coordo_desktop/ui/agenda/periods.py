"""Which days a view shows, the period before and after, and the words for it."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

from coordo_desktop.domain.agenda import Span

_LIST_DAYS = 14
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Period:
    """A span around a day: `first` to `last`, both included."""

    span: Span
    on: date

    @property
    def first(self) -> date:
        """The first day read."""
        if self.span is Span.WEEK:
            return monday(self.on)
        if self.span is Span.MONTH:
            return monday(self.on.replace(day=1))
        return self.on

    @property
    def last(self) -> date:
        """The last day read."""
        if self.span is Span.WEEK:
            return self.first + timedelta(days=_WEEK - 1)
        if self.span is Span.MONTH:
            return monday(_month_end(self.on)) + timedelta(days=_WEEK - 1)
        if self.span is Span.LIST:
            return self.on + timedelta(days=_LIST_DAYS - 1)
        return self.on

    def step(self, by: int) -> "Period":
        """So many periods later (earlier where negative)."""
        if self.span is Span.WEEK:
            return Period(self.span, self.on + timedelta(days=_WEEK * by))
        if self.span is Span.MONTH:
            months = self.on.year * 12 + self.on.month - 1 + by
            year, month = divmod(months, 12)
            day = min(self.on.day, calendar.monthrange(year, month + 1)[1])
            return Period(self.span, date(year, month + 1, day))
        days = _LIST_DAYS if self.span is Span.LIST else 1
        return Period(self.span, self.on + timedelta(days=days * by))

    def holds(self, day: date) -> bool:
        """Whether this day is in the period, as its words say it."""
        if self.span is Span.MONTH:
            return (day.year, day.month) == (self.on.year, self.on.month)
        return self.first <= day <= self.last

    def words(self, shown_last: date | None = None) -> tuple[str, str]:
        """`lundi 23 novembre 2026`, `23–27 novembre 2026`, `novembre 2026`; and in fewer words."""
        if self.span is Span.DAY:
            return _said(self.on, "dddd d MMMM yyyy"), _said(self.on, "ddd d MMM")
        if self.span is Span.MONTH:
            return _said(self.on, "MMMM yyyy"), _said(self.on, "MMM yyyy")
        first, last = self.first, shown_last or self.last
        if (first.year, first.month) == (last.year, last.month):
            whole = f"{first.day}–{_said(last, 'd MMMM yyyy')}"
            return whole, f"{first.day}–{_said(last, 'd MMM')}"
        shape = "d MMM" if first.year == last.year else "d MMM yyyy"
        whole = f"{_said(first, shape)} – {_said(last, 'd MMM yyyy')}"
        return whole, f"{_said(first, 'd MMM')} – {_said(last, 'd MMM')}"


def monday(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def day_words(day: date) -> str:
    """`lun. 23`."""
    return _said(day, "ddd d")


def long_day_words(day: date) -> str:
    """`lundi 23 novembre 2026`."""
    return _said(day, "dddd d MMMM yyyy")


def _said(day: date, shape: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), shape)


def _month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])
