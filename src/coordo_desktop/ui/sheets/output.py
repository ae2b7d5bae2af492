"""From the screen to paper or to a file: the sheet takes its number then, and is recorded."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from coordo_desktop.domain.handover import ExportReason, PaperFormat, PreparedSheet, PrintedSheet
from coordo_desktop.domain.transmissions import SheetLine
from coordo_desktop.services import papers
from coordo_desktop.services.handover import HandoverService
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.progress import ProgressPanel
from coordo_desktop.ui.kit.runner import Failed
from coordo_desktop.ui.sheets import words
from coordo_desktop.ui.sheets.print_job import PrintJob

T = TypeVar("T")
_A5_WIDEST = 500  # points: between the widths of A5 and A4


@dataclass(frozen=True, slots=True)
class OnScreen:
    """What is looked at: a sheet prepared now, or one of the register with its bytes."""

    prepared: PreparedSheet | None = None
    kept: SheetLine | None = None
    pdf: bytes = b""

    @property
    def something(self) -> bool:
        """There is a sheet."""
        return self.prepared is not None or self.kept is not None


class SheetOutput(QObject):
    """`numbered` with the line of the register and the bytes, when a new sheet got its number."""

    numbered = Signal(object, object)
    asked = Signal()  # the person chose a place, or gave up
    saved = Signal(object)  # with the password of the file, or None

    def __init__(
        self,
        handover: HandoverService,
        tools: Tools,
        host: QWidget,
        progress: ProgressPanel,
        failed: Failed,
    ) -> None:
        super().__init__(host)
        self._handover, self._tools, self._host = handover, tools, host
        self._progress, self._failed = progress, failed

    # --- paper --------------------------------------------------------------------------------

    def print_out(self, seen: OnScreen) -> None:
        """Ask for a printer; giving up numbers nothing."""
        if seen.kept is None and seen.prepared is not None:
            self._open(seen, seen.prepared.sheet.paper, seen.prepared.sheet.copies)
        elif seen.kept is not None:
            self._tools.press.run(
                self,
                lambda: _paper_of(seen.pdf),
                lambda paper: self._open(seen, paper, 1),
                self._failed,
            )

    def _open(self, seen: OnScreen, paper: PaperFormat, copies: int) -> None:
        job = PrintJob(paper, copies, self._host, self._tools.press)
        job.chosen.connect(partial(self._number, job, seen))
        job.failed.connect(self._print_failed)
        job.ask()

    def _number(self, job: PrintJob, seen: OnScreen, copies: int) -> None:
        """A printer was chosen: the sheet takes its number, or is printed again as it was."""
        handover, kept, prepared = self._handover, seen.kept, seen.prepared

        def work() -> tuple[PrintedSheet, SheetLine] | None:
            if kept is not None:
                return handover.again(kept.id, copies), kept
            if prepared is None:
                return None
            printed = handover.print_sheet(prepared, copies)
            return printed, handover.line(printed.number)

        self._ask(work, lambda made: self._paint(job, made, new=kept is None))

    def _paint(
        self, job: PrintJob, made: tuple[PrintedSheet, SheetLine] | None, *, new: bool
    ) -> None:
        if made is None:
            return
        printed, line = made
        if new:
            self.numbered.emit(line, printed.pdf)
        link = self._progress.start(self.tr("Impression"))
        job.page_printed.connect(lambda page: link.progress(page + 1, printed.pages))
        self._progress.cancelled.connect(job.stop)
        job.finished.connect(partial(self._say_printed, job, printed))
        job.stopped.connect(partial(self._say_stopped, printed))
        job.paint(printed.pdf, printed.pages)

    def _say_printed(self, job: PrintJob, printed: PrintedSheet) -> None:
        self._progress.finish()
        said = self.tr("Feuille n° {number} imprimée\u202f: {pages}, {copies}.").format(
            number=words.number_text(printed.number),
            pages=words.pages_text(printed.pages),
            copies=words.copies_text(printed.copies),
        )
        if job.to_file:
            said += self.tr(
                " Cette imprimante fait un fichier lisible par tous\u202f: préférez "
                "«\u202fEnregistrer en PDF…\u202f», fermé par un mot de passe."
            )
        self._tools.messages.say(said, kind="warn" if job.to_file else "ok")

    def _say_stopped(self, printed: PrintedSheet) -> None:
        self._progress.finish()
        said = self.tr(
            "Impression arrêtée. La feuille n° {number} est dans le registre\u202f: réimprimez-la, "
            "ou notez-la détruite."
        )
        number = words.number_text(printed.number)
        self._tools.messages.say(said.format(number=number), kind="warn")

    def _print_failed(self, error: Exception) -> None:
        self._progress.finish()
        self._failed(error)

    # --- a file -------------------------------------------------------------------------------

    def choose_place(
        self, seen: OnScreen, name: str, password: str | None, reason: ExportReason
    ) -> None:
        """Ask where; giving up numbers nothing. `name` never holds a patient's."""
        dialog = QFileDialog(self._host, self.tr("Enregistrer la feuille"))
        dialog.setObjectName("sheets.save_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Document PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path), seen, password, reason))
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self.asked)
        dialog.open()

    def save_to(
        self, path: Path, seen: OnScreen, password: str | None, reason: ExportReason
    ) -> None:
        """Write the sheet there; it is numbered, if it was not, only where it can be written."""
        handover = self._handover
        sheet = seen.kept.id if seen.kept is not None else seen.prepared

        def work() -> tuple[SheetLine, bytes] | None:
            if sheet is None:
                return None
            line = handover.save(sheet, path, password, reason)
            return line, handover.look_at(line.id)

        def done(made: tuple[SheetLine, bytes] | None) -> None:
            if made is not None:
                self._say_saved(made[0], path, protected=password is not None)
                self.numbered.emit(*made)
                self.saved.emit(password)

        self._ask(work, done)

    def _say_saved(self, line: SheetLine, path: Path, *, protected: bool) -> None:
        said = (
            self.tr("Feuille n° {number} enregistrée, fermée par mot de passe\u202f: {file}.")
            if protected
            else self.tr("Feuille n° {number} enregistrée sans mot de passe\u202f: {file}.")
        )
        self._tools.messages.say(
            said.format(number=words.number_text(line.number), file=path.name),
            kind="ok" if protected else "warn",
        )

    def _ask(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tools.desk.run(self, work, done, self._failed)


def _paper_of(pdf: bytes) -> PaperFormat:
    """The paper a kept sheet was made for."""
    width, height = papers.page_size(pdf)
    if width > height:
        return PaperFormat.A4_LANDSCAPE
    return PaperFormat.A5 if width < _A5_WIDEST else PaperFormat.A4_PORTRAIT
