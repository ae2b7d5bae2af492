"""From start to exit: first start, lock screen, work, lock, close. One state at a time."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from coordo_desktop.domain.accounts import Person
from coordo_desktop.domain.errors import CoordoError, NoVaultHere
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.runner import Runner, only_bugs
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.shell.clipboard import ClipboardGuard
from coordo_desktop.ui.shell.curtain import Curtain
from coordo_desktop.ui.shell.demonstration import SWITCH_TO_DEMO, Demo
from coordo_desktop.ui.shell.frame import Frame
from coordo_desktop.ui.shell.idle import IdleWatch, LockReason
from coordo_desktop.ui.shell.languages import Languages
from coordo_desktop.ui.shell.lock_screen import LockScreen
from coordo_desktop.ui.shell.notice import LockedNotice
from coordo_desktop.ui.shell.opening import Door
from coordo_desktop.ui.shell.relief import Relief
from coordo_desktop.ui.shell.successor import AfterLock

if TYPE_CHECKING:
    from coordo_desktop.domain.backups import RestoreReport
    from coordo_desktop.ui.shell.first_run import FirstRun
    from coordo_desktop.ui.shell.session import Opened, PutAway, Runners, Session
    from coordo_desktop.ui.shell.views import Desk, PageSpec

_PAINTED_MS = 100
REPLACED = 65
"""Exit code of the event loop that asks for a fresh process (security design 6.3, step 7)."""


class Program(QObject):
    """Shows one screen at a time in the frame and owns the keys between them."""

    finished = Signal(int)

    def __init__(
        self,
        door: Door,
        frame: Frame,
        preferences: Preferences,
        *,
        front: Runner,
        runners: "Callable[[], Runners]",
        specs: "Callable[[Desk], Sequence[PageSpec]]",
        idle: IdleWatch,
        languages: Languages,
        now: Callable[[], datetime],
        demo: Demo | None = None,
        after: AfterLock | None = None,
    ) -> None:
        super().__init__()
        self.relief = Relief(frame, lambda: self.lock_screen, after, self)
        self.relief.due.connect(self._be_replaced)
        self.door, self.frame, self._demo = door, frame, demo
        self._preferences, self._front, self._runners = preferences, front, runners
        self._specs, self._idle, self._languages, self._now = specs, idle, languages, now
        self.session: Session | None = None
        self.lock_screen: LockScreen | None = None
        self.first_run: FirstRun | None = None
        self._curtain: Curtain | None = None
        self._focus_before: QWidget | None = None
        self._closing = False
        self._found: CoordoError | None = None
        self._to_restore: Path | None = None
        self._clipboard = ClipboardGuard(self)
        # Queued: a window cannot be closed from within its own close event.
        frame.close_asked.connect(self.close, Qt.ConnectionType.QueuedConnection)
        idle.lock_asked.connect(self.lock)

    def start(self) -> None:
        """Look at the folder: nobody there yet, or somebody to unlock."""
        self._front.run(self, self.door.people, self._known, self._unknown)

    # Before anything is open

    def _known(self, people: list[Person]) -> None:
        demo = self._demo
        screen = self._lock_screen()
        screen.show_people(people, demo.login if demo else self._preferences.last_login)
        self.frame.show_screen(screen)
        QTimer.singleShot(_PAINTED_MS, self._load)
        if self.relief.told is not None:
            screen.go_on(people, self.relief.told)
        elif demo is not None:
            screen.enter(demo.login, demo.passphrase)

    @Slot()
    def _be_replaced(self) -> None:
        if self.session is None and not self._closing:
            self._preferences.save()
            self.finished.emit(REPLACED)

    @Slot()
    def _looked_inside(self) -> None:
        """A backup may have been looked at from the lock screen: that is in memory too."""
        if self.relief.told is None:
            self.relief.begin(AfterLock(self._now(), None, 0, self._preferences.last_login))

    @Slot(object)
    def _restored(self, report: "RestoreReport") -> None:
        """What was said of the lock before is no longer true."""
        login, screen = self._preferences.last_login, self._lock_screen()
        told = AfterLock(
            self._now(), None, 0, login, screen.practice, screen.profession_of(login),
            restored=report.made_at, aside=Path(report.aside).name,
        )  # fmt: skip
        self.relief.begin(told)

    @Slot()
    def _load(self) -> None:
        """Have the database ready while somebody types, once the screen they type on is there."""
        self._front.run(self, self.door.load, _nothing, only_bugs)

    def _unknown(self, error: Exception) -> None:
        if isinstance(error, NoVaultHere) and self._demo is not None:
            self._make_demo(self._demo)
        elif isinstance(error, NoVaultHere):
            self._begin()
        elif isinstance(error, CoordoError):
            screen = self._lock_screen()
            screen.show_trouble(error)
            self.frame.show_screen(screen)
        else:
            raise error

    def _make_demo(self, demo: Demo) -> None:
        screen = self._lock_screen()
        screen.show_preparation(self.tr("Préparation du cabinet de démonstration…"))
        self.frame.show_screen(screen)
        folder = self.door.folder

        def work() -> None:
            demo.make(folder).close()

        self._front.run(self, work, self._demo_made, screen.show_error)

    def _demo_made(self, _nothing: None) -> None:
        self.start()

    @Slot()
    def _switch_to_demo(self) -> None:
        self._leave(SWITCH_TO_DEMO)

    def _begin(self) -> None:
        from coordo_desktop.ui.shell.first_run import FirstRun

        self.first_run = FirstRun(self.door, self._front, self._now)
        self.first_run.demo_asked.connect(self._switch_to_demo)
        self.first_run.restore_asked.connect(self._restore_first)
        self.first_run.opened.connect(self._first_opened)
        self.frame.show_screen(self.first_run)
        QTimer.singleShot(_PAINTED_MS, self._load)

    @Slot()
    def _restore_first(self) -> None:
        """A new computer: the practice comes from a backup."""
        screen = self._lock_screen()
        self.frame.show_screen(screen)
        if self.first_run is not None:
            self.frame.drop_screen(self.first_run)
            self.first_run = None
        screen.begin_restoring()

    def _lock_screen(self) -> LockScreen:
        if self.lock_screen is None:
            self.lock_screen = LockScreen(self.door, self._front, self._now)
            self.lock_screen.opened.connect(self._opened)
            self.lock_screen.restored.connect(self._restored)
            self.lock_screen.folder_restored.connect(self.start)
            self.lock_screen.folder_restored.connect(self._looked_inside)
            self.lock_screen.quit_asked.connect(self.close)
            if self._demo is not None:
                said = self.tr("Démonstration : la phrase de passe est « {phrase} ».")
                self.lock_screen.tell(said.format(phrase=self._demo.passphrase))
        return self.lock_screen

    # Work

    @Slot(object)
    def _opened(self, opened: "Opened") -> None:
        self._work(opened, "")

    @Slot(object, str)
    def _first_opened(self, opened: "Opened", then: str) -> None:
        self._work(opened, then)

    def _work(self, opened: "Opened", then: str) -> None:
        from coordo_desktop.ui.shell.session import Session

        self._preferences.last_login = opened.desk.actor.login
        session = Session(
            opened,
            self.door.hub,
            self._runners(),
            self._specs,
            self._preferences,
            self._now,
            capped=self._idle.capped,
            parent=self,
        )
        session.lock_asked.connect(self.lock)
        session.trouble.connect(self._trouble)
        session.curtain_asked.connect(self.draw_curtain)
        session.settings_changed.connect(self._use_settings)
        session.appearance_changed.connect(self._use_appearance)
        session.language_changed.connect(self._use_language)
        session.restore_asked.connect(self.restore)
        self.session, self._found = session, None
        self.relief.end()
        self.frame.show_screen(session.screen)
        for screen in (self.lock_screen, self.first_run):
            if screen is not None:
                self.frame.drop_screen(screen)
        self.lock_screen = self.first_run = None
        session.window.take_focus()
        self._idle.set_minutes(session.settings.auto_lock_minutes)
        self._idle.start()
        if then:
            session.window.begin(then)

    @Slot(object)
    def lock(self, reason: LockReason) -> None:
        """Cover, keep what was typed, destroy, close; never a question."""
        session, self.session = self.session, None
        if session is None:
            return
        at, actor = self._now(), session.opened.desk.actor
        screen = self._lock_screen()
        screen.cover(actor, session.settings.name, at)
        self._put_away(session, screen)
        self.relief.begin(AfterLock(at, reason, self._idle.minutes, actor.login))

        def work() -> "tuple[PutAway, list[Person]]":
            put = session.put_away(reason)
            return put, [] if put.moved is not None else self.door.people()

        def done(answer: "tuple[PutAway, list[Person]]") -> None:
            put, known = answer
            session.deleteLater()
            trouble, self._found = put.moved or self._found, None
            if trouble is not None:
                screen.show_trouble(trouble)
                return
            screen.show_people(known, actor.login)
            screen.show_notice(
                LockedNotice(at, reason, self._idle.minutes, put.drafts, put.backup_failed)
            )
            self.relief.add(drafts=put.drafts, backup_failed=put.backup_failed is not None)
            wanted, self._to_restore = self._to_restore, None
            if wanted is not None:
                screen.begin_restoring(wanted)

        self._front.run(self, work, done, screen.show_error)

    @Slot(object)
    def restore(self, source: Path) -> None:
        """Lock, then ask there who restores this backup over the vault, and who agrees."""
        self._to_restore = source
        self.lock(LockReason.ASKED)

    def _put_away(self, session: "Session", cover: QWidget) -> None:
        self._idle.stop()
        # Handing drafts over takes no time, and a form knows what is typed while it is visible.
        session.window.flush_drafts()
        self._lift(back=False)
        self.frame.show_screen(cover)
        self.frame.repaint()
        _close_everything_else(self.frame)
        session.stop()
        self._clipboard.clear()
        self.frame.drop_screen(session.screen)

    # Leaving

    @Slot()
    def close(self) -> None:
        """Leave: keep what was typed, a verified backup if something changed, then go."""
        if self._closing:
            return
        session, self.session = self.session, None
        if session is None:
            self._leave()
            return
        self._closing = True
        screen = self._lock_screen()
        screen.cover(session.opened.desk.actor, session.settings.name, self._now(), leaving=True)
        self._put_away(session, screen)

        def done(put: "PutAway") -> None:
            self._closing = False
            if put.backup_failed is None:
                self._leave()
            else:
                screen.show_unsaved_backup(put.backup_failed)

        self._front.run(self, lambda: session.put_away(None), done, self._leave_after)

    def _leave_after(self, error: Exception) -> None:
        self._closing = False
        self._leave()
        raise error

    def _leave(self, code: int = 0) -> None:
        self._idle.stop()
        self.relief.end()
        self._clipboard.clear()
        self._preferences.save()
        self.frame.let_close()
        self.finished.emit(code)

    # The curtain

    @Slot()
    def draw_curtain(self) -> None:
        """Hide what is on screen at once; the lock still counts the minutes."""
        if self.session is None or self._curtain is not None:
            return
        self.session.window.flush_drafts()
        self._focus_before = QApplication.focusWidget()
        self._curtain = Curtain(self.session.settings.name, self._now)
        self._curtain.lifted.connect(self.lift_curtain)
        self._curtain.lock_asked.connect(self._lock_asked)
        self.frame.show_screen(self._curtain)
        self._curtain.setFocus()
        _close_everything_else(self.frame)

    @Slot()
    def lift_curtain(self) -> None:
        """Show the work again, the cursor where it was."""
        self._lift(back=True)

    def _lift(self, *, back: bool) -> None:
        if self._curtain is None:
            return
        curtain, self._curtain = self._curtain, None
        if back and self.session is not None:
            self.frame.show_screen(self.session.screen)
            if self._focus_before is not None and self.session.screen.isAncestorOf(
                self._focus_before
            ):
                self._focus_before.setFocus()
        self._focus_before = None
        self.frame.drop_screen(curtain)

    @Slot(object)
    def _trouble(self, error: CoordoError) -> None:
        self._found = error
        self.lock(LockReason.FILE)

    @Slot()
    def _lock_asked(self) -> None:
        self.lock(LockReason.ASKED)

    # What the settings change while one works

    @Slot(object)
    def _use_settings(self, settings: PracticeSettings) -> None:
        self._idle.set_minutes(settings.auto_lock_minutes)

    @Slot()
    def _use_appearance(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, self._preferences.theme, self._preferences.text_size)

    @Slot()
    def _use_language(self) -> None:
        self._languages.use(self._preferences.language)
        if self.session is not None:
            self.session.speak_again()


def _close_everything_else(frame: Frame) -> None:
    from coordo_desktop.ui.shell.window import close_everything_else

    close_everything_else(frame)


def _nothing(_answer: object) -> None:
    """The answer is not needed."""
