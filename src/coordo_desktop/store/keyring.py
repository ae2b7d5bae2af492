"""The keyring `trousseau.json`: who may open the vault, and the vault key sealed for each of them.

passphrase → Argon2id → the person's private key → the vault key, sealed to their public key. Key
pairs rather than a wrapped key, because an administrator must be able to seal a new vault key for
people whose passphrase nobody else knows. Nothing of the file is believed before its MAC, made
under the vault key itself, has been checked; the order of `opened_by` is that rule.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from coordo_desktop.domain.accounts import PassphraseExpired, Person, WrongRecoveryCode
from coordo_desktop.domain.errors import (
    KeyringAltered,
    NoVaultHere,
    UnknownUser,
    WrongPassphrase,
)
from coordo_desktop.domain.ids import UserId
from coordo_desktop.store import keyring_format as fmt
from coordo_desktop.store import recovery, small_files
from coordo_desktop.store.folder import translated_disk
from coordo_desktop.store.kdf import KdfCost, passphrase_key
from coordo_desktop.store.keyring_format import Keyring, Slot
from coordo_desktop.store.sealing import (
    DoesNotOpen,
    Sealed,
    VaultKey,
    canonical,
    new_pair,
    public_of,
    seal,
    unseal,
    unwrap,
    wipe,
    wrap,
)

KEYRING = "trousseau.json"
PREVIOUS = "trousseau.json.prec"
MAC_PURPOSE = "keyring-mac"
RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class NewUser:
    """Whom to make a slot for; `expires` for a temporary passphrase only."""

    user_id: UserId
    login: str
    name: str
    passphrase: str
    expires: datetime | None = None


@dataclass(frozen=True, slots=True)
class Keys:
    """What a proof opens: the vault key, and the next one while the file changes its key.

    Either may be missing: a new recovery sheet opens the next key only, and a person whose access
    was closed with the old key has none of the next.
    """

    key: VaultKey | None
    next: VaultKey | None = None

    def wipe(self) -> None:
        """Forget both."""
        for each in (self.key, self.next):
            if each is not None:
                each.wipe()


# -- the file ---------------------------------------------------------------------------------


def load(folder: Path) -> Keyring:
    """The keyring of a folder, well-formed but not yet proved.

    Raises:
        NoVaultHere: no keyring and nothing else of a vault.
        KeyringAltered: cut, edited, or missing beside an encrypted file.
        FileTooNew: written by a newer program.
    """
    data = small_files.read(folder / KEYRING, fmt.LARGEST)
    if data is None:
        if (folder / KEYRING).exists() or (folder / "coffre.db").exists():
            raise KeyringAltered
        raise NoVaultHere
    return fmt.parsed(data)


def keep(folder: Path, keyring: Keyring) -> None:
    """Put the keyring in place, the one before kept beside it; whole or not at all."""
    before = small_files.read(folder / KEYRING, fmt.LARGEST)
    if before is not None:
        small_files.replace(folder / PREVIOUS, before)
    small_files.replace(folder / KEYRING, fmt.written(keyring))


def put_back(folder: Path, keyring: Keyring) -> None:
    """The keyring of before in its place again; by a rename, for which a full disk has room."""
    data = fmt.written(keyring)
    if small_files.read(folder / PREVIOUS, fmt.LARGEST) != data:
        small_files.replace(folder / KEYRING, data)
        return
    with translated_disk():
        (folder / PREVIOUS).replace(folder / KEYRING)
        small_files.sync_folder(folder)


def put_in_place(folder: Path, keyring: Keyring) -> None:
    """Put the keyring in place and forget the one before, which holds seals of another key."""
    small_files.replace(folder / KEYRING, fmt.written(keyring))
    with translated_disk():
        (folder / PREVIOUS).unlink(missing_ok=True)


def people(folder: Path) -> list[Person]:
    """Who may sign in, for the lock screen; no key needed, so nothing here is proved."""
    return sorted(
        (Person(slot.login, slot.name) for slot in load(folder).slots),
        key=lambda person: person.name.casefold(),
    )


def is_junk(folder: Path) -> bool:
    """Whether a file only bears the name: it is no keyring, and nothing of a vault is beside it."""
    pieces = ("coffre.db", "coffre.db-wal", PREVIOUS, "ancres.jsonl")
    if not (folder / KEYRING).exists() or any((folder / name).exists() for name in pieces):
        return False
    try:
        load(folder)
    except KeyringAltered:
        return True
    return False


# -- opening ----------------------------------------------------------------------------------


def slot_of(keyring: Keyring, login: str) -> Slot:
    """The slot of a login; UnknownUser otherwise."""
    for slot in keyring.slots:
        if slot.login == login:
            return slot
    raise UnknownUser


def opened_by(keyring: Keyring, login: str, passphrase: str, now: datetime) -> VaultKey:
    """The vault key, and with it the proof that the keyring is ours.

    Raises:
        UnknownUser, WrongPassphrase, PassphraseExpired, KeyringAltered.
    """
    keys = keys_of(keyring, login, passphrase, now)
    return _present(keys)


def keys_of(keyring: Keyring, login: str, passphrase: str, now: datetime) -> Keys:
    """As `opened_by`, with the next key where the file was changing its key."""
    slot = slot_of(keyring, login)
    private = _private_of(keyring, slot, passphrase)
    try:
        key = _vault_key(private, slot.sealed, about_key(keyring, slot.user_id.hex))
        _proved(keyring, key)
        keys = Keys(key, _coming_key(keyring, private, slot.user_id))
    finally:
        wipe(private)
    if slot.expires is not None and slot.expires < now:
        keys.wipe()
        raise PassphraseExpired
    return keys


def _coming_key(keyring: Keyring, private: bytearray, user_id: UUID) -> VaultKey | None:
    coming = fmt.promoted(keyring)
    if coming is None:
        return None
    for slot in coming.slots:
        if slot.user_id == user_id:
            key = _vault_key(private, slot.sealed, about_key(coming, user_id.hex))
            _proved(coming, key)
            return key
    return None


def opened_by_code(keyring: Keyring, code: str) -> VaultKey:
    """The vault key from the paper sheet.

    Raises:
        RecoveryCodeMistyped, WrongRecoveryCode, KeyringAltered.
    """
    return _present(keys_of_code(keyring, code))


def _present(keys: Keys) -> VaultKey:
    if keys.next is not None:
        keys.next.wipe()
    if keys.key is None:  # a new sheet, while the file was changing its key
        raise WrongRecoveryCode
    return keys.key


def keys_of_code(keyring: Keyring, code: str) -> Keys:
    """As `opened_by_code`; while the file was changing its key, the new sheet opens the next."""
    private = recovery.private_of(code)
    try:
        keys = Keys(
            *(None if ring is None else _key_of_sheet(ring, private)
              for ring in (keyring, fmt.promoted(keyring)))
        )  # fmt: skip
    finally:
        wipe(private)
    if keys.key is None and keys.next is None:
        raise WrongRecoveryCode
    return keys


def _key_of_sheet(keyring: Keyring, private: bytearray) -> VaultKey | None:
    if public_of(private) != keyring.recovery_public:
        return None
    key = _vault_key(private, keyring.recovery_sealed, about_key(keyring, RECOVERY))
    _proved(keyring, key)
    return key


def prove(keyring: Keyring, key: VaultKey) -> None:
    """Check the MAC under the vault key; KeyringAltered otherwise."""
    if not key.proves(MAC_PURPOSE, canonical(fmt.body(keyring)), keyring.mac):
        raise KeyringAltered


def _proved(keyring: Keyring, key: VaultKey) -> None:
    try:
        prove(keyring, key)
    except KeyringAltered:
        key.wipe()
        raise


def _private_of(keyring: Keyring, slot: Slot, passphrase: str) -> bytearray:
    kek = passphrase_key(passphrase, slot.salt, slot.cost)
    try:
        return unwrap(kek, slot.nonce, slot.private, _about_private(keyring, slot))
    except DoesNotOpen as error:
        raise WrongPassphrase from error
    finally:
        wipe(kek)


def _vault_key(private: bytearray, sealed: Sealed, about: Mapping[str, Any]) -> VaultKey:
    try:
        secret = unseal(private, sealed, about)
    except DoesNotOpen as error:
        raise KeyringAltered from error
    try:
        return VaultKey(secret)
    finally:
        wipe(secret)


# -- making and changing ----------------------------------------------------------------------


def created(vault: UUID, first: NewUser, cost: KdfCost, key: VaultKey, code: str) -> Keyring:
    """A keyring for a new vault: its first person, and the recovery sheet."""
    inbox_private = key.inbox_private()
    inbox = public_of(inbox_private)
    wipe(inbox_private)
    empty = Keyring(
        vault=vault.hex,
        revision=1,
        generation=1,
        slots=(),
        recovery_public=bytes(32),
        recovery_sealed=Sealed(bytes(32), bytes(12), bytes(48)),
        inbox=inbox,
        mac=bytes(32),
    )
    keyring = with_code(empty, key, code)
    return signed(_with_slot(keyring, _slot(keyring, key, first, cost)), key)


def with_user(keyring: Keyring, key: VaultKey, user: NewUser, cost: KdfCost) -> Keyring:
    """With a slot for this person, in place of any they had: a new pair, a new passphrase."""
    return following(_with_slot(keyring, _slot(keyring, key, user, cost)), key)


def without_user(keyring: Keyring, key: VaultKey, user_id: UserId) -> Keyring:
    """Without this person's slot. Copies of older keyrings still open with their passphrase."""
    kept = tuple(slot for slot in keyring.slots if slot.user_id != user_id)
    return following(replace(keyring, slots=kept), key)


def with_passphrase(
    keyring: Keyring, key: VaultKey, login: str, old: str, new: str, cost: KdfCost
) -> Keyring:
    """The person's own change: same key pair, new salt; WrongPassphrase when `old` is not it."""
    slot = slot_of(keyring, login)
    private = _private_of(keyring, slot, old)
    try:
        fresh = _wrapped(keyring, replace(slot, cost=cost, expires=None), private, new)
    finally:
        wipe(private)
    return following(_with_slot(keyring, fresh), key)


def with_recovery_code(keyring: Keyring, key: VaultKey, code: str) -> Keyring:
    """With another recovery sheet; the one before opens nothing any more."""
    return following(with_code(keyring, key, code), key)


def recovered(keyring: Keyring, key: VaultKey, user: NewUser, cost: KdfCost, code: str) -> Keyring:
    """After the paper sheet was used: a new passphrase for one person, and another sheet."""
    with_slot = _with_slot(keyring, _slot(keyring, key, user, cost))
    return following(with_code(with_slot, key, code), key)


def renamed(keyring: Keyring, key: VaultKey, user_id: UserId, name: str) -> Keyring:
    """With another name on a person's slot."""
    slots = tuple(
        replace(slot, name=name) if slot.user_id == user_id else slot for slot in keyring.slots
    )
    return following(replace(keyring, slots=slots), key)


def _slot(keyring: Keyring, key: VaultKey, user: NewUser, cost: KdfCost) -> Slot:
    private, public = new_pair()
    bare = Slot(
        user_id=UUID(bytes=user.user_id.bytes),
        login=user.login,
        name=user.name,
        cost=cost,
        salt=b"",
        nonce=b"",
        public=public,
        private=b"",
        sealed=seal(public, key.secret(), about_key(keyring, user.user_id.hex)),
        expires=user.expires,
    )
    try:
        return _wrapped(keyring, bare, private, user.passphrase)
    finally:
        wipe(private)


def _wrapped(keyring: Keyring, slot: Slot, private: bytearray, passphrase: str) -> Slot:
    salted = replace(slot, salt=fmt.new_salt())
    kek = passphrase_key(passphrase, salted.salt, salted.cost)
    try:
        nonce, box = wrap(kek, private, _about_private(keyring, salted))
    finally:
        wipe(kek)
    return replace(salted, nonce=nonce, private=box)


def _with_slot(keyring: Keyring, slot: Slot) -> Keyring:
    def is_other(each: Slot) -> bool:
        return each.user_id != slot.user_id and each.login != slot.login

    return replace(keyring, slots=(*filter(is_other, keyring.slots), slot))


def with_code(keyring: Keyring, key: VaultKey, code: str) -> Keyring:
    """With the vault key sealed for this code; not yet signed."""
    public = recovery.public_of_code(code)
    sealed = seal(public, key.secret(), about_key(keyring, RECOVERY))
    return replace(keyring, recovery_public=public, recovery_sealed=sealed)


def following(keyring: Keyring, key: VaultKey) -> Keyring:
    """The next revision, signed."""
    return signed(replace(keyring, revision=keyring.revision + 1), key)


def signed(keyring: Keyring, key: VaultKey) -> Keyring:
    """With the MAC of what it says."""
    return replace(keyring, mac=key.proof(MAC_PURPOSE, canonical(fmt.body(keyring))))


def _about_private(keyring: Keyring, slot: Slot) -> dict[str, Any]:
    return {
        "vault": keyring.vault,
        "id": slot.user_id.hex,
        "login": slot.login,
        "kdf": slot.cost.plain(),
        "pub": slot.public.hex(),
    }


def about_key(keyring: Keyring, whose: str) -> dict[str, Any]:
    """What a seal of the vault key is bound to."""
    return {"vault": keyring.vault, "id": whose, "gen": keyring.generation}
