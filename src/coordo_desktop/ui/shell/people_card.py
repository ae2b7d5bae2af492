"""Who unlocks: the people of the practice, by keyboard or mouse."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from coordo_desktop.domain.accounts import Person
from coordo_desktop.ui.kit.avatars import Avatar
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import clear, row, sized, spaced
from coordo_desktop.ui.kit.paint import draw_box, draw_focus
from coordo_desktop.ui.kit.scroll import ScrollArea
from coordo_desktop.ui.kit.theme import color, font, px
from coordo_desktop.ui.shell.front_door import Sheet

_ROW = 48


class _PersonRow(QAbstractButton):
    """One person: initials, name, login."""

    def __init__(self, person: Person) -> None:
        super().__init__()
        self.person = person
        self.setObjectName(f"people.{person.login}")
        self.setAccessibleName(person.name)
        self.setText(person.name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        avatar = Avatar(person.name, size=32)
        avatar.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(row(avatar, None, margins=(8, 0, 8, 0)))
        sized(self, height=_ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            draw_box(painter, self.rect(), "surface-3", "")
        words = self.rect().adjusted(px(52), 0, -px(8), 0)
        painter.setFont(font("table", 600))
        painter.setPen(color("text"))
        flags = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(words, flags, self.person.name)
        if self.hasFocus():
            draw_focus(painter, self.rect())


class PeopleCard(Sheet):
    """The list of those who may unlock."""

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__(name="people.card", margins=(24, 22, 24, 22))
        self.body.addWidget(Label(self.tr("Qui êtes-vous ?"), role="panel", weight=600))
        self.body.addSpacing(12)
        holder = QWidget()
        self._list = spaced(QVBoxLayout(holder), (0, 0, 0, 0), 2)
        scroll = ScrollArea(holder, name="people.scroll")
        scroll.setAccessibleName(self.tr("Personnes"))
        self._scroll = scroll
        self.body.addWidget(scroll)
        self._rows: list[_PersonRow] = []
        self._chosen = ""

    def show_people(self, people: Sequence[Person], chosen: str) -> None:
        """List them, the cursor on the one who was chosen."""
        clear(self._list)
        self._rows = []
        for person in people:
            line = _PersonRow(person)
            line.clicked.connect(self._clicked)
            self._list.addWidget(line)
            self._rows.append(line)
        self._list.addStretch(1)
        self._scroll.setFixedHeight(px(min(360, (_ROW + 2) * max(1, len(people)))))
        self._chosen = chosen
        self.focus()

    def focus(self) -> None:
        """Put the cursor on the one who was chosen, or on the first."""
        if not self._rows:
            return
        line = next((one for one in self._rows if one.person.login == self._chosen), self._rows[0])
        line.show()  # the layout would show it only later: too late to take the focus
        line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        focused = next((n for n, line in enumerate(self._rows) if line.hasFocus()), -1)
        if event.key() in steps and self._rows:
            line = self._rows[(focused + steps[Qt.Key(event.key())]) % len(self._rows)]
            line.setFocus()
            self._scroll.ensureWidgetVisible(line)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and focused >= 0:
            self.picked.emit(self._rows[focused].person.login)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _PersonRow):
            self.picked.emit(sender.person.login)
