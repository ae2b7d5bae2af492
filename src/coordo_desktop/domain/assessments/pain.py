"""Pain: how strong (EN, EVA), seen in those who cannot say (Algoplus), of nerves (DN4)."""

from coordo_desktop.domain.assessments.builders import total_item, yes_no
from coordo_desktop.domain.assessments.scale import (
    Band,
    Choice,
    Direction,
    Grade,
    Item,
    Number,
    NumberEntry,
    Scale,
)

_HIGH_IS_WORSE = "Plus le score est haut, plus la douleur est forte."
_TREAT = "Traitement de secours selon la prescription, réévaluer après ; prévenir si elle dure."


def _pain_bands(first: Number) -> tuple[Band, ...]:
    return (
        Band(id="absente", low=0, label="Pas de douleur", grade=Grade.GOOD),
        Band(id="faible", low=first, label="Douleur faible", grade=Grade.MILD),
        Band(id="moderee", low=4, label="Douleur modérée", grade=Grade.MODERATE,
             next_step=_TREAT),
        Band(id="intense", low=6, label="Douleur intense", grade=Grade.SEVERE, next_step=_TREAT),
        Band(id="tres_intense", low=8, label="Douleur très intense", grade=Grade.SEVERE,
             next_step="Prévenir le médecin le jour même ; " + _TREAT[0].lower() + _TREAT[1:]),
    )  # fmt: skip


_ENDS = {0: "0 · pas de douleur", 10: "10 · douleur maximale imaginable"}

EN = Scale(
    id="en",
    name="EN (douleur)",
    title="Échelle numérique de la douleur (EN)",
    family="pain",
    version="1",
    source="Échelle numérique simple ; seuils usuels à confirmer",
    licence="Générique, libre.",
    direction=Direction.HIGH,
    direction_words=_HIGH_IS_WORSE,
    low=0,
    high=10,
    instruction="« Sur 10, à combien estimez-vous votre douleur en ce moment ? »",
    items=(
        Item(
            id="intensite",
            label="Intensité de la douleur",
            choices=tuple(
                Choice(id=str(points), label=_ENDS.get(points, str(points)), points=points)
                for points in range(11)
            ),
            aliases=("valeur", "douleur", "score", "en"),
        ),
    ),
    bands=_pain_bands(1),
)

EVA = Scale(
    id="eva",
    name="EVA (douleur)",
    title="Échelle visuelle analogique de la douleur (EVA)",
    family="pain",
    version="1",
    source="Réglette visuelle analogique ; seuils usuels à confirmer",
    licence="Générique, libre.",
    direction=Direction.HIGH,
    direction_words=_HIGH_IS_WORSE,
    low=0,
    high=10,
    step=0.1,
    instruction="La personne place le curseur de la réglette ; lire au dos, en centimètres.",
    items=(
        Item(
            id="intensite",
            label="Position du curseur",
            number=NumberEntry(low=0, high=10, decimals=1, unit="cm"),
            aliases=("valeur", "douleur", "score", "eva"),
        ),
    ),
    bands=_pain_bands(0.1),
)

_ALGOPLUS_ITEMS = (
    ("visage", "Visage",
     "Froncement des sourcils, grimaces, crispation, mâchoires serrées, visage figé"),
    ("regard", "Regard", "Inattentif, fixe, lointain ou suppliant, pleurs, yeux fermés"),
    ("plaintes", "Plaintes", "« Aïe », « ouille », « j’ai mal », gémissements, cris"),
    ("corps", "Corps",
     "Retrait ou protection d’une zone, refus de mobilisation, attitudes figées"),
    ("comportements", "Comportements", "Agitation ou agressivité, agrippement"),
)  # fmt: skip

ALGOPLUS = Scale(
    id="algoplus",
    name="Algoplus",
    title="Douleur aiguë de la personne âgée non communicante (Algoplus)",
    family="pain",
    version="1",
    source="Collectif Doloplus (doloplus.fr)",
    licence="Marque du Collectif Doloplus, diffusée librement sur son site ; conditions à "
    "confirmer.",
    direction=Direction.HIGH,
    direction_words="Plus le score est haut, plus la douleur est probable.",
    low=0,
    high=5,
    instruction="Observer dans cet ordre. Un seul comportement observé suffit à coter oui, "
    "quelle que soit sa cause.",
    items=tuple(
        Item(id=name, label=label, help=told, choices=yes_no())
        for name, label, told in _ALGOPLUS_ITEMS
    ),
    bands=(
        Band(
            id="sans_douleur",
            low=0,
            label="Douleur non repérée",
            grade=Grade.GOOD,
            next_step="Si une douleur chronique est suspectée, compléter par Doloplus-2.",
        ),
        Band(
            id="douleur",
            low=2,
            label="Douleur présente",
            grade=Grade.SEVERE,
            next_step="Traiter puis réévaluer jusqu’à un score inférieur à 2.",
        ),
    ),
)

_DN4_ITEMS = (
    ("brulure", "Brûlure", "La douleur présente-t-elle…"),
    ("froid", "Sensation de froid douloureux", "La douleur présente-t-elle…"),
    ("decharges", "Décharges électriques", "La douleur présente-t-elle…"),
    ("fourmillements", "Fourmillements", "Dans la même région, la douleur s’associe-t-elle à…"),
    ("picotements", "Picotements", "Dans la même région, la douleur s’associe-t-elle à…"),
    ("engourdissement", "Engourdissement",
     "Dans la même région, la douleur s’associe-t-elle à…"),
    ("demangeaisons", "Démangeaisons", "Dans la même région, la douleur s’associe-t-elle à…"),
    ("hypo_tact", "Hypoesthésie au tact", "Examen du territoire douloureux"),
    ("hypo_piqure", "Hypoesthésie à la piqûre", "Examen du territoire douloureux"),
    ("frottement", "Provoquée ou augmentée par le frottement", "La douleur est-elle…"),
)  # fmt: skip

DN4 = Scale(
    id="dn4",
    name="DN4",
    title="Douleur neuropathique (DN4)",
    family="pain",
    version="1",
    source="Bouhassira 2005, repris par recomedicales.fr (item 10 : frottement, à confirmer)",
    licence="© Bouhassira, libre pour l’usage clinique ; à confirmer.",
    direction=Direction.HIGH,
    direction_words="Plus le score est haut, plus une composante neuropathique est probable.",
    low=0,
    high=10,
    items=tuple(
        Item(id=name, label=label, section=asked, choices=yes_no(), aliases=(f"q{place}",))
        for place, (name, label, asked) in enumerate(_DN4_ITEMS, 1)
    ),
    bands=(
        Band(
            id="peu_probable",
            low=0,
            label="Composante neuropathique peu probable",
            grade=Grade.GOOD,
        ),
        Band(
            id="probable",
            low=4,
            label="Composante neuropathique probable",
            grade=Grade.MODERATE,
            next_step="En parler au médecin : traitement spécifique.",
        ),
    ),
)

DOLOPLUS2 = Scale(
    id="doloplus2",
    name="Doloplus-2",
    title="Douleur chronique de la personne âgée (Doloplus-2) : résultat",
    family="pain",
    version="1",
    source="Collectif Doloplus ; seuil 5 sur 30",
    licence="Sous licence : seul le résultat obtenu sur le formulaire autorisé est enregistré.",
    direction=Direction.HIGH,
    direction_words=_HIGH_IS_WORSE,
    low=0,
    high=30,
    result_only=True,
    items=(total_item(0, 30),),
    bands=(
        Band(id="sans_douleur", low=0, label="Douleur non repérée", grade=Grade.GOOD),
        Band(
            id="douleur",
            low=5,
            label="Douleur présente",
            grade=Grade.SEVERE,
            next_step="Traiter puis réévaluer.",
        ),
    ),
)
