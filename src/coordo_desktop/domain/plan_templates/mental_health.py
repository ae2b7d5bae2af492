"""F. Mental health: depressive episode, psychiatric disorder (reference 2.6 F)."""

from coordo_desktop.domain.care_plan import Dimension, InterventionKind, Place, ProblemCategory
from coordo_desktop.domain.plan_templates.building import (
    COORDINATOR,
    MONTHLY,
    ONCE,
    PERSON,
    QUARTERLY,
    SOCIAL_WORKER,
    WEEKLY,
    YEARLY,
    aim,
    do,
    need,
    template,
)

_PREVENT = InterventionKind.PREVENTION
_FOLLOW = InterventionKind.COORDINATION
_SOCIAL = InterventionKind.SOCIAL

MENTAL_HEALTH = template(
    "sante_mentale",
    "Santé mentale : épisode dépressif, trouble psychique",
    (
        need(
            "F1",
            Dimension.PSYCHOLOGICAL,
            "Humeur",
            ProblemCategory.MOOD,
            aim(
                "PHQ-9 réduit de moitié",
                "Score PHQ-9 au plus à la moitié du score d’inclusion",
                do("PHQ-9 et GAD-7 : inclusion", ONCE, usual=True),
                do("PHQ-9 et GAD-7 : 2 semaines", ONCE, after=14, usual=True),
                do("PHQ-9 et GAD-7 : 4 semaines", ONCE, after=28, usual=True),
                do("PHQ-9 et GAD-7 : 8 semaines", ONCE, after=56, usual=True),
                due=56,
            ),
            source="HAS, échelles reprises par recomedicales.fr 2025",
            priority=1,
        ),
        need(
            "F2",
            Dimension.PSYCHOLOGICAL,
            "Risque suicidaire",
            ProblemCategory.MOOD,
            aim(
                "Pas de passage à l’acte, plan de sécurité écrit",
                "Plan de sécurité écrit avec la personne, 3114 connu",
                do(
                    "Poser directement la question des idées suicidaires",
                    WEEKLY,
                    instructions="À chaque contact.",
                    usual=True,
                ),
                do("Plan de sécurité écrit, 3114 donné", ONCE, kind=_PREVENT),
                due=7,
                if_then=(
                    (
                        "PHQ-9, question 9, au-dessus de 0",
                        "alerter le médecin le jour même, donner le 3114",
                    ),
                    ("danger immédiat", "appeler le 15 et ne pas laisser la personne seule"),
                ),
            ),
            source="Règle du produit pour la question 9",
            priority=1,
        ),
        need(
            "F3",
            Dimension.HEALTH,
            "Adhésion au traitement",
            ProblemCategory.MEDICINES,
            aim(
                "Score d’adhésion à 0",
                "Questionnaire de Girerd : 0 réponse oui",
                do("Questionnaire de Girerd, effets indésirables", MONTHLY),
            ),
            source="HAS, questionnaire repris par recomedicales.fr 2025",
        ),
        need(
            "F4",
            Dimension.HEALTH,
            "Santé somatique sous psychotropes",
            ProblemCategory.FOLLOW_UP,
            aim(
                "Poids, tension, tour de taille et glycémie à jour",
                "Les quatre valeurs de moins de 3 mois, puis de moins d’un an",
                do(
                    "Poids, tension, tour de taille",
                    QUARTERLY,
                    instructions="Chaque trimestre, puis chaque année.",
                    usual=True,
                ),
                do(
                    "Bilan sanguin : suivre l’ordonnance et le résultat",
                    QUARTERLY,
                    COORDINATOR,
                    kind=_FOLLOW,
                    place=Place.PHONE,
                    instructions="Chaque trimestre, puis chaque année.",
                    usual=True,
                ),
            ),
            source="FEMAS Hauts-de-France 2026",
        ),
        need(
            "F5",
            Dimension.SOCIAL,
            "Isolement et droits",
            ProblemCategory.ISOLATION,
            aim(
                "Une activité par semaine, droits ouverts",
                "Activité tenue chaque semaine ; droits vérifiés",
                do(
                    "Point avec l’assistant social, le GEM et le CMP",
                    MONTHLY,
                    SOCIAL_WORKER,
                    kind=_SOCIAL,
                    place=Place.OUTSIDE,
                ),
                do(
                    "Activité choisie avec la personne",
                    WEEKLY,
                    PERSON,
                    kind=_SOCIAL,
                    place=Place.OUTSIDE,
                ),
            ),
            source="FEMAS Hauts-de-France 2026",
        ),
        need(
            "F6",
            Dimension.ENVIRONMENT,
            "Crise",
            ProblemCategory.FOLLOW_UP,
            aim(
                "Contacts de crise connus",
                "La personne et ses proches savent qui appeler",
                do(
                    "Lien formalisé avec le CMP, plan de crise",
                    ONCE,
                    COORDINATOR,
                    kind=_FOLLOW,
                ),
                due=30,
                if_then=(("crise", "suivre le plan de crise, appeler le CMP ou le 15"),),
            ),
            source="FEMAS Hauts-de-France 2026",
        ),
        need(
            "F7",
            Dimension.HEALTH,
            "Addictions",
            ProblemCategory.SELF_CARE,
            aim(
                "AUDIT-C sous le seuil",
                "AUDIT-C sous 4 (homme) ou 3 (femme)",
                do(
                    "AUDIT-C, tabac",
                    YEARLY,
                    kind=_PREVENT,
                    instructions="Chaque année ou à chaque changement.",
                    usual=True,
                ),
                due=365,
            ),
            source="HAS, échelle reprise par recomedicales.fr 2025",
            priority=3,
        ),
    ),
    source="HAS d’après recomedicales.fr 2025-2026, FEMAS Hauts-de-France 2026",
    context="Santé mentale : humeur, sécurité, traitement, lien social.",
    review_days=56,
)
