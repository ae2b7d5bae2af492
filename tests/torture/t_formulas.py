"""T-71: cells that a spreadsheet could take for formulas, written and read back."""

import csv
import io
import random
import shutil
import subprocess
from pathlib import Path

from openpyxl import load_workbook

from coordo_desktop.exchange.child_reader import _messages
from coordo_desktop.exchange.safe_export import csv_bytes, xlsx_bytes
from torture.rows import Asked, Found, Row
from torture.support import Tally

_FIRST = "=+-@\t\r＝＋－＠﹢﹣﹦−'| "
_REST = (
    "cmd|' /C calc'!A0", "SUM(A1:A9)", 'HYPERLINK("http://x")', "2+3", "1", "DDE(...)", "été", ";a",
    '"', "a\nb", "'", "", "IMPORTXML(1)",
)  # fmt: skip
_STARTS = tuple("=+-@\t\r\0＝＋－＠﹢﹣﹦−")
_COLUMNS = 5
_HEADER = [f"Colonne {number}" for number in range(_COLUMNS)]


def formulas(asked: Asked) -> Found:
    """Nothing begins a formula; what is read back is what was written, to the letter."""
    tally, rows = Tally(), _rows(asked)
    data = csv_bytes(_HEADER, rows)
    shown = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))[1:]
    back = [
        cells for message in _messages(io.BytesIO(data)) for _, cells in message.get("rows", ())
    ]
    book = load_workbook(io.BytesIO(xlsx_bytes(_HEADER, rows, "Feuille"))).active
    for number, row in enumerate(rows):
        for at, cell in enumerate(row):
            tally.trials += 1
            bare = cell.strip("'\r\n\t ") and shown[number][at].startswith(_STARTS)
            tally.held(not bare, f"shown bare: {cell[:1]!a}")
            tally.held(book.cell(number + 2, at + 1).data_type != "f", f"formula: {cell[:1]!a}")
    read = [[*row, *[""] * (_COLUMNS - len(row))] for row in back[1:]]
    wanted = [[_cleaned(cell) for cell in row] for row in rows]
    for found, meant in zip(read, [row for row in wanted if any(row)], strict=True):
        tally.held([one.strip() for one in found] == meant, "read back otherwise than written")
    return tally.found(lignes=len(rows))


def in_a_spreadsheet(asked: Asked) -> Found:
    """LibreOffice, told to reckon whatever it can, reckons nothing and gives the texts back."""
    tally, rows = Tally(), _rows(asked)
    data, book = csv_bytes(_HEADER, rows), xlsx_bytes(_HEADER, rows, "Feuille")
    # A formula left bare: were it not reckoned, the others would prove nothing.
    bare = _opened(asked.folder / "bare.csv", data + b'"=2+3"\r\n')
    reckoned = bare[-1].count("f")
    tally.held(reckoned == 1, "LibreOffice does not reckon what it is asked to")
    for name, written in (("lines.csv", data), ("book.xlsx", book)):
        types = _opened(asked.folder / name, written)
        tally.held(len(types) == len(rows) + 1, f"rows lost from {name}")
        for row in types:
            tally.held("f" not in row, f"reckoned from {name}")
    tally.trials = sum(map(len, rows))
    again = _converted(asked.folder / "lines.csv", _LINES, asked.folder / "again" / "lines.csv")
    tally.held(_read(again) == _read(data), "saved by LibreOffice, read otherwise than written")
    return tally.found(lignes=len(rows), formules_témoins_évaluées=reckoned)


def _opened(path: Path, data: bytes) -> list[list[str]]:
    """The kind of each cell once LibreOffice has opened a file: `f` is a formula."""
    path.write_bytes(data)
    workbook = _converted(path, "xlsx", path.parent / "opened" / f"{path.stem}.xlsx")
    sheet = load_workbook(io.BytesIO(workbook)).active
    return [[cell.data_type for cell in row] for row in sheet.iter_rows(max_col=_COLUMNS)]


def _converted(path: Path, kind: str, target: Path) -> bytes:
    command = [
        _program(), f"-env:UserInstallation={(path.parent / 'profile').as_uri()}", "--headless",
        "--convert-to", kind, "--outdir", str(target.parent), str(path),
    ]  # fmt: skip
    if path.suffix == ".csv":
        command.insert(3, f"--infilter={_RECKONING}")
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return target.read_bytes()


def _read(data: bytes) -> list[list[str]]:
    """What an import finds in a file."""
    messages = _messages(io.BytesIO(data))
    return [
        [one.strip() for one in cells]
        for message in messages
        for _, cells in message.get("rows", ())
    ]


# `;`, `"`, UTF-8, from the first line, numbers recognised, formulas reckoned; then all in quotes.
_RECKONING = "CSV:59,34,76,1,,0,false,true,false,false,false,-1,true"
_LINES = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,false,true"


def _rows(asked: Asked) -> list[list[str]]:
    rng = asked.draw()
    cells = [_cell(rng) for _ in range(asked.count)]
    return [cells[at : at + _COLUMNS] for at in range(0, len(cells), _COLUMNS)]


def _cell(rng: random.Random) -> str:
    first = "".join(rng.choices(_FIRST, k=rng.choice((0, 1, 1, 2, 3))))
    return first + "".join(rng.choices(_REST, k=rng.choice((1, 1, 2))))


def _cleaned(cell: str) -> str:
    """What an import makes of any cell: no blank around, lines by one sign."""
    return cell.replace("\r\n", "\n").replace("\r", "\n").strip()


def _program() -> str:
    return shutil.which("soffice") or shutil.which("libreoffice") or ""


def _no_spreadsheet() -> str:
    return "" if _program() else "LibreOffice n’est pas installé sur ce poste"


ROWS = [
    Row(
        "T-71",
        "Tableur : aucune cellule exportée ne peut devenir une formule, et rien n’est changé",
        "5 000 cellules : 0 formule, relues à l’identique",
        formulas,
        short=200,
        full=5000,
    ),
    Row(
        "T-71-tableur",
        "Les mêmes cellules ouvertes par LibreOffice",
        "5 000 cellules : 0 évaluée, relues à l’identique",
        in_a_spreadsheet,
        short=0,
        full=5000,
        held_by="tests/exchange/test_safe_export.py",
        cannot=_no_spreadsheet,
    ),
]
