"""The sheets of inventories and orders: nothing is cut, nothing of a person is there."""

from datetime import UTC, date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from coordo_desktop.documents import count_sheet, order_sheet
from coordo_desktop.domain.count_sheet import CountSheet, SheetForm
from coordo_desktop.domain.counts import Count, CountLine, CountState, CountSummary
from coordo_desktop.domain.ids import CountId, LotId, OrderId, ProductId, StockPlaceId
from coordo_desktop.domain.order_sheet import OrderSheet
from coordo_desktop.domain.orders import Order, OrderLine, OrderState, Supplier
from documents.reading import flat, texts

PARIS = ZoneInfo("Europe/Paris")
AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
LONG = "Pansement hydrocellulaire siliconé avec bords adhésifs, sacrum, 18 × 18 cm, stérile"


def a_line(rank, place="Réserve", **values):
    given = {"expected": rank, "counted": None} | values
    return CountLine(
        id=UUID(int=rank), product_id=ProductId(UUID(int=rank)), product=f"{LONG} n° {rank}",
        lot_id=LotId(UUID(int=rank)), number=f"LOT{rank:04d}", expiry=date(2027, 6, 30),
        place_id=StockPlaceId(UUID(int=len(place))), place=place, **given,
    )  # fmt: skip


def a_sheet(lines, form=SheetForm.TO_COUNT, **values):
    done = sum(line.counted is not None for line in lines)
    head = CountSummary(
        id=CountId(UUID(int=1)), opened_at=AT, opened_by="C. MARTIN", lines=len(lines),
        counted=done, **values,
    )  # fmt: skip
    return CountSheet(
        count=Count(summary=head, lines=tuple(lines)), form=form, zone=PARIS,
        practice="Maison de santé des Trois Ponts", author="C. MARTIN",
        printed_at=AT.astimezone(PARIS),
    )  # fmt: skip


def test_every_line_of_every_place_is_on_the_sheet_to_count_with():
    lines = [a_line(rank) for rank in range(1, 81)]
    lines += [a_line(rank, "Réfrigérateur salle 1") for rank in range(81, 91)]
    pdf = count_sheet.render(a_sheet(lines))
    said = flat(pdf)
    assert [rank for rank in range(1, 91) if f"LOT{rank:04d}" not in said] == []
    assert said.count("Trouvé en plus") == 2
    assert len(texts(pdf)) > 2
    assert all("Feuille d’inventaire" in page for page in texts(pdf))
    assert "secret professionnel" not in said  # nothing of a person is there


def test_a_blind_sheet_has_no_expected_number_even_where_the_line_knows_it():
    lines = [a_line(7, expected=555)]
    assert "555" in flat(count_sheet.render(a_sheet(lines)))
    assert "555" not in flat(count_sheet.render(a_sheet(lines, blind=True)))
    assert "à l’aveugle" in flat(count_sheet.render(a_sheet(lines, blind=True)))


def test_the_result_tells_gaps_second_counts_and_who_validated():
    lines = [
        a_line(10, counted=8, note="deux cassées"),
        a_line(11, counted=11),
        a_line(12, counted=13, before=9),
    ]
    said = flat(
        count_sheet.render(
            a_sheet(lines, SheetForm.RESULT, state=CountState.VALIDATED, closed_at=AT,
                    closed_by="C. MARTIN")
        )
    )  # fmt: skip
    assert "−2" in said
    assert "+1" in said
    assert "LOT0011" not in said
    assert "premier comptage : 9" in said
    assert "validé le" in said


def test_an_order_tells_to_whom_what_how_many_and_when():
    lines = tuple(
        OrderLine(
            id=UUID(int=rank), product_id=ProductId(UUID(int=rank)), product=f"{LONG} n° {rank}",
            supplier_ref=f"REF{rank:03d}", codes=("03400930000014",), quantity=rank, price=1234,
        )
        for rank in range(1, 61)
    )  # fmt: skip
    order = Order(
        id=OrderId(UUID(int=1)), number="BC-2026-014", supplier="Labo Sud", created_at=AT,
        state=OrderState.SENT, sent_at=AT, sent_by="C. MARTIN", expected_on=date(2026, 11, 30),
        lines=lines, note="Livrer avant 17 h.",
    )  # fmt: skip
    pdf = order_sheet.render(
        OrderSheet(
            order=order, supplier=Supplier(name="Labo Sud", address="1 rue du Port\n64000 Pau"),
            practice="Maison de santé des Trois Ponts", practice_lines=("05 59 00 00 01",),
            author="C. MARTIN", printed_at=AT.astimezone(PARIS),
        )
    )  # fmt: skip
    said = flat(pdf)
    assert [rank for rank in range(1, 61) if f"REF{rank:03d}" not in said] == []
    for words in (
        "BC-2026-014",
        "Labo Sud",
        "64000 Pau",
        "30/11/2026",
        "avant 17 h",
        "60 produits",
    ):
        assert words in said
    assert "22 582,20 €" in said
