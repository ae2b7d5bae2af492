"""A year of the demonstration practice’s stock: received, handed out, short of some things."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from coordo_desktop.demo.days import PARIS, Followed, Happening
from coordo_desktop.demo.stock_catalogue import (
    CUPBOARD,
    FRIDGE,
    FRIDGE_2,
    RESERVE,
    SPARE,
    Kept,
    catalogue,
)
from coordo_desktop.domain.ids import ProductId, ProfessionalId, StockPlaceId
from coordo_desktop.domain.stock import Category, PlaceDraft, PlaceKind
from coordo_desktop.domain.stock_ledger import IssueDraft, Reception
from coordo_desktop.services.bundle import Services

USER = "demo"
WEEKS = 52
BAGS = ("Sac tournée 1", "Sac tournée 2")
KIT = "Chariot d’urgence"
_FEW, _FEW_WEEKS = 12, 6  # a practice of a few people keeps little
REAL = 50
_PLACES = (
    (RESERVE, PlaceKind.SHELF), (CUPBOARD, PlaceKind.SHELF), (SPARE, PlaceKind.SHELF),
    (FRIDGE, PlaceKind.FRIDGE), (FRIDGE_2, PlaceKind.FRIDGE),
    (BAGS[0], PlaceKind.BAG), (BAGS[1], PlaceKind.BAG),
    (KIT, PlaceKind.KIT),
)  # fmt: skip
_DAYS = ((0, "oyhenart"), (2, "salaberry"), (3, "oyhenart"))  # who says what was used, when
_LATELY = timedelta(weeks=7)
_TOLD = 0.4  # of the products, those a nurse takes on such a day
_MONTH = 30.4
_FORGOTTEN = 0.04  # of the products, those nobody thought of ordering of late
_EVERY = 2  # weeks between deliveries
_TO_PEOPLE = frozenset({Category.VACCINE, Category.DRESSING})
_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Shelf:
    """A product the practice keeps; `forgotten`: nobody thinks of ordering it of late."""

    kept: Kept
    product_id: ProductId
    forgotten: bool


@dataclass(slots=True)
class Stocked:
    """The practice's stock while its year is told."""

    rng: random.Random
    end: datetime
    weeks: int
    team: Mapping[str, ProfessionalId]
    followed: tuple[Followed, ...] = ()
    places: dict[str, StockPlaceId] = field(default_factory=dict)
    shelves: list[Shelf] = field(default_factory=list)

    @property
    def today(self) -> date:
        """The practice's day at the end."""
        return self.end.astimezone(PARIS).date()

    @property
    def first(self) -> date:
        """The Monday on which the stock was begun."""
        return self.today - timedelta(days=self.today.weekday(), weeks=self.weeks)


def weeks_of(count: int) -> int:
    """How long a practice of so many people has kept a stock."""
    return WEEKS if count >= REAL else _FEW_WEEKS


def stocked(
    rng: random.Random, count: int, team: Mapping[str, ProfessionalId], end: datetime
) -> Stocked:
    """A stock to be told, as large as the practice is big."""
    return Stocked(random.Random(rng.random()), end, weeks_of(count), team)  # noqa: S311 - invented


def year(stock: Stocked, until: date) -> list[Happening]:
    """The opening stock, then week after week what came and what was used, up to a day."""
    opened = _at(stock.first, 8, 10)
    made = [Happening(opened, lambda services: _furnish(services[USER], stock))]
    for week in range(stock.weeks + 1):
        monday = stock.first + timedelta(weeks=week)
        made += _week(stock, week, monday)
    return [one for one in made if one.at.astimezone(PARIS).date() < until]


def recent(stock: Stocked, followed: Sequence[Followed], since: date) -> list[Happening]:
    """The same from a day on: what is given then is given to people on file."""
    stock.followed = tuple(followed)
    made = []
    for week in range(stock.weeks + 1):
        made += _week(stock, week, stock.first + timedelta(weeks=week))
    start = datetime.combine(since, time(0), PARIS)
    return [one for one in made if start <= one.at < stock.end - timedelta(hours=1)]


def _at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), PARIS).astimezone(UTC)


def _furnish(services: Services, stock: Stocked) -> None:
    for name, kind in _PLACES:
        stock.places[name] = services.products.keep_place(PlaceDraft(name=name, kind=kind)).id
    kept = list(catalogue())
    few = kept[:: len(kept) // _FEW] if stock.weeks < WEEKS else kept
    for one in few:
        draft = replace(one.draft, home_id=stock.places[one.place])
        product = services.products.keep(draft)
        forgotten = stock.rng.random() < _FORGOTTEN
        stock.shelves.append(Shelf(one, product.id, forgotten))
    services.stock.receive_many(
        tuple(_received(stock, shelf, stock.first, 0, opening=True) for shelf in stock.shelves)
    )


def _week(stock: Stocked, week: int, monday: date) -> list[Happening]:
    made = []
    if week and week % _EVERY == 0:
        at = _at(monday + timedelta(days=1), 9, 40)
        made.append(Happening(at, lambda services: _deliver(services[USER], stock, monday)))
    lately = stock.today - monday < _LATELY
    for day, login in _DAYS if lately else _DAYS[:1]:
        on = monday + timedelta(days=day)
        made.append(Happening(_at(on, 12, 15 + day), partial(_use, stock, on, login)))
    return made


def _deliver(services: Services, stock: Stocked, day: date) -> None:
    """What went under its minimum, up to its maximum; of late some things were forgotten."""
    late = stock.today - day < timedelta(weeks=8)
    left = _usable(services)
    wanted = [
        _received(stock, shelf, day, left[shelf.product_id])
        for shelf in stock.shelves
        if left[shelf.product_id] <= shelf.kept.draft.minimum * 1.3
        and not (late and shelf.forgotten)
    ]
    if wanted:
        services.stock.receive_many(tuple(wanted))


def _usable(services: Services) -> dict[ProductId, int]:
    found = services.stock.overview().products
    return {one.product.id: one.usable for one in found}


def _received(
    stock: Stocked, shelf: Shelf, day: date, left: int, *, opening: bool = False
) -> Reception:
    draft, months = shelf.kept.draft, shelf.kept.shelf_months
    share = stock.rng.uniform(0.35, 0.9) if opening else stock.rng.uniform(0.6, 1)
    expiry = day + timedelta(days=int(months * _MONTH * share))
    quantity = max(1, draft.maximum - left)
    figure = stock.rng.randint(1000, 9999)
    letter = stock.rng.choice(_LETTERS)
    return Reception(
        product_id=shelf.product_id,
        quantity=quantity,
        lot=f"{shelf.kept.lot_head[0]}{letter}{figure}" if draft.tracks_lots else "",
        expiry=expiry if months else None,
        scanned=draft.tracks_lots,
    )


def _use(stock: Stocked, day: date, login: str, services: Mapping[str, Services]) -> None:
    """What was used since the time before; vaccines and dressings go to people, once on file."""
    together, apart = [], []
    days = 1 / 3 if stock.today - day < _LATELY else 1
    left = _usable(services[login])
    for shelf in stock.shelves:
        if stock.rng.random() > _TOLD:
            continue
        wanted = _used(stock.rng, shelf.kept.weekly * days / _TOLD)
        taken = min(wanted, left[shelf.product_id])
        if not taken:
            continue
        whole = IssueDraft(
            product_id=shelf.product_id, quantity=taken, professional_id=stock.team[login]
        )
        if stock.followed and shelf.kept.draft.category in _TO_PEOPLE:
            apart += _shared_out(stock, shelf, whole)
        else:
            together.append(whole)
    if together:
        services[login].stock.issue_many(tuple(together))
    for person, draft in apart:
        inside = login in person.authors
        services[login if inside else USER].stock.issue(draft)


def _used(rng: random.Random, mean: float) -> int:
    """A whole number around this mean."""
    whole, part = divmod(mean * rng.uniform(0.5, 1.5), 1)
    return int(whole) + (rng.random() < part)


def _shared_out(
    stock: Stocked, shelf: Shelf, whole: IssueDraft
) -> list[tuple[Followed, IssueDraft]]:
    """The same units, to people: one dose each, or a few dressings."""
    most = 1 if shelf.kept.draft.category is Category.VACCINE else 3
    half = stock.followed[: len(stock.followed) // 2 or 1]
    made, left = [], whole.quantity
    while left:
        now = min(left, stock.rng.randint(1, most))
        left -= now
        person = stock.rng.choice(half)
        draft = replace(whole, quantity=now, professional_id=None, patient_id=person.patient_id)
        made.append((person, draft))
    return made
