"""The sentences of rights, of the second person, of an opened-anyway record, of who leaves."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import approvals, errors, glass, leaving

__all__ = ["ACCESS_SENTENCES"]


def _cannot_confirm(refused: Any) -> str:
    if refused.reason == "temporary":
        return QCoreApplication.translate(
            "Sentences",
            "Cette personne a encore une phrase de passe provisoire. Rien n’a été fait\u202f: "
            "qu’elle ouvre d’abord Coordo et choisisse la sienne, ou demandez à quelqu’un d’autre.",
        )
    if refused.reason == "closed":
        return QCoreApplication.translate(
            "Sentences",
            "Ce compte est fermé. Rien n’a été fait\u202f; demandez à quelqu’un d’autre.",
        )
    return QCoreApplication.translate(
        "Sentences",
        "Le rôle de cette personne ne permet pas de confirmer. Rien n’a été fait\u202f; demandez à "
        "quelqu’un d’autre.",
    )


ACCESS_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    approvals.SamePerson: lambda _: QCoreApplication.translate(
        "Sentences",
        "C’est votre propre compte. Rien n’a été fait\u202f; une autre personne doit confirmer.",
    ),
    approvals.CannotConfirm: _cannot_confirm,
    approvals.SecondPersonAvailable: lambda _: QCoreApplication.translate(
        "Sentences",
        "Quelqu’un d’autre peut confirmer\u202f: la fiche de secours ne le remplace pas. Rien n’a "
        "été fait\u202f; demandez à cette personne.",
    ),
    approvals.ApprovalNeeded: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette action demande la confirmation d’une deuxième personne, valable dix minutes et une "
        "seule fois. Rien n’a été fait\u202f; faites-la confirmer, puis recommencez.",
    ),
    glass.AlreadyYours: lambda _: QCoreApplication.translate(
        "Sentences", "Ce dossier vous est déjà ouvert. Ouvrez-le comme d’habitude."
    ),
    glass.TooFewLetters: lambda _: QCoreApplication.translate(
        "Sentences", "Tapez au moins trois lettres du nom de la personne."
    ),
    leaving.LeavingOneself: lambda _: QCoreApplication.translate(
        "Sentences",
        "C’est votre propre compte. Rien n’a été fait ; une autre personne qui administre doit "
        "le fermer.",
    ),
    leaving.SameColleague: lambda _: QCoreApplication.translate(
        "Sentences",
        "C’est la personne qui s’en va. Rien n’a été fait ; choisissez quelqu’un d’autre.",
    ),
}
