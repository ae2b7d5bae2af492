"""Tables for spreadsheets: what a person typed can never become a formula there.

Security design 12.2: UTF-8 with its mark, `;`, every cell quoted; a text that a spreadsheet could
take for a formula gets one `'` in front, which reading the file again takes away.
"""

import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from html import escape  # the one of saxutils loads an HTTP client, and the reading process waits
from io import BytesIO

Cell = str | int | float | None

# A text is at risk when, after spaces and apostrophes, one of these stands first. Apostrophes
# count so that a text which itself begins with '= comes back as it was.
_TRIGGERS = "=+\\-@\t\r\n\x00＝＋－＠﹢﹣﹦−"
_RISKY = re.compile(rf"['\s]*[{_TRIGGERS}]")
_BLANK = re.compile(r"['\s\0]*")  # nothing that could be reckoned
_PROTECTED = re.compile(rf"'['\s]*[{_TRIGGERS}]")


def protect(text: str) -> str:
    """The text as a spreadsheet may hold it: one `'` in front where it could be a formula."""
    return f"'{text}" if _RISKY.match(text) and not _BLANK.fullmatch(text) else text


def unprotect(text: str) -> str:
    """Exactly one prefix taken away; any other text as it is."""
    protected = _PROTECTED.match(text) and not _BLANK.fullmatch(text)
    return text[1:] if protected else text


def _quoted(cell: Cell) -> str:
    """One quoted cell; a number keeps its sign and takes the French decimal comma."""
    if cell is None:
        text = ""
    elif isinstance(cell, str):
        text = protect(cell)
    else:
        text = str(cell).replace(".", ",")
    return '"' + text.replace('"', '""') + '"'


def csv_lines(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[bytes]:
    """The lines of a CSV file, the mark and the header first."""
    yield ("\ufeff" + ";".join(map(_quoted, header)) + "\r\n").encode("utf-8", "replace")
    for row in rows:
        yield (";".join(map(_quoted, row)) + "\r\n").encode("utf-8", "replace")


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """The whole CSV file, for tables that fit in memory."""
    return b"".join(csv_lines(header, rows))


def xlsx_bytes(header: Sequence[str], rows: Iterable[Sequence[Cell]], sheet: str) -> bytes:
    """A workbook of one sheet: texts are typed as texts, never as formulas.

    Written here and in memory: the usual library lays every sheet down in a temporary file.
    """
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _PARTS.items():
            archive.writestr(_member(name), text.format(sheet=escape(_storable(sheet)[:31])))
        with archive.open(_member("xl/worksheets/sheet1.xml"), "w") as part:
            part.write(_SHEET_HEAD)
            part.write(_sheet_row(1, header, style=1))
            for number, row in enumerate(rows, start=2):
                part.write(_sheet_row(number, row))
            part.write(b"</sheetData></worksheet>")
    return out.getvalue()


def _member(name: str) -> zipfile.ZipInfo:
    """A member without the hour of its making: same table, same bytes."""
    info = zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def _sheet_row(number: int, row: Sequence[Cell], style: int = 0) -> bytes:
    cells = []
    for column, cell in enumerate(row):
        place = f"{_letters(column)}{number}"
        if isinstance(cell, str):
            risky = 2 if not style and _RISKY.match(cell) else style
            text = escape(_storable(cell)[:_CELL_LIMIT], quote=False)
            cells.append(
                f'<c r="{place}" t="inlineStr" s="{risky}"><is>'
                f'<t xml:space="preserve">{text}</t></is></c>'
            )
        elif cell is not None:
            cells.append(f'<c r="{place}" s="{style}"><v>{cell}</v></c>')
    return f'<row r="{number}">{"".join(cells)}</row>'.encode("utf-8", "replace")


def _letters(column: int) -> str:
    """0 is A, 26 is AA."""
    name, column = "", column + 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


# What a workbook cannot hold; a carriage return would be read back as a line feed.
_UNSTORABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def _storable(text: str) -> str:
    return _UNSTORABLE.sub("", text)


_CELL_LIMIT = 32_767
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_OPEN = "http://schemas.openxmlformats.org"
_MAIN = f"{_OPEN}/spreadsheetml/2006/main"
_RELATED = f"{_OPEN}/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS = {
    "[Content_Types].xml": f'{_XML}<Types xmlns="{_OPEN}/package/2006/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPES}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPES}.styles+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPES}.worksheet+xml"/>'
    "</Types>",
    "_rels/.rels": f'{_XML}<Relationships xmlns="{_OPEN}/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{_RELATED}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>",
    "xl/workbook.xml": f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_RELATED}"><sheets>'
    '<sheet name="{sheet}" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f"{_XML}"
    f'<Relationships xmlns="{_OPEN}/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{_RELATED}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="r2" Type="{_RELATED}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'{_XML}<styleSheet xmlns="{_MAIN}"><fonts count="2"><font/><font><b/></font>'
    '</fonts><fills count="1"><fill><patternFill/></fill></fills>'
    '<borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/>'
    '<xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" quotePrefix="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>",
}
_SHEET_HEAD = (
    f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    "</sheetView></sheetViews><sheetData>"
).encode()
