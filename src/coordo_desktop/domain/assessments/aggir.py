"""AGGIR: the official algorithm of CASF annexe 2-2, as a versioned table.

Eight groups A to H are tried in turn: the values of the variables rated C and of those rated B
are added up, and the first group whose threshold is reached gives the rank, hence the GIR. Going
out and communicating at a distance weigh nothing in any group, but are part of the ten
discriminating variables: the grid is not complete without them.

The decree of 1997 prints another group F (5 % of profiles differ); the codified text is followed.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from coordo_desktop.domain.assessments.scale import (
    Answers,
    Band,
    Choice,
    Direction,
    Grade,
    Item,
    Outcome,
    Scale,
)

WEIGHED = (
    "coherence", "orientation", "toilette", "habillage", "alimentation", "elimination",
    "transferts", "deplacement_interieur",
)  # fmt: skip
Row = tuple[int, int, int, int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Group:
    """One group: values of variables rated C and B, and the ranks of its thresholds."""

    name: str
    when_c: Row
    when_b: Row
    ranks: tuple[tuple[int | None, int], ...]  # (least sum, rank); None: whatever is left


# In the order of WEIGHED. CASF, annexe 2-2, consolidated text of 2020.
CASF_2_2 = (
    Group("A", (2000, 1200, 40, 40, 60, 100, 800, 200), (0, 0, 16, 16, 20, 16, 120, 32),
          ((4380, 1), (4140, 2), (3390, 3))),
    Group("B", (1500, 1200, 40, 40, 60, 100, 800, -80), (320, 120, 16, 16, 0, 16, 120, -40),
          ((2016, 4),)),
    Group("C", (0, 0, 40, 40, 60, 160, 1000, 400), (0, 0, 16, 16, 20, 20, 200, 40),
          ((1700, 5), (1432, 6))),
    Group("D", (0, 0, 0, 0, 2000, 400, 2000, 200), (0, 0, 0, 0, 200, 200, 200, 0),
          ((2400, 7),)),
    Group("E", (400, 400, 400, 400, 400, 800, 800, 200), (0, 0, 100, 100, 100, 100, 100, 0),
          ((1200, 8),)),
    Group("F", (200, 200, 500, 500, 500, 500, 500, 200), (100, 100, 100, 100, 100, 100, 100, 0),
          ((800, 9),)),
    Group("G", (150, 150, 300, 300, 500, 500, 400, 200), (0, 0, 200, 200, 200, 200, 200, 100),
          ((650, 10),)),
    Group("H", (0, 0, 3000, 3000, 3000, 3000, 1000, 1000),
          (0, 0, 2000, 2000, 2000, 2000, 2000, 1000), ((4000, 11), (2000, 12), (None, 13))),
)  # fmt: skip
GIR_OF_RANK = {1: 1, 2: 2, 3: 2, 4: 2, 5: 2, 6: 2, 7: 2, 8: 3, 9: 3, 10: 4, 11: 4, 12: 5, 13: 6}
TABLES: Mapping[str, tuple[Group, ...]] = {"casf-2-2-2020": CASF_2_2}
VERSION = "casf-2-2-2020"
NOTICE = "GIR estimé, indicatif : seule l’équipe médico-sociale APA fixe le GIR."


def rank(profile: str, table: str = VERSION) -> tuple[int, str, int]:
    """Rank, deciding group and its sum for eight letters A, B, C in the order of `WEIGHED`."""
    for group in TABLES[table]:
        total = sum(
            group.when_c[place] if letter == "C" else group.when_b[place]
            for place, letter in enumerate(profile)
            if letter != "A"
        )
        for least, reached in group.ranks:
            if least is None or total >= least:
                return reached, group.name, total
    raise AssertionError  # the last group takes whatever is left


def _rule(scale: Scale, answers: Answers, _context: Mapping[str, object]) -> Outcome:
    profile = "".join(answers[item] for item in WEIGHED)
    reached, group, total = rank(profile, scale.version)
    gir = GIR_OF_RANK[reached]
    return Outcome(
        value=gir,
        band=f"gir{gir}",
        text=f"GIR {gir}",
        details={"rank": reached, "group": group, "sum": total, "profile": profile},
    )


_CHOICES = (
    Choice(
        id="A",
        label="A · fait seul, spontanément, totalement, habituellement et correctement",
        short="Fait seul",
        points=None,
        order=2,
    ),
    Choice(
        id="B",
        label="B · fait partiellement, ou non habituellement, ou non correctement",
        short="Fait en partie",
        points=None,
        order=1,
    ),
    Choice(id="C", label="C · ne fait pas seul", short="Ne fait pas", points=None, order=0),
)
_DISCRIMINATING = (
    ("coherence", "Cohérence", "Converser et se comporter de façon sensée"),
    ("orientation", "Orientation", "Se repérer dans le temps, les moments, les lieux"),
    ("toilette", "Toilette", "Haut et bas du corps"),
    ("habillage", "Habillage", "Haut, moyen, bas ; s’habiller et se déshabiller"),
    ("alimentation", "Alimentation", "Se servir et manger"),
    ("elimination", "Élimination", "Hygiène de l’élimination urinaire et fécale"),
    ("transferts", "Transferts", "Se lever, se coucher, s’asseoir"),
    ("deplacement_interieur", "Déplacement à l’intérieur", "Avec ou sans canne, fauteuil…"),
    ("deplacement_exterieur", "Déplacement à l’extérieur", "À partir de la porte d’entrée"),
    ("communication", "Communication à distance", "Téléphone, sonnette, alarme"),
)
_ILLUSTRATIVE = (
    ("gestion", "Gestion", "Affaires, budget, démarches"),
    ("cuisine", "Cuisine", "Préparer et conditionner les repas"),
    ("menage", "Ménage", "Ensemble des travaux ménagers"),
    ("transport", "Transport", "Prendre un moyen de transport, choisi ou non"),
    ("achats", "Achats", "Directement ou par correspondance"),
    ("suivi_traitement", "Suivi du traitement", "Se conformer à l’ordonnance"),
    ("temps_libre", "Activités de temps libre", "Activités culturelles, sportives, de loisir"),
)
_EVALUATE = "Proposer une évaluation par l’équipe médico-sociale APA (droit ouvert de GIR 1 à 4)."

AGGIR = Scale(
    id="aggir",
    name="AGGIR",
    title="Grille AGGIR (groupe iso-ressources)",
    family="autonomy",
    version=VERSION,
    source="Code de l’action sociale et des familles, annexes 2-1 et 2-2 (texte consolidé 2020)",
    licence="Texte réglementaire. Utilisation commerciale de l’algorithme : vérifier l’accord du "
    "Syndicat national de gérontologie clinique (décret 97-427).",
    direction=Direction.LOW,
    direction_words="De GIR 6 (autonome) à GIR 1 (dépendance la plus lourde) : plus le chiffre "
    "est bas, plus l’aide nécessaire est importante.",
    low=1,
    high=6,
    months=12,
    fixed_bands=True,
    confirmed=True,
    instruction="Ce que la personne fait, et non ce qu’elle pourrait faire. Les aides matérielles "
    "font partie de la personne, pas l’aide d’un tiers. A : fait seul, spontanément, totalement, "
    "habituellement et correctement. B : en partie, ou pas toujours, ou pas correctement. "
    "C : ne fait pas seul.",
    loud=True,
    notice=NOTICE,
    items=tuple(
        Item(id=name, label=label, choices=_CHOICES, help=told, section="Variables discriminantes")
        for name, label, told in _DISCRIMINATING
    )
    + tuple(
        Item(
            id=name,
            label=label,
            choices=_CHOICES,
            help=told,
            optional=True,
            scored=False,
            section="Variables illustratives (jamais comptées)",
        )
        for name, label, told in _ILLUSTRATIVE
    ),
    bands=(
        Band(id="gir1", low=1, label="GIR 1", grade=Grade.SEVERE, next_step=_EVALUATE),
        Band(id="gir2", low=2, label="GIR 2", grade=Grade.SEVERE, next_step=_EVALUATE),
        Band(id="gir3", low=3, label="GIR 3", grade=Grade.MODERATE, next_step=_EVALUATE),
        Band(id="gir4", low=4, label="GIR 4", grade=Grade.MODERATE, next_step=_EVALUATE),
        Band(
            id="gir5",
            low=5,
            label="GIR 5",
            grade=Grade.MILD,
            next_step="Aide ponctuelle : toilette, repas, ménage. Refaire dans l’année.",
        ),
        Band(id="gir6", low=6, label="GIR 6", grade=Grade.GOOD),
    ),
    rule=_rule,
)
