"""The lines of the plan under the keyboard: added, edited, dropped, moved, folded, ticked."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.care_plan import Objective, PlanContent, PlanProblem
from coordo_desktop.domain.plan_json import content_of, content_text
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.care_plan.edits import (
    Line,
    above,
    below,
    drop,
    find,
    key_of,
    moved,
    parent_of,
    put,
    without,
)
from coordo_desktop.ui.care_plan.line_kinds import (
    ABOUT,
    AboutKind,
    InterventionKindOfLine,
    LineKind,
    ObjectiveKind,
    ProblemKind,
)
from coordo_desktop.ui.care_plan.line_panel import LinePanel
from coordo_desktop.ui.care_plan.plan_deeds import PlanDeeds
from coordo_desktop.ui.care_plan.plan_rows import Followed, Level, PlanRow, plan_rows
from coordo_desktop.ui.care_plan.plan_work import Typed
from coordo_desktop.ui.care_plan.review import KEYS, WITH_REASON, ReviewPanel, ReviewState, Said
from coordo_desktop.ui.care_plan.tree import PlanTree
from coordo_desktop.ui.kit.page import Tools


class Mode(StrEnum):
    """What the table shows: the plan, the lines of a template to choose, a review."""

    PLAN = "plan"
    TEMPLATE = "template"
    REVIEW = "review"


class LinesWork(PlanDeeds):
    """In the plan each change is kept at once; in a template or a review it waits for the end."""

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(services, tools, actor)
        self.mode = Mode.PLAN
        self.tree = PlanTree(name="plan.tree", label=self.tr("Plan de soins"))
        self.line = LinePanel()
        self.review = ReviewPanel(self.today)
        self.state = ReviewState()
        self.left_out: set[str] = set()
        self._closed: set[str] = set()
        self.line.kept.connect(self._line_kept)
        self.line.draft_due.connect(self.keep_work)
        self.line.given_up.connect(self._line_given_up)
        self.tree.opened.connect(self.edit_row)
        self.tree.folded.connect(self.fold)
        self.tree.ticked.connect(self.tick)
        self.tree.chosen.connect(self._row_chosen)

    @property
    def writable(self) -> bool:
        """A closed plan is not; the lines of a template for the next one are."""
        may = scope(self.actor, Right.WRITE_CLINICAL) is not Scope.NONE
        return super().writable or (may and self.mode is Mode.TEMPLATE)

    # --- shown -----------------------------------------------------------------------------------

    def draw_lines(self) -> None:
        """Write the table again; the line chosen stays chosen."""
        followed = self.followed
        if self.mode is Mode.TEMPLATE:
            followed = Followed()
        elif self.mode is Mode.REVIEW:
            said = {one.objective_id: one for one in self.state.evaluations(self.day)}
            followed = replace(followed, evaluations=said, reviewed=True)
            self.review.show_count(len(self.state.said), len(self._objectives()))
        left_out = self.left_out if self.mode is Mode.TEMPLATE else ()
        self.tree.set_ticks(on=self.mode is Mode.TEMPLATE)
        self.tree.show_rows(
            plan_rows(
                self.content, self.day, closed=self._closed, followed=followed, left_out=left_out
            )
        )
        if self.tree.chosen_plan_row() is None:
            self.tree.choose_first()

    def _objectives(self) -> list[Objective]:
        return [one for problem in self.content.problems for one in problem.objectives]

    def fold(self, key: str, closed: bool) -> None:
        """Fold or unfold a line."""
        if closed:
            self._closed.add(key)
        else:
            self._closed.discard(key)
        self.draw_lines()

    def tick(self, key: str) -> None:
        """Keep a line of the template or leave it, with what stands under it."""
        under = {key, *below(self.content, key)}
        if key in self.left_out:
            self.left_out -= {*under, *above(self.content, key)}
        else:
            self.left_out |= under
        self.draw_lines()
        self.keep_work()

    # --- edited ----------------------------------------------------------------------------------

    def kind_for(self, level: Level) -> LineKind:
        """The fields of a line of this level."""
        made = (self.line, self.today, self.directory)
        if level is Level.PLAN:
            return AboutKind(*made)
        if level is Level.PROBLEM:
            return ProblemKind(*made)
        return ObjectiveKind(*made) if level is Level.OBJECTIVE else InterventionKindOfLine(*made)

    def edit_row(self, row: object) -> None:
        """Open a line in the panel."""
        if isinstance(row, PlanRow) and self.writable:
            self.line.edit(self.kind_for(row.level), row.line, self.identity_words)

    def edit_about(self) -> None:
        """What matters to the person, their strengths, the context."""
        if self.writable:
            self.line.edit(self.kind_for(Level.PLAN), self.content, self.identity_words)

    def add_problem(self) -> None:
        """A new problem, behind the one chosen."""
        if self.writable:
            after = self._problem_of(self.tree.chosen_plan_row())
            self.line.edit(self.kind_for(Level.PROBLEM), None, self.identity_words, after=after)

    def add_below(self) -> None:
        """An objective under a problem, an intervention under an objective or behind another."""
        row = self.tree.chosen_plan_row()
        if not self.writable:
            return
        if row is None:
            self.add_problem()
            return
        parent, after, level = row.key, "", Level.INTERVENTION
        if row.level is Level.PROBLEM:
            level = Level.OBJECTIVE
        elif row.level is Level.INTERVENTION:
            over = parent_of(self.content, row.key)
            parent, after = key_of(over) if over is not None else "", row.key
        self._closed.discard(parent)
        self.line.edit(self.kind_for(level), None, self.identity_words, parent=parent, after=after)

    def _problem_of(self, row: PlanRow | None) -> str:
        if row is None:
            return ""
        if row.level is Level.PROBLEM:
            return row.key
        over = above(self.content, row.key)
        return over[-1] if over else ""

    def drop_row(self) -> None:
        """Take the chosen line away, with what stands under it; it can be taken back."""
        row = self.tree.chosen_plan_row()
        if row is None or not self.writable:
            return
        if self.mode is Mode.TEMPLATE:
            if row.key not in self.left_out:
                self.tick(row.key)
            return
        self._apply(drop(self.content, row.key), self.tr("Ligne retirée du plan."))

    def move_up(self) -> None:
        """One place up among its sisters."""
        self._move(-1)

    def move_down(self) -> None:
        """One place down."""
        self._move(1)

    def _move(self, step: int) -> None:
        row = self.tree.chosen_plan_row()
        if row is not None and self.writable:
            content = moved(self.content, row.key, step)
            if content != self.content:
                self._apply(content, "")

    def _apply(self, content: PlanContent, said: str, *, close_line: bool = False) -> None:
        """Keep a changed content: at once in the plan, as a draft of the work elsewhere."""
        done = self.line.done if close_line else None
        if self.mode is Mode.PLAN:
            self.change(content, said, done)
            self.draw_lines()
            return
        before, self.content = self.content, content
        if close_line:
            self.line.done()
        self.draw_lines()
        self.keep_work()
        if said:
            self.tools.messages.say(said, undo=lambda: self._apply(before, ""))

    def _line_kept(self, line: object, parent: str, after: str) -> None:
        if isinstance(line, PlanContent):
            texts = {key: getattr(line, key) for key in ABOUT}
            self._apply(replace(self.content, **texts), "", close_line=True)
        else:
            self._keep_line(line, parent, after)  # type: ignore[arg-type]

    def _keep_line(self, line: Line, parent: str, after: str) -> None:
        seen = find(self.content, key_of(line))
        if seen is not None:  # what stands under it may have changed since it was opened
            line = _with_children_of(line, seen)
        self._apply(put(self.content, line, parent, after), "", close_line=True)
        self.tree.choose(key_of(line))
        if self.mode is Mode.PLAN:
            self.drop_draft()

    def _line_given_up(self, told: Mapping[str, Any]) -> None:
        self.keep_work()
        self.tools.messages.say(
            self.tr("Saisie abandonnée."), kind="neutral", undo=lambda: self._line_again(told)
        )

    # --- work that waits -------------------------------------------------------------------------

    def keep_work(self, line: Mapping[str, Any] | None = None) -> None:
        """What is under way waits in the file: the line typed, the lines chosen, the review."""
        values: dict[str, Any] = {"line": dict(line) if line is not None else None}
        if self.mode is Mode.PLAN and line is None:
            self.drop_draft()
            return
        if self.mode is not Mode.PLAN:
            values["content"] = content_text(self.content)
        if self.mode is Mode.TEMPLATE:
            values["left_out"] = sorted(self.left_out)
        elif self.mode is Mode.REVIEW:
            values["said"] = self.state.plain()
            values["form"] = self.review.form.draft()
            values["held"] = True
        self.keep_draft(Typed(self.mode.value, values))

    def flush_drafts(self) -> None:
        """Hand over what is typed now (before locking)."""
        super().flush_drafts()
        self.line.flush()
        self.review.form.flush_draft()

    def take_up(self, typed: Typed) -> None:
        """Open again what was under way; a review one interrupted waits for « Réviser »."""
        values = typed.values
        mode = Mode(typed.what)
        if mode is Mode.REVIEW and not values.get("held"):
            return
        if mode is not Mode.PLAN:
            self.content = content_of(str(values["content"]))
        if mode is Mode.TEMPLATE:
            self.left_out = set(values["left_out"])
            self.mode = mode
        elif mode is Mode.REVIEW:
            self.begin_review(again=True)
            self.state = ReviewState.from_plain(values["said"])
            self.review.form.restore_draft(values["form"])
        self.show_plan()
        self.tools.messages.say(
            self.tr("Votre travail sur ce plan est repris là où vous l’aviez laissé."), kind="info"
        )
        if values.get("line"):
            self._line_again(values["line"])

    def _line_again(self, told: Mapping[str, Any]) -> None:
        level = Level(told["level"])
        seen: Any = self.content if level is Level.PLAN else find(self.content, told["id"])
        if seen is None and told["id"]:
            return  # the line is gone
        self.line.edit(
            self.kind_for(level), seen, self.identity_words, parent=told["parent"],
            after=told["after"],
        )  # fmt: skip
        self.line.restore(told["values"])

    def busy_typing(self) -> bool:
        """A line is open, lines of a template are being chosen, a review is held."""
        return self.mode is not Mode.PLAN or self.line.editing

    # --- review ----------------------------------------------------------------------------------

    def begin_review(self, *, again: bool = False) -> None:
        """Hold a review; its content begins as what is followed."""
        plan = self.plan
        if plan is None or plan.current is None:
            return
        if not again:
            shown = plan.shown
            self.content = shown.content if shown is not None else plan.current.content
        self.mode, self.state = Mode.REVIEW, ReviewState()
        self.review.begin(self.identity_words, (self.actor.name,), self.day)

    def evaluate(self, key: str) -> None:
        """One key says what became of the objective chosen, or of the one over the line chosen."""
        row, state = self.tree.chosen_plan_row(), KEYS[key]
        if row is None or self.mode is not Mode.REVIEW or not isinstance(row.line, Objective):
            return
        before = self.state.said.get(row.key)
        self.say_of(row.key, Said(state, before.reason if before else None,
                                  before.comment if before else ""))  # fmt: skip
        if state in WITH_REASON:
            self.review.choose(row.line, self.state.said[row.key])
            self.review.ask_reason()
            return
        self._next_objective(row.key)

    def _next_objective(self, key: str) -> None:
        keys = [str(one.id) for one in self._objectives()]
        at = keys.index(key) + 1 if key in keys else 0
        waiting = [one for one in keys[at:] if one not in self.state.said]
        self.tree.choose(waiting[0] if waiting else key)

    def say_of(self, key: str, said: Said) -> None:
        """Note what became of an objective; it waits with the review."""
        self.state.said[key] = said
        self.draw_lines()
        self.keep_work()

    def _row_chosen(self, row: object) -> None:
        if self.mode is not Mode.REVIEW or not isinstance(row, PlanRow):
            return
        line = row.line
        if row.level is Level.INTERVENTION:
            over = parent_of(self.content, row.key)
            line = over if over is not None else line
        one = line if isinstance(line, Objective) else None
        self.review.choose(one, self.state.said.get(key_of(line)))

    def chosen_content(self) -> PlanContent:
        """The lines of the template that are kept."""
        return without(self.content, self.left_out)


def _with_children_of(line: Line, seen: Line) -> Line:
    if isinstance(line, PlanProblem) and isinstance(seen, PlanProblem):
        return replace(line, objectives=seen.objectives)
    if isinstance(line, Objective) and isinstance(seen, Objective):
        return replace(line, interventions=seen.interventions)
    return line
