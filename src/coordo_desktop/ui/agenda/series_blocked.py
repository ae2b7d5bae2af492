"""Which days of a series are blocked, in words: « 2 dates sur 40 : ven. 25 déc. (Noël) » (AG3)."""

from datetime import UTC, date, datetime, time

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.conflicts import Conflict, ConflictKind
from coordo_desktop.domain.series_days import SeriesDays
from coordo_desktop.ui.kit.conflict_words import conflict_kind_words
from coordo_desktop.ui.kit.when import day_text

_MOST = 6
_OF_THE_DAY = (ConflictKind.HOLIDAY, ConflictKind.CLOSING)


def blocked_text(days: SeriesDays, *, skipping: bool) -> str:
    """How many and which; `skipping`: that they will be left out."""
    count, total = len(days.blocked), days.total
    listed = ", ".join(f"{_day(on)} ({_why(one)})" for on, one in days.blocked[:_MOST])
    if count > _MOST:
        listed = f"{listed}, + {count - _MOST}"
    if skipping and total is not None:
        said = QCoreApplication.translate(
            "Agenda", "%n date(s) sautée(s) sur {total}\u202f: {days}", "", count
        )
    elif skipping:
        said = QCoreApplication.translate("Agenda", "%n date(s) sautée(s)\u202f: {days}", "", count)
    elif total is not None:
        said = QCoreApplication.translate(
            "Agenda", "%n date(s) sur {total}\u202f: {days}", "", count
        )
    else:
        said = QCoreApplication.translate("Agenda", "%n date(s)\u202f: {days}", "", count)
    return said.format(total=total, days=listed)


def left_out_text(count: int) -> str:
    """« 2 dates sautées. », after what was booked; nothing when none was."""
    if not count:
        return ""
    return QCoreApplication.translate("Agenda", "%n date(s) sautée(s).", "", count)


def _day(on: date) -> str:
    return day_text(datetime.combine(on, time(12), UTC))


def _why(one: Conflict) -> str:
    """« Noël », « N. OYHENART », « N. OYHENART, absence »."""
    words = conflict_kind_words(one.kind)
    if one.kind in _OF_THE_DAY:
        return one.with_title or one.who or words
    if one.kind is ConflictKind.ABSENCE and one.who:
        return f"{one.who}, {words}"
    return ", ".join(each for each in (one.who or words, one.with_title) if each)
