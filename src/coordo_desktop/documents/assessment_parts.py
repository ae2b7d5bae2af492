"""What every sheet of an assessment says: headings, how to read a total, where it comes from."""

from coordo_desktop.documents.flow import Piece, gap
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import THIN
from coordo_desktop.documents.letterhead import Plain
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import NBSP, paper
from coordo_desktop.domain.assessments.records import AssessmentSheet
from coordo_desktop.domain.assessments.scale import Scale

SMALL = 8.2


def heading(plain: Plain, text: str) -> list[Piece]:
    """The title of a section over a line."""
    title = paper(text).upper()

    def draw(pen: Pen, x: float, y: float) -> None:
        pen.spaced_text(x, y + 3.4 * MM, title, Face.BOLD, 8, 0.3)
        pen.line((x, y + 4.4 * MM), (x + plain.width, y + 4.4 * MM), THIN)

    return [Piece(5.6 * MM, draw, keep=True)]


def bands(plain: Plain, scale: Scale) -> list[Piece]:
    """« Lecture : 6 à 7, risque très élevé. »: what each span of totals is called."""
    if not scale.bands:
        return plain.lines(f"Lecture : {scale.direction_words}", SMALL)
    if scale.id in {"aggir", "lawton"}:
        return []
    unit = f"{NBSP}{scale.unit}" if scale.unit else ""
    said = " · ".join(
        f"{scale.span_words(band)}{unit} : {band.label[:1].lower()}{band.label[1:]}"
        for band in scale.bands
    )
    return plain.lines(f"Lecture : {said}.", SMALL)


def origin(plain: Plain, sheet: AssessmentSheet) -> list[Piece]:
    """Source, licence, version: what makes a score worth reading in five years."""
    scale = sheet.scale
    version = sheet.assessment.scale_version if sheet.assessment else scale.version
    said = f"Source : {scale.source}. Licence : {scale.licence.rstrip('.')}. Version : {version}."
    if not scale.confirmed:
        said += " Seuils et libellés par défaut, à valider par l’équipe."
    pieces = plain.lines(said, 7.6)
    pieces += plain.lines("Aide à la décision : ne remplace pas le jugement clinique.", 7.6)
    if scale.notice and not (scale.loud and (sheet.assessment or sheet.comparison)):
        pieces = [*plain.lines(scale.notice, SMALL, bold=scale.loud), gap(1 * MM), *pieces]
    return pieces
