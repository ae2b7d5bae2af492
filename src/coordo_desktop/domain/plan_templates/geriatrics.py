"""G. Geriatrics: frailty, staying at home (reference 2.6 G)."""

from coordo_desktop.domain.care_plan import Dimension, InterventionKind, Place, ProblemCategory
from coordo_desktop.domain.plan_templates.building import (
    CARER,
    COORDINATOR,
    DAILY,
    DOCTOR,
    ONCE,
    PHARMACIST,
    QUARTERLY,
    SOCIAL_WORKER,
    TWICE_YEARLY,
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

GERIATRICS = template(
    "geriatrie",
    "Gériatrie : fragilité, chutes, maintien à domicile",
    (
        need(
            "G1",
            Dimension.HEALTH,
            "Fragilité",
            ProblemCategory.FOLLOW_UP,
            aim(
                "Repérage fait, évaluation gériatrique demandée si fragile",
                "SEGA-A ou ICOPE de moins d’un an",
                do(
                    "SEGA-A ou ICOPE, étape 1",
                    YEARLY,
                    kind=_PREVENT,
                    instructions="Chaque année après 70 ans.",
                ),
                due=365,
                if_then=(("repérage positif", "demander une évaluation gériatrique standardisée"),),
            ),
            source="HAS 2013, repérage de la fragilité ; SEGA",
        ),
        need(
            "G2",
            Dimension.HEALTH,
            "Dénutrition",
            ProblemCategory.NUTRITION,
            aim(
                "Poids stable",
                "Perte sous 5 % en 1 mois et 10 % en 6 mois ; IMC de 22 ou plus",
                do(
                    "Pesée",
                    WEEKLY,
                    kind=_PREVENT,
                    instructions="Chaque semaine si dénutrition, sinon au moins une fois par an.",
                ),
                do(
                    "Dépistage : IMC, MNA-SF (résultat seul, échelle sous licence)",
                    YEARLY,
                    kind=_PREVENT,
                ),
                do(
                    "Enrichissement des repas",
                    DAILY,
                    CARER,
                    instructions="Selon l’avis du diététicien.",
                    usual=True,
                ),
                if_then=(
                    (
                        "perte de 5 % en 1 mois, de 10 % en 6 mois ou IMC sous 22",
                        "avis du médecin et du diététicien",
                    ),
                ),
            ),
            source="HAS 2021",
        ),
        need(
            "G3",
            Dimension.AUTONOMY,
            "Chutes",
            ProblemCategory.MOBILITY,
            aim(
                "Aucune chute",
                "Pas de chute jusqu’au prochain bilan",
                do(
                    "TUG, appui unipodal",
                    TWICE_YEARLY,
                    instructions="Après chaque chute et deux fois par an.",
                ),
                do(
                    "Chaussage, éclairage, tapis : revoir le logement",
                    TWICE_YEARLY,
                    kind=_PREVENT,
                ),
                do(
                    "Vitamine D sur prescription : vérifier",
                    TWICE_YEARLY,
                    DOCTOR,
                    kind=_PREVENT,
                    place=Place.PRACTICE,
                ),
                if_then=(("chute", "examen le jour même, TUG refait, causes cherchées"),),
            ),
            usual=True,
            priority=1,
        ),
        need(
            "G4",
            Dimension.HEALTH,
            "Iatrogénie",
            ProblemCategory.MEDICINES,
            aim(
                "Une seule liste de traitements à jour, bilan de médication fait",
                "Bilan partagé de médication de moins d’un an",
                do(
                    "Bilan partagé de médication",
                    YEARLY,
                    PHARMACIST,
                    kind=_FOLLOW,
                    place=Place.PRACTICE,
                    instructions="Chaque année et après chaque hospitalisation.",
                ),
                do("Pilulier : préparation et contrôle", WEEKLY, usual=True),
                due=180,
            ),
            source="FEMAS Hauts-de-France 2026",
        ),
        need(
            "G5",
            Dimension.AUTONOMY,
            "Autonomie",
            ProblemCategory.DAILY_LIVING,
            aim(
                "ADL et IADL stables, APA demandée si GIR 1 à 4",
                "Scores au moins égaux aux précédents",
                do("ADL, IADL et AGGIR", TWICE_YEARLY, usual=True),
                do(
                    "APA : dossier si GIR 1 à 4",
                    ONCE,
                    SOCIAL_WORKER,
                    kind=_SOCIAL,
                    place=Place.PRACTICE,
                ),
                due=180,
                if_then=(("GIR de 1 à 4", "demander l’APA"),),
            ),
            source="CASF pour l’APA",
        ),
        need(
            "G6",
            Dimension.PSYCHOLOGICAL,
            "Mémoire et humeur",
            ProblemCategory.MOOD,
            aim(
                "Repérage fait",
                "Mini-GDS de moins d’un an, plainte de mémoire notée",
                do("Mini-GDS, plainte de mémoire", YEARLY, kind=_PREVENT, usual=True),
                due=365,
                if_then=(
                    ("repérage positif", "orienter vers le médecin ou la consultation mémoire"),
                ),
            ),
            source="FEMAS Hauts-de-France 2026",
        ),
        need(
            "G7",
            Dimension.HEALTH,
            "Risque d’escarre",
            ProblemCategory.OTHER,
            aim(
                "Pas d’escarre",
                "Peau intacte aux points d’appui",
                do(
                    "Braden ou Norton",
                    WEEKLY,
                    kind=_PREVENT,
                    instructions="À l’inclusion, puis chaque semaine si à risque.",
                ),
                do(
                    "Support adapté : matelas, coussin",
                    ONCE,
                    COORDINATOR,
                    kind=_PREVENT,
                ),
                if_then=(("rougeur qui ne blanchit pas", "décharger et prévenir l’IDE"),),
            ),
            source="Échelles de Braden et de Norton",
        ),
        need(
            "G8",
            Dimension.CARERS,
            "Aidant épuisé",
            ProblemCategory.OTHER,
            aim(
                "Zarit dans la tranche inférieure",
                "Score sous 21, ou une tranche de moins",
                do(
                    "Zarit",
                    QUARTERLY,
                    instructions="Tous les 3 à 6 mois.",
                    usual=True,
                ),
                do(
                    "Proposer une solution de répit",
                    ONCE,
                    SOCIAL_WORKER,
                    kind=_SOCIAL,
                    place=Place.PHONE,
                    usual=True,
                ),
            ),
            source="Échelle de Zarit",
        ),
    ),
    source="HAS 2013 et 2021, SEGA, Braden, Zarit, FEMAS Hauts-de-France 2026",
    context="Maintien à domicile d’une personne âgée fragile.",
)
