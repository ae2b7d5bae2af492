"""What keeps a table exported by another program from being read: facts, and the limits behind.

Security design 13.1 asks 20 MB for any file. A list of 100,000 patients with addresses and
remarks weighs 15 to 25 MB, in UTF-16 twice that: hence 64 MB here, for tables only, read as a
stream by a child process that holds no key.
"""

from dataclasses import dataclass

from coordo_desktop.domain.errors import Refusal

MAX_BYTES = 64 * 1024 * 1024
MAX_ROWS = 250_000
MAX_COLUMNS = 200
MAX_CELL = 32 * 1024
MAX_LINE = 1024 * 1024
SILENCE_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class TableHead:
    """How the table was read: `kind` csv or xlsx, its encoding, delimiter and sheet name."""

    kind: str
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class TableNotes:
    """What was seen on the way, as counts.

    `mixed_lines` were not in the encoding of the others; `broken_rows` have a misplaced quote;
    `formulas` were read by their last value, `formulas_without_value` could not be.
    """

    rows: int = 0
    mixed_lines: int = 0
    broken_rows: int = 0
    formulas: int = 0
    formulas_without_value: int = 0


@dataclass(eq=False)
class TableRefused(Refusal):
    """A table that is not read; nothing was kept."""


@dataclass(eq=False)
class TableMissing(TableRefused):
    """No such file, no right to read it, or not a regular file."""


@dataclass(eq=False)
class TableEmpty(TableRefused):
    """The file holds no row."""


@dataclass(eq=False)
class TableTooLarge(TableRefused):
    """More than `limit_megabytes`."""

    limit_megabytes: int = MAX_BYTES // (1024 * 1024)


@dataclass(eq=False)
class TableTooManyRows(TableRefused):
    """More rows than the limit."""

    limit: int = MAX_ROWS


@dataclass(eq=False)
class TableTooManyColumns(TableRefused):
    """More columns than the limit."""

    columns: int = 0
    limit: int = MAX_COLUMNS


@dataclass(eq=False)
class TableCellTooLarge(TableRefused):
    """A cell of line `line` is longer than any cell of a patient list."""

    line: int = 0


@dataclass(eq=False)
class TableLineTooLong(TableRefused):
    """Line `line` is longer than any line of a patient list: not a table."""

    line: int = 0


@dataclass(eq=False)
class TableNotATable(TableRefused):
    """The content is something else: `kind` is image, pdf, archive, old_excel, markup, binary."""

    kind: str = "binary"


@dataclass(eq=False)
class TableUnclosedQuote(TableRefused):
    """A quote opened on line `line` is never closed: what follows cannot be told apart."""

    line: int = 0


@dataclass(eq=False)
class TableNoColumns(TableRefused):
    """No delimiter parts the lines into columns."""


@dataclass(eq=False)
class TableNoHeader(TableRefused):
    """The first rows hold data where the names of the columns should be."""


@dataclass(eq=False)
class WorkbookDamaged(TableRefused):
    """The workbook cannot be read."""


@dataclass(eq=False)
class WorkbookTooLarge(TableRefused):
    """Unpacked, the workbook is larger than any patient list: perhaps made to choke a reader."""


@dataclass(eq=False)
class TableReaderStopped(TableRefused):
    """The reading process fell silent, ran out of memory or stopped; it was ended."""
