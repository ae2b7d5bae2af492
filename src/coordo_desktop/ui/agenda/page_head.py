"""The head of the agenda: the period and its neighbours, the view, a new appointment."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from coordo_desktop.domain.agenda import Span
from coordo_desktop.ui.kit.agenda_words import span_words
from coordo_desktop.ui.kit.buttons import Button, IconButton
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.theme import color, px
from coordo_desktop.ui.kit.view import ViewHead

TO_DO = "to_do"
"""The segment beside the spans: what waits to be dealt with."""


_ROOMY = 640


class PeriodLabel(Label):
    """The period; where it does not fit, in fewer words."""

    def __init__(self) -> None:
        super().__init__("", role="body", weight=600, name="agenda.period")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._short = ""

    def show_words(self, words: str, short: str) -> None:
        """Show these."""
        self._short = short
        self.set_text(words)
        self.updateGeometry()
        self.setAccessibleName(words)
        self.setToolTip(words)

    def minimumSizeHint(self) -> QSize:
        """Room for its fewer words: the buttons around give up theirs first."""
        said = self.fontMetrics()
        wide = max(px(64), said.horizontalAdvance(self._short) + px(4))
        return QSize(min(wide, self.sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        room, said = self.contentsRect().width(), self.fontMetrics()
        if said.horizontalAdvance(self.text()) <= room + 1:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(color("text"))
        cut = said.elidedText(self._short, Qt.TextElideMode.ElideRight, room + 1)
        painter.drawText(self.contentsRect(), int(self.alignment()), cut)


class AgendaHead(ViewHead):
    """`stepped` by so many periods, `today_asked`, `mode_changed`, `new_asked`."""

    stepped = Signal(int)
    today_asked = Signal()
    mode_changed = Signal(str)
    new_asked = Signal()

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("Agenda", "Agenda"), name="agenda.head")
        self._narrow = False
        self.before = IconButton(
            "left", name="agenda.before", label=self.tr("Période précédente"), kind="normal",
            key="PgUp", compact=True,
        )  # fmt: skip
        self.after = IconButton(
            "right", name="agenda.after", label=self.tr("Période suivante"), kind="normal",
            key="PgDown", compact=True,
        )  # fmt: skip
        self.today = Button(self.tr("Aujourd’hui"), name="agenda.today", compact=True)
        self.today.setToolTip(self.tr("Revenir à aujourd’hui (T)"))
        self.period = PeriodLabel()
        for one in (self.before, self.today, self.after, self.period):
            self.add_left(one)
        self.modes = Segmented(
            [
                *(Option(one.value, span_words(one)) for one in Span),
                Option(TO_DO, self.tr("À traiter")),
            ],
            name="agenda.modes", label=self.tr("Vue de l’agenda"),
        )  # fmt: skip
        self.add(self.modes)
        self.new = Button(
            self.tr("Rendez-vous"), name="agenda.new", kind="primary", icon="plus",
            label=self.tr("Nouveau rendez-vous"),
        )  # fmt: skip
        self.new.setToolTip(self.tr("Nouveau rendez-vous (Ctrl+N)"))
        self.add(self.new)
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        self.today.clicked.connect(self.today_asked)
        self.modes.changed.connect(self.mode_changed)
        self.new.clicked.connect(self.new_asked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Every view stays in reach: short of room, letters, and T goes back to today."""
        narrow = event.size().width() < px(_ROOMY)
        if narrow != self._narrow:
            self._narrow = narrow
            said = {one.value: span_words(one) for one in Span}
            self.modes.set_options([
                replace(one, text=said[one.key][:1] if narrow else said[one.key])
                if one.key in said else one
                for one in self.modes.options
            ])  # fmt: skip
            self._title.setVisible(not narrow)
            self.show_mode(self.modes.value())
        super().resizeEvent(event)

    def show_period(self, words: str, short: str) -> None:
        """The period in words, and in fewer where there is no room."""
        self.period.show_words(words, short)

    def show_mode(self, mode: str) -> None:
        """Which view is shown; what waits has no period."""
        self.modes.set_value(mode)
        dated = mode != TO_DO
        for one in (self.before, self.today, self.after, self.period):
            one.setVisible(dated and not (self._narrow and one is self.today))

    def mode(self) -> str:
        """Which view is shown."""
        return self.modes.value()
