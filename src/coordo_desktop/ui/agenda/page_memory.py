"""What the agenda finds again: the view, the day, the zoom, the columns, what was chosen."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from coordo_desktop.domain.agenda import Columns, Span
from coordo_desktop.domain.appointments import AppointmentContent, AppointmentDraft
from coordo_desktop.domain.ids import ProfessionalId
from coordo_desktop.domain.local_times import instant, local
from coordo_desktop.ui.agenda.page_core import AgendaCore
from coordo_desktop.ui.agenda.periods import Period

_ZOOM, _CANCELLED, _FINE = "agenda.zoom", "agenda_cancelled", "agenda_fine"
_USUAL, _FIRST_HOUR = 30, 9
_MOST_HOUR = 400


class PageMemory:
    """On this computer: sizes and columns. Across a lock: the period and what was chosen."""

    def __init__(self, page: AgendaCore) -> None:
        self._page = page
        self._preferences = page.tools.preferences
        page.cancelled = self._preferences.flag(_CANCELLED)
        canvas = page.canvas
        kept = self._preferences.columns(_ZOOM)
        canvas.hour = min(_MOST_HOUR, max(16, kept.get("hour", canvas.hour)))
        canvas.narrowest = min(_MOST_HOUR, max(24, kept.get("lane", canvas.narrowest)))
        canvas.fine = self._preferences.flag(_FINE)

    def keep_zoom(self) -> None:
        """Remember how large hours and columns are."""
        canvas = self._page.canvas
        self._preferences.set_columns(_ZOOM, {"hour": canvas.hour, "lane": canvas.narrowest})

    def turn_fine(self) -> bool:
        """Graduations of 5 minutes, or of 15 again; whether they are fine now."""
        canvas = self._page.canvas
        canvas.fine = not canvas.fine
        self._preferences.set_flag(_FINE, on=canvas.fine)
        return canvas.fine

    def turn_cancelled(self) -> bool:
        """Show the cancelled ones, or hide them; whether they are shown now."""
        shown = self._page.cancelled = not self._page.cancelled
        self._preferences.set_flag(_CANCELLED, on=shown)
        return shown

    def view_state(self) -> dict[str, object]:
        """Ids and codes only."""
        page = self._page
        chosen = page.chosen()
        return {
            "span": page.period.span.value,
            "on": page.period.on.isoformat(),
            "by": page.columns.by.value,
            "mode": page.head.mode(),
            "chosen": "" if chosen is None else str(chosen.id),
        }

    def restore(self, state: dict[str, object]) -> None:
        """Put back what `view_state` told; what cannot be read is left."""
        page = self._page
        try:
            span = Span(str(state.get("span", page.period.span.value)))
            on = date.fromisoformat(str(state.get("on", page.period.on.isoformat())))
            by = Columns(str(state.get("by", page.columns.by.value)))
        except ValueError:
            return
        page.columns.set_by(by)
        chosen = str(state.get("chosen", ""))
        if chosen:
            page.want(UUID(chosen))
        page.come_back(Period(span, on), str(state.get("mode", "")))

    def draft_on(self, day: date, content: AppointmentContent) -> AppointmentDraft:
        """Something to book on a day: at the next half hour if it is today, else at nine."""
        page = self._page
        zone = page.zone
        now = local(page.now(), zone)
        wanted = datetime.combine(day, time(_FIRST_HOUR))
        if day == now.date():
            rounded = now.replace(minute=now.minute // 30 * 30, second=0, microsecond=0)
            wanted = rounded + timedelta(minutes=30)
        if not content.professionals:
            lanes = page.columns.columns()
            one = lanes[0].who if len(lanes) == 1 else None
            if one is not None and page.columns.by is Columns.PROFESSIONALS:
                content = replace(content, professionals=(ProfessionalId(one),))
        start = instant(wanted, zone)
        return AppointmentDraft(
            starts_at=start, ends_at=start + timedelta(minutes=_USUAL), content=content
        )
