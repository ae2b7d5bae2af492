"""The kinds of the report of a salvage, as people call them."""

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.salvage_kinds import Kind


def kind_words(kind: Kind) -> str:
    """What people call it."""
    words = {
        Kind.PATIENTS: QCoreApplication.translate("Salvage", "Patients"),
        Kind.TRANSMISSIONS: QCoreApplication.translate("Salvage", "Transmissions"),
        Kind.MEASURES: QCoreApplication.translate("Salvage", "Mesures et échelles"),
        Kind.CARE: QCoreApplication.translate("Salvage", "Plans et traitements"),
        Kind.TASKS: QCoreApplication.translate("Salvage", "Tâches"),
        Kind.AGENDA: QCoreApplication.translate("Salvage", "Agenda et tournées"),
        Kind.STOCK: QCoreApplication.translate("Salvage", "Stock et matériel"),
        Kind.SHEETS: QCoreApplication.translate("Salvage", "Feuilles imprimées"),
        Kind.MEDICINES: QCoreApplication.translate("Salvage", "Base des médicaments"),
        Kind.PRACTICE: QCoreApplication.translate("Salvage", "Équipe et réglages"),
    }
    return words[kind]
