"""The sentences of the fridges and of labels."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import cold_chain, errors, labels

COLD_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    cold_chain.NotATemperature: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce n’est pas la température d’un réfrigérateur. Rien n’a été enregistré\u202f; tapez "
        "45 pour 4,5\u202f°C, ou 12,0 avec la virgule.",
    ),
    cold_chain.ExtremesOutOfOrder: lambda _: QCoreApplication.translate(
        "Sentences",
        "Le minimum est au plus la température lue, et le maximum au moins. Rien n’a été "
        "enregistré\u202f; relisez le thermomètre.",
    ),
    cold_chain.ReadingTimeWrong: lambda _: QCoreApplication.translate(
        "Sentences",
        "Un relevé n’est ni à venir, ni vieux de plus d’un mois. Rien n’a été enregistré\u202f; "
        "corrigez le jour ou l’heure.",
    ),
    cold_chain.ReadingReplaced: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce relevé a déjà été corrigé. Rien n’a été changé\u202f; corrigez celui qui le remplace.",
    ),
    cold_chain.NotAFridge: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce lieu n’est pas un réfrigérateur en service. Rien n’a été enregistré\u202f; "
        "choisissez-en un.",
    ),
    cold_chain.AskedMissing: lambda _: QCoreApplication.translate(
        "Sentences",
        "Un avis est attendu\u202f: dites de qui. Rien n’a été décidé\u202f; notez le laboratoire "
        "ou le pharmacien appelé.",
    ),
    labels.SheetDoesNotFit: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ces étiquettes dépassent de la page A4. Rien n’a été enregistré\u202f; corrigez la "
        "mesure signalée.",
    ),
    labels.NothingToLabel: lambda e: QCoreApplication.translate(
        "Sentences",
        "Il n’y a pas d’étiquette à imprimer, ou plus de {most}. Rien n’a été imprimé\u202f; "
        "choisissez des lignes et un nombre.",
    ).format(most=e.most),
}
