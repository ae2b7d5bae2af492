"""What the head of the plan offers, from the state of the plan and the work under way."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.care_plan import CarePlan, PlanState
from coordo_desktop.domain.plan_papers import PlanForm
from coordo_desktop.ui.care_plan.head import Deed, plan_chips, plan_title
from coordo_desktop.ui.care_plan.lines_work import Mode
from coordo_desktop.ui.kit.chips import ChipSpec


class Head(NamedTuple):
    """What the head shows."""

    title: str
    chips: Sequence[ChipSpec]
    buttons: Sequence[Deed]
    menu: Sequence[Deed] = ()


def head_of(
    plan: CarePlan | None,
    mode: Mode,
    today: date,
    *,
    writable: bool,
    templates: bool,
    own_template: bool,
) -> Head | None:
    """The head of this moment; None while there is nothing to head."""
    if mode is Mode.TEMPLATE:
        return _template_head(own=own_template)
    if plan is None:
        return None
    if mode is Mode.REVIEW:
        return _review_head(plan)
    state, draft = plan.state, plan.draft is not None
    buttons: list[Deed] = []
    if plan.current is not None and (plan.current.number > 1 or draft):
        buttons.append(Deed("compare", _tr_compare(), icon="compare"))
    if writable and draft and state in {PlanState.DRAFT, PlanState.ACTIVE}:
        text = QCoreApplication.translate("Plan", "Valider")
        buttons.append(Deed("validate", text, "Ctrl+Return", primary=True))
    elif writable and state is PlanState.ACTIVE:
        text = QCoreApplication.translate("Plan", "Réviser")
        buttons.append(Deed("review", text, primary=True))
    elif writable and state is PlanState.SUSPENDED:
        text = QCoreApplication.translate("Plan", "Reprendre le plan")
        buttons.append(Deed("resume", text, primary=True))
    elif state is PlanState.CLOSED:
        text = QCoreApplication.translate("Plan", "Nouveau plan")
        buttons.append(Deed("templates", text, primary=True))
    menu = _menu(plan, writable=writable, templates=templates)
    return Head(plan_title(plan), plan_chips(plan, today), buttons, menu)


def _tr_compare() -> str:
    return QCoreApplication.translate("Plan", "Comparer les versions")


def _template_head(*, own: bool) -> Head:
    chip = ChipSpec(
        QCoreApplication.translate("Plan", "Espace garde ou laisse, Entrée modifie"), "info", "info"
    )
    leave = Deed("leave", QCoreApplication.translate("Plan", "Annuler"), "Esc")
    create = QCoreApplication.translate("Plan", "Créer le plan")
    return Head(
        QCoreApplication.translate("Plan", "Lignes du modèle"), [chip],
        [leave, Deed("create", create, "Ctrl+Return", primary=True)],
        [Deed("update_template", QCoreApplication.translate("Plan", "Enregistrer dans le modèle"))]
        if own else [],
    )  # fmt: skip


def _review_head(plan: CarePlan) -> Head:
    number = plan.current.number if plan.current is not None else 0
    title = QCoreApplication.translate("Plan", "Revue de la version {number}")
    chip = ChipSpec(
        QCoreApplication.translate(
            "Plan", "A atteint, P en partie, N non atteint, E en cours, X abandonné"
        ),
        "info", "info",
    )  # fmt: skip
    return Head(title.format(number=number), [chip], [])


def _menu(plan: CarePlan, *, writable: bool, templates: bool) -> list[Deed]:
    running = plan.state in {PlanState.ACTIVE, PlanState.SUSPENDED}
    offered = [
        (writable, "about", QCoreApplication.translate("Plan", "Ce qui compte, contexte…")),
        (writable, "templates", QCoreApplication.translate("Plan", "Ajouter depuis un modèle…")),
        (writable, "proposals", QCoreApplication.translate("Plan", "Reprendre les constats…")),
        (writable and running, "agree",
         QCoreApplication.translate("Plan", "Accord de la personne…")),
        (writable and plan.state is PlanState.ACTIVE and plan.draft is not None, "review",
         QCoreApplication.translate("Plan", "Réviser…")),
        (writable and plan.state is PlanState.ACTIVE, "suspend",
         QCoreApplication.translate("Plan", "Suspendre…")),
        (writable and running, "close", QCoreApplication.translate("Plan", "Clôturer…")),
        (writable and plan.draft is not None, "discard",
         QCoreApplication.translate("Plan", "Abandonner le brouillon")),
        (True, "history", QCoreApplication.translate("Plan", "Revues, accords, versions…")),
        (templates, "save_template",
         QCoreApplication.translate("Plan", "Enregistrer comme modèle…")),
        (True, f"print_{PlanForm.PPCS.value}",
         QCoreApplication.translate("Plan", "Imprimer le PPCS…")),
        (True, f"print_{PlanForm.GRID.value}",
         QCoreApplication.translate("Plan", "Imprimer le diagramme de soins…")),
        (True, f"print_{PlanForm.PATIENT.value}",
         QCoreApplication.translate("Plan", "Imprimer la version pour la personne…")),
    ]  # fmt: skip
    return [Deed(key, text) for shown, key, text in offered if shown]
