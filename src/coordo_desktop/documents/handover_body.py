"""The body of a patient's block: measured, said, what if; then what is to be done and brought."""

from collections.abc import Iterator

from coordo_desktop.documents import symbols
from coordo_desktop.documents.flow import (
    Line,
    Piece,
    Run,
    break_lines,
    gap,
    line_pieces,
    stand,
)
from coordo_desktop.documents.fonts import ARROW_WIDTH, Face
from coordo_desktop.documents.handover_style import (
    HAIR,
    LABEL,
    RULE_GREY,
    SIGNED,
    Setter,
    Style,
)
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import NBSP, age, moment, paper, short_moment
from coordo_desktop.domain.handover import (
    HandoverSheet,
    SheetEntry,
    SheetFocus,
    SheetPatient,
    SheetTask,
    line_code,
)
from coordo_desktop.domain.measurements import LastMeasurement, Trend

_ICON = 9.5 * MM
_CODE = 6.4 * MM
_BOX = 3.8 * MM
_TASK_LINE = 3.7 * MM
_WRITING_LINE = 5.9 * MM
_LABEL_LEADING = 3.4 * MM
_SHORT = 36
_ANGLES = {Trend.UP: 45.0, Trend.DOWN: -45.0, Trend.LEVEL: 0.0}


class BodySetter:
    """Sets the two columns of the blocks of one sheet."""

    def __init__(self, sheet: HandoverSheet, style: Style, pen: Pen) -> None:
        self._number = sheet.number
        self._zone = style.zone
        self._set = Setter(pen.ruler, style.scale)
        self._since = moment(sheet.period_start)
        left = style.left_width if style.two_columns else style.width
        right = style.width - style.left_width if style.two_columns else style.width
        self._left, self._right = left - 4.4 * MM, right - 4 * MM

    def left(self, patient: SheetPatient) -> list[Piece]:
        """What was measured and said, what the plan aims at, and what to do if."""
        pieces = [*self._measures(patient), *self._foci(patient.foci)]
        pieces += self._plan(patient.plan_lines)
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
            note = short_moment(last.astimezone(self._zone))
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

    def _plan(self, lines: tuple[str, ...]) -> Iterator[Piece]:
        """What the plan aims at, a line for each problem, its name in bold."""
        if not lines:
            return
        yield self._label("Plan de soins", "objectifs en cours", self._left)
        for line in lines:
            problem, between, aims = line.partition(" : ")
            runs = [self._set.bold(f"{problem}{between}"), self._set.regular(aims)]
            yield from self._set.lines(runs, self._left, hang=2 * MM)
        yield gap(0.6 * MM)

    def _focus(self, focus: SheetFocus) -> Iterator[Piece]:
        set_ = self._set
        runs = [set_.tag("NOUV."), set_.regular(" ")] if focus.new else []
        runs += [set_.bold(focus.label), set_.regular(f" · {age(focus.age_days)} ")]
        if focus.closed:
            runs.append(set_.boxed("CLOSE"))
        yield from _kept(set_.lines(runs, self._left))
        mixed = focus.new and not all(entry.new for entry in focus.entries)
        for entry in focus.entries:
            yield from self._entry(entry, mark_new=entry.new and (mixed or not focus.new))
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
        parts[-1].append(set_.regular(_unbroken(entry.signed), SIGNED))
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
        code = line_code(self._number, task.line) if self._number else ""

        def draw(pen: Pen, x: float, y: float) -> None:
            middle = y + height / 2
            symbols.tick_box(pen, x, middle - box / 2, box)
            top = middle - text_height / 2
            for rank, line in enumerate(lines):
                line.draw(pen, x + indent, stand(top + rank * leading, leading, set_.body))
            symbols.code(pen, x + width - side, middle - side / 2, side, code)
            pen.line((x, y + height), (x + width, y + height), HAIR, grey=0.33, dash=(0.6, 1.0))

        return Piece(height, draw)


def _unbroken(text: str) -> str:
    """A short text kept on one line."""
    return text.replace(" ", NBSP) if len(text) <= _SHORT else text


def _kept(pieces: list[Piece]) -> list[Piece]:
    """The same, each going with what follows."""
    return [Piece(piece.height, piece.draw, keep=True) for piece in pieces]


def _barred(piece: Piece, indent: float) -> Piece:
    def draw(pen: Pen, x: float, y: float) -> None:
        pen.fill(x, y, 1 * MM, piece.height)
        piece.draw(pen, x + indent, y)

    return Piece(piece.height, draw)


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


def writing_lines(pen: Pen, x: float, y: float, width: float, bottom: float) -> None:
    """Rule what is left of a column for a hand to write on."""
    y += _WRITING_LINE
    while y <= bottom:
        pen.line((x, y), (x + width, y), HAIR, grey=RULE_GREY)
        y += _WRITING_LINE
