"""Parts 3 and 4 of the plan: objectives with their actions, then those not achieved."""

from collections.abc import Sequence

from coordo_desktop.documents import care_plan_words as words
from coordo_desktop.documents.care_plan_parts import Parts
from coordo_desktop.documents.flow import Piece, Run, draw_column, gap, height_of
from coordo_desktop.documents.handover_style import GREY, Setter
from coordo_desktop.documents.letterhead import Plain
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.table import Column, Table, put_block
from coordo_desktop.documents.wording import NBSP, plain_day
from coordo_desktop.domain.care_plan import (
    Evaluation,
    Intervention,
    Objective,
    ObjectiveState,
    PlanContent,
    PlanProblem,
)
from coordo_desktop.domain.plan_papers import PlanPaper

_SIZE, _TITLE = 8.6, 11.0
_NOT_ACHIEVED = frozenset({ObjectiveState.NOT_REACHED, ObjectiveState.ABANDONED})


class ActionPlan:
    """Draws the action plan: a band for each problem, a block for each of its objectives."""

    def __init__(self, plain: Plain, sheet: PlanPaper, content: PlanContent) -> None:
        self._plain = plain
        self._set = plain.set
        self._parts = Parts(plain.set, plain.width)
        self._content = content
        self._former = sheet.former
        self._evaluations = sorted(sheet.plan.evaluations, key=lambda one: one.on)
        self._table = Table(
            plain.set,
            plain.width,
            (
                Column("Action", 42),
                Column("Qui, où", 23),
                Column("Fréquence", 30),
                Column("Période", 21),
            ),
        )

    def draw(self) -> None:
        """Parts 3 and 4."""
        pages = self._plain.pages
        title = self._parts.part("3", "Plan d’action")
        problems = self._content.problems
        if not problems:
            pages.flow([*title, *self._parts.said("Aucune action n’est inscrite au plan.")])
        for number, problem in enumerate(problems, 1):
            self._problem(number, problem, title if number == 1 else [gap(2.4 * MM)])
        self._not_achieved()

    def _problem(self, number: int, problem: PlanProblem, before: Sequence[Piece]) -> None:
        """The band goes with the first objective."""
        top = [*before, *_kept(self._band(number, problem))]
        if not problem.objectives:
            said = self._parts.said("Aucun objectif n’est encore convenu pour ce problème.")
            put_block(self._plain.pages, [*top, *said], (), ())
            return
        for rank, objective in enumerate(problem.objectives, 1):
            self._objective(f"{number}.{rank}", objective, top if rank == 1 else [gap(1.6 * MM)])

    def _band(self, number: int, problem: PlanProblem) -> list[Piece]:
        set_, inner = self._set, self._plain.width - 4 * MM
        title = set_.bold(f"Problème {number}. {problem.label}", _TITLE)
        lines = set_.lines([title], inner, leading=_TITLE * 1.25, size=_TITLE)
        related = (
            ("lié à", problem.related_to),
            ("manifesté par", problem.shown_by),
        )
        detail = [
            words.category(problem.category),
            f"dimension{NBSP}: {words.DIMENSION[problem.dimension].lower()}",
            f"priorité{NBSP}{problem.priority}",
        ]
        lines += set_.lines([set_.regular(" · ".join(detail), _SIZE)], inner, size=_SIZE)
        said = [f"{label} {text}" for label, text in related if text]
        said += filter(None, [words.source(problem.source)])
        if said:
            text = " ; ".join(said)
            lines += set_.lines(
                [set_.regular(text[0].upper() + text[1:] + ".", _SIZE)], inner, size=_SIZE
            )
        height = height_of(lines) + 1.6 * MM

        def draw(pen: Pen, x: float, y: float) -> None:
            pen.fill(x, y, self._plain.width, height, GREY)
            pen.fill(x, y, 1.2 * MM, height)
            draw_column(pen, x + 3 * MM, y + 0.8 * MM, lines)

        return [Piece(height, draw), gap(1 * MM)]

    def _objective(self, number: str, objective: Objective, before: Sequence[Piece]) -> None:
        """What is aimed at, the actions, what if, and what became of it."""
        set_, width = self._set, self._plain.width
        said = [one for one in self._evaluations if one.objective_id == objective.id]
        state = said[-1].state if said else ObjectiveState.ONGOING
        runs = [
            set_.bold(f"Objectif partagé {number}. {objective.label} ", 9.6),
            set_.boxed(words.STATE[state].upper()),
        ]
        top = [*before, *_kept(set_.lines(runs, width, leading=4.3 * MM, size=9.6))]
        facts = (
            ("Critère", objective.criterion or "à préciser"),
            ("Échéance", plain_day(objective.due) if objective.due else "à fixer"),
            ("", words.IMPORTANCE[objective.importance]),
        )
        top += _kept(set_.lines(_facts(set_, facts), width, size=_SIZE, leading=3.8 * MM))
        top.append(Piece(0.8 * MM, gap(0).draw, keep=True))
        rows = [self._action(each) for each in objective.interventions]
        if not rows:
            top += self._parts.said("Aucune action.")
        again = set_.lines(
            [set_.bold(f"Objectif {number} (suite). {objective.label}", _SIZE)], width, size=_SIZE
        )
        after = [gap(0.8 * MM), *self._what_if(objective), *self._steps(said)]
        put_block(self._plain.pages, top, self._table.head(), rows, again=_kept(again), after=after)

    def _action(self, each: Intervention) -> list[Piece]:
        set_ = self._set
        kinds = [words.KIND[each.kind]]
        if each.role:
            kinds.append(words.ROLE[each.role].lower())
        runs = [
            set_.bold(f"{each.label} ", _SIZE),
            set_.regular(f"({', '.join(kinds)})", 7.8),
        ]
        if each.instructions:
            runs.append(set_.regular(f"\n{each.instructions}", _SIZE))
        if each.material:
            runs.append(set_.regular(f"\nMatériel{NBSP}: {', '.join(each.material)}", _SIZE))
        doer = words.who(each.who)
        place = words.PLACE[each.place]
        return self._table.row(
            runs,
            f"{doer or 'à désigner'}, {place}",
            words.frequency(each),
            words.period(each),
        )

    def _what_if(self, objective: Objective) -> list[Piece]:
        """*Si… alors…* behind a thick bar."""
        set_, bar = self._set, 2.6 * MM
        pieces: list[Piece] = []
        for rule in objective.if_then:
            runs = [
                set_.bold("Si ", _SIZE),
                set_.regular(f"{rule.condition}, ", _SIZE),
                set_.bold("alors ", _SIZE),
                set_.regular(rule.action, _SIZE),
            ]
            lines = set_.lines(runs, self._plain.width - bar, size=_SIZE, leading=3.8 * MM)
            pieces += [_barred(piece, bar) for piece in lines]
            pieces.append(gap(0.6 * MM))
        return pieces

    def _steps(self, said: Sequence[Evaluation]) -> list[Piece]:
        """The bilans d'étape, the first one first."""
        set_ = self._set
        if not said:
            return set_.lines(
                [set_.regular("Bilan d’étape : aucun à ce jour.", _SIZE)],
                self._plain.width,
                size=_SIZE,
            )
        pieces: list[Piece] = []
        for each in said:
            reason = f" ({words.REASON[each.reason]})" if each.reason else ""
            runs = [
                set_.bold(f"Bilan d’étape du {plain_day(each.on)}{NBSP}: ", _SIZE),
                set_.regular(f"{words.STATE[each.state]}{reason}", _SIZE),
            ]
            if each.comment:
                runs.append(set_.regular(f". {each.comment}", _SIZE))
            runs.append(set_.regular(f" ({each.author})" if each.author else "", _SIZE))
            pieces += set_.lines(runs, self._plain.width, hang=3 * MM, size=_SIZE)
        return pieces

    def _not_achieved(self) -> None:
        """Part 4: what was agreed and not achieved, with the reason."""
        table = Table(
            self._set,
            self._plain.width,
            (
                Column("Objectif", 44),
                Column("Date", 12),
                Column("Motif", 20),
                Column("Commentaire", 40),
            ),
        )
        labels = dict(self._former) | {
            objective.id: f"{number}.{rank} {objective.label}"
            for number, problem in enumerate(self._content.problems, 1)
            for rank, objective in enumerate(problem.objectives, 1)
        }
        last = {one.objective_id: one for one in self._evaluations}
        rows = [
            table.row(
                [self._set.bold(labels.get(key, "Objectif d’une version antérieure"), _SIZE)],
                plain_day(one.on),
                f"{words.STATE[one.state]}, {words.REASON[one.reason]}"
                if one.reason
                else words.STATE[one.state],
                one.comment,
            )
            for key, one in last.items()
            if one.state in _NOT_ACHIEVED
        ]
        top = self._parts.part("4", "Objectifs partagés non réalisés")
        if not rows:
            top += self._parts.said("Aucun à ce jour.")
        put_block(self._plain.pages, top, table.head(), rows)


def _facts(set_: Setter, facts: Sequence[tuple[str, str]]) -> list[Run]:
    runs: list[Run] = []
    for label, text in facts:
        if not text:
            continue
        if runs:
            runs.append(set_.regular("   ·   ", _SIZE))
        if label:
            runs.append(set_.bold(f"{label}{NBSP}: ", _SIZE))
        runs.append(set_.regular(text, _SIZE))
    return runs


def _kept(pieces: Sequence[Piece]) -> list[Piece]:
    return [Piece(piece.height, piece.draw, keep=True) for piece in pieces]


def _barred(piece: Piece, indent: float) -> Piece:
    def draw(pen: Pen, x: float, y: float) -> None:
        pen.fill(x, y, 1 * MM, piece.height)
        piece.draw(pen, x + indent, y)

    return Piece(piece.height, draw)
