"""« Plan de prise »: what a person takes, by moment of the day, in print for the kitchen wall.

One page where it fits; a longer one repeats the heading of the table, and no medicine is parted.
Quantities are large and framed: readable in black and white, after a photocopy.
"""

from collections.abc import Iterator, Sequence

from coordo_desktop.documents import record_words as words
from coordo_desktop.documents.flow import (
    Line,
    Mark,
    Piece,
    Run,
    break_lines,
    gap,
    height_of,
    stand,
)
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import EDGE, LABEL, META, THIN, Setter
from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import NBSP, counted, paper, plain_day
from coordo_desktop.domain import shown_names
from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.dosing import quantity
from coordo_desktop.domain.frequencies import Moment
from coordo_desktop.domain.medication_plan import MedicationPlan
from coordo_desktop.domain.patients import AllergyKnowledge
from coordo_desktop.domain.substances import plain_name
from coordo_desktop.domain.text import fold
from coordo_desktop.domain.treatments import GivenBy, Treatment

_NAME, _WORDS, _QUANTITY, _NEEDED = 11.5, 9.6, 19.0, 13.0
_NAME_LEADING, _LEADING = 4.9 * MM, 4.15 * MM
_PAD = 1.3 * MM
_SCALES = (1.4, 1.25, 1.12)  # of those sizes, where the page has room
_HEAD = 8.4 * MM
_MOMENTS = {
    Moment.MORNING: "Matin",
    Moment.NOON: "Midi",
    Moment.EVENING: "Soir",
    Moment.BEDTIME: "Coucher",
}
_GIVEN_BY = {
    GivenBy.SELF: "",
    GivenBy.CARER: "donné par l’aidant",
    GivenBy.NURSE: "donné par l’infirmier",
    GivenBy.PILLBOX: "préparé en pilulier",
}
# Shares of the width: the medicine, each of four moments, when needed, what to know.
_SHARES = (0.355, 0.085, 0.085, 0.085, 0.085, 0.115, 0.19)
_FIRST_MOMENT, _AS_NEEDED, _TO_KNOW = 1, 5, 6
_ADVICE = (
    "Ne changez et n’arrêtez aucun médicament sans en parler à votre médecin ou à votre "
    "pharmacien. Montrez cette feuille à chaque consultation, à l’hôpital et à la pharmacie."
)
_NOTICE = "Données de santé, à garder en lieu sûr."


def render(plan: MedicationPlan) -> bytes:
    """The plan as PDF bytes; equal plans give equal bytes."""
    patient = plan.patient
    name = shown_names.name(
        patient.family_name, patient.used_name, patient.given_names, patient.used_given_name
    )
    plain = Plain(
        Letterhead(
            practice=plan.practice.name,
            title=f"Mes médicaments · {name}",
            lines=tuple(_about(plan)),
            author=plan.author,
            printed_at=plan.printed_at,
            notice=_NOTICE,
            again=" · ".join((_traits(plan), _allergy_words(plan))),
        ),
        "Plan de prise",
    )
    plain.pages.put([*_allergies(plain, plan), gap(2.2 * MM)])
    taken = sorted(plan.treatments, key=_order)
    if taken:
        table = _largest(plain, taken, height_of(_end(plain, plan)))
        plain.pages.rows(table.heading(), map(table.row, taken))
    else:
        plain.pages.flow(plain.lines("Aucun traitement en cours.", 13))
    plain.pages.whole(_end(plain, plan))
    return plain.finish()


def _largest(plain: Plain, taken: Sequence[Treatment], below: float) -> "_Table":
    """The table in the largest print that leaves everything on one page."""
    for scale in _SCALES:
        table = _Table(plain, scale)
        rows = sum(height_of(table.row(one)) for one in taken)
        if height_of(table.heading()) + rows + below <= plain.pages.room:
            return table
    return _Table(plain)


def _about(plan: MedicationPlan) -> Iterator[str]:
    printed = plan.printed_at
    yield _traits(plan)
    many = counted(len(plan.treatments), "médicament", "médicaments")
    said = f"Plan du {plain_day(printed.date())}{NBSP}: {many}."
    if plan.replaces is not None:
        before = plan.replaces
        said += f" Il remplace celui du {plain_day(before.date())} ({before:%H:%M}), à jeter."
    else:
        said += " Il remplace tout plan plus ancien."
    yield said


def _traits(plan: MedicationPlan) -> str:
    patient = plan.patient
    birth = shown_names.birth_name(patient.family_name, patient.used_name, patient.sex)
    traits = shown_names.traits(patient.sex, patient.birth_date, plan.printed_at.date())
    return " · ".join(part for part in (birth, traits) if part)


def _order(one: Treatment) -> tuple[bool, int]:
    """Those of fixed moments first, in the order of their day; those « si besoin » last."""
    first = next((at for at, each in enumerate(Moment) if one.dosing.at(each)), len(Moment))
    return one.dosing.as_needed and not one.dosing.regular, first


# -- allergies and the end ---------------------------------------------------------------------


def _allergies(plain: Plain, plan: MedicationPlan) -> list[Piece]:
    text = _allergy_words(plan)
    run = Run(paper(text).upper(), Face.BOLD, 11.5, Mark.TAG if plan.allergies else Mark.BOX)
    runs = [run]
    if plain.set.width_of(run) > plain.width:  # a mark is never broken: only its first word is
        said = text.partition(":")[2]
        tag = Run(f"ALLERGIES{NBSP}", Face.BOLD, 11.5, Mark.TAG)
        runs = [tag, plain.set.bold(said.upper(), 11.5)]
    return plain.set.lines(runs, plain.width, leading=6.4 * MM, size=11.5)


def _allergy_words(plan: MedicationPlan) -> str:
    """What is known, absence included."""
    if plan.allergies:
        named = ", ".join(words.allergy(each) for each in plan.allergies)
        return f"Allergies{NBSP}: {named}"
    known = plan.allergy_knowledge is AllergyKnowledge.NONE_KNOWN
    return "Aucune allergie connue" if known else "Allergies non renseignées, à demander"


def _end(plain: Plain, plan: MedicationPlan) -> list[Piece]:
    practice = plan.practice
    called = " · ".join(part for part in (practice.name, show_phone(practice.phone)) if part)
    doctor = plan.patient.referring_doctor
    carers = [
        " ".join(part for part in (one.name, f"({one.kinship})" if one.kinship else "") if part)
        + (f" {show_phone(one.phone)}" if one.phone else "")
        for one in plan.carers
    ]
    rows = [
        ("Une question", called),
        ("Médecin traitant", doctor),
        ("Aidant" if len(carers) <= 1 else "Aidants", " · ".join(carers)),
    ]
    pieces = [gap(3 * MM), *plain.lines(_ADVICE, 10.5, bold=True), gap(1.5 * MM)]
    for label, said in rows:
        if said:
            runs = [plain.set.bold(f"{label}{NBSP}: ", 10.5), plain.set.regular(said, 10.5)]
            pieces += plain.set.lines(runs, plain.width, leading=4.8 * MM, size=10.5)
    return pieces


# -- the table ---------------------------------------------------------------------------------


class _Table:
    """Columns at their places; each medicine is one row that is never parted."""

    def __init__(self, plain: Plain, scale: float = 1.0) -> None:
        self._set = Setter(plain.set.ruler, scale)
        self._whole = plain.width
        self._widths = [share * plain.width for share in _SHARES]
        self._starts = [sum(self._widths[:at]) for at in range(len(_SHARES))]

    def heading(self) -> list[Piece]:
        """The moments, white on black."""
        titles = ("Médicament", *_MOMENTS.values(), "Si besoin", "À savoir")

        def draw(pen: Pen, x: float, y: float) -> None:
            pen.fill(x, y, self._whole, _HEAD)
            stands = stand(y, _HEAD, 11)
            for at, title in enumerate(titles):
                left, width = x + self._starts[at], self._widths[at]
                if at in {0, _TO_KNOW}:
                    pen.text(left + _PAD, stands, title, Face.BOLD, 11, white=True)
                else:
                    pen.text_middle(left + width / 2, stands, title, Face.BOLD, 11, white=True)

        return [Piece(_HEAD, draw, keep=True)]

    def row(self, one: Treatment) -> list[Piece]:
        """One medicine."""
        name = self._column(self._about(one), 0)
        known = self._column(self._known(one), _TO_KNOW)
        needed = self._needed(one)
        tallest = max(
            height_of(name), height_of(known), height_of(needed), 9 * MM * self._set.scale
        )
        height = tallest + 2 * _PAD

        def draw(pen: Pen, x: float, y: float) -> None:
            _stack(pen, x + _PAD, y + _PAD, name)
            _stack(pen, x + self._starts[_TO_KNOW] + _PAD, y + _PAD, known)
            left = x + self._starts[_AS_NEEDED]
            _stack(pen, left + _PAD, y + (height - height_of(needed)) / 2, needed)
            for at, moment in enumerate(_MOMENTS, start=_FIRST_MOMENT):
                self._dose(pen, x + self._starts[at], y, height, one.dosing.at(moment), at)
            self._edges(pen, x, y, height)

        return [Piece(height, draw)]

    def _dose(self, pen: Pen, x: float, y: float, height: float, units: float, at: int) -> None:
        middle = x + self._widths[at] / 2
        if units:
            said = paper(quantity(units))
            room, size = self._widths[at] - 2 * MM, self._set.size(_QUANTITY)
            if self._set.ruler.width(said, Face.BOLD, size) > room:
                size = _NEEDED
            pen.text_middle(middle, stand(y, height, size), said, Face.BOLD, size)
        else:
            pen.text_middle(middle, stand(y, height, 11), "–", Face.REGULAR, 11)

    def _edges(self, pen: Pen, x: float, y: float, height: float) -> None:
        for start in (*self._starts, self._whole):
            outer = start in {0.0, self._whole}
            pen.line((x + start, y), (x + start, y + height), EDGE if outer else THIN)
        pen.line((x, y + height), (x + self._whole, y + height), EDGE)

    def _column(self, lines: Sequence[tuple[Run, float]], at: int) -> list[Piece]:
        width = self._widths[at] - 2 * _PAD
        pieces = []
        for run, leading in lines:
            broken = break_lines(self._set.ruler, [run], width)
            tall = leading * self._set.scale
            pieces += [_set_line(line, tall, run.size) for line in broken]
        return pieces

    def _about(self, one: Treatment) -> list[tuple[Run, float]]:
        name, _, rest = one.name.partition(", ")
        lines = [(self._set.bold(name.strip(), _NAME), _NAME_LEADING)]
        small = rest.strip()
        held = map(plain_name, one.substances())
        substances = ", ".join(each for each in held if fold(each) not in fold(name))
        if substances:
            small = f"{small} ({substances})" if small else substances
        if small:
            lines.append((self._set.regular(small, _WORDS), _LEADING))
        if one.indication:
            lines.append((self._set.regular(f"Pour{NBSP}: {one.indication}", 10.5), 4.6 * MM))
        said = ", ".join(part for part in (one.dose, _route(one)) if part)
        if said:
            lines.append((self._set.regular(said, _WORDS), _LEADING))
        if one.frequency:
            lines.append((self._set.bold(one.frequency, 10.5), 4.6 * MM))
        return lines

    def _known(self, one: Treatment) -> list[tuple[Run, float]]:
        until = f"jusqu’au {plain_day(one.end)} inclus" if one.end else ""
        since = f"depuis le {plain_day(one.start)}" if one.start else ""
        by = f"prescrit par {one.prescriber}" if one.prescriber else ""
        lines = []
        if until:
            lines.append((self._set.bold(until, _WORDS), _LEADING))
        if one.observations:
            lines.append((self._set.regular(one.observations, _WORDS), _LEADING))
        lines += [
            (self._set.regular(said, META), 3.8 * MM)
            for said in (_GIVEN_BY[one.given_by], by, since)
            if said
        ]
        return lines

    def _needed(self, one: Treatment) -> list[Piece]:
        """« 1 », then « 3 au plus par jour », in the middle of their column."""
        if not one.dosing.as_needed:
            return []
        lines = []
        if one.dosing.needed:
            lines.append((self._set.bold(quantity(one.dosing.needed), _NEEDED), 5.4 * MM))
        else:
            lines.append((self._set.bold("oui", _NEEDED), 5.4 * MM))
        if one.dosing.most:
            most = f"{quantity(one.dosing.most)} au plus par jour"
            lines.append((self._set.regular(most, LABEL + 0.8), 3.5 * MM))
        return self._column(lines, _AS_NEEDED)


def _route(one: Treatment) -> str:
    """The way it is taken, when it is not simply swallowed."""
    return "" if not one.route or fold(one.route) == "orale" else f"voie {one.route}"


def _set_line(line: Line, leading: float, size: float) -> Piece:
    return Piece(leading, lambda pen, x, y: line.draw(pen, x, stand(y, leading, size)))


def _stack(pen: Pen, x: float, y: float, pieces: Sequence[Piece]) -> None:
    for piece in pieces:
        piece.draw(pen, x, y)
        y += piece.height
