"""Rows of one file of the medicines base; read inside the child process only.

Tab-separated, no heading, no quoting, every line ended. Encoding is found line by line: what is
not UTF-8 is Windows-1252.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any, BinaryIO

BATCH = 2000
MAX_BYTES = 20 * 1024 * 1024
MAX_CELL = 4000
_FIRST = 50
_BOM = b"\xef\xbb\xbf"
_UNSEEN = {"Cc", "Cf", "Cs"}


def messages(file: BinaryIO) -> Iterator[dict[str, Any]]:
    """A head (lines, width of the first ones, whether the last is ended), rows, an end.

    Cells are trimmed and clean; a line far wider than the others has None for cells.
    """
    content = file.read(MAX_BYTES).removeprefix(_BOM)
    ended = content.endswith((b"\n", b"\r"))
    lines = content.split(b"\n")
    if not lines[-1]:
        lines.pop()
    filled = [line for line in lines[:_FIRST] if line.strip()]
    widths = Counter(line.count(b"\t") + 1 for line in filled)
    width = widths.most_common(1)[0][0] if widths else 0
    binary = b"\x00" in content[:MAX_CELL]
    yield {"head": {"lines": len(lines), "width": width, "ended": ended, "binary": binary}}
    for start in range(0, len(lines), BATCH):
        batch = lines[start : start + BATCH]
        yield {"rows": [_cells(line, width) for line in batch]}
    yield {"end": {}}


def _cells(line: bytes, width: int) -> list[str] | None:
    if line.count(b"\t") > width:
        return None
    return [_clean(cell) for cell in _text(line).split("\t")]


def _text(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        # Five bytes mean nothing in Windows-1252; nobody would read anything in their place.
        return line.decode("cp1252", "replace").replace("\ufffd", "")


def _clean(cell: str) -> str:
    if cell.isascii() and cell.isprintable():
        return " ".join(cell[:MAX_CELL].split())
    seen = (char for char in cell if char.isspace() or unicodedata.category(char) not in _UNSEEN)
    return unicodedata.normalize("NFC", " ".join("".join(seen)[:MAX_CELL].split()))
