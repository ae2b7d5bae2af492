"""The sheet of a recall: what remains and where, everybody who received it, a box to tick (ST5)."""

from collections.abc import Iterable, Sequence

from coordo_desktop.documents.flow import Piece, Run, gap
from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.pen import MM
from coordo_desktop.documents.stock_parts import kept, signatures, titled
from coordo_desktop.documents.table import Column, Table, put_block
from coordo_desktop.documents.wording import bound, counted, full_moment, paper, plain_day
from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.recalls import (
    Announcer,
    Exposed,
    LotTrace,
    RecallPaper,
    RecallSheet,
    RecallState,
    TakenOut,
    Told,
)

_SIZE, _SMALL = 9.2, 8.2
ANNOUNCERS = {
    Announcer.AUTHORITY: "ANSM",
    Announcer.MAKER: "fabricant",
    Announcer.SUPPLIER: "fournisseur",
    Announcer.PRACTICE: "structure",
}
_TOLD = {
    Told.NO: "",
    Told.TOLD: "au courant",
    Told.LETTER: "courrier",
    Told.UNREACHED: "injoignable",
}
_BOX = "☐"


def render(wanted: RecallPaper) -> bytes:
    """The sheet as PDF bytes; equal sheets give equal bytes."""
    sheet, number = wanted.sheet, wanted.sheet.number or _numbers(wanted.sheet.lots)
    recall = sheet.recall
    title = f"Rappel du lot {number}" if recall is not None else f"Suivi du lot {number}"
    plain = Plain(
        Letterhead(
            practice=wanted.practice,
            title=paper(title),
            lines=tuple(map(paper, (*wanted.practice_lines, *_head(wanted)))),
            author=wanted.author,
            printed_at=wanted.printed_at,
            audit_code=wanted.audit_code,
        ),
        "Rappel de lot",
    )
    if recall is not None and recall.note:
        plain.pages.flow([*plain.lines(bound(paper(recall.note)), 10.0), gap(3 * MM)])
    _remaining(plain, sheet)
    _people(plain, sheet)
    if sheet.taken:
        _taken(plain, sheet.taken)
    plain.pages.flow([gap(3 * MM), *signatures(plain, ("Isolé par", "Appels terminés par"))])
    return plain.finish()


def _head(wanted: RecallPaper) -> Iterable[str]:
    recall = wanted.sheet.recall
    if recall is None:
        yield "Ce lot n’est pas rappelé : suivi demandé avant décision."
    else:
        at = full_moment(recall.opened_at.astimezone(wanted.printed_at.tzinfo))
        said = [f"Annoncé par : {ANNOUNCERS[recall.announcer]}"]
        if recall.reference:
            said.append(f"référence {recall.reference}")
        said.append(f"ouvert le {at} par {recall.opened_by}")
        yield " · ".join(said)
        if recall.state is not RecallState.OPEN and recall.ended_at is not None:
            ended = full_moment(recall.ended_at.astimezone(wanted.printed_at.tzinfo))
            words = "clos" if recall.state is RecallState.CLOSED else "annulé"
            yield f"Rappel {words} le {ended} par {recall.ended_by}"
    sheet = wanted.sheet
    many = [f"{sheet.left} en stock", counted(len(sheet.people), "personne", "personnes")]
    if recall is not None:
        many.insert(1, "tout est isolé" if not sheet.loose else f"{sheet.loose} à isoler")
        many.append(f"{sheet.untold} à prévenir")
    yield " · ".join(many)


def _numbers(lots: Sequence[LotTrace]) -> str:
    return ", ".join(dict.fromkeys(one.lot.number for one in lots if one.lot.number))


# --- what remains -----------------------------------------------------------------------------


def _remaining(plain: Plain, sheet: RecallSheet) -> None:
    columns = [
        Column("Produit", 0.3), Column("Lot", 0.16), Column("Péremption", 0.13),
        Column("Où", 0.24), Column("Reste", 0.13), Column("Isolé", 0.08),
    ]  # fmt: skip
    table = Table(plain.set, plain.width, columns, size=_SIZE)
    rows = [row for one in sheet.lots for row in _lot(plain, table, one)]
    put_block(plain.pages, titled(plain, "Ce qui reste"), table.head(), rows, after=[gap(3.5 * MM)])


def _lot(plain: Plain, table: Table, one: LotTrace) -> list[list[Piece]]:
    set_ = plain.set
    expiry = "–" if one.lot.expiry is None else plain_day(one.lot.expiry)
    gone = _gone(one)
    name: list[Run] = [set_.bold(paper(one.product), _SIZE)]
    name.append(set_.regular(f"\n{gone}", _SMALL))
    number = [set_.bold(paper(one.lot.number or "–"), _SIZE)]
    rows = []
    for rank, line in enumerate(one.lines):
        unit = one.unit if line.quantity <= 1 else one.units
        first = rank == 0
        rows.append(
            table.row(
                name if first else "",
                number if first else "",
                expiry if first else "",
                paper(line.place),
                [set_.bold(str(line.quantity), _SIZE), set_.regular(f" {paper(unit)}", _SMALL)],
                "oui" if line.held else _BOX,
            )
        )
    if not rows:
        rows.append(table.row(name, number, expiry, "plus rien en stock", "0", "–"))
    return rows


def _gone(one: LotTrace) -> str:
    """« 40 reçues, 27 sorties, 1 détruite »: figures alone, gender left aside."""
    said = [f"reçu {one.received}", f"sorti {one.issued}"]
    if one.discarded:
        said.append(f"détruit {one.discarded}")
    if one.returned:
        said.append(f"rendu au fournisseur {one.returned}")
    if one.other:
        said.append(f"corrections {one.other:+d}".replace("-", "−"))
    return f"{', '.join(said)}, reste {one.left}"


# --- who received it --------------------------------------------------------------------------


def _people(plain: Plain, sheet: RecallSheet) -> None:
    several = len(sheet.lots) > 1
    columns = [
        Column("Personne", 0.355), Column("Téléphone", 0.2), Column("Reçu le", 0.2),
        Column("Qté", 0.06), Column("Prévenu(e)", 0.14), Column("Par, le", 0.195),
    ]  # fmt: skip
    table = Table(plain.set, plain.width, columns, size=_SIZE)
    named = [one for one in sheet.people if not one.masked]
    masked = len(sheet.people) - len(named)
    same = len({one.lot.number for one in sheet.lots}) == 1  # then the product tells them apart
    names = {one.lot.id: one.product if same else f"lot {one.lot.number}" for one in sheet.lots}
    rows = []
    for one in named:
        lots = ", ".join(names[each] for each in one.lots if each in names) if several else ""
        rows.append(_person(plain, table, one, lots))
    many = counted(len(sheet.people), "personne", "personnes")
    after: list[Piece] = []
    if not sheet.people:
        after += plain.lines("Personne n’a reçu ce lot d’après le registre.", 10.0)
    if masked:
        words = counted(masked, "personne est", "personnes sont")
        why = "hors de votre cercle de soins, ou de dossier gelé"
        after += plain.lines(f"{words} {why} : leur nom n’est pas imprimé.", 9.6, bold=True)
    put_block(
        plain.pages,
        titled(plain, "Personnes qui ont reçu ce lot", many),
        table.head() if rows else [],
        rows,
        again=kept(plain.lines("Personnes qui ont reçu ce lot (suite)", _SMALL, bold=True)),
        after=[*after, gap(3.5 * MM)],
    )


def _person(plain: Plain, table: Table, one: Exposed, lots: str) -> list[Piece]:
    set_ = plain.set
    under = [one.born, "personne décédée" if one.dead else "", lots]
    name: list[Run] = [
        set_.bold(f"{paper(one.name)} ", _SIZE),
        set_.regular(paper(" · ".join(words for words in under if words)), _SMALL),
    ]
    when = plain_day(one.last_on)
    if one.first_on != one.last_on:
        first = plain_day(one.first_on)
        same = one.first_on.year == one.last_on.year
        when = f"{first[:5] if same else first} au {when}"
    told = _TOLD[one.told]
    told = f"✓ {told}" if one.told.settled else f"{_BOX} {told}".strip()
    by = ""
    if one.told is not Told.NO and one.told_at is not None:
        by = ", ".join(part for part in (one.told_by, plain_day(one.told_at.date())[:5]) if part)
    if one.note:
        by = f"{by}\n{paper(one.note)}".strip()
    phones = "\n".join(map(show_phone, one.phones)) or "–"
    return table.row(name, paper(phones), when, str(one.quantity), told, paper(by))


def _taken(plain: Plain, taken: Sequence[TakenOut]) -> None:
    columns = [
        Column("Pris par", 0.27), Column("Le", 0.12), Column("Quantité", 0.1),
        Column("Personnes visitées, à interroger", 0.51),
    ]  # fmt: skip
    table = Table(plain.set, plain.width, columns, size=_SIZE)
    rows = []
    for one in taken:
        who = f"Tournée {one.name}" if one.round_id is not None else one.name
        visited = ", ".join(one.visited) or "–"
        if one.masked:
            visited += f" ; {one.masked} hors de votre cercle de soins"
        rows.append(
            table.row(paper(who), plain_day(one.on), str(one.quantity), bound(paper(visited)))
        )
    words = "Unités sorties sans nom de patient"
    put_block(plain.pages, titled(plain, words), table.head(), rows, after=[gap(3.5 * MM)])
