"""The sentences of plans de soins and their templates."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import errors, plan_json, plan_rules, plan_templating
from coordo_desktop.domain.plan_rules import PlanFault


def _faults() -> dict[PlanFault, str]:
    return {
        PlanFault.NOTHING: QCoreApplication.translate(
            "Sentences", "Le plan ne contient aucun problème."
        ),
        PlanFault.REVIEW_MISSING: QCoreApplication.translate(
            "Sentences", "La date de la prochaine revue n’est pas fixée."
        ),
        PlanFault.REVIEW_PAST: QCoreApplication.translate(
            "Sentences", "La date de la prochaine revue est déjà passée."
        ),
        PlanFault.FROM_PAST: QCoreApplication.translate(
            "Sentences", "Une version ne peut pas s’appliquer à des jours déjà passés."
        ),
        PlanFault.LABEL_MISSING: QCoreApplication.translate("Sentences", "L’intitulé est vide."),
        PlanFault.TOO_LONG: QCoreApplication.translate("Sentences", "Un texte est trop long."),
        PlanFault.TOO_MANY: QCoreApplication.translate("Sentences", "Le plan a trop de lignes."),
        PlanFault.TWICE: QCoreApplication.translate("Sentences", "La même ligne figure deux fois."),
        PlanFault.PRIORITY: QCoreApplication.translate("Sentences", "La priorité va de 1 à 3."),
        PlanFault.DUE_PAST: QCoreApplication.translate("Sentences", "L’échéance est déjà passée."),
        PlanFault.END_BEFORE_START: QCoreApplication.translate(
            "Sentences", "La fin est avant le début."
        ),
        PlanFault.END_PAST: QCoreApplication.translate("Sentences", "La fin est déjà passée."),
        PlanFault.FREQUENCY: QCoreApplication.translate(
            "Sentences", "La fréquence n’a pas de sens."
        ),
        PlanFault.UNTIL: QCoreApplication.translate(
            "Sentences",
            "La condition « jusqu’à ce que » ne peut pas être suivie : seuil impossible, ou "
            "intervention faite une seule fois.",
        ),
    }


def _refused(error: plan_rules.PlanRefused) -> str:
    """Where, what, and that nothing was kept."""
    place = ""
    if error.intervention:
        place = QCoreApplication.translate(
            "Sentences", "Problème {problem}, objectif {objective}, intervention {intervention} : "
        )
    elif error.objective:
        place = QCoreApplication.translate(
            "Sentences", "Problème {problem}, objectif {objective} : "
        )
    elif error.problem:
        place = QCoreApplication.translate("Sentences", "Problème {problem} : ")
    where = place.format(
        problem=error.problem, objective=error.objective, intervention=error.intervention
    )
    kept = QCoreApplication.translate(
        "Sentences", "Rien n’a été enregistré ; corrigez cette ligne."
    )
    if not error.problem:
        kept = QCoreApplication.translate(
            "Sentences", "Rien n’a été enregistré ; corrigez le plan."
        )
    told = _faults()[error.fault]
    return f"{where}{told[0].lower() + told[1:] if where else told} {kept}"


PLAN_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    plan_rules.PlanRefused: _refused,
    plan_rules.PlanExists: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette personne a déjà un plan de soins. Rien n’a été créé ; modifiez ce plan, ou "
        "clôturez-le.",
    ),
    plan_rules.PlanNotActive: lambda e: {
        "draft": QCoreApplication.translate(
            "Sentences",
            "Ce plan n’a encore jamais été validé. Rien n’a été modifié ; validez-le d’abord.",
        ),
        "active": QCoreApplication.translate(
            "Sentences", "Ce plan est en cours. Rien n’a été modifié."
        ),
        "suspended": QCoreApplication.translate(
            "Sentences", "Ce plan est suspendu. Rien n’a été modifié ; reprenez-le d’abord."
        ),
        "closed": QCoreApplication.translate(
            "Sentences", "Ce plan est clôturé. Rien n’a été modifié ; commencez-en un nouveau."
        ),
    }.get(
        e.state,
        QCoreApplication.translate(
            "Sentences", "Ce plan a été abandonné. Rien n’a été modifié ; commencez-en un nouveau."
        ),
    ),
    plan_rules.NoPlan: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette personne n’a pas de plan de soins. Rien n’a été imprimé ; commencez un plan "
        "dans son dossier.",
    ),
    plan_rules.NoDraft: lambda _: QCoreApplication.translate(
        "Sentences", "Ce plan n’a pas de brouillon. Rien n’a été modifié."
    ),
    plan_rules.ObjectivesOpen: lambda e: QCoreApplication.translate(
        "Sentences",
        "Le plan ne peut pas être clôturé : %n objectif(s) sans évaluation. Rien n’a été "
        "modifié ; dites ce que chacun est devenu.",
        "",
        e.count,
    ),
    plan_rules.ReasonNotSaid: lambda _: QCoreApplication.translate(
        "Sentences",
        "Un objectif non atteint ou abandonné demande un motif. Rien n’a été enregistré ; "
        "choisissez-le.",
    ),
    plan_rules.UnknownObjective: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cet objectif n’est plus dans le plan en cours. Rien n’a été enregistré ; rouvrez le plan.",
    ),
    plan_templating.NotATemplateFile: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce fichier ne contient pas de modèles de plan lisibles, ou il est abîmé. Aucun modèle "
        "n’a été ajouté ; demandez un nouvel export.",
    ),
    plan_templating.BuiltInTemplate: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce modèle est fourni avec le logiciel. Rien n’a été modifié ; enregistrez-en une "
        "copie à votre nom.",
    ),
    plan_json.Unreadable: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce texte n’est pas un plan que le logiciel sait lire. Rien n’a été modifié.",
    ),
}
