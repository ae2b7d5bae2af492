"""Patients kept and asked for, in the real encrypted file."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import IntegrityError

from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import (
    AllergyKnowledge,
    IdentityAttribute,
    LifeCycle,
    PatientRecord,
    Situation,
    Stability,
)
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import (
    circle,
    directory,
    doubles,
    history,
    merging,
    parts,
    patients,
    removal,
    timeline,
)
from people import a_member, a_patient, a_professional, one_of_each

WHOLE = {
    "used_name": "LARRALDE",
    "used_given_name": "Maïté",
    "birth_place_code": "64102",
    "birth_place": "Bayonne",
    "nir": "245036410201234",
    "attributes": frozenset({IdentityAttribute.HOMONYM, IdentityAttribute.DOUBTFUL}),
    "identity_document": "CNI",
    "identity_checked_on": date(2026, 1, 2),
    "address": "3 rue d’Espagne\nBât. B",
    "postal_code": "64100",
    "town": "Bayonne",
    "phones": ("+33559000000", "poste 12"),
    "remarks": "O'Brien & fils <b>漢字</b>",
    "situation": Situation(lives="seule", gir=4, interpreter=True, what_matters="son jardin"),
    "allergy_knowledge": AllergyKnowledge.NONE_KNOWN,
    "stability": Stability.WATCH,
    "coordinated": True,
}


def kept(store, *people):
    with store.action("patient.create") as session:
        return [patients.add(session, person) for person in people]


def test_what_is_kept_is_read_again_to_the_letter(store):
    (person,) = kept(store, a_patient(**WHOLE))
    with store.reading() as session:
        assert patients.get(session, person.id) == person
    assert (person.version, person.local_number) == (1, 1)


def test_local_numbers_follow_each_other_and_given_ones_are_kept(store):
    people = kept(store, a_patient(), a_patient(local_number=40), a_patient())
    assert [person.local_number for person in people] == [1, 40, 41]


def test_a_record_holds_every_part_in_the_order_of_entry(store):
    (person,) = kept(store, a_patient())
    nurse = a_professional()
    hung = [*one_of_each(nurse), *one_of_each(nurse)]
    with store.action("allergy.add") as session:
        directory.add(session, nurse)
        for part in hung:
            parts.add(session, person.id, part)
    with store.reading() as session:
        record = patients.record(session, person.id)
    assert record == PatientRecord(
        patient=person,
        contacts=(hung[0], hung[7]),
        care_team=(hung[1], hung[8]),
        allergies=(hung[2], hung[9]),
        problems=(hung[3], hung[10]),
        flags=(hung[4], hung[11]),
        consents=(hung[5], hung[12]),
        contingencies=(hung[6], hung[13]),
    )


def test_a_record_that_is_not_there_is_not_found(store):
    with store.reading() as session, pytest.raises(NotFound):
        patients.record(session, uuid4())


def test_saving_tells_each_field_once_and_moves_the_version(store):
    (person,) = kept(store, a_patient())
    changed = replace(person, town="Bayonne", situation=Situation(gir=3))
    with store.action("patient.change") as session:
        after = patients.save(session, patients.get(session, person.id), changed)
    with store.reading() as session:
        told = history.of_patient(session, person.id)
    assert after == replace(changed, version=2)
    assert {(one.subject, one.field, one.before, one.after) for one in told} == {
        ("contact", "town", "", "Bayonne"),
        ("situation", "gir", "", "3"),
    }
    assert {one.author for one in told} == {"C. MARTIN"}


def test_saving_what_is_there_changes_nothing(store, heard):
    (person,) = kept(store, a_patient())
    heard.clear()
    with store.action("patient.change") as session:
        assert patients.save(session, person, person) == person
    with store.reading() as session:
        assert history.of_patient(session, person.id) == []
    assert heard == []


def test_saving_over_an_unseen_version_is_refused(store):
    (person,) = kept(store, a_patient())
    with store.action("patient.change") as session:
        patients.save(session, person, replace(person, town="Bayonne"))
    with pytest.raises(ChangedMeanwhile), store.action("patient.change") as session:
        now = patients.get(session, person.id)
        patients.save(session, now, replace(person, town="Pau"))


def test_history_lines_are_neither_altered_nor_erased(store):
    (person,) = kept(store, a_patient())
    with store.action("patient.change") as session:
        patients.save(session, person, replace(person, town="Bayonne"))
    for statement in ("UPDATE field_change SET after = 'x'", "DELETE FROM life_event"):
        with pytest.raises(IntegrityError), store.action("patient.change") as session:
            session.execute(text(statement))


def test_the_doctor_is_named_from_the_directory(store):
    doctor = a_professional("DUHALDE", title="Dr")
    with store.action("professional.add") as session:
        directory.add(session, doctor)
    (person,) = kept(store, a_patient(referring_doctor_id=doctor.id, referring_doctor="?"))
    with store.reading() as session:
        assert patients.get(session, person.id).referring_doctor == "Dr DUHALDE"


def test_a_circle_is_bounded_by_its_dates(store):
    (person,) = kept(store, a_patient())
    nurse = a_professional(user_id=store.actor.user_id)
    with store.action("care_team.add") as session:
        directory.add(session, nurse)
        member = a_member(nurse, since=date(2026, 11, 20), until=date(2026, 11, 25))
        parts.add(session, person.id, member)
    with store.reading() as session:
        inside = [
            circle.in_circle(session, store.actor.user_id, person.id, date(2026, 11, day))
            for day in (19, 20, 25, 26)
        ]
        assert circle.in_circle(session, store.actor.user_id, person.id)
    assert inside == [False, True, True, False]


def test_namesakes_are_counted_whatever_the_accents(store):
    one, other, *_ = kept(
        store, a_patient("LE GOFF", "Jean-Pierre"), a_patient("Legoff", "Jean Pierre")
    )
    assert_namesakes(store, one, 0)
    third, *_ = kept(store, a_patient("Le  Gôff", "JEAN-PIERRE Paul"))
    assert_namesakes(store, one, 1)
    assert_namesakes(store, other, 0)
    with store.reading() as session:
        assert [line.id for line in patients.namesakes(session, third.id)] == [one.id]


def assert_namesakes(store, person, count):
    with store.reading() as session:
        assert patients.record(session, person.id).namesakes == count


def test_a_new_name_moves_the_namesake(store):
    one, other = kept(store, a_patient("ROUX"), a_patient("PETIT"))
    with store.action("patient.change") as session:
        patients.save(session, other, replace(other, family_name="ROUX"))
    assert_namesakes(store, one, 1)


def test_the_last_opened_come_first_and_only_mine(store, store_for, clock):
    one, other = kept(store, a_patient("ROUX"), a_patient("PETIT"))
    for person in (one, other, one):
        clock.advance(minutes=1)
        with store.action("patient.read") as session:
            patients.opened(session, person.id)
    with store.reading() as session:
        mine = patients.recent(session, store.actor.user_id, limit=5)
        nobody = patients.recent(session, store_for("coordo").actor.user_id, limit=5)
    assert [line.id for line in mine] == [one.id, other.id]
    assert nobody == []


def test_look_alikes_survive_an_error_in_the_name(store):
    from coordo_desktop.domain.duplicates import traits_of

    (person, _) = kept(store, a_patient("ETCHEVERRY"), a_patient("DUPONT", "Paul"))
    with store.reading() as session:
        found = doubles.look_alikes(session, traits_of(a_patient("ETCHEVERY")))
        assert doubles.likely(session) == []
    assert [one.line.id for one in found] == [person.id]


def test_likely_doubles_are_listed_once(store):
    one, other, _ = kept(
        store,
        a_patient("ETCHEVERRY"),
        a_patient("ETCHEVERY"),
        a_patient("ETCHEVERRY", birth_date=PartialDate(1971, 6, 1)),
    )
    with store.reading() as session:
        (pair,) = doubles.likely(session)
    assert {pair.one.id, pair.other.id} == {one.id, other.id}


# --- mergings -----------------------------------------------------------------------------------


def two_with_parts(store):
    nurse = a_professional()
    keep, drop = kept(
        store,
        a_patient(phones=("+33559000000",)),
        a_patient("ETCHEVERY", town="Bayonne", phones=("+33612345678",), **NONE_KNOWN),
    )
    with store.action("allergy.add") as session:
        directory.add(session, nurse)
        for person in (keep, drop):
            for part in one_of_each(nurse):
                parts.add(session, person.id, part)
    return keep, drop


NONE_KNOWN = {"allergy_knowledge": AllergyKnowledge.NONE_KNOWN}


def records(store, *people):
    with store.reading() as session:
        found = [patients.record(session, person.id) for person in people]
    return [replace(one, patient=replace(one.patient, version=0)) for one in found]


def merge(store, keep, drop, *from_dropped):
    from coordo_desktop.domain.ids import MergeId
    from coordo_desktop.domain.merging import merged

    merge_id = MergeId(uuid4())
    with store.action("patient.merge") as session:
        keep, drop = patients.get(session, keep.id), patients.get(session, drop.id)
        merging.merge(session, merge_id, keep, merged(keep, drop, from_dropped), drop)
    return merge_id


def test_a_merging_gathers_everything_and_undone_puts_it_all_back(store):
    keep, drop = two_with_parts(store)
    before = records(store, keep, drop)
    merge_id = merge(store, keep, drop, "town")
    with store.reading() as session:
        whole = patients.record(session, keep.id)
        left = patients.record(session, drop.id)
    assert (len(whole.allergies), len(whole.contacts), len(whole.care_team)) == (2, 2, 2)
    assert whole.patient.town == "Bayonne"
    assert whole.patient.phones == ("+33559000000", "+33612345678")
    assert whole.patient.allergy_knowledge is AllergyKnowledge.NONE_KNOWN
    assert left.patient.life_cycle is LifeCycle.MERGED
    assert left.allergies == ()
    with store.action("patient.unmerge") as session:
        merging.unmerge(session, merge_id)
    fitting = [fit(one) for one in before]
    assert records(store, keep, drop) == fitting


def fit(record):
    """Lists of allergies written past the service: undoing says that they are listed."""
    return replace(
        record, patient=replace(record.patient, allergy_knowledge=AllergyKnowledge.LISTED)
    )


def test_what_was_written_after_a_merging_stays_when_it_is_undone(store):
    keep, drop = two_with_parts(store)
    merge_id = merge(store, keep, drop, "town")
    with store.action("patient.change") as session:
        now = patients.get(session, keep.id)
        patients.save(session, now, replace(now, town="Pau", email="m@exemple.fr"))
    with store.action("patient.unmerge") as session:
        merging.unmerge(session, merge_id)
    with store.reading() as session:
        now = patients.get(session, keep.id)
    assert (now.town, now.email, now.phones) == ("Pau", "m@exemple.fr", ("+33559000000",))


def test_every_table_that_points_at_a_patient_moves_or_stays(store):
    with store.reading() as session:
        pointing = session.execute(
            text(
                "SELECT m.name FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS f"
                " WHERE m.type = 'table' AND f.\"table\" = 'patient' AND f.\"to\" = 'id'"
            )
        ).scalars()
        assert set(pointing) <= {*merging.MOVING, *merging.STAYING}


# --- what never varies: statements and plans ------------------------------------------------------


class Counter:
    """Counts the statements sent to a store's engines, and keeps them."""

    def __init__(self, store):
        self.sent = []
        for engine in (store.engines.read, store.engines.write):
            event.listen(engine, "before_cursor_execute", self._count)

    def _count(self, _conn, _cursor, statement, parameters, _context, _many):
        self.sent.append((statement, parameters))


def test_a_record_is_read_in_two_statements_whatever_its_history(store):
    (person,) = kept(store, a_patient())
    nurse = a_professional()
    with store.action("allergy.add") as session:
        directory.add(session, nurse)
        for _ in range(30):
            for part in one_of_each(nurse):
                parts.add(session, person.id, part)
    counter = Counter(store)
    with store.reading() as session:
        patients.record(session, person.id)
    assert len([one for one, _ in counter.sent if one.startswith("SELECT")]) == 2


BIG = (
    "patient", "field_change", "patient_key", "life_event", "contact_person", "care_team_member",
    "allergy", "problem", "vigilance_flag", "consent", "contingency", "audit", "transmission",
    "focus", "follow_up", "measurement", "patient_merge", "later", "theirs", "other", "mine",
)  # fmt: skip


def test_no_question_scans_a_big_table(store):
    people = [a_patient(f"NOM{number}", f"Prénom{number}") for number in range(300)]
    with store.action("patient.import") as session:
        patients.insert_many(session, people)
    person = people[7]
    counter = Counter(store)
    with store.reading() as session:
        from coordo_desktop.domain.duplicates import traits_of

        patients.record(session, person.id)
        patients.lines(session, [person.id])
        patients.namesakes(session, person.id)
        patients.recent(session, store.actor.user_id, limit=5, visible_to=store.actor.user_id)
        history.of_patient(session, person.id)
        history.last_of_field(session, person.id, "care", "allergy_knowledge")
        history.accesses(session, person.id)
        circle.in_circle(session, store.actor.user_id, person.id)
        doubles.look_alikes(session, traits_of(person))
        merging.of_patient(session, person.id)
        timeline.of_patient(session, person.id, before=store.clock())
        removal.untouched(session, [person.id])
        merging.counts(session, person.id)
        patients.next_local_number(session)
        asked = list(counter.sent)
        scans = []
        for statement, parameters in asked:
            if not statement.startswith("SELECT"):
                continue
            plan = session.connection().exec_driver_sql(
                f"EXPLAIN QUERY PLAN {statement}", parameters
            )
            scans += [
                (line[3], statement[:80])
                for line in plan
                if line[3].startswith("SCAN") and line[3].split()[1] in BIG
            ]
    assert scans == []


def test_many_are_kept_at_once_with_their_keys(store, heard):
    people = [a_patient(f"NOM{number}", f"Prénom{number}") for number in range(4500)]
    heard.clear()
    with store.action("patient.import") as session:
        assert patients.insert_many(session, iter(people)) == 4500
    with store.reading() as session:
        keys = session.execute(
            text("SELECT count(DISTINCT patient_row) FROM patient_key")
        ).scalar_one()
        last = patients.get(session, people[-1].id)
    assert (keys, last.local_number) == (4500, 4500)
    assert heard == [frozenset({Topic.PATIENTS})]


def test_the_day_at_the_desk_is_the_stores(store, clock):
    clock.at = datetime(2030, 1, 1, 12, tzinfo=UTC) + timedelta(days=1)
    with store.reading() as session:
        assert circle.today(session) == date(2030, 1, 2)


# --- taken back -----------------------------------------------------------------------------------


def test_only_people_nobody_worked_with_are_taken_back(store):
    people = [a_patient(f"NOM{number}") for number in range(4)]
    with store.action("patient.import") as session:
        patients.insert_many(session, people)
        parts.insert_many(session, [(people[0].id, one_of_each(a_professional())[0])])
        patients.opened(session, people[0].id)
    with store.action("patient.change") as session:
        now = patients.get(session, people[1].id)
        patients.save(session, now, replace(now, town="Pau"))
    ids = [person.id for person in people]
    with store.action("import.undo") as session:
        free = removal.untouched(session, ids)
        assert free == {ids[0], ids[2], ids[3]}
        assert removal.remove_many(session, free) == 3
    with store.reading() as session:
        assert set(patients.records(session, ids)) == {ids[1]}
        for table in ("patient_key", "search_doc"):
            rows = session.execute(text(f"SELECT DISTINCT patient_row FROM {table}")).all()
            assert len(rows) == 1
    with pytest.raises(IntegrityError), store.action("import.undo") as session:
        removal.remove_many(session, [ids[1]])


def test_a_row_number_is_never_given_twice(store):
    _, second = kept(store, a_patient(), a_patient("ROUX"))
    with store.action("import.undo") as session:
        session.execute(text("DROP TRIGGER life_event_no_delete"))
        session.execute(text("DELETE FROM life_event"))
        last = patients.row_of(session, second.id)
        removal.remove_many(session, [second.id])
    (third,) = kept(store, a_patient("PETIT"))
    with store.reading() as session:
        assert patients.row_of(session, third.id) == last + 1


def test_people_kept_in_bulk_still_have_a_beginning(store):
    person = a_patient()
    with store.action("patient.import") as session:
        patients.insert_many(session, [person])
    with store.reading() as session:
        (only,) = timeline.of_patient(session, person.id)
    assert (only.kind, only.at) == ("life.created", store.clock())
