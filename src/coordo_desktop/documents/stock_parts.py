"""Pieces the papers of recalls and destructions share: titles of blocks, frames to sign."""

from collections.abc import Sequence

from coordo_desktop.documents.flow import Piece, gap
from coordo_desktop.documents.letterhead import Plain
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import NBSP, paper

_TITLE, _SMALL = 11.5, 8.4
_SIGN = 20 * MM
_BETWEEN = 6 * MM


def titled(plain: Plain, title: str, many: str = "") -> list[Piece]:
    """The title of a block, kept with what follows."""
    runs = [plain.set.bold(paper(title), _TITLE)]
    if many:
        runs.append(plain.set.regular(f"  ·  {many}", _SMALL))
    made = plain.set.lines(runs, plain.width, leading=5.4 * MM, size=_TITLE)
    return kept([*made, gap(0.8 * MM)])


def kept(pieces: Sequence[Piece]) -> list[Piece]:
    """The same pieces, each staying with the next."""
    return [Piece(piece.height, piece.draw, keep=True) for piece in pieces]


def signatures(plain: Plain, labels: Sequence[str]) -> list[Piece]:
    """Frames side by side: who, when, signature."""
    share = (plain.width - (len(labels) - 1) * _BETWEEN) / len(labels)

    def draw(pen: Pen, x: float, y: float) -> None:
        for rank, label in enumerate(labels):
            left = x + rank * (share + _BETWEEN)
            pen.frame(left, y, share, _SIGN, 0.3 * MM)
            for words, right, down, bold in (
                (label, 2 * MM, 4.4 * MM, True),
                ("Le", share * 0.64, 4.4 * MM, False),
                ("Signature", 2 * MM, 10.4 * MM, False),
            ):
                said = f"{words}{NBSP}:"
                run = plain.set.bold(said, 8.6) if bold else plain.set.regular(said, 8.6)
                pen.text(left + right, y + down, run.text, run.face, run.size)

    return [Piece(_SIGN, draw)]
