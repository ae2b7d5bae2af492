"""Pages one after the other: what fits goes on, what does not turns the page."""

from collections.abc import Callable, Iterable, Sequence

from coordo_desktop.documents.flow import Piece, draw_column, height_of
from coordo_desktop.documents.pen import Pen


class Pages:
    """Where the writing has come to on the pages of a document.

    `head` draws the top of the first page, `head_again` that of the others; both return where the
    page goes on. Nothing is drawn below `bottom`.
    """

    def __init__(
        self,
        pen: Pen,
        x: float,
        bottom: float,
        head: Callable[[Pen], float],
        head_again: Callable[[Pen], float],
    ) -> None:
        self.pen = pen
        self.x = x
        self.bottom = bottom
        self._head_again = head_again
        pen.new_page()
        self.y = head(pen)
        self.fresh = True

    @property
    def room(self) -> float:
        """What is left of this page."""
        return self.bottom - self.y

    def turn(self) -> None:
        """A new page with its head."""
        self.pen.new_page()
        self.y = self._head_again(self.pen)
        self.fresh = True

    def move_to(self, y: float) -> None:
        """Go on from `y`, after something was drawn."""
        self.y = y
        self.fresh = False

    def put(self, pieces: Sequence[Piece]) -> None:
        """Draw pieces here, whatever the room."""
        self.move_to(draw_column(self.pen, self.x, self.y, pieces))

    def whole(self, pieces: Sequence[Piece]) -> None:
        """Draw pieces that are never parted, on a new page when this one has no room."""
        if height_of(pieces) > self.room and not self.fresh:
            self.turn()
        self.put(pieces)

    def flow(self, pieces: Iterable[Piece]) -> None:
        """Draw pieces on as many pages as they take, those kept together together."""
        group: list[Piece] = []
        for piece in pieces:
            group.append(piece)
            if not piece.keep:
                self.whole(group)
                group = []
        self.whole(group)

    def rows(self, head: Sequence[Piece], rows: Iterable[Sequence[Piece]]) -> None:
        """A table: its heading again on every page; a row is parted only if taller than a page."""
        headed = False
        for row in rows:
            height = height_of(row)
            needed = height if headed else height + height_of(head)
            if needed > self.room and not self.fresh:
                self.turn()
                headed = False
            if not headed:
                self.put(head)
                headed = True
            for piece in row:
                if piece.height > self.room:
                    self.turn()
                    self.put(head)
                self.put([piece])
