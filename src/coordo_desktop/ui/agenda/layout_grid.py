"""From minutes and lanes to pixels and back: boxes, what is under the pointer, what is in view."""

from dataclasses import dataclass, replace
from enum import StrEnum

from coordo_desktop.ui.agenda.layout import DAY, Block, Scene

Box = tuple[float, float, float, float]
"""Left, top, width, height in pixels."""
_GRIP = 6  # pixels at both ends of a block that lengthen it
_SHORT = 3  # times the grip: a block shorter than that is only moved, but by its foot


class Part(StrEnum):
    """Which part of a block the pointer is on."""

    BODY = "body"
    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class GridShape:
    """The sizes of a grid and how far it is scrolled, in pixels.

    `axis` is the gutter of hours, `head` the two lines of headings; both stay while the rest
    scrolls. `hour` is the height of an hour, `lane` the width of a lane.
    """

    axis: float = 44
    head: float = 48
    hour: float = 53
    lane: float = 89
    lanes: int = 1
    width: float = 934
    height: float = 600
    left: float = 0
    top: float = 0

    @property
    def content(self) -> tuple[float, float]:
        """How wide and high everything is, the gutter and the headings left out."""
        return self.lane * self.lanes, self.hour * 24

    @property
    def room(self) -> tuple[float, float]:
        """What is left for it in view."""
        return max(1.0, self.width - self.axis), max(1.0, self.height - self.head)

    def scrolled(self, left: float, top: float) -> "GridShape":
        """The same, scrolled to there, within bounds."""
        wide, high = self.content
        across, down = self.room
        return replace(
            self,
            left=min(max(0.0, left), max(0.0, wide - across)),
            top=min(max(0.0, top), max(0.0, high - down)),
        )

    def lane_x(self, number: float) -> float:
        """Where a lane begins."""
        return self.axis + number * self.lane - self.left

    def y_of(self, minute: float) -> float:
        """Where a minute of the day is."""
        return self.head + minute * self.hour / 60 - self.top

    def lane_at(self, x: float) -> int:
        """The lane at this abscissa, the nearest where there is none."""
        found = int((x - self.axis + self.left) // self.lane)
        return min(max(0, found), self.lanes - 1)

    def minute_at(self, y: float) -> float:
        """The minute of the day at this ordinate."""
        return min(max(0.0, (y - self.head + self.top) * 60 / self.hour), DAY)

    def inside(self, x: float, y: float) -> bool:
        """Whether a point is in the columns, not on the headings nor the hours."""
        across = min(self.width, self.lane_x(self.lanes))
        return self.axis <= x < across and self.head <= y < self.height

    def in_view(self) -> range:
        """The lanes of which some part is in view."""
        first = int(self.left // self.lane)
        last = int((self.left + self.room[0]) // self.lane)
        return range(max(0, first), min(self.lanes, last + 1))

    def minutes_in_view(self) -> tuple[float, float]:
        """The first and the last minute in view."""
        return self.minute_at(self.head), self.minute_at(self.height)

    def box(self, block: Block, gap: float = 2, least: float = 13) -> Box:
        """The rectangle of a block, with a gap at both sides."""
        each = (self.lane - 2 * gap + 1) / block.of
        x = self.lane_x(block.lane) + gap + each * block.place
        y = self.y_of(block.top) + 1
        high = max(least, (block.foot - block.top) * self.hour / 60 - 2)
        return x, y, max(2.0, each * block.wide - 1), high

    def span(self, first: int, last: int, top: int, foot: int, gap: float = 2) -> Box:
        """The rectangle over lanes `first` to `last`, both included."""
        x = self.lane_x(first) + gap
        wide = (last - first + 1) * self.lane - 2 * gap
        return x, self.y_of(top) + 1, wide, max(13.0, (foot - top) * self.hour / 60 - 2)


def part_at(shape: GridShape, scene: Scene, x: float, y: float) -> tuple[Block, Part] | None:
    """The block under a point and which part of it; the last painted wins."""
    if not shape.inside(x, y) or not scene.blocks:
        return None
    for block in reversed(scene.blocks[shape.lane_at(x)]):
        left, top, wide, high = shape.box(block)
        if left <= x < left + wide and top <= y < top + high:
            return block, _part(y - top, high)
    return None


def _part(down: float, high: float) -> Part:
    if high - down <= _GRIP:
        return Part.END
    if down <= _GRIP and high >= _SHORT * _GRIP:
        return Part.START
    return Part.BODY


def lane_width(room: float, lanes: int, narrowest: float) -> float:
    """How wide each lane is: all the room shared, never under the narrowest."""
    return max(narrowest, room / max(1, lanes))
