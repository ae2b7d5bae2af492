"""Whatever is done with the stock, from several windows: sums hold, nothing disappears (ST4).

Random weeks of a small practice: short at each run of the tests, thousands when it is asked.
"""

import shutil
import threading
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
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
from sqlalchemy import text

from appointment_builders import listed, on_file
from conftest import KEY, FixedClock, actor_of
from coordo_desktop.domain.counts import Box, CountDraft
from coordo_desktop.domain.destruction import SlipDraft, Wasted
from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.recalls import RecallDraft
from coordo_desktop.domain.stock import MOST, PlaceDraft, PlaceKind, ProductDraft
from coordo_desktop.domain.stock_ledger import (
    DiscardReason,
    IssueDraft,
    MovementKind,
    NotEnough,
    Reception,
    Taking,
)
from coordo_desktop.services.counts import CountService
from coordo_desktop.services.destruction import DestructionService
from coordo_desktop.services.products import ProductService
from coordo_desktop.services.recalls import RecallService
from coordo_desktop.services.stock import StockService
from coordo_desktop.store.unit import Store
from proof_support import asked, figures

WEEKS = asked(4, 2_000)
STEPS = asked(14, 40)
DAY = date(2026, 11, 23)
PRODUCTS, PLACES, WINDOWS = 2, 3, 2

_windows = st.integers(0, WINDOWS - 1)
_products = st.integers(0, PRODUCTS - 1)
_places = st.integers(0, PLACES - 1)
_lots = st.sampled_from(["A", "B", "C"])
_days = st.sampled_from([0, 0, 1, 3, 200])  # how far from its own day the expiry of a lot is read
_some = st.integers(1, 12)
_any = st.one_of(_some, st.sampled_from([-1, 0, MOST, MOST + 1]))
_picks = st.integers(0, 60)
_words = st.sampled_from(["", "raison"])


@pytest.fixture
def practice(store, vault_path, tmp_path):
    """A file with two products, three places and somebody to serve; who and what they are."""
    [who], [patient] = listed(store, "OYHENART"), on_file(store, "VIAL")
    products = ProductService(store)
    kinds = (PlaceKind.SHELF, PlaceKind.BAG, PlaceKind.KIT)
    places = [products.keep_place(PlaceDraft(name=each.value, kind=each)).id for each in kinds]
    kept = [products.keep(ProductDraft(name=f"Produit {each}")).id for each in range(PRODUCTS)]
    store.checkpoint()
    return shutil.copy(vault_path, tmp_path / "monde.db"), who, patient, places, kept


class Window:
    """One program open on the file."""

    def __init__(self, path, login, clock):
        self.store = Store(path, KEY, actor_of(login), clock)
        self.stock, self.counts = StockService(self.store), CountService(self.store)
        self.recalls, self.slips = RecallService(self.store), DestructionService(self.store)


def asked_of(store, query):
    with store.reading() as session:
        return [tuple(row) for row in session.execute(text(query))]


class Practice(RuleBasedStateMachine):
    """Two people at two windows; what they did is remembered beside, and compared."""

    practice = ()  # given by the test: the file to copy, what is in it, where copies go
    numbers = count()
    done: Counter = Counter()  # kinds of deeds that went through, over all the weeks

    @initialize()
    def opened(self):
        template, self.who, self.patient, self.places, self.kept, self.folder = self.practice
        self.path = shutil.copy(template, self.folder / f"{next(self.numbers)}.db")
        self.clock = FixedClock()
        self.windows = [Window(self.path, each, self.clock) for each in ("martin", "coordo")]
        self.present: Counter = Counter()  # (lot, place, held): what should be there
        self.deeds, self.undone, self.expiries = [], set(), {}
        self.lots, self.count, self.rows = {}, None, []
        for what in range(PRODUCTS):
            for place, lot in enumerate("ABC"):
                self.received(0, what, lot, 0, place, 12)

    def teardown(self):
        if hasattr(self, "windows"):
            for window in self.windows:
                window.store.close()
            for each in self.folder.glob(f"{self.path.name}*"):
                each.unlink()

    # --- what is done -----------------------------------------------------------------------

    def tried(self, deed):
        """What it gave, None where it was refused: everything is then as it was."""
        try:
            return deed()
        except Refusal:
            return None

    def wrote(self, kind, deed_id, entries):
        """Remember a deed: (lot, place, held, quantity) of each entry."""
        if deed_id is None:
            return
        self.done[kind] += 1
        self.deeds.append((deed_id, tuple(entries)))
        for lot, place, held, quantity in entries:
            self.present[lot, place, held] += quantity

    def day(self):
        return self.clock().astimezone().date()

    def taking(self, pick, quantity, held=False):
        """Some of what is there, or of what was."""
        lines = sorted(each for each in self.present if each[2] is held)
        if not lines:
            return None
        lot, place, _ = lines[pick % len(lines)]
        return Taking(lot_id=lot, place_id=place, quantity=quantity)

    @rule(at=_windows, what=_products, lot=_lots, far=_days, place=_places, quantity=_any)
    def receive(self, at, what, lot, far, place, quantity):
        self.received(at, what, lot, far, place, quantity)

    def received(self, at, what, lot, far, place, quantity):
        expiry = DAY + timedelta(days={"A": 6, "B": 30, "C": 400}[lot] + far)
        draft = Reception(product_id=self.kept[what], quantity=quantity, lot=lot, expiry=expiry,
                          place_id=self.places[place])  # fmt: skip
        done = self.tried(lambda: self.windows[at].stock.receive(draft))
        if done is None:
            return
        assert 1 <= quantity <= MOST
        assert expiry >= self.day()
        assert self.expiries.setdefault(done.lot_id, expiry) == expiry
        self.lots[done.lot_id] = what
        entry = (done.lot_id, self.places[place], False, quantity)
        self.wrote("receive", done.deed_id, [entry])

    @rule(at=_windows, what=_products, quantity=_some, place=st.none() | _places, to=st.booleans())
    def issue(self, at, what, quantity, place, to):
        chosen = None if place is None else self.places[place]
        draft = IssueDraft(
            product_id=self.kept[what], quantity=quantity, place_id=chosen,
            patient_id=self.patient if to else None, professional_id=None if to else self.who,
        )  # fmt: skip
        self.issued(self.tried(lambda: self.windows[at].stock.issue(draft)), fefo=chosen)

    @rule(at=_windows, what=_products, pick=_picks, quantity=_some, why=_words)
    def issue_chosen(self, at, what, pick, quantity, why):
        taking = self.taking(pick, quantity)
        if taking is None:
            return
        draft = IssueDraft(product_id=self.kept[what], quantity=quantity, takings=(taking,),
                           professional_id=self.who, note=why)  # fmt: skip
        self.issued(self.tried(lambda: self.windows[at].stock.issue(draft)))

    def issued(self, done, fefo=False):
        """Nothing expired, recalled or held went out; the first expired went first."""
        if done is None:
            return
        recalled = {row[0] for row in self.recalled()}
        for each in done.takings:
            assert self.expiries[each.lot_id] >= self.day()
            assert each.lot_id.hex.upper() not in recalled
        if fefo is not False:
            last = max(self.expiries[each.lot_id] for each in done.takings)
            what = self.lots[done.takings[0].lot_id]
            taken = {(each.lot_id, each.place_id): each.quantity for each in done.takings}
            for (lot, place, held), left in self.present.items():
                here = place == fefo if fefo else place != self.places[2]  # the kit is left whole
                may = not held and lot.hex.upper() not in recalled
                if here and may and self.lots[lot] == what and self.day() <= self.expiries[lot]:
                    assert self.expiries[lot] >= last or taken.get((lot, place), 0) == left
        entries = [(each.lot_id, each.place_id, False, -each.quantity) for each in done.takings]
        self.wrote("issue", done.deed_id, entries)

    @rule(at=_windows, pick=_picks, quantity=_some)
    def give_back(self, at, pick, quantity):
        stock = self.windows[at].stock
        issued = stock.movements(kinds=(MovementKind.ISSUE,))
        if issued:
            one = issued[pick % len(issued)]
            deed = self.tried(lambda: stock.give_back(one.id, quantity))
            self.wrote("return", deed, [(one.lot_id, one.place_id, False, quantity)])

    @rule(at=_windows, pick=_picks, quantity=_any, held=st.booleans())
    def discard(self, at, pick, quantity, held):
        one = self.taking(pick, quantity, held)
        if one is not None:
            stock = self.windows[at].stock
            deed = self.tried(lambda: stock.discard([one], DiscardReason.BROKEN, held=held))
            self.wrote("discard", deed, [(one.lot_id, one.place_id, held, -quantity)])

    @rule(at=_windows, pick=_picks, quantity=_some, held=st.booleans(), why=_words)
    def send_back(self, at, pick, quantity, held, why):
        one = self.taking(pick, quantity, held)
        if one is not None:
            stock = self.windows[at].stock
            deed = self.tried(lambda: stock.supplier_return(one, why, held=held))
            self.wrote("send_back", deed, [(one.lot_id, one.place_id, held, -quantity)])

    @rule(at=_windows, pick=_picks, quantity=_some, place=_places, held=st.booleans())
    def transfer(self, at, pick, quantity, place, held):
        one, into = self.taking(pick, quantity, held), self.places[place]
        if one is not None:
            stock = self.windows[at].stock
            deed = self.tried(lambda: stock.transfer(one, into, held=held))
            self.moved("transfer", deed, one, into, held, held)

    @rule(at=_windows, pick=_picks, quantity=_some, place=st.none() | _places, hold=st.booleans())
    def isolate_or_free(self, at, pick, quantity, place, hold):
        one = self.taking(pick, quantity, held=not hold)
        if one is not None:
            into = None if place is None else self.places[place]
            stock = self.windows[at].stock
            act = stock.quarantine if hold else stock.release
            deed = self.tried(lambda: act(one, "raison", into=into))
            self.moved("hold" if hold else "free", deed, one, into or one.place_id, not hold, hold)

    def moved(self, kind, deed, one, into, held, into_held):
        away = (one.lot_id, one.place_id, held, -one.quantity)
        self.wrote(kind, deed, [away, (one.lot_id, into, into_held, one.quantity)])

    @precondition(lambda self: self.deeds)
    @rule(at=_windows, pick=_picks)
    def take_back(self, at, pick):
        deed, entries = self.deeds[pick % len(self.deeds)]
        counter = self.tried(lambda: self.windows[at].stock.reverse(deed))
        if counter is not None:
            assert deed not in self.undone
            self.undone |= {deed, counter}
            reverse = [(lot, place, held, -many) for lot, place, held, many in entries]
            self.wrote("take_back", counter, reverse)

    # --- counted, recalled, destroyed -------------------------------------------------------

    @rule(at=_windows, pick=_picks, quantity=st.integers(0, 12), valid=st.booleans())
    def count_some(self, at, pick, quantity, valid):
        """Opened, a line counted, closed by what the ledger becomes; others act between."""
        counts = self.windows[at].counts
        if self.count is None:
            opened = self.tried(lambda: counts.open(CountDraft()))
            self.count = None if opened is None else opened.summary.id
            return
        found = counts.count(self.count)
        if found.lines:
            line = found.lines[pick % len(found.lines)]
            self.tried(lambda: counts.put(self.count, line.id, line.version, quantity))
        one = self.taking(pick, 1)
        if one is not None:
            box = Box(product_id=self.kept[self.lots[one.lot_id]], lot_id=one.lot_id,
                      place_id=one.place_id, quantity=quantity)  # fmt: skip
            self.tried(lambda: counts.take(self.count, box))
        if valid:
            head = counts.count(self.count).summary
            done = self.tried(lambda: counts.validate(head.id, head.version))
            self.count = None
            if done is not None:
                self.remembered("count", done.deed_id)
            else:
                self.tried(lambda: counts.drop(head.id, head.version))

    def remembered(self, kind, deed_id):
        """What another vertical wrote, read back from the ledger."""
        if deed_id is not None:
            window = self.windows[0]
            told = [each for each in window.stock.movements() if each.deed_id == deed_id]
            entries = [(each.lot_id, each.place_id, each.held, each.quantity) for each in told]
            assert entries
            self.wrote(kind, deed_id, entries)

    @precondition(lambda self: self.lots)
    @rule(at=_windows, pick=_picks, step=st.integers(0, 2))
    def recall(self, at, pick, step):
        recalls = self.windows[at].recalls
        lots = sorted(self.lots)
        lot = lots[pick % len(lots)]
        if step == 0:
            made = self.tried(lambda: recalls.open(RecallDraft(number="A", lots=(lot,))))
            self.done["recall"] += made is not None
            return
        for each in recalls.recalls(ended=False):
            one = each.recall
            if step == 1:
                done = self.tried(lambda one=one: recalls.isolate(one.id))
                self.remembered("isolate", done.deed_id if done else None)
                return
            before = self.last_row()
            if self.tried(lambda one=one: recalls.cancel(one.id, one.version)):
                self.done["cancel"] += 1
                self.since(before)
            return

    def last_row(self):
        return asked_of(self.windows[0].store, "SELECT max(row_no) FROM stock_movement")[0][0] or 0

    def since(self, row_no):
        """Deeds written since then by a vertical that does not name them."""
        told = [each for each in self.windows[0].stock.movements() if each.row_no > row_no]
        for deed in dict.fromkeys(each.deed_id for each in told):
            self.remembered("freed", deed)

    @rule(at=_windows)
    def destroy(self, at):
        slips = self.windows[at].slips
        lines = tuple(
            Wasted(lot_id=each.lot_id, place_id=each.place_id, held=each.held,
                   quantity=each.quantity, reason=each.reason)
            for each in slips.gather() if each.quantity <= MOST
        )  # fmt: skip
        before = self.last_row()
        if self.tried(lambda: slips.make(SlipDraft(lines=lines))):
            self.done["destroy"] += 1
            self.since(before)

    @rule(days=st.integers(1, 5))
    def days_pass(self, days):
        self.clock.advance(days=days)

    # --- what holds -------------------------------------------------------------------------

    def recalled(self):
        return asked_of(
            self.windows[0].store, "SELECT hex(id) FROM stock_lot WHERE recalled_at IS NOT NULL"
        )

    @invariant()
    def sums_hold_and_nothing_disappears(self):
        if not hasattr(self, "windows"):
            return
        for window in self.windows:
            rows = asked_of(
                window.store,
                "SELECT row_no, hex(deed_id), kind, hex(lot_id), hex(place_id), held, quantity"
                " FROM stock_movement ORDER BY row_no",
            )
            assert rows[: len(self.rows)] == self.rows, "a movement was changed"
            sums: Counter = Counter()
            for *_, lot, place, held, quantity in rows:
                sums[lot, place, bool(held)] += quantity
            balances = {
                (lot, place, bool(held)): left
                for lot, place, held, left in asked_of(
                    window.store,
                    "SELECT hex(lot_id), hex(place_id), held, quantity FROM stock_balance",
                )
            }
            assert min(balances.values(), default=0) >= 0
            assert _some_of(balances) == _some_of(sums)
            kept = {
                (lot.hex.upper(), place.hex.upper(), held): left
                for (lot, place, held), left in self.present.items()
            }
            assert _some_of(kept) == _some_of(sums)
        self.rows = rows
        shown = self.windows[0].stock.overview()
        assert sum(each.present for each in shown.products) == sum(self.present.values())


def _some_of(balances):
    return {key: left for key, left in balances.items() if left}


def test_whatever_is_done_every_sum_holds_and_nothing_disappears(practice, tmp_path):
    folder = tmp_path / "mondes"
    folder.mkdir()
    done: Counter = Counter()
    run_state_machine_as_test(
        type("World", (Practice,), {"practice": (*practice, folder), "done": done}),
        settings=settings(
            max_examples=WEEKS,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    figures("stock", weeks=WEEKS, steps=STEPS, deeds=dict(sorted(done.items())))


def test_two_windows_cannot_take_the_last_unit(practice):
    path, who, _, places, kept = practice
    windows = [Window(path, login, FixedClock()) for login in ("martin", "coordo")]
    draft = Reception(
        product_id=kept[0], quantity=5, lot="A", expiry=date(2030, 1, 1), place_id=places[0]
    )
    windows[0].stock.receive(draft)
    one = IssueDraft(product_id=kept[0], quantity=1, professional_id=who)
    gate, kept_, refused = threading.Barrier(2), [], []

    def take(window):
        gate.wait()
        for _ in range(5):
            try:
                kept_.append(window.stock.issue(one))
            except NotEnough as error:
                refused.append(error)

    both = [threading.Thread(target=take, args=(each,)) for each in windows]
    for each in both:
        each.start()
    for each in both:
        each.join()
    assert (len(kept_), len(refused)) == (5, 5)
    assert windows[1].stock.product(one.product_id).present == 0
    taking = replace(kept_[0].takings[0])
    with pytest.raises(NotEnough):
        windows[0].stock.discard([taking], DiscardReason.LOST)
    for window in windows:
        window.store.close()
