"""`FilePanel`: the stock written out as tables, products and an opening stock brought in (ST1).

A host shows it beside the stock: `open_import()`, `open_export()`; `changed` once something came
in or was taken back, `closed` as any side panel.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.stock_files import FileVerdict, StockTable, Verdict
from coordo_desktop.services.bundle import Services
from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.stock.file_verdict import FileVerdictView

IN, OUT = "in", "out"
_EVER, _YEAR, _MONTH = "ever", "year", "month"
_DAYS = {_YEAR: 365, _MONTH: 31}


class FilePanel(SidePanel):
    """A table is looked at before anything is kept; no patient's name leaves unless asked."""

    changed = Signal(object)  # FileVerdict
    opening = Signal()

    def __init__(
        self,
        services: Services,
        tools: Tools,
        actor: Actor,
        *,
        now: Callable[[], datetime] = wall_clock,
    ) -> None:
        super().__init__(name="stock.file", width=364)
        self.set_title(self.tr("Tables du stock"))
        self._services, self._tools, self._now = services, tools, now
        self._manages = scope(actor, Right.MANAGE_STOCK) is not Scope.NONE
        self._names = scope(actor, Right.EXPORT) is not Scope.NONE
        self._read: Path | None = None
        self._build()
        self._bind()
        self.hide()

    # --- what a host asks ---------------------------------------------------------------------

    def open_import(self) -> None:
        """Bring a table in."""
        self._start(IN)

    def open_export(self, table: StockTable = StockTable.LOTS) -> None:
        """Write a table out."""
        self.table.set_value(table)
        self._turn_table()
        self._start(OUT)

    def _start(self, way: str) -> None:
        way = way if self._manages else OUT
        self.opening.emit()
        if not self.path.value().strip():
            self._forget()  # the verdict of a table already brought in
        self.way.set_value(way)
        self._turn(way)
        self.open()

    # --- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        self.way = Segmented(
            [Option(OUT, self.tr("Exporter")), Option(IN, self.tr("Importer"))],
            name="stock.file.way", label=self.tr("Importer ou exporter une table"),
        )  # fmt: skip
        self.block().addLayout(row(self.way, None))
        self.way.setVisible(self._manages)
        self._bringing, self._writing = self._import_side(), self._export_side()
        self.body.addWidget(self._bringing)
        self.body.addWidget(self._writing)
        self.end()
        self.bring = Button(
            self.tr("Importer"), name="stock.file.bring", kind="primary", key="Ctrl+Return"
        )
        self.bring.setEnabled(False)
        self.write = Button(
            self.tr("Enregistrer la table…"), name="stock.file.write", kind="primary",
            key="Ctrl+Return",
        )  # fmt: skip
        self.foot(None, self.bring, self.write)

    def _import_side(self) -> Surface:
        self.path = TextField(
            name="stock.file.path", label=self.tr("Fichier de la table"),
            placeholder=self.tr("Un fichier .csv ou .xlsx"),
        )  # fmt: skip
        self.browse = Button(self.tr("Parcourir…"), name="stock.file.browse")
        self.trouble = Note("", kind="danger", name="stock.file.trouble")
        self.trouble.hide()
        self.seen = FileVerdictView()
        self.seen.hide()
        self.help = Label(
            self.tr(
                "Une table de produits (produit, code, unité, minimum…) ou un stock de départ "
                "(produit ou code, lot, péremption, lieu, quantité). Les titres des colonnes "
                "suffisent, dans n’importe quel ordre. Rien n’est écrit avant que vous ne l’ayez "
                "vu\u202f; importer deux fois ne double rien."
            ),
            ink="text-2", wrap=True,
        )  # fmt: skip
        line = row(self.path, self.browse, gap=8)
        line.setStretch(0, 1)
        side = Surface("surface", name="stock.file.in")
        side.setLayout(
            column(
                _named(self.tr("Fichier")), line, 8, self.trouble, self.seen, self.help,
                gap=4, margins=(16, 4, 16, 12),
            )
        )  # fmt: skip
        return side

    def _export_side(self) -> Surface:
        self.table = Choice(
            [
                (StockTable.LOTS, self.tr("Lots en stock")),
                (StockTable.PRODUCTS, self.tr("Produits")),
                (StockTable.MOVEMENTS, self.tr("Mouvements")),
            ],
            name="stock.file.table", label=self.tr("Quelle table"),
        )  # fmt: skip
        self.period_title = _named(self.tr("Jours"))
        self.period = Choice(
            [
                (_MONTH, self.tr("31\u00a0derniers jours")),
                (_YEAR, self.tr("12\u00a0derniers mois")),
                (_EVER, self.tr("Depuis le début")),
            ],
            name="stock.file.period", label=self.tr("Quels jours"),
        )  # fmt: skip
        self.people = Check(self.tr("Nommer les patients"), name="stock.file.people")
        self.warning = Note(
            self.tr(
                "Le fichier nommera les patients en clair, sans mot de passe, et cet export sera "
                "inscrit au journal."
            ),
            kind="warn", name="stock.file.warning",
        )  # fmt: skip
        self.about = Label("", ink="text-2", wrap=True, name="stock.file.about")
        side = Surface("surface", name="stock.file.out")
        side.setLayout(
            column(
                _named(self.tr("Table")), self.table, 6, self.period_title, self.period,
                4, self.people, 2, self.warning, 4, self.about, gap=4, margins=(16, 4, 16, 12),
            )
        )  # fmt: skip
        self._turn_table()
        return side

    def _bind(self) -> None:
        self.way.changed.connect(self._turn)
        self.path.returnPressed.connect(self.look)
        self.path.edited.connect(self._forget)
        self.browse.clicked.connect(self._browse)
        self.table.changed.connect(self._turn_table)
        self.people.edited.connect(self._turn_table)
        self.bring.clicked.connect(self.take)
        self.write.clicked.connect(self._choose_place)
        keys = Shortcuts(self)
        keys.add("Ctrl+Return", self.tr("Importer, ou enregistrer la table"), self._main)

    def _main(self) -> None:
        if self.way.value() == IN:
            self.take()
        else:
            self._choose_place()

    def _turn(self, way: str) -> None:
        bringing = way == IN
        self._bringing.setVisible(bringing)
        self._writing.setVisible(not bringing)
        self.bring.setVisible(bringing)
        self.write.setVisible(not bringing)

    def _turn_table(self, *_: object) -> None:
        moves = self.table.value() == StockTable.MOVEMENTS
        self.period_title.setVisible(moves)
        self.period.setVisible(moves)
        self.people.setVisible(moves and self._names)
        self.warning.setVisible(moves and self._names and bool(self.people.value()))
        self.about.set_text(self._about(StockTable(str(self.table.value()))))

    def _about(self, table: StockTable) -> str:
        if table is StockTable.PRODUCTS:
            return self.tr(
                "Chaque produit avec ses codes, ses seuils et son lieu\u202f: une ligne par "
                "produit. La table se relit ici."
            )
        if table is StockTable.LOTS:
            return self.tr(
                "Ce qui reste de chaque lot à chaque lieu, premier périmé d’abord, et ce qui n’est "
                "pas utilisable. La table se relit ici."
            )
        return self.tr(
            "Le registre, ligne à ligne\u202f: réceptions, sorties, retours, destructions, "
            "corrections. Sans les noms, un patient s’y lit «\u00a0patient\u00a0» et les notes "
            "sont laissées de côté."
        )

    # --- in -----------------------------------------------------------------------------------

    def look(self) -> None:
        """Say what bringing the table in would do."""
        typed = self.path.value().strip().strip('"')
        if not typed:
            self.path.setFocus()
            return
        path = Path(typed).expanduser()
        self._forget()
        self._tools.ask(
            self,
            lambda: self._services.stock_files.preview(path),
            lambda verdict: self._show(path, verdict),
            self._refused,
        )

    def take(self) -> None:
        """Bring in what was looked at."""
        path = self._read
        if path is None or not self.bring.isEnabled():
            self.look()
            return
        self.bring.setEnabled(False)
        self._tools.ask(
            self,
            lambda: self._services.stock_files.import_file(path),
            self._taken,
            self._refused,
        )

    def _show(self, path: Path, verdict: FileVerdict) -> None:
        self._read = path
        self.seen.show_verdict(verdict)
        self.seen.show()
        self.help.hide()
        many = verdict.kept
        self.bring.setEnabled(many > 0)
        self.bring.set_text(
            self.tr("Importer %n ligne(s)", "", many) if many else self.tr("Importer")
        )

    def _taken(self, verdict: FileVerdict) -> None:
        self._forget()
        self.path.set_value("")
        deed = verdict.deed_id
        undo = None if deed is None else lambda: self._take_back(verdict)
        self._tools.messages.say(
            self.tr("Table importée\u202f: {added} ajouts, {changed} compléments, {same} sans "
                    "changement, {refused} refus.").format(
                added=verdict.count(Verdict.ADDED), changed=verdict.count(Verdict.CHANGED),
                same=verdict.count(Verdict.SAME), refused=len(verdict.refused),
            ),
            undo=undo,
        )  # fmt: skip
        self.changed.emit(verdict)
        if not verdict.refused:
            self.close_panel()
            return
        self.seen.show_verdict(verdict)
        self.seen.show()
        self.help.hide()

    def _take_back(self, verdict: FileVerdict) -> None:
        deed = verdict.deed_id
        if deed is not None:
            stock, why = self._services.stock, self.tr("Import annulé")
            self._tools.ask(
                self, lambda: stock.reverse(deed, why), lambda _deed: self.changed.emit(verdict)
            )

    def _forget(self) -> None:
        self._read = None
        self.trouble.hide()
        self.seen.hide()
        self.help.show()
        self.bring.setEnabled(False)
        self.bring.set_text(self.tr("Importer"))

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, CoordoError):
            raise error
        self._forget()
        self.trouble.set_text(sentence(error))
        self.trouble.show()

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Table à importer"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Tables (*.csv *.txt *.tsv *.xlsx)"), self.tr("Tous les fichiers (*)")]
        )
        dialog.fileSelected.connect(self._picked)
        dialog.open()

    def _picked(self, path: str) -> None:
        self.path.set_value(path)
        self.look()

    # --- out ----------------------------------------------------------------------------------

    def export_to(self, path: Path) -> None:
        """Write the table chosen to that file."""
        table = StockTable(str(self.table.value()))
        days = _DAYS.get(str(self.period.value())) if table is StockTable.MOVEMENTS else None
        first = None if days is None else self._now().astimezone().date() - timedelta(days=days)
        people, files = bool(self.people.value()), self._services.stock_files
        self._tools.ask(
            self,
            lambda: files.export(table, path, first=first, people=people),
            self._written,
        )

    def _written(self, count: int) -> None:
        self._tools.messages.say(self.tr("Table écrite\u202f: %n ligne(s).", "", count))
        self.close_panel()

    def _choose_place(self) -> None:
        dialog = QFileDialog(self, self.tr("Enregistrer la table"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Table (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(
            {
                StockTable.PRODUCTS: self.tr("produits.csv"),
                StockTable.LOTS: self.tr("stock.csv"),
                StockTable.MOVEMENTS: self.tr("mouvements.csv"),
            }[StockTable(str(self.table.value()))]
        )
        dialog.fileSelected.connect(lambda chosen: self.export_to(Path(chosen)))
        dialog.open()


def _named(words: str) -> Label:
    return Label(words, role="small", weight=600, ink="text-2")
