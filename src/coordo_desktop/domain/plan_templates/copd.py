"""C. Chronic obstructive pulmonary disease (reference 2.6 C)."""

from coordo_desktop.domain.care_plan import Dimension, InterventionKind, Place, ProblemCategory
from coordo_desktop.domain.frequencies import Span
from coordo_desktop.domain.plan_templates.building import (
    COORDINATOR,
    DOCTOR,
    MONTHLY,
    ONCE,
    PHYSIO,
    QUARTERLY,
    SPECIALIST,
    THRICE_WEEKLY,
    WEEKLY,
    YEARLY,
    aim,
    do,
    during,
    need,
    template,
)

_PREVENT = InterventionKind.PREVENTION
_TEACH = InterventionKind.EDUCATION
_FOLLOW = InterventionKind.COORDINATION

COPD = template(
    "bpco",
    "BPCO",
    (
        need(
            "C1",
            Dimension.HEALTH,
            "Dyspnée et retentissement",
            ProblemCategory.FOLLOW_UP,
            aim(
                "Score CAT ou mMRC stable ou meilleur",
                "CAT ou mMRC au plus égal au précédent",
                do(
                    "CAT ou mMRC, SpO2, fréquence respiratoire",
                    QUARTERLY,
                    instructions="1 à 4 fois par an selon la sévérité ; 1 à 3 mois après chaque "
                    "changement de traitement.",
                    material=("Oxymètre de pouls",),
                ),
            ),
            source="HAS et GOLD, repris par recomedicales.fr 2025",
            priority=1,
        ),
        need(
            "C2",
            Dimension.HEALTH,
            "Technique d’inhalation",
            ProblemCategory.MEDICINES,
            aim(
                "Technique correcte montrée par la personne",
                "Toutes les étapes justes devant le soignant",
                do(
                    "Démonstration, vérification du dispositif et de l’adhésion",
                    MONTHLY,
                    kind=_TEACH,
                    instructions="À chaque contact.",
                    usual=True,
                ),
            ),
            source="HAS ; protocoles FEMAS Hauts-de-France 2026",
        ),
        need(
            "C3",
            Dimension.HEALTH,
            "Tabagisme",
            ProblemCategory.SELF_CARE,
            aim(
                "Tentative d’arrêt ou réduction",
                "Date d’arrêt choisie, ou consommation réduite",
                do(
                    "Conseil bref, suivi des substituts nicotiniques",
                    MONTHLY,
                    kind=_TEACH,
                    instructions="À chaque contact.",
                    usual=True,
                ),
            ),
            source="HAS",
        ),
        need(
            "C4",
            Dimension.HEALTH,
            "Exacerbation ou sortie d’hôpital",
            ProblemCategory.FOLLOW_UP,
            aim(
                "Réévaluation dans les 7 jours, pneumologue dans les 2 mois",
                "Visite faite à 7 jours ; rendez-vous tenu à 2 mois ; plan d’action écrit",
                do("Visite dans les 7 jours, plan d’action écrit", ONCE, DOCTOR, after=5),
                do(
                    "Consultation du pneumologue",
                    ONCE,
                    SPECIALIST,
                    kind=_FOLLOW,
                    place=Place.OUTSIDE,
                    after=45,
                ),
                do("Réévaluation à 1 mois", ONCE, after=30),
                do("Réévaluation à 3 mois", ONCE, after=90),
                do("Réévaluation à 6 mois", ONCE, after=180),
                do("Réévaluation à 1 an", ONCE, after=365),
                due=60,
                if_then=(
                    (
                        "essoufflement, toux ou crachats qui augmentent plus de 24 heures",
                        "suivre le plan d’action écrit et appeler le médecin",
                    ),
                    ("essoufflement au repos, confusion ou lèvres bleues", "appeler le 15"),
                ),
            ),
            source="HAS",
            priority=1,
        ),
        need(
            "C5",
            Dimension.AUTONOMY,
            "Déconditionnement",
            ProblemCategory.MOBILITY,
            aim(
                "Réadaptation commencée dans le mois qui suit l’hospitalisation",
                "Programme de 6 à 8 semaines suivi",
                do(
                    "Orientation vers la réadaptation respiratoire",
                    ONCE,
                    COORDINATOR,
                    kind=_FOLLOW,
                    place=Place.PHONE,
                ),
                do(
                    "Séance de réadaptation, activité adaptée",
                    during(THRICE_WEEKLY, 8, Span.WEEKS),
                    PHYSIO,
                    place=Place.OUTSIDE,
                    instructions="Programme de 6 à 8 semaines.",
                ),
                due=90,
            ),
            source="HAS",
        ),
        need(
            "C6",
            Dimension.HEALTH,
            "Oxygène de longue durée",
            ProblemCategory.FOLLOW_UP,
            aim(
                "Au moins 15 heures par jour, règles de sécurité connues",
                "15 heures par jour ou plus ; personne ne fume près de l’oxygène",
                do(
                    "Durée quotidienne, saturation, sécurité au domicile",
                    WEEKLY,
                    instructions="Relever le compteur ; rappeler : ni cigarette ni flamme.",
                    material=("Oxymètre de pouls",),
                    usual=True,
                ),
                do(
                    "Réévaluation par le spécialiste",
                    YEARLY,
                    SPECIALIST,
                    kind=_FOLLOW,
                    place=Place.OUTSIDE,
                ),
            ),
            source="HAS",
        ),
        need(
            "C7",
            Dimension.HEALTH,
            "Dénutrition associée",
            ProblemCategory.NUTRITION,
            aim(
                "IMC au moins égal à 21",
                "IMC de 21 kg/m² ou plus",
                do("Poids et IMC", MONTHLY, usual=True),
                if_then=(("IMC sous 21 ou perte de poids", "avis du médecin et du diététicien"),),
            ),
            source="HAS pour le seuil",
        ),
        need(
            "C8",
            Dimension.HEALTH,
            "Prévention",
            ProblemCategory.FOLLOW_UP,
            aim(
                "Vaccinations et spirométrie à jour",
                "Grippe, covid-19, pneumocoque, VRS à partir de 65 ans ; spirométrie de l’année",
                do(
                    "Vaccinations : grippe, covid-19, pneumocoque, VRS",
                    YEARLY,
                    kind=_PREVENT,
                    instructions="Selon le calendrier vaccinal de l’année.",
                ),
                do(
                    "Spirométrie : vérifier la date, prendre le rendez-vous",
                    YEARLY,
                    COORDINATOR,
                    kind=_FOLLOW,
                    place=Place.OUTSIDE,
                ),
                due=365,
            ),
            source="HAS, calendrier vaccinal",
            priority=3,
        ),
    ),
    source="HAS et GOLD, d’après recomedicales.fr 2025-2026 ; FEMAS Hauts-de-France 2026",
    context="BPCO : souffle, inhalation, exacerbations.",
)
