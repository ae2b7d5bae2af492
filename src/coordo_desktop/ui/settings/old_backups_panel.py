"""The backups that still open with an earlier key, and giving them up."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.backups import BackupLine
from coordo_desktop.services.key_rotation import KeyRotationService
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.when import dated_text, time_text
from coordo_desktop.ui.settings.section import Panel, Section

_SHOWN = 5


class OldBackupsPanel(Panel):
    """Shown only while there are any."""

    removed = Signal()

    def __init__(self, section: Section, service: KeyRotationService) -> None:
        super().__init__(
            QCoreApplication.translate(
                "OldBackupsPanel", "Sauvegardes lisibles avec l’ancienne clé"
            ),
            QCoreApplication.translate(
                "OldBackupsPanel",
                "Elles s’ouvrent avec les phrases de passe et la fiche de leur époque. Tant "
                "qu’elles existent, qui a gardé l’ancienne clé peut les lire\u202f; celles des "
                "clés USB se suppriment dans Sauvegardes.",
            ),
            name="settings.oldBackups.panel",
        )
        self._section, self._service = section, service
        self.lines = Label("", wrap=True, name="settings.oldBackups.lines")
        self.remove = Button(self.tr("Supprimer…"), name="settings.oldBackups.remove")
        self.remove.clicked.connect(self._ask)
        self._offer = QWidget()
        self._offer.setLayout(row(self.remove, None))
        self.confirm = Button("", name="settings.oldBackups.confirm", kind="danger")
        self.keep = Button(self.tr("Garder"), name="settings.oldBackups.keep", kind="quiet")
        self.confirm.clicked.connect(self._remove)
        self.keep.clicked.connect(self._rest)
        self._question = QWidget()
        self._question.setLayout(
            column(
                Label(
                    self.tr(
                        "Il n’y aura plus de retour possible avant le renouvellement de la clé. "
                        "La sauvegarde faite depuis est vérifiée et reste."
                    ),
                    wrap=True,
                ),
                row(None, self.keep, self.confirm, gap=8),
                gap=10,
            )
        )
        for part in (self.lines, self._offer, self._question):
            self.body.addWidget(part)
        self._question.hide()
        self.hide()

    def refresh(self) -> None:
        """Look for them again."""
        self._section.ask(self._service.old_backups, self._show)

    def _show(self, lines: tuple[BackupLine, ...]) -> None:
        said = [f"{dated_text(line.made_at)}, {time_text(line.made_at)}" for line in lines[:_SHOWN]]
        text = "\u2002·\u2002".join(said)
        if len(lines) > _SHOWN:
            text += "\u2002" + self.tr("et %n autre(s)", "", len(lines) - _SHOWN)
        self.lines.set_text(text)
        self.confirm.set_text(self.tr("Supprimer %n sauvegarde(s)", "", len(lines)))
        self.setVisible(bool(lines))

    @Slot()
    def _ask(self) -> None:
        self._offer.hide()
        self._question.show()
        self.keep.setFocus()

    @Slot()
    def _rest(self) -> None:
        self._question.hide()
        self._offer.show()

    @Slot()
    def _remove(self) -> None:
        self.confirm.setEnabled(False)
        self._section.ask(self._service.remove_old_backups, self._removed, self._failed)

    def _removed(self, count: int) -> None:
        self.confirm.setEnabled(True)
        self._rest()
        self._section.say(self.tr("%n sauvegarde(s) supprimée(s).", "", count))
        self.removed.emit()
        self.refresh()

    def _failed(self, error: Exception) -> None:
        self.confirm.setEnabled(True)
        self._rest()
        self._section.page.failed(error)
