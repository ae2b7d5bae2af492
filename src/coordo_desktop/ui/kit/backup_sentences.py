"""Sentences about backups, copies elsewhere and restoring."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import backup_places, backups, errors, restoring

BACKUP_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    backups.NoBackupHere: lambda _: QCoreApplication.translate(
        "Sentences", "Ce dossier ne contient pas de sauvegarde de Coordo. Choisissez-en un autre."
    ),
    backups.BackupDamaged: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette sauvegarde est endommagée : rien n’en a été restauré et vos données n’ont pas été "
        "touchées. Prenez une autre sauvegarde.",
    ),
    backups.DestinationMissing: lambda _: QCoreApplication.translate(
        "Sentences",
        "Le dossier choisi est introuvable. Rien n’a été perdu ; branchez le support ou "
        "choisissez un autre dossier, puis recommencez.",
    ),
    backups.DestinationFull: lambda _: QCoreApplication.translate(
        "Sentences",
        "Il n’y a pas assez de place à l’endroit choisi\u202f: cette sauvegarde n’y est pas. Le "
        "coffre est intact\u202f; libérez de la place là-bas ou choisissez un autre endroit.",
    ),
    backups.DestinationReadOnly: lambda _: QCoreApplication.translate(
        "Sentences",
        "L’endroit choisi refuse l’écriture\u202f: cette sauvegarde n’y est pas. Le coffre est "
        "intact\u202f; ôtez la protection du support ou choisissez un autre dossier.",
    ),
    backups.DestinationNotFolder: lambda _: QCoreApplication.translate(
        "Sentences",
        "L’endroit choisi est un fichier, pas un dossier\u202f: rien n’y a été écrit et le coffre "
        "est intact. Choisissez un dossier.",
    ),
    backups.NoVerifiedBackup: lambda _: QCoreApplication.translate(
        "Sentences",
        "Aucune sauvegarde récente n’est vérifiée\u202f: les anciennes sont gardées. Faites "
        "d’abord une sauvegarde.",
    ),
    backups.MadeWithOldKey: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette sauvegarde date d’avant le renouvellement de la clé. Rien n’a changé\u202f; pour la "
        "regarder, verrouillez puis choisissez «\u202fRestaurer une sauvegarde\u202f», avec une "
        "phrase de passe de l’époque.",
    ),
    backup_places.PlaceTaken: lambda _: QCoreApplication.translate(
        "Sentences", "Ce dossier reçoit déjà les copies. Rien n’a changé."
    ),
    backup_places.PlaceOfAnother: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce dossier garde les copies d’une autre structure\u202f: il n’a pas été touché. "
        "Choisissez un autre dossier.",
    ),
    restoring.FolderNotEmpty: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce dossier contient autre chose qu’un coffre. Rien n’y a été écrit\u202f; choisissez un "
        "dossier vide ou nouveau.",
    ),
    restoring.BackupOfAnother: lambda _: QCoreApplication.translate(
        "Sentences",
        "Rien ne prouve que cette sauvegarde soit celle du coffre qui est là. Rien n’a "
        "changé\u202f; restaurez-la dans un dossier vide ou nouveau.",
    ),
    restoring.SecondPersonNeeded: lambda _: QCoreApplication.translate(
        "Sentences",
        "Un coffre en service ne se remplace pas seul. Rien n’a changé\u202f; une deuxième "
        "personne doit taper sa phrase de passe.",
    ),
}
