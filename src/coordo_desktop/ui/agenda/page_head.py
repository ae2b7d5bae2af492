"""The head of the agenda: the period and its neighbours, the view, a new appointment."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy

from coordo_desktop.domain.agenda import Span
from coordo_desktop.ui.kit.agenda_words import span_words
from coordo_desktop.ui.kit.buttons import Button, IconButton
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.kit.view import ViewHead

TO_DO = "to_do"
"""The segment beside the spans: what waits to be dealt with."""


class AgendaHead(ViewHead):
    """`stepped` by so many periods, `today_asked`, `mode_changed`, `new_asked`."""

    stepped = Signal(int)
    today_asked = Signal()
    mode_changed = Signal(str)
    new_asked = Signal()

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("Agenda", "Agenda"), name="agenda.head")
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
        self.period = Label("", role="body", weight=600, name="agenda.period")
        self.period.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.period.setMinimumWidth(px(64))
        for one in (self.before, self.today, self.after, self.period):
            self.add_left(one)
        self.modes = Segmented(
            [Option(one.value, span_words(one)) for one in Span],
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

    def offer_to_do(self) -> None:
        """One more segment: what waits to be dealt with."""
        self.modes.set_options(
            [*self.modes.options, Option(TO_DO, self.tr("À traiter"))],
        )

    def show_period(self, words: str) -> None:
        """The period in words."""
        self.period.set_text(words)
        self.period.setAccessibleName(words)
        self.period.setToolTip(words)

    def show_mode(self, mode: str) -> None:
        """Which view is shown; what waits has no period."""
        self.modes.set_value(mode)
        dated = mode != TO_DO
        for one in (self.before, self.today, self.after, self.period):
            one.setVisible(dated)

    def mode(self) -> str:
        """Which view is shown."""
        return self.modes.value()
