"""The sentences of the vault’s key."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import errors, key_renewal

__all__ = ["KEY_SENTENCES"]

KEY_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    key_renewal.RenewalUnfinished: lambda _: QCoreApplication.translate(
        "Sentences",
        "La clé du coffre est renouvelée, mais le trousseau n’a pas pu être écrit. Rien n’est "
        "perdu\u202f: libérez de la place si le disque est plein, puis verrouillez et "
        "déverrouillez\u202f; le renouvellement se terminera seul.",
    ),
}
