"""The page of a departure: what changed hands, what remains, who signs (security design 5.4)."""

from collections.abc import Sequence

from coordo_desktop.documents.flow import gap
from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.pen import MM
from coordo_desktop.documents.stock_parts import kept, signatures, titled
from coordo_desktop.documents.table import Column, Table, put_block
from coordo_desktop.documents.wording import bound, full_moment, paper
from coordo_desktop.domain.leaving import Departure, LeaverKind
from coordo_desktop.domain.loan_papers import PaperHead

_SIZE, _SMALL = 9.8, 8.4
_TITLE = "Départ d’un collègue"
_NOTICE = "À classer avec les comptes de la structure. Ne contient aucune donnée de patient."
KINDS = {
    LeaverKind.TEAM: "Personnes suivies (équipes de soins)",
    LeaverKind.TASKS: "Soins et tâches à faire",
    LeaverKind.APPOINTMENTS: "Rendez-vous à venir",
    LeaverKind.ROUNDS: "Tournées à venir",
    LeaverKind.WAITING: "Personnes en attente d’un rendez-vous",
    LeaverKind.PLANS: "Plans de soins qui la nomment : à revoir",
    LeaverKind.FOLLOW_UPS: "Actions de transmission ouvertes : visibles de toute l’équipe",
    LeaverKind.LOANS: "Matériel confié, à récupérer",
    LeaverKind.DRAFTS: "Saisies non signées : perdues si la personne ne les signe pas",
    LeaverKind.ABSENCES: "Absences prévues : sans objet",
}


def render(head: PaperHead, departure: Departure) -> bytes:
    """The page as PDF bytes; equal departures give equal bytes."""
    at = full_moment(departure.at.astimezone(head.printed_at.tzinfo))
    lines = [*head.address, f"{departure.name} ({departure.login}) · accès fermé le {at}"]
    if departure.renewed:
        lines.append(
            "La clé du coffre a été renouvelée : une ancienne copie ne donne rien de neuf."
        )
    plain = Plain(
        Letterhead(
            practice=paper(head.practice),
            title=_TITLE,
            lines=tuple(map(paper, lines)),
            author=head.author,
            printed_at=head.printed_at,
            audit_code=head.audit_code,
            notice=_NOTICE,
            secrecy="",
        ),
        _TITLE,
    )
    taken = [
        (KINDS[one.kind], one.to or "personne", str(one.done), str(one.refused or "–"))
        for one in departure.taken
    ]
    columns = [
        Column("Quoi", 0.46), Column("Repris par", 0.28), Column("Repris", 0.12),
        Column("Restés", 0.14),
    ]  # fmt: skip
    _block(plain, "Ce qui a changé de mains", columns, taken)
    remaining = [(KINDS[one.kind], str(one.count)) for one in departure.remaining]
    _block(plain, "Ce qui reste à voir", [Column("Quoi", 0.86), Column("Nombre", 0.14)], remaining)
    said = "Ce que la personne a signé reste signé à son nom."
    plain.pages.flow([*plain.lines(bound(paper(said)), 10.0), gap(6 * MM)])
    plain.pages.whole(signatures(plain, ("Établi par", "La personne", "Direction")))
    return plain.finish()


def _block(
    plain: Plain, title: str, columns: list[Column], rows: Sequence[tuple[str, ...]]
) -> None:
    table = Table(plain.set, plain.width, columns, size=_SIZE)
    made = [table.row(*(paper(cell) for cell in row)) for row in rows]
    if not made:
        plain.pages.flow([*titled(plain, title), *plain.lines(paper("Rien."), _SIZE), gap(4 * MM)])
        return
    put_block(
        plain.pages,
        titled(plain, title),
        table.head(),
        made,
        again=kept(plain.lines(paper(f"{title} (suite)"), _SMALL, bold=True)),
        after=[gap(4 * MM)],
    )
