"""B7: the sheet of sixty patients, beside its own strings on a bare ReportLab canvas."""

from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO
from typing import ClassVar

from reportlab.pdfgen.canvas import Canvas

from coordo_desktop.bench.measures import Goal, Result, calm, result, timed
from coordo_desktop.bench.practice import NEWS, NOW, ON_SHEET
from coordo_desktop.documents import handover as document
from coordo_desktop.documents.fonts import Face, font
from coordo_desktop.documents.handover_style import Style
from coordo_desktop.documents.pen import Pen
from coordo_desktop.domain.handover import HandoverSheet, SheetRequest
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.services.handover import HandoverService
from coordo_desktop.store.unit import Store

_TIMES = 15


@dataclass(frozen=True, slots=True)
class Written:
    """One string on a page."""

    x: float
    y: float
    text: str
    face: Face
    size: float


class _Listening(Pen):
    """A pen that notes every string it writes, page by page."""

    heard: ClassVar[list[list[Written]]] = []

    def text(
        self, x: float, y: float, text: str, face: Face, size: float, *, white: bool = False
    ) -> None:
        """Draw one line, and note it."""
        self.heard[-1].append(Written(x, self.height - y, text, face, size))
        super().text(x, y, text, face, size, white=white)

    def new_page(self) -> None:
        """Turn the page."""
        self.heard.append([])
        super().new_page()


def _strings(sheet: HandoverSheet) -> list[list[Written]]:
    """What the sheet says, page by page (the feet all on the last one)."""
    _Listening.heard = [[]]
    style = Style.of(sheet)
    document._Press(sheet, style, _Listening(style.size, "")).run()  # noqa: SLF001 - with our pen
    return [page for page in _Listening.heard if page]


def _bare(pages: list[list[Written]], size: tuple[float, float]) -> bytes:
    """These strings, where they stand, in the same fonts; no rule, no frame, no measuring."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1, pageCompression=1)
    for page in pages:
        for one in page:
            canvas.setFont(one.face.value, one.size)
            canvas.drawString(one.x, one.y, one.text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def sheet(store: Store, size: int, patients: tuple[PatientId, ...], goal: Goal) -> list[Result]:
    """Drawn from a prepared record; then the whole of it, read and drawn."""
    service = HandoverService(store)
    request = SheetRequest(
        patients=patients, period_start=NOW - timedelta(days=1), period_end=NOW,
        recipient="N. Oyhenart",
    )  # fmt: skip
    prepared = service.prepare(request)
    pages = _strings(prepared.sheet)
    for face in Face:
        font(face)
    pen = Pen((595.0, 842.0), "")
    drawn, bare, whole = [], [], []
    with calm():
        for _ in range(_TIMES):
            drawn.append(timed(lambda: document.render(prepared.sheet)))
            bare.append(timed(lambda: _bare(pages, (pen.width, pen.height))))
            whole.append(timed(lambda: document.render(service.prepare(request).sheet)))
    count = len(pages)
    strings = sum(map(len, pages))
    note = f"{count} pages, {strings} textes, {at_page(drawn, count):.1f} ms la page"
    bounded = Goal(ratio=goal.ratio, bound=None if goal.bound is None else goal.bound * count)
    what = f"Feuille de {ON_SHEET} patients, {NEWS} entrées chacun"
    return [
        result("B7", what, size, drawn, bare, bounded, note),
        result("B7", "La même, lecture comprise", size, whole, bare),
    ]


def at_page(times: list[float], pages: int) -> float:
    """Milliseconds a page, in the middle."""
    return 1000 * sorted(times)[len(times) // 2] / pages
