"""Instants of transmissions: told on a line, told in full, typed as a term."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.kit.due_reading import read_due
from coordo_desktop.ui.kit.when import DEFAULT_ZONE

_NEAR = 7  # days that are told by their name


@dataclass(frozen=True, slots=True)
class Moments:
    """The clock at the desk and the zone of the practice."""

    now: Callable[[], datetime] = wall_clock
    zone: ZoneInfo = DEFAULT_ZONE

    def local(self, at: datetime) -> datetime:
        """The instant as clocks show it here."""
        return at.astimezone(self.zone)

    def today(self) -> date:
        """The day it is here."""
        return self.local(self.now()).date()

    def hour(self, at: datetime) -> str:
        """« 10:41 »."""
        return f"{self.local(at):%H:%M}"

    def when(self, at: datetime) -> str:
        """« auj. 07:32 », « hier 21:10 », « ven. 17:45 », « 12 oct. 09:00 »."""
        day, today, hour = self.local(at).date(), self.today(), self.hour(at)
        if day == today:
            said = QCoreApplication.translate("TransmissionWords", "auj. {hour}")
            return said.format(hour=hour)
        if day == today - timedelta(days=1):
            said = QCoreApplication.translate("TransmissionWords", "hier {hour}")
            return said.format(hour=hour)
        near = today - timedelta(days=_NEAR) < day < today
        shape = "ddd" if near else "d MMM" if day.year == today.year else "d MMM yyyy"
        return f"{_shown(day, shape)} {hour}"

    def precise(self, at: datetime) -> str:
        """« mar. 24 nov. 08:00 », with the year when it is another one."""
        day = self.local(at).date()
        shape = "ddd d MMM" if day.year == self.today().year else "ddd d MMM yyyy"
        return f"{_shown(day, shape)} {self.hour(at)}"

    def read(self, typed: str) -> datetime:
        """The instant typed as `precise` tells it, or as people say it; ValueError."""
        return read_due(typed, self.local(self.now()))

    def quick(self) -> list[tuple[str, datetime]]:
        """The terms one chooses most, still to come, soonest first."""
        here = self.local(self.now())
        today = here.date()
        friday = (4 - today.weekday()) % 7
        monday = (0 - today.weekday() - 1) % 7 + 1
        offered = [
            (QCoreApplication.translate("TransmissionWords", "ce midi"), 0, 12),
            (QCoreApplication.translate("TransmissionWords", "ce soir"), 0, 18),
            (QCoreApplication.translate("TransmissionWords", "demain matin"), 1, 8),
            (QCoreApplication.translate("TransmissionWords", "demain soir"), 1, 18),
            (QCoreApplication.translate("TransmissionWords", "après-demain"), 2, 8),
            (QCoreApplication.translate("TransmissionWords", "vendredi"), friday or 7, 8),
            (QCoreApplication.translate("TransmissionWords", "lundi"), monday, 8),
            (QCoreApplication.translate("TransmissionWords", "dans une semaine"), 7, 8),
            (QCoreApplication.translate("TransmissionWords", "dans un mois"), 30, 8),
        ]
        made: dict[datetime, str] = {}
        for words, days, hour in offered:
            due = datetime.combine(today + timedelta(days=days), time(hour), self.zone)
            if due > here:
                made.setdefault(due, words)
        return sorted(((words, due) for due, words in made.items()), key=lambda one: one[1])


def _shown(day: date, shape: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), shape)
