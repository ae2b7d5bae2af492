"""What can go wrong and has a name.

A refusal is a rule that says no; a mishap is the world that failed. Both are facts with typed
fields and carry no sentence: sentences live in `ui.kit.sentences`, one for each.
"""

from dataclasses import dataclass


@dataclass(eq=False)
class CoordoError(Exception):
    """Anything the program can answer with a sentence of its own."""


@dataclass(eq=False)
class Refusal(CoordoError):
    """A rule said no; nothing was kept."""


@dataclass(eq=False)
class Mishap(CoordoError):
    """The world failed; what was kept before is safe."""


@dataclass(eq=False)
class WrongPassphrase(Mishap):
    """The keyring did not open; `wait_seconds` before another try is allowed."""

    wait_seconds: int = 0


@dataclass(eq=False)
class TooManyTries(Mishap):
    """Unlocking is closed for this person until `wait_seconds` have passed."""

    wait_seconds: int = 0


@dataclass(eq=False)
class UnknownUser(Mishap):
    """No slot of the keyring bears this login."""


@dataclass(eq=False)
class KeyringAltered(Mishap):
    """The keyring does not prove itself: cut, edited, or from another vault."""


@dataclass(eq=False)
class NoVaultHere(Mishap):
    """The folder holds no vault."""


@dataclass(eq=False)
class VaultExists(Mishap):
    """The folder already holds a vault; nothing is ever written over it."""


@dataclass(eq=False)
class FileDamaged(Mishap):
    """The encrypted file is not what was written: nothing was erased."""


@dataclass(eq=False)
class FileTooNew(Mishap):
    """The file was written by a newer version of the program."""


@dataclass(eq=False)
class DiskFull(Mishap):
    """No space left; the transaction was rolled back."""


@dataclass(eq=False)
class FolderReadOnly(Mishap):
    """The vault folder cannot be written."""


@dataclass(eq=False)
class PlaceNotWritable(Mishap):
    """A file cannot be written at the place somebody chose (outside the vault)."""


@dataclass(eq=False)
class InsideVault(Refusal):
    """The place chosen for a file or a copy is the vault folder itself."""


@dataclass(eq=False)
class DiskFailed(Mishap):
    """The disk or medium no longer answers."""


@dataclass(eq=False)
class StoreBusy(Mishap):
    """Another program holds the file."""


@dataclass(eq=False)
class AlreadyOpen(Mishap):
    """Another instance of the program has this vault open."""


@dataclass(eq=False)
class VaultLocked(Refusal):
    """It was asked after the lock: the vault is closed, and nothing is wrong with its file."""


@dataclass(eq=False)
class ChangedMeanwhile(Refusal):
    """The record moved on since the screen read it."""


@dataclass(eq=False)
class NotFound(Refusal):
    """No such record (or it lies outside what this person may see)."""


@dataclass(eq=False)
class MissingField(Refusal):
    """A field that must be filled is empty; `field` is its identifier."""

    field: str


@dataclass(eq=False)
class InvalidField(Refusal):
    """A field holds something that cannot be read; `field` is its identifier."""

    field: str


@dataclass(eq=False)
class DayPassed(InvalidField):
    """A day to come was wanted, and this one is past."""


@dataclass(eq=False)
class Cancelled(Refusal):
    """The person cancelled; nothing was kept."""
