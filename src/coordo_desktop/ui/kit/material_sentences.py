"""The sentences of the material of care and of what a round loads."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import errors, materials, scans

__all__ = ["MATERIAL_SENTENCES"]


def _not_here(error: scans.LotNotHere) -> str:
    if not error.lot:
        return QCoreApplication.translate(
            "Sentences",
            "Le lot de cette boîte ({product}) ne se lit pas avec certitude\u202f: rien n’est "
            "ajouté. Choisissez le produit, puis le lot écrit sur la boîte.",
        ).format(product=error.product)
    return QCoreApplication.translate(
        "Sentences",
        "Il ne reste rien du lot {lot} ({product}) en stock\u202f: rien n’est ajouté. Recevez "
        "d’abord cette boîte.",
    ).format(lot=error.lot, product=error.product)


MATERIAL_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    scans.LotNotHere: _not_here,
    materials.NothingToLoad: lambda _: QCoreApplication.translate(
        "Sentences",
        "Il n’y a rien à charger\u202f: toutes les quantités sont à zéro. Rien n’a été "
        "enregistré\u202f; donnez une quantité.",
    ),
    materials.WordMissing: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce matériel n’a pas de nom. Rien n’a été retenu\u202f; écrivez-le dans le plan de soins.",
    ),
}
