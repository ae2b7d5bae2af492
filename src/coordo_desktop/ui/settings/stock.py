"""The stock's settings: where units are kept, how the practice's readers are set."""

from dataclasses import replace

from PySide6.QtCore import Slot

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.scans import ReaderSettings, Scan, ScanOutcome
from coordo_desktop.services.products import ProductService
from coordo_desktop.services.scanning import ScanService
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.scan_field import ScanField
from coordo_desktop.ui.kit.stock_words import expiry_text, lot_words
from coordo_desktop.ui.settings.agenda_fields import NumberField
from coordo_desktop.ui.settings.section import Panel, Section
from coordo_desktop.ui.settings.stock_places import PlacesPanel


class StockSection(Section):
    """Places are kept one by one; the readers' settings as a whole."""

    def __init__(
        self, page: Page, actor: Actor, products: ProductService, scans: ScanService
    ) -> None:
        super().__init__(page, actor, name="settings.stock")
        self._scans = scans
        self._known = ReaderSettings()
        self.places = PlacesPanel(self, products)
        self.body.addWidget(self.places)
        self.body.addWidget(self._readers())
        self.body.addStretch(1)

    def _readers(self) -> Panel:
        panel = Panel(
            self.tr("Douchettes"),
            self.tr(
                "Une douchette tape comme un clavier\u202f; les réglages d’usine sont compris. Ne "
                "changez ces lignes que si un code est mal lu."
            ),
            name="settings.reader",
        )
        self.form = form = Form(name="settings.reader.form")
        form.add_row([
            ("separator", self.tr("Tapé pour FNC1"), TextField(
                name="settings.reader.separator", label=self.tr("Tapé pour FNC1"),
                placeholder=self.tr("d’usine"))),
            ("prefix", self.tr("Tapé avant chaque code"), TextField(
                name="settings.reader.prefix", label=self.tr("Tapé avant chaque code"),
                placeholder=self.tr("rien"))),
            ("pause_ms", self.tr("Pause entre deux touches, ms"), NumberField(
                name="settings.reader.pause", label=self.tr("Pause entre deux touches, ms"))),
        ])  # fmt: skip
        panel.body.addWidget(form)
        self.trial = ScanField(
            name="settings.reader.trial", label=self.tr("Essayer un code"),
            placeholder=self.tr("Essayer\u202f: lisez un code ici, rien n’est reçu"),
        )  # fmt: skip
        self.trial.scanned.connect(self.try_code)
        self.trial.typed.connect(self.try_code)
        self.said = Label("", ink="text-2", wrap=True, name="settings.reader.said")
        self._save = Button(self.tr("Enregistrer"), name="settings.reader.save", kind="primary")
        self._save.clicked.connect(self.save)
        panel.body.addWidget(self.trial)
        panel.body.addWidget(self.said)
        panel.body.addLayout(row(None, self._save))
        return panel

    def refresh(self) -> None:
        self.places.refresh()
        self.ask(self._scans.reader, self._show)

    def editing(self) -> bool:
        return self.places.editing() or self.form.dirty

    def _show(self, known: ReaderSettings) -> None:
        self._known = known
        self.form.set_values({
            "separator": known.separator, "prefix": known.prefix, "pause_ms": known.pause_ms,
        })  # fmt: skip

    @Slot()
    def save(self) -> None:
        """Keep how the readers are set."""
        self.form.clear_errors()
        try:
            typed = self.form.values()
        except CoordoError as error:
            self.form.show_error(error)
            return
        reader = replace(
            self._known, separator=typed["separator"] or "", prefix=typed["prefix"] or "",
            pause_ms=typed["pause_ms"] or ReaderSettings().pause_ms,
        )  # fmt: skip
        self.ask(lambda: self._scans.keep_reader(reader), self._saved, self._refused)

    def _saved(self, known: ReaderSettings) -> None:
        self._show(known)
        self.say(self.tr("Réglages des douchettes enregistrés."))

    def _refused(self, error: Exception) -> None:
        if not self.form.show_error(error):
            self.page.failed(error)

    def try_code(self, text: str) -> None:
        """Say what a code says; nothing is received."""
        self.ask(lambda: self._scans.read(text), self._tell)

    def _tell(self, read: ScanOutcome) -> None:
        scan = read.scan
        if scan.problem is not None:
            said = self.tr("Ce code ne se lit pas entièrement\u202f: {code}")
            self.said.set_text(said.format(code=scan.text))
            return
        self.said.set_text(", ".join(self._parts(read, scan)))

    def _parts(self, read: ScanOutcome, scan: Scan) -> list[str]:
        name = read.product or read.medicine or self.tr("produit inconnu ici")
        parts = [name, scan.cip13 or scan.gtin or scan.in_house]
        if scan.lot:
            parts.append(lot_words(scan.lot))
        if scan.expiry is not None:
            told = self.tr("péremption {day}")
            parts.append(told.format(day=expiry_text(scan.expiry)))
        if scan.serial:
            parts.append(self.tr("série {serial}").format(serial=scan.serial))
        return [one for one in parts if one]
