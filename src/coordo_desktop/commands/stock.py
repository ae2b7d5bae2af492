"""`coordo stock`, `coordo scan`: what there is of each product, what a code says."""

from typing import Annotated

import typer

from coordo_desktop.commands.shared import Json, Vault, opened, say, say_json
from coordo_desktop.domain.scans import ScanOutcome, UnreadableScan
from coordo_desktop.domain.stock import ProductStock

_UNSAID = "–"


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
        from coordo_desktop.ui.kit.sentences import sentence  # Qt, where it serves

        say(sentence(UnreadableScan(problem=read.problem)))
    for words, value in (
        ("Produit", outcome.product or outcome.medicine),
        ("GTIN", read.gtin),
        ("CIP13", read.cip13),
        ("Lot", read.lot),
        ("Péremption", read.expiry),
        ("Numéro de série", read.serial),
    ):
        say(f"{words}\u202f: {value or _UNSAID}")


def _read(outcome: ScanOutcome) -> dict[str, str | None]:
    read = outcome.scan
    return {
        "gtin": read.gtin or None,
        "cip13": read.cip13 or None,
        "lot": read.lot or None,
        "expiry": None if read.expiry is None else read.expiry.isoformat(),
        "serial": read.serial or None,
        "product_id": None if outcome.product_id is None else str(outcome.product_id),
        "problem": None if read.problem is None else read.problem.value,
    }
