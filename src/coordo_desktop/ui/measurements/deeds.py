"""What is done in the side panel with a value: correct it, withdraw it, print its curve."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.errors import CoordoError, InvalidField
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.measurement_checks import DoubtfulValue, ImpossibleValue
from coordo_desktop.domain.measurement_entry import read_value
from coordo_desktop.domain.measurement_free import Measured
from coordo_desktop.domain.measurement_history import PastLine, Voided
from coordo_desktop.domain.measurement_moments import read_moment
from coordo_desktop.domain.measurement_scale import axis_unit, figure
from coordo_desktop.domain.measurements import Measure
from coordo_desktop.services.measurements import MeasurementService
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.choices import Check
from coordo_desktop.ui.kit.fields import TextArea, TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.when import zone_in_use
from coordo_desktop.ui.measurements import words

T = TypeVar("T")
Values = Mapping[str, Any]


class SidePlace(AskPanel):
    """Says so before it takes its place, so that what stands beside can make room."""

    opens = Signal()

    def open(self) -> None:
        """Show the panel."""
        self.opens.emit()
        super().open()


class Asks(Protocol):
    """What the deeds need of the tab."""

    @property
    def patient_id(self) -> PatientId | None:
        """Whose record is open."""

    @property
    def identity_words(self) -> str:
        """Who this is."""

    def ask(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run work away from the screen."""

    def failed(self, error: Exception) -> None:
        """Say a refusal."""

    def say(self, text: str) -> None:
        """Say what was done."""

    def about(self, question: str) -> None:
        """Keep as a draft what is typed in the panel, which has just asked this."""


class Deeds(QObject):
    """One panel for all: Ctrl+Enter does it, Esc gives up."""

    def __init__(
        self, tab: Asks, service: MeasurementService, panel: AskPanel, now: Callable[[], datetime]
    ) -> None:
        super().__init__(panel)
        self._tab, self._service, self._now = tab, service, now
        self.panel = panel

    # --- a value ------------------------------------------------------------------------------

    def correct(
        self, line: PastLine, *, typed: Values | None = None, doubtful: bool = False
    ) -> None:
        """Ask for the value that takes the place of this one."""
        if line.first.voided is not Voided.NO:
            return
        measure = line.first.measure
        seen = typed or {
            "value": _figures(line),
            "at": f"{line.first.at.astimezone(zone_in_use()):%d/%m/%Y %H:%M}",
            "reason": "",
        }

        def fill(form: Form) -> None:
            unit = axis_unit(measure)
            label = self.tr("Valeur juste")
            form.add(
                "value",
                f"{label} ({unit})" if unit else label,
                TextField(name="measure.value", label=label),
                required=True,
            )
            form.add(
                "at",
                self.tr("Date et heure"),
                TextField(name="measure.value.at", label=self.tr("Date et heure")),
            )
            form.add("reason", self.tr("Pourquoi"),
                     TextField(name="measure.value.reason", label=self.tr("Pourquoi")))  # fmt: skip

        warning = self.tr("Valeur très inhabituelle. Ctrl+Entrée à nouveau pour confirmer.")
        self.panel.ask(
            self.tr("Corriger {measure}").format(measure=words.measure_word(measure).lower()),
            self.tr("Corriger"),
            lambda values: self._correct(line, values, confirmed=doubtful),
            fill=fill,
            said=self.tr("La valeur d’origine reste dans l’historique, barrée."),
            warning=warning if doubtful else "",
            identity=self._tab.identity_words,
            values=seen,
        )
        self._tab.about(f"correct/{line.first.id}")

    def _correct(self, line: PastLine, values: Values, *, confirmed: bool) -> None:
        patient_id = self._tab.patient_id
        if patient_id is None:
            return
        try:
            read = _read(line, values["value"])
            at = read_moment(values["at"], self._now().astimezone(zone_in_use()))
        except InvalidField as error:
            self.panel.refuse(error)
            return
        unmoved = at is not None and at == line.first.at.replace(second=0, microsecond=0)
        changes = dict(zip(line.ids, read, strict=True))

        def failed(error: Exception) -> None:
            if isinstance(error, DoubtfulValue) and not isinstance(error, ImpossibleValue):
                self.correct(line, typed=values, doubtful=True)
            else:
                self._refused(error)

        self._tab.ask(
            lambda: self._service.correct(
                patient_id,
                changes,
                at=None if unmoved else at,
                reason=values["reason"],
                confirmed=confirmed,
            ),
            lambda _ids: self._kept(self.tr("Mesure corrigée.")),
            failed,
        )

    def withdraw(self, line: PastLine) -> None:
        """Ask why a value counts no more."""
        if line.first.voided is not Voided.NO:
            return

        def fill(form: Form) -> None:
            label = self.tr("Motif")
            field = TextArea(name="measure.withdraw.reason", label=label, min_lines=2)
            form.add("reason", label, field, required=True)

        self.panel.ask(
            self.tr("Retirer {value}").format(value=_named(line)),
            self.tr("Retirer"),
            lambda values: self._withdraw(line, values),
            fill=fill,
            said=self.tr(
                "Elle ne comptera plus et restera dans l’historique, barrée avec son motif."
            ),
            identity=self._tab.identity_words,
            kind="danger",
        )
        self._tab.about(f"withdraw/{line.first.id}")

    def _withdraw(self, line: PastLine, values: Values) -> None:
        patient_id = self._tab.patient_id
        if patient_id is not None:
            self._tab.ask(
                lambda: self._service.withdraw(patient_id, line.ids, values["reason"]),
                lambda _none: self._kept(self.tr("Mesure retirée.")),
                self._refused,
            )

    # --- paper ----------------------------------------------------------------------------------

    def choose_curves(
        self,
        measures: Sequence[Measured],
        wanted: Sequence[Measured],
        done: Callable[[tuple[Measured, ...]], None],
    ) -> None:
        """Ask which curves are printed; `wanted` are ticked."""
        boxes = {
            measure: Check(words.measure_word(measure), name=f"measure.print.{place}")
            for place, measure in enumerate(measures)
        }
        lines = QWidget()
        lines.setLayout(column(*boxes.values(), gap=8))
        for measure, box in boxes.items():
            box.setChecked(measure in wanted)

        def chosen(_values: Values) -> None:
            picked = tuple(measure for measure, box in boxes.items() if box.isChecked())
            if picked:
                self.panel.done()
                done(picked)

        self.panel.ask(
            self.tr("Imprimer les courbes"),
            self.tr("Aperçu"),
            chosen,
            said=self.tr("Sur la période affichée."),
            identity=self._tab.identity_words,
            below=lines,
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


def _named(line: PastLine) -> str:
    second = None if line.second is None else line.second.value
    return words.named_reading(line.first.measure, line.first.value, second)


def _figures(line: PastLine) -> str:
    """The value as it would be typed again: « 13/8 », « 78 »."""
    first = figure(line.first.measure, line.first.value)
    if line.second is None:
        return first
    return f"{first}/{figure(Measure.DIASTOLIC, line.second.value)}"


def _read(line: PastLine, typed: str) -> tuple[float, ...]:
    """As many values as the line has; InvalidField otherwise."""
    read = read_value(line.first.measure, typed)
    if len(read) != len(line.ids):
        raise InvalidField(field="value")
    return read
