"""The lines of a fridge's log: what was read, corrected, missed, and what is due (ST8)."""

from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.cold_chain import Excursion, ExcursionLot, HalfDay, Reading, within
from coordo_desktop.domain.cold_log import FridgeLog
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.cold_words import (
    decision_chip,
    degrees_text,
    figure_text,
    half_words,
    moment_words,
    state_chip,
    value_words,
)
from coordo_desktop.ui.kit.rows import Column
from coordo_desktop.ui.kit.stock_words import expiry_text, lot_words, quantity_words
from coordo_desktop.ui.kit.when import dated_text, time_text, zone_in_use


@dataclass(frozen=True, slots=True)
class ColdRow:
    """A reading, or a half-day without one; `key` is what it is chosen by."""

    key: UUID | tuple[date, HalfDay]
    on: date
    half: HalfDay
    reading: Reading | None = None
    due: bool = False

    @property
    def out(self) -> bool:
        """Read out of the limits."""
        return self.reading is not None and not self.reading.within


def rows_of(log: FridgeLog) -> list[ColdRow]:
    """Every reading and every half-day missed or due, newest first."""
    found = [
        ColdRow(each.id, each.on_day, each.half, each) for each in log.readings if not each.void
    ]
    found += [
        ColdRow((half.on, half.half), half.on, half.half, due=half.due)
        for day in log.days
        for half in day.halves
        if half.missed or half.due
    ]
    found.sort(key=_order, reverse=True)
    return found


def _order(row: ColdRow) -> tuple[date, bool, str]:
    reading = row.reading
    told = "" if reading is None else f"{reading.at:%H:%M:%S}{reading.written_at:%d%H:%M:%S.%f}"
    return row.on, row.half is HalfDay.EVENING, told


def reading_columns() -> list[Column[ColdRow]]:
    """The columns of the log."""
    return [
        Column(lambda: QCoreApplication.translate("Cold", "Jour"), _day, key="day", width=104),
        Column(_untitled, lambda row: half_words(row.half), key="half", width=58, ink="text-2"),
        Column(lambda: QCoreApplication.translate("Cold", "Heure"), _hour, key="hour", width=58),
        Column(
            lambda: QCoreApplication.translate("Cold", "Lu"),
            _value,
            key="value",
            width=76,
            align="right",
            weight=600,
            ink=_ink,
            strike=_struck,
        ),
        Column(_untitled, lambda _row: "", key="state", width=112, chip=_chip),
        Column(
            lambda: QCoreApplication.translate("Cold", "Min."),
            lambda row: _extreme(row, "low"),
            key="low",
            width=52,
            align="right",
            ink=lambda row: _extreme_ink(row, "low"),
            strike=_struck,
        ),
        Column(
            lambda: QCoreApplication.translate("Cold", "Max."),
            lambda row: _extreme(row, "high"),
            key="high",
            width=52,
            align="right",
            ink=lambda row: _extreme_ink(row, "high"),
            strike=_struck,
        ),
        Column(
            lambda: QCoreApplication.translate("Cold", "Par"),
            lambda row: "" if row.reading is None else row.reading.author,
            key="by",
            width=150,
            ink="text-2",
        ),
        Column(
            lambda: QCoreApplication.translate("Cold", "Note"),
            _note,
            key="note",
            stretch=True,
            ink="text-2",
        ),
    ]


def excursion_columns() -> list[Column[Excursion]]:
    """The excursions of a fridge, in a narrow list."""
    return [
        Column(_untitled, lambda each: moment_words(each.started_at), key="when", stretch=True,
               weight=600, second=_extremes),
        Column(_untitled, lambda _each: "", key="state", width=164, chip=state_chip),
    ]  # fmt: skip


def lot_columns() -> list[Column[ExcursionLot]]:
    """The lots that were in the fridge, in a narrow list."""
    return [
        Column(_untitled, lambda lot: lot.product, key="product", stretch=True, weight=600,
               second=_lot_words),
        Column(_untitled, lambda _lot: "", key="decision", width=124,
               chip=lambda lot: decision_chip(lot.decision)),
    ]  # fmt: skip


def _untitled() -> str:
    return ""


def _day(row: ColdRow) -> str:
    if row.reading is not None:
        return dated_text(row.reading.at, zone_in_use())
    noon = datetime.combine(row.on, time(12), zone_in_use())
    return dated_text(noon, zone_in_use())


def _hour(row: ColdRow) -> str:
    return "" if row.reading is None else time_text(row.reading.at, zone_in_use())


def _value(row: ColdRow) -> str:
    return "–" if row.reading is None else degrees_text(row.reading.value)


def _struck(row: ColdRow) -> bool:
    return row.reading is not None and row.reading.replaced


def _ink(row: ColdRow) -> str:
    return "text-3" if row.reading is None or _struck(row) else "danger" if row.out else "text"


def _extreme(row: ColdRow, side: str) -> str:
    value = None if row.reading is None else getattr(row.reading, side)
    return "" if value is None else figure_text(value)


def _extreme_ink(row: ColdRow, side: str) -> str:
    reading = row.reading
    value = None if reading is None else getattr(reading, side)
    if reading is None or value is None or reading.replaced or within(value, reading.limits):
        return "text-2"
    return "danger"


def _chip(row: ColdRow) -> ChipSpec | None:
    reading = row.reading
    if reading is None:
        if row.due:
            return ChipSpec(QCoreApplication.translate("Cold", "à relever"), "accent", "clock")
        return ChipSpec(QCoreApplication.translate("Cold", "non relevé"), "warn", "alert")
    if reading.replaced:
        return ChipSpec(QCoreApplication.translate("Cold", "corrigé"), "neutral", "undo")
    if not reading.within:
        return ChipSpec(value_words(reading.value, reading.limits), "danger", "octagon")
    return None


def _note(row: ColdRow) -> str:
    reading = row.reading
    if reading is None:
        return ""
    said = [reading.note]
    if not reading.was_reset and (reading.low is not None or reading.high is not None):
        said.append(QCoreApplication.translate("Cold", "min. et max. non remis à zéro"))
    return " · ".join(filter(None, said))


def _extremes(each: Excursion) -> str:
    if each.lowest == each.highest:
        return degrees_text(each.highest)
    return QCoreApplication.translate("Cold", "de {low} à {high}").format(
        low=figure_text(each.lowest), high=degrees_text(each.highest)
    )


def _lot_words(lot: ExcursionLot) -> str:
    said = [
        lot_words(lot.number),
        expiry_text(lot.expiry),
        quantity_words(lot.quantity, lot.unit, lot.units),
    ]
    return " · ".join(said)
