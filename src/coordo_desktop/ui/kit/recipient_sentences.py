"""The sentences of who may be handed something."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import errors, recipients

__all__ = ["RECIPIENT_SENTENCES"]

RECIPIENT_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    recipients.RecipientDied: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette personne est décédée. Rien n’a été remis\u202f; vérifiez le nom, ou sortez le "
        "matériel au nom d’un professionnel.",
    ),
    recipients.RecipientAway: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce dossier est archivé, ou fusionné avec un autre. Rien n’a été remis\u202f; reprenez "
        "le suivi dans ce dossier, ou choisissez celui qui est gardé.",
    ),
}
