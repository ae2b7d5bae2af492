"""The cells of the *diagramme de soins*: a box to tick, room for initials, what was done."""

from collections.abc import Collection
from datetime import date, time

from coordo_desktop.documents import symbols
from coordo_desktop.documents.care_plan_week import DAYS, MOMENTS, WeekRow, moment_of
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import HAIR
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.domain.frequencies import Moment
from coordo_desktop.domain.tasks import Task, TaskState

LABEL = 74 * MM
SMALL = 7.4
_BOX = 3.7 * MM
_PAD = 0.8 * MM
_HOUR = 2.9 * MM
_INITIALS = 4.0 * MM
_LINE = 6.0 * MM  # of a slot as wide as the day
# What is written in a box that is neither open nor done.
LETTERS = {TaskState.PARTLY: "P", TaskState.NOT_DONE: "N", TaskState.REFUSED: "R"}


class Slots:
    """Draws the seven days of a row, `width` wide, each with its four moments."""

    def __init__(self, width: float, today: date) -> None:
        self.day = width / DAYS
        self.moment = self.day / len(MOMENTS)
        self._today = today

    def height(self, row: WeekRow) -> float:
        """What the boxes of a row need."""
        by_moment = self._deepest(row, whole=False)
        by_day = max(self._deepest(row, whole=True), int(row.as_needed))
        return by_moment * self._lane(row) + by_day * _LINE + 2 * _PAD

    def draw(self, pen: Pen, x: float, y: float, row: WeekRow) -> None:
        """The boxes of a row, from its top left corner after the label."""
        lane = self._lane(row)
        below = y + _PAD + self._deepest(row, whole=False) * lane
        for (day, moment), tasks in row.slots.items():
            left = x + day * self.day
            for rank, task in enumerate(tasks):
                if moment is None:
                    self._wide(pen, left, below + rank * _LINE, task)
                else:
                    at = left + MOMENTS.index(moment) * self.moment
                    self._narrow(pen, at, y + _PAD + rank * lane, task, hours=self._hours(row))
        for day, moment in row.moved:
            self._arrow(pen, x + day * self.day, y, moment)
        if row.as_needed:
            self._as_needed(pen, x, y + _PAD, row)

    def rules(
        self, pen: Pen, x: float, y: float, height: float, whole: Collection[int] = ()
    ) -> None:
        """The edges of the days, and lighter ones between the moments but on `whole` days."""
        for day in range(DAYS):
            left = x + day * self.day
            pen.line((left, y), (left, y + height), 0.9)
            for rank in range(1, len(MOMENTS) if day not in whole else 1):
                at = left + rank * self.moment
                pen.line((at, y), (at, y + height), HAIR, grey=0.45)
        right = x + DAYS * self.day
        pen.line((right, y), (right, y + height), 0.9)

    def whole_days(self, row: WeekRow) -> frozenset[int]:
        """The days whose boxes hold for the whole day."""
        by_moment = {day for day, moment in (*row.slots, *row.moved) if moment is not None}
        by_day = {day for day, moment in row.slots if moment is None}
        return frozenset((set(range(DAYS)) if row.as_needed else by_day) - by_moment)

    def blank(self, pen: Pen, x: float, y: float) -> None:
        """Light boxes in every moment, for a hand."""
        for day in range(DAYS):
            for rank in range(len(MOMENTS)):
                left = x + day * self.day + rank * self.moment + (self.moment - _BOX) / 2
                pen.frame(left, y + _PAD, _BOX, _BOX, 0.5, dash=(1.0, 1.0))

    @property
    def blank_height(self) -> float:
        """The height of a row to be filled by hand."""
        return 2 * _PAD + _BOX + _INITIALS

    def _deepest(self, row: WeekRow, *, whole: bool) -> int:
        """The most boxes that stand one under the other."""
        counts = [
            len(tasks) for (_, moment), tasks in row.slots.items() if (moment is None) == whole
        ]
        return max(counts, default=0)

    def _hours(self, row: WeekRow) -> bool:
        return any(
            task.at is not None
            for (_, moment), tasks in row.slots.items()
            if moment is not None
            for task in tasks
        )

    def _lane(self, row: WeekRow) -> float:
        return _BOX + _INITIALS + (_HOUR if self._hours(row) else 0.0) + 0.5 * MM

    def _narrow(self, pen: Pen, x: float, y: float, task: Task, *, hours: bool) -> None:
        """A box over a line for initials, in a column of a moment."""
        middle = x + self.moment / 2
        if hours:
            if task.at is not None:
                pen.text_middle(middle, y + 2.3 * MM, _hour(task.at), Face.REGULAR, SMALL)
            y += _HOUR
        late = self._late(task)
        left = middle - _BOX / 2 - (1.25 * MM if late else 0.0)
        self._box(pen, left, y, task)
        if late:
            _mark_late(pen, left + _BOX + 0.4 * MM, y)
        rule = y + _BOX + _INITIALS - 0.7 * MM
        pen.line((x + 0.9 * MM, rule), (x + self.moment - 0.9 * MM, rule), 0.5, grey=0.35)
        if signed := initials(task.settled_by):
            pen.text_middle(middle, rule - 0.7 * MM, signed, Face.BOLD, SMALL)

    def _wide(self, pen: Pen, x: float, y: float, task: Task) -> None:
        """A box beside a line for initials, across the day."""
        hour = _hour(task.at) if task.at is not None and moment_of(task) is None else ""
        self._clear(pen, x, y)
        left = x + 3.2 * MM
        top = y + (_LINE - _BOX) / 2
        self._box(pen, left, top, task)
        after = left + _BOX + 0.6 * MM
        if self._late(task):
            _mark_late(pen, after - 0.4 * MM, top)
            after += 2.6 * MM
        rule = top + _BOX
        pen.line((after, rule), (x + self.day - 3 * MM, rule), 0.5, grey=0.35)
        signed = " ".join(part for part in (hour, initials(task.settled_by)) if part)
        if signed:
            pen.text(after + 0.8 * MM, rule - 0.8 * MM, signed, Face.BOLD, SMALL)

    def _clear(self, pen: Pen, x: float, y: float) -> None:
        """White where a box holds for the whole day: no rule of a moment runs through it."""
        pen.fill(x + 0.4 * MM, y, self.day - 0.8 * MM, _LINE, 1.0)

    def _as_needed(self, pen: Pen, x: float, y: float, row: WeekRow) -> None:
        """Every day a dashed box and a line: tick and write the hour when it was done."""
        taken = {day for day, moment in row.slots if moment is None}
        for day in range(DAYS):
            if day in taken:
                continue
            self._clear(pen, x + day * self.day, y)
            left = x + day * self.day + 3.2 * MM
            top = y + (_LINE - _BOX) / 2
            pen.frame(left + 0.5, top + 0.5, _BOX - 1, _BOX - 1, 0.8, dash=(1.4, 1.0))
            rule = top + _BOX
            after = left + _BOX + 0.6 * MM
            right = x + (day + 1) * self.day - 3 * MM
            pen.line((after, rule), (right, rule), 0.5, grey=0.35)
            pen.text(after + 6 * MM, rule - 0.8 * MM, "h", Face.REGULAR, SMALL)

    def _arrow(self, pen: Pen, x: float, y: float, moment: Moment | None) -> None:
        """The day it was put off from."""
        if moment is None:
            middle = x + self.day / 2
        else:
            middle = x + (MOMENTS.index(moment) + 0.5) * self.moment
        pen.arrow(middle - 4, y + _PAD + _BOX, 0.0, 10)

    def _box(self, pen: Pen, x: float, y: float, task: Task) -> None:
        symbols.tick_box(pen, x, y, _BOX)
        if task.state is TaskState.DONE:
            pen.tick(x + 0.6 * MM, y + _BOX - 0.7 * MM, _BOX * 1.1)
        elif letter := LETTERS.get(task.state):
            pen.text_middle(x + _BOX / 2, y + _BOX - 0.95 * MM, letter, Face.BOLD, 8)

    def _late(self, task: Task) -> bool:
        return task.state is TaskState.OPEN and task.due < self._today


def _mark_late(pen: Pen, x: float, y: float) -> None:
    pen.fill(x, y, 2.1 * MM, _BOX)
    pen.text_middle(x + 1.05 * MM, y + _BOX - 0.9 * MM, "!", Face.BOLD, 8.6, white=True)


def _hour(at: time) -> str:
    return f"{at.hour}h{at.minute:02d}" if at.minute else f"{at.hour}h"


def initials(name: str) -> str:
    """« CM » of « C. MARTIN »; at most three letters."""
    words = name.replace(".", " ").replace("-", " ").replace("’", " ").replace("'", " ").split()
    return "".join(word[0].upper() for word in words if word[0].isalpha())[:3]
