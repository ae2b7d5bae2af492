"""Another vault key for the same people, without knowing their passphrases (security design 5.5).

The next keyring is written beside the present seals before the file changes its key: whichever
key the file has after a stop, it is in the one keyring file.
"""

from dataclasses import replace
from uuid import UUID

from coordo_desktop.store import keyring
from coordo_desktop.store.keyring_format import Keyring, Pending, Slot
from coordo_desktop.store.sealing import Sealed, VaultKey, public_of, seal, wipe


def renewing(ring: Keyring, key: VaultKey, fresh: VaultKey, code: str | None) -> Keyring:
    """With the next keyring pending: `fresh` sealed for everybody and for the sheet.

    `code` is another recovery sheet; without it the present one goes on opening.
    """
    coming = replace(ring, generation=ring.generation + 1, revision=ring.revision + 2, pending=None)
    private = fresh.inbox_private()
    coming = replace(
        coming,
        slots=tuple(_resealed(coming, slot, fresh) for slot in ring.slots),
        recovery_sealed=seal(
            ring.recovery_public, fresh.secret(), keyring.about_key(coming, keyring.RECOVERY)
        ),
        inbox=public_of(private),
    )
    wipe(private)
    if code is not None:
        coming = keyring.with_code(coming, fresh, code)
    coming = keyring.signed(coming, fresh)
    pending = Pending(
        generation=coming.generation,
        seals=tuple(sorted(((slot.user_id, slot.sealed) for slot in coming.slots), key=_id_of)),
        recovery_public=coming.recovery_public,
        recovery_sealed=coming.recovery_sealed,
        inbox=coming.inbox,
        mac=coming.mac,
    )
    return keyring.following(replace(ring, pending=pending), key)


def _id_of(sealed: tuple[UUID, Sealed]) -> str:
    return sealed[0].hex


def _resealed(coming: Keyring, slot: Slot, fresh: VaultKey) -> Slot:
    about = keyring.about_key(coming, slot.user_id.hex)
    return replace(slot, sealed=seal(slot.public, fresh.secret(), about))


def without_pending(ring: Keyring, key: VaultKey) -> Keyring:
    """As it was before the renewal, which did not happen; the revision stays, the file follows."""
    return keyring.signed(replace(ring, pending=None), key)
