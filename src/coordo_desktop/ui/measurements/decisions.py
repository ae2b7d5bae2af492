"""What is decided about one patient: thresholds, the scale of the early-warning score."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.errors import CoordoError, InvalidField
from coordo_desktop.domain.measurement_bounds import Origin, Threshold
from coordo_desktop.domain.measurement_entry import read_value
from coordo_desktop.domain.measurement_free import Measured
from coordo_desktop.domain.measurement_history import Overview
from coordo_desktop.domain.measurement_scale import axis_unit, figure
from coordo_desktop.domain.measurements import STORED, Bounds, Measure
from coordo_desktop.services.measurements import MeasurementService
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.measurements import words
from coordo_desktop.ui.measurements.deeds import Asks

Values = Mapping[str, Any]
_SIDES = ("low", "high")


class Decisions(QObject):
    """In the same panel as the deeds."""

    def __init__(
        self, tab: Asks, service: MeasurementService, panel: AskPanel, now: Callable[[], datetime]
    ) -> None:
        super().__init__(panel)
        self._tab, self._service, self._now = tab, service, now
        self.panel = panel

    def thresholds(self, measure: Measured, overview: Overview) -> None:
        """Ask for the bounds of a measure for this patient; those decided are listed below."""
        limit = overview.limits.get(measure)
        own = limit is not None and limit.origin is Origin.PATIENT
        bounds = limit.bounds if limit is not None else Bounds()
        pair = measure is Measure.SYSTOLIC
        second = overview.limits.get(Measure.DIASTOLIC) if pair else None

        def fill(form: Form) -> None:
            self._pair(form, "")
            if pair:
                form.section(self.tr("Tension minimale"))
                self._pair(form, "second_")

        values = _shown("", measure, bounds)
        if pair:
            values |= _shown("second_", Measure.DIASTOLIC, second.bounds if second else Bounds())
        unit = axis_unit(measure)
        name = words.measure_word(measure)
        usual = words.origin_word(limit.origin, overview.band) if limit else self.tr("aucun seuil")
        self.panel.ask(
            self.tr("Seuils\u00a0: {measure}").format(measure=f"{name} ({unit})" if unit else name),
            self.tr("Enregistrer"),
            lambda typed: self._set_thresholds(measure, typed),
            fill=fill,
            said=self.tr(
                "Aujourd’hui\u00a0: {origin}. Un côté laissé vide n’a pas de limite."
            ).format(origin=usual),
            identity=self._tab.identity_words,
            values=values,
            below=self._decided(measure, overview, own=own),
        )
        self._tab.about(f"thresholds/{measure.value}")

    def _pair(self, form: Form, key: str) -> None:
        """The two sides of one threshold."""
        titles = (self.tr("Au moins"), self.tr("Au plus"))
        fields = [
            (f"{key}{side}", title, TextField(name=f"measure.threshold.{key}{side}", label=title))
            for side, title in zip(_SIDES, titles, strict=True)
        ]
        form.add_row(fields)

    def _decided(self, measure: Measured, overview: Overview, *, own: bool) -> QWidget:
        """The thresholds of the patient, and the button that gives up this one."""
        made = QWidget()
        lines: list[QWidget] = []
        if own:
            back = Button(
                self.tr("Revenir aux valeurs usuelles"),
                name="measure.threshold.remove",
                icon="undo",
            )
            back.clicked.connect(lambda: self._remove_threshold(measure))
            lines.append(back)
        if overview.thresholds:
            lines.append(Label(self.tr("Seuils de ce patient"), weight=600))
        for one in sorted(overview.thresholds, key=_read_out):
            said = words.bounds_word(one.measure, one.bounds)
            name = words.measure_word(one.measure)
            who = f" · {one.author}, {words.day_word(one.at, self._now())}"
            lines.append(
                RunsLabel([Run(f"{name} ", 500), Run(said, 600), Run(who, ink="text-2")], wrap=True)
            )
        made.setLayout(column(*lines, gap=6, margins=(0, 8, 0, 0)))
        return made

    def _set_thresholds(self, measure: Measured, typed: Values) -> None:
        patient_id = self._tab.patient_id
        if patient_id is None:
            return
        pairs: list[tuple[Measured, str]] = [(measure, "")]
        if measure is Measure.SYSTOLIC:
            pairs.append((Measure.DIASTOLIC, "second_"))
        try:
            wanted = [(each, _bounds(each, key, typed)) for each, key in pairs]
        except InvalidField as error:
            self.panel.refuse(error)
            return

        def work() -> None:
            for each, bounds in wanted:
                if bounds != Bounds() or each is measure:
                    self._service.set_threshold(patient_id, each, bounds)

        self._tab.ask(work, lambda _none: self._kept(self.tr("Seuils enregistrés.")), self._refused)

    def _remove_threshold(self, measure: Measured) -> None:
        patient_id = self._tab.patient_id
        if patient_id is None:
            return
        wanted: Sequence[Measured] = (measure,)
        if measure is Measure.SYSTOLIC:
            wanted = (measure, Measure.DIASTOLIC)

        def work() -> None:
            held = {one.measure for one in self._service.thresholds(patient_id)}
            for each in wanted:
                if each in held:
                    self._service.remove_threshold(patient_id, each)

        said = self.tr("Retour aux valeurs usuelles.")
        self._tab.ask(work, lambda _none: self._kept(said), self._refused)

    def scale(self, overview: Overview) -> None:
        """Ask which scale of saturation the early-warning score uses."""

        def fill(form: Form) -> None:
            label = self.tr("Échelle de saturation")
            choice = Choice(
                [
                    (1, self.tr("Échelle 1 (habituelle)")),
                    (2, self.tr("Échelle 2 (88 à 92\u00a0%)")),
                ],
                name="measure.scale",
                label=label,
            )
            form.add("scale", label, choice)
            who = self.tr("Prescripteur (échelle 2)")
            form.add("decided_by", who, TextField(name="measure.scale.by", label=who))

        self.panel.ask(
            self.tr("Score NEWS2"),
            self.tr("Enregistrer"),
            self._set_scale,
            fill=fill,
            said=self.tr("L’échelle 2 relève d’une décision du prescripteur."),
            identity=self._tab.identity_words,
            values={"scale": overview.warning.scale, "decided_by": overview.scale_by},
        )
        self._tab.about("warning")

    def _set_scale(self, typed: Values) -> None:
        patient_id = self._tab.patient_id
        if patient_id is not None:
            self._tab.ask(
                lambda: self._service.set_warning_scale(
                    patient_id, typed["scale"], typed["decided_by"]
                ),
                lambda _none: self._kept(self.tr("Échelle enregistrée.")),
                self._refused,
            )

    # --- shared ---------------------------------------------------------------------------------

    def _kept(self, said: str) -> None:
        self.panel.done()
        self._tab.say(said)

    def _refused(self, error: Exception) -> None:
        """Said beside its field when it names one, else as any refusal."""
        if isinstance(error, CoordoError) and self.panel.refuse(error):
            return
        self._tab.failed(error)


def _read_out(one: Threshold) -> int:
    """The place of a measure among those read out; one's own come last."""
    return STORED.index(one.measure) if isinstance(one.measure, Measure) else len(STORED)


def _shown(key: str, measure: Measured, bounds: Bounds) -> dict[str, str]:
    """Bounds as they would be typed again."""
    ends = (bounds.low, bounds.high)
    return {
        f"{key}{side}": "" if end is None else figure(measure, end)
        for side, end in zip(_SIDES, ends, strict=True)
    }


def _bounds(measure: Measured, key: str, typed: Values) -> Bounds:
    """The bounds typed; InvalidField names the field that cannot be read or that crosses."""
    ends: list[float | None] = []
    for side in _SIDES:
        text = typed[f"{key}{side}"]
        try:
            ends.append(_end(measure, text) if text else None)
        except InvalidField as error:
            raise InvalidField(field=f"{key}{side}") from error
    low, high = ends
    if low is not None and high is not None and low > high:
        raise InvalidField(field=f"{key}high")
    return Bounds(low, high)


def _end(measure: Measured, text: str) -> float:
    read = read_value(measure, text)
    if len(read) != 1:
        raise InvalidField(field="value")
    return read[0]
