"""The sentences of the lists of the agenda: who waits, trips, replacements."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import errors, waiting

WAITING_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    waiting.AlreadyPlaced: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette personne a eu un rendez-vous, ou n’en veut plus, entre-temps. Rien n’a été "
        "changé\u202f; la liste est à jour.",
    ),
    waiting.NoLongerSo: lambda _: QCoreApplication.translate(
        "Sentences",
        "L’un des deux rendez-vous a changé entre-temps. Rien n’a été déplacé\u202f; la liste est "
        "à jour.",
    ),
    waiting.NobodyFree: lambda _: QCoreApplication.translate(
        "Sentences",
        "Personne de cette profession n’est libre à ce moment. Rien n’a été confié\u202f; déplacez "
        "le rendez-vous ou appelez la personne.",
    ),
}
