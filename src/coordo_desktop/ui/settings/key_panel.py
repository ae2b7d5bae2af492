"""The key of the vault: renewed in two clicks, with what it means said before."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.key_renewal import Due, KeyState, Renewed, Step
from coordo_desktop.services.key_rotation import KeyRotationService
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.progress import BusyBar
from coordo_desktop.ui.kit.when import date_text, zone_in_use
from coordo_desktop.ui.settings.section import Panel, Section


class KeyPanel(Panel):
    """What the key is today, two ways to renew it, and how far it is."""

    sheet_made = Signal(str)  # the code of a new recovery sheet, shown this once
    renewed = Signal()
    _stepped = Signal(str)  # from the worker

    def __init__(self, section: Section, service: KeyRotationService) -> None:
        super().__init__(
            QCoreApplication.translate("KeyPanel", "Clé du coffre"),
            QCoreApplication.translate(
                "KeyPanel",
                "Tout ce que le coffre contient est chiffré avec elle. La renouveler rend "
                "inutilisable ce que quelqu’un aurait gardé de l’ancienne\u202f; chacun garde sa "
                "phrase de passe.",
            ),
            name="settings.key.panel",
        )
        self._section, self._service = section, service
        self._suspected = False
        self._sheet_shown = False
        self.state = Label("", ink="text-2", name="settings.key.state")
        self.due = Note("", kind="warn", name="settings.key.due")
        self.told = Note("", kind="ok", name="settings.key.told")
        self.body.addWidget(self.state)
        self.body.addWidget(self.due)
        self.body.addWidget(self.told)
        self.renew = Button(self.tr("Renouveler la clé du coffre…"), name="settings.key.renew")
        self.suspect = Button(
            self.tr("Clé, fiche ou support perdu…"), name="settings.key.suspect", kind="quiet"
        )
        self.renew.clicked.connect(self._ask_plain)
        self.suspect.clicked.connect(self._ask_suspected)
        self._choice = QWidget()
        self._choice.setLayout(row(self.renew, self.suspect, None, gap=8))
        self.body.addWidget(self._choice)
        self.body.addWidget(self._question())
        self.body.addWidget(self._work())
        self._stepped.connect(self._show_step)
        for part in (self.due, self.told, self._asking, self._working):
            part.hide()

    def _question(self) -> QWidget:
        self._meaning = Label("", wrap=True, name="settings.key.meaning")
        self.go = Button(self.tr("Renouveler maintenant"), name="settings.key.go", kind="primary")
        back = Button(self.tr("Annuler"), name="settings.key.back", kind="quiet")
        self.go.clicked.connect(self.start)
        back.clicked.connect(self._give_up)
        self._asking = QWidget()
        self._asking.setLayout(column(self._meaning, row(None, back, self.go, gap=8), gap=10))
        return self._asking

    def _work(self) -> QWidget:
        self._step = Label("", ink="text-2", name="settings.key.step")
        self._bar = BusyBar(label=self.tr("Renouvellement de la clé"))
        self._working = QWidget()
        self._working.setLayout(column(self._step, self._bar, gap=6))
        return self._working

    def sheet_put_away(self) -> None:
        """The new sheet is no longer on screen."""
        self._sheet_shown = False
        self.refresh()

    def refresh(self) -> None:
        """Ask again what the key is."""
        self._section.ask(self._service.state, self._show_state)

    def _show_state(self, state: KeyState) -> None:
        if state.renewed_at is None:
            words = self.tr("Clé n°\u00a0{number}, celle de l’ouverture du coffre.")
            self.state.set_text(words.format(number=state.generation))
        else:
            words = self.tr("Clé n°\u00a0{number}, renouvelée le {day}.")
            day = _day(state.renewed_at)
            self.state.set_text(words.format(number=state.generation, day=day))
        said = self._why(state)
        self.due.set_text(said)
        self.due.setVisible(bool(said))
        self.renew.set_kind("primary" if state.due else "normal")

    def _why(self, state: KeyState) -> str:
        day = _day(state.due_since)
        if state.due is Due.SUSPENDED:
            return self.tr(
                "Un accès a été fermé le {day} sans que la clé soit renouvelée\u202f: une copie "
                "gardée par cette personne ouvrirait encore ce qui s’écrit. Renouvelez la clé."
            ).format(day=day)
        if state.due is Due.RECOVERED:
            return self.tr(
                "La fiche de secours a servi le {day} et la clé n’a pas pu être renouvelée. "
                "Renouvelez-la."
            ).format(day=day)
        if state.sheet_unread and not self._sheet_shown:
            return self.tr(
                "La dernière fiche de secours n’a pas été relue\u202f: rien ne dit que le papier "
                "est bon. Faites-en une nouvelle."
            )
        return ""

    # Asking

    @Slot()
    def _ask_plain(self) -> None:
        self._ask(suspected=False)

    @Slot()
    def _ask_suspected(self) -> None:
        self._ask(suspected=True)

    def _ask(self, *, suspected: bool) -> None:
        self._suspected = suspected
        words = self.tr(
            "Le coffre est sauvegardé, chiffré à nouveau, contrôlé, puis sauvegardé avec la "
            "nouvelle clé. Quelques secondes\u202f; personne n’a rien à faire."
        )
        if suspected:
            words += "\n\n" + self.tr(
                "Une nouvelle fiche de secours est faite aussi\u202f: imprimez-la, recopiez-en "
                "deux groupes, rangez-la. L’ancienne n’ouvrira plus rien."
            )
            words += "\n\n" + self.tr(
                "Si une phrase de passe a pu être vue, faites-la changer aussi\u202f: la nouvelle "
                "clé ne la remplace pas."
            )
        self._meaning.set_text(words)
        self.told.hide()
        self._choice.hide()
        self._asking.show()
        self.go.setFocus()

    @Slot()
    def _give_up(self) -> None:
        self._asking.hide()
        self._choice.show()
        self.renew.setFocus()

    # Doing

    @Slot()
    def start(self) -> None:
        """Renew it on the desk thread."""
        self._asking.hide()
        self._working.show()
        self._bar.set_running(True)
        self._show_step(Step.BACKUP)
        service, suspected, stepped = self._service, self._suspected, self._stepped

        def work() -> Renewed:
            return service.rotate(
                new_code=suspected,
                why="suspected" if suspected else "asked",
                progress=lambda step: stepped.emit(step.value),
            )

        self._section.ask(work, self._done, self._failed)

    @Slot(str)
    def _show_step(self, step: str) -> None:
        words = {
            Step.BACKUP: self.tr("Sauvegarde du coffre…"),
            Step.ENCRYPT: self.tr("Chiffrement avec la nouvelle clé…"),
            Step.CHECK: self.tr("Contrôle du coffre…"),
            Step.NEW_BACKUP: self.tr("Sauvegarde avec la nouvelle clé…"),
        }
        self._step.set_text(words[Step(step)])

    def _done(self, done: Renewed) -> None:
        self._rest()
        if done.backup is not None:
            self.told.set_kind("ok")
            self.told.set_text(self.tr("Clé renouvelée, coffre contrôlé et sauvegardé."))
        else:
            self.told.set_kind("warn")
            self.told.set_text(
                self.tr(
                    "Clé renouvelée et coffre contrôlé, mais la sauvegarde avec la nouvelle clé "
                    "n’a pas pu être faite. Faites-en une dans Sauvegardes."
                )
            )
        self.told.show()
        if done.recovery_code is not None:
            self._sheet_shown = True
            self.sheet_made.emit(done.recovery_code)
        self.renewed.emit()
        self.refresh()

    def _failed(self, error: Exception) -> None:
        self._rest()
        self.refresh()
        self._section.page.failed(error)

    def _rest(self) -> None:
        self._bar.set_running(False)
        self._working.hide()
        self._choice.show()


def _day(at: datetime | None) -> str:
    return "" if at is None else date_text(at.astimezone(zone_in_use()).date())
