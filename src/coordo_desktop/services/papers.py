"""Pages of a document made in memory, as pictures for the preview and for the printer."""

from coordo_desktop.documents import pictures
from coordo_desktop.documents.pictures import PageImage

__all__ = ["PageImage", "page", "page_count", "page_size"]


def page_count(pdf: bytes) -> int:
    """How many pages the document has."""
    return pictures.page_count(pdf)


def page(pdf: bytes, number: int, dpi: float) -> PageImage:
    """Page `number`, counted from 0, drawn at `dpi` on white; slow above a hundred dpi."""
    return pictures.page(pdf, number, dpi)


def page_size(pdf: bytes, number: int = 0) -> tuple[float, float]:
    """Width and height in points of page `number`, counted from 0."""
    return pictures.page_size(pdf, number)
