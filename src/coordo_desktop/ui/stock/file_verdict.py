"""What bringing a table of the stock in does, or would do: how many rows, which are refused."""

from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.stock_files import FileVerdict, RowVerdict, StockTable, Verdict
from coordo_desktop.ui.kit.cards import KeyValues
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.kit.stock_words import number_text

_MOST_SAID = 30


class FileVerdictView(QWidget):
    """Counts first, then each refused row with its line in the file and why."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stock.file.verdict")
        self.counts = KeyValues((), name="stock.file.counts", key_width=120)
        self.title = Label("", weight=600, wrap=True, name="stock.file.refused.title")
        self.refused = RunsLabel((), role="small", wrap=True, name="stock.file.refused")
        self.setLayout(column(self.counts, self.title, self.refused, gap=8, margins=(0, 4, 0, 8)))

    def show_verdict(self, verdict: FileVerdict) -> None:
        """Say it."""
        refused = verdict.refused
        self.counts.set_pairs(self._pairs(verdict))
        self.title.setVisible(bool(refused))
        self.title.set_text(self.tr("%n ligne(s) laissée(s) de côté", "", len(refused)))
        self.refused.setVisible(bool(refused))
        self.refused.set_runs(self._reasons(refused))

    def _pairs(self, verdict: FileVerdict) -> list[tuple[str, str]]:
        def many(one: Verdict) -> str:
            return number_text(verdict.count(one))

        rows = (self.tr("Lignes"), number_text(len(verdict.rows)))
        if verdict.table is StockTable.LOTS:
            return [
                (self.tr("Table"), self.tr("Lots en stock")),
                rows,
                (self.tr("À recevoir"), many(Verdict.ADDED)),
                (self.tr("Unités"), number_text(verdict.units)),
                (self.tr("Déjà là"), many(Verdict.SAME)),
                (self.tr("Refusées"), many(Verdict.REFUSED)),
            ]
        return [
            (self.tr("Table"), self.tr("Produits")),
            rows,
            (self.tr("Nouveaux"), many(Verdict.ADDED)),
            (self.tr("Complétés"), many(Verdict.CHANGED)),
            (self.tr("Inchangés"), many(Verdict.SAME)),
            (self.tr("Refusées"), many(Verdict.REFUSED)),
        ]

    def _reasons(self, refused: tuple[RowVerdict, ...]) -> list[Run]:
        runs: list[Run] = []
        for row in refused[:_MOST_SAID]:
            line = self.tr("Ligne {line}").format(line=row.line)
            head = f"{line}, {row.name}" if row.name else line
            why = "" if row.why is None else sentence(row.why)
            runs += [Run(f"{head}\n", 600), Run(f"{why}\n", ink="text-2")]
        more = len(refused) - _MOST_SAID
        if more > 0:
            runs.append(Run(self.tr("et %n autre(s) ligne(s)", "", more), ink="text-2"))
        elif runs:
            runs[-1] = Run(runs[-1].text.rstrip("\n"), ink="text-2")
        return runs
