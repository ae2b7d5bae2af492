"""The line at the foot of the grid while something is held: where, what it meets, the keys."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.appointments import AppointmentDraft
from coordo_desktop.domain.conflicts import Conflict
from coordo_desktop.ui.kit.agenda_words import length_text, minutes_between, span_text
from coordo_desktop.ui.kit.conflict_words import blocking, conflict_text
from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.paint import draw_box
from coordo_desktop.ui.kit.runs import Paragraph, Run
from coordo_desktop.ui.kit.theme import line_height, px
from coordo_desktop.ui.kit.when import zone_in_use

_MOST = 2


class DropNote(QWidget):
    """Painted over the foot of its host; the mouse goes through it."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("agenda.drop_note")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._kind, self._runs = "info", [Run("")]
        self._paragraph: Paragraph | None = None
        self.hide()

    def tell(self, draft: AppointmentDraft, conflicts: Sequence[Conflict] | None) -> None:
        """Where it is held now, and what it meets there."""
        when = span_text(draft.starts_at, draft.ends_at)
        lasts = length_text(minutes_between(draft.starts_at, draft.ends_at))
        on = draft.starts_at.astimezone(zone_in_use()).date()
        found = conflicts or ()
        said = list(dict.fromkeys(conflict_text(one, on) for one in found))[:_MOST]
        self._kind = "danger" if blocking(found) else "warn" if found else "accent"
        keys = QCoreApplication.translate("Agenda", "Entrée dépose, Échap annule")
        self._runs = [Run(f"{when} ({lasts})", 600), *(Run(f"   {one}") for one in said)]
        self._runs.append(Run(f"   {keys}", ink="text-2"))
        self._lay()
        self.show()
        self.raise_()
        self.update()

    def _lay(self) -> None:
        host = self.parentWidget()
        if host is None:
            return
        room = min(px(760), host.width() - px(32))
        self._paragraph = Paragraph(self._runs, room - px(44), role="small", max_lines=2)
        wide = min(room, round(self._paragraph.natural_width) + px(46))
        high = round(self._paragraph.height) + px(12)
        self.setGeometry((host.width() - wide) // 2, host.height() - high - px(14), wide, high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = "accent" if self._kind == "accent" else self._kind
        draw_box(painter, self.rect(), f"{self._kind}-soft", f"{self._kind}-edge")
        side = px(16)
        mark = {"danger": "octagon", "warn": "alert"}.get(self._kind, "clock")
        middle = px(6) + line_height("small") / 2
        draw_icon(painter, QRectF(px(10), middle - side / 2, side, side), mark, ink)
        if self._paragraph is not None:
            self._paragraph.draw(painter, px(34), px(6))
