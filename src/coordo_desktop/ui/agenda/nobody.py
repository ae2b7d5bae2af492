"""What is nobody's: a column at the end of the grid, so that nothing of a day is out of sight."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.agenda import Agenda, Columns
from coordo_desktop.domain.appointments import AppointmentState
from coordo_desktop.ui.agenda.layout import NOBODY, Column, is_loose

__all__ = ["with_nobody"]


def with_nobody(
    columns: Sequence[Column], agenda: Agenda, by: Columns, *, cancelled: bool = False
) -> list[Column]:
    """These columns, and that of what has no professional (no room) where there is some.

    Without any column, everything of a day already stands in one.
    """
    off = AppointmentState.CANCELLED
    loose = any(is_loose(one, by) and (cancelled or one.state is not off) for one in agenda.entries)
    if not columns or not loose:
        return list(columns)
    if by is Columns.ROOMS:
        words = QCoreApplication.translate("Agenda", "Sans salle")
    else:
        words = QCoreApplication.translate("Agenda", "Sans professionnel")
    return [*columns, Column(NOBODY, words, words)]
