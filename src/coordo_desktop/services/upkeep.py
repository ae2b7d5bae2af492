"""Looking after an open vault: its log stays short, its file is watched, its copy is saved.

The shell calls `tick` every five seconds, off the UI thread, and `before_lock` while it puts the
session away. Nothing here asks anybody anything.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from coordo_desktop.domain.errors import CoordoError, DiskFailed, FolderReadOnly, Mishap
from coordo_desktop.domain.upkeep import (
    Checked,
    DiskLow,
    FileMoved,
    JournalBroken,
    Upkept,
    check_is_due,
    room_wanted,
)
from coordo_desktop.store import backup, checkups, folding, keyring, losses, rescue, watch
from coordo_desktop.store.checkups import Checkup
from coordo_desktop.store.folder import DATABASE
from coordo_desktop.system.paths import rescues

if TYPE_CHECKING:
    from coordo_desktop.services.unlocking import OpenDesk
    from coordo_desktop.store.keyring_format import Keyring

EVERY_MS = 5000
QUIET_SECONDS = 2.5  # looked at every five: folded five seconds after the last write, about
LONGEST_SECONDS = 60.0


class Upkeep:
    """The care of one open vault, from unlock to lock."""

    def __init__(
        self, desk: "OpenDesk", *, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._desk, self._monotonic = desk, monotonic
        self._path = desk.folder / DATABASE
        self._file = watch.identity(self._path)
        self._ring: Keyring | None = None
        self._moved: FileMoved | None = None
        self._log: watch.Log | None = None
        self._log_file = watch.identity(self._log_path)
        self._log_seen = self._folded = monotonic()
        self._unclean = desk.unclean
        self._checkup = Checkup(desk.store)
        self._remember_keyring()
        desk.store.guard = self.guard

    def guard(self) -> None:
        """Asked before each action: FileMoved where writing would go into nothing."""
        if self._moved is not None or watch.identity(self._path) != self._file:
            raise FileMoved

    def tick(self) -> Upkept:
        """Look once: fold the log when it is time, say what is wrong."""
        if self._moved is not None:
            return Upkept(troubles=(self._moved,))
        if self._gone():
            return Upkept(troubles=(self._saved(),))
        self._remember_keyring()
        folded, troubles = False, self._room()
        try:
            folded = self._fold_if_due()
        except Mishap as error:
            troubles = (*troubles, error)
        return Upkept(folded, troubles)

    def before_lock(self) -> Upkept:
        """The last look, once what was typed is kept: a rescue copy holds that too."""
        if self._moved is not None or self._gone():
            return Upkept(troubles=(self._saved(),))
        return Upkept()

    def journal(self) -> JournalBroken | None:
        """What the opening found missing from the journal; None where nothing is."""
        desk = self._desk
        if not desk.journal:
            return None
        with desk.store.reading() as session:
            return losses.told(session, desk.folder, desk.store.run, desk.journal)

    # -- the whole file --------------------------------------------------------------------------

    def check_due(self) -> bool:
        """Whether the whole file is to be looked at: after an unclean stop, and once a day.

        At once where the last look found it damaged.
        """
        store = self._desk.store
        if self._moved is not None:
            return False
        with store.reading() as session:
            last = checkups.last_checked(session)
        return check_is_due(last, store.clock(), unclean=self._unclean)

    def check(self) -> Checked:
        """Look at the whole file while people work; the journal is read by its own keeper.

        Raises Cancelled once `stop_check` was called.
        """
        store, unclean = self._desk.store, self._unclean
        problems = tuple(self._checkup.run())
        self._unclean = False
        checkups.told(store, problems, unclean=unclean)
        return Checked(problems, unclean)

    def stop_check(self) -> None:
        """Have a look under way end soon."""
        self._checkup.stop()

    # -- the log ---------------------------------------------------------------------------------

    def _fold_if_due(self) -> bool:
        """Five seconds after the last write, and within a minute of work that does not stop."""
        now, log = self._monotonic(), watch.log_of(self._path)
        if log is None or log.size == 0:
            self._folded = now
            return False
        if log != self._log:
            self._log, self._log_seen = log, now
        quiet = now - self._log_seen >= QUIET_SECONDS
        if not quiet and now - self._folded < LONGEST_SECONDS:
            return False
        mutex = self._desk.store.mutex
        if not mutex.acquire(blocking=False):  # an import or a backup is at work: next time
            return False
        try:
            done = folding.fold(self._desk.store)
            if done or now - self._folded >= LONGEST_SECONDS:  # a long reader is in the way
                folding.anchor(self._desk.store, self._desk.folder, self._desk.key)
        finally:
            mutex.release()
        if done:
            self._folded = now
        return done

    # -- the file --------------------------------------------------------------------------------

    def _gone(self) -> bool:
        """The path no longer names the file that is open, or its log was taken away."""
        if watch.identity(self._path) != self._file:
            return True
        log = watch.identity(self._log_path)
        if log == self._log_file:
            return False
        self._log_file = log  # made, or made anew when connections were closed
        return watch.log_lost(self._path)

    @property
    def _log_path(self) -> Path:
        return self._path.with_name(self._path.name + watch.WAL)

    def _saved(self) -> FileMoved:
        """Copy out what can still be read; the same answer as long as no better copy is made."""
        desk = self._desk
        if self._ring is not None:
            for place in self._places():
                with suppress(CoordoError, OSError):
                    made = rescue.copy_out(
                        desk.store, self._ring, desk.key, place, desk.store.clock()
                    )
                    self._forget_rescue(made)
                    self._moved = FileMoved(str(made))
                    return self._moved
        self._moved = self._moved or FileMoved()
        return self._moved

    def _forget_rescue(self, better: Path) -> None:
        """A later copy holds all that the one before did."""
        if self._moved is not None and self._moved.rescue:
            before = Path(self._moved.rescue)
            if before != better:
                with suppress(CoordoError):
                    backup.remove(before.parent, before.name)

    def _places(self) -> list[Path]:
        """Where a rescue copy may go: with the backups, else beside the vault, else at home."""
        folder = self._desk.folder
        inside = [folder / backup.BACKUPS] if folder.is_dir() else []
        return [*inside, rescues()]

    def _remember_keyring(self) -> None:
        """What opens the copy, should the folder go away with its keyring."""
        with suppress(CoordoError):
            self._ring = keyring.load(self._desk.folder)

    # -- the disk --------------------------------------------------------------------------------

    def _room(self) -> tuple[Mishap, ...]:
        folder = self._desk.folder
        if not watch.writable(folder):
            return (FolderReadOnly(),)
        try:
            free, wanted = watch.free_bytes(folder), room_wanted(self._path.stat().st_size)
        except (Mishap, OSError):
            return (DiskFailed(),)
        return (DiskLow(free, wanted),) if free < wanted else ()
