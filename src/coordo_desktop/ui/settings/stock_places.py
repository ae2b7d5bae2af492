"""The places of the stock: named, told what they are, put in order, no longer used."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.stock import PlaceDraft, PlaceKind, StockPlace
from coordo_desktop.services.products import ProductService
from coordo_desktop.ui.kit.buttons import Button, IconButton
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import clear, column, row, sized
from coordo_desktop.ui.kit.stock_words import place_kind_words
from coordo_desktop.ui.settings.section import Panel

if TYPE_CHECKING:
    from coordo_desktop.ui.settings.section import Section

_TENTHS = 10


class PlaceLine(QWidget):
    """One place; a fridge has its limits, a kit how often it is checked."""

    def __init__(self, place: StockPlace) -> None:
        super().__init__()
        self.place = place
        self.name = TextField(name="settings.place", label=self.tr("Nom du lieu"))
        self.name.set_value(place.name)
        self.kind = _kinds("settings.place.kind")
        self.kind.set_value(place.kind)
        self.low = self._number("low", self.tr("Température la plus basse"))
        self.high = self._number("high", self.tr("Température la plus haute"))
        self.days = self._number("days", self.tr("Jours entre deux vérifications"))
        self.low.set_value(_degrees(place.low))
        self.high.set_value(_degrees(place.high))
        self.days.set_value(str(place.check_days))
        self.up = IconButton("up", name="settings.place.up", label=self.tr("Monter"), compact=True)
        self.down = IconButton(
            "down", name="settings.place.down", label=self.tr("Descendre"), compact=True
        )
        self.gone = IconButton(
            "close", name="settings.place.remove", label=self.tr("Ne plus utiliser"), compact=True
        )
        fridge = place.kind is PlaceKind.FRIDGE
        kit = place.kind is PlaceKind.KIT
        more: list[QWidget] = []
        if fridge:
            more = [Label(self.tr("de"), ink="text-2"), self.low,
                    Label(self.tr("à"), ink="text-2"), self.high,
                    Label("°C", ink="text-2")]  # fmt: skip
        elif kit:
            more = [Label(self.tr("vérifiée tous les"), ink="text-2"), self.days,
                    Label(self.tr("jours"), ink="text-2")]  # fmt: skip
        line = row(
            self.name, sized(self.kind, width=176), *more, self.up, self.down, self.gone, gap=6
        )
        line.setStretch(0, 1)
        self.setLayout(line)

    def _number(self, key: str, label: str) -> TextField:
        return sized(TextField(name=f"settings.place.{key}", label=label), width=56)

    @property
    def typed(self) -> StockPlace:
        """The place as it is typed; ValueError where a number is none."""
        return replace(
            self.place,
            name=str(self.name.value()) or self.place.name,
            kind=self.kind.value(),
            low=_tenths(self.low.text()),
            high=_tenths(self.high.text()),
            check_days=int(self.days.text().strip() or "0"),
        )

    @property
    def dirty(self) -> bool:
        """Something of it was typed over."""
        try:
            return self.typed != self.place
        except ValueError:
            return True


class PlacesPanel(Panel):
    """One line for each place, and one for a new one."""

    def __init__(self, section: "Section", service: ProductService) -> None:
        super().__init__(
            QCoreApplication.translate("PlacesPanel", "Lieux du stock"),
            QCoreApplication.translate(
                "PlacesPanel",
                "Réserve, réfrigérateurs, sacs de tournée, trousses d’urgence, dans leur ordre.",
            ),
            name="settings.places",
        )
        self._section, self._service = section, service
        self.lines: list[PlaceLine] = []
        self._column = column(gap=6)
        self.body.addLayout(self._column)
        words = self.tr("Nouveau lieu")
        self.new = TextField(name="settings.places.new", label=words, placeholder=words)
        self.new_kind = _kinds("settings.places.new.kind")
        self.new.returnPressed.connect(self.add)
        self._add = Button(self.tr("Ajouter"), name="settings.places.add")
        self._add.clicked.connect(self.add)
        line = row(self.new, sized(self.new_kind, width=176), self._add)
        line.setStretch(0, 1)
        self.body.addLayout(line)

    def refresh(self) -> None:
        """Ask again for the places."""
        self._section.ask(self._service.places, self._show)

    def editing(self) -> bool:
        """Something is being typed."""
        return bool(self.new.text().strip()) or any(line.dirty for line in self.lines)

    def _show(self, places: tuple[StockPlace, ...]) -> None:
        clear(self._column)
        self.lines = [PlaceLine(place) for place in places]
        for at, line in enumerate(self.lines):
            line.up.setEnabled(at > 0)
            line.down.setEnabled(at < len(places) - 1)
            line.up.clicked.connect(partial(self._move, at, -1))
            line.down.clicked.connect(partial(self._move, at, 1))
            line.gone.clicked.connect(partial(self.remove, line.place))
            line.kind.changed.connect(partial(self.save, line))
            for field in (line.name, line.low, line.high, line.days):
                field.editingFinished.connect(partial(self.save, line))
            self._column.addWidget(line)

    # --- kept -----------------------------------------------------------------------------------

    @Slot()
    def add(self) -> None:
        """A place more."""
        name, kind = str(self.new.value()), self.new_kind.value()
        if name:
            draft = PlaceDraft(name=name, kind=kind)
            self._section.ask(lambda: self._service.keep_place(draft), self._added)

    def _added(self, place: StockPlace) -> None:
        self.new.set_value("")
        self._section.say(self.tr("Lieu ajouté\u202f: {name}.").format(name=place.name))
        self.refresh()
        self.new.setFocus()

    def save(self, line: PlaceLine, _key: object = None) -> None:
        """Keep what was typed of a place."""
        if not line.dirty:
            return
        try:
            typed = line.typed
        except ValueError:
            self._section.say(self.tr("Ce nombre ne se lit pas\u202f: rien n’a été enregistré."))
            return
        # Leaving the field again asks nothing more while this one is being kept.
        line.place = typed
        self._section.ask(
            lambda: self._service.keep_place(typed, typed.id, typed.version),
            self._saved, self._refused,
        )  # fmt: skip

    def _saved(self, place: StockPlace) -> None:
        self._section.say(self.tr("Lieu enregistré\u202f: {name}.").format(name=place.name))
        self.refresh()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, CoordoError):
            raise error
        self._section.page.failed(error)
        self.refresh()

    def _move(self, at: int, by: int, _checked: object = None) -> None:
        order = [line.place for line in self.lines]
        order[at], order[at + by] = order[at + by], order[at]

        def work() -> None:
            for position, place in enumerate(order, 1):
                if place.position != position:
                    moved = replace(place, position=position)
                    self._service.keep_place(moved, place.id, place.version)

        self._section.ask(work, lambda _none: self.refresh(), self._refused)

    def remove(self, place: StockPlace, _checked: object = None) -> None:
        """It is no longer used; can be taken back."""

        def undo(stopped: StockPlace) -> None:
            back = replace(stopped, active=True)
            self._section.ask(
                lambda: self._service.keep_place(back, back.id, back.version),
                lambda _place: self.refresh(), self._refused,
            )  # fmt: skip

        def done(stopped: StockPlace) -> None:
            said = self.tr("Lieu retiré\u202f: {name}. Ses mouvements le gardent.")
            self._section.page.tools.messages.say(
                said.format(name=stopped.name), undo=lambda: undo(stopped)
            )
            self.refresh()

        self._section.ask(
            lambda: self._service.stop_place(place.id, place.version), done, self._refused
        )


def _kinds(name: str) -> Choice:
    label = QCoreApplication.translate("PlacesPanel", "Sorte de lieu")
    return Choice([(one, place_kind_words(one)) for one in PlaceKind], name=name, label=label)


def _degrees(tenths: int) -> str:
    return f"{tenths / _TENTHS:g}".replace(".", ",")


def _tenths(typed: str) -> int:
    return round(float(typed.replace("−", "-").replace(",", ".").strip()) * _TENTHS)
