"""The public medicines base: kept as a whole, found at each keystroke, looked up by its codes.

The completion goes straight to the driver: at a keystroke each, the cost of building statements
would be most of the time. Values are always bound, and every word is quoted.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, text
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.medicines import (
    Ingredient,
    Medicine,
    MedicineBase,
    MedicineLine,
    MedicineSet,
    Nature,
    Pack,
    Product,
    tokens,
)
from coordo_desktop.domain.text import order_key
from coordo_desktop.domain.topics import Topic
from coordo_desktop.domain.treatments import shown_substances
from coordo_desktop.store.medicine_rows import (
    CompositionRow,
    MedicineImportRow,
    MedicinePackRow,
    MedicineRow,
    SubstanceRow,
)
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.treatment_rows import TreatmentRow
from coordo_desktop.store.unit import at_desk, touch

_MEDICINE = table_of(MedicineRow)
_PACK = table_of(MedicinePackRow)
_SUBSTANCE = table_of(SubstanceRow)
_COMPOSITION = table_of(CompositionRow)
_IMPORT = table_of(MedicineImportRow)
_TREATMENT = table_of(TreatmentRow)
_BATCH = 2000

MATCH = "SELECT rowid FROM medicine_fts WHERE medicine_fts MATCH ? ORDER BY rowid LIMIT ?"
_LINES = (
    "SELECT row_no, cis, name, form, routes, marketed, withdrawn_on IS NOT NULL FROM medicine"
    " WHERE row_no IN (SELECT value FROM json_each(?))"
)
_MADE_OF = (
    "SELECT cis, code, name, dose, reference, nature, link FROM medicine_composition"
    " WHERE cis IN (SELECT value FROM json_each(?)) ORDER BY cis, place"
)
_PACKED = (
    "SELECT cis, cip13, cip7, label, sold FROM medicine_pack"
    " WHERE cis IN (SELECT value FROM json_each(?)) ORDER BY cis, sold DESC, cip13"
)
BY_CODE = (
    "SELECT m.row_no FROM medicine m WHERE m.cis = ?1 OR m.cis IN"
    " (SELECT cis FROM medicine_pack WHERE cip13 = ?1 UNION ALL"
    " SELECT cis FROM medicine_pack WHERE cip7 = ?1) LIMIT ?2"
)

Told = Callable[[int], object]


# -- finding -----------------------------------------------------------------------------------


# What prescriptions shorten otherwise than by the first letters of the word.
_SHORT = {"cp": "comprime", "cpr": "comprime", "cps": "comprime", "gtt": "gouttes"}


def find(session: Session, typed: str, limit: int = 20) -> list[MedicineLine]:
    """Products whose words begin as every word typed, best first.

    Names beginning so before names that hold the words, before substances; sold first in each.
    """
    words = [_SHORT.get(word, word) for word in tokens(typed)]
    if not words or limit < 1:
        return []
    driver = _driver(session)
    found: dict[int, None] = {}
    for expression in expressions(words):
        rows = driver.execute(MATCH, (expression, limit))
        found.update(dict.fromkeys(row[0] for row in rows))
        if len(found) >= limit:
            break
    return _lines(driver, list(found)[:limit])


def expressions(words: Sequence[str]) -> list[str]:
    """What the full-text index is asked, the surest first."""
    quoted = [f'"{word}"*' for word in words]
    every = " AND ".join(quoted)
    begins = f"words : (^ {quoted[0]})"
    also = [f"words : ({' AND '.join(quoted[1:])})"] if len(quoted) > 1 else []
    return [" AND ".join([begins, *also]), f"words : ({every})", every]


def by_code(session: Session, code: str, limit: int = 5) -> list[MedicineLine]:
    """The product of a CIP13, a CIP7 or a CIS code; none when it is not in the base."""
    driver = _driver(session)
    rows = driver.execute(BY_CODE, (code, limit))
    return _lines(driver, [row[0] for row in rows])


def _driver(session: Session) -> Any:
    return session.connection().connection.driver_connection


def _lines(driver: Any, places: list[int]) -> list[MedicineLine]:
    if not places:
        return []
    rows = {row[0]: row for row in driver.execute(_LINES, (json.dumps(places),))}
    codes = json.dumps([row[1] for row in rows.values()])
    ingredients: dict[str, list[Ingredient]] = defaultdict(list)
    for cis, *one in driver.execute(_MADE_OF, (codes,)):
        ingredients[cis].append(_ingredient(one))
    packs: dict[str, list[str]] = defaultdict(list)
    for cis, cip13, *_ in driver.execute(_PACKED, (codes,)):
        packs[cis].append(cip13)
    found = []
    for place in places:
        _, cis, name, form, routes, marketed, withdrawn = rows[place]
        found.append(
            MedicineLine(
                cis=cis,
                name=name,
                form=form,
                routes=routes,
                marketed=bool(marketed),
                withdrawn=bool(withdrawn),
                substances=shown_substances(ingredients[cis]),
                cip13=tuple(packs[cis]),
            )
        )
    return found


def _ingredient(row: Sequence[Any]) -> Ingredient:
    code, name, dose, reference, nature, link = row
    return Ingredient(code, name, dose, reference, Nature(nature), link)


def get(session: Session, cis: str) -> Medicine:
    """One product with its composition and packs; NotFound."""
    found = _get_many(session, [cis])
    if not found:
        raise NotFound
    return found[0]


def _get_many(session: Session, codes: Sequence[str]) -> list[Medicine]:
    query = (
        select(_MEDICINE)
        .where(_MEDICINE.c.cis.in_(bindparam("codes", expanding=True)))
        .order_by(_MEDICINE.c.row_no)
    )
    rows = session.execute(query, {"codes": list(codes)}).all()
    driver, listed = _driver(session), json.dumps(list(codes))
    ingredients: dict[str, list[Ingredient]] = defaultdict(list)
    for cis, *one in driver.execute(_MADE_OF, (listed,)):
        ingredients[cis].append(_ingredient(one))
    packs: dict[str, list[Pack]] = defaultdict(list)
    for cis, cip13, cip7, label, sold in driver.execute(_PACKED, (listed,)):
        packs[cis].append(Pack(cip13, cip7, label, bool(sold)))
    return [
        Medicine(
            product=Product(
                cis=row.cis,
                name=row.name,
                form=row.form,
                routes=row.routes,
                status=row.status,
                marketed=row.marketed,
            ),
            ingredients=tuple(ingredients[row.cis]),
            packs=tuple(packs[row.cis]),
            withdrawn_on=row.withdrawn_on,
        )
        for row in rows
    ]


# -- the base in use ---------------------------------------------------------------------------


def base(session: Session) -> MedicineBase | None:
    """The base in use; None before the first import."""
    row = session.execute(select(_IMPORT).order_by(_IMPORT.c.row_no.desc()).limit(1)).first()
    if row is None:
        return None
    gone = select(func.count()).where(_MEDICINE.c.withdrawn_on.is_not(None))
    return MedicineBase(
        imported_at=row.imported_at,
        by=row.author,
        published=row.published,
        products=row.products,
        packs=row.packs,
        substances=row.substances,
        skipped=row.skipped,
        withdrawn=int(session.execute(gone).scalar_one()),
    )


def sizes(session: Session) -> tuple[int, int, int]:
    """How many products, packs and lines of composition the last set held; zeros without one."""
    row = session.execute(
        select(_IMPORT.c.products, _IMPORT.c.packs, _IMPORT.c.compositions)
        .order_by(_IMPORT.c.row_no.desc())
        .limit(1)
    ).first()
    return (0, 0, 0) if row is None else (row[0], row[1], row[2])


def replace_base(session: Session, new: MedicineSet, told: Told) -> int:
    """Make this set the base; how many products stay though it no longer holds them.

    Those are the ones somebody's treatment names: kept, marked as no longer sold. `told` hears
    how many lines were written.
    """
    actor, at = at_desk(session)
    staying = _withdrawn(session, new, at.date())
    for table in (_COMPOSITION, _PACK, _SUBSTANCE, _MEDICINE):
        session.execute(delete(table))
    ingredients = [
        *new.ingredients,
        *((each.product.cis, one) for each in staying for one in each.ingredients),
    ]
    known = {pack.cip13 for _, pack in new.packs}
    packs = [
        *new.packs,
        *(
            (each.product.cis, pack)
            for each in staying
            for pack in each.packs
            if pack.cip13 not in known
        ),
    ]
    writer = _Writer(session, told)
    writer.write(_MEDICINE, _product_rows(new.products, staying, ingredients))
    writer.write(_PACK, _pack_rows(packs, {each.product.cis for each in staying}))
    writer.write(_SUBSTANCE, _substance_rows(ingredients))
    writer.write(_COMPOSITION, _composition_rows(ingredients))
    session.execute(text("INSERT INTO medicine_fts(medicine_fts) VALUES ('rebuild')"))
    session.execute(
        insert(_IMPORT),
        [
            {
                "imported_at": at,
                "author": actor.name,
                "sha256": new.sha256,
                "published": new.published,
                "products": len(new.products),
                "packs": len(new.packs),
                "substances": new.substance_count(),
                "compositions": len(new.ingredients),
                "skipped": len(new.skipped),
            }
        ],
    )
    touch(session, Topic.MEDICINES)
    touch(session, Topic.TREATMENTS)
    return len(staying)


def _withdrawn(session: Session, new: MedicineSet, today: date) -> list[Medicine]:
    """Products of the base in use that treatments name and the new set does not hold."""
    used = select(_TREATMENT.c.cis).where(_TREATMENT.c.cis != "").distinct()
    held = {product.cis for product in new.products}
    gone = [cis for cis in session.execute(used).scalars() if cis not in held]
    return [
        Medicine(
            product=Product(
                cis=each.product.cis,
                name=each.product.name,
                form=each.product.form,
                routes=each.product.routes,
                status=each.product.status,
                marketed=False,
            ),
            ingredients=each.ingredients,
            packs=each.packs,
            withdrawn_on=each.withdrawn_on or today,
        )
        for each in (_get_many(session, gone) if gone else ())
    ]


class _Writer:
    """Rows in batches, telling how many are in; whoever listens may stop it by raising."""

    def __init__(self, session: Session, told: Told) -> None:
        self._connection = session.connection()
        self._told = told
        self._done = 0

    def write(self, table: Any, rows: Iterable[dict[str, Any]]) -> None:
        """Add these rows."""
        every = list(rows)
        for start in range(0, len(every), _BATCH):
            batch = every[start : start + _BATCH]
            self._connection.execute(insert(table), batch)
            self._done += len(batch)
            self._told(self._done)


def _product_rows(
    products: Iterable[Product],
    staying: Iterable[Medicine],
    ingredients: Iterable[tuple[str, Ingredient]],
) -> list[dict[str, Any]]:
    """In the order they are shown: sold before not sold before withdrawn, then by name."""
    made: dict[str, dict[str, None]] = defaultdict(dict)
    for cis, one in ingredients:
        made[cis].update(dict.fromkeys(tokens(one.name)))
    every = [(product, None) for product in products]
    gone = [(each.product, each.withdrawn_on) for each in staying]
    listed = [*every, *gone]
    listed.sort(
        key=lambda each: (
            each[1] is not None,
            not each[0].marketed,
            order_key(each[0].name),
            each[0].cis,
        )
    )
    return [
        {
            "row_no": place,
            "cis": product.cis,
            "name": product.name,
            "form": product.form,
            "routes": product.routes,
            "status": product.status,
            "marketed": product.marketed,
            "withdrawn_on": withdrawn_on,
            "words": " ".join(tokens(product.name)),
            "made_of": " ".join(made[product.cis]),
        }
        for place, (product, withdrawn_on) in enumerate(listed, start=1)
    ]


def _pack_rows(packs: Iterable[tuple[str, Pack]], withdrawn: set[str]) -> Iterable[dict[str, Any]]:
    for cis, pack in packs:
        yield {
            "cip13": pack.cip13,
            "cip7": pack.cip7,
            "cis": cis,
            "label": pack.label,
            "sold": pack.sold and cis not in withdrawn,
        }


def _substance_rows(ingredients: Iterable[tuple[str, Ingredient]]) -> Iterable[dict[str, Any]]:
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for _, one in ingredients:
        names[one.code][one.name] += 1
    for code, counted in names.items():
        # The same files give the same name, whatever the order of equals.
        name = min(counted, key=lambda each: (-counted[each], each))
        yield {"code": code, "name": name}


def _composition_rows(ingredients: Iterable[tuple[str, Ingredient]]) -> Iterable[dict[str, Any]]:
    places: Counter[str] = Counter()
    for cis, one in ingredients:
        places[cis] += 1
        yield {
            "cis": cis,
            "place": places[cis],
            "code": one.code,
            "name": one.name,
            "dose": one.dose,
            "reference": one.reference,
            "nature": one.nature.value,
            "link": one.link,
        }
