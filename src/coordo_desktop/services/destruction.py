"""Destruction slips: what must not be used is gathered, counted, destroyed in one deed (ST4)."""

from collections import defaultdict
from uuid import uuid4

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.destruction import (
    NothingToDestroy,
    Slip,
    SlipDraft,
    StillUsable,
    WasteLine,
    WordsTooLong,
)
from coordo_desktop.domain.ids import DeedId, SlipId
from coordo_desktop.domain.recalls import LONGEST_NOTE
from coordo_desktop.domain.stock import may_be_issued, state_of
from coordo_desktop.domain.stock_ledger import Deed, DiscardReason, Entry, MovementKind, Source
from coordo_desktop.domain.text import clean_line
from coordo_desktop.services import authz
from coordo_desktop.store import slips, stock_ledger, stock_lots, stock_writing
from coordo_desktop.store.unit import OpenSession, Store, note

_LONGEST_NAME = 80


class DestructionService:
    """What is to be destroyed, and the slips of what was."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def gather(self) -> tuple[WasteLine, ...]:
        """Every unit that must not be used: recalled, expired, or in quarantine (unticked)."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return tuple(slips.gather(session, stock_ledger.today(session)))

    def make(self, draft: SlipDraft) -> Slip:
        """Destroy the units chosen, in one deed, under the next number of the year.

        Raises:
            NothingToDestroy, WordsTooLong, StillUsable, NotEnough, QuantityOutOfRange.
        """
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        if not draft.lines:
            raise NothingToDestroy
        witness = _within("witness", draft.witness, _LONGEST_NAME)
        words = _within("note", draft.note, LONGEST_NOTE)
        with self._store.action("slip.make") as session:
            self._check(session, draft)
            slip_id, deed_id = SlipId(uuid4()), stock_ledger.new_deed()
            entries: dict[DiscardReason, list[Entry]] = defaultdict(list)
            for line in draft.lines:
                entries[line.reason].append(
                    Entry(
                        lot_id=line.lot_id,
                        place_id=line.place_id,
                        quantity=-line.quantity,
                        held=line.held,
                    )
                )
            for reason, some in entries.items():  # one deed, each of its lines with its reason
                stock_ledger.post(
                    session,
                    Deed(
                        id=deed_id,
                        kind=MovementKind.DISCARD,
                        entries=tuple(some),
                        reason=reason.value,
                        note=words,
                        source=Source.SLIP,
                        source_id=DeedId(slip_id),
                    ),
                )
            slip = slips.add(session, slip_id, deed_id, draft.route, witness, words)
            note(session, object_id=slip_id, lines=len(slip.lines), units=slip.quantity)
        return slip

    def slips(self) -> tuple[Slip, ...]:
        """The slips, latest first."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return tuple(slips.every(session))

    def slip(self, slip_id: SlipId) -> Slip:
        """One slip; NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return slips.get(session, slip_id)

    def _check(self, session: OpenSession, draft: SlipDraft) -> None:
        day = stock_ledger.today(session)
        for line in draft.lines:
            stock_writing.check_quantity(line.quantity)
            lot = stock_lots.get(session, line.lot_id)
            recalled = lot.recalled_at is not None
            state = state_of(lot.expiry, recalled=recalled, held=line.held, today=day)
            if may_be_issued(state):
                raise StillUsable(
                    product=slips.product_name(session, lot.product_id), number=lot.number
                )


def _within(field: str, typed: str, most: int) -> str:
    """What was typed, on one line; WordsTooLong: nothing of what is signed for is cut."""
    words = clean_line(typed)
    if len(words) > most:
        raise WordsTooLong(field=field, most=most)
    return words
