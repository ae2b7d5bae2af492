"""The log of a fridge on paper: every half-day, what was missed, corrected, decided."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from coordo_desktop.documents.fridge_log import fridge_log_pdf
from coordo_desktop.domain.cold_chain import (
    Excursion,
    ExcursionLot,
    HalfDay,
    LotDecision,
    Reading,
)
from coordo_desktop.domain.cold_log import FridgeLog, FridgeSheet, days_of
from coordo_desktop.domain.ids import ExcursionId, LotId, ProductId, ReadingId, StockPlaceId
from coordo_desktop.domain.opening import OpeningDay
from documents.reading import flat, fonts, overlapping_words, texts

PARIS = ZoneInfo("Europe/Paris")
FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)
PLACE = StockPlaceId(UUID(int=1))
OPEN = ((time(8), time(20)),)


def a_reading(day, half=HalfDay.MORNING, value=45, number=0, **more):
    hour = 7 if half is HalfDay.MORNING else 18
    at = datetime(2026, 10, day, hour, 12, tzinfo=PARIS).astimezone(UTC)
    return Reading(
        id=ReadingId(UUID(int=day * 100 + hour + number)), place_id=PLACE, value=value, at=at,
        on_day=date(2026, 10, day), half=half, written_at=at, author="Nadège OYHENART",
        low=value - 9, high=value + 6, **more,
    )  # fmt: skip


def a_lot(number=1, **values):
    told = {
        "row_no": number, "version": 1, "excursion_id": ExcursionId(UUID(int=9)),
        "lot_id": LotId(UUID(int=number)), "product_id": ProductId(UUID(int=1)),
        "product": "Vaccin grippe, seringue 0,5 mL", "unit": "dose", "units": "doses",
        "number": f"R4K{number:03}", "expiry": date(2027, 6, 30), "quantity": 14,
    }  # fmt: skip
    return ExcursionLot(**told | values)


def a_sheet(readings, *excursions):
    days = [
        OpeningDay(on=FIRST + timedelta(days=at), hours=() if at % 7 == 3 else OPEN)
        for at in range(31)
    ]
    log = FridgeLog(
        place_id=PLACE, name="Réfrigérateur salle 1", limits=(20, 80), first=FIRST, last=LAST,
        days=days_of(days, readings, known_from=FIRST, now=datetime(2026, 11, 3, 10)),  # noqa: DTZ001
        readings=tuple(readings), excursions=excursions,
    )  # fmt: skip
    return FridgeSheet(
        log=log, practice="Maison de santé des Trois Ponts", author="C. MARTIN",
        printed_at=datetime(2026, 11, 3, 10, tzinfo=PARIS), zone=PARIS,
    )  # fmt: skip


def whole_month():
    return [a_reading(day, half) for day in range(1, 32) if day % 7 != 4 for half in HalfDay]


def an_excursion(*lots, **values):
    told = {
        "id": ExcursionId(UUID(int=9)), "place_id": PLACE, "place": "Réfrigérateur salle 1",
        "started_at": datetime(2026, 10, 14, 5, 12, tzinfo=UTC),
        "since_at": datetime(2026, 10, 13, 16, 12, tzinfo=UTC),
        "ended_at": datetime(2026, 10, 14, 16, 12, tzinfo=UTC),
        "lowest": 91, "highest": 104, "lots": lots,
    }  # fmt: skip
    return Excursion(**told | values)


def test_a_month_without_excursion_holds_on_one_page():
    pdf = fridge_log_pdf(a_sheet(whole_month()))
    assert len(texts(pdf)) == 1
    words = flat(pdf)
    assert "Réfrigérateur salle 1, octobre 2026" in words
    assert words.count("07:12") == 27
    assert words.count("18:12") == 27
    assert "Signature du responsable" in words
    assert not overlapping_words(pdf)
    assert all(embedded for _, embedded in fonts(pdf))


def test_what_was_missed_or_out_of_the_limits_is_said():
    read = [one for one in whole_month() if one.on_day.day != 9]
    read += [a_reading(9, value=91), a_reading(9, value=81, number=1, replaced=True)]
    words = flat(fridge_log_pdf(a_sheet(read)))
    assert "9,1 !" in words
    assert "(8,1)" in words
    assert words.count("n. r.") == 2  # the evening of the 9th, and the legend


def test_each_lot_says_what_was_decided_and_by_whom_over_as_many_pages_as_it_takes():
    at = datetime(2026, 10, 15, 7, tzinfo=UTC)
    lots = [
        a_lot(rank, decision=LotDecision.USABLE, asked="Laboratoire X", note="Stable 48 h",
              decided_at=at, decided_by="C. MARTIN")
        for rank in range(1, 60)
    ]  # fmt: skip
    pdf = fridge_log_pdf(a_sheet(whole_month(), an_excursion(*lots)))
    words = flat(pdf)
    assert all(f"R4K{rank:03}" in words for rank in range(1, 60))
    assert words.count("Laboratoire X") == 59
    assert "de 11 h 00 à 1 j 0 h" in words
    assert not overlapping_words(pdf)


def test_a_misreading_is_told_as_such():
    words = flat(fridge_log_pdf(a_sheet(whole_month(), an_excursion(void=True))))
    assert "annulé : le relevé a été corrigé" in words


def test_equal_logs_give_equal_bytes():
    assert fridge_log_pdf(a_sheet(whole_month())) == fridge_log_pdf(a_sheet(whole_month()))
