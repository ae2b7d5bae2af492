"""Erasing, on the real file: every table is classified, and no word of a person is left."""

import random

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

import filling
from conftest import KEY
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.store import erasure
from coordo_desktop.store.erasing import STAYING, classified
from erasing_support import prepared, remains, rows_of, somebody
from plain_pages import plain, plain_log


def _driver(session):
    return session.connection().connection.driver_connection


def _erased(store, patient_id):
    with store.action("patient.erase") as session:
        told = erasure.erase(session, erasure.group_of(session, patient_id))
    live = store.engines.maintenance()
    erasure.polish(live)
    live.close()
    return told


def test_every_table_says_what_becomes_of_a_person_s_lines(store):
    with store.reading() as session:
        tables = set(filling.tables(_driver(session))) - {"sqlite_sequence"}
    assert tables == classified()


def test_nothing_that_stays_points_at_a_patient(store):
    with store.reading() as session:
        pointing = {
            table
            for table in STAYING
            for key in _driver(session).execute(f"PRAGMA foreign_key_list({table})")
            if key[2] in {"patient", "transmission", "task", "appointment", "care_plan", "loan"}
        }
    assert pointing == set()


def test_no_word_of_an_erased_person_is_left_in_the_file_nor_in_its_log(store):
    base = prepared(store)
    gone, other = (somebody(store, base, random.Random(seed)) for seed in (1, 2))
    store.checkpoint()
    before = plain(store.path, KEY)
    for one in (gone, other):
        one.words &= remains(before, one)
        assert len(one.words) > 150
    lines, sheets = _erased(store, gone.id)
    clear = plain(store.path, KEY) + plain_log(store.path.with_name("coffre.db-wal"), KEY)
    assert remains(clear, gone) == set()
    assert remains(clear, other) == other.words
    assert rows_of(store, gone.id) == 0
    assert sheets == 1
    assert lines["transmissions"] == 2  # the entry and its focus
    assert lines["identity"] == 5  # two records, for one had stepped back; what hung from them


def test_what_is_append_only_is_so_again_once_a_record_is_erased(store):
    base = prepared(store)
    one = somebody(store, base, random.Random(3))
    _erased(store, one.id)
    somebody(store, base, random.Random(4))
    for table in ("transmission", "measurement", "field_change", "sheet_patient", "stock_movement"):
        with pytest.raises(DBAPIError), store.quietly() as session:
            session.execute(text(f"DELETE FROM {table}"))
    with store.reading() as session:
        assert session.execute(text("SELECT count(*) FROM erasing")).scalar() == 0


def test_the_ledger_keeps_lot_and_quantity_without_the_person(store):
    base = prepared(store)
    one = somebody(store, base, random.Random(5))
    kept = "SELECT sum(quantity), count(*) FROM stock_movement"
    with store.reading() as session:
        before = session.execute(text(kept)).one()
    _erased(store, one.id)
    with store.reading() as session:
        assert session.execute(text(kept)).one() == before
        untied = "SELECT patient_id, note, erased FROM stock_movement WHERE kind = 'issue'"
        assert (None, "", 1) in [tuple(row) for row in session.execute(text(untied))]
        balances = "SELECT count(*) FROM stock_balance b WHERE quantity <> (SELECT sum(quantity)"
        balances += " FROM stock_movement m WHERE m.lot_id = b.lot_id AND m.place_id = b.place_id)"
        assert session.execute(text(balances)).scalar() == 0


def test_a_session_shared_with_others_goes_on_without_the_name(store):
    base = prepared(store)
    one, other = (somebody(store, base, random.Random(seed)) for seed in (6, 7))
    with store.quietly() as session:
        visit = session.execute(
            text("SELECT appointment_id FROM appointment_patient WHERE patient_id = :id"),
            {"id": one.id.bytes},
        ).scalar()
        name = session.execute(
            text("SELECT family_name FROM patient WHERE id = :id"), {"id": one.id.bytes}
        ).scalar()
        session.execute(
            text("UPDATE appointment SET note = :said WHERE id = :id"),
            {"said": f"Groupe marche, {name.upper()} en fauteuil", "id": visit},
        )
        session.execute(
            text(
                "INSERT INTO appointment_patient(row_no, appointment_id, patient_id, position,"
                " presence, note) VALUES (999999, :visit, :id, 1, 'expected', '')"
            ),
            {"visit": visit, "id": other.id.bytes},
        )
    _erased(store, one.id)
    with store.reading() as session:
        said = session.execute(text("SELECT note FROM appointment WHERE id = :id"), {"id": visit})
        assert said.scalar() == "Groupe marche, … en fauteuil"
        people = session.execute(
            text("SELECT patient_id FROM appointment_patient WHERE appointment_id = :id"),
            {"id": visit},
        )
        assert [PatientId(raw) for raw in people.scalars()] == [other.id.bytes]


def test_records_that_stepped_back_for_it_go_with_it(store):
    base = prepared(store)
    one = somebody(store, base, random.Random(8))
    with store.reading() as session:
        people = erasure.group_of(session, one.id)
    assert len(people) == 2
    _erased(store, one.id)
    with store.reading() as session:
        left = session.execute(text("SELECT count(*) FROM patient WHERE life_cycle = 'merged'"))
        assert left.scalar() == 1  # the one of the lines every file is prepared with
