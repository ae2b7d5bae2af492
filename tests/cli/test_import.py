"""`coordo patients import`: the export of another program, and those of all the others."""

import csv
import json
from collections import Counter
from pathlib import Path

import pytest

EXPORT = Path(__file__).parents[1] / "data" / "patients_logiciel_metier.csv"
COUNTS = [
    "rows", "created", "updated", "unchanged", "duplicates", "refused", "warnings", "seconds",
]  # fmt: skip
HEAD = "Nom;Prénom;Sexe;Date de naissance;Ville"
ROUX = "ROUX;Anne;F;15/07/1948;Juxue"


def imported(coordo, folder, file, *options):
    answer = coordo("patients", "import", folder, file, "--json", *options)
    assert answer.status == 0, answer.err
    return json.loads(answer.out)


def found(coordo, folder, text):
    answer = coordo("patients", "find", folder, text, "--json")
    assert answer.status == 0, answer.err
    return json.loads(answer.out)


@pytest.fixture
def table(tmp_path):
    def write(*lines, encoding="utf-8", name="export.csv"):
        path = tmp_path / name
        path.write_bytes(("\r\n".join(lines) + "\r\n").encode(encoding))
        return path

    return write


def test_the_export_of_another_program_gives_the_true_counts_then_changes_nothing(coordo, folder):
    first = imported(coordo, folder, EXPORT)
    assert list(first) == COUNTS
    assert (first["rows"], first["refused"], first["warnings"]) == (4092, 47, 64)
    # 33 exact and 59 near doubles are in the file: at least 88 found, at most 5 false ones.
    assert 88 <= first["duplicates"] <= 92 + 5
    assert first["created"] + first["duplicates"] + first["refused"] == first["rows"]
    assert first["updated"] == 0

    again = imported(coordo, folder, EXPORT)
    assert (again["created"], again["updated"]) == (0, 0)
    assert again["unchanged"] == first["created"]

    checked = coordo("verify", folder, "--json")
    assert checked.status == 0
    assert json.loads(checked.out)["counts"]["patients"] == first["created"]


def test_repeated_lines_of_the_export_are_all_doubles():
    """An oracle of our own, simpler than the program: lines that are equal letter for letter."""
    with EXPORT.open(encoding="cp1252", newline="") as file:
        rows = [tuple(row) for row in csv.reader(file, delimiter=";")][1:]
    rows = [row for row in rows if any(row)]
    assert len(rows) == 4092
    repeated = sum(times - 1 for row, times in Counter(rows).items() if row[0] and row[4])
    assert repeated == 33


def test_a_dry_run_counts_and_writes_nothing(coordo, folder, table):
    file = table(HEAD, ROUX, "PETIT;Jean;M;01/08/1955;Orin", ";Sans;F;01/01/1950;Orin")
    before = {path: path.stat().st_size for path in folder.rglob("sauvegardes/*")}
    counted = imported(coordo, folder, file, "--dry-run")
    assert (counted["rows"], counted["created"], counted["refused"]) == (3, 2, 1)
    assert found(coordo, folder, "roux") == []
    assert {path: path.stat().st_size for path in folder.rglob("sauvegardes/*")} == before
    assert imported(coordo, folder, file)["created"] == 2


def test_refused_rows_go_to_the_report_with_their_reason(coordo, folder, table, tmp_path):
    report = tmp_path / "refus.csv"
    file = table(HEAD, ROUX, ";Anne;F;15/07/1948;Juxue", "BERHO;Xan;M;31/02/1949;Orin")
    told = imported(coordo, folder, file, "--report", report)
    assert (told["created"], told["refused"]) == (1, 2)
    rows = list(csv.DictReader(report.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert [row["Motif"] for row in rows] == [
        "Nom de famille absent",
        "Date de naissance illisible ou impossible",
    ]
    assert report.stat().st_mode & 0o077 == 0


def test_a_likely_double_is_left_out_or_created_as_told(coordo, folder, table):
    file = table(HEAD, ROUX, "ROUX;Annne;F;15/07/1948;Juxue")
    skipped = imported(coordo, folder, file)
    assert (skipped["created"], skipped["duplicates"]) == (1, 1)
    created = imported(coordo, folder, file, "--duplicates", "create")
    assert created["created"] == 1
    assert len(found(coordo, folder, "roux")) == 2


@pytest.mark.parametrize(
    ("encoding", "sign"),
    [("utf-8", ";"), ("utf-8-sig", ","), ("cp1252", "\t"), ("utf-16", ";"), ("utf-16", "\t")],
)
def test_any_encoding_and_any_separator(coordo, folder, table, encoding, sign):
    lines = [HEAD, "ROUX;Aurélie;F;15/07/1948;Juxue", "CAMÕES;Noël;M;02/01/1950;Orin"]
    told = imported(
        coordo, folder, table(*(x.replace(";", sign) for x in lines), encoding=encoding)
    )
    assert (told["rows"], told["created"], told["refused"]) == (2, 2, 0)
    (line,) = found(coordo, folder, "aurelie roux")
    assert (line["family_name"], line["given_names"]) == ("ROUX", "Aurélie")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            (
                "NOM_NAISSANCE\tPRENOMS\tCIVILITE\tDDN\tNIR\tCLE_NIR\tCOMMUNE\tTEL_DOM",
                "LARRALDE\tMaite\tMme\t12031945\t2450364445123\t69\tPAU\t0559102030",
            ),
            ("LARRALDE", "Maite", "1945-03-12", "F"),
            id="tabs, DDMMYYYY, key of the NIR in its own column, Mme",
        ),
        pytest.param(
            (
                "Nom de famille,Prénom,Titre,Né(e) le,Code postal,Ville",
                '"BERHO","Xan","M.","02-11-1949","64120","Saint-Palais"',
            ),
            ("BERHO", "Xan", "1949-11-02", "M"),
            id="commas, M., dashes",
        ),
        pytest.param(
            ("patient_nom;patient_prenom;genre;date_naissance", "BERHO;Xan;masculin;1949-11-02"),
            ("BERHO", "Xan", "1949-11-02", "M"),
            id="technical headers, ISO dates",
        ),
    ],
)
def test_exports_of_other_programs_are_read_without_being_told(
    coordo, folder, table, lines, expected
):
    told = imported(coordo, folder, table(*lines))
    assert (told["created"], told["refused"]) == (1, 0)
    (line,) = found(coordo, folder, expected[0])
    assert (
        line["family_name"],
        line["given_names"],
        line["birth_date"],
        line["sex"],
    ) == expected


def test_a_wrong_key_is_a_warning_and_a_right_one_is_none(coordo, folder, table):
    head = "Nom;Prénom;Sexe;DDN;NIR"
    wrong = "ROUX;Anne;F;15/07/1948;2 48 07 64 445 123 01"
    assert imported(coordo, folder, table(head, wrong))["warnings"] == 1


def test_a_workbook_is_imported_as_well(coordo, folder, tmp_path):
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["Nom", "Prénom", "Sexe", "Date de naissance"])
    book.active.append(["ROUX", "Anne", "F", "15/07/1948"])
    book.save(tmp_path / "export.xlsx")
    assert imported(coordo, folder, tmp_path / "export.xlsx")["created"] == 1
