"""The curve of a fridge with its period, and the reading under the cursor (ST8)."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from coordo_desktop.domain.cold_log import FridgeLog
from coordo_desktop.ui.kit.cold_words import (
    degrees_text,
    figure_text,
    limits_text,
    moment_words,
    side_words,
)
from coordo_desktop.ui.kit.curve_frame import CurveFrame
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.surfaces import Surface

if TYPE_CHECKING:
    from coordo_desktop.ui.stock.cold_plot import ColdPlot

PERIODS: dict[str, int] = {"week": 7, "month": 31, "quarter": 92, "year": 366}


class ColdCurve(Surface):
    """Left and right move the cursor from reading to reading, Home and End to the ends."""

    period_changed = Signal(str)
    chosen = Signal(object)  # ReadingId

    def __init__(self) -> None:
        super().__init__("surface", edges="all", name="stock.cold.curve")
        self._log: FridgeLog | None = None
        self._place: int | None = None
        self._plot: ColdPlot | None = None
        self.reading = RunsLabel("", ink="text-2", name="stock.cold.reading")
        self.period = Segmented(
            [
                Option("week", self.tr("1 sem.")),
                Option("month", self.tr("1 mois")),
                Option("quarter", self.tr("3 mois")),
                Option("year", self.tr("1 an")),
            ],
            name="stock.cold.period", label=self.tr("Période de la courbe"), compact=True,
        )  # fmt: skip
        self.period.set_value("month")
        self.period.changed.connect(self.period_changed)
        self.nothing = Label("", ink="text-2", align="center", wrap=True)
        self.frame = CurveFrame(self.nothing, name="stock.cold.frame", boxed=False)
        self.frame.moved.connect(self.step)
        lines = column(row(self.reading, None, self.period, gap=8), self.frame, gap=2,
                       margins=(12, 6, 8, 4))  # fmt: skip
        lines.setStretch(1, 1)
        self.setLayout(lines)
        self.setFocusProxy(self.frame)

    @property
    def days(self) -> int:
        """How many days are shown."""
        return PERIODS[self.period.value()]

    def show_log(self, log: FridgeLog, since: datetime, until: datetime) -> None:
        """Show this fridge; the cursor goes away."""
        self._log, self._place = log, None
        some = bool(log.counted)
        self.nothing.setVisible(not some)
        self.nothing.set_text("" if some else self.tr("Aucun relevé dans cette période."))
        if some:
            self._the_plot().show_log(log, since, until)
        if self._plot is not None:
            self._plot.setVisible(some)
        self._tell()

    def choose(self, place: int) -> None:
        """Put the cursor on a reading, and tell the list."""
        if self._log is not None and self._log.counted:
            self.point(max(0, min(len(self._log.counted) - 1, place)))
            if self._place is not None:
                self.chosen.emit(self._log.counted[self._place].id)

    def point_at(self, reading_id: object) -> None:
        """The list chose a reading: show where it stands."""
        if self._log is not None:
            here = (at for at, one in enumerate(self._log.counted) if one.id == reading_id)
            self.point(next(here, None))

    def point(self, place: int | None) -> None:
        """Put the cursor there, without telling anybody."""
        self._place = place
        if self._plot is not None:
            self._plot.point_at(place)
        self._tell()

    def step(self, by: int) -> None:
        """One reading farther, or to the ends."""
        if self._log is None or not self._log.counted:
            return
        last = len(self._log.counted) - 1
        if abs(by) > 1:
            self.choose(0 if by < 0 else last)
        else:
            self.choose(last if self._place is None else self._place + by)

    def _the_plot(self) -> "ColdPlot":
        """Made for the first curve: the drawing library takes long to load."""
        if self._plot is None:
            from coordo_desktop.ui.stock.cold_plot import ColdPlot

            self._plot = ColdPlot(self.frame)
            self._plot.picked.connect(self.choose)
            self.frame.body.addWidget(self._plot)
        return self._plot

    def _tell(self) -> None:
        log = self._log
        if log is None:
            return
        if self._place is None:
            runs = [
                Run(log.name, 600, "text"),
                Run("  " + self.tr("à garder entre {limits}").format(
                    limits=limits_text(log.limits))),
            ]  # fmt: skip
            if log.missed:
                runs.append(Run("  ·  " + self.tr("%n demi-journée(s) sans relevé", "", log.missed),
                                600, "warn"))  # fmt: skip
        else:
            each = log.counted[self._place]
            ink = "text" if each.within else "danger"
            runs = [
                Run(f"{moment_words(each.at)}\u00a0: "),
                Run(degrees_text(each.value), 600, ink),
                Run(f" {side_words(each)}", ink="text-2" if each.within else "danger"),
            ]
            if each.low is not None or each.high is not None:
                low, high = (
                    "–" if value is None else figure_text(value) for value in (each.low, each.high)
                )
                runs.append(Run(self.tr(" · min. {low}, max. {high}").format(low=low, high=high)))
            runs.append(Run(f" · {each.author}"))
        self.reading.set_runs(runs)
        self.frame.setAccessibleName(self.tr("Courbe du réfrigérateur"))
        self.frame.setAccessibleDescription("".join(run.text for run in runs))
