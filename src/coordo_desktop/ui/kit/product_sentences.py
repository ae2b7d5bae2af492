"""The sentences of products, their codes and places."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import errors, products, stock_files, stock_ledger

__all__ = ["PRODUCT_SENTENCES"]

PRODUCT_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    products.WrongCheckDigit: lambda e: QCoreApplication.translate(
        "Sentences",
        "Le code {code} est faux\u202f: sa clé de contrôle ne correspond pas. Rien n’a été "
        "enregistré\u202f; relisez-le sur la boîte.",
    ).format(code=e.code),
    products.NotACode: lambda e: QCoreApplication.translate(
        "Sentences",
        "«\u202f{code}\u202f» n’est pas un code de produit. Rien n’a été enregistré\u202f; un code "
        "a 8, 12, 13 ou 14 chiffres (7 pour un CIP7), ou c’est un code maison, C-000123 par "
        "exemple.",
    ).format(code=e.code),
    products.CodeTaken: lambda e: QCoreApplication.translate(
        "Sentences",
        "Le code {code} est déjà celui de «\u202f{product}\u202f». Rien n’a été enregistré\u202f; "
        "ôtez-le de ce produit, ou complétez celui-ci.",
    ).format(code=e.code, product=e.product),
    products.ProductStopped: lambda e: QCoreApplication.translate(
        "Sentences",
        "«\u202f{product}\u202f» est arrêté. Rien n’a été reçu\u202f; reprenez ce produit, ou "
        "recevez celui qui le remplace.",
    ).format(product=e.product),
    products.NameTaken: lambda e: QCoreApplication.translate(
        "Sentences",
        "«\u202f{name}\u202f» existe déjà. Rien n’a été enregistré\u202f; donnez un autre nom, ou "
        "ouvrez celui qui existe.",
    ).format(name=e.name),
    products.MinimumOverMaximum: lambda e: QCoreApplication.translate(
        "Sentences",
        "Le maximum ({maximum}) est plus petit que le minimum ({minimum}). Rien n’a été "
        "enregistré\u202f; corrigez l’un des deux.",
    ).format(maximum=e.maximum, minimum=e.minimum),
    products.PlaceNotEmpty: lambda e: QCoreApplication.translate(
        "Sentences",
        "Ce lieu contient encore {left} unités. Il reste en service\u202f; transférez-les d’abord "
        "ailleurs.",
    ).format(left=e.left),
    stock_ledger.PartlyReturned: lambda _: QCoreApplication.translate(
        "Sentences",
        "Une partie de cette sortie est déjà revenue. Rien n’a été changé\u202f; annulez d’abord "
        "le retour.",
    ),
    stock_ledger.LotTaken: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce produit a déjà un lot de ce numéro. Rien n’a été changé\u202f; relisez la boîte.",
    ),
    stock_files.NotAStockTable: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce fichier n’est pas une table de produits ni de lots\u202f: aucune ligne ne nomme ses "
        "colonnes. Rien n’a été enregistré\u202f; exportez d’abord une table d’ici pour voir les "
        "titres attendus.",
    ),
    stock_files.UnreadableCell: lambda e: QCoreApplication.translate(
        "Sentences",
        "«\u00a0{text}\u00a0» ne se lit pas dans la colonne {column}. La ligne n’est pas "
        "reprise\u202f; corrigez-la dans le fichier.",
    ).format(text=e.text, column=e.column),
    stock_files.MissingCell: lambda e: QCoreApplication.translate(
        "Sentences",
        "La colonne {column} est vide. La ligne n’est pas reprise\u202f; remplissez-la dans le "
        "fichier.",
    ).format(column=e.column),
    stock_files.UnknownName: lambda e: QCoreApplication.translate(
        "Sentences",
        "«\u00a0{text}\u00a0» (colonne {column}) n’existe pas ici. La ligne n’est pas "
        "reprise\u202f; créez-le d’abord, ou corrigez son nom.",
    ).format(text=e.text, column=e.column),
    stock_files.KnownOtherwise: lambda e: QCoreApplication.translate(
        "Sentences",
        "Ce lot est déjà connu à cet endroit, avec {left}. La ligne n’est pas reprise\u202f; "
        "corrigez la quantité par un inventaire.",
    ).format(left=e.left),
    stock_files.BrokenRow: lambda _: QCoreApplication.translate(
        "Sentences",
        "Un guillemet mal placé brouille les colonnes. La ligne n’est pas reprise\u202f; "
        "corrigez-la dans le fichier.",
    ),
}
