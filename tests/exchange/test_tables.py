import os
import sys
import threading
import time
import zipfile
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from coordo_desktop.domain import tables as limits
from coordo_desktop.domain.tables import (
    TableCellTooLarge,
    TableEmpty,
    TableLineTooLong,
    TableMissing,
    TableNoColumns,
    TableNotATable,
    TableReaderStopped,
    TableTooLarge,
    TableTooManyColumns,
    TableUnclosedQuote,
    WorkbookDamaged,
    WorkbookTooLarge,
)
from coordo_desktop.exchange import tables
from coordo_desktop.exchange.tables import open_table

TEXT = "Nom;Prénom;Ville\r\nROUX;Hélène;Orin\r\nŒUVRARD;Zoé;Saint-Étienne\r\n"
ROWS = [["Nom", "Prénom", "Ville"], ["ROUX", "Hélène", "Orin"], ["ŒUVRARD", "Zoé", "Saint-Étienne"]]


def written(tmp_path: Path, content: bytes | str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "table.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def read(path: Path) -> list[list[str]]:
    with open_table(path) as table:
        return [cells for _, cells in table.rows()]


@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("cp1252", "cp1252"),
        ("utf-16", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_the_encoding_is_found(tmp_path, encoding, found):
    path = written(tmp_path, TEXT, encoding)
    with open_table(path) as table:
        assert [cells for _, cells in table.rows()] == ROWS
        assert table.head.encoding == found
        assert table.head.delimiter == ";"
        assert table.notes.rows == 3
        assert table.notes.mixed_lines == 0


def test_mixed_encodings_are_read_and_counted(tmp_path):
    path = written(
        tmp_path, "Nom;Prénom\nROUX;Hélène\n".encode() + "PETIT;Zoé\nBÉE;Noé\n".encode("cp1252")
    )
    with open_table(path) as table:
        assert [cells for _, cells in table.rows()] == [
            ["Nom", "Prénom"], ["ROUX", "Hélène"], ["PETIT", "Zoé"], ["BÉE", "Noé"],
        ]  # fmt: skip
        assert table.notes.mixed_lines == 2


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_found_even_where_others_stand_in_cells(tmp_path, delimiter):
    other = "," if delimiter != "," else ";"
    line = delimiter.join(["ROUX", f'"12{other} rue{delimiter} du Bac"', "Orin"])
    path = written(tmp_path, delimiter.join(["Nom", "Adresse", "Ville"]) + f"\n{line}\n{line}\n")
    assert read(path)[1] == ["ROUX", f"12{other} rue{delimiter} du Bac", "Orin"]


def test_a_first_line_that_says_the_delimiter_is_obeyed(tmp_path):
    path = written(tmp_path, "sep=|\nNom|Ville;CP\nROUX|Orin;64400\n")
    with open_table(path) as table:
        assert list(table.rows()) == [(2, ["Nom", "Ville;CP"]), (3, ["ROUX", "Orin;64400"])]


def test_line_breaks_quotes_and_uneven_rows_are_kept(tmp_path):
    path = written(tmp_path, 'Nom;Note;Ville\nROUX;"clé ""Lolo""\nau fond";Orin;x\n;;\n\nPETIT\n')
    with open_table(path) as table:
        assert list(table.rows()) == [
            (1, ["Nom", "Note", "Ville"]),
            (2, ["ROUX", 'clé "Lolo"\nau fond', "Orin", "x"]),
            (6, ["PETIT"]),
        ]


def test_a_misplaced_quote_spoils_its_row_only(tmp_path):
    path = written(tmp_path, 'Nom;Note\nROUX;"clé "Lolo" dehors"\nPETIT;rien\n')
    with open_table(path) as table:
        assert list(table.rows()) == [(1, ["Nom", "Note"]), (2, None), (3, ["PETIT", "rien"])]
        assert table.notes.broken_rows == 1


def test_old_mac_line_ends_and_control_characters(tmp_path):
    assert read(written(tmp_path, "Nom;Ville\rROUX\x07\u00a0;Orin\r")) == [
        ["Nom", "Ville"],
        ["ROUX", "Orin"],
    ]


def test_one_protecting_apostrophe_is_taken_away(tmp_path):
    path = written(tmp_path, "Nom;Note\n'=1+1;''=x\nO'BRIEN;'quoi\n=2;@\n")
    assert read(path)[1:] == [["=1+1", "'=x"], ["O'BRIEN", "'quoi"], ["=2", "@"]]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + os.urandom(5000), "image"),
        (b"\xff\xd8\xff\xe0" + os.urandom(5000), "image"),
        (b"%PDF-1.7\n" + os.urandom(5000), "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1" + bytes(5000), "old_excel"),
        (b"<html><table><tr><td>Nom</td></tr></table></html>", "markup"),
        (bytes(range(256)) * 40, "binary"),
    ],
)
def test_what_is_no_table_is_called_what_it_is(tmp_path, content, kind):
    with pytest.raises(TableNotATable) as refused:
        read(written(tmp_path, content))
    assert refused.value.kind == kind


def test_an_empty_file_or_one_of_blanks_is_refused(tmp_path):
    for content in (b"", b"\n\n \n", b";;;\n;;;\n"):
        with pytest.raises(TableEmpty):
            read(written(tmp_path, content))


def test_a_text_without_columns_is_refused(tmp_path):
    with pytest.raises(TableNoColumns):
        read(written(tmp_path, "Bonjour\nceci est une lettre\n"))


def test_five_thousand_columns_are_refused(tmp_path):
    line = ";".join(f"c{n}" for n in range(5000))
    with pytest.raises(TableTooManyColumns) as refused:
        read(written(tmp_path, f"{line}\n{line}\n"))
    assert refused.value.columns == 5000


def test_two_hundred_megabytes_are_refused_without_being_read(tmp_path):
    path = tmp_path / "long.csv"
    with path.open("wb") as file:
        file.write(b"Nom;")
        file.truncate(200 * 1024 * 1024)
    started = time.monotonic()
    with pytest.raises(TableTooLarge):
        read(path)
    assert time.monotonic() - started < 1


def test_one_endless_line_is_refused_at_its_first_megabytes(tmp_path):
    with pytest.raises(TableLineTooLong) as refused:
        read(written(tmp_path, b"Nom;Ville\n" + b"a;" * 4_000_000))
    assert refused.value.line == 2


def test_a_cell_of_forty_thousand_characters_is_refused(tmp_path):
    with pytest.raises(TableCellTooLarge) as refused:
        read(written(tmp_path, "Nom;Note\nROUX;" + "a" * 40_000 + "\n"))
    assert refused.value.line == 2


@pytest.mark.parametrize("rows", [3, 5000])
def test_a_quote_never_closed_is_refused_with_its_line(tmp_path, rows):
    with pytest.raises(TableUnclosedQuote) as refused:
        read(written(tmp_path, 'Nom;Note\nA;b\nROUX;"clé\n' + "PETIT;Orin\n" * rows))
    assert refused.value.line == 3


def test_no_file_a_folder_or_a_pipe_is_refused_at_once(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (tmp_path / "absent.csv", tmp_path, pipe):
        with pytest.raises(TableMissing):
            read(path)


def workbook(tmp_path: Path, *rows: list) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    path = tmp_path / "table.xlsx"
    book.save(path)
    return path


def test_a_workbook_gives_the_text_a_person_sees(tmp_path):
    path = workbook(
        tmp_path,
        ["Nom", "Né le", "CP", "Vu"],
        ["ROUX", date(1948, 7, 15), 64400, True],
        [None, None, None, None],
        ["PETIT", datetime.fromisoformat("2001-02-03 10:30"), 2.5, False],
    )
    with open_table(path) as table:
        assert table.head.kind == "xlsx"
        assert list(table.rows()) == [
            (1, ["Nom", "Né le", "CP", "Vu"]),
            (2, ["ROUX", "1948-07-15", "64400", "oui"]),
            (4, ["PETIT", "2001-02-03 10:30:00", "2.5", "non"]),
        ]


def test_a_formula_is_never_evaluated_and_is_counted(tmp_path):
    path = workbook(tmp_path, ["Nom", "Âge"], ["ROUX", "=1+1"], ["PETIT", 3])
    with open_table(path) as table:
        assert [cells for _, cells in table.rows()][1:] == [["ROUX"], ["PETIT", "3"]]
        assert (table.notes.formulas, table.notes.formulas_without_value) == (1, 1)


def zipped(tmp_path: Path, **parts: bytes) -> Path:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return path


def test_a_workbook_that_would_burst_is_refused_before_it_is_unpacked(tmp_path):
    path = zipped(tmp_path, xl__workbook_xml=b"<workbook/>", xl__sheet_xml=bytes(60_000_000))
    with pytest.raises(WorkbookTooLarge):
        read(path)


def test_an_archive_or_a_damaged_workbook_is_named(tmp_path):
    with pytest.raises(TableNotATable) as refused:
        read(zipped(tmp_path, word__document_xml=b"<w/>"))
    assert refused.value.kind == "archive"
    with pytest.raises(WorkbookDamaged):
        read(written(tmp_path, b"PK\x03\x04" + os.urandom(300)))
    with pytest.raises(WorkbookDamaged):
        read(zipped(tmp_path, xl__workbook_xml=b'<!DOCTYPE a [<!ENTITY b "c">]><workbook/>'))


def test_a_reader_that_falls_silent_is_ended(tmp_path, monkeypatch):
    monkeypatch.setattr(
        tables, "reader_command", lambda: [sys.executable, "-c", "import time; time.sleep(60)"]
    )
    started = time.monotonic()
    with (
        pytest.raises(TableReaderStopped),
        open_table(written(tmp_path, TEXT), silence=0.3) as table,
    ):
        list(table.rows())
    assert time.monotonic() - started < 10


def test_a_reader_that_dies_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(tables, "reader_command", lambda: [sys.executable, "-c", "pass"])
    with pytest.raises(TableReaderStopped), open_table(written(tmp_path, TEXT)):
        pass


def test_leaving_early_ends_the_reader(tmp_path):
    path = written(tmp_path, "Nom;Ville\n" + "ROUX;Orin\n" * 60_000)
    with suppress(ZeroDivisionError), open_table(path) as table:
        next(table.rows())
        raise ZeroDivisionError
    assert not [thread for thread in threading.enumerate() if thread.name == "table-listener"]


def test_the_reader_can_write_no_file_and_knows_no_name(tmp_path):
    command = " ".join(tables.reader_command())
    assert str(tmp_path) not in command
    assert "COORDO_PASSPHRASE" not in tables._environment()
    assert limits.MAX_BYTES == 64 * 1024 * 1024
