"""A. Type 2 diabetes, insulin (reference 2.6 A)."""

from coordo_desktop.domain.care_plan import Dimension, InterventionKind, Place, ProblemCategory
from coordo_desktop.domain.frequencies import Span
from coordo_desktop.domain.plan_templates.building import (
    COORDINATOR,
    DIETICIAN,
    MONTHLY,
    PODIATRIST,
    QUARTERLY,
    THRICE_WEEKLY,
    TRAINER,
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

DIABETES = template(
    "diabete_2",
    "Diabète de type 2, insulinothérapie",
    (
        need(
            "A1",
            Dimension.HEALTH,
            "Déséquilibre glycémique",
            ProblemCategory.FOLLOW_UP,
            aim(
                "HbA1c à la cible personnalisée",
                "HbA1c à la cible fixée avec le prescripteur (souvent 7 %)",
                do(
                    "HbA1c sur ordonnance : faire faire et suivre le résultat",
                    QUARTERLY,
                    COORDINATOR,
                    kind=_FOLLOW,
                    place=Place.PHONE,
                    instructions="Tous les 3 à 6 mois selon l’équilibre.",
                ),
                do(
                    "Relecture de l’autosurveillance glycémique",
                    QUARTERLY,
                    kind=_TEACH,
                    instructions="Carnet ou lecteur ; noter les glycémies hors cible.",
                ),
                due=180,
            ),
            source="HAS et SFD, recommandations reprises par recomedicales.fr 2025",
            priority=1,
        ),
        need(
            "A2",
            Dimension.HEALTH,
            "Risque d’hypoglycémie",
            ProblemCategory.MEDICINES,
            aim(
                "Aucune hypoglycémie sévère",
                "La personne cite les signes et la conduite de resucrage",
                do(
                    "Éducation : signes d’hypoglycémie et resucrage",
                    QUARTERLY,
                    kind=_TEACH,
                    instructions="À chaque passage quand le traitement change, puis chaque "
                    "trimestre.",
                    usual=True,
                ),
                do(
                    "Technique et sites d’injection, conservation de l’insuline",
                    QUARTERLY,
                    kind=_TEACH,
                    instructions="Lipodystrophies, rotation des sites, stylo entamé daté.",
                    usual=True,
                ),
                if_then=(
                    (
                        "signes d’hypoglycémie (sueurs, tremblements, faim, confusion)",
                        "resucrer, contrôler à 15 min, noter et prévenir le médecin",
                    ),
                ),
            ),
            source="HAS et SFD pour l’objectif",
            priority=1,
        ),
        need(
            "A3",
            Dimension.HEALTH,
            "Risque podologique",
            ProblemCategory.SELF_CARE,
            aim(
                "Pas de plaie du pied, grade connu",
                "Grade podologique noté dans l’année",
                do(
                    "Examen des pieds au monofilament, grade podologique",
                    YEARLY,
                    kind=_PREVENT,
                    instructions="Plus souvent selon le grade (à confirmer par l’équipe).",
                    material=("Monofilament 10 g",),
                ),
                do(
                    "Conseils de chaussage et soins de pédicurie selon le grade",
                    YEARLY,
                    PODIATRIST,
                    kind=_PREVENT,
                    place=Place.PRACTICE,
                    usual=True,
                ),
                due=365,
                if_then=(
                    ("plaie ou rougeur du pied", "décharge, photo avec accord, avis le jour même"),
                ),
            ),
            source="HAS 2025 pour le dépistage annuel",
        ),
        need(
            "A4",
            Dimension.HEALTH,
            "Risque rétinien",
            ProblemCategory.FOLLOW_UP,
            aim(
                "Fond d’œil à jour",
                "Compte rendu de moins d’un an au dossier",
                do(
                    "Fond d’œil : vérifier la date, prendre le rendez-vous",
                    YEARLY,
                    COORDINATOR,
                    kind=_FOLLOW,
                    place=Place.OUTSIDE,
                    instructions="Tous les 2 ans sans insuline si la tension et la glycémie sont "
                    "à la cible.",
                ),
                due=365,
            ),
            source="HAS 2025",
        ),
        need(
            "A5",
            Dimension.HEALTH,
            "Risque rénal",
            ProblemCategory.FOLLOW_UP,
            aim(
                "Créatinine et rapport albumine sur créatinine à jour",
                "Les deux résultats de moins d’un an au dossier",
                do(
                    "Bilan sanguin et urinaire : suivre l’ordonnance et le résultat",
                    YEARLY,
                    COORDINATOR,
                    kind=_FOLLOW,
                    place=Place.PHONE,
                ),
                due=365,
            ),
            source="HAS 2025",
        ),
        need(
            "A6",
            Dimension.HEALTH,
            "Risque cardiovasculaire et bucco-dentaire",
            ProblemCategory.FOLLOW_UP,
            aim(
                "Tension, ECG et visite dentaire à jour",
                "ECG et visite dentaire de moins d’un an",
                do(
                    "Prise de la tension",
                    MONTHLY,
                    instructions="À chaque contact.",
                    usual=True,
                ),
                do(
                    "ECG et visite chez le dentiste : vérifier les dates",
                    YEARLY,
                    COORDINATOR,
                    kind=_FOLLOW,
                    place=Place.PHONE,
                ),
                due=365,
            ),
            source="HAS 2025",
        ),
        need(
            "A7",
            Dimension.HEALTH,
            "Prévention des infections",
            ProblemCategory.FOLLOW_UP,
            aim(
                "Vaccinations à jour",
                "Grippe, covid-19 et pneumocoque selon le calendrier",
                do(
                    "Vaccinations : grippe, covid-19, pneumocoque",
                    YEARLY,
                    kind=_PREVENT,
                    instructions="Selon le calendrier vaccinal de l’année.",
                ),
                due=365,
            ),
            source="HAS, calendrier vaccinal",
            priority=3,
        ),
        need(
            "A8",
            Dimension.HEALTH,
            "Activité physique et poids",
            ProblemCategory.NUTRITION,
            aim(
                "Activité physique convenue avec la personne",
                "Objectif précis, mesurable et daté, choisi avec elle",
                do(
                    "Séance d’activité physique adaptée",
                    during(THRICE_WEEKLY, 3, Span.MONTHS),
                    TRAINER,
                    kind=_PREVENT,
                    place=Place.OUTSIDE,
                    instructions="2 à 3 séances par semaine, sur prescription.",
                ),
                do("Pesée", QUARTERLY, kind=_PREVENT),
                do(
                    "Conseil diététique",
                    QUARTERLY,
                    DIETICIAN,
                    kind=_TEACH,
                    place=Place.PRACTICE,
                    usual=True,
                ),
            ),
            source="HAS",
        ),
    ),
    source="HAS 2025 et SFD, d’après recomedicales.fr 2025-2026",
    context="Suivi du diabète de type 2 en équipe.",
    review_days=180,
)
