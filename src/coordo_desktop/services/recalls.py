"""Recall of a lot: one look from its number to what remains and everybody concerned (ST5)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from coordo_desktop.domain.access import Right, Scope, scope
from coordo_desktop.domain.errors import MissingField
from coordo_desktop.domain.ids import (
    DeedId,
    LotId,
    PatientId,
    ProductId,
    RecallId,
    StockPlaceId,
)
from coordo_desktop.domain.recalls import (
    LONGEST_NOTE,
    AlreadyRecalled,
    Exposed,
    Isolated,
    LotFound,
    LotNotKnown,
    NotExposed,
    Recall,
    RecallDraft,
    RecallEnded,
    RecallLine,
    RecallSheet,
    RecallState,
    RecallUnfinished,
    Told,
)
from coordo_desktop.domain.stock import StockLine
from coordo_desktop.domain.stock_ledger import Deed, Entry, MovementKind, Source
from coordo_desktop.domain.text import clean_line, plain_line
from coordo_desktop.services import authz
from coordo_desktop.store import (
    holds,
    recall_isolating,
    recall_reading,
    recalls,
    stock_ledger,
    stock_lots,
)
from coordo_desktop.store.recall_reading import Moves, Reach
from coordo_desktop.store.unit import OpenSession, Store, at_desk, note

_NUMBER = 40


class RecallService:
    """Recalls of the practice; names of people outside the reader's circle stay masked."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- looked at --------------------------------------------------------------------------

    def find(self, number: str, product_id: ProductId | None = None) -> tuple[LotFound, ...]:
        """Lots of this number, case and signs aside; without one, those whose number holds it."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            if not number.strip() and product_id is not None:
                return tuple(recall_reading.of_product(session, product_id))
            return tuple(recall_reading.by_number(session, number, product_id))

    def lot(self, lot_id: LotId) -> LotFound | None:
        """One lot, None where there is no such one."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return recall_reading.of_lot(session, lot_id)

    def look(self, lots: Sequence[LotId], number: str = "", *, paper: bool = False) -> RecallSheet:
        """What became of lots: what remains, who received them; nothing is recalled yet.

        On `paper` nobody is named whose processing is limited.
        """
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return self._sheet(session, Moves(session, lots), None, number, paper=paper)

    def sheet(self, recall_id: RecallId) -> RecallSheet:
        """A recall: what remains to isolate, who is to be told; NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return self.sheet_in(session, recall_id)

    def sheet_in(
        self, session: OpenSession, recall_id: RecallId, *, paper: bool = False
    ) -> RecallSheet:
        """The same inside a session that is open; on `paper` as `look`."""
        recall = recalls.get(session, recall_id)
        moves = Moves(session, recall.lots)
        return self._sheet(session, moves, recall, recall.number, paper=paper)

    def recalls(self, *, ended: bool = True) -> tuple[RecallLine, ...]:
        """The recalls, open ones first: what each leaves to do."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return tuple(self._line(session, one) for one in recalls.every(session, ended=ended))

    # --- opened -----------------------------------------------------------------------------

    def open(self, draft: RecallDraft) -> Recall:
        """Recall lots: none of their units may be received or issued from now on.

        Raises:
            MissingField: `number`. LotNotKnown: no lot is named. AlreadyRecalled.
        """
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        number = plain_line(draft.number)[:_NUMBER]
        if not number:
            raise MissingField(field="number")
        if not draft.lots and not draft.awaited:
            raise LotNotKnown
        with self._store.action("recall.open") as session:
            actor, at = at_desk(session)
            to_come = (stock_lots.ensure(session, one, number, None) for one in draft.awaited)
            named = dict.fromkeys([*draft.lots, *(lot.id for lot in to_come)])
            under = {lot for one in recalls.open_on(session, [*named]) for lot in one.lots}
            lots = tuple(each for each in named if each not in under)
            if not lots:
                raise AlreadyRecalled
            recall = Recall(
                id=RecallId(uuid4()),
                number=number,
                lots=lots,
                announcer=draft.announcer,
                reference=clean_line(draft.reference)[:LONGEST_NOTE],
                note=draft.note.strip()[:LONGEST_NOTE],
                opened_at=at,
                opened_by=actor.name,
            )
            recalls.add(session, recall)
            self._mark(session, lots, at)
            note(session, object_id=recall.id, lots=len(lots), announcer=recall.announcer.value)
        return recall

    def isolate(self, recall_id: RecallId, into: StockPlaceId | None = None) -> Isolated:
        """Put what remains in quarantine, where it is or in another place, in one deed."""
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.action("recall.isolate", object_id=recall_id) as session:
            recall = self._open(session, recall_id)
            day = stock_ledger.today(session)
            traces = Moves(session, recall.lots).traces(day)
            loose = [line for each in traces for line in each.lines if not line.held]
            if not loose:
                return Isolated(deed_id=None)
            deed = _deed(MovementKind.QUARANTINE, recall, _moved(loose, into, held=True))
            stock_ledger.post(session, deed)
            many = sum(line.quantity for line in loose)
            note(session, units=many)
        return Isolated(deed_id=deed.id, quantity=many)

    # --- who was told -----------------------------------------------------------------------

    def tell(
        self,
        recall_id: RecallId,
        patient_id: PatientId,
        version: int,
        told: Told,
        comment: str = "",
    ) -> Exposed:
        """Say where one stands with somebody; also how that is undone.

        Of a record that is limited or archived, the coordinator says it.

        Raises:
            NotAllowed, RecallEnded, ChangedMeanwhile; NotExposed: they received nothing of it.
        """
        authz.require(self._store.actor, Right.MOVE_STOCK)
        detail = {"told": told.value}
        with self._store.action(
            "recall.tell", patient_id=patient_id, object_id=recall_id, detail=detail
        ) as session:
            authz.require_to_warn(session, self._store.actor, patient_id)
            recall = self._open(session, recall_id)
            sheet = self._sheet(session, Moves(session, recall.lots), recall, recall.number)
            person = next((one for one in sheet.people if one.patient_id == patient_id), None)
            if person is None:
                raise NotExposed
            words = clean_line(comment)[:LONGEST_NOTE]
            after = recalls.say(session, recall_id, patient_id, version, told, words)
            actor, at = at_desk(session)
        return replace(person, version=after, told=told, told_at=at, told_by=actor.name, note=words)

    # --- ended ------------------------------------------------------------------------------

    def close(self, recall_id: RecallId, version: int, comment: str = "") -> Recall:
        """Everything was done: nothing loose remains, everybody is told. The lots stay recalled.

        Raises:
            RecallUnfinished, RecallEnded, ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        with self._store.action("recall.close", object_id=recall_id) as session:
            recall = self._open(session, recall_id)
            line = self._line(session, recall)
            if line.loose or line.untold:
                raise RecallUnfinished(loose=line.loose, untold=line.untold)
            return self._end(session, recall, version, RecallState.CLOSED, comment)

    def cancel(self, recall_id: RecallId, version: int, comment: str = "") -> Recall:
        """It was a mistake: the lots may be used again, what it isolated is usable again.

        A lot that another recall is about stays recalled. RecallEnded, ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        with self._store.action("recall.cancel", object_id=recall_id) as session:
            recall = self._open(session, recall_id)
            ended = self._end(session, recall, version, RecallState.CANCELLED, comment)
            still = recalls.covered(session, recall.lots)
            freed = [each for each in recall.lots if each not in still]
            stock_lots.set_recalled(session, freed, None)
            held = recall_isolating.isolated(session, recall.id, freed)
            if held:
                deed = _deed(MovementKind.RELEASE, recall, _moved(held, None, held=False))
                stock_ledger.post(session, deed)
            note(session, lots=len(freed), units=sum(line.quantity for line in held))
        return ended

    def reopen(self, recall_id: RecallId, version: int) -> Recall:
        """A recall closed or cancelled is open again: its lots are recalled. ChangedMeanwhile."""
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        with self._store.action("recall.reopen", object_id=recall_id) as session:
            recall = recalls.get(session, recall_id)
            _, at = at_desk(session)
            again = recalls.change(
                session, recall, version, state=RecallState.OPEN.value,
                ended_at=None, ended_by="", end_note="",
            )  # fmt: skip
            self._mark(session, recall.lots, at)
        return again

    # --- shared -----------------------------------------------------------------------------

    def _open(self, session: OpenSession, recall_id: RecallId) -> Recall:
        recall = recalls.get(session, recall_id)
        if recall.state is not RecallState.OPEN:
            raise RecallEnded
        return recall

    def _mark(self, session: OpenSession, lots: Iterable[LotId], at: datetime) -> None:
        """Those not recalled before: the first day a lot was recalled stays."""
        fresh = [each for each in lots if stock_lots.get(session, each).recalled_at is None]
        stock_lots.set_recalled(session, fresh, at)

    def _end(
        self, session: OpenSession, recall: Recall, version: int, state: RecallState, comment: str
    ) -> Recall:
        actor, at = at_desk(session)
        return recalls.change(
            session, recall, version, state=state.value, ended_at=at, ended_by=actor.name,
            end_note=clean_line(comment)[:LONGEST_NOTE],
        )  # fmt: skip

    def _reach(self, session: OpenSession) -> Reach:
        actor = self._store.actor
        reached = scope(actor, Right.READ_CLINICAL)
        if reached is Scope.CIRCLE:
            day = stock_ledger.today(session)
            return recall_reading.reach_of(session, actor.user_id, day)
        return Reach(everybody=reached is Scope.ALL)

    def _sheet(
        self,
        session: OpenSession,
        moves: Moves,
        recall: Recall | None,
        number: str,
        *,
        paper: bool = False,
    ) -> RecallSheet:
        reach = self._reach(session)
        if paper:
            reach = reach._replace(away=holds.limited_people(session))
        people = moves.exposed(reach)
        if recall is not None:
            told = recalls.told(session, recall.id)
            people = [_with(one, told.get(one.patient_id)) for one in people]
        return RecallSheet(
            recall=recall,
            number=number,
            lots=moves.traces(stock_ledger.today(session)),
            people=tuple(people),
            taken=tuple(moves.taken(reach)),
        )

    def _line(self, session: OpenSession, recall: Recall) -> RecallLine:
        moves = Moves(session, recall.lots)
        people = {one.patient_id for one in moves.exposed(Reach())}
        traces = moves.traces(stock_ledger.today(session))
        return RecallLine(
            recall=recall,
            products=tuple(dict.fromkeys(each.product for each in traces)),
            left=sum(each.left for each in traces),
            loose=sum(each.loose for each in traces),
            people=len(people),
            untold=len(people - recalls.settled(session, recall.id)),
        )


def _with(one: Exposed, row: recalls.ToldRow | None) -> Exposed:
    """The person with what was said of them; its words are masked with the name."""
    if row is None:
        return one
    return replace(
        one,
        version=row["version"],
        told=Told(row["told"]),
        told_at=row["at"],
        told_by=row["by"],
        note="" if one.masked else row["note"],
    )


def _deed(kind: MovementKind, recall: Recall, entries: tuple[Entry, ...]) -> Deed:
    return Deed(
        id=stock_ledger.new_deed(),
        kind=kind,
        entries=entries,
        reason="recalled",
        note=recall.reference,
        source=Source.RECALL,
        source_id=DeedId(recall.id),
    )


def _moved(
    lines: Sequence[StockLine], into: StockPlaceId | None, *, held: bool
) -> tuple[Entry, ...]:
    """Out of where they are, into quarantine or out of it."""
    entries: list[Entry] = []
    for line in lines:
        for place, quantity, kept in (
            (line.place_id, -line.quantity, not held),
            (into or line.place_id, line.quantity, held),
        ):
            entries.append(Entry(lot_id=line.lot_id, place_id=place, quantity=quantity, held=kept))
    return tuple(entries)
