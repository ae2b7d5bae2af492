"""Products and places: what is kept of them, what is refused, how they are found."""

from dataclasses import replace

import pytest

from coordo_desktop.domain.errors import ChangedMeanwhile, InvalidField, MissingField, NotFound
from coordo_desktop.domain.ids import StockPlaceId
from coordo_desktop.domain.products import (
    CodeTaken,
    MinimumOverMaximum,
    NameTaken,
    NotACode,
    PlaceNotEmpty,
    WrongCheckDigit,
    code_kept,
)
from coordo_desktop.domain.stock import (
    Category,
    PlaceDraft,
    PlaceKind,
    ProductCode,
    ProductDraft,
)
from coordo_desktop.domain.stock_ledger import Reception, Taking
from coordo_desktop.services.products import ProductService
from coordo_desktop.services.stock import StockService
from coordo_desktop.store import medicines
from stock_builders import GRIPPE_GTIN, RESERVE, a_place

DRAFT = ProductDraft(name="Vaccin grippe", category=Category.VACCINE, unit="dose", units="doses")


@pytest.fixture
def products(store):
    return ProductService(store)


def coded(*codes, **values):
    return replace(DRAFT, codes=tuple(ProductCode(code=each) for each in codes), **values)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("3400930000014", GRIPPE_GTIN),
        ("03400930000014", GRIPPE_GTIN),
        ("34009 300 0001 4", GRIPPE_GTIN),
        ("3000001", GRIPPE_GTIN),  # CIP7
        ("96385074", "00000096385074"),  # EAN-8
        ("036000291452", "00036000291452"),  # UPC
        ("c-000123", "C-000123"),
    ],
)
def test_a_code_is_kept_on_fourteen_digits_or_in_house(typed, kept):
    assert code_kept(typed) == kept


@pytest.mark.parametrize("typed", ["3400930000015", "96385075", "03400930000013"])
def test_a_wrong_check_digit_is_refused(typed):
    with pytest.raises(WrongCheckDigit):
        code_kept(typed)


@pytest.mark.parametrize("typed", ["", "123", "ABC", "C-12", "123456789012345", "٣٤٠٠٩٣٠"])
def test_what_is_no_code_is_refused(typed):
    with pytest.raises(NotACode):
        code_kept(typed)


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"name": "  "}, MissingField),
        ({"unit": ""}, MissingField),
        ({"name": "x" * 121}, InvalidField),
        ({"minimum": -1}, InvalidField),
        ({"minimum": 10, "maximum": 5}, MinimumOverMaximum),
        ({"lpp": "12345"}, InvalidField),
        ({"price": -1}, InvalidField),
        ({"codes": (ProductCode(code="3400930000014", factor=0),)}, InvalidField),
        ({"home_id": StockPlaceId(RESERVE)}, NotFound),
    ],
)
def test_what_cannot_be_kept_is_refused(products, values, refusal):
    with pytest.raises(refusal):
        products.keep(replace(DRAFT, **values))
    assert products.products() == ()


def test_a_product_is_kept_changed_and_stopped(products):
    first = products.keep(coded("3400930000014", "C-000001", minimum=10))
    assert first == products.product(first.id)
    again = products.keep(replace(coded("C-000001"), minimum=12), first.id, first.version)
    assert (again.version, again.minimum) == (2, 12)
    assert [each.code for each in products.product(first.id).codes] == ["C-000001"]
    with pytest.raises(ChangedMeanwhile):
        products.keep(DRAFT, first.id, first.version)
    stopped = products.stop(first.id, again.version)
    assert not stopped.active
    assert products.products() == ()
    assert products.products(inactive=True) == (stopped,)
    assert products.search("grippe") == ()


def test_a_medicine_is_always_followed_by_lots(products):
    assert products.keep(replace(DRAFT, tracks_lots=False)).tracks_lots


def test_one_code_is_of_one_product(products):
    first = products.keep(coded("3400930000014"))
    with pytest.raises(CodeTaken) as refused:
        products.keep(coded("3400930000014", name="Autre"))
    assert refused.value.product == "Vaccin grippe"
    other = products.keep(replace(DRAFT, name="Autre"))
    with pytest.raises(CodeTaken):
        products.add_code(other.id, "3400930000014")
    boxed = products.add_code(first.id, "C-000007", 10)
    assert [(each.code, each.factor) for each in boxed.codes] == [
        (GRIPPE_GTIN, 1),
        ("C-000007", 10),
    ]


def test_two_products_in_use_do_not_bear_the_same_name(products):
    first = products.keep(DRAFT)
    with pytest.raises(NameTaken):
        products.keep(replace(DRAFT, name="VACCIN  GRIPPE"))
    products.stop(first.id, 1)
    assert products.keep(DRAFT)


def test_a_product_is_found_by_words_code_and_lot(products, store):
    home = a_place(store)
    grippe = products.keep(coded("3400930000014", home_id=home))
    other = products.keep(ProductDraft(name="Compresses stériles 10 × 10"))
    stock = StockService(store)
    expiry = store.clock().date().replace(year=2030)
    stock.receive(Reception(product_id=grippe.id, lot="R4K-118", expiry=expiry))
    for text, found in (
        ("grip", grippe), ("sterile compr", other), ("3400930", grippe), ("r4k1", grippe),
        ("03400930000014", grippe),
    ):  # fmt: skip
        assert products.search(text) == (found,), text
    assert products.search("grippe compresses") == ()
    assert products.search("  ") == products.search("%") == ()
    assert products.by_code("3400930000014") == grippe
    assert products.by_code("3400930000015") is products.by_code("Jean") is None


def test_in_house_codes_follow_each_other(products):
    assert products.in_house_code() == "C-000001"
    products.keep(coded("C-000041"))
    assert products.in_house_code() == "C-000042"


def test_categories_and_suppliers_are_those_of_products_in_use(products):
    products.keep(replace(DRAFT, supplier="Labo"))
    gone = products.keep(ProductDraft(name="Gants", supplier="Ancien"))
    products.stop(gone.id, 1)
    assert products.categories() == {Category.VACCINE: 1}
    assert products.suppliers() == ("Labo",)


def test_places_come_in_their_order_and_are_stopped_once_empty(products, store):
    shelf = products.keep_place(PlaceDraft(name="Réserve"))
    fridge = products.keep_place(PlaceDraft(name="Frigo", kind=PlaceKind.FRIDGE, low=20, high=80))
    assert products.places() == (shelf, fridge)
    with pytest.raises(NameTaken):
        products.keep_place(PlaceDraft(name="réserve"))
    with pytest.raises(InvalidField):
        products.keep_place(PlaceDraft(name="Froid", low=80, high=20))
    moved = products.keep_place(replace_of(fridge, name="Réfrigérateur"), fridge.id, 1)
    assert (moved.name, moved.version) == ("Réfrigérateur", 2)
    gloves = products.keep(ProductDraft(name="Gants", tracks_lots=False, home_id=shelf.id))
    StockService(store).receive(Reception(product_id=gloves.id))
    with pytest.raises(PlaceNotEmpty) as refused:
        products.stop_place(shelf.id, 1)
    assert refused.value.left == 1
    products.stop_place(fridge.id, 2)
    assert products.places() == (shelf,)


def test_nothing_is_put_in_a_place_that_was_stopped(products, store):
    shelf, other = (products.keep_place(PlaceDraft(name=each)) for each in ("Réserve", "Cave"))
    gloves = products.keep(ProductDraft(name="Gants", tracks_lots=False, home_id=other.id))
    products.stop_place(other.id, 1)
    stock = StockService(store)
    assert stock.receive(Reception(product_id=gloves.id)).place == "Réserve"
    with pytest.raises(NotFound):
        stock.receive(Reception(product_id=gloves.id, place_id=other.id))
    line = stock.product(gloves.id).lines[0]
    taking = Taking(lot_id=line.lot_id, place_id=shelf.id, quantity=1)
    with pytest.raises(NotFound):
        stock.transfer(taking, other.id)


def test_a_medicine_is_named_by_its_cip_or_gtin(products, store, monkeypatch):
    asked = []
    monkeypatch.setattr(medicines, "by_code", lambda _session, code, _limit: asked.append(code))
    for code in ("3400930000014", "03400930000014", "3000001", "34009 300 0001 4"):
        assert products.medicine(code) is None
    assert asked == ["3400930000014"] * 4
    for code in ("036000291452", "3400930000015", "C-000001", ""):
        assert products.medicine(code) is None
    assert len(asked) == 4


def replace_of(place, **values):
    kept = {"name": place.name, "kind": place.kind, "position": place.position}
    return PlaceDraft(**(kept | values))
