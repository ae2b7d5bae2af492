"""Every other form of the command line, each answer and each refusal."""

import json
import os
import shutil

import pytest
from pypdf import PdfReader
from sqlalchemy import text

from coordo_desktop.services.unlocking import recover, unlock
from coordo_desktop.store import engine
from coordo_desktop.store.checks import PAGE
from coordo_desktop.store.folder import DATABASE
from coordo_desktop.store.keyring import KEYRING
from coordo_desktop.system.clock import now
from coordo_desktop.ui.shell.instance import taken
from vault_support import FLOOR, GOOD, OTHER

PERIOD = ("--from", "2026-01-01", "--to", "2099-01-01")
KEYS = ["id", "family_name", "used_name", "given_names", "birth_date", "sex", "town"]


def test_a_demonstration_is_made_and_opens_with_its_public_passphrase(
    coordo, tmp_path, monkeypatch
):
    made = coordo("demo", tmp_path / "demo", "--patients", 3, "--seed", 3)
    assert (made.status, made.err) == (0, "")
    monkeypatch.setenv("COORDO_USER", "demo")
    monkeypatch.setenv("COORDO_PASSPHRASE", "demonstration-coordo")
    told = coordo("verify", tmp_path / "demo", "--json")
    assert told.status == 0
    report = json.loads(told.out)
    assert list(report) == ["ok", "problems", "counts"]
    assert report["ok"] is True
    assert report["problems"] == []
    assert report["counts"]["patients"] == 3
    assert report["counts"]["transmissions"] > 3


def test_the_recovery_code_is_printed_once_and_opens_the_practice(coordo, tmp_path):
    made = coordo("init", tmp_path / "c", "--practice", "MSP des Trois Ponts", "--user", "claire")
    assert made.status == 0, made.err
    (code,) = [line for line in made.out.splitlines() if line.count("-") == 8]
    assert code not in coordo("verify", tmp_path / "c").out
    desk, fresh = recover(tmp_path / "c", "claire", code, OTHER, clock=now, kdf=FLOOR)
    desk.close()
    assert fresh != code
    unlock(tmp_path / "c", "claire", OTHER, clock=now).close()


def test_a_weak_passphrase_makes_no_practice(coordo, tmp_path, monkeypatch):
    monkeypatch.setenv("COORDO_PASSPHRASE", "azerty")
    made = coordo("init", tmp_path / "c", "--practice", "MSP", "--user", "claire")
    assert refused(made)
    assert not (tmp_path / "c" / DATABASE).exists()


def test_a_vault_found_damaged_is_said_by_every_command_and_takes_no_work(
    coordo, with_maite, tmp_path
):
    with_spoiled_page(with_maite)
    found = coordo("verify", with_maite)
    assert (found.status, found.err) == (1, "")
    said = coordo("patients", "find", with_maite, "etcheverry")
    assert "LARRALDE" in said.out
    assert "Le fichier de la structure est endommagé" in said.err
    table = tmp_path / "export.csv"
    table.write_text("Nom;Prénom;Né le\nABBADIE;Jean;01/02/1950\n", encoding="utf-8")
    assert coordo("patients", "import", with_maite, table).status == 1
    assert "endommagé" in coordo("today", with_maite).err
    assert coordo("patients", "find", with_maite, "abbadie").out == ""
    assert coordo("salvage", with_maite, with_maite).status == 0
    imported = coordo("patients", "import", with_maite, table)
    assert (imported.status, imported.err) == (0, "")


def with_spoiled_page(folder):
    """One byte changed in the page of a table that nobody uses here."""
    desk = unlock(folder, "claire", GOOD, clock=now)
    with desk.store.reading() as session:
        unread = "SELECT rootpage FROM sqlite_schema WHERE name = 'equipment'"
        page = session.execute(text(unread)).scalar()
    desk.close()
    data = bytearray((folder / DATABASE).read_bytes())
    data[(page - 1) * PAGE + 100] ^= 1
    (folder / DATABASE).write_bytes(data)


def test_find_tells_the_same_keys_in_the_same_order(coordo, with_maite):
    told = coordo("patients", "find", with_maite, "etcheveri maite", "--json")
    assert told.status == 0
    (line,) = json.loads(told.out)
    assert list(line) == KEYS
    assert {**line, "id": ""} == {
        "id": "", "family_name": "LARRALDE", "used_name": "ETCHEVERRY", "given_names": "Maite",
        "birth_date": "1945-03-12", "sex": "F", "town": "Saint-Palais",
    }  # fmt: skip
    assert json.loads(coordo("patients", "find", with_maite, "zzzzzz", "--json").out) == []
    assert coordo("patients", "find", with_maite, "12/03/1945").out.split("\t")[1] == "LARRALDE"


@pytest.mark.parametrize("form", ["detailed", "condensed", "anonymised", "large"])
def test_a_sheet_in_each_form(coordo, with_maite, tmp_path, form):
    sheet = tmp_path / "feuille.pdf"
    told = coordo("handover", with_maite, *PERIOD, "--form", form, "-o", sheet)
    assert told.status == 0, told.err
    text = "".join(page.extract_text() for page in PdfReader(sheet).pages)
    assert "Douleur" in text, text
    assert ("ETCHEVERRY" in text) == (form != "anonymised")
    assert sheet.stat().st_mode & 0o077 == 0


def test_a_sheet_of_chosen_patients_only(coordo, with_maite, tmp_path):
    (line,) = json.loads(coordo("patients", "find", with_maite, "larralde", "--json").out)
    chosen = ("handover", with_maite, *PERIOD, "--patient", line["id"])
    assert coordo(*chosen, "-o", tmp_path / "un.pdf").status == 0
    stranger = (
        "handover",
        with_maite,
        *PERIOD,
        "--patient",
        "0" * 8 + "-0000-4000-8000-" + "0" * 12,
    )
    assert refused(coordo(*stranger, "-o", tmp_path / "deux.pdf"))
    assert not (tmp_path / "deux.pdf").exists()


def test_the_same_sheet_twice_has_the_same_content(coordo, with_maite, tmp_path):
    """Only its number, the minute it was printed and its place in the trail move on."""
    for name in ("un.pdf", "deux.pdf"):
        assert coordo("handover", with_maite, *PERIOD, "-o", tmp_path / name).status == 0
    one, two = (
        [page.extract_text().splitlines() for page in PdfReader(tmp_path / name).pages]
        for name in ("un.pdf", "deux.pdf")
    )
    assert [len(page) for page in one] == [len(page) for page in two]
    moved = [a for x, y in zip(one, two, strict=True) for a, b in zip(x, y, strict=True) if a != b]
    assert all("EVA" not in line and "ETCHEVERRY" not in line for line in moved)


def test_a_practice_without_news_has_a_sheet_that_says_so(coordo, folder, tmp_path):
    told = coordo("handover", folder, *PERIOD, "-o", tmp_path / "vide.pdf")
    assert told.status == 0
    assert "0 patient" in told.out
    assert (tmp_path / "vide.pdf").read_bytes().startswith(b"%PDF")


def test_a_period_that_cannot_be_read_is_a_usage_error(coordo, with_maite, tmp_path):
    words = ("handover", with_maite, "--from", "hier", "--to", "2099-01-01")
    told = coordo(*words, "-o", tmp_path / "x.pdf")
    assert told.status == 2
    assert "Traceback" not in told.err


@pytest.mark.parametrize("damage", ["flip", "cut", "gone"])
def test_verify_says_one_for_a_damaged_copy(coordo, with_maite, tmp_path, damage):
    copy = shutil.copytree(with_maite, tmp_path / "copie")
    path = copy / DATABASE
    data = bytearray(path.read_bytes())
    if damage == "flip":
        for at in range(len(data) // 3, len(data), 5000):
            data[at] ^= 0xFF
        path.write_bytes(data)
    elif damage == "cut":
        path.write_bytes(data[: len(data) // 2])
    else:
        path.unlink()
    told = coordo("verify", copy, "--json")
    assert told.status == 1
    assert "Traceback" not in told.err
    assert told.out or refused(told)
    if damage == "flip" and told.out:
        assert "coordo salvage" in coordo("verify", copy).out
    assert coordo("verify", with_maite).status == 0


def test_a_backup_is_restored_elsewhere_and_over_with_replace_only(
    coordo, with_maite, tmp_path, with_sheet
):
    assert coordo("backup", with_maite, tmp_path / "sauvegardes").status == 0
    assert coordo("restore", tmp_path / "sauvegardes", tmp_path / "neuf").status == 0
    for folder in (with_maite, tmp_path / "neuf"):
        assert json.loads(coordo("verify", folder, "--json").out)["counts"]["patients"] == 1
    before = (with_maite / DATABASE).read_bytes()
    over = ("restore", tmp_path / "sauvegardes", with_maite)
    assert refused(coordo(*over))
    assert (with_maite / DATABASE).read_bytes() == before
    assert coordo(*over, "--replace").status == 0
    assert coordo("verify", with_maite).status == 0
    assert list(with_maite.glob("avant-restauration-*"))


def test_a_damaged_backup_is_not_restored(coordo, with_maite, tmp_path):
    coordo("backup", with_maite, tmp_path / "out")
    (made,) = (tmp_path / "out").glob("*/" + DATABASE)
    data = bytearray(made.read_bytes())
    data[len(data) // 2] ^= 1
    made.write_bytes(data)
    assert refused(coordo("restore", tmp_path / "out", tmp_path / "neuf"))
    assert not (tmp_path / "neuf" / DATABASE).exists()


# --- refusals ------------------------------------------------------------------------------------


def refused(answer) -> bool:
    """Status 1, one sentence, no traceback, nothing on the output."""
    lines = answer.err.strip().splitlines()
    return (
        answer.status == 1
        and len(lines) == 1
        and "Traceback" not in answer.err
        and "Erreur interne" not in answer.err
        and answer.err.strip().endswith(".")
        and not answer.out
    )


def test_a_wrong_passphrase_an_unknown_user_and_no_vault(coordo, with_maite, tmp_path, monkeypatch):
    assert refused(coordo("verify", tmp_path / "rien"))
    monkeypatch.setenv("COORDO_USER", "personne")
    assert refused(coordo("verify", with_maite))
    monkeypatch.setenv("COORDO_USER", "claire")
    monkeypatch.setenv("COORDO_PASSPHRASE", OTHER)
    assert refused(coordo("patients", "find", with_maite, "larralde"))


def test_a_practice_is_never_made_over_another(coordo, with_maite):
    before = (with_maite / KEYRING).read_bytes()
    words = ("init", with_maite, "--practice", "Autre", "--user", "claire")
    assert refused(coordo(*words))
    assert refused(coordo("demo", with_maite, "--patients", 1))
    assert (with_maite / KEYRING).read_bytes() == before
    assert coordo("verify", with_maite).status == 0


@pytest.mark.parametrize(
    "words",
    [(), ("inconnu",), ("verify",), ("patients", "import", "x"), ("handover", "x", "--form", "z")],
)
def test_usage_errors_leave_with_two(coordo, words):
    told = coordo(*words)
    assert told.status == 2
    assert "Traceback" not in told.out + told.err


def test_nobody_at_the_keyboard_and_no_passphrase_is_no_traceback(coordo_process, with_maite):
    environment = {"COORDO_USER": "claire"}
    os.environ.pop("COORDO_PASSPHRASE", None)
    told = coordo_process("verify", with_maite, **environment)
    assert told.status == 1
    assert "Traceback" not in told.err


def test_a_destination_that_cannot_be_written_leaves_nothing(coordo, with_maite, tmp_path):
    nowhere = tmp_path / "absent" / "feuille.pdf"
    assert refused(coordo("handover", with_maite, *PERIOD, "-o", nowhere))
    not_a_folder = tmp_path / "fichier"
    not_a_folder.write_text("x")
    assert refused(coordo("handover", with_maite, *PERIOD, "-o", not_a_folder / "f.pdf"))
    assert refused(coordo("backup", with_maite, not_a_folder))
    assert not_a_folder.read_text() == "x"


def test_no_value_of_a_patient_is_complained_of(coordo, folder, tmp_path):
    """What goes to the mail of a scheduled job quotes nobody."""
    table = tmp_path / "export.csv"
    table.write_text("Nom;Prénom;DDN\nKANARI-ZUT;Ola;31/02/1949\nKANARI-ZUT;Ola;01/02/1949\n")
    told = coordo("patients", "import", folder, table)
    assert told.status == 0
    assert "KANARI" not in told.out + told.err
    for words in (
        ("patients", "import", folder, tmp_path / "KANARI-absent.csv"),
        ("patients", "import", tmp_path / "KANARI", table),
        ("handover", folder, *PERIOD, "-o", tmp_path / "KANARI" / "x.pdf"),
    ):
        told = coordo(*words)
        assert refused(told)
        assert "KANARI" not in told.err


def test_a_vault_held_by_another_writer_is_answered_in_a_sentence(coordo, with_maite, monkeypatch):
    """Five seconds of patience, cut short here: only a stuck program holds the file longer."""
    monkeypatch.setattr(engine, "_PRAGMAS", (*engine._PRAGMAS, "busy_timeout=20"))
    desk = unlock(with_maite, "claire", GOOD, clock=now)
    try:
        assert json.loads(coordo("verify", with_maite, "--json").out)["ok"]
        with desk.store.quietly():
            assert refused(coordo("patients", "find", with_maite, "larralde"))
    finally:
        desk.close()


def test_a_vault_open_in_a_window_is_not_replaced_under_it(
    coordo, with_maite, tmp_path, with_sheet
):
    assert coordo("backup", with_maite, tmp_path / "out").status == 0
    over = ("restore", tmp_path / "out", with_maite, "--replace")
    held = taken(with_maite)
    assert refused(coordo(*over))
    assert not list(with_maite.glob("avant-restauration-*"))
    held.unlock()
    assert coordo(*over).status == 0
