"""The card one unlocks with: who, the passphrase, and how long to wait after failures."""

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from coordo_desktop.ui.kit.avatars import Avatar
from coordo_desktop.ui.kit.buttons import Button, LinkButton
from coordo_desktop.ui.kit.fields import PasswordField
from coordo_desktop.ui.kit.labels import IconLabel, Label
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.theme import px, theme
from coordo_desktop.ui.shell.front_door import Sheet, busy_bar, set_busy

_TICK_MS = 500


class UnlockCard(Sheet):
    """Asks for one person's passphrase; says what went wrong under it."""

    unlock_asked = Signal(str, str)  # login, passphrase
    other_asked = Signal()
    forgotten_asked = Signal()
    updating = Signal()  # emitted by the worker: the file is older than the program

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        super().__init__(name="unlock.card")
        self._monotonic = monotonic
        self._login = ""
        self._until = 0.0
        self._busy = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._build()

    def show_person(self, login: str, name: str, profession: str) -> None:
        """Whose passphrase is asked."""
        self._login = login
        self._avatar.set_person(name)
        self._name.set_text(name)
        self._job.set_text(profession or login)
        self.empty()

    def set_several(self, several: bool) -> None:
        """Whether somebody else may unlock too."""
        self._other.setVisible(several)

    def set_busy(self, busy: bool) -> None:
        """While the key is derived, or while the session before is put away."""
        self._busy = busy
        set_busy(self._bar, busy=busy)
        self._doing.hide()
        self._settle()

    def fail(self, text: str, *, wait_seconds: int = 0) -> None:
        """Say why, empty the field; with a wait, count it down."""
        self.set_busy(False)
        self.passphrase.set_value("")
        self._error.set_text(text)
        self._error_line.setVisible(True)
        if wait_seconds > 0:
            self._until = self._monotonic() + wait_seconds
            self._timer.start()
            self._tick()
        self._settle()
        self.passphrase.setFocus()

    def empty(self) -> None:
        """Forget what was typed and what went wrong."""
        self.passphrase.set_value("")
        self._error_line.hide()
        self._settle()

    @property
    def busy(self) -> bool:
        """Whether something is being opened or put away."""
        return self._busy

    @property
    def typed(self) -> bool:
        """Whether somebody began to type."""
        return bool(self.passphrase.value())

    @property
    def waiting(self) -> bool:
        """Whether another try is not allowed yet."""
        return self._timer.isActive()

    def focus(self) -> None:
        """Put the cursor where one types."""
        self.passphrase.setFocus()

    def _build(self) -> None:
        self._avatar = Avatar("", size=52)
        self._name = Label("", role="panel", weight=600, name="unlock.name")
        self._job = Label("", role="table", ink="text-2", name="unlock.job")
        who = column(None, self._name, self._job, None, gap=0)
        self.body.addLayout(row(self._avatar, who, None, IconLabel("lock", "text-3", 20), gap=14))
        self.body.addSpacing(20)
        self.body.addWidget(
            Label(self.tr("Phrase de passe"), role="small", weight=600, ink="text-2")
        )
        self.body.addSpacing(4)
        self.passphrase = PasswordField(name="unlock.passphrase", label=self.tr("Phrase de passe"))
        self.passphrase.caps_lock.connect(self._caps)
        self.passphrase.returnPressed.connect(self._submit)
        self.passphrase.edited.connect(self._typed)
        self.body.addWidget(self.passphrase)
        self._dress()
        theme().changed.connect(self._dress)
        self._caps_line = _line(
            "alert",
            "warn",
            Label(self.tr("Verrouillage des majuscules actif"), role="small", ink="warn"),
        )
        self._caps_line.hide()
        self._error = Label("", role="small", ink="danger", wrap=True, name="unlock.error")
        self._error_line = _line("octagon", "danger", self._error)
        self._error_line.hide()
        self.body.addWidget(self._caps_line)
        self.body.addWidget(self._error_line)
        self.body.addSpacing(14)
        self._button = Button(
            self.tr("Déverrouiller"), name="unlock.submit", kind="primary", key="Return"
        )
        stretch(self._button)
        self._button.clicked.connect(self._submit)
        self.body.addWidget(self._button)
        self._bar = busy_bar(self.tr("Ouverture du coffre"))
        self.body.addWidget(self._bar)
        self._doing = Label(
            self.tr("Mise à jour du coffre, après une sauvegarde…"), role="small", ink="text-2",
            name="unlock.doing",
        )  # fmt: skip
        self._doing.hide()
        self.updating.connect(self._say_updating)
        self._doing.setContentsMargins(0, 4, 0, 0)
        self.body.addWidget(self._doing)
        self.body.addSpacing(12)
        self._other = LinkButton(self.tr("Changer de personne"), name="unlock.other", role="table")
        self._other.clicked.connect(self.other_asked)
        forgotten = LinkButton(self.tr("Phrase oubliée"), name="unlock.forgotten", role="table")
        forgotten.clicked.connect(self.forgotten_asked)
        self.body.addLayout(row(self._other, None, forgotten, gap=0))

    @Slot()
    def _dress(self) -> None:
        """The one tall field of the program, with small dots."""
        self.passphrase.setStyleSheet(
            "QLineEdit, QLineEdit:focus, QLineEdit:disabled "
            f"{{ min-height: {px(36)}px; lineedit-password-character: 8226; }}"
        )

    @Slot()
    def _submit(self) -> None:
        passphrase = self.passphrase.value()
        if passphrase and not self._busy and not self.waiting:
            self.unlock_asked.emit(self._login, passphrase)

    @Slot()
    def _typed(self) -> None:
        if not self.waiting:
            self._error_line.hide()
        self._settle()

    @Slot()
    def _say_updating(self) -> None:
        self._doing.show()

    @Slot(bool)
    def _caps(self, on: bool) -> None:
        self._caps_line.setVisible(on)

    @Slot()
    def _tick(self) -> None:
        left = int(self._until - self._monotonic() + 0.999)
        if left <= 0:
            self._timer.stop()
            self._error_line.hide()
        elif left <= 120:  # noqa: PLR2004 - beyond two minutes one counts in minutes
            self._error.set_text(self.tr("Nouvel essai possible dans %n seconde(s).", "", left))
        else:
            minutes = -(-left // 60)
            self._error.set_text(
                self.tr("Trop d’essais. Nouvel essai possible dans %n minute(s).", "", minutes)
            )
        self._settle()

    def _settle(self) -> None:
        self.passphrase.setEnabled(not self._busy)
        self._button.setEnabled(not self._busy and not self.waiting)


def stretch(button: Button) -> Button:
    """A button as wide as its card, 40 px high."""
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return sized(button, height=40)


def _line(icon: str, ink: str, label: Label) -> QWidget:
    holder = QWidget()
    layout = QHBoxLayout(holder)
    mark = IconLabel(icon, ink, 14)
    layout.setContentsMargins(0, 6, 0, 0)
    layout.setSpacing(6)
    layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(label, 1)
    return holder
