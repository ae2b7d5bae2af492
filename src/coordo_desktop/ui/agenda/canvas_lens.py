"""How close one looks at the grid: heights of hours, widths of columns, what is in view."""

from coordo_desktop.ui.agenda.canvas_view import CanvasView
from coordo_desktop.ui.agenda.layout import DAY
from coordo_desktop.ui.kit.theme import px

HOURS = (16, 22, 30, 40, 53, 72, 96, 130, 170, 220)
"""Heights of an hour one may choose, in mock-up pixels."""
LANES = (24, 34, 48, 64, 86, 120, 170, 240)
"""Least widths of a column one may choose."""


class Lens:
    """Zooms and scrolls; the canvas paints."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas

    def zoom(self, by: int) -> None:
        """Higher hours, or lower; what is in the middle stays there."""
        canvas = self._canvas
        at = min(range(len(HOURS)), key=lambda number: abs(HOURS[number] - canvas.hour))
        self.set_hour(HOURS[min(max(0, at + by), len(HOURS) - 1)])

    def set_hour(self, hour: int) -> None:
        """The height of an hour, in mock-up pixels."""
        canvas = self._canvas
        if hour == canvas.hour:
            return
        shape = canvas.shape_now
        middle = shape.minute_at((shape.head + shape.height) / 2)
        canvas.hour = hour
        canvas.lay_out()
        room = canvas.shape_now.room[1]
        canvas.verticalScrollBar().setValue(round(middle * px(hour) / 60 - room / 2))
        canvas.zoomed.emit()

    def fit_hours(self) -> None:
        """The opening hours fill the height."""
        canvas = self._canvas
        first, last = self.busy_minutes()
        room = canvas.shape_now.room[1]
        self.set_hour(max(HOURS[0], int(room * 60 / max(60, last - first) * 100 / px(100))))
        canvas.verticalScrollBar().setValue(round(first * px(canvas.hour) / 60))

    def widen(self, by: int) -> None:
        """Wider columns, or narrower."""
        canvas = self._canvas
        at = min(range(len(LANES)), key=lambda number: abs(LANES[number] - canvas.narrowest))
        canvas.narrowest = LANES[min(max(0, at + by), len(LANES) - 1)]
        canvas.reshape()
        canvas.zoomed.emit()

    def busy_minutes(self) -> tuple[int, int]:
        """From the first opening or appointment to the last, of what is shown."""
        canvas = self._canvas
        tops, feet = [], []
        if canvas.board is not None:
            for day in canvas.board.agenda.days:
                tops += [one.hour * 60 + one.minute for one, _ in day.hours]
                feet += [(one.hour * 60 + one.minute) or DAY for _, one in day.hours]
            for lane in canvas.board.scene.blocks:
                tops += [one.top for one in lane]
                feet += [one.foot for one in lane]
        return (min(tops), max(feet)) if tops and feet else (8 * 60, 18 * 60)

    def scroll_to(self, minute: int) -> None:
        """This minute at the top."""
        canvas = self._canvas
        canvas.verticalScrollBar().setValue(round(minute * px(canvas.hour) / 60) - px(2))
