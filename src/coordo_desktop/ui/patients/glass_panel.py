"""« Ouvrir malgré tout » : somebody outside one's circle, why, and one's passphrase again."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordo_desktop.domain.errors import CoordoError, MissingField, WrongPassphrase
from coordo_desktop.domain.glass import GlassReason, OutsideLine
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import PasswordField, SearchField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import clear, column, row
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.text_area import TextArea
from coordo_desktop.ui.patients.glass_found import FoundRow
from coordo_desktop.ui.patients.glass_words import outside_words, reason_text


class GlassPanel(SidePanel):
    """Who (found by name, or known already), why, passphrase; it asks, the page does."""

    searched = Signal(str)
    broken = Signal(object, object, str, str)  # PatientId, GlassReason, words, passphrase

    def __init__(self) -> None:
        super().__init__(name="glass", title=self.tr("Hors de votre cercle"), width=364)
        self._chosen: OutsideLine | None = None
        said = self.tr(
            "Vous ouvrez le dossier d’une personne que vous ne suivez pas. Il s’ouvre pour une "
            "heure\u202f; votre nom, l’heure et le motif sont gardés et relus par la coordination."
        )
        self.block().addWidget(Note(said, kind="warn", name="glass.said"))
        who = self.block(self.tr("Qui"))
        self.search = SearchField(
            name="glass.search",
            label=self.tr("Chercher hors de mon cercle"),
            placeholder=self.tr("Nom et prénom"),
            key="",
            rest=350,
        )
        self._found = QVBoxLayout()
        self._none = Label("", role="small", ink="text-2", wrap=True, name="glass.none")
        self._who = RunsLabel("", wrap=True, name="glass.who")
        self._other = Button(
            self.tr("Quelqu’un d’autre"), name="glass.other", kind="quiet", compact=True
        )
        self._other.clicked.connect(self._somebody_else)
        for one in (self.search, self._none, self._who):
            who.addWidget(one)
        who.addLayout(self._found)
        who.addLayout(row(self._other, None))
        self._why = QWidget()
        inside = column(gap=8)
        self._why.setLayout(inside)
        self.form = Form(name="glass.form")
        reason, words = self.tr("Pourquoi"), self.tr("Précisez")
        phrase = self.tr("Votre phrase de passe")
        self.form.add(
            "reason",
            reason,
            Choice([(None, self.tr("Choisir…")), *((one, reason_text(one)) for one in GlassReason)],
                   name="glass.reason", label=reason),
            required=True,
        )  # fmt: skip
        self.form.add(
            "words", words,
            TextArea(name="glass.words", label=words, min_lines=2,
                     placeholder=self.tr("Appel du Dr…, passage de ce matin…")),
        )  # fmt: skip
        self.passphrase = PasswordField(name="glass.passphrase", label=phrase)
        self.form.add("passphrase", phrase, self.passphrase, required=True)
        self.form.end()
        inside.addWidget(self.form)
        self._block = self.block()
        self._block.addWidget(self._why)
        self.end()
        self._do = Button(
            self.tr("Ouvrir malgré tout"), name="glass.do", kind="primary", key="Ctrl+Return"
        )
        stop = Button(self.tr("Annuler"), name="glass.cancel")
        self._do.clicked.connect(self.validate)
        stop.clicked.connect(self.close_panel)
        self.foot(None, stop, self._do)
        self.search.asked.connect(self._ask)
        self.search.down.connect(self._into_found)
        self.search.returnPressed.connect(self._into_found)
        self.passphrase.returnPressed.connect(self.validate)
        Shortcuts(self).add("Ctrl+Return", self.tr("Ouvrir malgré tout"), self.validate)
        self.hide()

    @property
    def editing(self) -> bool:
        """Something typed would be lost."""
        return self.isVisible() and bool(self.passphrase.value() or self.form.editor("words").raw())

    def look_for(self, text: str = "") -> None:
        """Begin with a search, for what was typed already: nobody is known yet."""
        self._reset(None)
        self.search.set_value(text)
        self._none.set_text(self.tr("Au moins trois lettres du nom."))
        self.open()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        if text:
            self.search.end(False)
            self.search.ask_now()

    @Slot()
    def _somebody_else(self) -> None:
        self.look_for()

    def propose(self, line: OutsideLine) -> None:
        """Begin with somebody whose record could not be opened."""
        self._reset(line)
        self.open()
        self.form.editor("reason").setFocus(Qt.FocusReason.OtherFocusReason)

    def show_found(self, text: str, found: Sequence[OutsideLine]) -> None:
        """Whom the name fits, one line each; the arrows and Tab go through them, Enter chooses."""
        if text != self.search.value() or self._chosen is not None:
            return
        clear(self._found)
        self._none.set_text("" if found else self.tr("Personne de ce nom hors de votre cercle."))
        self._none.setVisible(not found)
        before: QWidget = self.search
        for number, line in enumerate(found, start=1):
            person = FoundRow(line, name=f"glass.found{number}")
            person.clicked.connect(self._choose)
            person.stepped.connect(self._step)
            self._found.addWidget(person)
            person.show()  # the layout would show it only later: Tab would pass it by
            QWidget.setTabOrder(before, person)
            before = person

    def refuse(self, error: Exception) -> None:
        """Say what is wrong beside its field."""
        self.passphrase.set_value("")
        if isinstance(error, MissingField) and error.field == "words":
            self.form.set_error("words", self.tr("Dites pourquoi, en quelques mots."))
            self.form.editor("words").setFocus()
        elif isinstance(error, CoordoError):
            self.form.set_error("passphrase", sentence(error))
            if isinstance(error, WrongPassphrase):
                self.passphrase.setFocus()
        else:
            raise error

    def forget(self) -> None:
        """Nothing typed stays behind."""
        self._reset(None)
        self.search.set_value("")

    @Slot()
    def validate(self) -> None:
        """Ask to open, once somebody, a reason and a passphrase are there."""
        if self._chosen is None:
            self.search.setFocus()
            return
        self.form.clear_errors()
        values = self.form.values()
        if values["reason"] is None:
            self.form.set_error("reason", self.tr("Choisissez pourquoi."))
            return
        if values["reason"] is GlassReason.OTHER and not values["words"]:
            self.form.set_error("words", self.tr("Dites pourquoi, en quelques mots."))
            return
        if not self.passphrase.value():
            self.form.set_error("passphrase", self.tr("Tapez votre phrase de passe."))
            self.passphrase.setFocus()
            return
        self.broken.emit(
            self._chosen.id, values["reason"], values["words"], str(self.passphrase.value())
        )

    def _reset(self, line: OutsideLine | None) -> None:
        self._chosen = line
        clear(self._found)
        self.form.set_values({"reason": None, "words": "", "passphrase": ""})
        self.form.clear_errors()
        known = line is not None
        self.search.setVisible(not known)
        self._none.setVisible(not known)
        self._who.setVisible(known)
        self._other.setVisible(known)
        self._why.setVisible(known)
        self._do.setEnabled(known)
        if line is not None:
            name, traits = outside_words(line)
            self._who.set_runs([Run(name, 600), Run(f"\n{traits}", ink="text-2")])

    @Slot()
    def _choose(self) -> None:
        chosen = self.sender()
        if isinstance(chosen, FoundRow):
            self._reset(chosen.line)
            self.form.editor("reason").setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, text: str) -> None:
        self.searched.emit(text.strip())

    def _into_found(self) -> None:
        self._go_to(0)

    @Slot(int)
    def _step(self, by: int) -> None:
        at = next((n for n in range(self._found.count()) if self._row(n) is self.sender()), 0)
        if at + by < 0:
            self.search.setFocus(Qt.FocusReason.BacktabFocusReason)
        else:
            self._go_to(at + by)

    def _go_to(self, number: int) -> None:
        person = self._row(number)
        if person is not None:
            person.setFocus(Qt.FocusReason.TabFocusReason)
            self.scroller.ensureWidgetVisible(person)

    def _row(self, number: int) -> QWidget | None:
        item = self._found.itemAt(number)
        return item.widget() if item is not None else None
