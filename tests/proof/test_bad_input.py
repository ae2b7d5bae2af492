"""What nobody should hand over, and somebody will: a sentence each time, nothing half written."""

import csv
import time
from datetime import timedelta

import pytest
from openpyxl import Workbook, load_workbook

from coordo_desktop.domain import tables
from coordo_desktop.domain.errors import CoordoError, Mishap, Refusal
from coordo_desktop.domain.handover import PaperFormat, SheetForm, SheetRequest
from coordo_desktop.domain.lists import Criteria, ExportReason, ListField, ListView
from coordo_desktop.domain.signing import MOST_CHARACTERS, TextTooLong
from coordo_desktop.domain.transmissions import BoardFilter
from coordo_desktop.services.backups import integrity
from coordo_desktop.services.bundle import assemble
from coordo_desktop.ui.kit.sentences import sentence
from documents.reading import texts
from people import a_patient
from proof_support import asked
from transmission_builders import a_draft
from vault_support import a_practice, opened

HEAD = "Nom;Prénom;DDN;Ville"
ROUX = "ROUX;Anne;15/07/1948;Juxue"
HOSTILE = "<b>O'Brien & fils</b> 漢字"
GENERIC = {sentence(kind()) for kind in (CoordoError, Refusal, Mishap)}
PATIENTS_ON_SHEET = 500
LONG = 50_000


@pytest.fixture
def desk(tmp_path, clock):
    desk, _code = a_practice(tmp_path / "coffre", clock)
    yield desk
    desk.close()


@pytest.fixture
def services(desk):
    return assemble(desk)


def answered(error: CoordoError) -> str:
    """The sentence of this error: its own, whole, without a path or a word of English."""
    said = sentence(error)
    assert said not in GENERIC
    assert said.endswith(".")
    assert "/" not in said
    assert type(error).__name__ not in said
    return said


def refused_whole(desk, services, path) -> CoordoError:
    """The import of this file is refused, quickly, and the vault holds what it held."""
    before = integrity(desk.store).counts
    begun = time.monotonic()
    with pytest.raises(tables.TableRefused) as caught:
        services.imports.import_file(path)
    assert time.monotonic() - begun < 10
    after = integrity(desk.store)
    moved = {name for name in before if before[name] != after.counts[name]}
    assert after.ok
    assert moved <= {"audit"}
    answered(caught.value)
    return caught.value


# --- tables --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, tables.TableNotATable),
        (b"\xff\xd8\xff\xe0" + bytes(5000), tables.TableNotATable),
        (b"%PDF-1.7\n" + b"x" * 5000, tables.TableNotATable),
        (b"<!DOCTYPE html><table><tr><td>Nom</td></tr></table>", tables.TableNotATable),
        (b"PK\x03\x04 not a workbook at all", tables.WorkbookDamaged),
        (bytes(5000), tables.TableNotATable),
        (b"", tables.TableEmpty),
        (b";;;\r\n;;;\r\n", tables.TableEmpty),
        (f"{HEAD}\r\nROUX;\"Anne;15/07/1948\r\n".encode() * 3, tables.TableUnclosedQuote),
        ((";".join(f"C{n}" for n in range(5000)) + "\r\n").encode() * 3,
         tables.TableTooManyColumns),
    ],
    ids=["png", "jpeg", "pdf", "html", "zip", "nul", "empty", "blank", "quote", "5,000 columns"],
)  # fmt: skip
def test_a_file_that_is_no_table_is_said_to_be_none(desk, services, tmp_path, content, kind):
    path = tmp_path / "export.csv"
    path.write_bytes(content)
    assert isinstance(refused_whole(desk, services, path), kind)


def test_a_single_line_of_200_megabytes_is_refused_before_it_is_read(desk, services, tmp_path):
    path = tmp_path / "export.csv"
    with path.open("wb") as file:
        file.write(HEAD.encode() + b"\r\nROUX;")
        file.truncate(200 * 1024 * 1024)  # as long as it says, and nothing on the disk
    begun = time.monotonic()
    assert isinstance(refused_whole(desk, services, path), tables.TableTooLarge)
    assert time.monotonic() - begun < 5


def test_a_line_too_long_in_a_file_of_allowed_size_is_refused_too(desk, services, tmp_path):
    path = tmp_path / "export.csv"
    with path.open("wb") as file:
        file.write(HEAD.encode() + b"\r\nROUX;")
        for _ in range(asked(4, 50)):
            file.write(b"A" * 1024 * 1024)
    assert isinstance(refused_whole(desk, services, path), tables.TableLineTooLong)


def test_a_missing_file_or_a_folder_is_said_to_be_missing(desk, services, tmp_path):
    for path in (tmp_path / "absent.csv", tmp_path):
        assert isinstance(refused_whole(desk, services, path), tables.TableMissing)


def test_lines_in_two_encodings_are_all_read(services, tmp_path):
    path = tmp_path / "export.csv"
    lines = [
        HEAD.encode("utf-8"),
        "LÉONÇOISE;Zoë;15/07/1948;Béhasque".encode(),
        "GUÉRÉÇAGUE;Noël;01/08/1955;Orègue".encode("cp1252"),
    ]
    path.write_bytes(b"\r\n".join(lines) + b"\r\n")
    assert services.imports.import_file(path).created == 2
    names = {line.family_name for line in services.patients.find("o", limit=50)} | {
        line.family_name for word in ("leoncoise", "guerecague") for line in
        services.patients.find(word)
    }  # fmt: skip
    assert {"LÉONÇOISE", "GUÉRÉÇAGUE"} <= names


def test_formulas_come_in_as_words_and_leave_disarmed(services, tmp_path):
    path = tmp_path / "export.csv"
    evil = ("=cmd|' /C calc'!A0", "+SUM(A1:A9)", "@SUM(1+1)", "-2+3", "\t=1+1")
    rows = [f'FORMULE{n};Anne;1{n}/07/1948;"{word}"' for n, word in enumerate(evil)]
    path.write_text("\r\n".join([HEAD, *rows]) + "\r\n", encoding="utf-8")
    assert services.imports.import_file(path).created == len(evil)
    view = ListView(columns=(ListField.NAME, ListField.TOWN))
    services.lists.export(view, tmp_path / "out.csv", reason=ExportReason.CARE)
    told = (tmp_path / "out.csv").read_text("utf-8-sig")
    cells = [cell for row in csv.reader(told.splitlines(), delimiter=";") for cell in row]
    assert cells
    assert not [cell for cell in cells if cell.lstrip()[:1] in {"=", "+", "@", "-", "\t"}]
    services.lists.export(view, tmp_path / "out.xlsx", reason=ExportReason.CARE)
    book = load_workbook(tmp_path / "out.xlsx")
    assert all(cell.data_type != "f" for row in book.active for cell in row)


def test_a_workbook_of_formulas_is_read_by_their_last_values(services, tmp_path):
    book = Workbook()
    book.active.append(["Nom", "Prénom", "DDN"])
    book.active.append(["ROUX", '=HYPERLINK("http://x")', "15/07/1948"])
    book.save(tmp_path / "export.xlsx")
    report = services.imports.import_file(tmp_path / "export.xlsx")
    assert (report.rows, report.created) == (1, 1)
    (line,) = services.patients.find("roux")
    assert "HYPERLINK" not in line.given_names


# --- names and texts ------------------------------------------------------------------------------


def test_a_hostile_name_is_shown_printed_and_exported_as_it_was_typed(services, tmp_path):
    person = a_patient(HOSTILE, "Zoë", town=HOSTILE, remarks=HOSTILE, access_notes=HOSTILE)
    patient = services.patients.create(person)
    services.transmissions.sign(a_draft(patient, "Douleur & <i>toux</i>", HOSTILE))
    for asked_for in ("o'brien", "obrien fils", "漢字", HOSTILE):
        (line,) = services.patients.find(asked_for)
        assert line.family_name == HOSTILE
    record = services.patients.open(patient)
    assert record.patient.family_name == record.patient.remarks == HOSTILE
    sheet = services.handover.prepare(SheetRequest(patients=(patient,)))
    for form in SheetForm:
        asked_sheet = SheetRequest(patients=(patient,), form=form, paper=PaperFormat.A5)
        assert services.handover.preview(services.handover.prepare(asked_sheet))
    words = " ".join(" ".join(texts(services.handover.preview(sheet))).split())
    assert "<b>O'Brien & fils</b>" in words
    assert "Douleur & <i>toux</i>" in words
    assert services.lists.sheet(ListView(), HOSTILE).startswith(b"%PDF")
    view = ListView(columns=(ListField.NAME, ListField.TOWN))
    services.lists.export(view, tmp_path / "out.csv", reason=ExportReason.CARE)
    rows = list(
        csv.reader((tmp_path / "out.csv").read_text("utf-8-sig").splitlines(), delimiter=";")
    )
    assert any(HOSTILE in cell for cell in rows[1])


def test_a_transmission_of_50_000_characters_is_kept_found_and_printed_whole(services):
    patient = services.patients.create(a_patient())
    words = " ".join(f"mot{n}" for n in range(LONG))[: LONG - 9] + " dernier."
    services.drafts.keep("transmission", str(patient), words)
    entry = services.transmissions.sign(a_draft(patient, "Plaie", words))
    assert services.transmissions.entry(entry).part("data") == words
    (line,) = services.transmissions.board(BoardFilter(text="dernier"))
    assert line.entry.id == entry
    pages = texts(
        services.handover.preview(services.handover.prepare(SheetRequest(patients=(patient,))))
    )
    assert len(pages) > 5
    printed = " ".join(" ".join(pages).split())
    assert "mot0 " in printed
    assert "dernier." in printed


def test_more_than_a_transmission_may_hold_is_refused_and_the_draft_stays(desk, services):
    patient = services.patients.create(a_patient())
    services.drafts.keep("transmission", str(patient), "x" * (MOST_CHARACTERS + 1))
    with pytest.raises(TextTooLong) as caught:
        services.transmissions.sign(a_draft(patient, "Plaie", "x" * (MOST_CHARACTERS + 1)))
    answered(caught.value)
    assert integrity(desk.store).counts["transmissions"] == 0
    assert services.drafts.find("transmission", str(patient)) is not None


def test_a_sheet_of_500_patients_has_them_all(services):
    people = [a_patient(f"NOMBRE{n:03d}", "Anne") for n in range(PATIENTS_ON_SHEET)]
    services.patients.create_many(people)
    for person in people[::10]:
        services.transmissions.sign(a_draft(person.id, "Douleur", "EVA 6/10, ta 13/8 fc 78"))
    request = SheetRequest(patients=tuple(person.id for person in people))
    begun = time.monotonic()
    printed = services.handover.print_sheet(services.handover.prepare(request))
    assert time.monotonic() - begun < 60
    pages = texts(printed.pdf)
    assert len(pages) == printed.pages
    everything = "".join(pages)
    assert all(person.family_name in everything for person in people)
    assert services.handover.look_at(printed.id) == printed.pdf
    assert services.lists.count(Criteria()) == PATIENTS_ON_SHEET


# --- a clock set back -----------------------------------------------------------------------------


def test_the_clock_set_back_a_year_changes_no_order_and_loses_nothing(desk, services, clock):
    patient = services.patients.create(a_patient())
    first = services.transmissions.sign(a_draft(patient, "Douleur", "avant"))
    services.backups.run("manual")
    folder = desk.folder
    desk.close()
    clock.at -= timedelta(days=365)
    again = opened(folder, clock)
    try:
        later = assemble(again)
        second = later.transmissions.sign(a_draft(patient, "Douleur", "après"))
        entries = [later.transmissions.entry(one) for one in (first, second)]
        assert entries[0].number < entries[1].number
        assert entries[1].signed_at < entries[0].signed_at
        assert {line.entry.id for line in later.transmissions.board(BoardFilter())} == {
            first,
            second,
        }
        made = later.backups.run("manual")
        assert {line.id for line in later.backups.list()} >= {made.id}
        assert len(later.backups.list()) == 2
        later.handover.print_sheet(later.handover.prepare(SheetRequest(patients=(patient,))))
        report = integrity(again.store)
        assert report.problems == ()
        with again.store.reading() as session:
            from sqlalchemy import text

            flagged = "SELECT count(*) FROM audit WHERE detail_json LIKE '%clock_back%'"
            assert session.execute(text(flagged)).scalar() > 0
    finally:
        again.close()
