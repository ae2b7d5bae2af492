"""Transmissions begun and not signed: one link that opens them again."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from coordo_desktop.domain.drafts import Draft
from coordo_desktop.domain.transmissions import Kind
from coordo_desktop.ui.kit.buttons import LinkButton
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.transmissions import words
from coordo_desktop.ui.transmissions.moments import Moments


class DraftLinks(QWidget):
    """Hidden when nothing waits; one draft opens at once, several are offered."""

    chosen = Signal(object)  # Draft

    def __init__(self, moments: Moments) -> None:
        super().__init__()
        self.setObjectName("transmissions.drafts")
        self.setAccessibleName(self.tr("Brouillons"))
        self._moments = moments
        self._drafts: list[Draft] = []
        self.link = LinkButton("", name="transmissions.drafts.open", role="table")
        self.link.clicked.connect(self._open)
        self.setLayout(row(self.link, gap=0))
        self.hide()

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        """These wait."""
        self._drafts = list(drafts)
        self.link.set_text(self.tr("%n brouillon(s)", "", len(drafts)))
        self.setVisible(bool(drafts))

    def _open(self) -> None:
        if len(self._drafts) == 1:
            self.chosen.emit(self._drafts[0])
            return
        menu = QMenu(self)
        menu.setObjectName("transmissions.drafts.menu")
        for place, draft in enumerate(self._drafts):
            action = QAction(self._words(draft), menu)
            action.setData(place)
            menu.addAction(action)
        menu.triggered.connect(self._picked)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _words(self, draft: Draft) -> str:
        payload = draft.typed()
        kind = words.kind_word(Kind(payload.get("kind", Kind.FOCUS)))
        focus = str(payload.get("fields", {}).get("focus") or kind)
        return f"{focus}, {self._moments.when(draft.updated)}".replace("&", "&&")

    def _picked(self, action: QAction) -> None:
        self.chosen.emit(self._drafts[int(action.data())])
