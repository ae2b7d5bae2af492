"""First start, unlock, lock, recovery: the only doors to an open vault.

What can reach patient data is built here, as an `OpenDesk`, and thrown away when it closes.
The lock on the folder (one program per vault) is the shell's: it is taken before coming here.
"""

import secrets
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from coordo_desktop.domain import passphrases
from coordo_desktop.domain.access import Actor, Role
from coordo_desktop.domain.accounts import checked_login, checked_name, checked_profession
from coordo_desktop.domain.errors import CoordoError, MissingField
from coordo_desktop.domain.ids import UserId
from coordo_desktop.domain.key_renewal import Renewal, Step
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.domain.settings import checked as checked_settings
from coordo_desktop.domain.topics import Changes
from coordo_desktop.services import tries
from coordo_desktop.services.doorstep import people, typed_login, wait_seconds
from coordo_desktop.services.passphrase_rule import checked_against, checked_passphrase
from coordo_desktop.store import (
    accounts,
    folding,
    keyring,
    recovery,
    restoring,
    rotation,
    seal,
    unfinished,
    vault,
    watch_folder,
    watch_versions,
)
from coordo_desktop.store.kdf import KdfCost, calibrated, outgrown, stronger
from coordo_desktop.store.keyring import NewUser
from coordo_desktop.store.keyring_format import Keyring
from coordo_desktop.store.sealing import VaultKey
from coordo_desktop.store.throttle import Throttle
from coordo_desktop.system.resources import resource

__all__ = [
    "KdfCost",
    "OpenDesk",
    "calibrated",
    "create_practice",
    "lock",
    "people",
    "recover",
    "suggest_passphrase",
    "unlock",
    "wait_seconds",
]

Clock = Callable[[], datetime]
Announce = Callable[[Changes], None]
_CODES_TOLD = 20


class OpenDesk:
    """All that reaches patient data, for one person, between unlock and lock.

    `unclean` says that the run before did not end properly; `must_change` that the passphrase is
    a temporary one; `journal` what the end of the journal and its anchors contradict, as codes;
    `journal_key` is the control key of the journal, number `journal_number`, from when it is drawn
    until the desk closes: to be printed on the recovery sheet, and kept nowhere.
    """

    def __init__(
        self, folder: Path, opened: vault.Opened, key: VaultKey, journal_key: str = ""
    ) -> None:
        self.folder = folder
        self.store = opened.store
        self.key = key
        self.unclean = opened.unclean
        self.must_change = opened.must_change
        self.journal = opened.journal
        self.journal_key = journal_key
        self.journal_number = 1
        self.renewal = Renewal.NONE
        self._closed = False

    @property
    def actor(self) -> Actor:
        """The person at the desk."""
        return self.store.actor

    def close(self) -> None:
        """Close every connection and wipe the keys; harmless when done twice."""
        if self._closed:
            return
        self._closed, stands = True, None
        try:
            with suppress(CoordoError):
                self.store.guard()  # nothing is anchored beside a file that is not there any more
                folding.fold(self.store)
                stands = folding.anchor(self.store, self.folder, self.key)
            vault.close(self.store)
            if stands is not None:
                with suppress(CoordoError):
                    seal.put(self.folder, self.key, stands)
        finally:
            self.key.wipe()


def create_practice(
    folder: Path,
    settings: PracticeSettings,
    login: str,
    name: str,
    profession: str,
    passphrase: str,
    *,
    clock: Clock,
    announce: Announce | None = None,
    kdf: KdfCost | None = None,
) -> tuple[OpenDesk, str]:
    """Make a practice and open it: the desk, and the recovery code, shown this once.

    The first person is coordinator and administrator. A demonstration practice may have any
    passphrase, since everybody knows it.

    Raises:
        VaultExists, FolderNotEmpty, FolderReadOnly, DiskFull; the refusals of the passphrase rule;
        MissingField.
    """
    watch_versions.refuse_old()
    vault.refuse_existing(folder)
    restoring.refuse_strangers(folder)
    watch_folder.refuse_shared(folder)
    if not settings.name.strip():
        raise MissingField(field="practice")
    roles = frozenset({Role.COORDINATOR, Role.ADMINISTRATOR})
    owner = Actor(
        UserId(uuid4()),
        checked_login(login),
        checked_name(name),
        checked_profession(profession),
        roles,
    )
    if not settings.demonstration:
        names = (settings.name, settings.town, owner.login, owner.name)
        passphrase = checked_against(passphrase, names)
    made = vault.create(
        folder, owner, passphrase, checked_settings(settings), kdf or calibrated(), clock
    )
    opened = _opened_or_wiped(folder, made.keyring, made.key, owner.login, clock, announce)
    desk = OpenDesk(folder, opened, made.key, _grouped(made.journal_key.hex()))
    return desk, made.recovery_code


def unlock(
    folder: Path,
    login: str,
    passphrase: str,
    *,
    clock: Clock,
    announce: Announce | None = None,
    may_strengthen: bool = False,
    updating: Callable[[], object] | None = None,
) -> OpenDesk:
    """Open the practice for a person; half a second of it is meant.

    With `may_strengthen`, a passphrase whose proof took this machine too short a time is kept anew
    at a higher cost (security design 5.4). `updating` is called, on this thread, where the file is
    older than the program: a backup and an update come first.

    Raises:
        WrongPassphrase, TooManyTries (with the seconds to wait), UnknownUser, AccountSuspended,
        PassphraseExpired; NoVaultHere, KeyringAltered, FileDamaged, FileTooNew and the mishaps
        of the disk.
    """
    unfinished.finish(folder)
    ring = keyring.load(folder)
    login = typed_login(login)
    keyring.slot_of(ring, login)  # UnknownUser costs nothing and counts nothing
    started = time.perf_counter()
    keys = tries.tried(
        Throttle(folder, clock),
        login,
        lambda: keyring.keys_of(ring, login, passphrase, clock()),
        lambda: tries.put(folder, ring, "login.fail", login, clock),
    )
    took = time.perf_counter() - started
    desk = _desk(folder, ring, keys, login, clock, announce, updating)
    if may_strengthen and outgrown(took) and not desk.must_change:
        with suppress(CoordoError):  # the passphrase opens as before; another time will do
            _strengthened(desk, passphrase)
    return desk


def recover(
    folder: Path,
    login: str,
    code: str,
    new_passphrase: str,
    *,
    clock: Clock,
    announce: Announce | None = None,
    kdf: KdfCost | None = None,
) -> tuple[OpenDesk, str]:
    """Open with the paper sheet: a new passphrase for `login`, and a NEW recovery code.

    The code that was used opens nothing any more, and the vault key is renewed: a copy of the
    files made before opens nothing that is written from now on. Where the disk prevents that, the
    settings ask for it.

    Raises:
        RecoveryCodeMistyped, WrongRecoveryCode, TooManyTries, UnknownUser, AccountSuspended, the
        refusals of the passphrase rule, and what `unlock` raises about the file.
    """
    unfinished.finish(folder)
    ring = keyring.load(folder)
    login = typed_login(login)
    recovery.public_of_code(code)  # a mistyped code is no try
    keys = tries.tried(
        Throttle(folder, clock),
        tries.CODE,
        lambda: keyring.keys_of_code(ring, code),
        lambda: tries.put(folder, ring, "recovery.fail", login, clock),
    )
    desk = _desk(folder, ring, keys, login, clock, announce)
    try:
        fresh = _recovered(desk, new_passphrase, kdf)
        _renewed_after(desk, fresh)
    except BaseException:
        desk.close()
        raise
    return desk, fresh


def _desk(
    folder: Path,
    ring: Keyring,
    keys: keyring.Keys,
    login: str,
    clock: Clock,
    announce: Announce | None,
    updating: Callable[[], object] | None = None,
) -> OpenDesk:
    """The desk, once a renewal of the key that was stopped is finished or given up."""
    try:
        settled = rotation.settled(folder, ring, keys, clock())
    except BaseException:
        keys.wipe()
        raise
    key = settled.key
    opened = _opened_or_wiped(folder, settled.ring, key, login, clock, announce, updating)
    desk = OpenDesk(folder, opened, key)
    desk.renewal = settled.found
    if settled.found is not Renewal.NONE:
        with suppress(CoordoError):
            _told_of_renewal(desk, settled.ring.generation)
    return desk


def _strengthened(desk: OpenDesk, passphrase: str) -> None:
    cost, who = calibrated(), desk.actor
    with vault.keyring_restored(desk.folder) as ring:
        if not stronger(cost, keyring.slot_of(ring, who.login).cost):
            return
        fresh = keyring.with_passphrase(ring, desk.key, who.login, passphrase, passphrase, cost)
        with desk.store.action("password.strengthen", detail={"memory": cost.memory}) as session:
            vault.install_keyring(desk.folder, session, fresh)


def _told_of_renewal(desk: OpenDesk, generation: int) -> None:
    """The journal says what became of it; a renewal that was complete but for its keyring has."""
    told = {"gen": generation, "resumed": True}
    if desk.renewal is Renewal.GIVEN_UP:
        with desk.store.action("key.kept", detail=told):
            pass
    elif not rotation.is_told(desk.store, generation):
        with desk.store.action("key.rotated", detail=told):
            pass


def _renewed_after(desk: OpenDesk, code: str) -> None:
    """Another vault key after the sheet was used; what prevents it is shown as due, not raised."""
    with suppress(CoordoError):
        rotation.renew(
            desk.store, desk.folder, desk.key, why="recovery", code=code, progress=_unsaid
        )


def _unsaid(_step: Step) -> None:
    """Nobody watches."""


def _recovered(desk: OpenDesk, new_passphrase: str, cost: KdfCost | None) -> str:
    store, who, code = desk.store, desk.actor, recovery.new_code()
    checked = checked_passphrase(store, who, new_passphrase)
    user = NewUser(who.user_id, who.login, who.name, checked)
    with vault.keyring_restored(desk.folder) as ring:
        fresh = keyring.recovered(ring, desk.key, user, cost or calibrated(), code)
        with store.action("recovery.used", object_id=who.user_id) as session:
            accounts.user(session, who.user_id).must_change = False
            vault.install_keyring(desk.folder, session, fresh)
    desk.must_change = False
    return code


def lock(desk: OpenDesk) -> None:
    """Write the lock into the trail and close; nothing of the disk can prevent closing."""
    try:
        with suppress(CoordoError), desk.store.action("session.lock"):
            pass
    finally:
        desk.close()


def suggest_passphrase() -> str:
    """Seven French words drawn at random out of 2,100: 77 bits, easy to type and to remember."""
    words = resource("mots.txt").decode("utf-8").split()
    return passphrases.generated(words, secrets.choice)


def _opened_or_wiped(
    folder: Path,
    ring: Keyring,
    key: VaultKey,
    login: str,
    clock: Clock,
    announce: Announce | None,
    updating: Callable[[], object] | None = None,
) -> vault.Opened:
    try:
        watch_versions.refuse_old()
        touched = seal.broken(folder, ring, key)
        opened = vault.open_store(folder, ring, key, login, clock, announce, touched, updating)
    except BaseException:
        key.wipe()
        raise
    if opened.fresh:
        with suppress(CoordoError):
            _told_of_touching(opened)
    return opened


def _told_of_touching(opened: vault.Opened) -> None:
    """The journal says what was found wrong, once, with the codes."""
    codes = " ".join(opened.fresh[:_CODES_TOLD])
    told: dict[str, str | int | bool | None] = {"problems": len(opened.fresh), "codes": codes}
    if any(code.startswith("file.") for code in opened.fresh):
        with opened.store.action("vault.touched", detail=told):
            return
    with opened.store.action("journal.touched", detail=told):
        return


def _grouped(text: str) -> str:
    return "-".join(text[at : at + 4] for at in range(0, len(text), 4))
