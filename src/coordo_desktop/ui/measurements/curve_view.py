"""The curve of the chosen measure with its period, and the reading under the cursor."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.measurement_bounds import AgeBand
from coordo_desktop.domain.measurement_history import Curve, State, side
from coordo_desktop.domain.measurement_scale import axis_unit
from coordo_desktop.domain.measurements import Measure
from coordo_desktop.ui.kit.curve_frame import CurveFrame
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.measurements import words

if TYPE_CHECKING:
    from coordo_desktop.ui.measurements.plot import CurvePlot

PERIODS: dict[str, int] = {"week": 7, "month": 31, "quarter": 92, "year": 366, "all": 0}
_LEAST = timedelta(days=6)  # shown, however few the readings


class CurveView(QWidget):
    """Left and right move the cursor from reading to reading, Home and End to the ends."""

    period_changed = Signal(str)
    reading_chosen = Signal(object)  # MeasurementId

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.setObjectName("measure.curve")
        self._now = now
        self._curve: Curve | None = None
        self._band = AgeBand.ADULT
        self._place: int | None = None
        self._plot: CurvePlot | None = None
        self._since: datetime | None = None
        self.title = RunsLabel("", role="panel", name="measure.curve.title")
        self.period = Segmented(
            [
                Option("week", self.tr("1 sem.")),
                Option("month", self.tr("1 mois")),
                Option("quarter", self.tr("3 mois")),
                Option("year", self.tr("1 an")),
                Option("all", self.tr("Tout")),
            ],
            name="measure.period",
            label=self.tr("Période de la courbe"),
            compact=True,
        )
        self.period.set_value("quarter")
        self.period.changed.connect(self.period_changed)
        self.reading = RunsLabel("", ink="text-2", name="measure.reading")
        self.nothing = Label(
            "", ink="text-2", align="center", wrap=True, name="measure.curve.nothing"
        )
        self._frame = CurveFrame(self.nothing, name="measure.curve.frame", boxed=True)
        self._frame.setAccessibleName(self.tr("Courbe"))  # of nothing yet
        self._frame.moved.connect(self._move)
        head = row(self.title, None, self.period, gap=8)
        lines = column(head, self.reading, self._frame, gap=4)
        lines.setStretch(2, 1)
        self.setLayout(lines)
        self.setFocusProxy(self._frame)

    @property
    def curve(self) -> Curve | None:
        """What is shown."""
        return self._curve

    @property
    def place(self) -> int | None:
        """The reading under the cursor."""
        return self._place

    def since(self) -> datetime | None:
        """From when the period chosen goes; None for everything."""
        days = PERIODS[self.period.value()]
        return self._now() - timedelta(days=days) if days else None

    def show_curve(self, curve: Curve | None, band: AgeBand) -> None:
        """Show this curve; None when nothing is chosen."""
        self._curve, self._band, self._place = curve, band, None
        self._since = self.since()
        self._tell()
        some = curve is not None and bool(curve.points)
        self.nothing.setVisible(not some)
        self.nothing.set_text(self.tr("Aucune valeur dans cette période.") if curve else "")
        if some and curve is not None:
            self._the_plot().show_curve(curve, *self._shown_period(curve))
        if self._plot is not None:
            self._plot.setVisible(some)

    def _shown_period(self, curve: Curve) -> tuple[datetime, datetime]:
        """From the first reading of the period on: nothing is drawn where nothing was measured."""
        until = max(self._now(), curve.points[-1].at)
        first = curve.points[0].at
        since = min(first, until - _LEAST)
        if self._since is not None:
            since = max(since, self._since)
        return since, until

    def choose(self, place: int | None) -> None:
        """Put the cursor on a reading."""
        if self._curve is None or not self._curve.points:
            return
        if place is not None:
            place = max(0, min(len(self._curve.points) - 1, place))
        self._place = place
        if self._plot is not None:
            self._plot.point_at(place)
        self._tell()
        if place is not None:
            self.reading_chosen.emit(self._curve.points[place].id)

    def _move(self, by: int) -> None:
        if self._curve is None or not self._curve.points:
            return
        last = len(self._curve.points) - 1
        if abs(by) > 1:  # Home, End
            self.choose(0 if by < 0 else last)
        else:
            self.choose(last if self._place is None else self._place + by)

    def _the_plot(self) -> "CurvePlot":
        """Made for the first curve: the drawing library takes long to load."""
        if self._plot is None:
            from coordo_desktop.ui.measurements.plot import CurvePlot

            self._plot = CurvePlot(self._frame)
            self._plot.picked.connect(self.choose)
            self._plot.picked.connect(lambda _place: self._frame.setFocus())
            self._frame.body.addWidget(self._plot)
        return self._plot

    def _tell(self) -> None:
        """The title, and the reading under the cursor or what the bounds are."""
        curve = self._curve
        if curve is None:
            self.title.set_runs([])
            self.reading.set_runs([])
            return
        unit = axis_unit(curve.measure)
        runs = [Run(words.measure_word(curve.measure), 600, role="panel")]
        if unit:
            runs.append(Run(f"  {unit}", ink="text-2", role="small"))
        self.title.set_runs(runs)
        said = self._reading_runs(curve)
        self.reading.set_runs(said)
        aloud = "".join(run.text for run in said)
        name = self.tr("Courbe\u00a0: {measure}").format(measure=words.measure_word(curve.measure))
        self._frame.setAccessibleName(name)
        self._frame.setAccessibleDescription(aloud)

    def _reading_runs(self, curve: Curve) -> list[Run]:
        if self._place is None:
            return [Run(self._bounds_words(curve))]
        point = curve.points[self._place]
        out = curve.out(point)
        state = State.UNBOUND if curve.limit is None else State.WITHIN
        if out and curve.limit is not None:
            state = side(point.value, curve.limit.bounds)
            if state is State.WITHIN and curve.second_limit is not None and point.second:
                state = side(point.second, curve.second_limit.bounds)
        moment = words.moment_word(point.at, self._now())
        text = words.named_reading(curve.measure, point.value, point.second)
        return [
            Run(f"{moment}\u00a0: "),
            Run(text, 600, "danger" if out else "text"),
            Run(f" · {words.state_word(state)}", ink="danger" if out else "text-2"),
        ]

    def _bounds_words(self, curve: Curve) -> str:
        if curve.limit is None:
            return self.tr("Sans seuil. Flèches\u00a0: lire valeur par valeur.")
        said = words.bounds_word(curve.measure, curve.limit.bounds)
        if curve.second_limit is not None:
            said += f" / {words.bounds_word(Measure.DIASTOLIC, curve.second_limit.bounds)}"
        origin = words.origin_word(curve.limit.origin, self._band)
        return self.tr("Seuils {bounds}, {origin}").format(bounds=said, origin=origin)
