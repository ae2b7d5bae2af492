"""The process that reads what another program wrote: no key, no file handle but the table's.

The table comes as standard input, plain rows leave as lines of JSON: a head, batches of rows,
an end with counts, or one refusal. It can write no file, start no process, and its memory is
bounded where the system can do that. Nothing it meets is ever printed elsewhere.
"""

import json
import os
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, BinaryIO

from coordo_desktop.domain.tables import (
    MAX_CELL,
    MAX_COLUMNS,
    MAX_ROWS,
    TableCellTooLarge,
    TableEmpty,
    TableHead,
    TableNotes,
    TableReaderStopped,
    TableRefused,
    TableTooManyColumns,
    TableTooManyRows,
)
from coordo_desktop.exchange.csv_rows import CsvRows
from coordo_desktop.exchange.safe_export import unprotect

if TYPE_CHECKING:
    from coordo_desktop.exchange.xlsx_rows import XlsxRows

KINDS = frozenset({"medicines", "calendar"})  # what is read when it is no table
BATCH = 500
# openpyxl keeps the shared strings (64 MB of XML at most) in memory: 256 MB would not hold them.
_MEMORY = 768 * 1024 * 1024
_ZIP = b"PK\x03\x04"


def main() -> int:
    """Read standard input, write what was found; 0 even for a refusal, which is an answer."""
    _bound()
    out = os.fdopen(os.dup(1), "wb", buffering=1 << 16)
    with os.fdopen(os.dup(0), "rb") as file:
        try:
            for message in _messages_of(sys.argv[-1], file):
                out.write(json.dumps(message, ensure_ascii=False).encode("utf-8", "replace"))
                out.write(b"\n")
                out.flush()
        except TableRefused as refusal:
            _say(out, refusal)
        except MemoryError:
            _say(out, TableReaderStopped())
        except BrokenPipeError:
            return 1
    return 0


def _say(out: BinaryIO, refusal: TableRefused) -> None:
    fields = asdict(refusal)
    out.write(json.dumps({"refused": type(refusal).__name__, "fields": fields}).encode() + b"\n")
    out.flush()


def _bound() -> None:
    """As little as this process needs: bounded memory, no file written, no child, no core dump."""
    try:
        import resource
    except ImportError:  # Windows: the parent's watch on silence remains
        return
    for name, limit in (
        ("RLIMIT_AS", _MEMORY),
        ("RLIMIT_FSIZE", 0),
        ("RLIMIT_CORE", 0),
        ("RLIMIT_NPROC", 0),
        ("RLIMIT_CPU", 600),
    ):
        if hasattr(resource, name):
            resource.setrlimit(getattr(resource, name), (limit, limit))


def _workbook(file: BinaryIO) -> "XlsxRows":
    from coordo_desktop.exchange import xlsx_rows  # the heavy library, where it serves

    return xlsx_rows.XlsxRows(file)


def _messages_of(kind: str, file: BinaryIO) -> Iterator[dict[str, Any]]:
    if kind == "calendar":
        from coordo_desktop.exchange import calendar_rows

        return calendar_rows.messages(file)
    if kind in KINDS:
        from coordo_desktop.exchange import medicine_rows

        return medicine_rows.messages(file)
    return _messages(file)


def _messages(file: BinaryIO) -> Iterator[dict[str, Any]]:
    zipped = file.read(len(_ZIP)) == _ZIP
    file.seek(0)
    table = _workbook(file) if zipped else CsvRows(file)
    if isinstance(table, CsvRows):
        head = TableHead("csv", table.encoding, table.delimiter)
    else:
        head = TableHead("xlsx", sheet=clean(table.sheet))
    yield {"head": asdict(head)}
    count = 0
    batch: list[Any] = []
    for line, cells in table.rows():
        row = None if cells is None else _checked(line, cells, protected=head.kind == "csv")
        if row is not None and not any(row):
            continue
        count += 1
        if count > MAX_ROWS:
            raise TableTooManyRows
        batch.append((line, row))
        if len(batch) >= BATCH:
            yield {"rows": batch, "share": table.share()}
            batch = []
    if batch:
        yield {"rows": batch, "share": 1.0}
    if not count:
        raise TableEmpty
    yield {"end": asdict(_notes(table, count))}


def _notes(table: "CsvRows | XlsxRows", count: int) -> TableNotes:
    if isinstance(table, CsvRows):
        return TableNotes(count, table.mixed_lines, table.broken_rows)
    return TableNotes(
        count,
        formulas=table.formulas,
        formulas_without_value=table.formulas_without_value,
    )


def _checked(line: int, cells: list[str], *, protected: bool) -> list[str]:
    row = [clean(cell) for cell in cells]
    while row and not row[-1]:
        row.pop()
    if len(row) > MAX_COLUMNS:
        raise TableTooManyColumns(columns=len(row))
    for cell in row:
        if len(cell) > MAX_CELL:
            raise TableCellTooLarge(line=line)
    return [unprotect(cell) for cell in row] if protected else row


def clean(cell: str) -> str:
    r"""A cell fit to be kept: composed, no control character, no blank around, lines by `\n`."""
    if cell.isascii() and cell.isprintable():
        return cell.strip()
    text = cell.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ")
    kept = "".join(
        char for char in text if char in "\n\t" or unicodedata.category(char) not in {"Cc", "Cs"}
    )
    return unicodedata.normalize("NFC", kept).strip()


if __name__ == "__main__":
    sys.exit(main())
