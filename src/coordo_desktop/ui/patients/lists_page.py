"""Lists of patients: asked by any field, kept under a name, printed, exported; rounds (P9)."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QStackedWidget

from coordo_desktop.domain.access import Actor, Right
from coordo_desktop.domain.approvals import Approval
from coordo_desktop.domain.lists import (
    BULK,
    ExportReason,
)
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.punctuation import with_colon
from coordo_desktop.ui.kit.second_person import SecondPerson
from coordo_desktop.ui.patients import list_cell_words as told
from coordo_desktop.ui.patients.list_keeping import ListKeeping
from coordo_desktop.ui.patients.list_paper import ListPaper

# Who may confirm that many people leave in a file: another coordination, or the administration.
_SECOND = (Right.EXPORT, Right.MANAGE_ACCOUNTS)


class ListsPage(ListKeeping):
    """The view « Listes »: what leaves it is counted, stated and audited."""

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(services, tools, actor)
        self._seconds = services.seconds
        self._second: SecondPerson | None = None
        self.paper = ListPaper(tools)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.desk)
        self._stack.addWidget(self.paper)
        self.setLayout(column(self._stack, gap=0))
        self.desk.export_asked.connect(self._ask_export)
        self.desk.print_asked.connect(self.print_view)
        self.paper.closed.connect(self._show_desk)
        self.shortcuts.add("Ctrl+E", self.tr("Exporter"), self._ask_export)

    # --- leaving the program ---------------------------------------------------------------------

    def _title(self) -> str:
        return self._saved.name if self._saved is not None else self.tr("Liste de patients")

    def print_view(self) -> bool:
        """Show the list as it will be printed (Ctrl+P)."""
        around, view, title = self._round, self._view, self._title()
        list_id = around.id if around is not None else None
        self.ask(lambda: self._lists.sheet(view, title, list_id=list_id), self._show_paper)
        return True

    def _show_paper(self, pdf: bytes) -> None:
        self._stack.setCurrentWidget(self.paper)
        self.paper.show_pdf(pdf)

    def _show_desk(self) -> None:
        self._stack.setCurrentWidget(self.desk)
        self.desk.rows.into()

    def _ask_export(self) -> None:
        if not self._may(Right.EXPORT):
            return
        count = self._count
        self._second = None
        if count > BULK:
            self._second = SecondPerson(
                self._seconds, self.ask, name="lists.export.second", right=_SECOND,
                purpose="export",
            )  # fmt: skip
        self.desk.ask.ask(
            self.tr("Exporter la liste"),
            self.tr("Exporter %n patient(s)", "", count),
            self._export,
            fill=self._export_fields,
            warning=self.tr(
                "Le fichier ne sera plus protégé par le programme\u202f: %n patient(s) en sortent.",
                "", count,
            ),
            below=self._second,
        )  # fmt: skip
        if self._second is not None:
            self._second.begin()

    def _export_fields(self, form: Form) -> None:
        label = self.tr("Motif")
        options: list[tuple[Any, str]] = [(None, self.tr("non précisé"))]
        options += list(told.export_reasons().items())
        form.add(
            "reason", label, Choice(options, name="lists.export.reason", label=label),
            required=self._count > BULK,
        )  # fmt: skip
        label = self.tr("Fichier (.csv ou .xlsx)")
        place = TextField(name="lists.export.path", label=label)
        form.add("path", label, place, required=True)
        browse = Button(self.tr("Parcourir…"), name="lists.export.browse", icon="folder")
        browse.clicked.connect(lambda: self._browse(place))
        form.add_widget(browse)

    def _browse(self, place: TextField) -> None:
        dialog = QFileDialog(self, self.tr("Exporter la liste"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Tableau CSV (*.csv)"), self.tr("Classeur (*.xlsx)")])
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(self.tr("patients.csv"))
        dialog.fileSelected.connect(place.set_value)
        dialog.open()

    def _export(self, typed: Mapping[str, Any]) -> None:
        form, place = self.desk.ask.form, str(typed["path"]).strip()
        reason: ExportReason | None = typed["reason"]
        if form is not None and not place:
            form.set_error("path", self.tr("Dites où écrire le fichier."))
            return
        if form is not None and reason is None and self._count > BULK:
            form.set_error(
                "reason", self.tr("Un motif est demandé au-delà de {n} patients.").format(n=BULK)
            )
            return
        path, view, around = Path(place).expanduser(), self._view, self._round
        list_id = around.id if around is not None else None

        def write(approval: Approval | None) -> None:
            self.ask(
                lambda: self._lists.export(
                    view, path, reason=reason, list_id=list_id, approval=approval
                ),
                lambda count: self._exported(count, path.name),
                self._ask_refused,
            )

        if self._second is None:
            write(None)
        else:
            self._second.approve(write)

    def _exported(self, count: int, name: str) -> None:
        self.desk.ask.done()
        said = self.tr("%n patient(s) exporté(s)", "", count)
        self.tools.messages.say(with_colon(said, f"{name}."))
