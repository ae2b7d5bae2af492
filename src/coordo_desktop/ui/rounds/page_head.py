"""The head of the rounds: the day and its neighbours, everybody's rounds in one press."""

from datetime import date, datetime, time

from PySide6.QtCore import Signal

from coordo_desktop.domain.round_windows import read_hour
from coordo_desktop.domain.rounds import BadHour, Round
from coordo_desktop.ui.kit.buttons import Button, IconButton
from coordo_desktop.ui.kit.chips import Chip
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.text_field import set_wrong
from coordo_desktop.ui.kit.view import ViewHead
from coordo_desktop.ui.kit.when import long_day_text, zone_in_use
from coordo_desktop.ui.rounds import words

_LABEL, _LABEL_MOST = 110, 130


class RoundsHead(ViewHead):
    """`stepped` by so many days, `today_asked`, `prepare_asked`, `print_asked`."""

    stepped = Signal(int)
    today_asked = Signal()
    prepare_asked = Signal()
    print_asked = Signal()

    def __init__(self) -> None:
        super().__init__("", name="rounds.head")
        self.set_title(self.tr("Tournées"))
        before = IconButton(
            "left", name="rounds.before", label=self.tr("Jour précédent"), kind="normal",
            key="PgUp", compact=True,
        )  # fmt: skip
        after = IconButton(
            "right", name="rounds.after", label=self.tr("Jour suivant"), kind="normal",
            key="PgDown", compact=True,
        )  # fmt: skip
        today = Button(self.tr("Aujourd’hui"), name="rounds.today", compact=True)
        self._day = Label("", role="body", weight=600, name="rounds.day")
        for one in (before, today, after, self._day):
            self.add_left(one)
        self.print = Button(
            self.tr("Feuille"), name="rounds.print", icon="print", key="Ctrl+P",
            label=self.tr("Feuille de tournée et de transmissions"),
        )  # fmt: skip
        self.prepare = Button(
            self.tr("Préparer les tournées"), name="rounds.prepare", kind="primary", icon="plus",
            key="P",
        )  # fmt: skip
        self.add(self.print)
        self.add(self.prepare)
        before.clicked.connect(lambda: self.stepped.emit(-1))
        after.clicked.connect(lambda: self.stepped.emit(1))
        today.clicked.connect(self.today_asked)
        self.prepare.clicked.connect(self.prepare_asked)
        self.print.clicked.connect(self.print_asked)

    def show_day(self, on: date) -> None:
        """The day in words."""
        noon = datetime.combine(on, time(12), zone_in_use())
        said = long_day_text(noon, zone_in_use())
        self._day.set_text(said)
        self._day.setAccessibleName(said)


class RoundHead(Surface):
    """The round on screen: whose, when it leaves (typed) and comes back, how far."""

    leave_asked = Signal(object, str)  # time, label
    drop_asked = Signal()
    load_asked = Signal()
    shown = Signal(object)  # Round

    def __init__(self) -> None:
        super().__init__("surface", edges="b", name="rounds.round")
        self._round: Round | None = None
        self._title = Label("", role="panel", name="rounds.round.title")
        self._way = RunsLabel("", ink="text-2", name="rounds.round.way")
        self._hand = Chip(self.tr("Ordre mis à la main"), kind="info", icon="edit")
        self.leaves = sized(
            TextField(name="rounds.leaves", label=self.tr("Heure de départ"), icon="clock"),
            width=84,
        )
        self.label = sized(
            TextField(
                name="rounds.label", label=self.tr("Nom de la tournée"),
                placeholder=self.tr("Nom"),
            ),
            min_width=_LABEL, max_width=_LABEL_MOST,
        )  # fmt: skip
        self._drop = Button(self.tr("Défaire"), name="rounds.drop", kind="quiet", compact=True)
        self.load = Button(
            self.tr("Charger"), name="rounds.load", icon="box", key="C", compact=True,
            label=self.tr("À charger dans la voiture"),
        )  # fmt: skip
        self.load.hide()  # until somebody who may take units out is at the desk
        first = row(self._title, self._hand, None, self.load, self._drop, gap=10)
        leaves = Label(self.tr("Départ"), role="small", ink="text-2")
        named = Label(self.tr("Nom"), role="small", ink="text-2")
        second = row(leaves, self.leaves, named, self.label, self._way, gap=8)
        second.setStretch(3, 1)
        second.setStretch(4, 1)
        self.setLayout(column(first, second, gap=6, margins=(12, 8, 12, 8)))
        self.leaves.returnPressed.connect(self._keep)
        self.label.returnPressed.connect(self._keep)
        self._drop.clicked.connect(self.drop_asked)
        self.load.clicked.connect(self.load_asked)

    @property
    def editing(self) -> bool:
        """An hour or a name is being typed."""
        one = self._round
        return one is not None and (
            (self.leaves.hasFocus() and self.leaves.value() != f"{one.leaves_at:%H:%M}")
            or (self.label.hasFocus() and self.label.value() != one.label)
        )

    def show_round(self, one: Round) -> None:
        """Show this round."""
        self._round = one
        self._title.set_text(f"{words.title_of(one)} · {one.professional}")
        self._hand.setVisible(one.by_hand)
        self.leaves.set_value(f"{one.leaves_at:%H:%M}")
        self.label.set_value(one.label)
        set_wrong(self.leaves, wrong=False)
        self._way.set_runs([
            Run(words.drive_text(one.travel, one.metres), 500, "text"),
            Run(" · " + self.tr("retour") + " "),
            Run(words.clock(one.ends_at), 500, "text"),
        ])  # fmt: skip
        self.shown.emit(one)

    def _keep(self) -> None:
        if self._round is None:
            return
        try:
            at = read_hour(self.leaves.value())
        except BadHour:
            set_wrong(self.leaves, wrong=True)
            return
        if at != self._round.leaves_at or self.label.value() != self._round.label:
            self.leave_asked.emit(at, self.label.value())
