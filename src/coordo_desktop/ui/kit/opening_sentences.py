"""The sentences of opening hours, rooms, closings and absences."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from coordo_desktop.domain import errors, opening

OPENING_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    opening.HoursOutOfOrder: lambda e: QCoreApplication.translate(
        "Sentences",
        "Les horaires du {day} se chevauchent, ou finissent avant de commencer. Le reste de la "
        "saisie est gardé\u202f; écrivez par exemple «\u202f8:00-12:00, 14:00-19:00\u202f».",
    ).format(day=QLocale().dayName(e.day + 1)),
    opening.LastBeforeFirst: lambda _: QCoreApplication.translate(
        "Sentences",
        "La fin vient avant le début. Le reste de la saisie est gardé\u202f; corrigez l’une des "
        "deux dates.",
    ),
    opening.RoomNameTaken: lambda _: QCoreApplication.translate(
        "Sentences", "Une autre salle porte déjà ce nom. Donnez-lui un nom qui la distingue."
    ),
    opening.RoomInUse: lambda e: QCoreApplication.translate(
        "Sentences",
        "Des rendez-vous à venir sont prévus dans cette salle ({count}). Elle reste ouverte\u202f; "
        "changez-les de salle, puis retirez-la.",
    ).format(count=e.appointments),
    opening.ReplacedBySelf: lambda _: QCoreApplication.translate(
        "Sentences", "Personne ne se remplace soi-même. Choisissez quelqu’un d’autre, ou personne."
    ),
}
