"""B9: a scanned box received, beside one bare durable transaction; the stock it happens in.

Five thousand lots and three hundred thousand movements, whatever the number of patients.
"""

import random
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from uuid import UUID, uuid4

from biip.checksums import gs1_standard_check_digit
from sqlalchemy import insert

from coordo_desktop.bench.measures import Goal, Result, calm, result, timed
from coordo_desktop.bench.practice import NOW, Clock
from coordo_desktop.bench.questions import Bare, copied
from coordo_desktop.bench.recording import recorded
from coordo_desktop.domain.ids import PatientId, ProductId
from coordo_desktop.domain.stock import Category, PlaceDraft, ProductCode, ProductDraft
from coordo_desktop.domain.topics import Topic
from coordo_desktop.services.products import ProductService
from coordo_desktop.services.scanning import ScanService
from coordo_desktop.services.stock import StockService
from coordo_desktop.store.stock_ledger import LOT, MOVEMENT, number_key
from coordo_desktop.store.unit import Store, touch

PRODUCTS, LOTS_EACH, MOVEMENTS = 500, 10, 300_000
_RECEIVED = 500
_BATCH = 20_000
_BOXES = 150
_WARM = 10
_OVERVIEWS = 20


def furnish(store: Store, patients: tuple[PatientId, ...]) -> tuple[str, ...]:
    """Products, lots, and years of movements; the GTIN of each product."""
    products = ProductService(store)
    if products.products(inactive=True):
        return tuple(one.codes[0].code for one in products.products() if one.codes)
    places = [products.keep_place(PlaceDraft(name=name)) for name in ("Réserve", "Salle 1", "Sac")]
    gtins, known = [], []
    for number in range(PRODUCTS):
        body = f"034009{number:07d}"
        gtins.append(f"{body}{gs1_standard_check_digit(body)}")
        draft = ProductDraft(
            name=f"Produit {number:03d}", category=Category.DRESSING, minimum=10,
            codes=(ProductCode(gtins[-1]),), home_id=places[number % 3].id,
        )  # fmt: skip
        known.append(products.keep(draft).id)
    lots = list(_lots(known))
    with store.action("stock.receive") as session:
        session.execute(insert(LOT), lots)
        rows: list[dict[str, object]] = []
        for row in _movements(store, lots, [one.id for one in places], patients):
            rows.append(row)
            if len(rows) == _BATCH:
                session.execute(insert(MOVEMENT), rows)
                rows.clear()
        if rows:
            session.execute(insert(MOVEMENT), rows)
        touch(session, Topic.STOCK)
    store.checkpoint()
    return tuple(gtins)


def _lots(products: list[ProductId]) -> Iterator[dict[str, object]]:
    for number in range(PRODUCTS * LOTS_EACH):
        expiry = NOW.date() + timedelta(days=20 + number % 900)
        yield {
            "id": UUID(int=number), "version": 1, "product_id": products[number % PRODUCTS],
            "number": f"L{number:05d}", "number_key": number_key(f"L{number:05d}"),
            "expiry": expiry, "expiry_key": expiry.isoformat(),
            "first_at": NOW - timedelta(days=number % 3_000), "recalled_at": None,
        }  # fmt: skip


def _movements(
    store: Store,
    lots: list[dict[str, object]],
    places: list[UUID],
    patients: tuple[PatientId, ...],
) -> Iterator[dict[str, object]]:
    """Each lot received, then handed out unit by unit over ten years."""
    rng = random.Random(9)
    for number in range(MOVEMENTS):
        lot, received = lots[number % len(lots)], number < len(lots)
        at = NOW - timedelta(minutes=(MOVEMENTS - number) * 17)
        yield {
            "id": UUID(int=number), "deed_id": UUID(int=number), "at": at, "on_day": at.date(),
            "kind": "reception" if received else "issue", "reason": "", "note": "",
            "product_id": lot["product_id"], "lot_id": lot["id"],
            "place_id": places[number % len(lots) % PRODUCTS % len(places)], "held": False,
            "quantity": _RECEIVED if received else -1, "author_id": store.actor.user_id,
            "author": store.actor.name, "patient_id": None if received else rng.choice(patients),
            "round_id": None, "professional_id": None, "intervention_id": None, "serial": "",
            "source": "", "source_id": None, "reverses": None,
        }  # fmt: skip


def codes(gtins: tuple[str, ...], count: int) -> list[str]:
    """Boxes as a reader types them, half of them of a lot never seen."""
    return [
        f"]d201{gtins[number * 7 % len(gtins)]}17300630"
        f"10N{number // 2:05d}\x1d21S{uuid4().hex[:12].upper()}"
        for number in range(count)
    ]


def receptions(store: Store, size: int, gtins: tuple[str, ...], goal: Goal) -> list[Result]:
    """A box read, understood and received; the same statements in a bare durable transaction."""
    store.clock = clock = Clock()
    scans = ScanService(store, StockService(store).receive)
    scans.prepare()
    mine: list[float] = []
    limits: list[float] = []
    with copied(store) as twin, calm():
        for number, code in enumerate(codes(gtins, _BOXES + _WARM)):
            clock.at = NOW + timedelta(minutes=number + 1)
            with recorded(store) as sent:
                took = timed(partial(scans.take, code))
            plain = timed(partial(sent.replay_durably, twin.driver))
            if number >= _WARM:
                mine.append(took)
                limits.append(plain)
    what = "Recevoir une boîte lue, sur disque (5 000 lots, 300 000 mouvements)"
    return [result("B9", what, size, mine, limits, goal)]


def overview(store: Store, size: int, goal: Goal) -> Result:
    """All the stock read as the view reads it, beside the same statements sent bare."""
    stock = StockService(store)
    bare = Bare(store.engines.maintenance)
    with recorded(store) as sent:
        stock.overview()
    mine: list[float] = []
    limits: list[float] = []
    with calm():
        for turn in range(_OVERVIEWS + 2):
            took, plain = timed(stock.overview), timed(partial(bare.read, sent))
            if turn > 1:
                mine.append(took)
                limits.append(plain)
    bare.close()
    note = f"{len(sent.sent)} instructions SQL"
    return result("B9", "Tout le stock lu\u202f: 5 000 lots", size, mine, limits, goal, note)
