"""Reading back what was printed: words, pages, boxes, codes."""

from functools import lru_cache
from io import BytesIO

import numpy as np
import pdfplumber
import pypdfium2
import zxingcpp
from pypdf import PdfReader

MM = 72 / 25.4


def texts(pdf):
    """The words of each page, in reading order, with plain spaces."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
    finally:
        document.close()


def flat(pdf):
    """All the words on one line."""
    return " ".join(" ".join(texts(pdf)).replace("\xa0", " ").split())


def fonts(pdf):
    """(name, embedded) of every font a page may use."""
    found = set()
    for page in PdfReader(BytesIO(pdf)).pages:
        for reference in page["/Resources"].get("/Font", {}).values():
            font = reference.get_object()
            descriptor = font.get("/FontDescriptor", {})
            found.add((str(font["/BaseFont"]), "/FontFile2" in descriptor))
    return found


def streams(pdf):
    """The operators of every page."""
    return [page.get_contents().get_data() for page in PdfReader(BytesIO(pdf)).pages]


def characters(pdf):
    """(page size, characters with their boxes) for each page."""
    return [(size, chars) for size, chars, _ in _parsed(pdf)]


def overlapping_words(pdf):
    """Pairs of words printed over each other."""
    found = []
    for _, _, words in _parsed(pdf):
        ordered = sorted(words, key=lambda word: word["top"])
        for rank, word in enumerate(ordered):
            for other in ordered[rank + 1 :]:
                if other["top"] >= word["bottom"]:
                    break
                if _overlap(word, other) > 0.3:
                    found.append((word["text"], other["text"]))
    return found


@lru_cache(maxsize=16)
def _parsed(pdf):
    with pdfplumber.open(BytesIO(pdf)) as document:
        return [
            ((page.width, page.height), page.chars, page.extract_words(use_text_flow=True))
            for page in document.pages
        ]


def _overlap(one, other):
    """The share of the smaller letters' box, less the white above and below, that is shared."""
    width = min(one["x1"], other["x1"]) - max(one["x0"], other["x0"])
    tops = [box["top"] + 0.25 * (box["bottom"] - box["top"]) for box in (one, other)]
    bottoms = [box["bottom"] - 0.25 * (box["bottom"] - box["top"]) for box in (one, other)]
    height = min(bottoms) - max(tops)
    if width <= 0.5 or height <= 0:
        return 0.0
    return height / min(bottom - top for top, bottom in zip(tops, bottoms, strict=True))


def codes(pdf, dpi=300):
    """What every DataMatrix of the document holds, read from pictures of its pages."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [
            code.text
            for page in document
            for code in zxingcpp.read_barcodes(
                grey(page, dpi),
                formats=zxingcpp.BarcodeFormat.DataMatrix,
            )
        ]
    finally:
        document.close()


def grey(page, dpi=300):
    """A page as shades of grey, rows from the top."""
    return np.array(page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L"))
