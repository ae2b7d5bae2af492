"""Somebody leaves: who takes what, then one button."""

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal, Slot

from coordo_desktop.domain.accounts import AccountLine
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.leaving import TAKEN_OVER, Departure, Leaver, LeaverKind
from coordo_desktop.domain.opening import AgendaPerson
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import set_wrong
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.settings.leaver_words import left_text, taken_text

if TYPE_CHECKING:
    from coordo_desktop.domain.ids import UserId
    from coordo_desktop.services.leavers import LeaverService
    from coordo_desktop.ui.settings.section import Section

_UNSAID = ""
_Known = tuple[Leaver, tuple[AgendaPerson, ...], frozenset[LeaverKind]]


class LeaverPanel(SidePanel):
    """What they leave, a colleague for each kind, « Confier et fermer l’accès », the page."""

    left = Signal(object)  # Departure: the account is closed
    paper_asked = Signal(object)  # Departure

    def __init__(self, section: "Section", service: "LeaverService") -> None:
        super().__init__(name="leaver", width=404)
        self._section, self._service = section, service
        self._user: UserId | None = None
        self._departure: Departure | None = None
        self._asked, self._name = False, ""
        self._question = Note("", kind="warn", name="leaver.question")
        self.choices: dict[LeaverKind, Choice] = {}
        self._do = Button(
            self.tr("Confier et fermer l’accès"), name="leaver.do", kind="danger",
            key="Ctrl+Return",
        )  # fmt: skip
        self._stop = Button(self.tr("Annuler"), name="leaver.cancel")
        self._paper = Button(
            self.tr("Fiche de départ…"), name="leaver.paper", kind="primary", icon="print"
        )
        self._do.clicked.connect(self.validate)
        self._stop.clicked.connect(self.close_panel)
        self._paper.clicked.connect(self._ask_paper)
        self.foot(None, self._stop, self._do, self._paper)
        self.hide()

    def show_leaver(self, line: AccountLine) -> None:
        """Ask what they leave, then show it."""
        self._user, self._departure = line.id, None
        service = self._service

        def look() -> _Known:
            may = frozenset(kind for kind in TAKEN_OVER if service.may_hand_over(kind))
            return service.leaver(line.id), service.colleagues(line.id), may

        self._section.ask(look, self._show)

    def _show(self, known: _Known) -> None:
        leaver, colleagues, may = known
        if leaver.account.id != self._user:
            return
        self.clear()
        self.choices = {}
        self.set_title(self.tr("Départ de {name}").format(name=leaver.account.name))
        said = self.tr(
            "Ce qui reste à faire passe à un collègue. Puis l’accès se ferme et la clé du coffre "
            "est renouvelée. Ce que la personne a signé reste signé."
        )
        self.block().addWidget(Note(said, kind="info", name="leaver.said"))
        taken = [one for one in leaver.left if one.kind in TAKEN_OVER]
        block = self.block(self.tr("À confier"))
        if not taken:
            block.addWidget(Label(self.tr("Rien à confier."), ink="text-2"))
        nobody = (None, self.tr("Laisser en l’état"))
        people = [(one.id, f"{one.name} · {one.profession}") for one in colleagues]
        for one in taken:
            words = left_text(one)
            block.addWidget(Label(words, weight=600, wrap=True))
            if one.kind not in may:
                later = self.tr("À confier par la coordination.")
                block.addWidget(Label(later, role="small", ink="text-2", wrap=True))
                continue
            nothing = (_UNSAID, self.tr("Choisir…"))  # nobody is given anything by default
            options = [nothing, *people, nobody]
            choice = Choice(options, name=f"leaver.{one.kind.value}", label=words)
            choice.set_value(_UNSAID)
            choice.edited.connect(self._not_asked)
            self.choices[one.kind] = choice
            block.addWidget(choice)
        told = [one for one in leaver.left if one.kind not in TAKEN_OVER]
        if told:
            block = self.block(self.tr("À voir avec la personne"))
            for one in told:
                block.addWidget(Label(left_text(one), wrap=True))
        self._question = Note("", kind="warn", name="leaver.question")
        self.block().addWidget(self._question)
        self._name = leaver.account.name
        self.end()
        self._paper.hide()
        self._do.show()
        self._do.setEnabled(True)
        self._not_asked()
        self._stop.set_text(self.tr("Annuler"))
        self.open()
        first = next(iter(self.choices.values()), self._do)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def busy_with(self, user: "UserId") -> bool:
        """Whether this person's departure is on screen; it stays until it is closed."""
        return not self.isHidden() and self._user == user

    @Slot()
    def validate(self) -> None:
        """Ask once; then give everything, close the account, renew the key."""
        user = self._user
        if user is None or self._departure is not None or not self._do.isEnabled():
            return
        unsaid = [one for one in self.choices.values() if one.value() == _UNSAID]
        if unsaid:
            for one in unsaid:
                set_wrong(one, wrong=True)
            self._say(
                self.tr(
                    "Choisissez un collègue pour chaque ligne, ou «\u202fLaisser en l’état\u202f»."
                )
            )
            unsaid[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._asked:
            words = self.tr(
                "Confier tout cela et fermer l’accès de {name}\u202f? Rien ne revient d’un geste."
            )
            self._asked = True
            self._say(words.format(name=self._name))
            self._do.set_text(self.tr("Oui, confier et fermer l’accès"))
            self._stop.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._go(user)

    @Slot()
    def _not_asked(self) -> None:
        """Something else is chosen: it is asked again."""
        self._asked = False
        self._question.hide()
        self._do.set_text(self.tr("Confier et fermer l’accès"))

    def _say(self, words: str) -> None:
        self._question.set_text(words)
        self._question.show()
        QTimer.singleShot(0, self._show_question)  # once it has its height

    @Slot()
    def _show_question(self) -> None:
        if shiboken6.isValid(self._question):
            self.scroller.ensureWidgetVisible(self._question)

    def _go(self, user: "UserId") -> None:
        service = self._service
        chosen = [(kind, choice.value()) for kind, choice in self.choices.items()]

        def work() -> Departure:
            taken = [service.hand_over(user, kind, to) for kind, to in chosen if to is not None]
            return service.close(user, tuple(taken))

        self._do.setEnabled(False)
        self._say(self.tr("Un instant\u202f: la clé du coffre est renouvelée."))
        self._section.ask(work, self._done, self._failed)

    def _done(self, departure: Departure) -> None:
        self._departure = departure
        self.clear()
        said = self.tr("L’accès de {name} est fermé et la clé du coffre renouvelée.")
        self.block().addWidget(Note(said.format(name=departure.name), kind="ok"))
        if departure.taken:
            block = self.block(self.tr("Confié"))
            for one in departure.taken:
                block.addWidget(Label(taken_text(one), wrap=True))
        if departure.remaining:
            block = self.block(self.tr("Reste à voir"))
            for left in departure.remaining:
                block.addWidget(Label(left_text(left), wrap=True))
        self.end()
        self._do.hide()
        self._stop.set_text(self.tr("Fermer"))
        self._paper.show()
        self._paper.setFocus(Qt.FocusReason.OtherFocusReason)
        self.left.emit(departure)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CoordoError):
            raise error
        self._do.setEnabled(True)
        self._not_asked()
        block = self.block()
        block.addWidget(Note(sentence(error), kind="danger", name="leaver.refused"))
        self.left.emit(None)

    @Slot()
    def _ask_paper(self) -> None:
        if self._departure is not None:
            self.paper_asked.emit(self._departure)
