"""The sections of the settings, by key: which of them this person may open, and their names."""

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.ui.kit.options import Option


def sections(actor: Actor) -> list[Option]:
    """The sections this person may open, by their key and their name."""
    options = [
        Option("computer", QCoreApplication.translate("SettingsPage", "Ce poste")),
        Option("practice", QCoreApplication.translate("SettingsPage", "Coordonnées")),
        Option("people", QCoreApplication.translate("SettingsPage", "Personnes")),
        Option("security", QCoreApplication.translate("SettingsPage", "Accès et clés")),
        Option("backups", QCoreApplication.translate("SettingsPage", "Sauvegardes")),
        Option("journal", QCoreApplication.translate("SettingsPage", "Journal d’accès")),
        Option("glass", QCoreApplication.translate("SettingsPage", "Hors du cercle")),
        Option("agenda", QCoreApplication.translate("SettingsPage", "Agenda")),
        Option("absences", QCoreApplication.translate("SettingsPage", "Horaires et absences")),
        Option("stock", QCoreApplication.translate("SettingsPage", "Stock")),
        Option("phrases", QCoreApplication.translate("SettingsPage", "Phrases et cibles")),
        Option("rules", QCoreApplication.translate("SettingsPage", "Règles d’Aujourd’hui")),
        Option("bounds", QCoreApplication.translate("SettingsPage", "Seuils usuels")),
        Option("medicines", QCoreApplication.translate("SettingsPage", "Base des médicaments")),
        Option("continuity", QCoreApplication.translate("SettingsPage", "Continuité")),
        Option("privacy", QCoreApplication.translate("SettingsPage", "Données personnelles")),
        Option("retention", QCoreApplication.translate("SettingsPage", "Conservation")),
    ]
    needed = {
        "people": Right.MANAGE_ACCOUNTS,
        "agenda": Right.MANAGE_SETTINGS,
        "absences": Right.MANAGE_AGENDA,
        "stock": Right.MANAGE_STOCK,
        "phrases": Right.READ_CLINICAL,
        "rules": Right.READ_CLINICAL,
        "bounds": Right.READ_CLINICAL,
        "continuity": Right.RUN_BACKUP,
        "glass": Right.READ_PATIENT_AUDIT,
        "privacy": Right.ANSWER_REQUESTS,
        "retention": Right.ANSWER_REQUESTS,
    }
    return [
        option
        for option in options
        if option.key not in needed or scope(actor, needed[option.key]) is not Scope.NONE
    ]
