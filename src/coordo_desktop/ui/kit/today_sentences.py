"""The sentences of Aujourd'hui and of answers awaited."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import errors, today

TODAY_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    errors.DayPassed: lambda _: QCoreApplication.translate(
        "Sentences", "Ce jour est passé. Le reste est gardé."
    ),
    today.UntilNotAhead: lambda _: QCoreApplication.translate(
        "Sentences",
        "Donnez un jour après aujourd’hui. Le reste est gardé.",
    ),
    today.AwaitedSettled: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette réponse a déjà été notée reçue ou abandonnée. Rien n’a changé\u202f; la liste est "
        "à jour.",
    ),
}
