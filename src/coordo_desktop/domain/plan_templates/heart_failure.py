"""B. Chronic heart failure (reference 2.6 B)."""

from coordo_desktop.domain.care_plan import (
    Dimension,
    InterventionKind,
    NursingRole,
    Place,
    ProblemCategory,
)
from coordo_desktop.domain.plan_templates.building import (
    COORDINATOR,
    DOCTOR,
    EVERY_MORNING,
    ONCE,
    PERSON,
    QUARTERLY,
    SPECIALIST,
    THRICE_WEEKLY,
    TWICE_WEEKLY,
    TWICE_YEARLY,
    YEARLY,
    aim,
    do,
    need,
    template,
)

_PREVENT = InterventionKind.PREVENTION
_TEACH = InterventionKind.EDUCATION
_FOLLOW = InterventionKind.COORDINATION

HEART_FAILURE = template(
    "insuffisance_cardiaque",
    "Insuffisance cardiaque chronique",
    (
        need(
            "B1",
            Dimension.HEALTH,
            "Risque de décompensation",
            ProblemCategory.FOLLOW_UP,
            aim(
                "Alerter avant une nouvelle hospitalisation",
                "Prise de poids signalée le jour même, aucune hospitalisation non programmée",
                do(
                    "Pesée dans les mêmes conditions",
                    EVERY_MORNING,
                    PERSON,
                    kind=_PREVENT,
                    instructions="Le matin, à jeun, après la miction, même balance. Chaque jour, "
                    "au moins 2 à 3 fois par semaine ; 3 à 4 fois par semaine si NYHA III-IV.",
                    material=("Pèse-personne", "Carnet de poids"),
                ),
                if_then=(
                    (
                        "poids +2 kg en 3 jours, essoufflement nouveau ou jambes gonflées",
                        "appeler le médecin traitant ou le cardiologue le jour même",
                    ),
                    (
                        "essoufflement au repos ou douleur dans la poitrine",
                        "appeler le 15",
                    ),
                ),
            ),
            source="ESC et HAS, repris par recomedicales.fr 2025",
            priority=1,
        ),
        need(
            "B2",
            Dimension.HEALTH,
            "Surveillance hémodynamique",
            ProblemCategory.FOLLOW_UP,
            aim(
                "Tension et pouls dans les limites fixées par l’équipe",
                "Seuil équipe : limites à confirmer par le prescripteur",
                do(
                    "Tension, pouls, œdèmes et essoufflement (NYHA)",
                    TWICE_WEEKLY,
                    role=NursingRole.OWN,
                    instructions="1 à 2 fois par semaine, en autosurveillance si possible.",
                    material=("Tensiomètre",),
                ),
            ),
            source="ESC et HAS",
        ),
        need(
            "B3",
            Dimension.HEALTH,
            "Suites d’hospitalisation",
            ProblemCategory.FOLLOW_UP,
            aim(
                "Contrôle clinique et biologique peu après la sortie",
                "Visite dans les 2 semaines, au plus tard 2 mois",
                do(
                    "Visite : symptômes, tension, pouls, poids",
                    ONCE,
                    DOCTOR,
                    after=7,
                    until_day=14,
                ),
                do(
                    "Biologie : potassium, créatinine, NT-proBNP",
                    ONCE,
                    kind=_FOLLOW,
                    role=NursingRole.PRESCRIBED,
                    after=7,
                    until_day=14,
                ),
                do(
                    "Inscription au parcours PRADO",
                    ONCE,
                    COORDINATOR,
                    kind=_FOLLOW,
                    place=Place.PHONE,
                ),
                due=60,
            ),
            source="ESC, HAS et PRADO",
            priority=1,
        ),
        need(
            "B4",
            Dimension.HEALTH,
            "Suivi biologique",
            ProblemCategory.FOLLOW_UP,
            aim(
                "Ionogramme et créatinine à jour",
                "Au moins 2 résultats par an au dossier",
                do(
                    "Ionogramme et créatinine : suivre l’ordonnance et le résultat",
                    TWICE_YEARLY,
                    COORDINATOR,
                    kind=_FOLLOW,
                    role=NursingRole.PRESCRIBED,
                    place=Place.PHONE,
                ),
                due=180,
            ),
            source="HAS",
        ),
        need(
            "B5",
            Dimension.HEALTH,
            "Suivi médical minimal, état stable",
            ProblemCategory.FOLLOW_UP,
            aim(
                "Consultations prévues dans l’année",
                "Par an, médecin traitant et cardiologue : NYHA I 2 et 1 ; NYHA II 4 et 2 "
                "(fraction d’éjection préservée 4 et 1) ; NYHA III-IV 4 à 12 chacun (préservée : "
                "cardiologue 2 à 3)",
                do(
                    "Consultation du médecin traitant",
                    QUARTERLY,
                    DOCTOR,
                    kind=_FOLLOW,
                    place=Place.PRACTICE,
                    instructions="NYHA II par défaut : à adapter.",
                ),
                do(
                    "Consultation du cardiologue",
                    TWICE_YEARLY,
                    SPECIALIST,
                    kind=_FOLLOW,
                    place=Place.OUTSIDE,
                    instructions="NYHA II par défaut : à adapter.",
                ),
                due=365,
            ),
            source="HAS 2014",
        ),
        need(
            "B6",
            Dimension.HEALTH,
            "Connaissances et adhésion au traitement",
            ProblemCategory.SELF_CARE,
            aim(
                "La personne cite les 4 signes d’alerte",
                "Prise de poids, essoufflement, œdèmes, fatigue : cités sans aide",
                do(
                    "Éducation : poids, sel, traitement, signes d’alerte",
                    ONCE,
                    kind=_TEACH,
                    usual=True,
                ),
                do(
                    "Éducation : reprise à 1 mois",
                    ONCE,
                    kind=_TEACH,
                    after=30,
                    usual=True,
                ),
                do(
                    "Éducation : reprise à 3 mois",
                    ONCE,
                    kind=_TEACH,
                    after=90,
                    usual=True,
                ),
                do(
                    "Éducation : reprise à 6 mois, questionnaire d’adhésion",
                    ONCE,
                    kind=_TEACH,
                    after=180,
                    usual=True,
                ),
                do(
                    "Activité physique, 20 à 30 minutes",
                    THRICE_WEEKLY,
                    PERSON,
                    kind=_PREVENT,
                    place=Place.OUTSIDE,
                    instructions="Selon la tolérance, après avis médical.",
                    usual=True,
                ),
                due=180,
            ),
            source="ESC et HAS pour le contenu",
        ),
        need(
            "B7",
            Dimension.HEALTH,
            "Prévention des infections",
            ProblemCategory.FOLLOW_UP,
            aim(
                "Vaccinations à jour",
                "Grippe, covid-19, pneumocoque, VRS à partir de 65 ans",
                do(
                    "Vaccinations : grippe, covid-19, pneumocoque, VRS",
                    YEARLY,
                    kind=_PREVENT,
                    instructions="Selon le calendrier vaccinal de l’année.",
                ),
                due=365,
            ),
            source="HAS, calendrier vaccinal",
            priority=3,
        ),
    ),
    source="ESC et HAS 2014-2025, d’après recomedicales.fr 2025-2026",
    context="Insuffisance cardiaque : repérer tôt la décompensation.",
)
