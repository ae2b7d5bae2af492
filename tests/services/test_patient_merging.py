"""Merging then undoing leaves the file as it was, line by line, whatever hung from either."""

import json
import random

import pytest
from sqlalchemy import text

from coordo_desktop.domain import merging as rules
from coordo_desktop.domain.patients import AllergyKnowledge, Stability
from coordo_desktop.domain.stock_ledger import IssueDraft
from coordo_desktop.domain.transmissions import FollowUpDraft, TransmissionDraft
from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.drafts import DraftService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.stock import StockService
from coordo_desktop.services.transmissions import TransmissionService
from coordo_desktop.store import merging
from people import a_patient, a_professional, one_of_each
from stock_builders import a_lot, a_place, a_product, units

# What says that something was done, and when, is not undone; versions only grow.
KEPT = ("patient_key", "search_doc", "patient_list_item", *merging.MOVING)


@pytest.fixture
def service(store):
    return PatientService(store)


def whole_file(store):
    """Every line that a merging could move or alter, but versions and places in the index."""
    with store.reading() as session:
        found = {}
        for table in KEPT:
            rows = session.execute(text(f"SELECT * FROM {table}")).mappings()
            found[table] = sorted(
                str({name: value for name, value in row.items() if name not in {"version"}})
                for row in rows
            )
        found["search_doc"] = sorted(
            session.execute(
                text("SELECT patient_row, family, given, town, codes FROM search_doc")
            ).all()
        )
        people = session.execute(text("SELECT * FROM patient ORDER BY row_no")).mappings()
        found["patient"] = [{**row, "version": 0} for row in people]
        return found


def two_busy_people(store, service, chance):
    nurse = DirectoryService(store)
    listed = nurse.get(nurse.add(a_professional()))
    transmissions = TransmissionService(store)
    made = []
    for number in range(2):
        patient_id = service.create(
            a_patient(
                chance.choice(["ETCHEVERRY", "ETCHEVERY"]),
                town=chance.choice(["", "Pau", "Bayonne"]),
                email=chance.choice(["", f"m{number}@exemple.fr"]),
                phones=tuple(chance.sample(["+33559000000", "+33612345678"], chance.randint(0, 2))),
                stability=chance.choice(list(Stability)),
                allergy_knowledge=chance.choice(
                    [AllergyKnowledge.NOT_ASKED, AllergyKnowledge.NONE_KNOWN]
                ),
            )
        )
        for part in chance.sample(one_of_each(listed), chance.randint(0, 7)):
            service.add(patient_id, part)
        for _ in range(chance.randint(0, 3)):
            transmissions.sign(
                TransmissionDraft(
                    patient_id=patient_id,
                    focus=chance.choice(["Douleur", "Plaie"]),
                    parts=(("data", "TA 13/8, EVA 6/10"),),
                    follow_ups=(FollowUpDraft(text="rappeler"),),
                )
            )
        made.append(patient_id)
    return made


@pytest.mark.parametrize("seed", range(8))
def test_undoing_a_merging_puts_every_line_back(store, service, seed):
    chance = random.Random(seed)
    keep, drop = two_busy_people(store, service, chance)
    before = whole_file(store)
    fields = [*rules.CHOSEN_FIELDS, *rules.SITUATION_FIELDS]
    merge_id = service.merge(keep, drop, chance.sample(fields, chance.randint(0, len(fields))))
    merged = whole_file(store)
    service.unmerge(merge_id)
    assert whole_file(store) == before
    assert all(len(merged[table]) == len(before[table]) for table in merging.MOVING)


def test_what_hung_from_both_is_read_in_one_place(store, service):
    keep, drop = two_busy_people(store, service, random.Random(3))
    nurse = DirectoryService(store).listed()[0]
    for patient_id in (keep, drop):
        service.add(patient_id, one_of_each(nurse)[3])
    transmissions = TransmissionService(store)
    for patient_id in (keep, drop):
        transmissions.sign(
            TransmissionDraft(patient_id=patient_id, focus="Sommeil", parts=(("data", "x"),))
        )
    counted = len(service.again(keep).problems) + len(service.again(drop).problems)
    told = [len([e for e in service.timeline(one) if e.text == "Sommeil"]) for one in (keep, drop)]
    assert told == [1, 1]
    open_foci = service.again(keep).open_foci + service.again(drop).open_foci
    assert open_foci >= 2
    service.merge(keep, drop)
    assert service.again(keep).open_foci == open_foci
    assert len(service.again(keep).problems) == counted
    assert len([e for e in service.timeline(keep) if e.text == "Sommeil"]) == 2
    assert [one.subject for one in service.history(drop)][:1] == ["merge"]


def test_one_person_is_in_a_list_once(store, service):
    keep, drop = service.create(a_patient()), service.create(a_patient("ETCHEVERY"))
    with store.quietly() as session:
        for number, members in enumerate(((drop,), (keep, drop)), 1):
            list_id = bytes([number]) * 16
            session.execute(
                text(
                    "INSERT INTO patient_list(id, version, kind, name, owner_id, owner, shared,"
                    " criteria, changed_at) VALUES (:id, 1, 'chosen', 'Tournée', :id, 'x', 0, '',"
                    " '2026-01-01T00:00:00.000000Z')"
                ),
                {"id": list_id},
            )
            for place, member in enumerate(members):
                session.execute(
                    text("INSERT INTO patient_list_item VALUES (:list, :patient, :place)"),
                    {"list": list_id, "patient": member.bytes, "place": place},
                )
    before = whole_file(store)
    merge_id = service.merge(keep, drop)
    with store.reading() as session:
        rows = session.execute(text("SELECT patient_id FROM patient_list_item ORDER BY list_id"))
        assert [row[0] for row in rows].count(keep.bytes) == 2
    service.unmerge(merge_id)
    assert whole_file(store) == before


def draft_of(store, patient_id, text="plaie propre"):
    payload = {"kind": "focus", "patient": str(patient_id), "fields": {"data": text}}
    DraftService(store).keep("transmission", str(patient_id), json.dumps(payload))


def drafts_at(store, patient_id):
    return DraftService(store).find("transmission", str(patient_id))


def test_an_unsigned_draft_goes_along_and_comes_back(store, service):
    keep, drop = service.create(a_patient()), service.create(a_patient())
    draft_of(store, drop)
    assert ("draft", 1) in service.merge_preview(keep, drop).moved
    merge_id = service.merge(keep, drop)
    moved = drafts_at(store, keep).typed()
    assert (moved["patient"], moved["fields"]["data"]) == (str(keep), "plaie propre")
    assert drafts_at(store, drop) is None
    service.unmerge(merge_id)
    assert drafts_at(store, keep) is None
    assert drafts_at(store, drop).typed()["patient"] == str(drop)


def test_a_draft_never_covers_another_one(store, service):
    keep, drop = service.create(a_patient()), service.create(a_patient())
    draft_of(store, keep, "celui du dossier gardé")
    draft_of(store, drop, "celui de l’autre")
    merge_id = service.merge(keep, drop)
    assert drafts_at(store, keep).typed()["fields"]["data"] == "celui du dossier gardé"
    assert drafts_at(store, drop).typed()["fields"]["data"] == "celui de l’autre"
    service.unmerge(merge_id)
    assert drafts_at(store, keep).typed()["fields"]["data"] == "celui du dossier gardé"


def test_a_draft_written_since_the_merging_stays(store, service):
    keep, drop = service.create(a_patient()), service.create(a_patient())
    merge_id = service.merge(keep, drop)
    draft_of(store, keep)
    service.unmerge(merge_id)
    assert drafts_at(store, keep) is not None


def test_what_came_back_while_one_goes_with_what_had_gone_out(store, service):
    keep, drop = (service.create(a_patient(name)) for name in ("ETCHEVERRY", "ETCHEVERY"))
    a_place(store)
    product, stock = a_product(store), StockService(store)
    units(store, a_lot(store, product), 40)

    def out(*people):
        drafts = tuple(
            IssueDraft(product_id=product, quantity=3, patient_id=each) for each in people
        )
        return stock.issue_many(drafts).deed_id

    both, whole, partly = out(keep, drop), out(drop), out(drop)
    merge_id = service.merge(keep, drop)
    stock.reverse(both)
    stock.reverse(whole)
    (issued,) = (each for each in stock.movements() if each.deed_id == partly)
    again = stock.give_back(issued.id, 2)
    stock.reverse(again)
    stock.give_back(issued.id, 1)
    late = out(keep)  # written since: it stays with the record that was kept
    service.unmerge(merge_id)
    assert sum(each.quantity for each in stock.of_patient(drop)) == -2
    assert len(stock.of_patient(drop)) == 3 + 2 + 3
    assert [each.quantity for each in stock.of_patient(keep)] == [-3, 3, -3]
    assert stock.of_patient(keep)[0].deed_id == late
