"""Instants as people read them: `10:42`, `dim. 22 nov.`, `lundi 23 novembre 2026`."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale

from coordo_desktop.system.clock import now as wall_clock

DEFAULT_ZONE = ZoneInfo("Europe/Paris")
_IN_USE = [DEFAULT_ZONE]


def time_text(at: datetime, zone: ZoneInfo = DEFAULT_ZONE) -> str:
    """`10:42` in the practice's time zone."""
    return f"{at.astimezone(zone):%H:%M}"


def day_text(at: datetime, zone: ZoneInfo = DEFAULT_ZONE) -> str:
    """`dim. 22 nov.`, in the language of the interface."""
    return QLocale().toString(_day(at, zone), "ddd d MMM")


def dated_text(at: datetime, zone: ZoneInfo = DEFAULT_ZONE) -> str:
    """`dim. 22 nov.`; `22 nov. 2025` where the year is another than this one."""
    day = at.astimezone(zone).date()
    return day_text(at, zone) if day.year == wall_clock().astimezone(zone).year else date_text(day)


def long_day_text(at: datetime, zone: ZoneInfo = DEFAULT_ZONE) -> str:
    """`lundi 23 novembre 2026`, in the language of the interface."""
    return QLocale().toString(_day(at, zone), "dddd d MMMM yyyy")


def date_text(day: date) -> str:
    """`30 nov. 2026`, in the language of the interface."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def day_or_time(at: datetime, now: datetime, zone: ZoneInfo = DEFAULT_ZONE) -> str:
    """The time when it is today, else the day and the time; the year where it is another."""
    if at.astimezone(zone).date() == now.astimezone(zone).date():
        return time_text(at, zone)
    day = at.astimezone(zone).date()
    same = day.year == now.astimezone(zone).year
    return f"{day_text(at, zone) if same else date_text(day)} {time_text(at, zone)}"


def _day(at: datetime, zone: ZoneInfo) -> QDate:
    local = at.astimezone(zone)
    return QDate(local.year, local.month, local.day)


def use_zone(name: str) -> None:
    """From now on instants are shown in the time of the practice that is open."""
    _IN_USE[0] = zone_of(name)


def zone_in_use() -> ZoneInfo:
    """The time zone of the practice that is open."""
    return _IN_USE[0]


def zone_of(name: str) -> ZoneInfo:
    """The time zone of this name; Paris where the name is unknown."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return DEFAULT_ZONE
