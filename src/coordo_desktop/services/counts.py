"""Inventories: opened, counted by scanning or typing, compared, validated into the ledger (ST6)."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID
from zoneinfo import ZoneInfo

from coordo_desktop.documents import count_sheet
from coordo_desktop.domain.access import Right
from coordo_desktop.domain.count_sheet import CountSheet, SheetForm
from coordo_desktop.domain.counts import (
    Box,
    Count,
    CountDraft,
    CountLine,
    CountState,
    CountSummary,
    LineDisturbed,
    LineImpossible,
    NothingCounted,
    Validated,
)
from coordo_desktop.domain.ids import CountId, DeedId
from coordo_desktop.domain.stock_ledger import Deed, Entry, MovementKind, Source
from coordo_desktop.domain.text import clean_line, plain_line
from coordo_desktop.services import authz
from coordo_desktop.store import audit, count_lines, counts, settings, stock_undo
from coordo_desktop.store.stock_ledger import new_deed, post
from coordo_desktop.store.unit import OpenSession, Store, note

LONGEST_NOTE = 200


class CountService:
    """What stands on the shelves, against what the ledger says."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- asked ------------------------------------------------------------------------------

    def counts(self, limit: int = 100) -> tuple[CountSummary, ...]:
        """Inventories, the open ones first, then the newest."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return counts.summaries(session, limit)

    def count(self, count_id: CountId) -> Count:
        """One inventory with its lines; what is blind is hidden. NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return counts.get(session, count_id)

    # --- counting ---------------------------------------------------------------------------

    def open(self, draft: CountDraft) -> Count:
        """Open an inventory; CountUnderWay where another holds some of the same units."""
        authz.require(self._store.actor, Right.MOVE_STOCK)
        kept = replace(draft, note=clean_line(draft.note)[:LONGEST_NOTE])
        with self._store.action("count.open") as session:
            count_id = counts.open_new(session, kept)
            found = counts.get(session, count_id)
            note(session, object_id=count_id, lines=len(found.lines), blind=draft.blind)
        return found

    def take(self, count_id: CountId, box: Box) -> CountLine:
        """Units found on a shelf, added to their line; one is made for what nobody expected.

        Raises:
            CountClosed, OutsideCount, CountPlaceNeeded, LotMissing, ExpiryMissing,
            LotExpiryDiffers, CountedTwice, CountOutOfRange, NotFound.
        """
        authz.require(self._store.actor, Right.MOVE_STOCK)
        kept = replace(box, lot=plain_line(box.lot))
        with self._store.action("count.take", object_id=count_id) as session:
            head = counts.require_open(session, count_id)
            found = count_lines.take(session, head, kept)
            note(session, units=box.quantity)
            return counts.visible(found, head)

    def take_back(
        self, count_id: CountId, line_id: UUID, quantity: int, serial: str = ""
    ) -> CountLine | None:
        """Undo `take`; None where the line goes with it. CountClosed, NotFound."""
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.action("count.take_back", object_id=count_id) as session:
            head = counts.require_open(session, count_id)
            found = count_lines.take_back(session, head, line_id, quantity, serial)
            note(session, units=quantity)
            return None if found is None else counts.visible(found, head)

    def put(
        self,
        count_id: CountId,
        line_id: UUID,
        version: int,
        counted: int | None,
        words: str | None = None,
    ) -> CountLine:
        """The number typed for a line (None: not counted), and why it differs.

        Raises:
            CountClosed, ChangedMeanwhile, CountOutOfRange, NotFound.
        """
        authz.require(self._store.actor, Right.MOVE_STOCK)
        kept = None if words is None else clean_line(words)[:LONGEST_NOTE]
        with self._store.action("count.put", object_id=count_id) as session:
            head = counts.require_open(session, count_id)
            return counts.visible(
                count_lines.put(session, head, line_id, version, counted, kept), head
            )

    def explain(self, count_id: CountId, line_id: UUID, version: int, words: str) -> None:
        """Why a line differs; CountClosed, ChangedMeanwhile, NotFound."""
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.action("count.explain", object_id=count_id) as session:
            head = counts.require_open(session, count_id)
            kept = clean_line(words)[:LONGEST_NOTE]
            count_lines.put_note(session, head, line_id, version, kept)

    def again(self, count_id: CountId, lines: Sequence[UUID]) -> int:
        """Lines to be counted a second time; how many. CountClosed."""
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.action("count.again", object_id=count_id) as session:
            head = counts.require_open(session, count_id)
            done = count_lines.again(session, head, lines)
            note(session, lines=done)
        return done

    def zero_missing(self, count_id: CountId) -> tuple[UUID, ...]:
        """Lines nobody counted hold nothing: which ones, for `forget`. CountClosed."""
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.action("count.zero", object_id=count_id) as session:
            head = counts.require_open(session, count_id)
            done = count_lines.zero_missing(session, head)
            note(session, lines=len(done))
        return done

    def forget(self, count_id: CountId, lines: Sequence[UUID]) -> None:
        """These lines were not counted after all (undoes `zero_missing`); CountClosed."""
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.action("count.forget", object_id=count_id) as session:
            head = counts.require_open(session, count_id)
            count_lines.forget(session, head, lines)
            note(session, lines=len(lines))

    # --- closing ----------------------------------------------------------------------------

    def compare(self, count_id: CountId, version: int) -> Count:
        """Show the differences, of a blind inventory too; CountClosed, ChangedMeanwhile."""
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.action("count.compare", object_id=count_id) as session:
            head = counts.require_open(session, count_id)
            counts.set_state(session, head, CountState.COMPARED, version=version)
            return counts.get(session, count_id)

    def validate(self, count_id: CountId, version: int, *, zero: bool = False) -> Validated:
        """Write the differences in the ledger; lines not counted stay as they are.

        `zero`: they hold nothing, and are written so in the same action.

        Each line is compared with the balance of the moment it was counted, so that what was
        issued or received since is not undone.

        Raises:
            NotAllowed, CountClosed, ChangedMeanwhile, NothingCounted; LineDisturbed and
            LineImpossible name the line.
        """
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        with self._store.action("count.validate", object_id=count_id) as session:
            head = counts.require_open(session, count_id)
            zeroed = count_lines.zero_missing(session, head) if zero else ()
            every = counts.lines(session, count_id)
            counted = [line for line in every if line.counted is not None]
            if not counted:
                raise NothingCounted
            entries = tuple(_entries(counted))
            deed = None
            if entries:
                deed = Deed(
                    id=new_deed(),
                    kind=MovementKind.COUNT,
                    entries=entries,
                    note=head.note,
                    source=Source.COUNT,
                    source_id=DeedId(count_id),
                )
                post(session, deed)
            deed_id = None if deed is None else deed.id
            counts.set_state(session, head, CountState.VALIDATED, deed_id=deed_id, version=version)
            done = Validated(
                deed_id=deed_id,
                adjusted=len(entries),
                more=sum(max(each.quantity, 0) for each in entries),
                fewer=sum(max(-each.quantity, 0) for each in entries),
                untouched=len(every) - len(counted),
                moved=tuple(line for line in counted if line.moved),
                zeroed=tuple(zeroed),
            )
            note(session, adjusted=done.adjusted, more=done.more, fewer=done.fewer)
        return done

    def unvalidate(self, count_id: CountId, words: str = "") -> None:
        """Take a validation back: its counter-entry is written, the inventory is open again.

        Raises:
            NotAllowed, AlreadyReversed, NotEnough, CountUnderWay.
        """
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        with self._store.action("count.reopen", object_id=count_id) as session:
            head = counts.summary(session, count_id)
            if head.state.open:
                return
            counts.refuse_overlap(
                session, CountDraft(place_id=head.place_id, category=head.category)
            )
            if head.deed_id is not None and not head.reversed:
                stock_undo.reverse(session, head.deed_id, clean_line(words)[:LONGEST_NOTE])
            counts.set_state(session, head, CountState.COMPARED)

    def drop(self, count_id: CountId, version: int) -> None:
        """Give an inventory up: nothing is adjusted. `unvalidate` opens it again. CountClosed."""
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        with self._store.action("count.drop", object_id=count_id) as session:
            head = counts.require_open(session, count_id)
            counts.set_state(session, head, CountState.DROPPED, version=version)

    # --- on paper ---------------------------------------------------------------------------

    def preview(self, count_id: CountId, form: SheetForm = SheetForm.TO_COUNT) -> bytes:
        """The sheet of an inventory to look at; nothing is recorded. NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return count_sheet.render(self._sheet(session, count_id, form))

    def printed(self, count_id: CountId, form: SheetForm = SheetForm.TO_COUNT) -> bytes:
        """The sheet of an inventory to print, recorded with its hash. NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.action("count.print", object_id=count_id) as session:
            pdf = count_sheet.render(self._sheet(session, count_id, form))
            note(session, form=form.value, sha256=hashlib.sha256(pdf).hexdigest())
        return pdf

    def _sheet(self, session: OpenSession, count_id: CountId, form: SheetForm) -> CountSheet:
        practice = settings.load(session)
        zone = ZoneInfo(practice.time_zone)
        actor = self._store.actor
        return CountSheet(
            count=counts.get(session, count_id),
            form=form,
            zone=zone,
            practice=practice.name,
            author=", ".join(part for part in (actor.name, actor.profession) if part),
            printed_at=self._store.clock().astimezone(zone),
            audit_code=f"Jnl {audit.short_code(audit.head(session))}",
        )


def _entries(counted: Sequence[CountLine]) -> list[Entry]:
    """What the ledger lacks or has too much, line by line."""
    found = []
    for line in counted:
        difference, now = line.difference or 0, line.balance or 0
        if line.disturbed:
            raise LineDisturbed(product=line.product, lot=line.number, place=line.place)
        if now + difference < 0:
            raise LineImpossible(
                product=line.product, lot=line.number, place=line.place,
                counted=line.counted or 0, left=-line.moved,
            )  # fmt: skip
        if difference:
            found.append(
                Entry(
                    lot_id=line.lot_id,
                    place_id=line.place_id,
                    quantity=difference,
                    held=line.held,
                )
            )
    return found
