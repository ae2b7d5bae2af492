"""The medicines base: imported from a folder, refreshed, how old it is; families of allergies."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog

from coordo_desktop.domain.access import Actor, Right
from coordo_desktop.domain.allergy_families import Family, families_text
from coordo_desktop.domain.errors import Cancelled, CoordoError
from coordo_desktop.domain.medicines import FILES, MedicineBase, MedicineImport
from coordo_desktop.services.medicines import MedicineService
from coordo_desktop.services.treatments import TreatmentService
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.cards import KeyValues
from coordo_desktop.ui.kit.fields import TextArea
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.progress import ProgressLink, ProgressPanel
from coordo_desktop.ui.kit.when import day_text, time_text
from coordo_desktop.ui.settings.section import Panel, Section


class MedicinesSection(Section):
    """What is in use, a button that takes a folder, a bar that can be stopped."""

    def __init__(
        self, page: Page, actor: Actor, medicines: MedicineService, treatments: TreatmentService
    ) -> None:
        super().__init__(page, actor, name="settings.medicines")
        self._medicines, self._treatments = medicines, treatments
        self._kept = ""
        self.body.addWidget(self._base_panel())
        self.body.addWidget(self._families_panel())
        self.body.addStretch(1)

    def _base_panel(self) -> Panel:
        files = ", ".join(FILES)
        panel = Panel(
            self.tr("Base des médicaments"),
            self.tr(
                "La base publique des médicaments se télécharge sur "
                "base-donnees-publique.medicaments.gouv.fr : trois fichiers ({files}) à mettre "
                "dans un même dossier. Un fichier coupé est refusé, la base en place reste."
            ).format(files=files),
            name="settings.medicines.base",
        )
        self.counts = KeyValues(name="settings.medicines.counts", key_width=150)
        self.choose = Button(
            self.tr("Importer depuis un dossier…"), name="settings.medicines.import",
            kind="primary", icon="folder",
        )  # fmt: skip
        self.choose.clicked.connect(self._choose_folder)
        self.progress = ProgressPanel(name="settings.medicines.progress")
        self._report = Label("", ink="text-2", wrap=True, name="settings.medicines.report")
        self._report.hide()
        panel.body.addWidget(self.counts)
        if self.may(Right.MANAGE_SETTINGS):
            panel.body.addLayout(row(self.choose, None))
            panel.body.addWidget(self.progress)
            panel.body.addWidget(self._report)
        return panel

    def _families_panel(self) -> Panel:
        panel = Panel(
            self.tr("Familles d’allergies"),
            self.tr(
                "Une famille par ligne : « noms de la famille : substances ». Une allergie à la "
                "famille, ou à l’une de ses substances, alerte sur toutes. Liste d’aide proposée "
                "par défaut, à adapter ; ce n’est pas une table officielle d’allergies croisées."
            ),
            name="settings.medicines.families",
        )
        label = self.tr("Familles d’allergies")
        self.families = TextArea(
            name="settings.medicines.families.text", label=label, min_lines=8, max_lines=16
        )
        self.save = Button(self.tr("Enregistrer les familles"), name="settings.families.save")
        self.back = Button(self.tr("Revenir à la liste proposée"), name="settings.families.back")
        self.save.clicked.connect(self.save_families)
        self.back.clicked.connect(self.default_families)
        panel.body.addWidget(self.families)
        if self.may(Right.MANAGE_SETTINGS):
            panel.body.addLayout(row(self.save, self.back, None))
        else:
            self.families.setReadOnly(True)
        return panel

    def refresh(self) -> None:
        self.ask(self._medicines.base, self._show_base)
        if not self.editing():
            self.ask(self._treatments.families, self._show_families)

    def editing(self) -> bool:
        return self.families.toPlainText() != self._kept

    def _show_base(self, base: MedicineBase | None) -> None:
        if base is None:
            self.counts.set_pairs([(self.tr("En place"), self.tr("aucune base importée"))])
            return
        pairs = [
            (
                self.tr("Importée le"),
                _moment(base),
            ),
            (self.tr("Spécialités"), _number(base.products)),
            (self.tr("Présentations"), _number(base.packs)),
            (self.tr("Substances"), _number(base.substances)),
        ]
        if base.published is not None:
            pairs.insert(1, (self.tr("Fiche la plus récente"), f"{base.published:%d/%m/%Y}"))
        if base.skipped:
            pairs.append((self.tr("Lignes écartées"), _number(base.skipped)))
        if base.withdrawn:
            said = self.tr("{count}, gardées car un patient les prend")
            pairs.append(
                (self.tr("Sorties de la base"), said.format(count=_number(base.withdrawn)))
            )
        self.counts.set_pairs(pairs)

    # --- importing ----------------------------------------------------------------------------

    @Slot()
    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Dossier de la base des médicaments"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.import_from)
        dialog.open()

    @Slot(str)
    def import_from(self, folder: str) -> None:
        """Make the files of this folder the base."""
        self.choose.setEnabled(False)
        self._report.hide()
        link: ProgressLink = self.progress.start(self.tr("Import de la base des médicaments"))
        medicines, place = self._medicines, Path(folder)
        self.ask(
            lambda: medicines.import_folder(
                place, progress=link.progress, cancelled=link.cancelled
            ),
            self._imported,
            self._refused,
        )

    def _imported(self, done: MedicineImport) -> None:
        self._over()
        self.say(
            self.tr("{products} spécialités et {packs} présentations en place.").format(
                products=_number(done.products), packs=_number(done.packs)
            )
        )
        if done.skipped or done.orphans:
            self._report.set_text(
                self.tr(
                    "Lignes écartées : {skipped}. Présentations sans leur spécialité : {orphans}."
                ).format(skipped=_number(done.skipped), orphans=_number(done.orphans))
            )
            self._report.show()
        self.refresh()

    def _refused(self, error: Exception) -> None:
        self._over()
        if isinstance(error, Cancelled):
            self.say(self.tr("Import arrêté. La base en place n’a pas changé."))
        else:
            self.page.failed(error)

    def _over(self) -> None:
        self.progress.finish()
        self.choose.setEnabled(True)

    # --- families -----------------------------------------------------------------------------

    def _show_families(self, families: tuple[Family, ...]) -> None:
        self._kept = families_text(families)
        self.families.set_value(self._kept)
        self._kept = self.families.toPlainText()

    @Slot()
    def save_families(self) -> None:
        """Keep the families as typed."""
        text, treatments = self.families.toPlainText(), self._treatments
        self.ask(lambda: treatments.save_families(text), self._families_kept, self._not_kept)

    @Slot()
    def default_families(self) -> None:
        """Back to those proposed."""
        treatments = self._treatments
        self.ask(lambda: treatments.save_families(""), self._families_kept, self._not_kept)

    def _families_kept(self, families: tuple[Family, ...]) -> None:
        self._show_families(families)
        self.say(self.tr("Familles d’allergies enregistrées."))

    def _not_kept(self, error: Exception) -> None:
        if isinstance(error, CoordoError):
            self.families.setFocus()
        self.page.failed(error)


def _moment(base: MedicineBase) -> str:
    """« lun. 23 nov. 2026, 10:00, C. MARTIN »."""
    at = base.imported_at
    return f"{day_text(at)} {at.year}, {time_text(at)}, {base.by}"


def _number(count: int) -> str:
    """« 14 442 »."""
    return f"{count:,}".replace(",", "\u202f")
