"""`coordo stock`, `coordo scan`: what there is of each product, what a code says."""

from typing import Annotated

import typer

from coordo_desktop.commands.shared import Json, Vault, opened, say, say_json
from coordo_desktop.domain.scans import ScanOutcome, ScanProblem
from coordo_desktop.domain.stock import ProductStock

_UNSAID = "–"
_WHY = {
    ScanProblem.EMPTY: "Ce code est vide.",
    ScanProblem.UNREADABLE: "Ce code n’est pas celui d’un produit.",
    ScanProblem.CHECK_DIGIT: "Ce code a été mal lu\u202f: sa clé de contrôle est fausse.",
    ScanProblem.DATE: "La péremption de ce code n’existe pas au calendrier.",
    ScanProblem.AMBIGUOUS: "Dans ce code, rien ne sépare le lot de ce qui le suit.",
    ScanProblem.NO_GTIN: "Ce code ne dit pas de quel produit il s’agit.",
    ScanProblem.CONFLICT: "Ce code se contredit\u202f: il donne deux fois la même information.",
    ScanProblem.PATIENT: "C’est un code d’identité de patient, pas celui d’un produit.",
    ScanProblem.TOO_LONG: "Ce code est plus long que tout code de produit.",
}


def stock(folder: Vault, as_json: Json = False) -> None:
    """Ce qu’il y a de chaque produit : utilisable, en quarantaine, proche de sa péremption."""
    with opened(folder) as (_desk, services):
        products = services.stock.overview().products
    if as_json:
        say_json([_line(one) for one in products])
        return
    for one in products:
        unit = one.product.units if one.usable > 1 else one.product.unit
        say(
            f"{one.product.name}\t{one.usable} {unit}\tquarantaine\u202f: {one.held}\t"
            f"30 jours\u202f: {one.expiring}\tminimum\u202f: {one.product.minimum}"
        )


def _line(one: ProductStock) -> dict[str, str | int]:
    return {
        "id": str(one.product.id),
        "name": one.product.name,
        "unit": one.product.unit,
        "usable": one.usable,
        "quarantined": one.held,
        "expiring_30": one.expiring,
        "minimum": one.product.minimum,
    }


def scan(
    folder: Vault,
    code: Annotated[str, typer.Argument(help="Ce que le lecteur a tapé.")],
    as_json: Json = False,
) -> None:
    """Ce que dit un code de boîte ; rien n’est reçu."""
    with opened(folder) as (_desk, services):
        outcome = services.scans.read(code)
    if as_json:
        say_json(_read(outcome))
        return
    read = outcome.scan
    if read.problem is not None:
        say(_WHY[read.problem])
    sure = _read(outcome)
    for words, value in (
        ("Produit", outcome.product or outcome.medicine),
        ("GTIN", sure["gtin"]),
        ("CIP13", sure["cip13"]),
        ("Lot", sure["lot"]),
        ("Péremption", sure["expiry"]),
        ("Numéro de série", sure["serial"]),
    ):
        say(f"{words}\u202f: {value or _UNSAID}")
    if read.problem is ScanProblem.AMBIGUOUS:
        for lot, expiry in ((read.guess_lot, read.guess_expiry), (read.lot, read.expiry)):
            say(f"Soit\u202f: lot {lot or _UNSAID}, péremption {expiry or _UNSAID}")


def _read(outcome: ScanOutcome) -> dict[str, str | None]:
    """What is sure of a code: of two readings of a lot or a serial number, neither."""
    read = outcome.scan
    doubtful = read.problem is ScanProblem.AMBIGUOUS
    of_lot = doubtful and bool(read.lot) and read.lot != read.guess_lot
    return {
        "gtin": read.gtin or None,
        "cip13": read.cip13 or None,
        "lot": None if of_lot else read.lot or None,
        "expiry": None if read.expiry is None else read.expiry.isoformat(),
        "serial": None if doubtful and not of_lot else read.serial or None,
        "product_id": None if outcome.product_id is None else str(outcome.product_id),
        "problem": None if read.problem is None else read.problem.value,
    }
