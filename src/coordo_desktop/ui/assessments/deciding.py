"""What the practice decides of a scale: how often it is made again, where its bands begin."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.assessments import SCALES, Scale
from coordo_desktop.domain.assessments.scale import Band, NumberEntry
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.ui.assessments.words import figure
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.choices import Check
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form

MOST_MONTHS = 120


@dataclass(frozen=True, slots=True)
class Decided:
    """What was typed; `months` is None where it is the default."""

    months: int | None
    edges: Mapping[str, float]
    hidden: bool


def ask_rules(
    panel: AskPanel, scale: Scale, done: Callable[[Decided], None], *, hidden: bool
) -> None:
    """Open the panel on the interval and the lower edges of `scale` as they are now."""

    def fill(form: Form) -> None:
        label = QCoreApplication.translate("AssessmentRules", "À refaire tous les (mois)")
        form.add(
            "months", label, TextField(name="assessment.rules.months", label=label),
            help_text=QCoreApplication.translate("AssessmentRules", "0 : jamais rappelée"),
        )  # fmt: skip
        for band in _movable(scale):
            label = QCoreApplication.translate("AssessmentRules", "« {band} » à partir de").format(
                band=band.label
            )
            form.add(band.id, label, TextField(name=f"assessment.rules.{band.id}", label=label))
        form.add(
            "hidden",
            "",
            Check(
                QCoreApplication.translate("AssessmentRules", "Ne plus proposer"),
                name="assessment.rules.hidden",
            ),
        )

    values: dict[str, Any] = {"months": str(scale.months), "hidden": hidden}
    values |= {band.id: figure(band.low) for band in _movable(scale)}
    panel.ask(
        QCoreApplication.translate("AssessmentRules", "Seuils et rythme : {scale}").format(
            scale=scale.name
        ),
        QCoreApplication.translate("AssessmentRules", "Enregistrer"),
        lambda typed: _read(panel, scale, typed, done),
        fill=fill,
        said=QCoreApplication.translate(
            "AssessmentRules",
            "Pour toute la structure. Les scores déjà enregistrés gardent leur lecture et leur "
            "version.",
        ),
        values=values,
    )


def _movable(scale: Scale) -> tuple[Band, ...]:
    return () if scale.fixed_bands else scale.bands[1:]


def _read(
    panel: AskPanel, scale: Scale, typed: Mapping[str, Any], done: Callable[[Decided], None]
) -> None:
    default = SCALES[scale.id]
    try:
        months = _number("months", typed["months"], NumberEntry(low=0, high=MOST_MONTHS))
        decimals = 0 if float(scale.step).is_integer() else 2
        entry = NumberEntry(low=scale.low, high=scale.high, decimals=decimals)
        edges = {band.id: _number(band.id, typed[band.id], entry) for band in _movable(scale)}
    except InvalidField as error:
        panel.refuse(error)
        return
    own = None if months == default.months else int(months)
    done(Decided(own, edges, bool(typed["hidden"])))


def _number(field: str, text: str, entry: NumberEntry) -> float:
    read = entry.read(str(text).strip())
    if read is None:
        raise InvalidField(field=field)
    return read
