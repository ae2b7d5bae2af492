"""Carer exhaustion: written for the product from usual practice, to be confirmed."""

from coordo_desktop.domain.care_plan import Dimension, InterventionKind, Place, ProblemCategory
from coordo_desktop.domain.plan_templates.building import (
    CARER,
    COORDINATOR,
    MONTHLY,
    ONCE,
    PSYCHOLOGIST,
    QUARTERLY,
    SOCIAL_WORKER,
    WEEKLY,
    aim,
    do,
    need,
    template,
)

_TEACH = InterventionKind.EDUCATION
_FOLLOW = InterventionKind.COORDINATION
_SOCIAL = InterventionKind.SOCIAL

CARERS = template(
    "epuisement_aidant",
    "Épuisement de l’aidant",
    (
        need(
            "R1",
            Dimension.CARERS,
            "Charge ressentie par l’aidant",
            ProblemCategory.OTHER,
            aim(
                "Charge qui diminue",
                "Zarit une tranche plus bas, ou au plus à 20 sur 88",
                do(
                    "Zarit et entretien avec l’aidant, seul",
                    MONTHLY,
                    place=Place.PHONE,
                    instructions="Demander comment il dort, ce qui pèse le plus, qui l’aide.",
                ),
                do(
                    "Soutien psychologique proposé",
                    ONCE,
                    PSYCHOLOGIST,
                    place=Place.PRACTICE,
                ),
                if_then=(
                    (
                        "l’aidant dit ne plus pouvoir, ou parle de violence",
                        "appeler le coordinateur le jour même, solution d’urgence",
                    ),
                    ("idées suicidaires de l’aidant", "médecin le jour même, 3114"),
                ),
            ),
            source="Échelle de Zarit",
            usual=True,
            priority=1,
        ),
        need(
            "R2",
            Dimension.CARERS,
            "Pas de relais",
            ProblemCategory.ISOLATION,
            aim(
                "Du répit chaque semaine",
                "Au moins une demi-journée libre par semaine",
                do(
                    "Plateforme de répit, accueil de jour : dossier",
                    ONCE,
                    SOCIAL_WORKER,
                    kind=_SOCIAL,
                    place=Place.PHONE,
                ),
                do(
                    "Relais à domicile",
                    WEEKLY,
                    CARER,
                    kind=_SOCIAL,
                    instructions="Proche, voisin ou service d’aide : dire qui et quand.",
                ),
                due=60,
            ),
            usual=True,
        ),
        need(
            "R3",
            Dimension.SOCIAL,
            "Droits de l’aidant",
            ProblemCategory.PRECARITY,
            aim(
                "Droits connus et demandés",
                "Congé de proche aidant, APA répit ou autre aide demandés s’il y a lieu",
                do(
                    "Point sur les droits : congé, allocation, APA",
                    ONCE,
                    SOCIAL_WORKER,
                    kind=_SOCIAL,
                    place=Place.PRACTICE,
                ),
                due=60,
            ),
            usual=True,
        ),
        need(
            "R4",
            Dimension.HEALTH,
            "Santé de l’aidant",
            ProblemCategory.SELF_CARE,
            aim(
                "L’aidant voit son médecin",
                "Consultation de moins de 6 mois",
                do(
                    "Rappeler à l’aidant sa propre consultation",
                    QUARTERLY,
                    COORDINATOR,
                    kind=_FOLLOW,
                    place=Place.PHONE,
                ),
                due=90,
            ),
            usual=True,
        ),
        need(
            "R5",
            Dimension.CARERS,
            "Gestes et organisation",
            ProblemCategory.DAILY_LIVING,
            aim(
                "Gestes sûrs, journées organisées",
                "Transferts et toilette faits sans douleur ni conflit",
                do(
                    "Apprendre les gestes : transferts, toilette", WEEKLY, kind=_TEACH, until_day=28
                ),
                do(
                    "Plan de la semaine : qui fait quoi",
                    MONTHLY,
                    COORDINATOR,
                    kind=_FOLLOW,
                    place=Place.PHONE,
                ),
                due=60,
            ),
            usual=True,
            priority=3,
        ),
    ),
    source="Écrit pour le logiciel d’après l’usage : valeurs à confirmer par l’équipe",
    context="Aidant à bout ou en passe de l’être.",
    review_days=60,
)
