"""The last value of each measure: trend, thresholds, state in a word and an icon."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.measurement_history import LastLine
from coordo_desktop.domain.measurements import Measure, Trend
from coordo_desktop.ui.kit.rows import Column
from coordo_desktop.ui.measurements import words

_TRENDS = {Trend.UP: "rising", Trend.DOWN: "falling", Trend.LEVEL: "arrow-right"}


def limit_words(one: LastLine) -> str:
    """« 9 à 16 »; empty without bounds."""
    return "" if one.limit is None else words.bounds_word(one.measure, one.limit.bounds)


def second_limit_words(one: LastLine) -> str:
    """Those of the diastolic, under the others."""
    limit = one.second_limit
    return "" if limit is None else words.bounds_word(Measure.DIASTOLIC, limit.bounds)


def _trend(one: LastLine) -> tuple[str, str] | None:
    icon = _TRENDS.get(one.trend)
    return (icon, "text") if icon else None


def _trend_word(one: LastLine) -> str:
    return {
        Trend.UP: QCoreApplication.translate("LastTable", "en hausse"),
        Trend.DOWN: QCoreApplication.translate("LastTable", "en baisse"),
        Trend.LEVEL: QCoreApplication.translate("LastTable", "stable"),
        Trend.NONE: "",
    }[one.trend]


def last_columns(now: Callable[[], datetime]) -> tuple[Column[LastLine], ...]:
    """The columns of the last values."""
    return (
        Column(lambda: QCoreApplication.translate("LastTable", "Mesure"),
               lambda one: words.measure_word(one.measure), key="measure", width=112, stretch=True,
               weight=600, fixed=True,
               second=lambda one: words.moment_word(one.at, now())),
        Column(lambda: QCoreApplication.translate("LastTable", "Valeur"),
               lambda one: words.reading_word(one.measure, one.value, one.second),
               key="value", width=100, weight=600, fixed=True,
               ink=lambda one: "danger" if one.out_of_bounds else "text",
               icon=_trend, second=_trend_word),
        Column(lambda: QCoreApplication.translate("LastTable", "Seuils"), limit_words,
               key="limit", width=88, second=second_limit_words, ink="text-2", role="small"),
        Column(lambda: QCoreApplication.translate("LastTable", "État"),
               lambda one: words.state_word(one.state), key="state", width=124, role="small",
               ink=lambda one: words.STATE_ICONS[one.state][1],
               weight=lambda one: 600 if one.out_of_bounds else 400,
               icon=lambda one: words.STATE_ICONS[one.state]),
    )  # fmt: skip
