"""An order to a supplier: to whom, what, how many, with boxes to check what is delivered (ST9)."""

from coordo_desktop.documents.flow import Piece, Run, gap
from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.table import Column, Table, put_block
from coordo_desktop.documents.wording import NBSP, bound, counted, paper, plain_day
from coordo_desktop.domain.order_sheet import OrderSheet
from coordo_desktop.domain.orders import OrderLine, OrderState
from coordo_desktop.domain.stock import as_read

_SIZE, _SMALL = 9.4, 8.4
_INDENT = 104 * MM
_SIGN = 20 * MM
_NOTICE = "Bon de commande. Ne contient aucune donnée de patient."


def render(sheet: OrderSheet) -> bytes:
    """The order as PDF bytes; equal orders give equal bytes."""
    order = sheet.order
    title = f"Commande {order.number}" if order.number else "Commande, projet"
    plain = Plain(
        Letterhead(
            practice=sheet.practice,
            title=title,
            lines=tuple(map(paper, sheet.practice_lines)),
            author=sheet.author,
            printed_at=sheet.printed_at,
            audit_code=sheet.audit_code,
            notice=_NOTICE,
            secrecy="",
            again=paper(order.supplier),
        ),
        title,
    )
    plain.pages.flow(_heading(plain, sheet))
    table, rows = _table(plain, sheet)
    put_block(plain.pages, [], table.head(), rows, after=_after(plain, sheet))
    return plain.finish()


def _heading(plain: Plain, sheet: OrderSheet) -> list[Piece]:
    """To whom on the right, as in the window of an envelope; then when, for when, the account."""
    order, supplier = sheet.order, sheet.supplier
    pieces: list[Piece] = [gap(3 * MM)]
    whom = order.supplier or "Fournisseur à préciser"
    pieces += plain.lines(paper(whom), 11, bold=True, indent=_INDENT)
    for line in supplier.address.splitlines():
        pieces += plain.lines(paper(line), _SIZE, indent=_INDENT)
    for line in (supplier.phone, supplier.email):
        if line:
            pieces += plain.lines(bound(paper(line)), _SIZE, indent=_INDENT)
    pieces.append(gap(4 * MM))
    if order.sent_at is not None:
        day = plain_day(order.sent_at.astimezone(sheet.printed_at.tzinfo).date())
        pieces += plain.lines(f"Commande du {day}, par {order.sent_by}", _SIZE, bold=True)
    else:
        pieces += plain.lines("Projet : cette commande n’est pas encore envoyée.", _SIZE, bold=True)
    if supplier.account:
        pieces += plain.lines(f"Notre numéro de client : {supplier.account}", _SIZE)
    if order.expected_on is not None:
        day = plain_day(order.expected_on)
        pieces += plain.lines(f"Livraison attendue le {day}", _SIZE)
    if order.state is OrderState.CANCELLED:
        pieces += plain.lines("COMMANDE ANNULÉE", 12, bold=True)
    for line in order.note.splitlines():
        pieces += plain.lines(bound(paper(line)), _SIZE)
    return [*pieces, gap(4 * MM)]


def _table(plain: Plain, sheet: OrderSheet) -> tuple[Table, list[list[Piece]]]:
    order, set_ = sheet.order, plain.set
    came = any(line.received for line in order.lines)
    prices = any(line.price for line in order.lines)
    columns = [
        Column("Référence", 0.13), Column("Désignation", 0.34), Column("Quantité", 0.15),
    ]  # fmt: skip
    if prices:
        columns += [Column("Prix unitaire", 0.14), Column("Total", 0.15)]
    columns += [Column("Déjà livré", 0.1)] if came else []
    columns += [Column("Livré", 0.11), Column("Vérifié", 0.09)]
    table = Table(set_, plain.width, columns, size=_SIZE)
    rows = []
    for line in order.lines:
        cells: list[list[Run] | str] = [line.supplier_ref or "–", _named(plain, line)]
        cells.append([set_.bold(_quantity(line.quantity, line), _SIZE)])
        if prices:
            cells += [_euros(line.price), _euros(line.cost)]
        if came:
            cells.append("non attendu" if line.given_up else str(line.received))
        rows.append(table.row(*cells, "", ""))
    return table, rows


def _named(plain: Plain, line: OrderLine) -> list[Run]:
    """The product, its code under it: two products of nearly one name are told apart."""
    runs = [plain.set.bold(line.product, _SIZE)]
    if line.codes:
        runs.append(plain.set.regular(f"\n{as_read(line.codes[0])}", _SMALL))
    return runs


def _after(plain: Plain, sheet: OrderSheet) -> list[Piece]:
    order = sheet.order
    many = counted(len(order.lines), "produit", "produits")
    said = many
    if order.cost:
        known = "" if order.priced else ", sans les produits dont le prix n’est pas connu"
        said += f" · total {_euros(order.cost)}{known}"
    pieces = [gap(2 * MM), *plain.lines(said, _SIZE, bold=True), gap(5 * MM)]
    half = (plain.width - 6 * MM) / 2
    labels = ("Commandé par", "Livraison vérifiée par")

    def draw(pen: Pen, x: float, y: float) -> None:
        for rank, label in enumerate(labels):
            left = x + rank * (half + 6 * MM)
            pen.frame(left, y, half, _SIGN, 0.3 * MM)
            for top, words in ((4.4, label), (10.4, "Date et signature")):
                run = plain.set.regular(f"{words}{NBSP}:", 8.6)
                pen.text(left + 2 * MM, y + top * MM, run.text, run.face, run.size)

    return [*pieces, Piece(_SIGN, draw)]


def _quantity(number: int, line: OrderLine) -> str:
    return f"{number}{NBSP}{line.unit if number <= 1 else line.units}"


def _euros(cents: int) -> str:
    """« 12,50 € »; a dash where the price is not known."""
    if not cents:
        return "–"
    whole, rest = divmod(cents, 100)
    grouped = f"{whole:,}".replace(",", NBSP)
    return f"{grouped},{rest:02d}{NBSP}€"
