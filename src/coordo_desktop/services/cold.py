"""Fridges: read twice a day, excursions isolated at once, decided lot by lot (ST8)."""

import hashlib
from datetime import date, timedelta
from pathlib import Path

from coordo_desktop.documents.fridge_log import fridge_log_pdf
from coordo_desktop.domain.access import Right, Scope, scope
from coordo_desktop.domain.cold_chain import (
    AskedMissing,
    Excursion,
    ExcursionLot,
    Fridge,
    LotDecision,
    NotAFridge,
    Reading,
    ReadingDraft,
    ReadingKept,
    ReadingReplaced,
    checked,
    half_of,
)
from coordo_desktop.domain.cold_log import FridgeLog, FridgeSheet, PrintedLog
from coordo_desktop.domain.ids import ExcursionId, ReadingId, StockPlaceId
from coordo_desktop.domain.local_times import local, zone_of
from coordo_desktop.services import authz
from coordo_desktop.services.saving import save_with
from coordo_desktop.store import audit, cold, cold_deciding, cold_writing, opening, settings
from coordo_desktop.store.unit import OpenSession, Store, note
from coordo_desktop.system.files import refuse_place


class ColdService:
    """What may be asked and done about fridges."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- asked --------------------------------------------------------------------------------

    def fridges(self) -> tuple[Fridge, ...]:
        """Each fridge in use: last reading, what is due, missed, the excursion that waits."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return cold.fridges(session, self._store.clock())

    def log(self, place_id: StockPlaceId, first: date, last: date) -> FridgeLog:
        """A fridge from one day to another, both included; NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return cold.log(session, place_id, first, last, self._store.clock())

    def excursion(self, excursion_id: ExcursionId) -> Excursion:
        """One excursion with its lots; NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return cold.excursion(session, excursion_id)

    def excursions(self, place_id: StockPlaceId | None = None) -> tuple[Excursion, ...]:
        """The excursions of a fridge, newest first; without one, all that wait for something."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            if place_id is None:
                return cold.pending(session)
            return cold.of_fridge(session, place_id)

    # --- readings -----------------------------------------------------------------------------

    def read(self, draft: ReadingDraft) -> ReadingKept:
        """Keep what a fridge shows; out of its limits, what it holds is isolated at once.

        Raises:
            NotAllowed, NotAFridge, NotATemperature, ExtremesOutOfOrder, ReadingTimeWrong.
        """
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.action("cold.read", object_id=draft.place_id) as session:
            return self._keep(session, draft)

    def correct(self, reading_id: ReadingId, draft: ReadingDraft) -> ReadingKept:
        """Another reading stands for this one, which stays in the log; as for `read`.

        Raises:
            ReadingReplaced, NotFound. The fridge cannot change.
        """
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.action("cold.correct", object_id=draft.place_id) as session:
            before = self._standing(session, reading_id)
            if before.place_id != draft.place_id:
                raise NotAFridge
            return self._keep(session, draft, before=before)

    def withdraw(self, reading_id: ReadingId) -> ReadingKept:
        """The reading never was (another fridge, typed twice); it stays in the log, struck out.

        Raises:
            ReadingReplaced, NotFound.
        """
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.action("cold.withdraw") as session:
            before = self._standing(session, reading_id)
            note(session, object_id=before.place_id)
            kept = cold_writing.add_reading(
                session,
                cold_writing.counter_of(before),
                at=before.at,
                on_day=before.on_day,
                half=before.half,
                limits=before.limits,
                replaces=before.id,
                void=True,
            )
            return self._followed(session, cold.reading(session, kept), before)

    # --- decisions ----------------------------------------------------------------------------

    def decide(
        self,
        lot: ExcursionLot,
        decision: LotDecision,
        *,
        asked: str = "",
        why: str = "",
    ) -> Excursion:
        """Decide of a lot as it was seen: its excursion as it then stands.

        Raises:
            NotAllowed, AskedMissing (advice awaited from nobody), ChangedMeanwhile, NotEnough.
        """
        return self.decide_all((lot,), decision, asked=asked, why=why)

    def decide_all(
        self,
        lots: tuple[ExcursionLot, ...],
        decision: LotDecision,
        *,
        asked: str = "",
        why: str = "",
    ) -> Excursion:
        """Decide the same of several lots of one excursion, all or none; as for `decide`."""
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        if decision is LotDecision.AWAITING and not asked.strip():
            raise AskedMissing
        owner = lots[0].excursion_id
        detail = {"decision": decision.value or "none", "lots": len(lots)}
        with self._store.action("cold.decide", object_id=owner, detail=detail) as session:
            for each in lots:
                seen = cold.lot_of(session, each.row_no)
                cold_deciding.decide(session, seen, each.version, decision, asked=asked, note=why)
            return cold.excursion(session, owner)

    # --- on paper -----------------------------------------------------------------------------

    def preview(self, place_id: StockPlaceId, on: date) -> PrintedLog:
        """The log of the month of this day, to look at; nothing is recorded. NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return self._printed(session, place_id, on)

    def printed(self, place_id: StockPlaceId, on: date) -> PrintedLog:
        """The same to send to the printer, recorded with its hash."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.action("cold.print", object_id=place_id) as session:
            return self._recorded(session, place_id, on)

    def export(self, place_id: StockPlaceId, on: date, path: Path) -> PrintedLog:
        """Write it to a place the person chose, recorded with its hash.

        Raises:
            NotAllowed, NotFound, InsideVault, DiskFull, PlaceNotWritable.
        """
        authz.require(self._store.actor, Right.SEE_STOCK)
        refuse_place(path.absolute())
        with self._store.action("cold.export", object_id=place_id) as session:
            printed = self._recorded(session, place_id, on)
            save_with(session, path, printed.pdf)
        return printed

    def _recorded(self, session: OpenSession, place_id: StockPlaceId, on: date) -> PrintedLog:
        printed = self._printed(session, place_id, on)
        note(session, month=f"{on:%Y-%m}", readings=printed.many, sha256=printed.sha256)
        return printed

    def _printed(self, session: OpenSession, place_id: StockPlaceId, on: date) -> PrintedLog:
        first = on.replace(day=1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        log = cold.log(session, place_id, first, last, self._store.clock())
        practice, actor = settings.load(session), self._store.actor
        zone = zone_of(practice.time_zone)
        sheet = FridgeSheet(
            log=log,
            practice=practice.name,
            author=", ".join(filter(None, (actor.name, actor.profession))),
            printed_at=self._store.clock().astimezone(zone),
            audit_code=f"Jnl {audit.short_code(audit.head(session))}",
            zone=zone,
        )
        pdf = fridge_log_pdf(sheet)
        return PrintedLog(pdf, hashlib.sha256(pdf).hexdigest(), len(log.counted))

    # --- steps --------------------------------------------------------------------------------

    def _standing(self, session: OpenSession, reading_id: ReadingId) -> Reading:
        before = cold.reading(session, reading_id)
        if not before.counts:
            raise ReadingReplaced
        return before

    def _keep(
        self, session: OpenSession, draft: ReadingDraft, before: Reading | None = None
    ) -> ReadingKept:
        now = self._store.clock()
        draft = checked(draft, now)
        fridge = cold.place(session, draft.place_id)
        if fridge is None:
            raise NotAFridge
        at = draft.at or (now if before is None else before.at)
        wall = local(at, opening.zone(session))
        kept = cold_writing.add_reading(
            session,
            draft,
            at=at,
            on_day=wall.date(),
            half=half_of(wall.time()),
            limits=(fridge["low"], fridge["high"]),
            replaces=None if before is None else before.id,
        )
        return self._followed(session, cold.reading(session, kept), before)

    def _followed(
        self, session: OpenSession, reading: Reading, before: Reading | None
    ) -> ReadingKept:
        """What the reading opened, prolonged, ended or undid."""
        around = reading.at if before is None else min(reading.at, before.at)
        known = {each.id: each for each in cold.of_fridge(session, reading.place_id)}
        isolated = cold_writing.tell_again(session, reading.place_id, around)
        for each in cold.of_fridge(session, reading.place_id):
            if each.void and each.id in known and not known[each.id].void:
                self._give_back(session, known[each.id], each)
        after = cold.of_fridge(session, reading.place_id)
        changed = next(
            (
                each
                for each in after
                if each.id not in known or each.version != known[each.id].version
            ),
            None,
        )
        note(session, within=reading.within, isolated=isolated)
        old = None if changed is None else known.get(changed.id)
        return ReadingKept(
            reading=reading,
            excursion=changed,
            isolated=isolated,
            ended=changed is not None
            and changed.ended_at is not None
            and not changed.void
            and old is not None
            and old.ended_at is None,
        )

    def _give_back(self, session: OpenSession, before: Excursion, void: Excursion) -> None:
        """Nothing was out after all: who may decide gives the units back in the same act.

        What somebody had decided is decided again by somebody, not here.
        """
        if scope(self._store.actor, Right.MANAGE_STOCK) is Scope.NONE:
            return
        open_before = {lot.row_no for lot in before.lots if lot.decision is LotDecision.NONE}
        for lot in void.lots:
            if lot.row_no in open_before:
                cold_deciding.decide(session, lot, lot.version, LotDecision.USABLE)
