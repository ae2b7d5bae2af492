"""NEWS2: how ill somebody is right now, from what was just measured.

Each parameter is answered by a plain number (« 18 », « 37,0 ») or by the identifier of a column
of the chart (« 12-20 »). Saturation depends on the scale in use and on oxygen, so a column of the
chart is understood only where all of it is worth the same points; a number always is.
"""

from collections.abc import Mapping
from dataclasses import replace

from coordo_desktop.domain import early_warning
from coordo_desktop.domain.assessments.scale import (
    Answers,
    Band,
    Choice,
    Direction,
    Grade,
    Item,
    Number,
    NumberEntry,
    Outcome,
    Scale,
    UnknownChoice,
    plain_number,
)
from coordo_desktop.domain.early_warning import (
    SATURATION_2_ON_AIR,
    SATURATION_2_ON_OXYGEN,
    SINGLE,
    TABLE,
    Steps,
)
from coordo_desktop.domain.measurements import Measure

_TOP = 100  # per cent


def _column(low: Number | None, high: Number | None, points: int | None) -> Choice:
    if low is None:
        name = f"<={high}"
    elif high is None:
        name = f">={low}"
    else:
        name = f"{low}-{high}"
    words = name.replace("<=", "≤\u00a0").replace(">=", "≥\u00a0").replace("-", " à ")
    return Choice(id=name, label=words.replace(".", ","), points=points, low=low, high=high)


def _columns(steps: Steps, step: Number = 1) -> tuple[Choice, ...]:
    """The columns of the chart from the one table of the score."""
    made, low = [], None
    for high, points in steps:
        made.append(_column(low, high, points))
        low = None if high is None else plain_number(round(high + step, 1))
    return tuple(made)


def _saturation_columns() -> tuple[Choice, ...]:
    """Those of both scales; what each is worth depends on the scale and on oxygen."""
    both = (TABLE[Measure.SATURATION], SATURATION_2_ON_AIR, SATURATION_2_ON_OXYGEN)
    found = {
        column.id: replace(column, points=None) for steps in both for column in _columns(steps)
    }
    found[">=93"] = _column(93, None, None)
    return tuple(found.values())


_OXYGEN = "oxygene"


def _saturation_points(item: Item, answers: Answers) -> int:
    scale = 2 if answers.get("spo2_scale") == "2" else 1
    oxygen = answers["oxygen"] == _OXYGEN

    def at(number: float) -> int:
        return early_warning.points(Measure.SATURATION, number, scale=scale, oxygen=oxygen)

    choice = item.choice(answers["spo2"])
    if choice is None:
        return at(float(answers["spo2"]))
    worth = {at(number) for number in range(_TOP + 1) if choice.holds(number)}
    if len(worth) != 1:
        raise UnknownChoice(scale="news2", item="spo2")
    return worth.pop()


def _worth(item: Item, answer: str) -> int:
    choice = item.choice(answer)
    if choice is None:
        choice = next(column for column in item.choices if column.holds(float(answer)))
    return int(choice.points or 0)


def parameter_points(scale: Scale, answers: Answers) -> dict[str, int]:
    """The points of each parameter of complete answers."""
    return {
        item.id: _saturation_points(item, answers)
        if item.id == "spo2"
        else _worth(item, answers[item.id])
        for item in scale.items
        if item.scored
    }


def _rule(scale: Scale, answers: Answers, _context: Mapping[str, object]) -> Outcome:
    """The band is that of the total; one parameter at 3 calls for a look whatever the total."""
    points = parameter_points(scale, answers)
    total = sum(points.values())
    red = tuple(item for item, worth in points.items() if worth == SINGLE)
    alone = bool(red) and total < _URGENT
    return Outcome(
        value=total,
        label="Risque faible, un paramètre à 3" if alone else "",
        grade=Grade.MODERATE if alone else None,
        next_step="Un paramètre à 3 : avis urgent." if alone else "",
        details={"points": points, "red": red, "urgent_look": bool(red)},
    )


_URGENT, _EMERGENCY = 5, 7


def _number(
    name: str,
    label: str,
    columns: tuple[Choice, ...],
    entry: NumberEntry,
    *aliases: str,
) -> Item:
    return Item(id=name, label=label, choices=columns, number=entry, aliases=aliases)


_BY_SIDE = "Surveillance rapprochée ; avis médical urgent."
NEWS2 = Scale(
    id="news2",
    name="NEWS2",
    title="Score d’alerte précoce (NEWS2)",
    family="acute",
    version=early_warning.VERSION,
    source="Royal College of Physicians, NEWS2, 2017",
    licence="© Royal College of Physicians ; reproduction avec mention de la source, sans "
    "modification : à confirmer.",
    direction=Direction.HIGH,
    direction_words="Plus le score est haut, plus l’aggravation est à craindre.",
    low=0,
    high=20,
    fixed_bands=True,
    loud=True,
    notice="L’échelle de saturation 2 n’est utilisée que sur décision d’un prescripteur "
    "(insuffisance respiratoire hypercapnique).",
    items=(
        _number(
            "fr",
            "Fréquence respiratoire",
            _columns(TABLE[Measure.RESPIRATORY_RATE]),
            NumberEntry(low=0, high=80, unit="/min"),
            "frequence_respiratoire",
        ),
        Item(
            id="spo2_scale",
            label="Échelle de saturation",
            choices=(
                Choice(id="1", label="Échelle 1 (habituelle)", points=0),
                Choice(id="2", label="Échelle 2 (hypercapnie, sur prescription)", points=0),
            ),
            optional=True,
            scored=False,
            help="Sans réponse : échelle 1.",
            aliases=("echelle", "echelle_spo2"),
        ),
        _number(
            "spo2",
            "Saturation (SpO2)",
            _saturation_columns(),
            NumberEntry(low=30, high=_TOP, unit="%"),
            "saturation",
        ),
        Item(
            id="oxygen",
            label="Air ou oxygène",
            choices=(
                Choice(id="air", label="Air ambiant", points=0, aliases=("non", "0", "aucun")),
                Choice(
                    id=_OXYGEN, label="Oxygène", points=2, aliases=("oui", "1", "2", "o2", "oxygen")
                ),
            ),
            aliases=("oxygene", "o2"),
        ),
        _number(
            "pas",
            "Pression artérielle systolique",
            _columns(TABLE[Measure.SYSTOLIC]),
            NumberEntry(low=0, high=300, unit="mmHg"),
            "systolique",
            "ta",
        ),
        _number(
            "pouls",
            "Pouls",
            _columns(TABLE[Measure.PULSE]),
            NumberEntry(low=0, high=300, unit="/min"),
            "fc",
            "frequence_cardiaque",
        ),
        Item(
            id="conscience",
            label="Conscience",
            choices=(
                Choice(id="alerte", label="Alerte", points=0, aliases=("a", "alert", "normale")),
                Choice(id="confusion", label="Confusion nouvelle", points=3, aliases=("c",)),
                Choice(id="voix", label="Répond à la voix", points=3, aliases=("v",)),
                Choice(id="douleur", label="Répond à la douleur", points=3, aliases=("p",)),
                Choice(id="aucune", label="Ne répond pas", points=3, aliases=("u", "cvpu")),
            ),
            aliases=("acvpu",),
        ),
        _number(
            "temperature",
            "Température",
            _columns(TABLE[Measure.TEMPERATURE], 0.1),
            NumberEntry(low=25, high=45, decimals=1, unit="°C"),
            "t",
            "temp",
        ),
    ),
    bands=(
        Band(id="faible", low=0, label="Risque faible", grade=Grade.GOOD),
        Band(
            id="moyen",
            low=_URGENT,
            label="Risque moyen : avis urgent",
            grade=Grade.MODERATE,
            next_step=_BY_SIDE,
        ),
        Band(
            id="eleve",
            low=_EMERGENCY,
            label="Risque élevé : urgence",
            grade=Grade.SEVERE,
            next_step="Appeler le 15.",
        ),
    ),
    rule=_rule,
)
