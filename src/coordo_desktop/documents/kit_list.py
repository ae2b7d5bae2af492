"""The check list of an emergency kit, filled in beside it and signed (ST10)."""

from collections.abc import Iterator
from itertools import groupby

from coordo_desktop.documents.flow import Piece, Run, gap
from coordo_desktop.documents.letterhead import Plain
from coordo_desktop.documents.pen import MM
from coordo_desktop.documents.signed_parts import blank, boxes, frames, letterhead
from coordo_desktop.documents.table import Column, Table, put_block
from coordo_desktop.documents.wording import NBSP, counted, paper, plain_day
from coordo_desktop.domain.kits import KitLine, KitLot
from coordo_desktop.domain.loan_papers import KitSheet

_SIZE, _SMALL = 9.4, 8.2
_NOTICE = "Document interne. Ne contient aucune donnée de patient."
_COLUMNS = (
    Column("Produit", 0.32), Column("Prévu", 0.08), Column("Lots et péremptions", 0.3),
    Column("Trouvé", 0.09), Column("Ajouté", 0.09), Column("Remarque", 0.16),
)  # fmt: skip


def render(sheet: KitSheet) -> bytes:
    """The list as PDF bytes."""
    kit = sheet.kit
    title = "Contrôle de la trousse d’urgence"
    plain = Plain(letterhead(sheet.head, title, _NOTICE, again=kit.name, private=False), title)
    plain.pages.flow(_top(plain, sheet))
    table = Table(plain.set, plain.width, _COLUMNS, size=_SIZE)
    for section, lines in groupby(kit.lines, key=lambda line: line.section):
        rows = [table.row(*_cells(plain, sheet, line)) for line in lines]
        name = plain.lines(paper(section), 10.6, bold=True) if section else []
        top = [Piece(piece.height, piece.draw, keep=True) for piece in name]
        put_block(plain.pages, top, table.head(), rows, after=[gap(3 * MM)])
    if not kit.lines:
        plain.pages.flow(plain.lines("La composition de cette trousse n’est pas écrite.", 10.4))
    plain.pages.whole([
        gap(1 * MM),
        boxes(plain, "Scellé lu", ("intact", "rompu", "absent")),
        blank(plain, "Numéro lu", share=0.6),
        blank(plain, "Nouveau scellé", share=0.6),
        gap(2 * MM),
        frames(plain.set, plain.width, ("Contrôlé par", "Vu par le responsable")),
    ])  # fmt: skip
    return plain.finish()


def _top(plain: Plain, sheet: KitSheet) -> Iterator[Piece]:
    kit, set_ = sheet.kit, plain.set
    yield from set_.lines([set_.bold(paper(kit.name), 13.0)], plain.width, leading=6 * MM, size=13)
    seal = f"Scellé n°{NBSP}{kit.seal}" if kit.seal else "Aucun scellé posé"
    if kit.seal and kit.broken_at is not None:
        seal += ", rompu"
    done = (
        f"dernier contrôle le {plain_day(kit.checked_day)}"
        if kit.checked_day
        else "jamais contrôlée"
    )
    when = "à contrôler maintenant" if kit.next_check <= kit.today else (
        f"prochain contrôle le {plain_day(kit.next_check)}"
    )  # fmt: skip
    yield from plain.lines(f"{seal} · {done} · {when}", _SIZE)
    first = kit.first
    if first is not None and first.expiry is not None:
        run = set_.bold(
            f"Périme en premier : {paper(first.name)}, {plain_day(first.expiry)}", _SIZE
        )
        yield from set_.lines([run], plain.width, size=_SIZE)
    if kit.missing:
        words = counted(kit.missing, "ligne est incomplète", "lignes sont incomplètes")
        yield from set_.lines([set_.bold(f"{words}.", _SIZE)], plain.width, size=_SIZE)
    yield gap(3 * MM)


def _cells(plain: Plain, sheet: KitSheet, line: KitLine) -> tuple[list[Run] | str, ...]:
    set_ = plain.set
    name = [set_.bold(paper(line.name), _SIZE)]
    if line.unit and line.required > 1:
        name.append(set_.regular(f"\nen {paper(line.units)}", _SMALL))
    return (
        name,
        [set_.bold(str(line.required), _SIZE + 1)],
        _inside(plain, line, sheet),
        " \n ",
        "",
        "",
    )


def _inside(plain: Plain, line: KitLine, sheet: KitSheet) -> list[Run] | str:
    """The lots that the ledger says are in it, what is spoilt in bold."""
    if line.ticked:
        if line.until is None:
            return ""
        words = f"jusqu’au {plain_day(line.until)}"
        return [_spoilt(plain, words) if line.until < sheet.kit.today else _good(plain, words)]
    if not line.lots:
        return "rien dans la trousse"
    return [
        (_good if lot.usable else _spoilt)(plain, ("\n" if rank else "") + _lot(lot))
        for rank, lot in enumerate(line.lots)
    ]


def _good(plain: Plain, words: str) -> Run:
    return plain.set.regular(words, _SMALL + 0.6)


def _spoilt(plain: Plain, words: str) -> Run:
    return plain.set.bold(f"{words}, à{NBSP}retirer", _SMALL + 0.6)


def _lot(lot: KitLot) -> str:
    number = f"lot {paper(lot.number)}, " if lot.number else ""
    day = plain_day(lot.expiry) if lot.expiry else "sans péremption"
    return f"{lot.quantity}{NBSP}× {number}{day}"
