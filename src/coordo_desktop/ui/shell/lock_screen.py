"""The lock screen: behind it there is nothing, and on it nobody's name but the staff's."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.accounts import Person
from coordo_desktop.domain.backups import RestoreReport
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.upkeep import FileMoved
from coordo_desktop.ui.kit.buttons import LinkButton
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.runner import Runner
from coordo_desktop.ui.settings.sheet_output import SheetOutput
from coordo_desktop.ui.shell.change_card import ChangeCard
from coordo_desktop.ui.shell.forgotten_card import ForgottenCard
from coordo_desktop.ui.shell.front_door import FrontDoor, Sheet, said
from coordo_desktop.ui.shell.notice import LockedNotice, NoticeCard, notice_runs, restored_runs
from coordo_desktop.ui.shell.opening import Door
from coordo_desktop.ui.shell.people_card import PeopleCard
from coordo_desktop.ui.shell.restore_card import ConfirmCard, RestoreCard
from coordo_desktop.ui.shell.restoring import Restoring
from coordo_desktop.ui.shell.salvaging import Salvaging
from coordo_desktop.ui.shell.sheet_card import SheetCard
from coordo_desktop.ui.shell.successor import AfterLock
from coordo_desktop.ui.shell.trouble_card import TroubleCard, about_the_file
from coordo_desktop.ui.shell.unlock_card import UnlockCard

if TYPE_CHECKING:
    from coordo_desktop.domain.upkeep import JournalBroken
    from coordo_desktop.ui.shell.session import Opened


class LockScreen(FrontDoor):
    """One card at a time: who, the passphrase, what to do when it does not open."""

    opened = Signal(object)
    restored = Signal(object)  # RestoreReport
    folder_restored = Signal()
    quit_asked = Signal()

    def __init__(
        self,
        door: Door,
        runner: Runner,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(now, parent=parent)
        self.setObjectName("lockScreen")
        self._door, self._runner, self._now = door, runner, now
        self._people: dict[str, Person] = {}
        self._professions: dict[str, str] = {}
        self._login = ""
        self._typed = ""
        self._pending: Opened | None = None
        self._restoring = Restoring(door, runner, now, self)
        self._restoring.card_made.connect(self._show)
        self._restoring.restored.connect(self._restored)
        self._restoring.left.connect(self.folder_restored)
        self._restoring.failed.connect(self.show_error)
        self._salvaging = Salvaging(door, runner, now, self)
        self._salvaging.card_made.connect(self._show)
        self._salvaging.left.connect(self.folder_restored)
        self.unlock = UnlockCard()
        self.unlock.unlock_asked.connect(self._unlock)
        self.unlock.other_asked.connect(self._ask_who)
        self.unlock.forgotten_asked.connect(self._forgotten)
        self._card: Sheet = self.unlock
        self.notice = NoticeCard()
        self._practice = Label("", role="table", ink="text-3", align="center", name="lock.practice")
        self._promise = Label(
            self.tr("Écran verrouillé : aucun nom de patient n’est affiché."),
            role="small", ink="text-3", align="center", name="lock.promise",
        )  # fmt: skip
        self.middle.addWidget(self.unlock)
        self.middle.addWidget(self.notice, 0, Qt.AlignmentFlag.AlignHCenter)
        self.middle.addSpacing(8)
        self.middle.addLayout(column(self._practice, self._promise, gap=2))
        self._restore_link = LinkButton(
            self.tr("Restaurer une sauvegarde"), name="lock.restore", role="small"
        )
        self._restore_link.clicked.connect(self._choose_backup)
        self.middle.addWidget(self._restore_link, 0, Qt.AlignmentFlag.AlignHCenter)
        self.notice.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if isinstance(self._card, UnlockCard | PeopleCard):
            self._card.focus()

    # What is shown

    def show_people(self, people: Sequence[Person], login: str) -> None:
        """Who may unlock; the card of the one who did last."""
        self._people = {person.login: person for person in people}
        self.unlock.set_several(len(people) > 1)
        self.unlock.set_busy(False)
        self._restore_link.setEnabled(True)
        if not login and len(people) > 1:
            self._login = people[0].login
            self._ask_who()
            return
        self._choose(login if login in self._people else next(iter(self._people), ""))

    def cover(self, actor: Actor, practice: str, at: datetime, *, leaving: bool = False) -> None:
        """Hide the work at once; nothing can be typed until it is put away."""
        self._professions[actor.login] = actor.profession
        self._practice.set_text(practice)
        self.unlock.show_person(actor.login, actor.name, actor.profession)
        self.unlock.set_busy(True)
        self._restore_link.setEnabled(False)
        words = self.tr("Fermeture en cours…") if leaving else self.tr("Verrouillage en cours…")
        self.notice.show_runs(words)
        self._show(self.unlock)

    @property
    def resting(self) -> bool:
        """Whether nobody is in the middle of something here."""
        if isinstance(self._card, PeopleCard):
            return True
        return self._card is self.unlock and not (self.unlock.busy or self.unlock.typed)

    def go_on(self, people: Sequence[Person], after: AfterLock) -> None:
        """Show what the process before this one showed."""
        self._professions[after.login] = after.profession
        self._practice.set_text(after.practice)
        self.show_people(people, after.login)
        if after.restored is not None:
            self.notice.show_runs(restored_runs(after.restored, after.aside))
        if after.reason is None:
            return
        failed = CoordoError() if after.backup_failed else None
        self.show_notice(LockedNotice(after.at, after.reason, after.minutes, after.drafts, failed))

    def profession_of(self, login: str) -> str:
        """The profession shown beside this person's name."""
        return self._professions.get(login, "")

    @property
    def practice(self) -> str:
        """The name of the practice, where it is shown."""
        return self._practice.text()

    def enter(self, login: str, passphrase: str) -> None:
        """Unlock with a passphrase everybody knows: the demonstration."""
        self._unlock(login, passphrase)

    def tell(self, text: str) -> None:
        """Something everybody may know, in place of the promise."""
        self._promise.set_text(text)

    def show_preparation(self, text: str) -> None:
        """Something is being made before anybody can unlock."""
        self.unlock.show_person("demo", self.tr("Démonstration"), "")
        self.unlock.set_busy(True)
        self.notice.show_runs(text)

    def show_notice(self, notice: LockedNotice) -> None:
        """Nothing is lost, and which drafts wait."""
        self.notice.show_runs(notice_runs(notice.at, notice.reason, notice.minutes, notice.drafts))
        if notice.backup_failed is not None:
            self.set_foot(self.tr("La sauvegarde n’a pas pu être faite"), ok=False)

    def show_trouble(self, error: CoordoError) -> None:
        """The folder cannot be opened at all."""
        card = TroubleCard()
        card.retry_asked.connect(self.folder_restored)
        saved = Path(error.rescue) if isinstance(error, FileMoved) and error.rescue else None
        card.restore_asked.connect(partial(self.begin_restoring, saved))
        card.salvage_asked.connect(self._salvage)
        card.quit_asked.connect(self.quit_asked)
        card.show_error(error)
        self.notice.hide()
        self._show(card)
        card.focus()

    def show_unsaved_backup(self, error: CoordoError) -> None:
        """Leaving, but the backup of what changed could not be made: said before going."""
        card = TroubleCard()
        card.retry_asked.connect(self.folder_restored)
        card.quit_asked.connect(self.quit_asked)
        card.show_error(error, self.tr("Tout est enregistré, mais pas sauvegardé"))
        self.notice.hide()
        self._show(card)

    def show_error(self, error: Exception) -> None:
        """Whatever went wrong while putting away: the vault is closed, unlocking is offered."""
        self.unlock.set_busy(False)
        if not isinstance(error, CoordoError):
            raise error
        self.unlock.fail(said(error))

    # Who

    def _choose(self, login: str) -> None:
        person = self._people.get(login)
        if person is None:
            return
        self._login = login
        self.unlock.show_person(login, person.name, self._professions.get(login, ""))
        self._show(self.unlock)
        self.unlock.focus()

    @Slot()
    def _ask_who(self) -> None:
        card = PeopleCard()
        card.picked.connect(self._picked)
        self._show(card)
        card.show_people(list(self._people.values()), self._login)

    @Slot(str)
    def _picked(self, login: str) -> None:
        self._choose(login)

    @Slot()
    def _back(self) -> None:
        self._typed = ""
        self._choose(self._login)

    # Unlocking

    @Slot(str, str)
    def _unlock(self, login: str, passphrase: str) -> None:
        self.unlock.set_busy(True)
        self._typed = passphrase
        work, told = self._door.unlock, self.unlock.updating.emit
        self._runner.run(self, lambda: work(login, passphrase, told), self._came_in, self._refused)

    def _came_in(self, opened: "Opened") -> None:
        if opened.desk.must_change:
            self._pending = opened
            card = ChangeCard()
            card.chosen.connect(self._change)
            card.back_asked.connect(self._give_up)
            self._show(card)
            card.begin()
            return
        self._typed = ""
        self.unlock.empty()
        if opened.journal is not None:
            self._say_loss(opened, opened.journal)
            return
        self.opened.emit(opened)

    def _say_loss(self, opened: "Opened", broken: "JournalBroken") -> None:
        """The journal does not go as far as it did: said before anybody works on."""
        from coordo_desktop.ui.shell.loss_card import LossCard

        self._pending = opened
        card = LossCard(broken)
        card.go_on_asked.connect(self._sheet_read)
        card.restore_asked.connect(self._restore_instead)
        self.notice.hide()
        self._show(card)
        card.focus()

    @Slot()
    def _restore_instead(self) -> None:
        pending, self._pending = self._pending, None
        if pending is not None:
            self._runner.run(self, pending.desk.close, self._choose_backup, self.show_error)

    def _refused(self, error: Exception) -> None:
        self._typed = ""
        if not isinstance(error, CoordoError):
            self.unlock.set_busy(False)
            raise error
        seconds = getattr(error, "wait_seconds", 0)
        if about_the_file(error):
            self.unlock.set_busy(False)
            self.show_trouble(error)
        else:
            self.unlock.fail(said(error), wait_seconds=seconds)

    @Slot(str)
    def _change(self, new: str) -> None:
        pending, old = self._pending, self._typed
        card = self._card
        if pending is None or not isinstance(card, ChangeCard):
            return
        card.set_busy(True)

        def work() -> "Opened":
            from coordo_desktop.services import own_passphrase

            own_passphrase.change_passphrase(pending.desk, old, new, kdf=self._door.kdf)
            return pending

        def failed(error: Exception) -> None:
            card.fail(said(error))
            if not isinstance(error, CoordoError):
                raise error

        def done(opened: "Opened") -> None:
            self._pending = None
            self._came_in(opened)

        self._runner.run(self, work, done, failed)

    @Slot()
    def _give_up(self) -> None:
        pending, self._pending = self._pending, None
        if pending is not None:
            self._runner.run(self, pending.desk.close, _nothing, self.show_error)
        self._back()

    # The recovery sheet

    @Slot()
    def _forgotten(self) -> None:
        person = self._people.get(self._login)
        if person is None:
            return
        card = ForgottenCard()
        card.recover_asked.connect(self._recover)
        card.back_asked.connect(self._back)
        self._show(card)
        card.show_for(person.login, person.name)

    @Slot(str, str, str)
    def _recover(self, login: str, code: str, passphrase: str) -> None:
        card = self._card
        if not isinstance(card, ForgottenCard):
            return
        card.set_busy(True)
        work = self._door.recover

        def failed(error: Exception) -> None:
            card.fail(said(error))
            if not isinstance(error, CoordoError):
                raise error

        self._runner.run(self, lambda: work(login, code, passphrase), self._recovered, failed)

    def _recovered(self, answer: "tuple[Opened, str]") -> None:
        self._pending, code = answer
        output = SheetOutput(self._pending.desk, code, self._runner)
        card = SheetCard(output)
        card.done.connect(self._sheet_read)
        self._show(card)
        card.show_code(code)

    @Slot()
    def _sheet_read(self) -> None:
        pending, self._pending = self._pending, None
        if pending is not None:
            self.opened.emit(pending)

    # Restoring

    def begin_restoring(self, source: Path | None = None) -> None:
        """Restore: a backup that was chosen already, or one to choose."""
        self._restoring.begin(self._login, source)

    @Slot()
    def _salvage(self) -> None:
        self._salvaging.begin(self._login)

    @Slot()
    def _choose_backup(self, _answer: object = None) -> None:
        self._restoring.begin(self._login)

    @Slot(object)
    def _restored(self, report: RestoreReport) -> None:
        self.notice.show_runs(restored_runs(report.made_at, Path(report.aside).name))
        self.restored.emit(report)
        self.folder_restored.emit()

    # One card at a time

    @Slot(object)
    def _show(self, card: Sheet) -> None:
        if card is self._card:
            return
        old, self._card = self._card, card
        at = self.middle.indexOf(old)
        self.middle.removeWidget(old)
        old.hide()
        if old is not self.unlock:
            old.deleteLater()
        self.middle.insertWidget(at, card, 0, Qt.AlignmentFlag.AlignHCenter)
        restoring = isinstance(card, RestoreCard | ConfirmCard)
        self._restore_link.setVisible(not restoring)
        self._promise.setVisible(not restoring)  # a record may be looked at in a backup
        if restoring:
            self.notice.hide()
        card.show()


def _nothing(_answer: object) -> None:
    """The answer is not needed."""
