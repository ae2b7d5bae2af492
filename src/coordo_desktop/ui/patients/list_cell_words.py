"""The words of lists in the language of the interface.

Lists printed or exported keep the French ones of `domain.list_cells`.
"""

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import list_cells as files
from coordo_desktop.domain.lists import ConsentState, ExportReason, ListField
from coordo_desktop.domain.patients import IdentityStatus, LifeCycle, Stability, Vigilance

_T = TypeVar("_T")


def titles() -> dict[ListField, str]:
    """The heads of columns."""
    return {
        ListField.NAME: QCoreApplication.translate("ListCells", "Nom et prénom"),
        ListField.FAMILY_NAME: QCoreApplication.translate("ListCells", "Nom de naissance"),
        ListField.USED_NAME: QCoreApplication.translate("ListCells", "Nom utilisé"),
        ListField.GIVEN_NAMES: QCoreApplication.translate("ListCells", "Prénoms"),
        ListField.SEX: QCoreApplication.translate("ListCells", "Sexe"),
        ListField.BIRTH_DATE: QCoreApplication.translate("ListCells", "Date de naissance"),
        ListField.AGE: QCoreApplication.translate("ListCells", "Âge"),
        ListField.LOCAL_NUMBER: QCoreApplication.translate("ListCells", "N° de dossier"),
        ListField.NIR: QCoreApplication.translate("ListCells", "N° de sécurité sociale"),
        ListField.STATUS: QCoreApplication.translate("ListCells", "Statut d’identité"),
        ListField.ADDRESS: QCoreApplication.translate("ListCells", "Adresse"),
        ListField.POSTAL_CODE: QCoreApplication.translate("ListCells", "Code postal"),
        ListField.TOWN: QCoreApplication.translate("ListCells", "Commune"),
        ListField.PHONES: QCoreApplication.translate("ListCells", "Téléphones"),
        ListField.EMAIL: QCoreApplication.translate("ListCells", "Adresse électronique"),
        ListField.DOCTOR: QCoreApplication.translate("ListCells", "Médecin traitant"),
        ListField.LIFE_CYCLE: QCoreApplication.translate("ListCells", "Dossier"),
        ListField.COORDINATED: QCoreApplication.translate("ListCells", "Suivi coordonné"),
        ListField.CIRCLE: QCoreApplication.translate("ListCells", "Cercle de soins"),
        ListField.ACCESS_NOTES: QCoreApplication.translate("ListCells", "Accès au domicile"),
        ListField.GIR: QCoreApplication.translate("ListCells", "GIR"),
        ListField.STABILITY: QCoreApplication.translate("ListCells", "État"),
        ListField.FLAGS: QCoreApplication.translate("ListCells", "Vigilances"),
        ListField.PROBLEMS: QCoreApplication.translate("ListCells", "Problèmes"),
        ListField.ALLERGIES: QCoreApplication.translate("ListCells", "Allergies"),
        ListField.CONSENT: QCoreApplication.translate("ListCells", "Accord de partage"),
        ListField.LONG_TERM_CONDITION: QCoreApplication.translate("ListCells", "ALD"),
        ListField.LEGAL_PROTECTION: QCoreApplication.translate("ListCells", "Protection juridique"),
        ListField.LAST_CONTACT: QCoreApplication.translate("ListCells", "Dernier contact"),
        ListField.REMARKS: QCoreApplication.translate("ListCells", "Remarques"),
    }


def statuses() -> dict[IdentityStatus, str]:
    """Statuses of identity."""
    return {
        IdentityStatus.PROVISIONAL: QCoreApplication.translate("ListCells", "Provisoire"),
        IdentityStatus.RETRIEVED: QCoreApplication.translate("ListCells", "Récupérée"),
        IdentityStatus.VALIDATED: QCoreApplication.translate("ListCells", "Validée"),
        IdentityStatus.QUALIFIED: QCoreApplication.translate("ListCells", "Qualifiée"),
    }


def lives() -> dict[LifeCycle, str]:
    """States of a record."""
    return {
        LifeCycle.ACTIVE: QCoreApplication.translate("ListCells", "Actif"),
        LifeCycle.SUSPENDED: QCoreApplication.translate("ListCells", "Suspendu"),
        LifeCycle.CLOSED: QCoreApplication.translate("ListCells", "Clos"),
        LifeCycle.DECEASED: QCoreApplication.translate("ListCells", "Décédé"),
        LifeCycle.ARCHIVED: QCoreApplication.translate("ListCells", "Archivé"),
        LifeCycle.MERGED: QCoreApplication.translate("ListCells", "Fusionné"),
    }


def stabilities() -> dict[Stability, str]:
    """How the person is."""
    return {
        Stability.UNSTABLE: QCoreApplication.translate("ListCells", "Instable"),
        Stability.WATCH: QCoreApplication.translate("ListCells", "À surveiller"),
        Stability.STABLE: QCoreApplication.translate("ListCells", "Stable"),
    }


def flags() -> dict[Vigilance, str]:
    """What to watch for."""
    return {
        Vigilance.FALL: QCoreApplication.translate("ListCells", "Chute"),
        Vigilance.OXYGEN: QCoreApplication.translate("ListCells", "Oxygène"),
        Vigilance.ANTICOAGULANT: QCoreApplication.translate("ListCells", "Anticoagulant"),
        Vigilance.SWALLOWING: QCoreApplication.translate("ListCells", "Fausses routes"),
        Vigilance.ISOLATION: QCoreApplication.translate("ListCells", "Isolement"),
        Vigilance.RESISTANT_GERM: QCoreApplication.translate("ListCells", "BMR"),
        Vigilance.PRESSURE_ULCER: QCoreApplication.translate("ListCells", "Escarre"),
        Vigilance.WANDERING: QCoreApplication.translate("ListCells", "Errance"),
        Vigilance.DIABETES: QCoreApplication.translate("ListCells", "Diabète"),
        Vigilance.WOUND: QCoreApplication.translate("ListCells", "Plaie"),
        Vigilance.SUICIDE_RISK: QCoreApplication.translate("ListCells", "Risque suicidaire"),
        Vigilance.DEVICE: QCoreApplication.translate("ListCells", "Dispositif"),
        Vigilance.OTHER: QCoreApplication.translate("ListCells", "Autre vigilance"),
    }


def consents() -> dict[ConsentState, str]:
    """Where consent to sharing stands."""
    return {
        ConsentState.GIVEN: QCoreApplication.translate("ListCells", "Donné"),
        ConsentState.REFUSED: QCoreApplication.translate("ListCells", "Refusé ou retiré"),
        ConsentState.EXPIRED: QCoreApplication.translate("ListCells", "Expiré"),
        ConsentState.MISSING: QCoreApplication.translate("ListCells", "Non recueilli"),
    }


def export_reasons() -> dict[ExportReason, str]:
    """Why a list leaves the program."""
    return {
        ExportReason.CARE: QCoreApplication.translate("ListCells", "Soins et coordination"),
        ExportReason.TEAM_MEETING: QCoreApplication.translate("ListCells", "Réunion d’équipe"),
        ExportReason.CRISIS: QCoreApplication.translate(
            "ListCells", "Plan de crise (canicule, coupure…)"
        ),
        ExportReason.ADMINISTRATION: QCoreApplication.translate(
            "ListCells", "Gestion administrative"
        ),
        ExportReason.STATISTICS: QCoreApplication.translate("ListCells", "Statistiques d’activité"),
        ExportReason.PATIENT_REQUEST: QCoreApplication.translate("ListCells", "Demande du patient"),
        ExportReason.OTHER_SOFTWARE: QCoreApplication.translate(
            "ListCells", "Reprise dans un autre logiciel"
        ),
    }


def vocabulary(field: ListField) -> dict[str, str]:
    """The French words a cell of this column may hold, as the screen says them; empty if free."""
    yes = QCoreApplication.translate("ListCells", "Oui")
    no = QCoreApplication.translate("ListCells", "Non")
    none_known = QCoreApplication.translate("ListCells", "Aucune connue")
    return {
        ListField.STATUS: _paired(files.STATUSES, statuses()),
        ListField.LIFE_CYCLE: _paired(files.LIVES, lives()),
        ListField.STABILITY: _paired(files.STABILITIES, stabilities()),
        ListField.FLAGS: _paired(files.FLAGS, flags()),
        ListField.CONSENT: _paired(files.CONSENTS, consents()),
        ListField.COORDINATED: {"Oui": yes, "Non": no},
        ListField.ALLERGIES: {"Aucune connue": none_known},
    }.get(field, {})


def _paired(written: Mapping[_T, str], said: Mapping[_T, str]) -> dict[str, str]:
    return {written[one]: said[one] for one in written}
