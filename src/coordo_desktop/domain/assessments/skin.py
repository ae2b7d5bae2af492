"""Norton and Braden: the risk of pressure sores. Both read « low is bad »."""

from coordo_desktop.domain.assessments.scale import Band, Choice, Direction, Grade, Item, Scale

_LOW_IS_WORSE = "Plus le score est bas, plus le risque d’escarre est grand."
_PREVENT = "Support adapté, changements de position, surveillance de la peau, nutrition."
_NORTON_ITEMS = (
    ("etat_general", "État général", "Bon", "Moyen", "Mauvais", "Très mauvais"),
    ("etat_mental", "État mental", "Bon, alerte", "Apathique", "Confus", "Inconscient"),
    ("activite", "Activité", "Ambulant, sans aide", "Marche avec aide", "Assis",
     "Totalement alité"),
    ("mobilite", "Mobilité", "Totale", "Diminuée", "Très limitée", "Immobile"),
    ("incontinence", "Incontinence", "Aucune", "Occasionnelle", "Urinaire",
     "Urinaire et fécale"),
)  # fmt: skip
_BRADEN_ITEMS = (
    ("perception", "Perception sensorielle", "Complètement limitée", "Très limitée",
     "Légèrement limitée", "Aucune atteinte"),
    ("humidite", "Humidité", "Constamment mouillé", "Humide", "Humidité occasionnelle",
     "Rarement humide"),
    ("activite", "Activité", "Alité", "Au fauteuil", "Marche occasionnellement",
     "Marche fréquemment"),
    ("mobilite", "Mobilité", "Immobile", "Très limitée", "Légèrement limitée",
     "Aucune limitation"),
    ("nutrition", "Nutrition", "Très pauvre", "Probablement inadéquate", "Adéquate",
     "Excellente"),
    ("friction", "Friction et cisaillement", "Problème", "Problème potentiel",
     "Aucun problème apparent"),
)  # fmt: skip


def _items(table: tuple[tuple[str, ...], ...], best: int) -> tuple[Item, ...]:
    """Points go down from `best` (Norton), or up from 1 where `best` is 1 (Braden)."""
    way = -1 if best > 1 else 1
    return tuple(
        Item(
            id=name,
            label=label,
            choices=tuple(
                Choice(id=str(best + way * place), label=words, points=best + way * place)
                for place, words in enumerate(answers)
            ),
        )
        for name, label, *answers in table
    )


NORTON = Scale(
    id="norton",
    name="Norton",
    title="Risque d’escarre (échelle de Norton)",
    family="skin",
    version="1",
    source="Norton 1962 ; geriatrie-albi.com (Pradines), 2002-2014",
    licence="Largement reproduite ; licence à confirmer.",
    direction=Direction.LOW,
    direction_words=_LOW_IS_WORSE,
    low=5,
    high=20,
    months=1,
    instruction="Chaque item va de 4 (meilleur état) à 1.",
    notice="La source ne classe pas le score 14 : il est compté ici comme à risque, seuil "
    "modifiable par la structure.",
    items=_items(_NORTON_ITEMS, 4),
    bands=(
        Band(
            id="risque", low=5, label="À risque d’escarre", grade=Grade.SEVERE, next_step=_PREVENT
        ),
        Band(id="sans_risque", low=15, label="Sans risque en théorie", grade=Grade.GOOD),
    ),
)

BRADEN = Scale(
    id="braden",
    name="Braden",
    title="Risque d’escarre (échelle de Braden)",
    family="skin",
    version="1",
    source="Braden et Bergstrom ; PlaieXpertise, geriatrie-albi.com (traduction ANAES)",
    licence="© Braden et Bergstrom : autorisation habituellement demandée, à confirmer.",
    direction=Direction.LOW,
    direction_words=_LOW_IS_WORSE,
    low=6,
    high=23,
    months=1,
    notice="D’autres seuils circulent ; ceux-ci sont modifiables par la structure.",
    items=_items(_BRADEN_ITEMS, 1),
    bands=(
        Band(
            id="tres_eleve",
            low=6,
            label="Risque très élevé",
            grade=Grade.SEVERE,
            next_step=_PREVENT,
        ),
        Band(id="eleve", low=8, label="Risque élevé", grade=Grade.SEVERE, next_step=_PREVENT),
        Band(id="modere", low=13, label="Risque modéré", grade=Grade.MODERATE, next_step=_PREVENT),
        Band(id="faible", low=18, label="Risque faible", grade=Grade.GOOD),
    ),
)
