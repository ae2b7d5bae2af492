"""The words of an import in the language of the interface.

Files and reports keep the French ones of `domain.import_words`.
"""

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.imports import ImportField, Reason, Remark, Verdict


def verdicts() -> dict[Verdict, str]:
    """What becomes of a row."""
    return {
        Verdict.CREATE: QCoreApplication.translate("ImportWords", "À créer"),
        Verdict.UPDATE: QCoreApplication.translate("ImportWords", "À mettre à jour"),
        Verdict.SAME: QCoreApplication.translate("ImportWords", "Déjà à jour"),
        Verdict.DOUBLE: QCoreApplication.translate("ImportWords", "Doublon probable"),
        Verdict.REFUSED: QCoreApplication.translate("ImportWords", "Refusée"),
    }


def reasons() -> dict[Reason, str]:
    """Why a row is refused or left out."""
    return {
        Reason.NO_FAMILY_NAME: QCoreApplication.translate("ImportWords", "Nom de famille absent"),
        Reason.NO_BIRTH_DATE: QCoreApplication.translate(
            "ImportWords", "Date de naissance absente"
        ),
        Reason.UNREADABLE_BIRTH_DATE: QCoreApplication.translate(
            "ImportWords", "Date de naissance illisible ou impossible"
        ),
        Reason.BROKEN_ROW: QCoreApplication.translate(
            "ImportWords", "Guillemets mal placés\u202f: la ligne ne peut pas être découpée"
        ),
        Reason.TWICE_IN_FILE: QCoreApplication.translate(
            "ImportWords", "La même personne figure déjà plus haut dans le fichier"
        ),
        Reason.LIKE_A_ROW: QCoreApplication.translate(
            "ImportWords", "Ressemble à une autre ligne du fichier"
        ),
        Reason.LIKE_A_PATIENT: QCoreApplication.translate(
            "ImportWords", "Ressemble à un patient déjà enregistré"
        ),
    }


def remarks() -> dict[Remark, str]:
    """What was seen on a row that is taken."""
    return {
        Remark.NIR_KEY: QCoreApplication.translate(
            "ImportWords", "Clé du n° de sécurité sociale fausse"
        ),
        Remark.NIR_UNREADABLE: QCoreApplication.translate(
            "ImportWords", "N° de sécurité sociale illisible, gardé dans les remarques"
        ),
        Remark.NIR_DISAGREES: QCoreApplication.translate(
            "ImportWords", "N° de sécurité sociale en désaccord avec le sexe ou l’année"
        ),
        Remark.BIRTH_IN_FUTURE: QCoreApplication.translate(
            "ImportWords", "Date de naissance à venir\u202f: vérifiez aussi l’horloge du poste"
        ),
        Remark.PHONE_UNREADABLE: QCoreApplication.translate(
            "ImportWords", "Téléphone gardé tel qu’écrit"
        ),
        Remark.EMAIL_SHAPE: QCoreApplication.translate(
            "ImportWords", "Adresse électronique à vérifier"
        ),
        Remark.TOWN_UNKNOWN: QCoreApplication.translate(
            "ImportWords", "Commune inconnue pour ce code postal"
        ),
        Remark.CELLS_BEYOND: QCoreApplication.translate(
            "ImportWords", "Cellules au-delà de la dernière colonne, non lues"
        ),
        Remark.OURS_KEPT: QCoreApplication.translate(
            "ImportWords", "Valeur saisie ici gardée, différente de celle du fichier"
        ),
        Remark.DOUBLE_CREATED: QCoreApplication.translate(
            "ImportWords", "Créé malgré la ressemblance"
        ),
    }


def fields() -> dict[ImportField, str]:
    """What a column can be taken for."""
    return {
        ImportField.FAMILY_NAME: QCoreApplication.translate("ImportWords", "Nom de naissance"),
        ImportField.NAME: QCoreApplication.translate(
            "ImportWords", "Nom (de naissance s’il est seul)"
        ),
        ImportField.USED_NAME: QCoreApplication.translate("ImportWords", "Nom utilisé"),
        ImportField.GIVEN_NAMES: QCoreApplication.translate("ImportWords", "Prénoms de naissance"),
        ImportField.USED_GIVEN_NAME: QCoreApplication.translate("ImportWords", "Prénom utilisé"),
        ImportField.FULL_NAME: QCoreApplication.translate("ImportWords", "Nom et prénom ensemble"),
        ImportField.TITLE: QCoreApplication.translate("ImportWords", "Civilité"),
        ImportField.SEX: QCoreApplication.translate("ImportWords", "Sexe"),
        ImportField.BIRTH_DATE: QCoreApplication.translate("ImportWords", "Date de naissance"),
        ImportField.BIRTH_PLACE: QCoreApplication.translate("ImportWords", "Lieu de naissance"),
        ImportField.BIRTH_PLACE_CODE: QCoreApplication.translate(
            "ImportWords", "Code INSEE du lieu de naissance"
        ),
        ImportField.NIR: QCoreApplication.translate("ImportWords", "N° de sécurité sociale"),
        ImportField.NIR_KEY: QCoreApplication.translate(
            "ImportWords", "Clé du n° de sécurité sociale"
        ),
        ImportField.ADDRESS: QCoreApplication.translate("ImportWords", "Adresse"),
        ImportField.ADDRESS_EXTRA: QCoreApplication.translate(
            "ImportWords", "Complément d’adresse"
        ),
        ImportField.POSTAL_CODE: QCoreApplication.translate("ImportWords", "Code postal"),
        ImportField.TOWN: QCoreApplication.translate("ImportWords", "Commune"),
        ImportField.PHONE: QCoreApplication.translate("ImportWords", "Téléphone"),
        ImportField.EMAIL: QCoreApplication.translate("ImportWords", "Adresse électronique"),
        ImportField.DOCTOR: QCoreApplication.translate("ImportWords", "Médecin traitant"),
        ImportField.ACCESS_NOTES: QCoreApplication.translate("ImportWords", "Accès au domicile"),
        ImportField.REMARKS: QCoreApplication.translate("ImportWords", "Remarques"),
        ImportField.DECEASED_ON: QCoreApplication.translate("ImportWords", "Date de décès"),
        ImportField.EXTERNAL_ID: QCoreApplication.translate(
            "ImportWords", "N° de dossier de l’autre logiciel"
        ),
    }
