"""Cibles: the library to choose from, the macrocibles and the SAED call.

A cible says precisely what draws attention (a symptom, a behaviour, a situation, a change of
state); it is never a medical diagnosis nor an act of care (reference 3.1).
"""

from collections.abc import Iterable

from coordo_desktop.domain.text import fold
from coordo_desktop.domain.transmissions import Kind

LIBRARY: dict[str, tuple[str, ...]] = {
    "Respiration": (
        "Essoufflement à l’effort",
        "Essoufflement au repos",
        "Toux",
        "Encombrement bronchique",
        "Respiration bruyante",
        "Gêne liée à l’oxygène",
        "Angoisse de manquer d’air",
    ),
    "Circulation": (
        "Œdèmes des membres inférieurs",
        "Œdème localisé",
        "Tension artérielle inhabituelle",
        "Palpitations",
        "Malaise",
        "Vertiges au lever",
        "Prise de poids rapide",
        "Saignement",
        "Mollet douloureux",
    ),
    "Alimentation": (
        "Appétit diminué",
        "Refus de s’alimenter",
        "Perte de poids",
        "Fausses routes",
        "Nausées",
        "Vomissements",
        "Glycémies instables",
        "Sensation de malaise avant le repas",
        "Équilibre alimentaire à revoir",
        "Appareil dentaire mal supporté",
        "Bouche sèche ou douloureuse",
    ),
    "Hydratation": (
        "Boissons insuffisantes",
        "Signes de déshydratation",
        "Soif inhabituelle",
        "Restriction de boissons difficile à suivre",
    ),
    "Élimination": (
        "Constipation",
        "Selles liquides",
        "Urines rares",
        "Urines foncées ou malodorantes",
        "Brûlures urinaires",
        "Fuites urinaires",
        "Gêne liée à la sonde urinaire",
        "Gêne liée à la poche de stomie",
        "Levers nocturnes répétés",
    ),
    "Mobilité": (
        "Chute sans gravité",
        "Chute avec blessure",
        "Peur de tomber",
        "Marche moins assurée",
        "Transferts difficiles",
        "Reste alité",
        "Raideur des articulations",
        "Fatigue à l’effort",
        "Matériel de marche peu utilisé",
    ),
    "Peau et plaies": (
        "Rougeur aux points d’appui",
        "Plaie du talon droit",
        "Plaie du talon gauche",
        "Plaie du sacrum",
        "Plaie de jambe",
        "Plaie du pied",
        "Cicatrice inflammatoire",
        "Écoulement de la plaie",
        "Odeur de la plaie",
        "Démangeaisons",
        "Peau fragile",
        "Éruption récente",
        "Rougeur au point de perfusion",
        "Hématome",
    ),
    "Douleur": (
        "Douleur",
        "Douleur à la mobilisation",
        "Douleur pendant les soins",
        "Douleur nocturne",
        "Douleur mal soulagée",
        "Maux de tête",
        "Douleur abdominale",
        "Gêne dans la poitrine",
    ),
    "Température": (
        "Fièvre",
        "Frissons",
        "Sensation de froid",
        "Logement trop chaud",
    ),
    "Sommeil": (
        "Endormissement difficile",
        "Réveils nocturnes",
        "Somnolence dans la journée",
        "Inversion du jour et de la nuit",
    ),
    "Mémoire et conscience": (
        "Confusion récente",
        "Désorientation",
        "Oublis plus fréquents",
        "Somnolence inhabituelle",
        "Propos incohérents",
        "Sort sans prévenir",
        "Voit ou entend des choses absentes",
    ),
    "Comportement": (
        "Agitation",
        "Opposition aux soins",
        "Agressivité verbale",
        "Repli sur soi",
        "Consommation d’alcool signalée",
        "Objets accumulés au domicile",
    ),
    "Vécu et humeur": (
        "Tristesse",
        "Anxiété",
        "Idées noires exprimées",
        "Perte d’élan",
        "Deuil récent",
        "Peur de l’hospitalisation",
        "Image de soi modifiée",
        "Mieux-être exprimé",
    ),
    "Communication": (
        "Vue gênée",
        "Audition gênée",
        "Appareil auditif non porté",
        "Parole difficile",
        "Barrière de la langue",
    ),
    "Autonomie": (
        "Toilette plus difficile seul",
        "Habillage plus difficile seul",
        "Hygiène négligée",
        "Progrès dans l’autonomie",
        "Aide à domicile refusée",
    ),
    "Traitement": (
        "Prises oubliées",
        "Refus du traitement",
        "Erreur de prise",
        "Effet gênant du traitement",
        "Pilulier mal compris",
        "Ordonnance bientôt terminée",
        "Apprentissage du traitement",
    ),
    "Entourage": (
        "Épuisement de l’aidant",
        "Aidant absent",
        "Tensions familiales",
        "Isolement",
        "Demande de la famille",
        "Signes de négligence",
        "Animal à charge",
    ),
    "Logement et droits": (
        "Logement inadapté",
        "Chauffage en panne",
        "Accès au domicile difficile",
        "Difficultés financières",
        "Droits à renouveler",
        "Aide humaine insuffisante",
        "Matériel en attente",
    ),
    "Parcours": (
        "Retour à domicile",
        "Retour à domicile, prothèse de hanche",
        "Sortie d’hospitalisation prévue",
        "Absent au passage",
        "Rendez-vous manqué",
        "Résultat en attente",
        "Changement d’intervenant",
        "Refus d’hospitalisation",
        "Attente d’une place en établissement",
    ),
    "Fin de vie": (
        "Inconfort en fin de vie",
        "Souhaits exprimés pour la fin de vie",
        "Détresse de l’entourage",
    ),
    "Enfant": (
        "Pleurs inhabituels",
        "Biberons refusés",
        "Inquiétude des parents",
        "Absences scolaires",
    ),
}

# (letter, name, what to think of) for each heading identifier of `transmissions.HEADINGS`.
_MTVED: dict[str, tuple[str, str, str]] = {
    "illness": ("M", "Maladie", "Motif de prise en charge, évolution, ce que la personne en sait."),
    "therapy": ("T", "Thérapeutique", "Traitements, appareillage, surveillance, qui administre."),
    "experience": ("V", "Vécu", "Ce qu’elle en dit, ce qui l’inquiète, ce qui compte pour elle."),
    "environment": ("E", "Environnement", "Logement, entourage, aides en place, droits."),
    "development": ("D", "Développement", "Autonomie, apprentissages, projets, suites prévues."),
}
_DAR: dict[str, tuple[str, str, str]] = {
    "data": ("D", "Données", "Ce que vous voyez, mesurez, entendez : des faits."),
    "actions": ("A", "Actions", "Ce qui a été fait ou reste à faire, par qui."),
    "results": ("R", "Résultats", "La réponse de la personne, l’effet des actions."),
}
_SAED: dict[str, tuple[str, str, str]] = {
    "situation": ("S", "Situation", "Je suis…, j’appelle pour… (nom, âge, lieu), parce que…"),
    "background": ("A", "Antécédents", "Antécédents utiles, traitements, allergies, contexte."),
    "evaluation": (
        "É",
        "Évaluation",
        "État actuel, constantes, ce que j’en pense, ce qui inquiète.",
    ),
    "demand": ("D", "Demande", "Ce que je demande : avis, visite, transfert ; réponse répétée."),
}
HEADING_WORDS: dict[Kind, dict[str, tuple[str, str, str]]] = {
    Kind.FOCUS: _DAR,
    Kind.NOTE: {"data": ("", "Note", "Texte libre.")},
    Kind.SAED: _SAED,
    Kind.ENTRY: _MTVED,
    Kind.INTERIM: _MTVED,
    Kind.DISCHARGE: _MTVED,
}
KIND_WORDS: dict[Kind, str] = {
    Kind.FOCUS: "Transmission ciblée",
    Kind.NOTE: "Note",
    Kind.SAED: "Appel SAED",
    Kind.ENTRY: "Macrocible d’entrée",
    Kind.INTERIM: "Macrocible intermédiaire",
    Kind.DISCHARGE: "Macrocible de sortie",
}


def focus_key(label: str) -> str:
    """The same cible whatever the case, accents, ligatures and apostrophes it was typed with."""
    return fold(label)


def theme_of(label: str) -> str:
    """The theme of a cible of the library, or empty."""
    return _THEMES.get(focus_key(label), "")


def matching(typed: str, labels: Iterable[str]) -> list[str]:
    """Labels in which each typed word begins a word; those that begin as typed come first."""
    key = focus_key(typed)
    found = [
        (not focus_key(label).startswith(key), place, label)
        for place, label in enumerate(labels)
        if _begins(key.split(), focus_key(label).split())
    ]
    return [label for _, _, label in sorted(found)]


def _begins(typed: list[str], words: list[str]) -> bool:
    return all(any(word.startswith(start) for word in words) for start in typed)


LABELS: tuple[str, ...] = tuple(label for labels in LIBRARY.values() for label in labels)
_THEMES = {focus_key(label): theme for theme, labels in LIBRARY.items() for label in labels}
