"""Fall risk: written for the product from usual practice, to be confirmed."""

from coordo_desktop.domain.care_plan import Dimension, InterventionKind, Place, ProblemCategory
from coordo_desktop.domain.frequencies import Span
from coordo_desktop.domain.plan_templates.building import (
    CARER,
    COORDINATOR,
    DAILY,
    MONTHLY,
    OCCUPATIONAL,
    ONCE,
    PERSON,
    PHARMACIST,
    PHYSIO,
    QUARTERLY,
    TWICE_WEEKLY,
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

FALLS = template(
    "risque_chute",
    "Risque de chute",
    (
        need(
            "T1",
            Dimension.AUTONOMY,
            "Équilibre et marche",
            ProblemCategory.MOBILITY,
            aim(
                "Marche plus sûre",
                "TUG au plus à 20 secondes, ou amélioré (seuil équipe)",
                do("TUG, appui unipodal", QUARTERLY, instructions="Et après chaque chute."),
                do(
                    "Rééducation de l’équilibre et de la marche",
                    during(TWICE_WEEKLY, 12, Span.WEEKS),
                    PHYSIO,
                    instructions="Sur prescription.",
                ),
                do(
                    "Exercices appris, seul ou avec un proche",
                    DAILY,
                    PERSON,
                    kind=_PREVENT,
                ),
                if_then=(
                    ("chute", "noter, examen le jour même, causes cherchées"),
                    (
                        "chute avec choc à la tête sous anticoagulant",
                        "appeler le 15",
                    ),
                    ("impossible de se relever seul", "appeler les secours, ne pas attendre"),
                ),
            ),
            usual=True,
            priority=1,
        ),
        need(
            "T2",
            Dimension.ENVIRONMENT,
            "Logement à risque",
            ProblemCategory.MOBILITY,
            aim(
                "Logement sûr",
                "Obstacles enlevés, barres et éclairage posés",
                do(
                    "Visite du logement : tapis, fils, éclairage, salle de bain",
                    ONCE,
                    OCCUPATIONAL,
                    kind=_PREVENT,
                ),
                do(
                    "Téléassistance : proposer et suivre",
                    ONCE,
                    COORDINATOR,
                    kind=_FOLLOW,
                    place=Place.PHONE,
                ),
                due=60,
            ),
            usual=True,
        ),
        need(
            "T3",
            Dimension.HEALTH,
            "Médicaments et tension",
            ProblemCategory.MEDICINES,
            aim(
                "Traitements relus, pas de baisse de tension au lever",
                "Baisse de moins de 20 mmHg au lever",
                do(
                    "Tension couché puis debout",
                    MONTHLY,
                    material=("Tensiomètre",),
                ),
                do(
                    "Relecture des traitements : psychotropes, antihypertenseurs",
                    TWICE_YEARLY,
                    PHARMACIST,
                    kind=_FOLLOW,
                    place=Place.PRACTICE,
                ),
                if_then=(("malaise ou vertige au lever", "s’asseoir, prévenir le médecin"),),
            ),
            usual=True,
        ),
        need(
            "T4",
            Dimension.HEALTH,
            "Vue, pieds, chaussage",
            ProblemCategory.SELF_CARE,
            aim(
                "Vue corrigée, pieds soignés, chaussures fermées",
                "Contrôle de la vue et des pieds de moins d’un an",
                do(
                    "Vue : vérifier la date du contrôle",
                    YEARLY,
                    COORDINATOR,
                    kind=_FOLLOW,
                    place=Place.PHONE,
                ),
                do("Pieds et chaussage", QUARTERLY, kind=_PREVENT),
                due=180,
            ),
            usual=True,
        ),
        need(
            "T5",
            Dimension.PSYCHOLOGICAL,
            "Peur de tomber",
            ProblemCategory.MOOD,
            aim(
                "Sorties reprises",
                "Au moins une sortie par semaine",
                do(
                    "Parler de la peur de tomber, apprendre à se relever",
                    MONTHLY,
                    PHYSIO,
                    kind=_TEACH,
                ),
                do("Sortie accompagnée", WEEKLY, CARER, kind=_PREVENT, place=Place.OUTSIDE),
            ),
            usual=True,
            priority=3,
        ),
    ),
    source="Écrit pour le logiciel d’après l’usage : valeurs à confirmer par l’équipe",
    context="Personne qui est tombée ou risque de tomber.",
)
