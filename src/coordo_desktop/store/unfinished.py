"""A restore that was stopped in the middle is finished before anything is opened.

The move of several files is not one step, so it is written down first (`restauration.json`).
"""

import json
import re
import shutil
from contextlib import suppress
from pathlib import Path

from coordo_desktop.domain.errors import KeyringAltered
from coordo_desktop.store import keyring, small_files
from coordo_desktop.store.folder import DATABASE, translated_disk
from coordo_desktop.store.inbox import BOX
from coordo_desktop.store.throttle import TRIES

JOURNAL = "restauration.json"
ASIDE = "avant-restauration-"
STAGED = ".restauration-"
COPIED = (DATABASE, keyring.KEYRING)
_ANCHORS = "ancres.jsonl"
NEW = (*COPIED, _ANCHORS)
LIVE = (
    DATABASE,
    DATABASE + "-wal",
    DATABASE + "-shm",
    keyring.KEYRING,
    keyring.PREVIOUS,
    BOX,
    TRIES,
    _ANCHORS,
    "sceau.json",
)
# Counted tries go on: whoever tries passphrases does not begin anew with an older vault.
_MOVED = tuple(name for name in LIVE if name != TRIES)
_LARGEST = 10_000
_STAGED_NAME = re.compile(re.escape(STAGED) + "[0-9a-f]{12}")
_ASIDE_NAME = re.compile(f"(?:{ASIDE}[0-9_-]+)?")


def finish(folder: Path) -> None:
    """Finish a restore that was stopped in the middle; harmless when there is none."""
    data = small_files.read(folder / JOURNAL, _LARGEST)
    if data is None:
        for left in folder.glob(STAGED + "*"):  # stopped before it was decided
            shutil.rmtree(left, ignore_errors=True)
        return
    staged_name, aside_name = _journal(data)
    staged = folder / staged_name
    with translated_disk():
        if aside_name:
            aside = folder / aside_name
            aside.mkdir(mode=small_files.OWNER_FOLDER, exist_ok=True)
            _set_aside(folder, staged, aside)
        for name in NEW:
            if (staged / name).exists():
                (staged / name).rename(folder / name)
        small_files.sync_folder(folder)
        (folder / JOURNAL).unlink()
        shutil.rmtree(staged, ignore_errors=True)
        small_files.sync_folder(folder)


def give_up(folder: Path, staged: Path) -> None:
    """Take away what was staged and never decided; nothing points to it any more by then.

    Where the journal of it cannot be taken back, all of it stays: the next opening finishes it.
    """
    with suppress(OSError):
        (folder / JOURNAL).unlink(missing_ok=True)
        shutil.rmtree(staged, ignore_errors=True)


def _journal(data: bytes) -> tuple[str, str]:
    """The two folder names, only as we write them: what follows renames and removes."""
    try:
        journal = json.loads(data)
        names = str(journal["staged"]), str(journal["aside"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise KeyringAltered from error
    if not (_STAGED_NAME.fullmatch(names[0]) and _ASIDE_NAME.fullmatch(names[1])):
        raise KeyringAltered
    return names


def _set_aside(folder: Path, staged: Path, aside: Path) -> None:
    for name in _MOVED:
        # A new file already in its place is no longer in the staged folder: it stays.
        arrived = name in NEW and not (staged / name).exists()
        if not arrived and (folder / name).exists() and not (aside / name).exists():
            (folder / name).rename(aside / name)
    small_files.sync_folder(aside)
