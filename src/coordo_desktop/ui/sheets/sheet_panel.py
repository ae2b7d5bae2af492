"""One printed sheet: what it is, what changed since, its lines to tick, and where its paper is."""

from collections.abc import Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from coordo_desktop.domain.handover import SinceSheet, TaskOnPaper
from coordo_desktop.domain.transmissions import SheetLine
from coordo_desktop.ui.kit.buttons import Button, LinkButton
from coordo_desktop.ui.kit.cards import KeyValues
from coordo_desktop.ui.kit.chips import Chip
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import clear, column, row, sized
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.sheets import words
from coordo_desktop.ui.sheets.kept_card import pairs_of

_ROW = 44
_MOST_ROWS = 6


class SheetPanel(SidePanel):
    """Says what was asked of the sheet; the page does it."""

    look_asked = Signal()
    again_asked = Signal()
    returned_asked = Signal()
    destroyed_asked = Signal()
    tick_asked = Signal(object)
    patient_asked = Signal(object)
    transmission_asked = Signal(object)

    def __init__(self, zone: ZoneInfo, now: Callable[[], datetime]) -> None:
        super().__init__(name="sheets.panel", width=420)
        self._zone, self._now = zone, now
        self.line: SheetLine | None = None
        self._ticked: int | None = None
        self._chip = Chip("", name="sheets.panel.state")
        self.above.addWidget(self._chip)
        self.above.addStretch(1)
        self._news_title = Label(self.tr("Depuis l’impression"), weight=600)
        self._news = column(gap=6)
        self._lines_title = Label("", weight=600, name="sheets.panel.lines_title")
        self._model: RowsModel[TaskOnPaper] = RowsModel(self._columns(), key=lambda one: one.line)
        self.lines = Table(
            self._model,
            name="sheets.lines",
            label=self.tr("Lignes de la feuille"),
            row_height=_ROW,
            head=False,
        )
        self._pairs = KeyValues(name="sheets.panel.pairs", key_width=84)
        self._build()
        self.hide()

    def _build(self) -> None:
        news = self.block()
        news.addWidget(self._news_title)
        news.addLayout(self._news)
        lines = self.block()
        hint = Label(self.tr("Espace coche la ligne"), role="small", ink="text-3")
        lines.addLayout(row(self._lines_title, None, hint))
        self._hint = hint
        lines.addWidget(self.lines)
        about = self.block(self.tr("La feuille"))
        about.addWidget(self._pairs)
        self.end()
        self.look = Button(self.tr("Ouvrir"), name="sheets.panel.look", icon="eye")
        self.again = Button(self.tr("Réimprimer"), name="sheets.panel.again", icon="print")
        self.discard = Button(self.tr("Détruite"), name="sheets.panel.destroyed", icon="trash")
        self.returned = Button(
            self.tr("Rendue"),
            name="sheets.panel.returned",
            kind="primary",
            icon="check",
            key="Ctrl+Return",
        )
        self.foot(self.look, self.again, None)
        self.foot(None, self.discard, self.returned)
        self.look.clicked.connect(self.look_asked)
        self.again.clicked.connect(self.again_asked)
        self.discard.clicked.connect(self.destroyed_asked)
        self.returned.clicked.connect(self.returned_asked)
        self.lines.opened.connect(self._tick)

    def _columns(self) -> tuple[Column[TaskOnPaper], ...]:
        return (
            Column(lambda: "", lambda one: str(one.line), key="line", width=34, align="right",
                   ink="text-3", role="small", fixed=True),
            Column(lambda: self.tr("Fait"), lambda _one: "", key="done", width=36,
                   icon=_box, fixed=True),
            Column(lambda: self.tr("À faire"), lambda one: one.text, key="text", width=180,
                   stretch=True, strike=lambda one: not one.open, fixed=True,
                   second=lambda one: one.patient),
        )  # fmt: skip

    # --- showing ------------------------------------------------------------------------------

    def show_sheet(
        self,
        line: SheetLine,
        tasks: Sequence[TaskOnPaper],
        since: Sequence[SinceSheet],
        *,
        returning: bool,
    ) -> None:
        """Show a sheet; `returning` when its paper was just scanned."""
        self.line = line
        number = words.number_text(line.number)
        title = (
            self.tr("Retour de la feuille n° {number}")
            if returning
            else self.tr("Feuille n° {number}")
        )
        self.set_title(title.format(number=number))
        self.set_identity(line.recipient or self.tr("sans destinataire"))
        state = words.state_of(line, self._now())
        self._chip.set_spec(words.state_chip(state))
        self._pairs.set_pairs(pairs_of(line, self._zone))
        self._show_tasks(tasks)
        self._show_since(since)
        gone = state is words.State.DESTROYED
        self.returned.setEnabled(not gone and state is not words.State.RETURNED)
        self.discard.setEnabled(not gone)

    def _show_tasks(self, tasks: Sequence[TaskOnPaper]) -> None:
        todo = sum(one.open for one in tasks)
        self._lines_title.set_text(
            self.tr("Lignes à cocher\u2002{todo} sur {count}").format(todo=todo, count=len(tasks))
            if tasks
            else self.tr("Aucune ligne à cocher")
        )
        self._model.show(list(tasks))
        if self._ticked is not None:
            following = (one.line for one in tasks if one.open and one.line > (self._ticked or 0))
            self.lines.choose(next(following, self._ticked))
            self._ticked = None
        self.lines.setVisible(bool(tasks))
        self._hint.setVisible(bool(todo))
        sized(self.lines, height=min(len(tasks), _MOST_ROWS) * _ROW + 4)

    def _show_since(self, since: Sequence[SinceSheet]) -> None:
        clear(self._news)
        news = [one for one in since if words.changed(one)]
        if not news:
            quiet = Label(self.tr("Rien n’a changé pour ses patients."), ink="text-2")
            self._news.addWidget(quiet)
        for number, one in enumerate(news):
            name = LinkButton(
                one.patient,
                name=f"sheets.since.{number}",
                role="table",
                label=self.tr("Ouvrir {patient}").format(patient=one.patient),
            )
            name.setProperty("patient", one.patient_id)
            name.clicked.connect(self._open_patient)
            write = LinkButton(
                self.tr("Écrire"),
                name=f"sheets.since.{number}.write",
                label=self.tr("Écrire une transmission pour {patient}").format(patient=one.patient),
            )
            write.setProperty("patient", one.patient_id)
            write.clicked.connect(self._write_for)
            what = RunsLabel(words.since_text(one), role="small", ink="text-2", wrap=True)
            inset = row(what, margins=(4, 0, 0, 0))
            self._news.addLayout(column(row(name, None, write), inset, gap=0))

    def go_to_lines(self) -> None:
        """Put the cursor on the first line that is still to be done."""
        self.lines.setFocus(Qt.FocusReason.OtherFocusReason)
        todo = next((one.line for one in self._model.rows() if one.open), None)
        if todo is not None:
            self.lines.choose(todo)

    # --- keys ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        task = self.lines.chosen_row()
        if event.key() == Qt.Key.Key_Space and task is not None:
            self._tick(task)
        else:
            super().keyPressEvent(event)

    def _tick(self, task: TaskOnPaper | None) -> None:
        if task is not None and task.open:
            self._ticked = task.line  # the cursor goes on to the next one
            self.tick_asked.emit(task)

    def _open_patient(self) -> None:
        self.patient_asked.emit(_patient_behind(self.sender()))

    def _write_for(self) -> None:
        self.transmission_asked.emit(_patient_behind(self.sender()))


def _patient_behind(link: QObject) -> object:
    return link.property("patient")


def _box(one: TaskOnPaper) -> tuple[str, str]:
    return ("unticked", "text-2") if one.open else ("ticked", "accent")
