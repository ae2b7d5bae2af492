"""The sentences of the stock's ledger and of codes read."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import errors, scans, stock_ledger
from coordo_desktop.domain.scans import ScanProblem
from coordo_desktop.domain.stock import MOST
from coordo_desktop.domain.stock_ledger import Source
from coordo_desktop.ui.kit.when import date_text

__all__ = ["STOCK_SENTENCES"]


def _day(day: date | None) -> str:
    return "" if day is None else date_text(day)


def _unreadable(refused: Any) -> str:
    """What a code that cannot be trusted is worth, and what to do."""
    return {
        ScanProblem.CHECK_DIGIT: QCoreApplication.translate(
            "Sentences",
            "Ce code a été mal lu\u202f: sa clé de contrôle est fausse. Rien n’a été reçu\u202f; "
            "lisez-le à nouveau.",
        ),
        ScanProblem.DATE: QCoreApplication.translate(
            "Sentences",
            "La péremption de ce code n’existe pas au calendrier. Rien n’a été reçu\u202f; lisez "
            "la date sur la boîte et saisissez-la.",
        ),
        ScanProblem.AMBIGUOUS: QCoreApplication.translate(
            "Sentences",
            "Dans ce code, rien ne sépare le lot de ce qui le suit. Rien n’a été reçu\u202f; "
            "vérifiez le lot et la péremption sur la boîte.",
        ),
        ScanProblem.NO_GTIN: QCoreApplication.translate(
            "Sentences",
            "Ce code ne dit pas de quel produit il s’agit. Rien n’a été reçu\u202f; lisez l’autre "
            "code de la boîte.",
        ),
        ScanProblem.CONFLICT: QCoreApplication.translate(
            "Sentences",
            "Ce code se contredit\u202f: il donne deux fois la même information. Rien n’a été "
            "reçu\u202f; saisissez le produit à la main.",
        ),
        ScanProblem.PATIENT: QCoreApplication.translate(
            "Sentences",
            "C’est un code d’identité de patient, pas celui d’un produit. Rien n’a été "
            "reçu\u202f; lisez le code de la boîte.",
        ),
    }.get(
        refused.problem,
        QCoreApplication.translate(
            "Sentences",
            "Ce code n’est pas celui d’un produit. Rien n’a été reçu\u202f; lisez-le à nouveau, ou "
            "cherchez le produit par son nom.",
        ),
    )


def _undone_elsewhere(source: Source) -> str:
    if source is Source.KIT:
        return QCoreApplication.translate(
            "Sentences",
            "Cette opération fait partie d’une vérification de trousse. Rien n’a été "
            "changé\u202f; annulez la vérification, dans Trousses.",
        )
    return QCoreApplication.translate(
        "Sentences",
        "Cette opération suit un écart de température. Rien n’a été changé\u202f; décidez du lot "
        "dans Froid.",
    )


STOCK_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    scans.UnreadableScan: _unreadable,
    scans.QuantityDoubtful: lambda e: QCoreApplication.translate(
        "Sentences",
        "Ce code annonce {count} unités. Rien n’a été reçu\u202f; comptez-les, puis saisissez la "
        "quantité.",
    ).format(count=e.quantity),
    scans.UnknownProduct: lambda _: QCoreApplication.translate(
        "Sentences",
        "Aucun produit ne porte ce code. Rien n’a été reçu\u202f; créez le produit, ou ajoutez ce "
        "code à un produit connu.",
    ),
    stock_ledger.QuantityOutOfRange: lambda _: QCoreApplication.translate(
        "Sentences",
        "La quantité est un nombre entier de 1 à {most}. Rien n’a été enregistré\u202f; "
        "corrigez-la.",
    ).format(most=MOST),
    stock_ledger.NotEnough: lambda e: QCoreApplication.translate(
        "Sentences",
        "Il n’en reste que {left}, et {asked} sont demandés. Rien n’a été enregistré\u202f; "
        "diminuez la quantité ou comptez ce qui est là.",
    ).format(left=e.left, asked=e.asked),
    stock_ledger.LotExpired: lambda e: QCoreApplication.translate(
        "Sentences",
        "Ce lot est périmé depuis le {day}. Rien n’a été enregistré\u202f; il ne peut qu’être "
        "détruit.",
    ).format(day=_day(e.expiry)),
    stock_ledger.LotRecalled: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce lot est rappelé. Rien n’a été enregistré\u202f; isolez ce qu’il en reste.",
    ),
    stock_ledger.LotHeld: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ces unités sont en quarantaine. Rien n’a été enregistré\u202f; levez d’abord la "
        "quarantaine, ou prenez un autre lot.",
    ),
    stock_ledger.HeldByExcursion: lambda e: QCoreApplication.translate(
        "Sentences",
        "{lot} a subi un écart de température\u202f: seule sa décision, dans Froid, lève la "
        "quarantaine. Rien n’a été enregistré\u202f; décidez-en d’abord.",
    ).format(
        lot=QCoreApplication.translate("Sentences", "Le lot {number}").format(number=e.number)
        if e.number
        else QCoreApplication.translate("Sentences", "Ce lot")
    ),
    stock_ledger.UndoneElsewhere: lambda e: _undone_elsewhere(e.source),
    stock_ledger.LotMissing: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce produit est suivi par lots. Rien n’a été reçu\u202f; donnez le numéro du lot.",
    ),
    stock_ledger.ExpiryMissing: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce produit est suivi par lots. Rien n’a été reçu\u202f; donnez la date de péremption.",
    ),
    stock_ledger.LotExpiryDiffers: lambda e: QCoreApplication.translate(
        "Sentences",
        "Ce lot est déjà connu avec la péremption du {known}, pas du {given}. Rien n’a été "
        "reçu\u202f; relisez la boîte, ou corrigez le lot.",
    ).format(known=_day(e.known), given=_day(e.given)),
    stock_ledger.AlreadyReceived: lambda e: QCoreApplication.translate(
        "Sentences",
        "Cette boîte a déjà été reçue le {day}\u202f: son numéro de série est connu. Rien n’a été "
        "ajouté.",
    ).format(day=_day(e.at.date() if e.at else None)),
    stock_ledger.AlreadyReversed: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette opération a déjà été annulée. Rien n’a été changé.",
    ),
    stock_ledger.ReasonMissing: lambda _: QCoreApplication.translate(
        "Sentences",
        "Un lot qui périme avant est laissé de côté. Rien n’a été enregistré\u202f; dites "
        "pourquoi, ou prenez le lot proposé.",
    ),
}
