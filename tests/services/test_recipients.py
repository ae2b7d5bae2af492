"""Who may be handed something: nobody who died, no record put away; who received it reads it."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import text

from appointment_builders import on_file
from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.loans import EquipmentDraft, LoanDraft
from coordo_desktop.domain.recalls import AddresseeDied, NobodyToWriteTo, RecallDraft
from coordo_desktop.domain.recipients import RecipientAway, RecipientDied
from coordo_desktop.domain.retention import RecordArchived
from coordo_desktop.domain.stock_ledger import IssueDraft
from coordo_desktop.services.loans import LoanService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.recall_papers import RecallPapers
from coordo_desktop.services.recalls import RecallService
from coordo_desktop.services.stock import StockService
from coordo_desktop.store import audit
from stock_builders import TODAY, a_lot, a_place, a_product, units


class Desk:
    """Ten doses; one of three people died, another's record was put away."""

    def __init__(self, store):
        a_place(store)
        self.people, self.stock = PatientService(store), StockService(store)
        self.product = a_product(store)
        self.lot = a_lot(store, self.product)
        units(store, self.lot, 10)
        self.dead, self.away, self.other = on_file(store, "ETCHE", "VIAL", "OTHAX")

    def drafts(self, *who):
        return tuple(IssueDraft(product_id=self.product, patient_id=each) for each in who)

    def give(self, *who):
        return self.stock.issue_many(self.drafts(*who))

    def leave(self):
        self.people.decease(self.dead)
        self.people.close(self.away, "Déménagement")
        self.people.archive(self.away)


@pytest.fixture
def desk(store):
    return Desk(store)


def test_nothing_is_issued_to_the_dead_nor_to_a_record_put_away(desk, clock):
    desk.leave()
    desk.give(desk.dead)  # what care used that very day is still written down
    clock.advance(days=1)
    for who, refusal in (
        (desk.dead, RecipientDied),
        (desk.away, RecordArchived),
        (PatientId(uuid4()), NotFound),
    ):
        with pytest.raises(refusal):
            desk.give(desk.other, who)
    desk.people.archive(desk.dead)
    with pytest.raises(RecordArchived):
        desk.give(desk.dead)
    desk.people.reactivate(desk.away)
    desk.give(desk.away)
    assert desk.stock.product(desk.product).usable == 8


def test_nothing_is_lent_to_the_dead_nor_to_a_record_put_away(store, desk, clock):
    loans = LoanService(store)
    piece = loans.keep(EquipmentDraft(name="Déambulateur", serial="DB-1"))
    desk.leave()
    clock.advance(days=1)
    for who, refusal in ((desk.dead, RecipientDied), (desk.away, RecipientAway)):
        draft = LoanDraft(equipment_id=piece.id, patient_id=who, due=TODAY + timedelta(days=8))
        with pytest.raises(refusal):
            loans.lend(draft)
    assert loans.equipment().lines[0].loan is None


def test_no_letter_goes_to_the_dead_once_their_record_is_archived(store, desk):
    desk.give(desk.dead)
    recalls = RecallService(store)
    recall = recalls.open(RecallDraft(number="R4K118", lots=(desk.lot,)))
    desk.people.decease(desk.dead)
    desk.people.archive(desk.dead)
    assert recalls.sheet(recall.id).people[0].dead
    papers = RecallPapers(store, recalls)
    with pytest.raises(NobodyToWriteTo):
        papers.letters(recall.id)
    for write in (papers.letter, papers.letter_preview):
        with pytest.raises(AddresseeDied):
            write(recall.id, desk.dead)


def test_units_for_several_people_are_in_the_history_of_each(store, desk):
    deed = desk.give(desk.dead, desk.away).deed_id
    desk.stock.reverse(deed)
    for who in (desk.dead, desk.away):
        read = [line.event for line in desk.people.access_history(who)]
        assert read[:2] == ["stock.reverse", "stock.issue"]
    assert "stock.issue" not in [line.event for line in desk.people.access_history(desk.other)]
    with store.reading() as session:
        assert audit.verify_chain(session) == []
        rows = session.execute(
            text("SELECT seq, patient_ref, detail_json FROM audit WHERE event = 'stock.issue'")
        ).all()
    whole, *each = rows
    assert json.loads(whole.detail_json) == {"patients": 2, "products": 2}
    assert {row.patient_ref for row in each} == {str(desk.dead), str(desk.away)}
    assert [json.loads(row.detail_json) for row in each] == [{"line": whole.seq}] * 2
