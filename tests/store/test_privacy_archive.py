"""The archive of a person forgets no table: it is read from the schema itself."""

from coordo_desktop.domain.privacy_codes import word_of
from coordo_desktop.domain.privacy_words import COLUMNS, TECHNICAL, TITLES
from coordo_desktop.services.patients import PatientService
from coordo_desktop.store import privacy_archive, schema
from coordo_desktop.store.base import Base
from people import a_patient


def tables():
    schema.load_models()
    return Base.metadata.tables


def test_every_table_that_points_at_a_patient_is_read_or_left_out_with_a_reason():
    told = {table.name for table in privacy_archive.tables_about()} | set(privacy_archive.LEFT_OUT)
    assert privacy_archive.pointing() - told == set()


def test_every_table_that_points_at_what_is_read_is_read_too_or_left_out():
    about = privacy_archive.pointing()
    beyond = {
        table.name
        for table in tables().values()
        if any(key.column.table.name in about for key in table.foreign_keys)
    }
    of_the_practice = {"appointment_series"}
    told = {table.name for table in privacy_archive.tables_about()} | set(privacy_archive.LEFT_OUT)
    assert beyond - told - of_the_practice == set()


def test_every_column_of_what_is_read_has_its_french_words():
    unsaid = {
        f"{table.name}.{column.name}"
        for table in privacy_archive.tables_about()
        for column in table.c
        if column.name not in COLUMNS and column.name not in TECHNICAL
    }
    assert unsaid == set()


def test_every_code_the_schema_knows_of_a_person_has_its_french_word():
    import re

    from sqlalchemy import CheckConstraint

    unsaid = set()
    for table in privacy_archive.tables_about():
        for rule in table.constraints:
            if not isinstance(rule, CheckConstraint):
                continue
            for column, codes in re.findall(r"(\w+) IN \(([^)]*)\)", str(rule.sqltext)):
                for code in re.findall(r"'(\w+)'", codes):
                    if column in COLUMNS and word_of(table.name, column, code) == code:
                        unsaid.add(f"{table.name}.{column}:{code}")
    same_in_french = {"opposition", "absent", "correction"}
    assert {one for one in unsaid if one.rpartition(":")[2] not in same_in_french} == set()


def test_the_lines_of_one_person_are_theirs_alone(store):
    service = PatientService(store)
    maite = service.create(a_patient("ETCHEVERRY", "Maite"))
    service.create(a_patient("BERHO", "Xan"))
    service.open(maite)
    with store.reading() as session:
        read = {one.name: one.rows for one in privacy_archive.everything(session, maite)}
        accesses = privacy_archive.accesses(session, maite)
    assert [row.values["family_name"] for row in read["patient"]] == ["ETCHEVERRY"]
    assert "patient.create" in {one.event for one in accesses}
    assert all(not hasattr(one, "name") for one in accesses)
    assert set(read) <= set(TITLES)
