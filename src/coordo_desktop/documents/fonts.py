"""The one typeface of the paper: Atkinson Hyperlegible, embedded in every PDF.

What it lacks (arrows, ticks, boxes, the narrow no-break space) is drawn by `pen`.
"""

from enum import Enum
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont


class Face(Enum):
    """The four cuts; the value is the name of the file."""

    REGULAR = "AtkinsonHyperlegible_400Regular"
    BOLD = "AtkinsonHyperlegible_700Bold"
    ITALIC = "AtkinsonHyperlegible_400Regular_Italic"
    BOLD_ITALIC = "AtkinsonHyperlegible_700Bold_Italic"


@cache
def font(face: Face) -> TTFont:
    """The font of a face, registered with ReportLab the first time."""
    loaded = TTFont(face.value, BytesIO(_read(f"{face.value}.ttf")))
    pdfmetrics.registerFont(loaded)
    return loaded


def _read(name: str) -> bytes:
    """A font file: package data once installed, else the source tree."""
    shipped = files("coordo_desktop").joinpath("_resources", "fonts", name)
    if shipped.is_file():
        return shipped.read_bytes()
    return Path(__file__).parents[3].joinpath("resources", "fonts", name).read_bytes()
