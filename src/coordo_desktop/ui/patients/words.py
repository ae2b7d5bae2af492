"""The words of a patient's file on screen."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.dates import show_date
from coordo_desktop.domain.duplicates import Reason
from coordo_desktop.domain.measurements import Measure
from coordo_desktop.domain.patients import (
    AllergyKnowledge,
    ConsentKind,
    IdentityAttribute,
    IdentityStatus,
    LifeCycle,
    Patient,
    PatientLine,
    Professional,
    Relation,
    Sex,
    Stability,
    Vigilance,
    VigilanceFlag,
)
from coordo_desktop.ui.kit.when import zone_in_use


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


def professional_word(one: Professional) -> str:
    """« Dr Peio HARISMENDY »: as one says it."""
    return " ".join(word for word in (one.title, one.given_name, one.name) if word)


def professional_option(one: Professional) -> str:
    """« HARISMENDY Peio, Médecin »: as one looks for it in a list."""
    name = " ".join(word for word in (one.name, one.given_name) if word)
    return f"{name}, {one.profession}" if one.profession else name


def reason_word(reason: Reason) -> str:
    """Why two records look alike."""
    return {
        Reason.SAME_NIR: QCoreApplication.translate("PatientWords", "même NIR"),
        Reason.OTHER_NIR: QCoreApplication.translate("PatientWords", "NIR différents"),
        Reason.SAME_NAME: QCoreApplication.translate("PatientWords", "même nom"),
        Reason.SWAPPED_NAMES: QCoreApplication.translate("PatientWords", "noms inversés"),
        Reason.PART_OF_NAME: QCoreApplication.translate("PatientWords", "nom en partie"),
        Reason.NAME_ONE_ERROR: QCoreApplication.translate("PatientWords", "nom à une lettre près"),
        Reason.SAME_GIVEN_NAME: QCoreApplication.translate("PatientWords", "même prénom"),
        Reason.PART_OF_GIVEN_NAMES: QCoreApplication.translate("PatientWords", "prénom en partie"),
        Reason.GIVEN_NAME_ONE_ERROR: QCoreApplication.translate(
            "PatientWords", "prénom à une lettre près"
        ),
        Reason.OTHER_GIVEN_NAME: QCoreApplication.translate("PatientWords", "prénoms différents"),
        Reason.SAME_BIRTH_DATE: QCoreApplication.translate("PatientWords", "même naissance"),
        Reason.BIRTH_DATE_IN_PART: QCoreApplication.translate(
            "PatientWords", "naissance connue en partie"
        ),
        Reason.BIRTH_DATE_SWAPPED: QCoreApplication.translate(
            "PatientWords", "jour et mois inversés"
        ),
        Reason.BIRTH_DATE_ONE_DIGIT: QCoreApplication.translate(
            "PatientWords", "naissance à un chiffre près"
        ),
        Reason.OTHER_BIRTH_DATE: QCoreApplication.translate(
            "PatientWords", "naissances différentes"
        ),
        Reason.OTHER_SEX: QCoreApplication.translate("PatientWords", "sexes différents"),
        Reason.SAME_PHONE: QCoreApplication.translate("PatientWords", "même téléphone"),
    }[reason]


def line_words(one: PatientLine) -> str:
    """« ETCHEVERRY Maite · 12/03/1945 · Saint-Palais »: one person among others."""
    name = shown_names.name(one.family_name, one.used_name, one.given_names, one.used_given_name)
    born = show_date(one.birth_date) if one.birth_date else ""
    return " · ".join(part for part in (name, born, one.town) if part)


def patient_word(patient: Patient) -> str:
    """« ETCHEVERRY Maite »."""
    return shown_names.name(
        patient.family_name, patient.used_name, patient.given_names, patient.used_given_name
    )


def identity_word(patient: Patient) -> str:
    """« ETCHEVERRY Maite · 12/03/1945 »: to stand beside a button that keeps."""
    born = show_date(patient.birth_date) if patient.birth_date else ""
    return " · ".join(part for part in (patient_word(patient), born) if part)


def measure_word(measure: Measure) -> str:
    """« Tension », « Pouls »: the measure in full."""
    return {
        Measure.SYSTOLIC: QCoreApplication.translate("PatientWords", "Tension"),
        Measure.DIASTOLIC: QCoreApplication.translate("PatientWords", "Tension minimale"),
        Measure.PULSE: QCoreApplication.translate("PatientWords", "Pouls"),
        Measure.TEMPERATURE: QCoreApplication.translate("PatientWords", "Température"),
        Measure.SATURATION: QCoreApplication.translate("PatientWords", "Saturation"),
        Measure.RESPIRATORY_RATE: QCoreApplication.translate("PatientWords", "Respiration"),
        Measure.WEIGHT: QCoreApplication.translate("PatientWords", "Poids"),
        Measure.HEIGHT: QCoreApplication.translate("PatientWords", "Taille"),
        Measure.GLYCAEMIA: QCoreApplication.translate("PatientWords", "Glycémie"),
        Measure.HBA1C: QCoreApplication.translate("PatientWords", "HbA1c"),
        Measure.PAIN: QCoreApplication.translate("PatientWords", "Douleur (EN)"),
        Measure.URINE_OUTPUT: QCoreApplication.translate("PatientWords", "Diurèse"),
        Measure.OXYGEN: QCoreApplication.translate("PatientWords", "Oxygène"),
        Measure.CONSCIOUSNESS: QCoreApplication.translate("PatientWords", "Conscience"),
        Measure.WAIST: QCoreApplication.translate("PatientWords", "Tour de taille"),
        Measure.BMI: QCoreApplication.translate("PatientWords", "IMC"),
    }[measure]


def day_word(day: date | datetime) -> str:
    """« 12 oct. 2026 »."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def moment_word(at: datetime) -> str:
    """« lun. 23 nov. 10:42 », in the time of the practice."""
    local = at.astimezone(zone_in_use())
    moment = QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))
    return QLocale().toString(moment, "ddd d MMM HH:mm")
