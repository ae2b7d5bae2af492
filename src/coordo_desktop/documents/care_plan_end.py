"""The end of the plan: who agrees and signs, who gets it."""

from coordo_desktop.documents.care_plan_parts import Parts, column
from coordo_desktop.documents.care_plan_top import name
from coordo_desktop.documents.flow import Piece, draw_column, gap, stand
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import EDGE, GREY, LABEL, RULE_GREY, THIN, Setter
from coordo_desktop.documents.letterhead import Plain
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.table import shortened
from coordo_desktop.documents.wording import NBSP
from coordo_desktop.domain.care_plan import PlanContent, PlanVersion
from coordo_desktop.domain.plan_papers import PlanPaper

_BOX = 34 * MM
_BETWEEN = 3 * MM


def signatures(
    plain: Plain, sheet: PlanPaper, content: PlanContent, version: PlanVersion | None
) -> None:
    """Agreement, three places to sign and the list of who gets the plan, never parted."""
    parts = Parts(plain.set, plain.width)
    number = f" (version{NBSP}{version.number})" if version else ""
    patient = sheet.record.patient
    said = (
        f"J’ai pris part à l’élaboration de ce plan{number}, il m’a été expliqué. Je peux demander "
        "à tout moment qu’il soit revu, ou revenir sur mon accord."
    )
    answers = (NBSP * 8).join(
        ("☐ Je donne mon accord", "☐ Je ne donne pas mon accord", "☐ Accord en partie, à préciser")
    )
    boxes = (
        ("La personne ou son représentant", name(patient)),
        ("Le référent du plan", content.referent),
        ("Le médecin traitant", patient.referring_doctor),
    )
    pieces = [
        gap(3 * MM),
        *parts.heading("", "Accord et signatures"),
        *parts.said(said),
        gap(1 * MM),
        *parts.said(answers),
        gap(1.6 * MM),
        _boxes(plain, boxes),
        gap(2 * MM),
    ]
    plain.pages.whole([column(pieces)])
    to = ", ".join(sheet.distribution) or _circle(sheet)
    plain.pages.flow(parts.rows([("Diffusion", to)]))


def _circle(sheet: PlanPaper) -> str:
    """The person, then everybody of the circle of care."""
    names = [
        f"{each.professional} ({each.profession})" if each.profession else each.professional
        for each in sheet.record.care_team
    ]
    return ", ".join(["la personne", *names])


def _boxes(plain: Plain, boxes: tuple[tuple[str, str], ...]) -> Piece:
    set_ = plain.set
    width = (plain.width - _BETWEEN * (len(boxes) - 1)) / len(boxes)

    def draw(pen: Pen, x: float, y: float) -> None:
        for rank, (title, who) in enumerate(boxes):
            _box(set_, pen, x + rank * (width + _BETWEEN), y, width, title, who)

    return Piece(_BOX, draw)


def _box(set_: Setter, pen: Pen, x: float, y: float, width: float, title: str, who: str) -> None:
    pen.frame(x, y, width, _BOX, EDGE)
    inner = width - 4 * MM
    pieces = set_.lines([set_.bold(title, 9.2)], inner)
    pieces += set_.lines([set_.regular(who or "Nom : ", 8.6)], inner, size=8.6)[:2]
    pieces += [gap(1.2 * MM), *set_.lines([set_.regular("Le :", 8.6)], inner, size=8.6)]
    pieces += [gap(1 * MM), *set_.lines([set_.regular("Signature :", 8.6)], inner, size=8.6)]
    draw_column(pen, x + 2 * MM, y + 1.4 * MM, pieces)


_SIGNERS_ROW = 6.4 * MM
_SIGNERS_ROWS = 4
_SIGNERS_COLUMNS = (
    ("Nom", 0.36),
    ("Qualification", 0.28),
    ("Initiales", 0.14),
    ("Signature", 0.22),
)


class Signers:
    """Who ticks: name, qualification, initials and signature, for reading the boxes later."""

    def __init__(self, plain: Plain, sheet: PlanPaper) -> None:
        self._plain = plain
        half = _SIGNERS_ROWS * 2
        self._known = [(each.professional, each.profession) for each in sheet.record.care_team][
            :half
        ]

    def pieces(self) -> list[Piece]:
        """Two tables side by side under one heading each."""
        height = (_SIGNERS_ROWS + 1) * _SIGNERS_ROW - 1.6 * MM
        return [Piece(height, self._draw)]

    def _draw(self, pen: Pen, x: float, y: float) -> None:
        width = (self._plain.width - _BETWEEN) / 2
        for side in range(2):
            known = self._known[side * _SIGNERS_ROWS : (side + 1) * _SIGNERS_ROWS]
            self._half(pen, x + side * (width + _BETWEEN), y, width, known)

    def _half(
        self, pen: Pen, x: float, y: float, width: float, known: list[tuple[str, str]]
    ) -> None:
        head = _SIGNERS_ROW - 1.6 * MM
        height = head + _SIGNERS_ROWS * _SIGNERS_ROW
        pen.fill(x, y, width, head, GREY)
        pen.frame(x, y, width, height, EDGE)
        left = x
        for rank, (title, share) in enumerate(_SIGNERS_COLUMNS):
            if rank:
                pen.line((left, y), (left, y + height), THIN, grey=RULE_GREY)
            pen.text(left + 1.2 * MM, stand(y, head, LABEL), title, Face.BOLD, LABEL)
            left += share * width
        for row in range(_SIGNERS_ROWS):
            top = y + head + row * _SIGNERS_ROW
            pen.line((x, top), (x + width, top), THIN, grey=RULE_GREY)
            if row < len(known):
                self._cells(pen, x, top, width, known[row])

    def _cells(self, pen: Pen, x: float, y: float, width: float, texts: tuple[str, str]) -> None:
        """The name and the profession, shortened to what their column holds."""
        left = x
        for text, (_, share) in zip(texts, _SIGNERS_COLUMNS, strict=False):
            room = share * width - 2.4 * MM
            said = shortened(self._plain.set, text, 8.6, room)
            pen.text(left + 1.2 * MM, stand(y, _SIGNERS_ROW, 8.6), said, Face.REGULAR, 8.6)
            left += share * width
