"""One open vault: its runners, its window, and how all of it is put away.

Locking destroys: what can reach patient data is made here at unlock and thrown away at lock. The
part of putting away that touches widgets runs on the UI thread; what touches the file runs after,
on the front runner, once no other thread can reach it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordo_desktop.domain.access import Right, Scope, scope
from coordo_desktop.domain.backup_places import BackupHealth
from coordo_desktop.domain.backups import BackupLine
from coordo_desktop.domain.continuity import PackStatus
from coordo_desktop.domain.drafts import Draft
from coordo_desktop.domain.errors import CoordoError, FileDamaged
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.domain.transmissions import Unread
from coordo_desktop.domain.upkeep import Checked, FileMoved, JournalBroken
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.layout import spaced
from coordo_desktop.ui.kit.messages import Messages
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.runner import Runner, only_bugs
from coordo_desktop.ui.kit.when import use_zone
from coordo_desktop.ui.shell.agenda_count import AgendaCount
from coordo_desktop.ui.shell.care import Care
from coordo_desktop.ui.shell.copies import CopyWatch
from coordo_desktop.ui.shell.day_work import DayWork
from coordo_desktop.ui.shell.idle import LockReason
from coordo_desktop.ui.shell.keepers import Keepers, keepers_of
from coordo_desktop.ui.shell.memory import FORM, read_memory
from coordo_desktop.ui.shell.renewal_notice import renewal_text
from coordo_desktop.ui.shell.scanning import hear_codes
from coordo_desktop.ui.shell.stock_count import StockCount
from coordo_desktop.ui.shell.today_count import TodayCount
from coordo_desktop.ui.shell.views import Desk, Navigator, PageSpec
from coordo_desktop.ui.shell.window import Window

if TYPE_CHECKING:
    from coordo_desktop.services.bundle import Services
    from coordo_desktop.services.unlocking import OpenDesk
    from coordo_desktop.services.upkeep import Upkeep


_LONG_SAID = 30  # seconds on screen: said once, at unlocking


@dataclass(frozen=True, slots=True)
class Runners:
    """The three doors to slow work of one open vault."""

    desk: Runner
    glance: Runner
    press: Runner

    def close(self) -> None:
        """Take no more work; what was taken is finished."""
        self.glance.close()
        self.press.close()
        self.desk.close()


@dataclass(frozen=True, slots=True)
class Opened:
    """What unlocking brings back from the worker, all read before the window is built."""

    desk: "OpenDesk"
    services: "Services"
    settings: PracticeSettings
    draft: Draft | None
    upkeep: "Upkeep"
    journal: JournalBroken | None = None


@dataclass(frozen=True, slots=True)
class PutAway:
    """What is known once the vault is closed: drafts waiting by form, how the backup went.

    `moved`: the file was no longer in its place; where its copy lies.
    """

    drafts: tuple[str, ...] = ()
    backup_failed: CoordoError | None = None
    moved: FileMoved | None = None


class Session(QObject):
    """One person's work between an unlock and the next lock."""

    lock_asked = Signal(object)
    trouble = Signal(object)  # the file is not what it was: nothing more is written into it
    curtain_asked = Signal()
    settings_changed = Signal(object)
    appearance_changed = Signal()
    language_changed = Signal()
    restore_asked = Signal(object)  # the folder of a backup

    def __init__(
        self,
        opened: Opened,
        hub: ChangeHub,
        runners: Runners,
        specs: Callable[[Desk], Sequence[PageSpec]],
        preferences: Preferences,
        now: Callable[[], datetime],
        *,
        capped: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._capped = capped
        self.opened = opened
        self.settings = opened.settings
        use_zone(opened.settings.time_zone)
        self._hub, self._runners, self._now = hub, runners, now
        self._specs, self._preferences = specs, preferences
        self.screen = QWidget()
        self.go = Navigator(self)
        self._messages = Messages(self.screen)
        self.window = self._make_window()
        spaced(QVBoxLayout(self.screen), (0, 0, 0, 0), 0).addWidget(self.window)
        memory = read_memory(opened.draft.payload) if opened.draft is not None else None
        self.window.restore(memory or read_memory("{}"))
        self._care = Care(opened.upkeep, runners.desk, self._messages, self)
        self._care.trouble.connect(self.trouble)
        self._messages.failed.connect(self._was_refused)
        self._care.start()
        self._keepers = Keepers(
            keepers_of(opened.desk, opened.services, opened.upkeep), runners.press, self
        )
        self._keepers.failed.connect(self._keeper_failed)
        self._keepers.kept.connect(self._kept)
        self._keepers.start()
        hub.changed.connect(self._changed)
        self.go.appearance_changed.connect(self.appearance_changed)
        self.go.language_changed.connect(self.language_changed)
        self.go.restore_asked.connect(self.restore_asked)
        if said := renewal_text(opened.desk.renewal):
            self._messages.say(said, seconds=_LONG_SAID)
        self._look_at_backups()
        self._look_at_unread()
        self._day_work = DayWork(
            opened.services, opened.desk.actor, runners.desk, hub, self.go, now, self
        )
        self._today_count = TodayCount(
            opened.services.today, opened.desk.actor, runners.glance, hub, self.go,
            self._shows_today, self,
        )  # fmt: skip
        self._agenda_count = AgendaCount(
            opened.services, opened.desk.actor, runners.desk, hub, self.go, now, self
        )
        self._stock_count = StockCount(
            opened.services, opened.desk.actor, runners.desk, hub, self.go, self
        )
        self._copies = CopyWatch(
            opened.services.audit, lambda: self.window.patient, runners.desk, self
        )
        self._day_work.new_day.connect(self._stock_count.again)
        self._day_work.new_day.connect(self._today_count.forget)
        self._day_work.new_day.connect(self._agenda_count.again)

    def speak_again(self) -> None:
        """Build the window anew: the language changed; views and drafts are found again."""
        memory = self.window.memory()
        self.window.flush_drafts()
        old = self.window
        self.go = Navigator(self)
        self.window = self._make_window()
        layout = self.screen.layout()
        if layout is not None:
            layout.replaceWidget(old, self.window)
        old.hide()
        old.deleteLater()
        self.window.restore(memory)
        self.go.appearance_changed.connect(self.appearance_changed)
        self.go.language_changed.connect(self.language_changed)
        self.go.restore_asked.connect(self.restore_asked)
        self._look_at_backups()
        self._look_at_unread()
        self._day_work.use(self.go)
        self._today_count.use(self.go)
        self._today_count.count()
        self._agenda_count.use(self.go)
        self._stock_count.use(self.go)

    def stop(self) -> None:
        """The UI part of putting away: hand over drafts, remember the view, wait for workers."""
        self._care.stop()
        self._keepers.stop()
        self._copies.stop()
        self._day_work.stop()
        self._today_count.stop()
        self._agenda_count.stop()
        self._stock_count.stop()
        drafts = self.opened.services.drafts
        self.window.stop()
        self.window.flush_drafts()
        text = self.window.memory().text()
        self._runners.desk.run(self, lambda: drafts.keep(FORM, "", text), _nothing, only_bugs)
        self._messages.undo_stack.clear()
        for timer in self.screen.findChildren(QTimer):
            timer.stop()  # what a view meant to do in a moment is not done to a closed vault
        self._runners.close()

    def put_away(self, reason: LockReason | None) -> PutAway:
        """The file's part, off the UI thread: back up what changed, note the lock, close.

        `reason` None when the program is closing. The vault is closed whatever goes wrong.
        """
        from coordo_desktop.services.unlocking import lock

        waiting: tuple[str, ...] = ()
        failed: CoordoError | None = None
        moved: FileMoved | None = None
        desk, services = self.opened.desk, self.opened.services
        try:
            waiting = tuple(d.form for d in services.drafts.mine() if d.form != FORM)
            moved = self._moved()
            if moved is None and self.backup_due():
                services.backups.run("lock" if reason is not None else "exit")
        except CoordoError as error:
            failed = error
        finally:
            lock(desk)
        return PutAway(waiting, failed, moved)

    def _moved(self) -> FileMoved | None:
        told = self.opened.upkeep.before_lock()
        return next((one for one in told.troubles if isinstance(one, FileMoved)), None)

    def backup_due(self) -> bool:
        """Whether something changed since the last backup, and this person may make one."""
        store = self.opened.desk.store
        return store.changed and scope(store.actor, Right.RUN_BACKUP) is not Scope.NONE

    def _make_window(self) -> Window:
        tools = Tools(
            desk=self._runners.desk,
            glance=self._runners.glance,
            press=self._runners.press,
            hub=self._hub,
            messages=self._messages,
            preferences=self._preferences,
        )
        opened = self.opened
        desk = Desk(
            opened.desk, opened.services, tools, self.go, self.settings, capped=self._capped
        )
        window = Window(desk, self._specs(desk), self._now)
        hear_codes(window)
        window.lock_asked.connect(self._lock)
        window.curtain_asked.connect(self.curtain_asked)
        return window

    def _shows_today(self) -> bool:
        return self.window.current == "today"

    @Slot()
    def _lock(self) -> None:
        self.lock_asked.emit(LockReason.ASKED)

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if changes & {Topic.BACKUPS, Topic.CONTINUITY}:
            self._look_at_backups()
        if changes & {Topic.TRANSMISSIONS, Topic.PATIENTS}:
            self._look_at_unread()
        if Topic.SETTINGS in changes:
            load = self.opened.services.settings.load
            self._runners.desk.run(self, load, self._use_settings, only_bugs)

    def _use_settings(self, settings: PracticeSettings) -> None:
        self.settings = settings
        use_zone(settings.time_zone)
        self.window.use_settings(settings)
        self.settings_changed.emit(settings)

    @Slot(object)
    def _was_refused(self, error: Exception) -> None:
        if isinstance(error, FileDamaged):
            self.trouble.emit(error)

    @Slot(str, object)
    def _kept(self, _name: str, told: object) -> None:
        if not isinstance(told, Checked):
            return
        if told.problems:
            self.trouble.emit(FileDamaged())
        elif told.unclean:
            self._messages.say(
                self.tr(
                    "Coordo ne s’était pas fermé normalement. Tout a été vérifié : rien n’est "
                    "perdu."
                )
            )

    @Slot(str, object)
    def _keeper_failed(self, _name: str, error: Exception) -> None:
        if isinstance(error, CoordoError):
            self._messages.fail(error)

    def _look_at_backups(self) -> None:
        services = self.opened.services
        if scope(self.opened.desk.actor, Right.RUN_BACKUP) is Scope.NONE:
            self._runners.desk.run(self, services.backups.last, self._show_backup, only_bugs)
        else:
            health = services.backup_places.health
            self._runners.desk.run(self, health, self._show_health, only_bugs)
        self._runners.desk.run(self, services.continuity.status, self._show_pack, only_bugs)

    def _look_at_unread(self) -> None:
        if scope(self.opened.desk.actor, Right.READ_CLINICAL) is not Scope.NONE:
            ask = self.opened.services.transmissions.unread
            self._runners.desk.run(self, ask, self._show_unread, only_bugs)

    def _show_unread(self, unread: Unread) -> None:
        self.go.counted.emit("transmissions", unread.total, unread.urgent > 0)
        self.go.urgent_counted.emit(unread.urgent)

    def _show_health(self, health: BackupHealth) -> None:
        self.window.status.set_health(health, self._now())

    def _show_pack(self, status: PackStatus) -> None:
        self.window.status.set_pack(status, self._now())

    def _show_backup(self, line: BackupLine | None) -> None:
        self.window.status.set_backup(line.made_at if line is not None else None, self._now())


def _nothing(_answer: object) -> None:
    """The answer is not needed."""
