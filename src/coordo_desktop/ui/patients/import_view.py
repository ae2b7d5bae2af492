"""Importing a list of patients, step by step: file, columns, verdicts, report (P8)."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import ImportId, PatientId
from coordo_desktop.domain.imports import ImportLine, ImportReport, Mapping, Preview
from coordo_desktop.services.bundle import Services
from coordo_desktop.services.imports import ImportPlan
from coordo_desktop.system.files import write_whole
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, sized
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.progress import ProgressLink, ProgressPanel
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.kit.view import MasterDetail, ViewHead
from coordo_desktop.ui.patients import words
from coordo_desktop.ui.patients.import_columns_step import ColumnsStep
from coordo_desktop.ui.patients.import_file_step import FileStep
from coordo_desktop.ui.patients.import_plan_step import PlanStep
from coordo_desktop.ui.patients.import_report_step import ReportStep


class ImportView(Page):
    """Nothing is written before the person saw what would become of each row."""

    closed = Signal()

    def __init__(self, services: Services, tools: Tools) -> None:
        super().__init__(tools, name="import", label=_title())
        self._imports, self._patients = services.imports, services.patients
        self._path = Path()
        self._plan: ImportPlan | None = None
        self._report: ImportReport | None = None
        self._link: ProgressLink | None = None
        self.file = FileStep(tools.preferences)
        self.columns = ColumnsStep()
        self.rows = PlanStep(tools.preferences, tools.glance, self._named)
        self.report = ReportStep()
        self.ask_panel = AskPanel("import.ask")
        self.progress = ProgressPanel(name="import.progress")
        self._head = ViewHead(_title(), name="import.head")
        self._where = Label("", ink="text-2", name="import.where")
        back = Button(self.tr("Revenir à la liste"), name="import.close")
        back.clicked.connect(self.leave)
        self._head.add_left(self._where)
        self._head.add(back)
        self._stack = QStackedWidget()
        for step in (self.file, self.columns, self.rows, self.report):
            step.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._stack.addWidget(step)
        self._master = QWidget()
        self._master.setLayout(
            column(self._head, column(self.progress, self._stack, margins=(16, 0, 16, 12)), gap=8)
        )
        self.setLayout(column(MasterDetail(self._master, self.ask_panel), gap=0))
        sized(self._head, height=52)
        self._connect()

    def _connect(self) -> None:
        self.file.read_asked.connect(self._read)
        self.file.undo_asked.connect(self._ask_undo_past)
        self.columns.back_asked.connect(self.begin)
        self.columns.plan_asked.connect(self._make_plan)
        self.rows.back_asked.connect(self._to_columns)
        self.rows.run_asked.connect(self._run)
        self.rows.model.failed.connect(self.failed)
        self.report.save_asked.connect(self.save_refused)
        self.report.undo_asked.connect(self._ask_undo)
        self.report.again_asked.connect(self.begin)
        self.report.closed.connect(self.leave)

    def begin(self) -> None:
        """Ask for a file."""
        self._plan = self._report = None
        self._show(self.file, self.tr("Étape 1 sur 4\u202f: le fichier"))
        self.file.path.setFocus()
        self.ask(self._imports.history, self.file.show_past)

    def stop(self) -> None:
        """Cancel what is under way; nothing of it is kept."""
        if self._link is not None:
            self._link.cancel()

    def _show(self, step: QWidget, where: str) -> None:
        self._stack.setCurrentWidget(step)
        self._where.set_text(where)

    def leave(self) -> None:
        """Back to the list, unless something is under way."""
        if self._link is None:
            self.ask_panel.close_panel()
            self.closed.emit()

    def _named(self, patient_id: PatientId) -> str:
        return words.identity_word(self._patients.again(patient_id).patient)

    # --- file and columns ------------------------------------------------------------------------

    def _read(self, path: Path) -> None:
        self._path = path
        self.ask(lambda: self._imports.read_headers(path), self._show_columns, self._unreadable)

    def _unreadable(self, error: Exception) -> None:
        if not isinstance(error, CoordoError):
            raise error
        self.file.say_trouble(sentence(error))

    def _show_columns(self, preview: Preview) -> None:
        self._to_columns()
        self.columns.show_preview(preview)

    def _to_columns(self) -> None:
        self._show(self.columns, self.tr("Étape 2 sur 4\u202f: les colonnes"))

    # --- verdicts --------------------------------------------------------------------------------

    def _start(self, text: str) -> ProgressLink:
        self._stack.setEnabled(False)
        self._link = self.progress.start(text)
        return self._link

    def _finish(self) -> None:
        self._link = None
        self.progress.finish()
        self._stack.setEnabled(True)

    def _make_plan(self, mapping: Mapping, doubles: str) -> None:
        link = self._start(self.tr("Lecture et vérification des lignes…"))
        path = self._path
        self.ask(
            lambda: self._imports.plan(
                path, mapping, duplicates=doubles, progress=link.progress, cancelled=link.cancelled
            ),
            self._planned,
            self._stopped,
        )

    def _planned(self, plan: ImportPlan) -> None:
        self._finish()
        self._plan = plan
        self._show(self.rows, self.tr("Étape 3 sur 4\u202f: les verdicts, rien n’est encore écrit"))
        self.rows.show_plan(plan)

    def _stopped(self, error: Exception) -> None:
        self._finish()
        self.failed(error)

    # --- writing ---------------------------------------------------------------------------------

    def _run(self) -> None:
        plan = self._plan
        if plan is None or self._link is not None:
            return
        link = self._start(self.tr("Sauvegarde, puis écriture des patients…"))
        self.ask(
            lambda: self._imports.run(plan, progress=link.progress, cancelled=link.cancelled),
            self._written,
            self._stopped,
        )

    def _written(self, report: ImportReport) -> None:
        self._finish()
        self._report = report
        self._show(self.report, self.tr("Étape 4 sur 4\u202f: compte rendu"))
        self.report.show_report(report)

    def save_refused(self, path: Path) -> None:
        """Keep the refused rows, with the reason of each, where the person said."""
        plan = self._plan
        if plan is None:
            return
        said = self.tr("Lignes refusées enregistrées\u202f: {name}.").format(name=path.name)
        self.ask(
            lambda: write_whole(path.absolute(), self._imports.report_csv(plan)),
            lambda _none: self.tools.messages.say(said),
        )

    # --- taking back -----------------------------------------------------------------------------

    def _ask_undo(self) -> None:
        if self._report is not None and self._report.import_id is not None:
            self._confirm(self._report.import_id, self._report.created, self._report.updated)

    def _ask_undo_past(self, line: ImportLine) -> None:
        self._confirm(line.id, line.counts.created, line.counts.updated)

    def _confirm(self, import_id: ImportId, created: int, updated: int) -> None:
        said = self.tr(
            "{created} dossiers créés seront retirés et {updated} fiches remises comme avant. "
            "Si l’un d’eux a servi depuis, rien ne sera touché."
        ).format(created=created, updated=updated)
        self.ask_panel.ask(
            self.tr("Annuler cet import"), self.tr("Annuler l’import"),
            lambda _values: self._undo(import_id), said=said, kind="danger",
        )  # fmt: skip

    def _undo(self, import_id: ImportId) -> None:
        self.ask(lambda: self._imports.undo(import_id), self._undone)

    def _undone(self, removed: int) -> None:
        self.ask_panel.done()
        self.tools.messages.say(self.tr("Import annulé, %n dossier(s) retiré(s).", "", removed))
        self.begin()


def _title() -> str:
    return QCoreApplication.translate("ImportView", "Importer des patients")
