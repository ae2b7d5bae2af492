"""What is done with a plan as a whole: validated, agreed to, suspended, closed, made a template."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.care_plan import (
    Agreement,
    CarePlan,
    Evaluation,
    ObjectiveState,
    PlanContent,
    ReasonNotReached,
)
from coordo_desktop.domain.errors import ChangedMeanwhile, InvalidField
from coordo_desktop.domain.plan_lines import ObjectiveLine, open_objectives
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.care_plan import words
from coordo_desktop.ui.care_plan.days import DayField, months_later
from coordo_desktop.ui.care_plan.plan_work import PlanWork
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import TextArea, TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.page import Tools

ASK_FORM = "plan.ask"
"""The form under which the answers to a deed wait: `patient/deed`."""
_USUAL_MONTHS = 3
_CLOSING = (
    ObjectiveState.REACHED, ObjectiveState.PARTLY, ObjectiveState.NOT_REACHED,
    ObjectiveState.ABANDONED, ObjectiveState.NOT_ASSESSABLE,
)  # fmt: skip
_WITH_REASON = frozenset({ObjectiveState.NOT_REACHED, ObjectiveState.ABANDONED})


class PlanDeeds(PlanWork):
    """Each deed asks what it needs in one panel; Ctrl+Enter does it."""

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(services, tools, actor)
        self.asking = AskPanel("plan.ask")
        self.asked = AskedDrafts(self.asking, services.drafts, tools, ASK_FORM)

    def _question(self, deed: str, *args: Any, **more: Any) -> None:
        """Ask; what is typed is a draft of this question about this patient until it is done."""
        self.asking.ask(*args, **more)
        self.asked.about(f"{self.patient_id}/{deed}")

    def flush_drafts(self) -> None:
        """Hand over what is typed now (before locking)."""
        self.asked.flush()

    def refused(self, error: Exception) -> None:
        """Beside its field in the panel, else at the foot; another window's work is shown."""
        if isinstance(error, ChangedMeanwhile):
            self.refresh()
        if not self.asking.refuse(error):
            self.failed(error)

    def _day_field(self, name: str, label: str) -> DayField:
        return DayField(name=name, label=label, today=self.today)

    # --- validation ------------------------------------------------------------------------------

    def ask_validation(self) -> None:
        """The draft becomes the version in force: from when, reviewed when, what changed."""
        plan = self.plan
        if plan is None or plan.draft is None or not self.writable:
            return
        review = self.content.next_review or months_later(self.day, _USUAL_MONTHS)
        if review <= self.day:
            review = months_later(self.day, _USUAL_MONTHS)

        def fill(form: Form) -> None:
            label = self.tr("Prochaine revue")
            form.add("next_review", label, self._day_field("plan.validate.review", label),
                     required=True)  # fmt: skip
            label = self.tr("Suivi à partir du")
            form.add("from_date", label, self._day_field("plan.validate.from", label))
            if plan.current is not None:
                label = self.tr("Ce qui change et pourquoi, en une phrase")
                form.add("said", label, TextField(name="plan.validate.said", label=label))

        self._question("validate",
            self.tr("Valider la version {number}").format(number=plan.draft.number),
            self.tr("Valider le plan"), self._validate, fill=fill,
            identity=self.identity_words,
            said=self.tr("Les tâches sont créées à cette date. Ce qui est fait ne change pas."),
            values={"next_review": review, "from_date": self.day, "said": ""},
        )  # fmt: skip

    def _validate(self, typed: Mapping[str, Any]) -> None:
        if typed["next_review"] is None:
            self.asking.refuse(InvalidField(field="next_review"))
            return
        content = replace(self.content, next_review=typed["next_review"])
        kept, plans, first = self._kept, self.services.care_plans, self.plan
        said, from_date = str(typed.get("said", "")), typed["from_date"]
        if kept.plan_id is None:
            return
        plan_id = kept.plan_id

        def work() -> int:
            if content != self.content:
                kept.version = plans.save_draft(plan_id, content, kept.version)
            return plans.validate(plan_id, kept.version, said, from_date=from_date)

        def told(number: int) -> None:
            self.asking.done()
            running = self.tr("Le plan est en cours\u202f: version {number}.")
            changed = self.tr("Version {number} validée.")
            new = first is None or first.current is None
            self.written((running if new else changed).format(number=number))

        self.ask(work, told, self.refused)

    # --- agreement -------------------------------------------------------------------------------

    def ask_agreement(self) -> None:
        """What the person said of the version in force."""
        plan = self.plan
        if plan is None or plan.current is None or not self.writable:
            return

        def fill(form: Form) -> None:
            label = self.tr("La personne")
            given = [(True, self.tr("donne son accord")), (False, self.tr("refuse"))]
            form.add("given", label, Choice(given, name="plan.agree.given", label=label))
            label = self.tr("Dit par")
            by = TextField(
                name="plan.agree.by", label=label,
                placeholder=self.tr("elle-même, sa fille, personne de confiance…"),
            )  # fmt: skip
            form.add("by", label, by, required=True)
            label = self.tr("Comment")
            means = [("oral", self.tr("de vive voix")), ("signature", self.tr("par signature"))]
            form.add("means", label, Choice(means, name="plan.agree.means", label=label))
            label = self.tr("Le")
            form.add("on", label, self._day_field("plan.agree.on", label), required=True)
            label = self.tr("Témoin")
            form.add("witness", label, TextField(name="plan.agree.witness", label=label))
            label = self.tr("Remarque")
            form.add("note", label, TextArea(name="plan.agree.note", label=label))

        self._question("agree",
            self.tr("Accord sur la version {number}").format(number=plan.current.number),
            self.tr("Enregistrer"), self._agree, fill=fill, identity=self.identity_words,
            values={"given": True, "by": self.tr("elle-même"), "means": "oral", "on": self.day},
        )  # fmt: skip

    def _agree(self, typed: Mapping[str, Any]) -> None:
        plan = self.plan
        if plan is None or plan.current is None:
            return
        if typed["on"] is None:
            self.asking.refuse(InvalidField(field="on"))
            return
        said = Agreement(version=plan.current.number, **typed)
        plans = self.services.care_plans
        words_of = self.tr("Accord enregistré.") if said.given else self.tr("Refus enregistré.")
        self.ask(lambda: plans.agree(plan.id, said), lambda _n: self._done(words_of), self.refused)

    def _done(self, said: str) -> None:
        self.asking.done()
        self.written(said)

    # --- suspended, resumed, closed --------------------------------------------------------------

    def ask_suspension(self) -> None:
        """Nothing of the plan is to be done for a while."""
        self._ask_reason(
            self.tr("Suspendre le plan"), self.tr("Suspendre"), self._suspend,
            self.tr("Plus aucune tâche du plan n’est à faire jusqu’à sa reprise."),
        )  # fmt: skip

    def _ask_reason(self, title: str, button: str, done: Any, said: str) -> None:
        def fill(form: Form) -> None:
            label = self.tr("Motif")
            form.add("reason", label, TextArea(name="plan.reason", label=label), required=True)

        self._question(
            "suspend", title, button, done, fill=fill, said=said, identity=self.identity_words
        )

    def _suspend(self, typed: Mapping[str, Any]) -> None:
        kept, plans = self._kept, self.services.care_plans
        plan_id = kept.plan_id
        if plan_id is None:
            return

        def told(version: int) -> None:
            self.asking.done()
            self.written(self.tr("Plan suspendu."), lambda: plans.resume(plan_id, version))

        self.ask(
            lambda: plans.suspend(plan_id, str(typed["reason"]), kept.version), told, self.refused
        )

    def resume(self) -> None:
        """Follow the plan again from today."""
        kept, plans = self._kept, self.services.care_plans
        if kept.plan_id is None or not self.writable:
            return
        plan_id = kept.plan_id
        self.ask(
            lambda: plans.resume(plan_id, kept.version),
            lambda _version: self.written(self.tr("Plan repris à partir d’aujourd’hui.")),
            self.refused,
        )

    def ask_closure(self) -> None:
        """The plan ends: why, and what became of each open objective."""
        plan = self.plan
        if plan is None or plan.current is None or not self.writable:
            return
        left = open_objectives(plan)

        def fill(form: Form) -> None:
            label = self.tr("Motif de la clôture")
            form.add("reason", label, TextArea(name="plan.reason", label=label), required=True)
            if left:
                form.section(self.tr("Objectifs encore ouverts"))
            for number, one in enumerate(left):
                self._evaluation_fields(form, number, one)

        self._question("close",
            self.tr("Clôturer le plan"), self.tr("Clôturer"),
            lambda typed: self._close(plan, left, typed), fill=fill, kind="danger",
            identity=self.identity_words,
        )  # fmt: skip

    def _evaluation_fields(self, form: Form, number: int, one: ObjectiveLine) -> None:
        unsaid = (None, self.tr("à choisir"))
        states = [unsaid, *((state, words.objective_word(state)) for state in _CLOSING)]
        reasons = [(why, words.reason_word(why)) for why in (None, *ReasonNotReached)]
        label, why = one.objective.label, self.tr("Motif")
        state = Choice(states, name=f"plan.close.{number}.state", label=label)
        form.add(f"state{number}", label, state)
        frame = form.add(
            f"why{number}", why, Choice(reasons, name=f"plan.close.{number}.why", label=why)
        )
        frame.hide()
        state.changed.connect(lambda chosen: frame.setVisible(chosen in _WITH_REASON))

    def _say_missing(self, key: str, words_of: str) -> None:
        """Beside the field nobody answered."""
        if self.asking.form is not None:
            self.asking.form.set_error(key, words_of)

    def _close(
        self, plan: CarePlan, left: tuple[ObjectiveLine, ...], typed: Mapping[str, Any]
    ) -> None:
        evaluations = []
        for number, one in enumerate(left):
            state, reason = typed[f"state{number}"], typed[f"why{number}"]
            if state is None:
                said = self.tr("Choisissez ce qu’il en est\u202f: {objective}.")
                self._say_missing(f"state{number}", said.format(objective=one.objective.label))
                return
            if state in _WITH_REASON and reason is None:
                self.asking.refuse(InvalidField(field=f"why{number}"))
                return
            evaluations.append(
                Evaluation(
                    objective_id=one.objective.id, on=self.day, state=state, author="",
                    reason=reason if state in _WITH_REASON else None,
                )
            )  # fmt: skip
        kept, plans = self._kept, self.services.care_plans
        self.ask(
            lambda: plans.close(plan.id, str(typed["reason"]), kept.version, evaluations),
            lambda _version: self._done(self.tr("Plan clôturé.")),
            self.refused,
        )

    # --- the draft, templates --------------------------------------------------------------------

    def discard(self) -> None:
        """Give the draft up; it can be taken back."""
        plan, kept, plans = self.plan, self._kept, self.services.care_plans
        if plan is None or plan.draft is None or kept.plan_id is None or not self.writable:
            return
        plan_id, content, patient_id = kept.plan_id, plan.draft.content, plan.patient_id

        def again() -> None:
            found = plans.of(patient_id)
            if found is None:
                plans.start(patient_id, content)
            else:
                plans.save_draft(found.id, content, found.version)

        self.ask(
            lambda: plans.discard_draft(plan_id, kept.version),
            lambda _none: self.written(self.tr("Brouillon abandonné."), again),
            self.refused,
        )

    def may_save_template(self) -> bool:
        """Templates are the practice's: those who keep its settings make them."""
        return scope(self.actor, Right.MANAGE_SETTINGS) is not Scope.NONE

    def ask_template_name(self) -> None:
        """Keep the lines of this plan as a template of the practice."""

        def fill(form: Form) -> None:
            label = self.tr("Nom du modèle")
            form.add("name", label, TextField(name="plan.template.name", label=label),
                     required=True)  # fmt: skip

        self._question("save_template",
            self.tr("Enregistrer comme modèle"), self.tr("Enregistrer le modèle"),
            self._save_template, fill=fill,
            said=self.tr(
                "Les lignes du plan et leurs rythmes, sans rien de la personne. Relisez les "
                "intitulés\u202f: ils sont repris tels quels."
            ),
        )  # fmt: skip

    def _save_template(self, typed: Mapping[str, Any]) -> None:
        content = replace(self.content, matters="", strengths="", refusals="", context="",
                          referent="")  # fmt: skip
        templates, day = self.services.plan_templates, self.day
        start = _start_of(content) or day
        self.ask(
            lambda: templates.save(str(typed["name"]), content, start),
            lambda _made: self._done(self.tr("Modèle enregistré.")),
            self.refused,
        )


def _start_of(content: PlanContent) -> Any:
    """The first day anything of a content begins."""
    starts = [
        each.start
        for problem in content.problems
        for objective in problem.objectives
        for each in objective.interventions
        if each.start is not None
    ]
    return min(starts, default=None)
