"""The sheet of an inventory: by place, lines to write on; or the differences to sign (ST6)."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from coordo_desktop.documents.flow import Piece, Run, gap
from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.table import Column, Table, put_block
from coordo_desktop.documents.wording import NBSP, counted, full_moment, paper, plain_day
from coordo_desktop.domain.count_sheet import CountSheet, SheetForm
from coordo_desktop.domain.counts import CountLine, CountState
from coordo_desktop.domain.stock import Category

_SIZE, _SMALL, _PLACE = 9.6, 8.2, 11.5
_EXTRA = 4  # empty rows for what nobody expected
_SIGN = 20 * MM
_NOTICE = "Document interne de gestion du stock. Ne contient aucune donnée de patient."
CATEGORIES = {
    Category.DRESSING: "pansements et consommables",
    Category.DEVICE: "dispositifs médicaux",
    Category.MEDICINE: "médicaments",
    Category.VACCINE: "vaccins",
    Category.EMERGENCY: "urgence",
    Category.PROTECTION: "protection et DASRI",
    Category.OFFICE: "bureau",
    Category.OTHER: "autres produits",
}


def render(sheet: CountSheet) -> bytes:
    """The sheet as PDF bytes; equal inventories give equal bytes."""
    result = sheet.form is SheetForm.RESULT
    title = "Écarts d’inventaire" if result else "Feuille d’inventaire"
    head = sheet.count.summary
    scope = head.place or "tous les lieux"
    what = "tous les produits" if head.category is None else CATEGORIES[head.category]
    opened = full_moment(head.opened_at.astimezone(sheet.zone))
    lines = [f"{scope} · {what} · ouvert le {opened} par {head.opened_by}"]
    if result:
        lines.append(_outcome(sheet))
    elif head.blind:
        lines.append("Comptage à l’aveugle : les quantités attendues ne sont pas imprimées.")
    if head.note:
        lines.append(head.note)
    plain = Plain(
        Letterhead(
            practice=sheet.practice,
            title=title,
            lines=tuple(map(paper, lines)),
            author=sheet.author,
            printed_at=sheet.printed_at,
            audit_code=sheet.audit_code,
            notice=_NOTICE,
            secrecy="",
            again=paper(scope),
        ),
        title,
    )
    if result:
        _result(plain, sheet)
    else:
        _to_count(plain, sheet)
    return plain.finish()


def _to_count(plain: Plain, sheet: CountSheet) -> None:
    expected = not sheet.count.hidden
    columns = [Column("Produit", 0.36), Column("Lot", 0.15), Column("Péremption", 0.13)]
    if expected:
        columns.append(Column("Attendu", 0.09))
    columns += [Column("Compté", 0.13), Column("Remarque", 0.2)]
    table = Table(plain.set, plain.width, columns, size=_SIZE)
    places = _places(sheet.count.lines)
    if not places:
        plain.pages.flow(plain.lines("Rien n’est attendu ici : notez ce qui s’y trouve.", 10.5))
        places = [(sheet.count.summary.place, ())]
    for name, lines in places:
        rows = [table.row(*_to_fill(plain, line, expected=expected)) for line in lines]
        empty = [" \n ", *[""] * (len(columns) - 1)]
        extra = [table.row(*empty) for _ in range(_EXTRA)]
        also = plain.lines("Trouvé en plus (produit, lot, péremption, nombre) :", _SMALL, bold=True)
        many = counted(len(lines), "ligne", "lignes")
        put_block(
            plain.pages,
            _titled(plain, name, many),
            table.head(),
            rows,
            again=plain.lines(f"{name} (suite)", _SMALL, bold=True),
        )
        put_block(
            plain.pages, [gap(1.5 * MM), *_kept(also)], table.head(), extra, after=[gap(4 * MM)]
        )
    plain.pages.flow(_signatures(plain, ("Compté par", "Recompté par")))


def _to_fill(plain: Plain, line: CountLine, *, expected: bool) -> Iterator[Sequence[Run] | str]:
    set_ = plain.set
    product = [set_.bold(line.product, _SIZE)]
    under = "en quarantaine" if line.held else f"en {line.units}"
    yield [*product, set_.regular(f"\n{under}", _SMALL)]
    yield [set_.bold(line.number or "–", _SIZE)]
    yield _expiry(line)
    if expected:
        yield "" if line.expected is None else str(line.expected)
    yield "" if line.counted is None else str(line.counted)
    yield line.note


def _result(plain: Plain, sheet: CountSheet) -> None:
    columns = [
        Column("Produit", 0.33), Column("Lot", 0.14), Column("Péremption", 0.13),
        Column("Attendu", 0.09), Column("Compté", 0.09), Column("Écart", 0.08),
        Column("Explication", 0.24),
    ]  # fmt: skip
    set_ = plain.set
    table = Table(set_, plain.width, columns, size=9.0)
    differing = sheet.count.differences
    if not differing:
        plain.pages.flow(plain.lines("Aucun écart parmi les lignes comptées.", 10.5, bold=True))
    for name, lines in _places(differing):
        rows = []
        for line in lines:
            gone = line.difference or 0
            words = ", ".join(part for part in (line.note, _doubt(line)) if part)
            rows.append(
                table.row(
                    [set_.bold(line.product, 9.0)], line.number or "–", _expiry(line),
                    str(line.expected), str(line.counted),
                    [set_.bold(f"{'+' if gone > 0 else '−'}{abs(gone)}", 9.6)], words,
                )
            )  # fmt: skip
        put_block(plain.pages, _titled(plain, name), table.head(), rows, after=[gap(4 * MM)])
    moved = sheet.count.moved if sheet.count.summary.state.open else ()
    if moved:
        told = counted(
            len(moved), "ligne a bougé depuis son comptage", "lignes ont bougé depuis leur comptage"
        )
        told = (
            f"{told} : ce qui est sorti ou entré ensuite est déjà dans le "
            "registre et n’est pas défait."
        )
        plain.pages.flow([*plain.lines(told, 9.0), gap(2 * MM)])
    plain.pages.flow([gap(2 * MM), *_signatures(plain, ("Compté par", "Validé par"))])


def _doubt(line: CountLine) -> str:
    if line.disturbed:
        return "à recompter, a bougé pendant le comptage"
    return "" if line.before is None else f"premier comptage : {line.before}"


def _outcome(sheet: CountSheet) -> str:
    head = sheet.count.summary
    said = [counted(head.counted, "ligne comptée", "lignes comptées")]
    if head.missing:
        said.append(counted(head.missing, "non comptée", "non comptées"))
    said.append(counted(len(sheet.count.differences), "écart", "écarts"))
    if head.state is CountState.VALIDATED and head.closed_at is not None:
        at = full_moment(head.closed_at.astimezone(sheet.zone))
        said.append(f"validé le {at} par {head.closed_by}")
    elif head.state is CountState.DROPPED:
        said.append("abandonné")
    else:
        said.append("pas encore validé")
    return " · ".join(said)


def _places(lines: Sequence[CountLine]) -> list[tuple[str, tuple[CountLine, ...]]]:
    return [(name, tuple(group)) for name, group in groupby(lines, key=lambda one: one.place)]


def _expiry(line: CountLine) -> str:
    return "–" if line.expiry is None else plain_day(line.expiry)


def _titled(plain: Plain, name: str, many: str = "") -> list[Piece]:
    runs = [plain.set.bold(paper(name or "Lieu"), _PLACE)]
    if many:
        runs.append(plain.set.regular(f"  ·  {many}", _SMALL))
    made = plain.set.lines(runs, plain.width, leading=5.4 * MM, size=_PLACE)
    return _kept([*made, gap(0.8 * MM)])


def _kept(pieces: Sequence[Piece]) -> list[Piece]:
    return [Piece(piece.height, piece.draw, keep=True) for piece in pieces]


def _signatures(plain: Plain, labels: tuple[str, str]) -> list[Piece]:
    """Two frames side by side: who, when, signature."""
    half = (plain.width - 6 * MM) / 2

    def draw(pen: Pen, x: float, y: float) -> None:
        for rank, label in enumerate(labels):
            left = x + rank * (half + 6 * MM)
            pen.frame(left, y, half, _SIGN, 0.3 * MM)
            run = plain.set.bold(f"{label}{NBSP}:", 8.6)
            pen.text(left + 2 * MM, y + 4.4 * MM, run.text, run.face, run.size)
            run = plain.set.regular(f"Le{NBSP}:", 8.6)
            pen.text(left + half * 0.62, y + 4.4 * MM, run.text, run.face, run.size)
            run = plain.set.regular(f"Signature{NBSP}:", 8.6)
            pen.text(left + 2 * MM, y + 10.4 * MM, run.text, run.face, run.size)

    return [Piece(_SIGN, draw)]
