"""Cibles still open, of every patient: what waits for a result (TR5)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.text import order_key
from coordo_desktop.domain.transmissions import FocusLine, Priority
from coordo_desktop.ui.kit.ages import age_words
from coordo_desktop.ui.kit.buttons import Button, LinkButton
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.fields import TextArea
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.transmissions import words
from coordo_desktop.ui.transmissions.moments import Moments


class FociList(QWidget):
    """Open cibles, longest silent first."""

    chosen = Signal(object)  # FocusLine or None
    opened = Signal(object)

    def __init__(self, ageing_days: int = 7) -> None:
        super().__init__()
        self.setObjectName("transmissions.foci")
        self.setAccessibleName(self.tr("Cibles ouvertes"))
        self._ageing = ageing_days
        self.model: RowsModel[FocusLine] = RowsModel(
            self._columns(), key=lambda line: str(line.focus.id)
        )
        self.table = Table(
            self.model,
            name="transmissions.foci.table",
            label=self.tr("Cibles ouvertes"),
            row_height=46,
        )
        empty = EmptyState(self.tr("Aucune cible ouverte."), name="transmissions.foci.empty")
        self.setLayout(column(EmptyOr(self.table, empty), gap=0, margins=(16, 0, 12, 12)))
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)

    def show_lines(self, lines: Sequence[FocusLine], ageing_days: int) -> None:
        """Show these; silent for `ageing_days` is a warning."""
        self._ageing = ageing_days
        self.model.show(list(lines))

    def _columns(self) -> tuple[Column[FocusLine], ...]:
        return (
            Column(
                lambda: self.tr("Cible"), lambda one: one.focus.label,
                lambda one: order_key(one.focus.label), key="focus", weight=600, stretch=True,
                width=240, fixed=True, second=self._entries,
            ),
            Column(
                lambda: self.tr("Patient"), lambda one: one.patient_name,
                lambda one: order_key(one.patient_name), key="patient", width=200, stretch=True,
                second=lambda one: age_words(one.patient_detail),
            ),
            Column(
                lambda: self.tr("Priorité"), lambda _one: "",
                lambda one: float(one.focus.priority.rank), key="priority", width=120,
                chip=_priority,
            ),
            Column(
                lambda: self.tr("Ouverte"), self._age, lambda one: float(one.age_days), key="age",
                width=92, ink="text-2",
            ),
            Column(
                lambda: self.tr("Sans nouvelle"), lambda _one: "",
                lambda one: float(one.silent_days), key="silent", width=128, chip=self._silence,
            ),
        )  # fmt: skip

    def _entries(self, one: FocusLine) -> str:
        return self.tr("%n transmission(s)", "", one.focus.entries)

    def _age(self, one: FocusLine) -> str:
        if not one.age_days:
            return self.tr("aujourd’hui")
        return self.tr("{days} j").format(days=one.age_days)

    def _silence(self, one: FocusLine) -> ChipSpec | None:
        if not one.silent_days:
            return None
        late = one.silent_days >= self._ageing
        said = self.tr("{days} j").format(days=one.silent_days)
        return ChipSpec(said, "warn" if late else "neutral", "clock")


class FocusPanel(SidePanel):
    """A cible: close it with its result, write under it, read what was written."""

    closed_with = Signal(object, str)  # FocusLine, result
    write_asked = Signal(object)  # FocusLine
    entries_asked = Signal(object)  # FocusLine
    patient_asked = Signal(object)  # PatientId

    def __init__(self, moments: Moments) -> None:
        super().__init__(name="focus", title="", width=364)
        self._moments = moments
        self._line: FocusLine | None = None
        self._facts = RunsLabel("", role="small", ink="text-2", wrap=True, name="focus.facts")
        about = self.block()
        about.addWidget(self._facts)
        read = LinkButton(self.tr("Lire ses transmissions"), name="focus.entries", role="table")
        opens = LinkButton(
            self.tr("Ouvrir le dossier"), name="focus.patient", role="table", key="O"
        )
        about.addWidget(read)
        about.addWidget(opens)
        closing = self.block(self.tr("Clore avec un résultat"))
        self.result = TextArea(
            name="focus.result",
            label=self.tr("Résultat"),
            placeholder=self.tr("La réponse de la personne, l’effet des actions"),
            min_lines=3,
        )
        self._error = Label("", role="small", ink="danger", wrap=True, name="focus.error")
        closing.addWidget(self.result)
        closing.addWidget(self._error)
        self.end()
        self._write = Button(self.tr("Écrire"), name="focus.write", icon="edit")
        self._close_it = Button(
            self.tr("Clore"), name="focus.close_it", kind="primary", key="Ctrl+Return",
            label=self.tr("Clore la cible"),
        )  # fmt: skip
        self.foot(self._write, None, self._close_it)
        Shortcuts(self).add("Ctrl+Return", self.tr("Clore la cible"), self.close_it)
        self._close_it.clicked.connect(self.close_it)
        self._write.clicked.connect(self._write_it)
        read.clicked.connect(self._read)
        opens.clicked.connect(self._open)
        self.result.edited.connect(self._typed)
        self._writing = closing

    @property
    def editing(self) -> bool:
        """A result is being typed."""
        return not self.isHidden() and bool(self.result.value())

    def allow(self, *, write: bool) -> None:
        """Show only what this person may do."""
        for widget in (self.result, self._write, self._close_it):
            widget.setVisible(write)

    def show_line(self, line: FocusLine) -> None:
        """Show a cible, or the same one again."""
        if self._line is None or self._line.focus.id != line.focus.id:
            self.result.set_value("")
            self._error.set_text("")
        self._line = line
        self.set_title(line.focus.label)
        self.set_identity(
            [Run(line.patient_name, 600), Run(f"  {age_words(line.patient_detail)}", ink="text-2")]
        )
        opened = self.tr("Ouverte le {when}").format(
            when=self._moments.precise(line.focus.opened_at)
        )
        last = self.tr("dernière transmission le {when}").format(
            when=self._moments.precise(line.focus.last_entry_at)
        )
        self._facts.set_runs(f"{opened}, {last}.")

    def close_it(self) -> None:
        """Close the cible with what is typed."""
        result = self.result.value()
        if not result:
            self._error.set_text(self.tr("Écrivez le résultat\u202f: il clôt la cible."))
            self.result.setFocus()
        elif self._line is not None:
            self.closed_with.emit(self._line, result)

    def done(self) -> None:
        """It was closed."""
        self.result.set_value("")

    def _typed(self) -> None:
        self._error.set_text("")

    def _write_it(self) -> None:
        if self._line is not None:
            self.write_asked.emit(self._line)

    def _read(self) -> None:
        if self._line is not None:
            self.entries_asked.emit(self._line)

    def _open(self) -> None:
        if self._line is not None:
            self.patient_asked.emit(self._line.focus.patient_id)


def _priority(one: FocusLine) -> ChipSpec:
    kinds = {Priority.INFO: "neutral", Priority.IMPORTANT: "warn", Priority.URGENT: "danger"}
    priority = one.focus.priority
    icon = "" if priority is Priority.INFO else None
    return ChipSpec(words.priority_word(priority), kinds[priority], icon)
