"""One patient's block: band, place, warnings, then what was said and what is to be done.

The top (who, where, allergies) is drawn again when a block goes over the page: a torn block never
shows care without saying whose, nor without the allergies.
"""

from collections.abc import Iterator

from coordo_desktop.documents import symbols
from coordo_desktop.documents.flow import (
    Line,
    Piece,
    Run,
    break_lines,
    draw_column,
    gap,
    height_of,
    line_pieces,
    stand,
)
from coordo_desktop.documents.fonts import ARROW_WIDTH, Face
from coordo_desktop.documents.handover_style import (
    BIRTH_NAME,
    EDGE,
    GREY,
    HAIR,
    LABEL,
    NAME,
    RULE_GREY,
    SIGNED,
    THIN,
    Setter,
    Style,
)
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import NBSP, SEVERITY, age, moment, paper, short_moment
from coordo_desktop.domain.handover import (
    HandoverSheet,
    SheetEntry,
    SheetFocus,
    SheetPatient,
    SheetTask,
    line_code,
)
from coordo_desktop.domain.measurements import LastMeasurement, Trend
from coordo_desktop.domain.patients import AllergyKnowledge

_ICON = 9.5 * MM
_CODE = 6.4 * MM
_BOX = 3.8 * MM
_TASK_LINE = 3.7 * MM
_WRITING_LINE = 5.9 * MM
_LABEL_LEADING = 3.4 * MM
_SHORT = 30
_ANGLES = {Trend.UP: 45.0, Trend.DOWN: -45.0, Trend.LEVEL: 0.0}


class BlockSetter:
    """Sets the blocks of one sheet."""

    def __init__(self, sheet: HandoverSheet, style: Style, pen: Pen) -> None:
        self._sheet = sheet
        self._style = style
        self._set = Setter(pen.ruler, style.scale)
        self._since = moment(sheet.period_start)
        self._left = (style.left_width if style.two_columns else style.width) - 4.4 * MM
        self._right = (
            style.width - style.left_width if style.two_columns else style.width
        ) - 4 * MM

    def top(self, patient: SheetPatient, *, again: bool = False) -> list[Piece]:
        """Band, place and warnings; `again` on a following page: the band and the warnings."""
        pieces = [self._band(patient, again=again)]
        if not (again or self._style.anonymous):
            pieces += self._place(patient)
        return [*pieces, *self._warnings(patient)]

    def band_again(self, patient: SheetPatient) -> list[Piece]:
        """The band alone, where the warnings would fill the page again."""
        return [self._band(patient, again=True)]

    def left(self, patient: SheetPatient) -> list[Piece]:
        """What was measured and said, and what to do if."""
        pieces = [*self._measures(patient), *self._foci(patient.foci)]
        for condition, action in patient.contingencies:
            pieces += self._contingency(condition, action)
        return [gap(1 * MM), *pieces, gap(0.9 * MM)]

    def right(self, patient: SheetPatient) -> list[Piece]:
        """What is to be done, met and brought."""
        set_, width = self._set, self._right
        pieces = [
            gap(1.1 * MM),
            self._label("À faire", "cocher, puis lire le code au retour", width),
        ]
        if patient.tasks:
            pieces += [self._task(task) for task in patient.tasks]
        else:
            pieces += set_.lines([set_.regular("Rien de demandé.")], width)
        pieces.append(gap(1.1 * MM))
        for label, texts, between in (
            ("Rendez-vous ", patient.appointments, " · "),
            ("À apporter ", [_unbroken(each) for each in patient.to_bring], ", "),
        ):
            if texts:
                runs = [set_.bold(label), set_.regular(between.join(texts))]
                pieces += set_.lines(runs, width)
        return [*pieces, gap(0.9 * MM)]

    def writing_lines(self, pen: Pen, x: float, y: float, width: float, bottom: float) -> None:
        """Rule what is left of a column for a hand to write on."""
        y += _WRITING_LINE
        while y <= bottom:
            pen.line((x, y), (x + width, y), HAIR, grey=RULE_GREY)
            y += _WRITING_LINE

    # -- the band ---------------------------------------------------------------------------

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
        traits = [text for text in (patient.traits, self._identity(patient)) if text]
        beside = [set_.regular(text) for text in traits]
        name_width = sum(map(set_.width_of, name)) + 2
        if name_width + 4 * MM + max(map(set_.width_of, beside), default=0.0) <= room:
            traits = []
        else:
            beside, name_width = [], room
        column = set_.lines(name, name_width, leading=5.4 * MM, size=NAME)
        column.append(self._severity_word(patient))
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

    def _identity(self, patient: SheetPatient) -> str:
        return "" if self._style.anonymous else patient.identity

    def _order(self, order: str) -> list[list[Run]]:
        """`passage 1 · 08:00` as « passage » over « **1** · 08:00 »."""
        what, _, rest = order.strip().partition(" ")
        if not rest:
            return [[self._set.bold(what)]] if what else []
        place, dot, time = rest.partition(" · ")
        runs = [self._set.bold(place), self._set.regular(dot + time)]
        return [[self._set.regular(what)], [run for run in runs if run.text]]

    def _severity_word(self, patient: SheetPatient) -> Piece:
        set_ = self._set
        word, size, leading = SEVERITY[patient.stability], set_.body, set_.leading

        def draw(pen: Pen, x: float, y: float) -> None:
            pen.spaced_text(x, stand(y, leading, size), word, Face.BOLD, size, 0.04 * size)

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

    # -- the left column --------------------------------------------------------------------

    def _label(self, title: str, note: str, width: float) -> Piece:
        """A small heading over a hairline, its note at the right."""
        set_ = self._set
        size, note_size = set_.size(LABEL), set_.size(LABEL)
        title, leading = paper(title).upper(), _LABEL_LEADING * set_.scale
        spacing = 0.04 * size
        taken = set_.ruler.width(title, Face.BOLD, size) + spacing * len(title) + 3 * MM
        short = _shortened(set_, paper(note), width - taken)

        def draw(pen: Pen, x: float, y: float) -> None:
            stands = stand(y, leading, size)
            pen.spaced_text(x, stands, title, Face.BOLD, size, spacing)
            pen.text_right(x + width, stands, short, Face.REGULAR, note_size)
            pen.line((x, y + leading), (x + width, y + leading), HAIR, grey=RULE_GREY)

        return Piece(leading + 0.6 * MM, draw, keep=True)

    def _measures(self, patient: SheetPatient) -> Iterator[Piece]:
        """Last measurements in a row, those out of bounds marked twice."""
        note = patient.measurements_note
        if not (patient.measurements or note):
            return
        if not note:
            last = max(each.at for each in patient.measurements)
            note = short_moment(last.astimezone(self._style.zone))
        yield self._label("Mesures", note, self._left)
        rows: list[list[tuple[float, LastMeasurement, Run]]] = [[]]
        x, set_ = 0.0, self._set
        for each in patient.measurements:
            run = set_.bold(f"! {each.text}") if each.out_of_bounds else set_.regular(each.text)
            arrow = 0.0 if each.trend is Trend.NONE else set_.body * (0.27 + ARROW_WIDTH / 1000)
            taken = set_.width_of(run) + arrow
            if rows[-1] and x + taken > self._left:
                rows.append([])
                x = 0.0
            rows[-1].append((x, each, run))
            x += taken + 3.4 * MM
        for row in rows:
            if row:
                yield _measure_row(row, set_)
        yield gap(0.5 * MM)

    def _foci(self, foci: tuple[SheetFocus, ...]) -> Iterator[Piece]:
        """Open cibles, each with its entries of the period."""
        yield self._label("Cibles ouvertes", f"depuis le {self._since}", self._left)
        if not foci:
            words = self._set.italic("Rien de nouveau depuis la dernière relève.")
            yield from self._set.lines([words], self._left)
        for focus in foci:
            yield from self._focus(focus)

    def _focus(self, focus: SheetFocus) -> Iterator[Piece]:
        set_ = self._set
        runs = [set_.tag("NOUV."), set_.regular(" ")] if focus.new else []
        runs += [set_.bold(focus.label), set_.regular(f" · {age(focus.age_days)} ")]
        if focus.closed:
            runs.append(set_.boxed("CLOSE"))
        yield from _kept(set_.lines(runs, self._left))
        for entry in focus.entries:
            yield from self._entry(entry, mark_new=entry.new and not focus.new)
        yield gap(1 * MM)

    def _entry(self, entry: SheetEntry, *, mark_new: bool) -> list[Piece]:
        """Its parts, then who signed, when."""
        set_ = self._set
        tags = [set_.tag("NOUV."), set_.regular(" ")] if mark_new else []
        tags += [set_.tag("URGENT"), set_.regular(" ")] if entry.urgent else []
        tags += [set_.boxed("RETIRÉE"), set_.regular(" ")] if entry.withdrawn else []
        written = set_.struck if entry.withdrawn else set_.regular
        parts = [[set_.bold(f"{head} "), written(f"{text} ")] for head, text in entry.parts if text]
        if parts:
            parts[0] = tags + parts[0]
        if not parts:
            parts = [tags]
        parts[-1].append(set_.regular(entry.signed.replace(" ", NBSP), SIGNED))
        return self._packed(parts)

    def _packed(self, parts: list[list[Run]]) -> list[Piece]:
        """Each part on a line of its own, unless all of it fits after the one before."""
        set_, hang = self._set, 3.4 * MM * self._set.scale
        lines: list[Line] = []
        for part in parts:
            broken = break_lines(set_.ruler, part, self._left, hang=hang)
            start = lines[-1].width + set_.body * 0.26 if lines else 0.0
            if len(broken) == 1 and lines and start + broken[0].width <= self._left:
                lines[-1].segments += [(start + each[0], *each[1:]) for each in broken[0].segments]
                lines[-1].width = start + broken[0].width
            else:
                lines += broken
        return line_pieces(lines, set_.leading, set_.body)

    def _contingency(self, condition: str, action: str) -> list[Piece]:
        """*Si… alors…* behind a thick bar."""
        set_ = self._set
        runs = [set_.bold("Si "), set_.regular(f"{condition}, "), set_.bold("alors ")]
        runs.append(set_.regular(action))
        bar = 2.6 * MM
        lines = set_.lines(runs, self._left - bar)
        return [gap(0.4 * MM), *(_barred(piece, bar) for piece in lines)]

    # -- the right column -------------------------------------------------------------------

    def _task(self, task: SheetTask) -> Piece:
        """A box to tick, the words, the code of the line."""
        set_, width = self._set, self._right
        detail = f" ({task.detail})" if task.detail else ""
        runs = [set_.regular(task.text), (set_.bold if task.late else set_.regular)(detail)]
        leading, scale = _TASK_LINE * set_.scale, min(set_.scale, 1.3)
        indent, box, side = 5 * MM * scale, _BOX * scale, _CODE * min(scale, 1.15)
        lines = break_lines(set_.ruler, runs, width - indent - side - 1.2 * MM)
        text_height = len(lines) * leading
        height = max(text_height + 1 * MM, side + 0.5 * MM)
        code = line_code(self._sheet.number, task.line)

        def draw(pen: Pen, x: float, y: float) -> None:
            middle = y + height / 2
            symbols.tick_box(pen, x, middle - box / 2, box)
            top = middle - text_height / 2
            for rank, line in enumerate(lines):
                line.draw(pen, x + indent, stand(top + rank * leading, leading, set_.body))
            symbols.code(pen, x + width - side, middle - side / 2, side, code)
            pen.line((x, y + height), (x + width, y + height), HAIR, grey=0.33, dash=(0.6, 1.0))

        return Piece(height, draw)


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


def _unbroken(text: str) -> str:
    """A short thing to bring, kept on one line."""
    return text.replace(" ", NBSP) if len(text) <= _SHORT else text


def _inset(piece: Piece, by: float) -> Piece:
    return Piece(piece.height, lambda pen, x, y: piece.draw(pen, x + by, y), keep=True)


def _kept(pieces: list[Piece]) -> list[Piece]:
    """The same, each going with what follows."""
    return [Piece(piece.height, piece.draw, keep=True) for piece in pieces]


def _barred(piece: Piece, indent: float) -> Piece:
    def draw(pen: Pen, x: float, y: float) -> None:
        pen.fill(x, y, 1 * MM, piece.height)
        piece.draw(pen, x + indent, y)

    return Piece(piece.height, draw)


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


def _measure_row(row: list[tuple[float, LastMeasurement, Run]], set_: Setter) -> Piece:
    def draw(pen: Pen, x: float, y: float) -> None:
        stands = stand(y, set_.leading, set_.body)
        for start, each, run in row:
            left, width = x + start, set_.width_of(run)
            pen.text(left, stands, run.text, run.face, run.size)
            if each.trend is not Trend.NONE:
                width += 0.27 * set_.body
                pen.arrow(left + width, stands, _ANGLES[each.trend], set_.body)
                width += ARROW_WIDTH * set_.body / 1000
            if each.out_of_bounds:
                pen.fill(left, y + set_.leading + 0.1, width, 0.45 * MM)

    return Piece(set_.leading + 0.6 * MM, draw)


def _shortened(set_: Setter, text: str, room: float) -> str:
    """A note in what is left beside its heading; never more than the width."""
    size = set_.size(LABEL)
    text = text.replace("\n", " ")
    if set_.ruler.width(text, Face.REGULAR, size) <= room:
        return text
    while text and set_.ruler.width(f"{text}…", Face.REGULAR, size) > room:
        text = text[:-1]
    return f"{text}…"
