"""The sentences of rounds: what cannot be laid out, and what to do then."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import errors, rounds

ROUND_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    rounds.NoVisits: lambda _: QCoreApplication.translate(
        "Sentences",
        "Aucune visite à domicile n’attend d’être mise en tournée ce jour-là. Rien n’a été "
        "changé\u202f; réservez d’abord les visites dans l’agenda.",
    ),
    rounds.RoundTooLong: lambda _: QCoreApplication.translate(
        "Sentences",
        "Dans cet ordre, la tournée finirait après minuit ou durerait plus de seize heures. Rien "
        "n’a été changé\u202f; partez plus tôt, ou répartissez les passages sur deux tournées.",
    ),
    rounds.WindowBackwards: lambda _: QCoreApplication.translate(
        "Sentences",
        "La fenêtre se fermerait avant de s’ouvrir. Rien n’a été changé\u202f; écrivez par exemple "
        "«\u202f8h-9h30\u202f».",
    ),
    rounds.VisitDone: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce passage est déjà fait. Il garde sa place et son heure\u202f; décochez-le d’abord si "
        "c’est une erreur.",
    ),
    rounds.NotAVisit: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce rendez-vous n’est pas une visite à domicile de ce jour, ou il est déjà dans la "
        "tournée. Rien n’a été changé.",
    ),
    rounds.BadHour: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette heure n’a pas été comprise. Rien n’a été changé\u202f; écrivez «\u202f8h30\u202f», "
        "ou une fenêtre\u202f: «\u202f8h-9h30\u202f», «\u202favant 9h\u202f», "
        "«\u202faprès 14h\u202f».",
    ),
    rounds.BadPoint: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ces coordonnées ne sont pas un lieu de métropole ou d’outre-mer. Rien n’a été "
        "changé\u202f; collez la latitude puis la longitude\u202f: «\u202f43,2531 "
        "-1,0684\u202f».",
    ),
}
