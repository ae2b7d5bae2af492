"""A paper about data: looked at first, recorded when it is printed or saved."""

from collections.abc import Callable
from dataclasses import replace

from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.paper_view import PaperWords
from coordo_desktop.ui.kit.traced_paper import Draws, TracedPaper


class RecordedPaper(TracedPaper):
    """Each under its own name: the archive of a person, a breach, the register."""

    def __init__(self, tools: Tools, *, name: str) -> None:
        words = PaperWords(
            preview=self.tr("Aperçu du document"),
            back=self.tr("Retour"),
            job=self.tr("Données personnelles"),
            save=self.tr("Enregistrer le document"),
            file="document.pdf",
            saved=lambda file: self.tr("Document enregistré\u202f: {name}").format(name=file),
        )
        super().__init__(tools, words, name=name)

    def look_at_file(
        self, file: str, seen: Draws, recorded: Draws, failed: Callable[[], None]
    ) -> None:
        """As `look_at`; it is proposed as `file` when it is saved."""
        self._words = replace(self._words, file=file)
        self.look_at(seen, recorded, failed)
