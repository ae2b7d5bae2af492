"""Notes: an icon and a text on a soft fill (si… alors…, a conflict, a proposal)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from coordo_desktop.ui.kit.buttons import LinkButton
from coordo_desktop.ui.kit.labels import IconLabel, RunsLabel
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.kit.runs import Runs, plain
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.tokens import kind_colours

_ICONS = {
    "neutral": "check",
    "accent": "info",
    "danger": "octagon",
    "warn": "alert",
    "ok": "check",
    "info": "arrow-right",
}


class Note(Surface):
    """Stays as long as it is true; `acted` is its link, if it has one."""

    acted = Signal()

    def __init__(
        self,
        text: str | Runs = "",
        *,
        kind: str = "neutral",
        icon: str | None = None,
        name: str = "",
        action: str = "",
    ) -> None:
        fill, edge, ink = kind_colours(kind)
        super().__init__(fill, edges="all", edge=edge, name=name)
        self._icon = IconLabel(_ICONS[kind] if icon is None else icon, ink, 16)
        self._text = RunsLabel(text, wrap=True)
        self._action = LinkButton(action, name=f"{name or 'note'}.action", role="table")
        if not action:
            self._action.hide()
        self._action.clicked.connect(self.acted)
        line = row(self._icon, self._text, self._action, gap=8, margins=(10, 8, 10, 8))
        line.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(plain(text))

    def set_text(self, text: str | Runs) -> None:
        """Say something else."""
        self._text.set_runs(text)
        self.setAccessibleName(plain(text))

    def set_kind(self, kind: str, icon: str | None = None) -> None:
        """Change how grave it is."""
        fill, edge, ink = kind_colours(kind)
        self.set_fill(fill, edge)
        self._icon.set_icon(_ICONS[kind] if icon is None else icon, ink)

    def set_action(self, words: str) -> None:
        """Change the link; empty takes it away."""
        self._action.set_text(words)
        self._action.setVisible(bool(words))
