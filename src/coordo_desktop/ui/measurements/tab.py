"""« Mesures »: entry in one line, last values, the curve and history of one, thresholds, score."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.ids import MeasurementId, PatientId
from coordo_desktop.domain.measurement_entry import Entry
from coordo_desktop.domain.measurement_free import Measured
from coordo_desktop.domain.measurement_history import (
    Curve,
    KeptValue,
    LastLine,
    Overview,
    PastLine,
    past_lines,
)
from coordo_desktop.domain.measurements import COMPUTED, Measure
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.record_tab import RecordTab
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.measurements.curve_view import PERIODS, CurveView
from coordo_desktop.ui.measurements.decisions import Decisions
from coordo_desktop.ui.measurements.deeds import Deeds, SidePlace
from coordo_desktop.ui.measurements.entry_line import EntryLine
from coordo_desktop.ui.measurements.last_table import last_columns
from coordo_desktop.ui.measurements.line_drafts import LineDrafts
from coordo_desktop.ui.measurements.paper import CurvesPaper
from coordo_desktop.ui.measurements.past_view import PastView
from coordo_desktop.ui.measurements.warning_card import WarningCard

_LEFT = 452
_WIDE = 1360  # from this width on all three columns fit


@dataclass(frozen=True, slots=True)
class _Chosen:
    """What was asked about one measure."""

    measure: Measured
    curve: Curve
    past: tuple[PastLine, ...]


class MeasurementsTab(RecordTab):
    """M types, arrows choose a measure, Enter goes to its curve, 1 to 5 choose the period."""

    topics: ClassVar[Changes] = frozenset({Topic.MEASUREMENTS, Topic.SETTINGS})

    def __init__(
        self,
        services: Services,
        tools: Tools,
        actor: Actor,
        *,
        now: Callable[[], datetime] = wall_clock,
    ) -> None:
        super().__init__(tools, name="patient.measures", label="")
        self.setAccessibleName(self.tr("Mesures"))
        self._service, self._actor, self._now = services.measurements, actor, now
        self._overview = Overview()
        self._measure: Measured | None = None
        self._wanted: UUID | None = None
        self._build()
        self._line_drafts = LineDrafts(self.entry, services.drafts, tools)
        self._asked = AskedDrafts(self.panel, services.drafts, tools, "measure.ask")
        self._bind()

    # --- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        self.entry = EntryLine(self._now)
        self._lasts: RowsModel[LastLine] = RowsModel(
            last_columns(self._now), key=lambda one: one.measure
        )
        self.last = Table(
            self._lasts, name="measure.last", label=self.tr("Dernières mesures"),
            preferences=self.tools.preferences, row_height=44,
        )  # fmt: skip
        self.past = PastView(self._now, self.tools.preferences)
        self.curve = CurveView(self._now)
        self.warning = WarningCard(self._now)
        self.panel = SidePlace("measure.panel")
        self._deeds = Deeds(self, self._service, self.panel, self._now)
        self._decisions = Decisions(self, self._service, self.panel, self._now)
        self.paper: CurvesPaper | None = None
        self._none = EmptyState(
            self.tr("Aucune mesure. Tapez par exemple «\u00a0ta 13/8 fc 78 sat 96\u00a0»."),
            name="measure.empty",
        )
        self._left, right, inside = QWidget(), QWidget(), QWidget()
        self._left.setLayout(column(EmptyOr(self.last, self._none), self.warning, gap=10))
        over = column(self.curve, self.past, gap=8)
        over.setStretch(0, 5)
        over.setStretch(1, 5)
        right.setLayout(over)
        body = row(sized(self._left, width=_LEFT), right, gap=16, margins=(16, 12, 16, 12))
        body.setStretch(1, 1)
        lines = column(self.entry, body, gap=0)
        lines.setStretch(1, 1)
        inside.setLayout(lines)
        self._main = QWidget()
        across = row(inside, self.panel, gap=0)
        across.setStretch(0, 1)
        self._main.setLayout(across)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._main)

    def _make_room(self, *, opened: bool) -> None:
        """Beside an open panel a narrow window keeps the curve and its history."""
        narrow = opened and self.width() < px(_WIDE)
        self._left.setVisible(not narrow)
        self.entry.set_narrow(narrow=narrow)

    def _bind(self) -> None:
        self.panel.opens.connect(lambda: self._make_room(opened=True))
        self.panel.closed.connect(lambda: self._make_room(opened=False))
        self.entry.keep_asked.connect(self._keep)
        self.last.chosen.connect(self._chose)
        self.last.opened.connect(lambda _row: self.curve.setFocus())
        self.past.table.chosen.connect(self._show_on_curve)
        self.past.correct_asked.connect(self._deeds.correct)
        self.past.withdraw_asked.connect(self._deeds.withdraw)
        self.past.bounds_asked.connect(self.set_bounds)
        self.past.print_asked.connect(self.print_curves)
        self.curve.period_changed.connect(lambda _key: self._ask_measure())
        self.curve.reading_chosen.connect(self._show_in_past)
        self.warning.acted.connect(lambda: self._decisions.scale(self._overview))
        keys = self.shortcuts
        keys.add("M", self.tr("Saisir des mesures"), self.focus_entry)
        keys.add("S", self.tr("Seuils de la mesure"), self.set_bounds)
        keys.add("C", self.tr("Corriger la valeur choisie"), self.past.correct)
        keys.add("Del", self.tr("Retirer la valeur choisie"), self.past.withdraw)
        keys.add("Ctrl+P", self.tr("Imprimer les courbes"), self.print_curves)
        periods = (
            self.tr("Une semaine"), self.tr("Un mois"), self.tr("Trois mois"), self.tr("Un an"),
            self.tr("Toute la durée"),
        )  # fmt: skip
        for number, (key, said) in enumerate(zip(PERIODS, periods, strict=True), 1):
            keys.add(str(number), said, partial(self.choose_period, key))
        keys.mention("Left", self.tr("Valeur d’avant, sur la courbe"))
        keys.mention("Right", self.tr("Valeur d’après, sur la courbe"))

    # --- asked and shown ----------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask again for the record shown."""
        patient_id = self.patient_id
        if patient_id is not None:
            self.ask(
                lambda: self._service.overview(patient_id),
                lambda found: self._show(patient_id, found),
            )

    def _show(self, patient_id: PatientId, overview: Overview) -> None:
        if patient_id != self.patient_id:
            return
        self._overview = overview
        self.entry.setVisible(overview.may_write)
        self.past.allow(write=overview.may_write)
        self.entry.know(overview.free)
        self.entry.set_identity(self.identity_words)
        self.warning.show_warning(overview.warning, overview.scale_by)
        self._lasts.show(list(overview.lines))
        for one in overview.lines:
            if self._wanted in one.ids and one.measure is not Measure.BMI:
                self._measure = one.measure
        shown = [one.measure for one in overview.lines]
        if self._measure not in shown:
            out = [one.measure for one in overview.lines if one.out_of_bounds]
            self._measure = next(iter((*out, *shown)), None)
        if self._measure is not None:
            self.last.choose(self._measure)
        self._ask_measure()

    def _ask_measure(self) -> None:
        """Ask for the curve and the history of the chosen measure."""
        patient_id, measure = self.patient_id, self._measure
        if patient_id is None or measure is None:
            self.curve.show_curve(None, self._overview.band)
            self._show_past(())
            return
        since = self.curve.since()

        def work() -> _Chosen:
            curve = self._service.series(patient_id, measure, since)
            return _Chosen(measure, curve, past_lines(self._past(patient_id, measure)))

        self.ask(work, lambda found: self._show_measure(patient_id, found))

    def _past(self, patient_id: PatientId, measure: Measured) -> list[KeptValue]:
        return [] if measure in COMPUTED else self._service.past(patient_id, measure)

    def _show_measure(self, patient_id: PatientId, found: _Chosen) -> None:
        if patient_id != self.patient_id or found.measure != self._measure:
            return
        self.curve.show_curve(found.curve, self._overview.band)
        self._show_past(found.past)
        wanted, self._wanted = self._wanted, None
        for line in found.past:
            if wanted in line.ids:
                self.past.table.choose(line.first.id)

    def _show_past(self, lines: tuple[PastLine, ...]) -> None:
        self.past.show_lines(
            lines, chosen=self._measure is not None, printable=bool(self._overview.lines)
        )

    def _chose(self, line: LastLine | None) -> None:
        if line is not None and line.measure != self._measure:
            self._measure = line.measure
            self._ask_measure()

    def _show_on_curve(self, line: PastLine | None) -> None:
        curve = self.curve.curve
        if line is None or curve is None or not self.past.table.hasFocus():
            return
        ids = [point.id for point in curve.points]
        self.curve.choose(ids.index(line.first.id) if line.first.id in ids else None)

    def _show_in_past(self, value: MeasurementId) -> None:
        if not self.past.table.hasFocus():
            self.past.table.choose(value)

    # --- done ---------------------------------------------------------------------------------

    def focus_entry(self) -> None:
        """The cursor in the line of entry."""
        if self._overview.may_write and self._stack.currentWidget() is self._main:
            self.entry.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _keep(self, entry: Entry, confirmed: bool) -> None:
        patient_id = self.patient_id
        if patient_id is None:
            return
        at, method = self.entry.at(), self.entry.method.value()

        def work() -> tuple[MeasurementId, ...]:
            return self._service.add(
                patient_id, entry.values, at=at, method=method, confirmed=confirmed
            )

        def failed(error: Exception) -> None:
            if not self.entry.asks_about(error):
                self.failed(error)

        self.ask(work, lambda ids: self._added(patient_id, entry, ids), failed)

    def _added(self, patient_id: PatientId, entry: Entry, ids: tuple[MeasurementId, ...]) -> None:
        line = self.entry.text()
        self.entry.kept()
        self._line_drafts.drop(patient_id)
        self._measure = entry.values[0][0]
        if self._measure is Measure.DIASTOLIC:
            self._measure = Measure.SYSTOLIC
        said = " · ".join(item.text for item in entry.items)
        reason = self.tr("saisie annulée")
        self.tools.messages.say(
            self.tr("Gardé\u00a0: {values}.").format(values=said),
            undo=lambda: self.ask(
                lambda: self._service.withdraw(patient_id, ids, reason),
                lambda _none: self._bring_back(patient_id, line),
            ),
        )
        self.saved.emit()
        self.refresh()

    def _bring_back(self, patient_id: PatientId, line: str) -> None:
        """What was withdrawn is typed again, to be corrected, unless another line was begun."""
        if patient_id == self.patient_id and not self.entry.text():
            self.entry.set_text(line)
            self.entry.typed.emit()

    def say(self, text: str) -> None:
        """Say what was done, and look again."""
        self.tools.messages.say(text)
        self.saved.emit()
        self.refresh()

    def set_bounds(self) -> None:
        """Decide the thresholds of the chosen measure."""
        if self._measure is not None and self._overview.may_write:
            self._decisions.thresholds(self._measure, self._overview)

    def choose_period(self, key: str) -> None:
        """Show the curve over this period."""
        self.curve.period.set_value(key)
        self._ask_measure()

    # --- paper ----------------------------------------------------------------------------------

    def print_curves(self) -> None:
        """Choose the curves, then see them as they will be printed."""
        if self._overview.lines and self._stack.currentWidget() is self._main:
            measures = [one.measure for one in self._overview.lines]
            wanted = [one.measure for one in self._overview.lines if one.out_of_bounds]
            ticked = [*wanted, self._measure] if self._measure else wanted
            self._deeds.choose_curves(measures, ticked, self._draw)

    def _draw(self, measures: tuple[Measured, ...]) -> None:
        patient_id, since = self.patient_id, self.curve.since()
        if patient_id is not None:
            self.ask(
                lambda: self._service.curves_pdf(patient_id, measures, since), self._show_paper
            )

    def _show_paper(self, pdf: bytes) -> None:
        if self.paper is None:
            self.paper = CurvesPaper(self.tools)
            self.paper.closed.connect(self._back_from_paper)
            self._stack.addWidget(self.paper)
        self._stack.setCurrentWidget(self.paper)
        self.paper.show_pdf(pdf)

    def _back_from_paper(self) -> None:
        if self.paper is not None:
            self.paper.forget()
        self._stack.setCurrentWidget(self._main)
        self.last.setFocus()

    # --- the record turns ---------------------------------------------------------------------

    def leave_patient(self) -> None:
        """What is being typed is kept for who comes back to this record."""
        self._line_drafts.turn(None)
        if not self.panel.isHidden():
            self.panel.close_panel()
        self._measure, self._overview = None, Overview()
        self._back_from_paper()
        self._lasts.show([])
        self._show_past(())
        self.curve.show_curve(None, self._overview.band)

    def show_patient(self, patient_id: PatientId | None, identity_words: str) -> None:
        """Turn to this patient; what was being typed for them comes back."""
        turned = patient_id != self.patient_id
        super().show_patient(patient_id, identity_words)
        if turned:
            self._line_drafts.turn(patient_id)

    def flush_drafts(self) -> None:
        """Hand over the line and what the panel asks (before locking)."""
        self._line_drafts.flush()
        self._asked.flush()

    def about(self, question: str) -> None:
        """Keep as a draft what is typed in the panel, which has just asked this."""
        if self.patient_id is not None:
            self._asked.about(f"{self.patient_id}/{question}")

    def point_at(self, item: UUID | None) -> None:
        """Choose the measure of this value, as soon as it is shown."""
        self._wanted = item
        if item is not None:
            self.look_again()

    def first_inside(self) -> QWidget | None:
        """The line where measures are typed; those who only read have the list."""
        return self.entry.line

    def escape(self) -> bool:
        """Esc: leave the paper, close the panel, then let the record go back."""
        if self.paper is not None and self._stack.currentWidget() is self.paper:
            self._back_from_paper()
            return True
        return super().escape()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.escape():
            return
        super().keyPressEvent(event)

    def view_state(self) -> dict[str, object]:
        """The measure and the period: codes, never a name."""
        measure = self._measure.value if isinstance(self._measure, Measure) else ""
        return {"measure": measure, "period": self.curve.period.value()}

    def restore_view_state(self, state: dict[str, object]) -> None:
        """Put them back."""
        measure, period = state.get("measure"), state.get("period")
        if isinstance(measure, str) and measure in set(Measure):
            self._measure = Measure(measure)
        if isinstance(period, str) and period in PERIODS:
            self.curve.period.set_value(period)
