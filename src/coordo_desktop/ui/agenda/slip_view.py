"""What a patient takes home: looked at, printed, saved; what leaves is recorded (AG8)."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.agenda_papers import PrintedAgenda
from coordo_desktop.domain.ids import AppointmentId, PatientId
from coordo_desktop.services import papers
from coordo_desktop.services.bundle import Services
from coordo_desktop.services.saving import save_file
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.paper_view import PaperView, PaperWords
from coordo_desktop.ui.kit.printing import print_pages


class SlipView(PaperView):
    """Esc goes back to where one was."""

    def __init__(
        self, services: Services, tools: Tools, *, name: str, back: str, head: QWidget | None = None
    ) -> None:
        super().__init__(tools, _words(back), name=name, preview=f"{name}.preview", head=head)
        self._service = services.agenda_papers
        self._of: tuple[PatientId, tuple[AppointmentId, ...], bool] | None = None

    def look_at(
        self, patient_id: PatientId, ids: Sequence[AppointmentId], *, series: bool = False
    ) -> None:
        """Show the slip of these appointments; with `series`, of all to come of theirs."""
        service, wanted = self._service, tuple(ids)

        def show(made: PrintedAgenda) -> None:
            self._of = (patient_id, wanted, series)
            self.preview.fit(papers.page_size(made.pdf)[0])
            self.show_pdf(made.pdf)

        self._tools.desk.run(
            self, lambda: service.slip_preview(patient_id, wanted, series=series), show,
            self._failed,
        )  # fmt: skip

    def forget(self) -> None:
        """Another record comes: nothing of this one stays."""
        super().forget()
        self._of = None

    def print_pages(self) -> None:
        """Choose a printer and send every page; recorded once it was sent."""
        if not self._pdf or self._of is None:
            return
        if print_pages(self, self._words.job, papers.page_count(self._pdf), self._page):
            self._tools.desk.run(self, self._recorded, _nothing, self._tools.messages.fail)

    def save_to(self, place: str) -> None:
        """Save it there; recorded as printed."""
        if self._of is None:
            return
        path = Path(place)
        said = self._words.saved(path.name)

        def work() -> None:
            save_file(path, self._recorded())

        self._tools.desk.run(
            self, work, lambda _none: self._tools.messages.say(said), self._tools.messages.fail
        )

    def _recorded(self) -> bytes:
        if self._of is None:
            return b""
        patient_id, ids, series = self._of
        return self._service.slip(patient_id, ids, series=series).pdf

    def _failed(self, error: Exception) -> None:
        self._tools.messages.fail(error)
        self.closed.emit()


def _words(back: str) -> PaperWords:
    return PaperWords(
        preview=QCoreApplication.translate("Slip", "Aperçu du coupon de rendez-vous"),
        back=back,
        job=QCoreApplication.translate("Slip", "Coupon de rendez-vous"),
        save=QCoreApplication.translate("Slip", "Enregistrer le coupon"),
        file=QCoreApplication.translate("Slip", "rendez-vous.pdf"),
        saved=_saved,
    )


def _saved(name: str) -> str:
    said = QCoreApplication.translate("Slip", "Coupon enregistré\u00a0: {name}.")
    return said.format(name=name)


def _nothing(_pdf: bytes) -> None:
    """It is on paper: nothing more is said."""
