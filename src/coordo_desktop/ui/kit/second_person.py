"""« Une deuxième personne confirme » : a name and a passphrase, or the sheet out of the safe.

It stands in a panel, a wizard or a page. Its own button is the panel's: `approve(done)` proves what
was typed and hands the yes over; what is wrong is said under the field.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordo_desktop.domain.approvals import Approval, Candidate
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import PasswordField, TextField
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import spaced
from coordo_desktop.ui.kit.sentences import sentence

if TYPE_CHECKING:
    from coordo_desktop.services.second_person import Rights, SecondPersonService


class Ask(Protocol):
    """How work is run: `Page.ask`, `Section.ask`."""

    def __call__(
        self,
        work: Callable[[], object],
        done: Callable[..., None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None: ...


class SecondPerson(QWidget):
    """Call `begin` when it is shown and `approve` when the action is asked for."""

    filled = Signal(bool)  # whether something is typed that can be tried
    submitted = Signal()  # Enter in the field

    def __init__(
        self,
        seconds: "SecondPersonService",
        ask: Ask,
        *,
        name: str,
        right: "Rights",
        purpose: str = "",
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._seconds, self._ask = seconds, ask
        self._right, self._purpose = right, purpose
        title = self.tr("Une deuxième personne confirme")
        self.setAccessibleName(title)
        self._people: tuple[Candidate, ...] = ()
        self._said = Label("", role="small", ink="text-2", wrap=True, name=f"{name}.said")
        self._none = Note("", kind="warn", name=f"{name}.none")
        who, phrase = self.tr("Qui confirme"), self.tr("Sa phrase de passe")
        code = self.tr("Code de la fiche de secours")
        self.who = Choice((), name=f"{name}.who", label=who)
        self.passphrase = PasswordField(name=f"{name}.passphrase", label=phrase)
        self.code = TextField(name=f"{name}.code", label=code, placeholder="7K2M-…")
        self._error = Label("", role="small", ink="danger", wrap=True, name=f"{name}.error")
        self._error.hide()
        layout = spaced(QVBoxLayout(self), (0, 0, 0, 0), 4)
        layout.addWidget(Label(title, role="body", weight=600))
        layout.addWidget(self._said)
        layout.addWidget(self._none)
        layout.addSpacing(4)
        self._lines = (
            (_small(who), self.who),
            (_small(phrase), self.passphrase),
            (_small(code), self.code),
        )
        for caption, field in self._lines:
            layout.addWidget(caption)
            layout.addWidget(field)
        layout.addWidget(self._error)
        self._none.hide()
        self.passphrase.edited.connect(self._typed)
        self.code.edited.connect(self._typed)
        self.who.edited.connect(self._other_person)
        self.passphrase.returnPressed.connect(self.submitted)
        self.code.returnPressed.connect(self.submitted)
        for caption, field in self._lines:  # until it is known who could
            caption.hide()
            field.hide()

    def begin(self) -> None:
        """Forget what was typed and ask who could confirm."""
        self.forget()
        self._ask(lambda: self._seconds.candidates(self._right), self._show_people)

    def forget(self) -> None:
        """Empty the fields."""
        self.passphrase.set_value("")
        self.code.set_value("")
        self._error.hide()
        self.filled.emit(False)

    def approve(self, done: Callable[[Approval], None]) -> None:
        """Prove what was typed, then `done(approval)`; nothing when it is refused."""
        if not self._ready():
            self.say(
                self.tr("Une deuxième personne doit taper sa phrase de passe.")
                if self._people
                else self.tr("Tapez le code de la fiche de secours.")
            )
            self._field().setFocus()
            return
        seconds, right, purpose = self._seconds, self._right, self._purpose
        login, phrase, code = self.who.value(), self.passphrase.value(), self.code.value()

        def given(approval: Approval) -> None:
            self.forget()
            done(approval)

        if self._people:
            self._ask(lambda: seconds.approve(login, phrase, right, purpose), given, self._refused)
        else:
            self._ask(lambda: seconds.approve_with_code(code, right, purpose), given, self._refused)

    def say(self, words: str) -> None:
        """What is wrong, under the field."""
        self._error.set_text(words)
        self._error.setVisible(bool(words))

    def _show_people(self, people: "list[Candidate] | tuple[Candidate, ...]") -> None:
        self._people = tuple(people)
        alone = not people
        self.who.set_options(
            [(each.login, each.name) for each in sorted(people, key=lambda one: not one.ready)]
        )
        for (caption, field), code_line in zip(self._lines, (False, False, True), strict=True):
            caption.setVisible(alone == code_line)
            field.setVisible(alone == code_line)
        self._said.set_text(
            self.tr(
                "Personne d’autre ici ne peut confirmer\u202f: le code de la fiche de secours, "
                "gardée au coffre, remplace la deuxième personne."
            )
            if alone
            else self.tr(
                "Cette action demande deux personnes\u202f: vous, et une autre qui en a le droit. "
                "Elle tape elle-même sa phrase de passe."
            )
        )
        self._other_person()

    @Slot()
    def _other_person(self) -> None:
        login = self.who.value()
        person = next((each for each in self._people if each.login == login), None)
        waiting = person is not None and not person.ready
        self._none.set_text(
            self.tr(
                "Sa phrase de passe est encore provisoire\u202f: cette personne doit d’abord "
                "ouvrir Coordo et choisir la sienne."
            )
        )
        self._none.setVisible(waiting)
        self.passphrase.set_value("")
        self._error.hide()
        self.filled.emit(False)

    def _field(self) -> TextField:
        return self.passphrase if self._people else self.code

    def _ready(self) -> bool:
        return bool(self._field().value())

    @Slot()
    def _typed(self) -> None:
        self._error.hide()
        self.filled.emit(self._ready())

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, CoordoError):
            raise error
        self.passphrase.set_value("")
        self.filled.emit(self._ready())
        self.say(sentence(error))
        self._field().setFocus()


def _small(text: str) -> Label:
    return Label(text, role="small", weight=600, ink="text-2")
