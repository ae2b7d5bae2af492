"""Katz ADL, Lawton IADL and the four items of Paquid: what a person does alone every day."""

from collections.abc import Mapping

from coordo_desktop.domain.assessments.scale import (
    Answers,
    Band,
    Choice,
    Direction,
    Grade,
    Item,
    Number,
    Outcome,
    Scale,
)

_PUBLIC = "Largement reproduite dans l’enseignement public ; licence à confirmer."
_LOW_IS_WORSE = "Plus le score est bas, plus la personne est dépendante."
_KATZ_ITEMS = (
    ("hygiene", "Hygiène corporelle", "Autonome", "Aide partielle", "Dépendant"),
    ("habillage", "Habillage", "Autonome pour le choix des vêtements et l’habillage",
     "Autonome, mais besoin d’aide pour se chausser", "Dépendant"),
    ("toilettes", "Aller aux toilettes", "Autonome pour s’y rendre, se déshabiller, se rhabiller",
     "Doit être accompagné ou aidé", "Ne peut aller aux toilettes seul"),
    ("locomotion", "Locomotion, transferts", "Autonome", "Besoin d’aide", "Grabataire"),
    ("continence", "Continence", "Continent", "Incontinence occasionnelle", "Incontinent"),
    ("repas", "Repas", "Mange seul", "Aide pour couper la viande ou peler les fruits",
     "Dépendant"),
)  # fmt: skip
_HELP = "Proposer les aides à la toilette, aux transferts et aux repas ; compléter par AGGIR."

KATZ = Scale(
    id="katz",
    name="ADL de Katz",
    title="Activités de la vie quotidienne (ADL, Katz)",
    family="autonomy",
    version="1",
    source="Katz 1963, version française à demi-points (Revue du praticien)",
    licence=_PUBLIC,
    direction=Direction.LOW,
    direction_words=_LOW_IS_WORSE,
    low=0,
    high=6,
    step=0.5,
    months=12,
    items=tuple(
        Item(
            id=name,
            label=label,
            choices=(
                Choice(id="1", label=alone, points=1),
                Choice(id="0.5", label=partly, points=0.5),
                Choice(id="0", label=dependent, points=0),
            ),
        )
        for name, label, alone, partly, dependent in _KATZ_ITEMS
    ),
    bands=(
        Band(id="severe", low=0, label="Dépendance sévère", grade=Grade.SEVERE, next_step=_HELP),
        Band(
            id="moderee", low=2, label="Dépendance modérée", grade=Grade.MODERATE, next_step=_HELP
        ),
        Band(
            id="partielle",
            low=4,
            label="Dépendance partielle",
            grade=Grade.MILD,
            next_step="Préciser l’activité à aider et qui aide.",
        ),
        Band(id="autonome", low=6, label="Autonome", grade=Grade.GOOD),
    ),
)

_ALONE, _HELPED = "Seul", "Avec aide, ou ne peut pas"
_IADL = (
    Choice(id="1", label=_ALONE, points=1, aliases=("oui",)),
    Choice(id="0", label=_HELPED, points=0, aliases=("non",)),
)
_NEVER = Choice(
    id="na",
    label="Non applicable (n’en a jamais eu l’habitude)",
    points=None,
    aliases=("n/a", "nonapplicable"),
)
_LAWTON_ITEMS = (
    ("telephone", "Téléphone", "S’en sert, cherche et compose les numéros ou y répond"),
    ("courses", "Courses", "Fait tous ses achats"),
    ("repas", "Préparation des repas", "Prévoit, prépare et sert des repas adaptés"),
    ("entretien", "Entretien de la maison", "Même avec une aide pour les gros travaux"),
    ("lessive", "Lessive", "Au moins le petit linge"),
    ("transports", "Transports", "Conduit, prend les transports ou un taxi"),
    ("medicaments", "Médicaments", "Doses et heures, sans préparation par un tiers"),
    ("budget", "Budget", "Gère l’argent du quotidien, règle ses dépenses"),
)


def _lawton(_scale: Scale, answers: Answers, _context: Mapping[str, object]) -> Outcome:
    """« x/y »: activities never done in life are taken out of the total."""
    assessed = [answer for answer in answers.values() if answer != _NEVER.id]
    done, out_of = assessed.count("1"), len(assessed)
    if out_of == 0:
        return Outcome(value=None)
    band = "autonome" if done == out_of else "aide" if done else "dependance"
    details = {"out_of": out_of, "not_applicable": len(answers) - out_of}
    return Outcome(value=done, band=band, text=f"{done}/{out_of}", details=details)


LAWTON = Scale(
    id="lawton",
    name="IADL de Lawton",
    title="Activités instrumentales de la vie quotidienne (IADL, Lawton)",
    family="autonomy",
    version="1",
    source="Lawton et Brody 1969 (Gériatrie pour le praticien, 2018)",
    licence=_PUBLIC,
    direction=Direction.LOW,
    direction_words=_LOW_IS_WORSE,
    low=0,
    high=8,
    months=12,
    fixed_bands=True,
    instruction="Une activité que la personne n’a jamais eu l’habitude de faire est « non "
    "applicable » : elle sort du total, rendu sur le nombre d’activités évaluées.",
    items=tuple(
        Item(id=name, label=label, choices=(*_IADL, _NEVER), help=told)
        for name, label, told in _LAWTON_ITEMS
    ),
    bands=(
        Band(
            id="dependance",
            low=0,
            label="Aucune activité faite seul",
            grade=Grade.SEVERE,
            next_step="Aide pour chaque activité ; repérer l’aidant et sa charge.",
        ),
        Band(
            id="aide",
            low=1,
            label="Aide pour certaines activités",
            grade=Grade.MILD,
            next_step="Organiser l’aide pour les activités cotées 0 ; penser à l’IADL-4.",
        ),
        Band(id="autonome", low=8, label="Autonome", grade=Grade.GOOD),
    ),
    rule=_lawton,
)

_FOUR = ("telephone", "transports", "medicaments", "budget")
IADL4 = Scale(
    id="iadl4",
    name="IADL-4",
    title="IADL à 4 items (Paquid)",
    family="autonomy",
    version="1",
    source="Cohorte Paquid ; reprise par recomedicales.fr",
    licence=_PUBLIC,
    direction=Direction.LOW,
    direction_words=_LOW_IS_WORSE,
    low=0,
    high=4,
    months=12,
    items=tuple(
        Item(id=name, label=label, choices=_IADL, help=told)
        for name, label, told in _LAWTON_ITEMS
        if name in _FOUR
    ),
    bands=(
        Band(
            id="bilan",
            low=0,
            label="À explorer",
            grade=Grade.MODERATE,
            next_step="Poursuivre le bilan de mémoire avec le médecin traitant.",
        ),
        Band(id="rassurant", low=4, label="Rien d’inquiétant", grade=Grade.GOOD),
    ),
)

_SEGA_ITEMS = (
    ("age", "Âge", "74 ans ou moins", "75 à 84 ans", "85 ans ou plus"),
    ("provenance", "Provenance", "Domicile", "Domicile avec aide professionnelle",
     "Foyer-logement ou EHPAD"),
    ("medicaments", "Médicaments", "3 ou moins", "4 ou 5", "6 ou plus"),
    ("humeur", "Humeur", "Normale", "Parfois anxieux ou triste", "Déprimé"),
    ("sante_percue", "Santé perçue, comparée aux personnes du même âge", "Meilleure",
     "Équivalente", "Moins bonne"),
    ("chutes", "Chutes (6 derniers mois)", "Aucune", "Une, sans gravité",
     "Multiples ou compliquées"),
    ("nutrition", "Nutrition", "Poids stable, apparence normale",
     "Appétit nettement diminué depuis 15 jours, ou perte de 3 kg en 3 mois",
     "Dénutrition franche"),
    ("maladies", "Maladies associées", "Aucune", "1 à 3", "Plus de 3"),
    ("aivq", "Activités instrumentales (AIVQ)", "Indépendance", "Aide partielle", "Incapacité"),
    ("mobilite", "Mobilité", "Indépendance", "Soutien", "Incapacité"),
    ("continence", "Continence", "Continence", "Incontinence occasionnelle",
     "Incontinence permanente"),
    ("prise_repas", "Prise des repas", "Indépendance", "Aide ponctuelle", "Assistance complète"),
    ("cognition", "Fonctions cognitives", "Normales", "Peu altérées", "Très altérées"),
)  # fmt: skip


def _two_points(labels: tuple[str, ...]) -> tuple[Choice, ...]:
    numbers: tuple[Number, ...] = (0, 1, 2)
    return tuple(
        Choice(id=str(points), label=label, points=points)
        for points, label in zip(numbers, labels, strict=True)
    )


SEGA = Scale(
    id="sega",
    name="SEGA-A",
    title="Repérage de la fragilité (grille SEGA, volet A)",
    family="frailty",
    version="1",
    source="Grille SEGA-A, réseaux gérontologiques du sud lorrain",
    licence="Grille publiée par des réseaux publics ; licence à confirmer.",
    direction=Direction.HIGH,
    direction_words="Plus le score est haut, plus la personne est fragile.",
    low=0,
    high=26,
    months=12,
    instruction="À proposer de façon opportuniste après 70 ans.",
    items=tuple(
        Item(id=name, label=label, choices=_two_points(tuple(labels)))
        for name, label, *labels in _SEGA_ITEMS
    ),
    bands=(
        Band(id="peu_fragile", low=0, label="Peu fragile", grade=Grade.GOOD),
        Band(
            id="fragile",
            low=9,
            label="Fragile",
            grade=Grade.MODERATE,
            next_step="Évaluation gériatrique ; ICOPE, chutes, nutrition, aidant.",
        ),
        Band(
            id="tres_fragile",
            low=12,
            label="Très fragile",
            grade=Grade.SEVERE,
            next_step="Évaluation gériatrique standardisée ; plan de soins à construire.",
        ),
    ),
)

ICOPE_DOMAINS = (
    ("memoire", "Mémoire et orientation",
     "Trois mots à répéter puis à redire plus tard ; date du jour, lieu"),
    ("nutrition", "Nutrition", "Perte de poids ou d’appétit"),
    ("vision", "Vision", "Difficultés pour voir de loin, lire, maladie des yeux"),
    ("audition", "Audition", "Entend les chuchotements, ou test d’audition"),
    ("psychologique", "Bien-être psychologique", "Tristesse, désespoir, perte d’intérêt"),
    ("mobilite", "Mobilité", "Cinq levers de chaise sans les bras en 14 s au plus"),
)  # fmt: skip


def _icope(_scale: Scale, answers: Answers, _context: Mapping[str, object]) -> Outcome:
    altered = tuple(item for item, answer in answers.items() if answer == "altere")
    text = "aucun domaine altéré"
    if altered:
        text = f"{len(altered)} domaine{'s' if len(altered) > 1 else ''} sur 6"
    return Outcome(value=len(altered), text=text, details={"altered": altered})


ICOPE = Scale(
    id="icope",
    name="ICOPE étape 1",
    title="Dépistage ICOPE, étape 1 (OMS)",
    family="frailty",
    version="1",
    source="Programme ICOPE de l’OMS, étape 1 (descriptions publiques)",
    licence="OMS, libre avec mention de la source ; le libellé exact est celui du manuel OMS.",
    direction=Direction.HIGH,
    direction_words="Plus il y a de domaines altérés, plus l’évaluation approfondie est utile.",
    low=0,
    high=6,
    months=6,
    instruction="À partir de 60 ans. Coter chaque fonction après le test ou la question.",
    items=tuple(
        Item(
            id=name,
            label=label,
            help=told,
            choices=(
                Choice(id="normal", label="Normal", points=0, aliases=("0", "non", "n")),
                Choice(id="altere", label="Altéré", points=1, aliases=("1", "oui", "a")),
            ),
        )
        for name, label, told in ICOPE_DOMAINS
    ),
    bands=(
        Band(
            id="normal",
            low=0,
            label="Aucun domaine altéré",
            grade=Grade.GOOD,
            next_step="Refaire dans 4 à 6 mois.",
        ),
        Band(
            id="altere",
            low=1,
            label="Domaine altéré",
            grade=Grade.MODERATE,
            next_step="Évaluation approfondie (étape 2) des domaines altérés.",
        ),
    ),
    rule=_icope,
)
