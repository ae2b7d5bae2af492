"""What draws on the page: text, lines and shapes, measured from the top left corner in points.

Operators are written straight into the page: a sheet of sixty patients is thousands of short
strings, and ReportLab's own string drawing costs more than the breaking of the lines. Fonts, their
subsets and the file itself stay ReportLab's. Pages are kept until the end, when their number is
known and the foot can say it.
"""

from collections.abc import Callable, Sequence
from io import BytesIO
from math import cos, radians, sin

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from coordo_desktop.documents.fonts import (
    ARROW_WIDTH,
    ARROWS,
    BOX_WIDTH,
    BOXES,
    TICKS,
    Face,
    Ruler,
    font,
)

MM = 72 / 25.4
_CIRCLE = 0.5523  # handle of the Bézier curve nearest to a quarter circle
_DRAWN = "\x00"  # stands for a character the typeface lacks

rl_config.useA85 = 0  # text armour of the streams: slower and a quarter larger, for nothing


class _Document(Canvas):
    """ReportLab's canvas, asked for the codes of glyphs and for nothing else."""

    _doc: PDFDocument

    def _make_preamble(self) -> None:
        """Nothing before our own operators: ReportLab's would name Helvetica, not embedded."""
        self._preamble = ""

    def code_of(self, typeface: TTFont, character: str) -> tuple[int, int]:
        """(subset, code) of a glyph the font holds."""
        ((subset, codes),) = typeface.splitString(character, self._doc)
        return subset, codes[0]

    def resource_of(self, typeface: TTFont, subset: int) -> str:
        """The name a page calls a font subset by."""
        return typeface.getSubsetInternalName(subset, self._doc)


class _Codes(dict[int, str]):
    """Code point -> what stands for it inside a PDF string of one font's first subset."""

    def __init__(self, document: _Document, face: Face) -> None:
        super().__init__()
        self._document = document
        self._font = font(face)
        self._glyphs = self._font.face.charToGlyph

    def __missing__(self, code: int) -> str:
        written = self[code] = self._written(code)
        return written

    def _written(self, code: int) -> str:
        if code not in self._glyphs:
            return _DRAWN
        subset, index = self._document.code_of(self._font, chr(code))
        return _DRAWN if subset else _escaped(index)


def _escaped(code: int) -> str:
    """One byte of a PDF string, in ASCII."""
    character = chr(code)
    if character in "()\\":
        return "\\" + character
    return character if " " <= character <= "~" else f"\\{code:03o}"


class Pen:
    """Pages of one document. Coordinates grow to the right and down; text stands on `y`."""

    def __init__(self, size: tuple[float, float], title: str) -> None:
        self.width, self.height = size
        self.ruler = Ruler()
        self._buffer = BytesIO()
        self._document = _Document(
            self._buffer,
            pagesize=size,
            invariant=1,
            pageCompression=1,
            lang="fr-FR",
        )
        # No name of anybody: the file may travel where the paper must not.
        self._document.setTitle(title)
        self._document.setAuthor("")
        self._document.setSubject("")
        self._document.setCreator("Coordo Desktop")
        self._document.setProducer("Coordo Desktop")
        self._codes: dict[Face, _Codes] = {}
        self._names: dict[Face, str] = {}
        self._pages: list[list[str]] = []
        self._ops: list[str] = []

    @property
    def pages(self) -> int:
        """How many pages were begun."""
        return len(self._pages)

    def new_page(self) -> None:
        """Go on at the top of a blank page."""
        self._ops = []
        self._pages.append(self._ops)

    def finish(self, foot: Callable[["Pen", int, int], None] | None = None) -> bytes:
        """The document; `foot(pen, page, pages)` draws what only the whole can tell."""
        for number, ops in enumerate(self._pages, 1):
            self._ops = ops
            if foot is not None:
                foot(self, number, len(self._pages))
            self._document.addLiteral("\n".join(ops))
            self._document.showPage()
        self._document.save()
        return self._buffer.getvalue()

    def text_width(self, text: str, face: Face, size: float) -> float:
        """The width of `text` in points."""
        return self.ruler.width(text, face, size)

    def text(
        self, x: float, y: float, text: str, face: Face, size: float, *, white: bool = False
    ) -> None:
        """Draw one line of text from `x`, standing on `y`."""
        if (codes := self._codes.get(face)) is None:
            codes = self._codes[face] = _Codes(self._document, face)
            codes[0x20] = " "
            self._document.code_of(font(face), " ")
            self._names[face] = self._document.resource_of(font(face), 0)
        written = text.translate(codes)
        if _DRAWN in written:
            self._mixed_text(x, y, text, face, size, white=white)
            return
        before, after = ("1 g ", " 0 g") if white else ("", "")
        self._ops.append(
            f"{before}BT {self._names[face]} {size:g} Tf {x:.2f} {self.height - y:.2f} Td"
            f" ({written}) Tj ET{after}"
        )

    def text_right(
        self, x: float, y: float, text: str, face: Face, size: float, *, white: bool = False
    ) -> None:
        """Draw one line of text that ends at `x`."""
        self.text(x - self.text_width(text, face, size), y, text, face, size, white=white)

    def text_middle(
        self, x: float, y: float, text: str, face: Face, size: float, *, white: bool = False
    ) -> None:
        """Draw one line of text centred on `x`."""
        self.text(x - self.text_width(text, face, size) / 2, y, text, face, size, white=white)

    def spaced_text(
        self, x: float, y: float, text: str, face: Face, size: float, spacing: float
    ) -> None:
        """Draw one line with `spacing` points added after each character."""
        self._ops.append(f"{spacing:.2f} Tc")
        self.text(x, y, text, face, size)
        self._ops.append("0 Tc")

    def fill(self, x: float, y: float, width: float, height: float, grey: float = 0.0) -> None:
        """A filled rectangle; `grey` from 0 (black) to 1 (white)."""
        bottom = self.height - y - height
        before, after = (f"{grey:g} g ", " 0 g") if grey else ("", "")
        self._ops.append(f"{before}{x:.2f} {bottom:.2f} {width:.2f} {height:.2f} re f{after}")

    def fills(self, rectangles: Sequence[tuple[float, float, float, float]]) -> None:
        """Many black rectangles (x, y, width, height) as one shape, to a thousandth of a point."""
        top = self.height
        parts = [f"{x:.3f} {top - y - h:.3f} {w:.3f} {h:.3f} re" for x, y, w, h in rectangles]
        self._ops.append(" ".join(parts) + " f")

    def frame(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        thickness: float,
        *,
        dash: tuple[float, float] | None = None,
    ) -> None:
        """The edge of a rectangle."""
        bottom = self.height - y - height
        before, after = (f"[{dash[0]:g} {dash[1]:g}] 0 d ", " [] 0 d") if dash else ("", "")
        self._ops.append(
            f"{before}{thickness:.2f} w {x:.2f} {bottom:.2f} {width:.2f} {height:.2f} re S{after}"
        )

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        thickness: float,
        *,
        grey: float = 0.0,
        dash: tuple[float, float] | None = None,
    ) -> None:
        """A straight line."""
        (x, y), (to_x, to_y), top = start, end, self.height
        stroke = f"{thickness:.2f} w {x:.2f} {top - y:.2f} m {to_x:.2f} {top - to_y:.2f} l S"
        if grey:
            stroke = f"{grey:g} G {stroke} 0 G"
        if dash:
            stroke = f"[{dash[0]:g} {dash[1]:g}] 0 d {stroke} [] 0 d"
        self._ops.append(stroke)

    def shape(
        self, points: Sequence[tuple[float, float]], *, thickness: float = 0.0, white: bool = False
    ) -> None:
        """A closed polygon: black, or white inside an edge of `thickness`."""
        path = " ".join(
            f"{x:.2f} {self.height - y:.2f} {'l' if rank else 'm'}"
            for rank, (x, y) in enumerate(points)
        )
        self._paint(f"{path} h", thickness=thickness, white=white)

    def disc(self, x: float, y: float, radius: float, thickness: float) -> None:
        """A white circle with a black edge, around (x, y)."""
        y, r, k = self.height - y, radius, radius * _CIRCLE
        self._paint(
            f"{x + r:.2f} {y:.2f} m"
            f" {x + r:.2f} {y + k:.2f} {x + k:.2f} {y + r:.2f} {x:.2f} {y + r:.2f} c"
            f" {x - k:.2f} {y + r:.2f} {x - r:.2f} {y + k:.2f} {x - r:.2f} {y:.2f} c"
            f" {x - r:.2f} {y - k:.2f} {x - k:.2f} {y - r:.2f} {x:.2f} {y - r:.2f} c"
            f" {x + k:.2f} {y - r:.2f} {x + r:.2f} {y - k:.2f} {x + r:.2f} {y:.2f} c h",
            thickness=thickness,
            white=True,
        )

    def _paint(self, path: str, *, thickness: float, white: bool) -> None:
        if white:
            self._ops.append(f"1 g {thickness:.2f} w {path} B 0 g")
        else:
            self._ops.append(f"{path} f")

    def arrow(self, x: float, y: float, angle: float, size: float, *, white: bool = False) -> None:
        """An arrow on the line standing on `y`; `angle` in degrees, 0 to the right."""
        half, barb = size * 0.33, size * 0.21
        centre = (x + size * ARROW_WIDTH / 2000, y - size * 0.31)
        turn = radians(angle)
        forward, sideways = (cos(turn), -sin(turn)), (sin(turn), cos(turn))

        def at(along: float, across: float) -> str:
            px = centre[0] + forward[0] * along + sideways[0] * across
            py = centre[1] + forward[1] * along + sideways[1] * across
            return f"{px:.2f} {self.height - py:.2f}"

        colour = "1 G" if white else "0 G"
        self._ops.append(
            f"{colour} {size * 0.09:.2f} w {at(-half, 0)} m {at(half, 0)} l"
            f" {at(half - barb, -barb)} m {at(half, 0)} l {at(half - barb, barb)} l S 0 G"
        )

    def tick(self, x: float, y: float, size: float, *, white: bool = False) -> None:
        """A tick, as wide as a box."""
        points = ((0.08, 0.3), (0.28, 0.06), (0.62, 0.62))
        path = " ".join(
            f"{x + px * size:.2f} {self.height - y + py * size:.2f} {'l' if rank else 'm'}"
            for rank, (px, py) in enumerate(points)
        )
        colour = "1 G" if white else "0 G"
        self._ops.append(f"{colour} {size * 0.1:.2f} w {path} S 0 G")

    def missing(self, x: float, y: float, size: float, *, crossed: bool, white: bool) -> None:
        """An empty box; crossed, in place of a character the typeface lacks."""
        colour = "1 G" if white else "0 G"
        left, bottom = x + size * 0.08, self.height - y
        width, height = size * 0.56, size * 0.64
        bar = (
            f" {left:.2f} {bottom:.2f} m {left + width:.2f} {bottom + height:.2f} l"
            if crossed
            else ""
        )
        self._ops.append(
            f"{colour} {size * 0.06:.2f} w {left:.2f} {bottom:.2f}"
            f" {width:.2f} {height:.2f} re{bar} S 0 G"
        )

    def _mixed_text(
        self, x: float, y: float, text: str, face: Face, size: float, *, white: bool
    ) -> None:
        """Text with characters to be drawn, or from another subset of the font."""
        codes, typeface = self._codes[face], font(face)
        plain = ""
        for character in text + "\n":
            if character != "\n" and codes[ord(character)] != _DRAWN:
                plain += character
                continue
            if plain:
                self.text(x, y, plain, face, size, white=white)
                x += self.text_width(plain, face, size)
                plain = ""
            if character in ARROWS:
                self.arrow(x, y, ARROWS[character], size, white=white)
                x += ARROW_WIDTH * size / 1000
            elif ord(character) in typeface.face.charToGlyph:
                self._from_another_subset(x, y, character, face, size, white=white)
                x += self.text_width(character, face, size)
            elif character != "\n":
                self._as_shape(x, y, character, size, white=white)
                x += BOX_WIDTH * size / 1000

    def _as_shape(self, x: float, y: float, character: str, size: float, *, white: bool) -> None:
        """A shape on paper; the character itself stays in the file for who copies the text."""
        code = character.encode("utf-16-be", "replace").hex().upper()
        self._ops.append(f"/Span <</ActualText <FEFF{code}>>> BDC")
        if character in TICKS:
            self.tick(x, y, size, white=white)
        else:
            self.missing(x, y, size, crossed=character not in BOXES, white=white)
        self._ops.append("EMC")

    def _from_another_subset(
        self, x: float, y: float, character: str, face: Face, size: float, *, white: bool
    ) -> None:
        """A character past the first 256 kinds met in this document."""
        subset, code = self._document.code_of(font(face), character)
        name = self._document.resource_of(font(face), subset)
        before, after = ("1 g ", " 0 g") if white else ("", "")
        self._ops.append(
            f"{before}BT {name} {size:g} Tf {x:.2f} {self.height - y:.2f} Td"
            f" ({_escaped(code)}) Tj ET{after}"
        )
