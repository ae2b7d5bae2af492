"""The sentences of recurrences and of calendar files, and why an event of one is refused."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import appointment_series, appointment_series_rules, errors
from coordo_desktop.domain import calendar_files as files
from coordo_desktop.domain.calendar_files import EventFault

CALENDAR_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    appointment_series_rules.RuleUnread: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce rythme ne se lit pas. Rien n’a été enregistré\u202f; dites-le autrement, par exemple "
        "«\u00a0chaque semaine le lundi et le jeudi, 10\u00a0fois\u00a0».",
    ),
    appointment_series_rules.RuleTooDense: lambda e: QCoreApplication.translate(
        "Sentences",
        "Ce rythme donnerait plus de {most} rendez-vous par an. Rien n’a été enregistré\u202f; "
        "choisissez un rythme moins serré.",
    ).format(most=e.most),
    appointment_series_rules.RuleEmpty: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce rythme ne tombe sur aucun jour. Rien n’a été enregistré\u202f; vérifiez le jour et la "
        "date de fin.",
    ),
    appointment_series.RuleNotMovable: lambda _: QCoreApplication.translate(
        "Sentences",
        "Le rythme de cette série est trop particulier pour être décalé ainsi. Rien n’a été "
        "changé\u202f; déplacez ce rendez-vous seul, ou dites un nouveau rythme.",
    ),
    files.CalendarRefused: lambda _: QCoreApplication.translate(
        "Sentences", "Ce calendrier ne peut pas être lu. Rien n’a été importé."
    ),
    files.CalendarMissing: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce fichier est introuvable, ou ne peut pas être ouvert. Rien n’a été importé\u202f; "
        "vérifiez son emplacement.",
    ),
    files.CalendarTooLarge: lambda e: QCoreApplication.translate(
        "Sentences",
        "Ce calendrier dépasse {limit}\u00a0Mo. Rien n’a été importé\u202f; exportez une période "
        "plus courte.",
    ).format(limit=e.limit_megabytes),
    files.CalendarNotOne: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce fichier n’est pas un calendrier. Rien n’a été importé\u202f; choisissez un fichier "
        ".ics exporté par un agenda.",
    ),
    files.CalendarTooMany: lambda e: QCoreApplication.translate(
        "Sentences",
        "Ce calendrier a plus de {limit}\u00a0événements. Rien n’a été importé\u202f; exportez une "
        "période plus courte.",
    ).format(limit=e.limit),
    files.CalendarReaderStopped: lambda _: QCoreApplication.translate(
        "Sentences",
        "La lecture de ce calendrier a été arrêtée\u202f: elle demandait trop de temps ou de "
        "mémoire. Rien n’a été importé\u202f; exportez une période plus courte.",
    ),
    files.NothingToExport: lambda _: QCoreApplication.translate(
        "Sentences",
        "Il n’y a aucun rendez-vous dans cette période. Aucun fichier n’a été écrit\u202f; "
        "choisissez d’autres jours.",
    ),
}


def fault_words(fault: EventFault) -> str:
    """Why an event of a calendar is not brought in, in words."""
    return {
        EventFault.UNREAD: QCoreApplication.translate("Calendars", "une ligne ne se lit pas"),
        EventFault.LINE_TOO_LONG: QCoreApplication.translate(
            "Calendars", "une ligne est trop longue"
        ),
        EventFault.NOT_AN_EVENT: QCoreApplication.translate(
            "Calendars", "tâche ou note, pas un rendez-vous"
        ),
        EventFault.NO_START: QCoreApplication.translate("Calendars", "sans date de début"),
        EventFault.DATE_UNREAD: QCoreApplication.translate("Calendars", "une date ne se lit pas"),
        EventFault.OUT_OF_REACH: QCoreApplication.translate(
            "Calendars", "date trop ancienne ou trop lointaine"
        ),
        EventFault.ZONE_UNKNOWN: QCoreApplication.translate("Calendars", "fuseau horaire inconnu"),
        EventFault.MISSING_HOUR: QCoreApplication.translate(
            "Calendars", "commence à une heure qui n’existe pas, la nuit de l’heure d’été"
        ),
        EventFault.NO_LENGTH: QCoreApplication.translate(
            "Calendars", "finit à l’heure où il commence"
        ),
        EventFault.ENDS_BEFORE_START: QCoreApplication.translate(
            "Calendars", "finit avant de commencer"
        ),
        EventFault.TOO_LONG: QCoreApplication.translate(
            "Calendars", "trop long pour un rendez-vous\u202f: notez une absence"
        ),
        EventFault.FREE: QCoreApplication.translate(
            "Calendars", "marqué «\u00a0disponible\u00a0»\u202f: ne prend le temps de personne"
        ),
        EventFault.RULE_UNREAD: QCoreApplication.translate(
            "Calendars", "la répétition ne se lit pas"
        ),
        EventFault.RULE_TOO_DENSE: QCoreApplication.translate(
            "Calendars", "se répète plus de 1\u202f000 fois par an"
        ),
        EventFault.RULE_EMPTY: QCoreApplication.translate(
            "Calendars", "la répétition ne tombe sur aucun jour"
        ),
        EventFault.RANGE: QCoreApplication.translate(
            "Calendars", "modifie d’un coup toute la suite d’une série"
        ),
        EventFault.DAYS_REPEATED: QCoreApplication.translate(
            "Calendars", "plusieurs jours entiers qui se répètent"
        ),
        EventFault.DOUBLE: QCoreApplication.translate("Calendars", "deux fois dans le fichier"),
        EventFault.OWN_DIFFERS: QCoreApplication.translate(
            "Calendars", "vient de cet agenda et y est autrement\u202f: laissé tel quel"
        ),
        EventFault.SETTLED: QCoreApplication.translate(
            "Calendars", "modifié ou clos ici depuis\u202f: laissé tel quel"
        ),
    }[fault]
