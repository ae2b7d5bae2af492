"""The French words of a plan's lines where two versions are compared."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from coordo_desktop.domain.care_plan import (
    Assignee,
    AssigneeKind,
    Dimension,
    IfThen,
    Importance,
    InterventionKind,
    NursingRole,
    Place,
    ProblemCategory,
    UntilCondition,
)
from coordo_desktop.domain.frequencies import Frequency
from coordo_desktop.domain.frequency_words import frequency_text
from coordo_desktop.domain.until import until_text

NARROW = "\u202f"
NBSP = "\u00a0"
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
)  # fmt: skip
WORDS: Mapping[Any, str] = {
    Dimension.HEALTH: "santé",
    Dimension.AUTONOMY: "autonomie",
    Dimension.PSYCHOLOGICAL: "psychologique",
    Dimension.SOCIAL: "social",
    Dimension.ENVIRONMENT: "environnement",
    Dimension.CARERS: "aidants",
    # JDV_ProblemePPSPAERPA (OID 1.2.250.1.213.1.1.5.37)
    ProblemCategory.MEDICINES: "problèmes liés aux médicaments",
    ProblemCategory.MOBILITY: "problème de mobilité",
    ProblemCategory.ISOLATION: "isolement",
    ProblemCategory.PRECARITY: "précarité",
    ProblemCategory.DAILY_LIVING: "incapacité dans les activités de base de la vie quotidienne",
    ProblemCategory.NUTRITION: (
        "troubles nutritionnels, difficulté à avoir une alimentation adaptée"
    ),
    ProblemCategory.SELF_CARE: "difficulté à prendre soin de soi",
    ProblemCategory.MOOD: "troubles de l’humeur",
    ProblemCategory.FOLLOW_UP: "organisation du suivi",
    ProblemCategory.OTHER: "autre",
    InterventionKind.PREVENTION: "prévention",
    InterventionKind.CARE: "soin",
    InterventionKind.EDUCATION: "éducation",
    InterventionKind.SOCIAL: "accompagnement social",
    InterventionKind.COORDINATION: "coordination",
    NursingRole.OWN: "rôle propre",
    NursingRole.PRESCRIBED: "rôle prescrit",
    NursingRole.COLLABORATION: "en collaboration",
    Importance.FIRST: "1re priorité",
    Importance.SECOND: "2e priorité",
    Importance.THIRD: "3e priorité",
    Importance.NOT_SAID: "",
    Place.HOME: "à domicile",
    Place.PRACTICE: "au cabinet",
    Place.PHONE: "par téléphone",
    Place.REMOTE: "à distance",
    Place.OUTSIDE: "à l’extérieur",
    AssigneeKind.PROFESSIONAL: "un professionnel",
    AssigneeKind.ROLE: "",
    AssigneeKind.PATIENT: "la personne elle-même",
    AssigneeKind.CARER: "un aidant",
}
# What a field is called, and how its absence is said: « plus d’échéance ».
FIELDS: Mapping[str, tuple[str, str]] = {
    "matters": ("ce qui compte", "plus rien sur ce qui compte"),
    "strengths": ("ressources", "plus de ressources notées"),
    "refusals": ("refus", "plus de refus notés"),
    "context": ("contexte", "plus de contexte"),
    "referent": ("référent", "plus de référent"),
    "next_review": ("prochaine revue", "plus de date de revue"),
    "label": ("intitulé", "plus d’intitulé"),
    "dimension": ("dimension", "plus de dimension"),
    "category": ("catégorie", "plus de catégorie"),
    "related_to": ("lié à", "plus de cause notée"),
    "shown_by": ("manifesté par", "plus de signes notés"),
    "priority": ("priorité", "plus de priorité"),
    "criterion": ("critère", "plus de critère"),
    "due": ("échéance", "plus d’échéance"),
    "importance": ("pour la personne", "plus de priorité dite par la personne"),
    "if_then": ("si… alors…", "plus de conduite « si… alors… »"),
    "kind": ("type", "plus de type"),
    "role": ("rôle infirmier", "plus de rôle infirmier"),
    "who": ("par", "plus d’intervenant"),
    "place": ("lieu", "plus de lieu"),
    "frequency": ("fréquence", "plus de fréquence"),
    "start": ("début", "plus de date de début"),
    "end": ("fin", "plus de date de fin"),
    "until": ("jusqu’à ce que", "plus de condition d’arrêt"),
    "instructions": ("consignes", "plus de consignes"),
    "material": ("matériel", "plus de matériel"),
}


def said(value: object) -> str:
    """A field's value in words; empty for nothing."""
    if value is None or value == ():
        return ""
    if isinstance(value, tuple):
        return f"{NARROW}; ".join(said(one) for one in value)
    if isinstance(value, date):
        return day_text(value)
    if isinstance(value, Frequency):
        return frequency_text(value)
    if isinstance(value, UntilCondition):
        return until_text(value)
    if isinstance(value, Assignee):
        return value.label or WORDS[value.kind]
    if isinstance(value, IfThen):
        return f"si {value.condition}, alors {value.action}"
    return WORDS.get(value) or ("" if value in WORDS else str(value))


def day_text(day: date) -> str:
    """« 1er mars 2027 »."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number}{NBSP}{MONTHS[day.month - 1]} {day.year}"


def quoted(text: str) -> str:
    """« text », with its narrow spaces."""
    return f"«{NBSP}{text}{NBSP}»"
