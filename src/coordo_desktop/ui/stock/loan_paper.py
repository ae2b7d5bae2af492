"""The papers of lent equipment and of kits: looked at, printed, saved; what leaves is recorded."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.ids import LoanId, StockPlaceId
from coordo_desktop.domain.loan_papers import PrintedLoan
from coordo_desktop.services import papers
from coordo_desktop.services.bundle import Services
from coordo_desktop.services.saving import save_file
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.paper_view import PaperView, PaperWords
from coordo_desktop.ui.kit.printing import print_pages

CALLS = "calls"
"""What stands for the list of whom to call, where a loan would be named."""
Make = Callable[[], PrintedLoan]


class RecordedPaper(PaperView):
    """A paper that is made twice: to be looked at, and again when it leaves, recorded."""

    def __init__(self, tools: Tools, words: PaperWords, *, name: str) -> None:
        super().__init__(tools, words, name=name, preview=f"{name}.preview")
        self.closed_by_escape()
        self._record: Make | None = None

    def look(self, preview: Make, record: Make) -> None:
        """Show what `preview` makes; printing and saving keep what `record` makes."""

        def show(made: PrintedLoan) -> None:
            self._record = record
            self.preview.fit(papers.page_size(made.pdf)[0])
            self.show_pdf(made.pdf)

        self._tools.desk.run(self, preview, show, self._failed)

    def forget(self) -> None:
        """Nothing of this paper stays."""
        super().forget()
        self._record = None

    def print_pages(self) -> None:
        """Choose a printer and send every page; recorded once it was sent."""
        record = self._record
        if not self._pdf or record is None:
            return
        if print_pages(self, self._words.job, papers.page_count(self._pdf), self._page):
            self._tools.desk.run(self, record, _nothing, self._tools.messages.fail)

    def save_to(self, place: str) -> None:
        """Save it there; recorded as printed."""
        record = self._record
        if record is None:
            return
        path = Path(place)
        said = self._words.saved(path.name)

        def work() -> None:
            save_file(path, record().pdf)

        self._tools.desk.run(
            self, work, lambda _none: self._tools.messages.say(said), self._tools.messages.fail
        )

    def _failed(self, error: Exception) -> None:
        self._tools.messages.fail(error)
        self.closed.emit()


class LoanPaper(RecordedPaper):
    """The slip of a loan, or the list of whom to call."""

    def __init__(self, services: Services, tools: Tools) -> None:
        words = PaperWords(
            preview=QCoreApplication.translate("Loans", "Aperçu de la fiche de prêt"),
            back=QCoreApplication.translate("Loans", "Retour aux prêts"),
            job=QCoreApplication.translate("Loans", "Matériel prêté"),
            save=QCoreApplication.translate("Loans", "Enregistrer le document"),
            file=QCoreApplication.translate("Loans", "pret-de-materiel.pdf"),
            saved=_saved,
        )
        super().__init__(tools, words, name="stock.loan_paper")
        self._service = services.loans

    def look_at(self, what: UUID | str) -> None:
        """Show the slip of a loan by its id, or the list (`CALLS`)."""
        service = self._service
        if not isinstance(what, UUID):
            self.look(service.calls_preview, service.calls)
            return
        loan_id = LoanId(what)
        self.look(lambda: service.slip_preview(loan_id), lambda: service.slip(loan_id))


class KitPaper(RecordedPaper):
    """The check list of a kit."""

    def __init__(self, services: Services, tools: Tools) -> None:
        words = PaperWords(
            preview=QCoreApplication.translate("Kits", "Aperçu de la liste de contrôle"),
            back=QCoreApplication.translate("Kits", "Retour aux trousses"),
            job=QCoreApplication.translate("Kits", "Contrôle de la trousse"),
            save=QCoreApplication.translate("Kits", "Enregistrer la liste"),
            file=QCoreApplication.translate("Kits", "controle-trousse.pdf"),
            saved=_saved,
        )
        super().__init__(tools, words, name="stock.kit_paper")
        self._service = services.kits

    def look_at(self, kit_id: StockPlaceId) -> None:
        """Show the list of a kit."""
        service = self._service
        self.look(lambda: service.list_preview(kit_id), lambda: service.list_printed(kit_id))


def _saved(name: str) -> str:
    said = QCoreApplication.translate("Loans", "Document enregistré\u00a0: {name}.")
    return said.format(name=name)


def _nothing(_made: object) -> None:
    """It is on paper: nothing more is said."""
