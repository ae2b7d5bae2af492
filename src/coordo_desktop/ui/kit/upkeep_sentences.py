"""What is said of the vault's own file: moved, short of room, in a folder others copy."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import salvage, upkeep
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.upkeep import Sharer

_MEGABYTE = 1024 * 1024
_NAMES = {
    Sharer.ONEDRIVE: "OneDrive",
    Sharer.DROPBOX: "Dropbox",
    Sharer.GOOGLE_DRIVE: "Google Drive",
    Sharer.NEXTCLOUD: "Nextcloud",
    Sharer.ICLOUD: "iCloud",
    Sharer.SYNCTHING: "Syncthing",
}
_PARTS = {"sqlcipher": "SQLCipher", "sqlite": "SQLite", "openssl": "OpenSSL", "qt": "Qt"}


def _moved(error: upkeep.FileMoved) -> str:
    if error.rescue:
        return QCoreApplication.translate(
            "Sentences",
            "Le fichier du coffre a été déplacé ou effacé pendant que Coordo était ouvert. Rien "
            "n’est perdu : une copie complète et vérifiée est dans « {folder} ». Remettez le "
            "coffre à sa place, ou restaurez cette copie.",
        ).format(folder=error.rescue)
    return QCoreApplication.translate(
        "Sentences",
        "Le fichier du coffre n’est plus à sa place : un dossier déplacé, une clé ou un disque "
        "débranché. Ce qui était enregistré y est toujours : remettez-le à sa place, puis "
        "réessayez.",
    )


def _synchronised(error: upkeep.SynchronisedFolder) -> str:
    if error.sharer is Sharer.NETWORK:
        return QCoreApplication.translate(
            "Sentences",
            "Ce dossier est sur le réseau : le coffre pourrait s’y abîmer. Choisissez un dossier "
            "de cet ordinateur ; les sauvegardes, elles, peuvent aller sur le réseau.",
        )
    name = _NAMES.get(error.sharer)
    if name is None:
        name = QCoreApplication.translate("Sentences", "un service en ligne")
    return QCoreApplication.translate(
        "Sentences",
        "Ce dossier est synchronisé par {name} : le coffre pourrait s’y abîmer. Choisissez un "
        "dossier de cet ordinateur ; les sauvegardes, elles, peuvent y aller.",
    ).format(name=name)


UPKEEP_SENTENCES: dict[type[CoordoError], Callable[[Any], str]] = {
    upkeep.FileMoved: _moved,
    upkeep.DiskLow: lambda e: QCoreApplication.translate(
        "Sentences",
        "Le disque est presque plein : il reste {free} Mo. Tout est enregistré ; libérez de la "
        "place pour que les sauvegardes continuent.",
    ).format(free=e.free // _MEGABYTE),
    salvage.NothingToSalvage: lambda _: QCoreApplication.translate(
        "Sentences",
        "Rien ne se lit plus dans ce fichier et aucune sauvegarde n’est à côté. Rien n’a été "
        "effacé : cherchez une sauvegarde sur une clé ou un autre disque, puis restaurez-la.",
    ),
    salvage.NothingDamaged: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce coffre n’est pas abîmé\u202f: il n’y a rien à récupérer et il n’a pas été touché. "
        "Ouvrez-le, ou restaurez une sauvegarde.",
    ),
    upkeep.SynchronisedFolder: _synchronised,
    upkeep.ProgramTooOld: lambda e: QCoreApplication.translate(
        "Sentences",
        "Cette installation de Coordo est incomplète ou trop ancienne ({part} {found}, il faut "
        "{wanted}). Le coffre n’a pas été touché ; réinstallez le programme.",
    ).format(part=_PARTS.get(e.part, e.part), found=e.found, wanted=e.wanted),
}
