"""Wound or pressure ulcer: written for the product from usual practice, to be confirmed."""

from coordo_desktop.domain.care_plan import (
    Dimension,
    InterventionKind,
    NursingRole,
    Place,
    ProblemCategory,
)
from coordo_desktop.domain.plan_templates.building import (
    AS_NEEDED,
    CARER,
    COORDINATOR,
    DAILY,
    DIETICIAN,
    DOCTOR,
    MONTHLY,
    ONCE,
    THRICE_WEEKLY,
    WEEKLY,
    aim,
    do,
    need,
    template,
)

_PREVENT = InterventionKind.PREVENTION
_TEACH = InterventionKind.EDUCATION
_FOLLOW = InterventionKind.COORDINATION

WOUNDS = template(
    "plaie_escarre",
    "Plaie ou escarre",
    (
        need(
            "P1",
            Dimension.HEALTH,
            "Plaie ou escarre à cicatriser",
            ProblemCategory.OTHER,
            aim(
                "Plaie qui diminue, puis cicatrisée",
                "Surface réduite d’au moins un tiers en 4 semaines",
                do(
                    "Pansement",
                    THRICE_WEEKLY,
                    role=NursingRole.PRESCRIBED,
                    instructions="Selon le protocole : nettoyage, berges, exsudat, odeur.",
                    material=("Set à pansement", "Sérum physiologique", "Pansement prescrit"),
                ),
                do(
                    "Mesure de la plaie et photo avec accord",
                    WEEKLY,
                    role=NursingRole.OWN,
                    instructions="Longueur, largeur, profondeur, stade, aspect.",
                    material=("Réglette",),
                ),
                do(
                    "Avis plaies et cicatrisation",
                    AS_NEEDED,
                    COORDINATOR,
                    kind=_FOLLOW,
                    place=Place.REMOTE,
                    instructions="Plaie qui ne diminue pas après 4 semaines.",
                ),
                due=28,
                if_then=(
                    (
                        "rougeur qui s’étend, fièvre, odeur ou pus",
                        "appeler le médecin le jour même",
                    ),
                    ("os ou tendon visible", "avis médical le jour même"),
                ),
            ),
            usual=True,
            priority=1,
        ),
        need(
            "P2",
            Dimension.HEALTH,
            "Douleur pendant le soin",
            ProblemCategory.OTHER,
            aim(
                "Soin supportable",
                "EN au plus à 3 pendant le soin (seuil équipe)",
                do(
                    "EN avant et pendant le soin, antalgique prescrit avant",
                    THRICE_WEEKLY,
                    role=NursingRole.PRESCRIBED,
                    instructions="Antalgique 30 à 60 minutes avant.",
                ),
                if_then=(("EN au-dessus de 3 pendant le soin", "appeler le prescripteur"),),
            ),
            usual=True,
        ),
        need(
            "P3",
            Dimension.HEALTH,
            "Pression et cisaillement",
            ProblemCategory.MOBILITY,
            aim(
                "Pas de nouvelle lésion",
                "Peau intacte aux points d’appui",
                do("Braden ou Norton", WEEKLY, kind=_PREVENT),
                do(
                    "Changement de position, points d’appui regardés",
                    DAILY,
                    CARER,
                    kind=_PREVENT,
                    instructions="Toutes les 2 à 4 heures au lit.",
                ),
                do(
                    "Support adapté : matelas, coussin, talonnières",
                    ONCE,
                    COORDINATOR,
                    kind=_PREVENT,
                    place=Place.PHONE,
                ),
                if_then=(("rougeur qui ne blanchit pas", "décharger et prévenir l’IDE"),),
            ),
            usual=True,
        ),
        need(
            "P4",
            Dimension.HEALTH,
            "Alimentation et cicatrisation",
            ProblemCategory.NUTRITION,
            aim(
                "Apports suffisants, poids stable",
                "Poids stable, protéines à chaque repas",
                do("Pesée", WEEKLY, kind=_PREVENT),
                do(
                    "Conseil diététique, enrichissement",
                    MONTHLY,
                    DIETICIAN,
                    kind=_TEACH,
                    place=Place.PRACTICE,
                ),
            ),
            usual=True,
        ),
        need(
            "P5",
            Dimension.HEALTH,
            "Cause de la plaie",
            ProblemCategory.FOLLOW_UP,
            aim(
                "Cause connue et traitée",
                "Bilan artériel, veineux ou diabétique au dossier",
                do(
                    "Bilan de la cause : pouls, IPS, glycémie, compression",
                    ONCE,
                    DOCTOR,
                    place=Place.PRACTICE,
                ),
                due=28,
            ),
            usual=True,
        ),
    ),
    source="Écrit pour le logiciel d’après l’usage : valeurs à confirmer par l’équipe",
    context="Plaie chronique ou escarre suivie à domicile.",
    review_days=28,
)
