"""How one appointment is written on a printed agenda, and how it is marked in black and white."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from coordo_desktop.documents.flow import Line, Mark, Run, break_lines
from coordo_desktop.documents.fonts import Face, Ruler
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import NBSP, bound, paper
from coordo_desktop.domain.agenda_papers import PaperEntry, PaperVisit
from coordo_desktop.domain.appointments import AppointmentKind, AppointmentState

FLOOR = 6.5  # points: nothing is written smaller
LEADING = 1.17  # of the size
BAR = 1.5 * MM
_TAG = 0.9  # of the size
_DETAIL = 0.94
_WORDS_OF_STATE = {
    AppointmentState.ARRIVED: "arrivé",
    AppointmentState.CANCELLED: "annulé",
}
_TICK = "✓"
_ABSENT, _SHORT_ABSENT, _CONFIRMED = "ABSENT", "abs.", "confirmé"
_HYPHEN = re.compile(r"(?<=[^\W\d_]-)(?=[^\W\d_])")
_SHORTEST = 3  # letters: what is left of a name alone on a line
_SHORT = 14  # letters: « Salle de soins » stays on one line
_STRIPE = 1.1 * MM


@dataclass(frozen=True, slots=True)
class Ink:
    """Writes at one size. `details`: what it is for and where; `ends`: the end beside the start."""

    ruler: Ruler
    size: float
    details: bool = True
    ends: bool = False

    @property
    def leading(self) -> float:
        """The height of a line."""
        return self.size * LEADING

    @property
    def small(self) -> float:
        """The size of details."""
        return max(FLOOR, round(self.size * _DETAIL, 2))

    def lines(self, entry: PaperEntry, width: float, *, hang: float = 0.0) -> list[Line]:
        """An appointment in lines of `width`: hour, who, state, then what and where."""
        runs = [self._plain(self._hours(entry.starts_at, entry.ends_at) + " ")]
        runs += self._titled(entry.title, entry.state, light=entry.masked)
        if self.details and (told := details(entry)):
            runs.append(Run(bound(paper(f" {told}")), Face.REGULAR, self.small))
        return break_lines(self.ruler, runs, width, hang=hang)

    def visit(self, visit: PaperVisit, width: float) -> list[Line]:
        """A visit of a round in lines of `width`; what it is for in wide columns only."""
        runs = [self._plain(f"{visit.starts_at:%H:%M} ")]
        wide = self.details and self.ends
        runs += self._titled(visit.title, visit.state, light=not wide)
        if wide and visit.about:
            runs.append(Run(bound(paper(f" {visit.about}")), Face.REGULAR, self.small))
        return break_lines(self.ruler, runs, width, hang=self.hour)

    @property
    def hour(self) -> float:
        """How wide an hour and its space are."""
        return self.ruler.width("08:30 ", Face.REGULAR, self.size)

    def every_line(self, entry: PaperEntry, width: float) -> list[Line]:
        """The appointment, and its visits if it is a round."""
        lines = self.lines(entry, width)
        for visit in entry.visits:
            lines += self.visit(visit, width)
        return lines

    def natural_width(self, entry: PaperEntry) -> float:
        """How wide an appointment would be on one line, its visits left out."""
        told = f" {details(entry)}" if self.details else ""
        wide = self.ruler.width(bound(paper(told)), Face.REGULAR, self.size * _DETAIL)
        return self.hour + self.ruler.width(bound(paper(entry.title)), Face.BOLD, self.size) + wide

    def longest_word(self, entry: PaperEntry) -> float:
        """The width of what must not be broken: the words of the title, and the hour."""
        titles = [entry.title, *(visit.title for visit in entry.visits)]
        widths = [
            self.ruler.width(word, Face.BOLD, self.size)
            for title in titles
            for part in parts_of(title)
            for word in part.split(" ")
        ]
        return max([self.hour, *widths])

    def _hours(self, start: datetime, end: datetime) -> str:
        return f"{start:%H:%M}–{end:%H:%M}" if self.ends else f"{start:%H:%M}"

    def _plain(self, text: str) -> Run:
        return Run(text, Face.REGULAR, self.size)

    def _titled(self, title: str, state: AppointmentState, *, light: bool) -> list[Run]:
        face = Face.REGULAR if light else Face.BOLD
        off = state is AppointmentState.CANCELLED
        mark = Mark.STRIKE if off else Mark.NONE
        tick = f"{NBSP}{_TICK}" if state is AppointmentState.HONOURED else ""
        runs = [Run(part, face, self.size, mark) for part in parts_of(title + tick)]
        if state is AppointmentState.ABSENT and not self.details:
            runs.append(Run(f"{NBSP}{_SHORT_ABSENT}", Face.BOLD_ITALIC, self.size))
        elif state is AppointmentState.ABSENT:
            runs += [
                self._plain(" "),
                Run(_ABSENT, Face.BOLD, max(FLOOR, self.size * _TAG), Mark.BOX),
            ]
        elif words := _WORDS_OF_STATE.get(state, ""):
            runs.append(Run(f"{NBSP}{words}", Face.ITALIC, self.size))
        return runs


def parts_of(title: str) -> list[str]:
    """A title cut where a line may end beside its spaces: after the hyphen of a double name."""
    whole = bound(paper(title))
    parts = _HYPHEN.split(whole)
    return parts if all(len(part) >= _SHORTEST for part in parts) else [whole]


def details(entry: PaperEntry) -> str:
    """« bilan, salle 1, transport, confirmé »."""
    confirmed = _CONFIRMED if entry.state is AppointmentState.CONFIRMED else ""
    parts = (entry.about, entry.who, _unbroken(entry.where), *entry.needs, confirmed)
    return ", ".join(part for part in parts if part)


def _unbroken(words: str) -> str:
    return words.replace(" ", NBSP) if len(words) <= _SHORT else words


# --- marks of kinds: a bar that a photocopy keeps apart from the others -------------------------

Bar = Callable[[Pen, float, float, float], None]


def _solid(pen: Pen, x: float, y: float, height: float) -> None:
    pen.fill(x, y, BAR, height)


def _stripes(pen: Pen, x: float, y: float, height: float) -> None:
    """Black rungs."""
    rungs, top = [], 0.0
    while top < height:
        rungs.append((x, y + top, BAR, min(_STRIPE * 0.5, height - top)))
        top += _STRIPE
    pen.fills(rungs)
    pen.frame(x, y, BAR, height, 0.4)


def _hollow(pen: Pen, x: float, y: float, height: float) -> None:
    pen.frame(x, y, BAR, height, 0.5)


def _half(pen: Pen, x: float, y: float, height: float) -> None:
    """A black half beside an empty one."""
    pen.fill(x, y, BAR / 2, height)
    pen.frame(x, y, BAR, height, 0.4)


def _slanted(pen: Pen, x: float, y: float, height: float) -> None:
    hatch(pen, x, y, BAR, height, 0.8 * MM, 0.7)
    pen.frame(x, y, BAR, height, 0.4)


def _dotted(pen: Pen, x: float, y: float, height: float) -> None:
    side, dots, top = BAR * 0.42, [], BAR * 0.3
    while top + side <= height:
        dots.append((x + (BAR - side) / 2, y + top, side, side))
        top += side * 2
    if dots:
        pen.fills(dots)
    pen.frame(x, y, BAR, height, 0.4)


BARS: dict[AppointmentKind | None, tuple[str, Bar]] = {
    AppointmentKind.CONSULTATION: ("consultation", _solid),
    AppointmentKind.CARE: ("soins", _stripes),
    AppointmentKind.HOME_VISIT: ("domicile, tournée", _half),
    AppointmentKind.EDUCATION: ("éducation, groupe", _dotted),
    AppointmentKind.MEETING: ("réunion", _slanted),
    AppointmentKind.OTHER: ("autre", _hollow),
}


def bar_of(entry: PaperEntry) -> Bar:
    """The mark of what an appointment is about; masked ones have the empty one."""
    if entry.masked:
        return _hollow
    return BARS[entry.kind or AppointmentKind.HOME_VISIT][1]


def hatch(
    pen: Pen, x: float, y: float, width: float, height: float, step: float, thickness: float,
    *, grey: float = 0.0,
) -> None:  # fmt: skip
    """Slanted lines that stay inside a rectangle."""
    offset = step
    while offset < width + height:
        start = (x + min(offset, width), y + max(0.0, offset - width))
        end = (x + max(0.0, offset - height), y + min(offset, height))
        pen.line(start, end, thickness, grey=grey)
        offset += step
