"""Sizes and distances of the handover sheet, and the runs and lines they make.

Everything is the mock-up's: Atkinson 9.2 pt on 3.95 mm, name 13 pt, title 16 pt, nothing under
7.4 pt. Large print multiplies what is read by the bedside; the head and foot grow less.
"""

from dataclasses import dataclass
from datetime import tzinfo

from reportlab.lib.pagesizes import A4, A5, landscape

from coordo_desktop.documents.flow import Mark, Piece, Run, break_lines, line_pieces
from coordo_desktop.documents.fonts import Face, Ruler
from coordo_desktop.documents.pen import MM
from coordo_desktop.documents.wording import bound, paper
from coordo_desktop.domain.handover import HandoverSheet, PaperFormat, SheetForm, SheetPatient

PAPERS = {
    PaperFormat.A4_PORTRAIT: A4,
    PaperFormat.A4_LANDSCAPE: landscape(A4),
    PaperFormat.A5: A5,
}
BODY, LEADING = 9.2, 3.95 * MM
LABEL, NAME, BIRTH_NAME, SIGNED, TAG = 7.8, 13.0, 11.0, 8.2, 7.4
META, TITLE, FOOT = 8.6, 16.0, 8.0
HAIR, THIN, EDGE, THICK = 0.15 * MM, 0.2 * MM, 0.3 * MM, 0.5 * MM
GREY = 0.93  # the only grey: a photocopy may lose it
RULE_GREY = 0.47
_LARGE_PRINT = 1.65  # 15.2 pt body
_LARGE_HEAD = 1.2
_LEFT_SHARE = 0.579
_NARROW = 150 * MM


@dataclass(frozen=True, slots=True)
class Style:
    """How one sheet is set: its paper, scale and columns."""

    size: tuple[float, float]
    margin: float
    scale: float = 1.0
    head_scale: float = 1.0
    two_columns: bool = True
    anonymous: bool = False
    zone: tzinfo | None = None

    @classmethod
    def of(cls, sheet: HandoverSheet) -> "Style":
        """The style that a sheet's form and paper ask for."""
        small = sheet.paper is PaperFormat.A5
        large = sheet.form is SheetForm.LARGE
        return cls(
            size=PAPERS[sheet.paper],
            margin=(8 if small else 10) * MM,
            scale=_LARGE_PRINT if large else 1.0,
            head_scale=_LARGE_HEAD if large and not small else 1.0,
            two_columns=not (small or large),
            anonymous=sheet.form is SheetForm.ANONYMISED,
            zone=sheet.printed_at.tzinfo,
        )

    @property
    def width(self) -> float:
        """Between the margins."""
        return self.size[0] - 2 * self.margin

    @property
    def narrow(self) -> bool:
        """Too narrow for two things side by side."""
        return self.width < _NARROW

    @property
    def notes(self) -> float:
        """The height of the strip for handwriting under a block."""
        return (5.6 if self.two_columns else 9) * MM

    @property
    def left_width(self) -> float:
        """The left column of a block, when there are two."""
        return self.width * _LEFT_SHARE


class Setter:
    """Makes runs and lines at one scale; every text goes through `paper` once, here."""

    def __init__(self, ruler: Ruler, scale: float = 1.0) -> None:
        self.ruler = ruler
        self.scale = scale
        self.body = round(BODY * scale, 2)
        self.leading = LEADING * scale

    def size(self, points: float) -> float:
        """A size of the mock-up at this scale."""
        return round(points * self.scale, 2)

    def regular(self, text: str, size: float = BODY) -> Run:
        """Plain words."""
        return Run(bound(paper(text)), Face.REGULAR, self.size(size))

    def bold(self, text: str, size: float = BODY) -> Run:
        """Words in bold."""
        return Run(bound(paper(text)), Face.BOLD, self.size(size))

    def italic(self, text: str, size: float = BODY) -> Run:
        """Words in italics."""
        return Run(bound(paper(text)), Face.ITALIC, self.size(size))

    def tag(self, text: str, size: float = TAG) -> Run:
        """A short word in white on black."""
        return Run(paper(text), Face.BOLD, self.size(size), Mark.TAG)

    def boxed(self, text: str, size: float = TAG) -> Run:
        """A short word in a frame."""
        return Run(paper(text), Face.BOLD, self.size(size), Mark.BOX)

    def struck(self, text: str, size: float = BODY) -> Run:
        """Words that were withdrawn and stay readable."""
        return Run(paper(text), Face.REGULAR, self.size(size), Mark.STRIKE)

    def width_of(self, run: Run) -> float:
        """How wide a run is, unbroken."""
        return self.ruler.width(run.text, run.face, run.size)

    def lines(
        self,
        runs: list[Run],
        width: float,
        *,
        hang: float = 0.0,
        keep: bool = False,
        leading: float = LEADING,
        size: float = BODY,
    ) -> list[Piece]:
        """The runs as pieces of one line each; `leading` and `size` as in the mock-up."""
        broken = break_lines(self.ruler, runs, width, hang=hang)
        return line_pieces(broken, leading * self.scale, size * self.scale, keep=keep)


def traits_shown(patient: SheetPatient, style: Style) -> str:
    """« F · née le 12/03/1945 (81 ans) »; « F · 81 ans » on an anonymised sheet.

    Sex, age and initials are what such a sheet may keep; a birth date names somebody in a village.
    """
    if not style.anonymous:
        return patient.traits
    sex, _, rest = patient.traits.partition(" · ")
    years = rest.rpartition("(")[2].rstrip(")") if "(" in rest else ""
    return " · ".join(part for part in (sex if len(sex) == 1 else "", years) if part)
