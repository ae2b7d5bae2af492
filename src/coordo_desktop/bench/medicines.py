"""The completion over a medicines base of the size of the public one, beside a bare statement."""

import random
from functools import partial

from coordo_desktop.bench.measures import Goal, Result, calm, result, timed
from coordo_desktop.bench.questions import copied
from coordo_desktop.domain.medicines import Ingredient, MedicineSet, Pack, Product, tokens
from coordo_desktop.services.medicines import MedicineService
from coordo_desktop.store import medicines
from coordo_desktop.store.unit import Store

_PRODUCTS, _SUBSTANCES = 14_442, 3_352
_SHOWN = 8
_TYPED, _ROUNDS = 120, 3
_FORMS = ("comprimé", "comprimé pelliculé", "gélule", "solution injectable", "pommade")
_LETTERS = "AEIOUBCDFLMNPRSTVZ"
_BARE = (
    "SELECT m.cis, m.name, m.form, m.marketed, group_concat(c.name), group_concat(p.cip13)"
    " FROM (SELECT rowid AS at FROM medicine_fts WHERE medicine_fts MATCH ?"
    " ORDER BY rowid LIMIT ?) f JOIN medicine m ON m.row_no = f.at"
    " LEFT JOIN medicine_composition c ON c.cis = m.cis"
    " LEFT JOIN medicine_pack p ON p.cis = m.cis GROUP BY m.row_no"
)


def completion(store: Store, size: int, goal: Goal) -> Result:
    """Names typed letter after letter, with a strength; p95 from text to rows."""
    rng = random.Random(11)
    made = _a_base(rng)
    with store.action("medicines.import") as session:
        medicines.replace_base(session, made, lambda _done: None)
    service = MedicineService(store)
    typed = [text for product in rng.sample(made.products, _TYPED) for text in _strokes(product)]
    times, limits = [], []
    with copied(store) as twin, calm():
        for text in typed:
            bare = partial(twin.rows, _BARE, (medicines.expressions(tokens(text))[-1], _SHOWN))
            times.append(min(timed(partial(service.find, text, _SHOWN)) for _ in range(_ROUNDS)))
            limits.append(min(timed(bare) for _ in range(_ROUNDS)))
    what = f"Médicament tapé, {_PRODUCTS} spécialités"
    return result("P6", what, size, times, limits, goal, f"{len(typed)} frappes")


def _strokes(product: Product) -> list[str]:
    name, strength = product.name.split(",")[0].split(" ")[:2]
    return [*(name[:length] for length in range(1, len(name) + 1)), f"{name[:4]} {strength}"]


def _a_base(rng: random.Random) -> MedicineSet:
    """Invented products: several strengths of each name, one pack and one or two substances."""
    substances = [(f"{number:05d}", _word(rng, 10)) for number in range(_SUBSTANCES)]
    products, packs, ingredients = [], [], []
    name = ""
    for number in range(_PRODUCTS):
        if not number % 5:
            name = _word(rng, 8)
        cis = f"6{number:07d}"
        said = f"{name} {rng.choice((5, 10, 20, 100, 500, 1000))} mg, {rng.choice(_FORMS)}"
        products.append(Product(cis=cis, name=said, marketed=bool(number % 6)))
        packs.append((cis, Pack(f"34009{number:08d}", f"{number:07d}")))
        for code, substance in rng.sample(substances, 1 + number % 2):
            ingredients.append((cis, Ingredient(code, substance, link=1)))
    return MedicineSet(products=tuple(products), packs=tuple(packs), ingredients=tuple(ingredients))


def _word(rng: random.Random, letters: int) -> str:
    return "".join(rng.choice(_LETTERS) for _ in range(rng.randint(5, letters)))
