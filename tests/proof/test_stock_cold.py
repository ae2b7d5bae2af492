"""Whatever is done while fridges leave their limits, what was exposed stays apart (ST5, ST8).

Beside the sums of the ledger (`test_stock`): random days of two fridges, a recall, somebody who
moves stock and somebody who decides. What was exposed is counted here on its own.
"""

import shutil
from collections import Counter
from datetime import date
from itertools import count

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from conftest import KEY, FixedClock, actor_of
from coordo_desktop.domain.cold_chain import LotDecision, ReadingDraft
from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.recalls import RecallDraft
from coordo_desktop.domain.stock import PlaceDraft, PlaceKind, ProductDraft
from coordo_desktop.domain.stock_ledger import DiscardReason, Reception, Taking
from coordo_desktop.services.cold import ColdService
from coordo_desktop.services.products import ProductService
from coordo_desktop.services.recalls import RecallService
from coordo_desktop.services.stock import StockService
from coordo_desktop.store.unit import Store
from proof_support import asked, figures

DAYS = asked(4, 1_500)
STEPS = asked(14, 40)
_some = st.integers(1, 12)
_picks = st.integers(0, 11)
_places = st.integers(0, 3)
_fridges = st.integers(0, 1)
_decisions = st.sampled_from([*LotDecision, LotDecision.USABLE, LotDecision.USABLE])


@pytest.fixture
def practice(store, vault_path, tmp_path):
    products = ProductService(store)
    kinds = (PlaceKind.FRIDGE, PlaceKind.FRIDGE, PlaceKind.SHELF, PlaceKind.BAG)
    places = [
        products.keep_place(PlaceDraft(name=f"Lieu {at}", kind=each)).id
        for at, each in enumerate(kinds)
    ]
    kept = products.keep(ProductDraft(name="Vaccin")).id
    store.checkpoint()
    return shutil.copy(vault_path, tmp_path / "froid.db"), places, kept, tmp_path


class Fridges(RuleBasedStateMachine):
    """`exposed`: by excursion and lot, the most units its fridge held while it was out."""

    practice = ()
    numbers = count()
    done: Counter = Counter()

    @initialize()
    def opened(self):
        template, self.places, self.kept, folder = self.practice
        self.path = shutil.copy(template, folder / f"froid{next(self.numbers)}.db")
        self.clock = FixedClock()
        self.store = Store(self.path, KEY, actor_of("martin"), self.clock)
        desk = Store(self.path, KEY, actor_of("accueil"), self.clock)
        self.desk, self.stock = StockService(desk), StockService(self.store)
        self.stores = (desk, self.store)
        self.cold, self.recalls = ColdService(self.store), RecallService(self.store)
        self.exposed, self.deeds, self.own, self.left = {}, [], Counter(), Counter()
        self.freed = set()
        for place, lot in enumerate("ABA"):
            self.receive(lot, place, 10)
        self.isolate_or_free(2, 3, True)
        self.read(0, 91, 0)
        self.read(0, 45, 0)

    def teardown(self):
        if not hasattr(self, "stores"):
            return
        self.nothing_is_stuck()
        for each in self.stores:
            each.close()
        self.path.unlink()

    # --- what is there ----------------------------------------------------------------------

    def lines(self):
        """(lot, place, held) and how many, as the screens show them."""
        shown = self.stock.product(self.kept)
        return {(one.lot_id, one.place_id, one.held): one.quantity for one in shown.lines}

    def apart(self):
        """Units in quarantine, by lot."""
        found = Counter()
        for (lot, _, held), many in self.lines().items():
            found[lot] += many if held else 0
        return found

    def taking(self, pick, quantity, held):
        """By number and place, never by identity: the same draws are the same day."""
        shown = self.stock.product(self.kept).lines
        lines = sorted(
            (one.number, self.places.index(one.place_id), one.lot_id, one.place_id, one.quantity)
            for one in shown
            if one.held is held
        )
        if not lines:
            return None
        _, _, lot, place, many = lines[pick % len(lines)]
        return Taking(lot_id=lot, place_id=place, quantity=min(quantity, many))

    def tried(self, kind, deed):
        try:
            made = deed()
        except Refusal:
            self.done[f"{kind} refused"] += 1
            return None
        self.done[kind] += 1
        return made

    def expose(self):
        """What is in a fridge that is out is exposed to what its excursion is."""
        lines = self.lines()
        for one in self.cold.excursions():
            if one.ended_at is None and not one.void:
                self.expose_to(one, lines)

    def expose_to(self, one, lines):
        usable = {(one.id, each.lot_id) for each in one.lots
                  if each.decision is LotDecision.USABLE}  # fmt: skip
        for lot in {each[0] for each in lines}:
            many = sum(lines.get((lot, one.place_id, held), 0) for held in (True, False))
            if many:
                key = one.id, lot
                # Decided usable, then more of it came: what had left had left by that decision.
                known = 0 if key in self.freed - usable else self.exposed.get(key, 0)
                self.exposed[key] = max(known, many)

    # --- what is done -----------------------------------------------------------------------

    @rule(lot=st.sampled_from("AB"), place=_places, quantity=_some)
    def receive(self, lot, place, quantity):
        draft = Reception(product_id=self.kept, quantity=quantity, lot=lot,
                          expiry=date(2030, 1, 1), place_id=self.places[place])  # fmt: skip
        if made := self.tried("receive", lambda: self.desk.receive(draft)):
            self.deeds.append(made.deed_id)
            self.expose()

    @rule(fridge=_fridges, value=st.sampled_from([45, 45, 91, 12]), high=st.sampled_from([0, 99]))
    def read(self, fridge, value, high):
        self.clock.advance(hours=1)
        draft = ReadingDraft(place_id=self.places[fridge], value=value, high=high or None)
        before = self.lines()
        if made := self.tried("read", lambda: self.cold.read(draft)):
            if made.excursion is not None and made.isolated:
                self.expose_to(made.excursion, before)
            self.expose()

    @precondition(lambda self: self.lines())
    @rule(pick=_picks, quantity=_some, place=_places, held=st.booleans())
    def transfer(self, pick, quantity, place, held):
        if one := self.taking(pick, quantity, held):
            into = self.places[place]
            made = self.tried("transfer", lambda: self.desk.transfer(one, into, held=held))
            self.deeds += [made] if made else []
            self.expose()

    @rule(pick=_picks, quantity=_some, hold=st.booleans())
    def isolate_or_free(self, pick, quantity, hold):
        if one := self.taking(pick, quantity, not hold):
            act = self.desk.quarantine if hold else self.desk.release
            made = self.tried("hold" if hold else "free", lambda: act(one, "raison"))
            if made:
                self.deeds.append(made)
                self.own[one.lot_id] += one.quantity if hold else -one.quantity
                self.expose()

    @rule(pick=_picks, quantity=_some, back=st.booleans(), held=st.booleans())
    def lose(self, pick, quantity, back, held):
        if one := self.taking(pick, quantity, held):
            made = self.tried(
                "send back" if back else "discard",
                lambda: (
                    self.desk.supplier_return(one, "raison", held=held)
                    if back
                    else self.desk.discard([one], DiscardReason.BROKEN, held=held)
                ),
            )
            if made and held:
                self.left[one.lot_id] += one.quantity

    @rule(pick=_picks, any_of=st.booleans())
    def take_back(self, pick, any_of):
        """A deed of one's own, or any of the ledger."""
        told = (
            [each.deed_id for each in self.stock.movements(limit=1_000)] if any_of else self.deeds
        )
        if told:
            deed = told[pick % len(told)]
            rows = [each for each in self.stock.movements(limit=1_000) if each.deed_id == deed]
            if self.tried("take back", lambda: self.stock.reverse(deed)):
                for each in rows:
                    if each.held and each.source == "" and each.kind in {"quarantine", "release"}:
                        self.own[each.lot_id] -= each.quantity
                self.expose()

    @rule(pick=_picks, decision=_decisions)
    def decide(self, pick, decision):
        lots = [lot for place in self.places[:2] for one in self.cold.excursions(place)
                for lot in sorted(one.lots, key=lambda each: each.number)]  # fmt: skip
        if lots:
            lot = lots[pick % len(lots)]
            act = lambda: self.cold.decide(lot, decision, asked="Labo")  # noqa: E731
            made = self.tried(f"decide {decision.value}", act)
            if made and lot.decision is LotDecision.USABLE and decision is not lot.decision:
                # Taken back: what left meanwhile is gone, what is in the fridge is not.
                key, held = (made.id, lot.lot_id), self.apart()[lot.lot_id]
                loose = self.lines().get((lot.lot_id, made.place_id, False), 0)
                assert loose == 0 or held >= self.exposed.get(key, 0)
                self.exposed[key] = min(held, self.exposed.get(key, 0))

    @rule(pick=_picks, step=st.integers(0, 2))
    def recall(self, pick, step):
        shown = self.stock.product(self.kept).lines
        lots = [lot for _, lot in sorted({(one.number, one.lot_id) for one in shown})]
        under = self.recalls.recalls(ended=False)
        if step == 0 and lots:
            draft = RecallDraft(number="A", lots=(lots[pick % len(lots)],))
            self.tried("recall", lambda: self.recalls.open(draft))
        elif under and step == 1:
            self.tried("recall isolated", lambda: self.recalls.isolate(under[0].recall.id))
        elif under:
            one = under[0].recall
            self.tried("recall cancelled", lambda: self.recalls.cancel(one.id, one.version))

    # --- what holds -------------------------------------------------------------------------

    @invariant()
    def what_was_exposed_is_listed_and_stays_apart(self):
        if not hasattr(self, "stores"):
            return
        found = {
            (one.id, lot.lot_id): lot
            for place in self.places[:2]
            for one in self.cold.excursions(place)
            for lot in one.lots
        }
        self.freed = {key for key, lot in found.items() if lot.decision is LotDecision.USABLE}
        held = self.apart()
        for key, many in self.exposed.items():
            assert key in found, "exposed, and not listed"
            lot = found[key]
            assert lot.quantity >= many
            if lot.decision is not LotDecision.USABLE:
                apart = held[key[1]] + self.left[key[1]]
                assert apart >= many, "left quarantine without a decision"

    @invariant()
    def what_somebody_isolated_stays_for_their_reason(self):
        if hasattr(self, "stores"):
            held = self.apart()
            for lot, many in self.own.items():
                assert held[lot] >= many - self.left[lot]

    def nothing_is_stuck(self):
        """Everything decided usable, recalls cancelled, quarantines lifted: all is usable."""
        for each in self.recalls.recalls(ended=False):
            self.recalls.cancel(each.recall.id, each.recall.version)
        for place in self.places[:2]:
            for one in self.cold.excursions(place):
                for lot in one.lots:
                    if lot.decision is not LotDecision.USABLE:
                        self.cold.decide(lot, LotDecision.USABLE)
        for (lot, place, held), many in self.lines().items():
            if held:
                taking = Taking(lot_id=lot, place_id=place, quantity=many)
                self.desk.release(taking, "fin", into=self.places[2])
        assert not any(held and many for (_, _, held), many in self.lines().items())


def test_what_was_exposed_leaves_quarantine_by_its_decision_alone(practice):
    done: Counter = Counter()
    run_state_machine_as_test(
        type("World", (Fridges,), {"practice": practice, "done": done}),
        settings=settings(
            max_examples=DAYS,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            print_blob=True,
        ),
    )
    figures("stock_cold", days=DAYS, steps=STEPS, deeds=dict(sorted(done.items())))
