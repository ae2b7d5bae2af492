"""One person of the evening pack: what somebody who never met them must know to care for them."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from coordo_desktop.documents import record_words as words
from coordo_desktop.documents.care_plan_page import beside
from coordo_desktop.documents.flow import Piece, Run, gap
from coordo_desktop.documents.handover_style import RULE_GREY, THIN
from coordo_desktop.documents.letterhead import Plain
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import NBSP, SEVERITY, bound, paper, plain_day
from coordo_desktop.domain import shown_names
from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.continuity_pack import PackPerson
from coordo_desktop.domain.dosing import dosing_line
from coordo_desktop.domain.handover_plan import plan_contingencies, plan_lines
from coordo_desktop.domain.measurements import values_text
from coordo_desktop.domain.patients import AllergyKnowledge, PatientRecord
from coordo_desktop.domain.treatments import Treatment

_SIZE, _NAME = 9.0, 12.5
_LEADING = 3.9 * MM
_KEY = 30 * MM


def person_pieces(plain: Plain, person: PackPerson, at: datetime) -> list[Piece]:
    """The sheet of one person, as pieces one under the other."""
    pieces = [*_top(plain, person, at), *_banner(plain, person.record)]
    for name, lines in _facts(person, at):
        kept = [line for line in lines if line]
        if kept:
            pieces += _fact(plain, name, kept)
    return [*pieces, _rule(plain)]


def _top(plain: Plain, person: PackPerson, at: datetime) -> list[Piece]:
    patient, set_ = person.record.patient, plain.set
    name = shown_names.name(
        patient.family_name, patient.used_name, patient.given_names, patient.used_given_name
    )
    birth = shown_names.birth_name(patient.family_name, patient.used_name, patient.sex)
    traits = shown_names.traits(patient.sex, patient.birth_date, at.date())
    number = f"dossier n°{NBSP}{patient.local_number}" if patient.local_number else ""
    said = " · ".join(part for part in (birth, traits, number) if part)
    runs = [set_.bold(paper(name), _NAME), set_.regular(f"   {paper(said)}", _SIZE)]
    made = set_.lines(runs, plain.width, leading=5.6 * MM, size=_NAME)
    return [Piece(piece.height, piece.draw, keep=True) for piece in made]


def _banner(plain: Plain, record: PatientRecord) -> list[Piece]:
    """How stable, allergies, vigilance: framed, so that nobody misses them."""
    set_, patient = plain.set, record.patient
    runs: list[Run] = [set_.boxed(paper(SEVERITY[patient.stability]), _SIZE), set_.regular(" ", 20)]
    if record.allergies:
        named = ", ".join(words.allergy(each) for each in record.allergies)
        runs.append(set_.tag(paper(f"ALLERGIES{NBSP}: {named}").upper(), _SIZE))
    else:
        none = patient.allergy_knowledge is AllergyKnowledge.NONE_KNOWN
        told = "AUCUNE ALLERGIE CONNUE" if none else "ALLERGIES NON RENSEIGNÉES, À DEMANDER"
        runs.append(set_.boxed(told, _SIZE))
    for each in record.flags:
        runs += [set_.regular(" ", 20), set_.boxed(paper(words.flag(each)), _SIZE)]
    made = set_.lines(runs, plain.width, leading=5.2 * MM, size=_SIZE)
    return [Piece(piece.height, piece.draw, keep=True) for piece in [*made, gap(1 * MM)]]


def _facts(person: PackPerson, at: datetime) -> Iterator[tuple[str, Sequence[str]]]:
    record = person.record
    patient, situation = record.patient, record.patient.situation
    town = f"{patient.postal_code} {patient.town}".strip()
    where = ", ".join(part for part in (patient.address, patient.address_extra, town) if part)
    yield "Passages", [" · ".join(person.passages)]
    yield "Chez", [where, patient.access_notes]
    yield "Téléphone", [" · ".join(show_phone(one) for one in patient.phones)]
    yield "Proches", _relatives(record)
    phone = f" · {show_phone(person.doctor_phone)}" if person.doctor_phone else ""
    yield "Médecin traitant", [patient.referring_doctor and f"{patient.referring_doctor}{phone}"]
    yield "Cercle de soins", [" ; ".join(_team(record))]
    yield "Problèmes", [" ; ".join(_problem(record))]
    yield "Traitements", [_treatment(one) for one in person.treatments]
    yield "Si… alors…", _contingencies(person)
    yield "Plan de soins", plan_lines(person.plan, {})
    yield "À faire", person.care
    yield "Constantes", [_values(person, at)]
    yield "Situation", [_situation(record)]
    yield "Directives", [situation.advance_directives]
    yield "Remarques", [patient.remarks]
    for one in person.statements:
        yield "La personne dit", [f"{one.about} (le {plain_day(one.said_on)}) : {one.text}"]


def _relatives(record: PatientRecord) -> list[str]:
    said = []
    for each in record.contacts:
        roles = ", ".join(words.RELATION[role] for role in sorted(each.relations))
        parts = (each.name, each.kinship, roles, show_phone(each.phone) if each.phone else "")
        said.append(" · ".join(part for part in parts if part))
    return said


def _team(record: PatientRecord) -> Iterator[str]:
    for each in record.care_team:
        who = " ".join(part for part in (each.professional, each.profession) if part)
        yield f"{who} {show_phone(each.phone)}".strip()


def _problem(record: PatientRecord) -> Iterator[str]:
    for each in record.problems:
        if each.until is None:
            dates = words.problem_dates(each)
            yield f"{each.label} ({dates})" if dates else each.label


def _treatment(one: Treatment) -> str:
    taken = dosing_line(one.dosing)
    said = ", ".join(part for part in (one.name, one.dose, taken, one.frequency) if part)
    return f"{said} ({one.indication})" if one.indication else said


def _contingencies(person: PackPerson) -> list[str]:
    rules = [(each.condition, each.action) for each in person.record.contingencies]
    rules += [rule for rule in plan_contingencies(person.plan, {}) if rule not in rules]
    return [f"Si {condition} : {action}" for condition, action in rules]


def _values(person: PackPerson, at: datetime) -> str:
    if not person.values:
        return ""
    last = max(one.at for one in person.values).astimezone(at.tzinfo)
    told = values_text([(one.measure, one.value) for one in person.values])
    return f"{told} (dernière le {last:%d/%m à %H:%M})"


def _situation(record: PatientRecord) -> str:
    situation = record.patient.situation
    parts = [
        situation.lives, situation.autonomy, situation.legal_protection,
        f"langue : {situation.language}" if situation.language else "",
        "interprète nécessaire" if situation.interpreter else "",
        f"GIR {situation.gir}" if situation.gir is not None else "",
    ]  # fmt: skip
    return " ; ".join(part for part in parts if part)


def _fact(plain: Plain, name: str, lines: Sequence[str]) -> list[Piece]:
    set_ = plain.set
    key = set_.lines([set_.bold(paper(name), 8.2)], _KEY, leading=_LEADING, size=_SIZE)
    said: list[Piece] = []
    for line in lines:
        run = set_.regular(bound(paper(line)), _SIZE)
        said += set_.lines([run], plain.width - _KEY, leading=_LEADING, size=_SIZE)
    return beside(key, said, _KEY)


def _rule(plain: Plain) -> Piece:
    width = plain.width

    def draw(pen: Pen, x: float, y: float) -> None:
        pen.line((x, y + 1 * MM), (x + width, y + 1 * MM), THIN, grey=RULE_GREY)

    return Piece(1.5 * MM, draw)
