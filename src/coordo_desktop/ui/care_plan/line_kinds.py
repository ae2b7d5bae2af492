"""The fields of each kind of line of the plan, how they show a line and how they read one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Protocol
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QObject

from coordo_desktop.domain.care_plan import (
    Dimension,
    Importance,
    Intervention,
    InterventionKind,
    NursingRole,
    Objective,
    Place,
    PlanContent,
    PlanProblem,
    ProblemCategory,
)
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.ids import InterventionId, ObjectiveId
from coordo_desktop.domain.patients import Professional
from coordo_desktop.ui.care_plan import words
from coordo_desktop.ui.care_plan.days import DayField
from coordo_desktop.ui.care_plan.edits import Line
from coordo_desktop.ui.care_plan.line_fields import (
    AssigneeField,
    FrequencyField,
    IfThenField,
    ListField,
    UntilField,
)
from coordo_desktop.ui.care_plan.plan_rows import Level
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import TextArea, TextField
from coordo_desktop.ui.kit.forms import Form

_FIRST, _LAST = 1, 3


class LineKind(Protocol):
    """What the panel asks of a kind of line."""

    level: Level

    def title(self, *, new: bool) -> str:
        """« Nouvelle intervention », « Intervention »."""

    def fill(self, form: Form) -> None:
        """Put the fields in a form."""

    def show(self, line: Any) -> dict[str, Any]:
        """The values of a line."""

    def usual(self) -> dict[str, Any]:
        """The values of a new one, where they are not empty."""

    def read(self, typed: Mapping[str, Any], seen: Any) -> Line | PlanContent:
        """The line typed; InvalidField(key)."""


class _Kind(QObject):
    def __init__(
        self, parent: QObject, today: Callable[[], date], directory: Sequence[Professional] = ()
    ) -> None:
        super().__init__(parent)
        self._today, self._directory = today, directory

    def usual(self) -> dict[str, Any]:
        """Nothing is usual."""
        return {}

    def _text(self, form: Form, key: str, label: str, *, hint: str = "", **more: Any) -> None:
        name = f"plan.line.{key}"
        form.add(key, label, TextField(name=name, label=label, placeholder=hint), **more)

    def _area(self, form: Form, key: str, label: str) -> None:
        form.add(key, label, TextArea(name=f"plan.line.{key}", label=label, max_lines=5))

    def _day(self, key: str, label: str) -> tuple[str, str, DayField]:
        return key, label, DayField(name=f"plan.line.{key}", label=label, today=self._today)


class AboutKind(_Kind):
    """What stands over the lines: what matters to the person, their strengths, the context."""

    level = Level.PLAN

    def title(self, *, new: bool) -> str:
        """The head of the panel."""
        del new
        return self.tr("La personne et son plan")

    def fill(self, form: Form) -> None:
        """In the person's own words first."""
        self._area(form, "matters", self.tr("Ce qui compte pour la personne, dans ses mots"))
        self._area(form, "strengths", self.tr("Ressources et points d’appui"))
        self._area(form, "refusals", self.tr("Ce qu’elle refuse"))
        self._area(form, "context", self.tr("Contexte, raison du plan"))
        label = self.tr("Référent du plan")
        form.add("referent", label, TextField(name="plan.line.referent", label=label))

    def show(self, line: PlanContent) -> dict[str, Any]:
        """The texts of a content."""
        return {key: getattr(line, key) for key in ABOUT}

    def read(self, typed: Mapping[str, Any], seen: PlanContent | None) -> PlanContent:
        """The content with these texts."""
        return replace(seen or PlanContent(), **typed)


ABOUT = ("matters", "strengths", "refusals", "context", "referent")


class ProblemKind(_Kind):
    """A problem or need: its words, dimension, national category, what it comes from."""

    level = Level.PROBLEM

    def title(self, *, new: bool) -> str:
        """The head of the panel."""
        return self.tr("Nouveau problème ou besoin") if new else self.tr("Problème ou besoin")

    def fill(self, form: Form) -> None:
        """Words first, then what classes them."""
        self._text(form, "label", self.tr("Problème ou besoin"), required=True)
        dimension = self.tr("Dimension")
        options = [(one, words.dimension_word(one)) for one in Dimension]
        category = self.tr("Catégorie nationale")
        classes = [(one, words.category_word(one)) for one in ProblemCategory]
        form.add_row([
            ("dimension", dimension, Choice(options, name="plan.line.dimension", label=dimension)),
            ("category", category, Choice(classes, name="plan.line.category", label=category)),
        ])  # fmt: skip
        self._text(form, "related_to", self.tr("Lié à"))
        self._text(form, "shown_by", self.tr("Manifesté par"))
        label = self.tr("Priorité")
        ranks = [(1, self.tr("1, d’abord")), (2, "2"), (3, self.tr("3, ensuite"))]
        form.add("priority", label, Choice(ranks, name="plan.line.priority", label=label))

    def show(self, line: PlanProblem) -> dict[str, Any]:
        """The values of a problem."""
        return {
            "label": line.label, "dimension": line.dimension, "category": line.category,
            "related_to": line.related_to, "shown_by": line.shown_by,
            "priority": min(_LAST, max(_FIRST, line.priority)),
        }  # fmt: skip

    def usual(self) -> dict[str, Any]:
        """Neither first nor last."""
        return {"priority": 2, "category": ProblemCategory.OTHER}

    def read(self, typed: Mapping[str, Any], seen: PlanProblem | None) -> PlanProblem:
        """The problem typed; what stands under it stays."""
        _said(typed, "label")
        if seen is None:
            return PlanProblem(id=str(uuid4()), **typed)
        return replace(seen, **typed)


class ObjectiveKind(_Kind):
    """A shared objective: measurable, with its term and the place the person gives it."""

    level = Level.OBJECTIVE

    def title(self, *, new: bool) -> str:
        """The head of the panel."""
        return self.tr("Nouvel objectif") if new else self.tr("Objectif")

    def fill(self, form: Form) -> None:
        """What, how it is known to be reached, by when, and what to do if."""
        self._text(form, "label", self.tr("Objectif"), required=True)
        self._text(form, "criterion", self.tr("Critère"), hint=self.tr("400 m, 0 chute, 4 sur 4…"))
        label = self.tr("Importance pour la personne")
        ranks = [(one, words.importance_word(one)) for one in Importance]
        choice = Choice(ranks, name="plan.line.importance", label=label)
        form.add_row(
            [self._day("due", self.tr("Échéance")), ("importance", label, choice)], stretch=(2, 3)
        )
        label = self.tr("Conduites à tenir, une par ligne")
        form.add("if_then", label, IfThenField(name="plan.line.if_then", label=label))

    def show(self, line: Objective) -> dict[str, Any]:
        """The values of an objective."""
        return {key: getattr(line, key) for key in _OF_OBJECTIVE}

    def usual(self) -> dict[str, Any]:
        """The person said nothing of it yet."""
        return {"importance": Importance.NOT_SAID}

    def read(self, typed: Mapping[str, Any], seen: Objective | None) -> Objective:
        """The objective typed; its interventions stay."""
        _said(typed, "label")
        if seen is None:
            return Objective(id=ObjectiveId(uuid4()), **typed)
        return replace(seen, **typed)


_OF_OBJECTIVE = ("label", "criterion", "due", "importance", "if_then")


class InterventionKindOfLine(_Kind):
    """What is done: how often in plain words, by whom, where, until when."""

    level = Level.INTERVENTION

    def title(self, *, new: bool) -> str:
        """The head of the panel."""
        return self.tr("Nouvelle intervention") if new else self.tr("Intervention")

    def fill(self, form: Form) -> None:
        """What, how often, who; then the rest."""
        self._text(form, "label", self.tr("Intervention"), required=True)
        label = self.tr("Fréquence")
        often = FrequencyField(
            name="plan.line.frequency", label=label,
            placeholder=self.tr("tous les jours, lundi et jeudi matin, si besoin…"),
        )  # fmt: skip
        frame = form.add("frequency", label, often, required=True)
        often.textChanged.connect(lambda _text: often.read_back(frame))
        label = self.tr("Qui")
        who = AssigneeField(name="plan.line.who", label=label, directory=self._directory)
        form.add("who", label, who)
        form.add_row([
            self._day("start", self.tr("À partir du")), self._day("end", self.tr("Jusqu’au")),
        ])  # fmt: skip
        label = self.tr("Jusqu’à ce que")
        until = UntilField(
            name="plan.line.until", label=label, placeholder=self.tr("poids < 68, EN < 3 2 fois…")
        )
        under = form.add("until", label, until)
        until.textChanged.connect(lambda _text: until.read_back(under))
        self._choices(form)
        self._area(form, "instructions", self.tr("Consignes"))
        label = self.tr("Matériel")
        form.add("material", label, ListField(name="plan.line.material", label=label))

    def _choices(self, form: Form) -> None:
        sort = self.tr("Type")
        sorts = [(one, words.kind_word(one)) for one in InterventionKind]
        where = self.tr("Lieu")
        places = [(one, words.place_word(one)) for one in Place]
        form.add_row([
            ("kind", sort, Choice(sorts, name="plan.line.kind", label=sort)),
            ("place", where, Choice(places, name="plan.line.place", label=where)),
        ])  # fmt: skip
        label = self.tr("Rôle infirmier")
        roles = [(one, words.role_word(one)) for one in (None, *NursingRole)]
        form.add("role", label, Choice(roles, name="plan.line.role", label=label))

    def show(self, line: Intervention) -> dict[str, Any]:
        """The values of an intervention."""
        return {key: getattr(line, key) for key in _OF_INTERVENTION}

    def usual(self) -> dict[str, Any]:
        """A care given at home."""
        return {"kind": InterventionKind.CARE, "place": Place.HOME}

    def read(self, typed: Mapping[str, Any], seen: Intervention | None) -> Intervention:
        """The intervention typed."""
        _said(typed, "label")
        start, end = typed["start"], typed["end"]
        if start is not None and end is not None and end < start:
            raise InvalidField(field="end")
        if seen is None:
            return Intervention(id=InterventionId(uuid4()), **typed)
        return replace(seen, **typed)


_OF_INTERVENTION = (
    "label", "frequency", "who", "start", "end", "until", "kind", "place", "role", "instructions",
    "material",
)  # fmt: skip


def _said(typed: Mapping[str, Any], key: str) -> None:
    if not typed[key]:
        raise InvalidField(field=key)


def add_word(level: Level) -> str:
    """What « N » adds under a line of this level."""
    if level is Level.PROBLEM:
        return QCoreApplication.translate("Plan", "Ajouter un objectif")
    return QCoreApplication.translate("Plan", "Ajouter une intervention")
