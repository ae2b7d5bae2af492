"""The sentences of inventories and orders."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import counts, errors, orders

__all__ = ["COUNT_SENTENCES"]


def _named(refused: Any) -> str:
    """« Compresses 10 × 10, lot 22C07, Réserve »."""
    lot = (
        QCoreApplication.translate("Sentences", "lot {lot}").format(lot=refused.lot)
        if refused.lot
        else ""
    )
    return ", ".join(part for part in (refused.product, lot, refused.place) if part)


def _under_way(refused: counts.CountUnderWay) -> str:
    if refused.place:
        return QCoreApplication.translate(
            "Sentences",
            "Un inventaire de «\u202f{place}\u202f» est déjà ouvert sur les mêmes produits. Rien "
            "n’a été ouvert\u202f; terminez-le, ou choisissez un autre lieu.",
        ).format(place=refused.place)
    return QCoreApplication.translate(
        "Sentences",
        "Un inventaire de tous les lieux est déjà ouvert sur les mêmes produits. Rien n’a été "
        "ouvert\u202f; terminez-le d’abord.",
    )


def _not_in(refused: orders.NotInOrder) -> str:
    if not refused.number:
        return QCoreApplication.translate(
            "Sentences",
            "«\u202f{product}\u202f» n’est attendu dans aucune commande. Rien n’a été reçu\u202f; "
            "recevez-le depuis les lots.",
        ).format(product=refused.product)
    return QCoreApplication.translate(
        "Sentences",
        "«\u202f{product}\u202f» n’est pas dans la commande {number}. Rien n’a été reçu\u202f; "
        "recevez-le hors commande, ou choisissez sa commande.",
    ).format(product=refused.product, number=refused.number)


COUNT_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    counts.CountClosed: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cet inventaire est terminé. Rien n’a été changé\u202f; rouvrez-le pour compter à nouveau.",
    ),
    counts.CountUnderWay: _under_way,
    counts.NothingCounted: lambda _: QCoreApplication.translate(
        "Sentences",
        "Aucune ligne n’a été comptée. Rien n’a été validé\u202f; comptez au moins une ligne, ou "
        "abandonnez l’inventaire.",
    ),
    counts.CountedTwice: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette boîte a déjà été comptée dans cet inventaire\u202f: son numéro de série est connu. "
        "Elle n’a pas été comptée une seconde fois.",
    ),
    counts.CountPlaceNeeded: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cet inventaire porte sur plusieurs lieux. La boîte n’a pas été comptée\u202f; choisissez "
        "d’abord le lieu où vous comptez.",
    ),
    counts.OutsideCount: lambda e: QCoreApplication.translate(
        "Sentences",
        "«\u202f{product}\u202f» ne fait pas partie de cet inventaire. Rien n’a été compté\u202f; "
        "ouvrez l’inventaire de son lieu ou de sa catégorie.",
    ).format(product=e.product),
    counts.LineDisturbed: lambda e: QCoreApplication.translate(
        "Sentences",
        "Des unités ont bougé pendant le comptage de {line}. Rien n’a été validé\u202f; recomptez "
        "cette ligne.",
    ).format(line=_named(e)),
    counts.LineImpossible: lambda e: QCoreApplication.translate(
        "Sentences",
        "{line}\u202f: {counted} comptées, mais {left} sont sorties depuis. Rien n’a été "
        "validé\u202f; recomptez cette ligne.",
    ).format(line=_named(e), counted=e.counted, left=e.left),
    counts.CountOutOfRange: lambda _: QCoreApplication.translate(
        "Sentences",
        "Une ligne compte de 0 à {most} unités. Rien n’a été changé\u202f; corrigez le nombre.",
    ).format(most=counts.MOST_COUNTED),
    orders.OrderEmpty: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette commande est vide. Elle n’a pas été envoyée\u202f; ajoutez au moins un produit.",
    ),
    orders.OrderSent: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette commande est déjà partie. Rien n’a été changé\u202f; annulez son envoi, ou faites "
        "une autre commande.",
    ),
    orders.OrderNotSent: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette commande n’attend aucune livraison. Rien n’a été changé\u202f; rouvrez-la ou "
        "choisissez-en une autre.",
    ),
    orders.OrderBegun: lambda _: QCoreApplication.translate(
        "Sentences",
        "Une partie de cette commande est déjà livrée. Elle n’a pas été annulée\u202f; soldez-la "
        "pour ne plus attendre le reste.",
    ),
    orders.NotInOrder: _not_in,
    orders.OrderedOutOfRange: lambda _: QCoreApplication.translate(
        "Sentences",
        "On commande de 1 à {most} unités d’un produit. Rien n’a été enregistré\u202f; corrigez "
        "la quantité.",
    ).format(most=orders.MOST_ORDERED),
    orders.LeadOutOfRange: lambda _: QCoreApplication.translate(
        "Sentences",
        "Un délai compte de 0 à {most} jours. Rien n’a été enregistré\u202f; corrigez-le.",
    ).format(most=orders.LONGEST_LEAD),
}
