"""Copies of the backups elsewhere: a stick, another computer, a folder that is synchronised (9.5).

What copies has no need of the open file: it runs beside the desk, and gives way to a lock.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from coordo_desktop.domain.access import Right, Scope, scope
from coordo_desktop.domain.backup_places import (
    BackupHealth,
    BackupPlace,
    PlaceOfAnother,
    PlaceTaken,
    health,
    wants_copy,
)
from coordo_desktop.domain.backups import (
    BackupLine,
    DestinationMissing,
    NoBackupHere,
    superfluous,
)
from coordo_desktop.domain.errors import Cancelled, CoordoError, InsideVault
from coordo_desktop.domain.ids import BackupPlaceId
from coordo_desktop.domain.text import clean_line
from coordo_desktop.services import authz
from coordo_desktop.store import backup, backup_order, keyring, outside, purging
from coordo_desktop.store import backup_places as kept
from coordo_desktop.store.sealing import VaultKey
from coordo_desktop.store.unit import Store
from coordo_desktop.system import mounts

if TYPE_CHECKING:
    from datetime import datetime

FOLDER = backup.ELSEWHERE
LONGEST_NAME = 60


class BackupPlaceService:
    """The second places of the backups of the open vault."""

    def __init__(self, store: Store, folder: Path, key: VaultKey) -> None:
        self._store, self._folder, self._key = store, folder, key
        self._failed_at: dict[BackupPlaceId, datetime] = {}
        self._leave = threading.Event()

    # --- which places -----------------------------------------------------------------------

    def places(self) -> list[BackupPlace]:
        """Every second place, as far as is known without looking for it."""
        authz.require(self._store.actor, Right.RUN_BACKUP)
        with self._store.reading() as session:
            return [self._aware(place) for place in kept.places(session)]

    def add(self, path: Path, name: str = "") -> BackupPlace:
        """Copy there from now on: into the folder itself if it is one of ours, else inside it.

        Raises:
            InsideVault, PlaceTaken, PlaceOfAnother, DestinationMissing, FolderReadOnly, DiskFull.
        """
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        path = path.absolute()
        self._refuse_vault(path)
        if not mounts.answers(path):
            raise DestinationMissing
        folder, mark = self._marked(path)
        place = BackupPlace(
            id=BackupPlaceId(uuid4()),
            name=clean_line(name)[:LONGEST_NAME] or _name_of(path),
            path=str(folder),
            inside=mounts.inside_of(folder),
            mark=mark,
            added_at=self._store.clock(),
        )
        with self._store.action("backup.place_add", object_id=place.id) as session:
            known = kept.places(session)
            if any(each.mark == mark for each in known):
                raise PlaceTaken
            outside.put_mark(folder, mark, self._vault())
            kept.add(session, place)
        return self._aware(place)

    def rename(self, place_id: BackupPlaceId, name: str) -> None:
        """Call a place otherwise; an empty name changes nothing. NotFound."""
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        name = clean_line(name)[:LONGEST_NAME]
        if name:
            with self._store.action("backup.place_change", object_id=place_id) as session:
                kept.change(session, place_id, name=name)

    def remove(self, place_id: BackupPlaceId) -> None:
        """Copy there no more; what lies there stays. NotFound."""
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        with self._store.action("backup.place_remove", object_id=place_id) as session:
            kept.remove(session, place_id)

    def _refuse_vault(self, path: Path) -> None:
        vault = self._folder.resolve()
        if path.resolve().is_relative_to(vault):
            raise InsideVault

    def _marked(self, path: Path) -> tuple[Path, str]:
        """The folder of the copies, and its mark: the one it bears, or a new one."""
        for folder in (path, path / FOLDER):
            told = outside.mark_of(folder)
            if told is not None:
                if told[1] != self._vault():
                    raise PlaceOfAnother
                return folder, told[0]
        return (path if path.name == FOLDER else path / FOLDER), outside.new_mark()

    def _vault(self) -> str:
        return keyring.load(self._folder).vault

    def _aware(self, place: BackupPlace) -> BackupPlace:
        near = not place.inside and mounts.answers(Path(place.path), 0.2)
        return replace(place, same_disk=near and mounts.same_disk(Path(place.path), self._folder))

    # --- copying ----------------------------------------------------------------------------

    def due(self) -> bool:
        """Whether a place waits for the newest verified backup; cheap, nothing is looked for."""
        if scope(self._store.actor, Right.RUN_BACKUP) is Scope.NONE:
            return False
        with self._store.reading() as session:
            places = kept.places(session)
        newest = self._newest() if places else None
        return any(self._waits(place, newest) for place in places)

    def run(self) -> list[BackupPlace]:
        """Copy to every place that waits; how each place is doing then.

        What went wrong is in the place itself and in the trail, once; it is tried again.

        Raises:
            Cancelled: `give_way` was called.
        """
        authz.require(self._store.actor, Right.RUN_BACKUP)
        with self._store.reading() as session:
            places = kept.places(session)
        newest = self._newest()
        for place in places:
            if self._waits(place, newest):
                with suppress(CoordoError):  # kept with the place, which the status bar shows
                    self._copied(place, newest)
                self._stop()
        return self.places()

    def copy_now(self, place_id: BackupPlaceId) -> BackupPlace:
        """Copy the newest verified backup to one place, asked for by somebody.

        Raises:
            NoBackupHere: there is no verified backup yet. DestinationMissing, DiskFull,
            FolderReadOnly, DiskFailed, BackupDamaged; NotFound.
        """
        authz.require(self._store.actor, Right.RUN_BACKUP)
        with self._store.reading() as session:
            place = kept.place(session, place_id)
        newest = self._newest()
        if newest is None:
            raise NoBackupHere
        self._copied(place, newest)
        with self._store.reading() as session:
            return self._aware(kept.place(session, place_id))

    def lines(self, place_id: BackupPlaceId) -> list[BackupLine]:
        """The backups of this vault at a place, newest first; DestinationMissing, NotFound."""
        authz.require(self._store.actor, Right.RUN_BACKUP)
        return backup.listed(self.folder_of(place_id), self._key, keyring.load(self._folder))

    def folder_of(self, place_id: BackupPlaceId) -> Path:
        """Where a place is now; DestinationMissing, NotFound."""
        with self._store.reading() as session:
            place = kept.place(session, place_id)
        folder = self._found(place)
        if folder is None:
            raise DestinationMissing
        return folder

    def present(self) -> list[tuple[BackupPlace, Path]]:
        """The places that answer now, and where they are."""
        with self._store.reading() as session:
            places = kept.places(session)
        found = [(place, self._found(place)) for place in places]
        return [(place, folder) for place, folder in found if folder is not None]

    def give_way(self) -> None:
        """End what is under way soon: the vault is to be closed. Never waits."""
        self._leave.set()

    def health(self) -> BackupHealth:
        """What the status bar says."""
        authz.require(self._store.actor, Right.RUN_BACKUP)
        with self._store.reading() as session:
            places, drills = kept.places(session), kept.last_drills(session)
        return health(self._newest(), places, drills, self._store.clock())

    # --- one copy ---------------------------------------------------------------------------

    def _waits(self, place: BackupPlace, newest: BackupLine | None) -> bool:
        tried = self._failed_at.get(place.id, place.tried_at)
        return wants_copy(replace(place, tried_at=tried), newest, self._store.clock())

    def _copied(self, place: BackupPlace, newest: BackupLine | None) -> None:
        try:
            folder = self._found(place)
            if folder is None:
                raise DestinationMissing
            line = None
            if newest is not None:
                source = self._folder / backup.BACKUPS / newest.id
                line = outside.copy(source, folder, self._key, stop=self._stop)
            with outside.translated_place():
                self._purged(place, folder)
                self._rotated(folder)
        except Cancelled:
            raise
        except CoordoError as error:
            self._note_failure(place, error)
            raise
        self._note_copy(place, folder, line)

    def _found(self, place: BackupPlace) -> Path | None:
        path = Path(place.path)
        roots = mounts.roots() if place.inside else []
        if not mounts.answers(path) and not roots:
            return None
        return outside.located(path, place.inside, place.mark, roots)

    def _rotated(self, folder: Path) -> None:
        ring = keyring.load(self._folder)
        lines = backup.listed(folder, self._key, ring)
        for line in superfluous(lines, self._store.clock().date()):
            with suppress(CoordoError):  # what cannot go now goes next time
                backup.remove(folder, line.id)

    def _purged(self, place: BackupPlace, folder: Path) -> None:
        if place.purge_before is not None:
            ring = keyring.load(self._folder)
            with self._store.reading() as session:
                seq = backup_order.asked(session)
                purging.backups(session, folder, self._key, ring, seq)

    def _note_copy(self, place: BackupPlace, folder: Path, line: BackupLine | None) -> None:
        now = self._store.clock()
        self._failed_at.pop(place.id, None)
        values: dict[str, object] = {"tried_at": now, "error": "", "path": str(folder)}
        if line is not None:
            values |= {"copied_at": now, "copy_of": line.id, "made_at": line.made_at}
        told = {"place": str(place.id)}
        copied = None if line is None else line.id
        with (
            self._nothing_new(),
            self._store.action("backup.outside", object_id=copied, detail=told) as session,
        ):
            asked = kept.place(session, place.id).purge_before
            if asked is not None and asked == place.purge_before:  # none was asked for meanwhile
                values["purge_before"] = None
            kept.change(session, place.id, **values)
            if place.purge_before is not None and not kept.purging(session):
                purging.said(session)

    def _note_failure(self, place: BackupPlace, error: CoordoError) -> None:
        """Said in the trail once, not at each try."""
        now, code = self._store.clock(), type(error).__name__
        self._failed_at[place.id] = now
        if place.error == code:
            return
        told = {"place": str(place.id), "error": code}
        with (
            suppress(CoordoError),  # the failure itself is raised; it is told at the next try
            self._nothing_new(),
            self._store.action("backup.outside_fail", detail=told) as session,
        ):
            kept.change(session, place.id, tried_at=now, error=code)

    @contextmanager
    def _nothing_new(self) -> Iterator[None]:
        """Around an action that leaves nothing more to back up than there was."""
        store = self._store
        with store.mutex:
            changed = store.changed
            yield
            store.changed = changed

    def _newest(self) -> BackupLine | None:
        lines = backup.listed(self._folder / backup.BACKUPS, self._key)
        return next((line for line in lines if line.verified), None)

    def _stop(self) -> None:
        if self._leave.is_set():
            raise Cancelled


def _name_of(path: Path) -> str:
    """What the place is called if nobody says: the stick's own name, the folder's otherwise."""
    parts = [part for part in path.parts if part not in (path.anchor, FOLDER)]
    return parts[-1][:LONGEST_NAME] if parts else path.anchor
