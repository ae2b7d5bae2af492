import csv
import io
from pathlib import Path

import pytest
from openpyxl import Workbook
from sqlalchemy import select, text

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.errors import Cancelled, NotFound
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.imports import (
    FileChanged,
    ImportAlreadyUndone,
    ImportField,
    ImportUsedSince,
    MappingIncomplete,
    MappingMismatch,
    Reason,
    Remark,
    Verdict,
)
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import IdentityStatus, Patient, Sex
from coordo_desktop.domain.tables import TableRefused, TableTooManyColumns
from coordo_desktop.domain.topics import Topic
from coordo_desktop.services.imports import ImportService
from coordo_desktop.services.lists import ListService
from coordo_desktop.store import patients
from coordo_desktop.store.patient_lines import PATIENT
from people import a_patient

EXPORT = Path(__file__).parents[1] / "data" / "patients_logiciel_metier.csv"
HEADER = "Nom;Prénom;Sexe;DDN;NIR;Adresse;CP;Ville;Tél;Médecin traitant;Remarques"
ROUX = "ROUX;Anne;F;15/07/1948;;3 rue du Bac;64120;Juxue;0559102030;Dr LARRALDE Jean;chien"
PETIT = "PETIT;Jean;M;01/08/1955;1 55 08 14 168 025 80;;64400;Orin;;;"


class Backups:
    def __init__(self):
        self.made = 0

    def __call__(self):
        self.made += 1


COMMUNES = (
    b"code_insee,nom,type,departement,codes_postaux,population\n"
    b"64285,Juxue,commune-actuelle,64,64120,180\n64426,Orin,commune-actuelle,64,64400,250\n"
)


@pytest.fixture(autouse=True)
def _few_communes(request, monkeypatch):
    """The whole list is read by the test of the real export only: it takes half a second."""
    if "real" not in request.node.name:
        monkeypatch.setattr("coordo_desktop.services.imports.resource", lambda _: COMMUNES)


@pytest.fixture
def backups() -> Backups:
    return Backups()


@pytest.fixture
def service(store, backups) -> ImportService:
    return ImportService(store, backups)


@pytest.fixture
def written(tmp_path):
    def write(*lines: str, name: str = "export.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(("\r\n".join(lines) + "\r\n").encode(encoding))
        return path

    return write


def on_file(store) -> dict[str, Patient]:
    with store.reading() as session:
        ids = session.execute(select(PATIENT.c.id).order_by(PATIENT.c.row_no)).scalars().all()
        found = patients.records(session, [PatientId(one) for one in ids])
    return {
        f"{one.patient.family_name} {one.patient.given_names}": one.patient
        for one in found.values()
    }


def counts(report) -> tuple[int, ...]:
    return (report.rows, report.created, report.updated, report.unchanged, report.duplicates,
            report.refused, report.warnings)  # fmt: skip


# --- the export of another program --------------------------------------------------------------


def test_the_real_export_is_imported_once_and_only_once(service, backups, store, heard):
    first = service.import_file(EXPORT)
    assert counts(first) == (4092, 3953, 0, 0, 92, 47, 64)
    assert backups.made == 1
    assert Topic.PATIENTS in heard[-1]
    reasons = {row["Motif"] for row in refused(first)}
    assert reasons == {"Nom de famille absent", "Date de naissance illisible ou impossible"}
    assert len(refused(first)) == 47

    again = service.import_file(EXPORT)
    assert counts(again) == (4092, 0, 0, 3953, 92, 47, 64)
    assert backups.made == 1

    gone = service.undo(first.import_id)
    assert gone == 3953
    with store.reading() as session:
        for table in ("patient", "patient_key", "import_origin", "professional", "search_doc"):
            assert session.execute(text(f"SELECT count(*) FROM {table}")).scalar() == 0


def refused(report) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(report.refused_csv.decode("utf-8-sig")), delimiter=";"))


def test_a_patient_is_kept_as_the_file_says(service, store, written):
    service.import_file(written(HEADER, ROUX))
    anne = on_file(store)["ROUX Anne"]
    assert anne.birth_date == PartialDate(1948, 7, 15)
    assert anne.sex is Sex.FEMALE
    assert anne.phones == ("+33559102030",)
    assert (anne.town, anne.town_code) == ("Juxue", "64285")
    assert anne.remarks == "chien"
    assert anne.referring_doctor_id is not None
    assert "LARRALDE" in anne.referring_doctor
    assert anne.status is IdentityStatus.PROVISIONAL


ODD = [
    "\t".join(["M./Mme", "NOM_NAISSANCE", "Nom marital", "Prénoms", "DateNaissance", "N° SS",
               "Clé", "Portable", "Téléphone fixe", "Code postal", "Commune", "MT"]),
    "\t".join(["Mme", "ROUX", "PETIT", "Anne", "15071948", "2480764285025", "34", "0612345678",
               "0559102030", "64120", "JUXUE", "Dr LARRALDE Jean"]),
    "\t".join(["M.", "O'BRIEN", "", "Seán", "01081955", "1550814168025", "99", "", "", "", "",
               ""]),
]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_other_exports_are_imported_without_being_told_anything(service, store, written, encoding):
    report = service.import_file(written(*ODD, encoding=encoding))
    assert counts(report)[:6] == (2, 2, 0, 0, 0, 0)
    anne = on_file(store)["ROUX Anne"]
    assert (anne.used_name, anne.sex) == ("PETIT", Sex.FEMALE)
    assert anne.birth_date == PartialDate(1948, 7, 15)
    assert anne.nir[:13] == "2480764285025"
    assert anne.phones == ("+33612345678", "+33559102030")
    assert on_file(store)["O'BRIEN Seán"].sex is Sex.MALE


def test_a_workbook_is_imported_as_well(service, store, tmp_path):
    from datetime import date

    book = Workbook()
    book.active.append(["Nom", "Prénom", "Né(e) le", "CP", "NIR"])
    book.active.append(["ROUX", "Anne", date(1948, 7, 15), 1400, 255081416802538])
    book.active.append(["=1+1", "Formule", date(1950, 1, 1), None, None])
    path = tmp_path / "export.xlsx"
    book.save(path)
    report = service.import_file(path)
    assert counts(report)[:6] == (2, 1, 0, 0, 0, 1)
    assert report.file_notes.formulas_without_value == 1
    assert on_file(store)["ROUX Anne"].postal_code == "01400"


NASTY = "<b>O'Brien & fils</b> 漢字"


def test_a_nasty_name_goes_out_and_comes_back_the_same(service, store, written, tmp_path):
    from coordo_desktop.domain.lists import ListField, ListView

    service.import_file(written("Nom;Prénom;DDN;Remarques", f"{NASTY};'=1+1;15/07/1948;-2 kg"))
    columns = (ListField.FAMILY_NAME, ListField.GIVEN_NAMES, ListField.BIRTH_DATE,
               ListField.REMARKS)  # fmt: skip
    out = tmp_path / "liste.csv"
    assert ListService(store).export(ListView(columns=columns), out) == 1
    assert service.import_file(out).unchanged == 1
    (kept,) = on_file(store).values()
    assert (kept.family_name, kept.given_names, kept.remarks) == (NASTY, "=1+1", "-2 kg")


# --- verdicts -----------------------------------------------------------------------------------


def test_every_row_has_its_verdict_before_anything_is_written(service, store, written):
    path = written(
        HEADER, ROUX, PETIT, ROUX, ";Sans;F;01/01/1950;;;;;;;", "NOM;Date;F;hier;;;;;;;", ";;;;",
        "ROUX;Anne Marie;F;15/07/1948;;;;;0559102030;;",
    )  # fmt: skip
    plan = service.plan(path)
    lines = plan.page()
    assert [one.verdict for one in lines] == [
        Verdict.CREATE, Verdict.CREATE, Verdict.DOUBLE, Verdict.REFUSED, Verdict.REFUSED,
        Verdict.DOUBLE,
    ]  # fmt: skip
    assert [one.line for one in lines] == [2, 3, 4, 5, 6, 8]
    assert [one.reason for one in lines[2:]] == [
        Reason.TWICE_IN_FILE, Reason.NO_FAMILY_NAME, Reason.UNREADABLE_BIRTH_DATE,
        Reason.LIKE_A_ROW,
    ]  # fmt: skip
    assert (lines[2].other_line, lines[5].other_line) == (2, 2)
    assert (lines[0].name, lines[0].birth_date) == ("ROUX Anne", "15/07/1948")
    assert lines[1].remarks == (Remark.NIR_KEY,)
    assert plan.page(1, 1, [Verdict.DOUBLE])[0].line == 8
    assert on_file(store) == {}
    assert counts(service.import_file(path, dry_run=True)) == (6, 2, 0, 0, 2, 2, 1)
    assert on_file(store) == {}


def test_doubles_are_created_when_asked_and_only_once(service, store, written):
    path = written(HEADER, ROUX, ROUX, "ROUX;Anne Marie;F;15/07/1948;;;;;0559102030;;")
    report = service.import_file(path, duplicates="create")
    assert counts(report) == (3, 3, 0, 0, 2, 0, 0)
    assert report.notes[Remark.DOUBLE_CREATED] == 2
    assert counts(service.import_file(path, duplicates="create")) == (3, 0, 0, 3, 0, 0, 0)
    assert len(on_file(store)) == 2


def test_a_double_of_a_patient_typed_here_names_that_patient(service, store, written):
    known = a_patient("ROUX", "Anne", birth_date=PartialDate(1948, 7, 15), nir="248076428502534")
    with store.action("patient.create") as session:
        patients.add(session, known)
    (line,) = service.plan(written(HEADER, ROUX)).page()
    assert (line.verdict, line.reason, line.other) == (
        Verdict.DOUBLE, Reason.LIKE_A_PATIENT, known.id,
    )  # fmt: skip


# --- imported again -----------------------------------------------------------------------------


def test_what_the_other_program_changed_is_brought_up_to_date(service, store, written):
    service.import_file(written(HEADER, ROUX, PETIT))
    moved = ROUX.replace("3 rue du Bac", "8 rue Neuve").replace("LARRALDE Jean", "ETCHEVERRY Maite")
    report = service.import_file(written(HEADER, moved, PETIT))
    assert counts(report)[:5] == (2, 0, 1, 1, 0)
    anne = on_file(store)["ROUX Anne"]
    assert anne.address == "8 rue Neuve"
    assert "ETCHEVERRY" in anne.referring_doctor
    assert counts(service.import_file(written(HEADER, moved, PETIT)))[2] == 0
    service.undo(report.import_id)
    anne = on_file(store)["ROUX Anne"]
    assert anne.address == "3 rue du Bac"
    assert "LARRALDE" in anne.referring_doctor
    assert counts(service.import_file(written(HEADER, moved, PETIT)))[2] == 1


def test_what_was_typed_here_is_never_replaced(service, store, written):
    service.import_file(written(HEADER, ROUX))
    typed(store, "ROUX Anne", address="10 rue Haute", phones=("+33611111111",))
    same = service.import_file(written(HEADER, ROUX))
    assert counts(same)[1:5] == (0, 0, 1, 0)
    report = service.import_file(written(HEADER, ROUX.replace("3 rue du Bac", "8 rue Neuve")))
    assert counts(report)[1:5] == (0, 0, 1, 0)
    assert report.notes == {Remark.OURS_KEPT: 1}
    assert on_file(store)["ROUX Anne"].address == "10 rue Haute"


def typed(store, who: str, **values) -> None:
    from dataclasses import replace

    before = on_file(store)[who]
    with store.action("patient.change") as session:
        now = patients.get(session, before.id)
        patients.save(session, now, replace(now, **values))


def test_a_corrected_name_is_still_known_again(service, store, written):
    service.import_file(written(HEADER, ROUX))
    typed(store, "ROUX Anne", family_name="LEROUX", birth_date=PartialDate(1949, 7, 15))
    assert counts(service.import_file(written(HEADER, ROUX)))[1:5] == (0, 0, 1, 0)
    assert list(on_file(store)) == ["LEROUX Anne"]


def test_a_qualified_identity_is_not_touched(service, store, written):
    header = HEADER.replace("Sexe", "N° dossier")
    service.import_file(written(header, ROUX.replace(";F;", ";77;")))
    typed(store, "ROUX Anne", status=IdentityStatus.QUALIFIED)
    other = ROUX.replace(";F;", ";77;").replace("15/07/1948", "16/07/1948")
    report = service.import_file(written(header, other))
    assert counts(report)[1:5] == (0, 0, 1, 0)
    assert on_file(store)["ROUX Anne"].birth_date == PartialDate(1948, 7, 15)


def test_the_other_programs_number_knows_a_patient_whose_name_it_changed(service, store, written):
    header = "N° dossier;" + HEADER
    service.import_file(written(header, "77;" + ROUX))
    report = service.import_file(written(header, "77;" + ROUX.replace("ROUX", "ROUX-PETIT")))
    assert counts(report)[1:5] == (0, 1, 0, 0)
    assert list(on_file(store)) == ["ROUX-PETIT Anne"]


def test_the_same_traits_under_another_number_are_a_double(service, store, written):
    header = "N° dossier;" + HEADER
    service.import_file(written(header, "77;" + ROUX))
    report = service.import_file(written(header, "78;" + ROUX))
    assert counts(report)[1:5] == (0, 0, 0, 1)


def test_a_patient_typed_here_is_completed_where_it_was_empty(service, store, written):
    known = a_patient("Roux", "Anne", birth_date=PartialDate(1948, 7, 15), town="Orin")
    with store.action("patient.create") as session:
        patients.add(session, known)
    report = service.import_file(written(HEADER, ROUX))
    assert counts(report)[1:5] == (0, 1, 0, 0)
    (kept,) = on_file(store).values()
    assert (kept.address, kept.town, kept.family_name) == ("3 rue du Bac", "Orin", "Roux")
    service.undo(report.import_id)
    (kept,) = on_file(store).values()
    assert (kept.address, kept.id) == ("", known.id)


# --- undone -------------------------------------------------------------------------------------


def test_an_import_is_undone_as_a_whole_or_not_at_all(service, store, written):
    report = service.import_file(written(HEADER, ROUX, PETIT))
    typed(store, "ROUX Anne", town="Orin")
    with pytest.raises(ImportUsedSince) as refusal:
        service.undo(report.import_id)
    assert refusal.value.patients == 1
    assert len(on_file(store)) == 2


def test_a_patient_put_in_a_round_is_used(service, store, written):
    report = service.import_file(written(HEADER, ROUX))
    ListService(store).create_chosen("Tournée", [on_file(store)["ROUX Anne"].id])
    with pytest.raises(ImportUsedSince):
        service.undo(report.import_id)


def test_an_import_is_undone_once_and_remembered(service, written):
    report = service.import_file(written(HEADER, ROUX))
    service.undo(report.import_id)
    with pytest.raises(ImportAlreadyUndone):
        service.undo(report.import_id)
    with pytest.raises(NotFound):
        service.undo(PatientId(report.import_id.__class__(int=5)))
    (line,) = service.history()
    assert line.undone_at is not None
    assert line.counts.created == 1


def test_imports_are_undone_last_first(service, store, written):
    first = service.import_file(written(HEADER, ROUX))
    second = service.import_file(written(HEADER, ROUX.replace("3 rue du Bac", "8 rue Neuve")))
    third = service.import_file(written(HEADER, ROUX.replace("3 rue du Bac", "9 rue Neuve")))
    with pytest.raises(ImportUsedSince):
        service.undo(second.import_id)
    service.undo(third.import_id)
    service.undo(second.import_id)
    assert on_file(store)["ROUX Anne"].address == "3 rue du Bac"
    with pytest.raises(ImportUsedSince):  # it was changed twice, and changed back twice
        service.undo(first.import_id)


# --- refused, cancelled -------------------------------------------------------------------------


def test_a_cancelled_import_keeps_nothing(service, store, written, heard):
    path = written(HEADER, *(ROUX.replace("Anne", f"Anne{letter}") for letter in "abcdefgh"))
    with pytest.raises(Cancelled):
        service.import_file(path, cancelled=lambda: True)
    plan = service.plan(path)
    answers = iter([False, True])
    with pytest.raises(Cancelled):
        service.run(plan, cancelled=lambda: next(answers))
    assert on_file(store) == {}
    assert service.history() == []
    assert heard == []


def test_progress_is_told_to_the_end(service, written):
    told = []
    service.import_file(written(HEADER, ROUX, PETIT), progress=lambda *step: told.append(step))
    assert told == [(2, 2), (2, 2)]


def test_a_plan_is_void_when_the_file_or_the_practice_changed(service, store, written):
    path = written(HEADER, ROUX)
    plan = service.plan(path)
    written(HEADER, ROUX, PETIT)
    with pytest.raises(FileChanged):
        service.run(plan)
    plan = service.plan(written(HEADER, ROUX))
    with store.action("patient.create") as session:
        patients.add(session, a_patient("ROUX", "Anne", birth_date=PartialDate(1948, 7, 15)))
    with pytest.raises(FileChanged):
        service.run(plan)
    assert len(on_file(store)) == 1


def test_a_plan_holds_when_something_else_changed(service, store, written):
    plan = service.plan(written(HEADER, ROUX))
    with store.action("patient.create") as session:
        patients.add(session, a_patient("DARRIEUX", "Paul", birth_date=PartialDate(1930, 1, 1)))
    assert service.run(plan).created == 1


def test_a_mapping_is_corrected_and_remembered(service, store, written):
    path = written("Truc;Chose;Machin", "ROUX;Anne;15/07/1948", "PETIT;Jean;01/08/1955")
    with pytest.raises(MappingIncomplete) as refusal:
        service.plan(path)
    assert refusal.value.fields == (ImportField.FAMILY_NAME,)
    preview = service.read_headers(path)
    assert preview.headers == ("Truc", "Chose", "Machin")
    assert preview.samples[0] == ("ROUX", "Anne", "15/07/1948")
    assert not preview.remembered
    from dataclasses import replace

    columns = (ImportField.FAMILY_NAME, ImportField.GIVEN_NAMES, ImportField.BIRTH_DATE)
    chosen = replace(preview.mapping, columns=columns)
    assert service.import_file(path, mapping=chosen).created == 2
    again = service.read_headers(path)
    assert (again.remembered, again.mapping) == (True, chosen)
    with pytest.raises(MappingMismatch):
        service.plan(path, replace(chosen, columns=columns[:2]))


def test_bad_files_leave_nothing_behind(service, store, tmp_path):
    path = tmp_path / "bad.csv"
    wide = ";".join(f"c{n}" for n in range(5000))
    for content in (b"\x89PNG\r\n\x1a\n" + bytes(900), b"", wide.encode(), b'Nom;DDN\n"a;b\nc;d\n'):
        path.write_bytes(content)
        with pytest.raises(TableRefused):
            service.import_file(path)
    path.write_text(f"{wide}\n")
    with pytest.raises(TableTooManyColumns):
        service.read_headers(path)
    assert on_file(store) == {}
    assert service.history() == []


@pytest.mark.parametrize("role", [Role.CAREGIVER, Role.RECEPTION, Role.READER, Role.ADMINISTRATOR])
def test_only_a_coordinator_imports(store_for, written, backups, role):
    service = ImportService(store_for(role), backups)
    path = written(HEADER, ROUX)
    for ask in (service.read_headers, service.plan, service.import_file):
        with pytest.raises(NotAllowed):
            ask(path)
    with pytest.raises(NotAllowed):
        service.history()
    with pytest.raises(NotAllowed):
        service.undo(PatientId(a_patient().id))


def test_the_audit_line_holds_figures_and_no_name(service, store, written):
    service.import_file(written(HEADER, ROUX))
    with store.reading() as session:
        told = session.execute(
            text("SELECT detail_json FROM audit WHERE event = 'import.run'")
        ).scalar()
    assert '"created":1' in told
    assert "sha256" in told
    assert "ROUX" not in told
