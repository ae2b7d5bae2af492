"""D. Return home after surgery (reference 2.6 D)."""

from coordo_desktop.domain.care_plan import (
    Dimension,
    InterventionKind,
    NursingRole,
    Place,
    ProblemCategory,
    UntilCondition,
)
from coordo_desktop.domain.frequencies import Span
from coordo_desktop.domain.measurements import Measure
from coordo_desktop.domain.plan_templates.building import (
    COORDINATOR,
    DAILY,
    ONCE,
    PHYSIO,
    THRICE_WEEKLY,
    TWICE_DAILY,
    TWICE_WEEKLY,
    WEEKLY,
    aim,
    do,
    during,
    need,
    template,
)

_TEACH = InterventionKind.EDUCATION
_FOLLOW = InterventionKind.COORDINATION
_SOCIAL = InterventionKind.SOCIAL

POST_OPERATIVE = template(
    "post_operatoire",
    "Retour à domicile post-opératoire",
    (
        need(
            "D1",
            Dimension.HEALTH,
            "Rupture d’information à la sortie",
            ProblemCategory.FOLLOW_UP,
            aim(
                "Lettre de liaison, ordonnances et rendez-vous reçus",
                "Tous les documents de sortie au dossier le jour même",
                do(
                    "Vérifier les documents de sortie avec la liste de contrôle",
                    ONCE,
                    COORDINATOR,
                    kind=_FOLLOW,
                    instructions="Lettre de liaison, ordonnances, rendez-vous, coordonnées du "
                    "service.",
                ),
                due=2,
                if_then=(("lettre de liaison absente", "appeler le service le jour même"),),
            ),
            source="HAS, check-list de sortie d’hospitalisation 2015",
            priority=1,
        ),
        need(
            "D2",
            Dimension.HEALTH,
            "Douleur",
            ProblemCategory.OTHER,
            aim(
                "Douleur au plus à 3 sur 10 au repos",
                "EN inférieure ou égale à 3 au repos (seuil équipe)",
                do(
                    "Évaluer la douleur : EN, ou Algoplus si la personne ne peut répondre",
                    DAILY,
                    instructions="À chaque passage.",
                    until=UntilCondition(measure=Measure.PAIN, below=True, value=4, times=3),
                    usual=True,
                ),
                do(
                    "Antalgiques selon la prescription",
                    TWICE_DAILY,
                    role=NursingRole.PRESCRIBED,
                    until_day=14,
                    usual=True,
                ),
                due=14,
                if_then=(("EN au-dessus de 3 malgré le traitement", "appeler le prescripteur"),),
            ),
            source="Collectif Doloplus pour Algoplus",
            usual=True,
            priority=1,
        ),
        need(
            "D3",
            Dimension.HEALTH,
            "Plaie opératoire",
            ProblemCategory.OTHER,
            aim(
                "Aucun signe d’infection, cicatrisation obtenue",
                "Plaie propre et sèche, température sous 38 °C",
                do(
                    "Pansement de la plaie opératoire",
                    THRICE_WEEKLY,
                    role=NursingRole.PRESCRIBED,
                    instructions="Selon l’ordonnance. Rougeur, chaleur, écoulement, fièvre : à "
                    "noter. Photo avec l’accord de la personne.",
                    material=("Set à pansement", "Compresses"),
                    until_day=30,
                ),
                do(
                    "Température",
                    DAILY,
                    instructions="À chaque passage.",
                    until_day=14,
                    usual=True,
                ),
                due=30,
                if_then=(
                    (
                        "fièvre, rougeur qui s’étend, écoulement ou désunion",
                        "appeler le chirurgien le jour même",
                    ),
                ),
            ),
            source="FEMAS Hauts-de-France 2026 pour la photo",
            priority=1,
        ),
        need(
            "D4",
            Dimension.HEALTH,
            "Risque thrombo-embolique",
            ProblemCategory.MEDICINES,
            aim(
                "Injections faites, mollets surveillés",
                "Aucune injection manquée, mollets souples et indolores",
                do(
                    "HBPM selon la prescription, surveillance des mollets",
                    during(DAILY, 4, Span.WEEKS),
                    role=NursingRole.PRESCRIBED,
                    instructions="Durée selon l’ordonnance.",
                ),
                do(
                    "Plaquettes si prescrites : suivre le résultat",
                    TWICE_WEEKLY,
                    COORDINATOR,
                    kind=_FOLLOW,
                    role=NursingRole.PRESCRIBED,
                    place=Place.PHONE,
                    until_day=21,
                ),
                due=30,
                if_then=(
                    ("mollet gonflé, dur ou douloureux", "appeler le médecin le jour même"),
                    ("douleur thoracique ou essoufflement brutal", "appeler le 15"),
                ),
            ),
            usual=True,
        ),
        need(
            "D5",
            Dimension.AUTONOMY,
            "Mobilité et risque de chute",
            ProblemCategory.MOBILITY,
            aim(
                "Transferts sûrs",
                "Se lève, marche et se couche sans aide, ou avec l’aide prévue",
                do(
                    "Lever et transferts, aides techniques, environnement",
                    DAILY,
                    PHYSIO,
                    until_day=2,
                ),
                do("TUG et marche", WEEKLY, PHYSIO, after=7, until_day=42),
                due=42,
            ),
            usual=True,
        ),
        need(
            "D6",
            Dimension.HEALTH,
            "Élimination",
            ProblemCategory.OTHER,
            aim(
                "Transit repris",
                "Selles dans les 3 jours, urines normales",
                do("Noter les selles et les urines", DAILY, until_day=6),
                due=7,
                if_then=(("pas de selles depuis 3 jours ou pas d’urines", "prévenir le médecin"),),
            ),
            usual=True,
            priority=3,
        ),
        need(
            "D7",
            Dimension.CARERS,
            "Autonomie et aidant",
            ProblemCategory.DAILY_LIVING,
            aim(
                "Aide installée",
                "Aide à domicile en place, aidant évalué",
                do("Évaluer l’autonomie (ADL) et l’aidant (Zarit) : jour 1", ONCE, after=1),
                do("Évaluer l’autonomie (ADL) et l’aidant (Zarit) : jour 15", ONCE, after=15),
                do(
                    "Aide à domicile : vérifier qu’elle est en place",
                    ONCE,
                    COORDINATOR,
                    kind=_SOCIAL,
                    place=Place.PHONE,
                    after=1,
                ),
                due=15,
            ),
            usual=True,
        ),
        need(
            "D8",
            Dimension.HEALTH,
            "Signes d’alerte à connaître",
            ProblemCategory.SELF_CARE,
            aim(
                "La personne sait qui appeler",
                "Elle cite les signes et le numéro",
                do(
                    "Fiche écrite : fièvre, saignement, douleur, mollet, souffle",
                    ONCE,
                    kind=_TEACH,
                    instructions="Remise et expliquée, numéros en tête.",
                    after=1,
                ),
                due=2,
            ),
            source="HAS, check-list de sortie d’hospitalisation 2015, point 5",
            priority=1,
        ),
    ),
    source="HAS 2015, Collectif Doloplus, FEMAS Hauts-de-France 2026",
    context="Retour à domicile après une opération.",
    review_days=30,
)
