"""« Évaluation »: one filled in, a blank form to tick by hand, or two side by side.

The blank follows the order of the screen, so that what was ticked in a kitchen is typed without
searching. The direction of risk is said in words on all three: nothing hangs on a colour.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from coordo_desktop.documents.assessment_chart import chart
from coordo_desktop.documents.assessment_parts import SMALL, bands, heading, origin
from coordo_desktop.documents.flow import Mark, Piece, Run, gap
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.pen import MM
from coordo_desktop.documents.table import Column, Table
from coordo_desktop.documents.wording import NBSP, paper, plain_day
from coordo_desktop.domain import shown_names
from coordo_desktop.domain.assessments.points import kept_points
from coordo_desktop.domain.assessments.records import (
    Assessment,
    AssessmentSheet,
    AssessmentState,
    Comparison,
    ItemChange,
)
from coordo_desktop.domain.assessments.scale import (
    Choice,
    Direction,
    Item,
    Number,
    Scale,
    number_text,
)
from coordo_desktop.domain.patients import Patient

_APART = f"{NBSP * 4} "  # plain spaces in a row are one space on paper
_ITEM = 9.6


def render(sheet: AssessmentSheet) -> bytes:
    """The sheet as PDF bytes; equal sheets give equal bytes."""
    scale = sheet.scale
    kind = "Comparaison" if sheet.comparison else "Évaluation"
    lines = [_who(sheet.patient, sheet)] if sheet.patient else []
    head = Letterhead(
        practice=sheet.practice,
        title=f"{kind} · {scale.title}",
        lines=tuple(lines),
        author=sheet.author,
        printed_at=sheet.printed_at,
        again=_name(sheet.patient) if sheet.patient else "",
    )
    plain = Plain(head, kind)
    if sheet.comparison is not None:
        _compared(plain, sheet.comparison)
    elif sheet.assessment is not None:
        _filled(plain, sheet, sheet.assessment)
    else:
        _blank(plain, sheet)
    plain.pages.flow([gap(2 * MM), *origin(plain, sheet)])
    return plain.finish()


def _name(patient: Patient) -> str:
    return shown_names.name(
        patient.family_name, patient.used_name, patient.given_names, patient.used_given_name
    )


def _who(patient: Patient, sheet: AssessmentSheet) -> str:
    birth = shown_names.birth_name(patient.family_name, patient.used_name, patient.sex)
    traits = shown_names.traits(patient.sex, patient.birth_date, sheet.printed_at.date())
    number = f"dossier n°{NBSP}{patient.local_number}" if patient.local_number else ""
    return " · ".join(part for part in (_name(patient), birth, traits, number) if part)


# -- filled ------------------------------------------------------------------------------------


def _filled(plain: Plain, sheet: AssessmentSheet, made: Assessment) -> None:
    scale = sheet.scale
    plain.pages.put(_score(plain, scale, made))
    plain.pages.put([gap(2.5 * MM)])
    _answers(plain, scale, made)
    if made.note:
        plain.pages.flow([gap(2 * MM), *plain.lines("Circonstances", SMALL, bold=True)])
        plain.pages.flow(plain.lines(made.note))
    if len(sheet.past) > 1:
        plain.pages.flow([gap(2.5 * MM), *chart(plain, scale, sheet.past)])
    plain.pages.flow([gap(2 * MM), *bands(plain, scale)])


def _score(plain: Plain, scale: Scale, made: Assessment) -> list[Piece]:
    """The score large, its band framed, who made it when, the direction in words, what next."""
    set_ = plain.set
    runs = [set_.bold(_score_words(made), 17), set_.regular("   ", 12)]
    if made.label and made.label != made.text:
        runs.append(Run(paper(made.label), Face.BOLD, 11.5, Mark.BOX))
    pieces = set_.lines(runs, plain.width, leading=8.4 * MM, size=17)
    said = f"Le {plain_day(made.on)}, par {made.author}"
    if made.state is AssessmentState.WITHDRAWN:
        said += f" · RETIRÉE : {made.withdrawn_reason}"
    if made.state is AssessmentState.REPLACED:
        said += " · REMPLACÉE par une correction"
    pieces += plain.lines(said)
    pieces += plain.lines(scale.direction_words)
    for text in _warnings(scale, made):
        pieces += [gap(1 * MM), *plain.lines(text, bold=True)]
    if made.next_step:
        pieces += [gap(1 * MM), *plain.lines(f"À envisager : {made.next_step}")]
    return pieces


def _score_words(made: Assessment) -> str:
    return made.text if made.value is not None else "Incomplète : pas de score"


def _warnings(scale: Scale, made: Assessment | None) -> list[str]:
    found = [scale.notice] if scale.notice and scale.loud else []
    if made is not None and made.alert:
        found.insert(0, "ALERTE : idées de mort ou de se faire du mal. À signaler le jour même.")
    return found


def _answers(plain: Plain, scale: Scale, made: Assessment) -> None:
    points = kept_points(scale, made.answers, made.details) if _readable(scale, made) else {}
    columns = [Column("Item", 44), Column("Réponse", 46)]
    counted = any(value is not None for value in points.values()) and not scale.result_only
    if counted:
        columns.append(Column("Points", 10))
    table = Table(plain.set, plain.width, columns, size=9)
    for section, items in _by_section(scale, made):
        if section:
            plain.pages.flow([gap(1.5 * MM), *heading(plain, section)])
        rows = []
        for item in items:
            answer = made.answers.get(item.id, "")
            cells = [item.label, item.words(answer) if answer else "–"]
            if counted:
                cells.append(_points_words(points.get(item.id)))
            rows.append(table.row(*cells))
        plain.pages.rows(table.head(), rows)


def _readable(scale: Scale, made: Assessment) -> bool:
    return all(
        (item := scale.item(key)) is not None and item.read(answer) == answer
        for key, answer in made.answers.items()
    )


def _by_section(scale: Scale, made: Assessment | None) -> list[tuple[str, list[Item]]]:
    """Items in the order of the screen; optional ones only where they were answered."""
    shown = [
        item for item in scale.items if made is None or not item.optional or item.id in made.answers
    ]
    return [(section, list(items)) for section, items in groupby(shown, lambda one: one.section)]


def _points_words(points: Number | None) -> str:
    return "" if points is None else number_text(points).replace(".", ",")


# -- blank -------------------------------------------------------------------------------------


def _blank(plain: Plain, sheet: AssessmentSheet) -> None:
    scale, set_ = sheet.scale, plain.set
    if sheet.patient is None:
        plain.pages.put(
            set_.lines([set_.regular(_rule("Nom, prénom, né(e) le", 72), 10)], plain.width,
                       leading=7 * MM, size=10)
        )  # fmt: skip
    date_line = f"{_rule('Date', 18)}{_APART}{_rule('Par', 34)}"
    plain.pages.put(set_.lines([set_.regular(date_line, 10)], plain.width, leading=7 * MM, size=10))
    if scale.instruction:
        plain.pages.put([*plain.lines(scale.instruction), gap(1 * MM)])
    for section, items in _by_section(scale, None):
        if section:
            plain.pages.flow([gap(1.5 * MM), *heading(plain, section)])
        if _alike(items):
            _grid(plain, items)
        else:
            for item in items:
                plain.pages.whole(_to_tick(plain, scale, item))
    plain.pages.whole(_total_to_write(plain, scale))
    plain.pages.flow([gap(1 * MM), *bands(plain, scale)])


def _rule(label: str, length: int) -> str:
    return f"{label} : {'_' * length}"


def _alike(items: Sequence[Item]) -> bool:
    """Whether the questions are answered by the same few words."""
    words = {tuple((one.id, one.label) for one in item.choices) for item in items}
    return len(items) >= _WORTH_A_GRID and len(words) == 1 and bool(items[0].choices)


_WORTH_A_GRID = 3
_ANSWERS = 36  # the share of the width that answers may take in words
_LETTER, _WORD = 6, 8


def _grid(plain: Plain, items: Sequence[Item]) -> None:
    """One row a question, one column an answer: what takes a page as a list takes a third."""
    set_, choices = plain.set, items[0].choices
    shares = [max(_WORD, len(one.label) * 0.95) for one in choices]
    titles = [one.label for one in choices]
    if sum(shares) > _ANSWERS:  # then by their letter or points, said in full above
        said = [_told(one) for one in choices]
        plain.pages.put([*plain.lines(" ; ".join(said) + ".", SMALL), gap(1 * MM)])
        titles, shares = [one.id for one in choices], [_LETTER] * len(choices)
    columns = [Column("Item", 100 - sum(shares))]
    columns += [Column(title, share) for title, share in zip(titles, shares, strict=True)]
    table = Table(set_, plain.width, columns, size=9.2)
    rows = []
    for item in items:
        label = [set_.bold(item.label, 9.2)]
        if item.help:
            label.append(set_.regular(f"  {item.help}", SMALL))
        rows.append(table.row(label, *([set_.regular("☐", 12)] for _ in choices)))
    plain.pages.rows(table.head(), rows)


def _lettered(choice: Choice) -> bool:
    return choice.label.startswith(f"{choice.id} ·")


def _told(choice: Choice) -> str:
    return choice.label if _lettered(choice) else f"{choice.id} · {choice.label.lower()}"


def _to_tick(plain: Plain, scale: Scale, item: Item) -> list[Piece]:
    """One item never parted: its question, then boxes to tick or a line to write on."""
    set_ = plain.set
    runs = [set_.bold(item.label, _ITEM)]
    if item.help:
        runs.append(set_.regular(f"  {item.help}", SMALL))
    pieces = set_.lines(runs, plain.width, leading=4.5 * MM, size=_ITEM)
    if item.number is not None:
        written = f"{'_' * 12} {item.number.unit}"
        said = [set_.regular(written, 10)]
        pieces += _indented(set_.lines(said, plain.width - 6 * MM, leading=6 * MM, size=10))
    else:
        words = [_choice_words(scale, item, choice) for choice in item.choices]
        glue = _APART if sum(map(len, words)) < _ONE_LINE else "\n"
        boxes = glue.join(f"☐{NBSP}{each}" for each in words)
        said = [set_.regular(boxes, 9.4)]
        pieces += _indented(set_.lines(said, plain.width - 6 * MM, leading=4.7 * MM, size=9.4))
    return [*pieces, gap(1.4 * MM)]


_ONE_LINE = 84  # characters of answers beside each other


def _indented(pieces: Sequence[Piece]) -> list[Piece]:
    def moved(piece: Piece) -> Piece:
        return replace(piece, draw=lambda pen, x, y: piece.draw(pen, x + 6 * MM, y))

    return [moved(piece) for piece in pieces]


def _choice_words(scale: Scale, item: Item, choice: Choice) -> str:
    """« Bon (4) »: points are told where adding them up by hand gives the score."""
    told = item.scored and not scale.base and isinstance(choice.points, int | float)
    if not told or _lettered(choice) or choice.label == choice.id:
        return choice.label
    return f"{choice.label} ({_points_words(choice.points)})"


def _total_to_write(plain: Plain, scale: Scale) -> list[Piece]:
    set_ = plain.set
    if scale.id == "aggir":
        text = "GIR estimé, calculé par le logiciel : ____"
    elif scale.base:
        text = "Score, calculé par le logiciel : ________"
    else:
        most = "sur ____" if scale.id == "lawton" else f"/{number_text(scale.high)}"
        text = f"Total : ________ {scale.unit or most}"
    run = set_.bold(text, 11)
    return [gap(1.5 * MM), *set_.lines([run], plain.width, leading=6.5 * MM, size=11)]


# -- two side by side --------------------------------------------------------------------------

_MARK = {True: "↘ moins bien", False: "↗ mieux"}


def _compared(plain: Plain, two: Comparison) -> None:
    set_, scale = plain.set, two.scale
    before, after = two.before, two.after
    columns = [
        Column("Item", 34),
        Column(f"{plain_day(before.on)}", 26),
        Column(f"{plain_day(after.on)}", 26),
        Column("Évolution", 14),
    ]
    table = Table(set_, plain.width, columns, size=9)
    said = _MARK.get(two.worse, "sans changement") if two.worse is not None else "stable"
    total = [
        [set_.bold("Score", 10)],
        [set_.bold(_with_band(before), 10)],
        [set_.bold(_with_band(after), 10)],
        [set_.bold(said, 10)],
    ]
    authors = [f"Par {before.author}", f"Par {after.author}"]
    plain.pages.put(plain.lines(scale.direction_words))
    for text in _warnings(scale, after):
        plain.pages.put(plain.lines(text, bold=True))
    plain.pages.put([gap(1.5 * MM)])
    if letters := _letters(scale):
        plain.pages.put([*plain.lines(f"{letters}.", SMALL), gap(1 * MM)])
    rows = [table.row(*total), table.row("", *authors, "")]
    rows += [table.row(*_change_cells(plain, scale, item)) for item in two.items]
    plain.pages.rows(table.head(), rows)
    if before.scale_version != after.scale_version:
        told = (
            f"Deux versions de l’échelle : {before.scale_version}, puis {after.scale_version}. "
            "Chaque score reste celui de sa version."
        )
        plain.pages.flow([gap(1.5 * MM), *plain.lines(told, SMALL)])
    plain.pages.flow([gap(2 * MM), *bands(plain, scale)])


def _with_band(made: Assessment) -> str:
    if not made.label or made.label == made.text:
        return made.text
    return f"{made.text} · {made.label}"


def _change_cells(plain: Plain, scale: Scale, item: ItemChange) -> list[list[Run]]:
    set_ = plain.set
    style = set_.bold if item.changed else set_.regular
    mark = ""
    if item.changed:
        worse = _item_worse(scale, item)
        mark = "changé" if worse is None else _MARK[worse]
    return [
        [style(item.label, 9)],
        [set_.regular(_short(item.before) or "–", 9)],
        [style(_short(item.after) or "–", 9)],
        [style(mark, 9)],
    ]


def _letters(scale: Scale) -> str:
    """What the letters of a lettered scale mean, said once instead of in every cell."""
    choices = scale.items[0].choices if scale.items else ()
    return " ; ".join(one.label for one in choices) if all(map(_lettered, choices)) else ""


def _short(answer: str) -> str:
    """« A » of « A · fait seul, spontanément… »; any other answer whole."""
    letter, dot, _ = answer.partition(" · ")
    return letter if dot and len(letter) == 1 else answer


def _item_worse(scale: Scale, item: ItemChange) -> bool | None:
    before, after = item.before_points, item.after_points
    if before is None or after is None or before == after:
        return None
    return (after > before) == (scale.direction is Direction.HIGH)
