"""Who a plan is about: identity as RNIV orders it, allergies, vigilance."""

from collections.abc import Sequence
from datetime import date

from coordo_desktop.documents import record_words
from coordo_desktop.documents.flow import (
    Line,
    Mark,
    Piece,
    Run,
    break_lines,
    draw_column,
    gap,
    height_of,
    line_pieces,
)
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import EDGE, GREY, LEADING, Setter
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import NBSP, paper
from coordo_desktop.domain import shown_names
from coordo_desktop.domain.dates import french_age, show_date
from coordo_desktop.domain.handover_blocks import identity_line
from coordo_desktop.domain.patients import AllergyKnowledge, Patient, PatientRecord

_NAME, _TRAITS, _WARNING = 13.0, 9.2, 9.4
_PAD = 2 * MM
_APART = 4.5 * MM


def name(patient: Patient) -> str:
    """« ETCHEVERRY Maite »."""
    return shown_names.name(
        patient.family_name, patient.used_name, patient.given_names, patient.used_given_name
    )


def born(patient: Patient, today: date) -> str:
    """« 12/03/1945 (81 ans) », or that it is not known."""
    if patient.birth_date is None:
        return "inconnue"
    return f"{show_date(patient.birth_date)} ({french_age(patient.birth_date, today)})"


def short_identity(patient: Patient, today: date) -> str:
    """One line for the head of every page: names, birth, matricule or status."""
    birth_name = shown_names.birth_name(patient.family_name, patient.used_name, patient.sex)
    traits = shown_names.traits(patient.sex, patient.birth_date, today)
    parts = (f"{name(patient)} {birth_name}".strip(), traits, identity_line(patient))
    return " · ".join(part for part in parts if part)


def identity_block(set_: Setter, width: float, record: PatientRecord, today: date) -> list[Piece]:
    """Names on grey, the traits in their order, then what nobody may miss, in one frame."""
    patient, inner = record.patient, width - 2 * _PAD
    named = set_.lines([set_.bold(name(patient), _NAME)], inner, leading=5.6 * MM, size=_NAME)
    traits = _traits(set_, patient, today, inner)
    warnings = set_.lines(_warnings(set_, record), inner, leading=5 * MM, size=_WARNING)
    grey = height_of([*named, *traits]) + 1.8 * MM
    height = grey + height_of(warnings) + 1.6 * MM

    def draw(pen: Pen, x: float, y: float) -> None:
        pen.fill(x, y, width, grey, GREY)
        pen.frame(x, y, width, height, EDGE)
        pen.line((x, y + grey), (x + width, y + grey), EDGE)
        below = draw_column(pen, x + _PAD, y + 0.8 * MM, [*named, *traits])
        draw_column(pen, x + _PAD, below + 1.8 * MM, warnings)

    return [Piece(height, draw), gap(1.6 * MM)]


def _traits(set_: Setter, patient: Patient, today: date, width: float) -> list[Piece]:
    """The strict traits in the order of the RNIV, each after its name."""
    place = " ".join(
        part
        for part in (
            patient.birth_place,
            f"({patient.birth_place_code})" if patient.birth_place_code else "",
        )
        if part
    )
    pairs = (
        ("Nom de naissance", patient.family_name.upper()),
        ("Prénoms de naissance", patient.given_names),
        ("Date de naissance", born(patient, today)),
        ("Sexe", record_words.SEX[patient.sex]),
        ("Lieu de naissance", place),
        ("Nom utilisé", patient.used_name.upper()),
        ("Prénom utilisé", patient.used_given_name),
        ("Matricule", identity_line(patient)),
    )
    runs = [
        (set_.regular(f"{label} ", _TRAITS), set_.bold(text, _TRAITS))
        for label, text in pairs
        if text
    ]
    return _pairs(set_, runs, width)


def _pairs(set_: Setter, pairs: Sequence[tuple[Run, Run]], width: float) -> list[Piece]:
    """Labels with their values, none parted from its own unless wider than a line."""
    lines: list[Line] = [Line([])]
    for pair in pairs:
        broken = break_lines(set_.ruler, pair, width)
        start = lines[-1].width + _APART if lines[-1].segments else 0.0
        if len(broken) == 1 and start + broken[0].width <= width:
            lines[-1].segments += [(start + each[0], *each[1:]) for each in broken[0].segments]
            lines[-1].width = start + broken[0].width
        elif lines[-1].segments:
            lines += broken
        else:
            lines[-1:] = broken
    return line_pieces(lines, LEADING, _TRAITS)


def _warnings(set_: Setter, record: PatientRecord) -> list[Run]:
    """Allergies in white on black, their absence or the want of an answer in a frame."""
    if record.allergies:
        named = ", ".join(record_words.allergy(each) for each in record.allergies)
        text, mark = f"ALLERGIES{NBSP}: {named.upper()}", Mark.TAG
    elif record.patient.allergy_knowledge is AllergyKnowledge.NONE_KNOWN:
        text, mark = "AUCUNE ALLERGIE CONNUE", Mark.BOX
    else:
        text, mark = "ALLERGIES NON RENSEIGNÉES, À DEMANDER", Mark.BOX
    runs = [Run(paper(text), Face.BOLD, _WARNING, mark)]
    for each in record.flags:
        runs.append(set_.regular("  ", 14))
        runs.append(Run(paper(record_words.flag(each)), Face.BOLD, _WARNING, Mark.BOX))
    return runs
