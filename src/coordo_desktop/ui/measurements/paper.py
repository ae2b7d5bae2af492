"""The curves as they will be printed: looked at, printed, saved where the person says."""

from PySide6.QtCore import QCoreApplication

from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.paper_view import PaperView, PaperWords


class CurvesPaper(PaperView):
    """Esc goes back to the measures."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools, _words(), name="measure.paper", preview="measure.preview")


def _words() -> PaperWords:
    return PaperWords(
        preview=QCoreApplication.translate("CurvesPaper", "Aperçu des courbes"),
        back=QCoreApplication.translate("CurvesPaper", "Retour aux mesures"),
        job=QCoreApplication.translate("CurvesPaper", "Courbes"),
        save=QCoreApplication.translate("CurvesPaper", "Enregistrer les courbes"),
        file=QCoreApplication.translate("CurvesPaper", "courbes.pdf"),
        saved=_saved,
    )


def _saved(name: str) -> str:
    said = QCoreApplication.translate("CurvesPaper", "Courbes enregistrées\u00a0: {name}.")
    return said.format(name=name)
