"""What stands over the lines of an inventory: which, how far, what may be done with it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.counts import Count, CountState
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.chips import Chip
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.count_words import count_chip, count_progress, count_title
from coordo_desktop.ui.kit.fields import SearchField
from coordo_desktop.ui.kit.fold import FoldingRow
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.paper_view import PaperWords
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.when import dated_text, zone_in_use
from coordo_desktop.ui.stock.count_rows import Shown, counts_of, places_of


class CountHead(QWidget):
    """The buttons show what may be done now, and nothing else."""

    def __init__(self, *, manages: bool, moves: bool) -> None:
        super().__init__()
        self._manages, self._moves = manages, moves
        self.title = Label("", role="panel", weight=600, name="stock.count.title")
        self.chip = Chip("", kind="neutral", name="stock.count.state")
        self.progress = RunsLabel("", role="small", ink="text-2", name="stock.count.progress")
        self.compare = Button(self.tr("Voir les écarts"), name="stock.count.compare", key="C")
        self.validate = Button(
            self.tr("Valider"), name="stock.count.validate", kind="primary", key="V"
        )
        self.print = Button(self.tr("Feuille"), name="stock.count.print", icon="print", key="F")
        self.drop = Button(self.tr("Abandonner"), name="stock.count.drop", kind="quiet", key="Del")
        self.reopen = Button(self.tr("Rouvrir"), name="stock.count.reopen", icon="undo")
        self.note = Note("", kind="info", icon="scan", name="stock.count.note")
        self.place = Choice([], name="stock.count.place", label=self.tr("Je compte dans"))
        self.search = SearchField(
            name="stock.count.filter", label=self.tr("Filtrer les lignes"),
            placeholder=self.tr("Filtrer\u202f: produit, lot"),
        )  # fmt: skip
        self.shown = Segmented(
            [
                Option(Shown.ALL, self.tr("Toutes")),
                Option(Shown.MISSING, self.tr("À compter")),
                Option(Shown.GAPS, self.tr("Écarts")),
            ],
            name="stock.count.shown", label=self.tr("Lignes montrées"), compact=True,
        )  # fmt: skip
        first = FoldingRow(
            self.title, self.chip, None, self.drop, self.reopen, self.print, self.compare,
            self.validate, margins=(16, 10, 16, 0),
        )  # fmt: skip
        second = QWidget()
        second.setLayout(column(self.progress, self.note, gap=8, margins=(16, 2, 16, 8)))
        third = row(
            self.search, self.shown, sized(self.place, width=170), gap=8, margins=(16, 0, 16, 8)
        )
        third.setStretch(0, 1)
        self.setLayout(column(first, second, third, gap=0))

    def show_count(self, count: Count) -> None:
        """This inventory."""
        head = count.summary
        self.title.set_text(count_title(head))
        self.chip.set_spec(count_chip(head))
        runs = [Run(count_progress(head), 600, "text")]
        opened = dated_text(head.opened_at, zone_in_use())
        by = self.tr("ouvert le {day} par {who}").format(day=opened, who=head.opened_by)
        runs.append(Run(f" · {by}"))
        if head.closed_at is not None:
            closed = dated_text(head.closed_at, zone_in_use())
            done = (
                self.tr("validé le {day} par {who}")
                if head.state is CountState.VALIDATED
                else self.tr("abandonné le {day} par {who}")
            )
            runs.append(Run(f" · {done.format(day=closed, who=head.closed_by)}"))
        if head.note:
            runs.append(Run(f" · {head.note}"))
        self.progress.set_runs(runs)
        self._offer(count)
        self._say(count)
        for choice, many in counts_of(count).items():
            self.shown.set_count(choice, many)
        places = places_of(count.lines)
        before = self.place.value()
        self.place.set_options([(None, self.tr("Tous les lieux")), *places])
        self.place.setVisible(head.state.open and head.place_id is None and len(places) > 1)
        if before in {one for one, _ in places}:
            self.place.set_value(before)

    def _offer(self, count: Count) -> None:
        head = count.summary
        self.compare.setVisible(count.hidden and self._moves)
        self.validate.setVisible(head.state.open and not count.hidden and self._manages)
        self.drop.setVisible(head.state.open and self._manages)
        self.reopen.setVisible(not head.state.open and not head.reversed and self._manages)
        self.validate.setEnabled(head.counted > 0)

    def _say(self, count: Count) -> None:
        head = count.summary
        disturbed = sum(line.disturbed for line in count.lines)
        if not head.state.open:
            self.note.hide()
            return
        self.note.show()
        if disturbed:
            self.note.set_kind("danger")
            self.note.set_text(
                self.tr(
                    "%n ligne(s) ont bougé pendant le comptage\u202f: à recompter avant de "
                    "valider.",
                    "", disturbed,
                )
            )  # fmt: skip
        elif count.moved and not count.hidden:
            self.note.set_kind("warn")
            self.note.set_text(
                self.tr(
                    "%n ligne(s) ont bougé depuis leur comptage\u202f: ce qui est sorti ou entré "
                    "depuis reste acquis.",
                    "", len(count.moved),
                )
            )  # fmt: skip
        else:
            self.note.set_kind("info")
            self.note.set_text(
                self.tr(
                    "Lisez chaque boîte\u202f: elle compte pour une. Ou choisissez une ligne et "
                    "tapez le nombre."
                )
            )


def paper_words() -> PaperWords:
    """What is said around the sheet of an inventory."""
    translate = QCoreApplication.translate

    def saved(name: str) -> str:
        return translate("Counts", "Feuille enregistrée\u00a0: {name}.").format(name=name)

    return PaperWords(
        preview=translate("Counts", "Aperçu de la feuille d’inventaire"),
        back=translate("Counts", "Retour à l’inventaire"),
        job=translate("Counts", "Feuille d’inventaire"),
        save=translate("Counts", "Enregistrer la feuille d’inventaire"),
        file=translate("Counts", "inventaire.pdf"),
        saved=saved,
    )
