"""E. Palliative care at home (reference 2.6 E)."""

from coordo_desktop.domain.care_plan import (
    Dimension,
    InterventionKind,
    NursingRole,
    Place,
    ProblemCategory,
)
from coordo_desktop.domain.plan_templates.building import (
    COORDINATOR,
    DAILY,
    DOCTOR,
    FORTNIGHTLY,
    MONTHLY,
    ONCE,
    TEAM,
    TWICE_DAILY,
    WEEKLY,
    aim,
    do,
    need,
    template,
)

_PREVENT = InterventionKind.PREVENTION
_FOLLOW = InterventionKind.COORDINATION
_SOCIAL = InterventionKind.SOCIAL

PALLIATIVE = template(
    "soins_palliatifs",
    "Soins palliatifs à domicile",
    (
        need(
            "E1",
            Dimension.HEALTH,
            "Douleur et symptômes d’inconfort",
            ProblemCategory.OTHER,
            aim(
                "Confort jugé acceptable par la personne",
                "Elle le dit, ou Algoplus sous 2",
                do(
                    "Douleur : EN, Algoplus ou Doloplus",
                    DAILY,
                    instructions="À chaque passage.",
                ),
                do(
                    "Symptômes : dyspnée, nausées, anxiété, agitation, encombrement",
                    DAILY,
                    instructions="À chaque passage.",
                    usual=True,
                ),
                due=14,
                if_then=(
                    (
                        "douleur ou essoufflement non soulagé",
                        "donner la prescription anticipée et appeler le médecin ou l’astreinte",
                    ),
                ),
            ),
            source="Collectif Doloplus pour les échelles",
            priority=1,
        ),
        need(
            "E2",
            Dimension.HEALTH,
            "Anticipation des crises",
            ProblemCategory.MEDICINES,
            aim(
                "Prescriptions de crise disponibles au domicile",
                "Prescriptions anticipées personnalisées présentes, produits vérifiés",
                do(
                    "Prescriptions anticipées et stock du domicile : vérifier",
                    WEEKLY,
                    role=NursingRole.PRESCRIBED,
                    instructions="Chaque semaine et après chaque changement.",
                    usual=True,
                ),
                due=14,
            ),
            source="FEMAS Hauts-de-France 2026",
            priority=1,
        ),
        need(
            "E3",
            Dimension.PSYCHOLOGICAL,
            "Volontés de la personne",
            ProblemCategory.OTHER,
            aim(
                "Directives anticipées et personne de confiance notées",
                "Écrites au dossier, copie localisée, fiche urgence pallia transmise au Samu",
                do(
                    "Parler des volontés, les noter, dire où est la copie",
                    ONCE,
                    DOCTOR,
                ),
                do(
                    "Fiche urgence pallia : écrire et transmettre",
                    ONCE,
                    COORDINATOR,
                    kind=_FOLLOW,
                ),
                do("Relire les volontés", MONTHLY, after=30),
                due=14,
            ),
            source="HAS ; FEMAS Hauts-de-France 2026",
            priority=1,
        ),
        need(
            "E4",
            Dimension.HEALTH,
            "Intégrité de la peau et de la bouche",
            ProblemCategory.OTHER,
            aim(
                "Pas de nouvelle escarre, bouche confortable",
                "Peau intacte, bouche propre et humide",
                do("Braden, mobilisation, points d’appui", DAILY, kind=_PREVENT),
                do("Soins de bouche", TWICE_DAILY, instructions="Plus souvent si besoin."),
                due=14,
            ),
            source="Échelle de Braden",
            usual=True,
        ),
        need(
            "E5",
            Dimension.CARERS,
            "Aidant",
            ProblemCategory.OTHER,
            aim(
                "Zarit qui n’augmente pas, répit proposé",
                "Score au plus égal au précédent",
                do("Zarit, besoin de répit, anticipation du deuil", FORTNIGHTLY, usual=True),
                do(
                    "Proposer une solution de répit",
                    ONCE,
                    COORDINATOR,
                    kind=_SOCIAL,
                    place=Place.PHONE,
                    usual=True,
                ),
                due=30,
            ),
            source="FEMAS Hauts-de-France 2026",
        ),
        need(
            "E6",
            Dimension.ENVIRONMENT,
            "Coordination",
            ProblemCategory.FOLLOW_UP,
            aim(
                "Un référent, un numéro pour les 24 heures",
                "Nom et numéros affichés au domicile",
                do(
                    "Contacts EMSP, HAD, DAC : vérifier et afficher",
                    ONCE,
                    COORDINATOR,
                    kind=_FOLLOW,
                    instructions="À l’inclusion et à chaque changement.",
                ),
                do(
                    "Concertation de l’équipe (RCP)",
                    MONTHLY,
                    TEAM,
                    kind=_FOLLOW,
                    place=Place.PRACTICE,
                    instructions="À l’inclusion et à chaque changement.",
                    usual=True,
                ),
                due=7,
            ),
            source="FEMAS Hauts-de-France 2026",
        ),
    ),
    source="FEMAS Hauts-de-France 2026, HAS, Collectif Doloplus, Braden",
    context="Soins palliatifs à domicile : confort, volontés, anticipation.",
    review_days=14,
)
