"""Falls: Morse, the timed up and go, standing on one leg."""

from coordo_desktop.domain.assessments.builders import weighted
from coordo_desktop.domain.assessments.scale import (
    Band,
    Direction,
    Grade,
    Item,
    NumberEntry,
    Scale,
)

_FALLS = "Revoir le logement, les chaussures, les aides techniques, les traitements."

MORSE = Scale(
    id="morse",
    name="Morse",
    title="Risque de chute (échelle de Morse)",
    family="mobility",
    version="1",
    source="Morse 1989, telle qu’habituellement reproduite ; à confirmer",
    licence="Licence à confirmer.",
    direction=Direction.HIGH,
    direction_words="Plus le score est haut, plus le risque de chute est grand.",
    low=0,
    high=125,
    step=5,
    months=6,
    notice="Échelle conçue pour l’hôpital : portée limitée à domicile.",
    items=(
        Item(id="antecedent", label="Antécédent de chute",
             choices=weighted((0, "Non"), (25, "Oui"), aliases=True)),
        Item(id="diagnostic", label="Diagnostic secondaire",
             choices=weighted((0, "Non"), (15, "Oui"), aliases=True)),
        Item(id="aide", label="Aide à la marche",
             choices=weighted((0, "Aucune, alité, aide d’un soignant"),
                              (15, "Canne, béquilles, déambulateur"),
                              (30, "S’appuie sur les meubles"))),
        Item(id="perfusion", label="Perfusion ou verrou",
             choices=weighted((0, "Non"), (20, "Oui"), aliases=True)),
        Item(id="demarche", label="Démarche",
             choices=weighted((0, "Normale, alité, immobile"), (10, "Faible"), (20, "Altérée"))),
        Item(id="etat_mental", label="État mental",
             choices=weighted((0, "Conscient de ses limites"),
                              (15, "Surestime ses capacités, oublie ses limites"))),
    ),
    bands=(
        Band(id="faible", low=0, label="Risque faible", grade=Grade.GOOD),
        Band(id="modere", low=25, label="Risque modéré", grade=Grade.MODERATE, next_step=_FALLS),
        Band(id="eleve", low=45, label="Risque élevé", grade=Grade.SEVERE, next_step=_FALLS),
    ),
)  # fmt: skip

TUG = Scale(
    id="tug",
    name="TUG",
    title="Se lever et marcher, chronométré (Timed Up and Go)",
    family="mobility",
    version="1",
    source="Podsiadlo 1991 ; seuils HAS 20 s et 14 s à confirmer",
    licence="Test libre.",
    direction=Direction.HIGH,
    direction_words="Plus le temps est long, plus le risque de chute est grand.",
    low=0,
    high=300,
    step=0.1,
    unit="s",
    months=6,
    instruction="Se lever d’une chaise, marcher 3 m, faire demi-tour, revenir et s’asseoir.",
    items=(
        Item(
            id="secondes",
            label="Temps",
            number=NumberEntry(low=0, high=300, decimals=1, unit="s"),
            aliases=("temps", "valeur", "total"),
        ),
    ),
    bands=(
        Band(id="normal", low=0, label="Normal", grade=Grade.GOOD),
        Band(id="risque", low=14, label="Risque de chute", grade=Grade.MODERATE, next_step=_FALLS),
        Band(id="anormal", low=20.1, label="Anormal", grade=Grade.SEVERE, next_step=_FALLS),
    ),
)

UNIPODAL = Scale(
    id="unipodal",
    name="Appui unipodal",
    title="Appui sur un pied, chronométré",
    family="mobility",
    version="1",
    source="Vellas 1997 ; seuil de 5 s à confirmer",
    licence="Test libre.",
    direction=Direction.LOW,
    direction_words="Plus le temps est court, plus le risque de chute est grand.",
    low=0,
    high=300,
    step=0.1,
    unit="s",
    months=6,
    instruction="Tenir debout sur un pied, sans appui ; 0 si c’est impossible.",
    items=(
        Item(
            id="secondes",
            label="Temps tenu",
            number=NumberEntry(low=0, high=300, decimals=1, unit="s"),
            aliases=("temps", "valeur", "total"),
        ),
    ),
    bands=(
        Band(id="anormal", low=0, label="Anormal", grade=Grade.SEVERE, next_step=_FALLS),
        Band(id="normal", low=5, label="Normal", grade=Grade.GOOD),
    ),
)
