"""The destruction slip: what is destroyed, why, where it goes, who signs (ST4)."""

from collections.abc import Sequence
from itertools import groupby

from coordo_desktop.documents.flow import Piece, Run, gap
from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.pen import MM
from coordo_desktop.documents.stock_parts import kept, signatures, titled
from coordo_desktop.documents.table import Column, Table, put_block
from coordo_desktop.documents.wording import bound, counted, full_moment, paper, plain_day
from coordo_desktop.domain.destruction import SlipPaper, WasteLine, WasteRoute
from coordo_desktop.domain.stock_ledger import DiscardReason

_SIZE, _SMALL = 9.4, 8.2
_NOTICE = "Document interne de gestion du stock. Ne contient aucune donnée de patient."
ROUTES = {
    WasteRoute.PHARMACY: "remise à une pharmacie",
    WasteRoute.CARE_WASTE: "filière des déchets de soins (DASRI)",
    WasteRoute.SUPPLIER: "reprise par le fournisseur ou le fabricant",
    WasteRoute.HOUSEHOLD: "ordures ménagères, après déconditionnement",
    WasteRoute.OTHER: "autre voie, précisée ci-dessous",
}
REASONS = {
    DiscardReason.EXPIRED: "Périmés",
    DiscardReason.RECALLED: "Rappelés",
    DiscardReason.COLD_CHAIN: "Chaîne du froid rompue",
    DiscardReason.BROKEN: "Cassés, abîmés",
    DiscardReason.OPENED: "Ouverts, non utilisés",
    DiscardReason.LOST: "Perdus",
    DiscardReason.OTHER: "Autre motif",
}


def render(wanted: SlipPaper) -> bytes:
    """The slip as PDF bytes; equal slips give equal bytes."""
    slip = wanted.slip
    at = full_moment(slip.at.astimezone(wanted.printed_at.tzinfo))
    lines = [*wanted.practice_lines, f"Établi le {at} par {slip.author} · {ROUTES[slip.route]}"]
    if slip.witness:
        lines.append(f"En présence de {slip.witness}")
    if slip.undone:
        lines.append("ANNULÉ : la sortie du stock a été reprise depuis. Ce bordereau ne vaut plus.")
    plain = Plain(
        Letterhead(
            practice=wanted.practice,
            title=f"Bordereau de destruction {slip.name}",
            lines=tuple(map(paper, lines)),
            author=wanted.author,
            printed_at=wanted.printed_at,
            audit_code=wanted.audit_code,
            notice=_NOTICE,
            secrecy="",
        ),
        "Bordereau de destruction",
    )
    if slip.note:
        plain.pages.flow([*plain.lines(bound(paper(slip.note)), 10.0), gap(3 * MM)])
    ordered = sorted(slip.lines, key=lambda one: list(REASONS).index(one.reason))
    for reason, lines_of in groupby(ordered, key=lambda one: one.reason):
        _block(plain, reason, list(lines_of))
    plain.pages.flow([*_total(plain, slip.lines), gap(4 * MM)])
    plain.pages.whole(signatures(plain, ("Établi par", "Témoin", "Remis à")))
    return plain.finish()


def _block(plain: Plain, reason: DiscardReason, lines: Sequence[WasteLine]) -> None:
    columns = [
        Column("Produit", 0.4), Column("Lot", 0.18), Column("Péremption", 0.14),
        Column("Lieu", 0.2), Column("Quantité", 0.14), Column("Vu", 0.06),
    ]  # fmt: skip
    set_ = plain.set
    table = Table(set_, plain.width, columns, size=_SIZE)
    rows = []
    for one in lines:
        unit = one.unit if one.quantity <= 1 else one.units
        many: list[Run] = [set_.bold(str(one.quantity), _SIZE)]
        many.append(set_.regular(f" {paper(unit)}", _SMALL))
        rows.append(
            table.row(
                [set_.bold(paper(one.product), _SIZE)],
                paper(one.number or "–"),
                "–" if one.expiry is None else plain_day(one.expiry),
                paper(one.place),
                many,
                "☐",
            )
        )
    title = REASONS[reason]
    many_lines = counted(len(lines), "ligne", "lignes")
    put_block(
        plain.pages,
        titled(plain, title, many_lines),
        table.head(),
        rows,
        again=kept(plain.lines(f"{title} (suite)", _SMALL, bold=True)),
        after=[gap(4 * MM)],
    )


def _total(plain: Plain, lines: Sequence[WasteLine]) -> list[Piece]:
    units = counted(sum(one.quantity for one in lines), "unité", "unités")
    cost = sum(one.quantity * one.price for one in lines)
    unknown = sum(1 for one in lines if not one.price)
    said = f"Total : {counted(len(lines), 'ligne', 'lignes')}, {units}"
    if cost:
        euros = f"{cost // 100:,}".replace(",", " ") + f",{cost % 100:02d} €"
        said += f" · valeur d’achat {euros}"
        if unknown:
            said += f" ({counted(unknown, 'prix inconnu', 'prix inconnus')})"
    return plain.lines(bound(paper(said)), 10.4, bold=True)
