"""A day-by-day calendar in large print: day, sign and word of the moment, what is done, by whom."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from babel.dates import format_date

from coordo_desktop.documents.care_plan_page import SMALL, LargePage, beside, kept
from coordo_desktop.documents.care_plan_week import MOMENTS, moment_of
from coordo_desktop.documents.flow import Piece, cut, gap, height_of
from coordo_desktop.documents.handover_style import GREY, THIN
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.pictograms import OF_MOMENT
from coordo_desktop.documents.plain_words import capitalised, my_relative, plain_text, short_role
from coordo_desktop.domain.care_plan import Assignee, AssigneeKind, InterventionKind
from coordo_desktop.domain.frequencies import Moment
from coordo_desktop.domain.spoken_dates import spoken_date, spoken_day
from coordo_desktop.domain.tasks import Task, TaskState

_DAY = 38 * MM
_MOMENT = 28 * MM
_SIGN = 6.4 * MM
_DASH = 4 * MM
_MYSELF = "Moi"
_SATURDAY = 5
_MOST_OF_A_PAGE = 0.7
_WEEK = 7
_WORDS: dict[Moment | None, str] = {
    Moment.MORNING: "Matin",
    Moment.NOON: "Midi",
    Moment.EVENING: "Soir",
    Moment.BEDTIME: "Coucher",
    None: "Journée",
}
_NOT_SHOWN = frozenset({TaskState.CANCELLED})


class Calendar:
    """Draws weeks of days on large pages; `who` says plainly who does a task."""

    def __init__(self, page: LargePage, tasks: Iterable[Task]) -> None:
        self._page = page
        self._by_day: dict[date, list[Task]] = {}
        for task in tasks:
            if task.kind is not InterventionKind.COORDINATION and task.state not in _NOT_SHOWN:
                self._by_day.setdefault(task.due, []).append(task)

    def week(self, monday: date, title: Sequence[Piece]) -> None:
        """Seven days, on a page of their own where they do not fit here; no day is parted."""
        pages = self._page.pages
        sunday = monday + timedelta(days=_WEEK - 1)
        named = f"Du {spoken_day(monday, year=False)} au {spoken_day(sunday, year=False)}"
        top = [*title, *self._named(named)]
        days = [self._day(monday + timedelta(days=rank)) for rank in range(_WEEK)]
        blocks = [block for day in days for block in day]
        if not pages.fresh and height_of(top) + sum(map(height_of, blocks)) > pages.room:
            pages.turn()
        for block in blocks:
            if height_of([*top, *block]) > pages.room and not pages.fresh:
                pages.turn()
                top = top or self._named(f"{named} (suite)")
            pages.whole([*top, *block])
            top = []
        pages.put([self._edge(gap(1), shade=False, first=True), gap(6 * MM)])

    def _named(self, text: str) -> list[Piece]:
        """The week over its days."""
        head = self._page.words(text, size=17, bold=True)
        return [*(kept(piece) for piece in head), kept(gap(1.5 * MM))]

    def _day(self, day: date) -> list[list[Piece]]:
        """A day as one block; a very full one as several, each under its name."""
        lines: list[Piece] = []
        tasks = self._by_day.get(day, [])
        for moment in (*MOMENTS, None):
            found = [task for task in tasks if moment_of(task) is moment]
            if found:
                lines += [gap(1 * MM)] if lines else []
                lines += self._moment(moment, sorted(found, key=_order))
        if not lines:
            lines = self._page.words("Rien de prévu", size=SMALL)
        blocks: list[list[Piece]] = []
        while lines:
            fits = max(1, cut(lines, self._page.pages.bottom * _MOST_OF_A_PAGE))
            blocks.append(self._block(day, lines[:fits], again=bool(blocks)))
            lines = lines[fits:]
        return blocks

    def _block(self, day: date, lines: list[Piece], *, again: bool) -> list[Piece]:
        page, room = self._page, _DAY - 3 * MM
        named = page.words(format_date(day, "EEEE", locale="fr"), room, size=16, bold=True)
        named += page.words(spoken_date(day, year=False), room, size=SMALL)
        named += page.words("(suite)", room, size=SMALL) if again else []
        inside = [gap(1.6 * MM), *beside(named, lines, _DAY), gap(1.6 * MM)]
        shade = day.weekday() >= _SATURDAY
        return [self._edge(each, shade=shade, first=rank == 0) for rank, each in enumerate(inside)]

    def _moment(self, moment: Moment | None, tasks: Sequence[Task]) -> list[Piece]:
        """The sign and the word, then each thing on its own line."""
        page, sign = self._page, OF_MOMENT[moment]
        room = page.width - _DAY - _MOMENT - _SIGN - 3 * MM
        named = page.words(_WORDS[moment], size=SMALL, bold=True)
        height = named[0].height

        def draw(pen: Pen, x: float, y: float) -> None:
            sign(pen, x, y + (height - _SIGN) / 2, _SIGN)
            named[0].draw(pen, x + _SIGN + 2.5 * MM, y)

        said: list[Piece] = []
        by_who: dict[str, list[Task]] = {}
        for task in tasks:
            by_who.setdefault(_who(task.who), []).append(task)
        for who, theirs in sorted(by_who.items(), key=lambda item: item[0] == _MYSELF):
            named_who = page.words(capitalised(who), room, size=SMALL, bold=True) if who else []
            said += [kept(piece) for piece in named_who]
            for text in dict.fromkeys(map(_said, theirs)):
                line = page.words(text, room - _DASH, size=SMALL)
                said += beside([_dash(height)], line, _DASH)
        return beside([Piece(height, draw)], said, _SIGN + _MOMENT)

    def _edge(self, piece: Piece, *, shade: bool, first: bool) -> Piece:
        width = self._page.width

        def draw(pen: Pen, x: float, y: float) -> None:
            if shade:
                pen.fill(x, y, width, piece.height, GREY)
            if first:
                pen.line((x, y), (x + width, y), THIN)
            piece.draw(pen, x + 2 * MM, y)

        return Piece(piece.height, draw, piece.keep)


def _dash(height: float) -> Piece:
    def draw(pen: Pen, x: float, y: float) -> None:
        pen.fill(x, y + height * 0.42, 1.5 * MM, 1.5 * MM)

    return Piece(height, draw)


def _order(task: Task) -> tuple[bool, str, str]:
    return task.at is None, task.at.isoformat() if task.at else "", task.label


def _said(task: Task) -> str:
    """« 8 h 30 : pansement »."""
    hour = ""
    if task.at is not None:
        hour = f"{task.at.hour} h {task.at.minute:02d}" if task.at.minute else f"{task.at.hour} h"
        hour += " : "
    done = " (fait)" if task.state is TaskState.DONE else ""
    return f"{hour}{plain_text(task.label)}{done}"


def _who(assignee: Assignee) -> str:
    """Said by the person: « moi », « ma fille », « infirmière »."""
    if assignee.kind is AssigneeKind.PATIENT:
        return _MYSELF
    if assignee.kind is AssigneeKind.CARER:
        return my_relative(assignee.label) or "Mes proches"
    return short_role(assignee.label)
