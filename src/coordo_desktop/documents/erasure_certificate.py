"""The certificate of erasure: what went, on what ground, who decided; nothing of whom."""

from collections.abc import Iterator
from datetime import tzinfo

from coordo_desktop.documents.flow import Piece, Run, gap
from coordo_desktop.documents.letterhead import Plain
from coordo_desktop.documents.pen import MM
from coordo_desktop.documents.signed_parts import (
    BODY,
    Fact,
    facts,
    frames,
    heading,
    letterhead,
)
from coordo_desktop.documents.table import Column, Table
from coordo_desktop.documents.wording import bound, full_moment, paper, plain_day
from coordo_desktop.domain.erasures import Erasure, ErasurePaper, Ground

_SIZE = 9.8
_NOTICE = "À conserver par la structure. Ce certificat ne désigne pas la personne."
GROUNDS = {
    Ground.DURATION: "durée de conservation échue",
    Ground.NO_CARE: "dossier ouvert sans qu’aucun soin n’ait été donné",
    Ground.ORDER: "décision de justice ou injonction de la CNIL",
}
KINDS = {
    "identity": "Identité, contacts, équipe de soins",
    "clinical": "Allergies, problèmes, vigilances, consentements",
    "transmissions": "Transmissions et cibles",
    "measurements": "Mesures et seuils",
    "assessments": "Évaluations",
    "treatments": "Traitements",
    "plans": "Plans de soins",
    "tasks": "Tâches et actions",
    "awaited": "Examens et courriers attendus",
    "appointments": "Rendez-vous et attentes",
    "material": "Prêts de matériel",
    "history": "Historique des modifications",
    "sheets": "Fiches archivées (copies retirées)",
}
_DONE = "Les lignes, les index de recherche et les pages libérées du fichier ont été effacés."
_KEPT = (
    "Restent, sans la personne\u202f: au journal d’accès, un numéro interne\u202f; au stock, le "
    "lot et la quantité\u202f; au registre des fiches, le numéro et la date\u202f; au registre des "
    "demandes, leurs dates. Les fiches déjà imprimées, les fichiers exportés et les paquets du "
    "soir copiés ailleurs ne sont pas atteints\u202f: les détruire à la main."
)
_BACKUPS_GONE = "Sauvegardes qui contenaient encore le dossier\u202f: purgées le {at}."
_BACKUPS_WAIT = (
    "Sauvegardes antérieures\u202f: elles contiennent encore le dossier. Elles s’effacent d’elles-"
    "mêmes en douze mois au plus, ou tout de suite par « Purger les sauvegardes »."
)
_PACKS_GONE = "Paquets du soir faits avant l’effacement\u202f: {n} retiré{s} du dossier choisi."
_PACKS_NONE = "Paquets du soir\u202f: aucun d’avant l’effacement dans le dossier choisi."
_PACKS_LEFT = (
    "Paquets du soir\u202f: le dossier choisi, ou l’un d’eux, n’a pas pu être atteint. Ils "
    "contiennent peut-être encore le dossier\u202f: les détruire à la main."
)
_PACKS_WAIT = (
    "Paquets du soir déjà faits\u202f: ils contiennent peut-être encore le dossier, jusqu’à la "
    "purge des sauvegardes."
)
_NAMED_IN = (
    "Un contact d’un autre dossier porte ce nom\u202f: à regarder, dossier{s} {numbers}. Ce qui "
    "y est écrit n’a pas été touché."
)


def render(wanted: ErasurePaper) -> bytes:
    """The certificate as PDF bytes; equal certificates give equal bytes."""
    erasure, head = wanted.erasure, wanted.head
    zone = head.printed_at.tzinfo
    title = "Certificat d’effacement"
    plain = Plain(letterhead(head, title, _NOTICE), title)
    flow = plain.pages.flow
    flow([*heading(plain, "Effacement"), *facts(plain, tuple(_facts(plain, erasure, zone)))])
    flow([*heading(plain, "Ce qui a été effacé"), *_removed(plain, erasure.removed), gap(4 * MM)])
    purged = erasure.purged_at
    at = "" if purged is None else full_moment(purged.astimezone(zone))
    backups = _BACKUPS_WAIT if purged is None else _BACKUPS_GONE.format(at=at)
    rest = (_DONE, _KEPT, backups, *_elsewhere(erasure))
    flow([*heading(plain, "Ce qui reste"), *_paragraphs(plain, rest)])
    plain.pages.whole([frames(plain.set, plain.width, ("Proposé par", "Confirmé par"))])
    return plain.finish()


def _elsewhere(erasure: Erasure) -> Iterator[str]:
    """What became of the evening packs; the records to look at, by number."""
    packs = erasure.packs
    if packs is None:
        if erasure.purged_at is None:
            yield _PACKS_WAIT
    elif packs.left:
        yield _PACKS_LEFT
    elif packs.removed:
        yield _PACKS_GONE.format(n=packs.removed, s="s" if packs.removed > 1 else "")
    else:
        yield _PACKS_NONE
    if erasure.named_in:
        numbers = ", ".join(f"n°\u00a0{one}" for one in erasure.named_in)
        yield _NAMED_IN.format(numbers=numbers, s="s" if len(erasure.named_in) > 1 else "")


def _facts(plain: Plain, erasure: Erasure, zone: tzinfo | None) -> Iterator[Fact]:
    set_ = plain.set

    def said(words: str, *, bold: bool = False) -> list[Run]:
        return [(set_.bold if bold else set_.regular)(bound(paper(words)), BODY)]

    yield "Numéro", said(str(erasure.id).upper(), bold=True)
    yield "Effacé le", said(full_moment(erasure.at.astimezone(zone)), bold=True)
    yield "Motif", said(GROUNDS[erasure.ground])
    if erasure.basis:
        yield "Base écrite", said(erasure.basis)
    yield "Proposé par", said(f"{erasure.proposed_by}, le {plain_day(erasure.proposed_on)}")
    yield "Confirmé par", said(erasure.confirmed_by)


def _paragraphs(plain: Plain, said: tuple[str, ...]) -> list[Piece]:
    pieces: list[Piece] = []
    for one in said:
        pieces += [*plain.lines(bound(paper(one)), _SIZE), gap(1.6 * MM)]
    return pieces


def _removed(plain: Plain, removed: dict[str, int]) -> list[Piece]:
    columns = [Column("Nature", 0.8), Column("Lignes", 0.2)]
    table = Table(plain.set, plain.width, columns, size=_SIZE)
    rows = [
        table.row(paper(KINDS[kind]), [plain.set.bold(str(removed[kind]), _SIZE)])
        for kind in KINDS
        if kind in removed
    ]
    return [*table.head(), *(piece for row in rows for piece in row)]
