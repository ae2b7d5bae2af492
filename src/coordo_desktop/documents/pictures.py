"""PDF bytes to page images: the same pictures for the preview and for the paper.

Pages are drawn one at a time: a sheet of a hundred pages is never in memory at once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock

import pypdfium2

# PDFium is not safe to call from two threads at once.
_ONE_AT_A_TIME = Lock()
_POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page in pixels; `rgba` holds four bytes a pixel, rows from the top."""

    width: int
    height: int
    rgba: bytes


def page_count(pdf: bytes) -> int:
    """How many pages the document has."""
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()


def page_size(pdf: bytes, number: int = 0) -> tuple[float, float]:
    """Width and height in points of a page, counted from 0."""
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            width, height = document.get_page_size(number)
        finally:
            document.close()
    return float(width), float(height)


def page(pdf: bytes, number: int, dpi: float = 96) -> PageImage:
    """The page `number`, counted from 0, drawn at `dpi` on white."""
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            sheet = document[number]
            bitmap = sheet.render(
                scale=dpi / _POINTS_PER_INCH,
                rev_byteorder=True,
                prefer_bgrx=True,
                fill_color=(255, 255, 255, 255),
            )
            width, height, stride = bitmap.width, bitmap.height, bitmap.stride
            pixels = bytes(bitmap.buffer)
            bitmap.close()
            sheet.close()
        finally:
            document.close()
    line = width * 4
    if stride != line:
        pixels = b"".join(pixels[row * stride : row * stride + line] for row in range(height))
    return PageImage(width, height, pixels)


def pages(pdf: bytes, dpi: float = 96) -> Iterator[PageImage]:
    """Every page in order, each drawn when it is asked for."""
    for number in range(page_count(pdf)):
        yield page(pdf, number, dpi)
