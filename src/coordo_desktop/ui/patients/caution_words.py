"""What is worth a second look in an identity, in one short sentence; none of it blocks."""

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.identity import IdentityWarning
from coordo_desktop.domain.patient_forms import Code, ContactWarning


def caution_word(code: Code) -> str:
    """The sentence beside the field."""
    return {
        IdentityWarning.NIR_FORMAT: QCoreApplication.translate(
            "CautionWords", "Ce n’est pas la forme d’un NIR (13 chiffres et une clé)."
        ),
        IdentityWarning.NIR_KEY: QCoreApplication.translate(
            "CautionWords", "La clé ne correspond pas\u202f; l’identité reste provisoire."
        ),
        IdentityWarning.NIR_SEX: QCoreApplication.translate(
            "CautionWords", "Le premier chiffre ne correspond pas au sexe."
        ),
        IdentityWarning.NIR_YEAR: QCoreApplication.translate(
            "CautionWords", "L’année ne correspond pas à la date de naissance."
        ),
        IdentityWarning.NIR_MONTH: QCoreApplication.translate(
            "CautionWords", "Le mois ne correspond pas à la date de naissance."
        ),
        IdentityWarning.NIR_PLACE: QCoreApplication.translate(
            "CautionWords", "Le lieu ne correspond pas au lieu de naissance."
        ),
        IdentityWarning.NIR_PROVISIONAL: QCoreApplication.translate(
            "CautionWords", "Numéro provisoire."
        ),
        IdentityWarning.GIVEN_NAMES: QCoreApplication.translate(
            "CautionWords", "Le prénom utilisé n’est pas dans la liste des prénoms."
        ),
        ContactWarning.BIRTH_IN_FUTURE: QCoreApplication.translate(
            "CautionWords", "Date de naissance à venir."
        ),
        ContactWarning.BIRTH_TOO_OLD: QCoreApplication.translate(
            "CautionWords", "Plus de 125 ans\u202f: à vérifier."
        ),
        ContactWarning.PHONE_UNREADABLE: QCoreApplication.translate(
            "CautionWords", "Numéro illisible, gardé tel que tapé."
        ),
        ContactWarning.EMAIL_SHAPE: QCoreApplication.translate(
            "CautionWords", "Adresse de courriel à vérifier."
        ),
        ContactWarning.POSTAL_CODE_SHAPE: QCoreApplication.translate(
            "CautionWords", "Un code postal a cinq chiffres."
        ),
        ContactWarning.USED_NAME_SAME: QCoreApplication.translate(
            "CautionWords", "Identique au nom de naissance\u202f: peut rester vide."
        ),
    }[code]
