"""What the cells of a list say, in French, of each patient; and what was asked, in words."""

from collections.abc import Callable
from datetime import date, datetime

from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.dates import show_date
from coordo_desktop.domain.identity import show_nir
from coordo_desktop.domain.lists import Cell, ConsentState, Criteria, ExportReason, ListField
from coordo_desktop.domain.patients import (
    AllergyKnowledge,
    Consent,
    ConsentKind,
    IdentityStatus,
    LifeCycle,
    PatientRecord,
    Sex,
    Stability,
    Vigilance,
)
from coordo_desktop.domain.shown_names import name as shown_name

F = ListField
TITLES: dict[ListField, str] = {
    F.NAME: "Nom et prénom",
    F.FAMILY_NAME: "Nom de naissance",
    F.USED_NAME: "Nom utilisé",
    F.GIVEN_NAMES: "Prénoms",
    F.SEX: "Sexe",
    F.BIRTH_DATE: "Date de naissance",
    F.AGE: "Âge",
    F.LOCAL_NUMBER: "N° de dossier",
    F.NIR: "N° de sécurité sociale",
    F.STATUS: "Statut d’identité",
    F.ADDRESS: "Adresse",
    F.POSTAL_CODE: "Code postal",
    F.TOWN: "Commune",
    F.PHONES: "Téléphones",
    F.EMAIL: "Adresse électronique",
    F.DOCTOR: "Médecin traitant",
    F.LIFE_CYCLE: "Dossier",
    F.COORDINATED: "Suivi coordonné",
    F.CIRCLE: "Cercle de soins",
    F.ACCESS_NOTES: "Accès au domicile",
    F.GIR: "GIR",
    F.STABILITY: "État",
    F.FLAGS: "Vigilances",
    F.PROBLEMS: "Problèmes",
    F.ALLERGIES: "Allergies",
    F.CONSENT: "Accord de partage",
    F.LONG_TERM_CONDITION: "ALD",
    F.LEGAL_PROTECTION: "Protection juridique",
    F.LAST_CONTACT: "Dernier contact",
    F.REMARKS: "Remarques",
}
STATUSES = {
    IdentityStatus.PROVISIONAL: "Provisoire",
    IdentityStatus.RETRIEVED: "Récupérée",
    IdentityStatus.VALIDATED: "Validée",
    IdentityStatus.QUALIFIED: "Qualifiée",
}
LIVES = {
    LifeCycle.ACTIVE: "Actif",
    LifeCycle.SUSPENDED: "Suspendu",
    LifeCycle.CLOSED: "Clos",
    LifeCycle.DECEASED: "Décédé",
    LifeCycle.ARCHIVED: "Archivé",
    LifeCycle.MERGED: "Fusionné",
}
STABILITIES = {
    Stability.UNSTABLE: "Instable",
    Stability.WATCH: "À surveiller",
    Stability.STABLE: "Stable",
}
FLAGS = {
    Vigilance.FALL: "Chute",
    Vigilance.OXYGEN: "Oxygène",
    Vigilance.ANTICOAGULANT: "Anticoagulant",
    Vigilance.SWALLOWING: "Fausses routes",
    Vigilance.ISOLATION: "Isolement",
    Vigilance.RESISTANT_GERM: "BMR",
    Vigilance.PRESSURE_ULCER: "Escarre",
    Vigilance.WANDERING: "Errance",
    Vigilance.DIABETES: "Diabète",
    Vigilance.WOUND: "Plaie",
    Vigilance.SUICIDE_RISK: "Risque suicidaire",
    Vigilance.DEVICE: "Dispositif",
    Vigilance.OTHER: "Autre vigilance",
}
CONSENTS = {
    ConsentState.GIVEN: "Donné",
    ConsentState.REFUSED: "Refusé ou retiré",
    ConsentState.EXPIRED: "Expiré",
    ConsentState.MISSING: "Non recueilli",
}
EXPORT_REASONS = {
    ExportReason.CARE: "Soins et coordination",
    ExportReason.TEAM_MEETING: "Réunion d’équipe",
    ExportReason.CRISIS: "Plan de crise (canicule, coupure…)",
    ExportReason.ADMINISTRATION: "Gestion administrative",
    ExportReason.STATISTICS: "Statistiques d’activité",
    ExportReason.PATIENT_REQUEST: "Demande du patient",
    ExportReason.OTHER_SOFTWARE: "Reprise dans un autre logiciel",
}
_SEXES = {Sex.FEMALE: "F", Sex.MALE: "M", Sex.UNKNOWN: ""}


def consent_state(consents: tuple[Consent, ...], today: date) -> ConsentState:
    """Where sharing stands: the last event says it."""
    told = [one for one in consents if one.kind is ConsentKind.SHARING]
    if not told:
        return ConsentState.MISSING
    last = max(enumerate(told), key=lambda each: (each[1].on, each[0]))[1]
    if not last.given:
        return ConsentState.REFUSED
    expired = last.until is not None and last.until < today
    return ConsentState.EXPIRED if expired else ConsentState.GIVEN


def cells(
    record: PatientRecord,
    columns: tuple[ListField, ...],
    *,
    today: date,
    last_contact: datetime | None,
) -> tuple[Cell, ...]:
    """One cell for each column. `last_contact` is in the practice's time zone."""
    return tuple(
        (f"{last_contact:%d/%m/%Y}" if last_contact else "")
        if column is F.LAST_CONTACT
        else _CELLS[column](record, today)
        for column in columns
    )


def _name(record: PatientRecord, _today: date) -> Cell:
    one = record.patient
    return shown_name(one.family_name, one.used_name, one.given_names, one.used_given_name)


def _address(record: PatientRecord, _today: date) -> Cell:
    one = record.patient
    return ", ".join(filter(None, (one.address, one.address_extra))).replace("\n", ", ")


def _flags(record: PatientRecord, _today: date) -> Cell:
    return ", ".join(one.label or FLAGS[one.kind] for one in record.flags)


def _allergies(record: PatientRecord, _today: date) -> Cell:
    if record.allergies:
        return ", ".join(one.substance for one in record.allergies)
    none_known = record.patient.allergy_knowledge is AllergyKnowledge.NONE_KNOWN
    return "Aucune connue" if none_known else ""


def _circle(record: PatientRecord, today: date) -> Cell:
    present = (one for one in record.care_team if one.until is None or one.until >= today)
    return ", ".join(
        f"{one.professional} ({one.profession})" if one.profession else one.professional
        for one in present
    )


def _age(record: PatientRecord, today: date) -> Cell:
    born = record.patient.birth_date
    return None if born is None else born.age_on(today)


_CELLS: dict[ListField, Callable[[PatientRecord, date], Cell]] = {
    F.NAME: _name,
    F.FAMILY_NAME: lambda record, _: record.patient.family_name,
    F.USED_NAME: lambda record, _: record.patient.used_name,
    F.GIVEN_NAMES: lambda record, _: record.patient.given_names,
    F.SEX: lambda record, _: _SEXES[record.patient.sex],
    F.BIRTH_DATE: lambda record, _: show_date(record.patient.birth_date),
    F.AGE: _age,
    F.LOCAL_NUMBER: lambda record, _: record.patient.local_number,
    F.NIR: lambda record, _: show_nir(record.patient.nir),
    F.STATUS: lambda record, _: STATUSES[record.patient.status],
    F.ADDRESS: _address,
    F.POSTAL_CODE: lambda record, _: record.patient.postal_code,
    F.TOWN: lambda record, _: record.patient.town,
    F.PHONES: lambda record, _: " / ".join(map(show_phone, record.patient.phones)),
    F.EMAIL: lambda record, _: record.patient.email,
    F.DOCTOR: lambda record, _: record.patient.referring_doctor,
    F.LIFE_CYCLE: lambda record, _: LIVES[record.patient.life_cycle],
    F.COORDINATED: lambda record, _: "Oui" if record.patient.coordinated else "Non",
    F.CIRCLE: _circle,
    F.ACCESS_NOTES: lambda record, _: record.patient.access_notes,
    F.GIR: lambda record, _: record.patient.situation.gir,
    F.STABILITY: lambda record, _: STABILITIES[record.patient.stability],
    F.FLAGS: _flags,
    F.PROBLEMS: lambda record, today: ", ".join(
        one.label for one in record.problems if one.until is None or one.until.earliest() >= today
    ),
    F.ALLERGIES: _allergies,
    F.CONSENT: lambda record, today: CONSENTS[consent_state(record.consents, today)],
    F.LONG_TERM_CONDITION: lambda record, _: record.patient.situation.long_term_condition,
    F.LEGAL_PROTECTION: lambda record, _: record.patient.situation.legal_protection,
    F.REMARKS: lambda record, _: record.patient.remarks,
}


def asked_in_words(criteria: Criteria, people: dict[object, str]) -> tuple[str, ...]:
    """What was asked, for the head of a printed list; `people` names professionals by id."""
    told = []
    if criteria.name_starts:
        told.append(f"nom en « {criteria.name_starts} »")
    if criteria.age_from is not None:
        told.append(f"{criteria.age_from} ans et plus")
    if criteria.age_to is not None:
        told.append(f"{criteria.age_to} ans et moins")
    told += [
        words
        for words in (
            _several("sexe", [_SEXES[one] or "inconnu" for one in criteria.sexes]),
            _several("identité", [STATUSES[one].lower() for one in criteria.statuses]),
            _several("commune", criteria.towns),
            _several("GIR", [str(one) for one in criteria.girs]),
            _several("état", [STABILITIES[one].lower() for one in criteria.stabilities]),
            _several("vigilance", [FLAGS[one].lower() for one in criteria.flags]),
            _several("accord de partage", [CONSENTS[one].lower() for one in criteria.consents]),
            _several("dossier", [LIVES[one].lower() for one in criteria.life_cycles]),
        )
        if words
    ]
    for label, text in (
        ("code postal", criteria.postal_code),
        ("problème", criteria.problem),
        ("dispositif", criteria.device),
        ("allergie", criteria.allergy),
        ("intervenant", people.get(criteria.professional, "")),
        ("médecin traitant", people.get(criteria.doctor, "")),
    ):
        if text:
            told.append(f"{label} : {text}")
    if criteria.coordinated is not None:
        told.append("suivi coordonné" if criteria.coordinated else "sans suivi coordonné")
    if criteria.no_contact_days is not None:
        told.append(f"sans contact depuis {criteria.no_contact_days} jours")
    return tuple(told)


def _several(label: str, words: "list[str] | tuple[str, ...]") -> str:
    return f"{label} : {', '.join(sorted(words))}" if words else ""
