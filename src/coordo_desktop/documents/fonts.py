"""The one typeface of the paper: Atkinson Hyperlegible, embedded in every PDF.

It lacks arrows, ticks, boxes and the narrow no-break space (checked against its cmap): those are
drawn as shapes by `pen`, and measured here as if they were glyphs.
"""

from enum import Enum
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

ARROWS = {
    "→": 0.0,
    "↗": 45.0,
    "↑": 90.0,
    "↖": 135.0,
    "←": 180.0,
    "↙": 225.0,
    "↓": 270.0,
    "↘": 315.0,
}
BOXES = "☐□"
TICKS = "✓✔"
ARROW_WIDTH = 800.0  # thousandths of an em, like every width below
BOX_WIDTH = 720.0
_NOT_A_CHARACTER = 0xFFFF


class Face(Enum):
    """The four cuts; the value is the name of the file."""

    REGULAR = "AtkinsonHyperlegible_400Regular"
    BOLD = "AtkinsonHyperlegible_700Bold"
    ITALIC = "AtkinsonHyperlegible_400Regular_Italic"
    BOLD_ITALIC = "AtkinsonHyperlegible_700Bold_Italic"

    # An enum hashes through Python code; it is looked up for every word of a sheet.
    __hash__ = object.__hash__


@cache
def font(face: Face) -> TTFont:
    """The font of a face, registered with ReportLab the first time."""
    loaded = TTFont(face.value, BytesIO(_read(f"{face.value}.ttf")))
    pdfmetrics.registerFont(loaded)
    return loaded


@cache
def known_characters() -> frozenset[str]:
    """Every character that all four cuts can show."""
    return frozenset.intersection(*(_characters_of(face) for face in Face))


class Ruler:
    """Widths of words, in thousandths of an em, remembered for one document only.

    What it remembers are people's words: it lives and dies with the document.
    """

    def __init__(self) -> None:
        self._words: dict[Face, _WordWidths] = {}

    def words(self, face: Face) -> "_WordWidths":
        """The width of each word set in `face`: a mapping that fills itself."""
        if (known := self._words.get(face)) is None:
            known = self._words[face] = _WordWidths(_glyph_widths(face))
        return known

    def width(self, text: str, face: Face, size: float) -> float:
        """The width of `text` in points."""
        return self.words(face)[text] * size / 1000


class _GlyphWidths(dict[str, float]):
    """Character -> width; what the font lacks is as wide as the shape drawn for it."""

    def __init__(self, face: Face) -> None:
        known = font(face).face.charWidths
        super().__init__((character, known[ord(character)]) for character in known_characters())
        self.update(dict.fromkeys(ARROWS, ARROW_WIDTH))

    def __missing__(self, character: str) -> float:
        return BOX_WIDTH


class _WordWidths(dict[str, float]):
    """Word -> width, measured the first time it is asked for."""

    def __init__(self, glyphs: _GlyphWidths) -> None:
        super().__init__()
        self._glyph = glyphs.__getitem__

    def __missing__(self, word: str) -> float:
        width = self[word] = sum(map(self._glyph, word))
        return width


@cache
def _glyph_widths(face: Face) -> _GlyphWidths:
    return _GlyphWidths(face)


def _characters_of(face: Face) -> frozenset[str]:
    codes = font(face).face.charToGlyph
    return frozenset(chr(code) for code in codes if code != _NOT_A_CHARACTER)


def _read(name: str) -> bytes:
    """A font file: package data once installed, else the source tree."""
    shipped = files("coordo_desktop").joinpath("_resources", "fonts", name)
    if shipped.is_file():
        return shipped.read_bytes()
    return Path(__file__).parents[3].joinpath("resources", "fonts", name).read_bytes()
