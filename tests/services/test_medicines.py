"""The medicines base: imported whole or not at all, refreshed, found at each keystroke."""

import json

import pytest
from sqlalchemy import text

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.errors import Cancelled, NotFound
from coordo_desktop.domain.medicines import (
    PACKS,
    PRODUCTS,
    MedicineFileCut,
    MedicinesRefused,
    MedicinesShrunk,
)
from coordo_desktop.domain.topics import Topic
from coordo_desktop.services.medicines import MedicineService
from coordo_desktop.services.treatments import TreatmentService
from coordo_desktop.store import medicines as kept
from coordo_desktop.store import patients
from medicine_builders import Files, a_treatment, put_base, some_files, the_real_files
from people import a_patient


@pytest.fixture
def service(store):
    return MedicineService(store)


@pytest.fixture
def imported(service, store):
    put_base(store)
    return service


def names(found):
    return [line.name.split(" ")[0] for line in found]


def whole(store):
    """Everything the base holds, to tell that nothing changed."""
    with store.reading() as session:
        return [
            session.execute(text(f"SELECT * FROM {table} ORDER BY 1, 2")).all()
            for table in ("medicine", "medicine_pack", "medicine_composition", "medicine_import")
        ]


def test_an_import_says_what_it_took_and_is_audited(service, store, heard, tmp_path):
    done = service.import_folder(some_files().write(tmp_path / "bdpm"))
    assert (done.products, done.packs, done.substances, done.skipped) == (6, 6, 8, 0)
    base = service.base()
    assert (base.products, base.by) == (6, "C. MARTIN")
    assert base.imported_at == store.clock()
    assert any(Topic.MEDICINES in changes for changes in heard)
    with store.reading() as session:
        row = session.execute(
            text("SELECT event, detail_json FROM audit ORDER BY seq DESC LIMIT 1")
        ).one()
    assert row.event == "medicines.import"
    assert json.loads(row.detail_json)["products"] == 6


def test_there_is_no_base_before_the_first_import(service):
    assert service.base() is None
    assert service.find("doliprane") == []


def test_only_those_who_manage_settings_import(store_for, tmp_path):
    folder = some_files().write(tmp_path / "bdpm")
    for role in (Role.CAREGIVER, Role.RECEPTION, Role.READER):
        with pytest.raises(NotAllowed):
            MedicineService(store_for(role)).import_folder(folder)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("dolip", "DOLIPRANE"),
        ("DOLIPRANE 1000", "DOLIPRANE"),
        ("1000 dolip", "DOLIPRANE"),
        ("dolip 1000 cp", "DOLIPRANE"),
        ("doliprane1000mg", "DOLIPRANE"),
        ("kardegic", "KARDÉGIC"),
        ("levothyrox 100", "LÉVOTHYROX"),
        ("acide acetylsalicylique", "KARDÉGIC"),
        ("clavulanique", "AUGMENTIN"),
        ("60234100", "DOLIPRANE"),
        ("3400960234100", "DOLIPRANE"),
        ("3234100", "DOLIPRANE"),
        ("0103400960234100", "DOLIPRANE"),
    ],
)
def test_it_is_found_by_words_begun_substances_and_codes(imported, typed, first):
    assert names(imported.find(typed))[:1] == [first]


def test_what_begins_so_comes_first_and_what_is_sold_before_what_is_not(imported):
    assert [(line.cis, line.marketed) for line in imported.find("dolip")] == [
        ("60234100", True), ("60234199", False),
    ]  # fmt: skip
    assert names(imported.find("paracetamol")) == ["DOLIPRANE", "EFFERALGAN", "DOLIPRANE"]


@pytest.mark.parametrize(
    "typed", ["", " ", "?", '"', 'do" OR "x', "NEAR(", "*", "-", "words:", "'"]
)
def test_nothing_typed_can_break_the_question(imported, typed):
    assert imported.find(typed) == []


def test_an_answer_shows_what_acts_and_every_pack(imported):
    (line,) = imported.find("augmentin")
    assert line.substances == ("AMOXICILLINE ANHYDRE", "CLAVULANIQUE (ACIDE)")
    assert line.cip13 == ("3400966053338",)
    medicine = imported.get(line.cis)
    assert len(medicine.ingredients) == 4
    assert medicine.packs[0].cip7 == "3053338"
    with pytest.raises(NotFound):
        imported.get("00000000")


def test_every_question_uses_the_index(imported, store):
    with store.reading() as session:
        for expression in kept.expressions(["dolip", "1000"]):
            plan = _plan(session, kept.MATCH, (expression, 20))
            assert all("medicine_fts VIRTUAL TABLE INDEX" in step for step in plan), plan
        for code in ("3400960234100", "3234100", "60234100"):
            plan = _plan(session, kept.BY_CODE, (code, 5))
            assert not any(step.startswith("SCAN m") for step in plan), plan


def _plan(session, statement, values):
    driver = session.connection().connection.driver_connection
    return [row[3] for row in driver.execute(f"EXPLAIN QUERY PLAN {statement}", values)]


# --- refused as a whole -----------------------------------------------------------------------


def test_a_cut_file_leaves_the_base_as_it_was(imported, store, tmp_path):
    before = whole(store)
    folder = some_files().write(tmp_path / "new")
    content = (folder / PACKS).read_bytes()
    (folder / PACKS).write_bytes(content[:-9])
    with pytest.raises(MedicineFileCut):
        imported.import_folder(folder)
    assert whole(store) == before
    assert names(imported.find("dolip")) == ["DOLIPRANE", "DOLIPRANE"]


def _many(count):
    files = Files()
    for number in range(count):
        code = f"6{number:07d}"
        substances = [(f"{number:05d}", f"SUBSTANCE {number}", "1 mg", "SA", 1)]
        files.add(code, f"PRODUIT {number}", "comprimé", "orale", True, substances)
    return files


def test_far_fewer_lines_than_the_base_in_use_are_refused(service, store, tmp_path):
    service.import_folder(_many(100).write(tmp_path / "bdpm"))
    before = whole(store)
    with pytest.raises(MedicinesShrunk) as refused:
        service.import_folder(_many(70).write(tmp_path / "fewer"))
    assert (refused.value.file, refused.value.before, refused.value.after) == (PRODUCTS, 100, 70)
    assert whole(store) == before
    assert service.import_folder(_many(95).write(tmp_path / "newer")).products == 95


def test_cancelled_while_reading_or_while_writing_nothing_is_kept(imported, store, tmp_path):
    before = whole(store)
    folder = _many(3000).write(tmp_path / "many")
    for limit in (1, 3):
        asked = iter(range(100))
        with pytest.raises(Cancelled):
            imported.import_folder(folder, cancelled=lambda a=asked, n=limit: next(a) >= n)
        assert whole(store) == before
    told = []
    imported.import_folder(folder, progress=lambda done, total: told.append(done / total))
    assert told == sorted(told)
    assert told[-1] == 1


# --- refreshed --------------------------------------------------------------------------------


def test_a_newer_set_replaces_the_base_and_keeps_what_somebody_takes(imported, store, tmp_path):
    patient = a_patient()
    with store.action("patient.create") as session:
        patients.add(session, patient)
    treatments = TreatmentService(store)
    taken = treatments.add(
        a_treatment("LÉVOTHYROX 100", patient_id=patient.id, cis="68416845", taken="1 0 0 0")
    )
    newer = some_files(without=("68416845", "60000001")).add(
        "69999999", "NOUVEAU 5 mg, comprimé", "comprimé", "orale", True,
        [("99999", "NOUVELLE", "5 mg", "SA", 1)],
    )  # fmt: skip
    done = imported.import_folder(newer.write(tmp_path / "newer"))
    assert (done.products, done.withdrawn) == (5, 1)
    assert names(imported.find("nouveau")) == ["NOUVEAU"]
    assert imported.find("efferalgan") == []
    (gone,) = imported.find("levothyrox")
    assert (gone.withdrawn, gone.marketed) == (True, False)
    assert gone.substances == ("LÉVOTHYROXINE SODIQUE",)
    assert imported.base().withdrawn == 1
    (shown,) = treatments.shown(patient.id).current
    assert shown.id == taken.id
    assert shown.withdrawn
    back = some_files().write(tmp_path / "back")
    assert imported.import_folder(back).withdrawn == 0
    assert not imported.find("levothyrox")[0].withdrawn


def test_the_same_files_twice_leave_the_same_base(imported, store, tmp_path):
    imported.import_folder(some_files().write(tmp_path / "bdpm"))
    before = whole(store)[:3]
    imported.import_folder(tmp_path / "bdpm")
    assert whole(store)[:3] == before


# --- the published files ----------------------------------------------------------------------


def test_the_published_files_become_the_base_and_a_cut_one_does_not(service, store, tmp_path):
    folder = the_real_files()
    if folder is None:
        print("the published files are not on this machine: nothing to import")  # noqa: T201
        return
    done = service.import_folder(folder)
    assert (done.products, done.packs, done.substances, done.skipped) == (14_442, 20_083, 3_352, 0)
    assert service.find("doliprane 1000")[0].name == "DOLIPRANE 1000 mg, comprimé"
    assert {line.substances for line in service.find("kardegic")} == {("ACIDE ACÉTYLSALICYLIQUE",)}
    cut = tmp_path / "cut"
    cut.mkdir()
    for file in folder.iterdir():
        content = file.read_bytes()
        half = len(content) // 2
        (cut / file.name).write_bytes(content[:half] if file.name == PRODUCTS else content)
    with pytest.raises(MedicinesRefused):
        service.import_folder(cut)
    assert service.base().products == 14_442
    with store.reading() as session:
        count = session.execute(text("SELECT count(*) FROM medicine")).scalar_one()
    assert count == 14_442
