"""Scales under licence: only the result obtained elsewhere is kept, never an item."""

from coordo_desktop.domain.assessments.builders import total_item
from coordo_desktop.domain.assessments.scale import Band, Direction, Grade, Scale

_LICENSED = "Sous licence : seul le résultat obtenu sur le formulaire autorisé est enregistré."
_CARER = "Proposer du répit à l’aidant, un relais, une rencontre avec le travailleur social."
_FEED = "Peser chaque semaine, enrichir l’alimentation, prévenir le médecin."

MNA_SF = Scale(
    id="mnasf",
    name="MNA-SF",
    title="Dénutrition (MNA-SF) : résultat",
    family="nutrition",
    version="1",
    source="MNA-SF (Nestlé) ; seuils de recomedicales.fr, borne 12 à confirmer",
    licence="Marque déposée (Nestlé). " + _LICENSED,
    direction=Direction.LOW,
    direction_words="Plus le score est bas, plus la dénutrition est probable.",
    low=0,
    high=14,
    months=6,
    result_only=True,
    items=(total_item(0, 14),),
    bands=(
        Band(id="denutrition", low=0, label="Dénutrition", grade=Grade.SEVERE, next_step=_FEED),
        Band(id="risque", low=8, label="Risque de dénutrition", grade=Grade.MODERATE,
             next_step=_FEED),
        Band(id="normal", low=12, label="État nutritionnel normal", grade=Grade.GOOD),
    ),
)  # fmt: skip

ZARIT = Scale(
    id="zarit",
    name="Zarit",
    title="Charge de l’aidant (Zarit, 22 items) : résultat",
    family="carer",
    version="1",
    source="Zarit ; bandes reprises par maeker.fr",
    licence="Sous licence (Mapi). " + _LICENSED,
    direction=Direction.HIGH,
    direction_words="Plus le score est haut, plus la charge de l’aidant est lourde.",
    low=0,
    high=88,
    months=6,
    result_only=True,
    items=(total_item(0, 88),),
    bands=(
        Band(id="faible", low=0, label="Charge faible ou absente", grade=Grade.GOOD),
        Band(id="legere", low=21, label="Charge légère", grade=Grade.MILD),
        Band(id="moderee", low=41, label="Charge modérée", grade=Grade.MODERATE,
             next_step=_CARER),
        Band(id="severe", low=61, label="Charge sévère", grade=Grade.SEVERE, next_step=_CARER),
    ),
)  # fmt: skip

MINI_ZARIT = Scale(
    id="minizarit",
    name="Mini-Zarit",
    title="Charge de l’aidant (mini-Zarit, 7 questions) : résultat",
    family="carer",
    version="1",
    source="Mini-Zarit à 7 questions ; bandes à confirmer",
    licence=_LICENSED,
    direction=Direction.HIGH,
    direction_words="Plus le score est haut, plus la charge de l’aidant est lourde.",
    low=0,
    high=7,
    step=0.5,
    months=6,
    result_only=True,
    notice="Version à 7 questions ; une autre, à 6, circule sous le même nom.",
    items=(total_item(0, 7, decimals=1),),
    bands=(
        Band(id="faible", low=0, label="Charge faible ou absente", grade=Grade.GOOD),
        Band(id="legere", low=1.5, label="Charge légère", grade=Grade.MILD),
        Band(id="moderee", low=3.5, label="Charge modérée", grade=Grade.MODERATE,
             next_step=_CARER),
        Band(id="severe", low=5.5, label="Charge sévère", grade=Grade.SEVERE, next_step=_CARER),
    ),
)  # fmt: skip


def _cognition(scale_id: str, name: str, title: str) -> Scale:
    """No band: what a total means depends on age and schooling."""
    return Scale(
        id=scale_id,
        name=name,
        title=title,
        family="cognition",
        version="1",
        source=f"{name}, passé sur le formulaire autorisé",
        licence=_LICENSED,
        direction=Direction.LOW,
        direction_words="Plus le score est bas, plus les troubles sont marqués ; à lire selon "
        "l’âge et le niveau d’études.",
        low=0,
        high=30,
        months=12,
        result_only=True,
        items=(total_item(0, 30),),
    )


MMSE = _cognition("mmse", "MMSE", "Cognition (MMSE) : résultat")
MOCA = _cognition("moca", "MoCA", "Cognition (MoCA) : résultat")
