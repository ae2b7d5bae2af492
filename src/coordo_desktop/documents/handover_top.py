"""The top of a patient's block: who, where, allergies and vigilance.

It is drawn again when a block goes over the page: a torn block never shows care without saying
whose, nor without the allergies.
"""

from coordo_desktop.documents import symbols
from coordo_desktop.documents.flow import (
    Piece,
    Run,
    break_lines,
    draw_column,
    gap,
    height_of,
    stand,
)
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import (
    BIRTH_NAME,
    EDGE,
    GREY,
    NAME,
    RULE_GREY,
    THIN,
    Setter,
    Style,
    traits_shown,
)
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import NBSP, SEVERITY
from coordo_desktop.domain.handover import (
    SheetPatient,
)
from coordo_desktop.domain.measurements import Trend
from coordo_desktop.domain.patients import AllergyKnowledge

_ICON = 9.5 * MM
_CODE = 6.4 * MM
_BOX = 3.8 * MM
_TASK_LINE = 3.7 * MM
_WRITING_LINE = 5.9 * MM
_LABEL_LEADING = 3.4 * MM
_SHORT = 30
_ANGLES = {Trend.UP: 45.0, Trend.DOWN: -45.0, Trend.LEVEL: 0.0}


class TopSetter:
    """Sets the tops of the blocks of one sheet."""

    def __init__(self, style: Style, pen: Pen) -> None:
        self._style = style
        self._set = Setter(pen.ruler, style.scale)

    def top(self, patient: SheetPatient, *, again: bool = False) -> list[Piece]:
        """Band, place and warnings; `again` on a following page: the band and the warnings."""
        pieces = [self._band(patient, again=again)]
        if not (again or self._style.anonymous):
            pieces += self._place(patient)
        return [*pieces, *self._warnings(patient)]

    def band_again(self, patient: SheetPatient) -> list[Piece]:
        """The band alone, where the warnings would fill the page again."""
        return [self._band(patient, again=True)]

    def _band(self, patient: SheetPatient, *, again: bool) -> Piece:
        """Severity, name, traits and place in the round, on the one grey."""
        set_, style = self._set, self._style
        icon = _ICON * min(set_.scale, 1.3)
        order = self._order(patient.order)
        order_width = max((sum(map(set_.width_of, runs)) for runs in order), default=0.0)
        room = style.width - icon - 1.4 * MM - 4 * MM - (order_width + 4 * MM if order else 0.0)
        name = [set_.bold(patient.name, NAME)]
        if patient.birth_name and not style.anonymous:
            name.append(set_.bold(f" {patient.birth_name}", BIRTH_NAME))
        if again:
            name.append(set_.bold(" (suite)", BIRTH_NAME))
        traits = [text for text in self._traits(patient) if text]
        beside = [set_.regular(text) for text in traits]
        word = set_.bold(SEVERITY[patient.stability])
        word_width = set_.width_of(word) + 0.04 * set_.body * len(word.text)
        name_width = max(sum(map(set_.width_of, name)), word_width) + 2
        if name_width + 4 * MM + max(map(set_.width_of, beside), default=0.0) <= room:
            traits = []
        else:
            beside, name_width = [], room
        column = set_.lines(name, name_width, leading=5.4 * MM, size=NAME)
        column.append(self._severity_word(word))
        joined = set_.regular(" · ".join(traits))
        under = (
            [joined] if set_.width_of(joined) <= room else [set_.regular(each) for each in traits]
        )
        for run in under:
            column += set_.lines([run], room) if run.text else []
        height = max(height_of(column), icon - 0.6 * MM) + 2 * MM

        def draw(pen: Pen, x: float, y: float) -> None:
            pen.fill(x, y, style.width, height, GREY)
            symbols.severity(pen, x + 1.4 * MM, y + (height - icon) / 2, icon, patient.stability)
            text_x = x + 1.4 * MM + icon + 2 * MM
            draw_column(pen, text_x, y + 1 * MM, column)
            middle = y + height / 2
            _draw_centred(
                pen, text_x + name_width + 4 * MM, middle, [[run] for run in beside], set_
            )
            _draw_centred(pen, x + style.width - 2 * MM, middle, order, set_, right=True)
            pen.line((x, y + height), (x + style.width, y + height), EDGE)

        return Piece(height, draw, keep=True)

    def _traits(self, patient: SheetPatient) -> list[str]:
        """Traits, and the identity where the sheet may show it."""
        traits = [traits_shown(patient, self._style)]
        return traits if self._style.anonymous else [*traits, patient.identity]

    def _order(self, order: str) -> list[list[Run]]:
        """`passage 1 · 08:00` as « passage » over « **1** · 08:00 »."""
        what, _, rest = order.strip().partition(" ")
        if not rest:
            return [[self._set.bold(what)]] if what else []
        place, dot, time = rest.partition(" · ")
        runs = [self._set.bold(place), self._set.regular(dot + time)]
        return [[self._set.regular(what)], [run for run in runs if run.text]]

    def _severity_word(self, word: Run) -> Piece:
        size, leading = self._set.body, self._set.leading

        def draw(pen: Pen, x: float, y: float) -> None:
            pen.spaced_text(x, stand(y, leading, size), word.text, word.face, size, 0.04 * size)

        return Piece(leading, draw)

    # -- place and warnings -----------------------------------------------------------------

    def _place(self, patient: SheetPatient) -> list[Piece]:
        """Address and access at the left, telephone and doctor at the right or under."""
        set_, width = self._set, self._style.width - 4 * MM
        reach = " · ".join(text for text in (patient.phones, patient.doctor) if text)
        where, call = set_.regular(patient.address), set_.regular(reach)
        pieces: list[Piece] = []
        together = set_.width_of(where) + set_.width_of(call) + 4 * MM
        if where.text and call.text and "\n" not in where.text and together <= width:
            pieces = [self._two_ends(where, call, width)]
        else:
            for run in (where, call):
                pieces += set_.lines([run], width) if run.text else []
        if patient.contacts:
            contacts = set_.regular(" · ".join(patient.contacts))
            pieces += set_.lines([set_.bold("Proches "), contacts], width)
        if not pieces:
            return []
        return [gap(0.7 * MM), *(_inset(piece, 2 * MM) for piece in pieces)]

    def _two_ends(self, left: Run, right: Run, width: float) -> Piece:
        set_ = self._set

        def draw(pen: Pen, x: float, y: float) -> None:
            y = stand(y, set_.leading, set_.body)
            pen.text(x, y, left.text, left.face, left.size)
            pen.text_right(x + width, y, right.text, right.face, right.size)

        return Piece(set_.leading, draw, keep=True)

    def _warnings(self, patient: SheetPatient) -> list[Piece]:
        """Allergies first, in white on black; the absence of allergy and of knowledge too."""
        set_ = self._set
        chips: list[tuple[str, str]] = []
        if patient.allergies:
            named = ", ".join(patient.allergies).upper()
            chips.append(
                (
                    "black",
                    f"{'ALLERGIES' if len(patient.allergies) > 1 else 'ALLERGIE'}{NBSP}: {named}",
                )
            )
        elif patient.allergy_knowledge is AllergyKnowledge.NONE_KNOWN:
            chips.append(("frame", "AUCUNE ALLERGIE CONNUE"))
        elif patient.allergy_knowledge is AllergyKnowledge.NOT_ASKED:
            chips.append(("gap", "ALLERGIES NON RENSEIGNÉES, À DEMANDER"))
        chips += [("frame", flag) for flag in patient.flags]
        width, chip_height = self._style.width - 4 * MM, 4.5 * MM * set_.scale
        rows: list[list[tuple[float, float, str, str]]] = [[]]
        x, padding = 0.0, 1.6 * MM
        for kind, text in chips:
            for part in self._chip_lines(text, width - 2 * padding):
                taken = pen_width = set_.width_of(set_.bold(part)) + 2 * padding
                if rows[-1] and x + taken > width:
                    rows.append([])
                    x = 0.0
                rows[-1].append((x, pen_width, kind, part))
                x += taken + 1.6 * MM
        pieces = [gap(0.6 * MM)]
        pieces += [_chip_row(row, chip_height, set_.body, padding) for row in rows if row]
        return [*pieces, _rule(self._style.width, THIN, 0.3 * MM)]

    def _chip_lines(self, text: str, width: float) -> list[str]:
        """A chip's words; in several chips when wider than the block."""
        lines = break_lines(self._set.ruler, [self._set.bold(text.replace("\n", " "))], width)
        return [" ".join(segment[1] for segment in line.segments) for line in lines]


def _draw_centred(
    pen: Pen, x: float, middle: float, rows: list[list[Run]], set_: Setter, *, right: bool = False
) -> None:
    """Short rows of runs around a height; from `x`, or against it."""
    top = middle - len(rows) * set_.leading / 2
    for rank, runs in enumerate(rows):
        at = x - sum(map(set_.width_of, runs)) if right else x
        y = stand(top + rank * set_.leading, set_.leading, set_.body)
        for run in runs:
            pen.text(at, y, run.text, run.face, run.size)
            at += set_.width_of(run)


def _inset(piece: Piece, by: float) -> Piece:
    return Piece(piece.height, lambda pen, x, y: piece.draw(pen, x + by, y), keep=True)


def _rule(width: float, thickness: float, above: float) -> Piece:
    def draw(pen: Pen, x: float, y: float) -> None:
        pen.line((x, y + above), (x + width, y + above), thickness, grey=RULE_GREY)

    return Piece(above, draw)


def _chip_row(
    row: list[tuple[float, float, str, str]], height: float, size: float, padding: float
) -> Piece:
    """Chips side by side: black band, frame, or the broken frame of what is not known."""

    def draw(pen: Pen, x: float, y: float) -> None:
        for start, width, kind, text in row:
            left = x + 2 * MM + start
            if kind == "black":
                pen.fill(left, y, width, height)
            else:
                dash = (3.0, 1.5) if kind == "gap" else None
                thickness = 1.4 if kind == "gap" else 0.25 * MM
                pen.frame(left + 0.35, y + 0.35, width - 0.7, height - 0.7, thickness, dash=dash)
            stands = stand(y, height, size)
            pen.text(left + padding, stands, text, Face.BOLD, size, white=kind == "black")

    return Piece(height + 0.6 * MM, draw, keep=True)
