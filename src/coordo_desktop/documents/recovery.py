"""The recovery sheet for the safe: the code, the journal's control key, and what to do with them.

Two pages that are enough without the vendor: the second says how the file opens with common tools.
"""

from coordo_desktop.documents import recovery_words as words
from coordo_desktop.documents.flow import Piece, Run, draw_column, gap, height_of
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import EDGE, THICK
from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import NBSP, full_moment
from coordo_desktop.domain.recovery_sheet import RecoverySheet

_COLUMNS = 3
_CELL = 17 * MM
_CODE_SIZE = 24.0
_TEXT = 10.5


def render(sheet: RecoverySheet) -> bytes:
    """The two pages as PDF bytes; equal sheets give equal bytes."""
    made = f"Faite le {full_moment(sheet.made_at)} par {sheet.person}"
    made += f" · exemplaire {sheet.copy_number}"
    head = Letterhead(
        practice=sheet.practice,
        title="Fiche de secours",
        lines=(made,),
        author=sheet.person,
        printed_at=sheet.made_at,
        notice="Ouvre toutes les données de la structure : à garder au coffre.",
    )
    plain = Plain(head, "Fiche de secours")
    _front(plain, sheet)
    plain.pages.turn()
    _back(plain)
    return plain.finish()


def _front(plain: Plain, sheet: RecoverySheet) -> None:
    """The code, the control key, and how to keep the paper."""
    pages = plain.pages
    pages.put([_warning(plain), gap(5 * MM)])
    pages.put([*_title(plain, "Code de secours"), gap(1 * MM)])
    pages.put(_grid(plain, sheet.groups))
    pages.put([gap(1.5 * MM), *plain.lines(words.READING, 9.2), gap(6 * MM)])
    if sheet.control_key:
        title = f"Clé de contrôle du journal n°{NBSP}{sheet.journal}"
        pages.put([*_title(plain, title), gap(1 * MM)])
        pages.put(plain.lines(sheet.control_key, 12.5, bold=True))
        pages.put([gap(1 * MM), *plain.lines(words.CONTROL, 9.2), gap(6 * MM)])
    pages.put([*_title(plain, "Garder cette feuille"), gap(1 * MM)])
    pages.flow(_bulleted(plain, words.KEEPING))
    pages.put([gap(4 * MM), _signatures(plain)])


def _back(plain: Plain) -> None:
    """The procedures, each in numbered steps."""
    pages = plain.pages
    for title, steps in (
        ("1. Une phrase de passe est oubliée", words.FORGOTTEN),
        ("2. L’ordinateur est perdu, volé ou en panne", words.LOST),
        (
            "3. Une personne est partie, ou cette feuille a été lue",
            words.DEPARTED,
        ),
    ):
        pages.flow([*_title(plain, title), gap(0.8 * MM), *_numbered(plain, steps), gap(4 * MM)])
    pages.flow([*_title(plain, "4. Sans le programme ni son éditeur"), gap(0.8 * MM)])
    for text in words.WITHOUT_VENDOR:
        pages.flow([*plain.lines(text, 9.6), gap(1 * MM)])
    pages.flow(_numbered(plain, words.STEPS, 9.6))


def _title(plain: Plain, text: str) -> list[Piece]:
    return [Piece(each.height, each.draw, keep=True) for each in plain.lines(text, 12.5, bold=True)]


def _numbered(plain: Plain, steps: tuple[str, ...], size: float = _TEXT) -> list[Piece]:
    return _marked(plain, [(f"{rank}.", text) for rank, text in enumerate(steps, 1)], size)


def _bulleted(plain: Plain, texts: tuple[str, ...]) -> list[Piece]:
    return _marked(plain, [("•", text) for text in texts], _TEXT)


def _marked(plain: Plain, items: list[tuple[str, str]], size: float) -> list[Piece]:
    """Paragraphs behind a number or a dot."""
    pieces: list[Piece] = []
    for mark, text in items:
        first, *others = plain.lines(text, size, indent=6 * MM)
        pieces += [_behind(first, plain.set.bold(mark, size)), *others, gap(0.9 * MM)]
    return pieces


def _behind(piece: Piece, mark: Run) -> Piece:
    def draw(pen: Pen, x: float, y: float) -> None:
        stands = y + piece.height / 2 + mark.size * 0.33
        pen.text(x + 0.5 * MM, stands, mark.text, mark.face, mark.size)
        piece.draw(pen, x, y)

    return Piece(piece.height, draw)


def _warning(plain: Plain) -> Piece:
    """What this paper can do, in white on black."""
    text = "SECRET. Cette feuille ouvre toutes les données de la structure."
    height = 9 * MM

    def draw(pen: Pen, x: float, y: float) -> None:
        pen.fill(x, y, plain.width, height)
        pen.text_middle(x + plain.width / 2, y + 6 * MM, text, Face.BOLD, 13, white=True)

    return Piece(height, draw)


def _grid(plain: Plain, groups: tuple[str, ...]) -> list[Piece]:
    """The groups in rows of three, each numbered as the screen asks for it."""
    cell = (plain.width - (_COLUMNS - 1) * 3 * MM) / _COLUMNS

    def row(first: int) -> Piece:
        def draw(pen: Pen, x: float, y: float) -> None:
            for rank, group in enumerate(groups[first : first + _COLUMNS]):
                left = x + rank * (cell + 3 * MM)
                pen.frame(left, y, cell, _CELL, EDGE)
                pen.text(left + 2 * MM, y + 4.6 * MM, str(first + rank + 1), Face.BOLD, 10)
                spaced = NBSP.join(group)
                pen.text_middle(
                    left + cell / 2 + 2 * MM, y + 11.6 * MM, spaced, Face.BOLD, _CODE_SIZE
                )

        return Piece(_CELL + 3 * MM, draw)

    return [row(first) for first in range(0, len(groups), _COLUMNS)]


def _signatures(plain: Plain) -> Piece:
    """Who put it in the safe, when."""
    dots = "…" * 13
    who = f"Rangée au coffre par : {dots}   le …… / …… / ………   Signature :"
    lines = plain.lines(who, _TEXT)
    height = 20 * MM

    def draw(pen: Pen, x: float, y: float) -> None:
        pen.frame(x, y, plain.width, height, THICK)
        draw_column(pen, x + 3 * MM, y + 2.5 * MM, lines)

    return Piece(max(height, height_of(lines)), draw)
