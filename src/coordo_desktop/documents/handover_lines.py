"""One line per patient: the condensed form, and those of whom there is nothing new."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coordo_desktop.documents import symbols
from coordo_desktop.documents.flow import Line, Piece, Run, break_lines, stand
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import (
    HAIR,
    LABEL,
    RULE_GREY,
    Setter,
    Style,
    traits_shown,
)
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import age, counted, paper
from coordo_desktop.domain.handover import HandoverSheet, SheetPatient, line_code
from coordo_desktop.domain.patients import AllergyKnowledge

_ICON = 4.6 * MM
_BOX = 3.4 * MM
_CODE = 4.7 * MM
_LINE = 3.7 * MM
_SIZE = 8.6
_SMALL = 8.0
_PAD = 0.7 * MM
_GUTTER = 2 * MM


@dataclass(frozen=True, slots=True)
class _Cell:
    """Words of one column of a line."""

    x: float
    width: float
    runs: list[Run]


def condensed_rows(
    sheet: HandoverSheet, style: Style, pen: Pen
) -> tuple[list[Piece], list[list[Piece]]]:
    """The heading and the lines of the condensed form."""
    set_ = Setter(pen.ruler, style.scale)
    shares = (0.42, 0.20, 0.38)
    tail = 13 * MM
    left = _ICON * min(set_.scale, 1.3) + _GUTTER
    free = style.width - left - tail - 3 * _GUTTER
    xs, x = [], left
    for share in shares:
        xs.append((x, share * free))
        x += share * free + _GUTTER
    titles = ("Patient", "Allergies", "Dernière cible")
    heading = [(start, title) for (start, _), title in zip(xs, titles, strict=True)]
    head = [_heading(set_, style.width, [*heading, (x, "À faire")])]
    rows = []
    for patient in sheet.patients:
        texts = (_who(set_, patient, style), _allergies(set_, patient), _latest(set_, patient))
        cells = [_Cell(start, width, runs) for (start, width), runs in zip(xs, texts, strict=True)]
        end = _condensed_tail(set_, sheet, patient, x)
        below = _Cell(left, style.width - left, _place_and_warnings(set_, patient))
        rows.append(_line(set_, style.width, patient, cells, end, below))
    return head, rows


def no_news_rows(
    sheet: HandoverSheet, patients: Sequence[SheetPatient], style: Style, pen: Pen
) -> tuple[list[Piece], list[list[Piece]]]:
    """The heading and the lines of those without news."""
    set_ = Setter(pen.ruler, style.scale)
    many = counted(len(patients), "patient", "patients")
    tight = style.narrow or style.scale > 1
    since = "" if tight else " depuis la dernière relève"
    title = f"Rien de nouveau{since}, {many}"
    head = [
        _heading(set_, style.width, [(0.0, title)], "une ligne par patient, allergies encadrées")
    ]
    order = max(set_.width_of(run) for each in patients for run in _order(set_, each))
    order += 3 * MM if order else 0.0
    tail = _BOX + _CODE + 2.5 * MM
    left = _ICON * min(set_.scale, 1.3) + _GUTTER
    who = left + order
    free = style.width - who - tail - 2 * _GUTTER
    shares = (0.60, 0.40) if tight else (0.50, 0.21, 0.29)
    rows = []
    for patient in patients:
        texts = [_who(set_, patient, style), _allergies(set_, patient), _to_do(set_, patient)]
        below = _rest(set_, patient, anonymous=style.anonymous)
        if tight:
            to_do = texts.pop()
            below = [*to_do, set_.regular("\n"), *below] if to_do and below else to_do or below
        cells = [_Cell(left, order - 1 * MM, _order(set_, patient))] if order else []
        x = who
        for share, runs in zip(shares, texts, strict=True):
            cells.append(_Cell(x, share * free, runs))
            x += share * free + _GUTTER
        quiet = _quiet_tail(sheet, patient, style.width)
        rows.append(_line(set_, style.width, patient, cells, quiet, _Cell(who, free, below)))
    return head, rows


def _heading(
    set_: Setter, width: float, titles: Sequence[tuple[float, str]], note: str = ""
) -> Piece:
    """Headings of columns over a line."""
    size, leading = set_.size(LABEL), 3.6 * MM * set_.scale
    above = 1.2 * MM

    def draw(pen: Pen, x: float, y: float) -> None:
        stands = stand(y + above, leading, size)
        for left, title in titles:
            pen.spaced_text(x + left, stands, paper(title).upper(), Face.BOLD, size, 0.03 * size)
        if note and _fits_beside(set_, titles, note, width, size):
            pen.text_right(x + width, stands, note, Face.REGULAR, size)
        pen.line((x, y + above + leading), (x + width, y + above + leading), 0.3 * MM)

    return Piece(above + leading, draw, keep=True)


def _fits_beside(
    set_: Setter, titles: Sequence[tuple[float, str]], note: str, width: float, size: float
) -> bool:
    """Whether a note fits beside the last heading."""
    left, title = titles[-1]
    taken = left + set_.ruler.width(title.upper(), Face.BOLD, size) + 0.03 * size * len(title)
    return taken + set_.ruler.width(note, Face.REGULAR, size) + 4 * MM <= width


def _line(
    set_: Setter,
    width: float,
    patient: SheetPatient,
    cells: Sequence[_Cell],
    tail: Callable[[Pen, float, float], None],
    below: _Cell | None = None,
) -> list[Piece]:
    """One patient: as many pieces as the tallest cell has lines, so that a page can end in it."""
    leading, size = _LINE * set_.scale, set_.size(_SIZE)
    broken = [(cell.x, break_lines(set_.ruler, cell.runs, cell.width)) for cell in cells]
    icon = _ICON * min(set_.scale, 1.3)

    def first(pen: Pen, x: float, y: float) -> None:
        middle = y + _PAD + leading / 2
        symbols.severity(pen, x, middle - icon / 2, icon, patient.stability)
        tail(pen, x, middle)

    pieces = [Piece(_PAD, first, keep=True)]
    tallest = max(len(lines) for _, lines in broken)
    pieces += [_slice(broken, rank, leading, size) for rank in range(tallest)]
    if below is not None and below.runs:
        under = break_lines(set_.ruler, below.runs, width - below.x)
        small = 3.4 * MM * set_.scale
        pieces += [_slice([(below.x, [line])], 0, small, size) for line in under]
    return [*pieces, Piece(_PAD, lambda pen, x, y: _under(pen, x, y + _PAD, width))]


def _slice(
    broken: Sequence[tuple[float, Sequence[Line]]], rank: int, leading: float, size: float
) -> Piece:
    """The line of that rank of every cell that has one."""
    lines = [(left, lines[rank]) for left, lines in broken if rank < len(lines)]

    def draw(pen: Pen, x: float, y: float) -> None:
        for left, line in lines:
            line.draw(pen, x + left, stand(y, leading, size))

    return Piece(leading, draw)


def _under(pen: Pen, x: float, y: float, width: float) -> None:
    pen.line((x, y), (x + width, y), HAIR, grey=RULE_GREY)


def _who(set_: Setter, patient: SheetPatient, style: Style) -> list[Run]:
    birth_name = "" if style.anonymous else patient.birth_name
    runs = [set_.bold(f"{patient.name} {birth_name}".strip(), _SIZE)]
    if traits := traits_shown(patient, style):
        traits = traits.replace("née le ", "").replace("né le ", "")
        runs.append(set_.regular(f" · {traits}", _SIZE))
    return runs


def _order(set_: Setter, patient: SheetPatient) -> list[Run]:
    """Place in the round, without the word that every line would repeat."""
    return [set_.regular(patient.order.removeprefix("passage").strip(), _SIZE)]


def _allergies(set_: Setter, patient: SheetPatient) -> list[Run]:
    """Each in its frame; their absence and the want of an answer in words."""
    if patient.allergies:
        return _spaced([set_.boxed(each, _SIZE) for each in patient.allergies], set_)
    if patient.allergy_knowledge is AllergyKnowledge.NONE_KNOWN:
        return [set_.regular("aucune connue", _SIZE)]
    if patient.allergy_knowledge is AllergyKnowledge.NOT_ASKED:
        return [set_.bold("? non renseignées", _SIZE)]
    return []


def _spaced(runs: Sequence[Run], set_: Setter) -> list[Run]:
    return [each for run in runs for each in (run, set_.regular(" ", _SIZE))]


def _to_do(set_: Setter, patient: SheetPatient) -> list[Run]:
    runs: list[Run] = []
    for task in patient.tasks:
        detail = f" ({task.detail})" if task.detail else ""
        runs.append(set_.regular(task.text, _SIZE))
        runs.append((set_.bold if task.late else set_.regular)(detail, _SIZE))
    return runs


def _rest(set_: Setter, patient: SheetPatient, *, anonymous: bool) -> list[Run]:
    """What a quiet patient's record still says: nothing is left out for want of a block."""
    texts = (
        [] if anonymous else [patient.address, patient.phones, patient.doctor, *patient.contacts]
    )
    if not anonymous:
        texts.insert(0, patient.identity)
    texts += patient.flags
    runs = [set_.regular(" · ".join(text for text in texts if text), _SMALL)]
    for label, what in _labelled(patient):
        if what:
            runs += [set_.bold(f" {label} ", _SMALL), set_.regular(" · ".join(what), _SMALL)]
    for condition, action in patient.contingencies:
        runs += [set_.bold(" Si ", _SMALL), set_.regular(f"{condition}, ", _SMALL)]
        runs += [set_.bold("alors ", _SMALL), set_.regular(action, _SMALL)]
    return [run for run in runs if run.text]


def _labelled(patient: SheetPatient) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What a quiet patient's line says after a word in bold."""
    return (
        ("Plan", patient.plan_lines),
        ("Rendez-vous", patient.appointments),
        ("À apporter", patient.to_bring),
    )


def _place_and_warnings(set_: Setter, patient: SheetPatient) -> list[Run]:
    """Vigilance first, what is late, what the plan aims at, what comes next, then where."""
    late = ", ".join(task.text for task in patient.tasks if task.late)
    aims = " · ".join(patient.plan_lines)
    parts = [[set_.bold(", ".join(patient.flags), _SMALL)]] if patient.flags else []
    if late:
        parts.append([set_.bold("En retard : ", _SMALL), set_.regular(late, _SMALL)])
    if aims:
        parts.append([set_.bold("Plan : ", _SMALL), set_.regular(aims, _SMALL)])
    if patient.appointments:
        runs = [set_.bold("Rendez-vous : ", _SMALL)]
        parts.append([*runs, set_.regular(" · ".join(patient.appointments), _SMALL)])
    place = " · ".join(part for part in (patient.address, patient.phones) if part)
    parts += [[set_.regular(place, _SMALL)]] if place else []
    between = [set_.regular(" · ", _SMALL)]
    return [run for rank, part in enumerate(parts) for run in ([*between, *part] if rank else part)]


def _latest(set_: Setter, patient: SheetPatient) -> list[Run]:
    """The newest cible, and how many others are open."""
    if not patient.foci:
        return [set_.regular("rien de nouveau", _SIZE)]
    newest = min(patient.foci, key=lambda focus: (not focus.new, focus.age_days))
    runs = [set_.tag("NOUV."), set_.regular(" ", _SIZE)] if newest.new else []
    runs += [set_.bold(newest.label, _SIZE), set_.regular(f" · {age(newest.age_days)}", _SIZE)]
    if others := len(patient.foci) - 1:
        runs.append(set_.regular(f", et {counted(others, 'autre', 'autres')}", _SIZE))
    return runs


def _condensed_tail(
    set_: Setter, sheet: HandoverSheet, patient: SheetPatient, left: float
) -> Callable[[Pen, float, float], None]:
    """How much is to be done, a box to tick, and the code that opens the patient."""
    tasks = patient.tasks
    size = set_.size(_SIZE)

    def draw(pen: Pen, x: float, middle: float) -> None:
        if not tasks:
            pen.text(x + left, middle + size * 0.33, "–", Face.REGULAR, size)
            return
        symbols.tick_box(pen, x + left, middle - _BOX / 2, _BOX)
        count = str(len(tasks))
        pen.text(x + left + _BOX + 1 * MM, middle + size * 0.33, count, Face.BOLD, size)
        line = line_code(sheet.number, tasks[0].line) if sheet.number else ""
        symbols.code(pen, x + left + 8 * MM, middle - _CODE / 2, _CODE, line)

    return draw


def _quiet_tail(
    sheet: HandoverSheet, patient: SheetPatient, width: float
) -> Callable[[Pen, float, float], None]:
    """The box of the one task, and its code."""

    def draw(pen: Pen, x: float, middle: float) -> None:
        right = x + width
        symbols.tick_box(pen, right - _CODE - _BOX - 1.8 * MM, middle - _BOX / 2, _BOX)
        for task in patient.tasks:
            line = line_code(sheet.number, task.line) if sheet.number else ""
            symbols.code(pen, right - _CODE, middle - _CODE / 2, _CODE, line)

    return draw
