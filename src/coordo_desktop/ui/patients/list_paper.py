"""A list as it will be printed: looked at, printed, saved where the person says."""

from PySide6.QtCore import QCoreApplication

from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.paper_view import PaperView, PaperWords


class ListPaper(PaperView):
    """Esc goes back to the list."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools, _words(), name="lists.paper", preview="lists.preview")
        self.closed_by_escape()


def _words() -> PaperWords:
    return PaperWords(
        preview=QCoreApplication.translate("ListPaper", "Aperçu de la liste"),
        back=QCoreApplication.translate("ListPaper", "Retour à la liste"),
        job=QCoreApplication.translate("ListPaper", "Liste"),
        save=QCoreApplication.translate("ListPaper", "Enregistrer la liste"),
        file=QCoreApplication.translate("ListPaper", "liste.pdf"),
        saved=_saved,
    )


def _saved(name: str) -> str:
    return QCoreApplication.translate("ListPaper", "Liste enregistrée\u202f: {name}.").format(
        name=name
    )
