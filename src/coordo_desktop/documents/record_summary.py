"""« Fiche patient »: one person on paper, or only their identity and how to reach them.

The matricule is printed for a qualified identity only (EXI SI 08); absence of an answer about
allergies is written as such.
"""

from collections.abc import Iterator, Sequence

from coordo_desktop.documents import record_words as words
from coordo_desktop.documents.flow import Line, Mark, Piece, Run, break_lines, gap, stand
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import HAIR, LABEL, RULE_GREY
from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import NBSP, SEVERITY, paper, plain_day
from coordo_desktop.domain import shown_names
from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.dates import show_date
from coordo_desktop.domain.identity import matricule_may_be_shown, show_nir
from coordo_desktop.domain.patients import AllergyKnowledge, Patient, PatientRecord
from coordo_desktop.domain.record_sheet import RecordSheet

_LABEL_WIDTH = 50 * MM
_SIZE = 9.6
_LEADING = 4.15 * MM

Row = tuple[str, str]


def render(sheet: RecordSheet) -> bytes:
    """The sheet as PDF bytes; equal sheets give equal bytes."""
    patient = sheet.record.patient
    title = "Fiche patient" if sheet.clinical else "Fiche d’adresse"
    number = f" · dossier n°{NBSP}{patient.local_number}" if patient.local_number else ""
    head = Letterhead(
        practice=sheet.practice,
        title=f"{title} · {_name(patient)}",
        lines=(_traits(sheet) + number,),
        author=sheet.author,
        printed_at=sheet.printed_at,
        audit_code=sheet.audit_code,
    )
    plain = Plain(head, title)
    if sheet.clinical:
        plain.pages.put([*_banner(plain, sheet.record), gap(2 * MM)])
    for heading, rows in _sections(sheet):
        kept = [row for row in rows if row[1]]
        if kept:
            plain.pages.flow(_section(plain, heading, kept))
    return plain.finish()


def _name(patient: Patient) -> str:
    return shown_names.name(
        patient.family_name, patient.used_name, patient.given_names, patient.used_given_name
    )


def _traits(sheet: RecordSheet) -> str:
    patient = sheet.record.patient
    birth = shown_names.birth_name(patient.family_name, patient.used_name, patient.sex)
    traits = shown_names.traits(patient.sex, patient.birth_date, sheet.printed_at.date())
    return " · ".join(part for part in (birth, traits) if part)


# -- what is printed ---------------------------------------------------------------------------


def _sections(sheet: RecordSheet) -> Iterator[tuple[str, Sequence[Row]]]:
    record = sheet.record
    yield "Identité", _identity(record.patient)
    yield "Coordonnées", _contacts(record.patient)
    yield "Proches", _relatives(record)
    if not sheet.clinical:
        return
    yield "Cercle de soins", _circle(record)
    yield "Problèmes et antécédents", _problems(record)
    yield (
        "Conduite à tenir",
        [(f"Si {each.condition}", f"alors {each.action}") for each in record.contingencies],
    )
    yield "Situation", _situation(record.patient)
    yield (
        "Consentements",
        [(words.CONSENT[each.kind], words.consent(each)) for each in record.consents],
    )
    yield "Remarques", [("", record.patient.remarks)]
    yield (
        "La personne dit",
        [(f"{one.about}, le {plain_day(one.said_on)}", one.text) for one in sheet.statements],
    )


def _identity(patient: Patient) -> list[Row]:
    marks = [
        words.STATUS[patient.status],
        *(words.ATTRIBUTE[each] for each in sorted(patient.attributes)),
    ]
    qualified = matricule_may_be_shown(patient.status)
    return [
        ("Nom de naissance", patient.family_name.upper()),
        ("Prénoms de naissance", patient.given_names),
        ("Nom utilisé", patient.used_name.upper()),
        ("Prénom utilisé", patient.used_given_name),
        ("Sexe", words.SEX[patient.sex]),
        ("Date de naissance", show_date(patient.birth_date)),
        ("Lieu de naissance", _birth_place(patient)),
        ("Statut", ", ".join(marks)),
        ("Matricule INS", show_nir(patient.nir) if qualified else ""),
        ("Pièce d’identité", _document(patient)),
        ("Décès", show_date(patient.deceased_on)),
    ]


def _birth_place(patient: Patient) -> str:
    if patient.birth_place and patient.birth_place_code:
        return f"{patient.birth_place} ({patient.birth_place_code})"
    return patient.birth_place or patient.birth_place_code


def _document(patient: Patient) -> str:
    seen = patient.identity_checked_on
    return ", ".join(
        part
        for part in (patient.identity_document, f"vue le {plain_day(seen)}" if seen else "")
        if part
    )


def _contacts(patient: Patient) -> list[Row]:
    town = f"{patient.postal_code} {patient.town}".strip()
    lines = (patient.address, patient.address_extra, town)
    return [
        ("Adresse", "\n".join(line for line in lines if line)),
        ("Accès", patient.access_notes),
        ("Téléphone", " · ".join(show_phone(phone) for phone in patient.phones)),
        ("Courriel", patient.email),
        ("Médecin traitant", patient.referring_doctor),
    ]


def _relatives(record: PatientRecord) -> list[Row]:
    rows = []
    for each in record.contacts:
        roles = ", ".join(words.RELATION[role] for role in sorted(each.relations))
        detail = (each.kinship, roles, show_phone(each.phone), each.note)
        rows.append((each.name, " · ".join(part for part in detail if part) or "–"))
    return rows


def _circle(record: PatientRecord) -> list[Row]:
    rows = []
    for each in record.care_team:
        since = f"depuis le {plain_day(each.since)}" if each.since else ""
        until = f"jusqu’au {plain_day(each.until)}" if each.until else ""
        referent = "référent" if each.referent else ""
        detail = (each.profession, each.role, referent, show_phone(each.phone), since, until)
        rows.append((each.professional, " · ".join(part for part in detail if part) or "–"))
    return rows


def _problems(record: PatientRecord) -> list[Row]:
    return [
        (
            words.problem_dates(each) or "–",
            " · ".join(part for part in (each.label, each.note) if part),
        )
        for each in record.problems
    ]


def _situation(patient: Patient) -> list[Row]:
    situation = patient.situation
    rows = [(label, getattr(situation, name)) for name, label in words.SITUATION]
    ald = words.long_term(situation.long_term_condition)
    rows = [(label, ald if label == "ALD" else said) for label, said in rows]
    if situation.gir is not None:
        rows.insert(3, ("GIR fixé", str(situation.gir)))
    if situation.interpreter:
        rows.append(("Interprète", "nécessaire"))
    return rows


# -- how it is drawn ---------------------------------------------------------------------------


def _banner(plain: Plain, record: PatientRecord) -> list[Piece]:
    """Severity, allergies and vigilance: what nobody may miss."""
    set_, patient = plain.set, record.patient
    runs = [Run(paper(SEVERITY[patient.stability]), Face.BOLD, 10.0, Mark.BOX), _space(plain)]
    if record.allergies:
        named = f"ALLERGIES{NBSP}: " + ", ".join(words.allergy(each) for each in record.allergies)
        runs.append(Run(paper(named).upper(), Face.BOLD, 10.0, Mark.TAG))
    else:
        known = patient.allergy_knowledge is AllergyKnowledge.NONE_KNOWN
        text = "AUCUNE ALLERGIE CONNUE" if known else "ALLERGIES NON RENSEIGNÉES, À DEMANDER"
        runs.append(Run(text, Face.BOLD, 10.0, Mark.BOX))
    for each in record.flags:
        runs += [_space(plain), Run(paper(words.flag(each)), Face.BOLD, 10.0, Mark.BOX)]
    return set_.lines(runs, plain.width, leading=5.6 * MM, size=10)


def _space(plain: Plain) -> Run:
    return plain.set.regular(" ", 22)


def _section(plain: Plain, heading: str, rows: Sequence[Row]) -> list[Piece]:
    pieces = [_heading(plain, heading)]
    for label, text in rows:
        pieces += _row(plain, label, text)
    return [*pieces, gap(2.6 * MM)]


def _heading(plain: Plain, heading: str) -> Piece:
    title = paper(heading).upper()

    def draw(pen: Pen, x: float, y: float) -> None:
        pen.spaced_text(x, y + 3.4 * MM, title, Face.BOLD, LABEL + 0.6, 0.3)
        pen.line((x, y + 4.6 * MM), (x + plain.width, y + 4.6 * MM), HAIR * 2, grey=RULE_GREY)

    return Piece(5.8 * MM, draw, keep=True)


def _row(plain: Plain, label: str, text: str) -> list[Piece]:
    """A label at the left, its words at the right, one piece a line."""
    set_ = plain.set
    start = _LABEL_WIDTH + 3 * MM if label else 0.0
    named = break_lines(set_.ruler, [set_.bold(label, _SIZE)], _LABEL_WIDTH) if label else []
    said = break_lines(set_.ruler, [set_.regular(text, _SIZE)], plain.width - start)
    return [
        _line_of(
            [(0.0, named[rank])] if rank < len(named) else [],
            [(start, said[rank])] if rank < len(said) else [],
        )
        for rank in range(max(len(named), len(said)))
    ]


def _line_of(*cells: list[tuple[float, Line]]) -> Piece:
    parts = [part for cell in cells for part in cell]

    def draw(pen: Pen, x: float, y: float) -> None:
        for left, line in parts:
            line.draw(pen, x + left, stand(y, _LEADING, _SIZE))

    return Piece(_LEADING, draw)
