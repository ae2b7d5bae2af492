"""The sentences of appointments: what cannot be booked, and what to do then."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import agenda_papers, appointment_rules, appointments, conflicts, errors
from coordo_desktop.ui.kit.agenda_words import moment_text, state_words
from coordo_desktop.ui.kit.conflict_words import blocking, conflict_text


def _in_the_way(error: conflicts.Conflicting) -> str:
    """The first thing in the way, and how many others there are."""
    found = blocking(error.conflicts) or error.conflicts
    told = conflict_text(found[0]) if found else ""
    others = len(found) - 1
    if others > 0:
        more = QCoreApplication.translate("Sentences", "%n autre(s) conflit(s).", "", others)
        told = f"{told} {more}"
    said = QCoreApplication.translate(
        "Sentences",
        "{conflict} Rien n’a été enregistré\u202f; choisissez un autre moment, ou donnez le motif "
        "de passer outre.",
    )
    return said.format(conflict=told).strip()


APPOINTMENT_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    conflicts.Conflicting: _in_the_way,
    appointments.EndsBeforeStart: lambda _: QCoreApplication.translate(
        "Sentences",
        "L’heure de fin n’est pas après l’heure de début. Rien n’a été enregistré\u202f; corrigez "
        "l’une des deux.",
    ),
    appointments.LastsTooLong: lambda e: QCoreApplication.translate(
        "Sentences",
        "Ce rendez-vous durerait {hours}\u202fheures, le plus long est de {most}. Rien n’a été "
        "enregistré\u202f; vérifiez la date de fin, ou notez une absence.",
    ).format(hours=e.hours, most=int(appointments.LONGEST.total_seconds()) // 3600),
    appointments.MissingHour: lambda e: QCoreApplication.translate(
        "Sentences",
        "Le {day}, l’heure d’été commence\u202f: les horloges passent de 2\u202fh à 3\u202fh et "
        "cette heure n’existe pas. Rien n’a été enregistré\u202f; choisissez une autre heure.",
    ).format(day=f"{e.on:%d/%m/%Y}"),
    appointments.OutOfReach: lambda e: (
        QCoreApplication.translate(
            "Sentences",
            "Cette date est à plus de {years}\u202fans d’ici. Rien n’a été enregistré\u202f; "
            "vérifiez l’année.",
        ).format(years=e.years)
        if e.ahead
        else QCoreApplication.translate(
            "Sentences",
            "Cette date est passée depuis plus d’un an. Rien n’a été enregistré\u202f; vérifiez "
            "l’année.",
        )
    ),
    appointments.PatientDied: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette personne est décédée avant cette date. Rien n’a été enregistré\u202f; si c’est une "
        "erreur, corrigez d’abord son dossier.",
    ),
    appointments.RecordClosed: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce dossier est clos, archivé ou réuni à un autre. Rien n’a été enregistré\u202f; rouvrez "
        "le dossier, ou choisissez celui qui a été gardé.",
    ),
    appointments.ProfessionalLeft: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce professionnel a quitté la maison de santé. Rien n’a été enregistré\u202f; choisissez "
        "quelqu’un d’autre, ou réactivez sa fiche dans l’annuaire.",
    ),
    appointments.ProfessionalUnknown: lambda _: QCoreApplication.translate(
        "Sentences",
        "Aucun professionnel de l’annuaire n’a cet identifiant. Rien n’a été fait\u202f; "
        "vérifiez-le.",
    ),
    appointments.NobodyConcerned: lambda e: (
        QCoreApplication.translate(
            "Sentences",
            "Il manque avec qui, ou dans quelle salle. Rien n’a été enregistré\u202f; ajoutez un "
            "professionnel ou une salle.",
        )
        if e.field == "professionals"
        else QCoreApplication.translate(
            "Sentences",
            "Il manque pour qui. Rien n’a été enregistré\u202f; ajoutez un patient, ou un intitulé "
            "pour une réunion.",
        )
    ),
    appointment_rules.StateTooEarly: lambda e: QCoreApplication.translate(
        "Sentences",
        "Ce rendez-vous est à venir ({when})\u202f: «\u00a0{state}\u00a0» se note à partir de ce "
        "jour-là. Rien n’a été changé.",
    ).format(when=moment_text(e.starts_at), state=state_words(e.state)),
    appointments.ReasonNeeded: lambda _: QCoreApplication.translate(
        "Sentences",
        "Il manque le motif. Rien n’a été changé\u202f; dites pourquoi en quelques mots.",
    ),
    agenda_papers.NothingToSlip: lambda _: QCoreApplication.translate(
        "Sentences",
        "Aucun de ces rendez-vous n’est à venir pour cette personne. Rien n’a été imprimé\u202f; "
        "choisissez un rendez-vous prévu.",
    ),
}
