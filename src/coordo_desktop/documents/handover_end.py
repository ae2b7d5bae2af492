"""What ends the handover sheet: it is read back aloud, signed, and comes home."""

from coordo_desktop.documents import symbols
from coordo_desktop.documents.flow import (
    Line,
    Piece,
    Run,
    break_lines,
    draw_column,
    height_of,
    stand,
)
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import HAIR, RULE_GREY, THICK, Setter, Style
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import paper
from coordo_desktop.domain.handover import HandoverSheet, sheet_code

_CODE = 14 * MM
_MOST_NAMED = 36
_LONGEST_NAME = 26
_NARROW_SCALE = 1.25
_SIGN = 8.4
_SIGN_LEADING = 3.7 * MM
_WHEN = 2  # the third cell


class Ending:
    """The read-back box and the return of the sheet; each is drawn whole."""

    def __init__(self, sheet: HandoverSheet, style: Style, pen: Pen) -> None:
        self._sheet = sheet
        self._style = style
        scale = min(style.scale, _NARROW_SCALE) if style.narrow else style.scale
        self._set = Setter(pen.ruler, scale)
        self._stacked = style.narrow and scale > 1
        self._box = 3.8 * MM * min(scale, 1.3)

    def pieces(self) -> list[Piece]:
        """The two boxes, in order."""
        return [self._read_back(), self._return()]

    def _read_back(self) -> Piece:
        """Who receives says it again, ticks, signs."""
        set_, style = self._set, self._style
        inner = style.width - 6 * MM
        title = [set_.bold("Relecture à voix haute", 11)]
        how = [
            set_.regular(
                "La personne qui reçoit redit, pour chacun : l’état, ce qui est à faire, "
                "le si… alors…"
            )
        ]
        head = set_.lines(title, inner, leading=4.6 * MM, size=11) + set_.lines(how, inner)
        ticks = self._ticks(inner)
        understood = [set_.bold("Ce que j’ai compris, avec mes mots : ")]
        words = set_.lines(understood, inner)
        ruled = 2
        parts = height_of(head) + height_of(ticks) + height_of(words)
        line, sign = 6.2 * MM, self._signature_height(inner)
        height = 2 * MM + parts + 1 * MM + ruled * line + 1.6 * MM + sign + 2.4 * MM

        def draw(pen: Pen, x: float, y: float) -> None:
            y += 3 * MM
            pen.frame(x + 0.7, y, style.width - 1.4, height, THICK)
            x, y = x + 3 * MM, draw_column(pen, x + 3 * MM, y + 2 * MM, [*head, *ticks]) + 1 * MM
            y = draw_column(pen, x, y, words)
            for _ in range(ruled):
                y += line
                pen.line((x, y - 1.2 * MM), (x + inner, y - 1.2 * MM), HAIR, grey=RULE_GREY)
            self._signatures(pen, x, y + 1 * MM, inner)

        return Piece(height + 3 * MM, draw)

    def _ticks(self, width: float) -> list[Piece]:
        """A box for each of the less stable, one for all the stable."""
        set_ = self._set
        named, others = _to_read_back(self._sheet)
        cells = [(severity, name) for severity, name in named]
        if others:
            which = "S" if len(named) < _MOST_NAMED else ""
            cells.append((which, "l’autre passage" if others == 1 else f"les {others} autres"))
        gap, lead = 5.5 * MM, self._box + 1.6 * MM
        rows: list[list[tuple[float, Run, Run]]] = [[]]
        x = 0.0
        for severity, name in cells:
            letter, word = set_.bold(f"{severity} "), set_.regular(name)
            taken = lead + set_.width_of(letter) + set_.width_of(word)
            if x and x + taken > width:
                rows.append([])
                x = 0.0
            rows[-1].append((x, letter, word))
            x += taken + gap
        return [_tick_row(row, set_, self._box) for row in rows if row]

    def _signed_cells(self, width: float) -> list[list[Line]]:
        """Given by, received by, when: the words of the three cells."""
        sheet, set_ = self._sheet, self._set
        cells = (
            [set_.regular("Transmis par : ", _SIGN), set_.bold(sheet.author, _SIGN)],
            [set_.regular("Reçu et relu par : ", _SIGN), set_.bold(sheet.recipient, _SIGN)],
            [set_.regular("Date et heure", _SIGN)],
        )
        room = self._cell_width(width) - 2.8 * MM
        return [break_lines(set_.ruler, runs, room) for runs in cells]

    def _cell_width(self, width: float) -> float:
        """A third of the box; all of it in large print on small paper."""
        return width if self._stacked else (width - 8 * MM) / 3

    def _cell_height(self, width: float) -> float:
        tallest = max(map(len, self._signed_cells(width)))
        return 6.6 * MM + tallest * _SIGN_LEADING * self._set.scale

    def _signature_height(self, width: float) -> float:
        one = self._cell_height(width)
        return 3 * one + 4 * MM if self._stacked else one

    def _signatures(self, pen: Pen, x: float, y: float, width: float) -> None:
        set_, cell, height = self._set, self._cell_width(width), self._cell_height(width)
        when = f"…… / …… / {self._sheet.printed_at.year} à …… : ……"
        size, leading = set_.size(_SIGN), _SIGN_LEADING * set_.scale
        left, top = x, y
        for rank, lines in enumerate(self._signed_cells(width)):
            pen.frame(left, top, cell, height, 0.25 * MM)
            for below, line in enumerate(lines):
                stands = stand(top + 0.7 * MM + below * leading, leading, size)
                line.draw(pen, left + 1.4 * MM, stands)
            low = when if rank == _WHEN else "Signature"
            pen.text(left + 1.4 * MM, top + height - 1.6 * MM, low, Face.REGULAR, size)
            if self._stacked:
                top += height + 2 * MM
            else:
                left += cell + 4 * MM

    def _return(self) -> Piece:
        """The code that opens the return of the sheet, and where it is signed back."""
        set_, style, sheet = self._set, self._style, self._sheet
        code = sheet_code(sheet.number) if sheet.number else ""
        number = f"{sheet.number:04d}" if sheet.number else "(aperçu)"
        narrow = style.narrow
        back = set_.regular("Rendue le …… / …… à …… : ……", _SIGN)
        right = 0.0 if narrow else set_.width_of(back) + 2 * MM
        room = style.width - 6 * MM - _CODE - 4 * MM - (right + 4 * MM if right else 0)
        words = set_.lines(
            [
                set_.bold(f"Retour de la feuille {number}. "),
                set_.regular(
                    "Lire ce code à l’accueil : l’écran montre ce qui a changé depuis "
                    "l’impression, puis chaque code de ligne coche la tâche ou ouvre la "
                    "transmission du patient. "
                    "Les codes ne portent que le numéro de feuille et de ligne."
                ),
            ],
            room,
        )
        side = height_of(words) + (8 * MM if narrow else 0)
        height = max(side, _CODE) + 3.6 * MM

        def draw(pen: Pen, x: float, y: float) -> None:
            y += 2.6 * MM
            pen.frame(x + 0.4, y, style.width - 0.8, height, 0.25 * MM, dash=(2.4, 1.6))
            middle = y + height / 2
            symbols.code(pen, x + 3 * MM, middle - _CODE / 2, _CODE, code)
            text = x + 3 * MM + _CODE + 4 * MM
            top = middle - side / 2
            below = draw_column(pen, text, top, words)
            at = text if narrow else x + style.width - 3 * MM - right
            line = below + 3.4 * MM if narrow else middle - 1.4 * MM
            pen.text(at, line, back.text, back.face, back.size)
            tick_x = at + set_.width_of(back) + 3 * MM if narrow else at
            tick_y = line - 3.2 * MM if narrow else line + 1.8 * MM
            symbols.tick_box(pen, tick_x, tick_y, self._box)
            beside, stands = tick_x + self._box + 1.4 * MM, tick_y + self._box * 0.8
            pen.text(beside, stands, "détruite, visa", Face.REGULAR, back.size)

        return Piece(height + 2.6 * MM, draw)


def _to_read_back(sheet: HandoverSheet) -> tuple[list[tuple[str, str]], int]:
    """Those read back by name (at most `_MOST_NAMED`, least stable first), and how many others."""
    named = [
        patient for patient in sheet.patients if patient.foci or patient.stability.value != "S"
    ]
    named = named[:_MOST_NAMED]
    short = [(patient.stability.value, _surname(patient.name)) for patient in named]
    return short, len(sheet.patients) - len(named)


def _surname(name: str) -> str:
    """The words in capitals that begin a name; initials as they are."""
    words = paper(name).split()
    capitals = [word for word in words if word == word.upper()]
    leading = capitals if words[: len(capitals)] == capitals else words[:1]
    short = " ".join(leading) or name
    return short if len(short) <= _LONGEST_NAME else f"{short[:_LONGEST_NAME]}…"


def _tick_row(row: list[tuple[float, Run, Run]], set_: Setter, box: float) -> Piece:
    """Boxes to tick, each before a severity and a name."""
    height = max(set_.leading, box) + 1.6 * MM

    def draw(pen: Pen, x: float, y: float) -> None:
        stands = stand(y, height, set_.body)
        for start, letter, word in row:
            symbols.tick_box(pen, x + start, y + (height - box) / 2, box)
            at = x + start + box + 1.6 * MM
            pen.text(at, stands, letter.text, letter.face, letter.size)
            pen.text(at + set_.width_of(letter), stands, word.text, word.face, word.size)

    return Piece(height, draw)
