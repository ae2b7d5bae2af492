"""Every value of one measure: when, who, how, from which transmission; the originals struck."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.measurement_history import PastLine, Voided
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.rows import Column
from coordo_desktop.ui.measurements import words


def past_columns(now: Callable[[], datetime]) -> tuple[Column[PastLine], ...]:
    """The columns of the history."""
    return (
        Column(lambda: QCoreApplication.translate("PastTable", "Quand"),
               lambda one: words.moment_word(one.first.at, now()), key="at", width=118),
        Column(lambda: QCoreApplication.translate("PastTable", "Valeur"), value_words,
               key="value", width=92, weight=600, fixed=True,
               strike=lambda one: one.first.voided is not Voided.NO,
               ink=lambda one: "text" if one.first.voided is Voided.NO else "text-3"),
        Column(lambda: "", lambda _one: "", key="state", width=112, chip=_state),
        Column(lambda: QCoreApplication.translate("PastTable", "Par"),
               lambda one: one.first.author, key="author", width=122, ink="text-2"),
        Column(lambda: QCoreApplication.translate("PastTable", "Méthode"), how, key="how",
               width=160, stretch=True, ink="text-2"),
    )  # fmt: skip


def _state(one: PastLine) -> ChipSpec | None:
    if one.first.voided is Voided.NO:
        if one.first.corrects is None:
            return None
        return ChipSpec(QCoreApplication.translate("PastTable", "Correction"), "info", "edit")
    if one.first.voided is Voided.WITHDRAWN:
        return ChipSpec(QCoreApplication.translate("PastTable", "Retirée"), "neutral", "close")
    return ChipSpec(QCoreApplication.translate("PastTable", "Corrigée"), "neutral", "edit")


def value_words(one: PastLine) -> str:
    """The reading without its name, which stands over the table."""
    second = None if one.second is None else one.second.value
    return words.reading_word(one.first.measure, one.first.value, second)


def how(one: PastLine) -> str:
    """How it was taken, from which transmission, and why it was struck."""
    first = one.first
    parts = [words.method_word(first.method)]
    if first.transmission_number is not None:
        source = QCoreApplication.translate("PastTable", "transmission n°\u00a0{number}")
        parts.append(source.format(number=first.transmission_number))
    if first.voided is Voided.ENTRY:
        parts.append(QCoreApplication.translate("PastTable", "avec sa transmission"))
    if first.voided_reason:
        by = QCoreApplication.translate("PastTable", "{reason} ({by})")
        parts.append(by.format(reason=first.voided_reason, by=first.voided_by))
    return " · ".join(part for part in parts if part)
