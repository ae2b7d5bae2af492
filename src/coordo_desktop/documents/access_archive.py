"""The archive of a person's data, readable: everything that is held, and who looked (RGPD 15)."""

from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf

from coordo_desktop.documents.flow import Piece, gap
from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.pen import MM
from coordo_desktop.documents.signed_parts import Fact, facts, heading
from coordo_desktop.documents.table import Column, Table
from coordo_desktop.documents.wording import bound, counted, paper
from coordo_desktop.domain.privacy_archive import Archive, access_lines
from coordo_desktop.domain.privacy_paper import PaperLine, sections

if TYPE_CHECKING:
    from collections.abc import Sequence

_TITLE = "Vos données"
_SIZE, _SMALL = 9.4, 8.6
_NOTICE = "Remis à la personne au titre de l’article 15 du RGPD."
DATA_FILE = "donnees.json"


def render(archive: Archive) -> bytes:
    """The archive as PDF bytes; equal archives give equal bytes."""
    head = archive.head
    under = (paper(archive.traits), " · ".join(head.address), head.phone)
    plain = Plain(
        Letterhead(
            practice=head.practice,
            title=f"{_TITLE} · {paper(archive.name)}",
            lines=tuple(filter(None, under)),
            author=head.author,
            printed_at=head.printed_at,
            audit_code=head.audit_code,
            notice=_NOTICE,
        ),
        _TITLE,
    )
    plain.pages.flow(_opening(plain, archive))
    for title, lines in sections(archive):
        plain.pages.flow(heading(plain, f"{title} ({len(lines)})"))
        for line in lines:
            plain.pages.flow(_alone(plain, line) if len(lines) == 1 else _line(plain, line))
    _accesses(plain, archive)
    return plain.finish()


def _opening(plain: Plain, archive: Archive) -> list[Piece]:
    told = archive.contacts
    who = told.controller or archive.head.practice
    many = counted(archive.lines, "élément", "éléments")
    said = [
        (
            f"Voici tout ce que garde sur vous {who} dans son logiciel de "
            f"coordination ({many}), et qui l’a consulté ou modifié. Un fichier de données "
            "l’accompagne, lisible par un autre logiciel."
        ),
        (
            "Vous pouvez demander qu’une information fausse soit corrigée, dire votre désaccord "
            "(votre déclaration est alors jointe au dossier), demander une limitation ou, quand "
            "la loi le "
            "permet, un effacement. Vous pouvez adresser une réclamation à la CNIL (cnil.fr)."
        ),
    ]
    if told.contact:
        whom = f"{told.dpo}, " if told.dpo else ""
        said.append(f"Pour exercer vos droits : {whom}{told.contact}.")
    pieces: list[Piece] = []
    for text in said:
        pieces += [*plain.lines(bound(paper(text)), _SIZE), gap(1.6 * MM)]
    return pieces


def _alone(plain: Plain, line: PaperLine) -> list[Piece]:
    """The only line of its kind: each value on a line of its own."""
    lead: list[Fact] = [("", [plain.set.bold(bound(paper(line.lead)), _SIZE)])] if line.lead else []
    told: list[Fact] = [
        (label, [plain.set.regular(bound(paper(said)), _SMALL)]) for label, said in line.pairs
    ]
    return [*facts(plain, [*lead, *told])]


def _line(plain: Plain, line: PaperLine) -> list[Piece]:
    """Bold first, then what is told of it; long texts keep their lines."""
    set_ = plain.set
    runs = [set_.bold(bound(paper(line.lead)), _SIZE)] if line.lead else []
    short = [(label, said) for label, said in line.pairs if "\n" not in said]
    if short:
        told = " · ".join(f"{label} : {said}" for label, said in short)
        runs.append(set_.regular(bound(paper(f"  {told}" if runs else told)), _SMALL))
    if line.before:
        runs += [set_.regular(" ", _SMALL), set_.struck(bound(paper(line.before)), _SMALL)]
    pieces = set_.lines(runs, plain.width, leading=4.2 * MM, size=_SIZE) if runs else []
    for label, said in line.pairs:
        if "\n" in said:
            pieces += plain.lines(paper(f"{label} :"), _SMALL, indent=4 * MM)
            for each in said.split("\n"):
                depth = len(each) - len(each.lstrip())
                indent = (8 + depth * 1.2) * MM
                pieces += plain.lines(bound(paper(each.strip())), _SMALL, indent=indent)
    return [*pieces, gap(1.1 * MM)]


def _accesses(plain: Plain, archive: Archive) -> None:
    plain.pages.flow(heading(plain, "Qui a consulté ou modifié votre dossier"))
    rows: Sequence[tuple[str, str, str]] = access_lines(archive)
    if not rows:
        plain.pages.flow(plain.lines("Aucun accès noté.", _SIZE))
        return
    table = Table(
        plain.set,
        plain.width,
        [Column("Jour", 0.16), Column("Fonction", 0.26), Column("Action", 0.58)],
        size=_SMALL,
    )
    plain.pages.rows(table.head(), [table.row(*map(paper, row)) for row in rows])


def closed(pdf: bytes, data: bytes, password: str) -> bytes:
    """The readable document with the data inside it, in AES-256 (revision 6)."""
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        spec = pikepdf.AttachedFileSpec(
            document,
            data,
            filename=DATA_FILE,
            description="",
            mime_type="application/json",
            creation_date="",
            mod_date="",
        )
        document.attachments[DATA_FILE] = spec
        document.save(
            out,
            encryption=pikepdf.Encryption(
                owner=password, user=password, R=6, aes=True, metadata=True
            ),
        )
    return out.getvalue()
