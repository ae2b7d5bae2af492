"""What is said after unlocking of a renewal of the key that was stopped in its middle."""

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.key_renewal import Renewal


def renewal_text(found: Renewal) -> str:
    """A sentence; empty where no renewal was stopped."""
    if found is Renewal.FINISHED:
        return QCoreApplication.translate(
            "RenewalNotice",
            "Le renouvellement de la clé, interrompu, s’est terminé\u202f: rien n’est perdu, et "
            "l’ancienne clé n’ouvre plus ce coffre.",
        )
    if found is Renewal.GIVEN_UP:
        return QCoreApplication.translate(
            "RenewalNotice",
            "Le renouvellement de la clé, interrompu, n’a pas eu lieu\u202f: rien n’est perdu, la "
            "clé d’avant reste en vigueur. À refaire dans Réglages, Accès et clés.",
        )
    return ""
