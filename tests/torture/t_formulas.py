"""T-71: cells that a spreadsheet could take for formulas, written and read back."""

import csv
import io
import random
import shutil

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


def formulas(asked: Asked) -> Found:
    """Nothing begins a formula; what is read back is what was written, to the letter."""
    rng, tally = asked.draw(), Tally()
    cells = [_cell(rng) for _ in range(asked.count)]
    rows = [cells[at : at + _COLUMNS] for at in range(0, len(cells), _COLUMNS)]
    header = [f"Colonne {number}" for number in range(_COLUMNS)]
    data = csv_bytes(header, rows)
    shown = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))[1:]
    back = [
        cells for message in _messages(io.BytesIO(data)) for _, cells in message.get("rows", ())
    ]
    book = load_workbook(io.BytesIO(xlsx_bytes(header, rows, "Feuille"))).active
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


def _cell(rng: random.Random) -> str:
    first = "".join(rng.choices(_FIRST, k=rng.choice((0, 1, 1, 2, 3))))
    return first + "".join(rng.choices(_REST, k=rng.choice((1, 1, 2))))


def _cleaned(cell: str) -> str:
    """What an import makes of any cell: no blank around, lines by one sign."""
    return cell.replace("\r\n", "\n").replace("\r", "\n").strip()


def _no_spreadsheet() -> str:
    if shutil.which("soffice") or shutil.which("libreoffice"):
        return "à faire à la main : aucun pilotage de LibreOffice n’est écrit"
    return "LibreOffice n’est pas installé sur ce poste"


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
        "5 000 cellules : 0 évaluée",
        None,
        short=0,
        full=5000,
        cannot=_no_spreadsheet,
    ),
]
