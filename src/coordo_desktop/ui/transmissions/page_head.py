"""The head of the transmissions view: which list is shown, and how many wait in each."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent

from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.kit.view import ViewHead

UNREAD, WEEK, ALL, FOCI, ACTIONS = "unread", "week", "all", "foci", "actions"
_AROUND = 44  # margins, and the gap between title and lists


class Head(ViewHead):
    """Title and lists; `mode_changed` when the person chose another one."""

    mode_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__(
            QCoreApplication.translate("TransmissionsPage", "Transmissions"),
            name="transmissions.head",
        )
        self.modes = Segmented(
            [
                Option(UNREAD, self.tr("Non lues"), 0),
                Option(WEEK, self.tr("7 jours")),
                Option(ALL, self.tr("Toutes")),
                Option(FOCI, self.tr("Cibles ouvertes"), 0),
                Option(ACTIONS, self.tr("À faire"), 0),
            ],
            name="transmissions.mode",
            label=self.tr("Transmissions affichées"),
        )
        self.add(self.modes)
        self.modes.changed.connect(self.mode_changed)

    def mode(self) -> str:
        """The list shown."""
        return self.modes.value()

    def show_mode(self, mode: str) -> None:
        """Choose a list, without telling."""
        self.modes.set_value(mode)

    def next_mode(self) -> None:
        """The following list, round and round."""
        keys = [option.key for option in self.modes.options]
        self.modes.choose((keys.index(self.mode()) + 1) % len(keys))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self.modes.sizeHint().width() - px(_AROUND)
        self._title.setVisible(room >= self._title.sizeHint().width())

    def set_counts(self, unread: int, foci: int, actions: int) -> None:
        """How many wait in each."""
        for key, count in ((UNREAD, unread), (FOCI, foci), (ACTIONS, actions)):
            self.modes.set_count(key, count)
