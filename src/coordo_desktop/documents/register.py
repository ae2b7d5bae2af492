"""The register of processing (RGPD art. 30) and the frame of the impact assessment (art. 35).

The list of data is made from the schema of the file itself, so that it is never behind it.
"""

from collections.abc import Sequence

from coordo_desktop.documents.flow import Piece, gap
from coordo_desktop.documents.letterhead import Plain
from coordo_desktop.documents.pen import MM
from coordo_desktop.documents.signed_parts import BODY, Fact, blank, facts, heading, letterhead
from coordo_desktop.documents.table import Column, Table
from coordo_desktop.documents.wording import NBSP, bound, paper
from coordo_desktop.domain.loan_papers import PaperHead
from coordo_desktop.domain.privacy import PrivacyContacts
from coordo_desktop.domain.privacy_register import DPIA, DataLine, entry

_REGISTER = "Registre des activités de traitement"
_DPIA = "Analyse d’impact : trame"
_NOTICE = "Document interne, à compléter et à valider avec le délégué à la protection des données."


def render(head: PaperHead, told: PrivacyContacts, data: Sequence[DataLine]) -> bytes:
    """The entry of the register as PDF bytes."""
    plain = Plain(letterhead(head, _REGISTER, _NOTICE, private=False), _REGISTER)
    who = told.controller or head.practice
    for title, pairs in entry(who, told):
        said: list[Fact] = [
            (name, [plain.set.regular(bound(paper(text)), BODY)]) for name, text in pairs
        ]
        plain.pages.flow([*heading(plain, title), *facts(plain, said)])
    plain.pages.flow(heading(plain, "Données enregistrées"))
    columns = [Column("Ensemble", 0.26), Column("Ce qui est noté", 0.62), Column("Lignes", 0.12)]
    table = Table(plain.set, plain.width, columns)
    rows = [
        table.row(
            [plain.set.bold(paper(one.title), 8.6)],
            paper(", ".join(one.columns)),
            f"{one.lines:,}".replace(",", NBSP),
        )
        for one in data
    ]
    plain.pages.rows(table.head(), rows)
    return plain.finish()


def dpia(head: PaperHead, told: PrivacyContacts) -> bytes:
    """The frame of the impact assessment: what the program does already, what is to be written."""
    plain = Plain(letterhead(head, _DPIA, _NOTICE, private=False), _DPIA)
    who = told.controller or head.practice
    plain.pages.flow(plain.lines(bound(paper(f"Responsable du traitement : {who}")), BODY))
    for title, said, asked in DPIA:
        pieces: list[Piece] = heading(plain, title)
        for text in said:
            pieces += [*plain.lines(bound(paper(f"•  {text}")), BODY), gap(0.8 * MM)]
        pieces += [blank(plain, lead) for lead in asked]
        plain.pages.flow(pieces)
    return plain.finish()
