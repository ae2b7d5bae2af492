"""Backups: made, reopened and checked; copied elsewhere, rehearsed, looked into, restored."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QLocale, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from coordo_desktop.domain.access import Actor, Right
from coordo_desktop.domain.backup_places import BackupHealth, BackupPlace, Drill
from coordo_desktop.domain.backups import BackupLine
from coordo_desktop.domain.ids import BackupPlaceId
from coordo_desktop.domain.restoring import RestorePreview
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.paper_view import PaperView, PaperWords
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.scroll import ScrollArea
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.when import time_text, zone_in_use
from coordo_desktop.ui.settings.backup_cards import DrillCard, PlacesCard
from coordo_desktop.ui.settings.backup_view import BackupView
from coordo_desktop.ui.settings.backup_words import moment, state_chip
from coordo_desktop.ui.settings.section import Section
from coordo_desktop.ui.settings.words import reason_text, size_text

_HERE = ""
_SIDE = 356


class BackupsSection(Section):
    """The backups of one place in a list; copies and rehearsals beside it."""

    restore_asked = Signal(object)  # the folder of a backup

    def __init__(self, page: Page, actor: Actor, services: Services) -> None:
        super().__init__(page, actor, name="settings.backups", wide=True)
        self._service, self._places = services.backups, services.backup_places
        self._drills, self._restoring = services.drills, services.restoring
        self.model: RowsModel[BackupLine] = RowsModel(
            _columns(self._service.is_ahead), key=lambda line: line.id
        )
        self.table = Table(
            self.model,
            name="settings.backups.table",
            label=self.tr("Sauvegardes"),
            preferences=page.tools.preferences,
            sort=("made", True),
        )
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self.look)
        self.where = Segmented(
            [Option(_HERE, self.tr("Ce poste"))],
            name="settings.backups.where",
            label=self.tr("Où sont les sauvegardes"),
        )
        self.where.changed.connect(self._list)
        self.places = PlacesCard(may_change=self.may(Right.MANAGE_SETTINGS))
        self.places.add_asked.connect(self._choose_place)
        self.places.once_asked.connect(self._choose_once)
        self.places.copy_asked.connect(self.copy_now)
        self.places.remove_asked.connect(self.remove_place)
        self.drills = DrillCard(may_note=self.may(Right.RESTORE))
        self.drills.run_asked.connect(self.rehearse)
        self.drills.print_asked.connect(self.show_checklist)
        self.drills.done_asked.connect(self.note_drill)
        self.view = BackupView(page, self._restoring, may_restore=self.may(Right.RESTORE))
        self.view.closed.connect(self.show_list)
        self.view.restore_asked.connect(self.restore_asked)
        self.paper = PaperView(
            page.tools,
            PaperWords(
                preview=self.tr("Exercice annuel"),
                back=self.tr("Sauvegardes"),
                job=self.tr("Exercice annuel de restauration"),
                save=self.tr("Enregistrer la feuille"),
                file="exercice-de-restauration.pdf",
                saved=self._saved_words,
            ),
            name="settings.backups.paper",
            preview="settings.backups.paper.preview",
        )
        self.paper.closed.connect(self.show_list)
        self.paper.closed_by_escape()
        self._stack = QStackedWidget()
        for view in (self._list_view(), self.view, self.paper):
            self._stack.addWidget(view)
        self.body.addWidget(self._stack, 1)

    def _list_view(self) -> QWidget:
        self._run = Button(
            self.tr("Sauvegarder maintenant"), name="settings.backups.run", kind="primary"
        )
        self._run.clicked.connect(self.run_now)
        self._look = Button(self.tr("Regarder"), name="settings.backups.look", key="Return")
        self._look.clicked.connect(self.look)
        self._verify = Button(self.tr("Vérifier"), name="settings.backups.verify")
        self._verify.clicked.connect(self.verify)
        self._busy(busy=False)
        if not self.may(Right.RUN_BACKUP):
            for part in (self._run, self._look, self._verify, self.places, self.drills, self.where):
                part.hide()
        empty = EmptyState(
            self.tr("Aucune sauvegarde ici. La première se fait à la fermeture."),
            name="settings.backups.empty",
        )
        side = QWidget()
        side.setLayout(column(self.places, self.drills, None, gap=12))
        beside = sized(ScrollArea(side, name="settings.backups.side"), width=_SIDE)
        lines = row(EmptyOr(self.table, empty), beside, gap=14)
        lines.setStretch(0, 1)
        view = QWidget()
        head = row(self.where, None, self._verify, self._look, self._run, gap=8)
        whole = column(head, lines, gap=12)
        whole.setStretch(1, 1)
        view.setLayout(whole)
        return view

    # What is shown

    def refresh(self) -> None:
        if not self.may(Right.RUN_BACKUP):
            self.ask(self._service.list, self.model.show)
            return
        self.ask(self._places.health, self._show_health)
        self._list(self.where.value())

    def _show_health(self, health: BackupHealth) -> None:
        self.places.show_places(health.places)
        self.drills.show_health(health)
        options = [Option(_HERE, self.tr("Ce poste"))]
        options += [Option(str(place.id), place.name) for place in health.places]
        chosen = self.where.value()
        self.where.set_options(options)
        known = {option.key for option in options}
        self.where.set_value(chosen if chosen in known else _HERE)

    @Slot(str)
    def _list(self, where: str) -> None:
        if not where:
            self.ask(self._service.list, self.model.show)
            return
        place_id = BackupPlaceId(UUID(where))
        self.page.press(lambda: self._places.lines(place_id), self.model.show, self._no_list)

    def _no_list(self, error: Exception) -> None:
        self.model.show([])
        self.page.failed(error)

    @Slot()
    def show_list(self) -> None:
        """Back to the list."""
        self.view.forget()
        self.paper.forget()
        self._stack.setCurrentIndex(0)
        self.table.setFocus()

    @Slot(object)
    def _chosen(self, _line: BackupLine | None) -> None:
        self._busy(busy=False)

    # What can be done

    @Slot()
    def run_now(self) -> None:
        """Make one beside the vault."""
        self._busy(busy=True)
        self.page.press(lambda: self._service.run("manual"), self._made, self._failed)

    @Slot()
    def verify(self) -> None:
        """Reopen and check the chosen one again."""
        line = self.table.chosen_row()
        if isinstance(line, BackupLine):
            self._busy(busy=True)
            folder = self._folder()
            self.page.press(
                lambda: self._service.verify(line.id, folder()), self._proved, self._failed
            )

    @Slot()
    def look(self) -> None:
        """See what the chosen one holds."""
        line = self.table.chosen_row()
        if not isinstance(line, BackupLine):
            return
        self._busy(busy=True)
        folder, service = self._folder(), self._restoring

        def work() -> tuple[Path, RestorePreview]:
            source = folder() / line.id
            return source, service.preview(source)

        self.page.press(work, self._looked, self._failed)

    def _folder(self) -> Callable[[], Path]:
        """How the folder of the list on screen is found, off the UI thread."""
        where = self.where.value()
        if not where:
            return lambda: self._service.folder
        place_id = BackupPlaceId(UUID(where))
        return lambda: self._places.folder_of(place_id)

    @Slot()
    def _choose_once(self) -> None:
        self._ask_folder(self.tr("Où copier la sauvegarde"), self.copy_to)

    @Slot()
    def _choose_place(self) -> None:
        self._ask_folder(self.tr("Clé, disque ou dossier des copies"), self.add_place)

    @Slot(str)
    def copy_to(self, folder: str) -> None:
        """Make one in a folder of one's choice, once."""
        self._busy(busy=True)
        place = Path(folder)
        self.page.press(lambda: self._service.run("manual", place), self._copied, self._failed)

    @Slot(str)
    def add_place(self, folder: str) -> None:
        """Copy there from now on, beginning with the newest backup."""
        path, places = Path(folder), self._places

        def work() -> BackupPlace:
            place = places.add(path)
            return places.copy_now(place.id) if self._service.last() is not None else place

        self._busy(busy=True)
        self.page.press(work, self._added, self._failed)

    @Slot(object)
    def copy_now(self, place_id: BackupPlaceId) -> None:
        """Copy the newest backup to one place."""
        self._busy(busy=True)
        self.page.press(lambda: self._places.copy_now(place_id), self._copied_to, self._failed)

    @Slot(object)
    def remove_place(self, place_id: BackupPlaceId) -> None:
        """Copy there no more; what lies there stays."""
        self.ask(lambda: self._places.remove(place_id), self._removed)

    @Slot()
    def rehearse(self) -> None:
        """Rehearse restoring now."""
        self._busy(busy=True)
        self.page.press(self._drills.run, self._rehearsed, self._failed)

    @Slot()
    def show_checklist(self) -> None:
        """The page of the yearly rehearsal."""
        self.ask(self._drills.checklist, self._show_paper)

    @Slot()
    def note_drill(self) -> None:
        """The yearly rehearsal was done and went well."""
        self.ask(lambda: self._drills.paper_done(ok=True), self._noted)

    # What came of it

    def _made(self, line: BackupLine) -> None:
        self._busy(busy=False)
        at = time_text(line.made_at, zone_in_use())
        self.say(self.tr("Sauvegarde faite et vérifiée à {time}.").format(time=at))
        self.refresh()

    def _copied(self, line: BackupLine) -> None:
        self._busy(busy=False)
        self.say(self.tr("Copie faite et vérifiée\u202f: {name}.").format(name=line.id))

    def _added(self, place: BackupPlace) -> None:
        self._busy(busy=False)
        said = self.tr("Les sauvegardes seront copiées sur «\u202f{name}\u202f».")
        self.say(said.format(name=place.name))
        self.refresh()

    def _copied_to(self, place: BackupPlace) -> None:
        self._busy(busy=False)
        self.say(self.tr("Copie faite et relue sur «\u202f{name}\u202f».").format(name=place.name))
        self.refresh()

    def _removed(self, _nothing: None) -> None:
        self.say(self.tr("Plus de copie à cet endroit. Celles qui y sont restent."))
        self.refresh()

    def _proved(self, line: BackupLine) -> None:
        self._busy(busy=False)
        when = moment(line.made_at)
        self.say(self.tr("La sauvegarde du {when} est intacte.").format(when=when))

    def _looked(self, answer: tuple[Path, RestorePreview]) -> None:
        self._busy(busy=False)
        self._stack.setCurrentWidget(self.view)
        self.view.show_preview(*answer)

    def _rehearsed(self, drill: Drill) -> None:
        self._busy(busy=False)
        said = self.tr("Exercice réussi\u202f: la sauvegarde se restaure.")
        if not drill.ok:
            said = self.tr(
                "Exercice échoué\u202f: cette sauvegarde n’est pas bonne. Faites-en une autre."
            )
        self.say(said)
        self.refresh()

    def _show_paper(self, pdf: bytes) -> None:
        self._stack.setCurrentWidget(self.paper)
        self.paper.show_pdf(pdf)

    def _saved_words(self, name: str) -> str:
        return self.tr("Feuille enregistrée\u202f: {name}").format(name=name)

    def _noted(self, _drill: Drill) -> None:
        self.say(self.tr("Exercice annuel noté."))
        self.refresh()

    def _failed(self, error: Exception) -> None:
        self._busy(busy=False)
        self.page.failed(error)
        if self.may(Right.RUN_BACKUP):
            self.ask(self._places.health, self._show_health)

    def _ask_folder(self, title: str, then: Callable[[str], None]) -> None:
        dialog = QFileDialog(self, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(then)
        dialog.open()

    def _busy(self, *, busy: bool) -> None:
        one = self.table.chosen_row() is not None
        self._run.setEnabled(not busy)
        for part in (self.places, self.drills):
            part.setEnabled(not busy)
        for button in (self._verify, self._look):
            button.setEnabled(not busy and one)


def _columns(ahead: Callable[[BackupLine], bool]) -> list[Column[BackupLine]]:
    def number(value: int | None) -> str:
        return "–" if value is None else QLocale().toString(value)

    return [
        Column(
            lambda: QCoreApplication.translate("BackupsSection", "Faite le"),
            lambda line: moment(line.made_at),
            lambda line: line.made_at.timestamp(),
            key="made",
            width=138,
            weight=600,
            fixed=True,
        ),
        Column(
            lambda: QCoreApplication.translate("BackupsSection", "État"),
            lambda line: "",
            lambda line: float(line.verified),
            key="state",
            width=106,
            chip=lambda line: state_chip(line, ahead=ahead(line)),
        ),
        Column(
            lambda: QCoreApplication.translate("BackupsSection", "Pourquoi"),
            lambda line: reason_text(line.reason),
            lambda line: reason_text(line.reason),
            key="reason",
            width=180,
            stretch=True,
        ),
        Column(
            lambda: QCoreApplication.translate("BackupsSection", "Patients"),
            lambda line: number(line.patients),
            lambda line: float(line.patients or 0),
            key="patients",
            width=76,
            align="right",
        ),
        Column(
            lambda: QCoreApplication.translate("BackupsSection", "Transmissions"),
            lambda line: number(line.transmissions),
            lambda line: float(line.transmissions or 0),
            key="transmissions",
            width=120,
            hidden=True,
            align="right",
        ),
        Column(
            lambda: QCoreApplication.translate("BackupsSection", "Taille"),
            lambda line: size_text(line.size),
            lambda line: float(line.size),
            key="size",
            width=76,
            align="right",
            ink="text-2",
        ),
    ]
