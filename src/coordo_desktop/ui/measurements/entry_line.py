"""The one-line entry: what is typed is recognised at once, Enter keeps it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.measurement_checks import (
    DoubtfulValue,
    ImpossibleValue,
    KeptJustBefore,
)
from coordo_desktop.domain.measurement_entry import Entry, Verdict, read_entry
from coordo_desktop.domain.measurement_free import FreeMeasure
from coordo_desktop.domain.measurement_moments import read_moment
from coordo_desktop.domain.measurements import Method
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.chips import Chip
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import TextField, set_wrong
from coordo_desktop.ui.kit.flow import FlowLayout
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import clear, column, row, sized
from coordo_desktop.ui.kit.punctuation import with_colon
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.when import zone_in_use
from coordo_desktop.ui.measurements import words

_LOOK = {Verdict.KEPT: ("ok", "check"), Verdict.ASKED: ("warn", "alert"),
         Verdict.REFUSED: ("danger", "octagon")}  # fmt: skip

_NOW = timedelta(minutes=15)  # a line typed since then may still be kept as of now


class EntryLine(Surface):
    """Enter keeps; what is doubtful is asked about first, and a second Enter says yes."""

    keep_asked = Signal(object, bool)  # the entry, confirmed
    typed = Signal()  # the line, its moment or its method

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__("surface", edges="b", name="measure.entry")
        self._now = now
        self._known: Sequence[FreeMeasure] = ()
        self._confirms = ""  # the line a second Enter confirms
        self._just_kept = False  # and nothing typed since
        self.entry = Entry()
        self.line = TextField(
            name="measure.line", label=self.tr("Saisir des mesures"), icon="measure", key="M",
            placeholder=self.tr("ta 13/8 fc 78 t 37,2 sat 96"),
        )  # fmt: skip
        self.moment = TextField(
            name="measure.at", label=self.tr("Date et heure"), icon="clock",
            placeholder=self.tr("maintenant"),
        )  # fmt: skip
        self.moment.setToolTip(self.tr("8h30, hier 21h, 22/11 8h, il y a 2 h"))
        self.method = Choice(
            [(method, words.method_word(method) or self.tr("méthode")) for method in Method],
            name="measure.method",
            label=self.tr("Méthode"),
        )
        self.keep = Button(self.tr("Garder"), name="measure.keep", kind="primary", key="Return")
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=6)
        self._question = Label("", ink="warn", weight=600, wrap=True, name="measure.question")
        self._question.hide()
        self._chips.hide()
        self._who = RunsLabel("", role="small", ink="text-2", name="measure.who")
        line = row(
            self.line, sized(self.moment, width=170), self.method, self._who, self.keep, gap=8
        )
        line.setStretch(0, 1)
        self.setLayout(column(line, self._chips, self._question, gap=6, margins=(16, 8, 16, 8)))
        self.line.installEventFilter(self)
        self.line.edited.connect(self._edited)
        self.moment.edited.connect(self._forget_question)
        self.moment.edited.connect(self.typed)
        self.method.edited.connect(self.typed)
        self.keep.clicked.connect(self.ask_keep)

    def know(self, free: Sequence[FreeMeasure]) -> None:
        """The measures of one's own this patient has."""
        self._known = free
        self._read()

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave the line its room beside an open panel, which says who it is about."""
        self._who.setVisible(not narrow)
        self.method.setVisible(not narrow)

    def set_identity(self, words_: str) -> None:
        """Who the values are about, beside the button that keeps them."""
        self._who.set_runs([Run(words_, 600)] if words_ else [])
        self.keep.setAccessibleName(with_colon(self.tr("Garder"), words_))

    def text(self) -> str:
        """What is typed."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Put back what was being typed."""
        self.line.setText(text)
        self._just_kept = False
        self._forget_question()
        self._read()

    def draft(self) -> Mapping[str, object]:
        """The line, its moment and its method, as a draft keeps them; empty without a line.

        « hier 21h » would be another day tomorrow: a moment that can be read is kept in full.
        """
        if not self.text().strip():
            return {}
        try:
            at = self.at()
        except InvalidField:
            at = None
        said = self.moment.text() if at is None else self._moment_text(at)
        return {"line": self.text(), "at": said, "method": self.method.value().value}

    def restore(self, draft: Mapping[str, object], typed_at: datetime) -> None:
        """Put a draft back; what was meant as « maintenant » a while ago is dated of then."""
        said = str(draft.get("at", ""))
        if not said.strip() and self._now() - typed_at > _NOW:
            said = self._moment_text(typed_at)
        self.moment.setText(said)
        self.method.set_value(str(draft.get("method", "")))
        self.set_text(str(draft.get("line", "")))

    def empty(self) -> None:
        """Another record comes: nothing of this one stays."""
        self.moment.clear()
        self.method.set_value(Method.NOT_SAID)
        self.set_text("")

    @staticmethod
    def _moment_text(at: datetime) -> str:
        return f"{at.astimezone(zone_in_use()):%d/%m/%Y %H:%M}"

    def at(self) -> datetime | None:
        """The instant typed; None is now; InvalidField when it cannot be read."""
        return read_moment(self.moment.text(), self._now().astimezone(zone_in_use()))

    def ask_keep(self) -> None:
        """Keep what was understood, or ask what it means."""
        if not self.text().strip():
            self.line.setFocus()
            return
        try:
            self.at()
        except InvalidField:
            set_wrong(self.moment, wrong=True)
            self._ask(self.tr("Date ou heure illisible\u00a0: 8h30, hier 21h, 22/11 8h."))
            self.moment.setFocus()
            return
        confirmed = self._confirms == self.text()
        if self.entry.refused or not self.entry.values:
            set_wrong(self.line, wrong=True)
            self._ask(
                self.tr("Récrivez ce qui est signalé\u00a0: rien n’est encore gardé.")
                if self.entry.refused
                else self.tr("Aucune mesure reconnue. Exemple\u00a0: ta 13/8 fc 78 sat 96")
            )
        elif self.entry.asks and not confirmed:
            self.ask_again()
        else:
            self.keep_asked.emit(self.entry, confirmed)

    def asks_about(self, error: Exception) -> bool:
        """Ask about values most likely wrong; False when a second Enter would change nothing."""
        if not isinstance(error, DoubtfulValue) or isinstance(error, ImpossibleValue):
            return False
        if isinstance(error, KeptJustBefore):
            self.ask_again(self.tr("Ces valeurs viennent d’être gardées."))
        else:
            self.ask_again(self.tr("Très loin de la dernière valeur."))
        return True

    def ask_again(self, about: str = "") -> None:
        """Ask before keeping; `about` is what is doubtful when the line does not show it."""
        self._confirms = self.text()
        said = self.tr("Entrée à nouveau pour confirmer, ou corrigez.")
        if self.entry.rest:
            about = about or self.tr("«\u00a0{rest}\u00a0» ne sera pas gardé.").format(
                rest=self.entry.rest
            )
        self._ask(f"{about} {said}".strip())
        self.line.setFocus()

    def kept(self) -> None:
        """It was kept: ready for the next one; the moment stays, for a series typed late."""
        self.line.setText("")  # and nothing left for the field's own Ctrl+Z to bring back
        self._just_kept = True
        self._forget_question()
        self._read()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Right after keeping, Ctrl+Z is the window's: it withdraws what was kept."""
        if (
            self._just_kept
            and event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.ask_keep()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.set_text("")
            self.typed.emit()
        else:
            super().keyPressEvent(event)

    def _edited(self) -> None:
        self._just_kept = False
        self._forget_question()
        self._read()
        self.typed.emit()

    def _forget_question(self) -> None:
        self._confirms = ""
        self._question.hide()
        set_wrong(self.line, wrong=False)

    def _ask(self, words_: str) -> None:
        self._question.set_text(words_)
        self._question.show()

    def _read(self) -> None:
        """Show what is understood, as it is typed."""
        self.entry = read_entry(self.text(), self._known)
        clear(self._flow)
        for number, item in enumerate(self.entry.items):
            kind, icon = _LOOK[item.verdict]
            said = item.text if item.verdict is Verdict.KEPT else words.item_question(item)
            self._flow.addWidget(Chip(said, kind=kind, icon=icon, name=f"measure.chip.{number}"))
        if self.entry.rest and self.entry.items:
            said = self.tr("non compris\u00a0: {rest}").format(rest=self.entry.rest)
            self._flow.addWidget(Chip(said, kind="neutral", icon="help", name="measure.chip.rest"))
        self._chips.setVisible(bool(self.entry.items))
