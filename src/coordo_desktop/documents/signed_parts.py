"""Parts of the papers that are signed: headings, facts, boxes to tick, places to sign."""

from collections.abc import Sequence

from coordo_desktop.documents.care_plan_page import beside
from coordo_desktop.documents.flow import Piece, Run, gap, stand
from coordo_desktop.documents.handover_style import RULE_GREY, THIN, Setter
from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import NBSP, paper
from coordo_desktop.domain.loan_papers import PaperHead

BODY, SMALL, HEADING = 10.4, 8.8, 11.5
KEY = 40 * MM
BOX = 3.6 * MM
_SIGN = 21 * MM
_FACT = 4.9 * MM
Fact = tuple[str, Sequence[Run]]


def letterhead(
    head: PaperHead, title: str, notice: str, *, again: str = "", private: bool = True
) -> Letterhead:
    """The head of these papers; without `private`, it says nothing of a person."""
    where = " · ".join([*head.address, *([head.phone] if head.phone else [])])
    made = Letterhead(
        practice=head.practice,
        title=title,
        lines=(paper(where),) if where else (),
        author=head.author,
        printed_at=head.printed_at,
        audit_code=head.audit_code,
        notice=notice,
        again=paper(again),
    )
    if private:
        return made
    return Letterhead(
        practice=made.practice, title=title, lines=made.lines, author=made.author,
        printed_at=made.printed_at, audit_code=made.audit_code, notice=notice, secrecy="",
        again=made.again,
    )  # fmt: skip


def heading(plain: Plain, words: str) -> list[Piece]:
    """A heading over a thin line."""
    pieces = plain.set.lines(
        [plain.set.bold(paper(words), HEADING)], plain.width, leading=5.2 * MM, size=HEADING
    )
    width = plain.width

    def rule(pen: Pen, x: float, y: float) -> None:
        pen.line((x, y), (x + width, y), THIN, grey=RULE_GREY)

    made = [gap(3 * MM), *pieces, Piece(1.2 * MM, rule)]
    return [Piece(piece.height, piece.draw, keep=True) for piece in made]


def facts(plain: Plain, pairs: Sequence[Fact]) -> list[Piece]:
    """Names at the left, values beside them, however long."""
    made: list[Piece] = []
    for words, runs in pairs:
        name = plain.set.lines(
            [plain.set.regular(paper(words), SMALL)], KEY, leading=_FACT, size=BODY
        )
        size = max((run.size for run in runs), default=BODY)
        value = plain.set.lines(
            list(runs), plain.width - KEY, leading=max(_FACT, size * 1.3), size=size
        )
        made += beside(name, value, KEY)
    return made


def to_tick(plain: Plain, words: str, *, ticked: bool = False) -> list[Piece]:
    """A box and its words."""
    text = plain.set.lines(
        [plain.set.regular(paper(words), BODY)], plain.width - 7 * MM, leading=_FACT, size=BODY
    )

    def box(pen: Pen, x: float, y: float) -> None:
        top = y + (_FACT - BOX) / 2
        pen.frame(x, top, BOX, BOX, 0.3 * MM)
        if ticked:
            pen.tick(x + 0.6 * MM, top + BOX - 0.6 * MM, BOX * 1.1)

    return beside([Piece(_FACT, box)], text, 7 * MM)


def boxes(plain: Plain, lead: str, words: Sequence[str], *, ticked: int = -1) -> Piece:
    """Words, then boxes side by side; one of them may be ticked."""
    height = 6 * MM
    set_ = plain.set

    def draw(pen: Pen, x: float, y: float) -> None:
        at = stand(y, height, BODY)
        run = set_.regular(paper(lead), SMALL)
        pen.text(x, at, run.text, run.face, run.size)
        left = x + KEY
        for rank, each in enumerate(words):
            top = y + (height - BOX) / 2
            pen.frame(left, top, BOX, BOX, 0.3 * MM)
            if rank == ticked:
                pen.tick(left + 0.6 * MM, top + BOX - 0.6 * MM, BOX * 1.1)
            said = set_.regular(paper(each), BODY)
            pen.text(left + BOX + 1.6 * MM, at, said.text, said.face, said.size)
            left += BOX + pen.text_width(said.text, said.face, said.size) + 8 * MM

    return Piece(height, draw)


def blank(plain: Plain, lead: str, *, share: float = 1.0) -> Piece:
    """Words, then a line to write on."""
    height, width = 7 * MM, plain.width * share
    run = plain.set.regular(paper(lead), SMALL)

    def draw(pen: Pen, x: float, y: float) -> None:
        pen.text(x, stand(y, height, BODY), run.text, run.face, run.size)
        pen.line((x + KEY, y + height - 1.4 * MM), (x + width, y + height - 1.4 * MM), THIN,
                 grey=RULE_GREY)  # fmt: skip

    return Piece(height, draw)


def frames(set_: Setter, width: float, labels: tuple[str, str]) -> Piece:
    """Two frames side by side: who, when, signature."""
    half = (width - 6 * MM) / 2

    def draw(pen: Pen, x: float, y: float) -> None:
        for rank, label in enumerate(labels):
            left = x + rank * (half + 6 * MM)
            pen.frame(left, y, half, _SIGN, 0.3 * MM)
            run = set_.bold(paper(label), SMALL)
            pen.text(left + 2 * MM, y + 4.4 * MM, run.text, run.face, run.size)
            run = set_.regular(f"Le{NBSP}:", SMALL)
            pen.text(left + half * 0.66, y + 4.4 * MM, run.text, run.face, run.size)
            run = set_.regular(f"Nom, signature{NBSP}:", SMALL)
            pen.text(left + 2 * MM, y + 9.6 * MM, run.text, run.face, run.size)

    return Piece(_SIGN, draw)
