"""The letter that chases an answer, before it is printed or saved."""

from PySide6.QtCore import QCoreApplication

from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.paper_view import PaperView, PaperWords


class LetterView(PaperView):
    """Esc goes back to the list."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools, _words(), name="today.letter", preview="today.letter.preview")
        self.closed_by_escape()


def _words() -> PaperWords:
    return PaperWords(
        preview=QCoreApplication.translate("LetterView", "Lettre de relance"),
        back=QCoreApplication.translate("LetterView", "Retour à Aujourd’hui"),
        job=QCoreApplication.translate("LetterView", "Relance"),
        save=QCoreApplication.translate("LetterView", "Enregistrer la lettre"),
        file=QCoreApplication.translate("LetterView", "relance.pdf"),
        saved=_saved,
    )


def _saved(name: str) -> str:
    said = QCoreApplication.translate("LetterView", "Lettre enregistrée\u202f: {name}.")
    return said.format(name=name)
