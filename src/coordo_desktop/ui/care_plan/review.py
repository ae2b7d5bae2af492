"""The *bilan d'étape*: each objective evaluated with one key, lines kept, changed or closed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from PySide6.QtCore import Signal

from coordo_desktop.domain.care_plan import Evaluation, Objective, ObjectiveState, ReasonNotReached
from coordo_desktop.domain.errors import CoordoError, InvalidField
from coordo_desktop.domain.ids import ObjectiveId
from coordo_desktop.ui.care_plan import words
from coordo_desktop.ui.care_plan.days import DayField
from coordo_desktop.ui.care_plan.line_fields import ListField
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import TextArea, TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel

WITH_REASON = frozenset({ObjectiveState.NOT_REACHED, ObjectiveState.ABANDONED})
KEYS = {
    "A": ObjectiveState.REACHED,
    "P": ObjectiveState.PARTLY,
    "N": ObjectiveState.NOT_REACHED,
    "E": ObjectiveState.ONGOING,
    "X": ObjectiveState.ABANDONED,
}


@dataclass(slots=True)
class Said:
    """What was said of one objective during the review."""

    state: ObjectiveState
    reason: ReasonNotReached | None = None
    comment: str = ""


@dataclass(slots=True)
class ReviewState:
    """What a review holds before it is kept; as plain values it is a draft."""

    said: dict[str, Said] = field(default_factory=dict)

    def evaluations(self, on: date) -> list[Evaluation]:
        """What is to be kept."""
        return [
            Evaluation(
                objective_id=_id_of(key), on=on, state=one.state, author="",
                reason=one.reason if one.state in WITH_REASON else None, comment=one.comment,
            )
            for key, one in self.said.items()
        ]  # fmt: skip

    def without_reason(self) -> str:
        """The first objective whose reason is missing; empty when none is."""
        return next(
            (k for k, one in self.said.items() if one.state in WITH_REASON and not one.reason), ""
        )

    def plain(self) -> dict[str, list[str]]:
        """For a draft."""
        return {
            key: [one.state.value, one.reason.value if one.reason else "", one.comment]
            for key, one in self.said.items()
        }

    @classmethod
    def from_plain(cls, kept: Mapping[str, Any]) -> "ReviewState":
        """From a draft."""
        made = cls()
        for key, (state, reason, comment) in kept.items():
            why = ReasonNotReached(reason) if reason else None
            made.said[key] = Said(ObjectiveState(state), why, comment)
        return made


def _id_of(key: str) -> ObjectiveId:
    from uuid import UUID

    return ObjectiveId(UUID(key))


class ReviewPanel(SidePanel):
    """Above, the objective chosen; below, the review itself, with its next date."""

    said = Signal(str, object)  # objective, Said
    finished = Signal(object)  # the values typed
    left = Signal()
    draft_due = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(name="plan.review", title="", width=348, closable=False)
        self.set_title(self.tr("Revue du plan"))
        self._key = ""
        self._today = today
        self._objective = RunsLabel("", wrap=True, name="plan.review.objective")
        self._one = Form(name="plan.review.one")
        states = [(one, words.objective_word(one)) for one in ObjectiveState]
        label = self.tr("Évaluation")
        self._one.add("state", label, Choice(states, name="plan.review.state", label=label))
        label = self.tr("Motif")
        reasons = [(one, words.reason_word(one)) for one in (None, *ReasonNotReached)]
        self._one.add("reason", label, Choice(reasons, name="plan.review.reason", label=label))
        label = self.tr("Commentaire")
        self._one.add("comment", label, TextField(name="plan.review.comment", label=label))
        self._one.edited.connect(self._tell)
        block = self.block(self.tr("Objectif choisi"))
        block.addWidget(self._objective)
        block.addWidget(self._one)
        self.form = Form(name="plan.review.form")
        self._fields()
        self.form.draft_due.connect(lambda _values: self.draft_due.emit())
        self.block(self.tr("Revue")).addWidget(self.form)
        self.end()
        self._who = RunsLabel("", role="small", ink="text-2", name="plan.review.who")
        self._done = Button(
            self.tr("Valider la revue"), name="plan.review.done", kind="primary", key="Ctrl+Return"
        )
        leave = Button(self.tr("Interrompre"), name="plan.review.leave", key="Esc")
        self._done.clicked.connect(self.finish)
        leave.clicked.connect(self.left)
        self._count = Label("", role="small", ink="text-2", name="plan.review.count")
        self.foot(self._who, None, self._count)
        self.foot(None, leave, self._done)
        Shortcuts(self).add("Ctrl+Return", self.tr("Valider la revue"), self.finish)
        self.hide()

    def _fields(self) -> None:
        label = self.tr("Tenue le")
        self.form.add("on", label, self._day("on", label))
        label = self.tr("Participants")
        people = ListField(
            name="plan.review.participants",
            label=label,
            placeholder=self.tr("séparés par des virgules"),
        )
        self.form.add("participants", label, people, required=True)
        label = self.tr("Synthèse")
        self.form.add("summary", label, TextArea(name="plan.review.summary", label=label))
        label = self.tr("Prochaine revue")
        self.form.add("next_review", label, self._day("next", label), required=True)

    def _day(self, key: str, label: str) -> DayField:
        return DayField(name=f"plan.review.{key}", label=label, today=self._today)

    def begin(self, identity: str, participants: tuple[str, ...], on: date) -> None:
        """Open on a new review; the keyboard stays in the plan."""
        self._who.set_runs([Run(identity, 600)])
        self._done.setAccessibleName(self.tr("Valider la revue") + f" : {identity}")
        self.form.set_values(
            {"on": on, "participants": participants, "summary": "", "next_review": None}
        )
        self.choose(None, None)
        self.show()

    def choose(self, objective: Objective | None, said: Said | None) -> None:
        """Show what was said of an objective."""
        self._key = str(objective.id) if objective is not None else ""
        title = objective.label if objective is not None else self.tr("Choisissez un objectif.")
        self._objective.set_runs([Run(title, 600 if objective is not None else 400)])
        self._one.setVisible(objective is not None)
        told = said or Said(ObjectiveState.ONGOING)
        self._one.set_values({"state": told.state, "reason": told.reason, "comment": told.comment})
        self._one.frame("reason").setVisible(told.state in WITH_REASON)

    def ask_reason(self) -> None:
        """Put the cursor where the reason is chosen."""
        self._one.frame("reason").show()
        self._one.editor("reason").setFocus()

    def say_missing_reason(self) -> None:
        """Show where a reason is missing."""
        self._one.frame("reason").show()
        self._one.set_error("reason", self.tr("Choisissez le motif."))

    def show_count(self, said: int, every: int) -> None:
        """How many objectives were evaluated."""
        text = self.tr("{said} sur {every} évalués").format(said=said, every=every)
        self._count.set_text(text)

    def finish(self) -> None:
        """Read the fields and go on; the next date is mandatory."""
        self.form.clear_errors()
        try:
            typed = self.form.values()
            for key in ("on", "participants", "next_review"):
                if not typed[key]:
                    raise InvalidField(field=key)
        except CoordoError as error:
            self.form.show_error(error)
            return
        self.finished.emit(typed)

    def _tell(self) -> None:
        if not self._key:
            return
        typed = self._one.values()
        self._one.frame("reason").setVisible(typed["state"] in WITH_REASON)
        self.said.emit(self._key, Said(typed["state"], typed["reason"], typed["comment"]))
