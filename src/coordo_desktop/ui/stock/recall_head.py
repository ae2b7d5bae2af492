"""What stands over a recall: which lot, who announced it, what may be done now."""

from datetime import date

from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.recalls import RecallSheet, RecallState
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.chips import Chip
from coordo_desktop.ui.kit.fold import FoldingRow
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.recall_words import announcer_words, state_chip
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.stock_words import expires_words
from coordo_desktop.ui.kit.when import dated_text, zone_in_use


class RecallHead(QWidget):
    """The buttons show what may be done now, and nothing else."""

    def __init__(self, *, manages: bool, moves: bool) -> None:
        super().__init__()
        self._manages, self._moves = manages, moves
        self.title = Label("", role="panel", weight=600, name="stock.recall.title")
        self.chip = Chip("", kind="neutral", name="stock.recall.state")
        self.about = RunsLabel("", role="small", ink="text-2", wrap=True, name="stock.recall.about")
        self.note = Note("", kind="info", name="stock.recall.note")
        self.open = Button(
            self.tr("Rappeler ce lot"), name="stock.recall.open", kind="danger", key="O"
        )
        self.isolate = Button(
            self.tr("Tout isoler"), name="stock.recall.isolate", kind="primary", icon="lock",
            key="I",
        )  # fmt: skip
        self.finish = Button(self.tr("Clore"), name="stock.recall.close", kind="primary", key="C")
        self.print = Button(self.tr("Imprimer"), name="stock.recall.print", icon="print", key="P")
        self.cancel = Button(
            self.tr("Annuler le rappel"), name="stock.recall.cancel", kind="quiet", key="Del"
        )
        self.reopen = Button(self.tr("Rouvrir"), name="stock.recall.reopen", icon="undo")
        first = FoldingRow(
            self.title, self.chip, None, self.cancel, self.reopen, self.print, self.finish,
            self.isolate, self.open, margins=(16, 10, 16, 0),
        )  # fmt: skip
        second = QWidget()
        second.setLayout(column(self.about, self.note, gap=8, margins=(16, 2, 16, 10)))
        self.setLayout(column(first, second, gap=0))

    def show_sheet(self, sheet: RecallSheet, today: date) -> None:
        """This recall, or these lots that are only looked at."""
        recall = sheet.recall
        number = sheet.number or ", ".join(dict.fromkeys(one.lot.number for one in sheet.lots))
        self.title.set_text(self.tr("Lot {number}").format(number=number))
        self.chip.setVisible(recall is not None)
        if recall is not None:
            self.chip.set_spec(state_chip(recall.state, loose=sheet.loose, untold=sheet.untold))
        self._say(sheet, today)
        opened = recall is not None and recall.state is RecallState.OPEN
        known = any(one.lot.recalled_at is not None for one in sheet.lots)
        self.open.setVisible(recall is None and self._manages and bool(sheet.lots) and not known)
        self.isolate.setVisible(opened and self._moves and sheet.loose > 0)
        ready = not sheet.loose and not sheet.untold
        self.finish.setVisible(opened and self._manages)
        self.finish.setEnabled(ready)
        self.cancel.setVisible(opened and self._manages)
        self.reopen.setVisible(recall is not None and not opened and self._manages)

    def _say(self, sheet: RecallSheet, today: date) -> None:
        recall = sheet.recall
        if recall is None:
            parts = [Run(" · ".join(dict.fromkeys(one.product for one in sheet.lots)), 600, "text")]
            expiry = next((one.lot.expiry for one in sheet.lots if one.lot.expiry), None)
            if len(sheet.lots) == 1 and expiry is not None:
                parts.append(Run(f" · {expires_words(expiry, today)}"))
            self.about.set_runs(parts)
            known = any(one.lot.recalled_at is not None for one in sheet.lots)
            self.note.setVisible(known)
            self.note.set_kind("danger")
            self.note.set_text(
                self.tr("Ce lot est déjà rappelé\u202f: ouvrez son rappel à gauche.")
            )
            return
        opened = dated_text(recall.opened_at, zone_in_use())
        said = [announcer_words(recall.announcer), recall.reference]
        said.append(self.tr("ouvert le {day} par {who}").format(day=opened, who=recall.opened_by))
        if recall.ended_at is not None:
            ended = dated_text(recall.ended_at, zone_in_use())
            words = (
                self.tr("clos le {day} par {who}")
                if recall.state is RecallState.CLOSED
                else self.tr("annulé le {day} par {who}")
            )
            said.append(words.format(day=ended, who=recall.ended_by))
            said.append(recall.end_note)
        self.about.set_runs([Run(" · ".join(part for part in said if part))])
        self.note.setVisible(bool(recall.note))
        self.note.set_kind("info")
        self.note.set_text(recall.note)
