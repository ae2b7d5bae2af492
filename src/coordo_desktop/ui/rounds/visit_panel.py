"""The visit chosen: where, how to get in, what to do; its window and its place, typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.round_gathering import read_point
from coordo_desktop.domain.round_windows import read_window
from coordo_desktop.domain.rounds import BadHour, BadPoint, PointSource, Visit
from coordo_desktop.ui.kit.agenda_words import headed
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.text_field import set_wrong
from coordo_desktop.ui.rounds import words
from coordo_desktop.ui.rounds.round_map import RoundMap


class VisitPanel(SidePanel):
    """The map over it. `windowed` (from, to), `placed` (Point or None), `removed`, `opened`."""

    windowed = Signal(object, object, object)  # Visit, time or None, time or None
    placed = Signal(object, object)  # Visit, Point or None
    removed = Signal(object)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__(name="rounds.visit", title="", width=320, closable=False)
        self._visit: Visit | None = None
        self.map = RoundMap()
        self.above.addWidget(self.map)
        self._facts = RunsLabel("", wrap=True, name="rounds.visit.facts")
        about = self.block()
        about.addWidget(self._facts)
        self.window_field = TextField(
            name="rounds.window", label=self.tr("Fenêtre du passage"),
            placeholder=self.tr("8h-9h30, avant 9h, après 14h"), icon="clock", key="W",
        )  # fmt: skip
        self._window_error = Label("", role="small", ink="danger", wrap=True)
        fixed = self.block(self.tr("Fenêtre"))
        fixed.addWidget(self.window_field)
        fixed.addWidget(self._window_error)
        self.point_field = TextField(
            name="rounds.point", label=self.tr("Coordonnées du domicile"),
            placeholder=self.tr("43,2531 -1,0684"), icon="place", key="G",
        )  # fmt: skip
        self._source = Label("", role="small", ink="text-2", wrap=True, name="rounds.source")
        self._point_error = Label("", role="small", ink="danger", wrap=True)
        place = self.block(self.tr("Lieu"))
        place.addWidget(self.point_field)
        place.addWidget(self._source)
        place.addWidget(self._point_error)
        self.end()
        self._remove = Button(self.tr("Retirer"), name="rounds.remove", key="Del")
        self._open = Button(self.tr("Ouvrir le dossier"), name="rounds.open", key="E")
        self.foot(self._remove, None, self._open)
        self.window_field.returnPressed.connect(self._keep_window)
        self.point_field.returnPressed.connect(self._keep_point)
        self._remove.clicked.connect(self._take_out)
        self._open.clicked.connect(self._go)
        self.show_visit(None)

    @property
    def editing(self) -> bool:
        """A window or coordinates are being typed."""
        return any(
            field.hasFocus() and field.value() != kept
            for field, kept in zip((self.window_field, self.point_field), self._kept(), strict=True)
        )

    def show_visit(self, visit: Visit | None) -> None:
        """Show this visit, or none."""
        self._visit = visit
        for widget in (self._remove, self._open, self.window_field, self.point_field):
            widget.setEnabled(visit is not None)
        self._clear_errors()
        window, point = self._kept()
        self.window_field.set_value(window)
        self.point_field.set_value(point)
        if visit is None:
            self.set_title(self.tr("Aucun passage choisi"))
            self.set_identity("")
            self._facts.set_runs("")
            self._source.set_text("")
            return
        self.set_title(visit.patient)
        span = f"{words.clock(visit.starts_at)}–{words.clock(visit.ends_at)}"
        way = words.way_text(visit.travel, visit.metres)
        travel = self.tr("trajet")
        self.set_identity([Run(span, 500), Run(f"  {travel} {way}", ink="text-2")])
        self._facts.set_runs(_facts(visit, self.tr("Accès"), self.tr("À faire")))
        self._source.set_text(words.source_text(visit))
        warns = visit.outdated or visit.source is PointSource.UNKNOWN
        self._source.set_ink("warn" if warns else "text-2")

    def _kept(self) -> tuple[str, str]:
        """The texts of the two fields as they are kept."""
        visit = self._visit
        if visit is None:
            return "", ""
        window = words.window_text(visit.window_from, visit.window_to).replace("–", "-")
        point = visit.point
        if point is None or visit.source is not PointSource.TYPED:
            return window, ""
        return window, f"{point.latitude:.5f} {point.longitude:.5f}"

    def _keep_window(self) -> None:
        self._clear_errors()
        if self._visit is None:
            return
        try:
            first, last = read_window(self.window_field.value())
        except BadHour as error:
            set_wrong(self.window_field, wrong=True)
            self._window_error.set_text(sentence(error))
            self._window_error.show()
            return
        self.windowed.emit(self._visit, first, last)

    def _keep_point(self) -> None:
        self._clear_errors()
        if self._visit is None:
            return
        try:
            point = read_point(self.point_field.value())
        except BadPoint as error:
            set_wrong(self.point_field, wrong=True)
            self._point_error.set_text(sentence(error))
            self._point_error.show()
            return
        self.placed.emit(self._visit, point)

    def _take_out(self) -> None:
        if self._visit is not None:
            self.removed.emit(self._visit)

    def _go(self) -> None:
        if self._visit is not None:
            self.opened.emit(self._visit)

    def _clear_errors(self) -> None:
        for field in (self.window_field, self.point_field):
            set_wrong(field, wrong=False)
        for label in (self._window_error, self._point_error):
            label.set_text("")
            label.hide()


def _facts(visit: Visit, access: str, to_do: str) -> list[Run]:
    place = ", ".join(part for part in (visit.address, visit.town) if part)
    runs = [Run(place)]
    if visit.phones:
        runs.append(Run("\n" + " · ".join(map(show_phone, visit.phones)), 500))
    if visit.access:
        runs += [Run("\n" + headed(access), 600), Run(visit.access)]
    if visit.care:
        runs += [Run("\n" + headed(to_do), 600), Run(" · ".join(visit.care))]
    if visit.note:
        runs.append(Run(f"\n{visit.note}", ink="text-2"))
    return runs


def inside(widget: QWidget, margins: tuple[int, int, int, int]) -> QWidget:
    """A widget within margins, at the top."""
    made = QWidget()
    lines = column(widget, gap=0, margins=margins)
    if widget.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Fixed:
        lines.addStretch(1)
    made.setLayout(lines)
    return made
