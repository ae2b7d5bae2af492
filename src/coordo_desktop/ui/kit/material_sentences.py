"""The sentences of the material of care and of what a round loads."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import errors, materials

__all__ = ["MATERIAL_SENTENCES"]

MATERIAL_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
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
