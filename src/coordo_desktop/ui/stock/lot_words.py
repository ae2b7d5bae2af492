"""What the panel of a lot says of it: what remains, what goes out first, the sum of its life."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.stock import LotState, Product, ProductStock, StockLine, may_be_issued
from coordo_desktop.domain.stock_views import LotDetail, LotSums
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.runs import Run, Runs
from coordo_desktop.ui.kit.stock_words import (
    expires_words,
    full_date_text,
    lot_chip,
    lot_words,
    number_text,
    quantity_words,
    unit_words,
)
from coordo_desktop.ui.kit.when import zone_in_use

TEMPERATURES = "2–8\u00a0°C"


def chips(line: StockLine, product: Product, today: date) -> list[ChipSpec]:
    """What stands over the title: the state of the line, and cold where it is kept so."""
    state = lot_chip(line.state, line.expiry, today, held=line.held)
    when = expires_words(line.expiry, today)
    if may_be_issued(line.state) and state.kind == "warn":
        state = ChipSpec(when, "warn", "clock")
    made = [state]
    if product.cold:
        made.append(ChipSpec(TEMPERATURES, "info", "cold"))
    return made


def title(line: StockLine, product: Product) -> str:
    """« Vaccin grippe, lot R4K118 »: nothing of it is cut, a long one takes two lines."""
    name = product.name.split(", ", 1)[0]
    return f"{name}, {lot_words(line.number)}"


def codes(product: Product) -> str:
    """What the product is known by: « Seringue préremplie · CIP 3400930000014 »."""
    parts = [product.name.split(", ", 1)[1]] if ", " in product.name else []
    for one in product.codes[:2]:
        if one.cip13:
            said = QCoreApplication.translate("Stock", "CIP {code}").format(code=one.cip13)
        elif one.code.isdigit():
            code = one.code.removeprefix("0")
            said = QCoreApplication.translate("Stock", "GTIN {code}").format(code=code)
        else:
            said = one.code
        parts.append(f"{one.label} · {said}" if one.label and not parts else said)
    return " · ".join(parts) or product.supplier


def left(line: StockLine, stock: ProductStock) -> Runs:
    """« 14 doses utilisables, seuil 10 »."""
    product, many = stock.product, line.quantity
    unit = unit_words(many, product.unit, product.units)
    if may_be_issued(line.state):
        said = QCoreApplication.translate("Stock", "{unit} utilisable(s)", "", many)
    else:
        said = QCoreApplication.translate("Stock", "{unit} hors du stock utilisable")
    words = said.format(unit=unit)
    if product.minimum:
        least = number_text(product.minimum)
        words += QCoreApplication.translate("Stock", ", seuil {least}").format(least=least)
    return [Run(number_text(many), 600), Run(f" {words}")]


def advice(line: StockLine, stock: ProductStock) -> tuple[str, str, Runs]:
    """Kind, icon and words of the note: what to do with this lot."""
    translate = QCoreApplication.translate
    if line.state is LotState.RECALLED:
        head = translate("Stock", "Lot rappelé.")
        rest = translate("Stock", " Rien n’en sort\u202f; ce qui reste s’isole, puis se détruit.")
        return "danger", "octagon", [Run(head, 600), Run(rest)]
    if line.state is LotState.EXPIRED:
        head = translate("Stock", "Lot périmé.")
        rest = translate("Stock", " Il ne peut qu’être détruit.")
        return "danger", "octagon", [Run(head, 600), Run(rest)]
    if line.state is LotState.HELD:
        head = translate("Stock", "En quarantaine.")
        rest = translate("Stock", " Ces unités ne sont pas proposées tant qu’elle n’est pas levée.")
        return "warn", "lock", [Run(head, 600), Run(rest)]
    return "info", "arrow-right", _first_out(line, stock)


def _first_out(line: StockLine, stock: ProductStock) -> Runs:
    translate = QCoreApplication.translate
    usable = [one for one in stock.lines if may_be_issued(one.state)]
    rule = Run(translate("Stock", "Premier périmé, premier sorti."), 600)
    if not usable or len({one.lot_id for one in usable}) == 1:
        return [rule, Run(translate("Stock", " C’est le seul lot utilisable de ce produit."))]
    if usable[0].lot_id == line.lot_id:
        following = next(one for one in usable if one.lot_id != line.lot_id)
        words = translate("Stock", " Ce lot est proposé avant {other}.")
        return [rule, Run(words.format(other=following.number or translate("Stock", "les autres")))]
    words = translate("Stock", " {other} périme avant\u202f: il est proposé d’abord.")
    other = usable[0].number or translate("Stock", "Un autre lot")
    return [rule, Run(words.format(other=other))]


def received(detail: LotDetail) -> str:
    """« mar. 6 oct. 2026, 40 doses »."""
    product = detail.product
    first = full_date_text(detail.lot.first_at.astimezone(zone_in_use()).date())
    if not detail.sums.received:
        return first
    many = quantity_words(detail.sums.received, product.unit, product.units)
    return f"{first}, {many}"


def sums(detail: LotDetail) -> Runs:
    """« 40 reçues − 27 sorties + 1 correction = 14 doses »."""
    product, made = detail.product, list[str]()
    for number, words in _parts(detail.sums):
        if number:
            sign = ("− " if number < 0 else "+ ") if made else ("−" if number < 0 else "")
            made.append(f"{sign}{number_text(abs(number))} {words}")
    total = quantity_words(detail.sums.total, product.unit, product.units)
    return [Run(f"{' '.join(made) or number_text(0)} = ", ink="text-2"), Run(total, 600)]


def _parts(sums: LotSums) -> tuple[tuple[int, str], ...]:
    translate = QCoreApplication.translate
    return (
        (sums.received, translate("Stock", "reçue(s)", "", abs(sums.received))),
        (sums.issued, translate("Stock", "sortie(s)", "", abs(sums.issued))),
        (sums.returned, translate("Stock", "rendue(s)", "", abs(sums.returned))),
        (sums.discarded, translate("Stock", "détruite(s)", "", abs(sums.discarded))),
        (sums.sent_back, translate("Stock", "renvoyée(s)", "", abs(sums.sent_back))),
        (sums.counted, translate("Stock", "d’inventaire")),
        (sums.corrected, translate("Stock", "correction")),
    )
