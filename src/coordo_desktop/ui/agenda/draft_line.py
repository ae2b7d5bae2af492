"""« Brouillon de … du … »: what was left behind, offered over the fields and never poured in."""

from PySide6.QtCore import Signal

from coordo_desktop.ui.kit.buttons import LinkButton
from coordo_desktop.ui.kit.labels import IconLabel, RunsLabel
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.tokens import kind_colours

TAKE_UP, THROW_AWAY = "Ctrl+R", "Ctrl+J"


class DraftLine(Surface):
    """Stays until it is taken up or thrown away."""

    taken = Signal()
    thrown = Signal()

    def __init__(self, name: str) -> None:
        fill, edge, ink = kind_colours("accent")
        super().__init__(fill, edges="b", edge=edge, name=f"{name}.left")
        self._words = RunsLabel("", role="small", wrap=True, name=f"{name}.left.words")
        self._take = LinkButton(self.tr("Reprendre"), name=f"{name}.left.take", key=TAKE_UP)
        self._throw = LinkButton(self.tr("Jeter"), name=f"{name}.left.throw", key=THROW_AWAY)
        self._take.clicked.connect(self.taken)
        self._throw.clicked.connect(self.thrown)
        words = row(IconLabel("edit", ink, 16), self._words, gap=8)
        words.setStretch(1, 1)
        choices = row(24, self._take, self._throw, None, gap=12)
        self.setLayout(column(words, choices, gap=2, margins=(16, 7, 16, 7)))
        self.hide()

    def offer(self, words: str) -> None:
        """Say which draft there is; nothing takes the line away."""
        self._words.set_runs(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    @property
    def words(self) -> str:
        """What is offered now."""
        return "" if self.isHidden() else self._words.text()
