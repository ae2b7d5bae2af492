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
        self._counts: dict[str, int] = {}
        self._short = False
        self.modes = Segmented(
            self._options(),
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

    def _options(self) -> list[Option]:
        foci = self.tr("Cibles") if self._short else self.tr("Cibles ouvertes")
        days = self.tr("7 j") if self._short else self.tr("7 jours")
        return [
            Option(UNREAD, self.tr("Non lues"), self._counts.get(UNREAD, 0)),
            Option(WEEK, days),
            Option(ALL, self.tr("Toutes")),
            Option(FOCI, foci, self._counts.get(FOCI, 0)),
            Option(ACTIONS, self.tr("À faire"), self._counts.get(ACTIONS, 0)),
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Too narrow, the title goes first, then long words are said shorter."""
        self._short = False
        self.modes.set_options(self._options())
        room = self.width() - px(_AROUND)
        self._short = self.modes.sizeHint().width() > room
        self.modes.set_options(self._options())
        room -= self.modes.sizeHint().width()
        self._title.setVisible(room >= self._title.sizeHint().width())

    def set_counts(self, unread: int, foci: int, actions: int) -> None:
        """How many wait in each."""
        self._counts = {UNREAD: unread, FOCI: foci, ACTIONS: actions}
        self._fit()
