"""The journal: read, proved, kept for a time, exported (security design 10)."""

import json
import threading
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from coordo_desktop.domain.access import NotAllowed, Right, Scope, scope
from coordo_desktop.domain.audit import (
    USUAL_MONTHS,
    AuditFilter,
    AuditLine,
    CodeAnswer,
    CodeFound,
    ControlKeyUnknown,
    JournalContradicted,
    JournalReport,
    Keeping,
    KeptMonth,
    checked_months,
    code_letters,
    read_code,
    read_control_key,
    written_control_key,
)
from coordo_desktop.domain.errors import Cancelled, PlaceNotWritable
from coordo_desktop.domain.ids import PatientId, UserId
from coordo_desktop.services import audit_export, authz
from coordo_desktop.services.saving import save_with
from coordo_desktop.store import (
    accounts,
    anchors,
    audit,
    audit_checking,
    audit_elsewhere,
    audit_epochs,
    audit_months,
    audit_naming,
    audit_opening,
    audit_reading,
    settings,
)
from coordo_desktop.store.sealing import VaultKey
from coordo_desktop.store.unit import OpenSession, Store, note
from coordo_desktop.system.files import ready_folder, refuse_place, write_whole

_CHECKED_KEY = "audit.checked_on"


class AuditService:
    """The journal of the open vault."""

    def __init__(self, store: Store, folder: Path, key: VaultKey) -> None:
        self._store, self._folder, self._key = store, folder, key
        self._stop = threading.Event()

    # --- reading ------------------------------------------------------------------------------

    def people(self) -> list[tuple[UserId, str]]:
        """Whose events may be asked for, by name: everybody's, or one's own only."""
        actor = self._store.actor
        if not self._reads_all():
            return [(actor.user_id, actor.name)]
        with self._store.reading() as session:
            names = accounts.names(session)
        return sorted(names.items(), key=lambda each: each[1].casefold())

    def open(self, asked: AuditFilter) -> tuple[int, int]:
        """How many events answer, and up to which number: what `page` is then asked for.

        Everything for an administrator, one record for who may read its history, one's own events
        for everybody. Noted in the journal itself. NotAllowed.
        """
        self._allowed(asked)
        with self._store.action("audit.read", patient_id=asked.patient_id) as session:
            upto = audit.head(session).seq
            many = audit_reading.count(session, asked, upto)
            note(session, lines=many, mine=asked.user_id == self._store.actor.user_id)
        return many, upto

    def page(self, asked: AuditFilter, upto: int, offset: int, limit: int) -> list[AuditLine]:
        """Events that answer, newest first, of a journal that `open` announced."""
        self._allowed(asked)
        with self._store.reading() as session:
            return self._named(session, audit_reading.page(session, asked, upto, offset, limit))

    def mine(self, limit: int = 200) -> list[AuditLine]:
        """One's own last events: what the practice keeps of one's work (RGPD)."""
        asked = AuditFilter(user_id=self._store.actor.user_id)
        _many, upto = self.open(asked)
        return self.page(asked, upto, 0, limit)

    def _reads_all(self) -> bool:
        return scope(self._store.actor, Right.READ_FULL_AUDIT) is Scope.ALL

    def _allowed(self, asked: AuditFilter) -> None:
        actor = self._store.actor
        if self._reads_all() or asked.user_id == actor.user_id:
            return
        if asked.patient_id is None:
            raise NotAllowed(right=Right.READ_FULL_AUDIT)
        authz.require(actor, Right.READ_PATIENT_AUDIT)

    def _named(self, session: OpenSession, lines: list[AuditLine]) -> list[AuditLine]:
        """With the names of the patients whom the reader may see anyway."""
        visible = set()
        for patient_id in {one.patient_id for one in lines if one.patient_id is not None}:
            with suppress(NotAllowed):
                actor = self._store.actor
                authz.require_for(session, actor, Right.SEE_IDENTITY, patient_id)
                visible.add(patient_id)
        return audit_naming.named(session, lines, visible)

    # --- proving ------------------------------------------------------------------------------

    def at_opening(self) -> JournalReport:
        """What the unlock found, before anything was added to the journal."""
        with self._store.reading() as session:
            return self._report(session, list(self._store.journal), ())

    def verify(
        self, control_keys: Sequence[str] = (), places: Sequence[Path] = ()
    ) -> JournalReport:
        """Every line read again, against the anchors, the backups, and what was brought.

        `control_keys` as typed from recovery sheets; `places` are folders that hold anchors or
        backups (a stick). ControlKeyMistyped, ControlKeyUnknown.
        """
        authz.require(self._store.actor, Right.RUN_BACKUP)
        typed = [read_control_key(text) for text in control_keys]
        self._stop.clear()
        with self._store.reading() as session:
            keys = {}
            for key in typed:
                number = audit_checking.fits(session, key)
                if number is None:
                    raise ControlKeyUnknown
                keys[number] = key
            report = self._verified(session, keys, places)
        with self._store.action("audit.check") as session:
            note(session, problems=len(report.problems), lines=report.lines, keys=len(keys))
        return report

    def check_code(self, text: str) -> CodeFound:
        """Whether the journal still holds what the foot of a sheet says; CodeMistyped."""
        authz.require(self._store.actor, Right.RUN_BACKUP)
        seq, letters = read_code(text)
        with self._store.reading() as session:
            gone, stands = audit.given_up(session), audit.head(session)
            if seq > stands.seq:
                return CodeFound(CodeAnswer.CUT, seq)
            if seq < gone.seq or seq == 0:
                return CodeFound(CodeAnswer.GIVEN_UP, seq)
            held = gone.head if seq == gone.seq else audit.hash_at(session, seq)
            at = audit_reading.at_of(session, seq)
        same = held is not None and code_letters(held) == letters
        return CodeFound(CodeAnswer.HELD if same else CodeAnswer.DIFFERENT, seq, at)

    def accept(self) -> None:
        """Take note of a loss: anchors begin again from here, with both heads."""
        authz.require(self._store.actor, Right.READ_FULL_AUDIT)
        store = self._store
        with store.mutex:
            known = anchors.last(self._folder)
            with store.action("audit.accept") as session:
                told = 0 if known is None else known.seq
                note(session, seq=audit.head(session).seq, anchored=told)
                audit_opening.forget(session)
            with store.reading() as session:
                stands, mark = audit.head(session), accounts.mark(session)
            at, generation = store.clock(), mark.generation
            anchors.begin_again(self._folder, self._key, stands, generation, at, restored=False)
        self._store.journal = ()

    def _verified(
        self, session: OpenSession, keys: dict[int, bytes], places: Sequence[Path]
    ) -> JournalReport:
        found = audit_checking.problems(session, keys, stop=self._go_on)
        found += anchors.problems(self._folder, self._key, session)
        found += [code for code in audit_opening.kept(session) if code not in found]
        told = audit_elsewhere.found_in(self._folder, self._key)
        for place in places:
            told += audit_elsewhere.found_in(place, None)
        found += audit_elsewhere.contradictions(session, told)
        return self._report(session, found, tuple(sorted(keys)))

    def _report(
        self, session: OpenSession, found: list[str], epochs: tuple[int, ...]
    ) -> JournalReport:
        first, last, at = audit_reading.span(session)
        known = anchors.last(self._folder)
        return JournalReport(
            problems=tuple(found),
            lines=last - first + 1 if last else 0,
            first_seq=first,
            last_seq=last,
            last_at=at,
            anchored_at=None if known is None else known.at(),
            lost=0 if known is None else max(0, known.seq - last),
            epochs=epochs,
        )

    def _go_on(self) -> None:
        if self._stop.is_set():
            raise Cancelled

    # --- each night ---------------------------------------------------------------------------

    def nightly_due(self) -> bool:
        """Whether the journal was not read again yet today, by somebody who may."""
        actor = self._store.actor
        if scope(actor, Right.RUN_BACKUP) is Scope.NONE:
            return False
        with self._store.reading() as session:
            told = settings.load_text(session, _CHECKED_KEY)
            return told is None or json.loads(told) != self._today(session).isoformat()

    def nightly(self) -> JournalReport:
        """Read the whole journal again, seal the months that are over, give up the oldest.

        Raises:
            JournalContradicted: it is not what was written; nothing was given up.
            Cancelled: `stop` was asked for.
        """
        store = self._store
        authz.require(store.actor, Right.RUN_BACKUP)
        self._stop.clear()
        with store.reading() as session:
            report = self._verified(session, {}, ())
            today = json.dumps(self._today(session).isoformat())
        with store.action("audit.check") as session:
            note(session, problems=len(report.problems), lines=report.lines)
            settings.keep_text(session, _CHECKED_KEY, today)
            if report.ok:
                audit_months.seal(session, store.clock())
        if not report.ok:
            raise JournalContradicted(report=report)
        self._give_up()
        return report

    def stop(self) -> None:
        """Have a verification under way end soon."""
        self._stop.set()

    def _give_up(self) -> None:
        store = self._store
        with store.reading() as session:
            months = audit_months.kept_months(session, USUAL_MONTHS)
            over = audit_months.over(session, store.clock(), months)
        if not over:
            return
        with store.action("audit.purge") as session:
            begins = audit_months.give_up(session, over, store.clock())
            lines = sum(one.lines for one in over)
            note(session, through=begins.seq, head=begins.head.hex(), months=len(over), lines=lines)

    def _today(self, session: OpenSession) -> date:
        return self._store.clock().astimezone(self._zone(session)).date()

    def _zone(self, session: OpenSession) -> ZoneInfo:
        return ZoneInfo(settings.time_zone(session))

    # --- how long -----------------------------------------------------------------------------

    def keeping(self) -> Keeping:
        """How long the journal is kept, its sealed months, and how many are over."""
        authz.require(self._store.actor, Right.READ_FULL_AUDIT)
        with self._store.reading() as session:
            months = audit_months.kept_months(session, USUAL_MONTHS)
            over = audit_months.over(session, self._store.clock(), months)
            sealed = audit_months.listed(session)
        told = (KeptMonth(one.number, one.lines, one.ends_at, one.purged_at) for one in sealed)
        return Keeping(months, tuple(told), len(over))

    def keep_for(self, months: int) -> None:
        """Decide how long the journal is kept; MonthsOutOfRange."""
        authz.require(self._store.actor, Right.READ_FULL_AUDIT)
        checked_months(months)
        with self._store.action("audit.keep", detail={"months": months}) as session:
            audit_months.keep_months(session, months)

    def copied(self, patient_id: PatientId) -> None:
        """Text was copied while this record was on screen."""
        actor = self._store.actor
        authz.require(actor, Right.SEE_IDENTITY)
        with self._store.action("clipboard.copy", patient_id=patient_id) as session:
            authz.require_for(session, actor, Right.SEE_IDENTITY, patient_id)

    # --- leaving the program ------------------------------------------------------------------

    def export(self, place: Path) -> Path:
        """Write the whole journal into a new folder at `place`, made if need be; where it lies.

        The files name no patient and are not closed by a password. InsideVault,
        PlaceNotWritable, DiskFull.
        """
        authz.require(self._store.actor, Right.READ_FULL_AUDIT)
        store, at = self._store, self._store.clock()
        with store.action("audit.export") as session:
            zone = self._zone(session)
            made, lines = audit_export.files(session, self._folder, at, zone)
            folder = _free_folder(place.absolute(), f"journal-{at.astimezone(zone):%Y-%m-%d_%H%M}")
            note(session, lines=lines, form="files", seq=audit.head(session).seq)
            for name, content in made:
                save_with(session, folder / name, content)
        return folder

    def sheet(self, asked: AuditFilter, password: str = "") -> bytes:
        """The events that answer (the newest `audit_export.MOST`), as a PDF; closed if asked."""
        self._allowed(asked)
        store = self._store
        with store.action("audit.print", patient_id=asked.patient_id) as session:
            upto = audit.head(session).seq
            lines = audit_reading.page(session, asked, upto, 0, audit_export.MOST)
            left_out = audit_reading.count(session, asked, upto) - len(lines)
            named = self._named(session, lines)
            content = audit_export.sheet(session, store, asked, named, left_out)
            note(session, lines=len(lines), left_out=left_out, password=bool(password))
        return audit_export.closed(content, password)

    def save(self, asked: AuditFilter, path: Path, password: str) -> None:
        """Write the PDF of `sheet` at a place, closed by `password`.

        InsideVault, PlaceNotWritable, DiskFull.
        """
        self._allowed(asked)
        refuse_place(path.absolute())
        write_whole(path.absolute(), self.sheet(asked, password))

    def new_control_key(self) -> tuple[int, str]:
        """Begin an epoch: the number of its control key and the key, shown this once."""
        authz.require(self._store.actor, Right.ROTATE_KEYS)
        number, key = audit_epochs.begin(self._store)
        return number, written_control_key(key)


def access_of(store: Store, patient_id: PatientId, limit: int = 2000) -> list[AuditLine]:
    """Who opened or acted on a record: for the archive that answers a person's request.

    The caller has required the right and writes its own line.
    """
    with store.reading() as session:
        asked = AuditFilter(patient_id=patient_id)
        return audit_reading.page(session, asked, audit.head(session).seq, 0, limit)


def _free_folder(place: Path, name: str) -> Path:
    """A new folder of that name, numbered where it is taken; InsideVault, PlaceNotWritable."""
    ready_folder(place)
    refuse_place(place / name)
    number, folder = 1, place / name
    while folder.exists():
        number += 1
        folder = place / f"{name}-{number}"
    try:
        folder.mkdir(mode=0o700)
    except OSError as error:
        raise PlaceNotWritable from error
    return folder
