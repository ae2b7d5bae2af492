"""A part of the journal as a paper to read; what proves it is the export of files."""

from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.table import Column, Table
from coordo_desktop.documents.wording import counted
from coordo_desktop.domain.journal_sheet import JournalSheet

_COLUMNS = (
    Column("Date et heure", 0.13), Column("Personne", 0.17), Column("Événement", 0.26),
    Column("Dossier", 0.2), Column("Détail", 0.24),
)  # fmt: skip
_SIZE = 8.0
_PURPOSE = "Ce journal sert à la sécurité des dossiers, jamais à évaluer une personne."


def render(sheet: JournalSheet) -> bytes:
    """The document as PDF bytes; equal sheets give equal bytes."""
    asked = " · ".join(sheet.asked) if sheet.asked else "tout le journal"
    many = counted(len(sheet.rows), "événement", "événements")
    older = f" · {counted(sheet.left_out, 'plus ancien', 'plus anciens')} non imprimés"
    older = older if sheet.left_out else ""
    head = Letterhead(
        practice=sheet.practice,
        title="Journal d’accès",
        lines=(f"{many}, du plus récent au plus ancien · {asked}{older}", _PURPOSE),
        author=sheet.author,
        printed_at=sheet.printed_at,
        audit_code=sheet.audit_code,
        notice="À garder enfermé, à détruire après usage.",
    )
    plain = Plain(head, "Journal", wide=True)
    if not sheet.rows:
        plain.pages.flow(plain.lines("Aucun événement ne répond à ce qui est demandé.", 11))
        return plain.finish()
    table = Table(plain.set, plain.width, _COLUMNS, size=_SIZE)
    plain.pages.rows(table.head(), (table.row(*row) for row in sheet.rows))
    return plain.finish()
