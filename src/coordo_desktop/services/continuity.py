"""The evening pack (DI3): made by itself, closed with a password, the last three kept.

It is the practice's, not the reader's: whoever is at the desk at that hour, it holds everything,
and nobody opens it without the password that was set by who may.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from coordo_desktop.documents import continuity as paper
from coordo_desktop.documents.pictures import page_count
from coordo_desktop.documents.protect import with_password
from coordo_desktop.domain.access import NotAllowed, Right, Scope, scope
from coordo_desktop.domain.backups import DestinationMissing
from coordo_desktop.domain.continuity import (
    DAYS,
    ContinuitySettings,
    Packed,
    PackFolderThere,
    PackOff,
    PackStatus,
    checked,
    expected_at,
    file_name,
    first_day,
    is_due,
    packs_among,
    superfluous,
)
from coordo_desktop.domain.continuity_pack import Pack
from coordo_desktop.domain.erasures import PacksGone
from coordo_desktop.domain.errors import Cancelled, CoordoError, NotFound
from coordo_desktop.services import appointment_horizon, authz, paper_heads, task_horizon
from coordo_desktop.services.saving import save_with
from coordo_desktop.store import continuity, continuity_reading, settings
from coordo_desktop.store.unit import OpenSession, Store, note
from coordo_desktop.system.files import ready_folder, refuse_place

Progress = Callable[[int, int], None]
_RESTED = 0.9  # of the work: what the drawing is, the rest is closing and writing


def _nobody_asks(_done: int, _total: int) -> None:
    """Nothing is waited for."""


class ContinuityService:
    """What the practice decided of the pack, how the last one went, making one."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._stopped = False

    # --- what was decided -------------------------------------------------------------------

    def settings(self) -> ContinuitySettings:
        """What was decided; whoever may not change it is not told the password."""
        with self._store.reading() as session:
            decided = continuity.load(session)
        if scope(self._store.actor, Right.MANAGE_SETTINGS) is Scope.NONE:
            return replace(decided, password="")
        return decided

    def save(self, decided: ContinuitySettings) -> ContinuitySettings:
        """Keep it. InvalidField (`hour`), PackOff, PackPasswordWeak, PlaceNotWritable."""
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        kept = checked(decided)
        with self._store.action("continuity.settings") as session:
            before = continuity.load(session)
            if kept.folder and (kept.enabled or kept.folder != before.folder):
                refuse_place(Path(kept.folder) / file_name(self._store.clock()))
            since = before.since if before.enabled else self._store.clock()
            kept = replace(kept, since=since if kept.enabled else None)
            continuity.keep(session, kept)
            if before.folder and before.folder != kept.folder:  # until a purge finds it empty
                continuity.keep_former(session, (*continuity.former(session), before.folder))
            note(session, enabled=kept.enabled, hour=kept.hour)
        return kept

    def former_folders(self) -> tuple[str, ...]:
        """The folders chosen before, where a purge has not found everything removed yet."""
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        with self._store.reading() as session:
            return continuity.former(session)

    def forget_folder(self, folder: str) -> None:
        """Say that a folder chosen before is no more: no purge waits for it.

        Raises:
            PackFolderThere: it holds packs, or is there and cannot be read. NotFound: not one of
                these folders.
        """
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        there = _packs_in(Path(folder))
        if there or (there is None and Path(folder).exists()):
            raise PackFolderThere(packs=len(there or ()))
        with self._store.action("continuity.folder_gone") as session:
            former = continuity.former(session)
            if folder not in former:
                raise NotFound
            continuity.keep_former(session, [one for one in former if one != folder])

    def recall_folder(self, folder: str) -> None:
        """It was said by mistake: the purges wait for that folder again."""
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        with self._store.action("continuity.folder_back") as session:
            continuity.keep_former(session, (*continuity.former(session), folder))

    # --- how it goes ------------------------------------------------------------------------

    def status(self) -> PackStatus:
        """How the evening pack does; anybody at the desk may know."""
        with self._store.reading() as session:
            return self._status(session)

    def due(self) -> bool:
        """Whether the pack of the last evening is still to be made; cheap."""
        if scope(self._store.actor, Right.RUN_BACKUP) is Scope.NONE:
            return False
        return is_due(self.status(), self._store.clock())

    def _status(self, session: OpenSession) -> PackStatus:
        decided, failed = continuity.load(session), continuity.failed(session)
        zone = ZoneInfo(settings.time_zone(session))
        return PackStatus(
            enabled=decided.enabled,
            last=continuity.last(session),
            failed_at=failed[0] if failed else None,
            error=failed[1] if failed else "",
            expected_at=expected_at(decided, self._store.clock(), zone),
        )

    # --- making one -------------------------------------------------------------------------

    def run(self, progress: Progress = _nobody_asks) -> Packed:
        """Make the pack in the folder decided, and give up those past the last three.

        Raises:
            PackOff, DestinationMissing, PlaceNotWritable, DiskFull, DiskFailed, Cancelled: what
            the folder held before is still there.
        """
        authz.require(self._store.actor, Right.RUN_BACKUP)
        self._stopped = False
        with self._store.reading() as session:
            decided = continuity.load(session)
        for missing in ("folder", "password"):
            if not getattr(decided, missing):
                raise PackOff(missing=missing)
        try:
            made = self._made(Path(decided.folder), decided.password, "evening", progress)
        except Cancelled:
            raise
        except CoordoError as error:
            self._note_failure(error)
            raise
        self._tidy(Path(decided.folder))
        return made

    def make(self, folder: Path, password: str, progress: Progress = _nobody_asks) -> Packed:
        """Make a pack elsewhere, now, in a folder made if need be. As `run`; InsideVault.

        NotAllowed unless all of it may be exported.
        """
        self._whole()
        self._stopped = False
        if not password:
            raise PackOff(missing="password")
        ready_folder(folder.absolute())
        return self._made(folder.absolute(), password, "manual", progress)

    def preview(self, progress: Progress = _nobody_asks) -> bytes:
        """The pack as it would be made now, in clear and in memory only, to look at."""
        self._whole()
        self._stopped = False
        self._laid_out()
        with self._store.action("continuity.preview") as session:
            pack = self._read(session)
            note(session, patients=len(pack.people))
        return paper.render(pack, self._watched(progress))

    def purge(self) -> PacksGone | None:
        """Remove the packs made before the last erasure; None where no folder was ever chosen.

        Those of the folders chosen earlier go too; a folder that is away is told as left, and tried
        again at the next purge. Only a pack the journal proves younger stays. The next one is then
        due.
        """
        authz.require(self._store.actor, Right.CONFIRM_ERASURE)
        with self._store.reading() as session:
            folder = continuity.load(session).folder
            before = [one for one in continuity.former(session) if one != folder]
            younger = continuity.kept_since_erasing(session)
        if not folder and not before:
            return None
        done = {one: _emptied(Path(one), younger) for one in (folder, *before) if one}
        removed = sum(gone.removed for gone in done.values())
        with self._store.quietly() as session:  # « erasure.purge » is told
            continuity.keep_former(session, [one for one in before if done[one].left])
            if removed and not younger:
                continuity.forget_last(session)
        return PacksGone(removed, any(gone.left for gone in done.values()))

    def stop(self) -> None:
        """Have the pack under way give up soon (a lock waits for it)."""
        self._stopped = True

    def _whole(self) -> None:
        """Whoever looks at the pack reads everybody's record."""
        authz.require(self._store.actor, Right.EXPORT)
        if scope(self._store.actor, Right.READ_CLINICAL) is not Scope.ALL:
            raise NotAllowed(right=Right.READ_CLINICAL)

    def _watched(self, progress: Progress) -> Progress:
        def watched(done: int, total: int) -> None:
            if self._stopped:
                raise Cancelled
            progress(int(done * _RESTED), total)

        return watched

    def _made(self, folder: Path, password: str, why: str, progress: Progress) -> Packed:
        if not folder.is_dir():
            raise DestinationMissing
        self._laid_out()
        with self._store.reading() as session:
            pack = self._read(session)
        pdf = paper.render(pack, self._watched(progress))
        name = file_name(pack.printed_at)
        closed = with_password(pdf, password)
        told: dict[str, str | int] = {
            "why": why,
            "patients": len(pack.people),
            "pages": page_count(pdf),
        }
        with self._store.action("continuity.pack", detail=told) as session:
            save_with(session, folder / name, closed)
            made = Packed(
                at=self._store.clock(),
                name=name,
                pages=page_count(pdf),
                patients=len(pack.people),
                code=pack.audit_code,
            )
            if why == "evening":
                continuity.made(session, made)
        return made

    def _laid_out(self) -> None:
        """The series and the tasks reach the days ahead."""
        task_horizon.ready(self._store)
        appointment_horizon.ready(self._store)

    def _read(self, session: OpenSession) -> Pack:
        head = paper_heads.head(session, self._store)
        practice = settings.load(session)
        first = first_day(head.printed_at)
        last = first + timedelta(days=DAYS - 1)
        agenda = continuity_reading.agenda_of(session, first, last)
        days = continuity_reading.days(session, agenda)
        people = continuity_reading.people(session, days, agenda, head.today, head.printed_at)
        return Pack(
            practice=practice.name,
            practice_detail=" · ".join([*head.address, *([head.phone] if head.phone else [])]),
            author=head.author,
            printed_at=head.printed_at,
            audit_code=head.audit_code,
            first=first,
            last=last,
            days=tuple(days),
            people=tuple(people),
        )

    def _note_failure(self, error: CoordoError) -> None:
        name = type(error).__name__
        with (
            suppress(CoordoError),  # the error itself is raised to whoever asked
            self._store.action("continuity.fail", detail={"error": name}) as session,
        ):
            continuity.not_made(session, self._store.clock(), name)

    def _tidy(self, folder: Path) -> None:
        """The packs past the last three go; one that cannot goes next time."""
        with suppress(OSError):
            for name in superfluous([one.name for one in folder.iterdir()]):
                with suppress(OSError):
                    (folder / name).unlink()


def _emptied(folder: Path, younger: str) -> PacksGone:
    """Remove the packs of a folder but the one that is younger than any erasure."""
    removed, left = 0, False
    packs = _packs_in(folder)
    if packs is None:
        return PacksGone(0, left=True)
    for name in packs:
        if name != younger:
            try:
                (folder / name).unlink()
                removed += 1
            except OSError:
                left = True
    return PacksGone(removed, left)


def _packs_in(folder: Path) -> list[str] | None:
    """The packs a folder holds; None where it cannot be read."""
    try:
        return packs_among([one.name for one in folder.iterdir()])
    except OSError:
        return None
