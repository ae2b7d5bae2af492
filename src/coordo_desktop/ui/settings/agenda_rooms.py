"""The rooms of the practice: named, put in order, no longer used."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.opening import Room
from coordo_desktop.services.opening import OpeningService, new_room
from coordo_desktop.ui.kit.buttons import Button, IconButton
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.layout import clear, column, row
from coordo_desktop.ui.settings.section import Panel

if TYPE_CHECKING:
    from coordo_desktop.domain.ids import RoomId
    from coordo_desktop.ui.settings.section import Section


class RoomsPanel(Panel):
    """One line for each room: its name, its place, the door out."""

    def __init__(self, section: "Section", service: OpeningService) -> None:
        super().__init__(
            QCoreApplication.translate("RoomsPanel", "Salles"),
            QCoreApplication.translate("RoomsPanel", "Dans l’ordre où l’agenda les montre."),
            name="settings.rooms",
        )
        self._section, self._service = section, service
        self._rooms: tuple[Room, ...] = ()
        self.names: dict[RoomId, TextField] = {}
        self._lines = column(gap=6)
        self.body.addLayout(self._lines)
        words = self.tr("Nouvelle salle")
        self.new = TextField(name="settings.rooms.new", label=words, placeholder=words)
        self.new.returnPressed.connect(self.add)
        self._add = Button(self.tr("Ajouter"), name="settings.rooms.add")
        self._add.clicked.connect(self.add)
        line = row(self.new, self._add)
        line.setStretch(0, 1)
        self.body.addLayout(line)

    def refresh(self) -> None:
        """Ask again for the rooms."""
        self._section.ask(self._service.rooms, self._show)

    def editing(self) -> bool:
        """A name is being typed."""
        return bool(self.new.text().strip()) or bool(self._renamed())

    def _show(self, rooms: tuple[Room, ...]) -> None:
        if self._renamed():
            return
        self._rooms = rooms
        self.names.clear()
        clear(self._lines)
        for place, room in enumerate(rooms):
            self._lines.addWidget(self._line(room, place))

    def _line(self, room: Room, place: int) -> QWidget:
        name = TextField(name="settings.room", label=self.tr("Nom de la salle"))
        name.set_value(room.name)
        name.editingFinished.connect(self.save_names)
        self.names[room.id] = name
        up = IconButton("up", name="settings.room.up", label=self.tr("Monter"), compact=True)
        down = IconButton("down", name="settings.room.down", label=self.tr("Descendre"),
                          compact=True)  # fmt: skip
        gone = IconButton("close", name="settings.room.remove", label=self.tr("Retirer"),
                          compact=True)  # fmt: skip
        up.setEnabled(place > 0)
        down.setEnabled(place < len(self._rooms) - 1)
        up.clicked.connect(partial(self._move, place, -1))
        down.clicked.connect(partial(self._move, place, 1))
        gone.clicked.connect(partial(self.remove, room))
        line = QWidget()
        inside = row(name, up, down, gone, gap=4)
        inside.setStretch(0, 1)
        line.setLayout(inside)
        return line

    # --- kept -----------------------------------------------------------------------------------

    @Slot()
    def add(self) -> None:
        """A room more."""
        name = str(self.new.value())
        if name:
            room = new_room(name)
            self._section.ask(lambda: self._service.save_room(room), self._added)

    def _added(self, room: Room) -> None:
        self.new.set_value("")
        self._section.say(self.tr("Salle ajoutée\u202f: {name}.").format(name=room.name))
        self.refresh()
        self.new.setFocus()

    @Slot()
    def save_names(self) -> None:
        """Keep the names that were typed over."""
        changed = self._renamed()
        if not changed:
            return

        def work() -> None:
            for room in changed:
                self._service.save_room(room)

        # What was refused stays typed; what was kept is shown as kept.
        self._rooms = tuple(
            next((new for new in changed if new.id == one.id), one) for one in self._rooms
        )
        self._section.ask(work, self._named, self._refused)

    def _named(self, _none: None) -> None:
        self._section.say(self.tr("Salles enregistrées."))
        self.refresh()

    def _refused(self, error: Exception) -> None:
        self._section.page.failed(error)
        self.refresh()

    def _renamed(self) -> list[Room]:
        return [
            replace(room, name=typed)
            for room in self._rooms
            if room.id in self.names
            and (typed := str(self.names[room.id].value())) not in {"", room.name}
        ]

    def _move(self, place: int, by: int, _checked: object = None) -> None:
        order = [room.id for room in self._rooms]
        order[place], order[place + by] = order[place + by], order[place]
        self._section.ask(lambda: self._service.place_rooms(order), self._moved)

    def _moved(self, _none: None) -> None:
        self.refresh()

    def remove(self, room: Room, _checked: object = None) -> None:
        """It is no longer used; can be taken back."""
        self._section.ask(lambda: self._service.remove_room(room), self._removed)

    def _removed(self, room: Room) -> None:
        back = replace(room, active=True)

        def again(_room: Room) -> None:
            self.refresh()

        def undo() -> None:
            self._section.ask(lambda: self._service.save_room(back), again)

        said = self.tr("Salle retirée\u202f: {name}. Ce qui s’y est tenu la garde.")
        self._section.page.tools.messages.say(said.format(name=room.name), undo=undo)
        self.refresh()
