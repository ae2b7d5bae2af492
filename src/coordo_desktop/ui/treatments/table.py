"""The treatments of one patient: those running, then those of the past, folded."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent

from coordo_desktop.domain.dosing import quantity
from coordo_desktop.domain.frequencies import Moment
from coordo_desktop.domain.medicines import short_name
from coordo_desktop.domain.treatments import Treatment, TreatmentState, TreatmentWarning
from coordo_desktop.services.treatments import ShownTreatments
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.rows import Column, Group, RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.treatments import words

if TYPE_CHECKING:
    from coordo_desktop.domain.ids import TreatmentId

Warned = Callable[[Treatment], tuple[TreatmentWarning, ...]]
CURRENT, PAST = "current", "past"
_LEAST = 560  # below it a name would be cut: the doses go under it, in words
_DOSES = (*(moment.value for moment in Moment), "needed")


def _units(moment: Moment, one: Treatment) -> str:
    units = one.dosing.at(moment)
    return quantity(units) if units else "–"


def _faint(moment: Moment, one: Treatment) -> str:
    return "text" if one.dosing.at(moment) and one.state is TreatmentState.RUNNING else "text-3"


def _name_ink(one: Treatment) -> str:
    return "text" if one.state is TreatmentState.RUNNING else "text-2"


def _under(one: Treatment, *, narrow: bool) -> str:
    said = words.about(one)
    if not narrow:
        return said
    return " · ".join(part for part in (words.dosing_words(one.dosing), said) if part)


def _columns(warned: Warned, narrow: Callable[[], bool]) -> tuple[Column[Treatment], ...]:
    moments = tuple(
        Column(partial(words.moment_word, moment), partial(_units, moment), key=moment.value,
               width=68 if moment is Moment.BEDTIME else 56, align="right", weight=600,
               ink=partial(_faint, moment), fixed=True)
        for moment in Moment
    )  # fmt: skip
    return (
        Column(lambda: QCoreApplication.translate("TreatmentTable", "Médicament"),
               lambda one: short_name(one.name), lambda one: one.name, key="name",
               width=200, stretch=True, weight=600, ink=_name_ink, fixed=True,
               second=lambda one: _under(one, narrow=narrow()),
               icon=lambda one: words.warning_icon(warned(one))),
        *moments,
        Column(lambda: QCoreApplication.translate("TreatmentTable", "Si besoin"),
               lambda one: words.needed_word(one.dosing), key="needed", width=88, fixed=True),
        Column(lambda: QCoreApplication.translate("TreatmentTable", "Jusqu’au"),
               words.until_word,
               lambda one: (one.stopped_on or one.end).isoformat() if one.end or one.stopped_on
               else "9", key="until", width=150, second=lambda one: one.prescriber),
        Column(lambda: QCoreApplication.translate("TreatmentTable", "Donné par"),
               lambda one: words.given_by_word(one.given_by), key="given_by", width=110,
               ink="text-2", hidden=True),
    )  # fmt: skip


class TreatmentTable(Table):
    """Running ones first; those of the past under a heading that opens."""

    def __init__(self, preferences: Preferences) -> None:
        self._warnings: Mapping[TreatmentId, tuple[TreatmentWarning, ...]] = {}
        self._rows: RowsModel[Treatment] = RowsModel(
            _columns(lambda one: self._warnings.get(one.id, ()), lambda: self.narrow),
            key=lambda one: one.id,
        )
        super().__init__(
            self._rows,
            name="treatments.table",
            label=QCoreApplication.translate("TreatmentTable", "Traitements"),
            preferences=preferences,
            row_height=46,
        )
        self._rows.toggle(PAST)

    def show_treatments(self, shown: ShownTreatments) -> None:
        """Show these; those of the past stay folded until opened."""
        found: dict[TreatmentId, list[TreatmentWarning]] = {}
        for warning in shown.warnings:
            for one in warning.treatments:
                found.setdefault(one, []).append(warning)
        self._warnings = {one: tuple(said) for one, said in found.items()}
        groups = [
            Group(
                CURRENT,
                QCoreApplication.translate("TreatmentTable", "En cours"),
                shown.current,
                count=len(shown.current),
            )
        ]
        if shown.past:
            groups.append(
                Group(
                    PAST,
                    QCoreApplication.translate("TreatmentTable", "Passés"),
                    shown.past,
                    count=len(shown.past),
                )
            )
        self._rows.show_groups(groups if shown.current or shown.past else [])

    @property
    def narrow(self) -> bool:
        """Beside the panel in large letters: doses in words under the name."""
        return self.isColumnHidden(self._rows.column_number(_DOSES[0]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Doses leave their columns to the names where these would be cut."""
        narrow = event.size().width() < px(_LEAST)
        if narrow != self.narrow:
            for key in _DOSES:
                self.setColumnHidden(self._rows.column_number(key), narrow)
        super().resizeEvent(event)

    def open_past(self) -> None:
        """Unfold those of the past."""
        if self._rows.is_closed(PAST):
            self._rows.toggle(PAST)
