"""The plan's records in words, in the language of the interface."""

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.care_plan import (
    AssigneeKind,
    Dimension,
    Importance,
    InterventionKind,
    NursingRole,
    ObjectiveState,
    Place,
    PlanState,
    ProblemCategory,
    ReasonNotReached,
)
from coordo_desktop.ui.kit.chips import ChipSpec


def dimension_word(one: Dimension) -> str:
    """« Santé »."""
    return {
        Dimension.HEALTH: QCoreApplication.translate("Plan", "Santé"),
        Dimension.AUTONOMY: QCoreApplication.translate("Plan", "Autonomie"),
        Dimension.PSYCHOLOGICAL: QCoreApplication.translate("Plan", "Psychologique"),
        Dimension.SOCIAL: QCoreApplication.translate("Plan", "Social"),
        Dimension.ENVIRONMENT: QCoreApplication.translate("Plan", "Environnement"),
        Dimension.CARERS: QCoreApplication.translate("Plan", "Aidants"),
    }[one]


def dimension_icon(one: Dimension) -> str:
    """What stands before a problem."""
    return {
        Dimension.HEALTH: "heart",
        Dimension.AUTONOMY: "fall",
        Dimension.PSYCHOLOGICAL: "moon",
        Dimension.SOCIAL: "people",
        Dimension.ENVIRONMENT: "home",
        Dimension.CARERS: "patient",
    }[one]


def category_word(one: ProblemCategory) -> str:
    """The national nomenclature, in its own short words."""
    return {
        ProblemCategory.MEDICINES: QCoreApplication.translate("Plan", "Médicaments"),
        ProblemCategory.MOBILITY: QCoreApplication.translate("Plan", "Mobilité"),
        ProblemCategory.ISOLATION: QCoreApplication.translate("Plan", "Isolement"),
        ProblemCategory.PRECARITY: QCoreApplication.translate("Plan", "Précarité"),
        ProblemCategory.DAILY_LIVING: QCoreApplication.translate("Plan", "Vie quotidienne"),
        ProblemCategory.NUTRITION: QCoreApplication.translate("Plan", "Nutrition"),
        ProblemCategory.SELF_CARE: QCoreApplication.translate("Plan", "Soins personnels"),
        ProblemCategory.MOOD: QCoreApplication.translate("Plan", "Humeur"),
        ProblemCategory.FOLLOW_UP: QCoreApplication.translate("Plan", "Suivi"),
        ProblemCategory.OTHER: QCoreApplication.translate("Plan", "Autre"),
    }[one]


def kind_word(one: InterventionKind) -> str:
    """« Prévention »."""
    return {
        InterventionKind.PREVENTION: QCoreApplication.translate("Plan", "Prévention"),
        InterventionKind.CARE: QCoreApplication.translate("Plan", "Soin"),
        InterventionKind.EDUCATION: QCoreApplication.translate("Plan", "Éducation"),
        InterventionKind.SOCIAL: QCoreApplication.translate("Plan", "Social"),
        InterventionKind.COORDINATION: QCoreApplication.translate("Plan", "Coordination"),
    }[one]


def role_word(one: NursingRole | None) -> str:
    """« Rôle propre »."""
    if one is None:
        return QCoreApplication.translate("Plan", "Sans objet")
    return {
        NursingRole.OWN: QCoreApplication.translate("Plan", "Rôle propre"),
        NursingRole.PRESCRIBED: QCoreApplication.translate("Plan", "Rôle prescrit"),
        NursingRole.COLLABORATION: QCoreApplication.translate("Plan", "En collaboration"),
    }[one]


def importance_word(one: Importance) -> str:
    """The priority the person gives."""
    return {
        Importance.FIRST: QCoreApplication.translate("Plan", "1re priorité de la personne"),
        Importance.SECOND: QCoreApplication.translate("Plan", "2e priorité"),
        Importance.THIRD: QCoreApplication.translate("Plan", "3e priorité"),
        Importance.NOT_SAID: QCoreApplication.translate("Plan", "Non dit"),
    }[one]


def place_word(one: Place) -> str:
    """« À domicile »."""
    return {
        Place.HOME: QCoreApplication.translate("Plan", "À domicile"),
        Place.PRACTICE: QCoreApplication.translate("Plan", "À la maison de santé"),
        Place.PHONE: QCoreApplication.translate("Plan", "Par téléphone"),
        Place.REMOTE: QCoreApplication.translate("Plan", "À distance"),
        Place.OUTSIDE: QCoreApplication.translate("Plan", "À l’extérieur"),
    }[one]


def assignee_word(kind: AssigneeKind) -> str:
    """The words of those who are nobody's colleague."""
    return {
        AssigneeKind.PATIENT: QCoreApplication.translate("Plan", "La personne"),
        AssigneeKind.CARER: QCoreApplication.translate("Plan", "L’aidant"),
    }.get(kind, "")


def plan_state_word(one: PlanState) -> str:
    """« En cours »."""
    return {
        PlanState.DRAFT: QCoreApplication.translate("Plan", "Brouillon"),
        PlanState.ACTIVE: QCoreApplication.translate("Plan", "En cours"),
        PlanState.SUSPENDED: QCoreApplication.translate("Plan", "Suspendu"),
        PlanState.CLOSED: QCoreApplication.translate("Plan", "Clôturé"),
        PlanState.CANCELLED: QCoreApplication.translate("Plan", "Abandonné"),
    }[one]


def objective_word(one: ObjectiveState) -> str:
    """« en cours »."""
    return {
        ObjectiveState.ONGOING: QCoreApplication.translate("Plan", "en cours"),
        ObjectiveState.REACHED: QCoreApplication.translate("Plan", "atteint"),
        ObjectiveState.PARTLY: QCoreApplication.translate("Plan", "partiel"),
        ObjectiveState.NOT_REACHED: QCoreApplication.translate("Plan", "non atteint"),
        ObjectiveState.ABANDONED: QCoreApplication.translate("Plan", "abandonné"),
        ObjectiveState.NOT_ASSESSABLE: QCoreApplication.translate("Plan", "non évaluable"),
    }[one]


def objective_chip(one: ObjectiveState) -> ChipSpec:
    """How far an objective has come."""
    kind = {
        ObjectiveState.ONGOING: "info",
        ObjectiveState.REACHED: "ok",
        ObjectiveState.PARTLY: "warn",
        ObjectiveState.NOT_REACHED: "danger",
    }.get(one, "neutral")
    return ChipSpec(objective_word(one), kind)


def reason_word(one: ReasonNotReached | None) -> str:
    """Why an objective was not reached (HAS PPCS, part 4)."""
    if one is None:
        return QCoreApplication.translate("Plan", "Choisir un motif")
    return {
        ReasonNotReached.REFUSED: QCoreApplication.translate("Plan", "Refus de la personne"),
        ReasonNotReached.NO_RESOURCE: QCoreApplication.translate("Plan", "Ressource absente"),
        ReasonNotReached.CHANGED: QCoreApplication.translate("Plan", "Situation changée"),
        ReasonNotReached.NOT_RELEVANT: QCoreApplication.translate("Plan", "Plus pertinent"),
        ReasonNotReached.OTHER: QCoreApplication.translate("Plan", "Autre motif"),
    }[one]
