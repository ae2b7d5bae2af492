"""Words the settings share: roles, reasons of a backup, sizes."""

from PySide6.QtCore import QCoreApplication, QLocale

from coordo_desktop.domain.access import Role


def role_text(role: Role) -> str:
    """A role as people say it."""
    return {
        Role.COORDINATOR: QCoreApplication.translate("Roles", "Coordination"),
        Role.CAREGIVER: QCoreApplication.translate("Roles", "Soins"),
        Role.RECEPTION: QCoreApplication.translate("Roles", "Accueil"),
        Role.READER: QCoreApplication.translate("Roles", "Lecture seule"),
        Role.ADMINISTRATOR: QCoreApplication.translate("Roles", "Administration"),
    }[role]


def role_meaning(role: Role) -> str:
    """What a role may do, in a few words."""
    return {
        Role.COORDINATOR: QCoreApplication.translate(
            "Roles", "Voit et écrit pour tous les patients, imprime, importe, exporte."
        ),
        Role.CAREGIVER: QCoreApplication.translate(
            "Roles", "Voit et écrit pour les patients de son cercle de soins."
        ),
        Role.RECEPTION: QCoreApplication.translate(
            "Roles", "Voit l’identité et les coordonnées, pas le contenu des soins."
        ),
        Role.READER: QCoreApplication.translate(
            "Roles", "Lit les dossiers de son cercle de soins, sans écrire."
        ),
        Role.ADMINISTRATOR: QCoreApplication.translate(
            "Roles", "Gère les personnes, les clés et les sauvegardes, sans voir les patients."
        ),
    }[role]


def reason_text(reason: str) -> str:
    """Why a backup was made."""
    return {
        "manual": QCoreApplication.translate("Backups", "À la demande"),
        "exit": QCoreApplication.translate("Backups", "À la fermeture"),
        "lock": QCoreApplication.translate("Backups", "Au verrouillage"),
        "import": QCoreApplication.translate("Backups", "Avant un import"),
        "merge": QCoreApplication.translate("Backups", "Avant une fusion"),
        "activity": QCoreApplication.translate("Backups", "En cours de journée"),
        "migration": QCoreApplication.translate("Backups", "Avant une mise à jour"),
        "rotation": QCoreApplication.translate("Backups", "Avant de renouveler la clé"),
        "restore": QCoreApplication.translate("Backups", "Avant une restauration"),
        "erasure": QCoreApplication.translate("Backups", "Avant un effacement"),
        "erased": QCoreApplication.translate("Backups", "Après un effacement"),
    }.get(reason, reason)


def size_text(size: int) -> str:
    """A size of file, in the language of the interface."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
