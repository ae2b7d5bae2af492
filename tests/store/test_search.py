"""Finding patients: any token in any order, errors forgiven, best first, always in step."""

import re
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import event, text
from sqlcipher3 import dbapi2

from coordo_desktop.domain.contacts import read_phone
from coordo_desktop.domain.identity import check_nir
from coordo_desktop.domain.ids import PatientId, UserId
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import LifeCycle, Patient, Sex
from coordo_desktop.domain.search_index import legible
from coordo_desktop.domain.text import fold
from coordo_desktop.store import patients, search

TODAY = date(2026, 11, 23)


def a_patient(name="ETCHEVERRY", given="Marie", **changes):
    facts = {"id": PatientId(uuid4()), "family_name": name, "given_names": given} | changes
    return Patient(**facts)


def keep(store, *people):
    """Keep people and their place in the index, as the patients room does."""
    with store.action("patient.create") as session:
        patients.insert_many(session, people)
        rows = [(patients.row_of(session, one.id), patients.get(session, one.id)) for one in people]
        search.index_many(session, rows)


def found(store, typed, **options):
    """« NAME Given » of what is found, in order."""
    with store.reading() as session:
        lines = search.find(session, typed, today=TODAY, **options)
    return [f"{line.family_name} {line.given_names}".strip() for line in lines]


MARIE = a_patient(
    "ETCHEVERRY",
    "Marie-Lou Anne",
    used_name="D'ORNANO",
    sex=Sex.FEMALE,
    birth_date=PartialDate(1948, 3, 12),
    nir=check_nir("2480364995012").normalised,
    phones=(read_phone("06 81 76 36 27").kept, "voisine"),
    town="Saint-Jean-Pied-de-Port",
    local_number=4217,
)
JEAN = a_patient("LE GOFF", "Jean", birth_date=PartialDate(1951, 12, 3), town="Orin")
ELISE = a_patient("LEGOFF", "Élise", birth_date=PartialDate(1948), town="Pau")


@pytest.fixture
def filled(store):
    keep(store, MARIE, JEAN, ELISE)
    return store


@pytest.mark.parametrize(
    "typed",
    [
        "etcheverry",
        "ETCHEVERRY",
        "Étchevérry",
        "etche",
        "marie-lou",
        "marie lou",
        "marielou",
        "anne etcheverry",
        "lou etch",
        "d'ornano",
        "ornano",
        "dornano marie",
        "12/03/48",
        "12/03/1948",
        "12 mars 1948",
        "12 mars 48",
        "12031948",
        "12 03 1948",
        "12/03",
        "12/03/19",
        "mars 1948",
        "1948 marie",
        "2 48 03 64",
        "248036499",
        "06 81 76",
        "0681763627",
        "+33 6 81 76",
        "0033 681763627",
        "06.81.76.36.27",
        "4217",
        "saint-jean-pied",
        "pied de port marie",
        "marie 12/03/48 etcheverry 06 81",
        "etchverry",
        "ecthev",
        "etchevrery marie",
        "ornanno",
        "marie de",
    ],
)
def test_somebody_is_found_by_any_trait_in_any_order(filled, typed):
    assert found(filled, typed)[:1] == ["ETCHEVERRY Marie-Lou Anne"]


@pytest.mark.parametrize(
    "typed", ["legoff", "le goff", "goff", "Le-Goff", "LE GOFF jean", "jean orin", "1951", "jean"]
)
def test_a_name_in_two_words_is_one_name(filled, typed):
    assert "LE GOFF Jean" in found(filled, typed)


def test_a_name_written_apart_finds_the_one_written_together(filled):
    assert "LEGOFF Élise" in found(filled, "le goff")
    assert found(filled, "le goff elise") == ["LEGOFF Élise"]


@pytest.mark.parametrize(
    "typed",
    ["", "  ", "'", '"', "(", "-", "AND", "a*b^", "NEAR(", "12/", "%", "zzzz", "13/13/1948", "\0"],
)
def test_what_means_nothing_finds_nobody_and_breaks_nothing(filled, typed):
    assert found(filled, typed) == []


# Letters for us, which the index takes for a gap between two words.
_CUT = "ROU\u19bbX"


def test_letters_that_the_index_does_not_know_break_neither_search_nor_record(store):
    person = a_patient(_CUT, "Marie", town=_CUT)
    keep(store, person, JEAN)
    assert found(store, f"{_CUT} Marie") == [f"{_CUT} Marie"]
    assert found(store, f"12/03 {_CUT}-{_CUT}") == []
    with store.action("patient.erase") as session:
        search.forget(session, person.id)
    assert found(store, _CUT) == []


def test_no_legible_letter_cuts_a_word_in_two_for_the_index():
    # Every letter, but of the ideograms a few.
    spans = ((0x0, 0x3400, 1), (0x3400, 0xD7A4, 50), (0xD7A4, 0x18D00, 1), (0x18D00, 0x110000, 200))
    points = (at for span in spans for at in range(*span))
    said = (legible(f"a{chr(at)}b") for at in points if chr(at).isalnum())
    words = [word for one in said for word in (*fold(one).split(), *re.findall(r"\w+", one))]
    memory = dbapi2.connect(":memory:")
    memory.execute("CREATE VIRTUAL TABLE f USING fts5(a, tokenize='unicode61 remove_diacritics 2')")
    memory.execute("CREATE VIRTUAL TABLE v USING fts5vocab(f, instance)")
    memory.execute("INSERT INTO f VALUES (?)", (" ".join(words),))
    assert memory.execute("SELECT count(*) FROM v").fetchone() == (len(words),)


def test_what_was_never_on_file_is_not_found(filled):
    for typed in ("etcheverry paul", "martin", "12/03/1949", "0612345678", "etxeverrx", "jaen xx"):
        assert found(filled, typed) == []


def test_best_comes_first(store):
    keep(
        store,
        a_patient("MARTINEZ", "Ana"),
        a_patient("DURAND", "Martin"),
        a_patient("MARTIN", "Zoé"),
        a_patient("MARTIN", "Alix", life_cycle=LifeCycle.CLOSED),
        a_patient("MARTIN", "Bruno"),
        a_patient("PETIT", "Luc", town="Martin-Église"),
        a_patient("MARTYN", "Cléo"),
    )
    assert found(store, "martin") == [
        "MARTIN Bruno",
        "MARTIN Zoé",
        "MARTIN Alix",
        "DURAND Martin",
        "MARTINEZ Ana",
        "PETIT Luc",
        "MARTYN Cléo",
    ]
    assert "MARTIN Alix" not in found(store, "martin", include_closed=False)
    assert found(store, "martin", limit=2) == ["MARTIN Bruno", "MARTIN Zoé"]


@pytest.mark.parametrize("typed", ["m", "ma", "mar"])
def test_one_letter_lists_the_family_names_it_begins_in_order(store, typed):
    names = ["MARTY", "MARCHAL", "MAREST", "DUPONT"]
    keep(store, *(a_patient(name, "Zoé") for name in names), a_patient("ABADIE", "Marc"))
    assert found(store, typed) == ["MARCHAL Zoé", "MAREST Zoé", "MARTY Zoé", "ABADIE Marc"]


def test_a_changed_name_leaves_the_index_with_its_misspellings(filled):
    with filled.action("patient.update") as session:
        row = patients.row_of(session, MARIE.id)
        renamed = a_patient("SALABERRY", "Marie", id=MARIE.id)
        session.execute(
            text(
                "UPDATE patient SET family_name='SALABERRY', given_names='Marie' WHERE row_no=:row"
            ),
            {"row": row},
        )
        search.index_patient(session, row, renamed)
    assert found(filled, "salabery") == ["SALABERRY Marie"]
    for gone in ("etcheverry", "etchevery", "ornano", "2480364", "4217"):
        assert found(filled, gone) == []
    assert traces(filled, "etcheverry") == (0, 0, 0)


def test_a_forgotten_person_leaves_no_word(filled):
    with filled.action("patient.erase") as session:
        search.forget(session, MARIE.id)
        search.forget(session, PatientId(uuid4()))
    assert found(filled, "etcheverry") == []
    assert found(filled, "jean") == ["LE GOFF Jean"]
    assert traces(filled, "etcheverry") == (0, 0, 0)


def test_a_word_still_borne_by_somebody_keeps_its_misspellings(store):
    one, other = a_patient("ETCHEVERRY", "Anne"), a_patient("ETCHEVERRY", "Paul")
    keep(store, one, other)
    with store.action("patient.erase") as session:
        search.forget(session, one.id)
    assert found(store, "etchevery") == ["ETCHEVERRY Paul"]


def test_a_merged_record_is_not_found(store):
    merged = a_patient("ETCHEVERRY", "Anne", life_cycle=LifeCycle.MERGED)
    keep(store, merged)
    assert found(store, "etcheverry") == []


def test_indexing_twice_changes_nothing(filled):
    before = contents(filled)
    with filled.action("patient.update") as session:
        row = patients.row_of(session, JEAN.id)
        search.index_many(session, [(row, patients.get(session, JEAN.id))])
    assert contents(filled) == before


def test_a_failed_action_leaves_the_index_as_it_was(filled):
    before = contents(filled)
    with pytest.raises(ZeroDivisionError), filled.action("patient.create") as session:
        patients.insert_many(session, [a_patient("PERDU")])
        raise ZeroDivisionError
    assert contents(filled) == before


def test_a_caregiver_sees_only_the_circle(filled):
    user = UserId(UUID(int=2))
    assert found(filled, "marie", visible_to=user) == []
    with filled.action("circle.join") as session:
        session.execute(
            text(
                "INSERT INTO professional(id, version, sort_key, name, given_name, title,"
                " profession, organisation, rpps, phone, secure_mail, user_id, active)"
                " VALUES (:id, 1, 'x', 'X', '', '', '', '', '', '', '', :user, 1)"
            ),
            {"id": uuid4().bytes, "user": user.bytes},
        )
        session.execute(
            text(
                "INSERT INTO care_team_member(id, patient_id, professional_id, role, since, until,"
                " referent) SELECT :id, :patient, id, '', :since, NULL, 0 FROM professional"
            ),
            {"id": uuid4().bytes, "patient": MARIE.id.bytes, "since": TODAY - timedelta(days=9)},
        )
    assert found(filled, "marie", visible_to=user) == ["ETCHEVERRY Marie-Lou Anne"]
    assert found(filled, "legoff", visible_to=user) == []


def test_a_full_bucket_spills_into_the_next_one(store, monkeypatch):
    keep(store, *(a_patient("TEST", "Test", local_number=at) for at in range(1, 6)))
    assert len(found(store, "test")) == 5
    with store.reading() as session:
        connection = session.connection()
        places = search._Places(connection, {0})
        monkeypatch.setattr(search, "PLACES", 3)
        assert [places.take(0) for _ in range(5)] == [0, 1, 2, 3, 4]


def test_a_keystroke_reads_only_what_it_shows(store):
    """Statements are few, use the index, and never walk the patients."""
    keep(store, *(a_patient(f"MARTIN{chr(97 + n % 26)}", f"Jean{n}") for n in range(300)))
    asked = []
    with store.reading() as session:

        @event.listens_for(session.connection(), "before_cursor_execute")
        def _note(_connection, _cursor, statement, parameters, _context, _many):
            asked.append((statement, parameters))

        for typed in ("m", "mart", "martinx", "jean12 marti", "mratin", "1948", "06 81"):
            asked.clear()
            search.find(session, typed, today=TODAY, limit=20)
            assert len(asked) <= 12, typed
            explained = asked.copy()
            for statement, parameters in explained:
                plan = session.connection().exec_driver_sql(
                    f"EXPLAIN QUERY PLAN {statement}", parameters
                )
                steps = [row[3] for row in plan]
                assert not any(step.startswith("SCAN patient") for step in steps), steps
                assert not any(step.startswith("SCAN search_doc") for step in steps), steps


def test_the_index_proves_itself_settled_or_not(filled):
    with filled.action("patient.update") as session:
        session.execute(text("INSERT INTO search_fts(search_fts) VALUES('integrity-check')"))
        search.settle(session)
        session.execute(text("INSERT INTO search_fts(search_fts) VALUES('integrity-check')"))


def contents(store):
    with store.reading() as session:
        docs = session.execute(
            text("SELECT patient_row, family, given, town, codes FROM search_doc")
        )
        variants = session.execute(text("SELECT * FROM search_variant"))
        return sorted(map(tuple, docs)), sorted(map(tuple, variants))


def traces(store, word):
    """How many rows of the index still hold a word, raw pages of the full text included."""
    with store.reading() as session:
        blocks = session.execute(text("SELECT block FROM search_fts_data")).scalars()
        held = sum(word.encode() in bytes(block) for block in blocks)
        variants = session.execute(
            text("SELECT count(*) FROM search_variant WHERE word = :word"), {"word": word}
        ).scalar_one()
        docs = session.execute(
            text("SELECT count(*) FROM search_doc WHERE family LIKE :like"), {"like": f"%{word}%"}
        ).scalar_one()
    return held, variants, docs


def test_who_is_called_by_the_name_comes_before_who_was_born_with_it(store):
    born = a_patient("ETCHEVERRY", "Michèle", used_name="CHARLES")
    called = a_patient("LARRALDE", "Maite", used_name="ETCHEVERRY")
    keep(store, born, called)
    assert found(store, "etcheverry") == ["LARRALDE Maite", "ETCHEVERRY Michèle"]
