"""Aujourd'hui over a real stock: what each of its rules finds, and for whom."""

from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import insert

from coordo_desktop.domain.access import Role
from coordo_desktop.domain.alerts.registry import STOCK_RULES
from coordo_desktop.domain.ids import DeedId, StockPlaceId
from coordo_desktop.domain.kits import FoundLine, KitCheckDraft, KitLineDraft
from coordo_desktop.domain.recalls import RecallDraft, Told
from coordo_desktop.domain.stock_ledger import Deed, Entry, MovementKind, Source
from coordo_desktop.domain.today import Section, Severity
from coordo_desktop.services.kits import KitService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.recalls import RecallService
from coordo_desktop.services.today import TodayService
from coordo_desktop.store.base import UtcDateTime
from coordo_desktop.store.count_rows import StockCountRow
from coordo_desktop.store.kit_rows import KitLineRow, KitSealRow
from coordo_desktop.store.loan_rows import EquipmentRow, LoanRow
from coordo_desktop.store.order_rows import StockOrderLineRow, StockOrderRow
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.stock_ledger import post
from people import a_patient
from stock_builders import FRIDGE, RESERVE, a_lot, a_place, a_product, units

TODAY = date(2026, 11, 23)
KIT = StockPlaceId(UUID(int=5004))


def days(many):
    return TODAY + timedelta(days=many)


def lines(store, rule):
    return list(TodayService(store).today([rule]).results[rule].lines)


def said(store, rule):
    return [(one.title, one.reason, one.severity) for one in lines(store, rule)]


def keep(store, row, **values):
    """A row of a table another subject writes, with what it must hold."""
    table = table_of(row)
    empty = {
        column.name: _empty(column)
        for column in table.columns
        if column.name != "row_no" or not column.primary_key
    }
    with store.action("stock.test") as session:
        session.execute(insert(table), {**empty, "id": uuid4(), **values} if "id" in table.c else
                        {**empty, **values})  # fmt: skip


def _empty(column):
    if column.nullable:
        return None
    if isinstance(column.type, UtcDateTime):
        return datetime.fromisoformat("2026-11-01T09:00:00+00:00")
    kind = column.type.python_type
    return {str: "", int: 0, bool: False, date: TODAY}.get(kind, uuid4())


def hold(store, lot, quantity, place=RESERVE):
    with store.action("stock.quarantine") as session:
        out = Entry(lot_id=lot, place_id=place, quantity=-quantity)
        into = Entry(lot_id=lot, place_id=place, quantity=quantity, held=True)
        deed = Deed(id=DeedId(uuid4()), kind=MovementKind.QUARANTINE, entries=(out, into))
        post(session, deed)


@pytest.fixture
def place(store):
    return a_place(store)


# --- under the minimum ----------------------------------------------------------------------


def test_a_product_under_its_minimum_is_told_with_usable_units_alone(store, place):
    product = a_product(store, "Compresses", minimum=6, unit="boîte", units="boîtes")
    units(store, a_lot(store, product, "A", days(-1)), 20)
    units(store, a_lot(store, product, "B", days(0)), 4)
    assert said(store, "stock_short") == [("Compresses", "4\u00a0boîtes, minimum 6", Severity.INFO)]
    units(store, a_lot(store, product, "C"), 2)
    assert lines(store, "stock_short") == []


def test_a_product_that_ran_out_says_what_is_on_order(store, place):
    product = a_product(store, "Adrénaline", minimum=4)
    (line,) = lines(store, "stock_short")
    assert line.severity is Severity.WARNING
    order = uuid4()
    keep(store, StockOrderRow, id=order, version=1, state="sent", number="2026-001",
         expected_on=days(3))  # fmt: skip
    keep(store, StockOrderLineRow, order_id=order, product_id=product, quantity=10)
    assert said(store, "stock_short") == [
        (
            "Adrénaline",
            "Plus aucune unité utilisable, minimum 4\u202f; 10 en commande",
            Severity.INFO,
        )
    ]
    lot = a_lot(store, product, "N")
    units(store, lot, 3, source=Source.ORDER, source_id=order)
    assert said(store, "stock_short")[0][1] == "3\u00a0doses, minimum 4\u202f; 7 en commande"


def test_a_stopped_product_is_not_missed(store, place):
    a_product(store, minimum=4, active=False)
    assert lines(store, "stock_short") == []


# --- expiring -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("expiry", "reason", "severity"),
    [
        (91, None, None),
        (90, "Périme dans 90\u00a0jours", Severity.INFO),
        (31, "Périme dans 31\u00a0jours", Severity.INFO),
        (30, "Périme dans 30\u00a0jours", Severity.WARNING),
        (0, "Périme ce soir", Severity.WARNING),
        (-1, "Périmé depuis hier", Severity.WARNING),
    ],
)
def test_a_lot_is_told_once_at_its_gravest(store, place, expiry, reason, severity):
    lot = a_lot(store, a_product(store), "R4K118", days(expiry))
    units(store, lot, 14)
    found = said(store, "lot_expiring")
    if reason is None:
        assert found == []
        return
    end = ", à détruire" if expiry < 0 else ""
    told = f"{reason}, 14\u00a0doses (Réserve){end}"
    assert found == [("Vaccin grippe, lot R4K118", told, severity)]


def test_a_lot_that_is_gone_recalled_or_held_does_not_expire_twice(store, place):
    product = a_product(store)
    gone = a_lot(store, product, "GONE", days(-5))
    units(store, gone, 1)
    units(store, gone, -1, kind=MovementKind.DISCARD)
    held = a_lot(store, product, "HELD", days(5))
    units(store, held, 1)
    hold(store, held, 1)
    recalled = a_lot(store, product, "RECALLED", days(5), recalled_at=store.clock())
    units(store, recalled, 1)
    assert lines(store, "lot_expiring") == []


def test_a_line_put_to_sleep_at_ninety_days_wakes_at_thirty(store, place, clock):
    units(store, a_lot(store, a_product(store), "R4K118", days(60)), 1)
    service = TodayService(store)
    (line,) = lines(store, "lot_expiring")
    service.snooze(line.key, days(80), "vu")
    assert service.today(["lot_expiring"]).lines() == []
    clock.advance(days=31)
    assert len(service.today(["lot_expiring"]).lines()) == 1


# --- recalled, in quarantine ----------------------------------------------------------------


def test_a_recalled_lot_is_urgent_until_it_is_isolated_and_everybody_told(store, place):
    lot = a_lot(store, a_product(store), "R4K118")
    units(store, lot, 6)
    who = PatientService(store).create(a_patient())
    units(store, lot, -1, kind=MovementKind.ISSUE, patient_id=who)
    service = RecallService(store)
    recall = service.open(RecallDraft(number="R4K118", lots=(lot,)))
    (line,) = lines(store, "lot_recalled")
    assert (line.section, line.subject_id) == (Section.URGENT, lot)
    assert line.reason == "Lot rappelé, 5\u00a0doses à isoler (Réserve)"
    assert said(store, "recall_untold") == [
        (
            "Rappel du lot R4K118",
            "Vaccin grippe\u202f: une personne à prévenir",
            Severity.URGENT,
        )
    ]
    service.isolate(recall.id)
    service.tell(recall.id, who, 0, Told.TOLD)
    assert lines(store, "lot_recalled") == lines(store, "recall_untold") == []


def test_units_left_in_quarantine_ask_for_a_decision(store, place, clock):
    lot = a_lot(store, a_product(store), "R4K118")
    units(store, lot, 6)
    hold(store, lot, 2)
    assert lines(store, "stock_held") == []
    clock.advance(days=6)
    assert lines(store, "stock_held") == []
    clock.advance(days=1)
    (line,) = lines(store, "stock_held")
    assert line.reason == "2\u00a0doses en quarantaine depuis 7\u00a0jours (Réserve), à décider"


# --- kept -----------------------------------------------------------------------------------


def test_a_fridge_not_read_is_told(store):
    a_place(store, FRIDGE, "Réfrigérateur salle 1", "fridge")
    (line,) = lines(store, "fridge_unread")
    assert line.title == "Réfrigérateur salle 1"
    assert line.reason.startswith("Température pas encore relevée ce matin")


def a_loan(store, due, patient_id=None, professional_id=None):
    equipment = uuid4()
    keep(store, EquipmentRow, id=equipment, version=1, name="Déambulateur", words="deambulateur",
         serial="DA-12", serial_key=uuid4().hex, state="lent")  # fmt: skip
    keep(store, LoanRow, equipment_id=equipment, version=1, patient_id=patient_id,
         professional_id=professional_id, out_day=days(-60), due=due)  # fmt: skip


def test_a_loan_overdue_names_who_has_it(store):
    who = PatientService(store).create(a_patient())
    a_loan(store, days(-3), who)
    a_loan(store, days(0), who)
    (line,) = lines(store, "loan_overdue")
    assert (line.patient, line.patient_id) == ("ETCHEVERRY Maite", who)
    assert line.title == "Prêt à rendre\u202f: Déambulateur (DA-12)"
    assert line.reason == "Retour prévu ven. 20 nov., en retard de 3\u00a0jours"


def test_a_loan_of_somebody_outside_the_circle_is_not_told(store, store_for):
    a_loan(store, days(-3), PatientService(store).create(a_patient()))
    assert lines(store_for(Role.CAREGIVER), "loan_overdue") == []


def test_a_service_is_told_before_its_day(store):
    for due in (31, 30, -2):
        keep(store, EquipmentRow, version=1, name=f"ECG {due}", words="ecg", serial="S",
             serial_key=f"S{due}", state="available", service_due=days(due))  # fmt: skip
    keep(store, EquipmentRow, version=1, name="Perdu", words="perdu", serial="L",
         serial_key="L", state="lost", service_due=days(-2))  # fmt: skip
    assert [(one.title, one.severity) for one in lines(store, "service_due")] == [
        ("ECG -2 (S)", Severity.WARNING),
        ("ECG 30 (S)", Severity.INFO),
    ]


def test_a_kit_tells_its_gravest_need_alone(store, clock):
    a_place(store)
    a_place(store, KIT, "Trousse d’urgence", "kit")
    product = a_product(store, "Adrénaline")
    keep(store, KitLineRow, kit_id=KIT, position=1, name="Adrénaline", product_id=product,
         required=2, active=True)  # fmt: skip
    assert [one.reason for one in lines(store, "kit_unready")] == ["Sans scellé, à contrôler"]
    keep(store, KitSealRow, kit_id=KIT, version=1, seal="S-1", broken_at=None, checked_day=TODAY)
    assert [one.reason for one in lines(store, "kit_unready")] == ["Un produit manque"]
    units(store, a_lot(store, product, "A", days(20)), 2, KIT, source=Source.KIT)
    assert [one.reason for one in lines(store, "kit_unready")] == [
        "Adrénaline\u202f: périme dans 20\u00a0jours"
    ]
    clock.advance(days=25)
    (line,) = lines(store, "kit_unready")
    assert line.reason == "Un produit manque"
    assert line.severity is Severity.WARNING


def test_a_kit_lacks_what_its_last_check_did_not_see(store):
    a_place(store)
    kit = a_place(store, KIT, "Trousse d’urgence", "kit")
    kits = KitService(store)
    line = KitLineDraft(name="Tensiomètre")
    made = kits.compose(kit, kits.kit(kit).version, (line,), 30)
    (ticked,) = made.lines

    def checked(found, seal):
        seen = (FoundLine(line_id=ticked.id, found=found),)
        version = kits.kit(kit).version
        kits.check(KitCheckDraft(kit_id=kit, version=version, lines=seen, seal_after=seal))
        return [one.reason for one in lines(store, "kit_unready")]

    assert checked(0, "S-1") == ["Un produit manque"]
    assert checked(1, "S-2") == []


def test_an_order_that_does_not_come_and_an_inventory_left_open_are_told(store, clock):
    a_place(store)
    product, late, whole = a_product(store), uuid4(), uuid4()
    for order_id, number in ((late, "2026-004"), (whole, "2026-005")):
        keep(store, StockOrderRow, id=order_id, version=1, state="sent", number=number,
             supplier="Médiprix", expected_on=days(-2))  # fmt: skip
        keep(store, StockOrderLineRow, order_id=order_id, product_id=product, quantity=4)
    lot = a_lot(store, product, "CAME", days(400))
    units(store, lot, 4, source=Source.ORDER, source_id=whole)
    keep(store, StockOrderRow, version=1, state="closed", number="2026-003", supplier="Médiprix",
         expected_on=days(-9))  # fmt: skip
    assert said(store, "order_late") == [
        (
            "Commande 2026-004, Médiprix",
            "Attendue sam. 21 nov., en retard de 2\u00a0jours",
            Severity.WARNING,
        )
    ]
    keep(store, StockCountRow, version=1, state="counting", opened_at=clock())
    assert lines(store, "count_open") == []
    clock.advance(days=2)
    assert said(store, "count_open")[0][:2] == (
        "Inventaire",
        "Ouvert depuis 2\u00a0jours, à valider ou à abandonner",
    )


def test_who_does_not_see_the_stock_is_told_nothing_of_it(store, store_for, place):
    a_product(store, minimum=4)
    board = TodayService(store_for(Role.READER)).today(STOCK_RULES)
    assert board.lines() == []
