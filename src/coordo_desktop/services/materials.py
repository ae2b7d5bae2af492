"""Material of care: what the plans take, what each word stands for, what a round loads (ST3)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.ids import InterventionId, PatientId, ProductId, RoundId
from coordo_desktop.domain.material_needs import (
    first_out,
    needs_of,
    shared_out,
    times_by_line,
)
from coordo_desktop.domain.materials import (
    LONGEST_WORD,
    Given,
    LoadWanted,
    MaterialLink,
    MaterialNeed,
    NeedLine,
    NothingToLoad,
    PlanMaterial,
    RoundLoad,
    WordMissing,
    word_key,
)
from coordo_desktop.domain.rounds import Round
from coordo_desktop.domain.stock import MOST
from coordo_desktop.domain.stock_ledger import (
    Deed,
    Entry,
    Issued,
    MovementKind,
    NotEnough,
    QuantityOutOfRange,
    Taking,
)
from coordo_desktop.domain.text import clean_line
from coordo_desktop.services import appointment_horizon, authz, task_horizon
from coordo_desktop.store import (
    materials,
    recipients,
    round_loads,
    rounds,
    sheets,
    stock_ledger,
    tasks,
)
from coordo_desktop.store.unit import OpenSession, Store, note, note_patients


class MaterialService:
    """What care takes from the stock."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- words --------------------------------------------------------------------------------

    def links(self) -> tuple[MaterialLink, ...]:
        """Every word of material whose product was said, by word."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return tuple(materials.links(session).values())

    def link(
        self, word: str, product_id: ProductId | None, quantity: int = 1
    ) -> MaterialLink | None:
        """Say which product a word is, and how many units each takes; what it was before.

        `product_id` None: it does not come from the stock. WordMissing, QuantityOutOfRange.
        """
        authz.require(self._store.actor, Right.MOVE_STOCK)
        word = clean_line(word)[:LONGEST_WORD]
        key = word_key(word)
        if not key:
            raise WordMissing
        if not 1 <= quantity <= MOST:
            raise QuantityOutOfRange(quantity=quantity)
        with self._store.action("material.link") as session:
            before = materials.link(session, key)
            said = MaterialLink(word=word, product_id=product_id, quantity=quantity)
            materials.keep(session, said)
            note(session, object_id=product_id, quantity=quantity)
        return before

    def forget(self, word: str) -> None:
        """A word stands for nothing any more: it is asked again when it is met."""
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.action("material.forget") as session:
            materials.forget(session, word_key(word))

    # --- one person ---------------------------------------------------------------------------

    def of_patient(
        self, patient_id: PatientId, intervention_id: InterventionId | None = None
    ) -> tuple[NeedLine, ...]:
        """What a line of the plan takes once; without one, what today's care takes in all."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        task_horizon.ready(self._store)
        with self._store.reading() as session:
            authz.require_for(session, self._store.actor, Right.READ_CLINICAL, patient_id)
            day = stock_ledger.today(session)
            told = round_loads.lines_of(session, [patient_id]).get(patient_id, {})
            if intervention_id is not None:
                times = {intervention_id: 1}
            else:
                due = tasks.of_days(session, patient_id, day, day)
                times = times_by_line(due)
            known = materials.links(session)
            needs = [
                need
                for key, many in times.items()
                if key in told
                for need in needs_of(told[key], patient_id, known, times=many)
            ]
            return self._lines(session, needs, patient_id, day)

    def given(self, patient_id: PatientId) -> tuple[Given, ...]:
        """What somebody was handed out, with its lot and what came back, newest first (ST3)."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            authz.require_for(session, self._store.actor, Right.READ_CLINICAL, patient_id)
            lines = round_loads.lines_of(session, [patient_id]).get(patient_id, {})
            cares = {key: line.label for key, line in lines.items()}
            return tuple(materials.given(session, patient_id, cares))

    def of_plan(self, patient_id: PatientId) -> tuple[PlanMaterial, ...]:
        """Every line of the plan in force that says material, with what the stock has of it."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            authz.require_for(session, self._store.actor, Right.READ_CLINICAL, patient_id)
            day = stock_ledger.today(session)
            known = materials.links(session)
            told = round_loads.lines_of(session, [patient_id]).get(patient_id, {})
            needs = {key: needs_of(line, patient_id, known) for key, line in told.items()}
            every = [need for one in needs.values() for need in one]
            lines = iter(self._lines(session, every, patient_id, day))
            return tuple(
                PlanMaterial(
                    intervention_id=key,
                    care=told[key].label,
                    lines=tuple(next(lines) for _ in mine),
                )
                for key, mine in needs.items()
            )

    def _lines(
        self,
        session: OpenSession,
        needs: Sequence[MaterialNeed],
        patient_id: PatientId,
        day: date,
    ) -> tuple[NeedLine, ...]:
        products = {need.product_id for need in needs if need.product_id is not None}
        there = materials.usable(session, products, day)
        had = materials.had_on(session, [patient_id], day)
        found = []
        for need in needs:
            if need.product_id is None:
                found.append(NeedLine(need=need))
                continue
            lines = there.get(need.product_id, [])
            takings, missing = first_out(lines, need.quantity)
            found.append(
                NeedLine(
                    need=need,
                    usable=sum(one.quantity for one in lines),
                    missing=missing,
                    given=had.get((need.product_id, patient_id), 0),
                    takings=takings,
                )
            )
        return tuple(found)

    # --- a round ------------------------------------------------------------------------------

    def of_round(self, round_id: RoundId) -> RoundLoad:
        """What to load in the car: gathered from what the plans ask at its visits. NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        authz.require(self._store.actor, Right.READ_CLINICAL)
        task_horizon.ready(self._store)
        with self._store.reading() as session:
            one = rounds.get(session, round_id)
        appointment_horizon.ready(self._store, one.on)
        with self._store.reading() as session:
            one = _of_the_living(session, round_id)
            return round_loads.load_for(session, one, self._reach(session, one))

    def load(self, round_id: RoundId, wanted: Iterable[LoadWanted]) -> Issued:
        """Take this much of each product for a round, first expired first: one deed.

        Each unit bears whom it is for, in the order of the visits, among those in the circle of
        who loads; what is over is the round's own.

        Raises:
            NothingToLoad, QuantityOutOfRange, NotEnough, NotFound, NotAllowed.
        """
        authz.require(self._store.actor, Right.MOVE_STOCK)
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        asked = {each.product_id: each.quantity for each in wanted if each.quantity}
        if not asked:
            raise NothingToLoad
        for quantity in asked.values():
            if not 1 <= quantity <= MOST:
                raise QuantityOutOfRange(quantity=quantity)
        with self._store.action("material.load", object_id=round_id) as session:
            one = _of_the_living(session, round_id)
            reach = self._reach(session, one, Right.WRITE_CLINICAL)
            load = round_loads.load_for(session, one, reach)
            deed, taken = self._taken(session, one, load, asked)
            stock_ledger.post(session, deed)
            note_patients(session, {one.patient_id for one in deed.entries if one.patient_id})
            note(session, products=len(asked), units=sum(asked.values()))
        return Issued(deed_id=deed.id, product="", unit="", takings=tuple(taken))

    def _taken(
        self, session: OpenSession, one: Round, load: RoundLoad, asked: dict[ProductId, int]
    ) -> tuple[Deed, list[Taking]]:
        day = stock_ledger.today(session)
        there = materials.usable(session, asked, day)
        had = materials.had_in_round(session, one.id)
        lines = {line.product_id: line for line in load.lines}
        entries: list[Entry] = []
        taken: list[Taking] = []
        for product_id, quantity in asked.items():
            left = there.get(product_id, [])
            takings, missing = first_out(left, quantity)
            if missing:
                raise NotEnough(asked=quantity, left=quantity - missing)
            line = lines.get(product_id)
            mine = {
                who: units for (which, who), units in had.items() if which == product_id and who
            }
            entries += shared_out(takings, line.shares if line else (), mine)
            taken += takings
        deed = Deed(
            id=stock_ledger.new_deed(),
            kind=MovementKind.ISSUE,
            entries=tuple(entries),
            round_id=one.id,
        )
        return deed, taken

    def _reach(
        self, session: OpenSession, one: Round, right: Right = Right.READ_CLINICAL
    ) -> set[PatientId]:
        """Those of a round whose record the person may read (or write in)."""
        who = {visit.patient_id for visit in one.visits}
        mine = authz.circle_of(self._store.actor, right)
        return sheets.allowed(session, list(who), mine, stock_ledger.today(session))


def _of_the_living(session: OpenSession, round_id: RoundId) -> Round:
    """A round without the visits of those who died or whose record was put away since."""
    one = rounds.get(session, round_id)
    who = {visit.patient_id for visit in one.visits}
    gone = recipients.gone(session, who, stock_ledger.today(session))
    if not gone:
        return one
    return replace(one, visits=tuple(each for each in one.visits if each.patient_id not in gone))
