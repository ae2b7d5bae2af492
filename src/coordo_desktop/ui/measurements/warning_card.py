"""The early-warning score: its value, its band and what made it, or what lacks to have it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.early_warning import EarlyWarning, WarningGap
from coordo_desktop.domain.measurement_scale import figure
from coordo_desktop.ui.kit.cards import Card
from coordo_desktop.ui.kit.chips import Chip
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.measurements import words


class WarningCard(Card):
    """`acted` asks for the choice of the scale."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(
            QCoreApplication.translate("WarningCard", "Alerte précoce NEWS2"),
            name="measure.warning",
            action=QCoreApplication.translate("WarningCard", "Échelle"),
        )
        self._now = now
        self.said = ""

    def show_warning(self, found: EarlyWarning, scale_by: str = "") -> None:
        """Show the score, or why there is none; `scale_by` chose the scale of saturation."""
        self.clear()
        scale = self.tr("SpO2 échelle {scale}").format(scale=found.scale)
        if scale_by:
            scale += f" ({scale_by})"
        self.set_detail(scale if found.gap not in {WarningGap.TOO_YOUNG} else "")
        body = QWidget()
        lines = self._score(found) if found.value is not None else self._why_not(found)
        body.setLayout(column(*lines, gap=5, margins=(12, 8, 12, 10)))
        self.add(body)

    def _score(self, found: EarlyWarning) -> list[QWidget]:
        if found.value is None or found.band is None or found.at is None:
            return []
        said, kind = words.band_word(found.band)
        moment = words.moment_word(found.at, self._now())
        top = QWidget()
        items: list[QWidget | int | None] = [
            RunsLabel([Run(str(found.value), 600, role="title")]), Chip(said, kind=kind),
        ]  # fmt: skip
        if found.single_three and kind == "ok":
            items.append(Chip(self.tr("un 3\u00a0: avis urgent"), kind="warn"))
        items += [None, Label(moment, role="small", ink="text-2")]
        top.setLayout(row(*items, gap=8))
        parts = [
            f"{words.measure_word(measure)}\u00a0{figure(measure, found.inputs[measure])}"
            f"\u00a0({points})"
            for measure, points in found.points.items()
        ]
        self.said = f"{found.value} {said}"
        detail = Label(", ".join(parts), role="small", ink="text-2", wrap=True)
        made: list[QWidget] = [top, detail]
        if found.newer:
            newer = self.tr("Mesures incomplètes depuis.")
            made.append(Label(newer, role="small", ink="warn"))
        return made

    def _why_not(self, found: EarlyWarning) -> list[QWidget]:
        if found.gap is WarningGap.TOO_YOUNG:
            said = self.tr("Le score ne vaut qu’à partir de 16 ans.")
        elif found.gap is WarningGap.AGE_UNKNOWN:
            said = self.tr("Le score demande une date de naissance.")
        else:
            missing = ", ".join(words.measure_word(each).lower() for each in found.missing)
            said = self.tr("Non calculable. Il manque, à moins de 30 min\u00a0: {missing}.").format(
                missing=missing
            )
        self.said = said
        return [Label(said, role="small", ink="text-2", wrap=True, name="measure.warning.why")]
