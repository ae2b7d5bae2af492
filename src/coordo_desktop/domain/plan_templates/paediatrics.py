"""H. Paediatrics: asthma, overweight, follow-up (reference 2.6 H)."""

from coordo_desktop.domain.care_plan import Dimension, InterventionKind, Place, ProblemCategory
from coordo_desktop.domain.frequencies import Span
from coordo_desktop.domain.plan_templates.building import (
    COORDINATOR,
    DIETICIAN,
    DOCTOR,
    MONTHLY,
    QUARTERLY,
    TRAINER,
    TWICE_YEARLY,
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
_SOCIAL = InterventionKind.SOCIAL

PAEDIATRICS = template(
    "pediatrie",
    "Pédiatrie : maladie chronique de l’enfant (asthme, surpoids, suivi)",
    (
        need(
            "H1",
            Dimension.HEALTH,
            "Asthme mal contrôlé",
            ProblemCategory.MEDICINES,
            aim(
                "Questionnaire de contrôle dans la norme",
                "c-ACT ou ACT au-dessus du seuil (licence à vérifier)",
                do(
                    "Questionnaire de contrôle, technique d’inhalation avec la chambre",
                    QUARTERLY,
                    kind=_TEACH,
                    place=Place.PRACTICE,
                    instructions="À chaque suivi, tous les 1 à 3 mois.",
                    material=("Chambre d’inhalation",),
                    usual=True,
                ),
            ),
            source="FEMAS Hauts-de-France 2026",
            priority=1,
        ),
        need(
            "H2",
            Dimension.HEALTH,
            "Crise d’asthme",
            ProblemCategory.FOLLOW_UP,
            aim(
                "Plan d’action écrit à la maison et à l’école",
                "Plan remis, PAI signé",
                do(
                    "Plan d’action : expliquer aux parents et à l’enfant",
                    YEARLY,
                    kind=_TEACH,
                    place=Place.PRACTICE,
                    instructions="À l’inclusion, puis chaque année.",
                ),
                do(
                    "PAI : demander à l’école",
                    YEARLY,
                    COORDINATOR,
                    kind=_FOLLOW,
                    place=Place.OUTSIDE,
                    usual=True,
                ),
                due=30,
                if_then=(
                    ("crise", "suivre le plan d’action écrit"),
                    ("crise non soulagée par le traitement", "appeler le 15"),
                ),
            ),
            source="FEMAS Hauts-de-France 2026",
            priority=1,
        ),
        need(
            "H3",
            Dimension.HEALTH,
            "Surpoids",
            ProblemCategory.NUTRITION,
            aim(
                "Courbe de corpulence stabilisée",
                "IMC qui suit son couloir sur la courbe",
                do(
                    "IMC sur la courbe, consultation dédiée",
                    during(MONTHLY, 6, Span.MONTHS),
                    DOCTOR,
                    place=Place.PRACTICE,
                    instructions="Chaque mois pendant les 6 premiers mois.",
                ),
                do(
                    "Conseil diététique",
                    during(MONTHLY, 6, Span.MONTHS),
                    DIETICIAN,
                    kind=_TEACH,
                    place=Place.PRACTICE,
                ),
                do(
                    "Activité physique adaptée",
                    WEEKLY,
                    TRAINER,
                    kind=_PREVENT,
                    place=Place.OUTSIDE,
                    usual=True,
                ),
                due=180,
            ),
            source="FEMAS Hauts-de-France 2026",
        ),
        need(
            "H4",
            Dimension.HEALTH,
            "Vaccinations et examens obligatoires",
            ProblemCategory.FOLLOW_UP,
            aim(
                "Carnet de santé à jour",
                "Vaccins et examens de l’âge faits",
                do(
                    "Contrôle du carnet de santé",
                    TWICE_YEARLY,
                    kind=_PREVENT,
                    place=Place.PRACTICE,
                    instructions="À chaque contact.",
                ),
                due=180,
            ),
            usual=True,
        ),
        need(
            "H5",
            Dimension.ENVIRONMENT,
            "Parents et environnement",
            ProblemCategory.OTHER,
            aim(
                "Maison sans tabac, parents qui reconnaissent les signes",
                "Les parents citent les signes d’alerte",
                do(
                    "Éducation des parents : signes, tabac, allergènes",
                    QUARTERLY,
                    kind=_TEACH,
                    place=Place.PRACTICE,
                    instructions="À chaque contact.",
                ),
            ),
            usual=True,
        ),
        need(
            "H6",
            Dimension.SOCIAL,
            "Protection de l’enfance",
            ProblemCategory.OTHER,
            aim(
                "Danger repéré et signalé",
                "Toute inquiétude est partagée le jour même",
                do(
                    "Circuit de l’information préoccupante : connu de l’équipe",
                    YEARLY,
                    COORDINATOR,
                    kind=_SOCIAL,
                    place=Place.PRACTICE,
                ),
                if_then=(
                    ("suspicion de danger", "information préoccupante sans délai ; 119"),
                    ("danger immédiat", "appeler le 17 ou le 15"),
                ),
            ),
            source="FEMAS Hauts-de-France 2026",
        ),
    ),
    source="FEMAS Hauts-de-France 2026",
    context="Enfant suivi pour une maladie chronique.",
)
