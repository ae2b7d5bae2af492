"""The stock as tables: written out safely, read back as it was, bad rows said."""

import csv
import io
from dataclasses import replace
from datetime import date

import pytest

from appointment_builders import listed, on_file
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.products import WrongCheckDigit
from coordo_desktop.domain.stock import (
    Category,
    PlaceDraft,
    PlaceKind,
    ProductCode,
    ProductDraft,
)
from coordo_desktop.domain.stock_files import (
    Cells,
    KnownOtherwise,
    MissingCell,
    NotAStockTable,
    StockTable,
    UnknownName,
    UnreadableCell,
    Verdict,
    headed,
)
from coordo_desktop.domain.stock_ledger import (
    DiscardReason,
    ExpiryMissing,
    IssueDraft,
    LotExpired,
    QuantityOutOfRange,
    Reception,
    Taking,
)
from coordo_desktop.services.products import ProductService
from coordo_desktop.services.stock import StockService
from coordo_desktop.services.stock_files import StockFileService

LATER = date(2027, 6, 30)
GRIPPE = ProductDraft(
    name="=Vaccin grippe",
    category=Category.VACCINE,
    unit="dose",
    units="doses",
    codes=(ProductCode(code="3400930000014", factor=10),),
    minimum=10,
    maximum=40,
    cold=True,
    supplier="Labo",
    price=1250,
)


class Desk:
    def __init__(self, store, folder):
        self.store, self.folder = store, folder
        self.files, self.stock = StockFileService(store), StockService(store)
        self.products = ProductService(store)
        self.shelf = self.products.keep_place(PlaceDraft(name="Réserve")).id
        fridge = PlaceDraft(name="Réfrigérateur", kind=PlaceKind.FRIDGE)
        self.fridge = self.products.keep_place(fridge).id

    def written(self, text, name="table.csv", encoding="utf-8"):
        path = self.folder / name
        path.write_text(text, encoding=encoding)
        return path

    def bring(self, text):
        return self.files.import_file(self.written(text))

    def rows(self, table, **values):
        path = self.folder / "sortie.csv"
        lines = self.files.export(table, path, **values)
        found = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig")), delimiter=";"))
        assert len(found) == lines
        return found


@pytest.fixture
def desk(store, tmp_path):
    return Desk(store, tmp_path)


def test_products_written_out_are_read_back_as_they_were(desk):
    kept = desk.products.keep(replace(GRIPPE, home_id=desk.fridge))
    (row,) = desk.rows(StockTable.PRODUCTS)
    assert row["Produit"] == "'=Vaccin grippe"
    assert (row["Codes"], row["Prix unitaire"]) == ("03400930000014 × 10", "12,50")
    again = desk.files.import_file(desk.folder / "sortie.csv")
    assert [each.verdict for each in again.rows] == [Verdict.SAME]
    assert desk.products.product(kept.id) == kept


def test_products_are_added_and_completed_by_a_table_of_another_program(desk):
    kept = desk.products.keep(GRIPPE)
    done = desk.bring(
        "Désignation;CIP13;Seuil;Famille;Prix HT\n"
        "Vaccin grippe 0,5 mL;3400930000014;12;;13,1\n"
        "Compresses;;6;Pansements;\n"
        "Faux;3400930000015;;;\n"
        "Autre;;douze;;\n"
        ";;3;;\n"
    )
    verdicts = [Verdict.CHANGED, Verdict.ADDED] + [Verdict.REFUSED] * 3
    assert [each.verdict for each in done.rows] == verdicts
    why = [type(each.why) for each in done.refused]
    assert why == [WrongCheckDigit, UnreadableCell, MissingCell]
    assert [each.line for each in done.refused] == [4, 5, 6]
    now = desk.products.product(kept.id)
    assert (now.name, now.minimum, now.price) == ("Vaccin grippe 0,5 mL", 12, 1310)
    assert (now.maximum, now.codes) == (40, kept.codes)
    compresses = next(each for each in desk.products.products() if each.name == "Compresses")
    assert (compresses.category, compresses.minimum) == (Category.DRESSING, 6)


def test_an_opening_stock_is_received_with_its_lots_in_one_deed(desk):
    desk.products.keep(GRIPPE)
    desk.products.keep(ProductDraft(name="Gants", tracks_lots=False))
    text = (
        "Stock de la maison de santé\n"
        "Produit;Code;Lot;Péremption;Lieu;Quantité;Quarantaine\n"
        "=Vaccin grippe;;R4K118;30/06/2027;Réfrigérateur;14;non\n"
        ";3400930000014;T7C204;06/2027;;10;oui\n"
        "Gants;;;;Réserve;1 200;\n"
    )
    done = desk.bring(text)
    assert (done.table, done.units, done.kept) == (StockTable.LOTS, 1224, 3)
    vaccine = desk.stock.overview().products[1]
    assert (vaccine.usable, vaccine.held) == (14, 10)
    assert {line.expiry for line in vaccine.lines} == {LATER}
    again = desk.bring(text)
    assert {each.verdict for each in again.rows} == {Verdict.SAME}
    desk.stock.reverse(done.deed_id, "table d’essai")
    assert sum(each.present for each in desk.stock.overview().products) == 0
    assert desk.bring(text).units == 1224


def test_what_was_written_out_here_changes_nothing_when_it_is_brought_in(desk):
    grippe = desk.products.keep(replace(GRIPPE, name="Vaccin", home_id=desk.fridge))
    gloves = desk.products.keep(ProductDraft(name="Gants", tracks_lots=False))
    received = desk.stock.receive(
        Reception(product_id=grippe.id, quantity=14, lot="R4K118", expiry=date(2026, 11, 24))
    )
    desk.stock.receive(Reception(product_id=gloves.id, quantity=30))
    kept_here = Taking(lot_id=received.lot_id, place_id=desk.fridge, quantity=4)
    desk.stock.quarantine(kept_here, "tombée")
    desk.rows(StockTable.LOTS)
    table = (desk.folder / "sortie.csv").read_text("utf-8-sig")
    assert [each.verdict for each in desk.bring(table).rows] == [Verdict.SAME] * 3
    desk.store.clock.advance(days=2)  # expired since: it is there all the same
    assert [each.verdict for each in desk.bring(table).rows] == [Verdict.SAME] * 3
    desk.stock.discard((kept_here,), DiscardReason.BROKEN, held=True)
    again = desk.bring(table)  # written out before these were destroyed: they stay so
    assert [(type(each.why), each.why.left) for each in again.refused] == [(KnownOtherwise, 0)]
    assert desk.stock.product(grippe.id).present == 10


def test_a_quantity_that_differs_is_for_the_inventory(desk):
    desk.products.keep(GRIPPE)
    heading = "Produit;Lot;Péremption;Lieu;Quantité\n=Vaccin grippe;A;30/06/2027;Réserve;"
    assert desk.bring(f"{heading}14\n").units == 14
    (refused,) = desk.bring(f"{heading}20\n").refused
    assert refused.why.left == 14
    assert desk.bring(f"{heading}14\n").rows[0].verdict is Verdict.SAME


def test_a_lot_number_that_a_spreadsheet_made_a_figure_is_not_taken(desk):
    desk.products.keep(GRIPPE)
    heading = "Produit;Lot;Péremption;Quantité\n"
    rows = "".join(
        f"=Vaccin grippe;{lot};06/2027;1\n" for lot in ("4,60E+12", "4.6e+12", "4E+12", "46E12")
    )
    done = desk.bring(heading + rows)
    assert [type(each.why) for each in done.refused] == [UnreadableCell] * 3
    assert done.units == 1


def test_rows_of_an_opening_stock_that_cannot_be_kept_are_said(desk):
    desk.products.keep(GRIPPE)
    done = desk.bring(
        "Produit;Lot;Péremption;Lieu;Quantité\n"
        "Inconnu;A;30/06/2027;;1\n"
        "=Vaccin grippe;A;31/02/2027;;1\n"
        "=Vaccin grippe;A;;;1\n"
        "=Vaccin grippe;A;30/06/2020;;1\n"
        "=Vaccin grippe;A;30/06/2027;Cave;1\n"
        "=Vaccin grippe;A;30/06/2027;;0\n"
        "=Vaccin grippe;A;30/06/2027;;10000\n"
        "=Vaccin grippe;A;30/06/2027;;\n"
        "=Vaccin grippe;A;30/06/2027;;7\n"
        "=Vaccin grippe;A;30/06/2027;;3\n"
    )
    assert [type(each.why) for each in done.refused] == [
        UnknownName, UnreadableCell, ExpiryMissing, LotExpired, UnknownName, QuantityOutOfRange,
        QuantityOutOfRange, MissingCell,
    ]  # fmt: skip
    assert done.units == 10
    assert desk.stock.overview().products[0].usable == 10


def test_what_an_import_would_do_is_what_it_does_and_looking_keeps_nothing(desk):
    desk.products.keep(GRIPPE)
    text = "Produit;Lot;Péremption;Quantité\n=Vaccin grippe;A;06/2027;5\nInconnu;A;06/2027;5\n"
    seen = desk.files.preview(desk.written(text))
    assert desk.stock.overview().products[0].present == 0
    done = desk.bring(text)
    assert [row.verdict for row in seen.rows] == [row.verdict for row in done.rows]
    assert [type(row.why) for row in seen.rows] == [type(row.why) for row in done.rows]
    assert (seen.units, seen.deed_id) == (done.units, None)


def test_a_table_of_something_else_is_refused(desk):
    for text in ("Nom de famille;Prénom\nVIAL;Anne\n", "1;2\n3;4\n"):
        with pytest.raises(NotAStockTable):
            desk.files.preview(desk.written(text))
    assert headed(["Mouvement", "Produit", "Quantité"]) is None


def test_what_remains_is_written_lot_by_lot(desk):
    grippe = desk.products.keep(replace(GRIPPE, name="Vaccin"))
    for lot, expiry in (("A", LATER), ("B", date(2026, 11, 25))):
        desk.stock.receive(Reception(product_id=grippe.id, quantity=3, lot=lot, expiry=expiry))
    rows = desk.rows(StockTable.LOTS)
    told = [(row["Lot"], row["Péremption"], row["Quantité"], row["État"]) for row in rows]
    assert told == [
        ("B", "25/11/2026", "3", "périme sous 30 jours"),
        ("A", "30/06/2027", "3", "utilisable"),
    ]


def test_the_ledger_is_written_without_names_unless_they_are_asked(desk, store_for):
    (vial,), (who,) = on_file(desk.store, "VIAL"), listed(desk.store, "OYHENART")
    grippe = desk.products.keep(GRIPPE)
    desk.stock.receive(Reception(product_id=grippe.id, quantity=9, lot="A", expiry=LATER))
    draft = IssueDraft(product_id=grippe.id, patient_id=vial, note="chez VIAL")
    desk.stock.issue(draft)
    desk.stock.issue(replace(draft, patient_id=None, professional_id=who, note="pour VIAL"))
    rows = desk.rows(StockTable.MOVEMENTS)
    assert [row["Mouvement"] for row in rows] == ["Réception", "Sortie", "Sortie"]
    assert [row["Pour"] for row in rows] == ["", "patient", "Nathalie OYHENART"]
    assert "VIAL" not in str(rows)
    named = desk.rows(StockTable.MOVEMENTS, people=True)
    assert [row["Pour"] for row in named][1:] == ["VIAL Anne", "Nathalie OYHENART"]
    assert desk.rows(StockTable.MOVEMENTS, last=date(2026, 11, 22)) == []
    caregiver = StockFileService(store_for(Role.CAREGIVER))
    caregiver.export(StockTable.MOVEMENTS, desk.folder / "a.csv")
    for forbidden in (
        lambda: caregiver.export(StockTable.MOVEMENTS, desk.folder / "b.csv", people=True),
        lambda: caregiver.import_file(desk.folder / "a.csv"),
        lambda: caregiver.preview(desk.folder / "a.csv"),
    ):
        with pytest.raises(NotAllowed):
            forbidden()


@pytest.mark.parametrize(
    ("typed", "read"),
    [("30/06/2027", LATER), ("2027-06-30", LATER), ("06/2027", LATER), ("30.06.27", LATER)],
)
def test_an_expiry_is_read_in_the_forms_of_tables(typed, read):
    assert Cells({"Péremption": 0}, [typed]).day("Péremption") == read


@pytest.mark.parametrize("typed", ["13/2027", "31/04/2027", "demain", "30/06/1927", "2027"])
def test_an_expiry_that_is_no_date_is_never_guessed(typed):
    with pytest.raises(UnreadableCell):
        Cells({"Péremption": 0}, [typed]).day("Péremption")
