"""The handover sheet on paper (TR6)."""

from io import BytesIO

from reportlab.lib.pagesizes import A4, A5, landscape
from reportlab.pdfgen.canvas import Canvas

from coordo_desktop.documents.fonts import Face, font
from coordo_desktop.domain.handover import HandoverSheet, PaperFormat

SIZES = {
    PaperFormat.A4_PORTRAIT: A4,
    PaperFormat.A4_LANDSCAPE: landscape(A4),
    PaperFormat.A5: A5,
}


def render(sheet: HandoverSheet) -> bytes:
    """The sheet as PDF bytes; equal sheets give equal bytes."""
    buffer = BytesIO()
    width, height = SIZES[sheet.paper]
    canvas = Canvas(buffer, pagesize=(width, height), invariant=1)
    name = font(Face.REGULAR).fontName
    top = height - 40
    lines = [sheet.practice, sheet.title]
    for patient in sheet.patients:
        lines.append(f"{patient.stability.value} {patient.name} {patient.birth_name}")
        for focus in patient.foci:
            lines.append(focus.label)
            lines += [f"{head} {text}" for entry in focus.entries for head, text in entry.parts]
        lines += [task.text for task in patient.tasks]
    for line in lines:
        if top < 40:
            canvas.showPage()
            top = height - 40
        canvas.setFont(name, 10)
        canvas.drawString(40, top, line)
        top -= 12
    canvas.save()
    return buffer.getvalue()
