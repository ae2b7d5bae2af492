"""« Mon plan »: the person's own version, in plain French and large print, with a calendar."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from coordo_desktop.documents import care_plan_words as words
from coordo_desktop.documents import pictograms
from coordo_desktop.documents.calendar_page import Calendar
from coordo_desktop.documents.care_plan_calls import Calls
from coordo_desktop.documents.care_plan_page import LargePage, beside, kept
from coordo_desktop.documents.care_plan_top import name
from coordo_desktop.documents.flow import Piece, gap, stand
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import THICK
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.plain_lines import for_the_person
from coordo_desktop.documents.plain_words import capitalised, my_relative, plain_role, plain_text
from coordo_desktop.documents.wording import NBSP
from coordo_desktop.domain.care_plan import (
    AssigneeKind,
    Importance,
    Intervention,
    InterventionKind,
    Objective,
    ObjectiveState,
    PlanContent,
    PlanState,
)
from coordo_desktop.domain.plan_papers import PlanPaper
from coordo_desktop.domain.spoken_dates import spoken_day

TITLE = "Mon plan"
_WEEKS = 2
_NUMBER = 11 * MM
_IMPORTANCE = {
    Importance.FIRST: 0,
    Importance.SECOND: 1,
    Importance.THIRD: 2,
    Importance.NOT_SAID: 3,
}
_STATE = {
    ObjectiveState.REACHED: "✓ C’est réussi.",
    ObjectiveState.PARTLY: "C’est réussi en partie.",
    ObjectiveState.NOT_REACHED: "Ce n’est pas encore réussi. On en reparle ensemble.",
}
_GIVEN_UP = ObjectiveState.ABANDONED


def render(sheet: PlanPaper) -> bytes:
    """The person's version as PDF bytes."""
    return _Mine(sheet).run()


class _Mine:
    """The pages of one person's version."""

    def __init__(self, sheet: PlanPaper) -> None:
        self._sheet = sheet
        version = words.printed_version(sheet.plan)
        self._content = version.content if version else PlanContent()
        evaluations = sorted(sheet.plan.evaluations, key=lambda one: one.on)
        self._states = {one.objective_id: one.state for one in evaluations}
        self._over = sheet.plan.state in {PlanState.CLOSED, PlanState.CANCELLED}
        whose = name(sheet.record.patient)
        lines = list(self._lines())
        number = f"Version{NBSP}{version.number}. " if version else ""
        foot = (
            f"{sheet.practice}\n{number}Imprimé le {sheet.printed_at:%d/%m/%Y}. "
            "Document confidentiel."
        )
        self._page = LargePage(TITLE, whose, lines, foot)

    def run(self) -> bytes:
        """Draw everything."""
        self._matters()
        self._objectives()
        if not self._over:
            self._who_comes()
        self._if_then()
        Calls(self._page, self._sheet).draw()
        self._calendar()
        return self._page.finish()

    def _lines(self) -> Iterator[str]:
        """Under the name: since when, until when."""
        plan = self._sheet.plan
        version = words.printed_version(plan)
        zone = self._sheet.printed_at.tzinfo
        if plan.state is PlanState.CLOSED:
            closed = f" le {spoken_day(plan.closed_on)}" if plan.closed_on else ""
            yield f"Ce plan est terminé{closed}."
            return
        if plan.state is PlanState.SUSPENDED:
            yield "Ce plan est en pause."
        if version is None or not version.validated:
            yield "Ce plan est en préparation. Il n’est pas encore décidé."
        else:
            yield (
                f"Décidé avec moi le {spoken_day(version.at.astimezone(zone).date())}."
                if self._agreed()
                else f"Proposé le {spoken_day(version.at.astimezone(zone).date())}."
            )
        if self._content.next_review:
            yield f"Nous en reparlons le {spoken_day(self._content.next_review)}."

    def _agreed(self) -> bool:
        said = self._sheet.plan.agreement
        return said is not None and said.given

    # -- sections -----------------------------------------------------------------------------

    def _matters(self) -> None:
        page = self._page
        mine = self._content.matters or self._sheet.record.patient.situation.what_matters
        said = f"«{NBSP}{mine.strip()}{NBSP}»" if mine else "À écrire ensemble :"
        text = page.words(said, page.width - 10 * MM, size=18)
        if not mine:
            text += [_dotted(page.width - 10 * MM) for _ in range(3)]
        page.pages.flow(
            [*page.section("Ce qui compte pour moi", pictograms.heart), *self._framed(text)]
        )

    def _framed(self, inside: Sequence[Piece]) -> list[Piece]:
        """A thick bar at the left, line by line."""
        return [self._bar(piece) for piece in inside]

    def _bar(self, piece: Piece) -> Piece:
        def draw(pen: Pen, x: float, y: float) -> None:
            pen.fill(x, y, 2 * MM, piece.height)
            piece.draw(pen, x + 6 * MM, y)

        return Piece(piece.height, draw, piece.keep)

    def _objectives(self) -> None:
        """Short sentences, numbered, the person's own priorities first."""
        page, pages = self._page, self._page.pages
        shown = [
            objective
            for problem in self._content.problems
            for objective in problem.objectives
            if self._states.get(objective.id) is not _GIVEN_UP
        ]
        shown.sort(key=lambda one: _IMPORTANCE[one.importance])
        top = page.section("Mes objectifs", pictograms.target)
        if not shown:
            pages.flow(
                [*top, *page.words("Pas encore d’objectif. Nous allons en choisir ensemble.")]
            )
        for number, objective in enumerate(shown, 1):
            page.block([*top, *self._objective(number, objective), gap(3.4 * MM)])
            top = []

    def _objective(self, number: int, objective: Objective) -> list[Piece]:
        page, room = self._page, self._page.width - _NUMBER - 3 * MM
        said = [
            kept(each) for each in page.words(plain_text(objective.label), room, size=17, bold=True)
        ]
        if objective.due:
            said += page.words(f"Pour le {spoken_day(objective.due)}.", room)
        if criterion := for_the_person(objective.criterion):
            said += page.words(f"C’est réussi quand : {_lowered(plain_text(criterion))}", room)
        if state := _STATE.get(self._states.get(objective.id, ObjectiveState.ONGOING), ""):
            said += page.words(state, room, bold=True)
        return beside([_numbered(number)], said, _NUMBER + 3 * MM)

    def _who_comes(self) -> None:
        """For each person: what for, how often; what I do myself comes first."""
        page, pages = self._page, self._page.pages
        by_who: dict[tuple[int, str], list[Intervention]] = {}
        for each in self._interventions():
            by_who.setdefault(_who_key(each), []).append(each)
        top = page.section("Qui fait quoi, et quand", pictograms.people)
        if not by_who:
            pages.flow([*top, *page.words("Rien n’est prévu pour le moment.")])
        for (_, who), interventions in sorted(by_who.items(), key=lambda item: item[0][0]):
            named = [kept(each) for each in page.words(who, size=17, bold=True)]
            top += named
            for each in interventions:
                page.block([*top, *self._intervention(each)])
                top = []
            pages.flow([gap(2.6 * MM)])

    def _interventions(self) -> Iterator[Intervention]:
        for problem in self._content.problems:
            for objective in problem.objectives:
                if self._states.get(objective.id) not in {_GIVEN_UP, ObjectiveState.REACHED}:
                    yield from objective.interventions

    def _intervention(self, each: Intervention) -> list[Piece]:
        page, room = self._page, self._page.width - 7 * MM
        often = words.frequency(each)
        said = page.words(plain_text(each.label), room)
        if often:
            said += page.words(capitalised(often), room, bold=True)
        if each.end:
            said += page.words(f"Jusqu’au {spoken_day(each.end)}.", room)
        if instructions := for_the_person(each.instructions):
            said += page.words(plain_text(instructions), room)
        return [*beside([_bullet(said[0].height)], said, 7 * MM), gap(1.4 * MM)]

    def _if_then(self) -> None:
        """*Si… alors…* in two lines, the second one in bold."""
        page = self._page
        rules = [(one.condition, one.action) for one in self._sheet.record.contingencies]
        for problem in self._content.problems:
            for objective in problem.objectives:
                rules += [(one.condition, one.action) for one in objective.if_then]
        top = page.section("Si quelque chose ne va pas", pictograms.warning)
        for condition, action in dict.fromkeys(rules):
            inside = [
                kept(each)
                for each in page.words(f"Si {_lowered(plain_text(condition))}", page.width - 8 * MM)
            ]
            inside += page.words(
                f"Alors {_lowered(plain_text(action))}", page.width - 8 * MM, size=16, bold=True
            )
            page.block([*top, *self._framed(inside), gap(3 * MM)])
            top = []

    def _calendar(self) -> None:
        """Two weeks, from a page of their own that can be put on a wall."""
        page, sheet = self._page, self._sheet
        if self._over:
            return
        calendar = Calendar(page, sheet.tasks)
        monday = sheet.week - timedelta(days=sheet.week.weekday())
        page.pages.turn()
        for rank in range(_WEEKS):
            title = page.section("Mon calendrier", pictograms.calendar) if not rank else []
            calendar.week(monday + timedelta(weeks=rank), title)


def _who_key(each: Intervention) -> tuple[int, str]:
    """(rank, words): oneself, those near, those who come, then the team's own work."""
    kind, label = each.who.kind, words.who(each.who)
    if kind is AssigneeKind.PATIENT:
        return 0, "Moi"
    if kind is AssigneeKind.CARER:
        return 1, my_relative(each.who.label) or "Mes proches"
    if each.kind is InterventionKind.COORDINATION:
        return 3, "Mon équipe s’en occupe pour moi"
    return 2, capitalised(plain_role(label)) if label else "Mon équipe de soins"


def _numbered(number: int) -> Piece:
    """A white number in a black disc."""

    def draw(pen: Pen, x: float, y: float) -> None:
        pen.disc(x + _NUMBER / 2, y + _NUMBER / 2, _NUMBER / 2 - 1, 2.2)
        pen.text_middle(x + _NUMBER / 2, stand(y, _NUMBER, 16), str(number), Face.BOLD, 16)

    return Piece(_NUMBER, draw)


def _bullet(height: float) -> Piece:
    def draw(pen: Pen, x: float, y: float) -> None:
        pen.fill(x + 1 * MM, y + height / 2 - 1.2 * MM, 2.4 * MM, 2.4 * MM)

    return Piece(height, draw)


def _dotted(width: float) -> Piece:
    def draw(pen: Pen, x: float, y: float) -> None:
        pen.line((x, y + 9 * MM), (x + width, y + 9 * MM), THICK * 0.6)

    return Piece(10 * MM, draw)


def _lowered(text: str) -> str:
    """The first letter small again, unless it begins an abbreviation."""
    if len(text) > 1 and text[1].isupper():
        return text
    return text[:1].lower() + text[1:]
