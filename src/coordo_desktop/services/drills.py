"""Rehearsals of restoring, done by the program by itself, and the yearly one on paper (9.7)."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any
from zoneinfo import ZoneInfo

from coordo_desktop.documents import drill_checklist
from coordo_desktop.domain.access import Right, Scope, scope
from coordo_desktop.domain.backup_places import (
    RECORDS_READ,
    Drill,
    drill_is_due,
    paper_drill_is_due,
)
from coordo_desktop.domain.backups import BackupDamaged, BackupLine, NoBackupHere, is_ahead
from coordo_desktop.domain.drill_sheet import DrillSheet
from coordo_desktop.domain.errors import Cancelled, CoordoError
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.services import authz
from coordo_desktop.services.backup_places import BackupPlaceService
from coordo_desktop.store import audit, backup, backup_places, keyring, rehearsal, settings
from coordo_desktop.store.sealing import VaultKey
from coordo_desktop.store.unit import Store

Reader = Callable[[Store, PatientId], Any]  # how the program reads one record


@dataclass(frozen=True, slots=True)
class _Source:
    """The backup that is rehearsed with, and the place it comes from ("" = this computer)."""

    folder: Path
    line: BackupLine
    place: str


class DrillService:
    """Restoring, rehearsed: the newest copy elsewhere, or else the newest backup here."""

    def __init__(
        self,
        store: Store,
        folder: Path,
        key: VaultKey,
        places: BackupPlaceService,
        reader: Reader,
    ) -> None:
        self._store, self._folder, self._key = store, folder, key
        self._places, self._reader = places, reader
        self._leave = threading.Event()

    def due(self) -> bool:
        """Whether it is time for a rehearsal; cheap."""
        if scope(self._store.actor, Right.RUN_BACKUP) is Scope.NONE:
            return False
        with self._store.reading() as session:
            drills = backup_places.last_drills(session)
        lines = backup.listed(self._folder / backup.BACKUPS, self._key)
        oldest = min(
            (line for line in lines if line.verified), key=lambda one: one.made_at, default=None
        )
        last = next((one for one in drills if not one.paper), None)
        return drill_is_due(last, oldest, self._store.clock())

    def run(self) -> Drill:
        """Put the newest copy back into a scratch folder, check all of it, read ten records.

        What came of it is kept whether it went well or not.

        Raises:
            NoBackupHere: nothing to rehearse with. Cancelled: `give_way` was called.
        """
        authz.require(self._store.actor, Right.RUN_BACKUP)
        source = self._source()
        began = monotonic()
        problems: tuple[str, ...] = ()
        records = 0
        try:
            records = self._rehearsed(source)
        except Cancelled:
            raise
        except BackupDamaged as error:
            problems = error.problems
        except CoordoError as error:
            problems = (type(error).__name__,)
        drill = Drill(
            at=self._store.clock(),
            backup_id=source.line.id,
            place=source.place,
            ok=not problems,
            problems=problems,
            records=records,
            seconds=round(monotonic() - began, 3),
            by=self._store.actor.user_id,
        )
        self._kept(drill)
        return drill

    def history(self, limit: int = 50) -> list[Drill]:
        """The last rehearsals, newest first."""
        authz.require(self._store.actor, Right.RUN_BACKUP)
        with self._store.reading() as session:
            return list(backup_places.drills(session, limit))

    def paper_due(self) -> bool:
        """Whether a year passed since somebody rehearsed with the recovery sheet."""
        if scope(self._store.actor, Right.RESTORE) is Scope.NONE:
            return False
        with self._store.reading() as session:
            last = next((one for one in backup_places.last_drills(session) if one.paper), None)
        lines = backup.listed(self._folder / backup.BACKUPS)
        since = min((line.made_at for line in lines), default=self._store.clock())
        return paper_drill_is_due(last, since, self._store.clock())

    def paper_done(self, *, ok: bool) -> Drill:
        """Note that the yearly rehearsal with the recovery sheet was done, and how it went."""
        authz.require(self._store.actor, Right.RESTORE)
        lines = backup.listed(self._folder / backup.BACKUPS, self._key)
        drill = Drill(
            at=self._store.clock(),
            backup_id=lines[0].id if lines else "",
            place="",
            ok=ok,
            problems=() if ok else ("paper",),
            paper=True,
            by=self._store.actor.user_id,
        )
        with self._store.action("drill.paper", detail={"ok": ok}) as session:
            backup_places.add_drill(session, drill)
        return drill

    def checklist(self) -> bytes:
        """The page of the yearly rehearsal, to print."""
        authz.require(self._store.actor, Right.RUN_BACKUP)
        lines = backup.listed(self._folder / backup.BACKUPS, self._key)
        last = next((line for line in lines if line.verified), None)
        with self._store.action("drill.print") as session:
            practice = settings.load(session)
            zone = ZoneInfo(practice.time_zone)
            places = backup_places.places(session)
            sheet = DrillSheet(
                practice=practice.name,
                place=places[0].name if len(places) == 1 else "",
                made_at=None if last is None else last.made_at.astimezone(zone),
                patients=0 if last is None else last.patients or 0,
                transmissions=0 if last is None else last.transmissions or 0,
                author=self._store.actor.name,
                printed_at=self._store.clock().astimezone(zone),
                audit_code=f"Jnl {audit.short_code(audit.head(session))}",
            )
            return drill_checklist.render(sheet)

    def give_way(self) -> None:
        """End what is under way soon: the vault is to be closed. Never waits."""
        self._leave.set()

    # --- one rehearsal ----------------------------------------------------------------------

    def _source(self) -> _Source:
        ring = keyring.load(self._folder)
        found = [
            _Source(folder / line.id, line, str(place.id))
            for place, folder in self._places.present()
            for line in backup.listed(folder, self._key, ring)[:1]
            if line.verified
        ]
        inside = self._folder / backup.BACKUPS
        lines = [line for line in backup.listed(inside, self._key, ring) if line.verified]
        found += [_Source(inside / line.id, line, "") for line in lines[:1]]
        if not found:
            raise NoBackupHere
        now = self._store.clock()
        return max(
            found,
            key=lambda one: (
                not is_ahead(one.line.made_at, now), bool(one.place), one.line.order
            ),
        )  # fmt: skip

    def _rehearsed(self, source: _Source) -> int:
        with rehearsal.put_back(
            source.folder, self._folder, self._key, self._store.clock, stop=self._stop
        ) as store:
            with store.reading() as session:
                chosen = rehearsal.some_patients(session, RECORDS_READ)
            for patient_id in chosen:
                self._stop()
                self._reader(store, patient_id)
            return len(chosen)

    def _kept(self, drill: Drill) -> None:
        told: dict[str, str | int | bool] = {
            "place": drill.place,
            "records": drill.records,
            "problems": len(drill.problems),
        }
        store = self._store
        with store.mutex:
            changed = store.changed
            if drill.ok:
                with store.action("drill.ok", object_id=drill.backup_id, detail=told) as session:
                    backup_places.add_drill(session, drill)
            else:
                with store.action("drill.fail", object_id=drill.backup_id, detail=told) as session:
                    backup_places.add_drill(session, drill)
            store.changed = changed

    def _stop(self) -> None:
        if self._leave.is_set():
            raise Cancelled
