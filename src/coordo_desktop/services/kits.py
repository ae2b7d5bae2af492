"""Emergency kits: composition, seal, full check that refills, taken back (ST10)."""

from collections.abc import Sequence
from uuid import uuid4

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.ids import DeedId, KitCheckId, StockPlaceId
from coordo_desktop.domain.kit_rules import (
    checked_days,
    checked_lines,
    checked_seal,
    default_lines,
    seal_key,
)
from coordo_desktop.domain.kits import (
    CheckNotLast,
    Kit,
    KitCheck,
    KitCheckDraft,
    KitChecked,
    KitCheckLine,
    KitLineDraft,
    KitOverview,
    KitState,
    LinesNotSeen,
    SealTaken,
)
from coordo_desktop.domain.loan_rules import checked_note
from coordo_desktop.domain.stock_ledger import Deed, MovementKind, Source
from coordo_desktop.services import authz
from coordo_desktop.services.kit_checking import Moves
from coordo_desktop.services.kit_papers import KitPapers
from coordo_desktop.store import kit_writing, kits
from coordo_desktop.store.stock_ledger import new_deed, post, today
from coordo_desktop.store.unit import OpenSession, note

_GRAVEST = tuple(KitState)


class KitService(KitPapers):
    """The emergency kits of the practice."""

    # --- asked ----------------------------------------------------------------------------

    def kits(self) -> KitOverview:
        """Every kit in use with its lines, the gravest first."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            found = kits.every(session)
            day = today(session)
        return KitOverview(
            today=day,
            kits=tuple(sorted(found, key=lambda kit: (_GRAVEST.index(kit.state), kit.name))),
        )

    def kit(self, kit_id: StockPlaceId) -> Kit:
        """One kit; NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return kits.get(session, kit_id)

    def checks(self, kit_id: StockPlaceId) -> tuple[KitCheck, ...]:
        """The checks of a kit, newest first."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return kits.checks(session, kit_id)

    def default_lines(self) -> tuple[KitLineDraft, ...]:
        """The composition proposed for a new kit."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        return default_lines()

    # --- written --------------------------------------------------------------------------

    def compose(
        self,
        kit_id: StockPlaceId,
        version: int,
        lines: Sequence[KitLineDraft],
        check_days: int,
    ) -> Kit:
        """Replace the composition of a kit.

        Raises:
            MissingField, InvalidField, ProductTwice, ChangedMeanwhile, NotFound.
        """
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        wanted, days = checked_lines(lines), checked_days(check_days)
        with self._store.action(
            "kit.compose", object_id=kit_id, detail={"lines": len(wanted), "days": days}
        ) as session:
            kit = kits.get(session, kit_id)
            kit_writing.change_seal(session, kit, version)
            kit_writing.compose(session, kit_id, wanted, days)
            return kits.get(session, kit_id)

    def broken(self, kit_id: StockPlaceId, version: int, why: str = "") -> Kit:
        """The seal was found broken, or was opened to use the kit; ChangedMeanwhile."""
        authz.require(self._store.actor, Right.MOVE_STOCK)
        why = checked_note(why)
        with self._store.action("kit.open", object_id=kit_id) as session:
            kit = kits.get(session, kit_id)
            kit_writing.change_seal(
                session, kit, version, broken_at=kit.broken_at or self._store.clock(),
                broken_note=why,
            )  # fmt: skip
            return kits.get(session, kit_id)

    def seal(self, kit_id: StockPlaceId, version: int, seal: str) -> Kit:
        """Put a seal without a full check (it was opened by mistake); SealTaken."""
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.action("kit.seal", object_id=kit_id) as session:
            kit = kits.get(session, kit_id)
            number = self._free_seal(session, kit, seal)
            kit_writing.change_seal(
                session, kit, version, seal=number, sealed_at=self._store.clock(),
                broken_at=None, broken_note="",
            )  # fmt: skip
            return kits.get(session, kit_id)

    def check(self, draft: KitCheckDraft) -> KitChecked:
        """Sign a full check: the ledger meets what was found, the kit is refilled and sealed.

        Raises:
            LinesNotSeen, NotEnough `found` (more than the kit and the reserve hold),
            SealTaken, InvalidField, ChangedMeanwhile (something moved in the kit meanwhile).
        """
        authz.require(self._store.actor, Right.MOVE_STOCK)
        check_id = KitCheckId(uuid4())
        with self._store.action("kit.check", object_id=check_id) as session:
            kit = kits.get(session, draft.kit_id)
            seal = self._free_seal(session, kit, draft.seal_after) if draft.seal_after else ""
            moves = Moves(kit, check_id, kits.aside(session, kit.id), draft.refill, kit.today)
            told = self._told(session, kit, draft, moves)
            kept = kit.sealed and seal_key(seal) == seal_key(kit.seal)
            now = self._store.clock()
            after = kit_writing.change_seal(
                session, kit, draft.version, seal=seal, broken_at=None, broken_note="",
                sealed_at=kit.sealed_at if kept else (now if seal else None),
                checked_day=kit.today,
            )  # fmt: skip
            deeds = moves.write(session)
            lines = tuple(zip((line.id for line in kit.lines), told, strict=True))
            complete = not any(line.lacking for line in told)
            kit_writing.add_check(
                session, kit, check_id, lines, day=kit.today, seal_after=seal,
                seal_intact=kit.sealed and seal_key(draft.seal_read) == seal_key(kit.seal),
                version_after=after, complete=complete, note=checked_note(draft.note),
            )  # fmt: skip
            note(session, added=moves.added, removed=moves.removed, complete=complete)
            return KitChecked(
                check_id=check_id,
                kit=kits.get(session, kit.id),
                added=moves.added,
                removed=moves.removed,
                deeds=deeds,
            )

    def undo_check(self, check_id: KitCheckId) -> Kit:
        """Take back the last check of a kit, by counter-entries; CheckNotLast once it changed."""
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.action("kit.check_undo", object_id=check_id) as session:
            kit = kits.get(session, kit_writing.kit_of(session, check_id))
            last = kit_writing.last_check(session, kit.id)
            if last is None or last["id"] != check_id or last["version_after"] != kit.version:
                raise CheckNotLast
            for deed_id, entries in kit_writing.counter_entries(session, check_id).items():
                deed = Deed(
                    id=new_deed(), kind=MovementKind.CORRECTION, entries=tuple(entries),
                    source=Source.KIT, source_id=DeedId(check_id), reverses=DeedId(deed_id),
                )  # fmt: skip
                post(session, deed)
            kit = kits.get(session, kit.id)  # its own counter-entries moved its version
            kit_writing.change_seal(
                session, kit, kit.version, seal=last["seal_before"],
                sealed_at=last["sealed_before"], broken_at=last["broken_before"],
                checked_day=last["checked_before"],
            )  # fmt: skip
            kit_writing.mark_undone(session, check_id, self._store.clock())
            return kits.get(session, kit.id)

    # --- steps ----------------------------------------------------------------------------

    def _told(
        self, session: OpenSession, kit: Kit, draft: KitCheckDraft, moves: Moves
    ) -> tuple[KitCheckLine, ...]:
        """What is kept of each line; every line was looked at."""
        found = {line.line_id: line for line in draft.lines}
        unseen = [line for line in kit.lines if line.id not in found]
        if unseen or not kit.lines:
            raise LinesNotSeen(left=len(unseen))
        for line in kit.lines:
            if line.ticked and found[line.id].until != line.until:
                kit_writing.set_until(session, line.id, found[line.id].until)
        return tuple(moves.line(session, line, found[line.id]) for line in kit.lines)

    def _free_seal(self, session: OpenSession, kit: Kit, seal: str) -> str:
        """A seal that may be put: not one that was broken, nor that of another kit."""
        seal = checked_seal(seal)
        key = seal_key(seal)
        if key and key == seal_key(kit.seal) and not kit.sealed:
            raise SealTaken(name=kit.name)
        if key and (other := kits.seal_elsewhere(session, key, kit.id)):
            raise SealTaken(name=other)
        return seal
