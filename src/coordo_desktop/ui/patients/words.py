"""The words of a patient's file on screen."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from coordo_desktop.domain.patients import (
    AllergyKnowledge,
    ConsentKind,
    IdentityAttribute,
    IdentityStatus,
    LifeCycle,
    Relation,
    Sex,
    Stability,
    Vigilance,
    VigilanceFlag,
)


def sex_word(sex: Sex) -> str:
    """« Femme », « Homme », « Indéterminé »."""
    return {
        Sex.FEMALE: QCoreApplication.translate("PatientWords", "Femme"),
        Sex.MALE: QCoreApplication.translate("PatientWords", "Homme"),
        Sex.UNKNOWN: QCoreApplication.translate("PatientWords", "Indéterminé"),
    }[sex]


def status_word(status: IdentityStatus) -> str:
    """« Identité qualifiée » and the like."""
    return {
        IdentityStatus.PROVISIONAL: QCoreApplication.translate(
            "PatientWords", "Identité provisoire"
        ),
        IdentityStatus.RETRIEVED: QCoreApplication.translate("PatientWords", "INS récupérée"),
        IdentityStatus.VALIDATED: QCoreApplication.translate("PatientWords", "Identité validée"),
        IdentityStatus.QUALIFIED: QCoreApplication.translate("PatientWords", "INS qualifiée"),
    }[status]


def attribute_word(attribute: IdentityAttribute) -> str:
    """« Homonyme », « Identité douteuse », « Identité fictive »."""
    return {
        IdentityAttribute.HOMONYM: QCoreApplication.translate("PatientWords", "Homonyme"),
        IdentityAttribute.DOUBTFUL: QCoreApplication.translate("PatientWords", "Identité douteuse"),
        IdentityAttribute.FICTITIOUS: QCoreApplication.translate(
            "PatientWords", "Identité fictive"
        ),
    }[attribute]


def life_cycle_word(state: LifeCycle) -> str:
    """« Active », « Suspendue » and the like."""
    return {
        LifeCycle.ACTIVE: QCoreApplication.translate("PatientWords", "Active"),
        LifeCycle.SUSPENDED: QCoreApplication.translate("PatientWords", "Suspendue"),
        LifeCycle.CLOSED: QCoreApplication.translate("PatientWords", "Close"),
        LifeCycle.DECEASED: QCoreApplication.translate("PatientWords", "Décès"),
        LifeCycle.ARCHIVED: QCoreApplication.translate("PatientWords", "Archivée"),
        LifeCycle.MERGED: QCoreApplication.translate("PatientWords", "Fusionnée"),
    }[state]


def stability_word(stability: Stability) -> str:
    """« Stable », « À surveiller », « Instable »."""
    return {
        Stability.STABLE: QCoreApplication.translate("PatientWords", "Stable"),
        Stability.WATCH: QCoreApplication.translate("PatientWords", "À surveiller"),
        Stability.UNSTABLE: QCoreApplication.translate("PatientWords", "Instable"),
    }[stability]


def relation_word(relation: Relation) -> str:
    """« Personne de confiance » and the like."""
    return {
        Relation.TRUSTED_PERSON: QCoreApplication.translate(
            "PatientWords", "Personne de confiance"
        ),
        Relation.EMERGENCY_CONTACT: QCoreApplication.translate("PatientWords", "À prévenir"),
        Relation.CARER: QCoreApplication.translate("PatientWords", "Aidant"),
        Relation.GUARDIAN: QCoreApplication.translate("PatientWords", "Représentant légal"),
        Relation.FAMILY: QCoreApplication.translate("PatientWords", "Famille, proche"),
    }[relation]


def vigilance_word(kind: Vigilance) -> str:
    """« Chute », « Oxygène » and the like."""
    return {
        Vigilance.FALL: QCoreApplication.translate("PatientWords", "Chute"),
        Vigilance.OXYGEN: QCoreApplication.translate("PatientWords", "Oxygène"),
        Vigilance.ANTICOAGULANT: QCoreApplication.translate("PatientWords", "Anticoagulant"),
        Vigilance.SWALLOWING: QCoreApplication.translate("PatientWords", "Fausses routes"),
        Vigilance.ISOLATION: QCoreApplication.translate("PatientWords", "Isolement"),
        Vigilance.RESISTANT_GERM: QCoreApplication.translate("PatientWords", "BMR"),
        Vigilance.PRESSURE_ULCER: QCoreApplication.translate("PatientWords", "Escarre"),
        Vigilance.WANDERING: QCoreApplication.translate("PatientWords", "Errance, fugue"),
        Vigilance.DIABETES: QCoreApplication.translate("PatientWords", "Diabète"),
        Vigilance.WOUND: QCoreApplication.translate("PatientWords", "Plaie"),
        Vigilance.SUICIDE_RISK: QCoreApplication.translate("PatientWords", "Risque suicidaire"),
        Vigilance.DEVICE: QCoreApplication.translate("PatientWords", "Dispositif"),
        Vigilance.OTHER: QCoreApplication.translate("PatientWords", "Autre"),
    }[kind]


VIGILANCE_ICONS: dict[Vigilance, str] = {
    Vigilance.FALL: "fall",
    Vigilance.OXYGEN: "oxygen",
    Vigilance.ANTICOAGULANT: "drop",
}


def flag_word(flag: VigilanceFlag) -> str:
    """The flag's own words, else those of its kind."""
    return flag.label or vigilance_word(flag.kind)


def consent_word(kind: ConsentKind) -> str:
    """« Partage entre professionnels » and the like."""
    return {
        ConsentKind.SHARING: QCoreApplication.translate(
            "PatientWords", "Partage entre professionnels"
        ),
        ConsentKind.RECORD: QCoreApplication.translate("PatientWords", "Tenue du dossier"),
        ConsentKind.SECURE_MAIL: QCoreApplication.translate("PatientWords", "Messagerie sécurisée"),
        ConsentKind.OPPOSITION: QCoreApplication.translate("PatientWords", "Opposition"),
    }[kind]


def allergies_word(knowledge: AllergyKnowledge) -> str:
    """What is known when no allergy is listed."""
    if knowledge is AllergyKnowledge.NONE_KNOWN:
        return QCoreApplication.translate("PatientWords", "Aucune allergie connue")
    return QCoreApplication.translate("PatientWords", "Allergies non renseignées")


def day_word(day: date | datetime) -> str:
    """« 12 oct. 2026 »."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def moment_word(at: datetime) -> str:
    """« lun. 23 nov. 10:42 », in the time of this desk."""
    local = at.astimezone()
    moment = QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))
    return QLocale().toString(moment, "ddd d MMM HH:mm")
