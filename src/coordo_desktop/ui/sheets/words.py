"""The words of handover sheets on screen."""

from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.handover import (
    ExportReason,
    PaperFormat,
    Profile,
    SheetForm,
    SinceSheet,
    TaskOnPaper,
)
from coordo_desktop.domain.patients import Patient, Professional
from coordo_desktop.domain.rounds import Round
from coordo_desktop.domain.text import fold
from coordo_desktop.domain.transmissions import SheetLine
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.when import day_text, time_text, zone_in_use


class State(StrEnum):
    """Where the paper of a sheet is."""

    OUT = "out"
    EXPIRED = "expired"
    RETURNED = "returned"
    DESTROYED = "destroyed"


def state_of(line: SheetLine, now: datetime) -> State:
    """Destroyed before returned, returned before out of date: what is gone needs nothing."""
    if line.destroyed:
        return State.DESTROYED
    if line.returned_at is not None:
        return State.RETURNED
    return State.EXPIRED if line.expires_at <= now else State.OUT


def state_chip(state: State) -> ChipSpec:
    """The chip of the register."""
    return {
        State.OUT: ChipSpec(
            QCoreApplication.translate("SheetWords", "En circulation"), "info", "arrow-right"
        ),
        State.EXPIRED: ChipSpec(QCoreApplication.translate("SheetWords", "Périmée"), "danger"),
        State.RETURNED: ChipSpec(QCoreApplication.translate("SheetWords", "Rendue"), "ok"),
        State.DESTROYED: ChipSpec(
            QCoreApplication.translate("SheetWords", "Détruite"), "neutral", "trash"
        ),
    }[state]


def number_text(number: int) -> str:
    """« 0412 », as the paper says it."""
    return f"{number:04d}"


def moment(at: datetime, zone: ZoneInfo) -> str:
    """« lun. 23 nov. 10:42 »."""
    return f"{day_text(at, zone)} {time_text(at, zone)}"


def counted(number: int, one: str, many: str) -> str:
    """« 1 page », « 3 pages »: two in French begin the plural."""
    return f"{number} {many if number > 1 else one}"


def patients_text(number: int) -> str:
    """« 13 patients »."""
    return counted(
        number,
        QCoreApplication.translate("SheetWords", "patient"),
        QCoreApplication.translate("SheetWords", "patients"),
    )


def pages_text(number: int) -> str:
    """« 2 pages »."""
    return counted(
        number,
        QCoreApplication.translate("SheetWords", "page"),
        QCoreApplication.translate("SheetWords", "pages"),
    )


def copies_text(number: int) -> str:
    """« 2 exemplaires »."""
    return counted(
        number,
        QCoreApplication.translate("SheetWords", "exemplaire"),
        QCoreApplication.translate("SheetWords", "exemplaires"),
    )


def profiles() -> list[tuple[Profile, str]]:
    """For whom, as one chooses it."""
    return [
        (Profile.NURSE, QCoreApplication.translate("SheetWords", "Infirmière, infirmier")),
        (Profile.DOCTOR, QCoreApplication.translate("SheetWords", "Médecin")),
        (Profile.HOME_HELP, QCoreApplication.translate("SheetWords", "Aide à domicile")),
        (Profile.HOSPITAL, QCoreApplication.translate("SheetWords", "Hôpital")),
        (Profile.PHARMACIST, QCoreApplication.translate("SheetWords", "Pharmacie")),
        (Profile.FAMILY, QCoreApplication.translate("SheetWords", "Famille, proches")),
    ]


def profile_word(profile: str) -> str:
    """The words of a profile, by its code."""
    return dict(profiles()).get(Profile(profile), "") if profile in set(Profile) else ""


def forms() -> list[tuple[SheetForm, str]]:
    """The forms, as one chooses them."""
    return [
        (SheetForm.DETAILED, QCoreApplication.translate("SheetWords", "Détaillée")),
        (
            SheetForm.CONDENSED,
            QCoreApplication.translate("SheetWords", "Condensée, une ligne par patient"),
        ),
        (SheetForm.ANONYMISED, QCoreApplication.translate("SheetWords", "Anonymisée, initiales")),
        (SheetForm.LARGE, QCoreApplication.translate("SheetWords", "Gros caractères")),
    ]


def papers() -> list[tuple[PaperFormat, str]]:
    """The papers, as one chooses them."""
    return [
        (PaperFormat.A4_PORTRAIT, QCoreApplication.translate("SheetWords", "A4")),
        (PaperFormat.A4_LANDSCAPE, QCoreApplication.translate("SheetWords", "A4 paysage")),
        (PaperFormat.A5, QCoreApplication.translate("SheetWords", "A5")),
    ]


def reasons() -> list[tuple[ExportReason, str]]:
    """Why a sheet leaves as a file."""
    return [
        (ExportReason.HANDOVER, QCoreApplication.translate("SheetWords", "Relève")),
        (ExportReason.HOSPITAL, QCoreApplication.translate("SheetWords", "Hospitalisation")),
        (
            ExportReason.PATIENT_REQUEST,
            QCoreApplication.translate("SheetWords", "Demande de la personne"),
        ),
        (ExportReason.ARCHIVE, QCoreApplication.translate("SheetWords", "Archivage")),
        (ExportReason.OTHER, QCoreApplication.translate("SheetWords", "Autre")),
    ]


def missing_text(missing: str, patients: int) -> str:
    """« Allergies non renseignées pour 3 personnes »."""
    what = {
        "allergies": QCoreApplication.translate("SheetWords", "Allergies non renseignées"),
        "trusted_person": QCoreApplication.translate("SheetWords", "Personne de confiance absente"),
        "doctor": QCoreApplication.translate("SheetWords", "Médecin traitant absent"),
        "directives": QCoreApplication.translate(
            "SheetWords", "Directives anticipées non renseignées"
        ),
        "phone": QCoreApplication.translate("SheetWords", "Téléphone absent"),
    }.get(missing, missing)
    if patients == 1:
        return QCoreApplication.translate("SheetWords", "{what} pour 1 personne").format(what=what)
    return QCoreApplication.translate("SheetWords", "{what} pour {count} personnes").format(
        what=what, count=patients
    )


def professional_words(one: Professional) -> str:
    """« Nadège OYHENART, IDEL »: as it is written on the sheet."""
    name = " ".join(part for part in (one.title, one.given_name, one.name.upper()) if part)
    return f"{name}, {one.profession}" if one.profession else name


_PROFILE_STEMS: tuple[tuple[Profile, tuple[str, ...]], ...] = (
    (Profile.NURSE, ("infirm", "ide", "idel", "ipa", "ssiad", "aide soign", "aide-soign")),
    (Profile.DOCTOR, ("medecin", "docteur", "dr", "gyneco", "cardio", "geriatre", "pediatre")),
    (Profile.PHARMACIST, ("pharma",)),
    (Profile.HOSPITAL, ("hopital", "hospital", "centre hospitalier", "clinique", "had")),
    (Profile.HOME_HELP, ("aide a domicile", "auxiliaire", "avs", "saad", "aide menag")),
    (Profile.FAMILY, ("famille", "aidant", "fille", "fils", "conjoint", "proche")),
)


def profile_of(profession: str) -> Profile | None:
    """The profile a profession calls for; None where it says nothing sure."""
    folded = fold(profession)
    for profile, stems in _PROFILE_STEMS:
        if any(folded == stem or folded.startswith(stem) for stem in stems):
            return profile
    return None


def since_text(one: SinceSheet) -> str:
    """What happened to a patient since the sheet was printed, in one line."""
    parts: list[str] = []
    if one.entries:
        parts.append(
            counted(
                one.entries,
                QCoreApplication.translate("SheetWords", "transmission"),
                QCoreApplication.translate("SheetWords", "transmissions"),
            )
        )
    if one.urgent:
        parts.append(
            counted(
                one.urgent,
                QCoreApplication.translate("SheetWords", "urgente"),
                QCoreApplication.translate("SheetWords", "urgentes"),
            )
        )
    if one.corrected:
        parts.append(
            counted(
                one.corrected,
                QCoreApplication.translate("SheetWords", "corrigée"),
                QCoreApplication.translate("SheetWords", "corrigées"),
            )
        )
    if one.withdrawn:
        parts.append(
            counted(
                one.withdrawn,
                QCoreApplication.translate("SheetWords", "retirée"),
                QCoreApplication.translate("SheetWords", "retirées"),
            )
        )
    if one.tasks_done:
        parts.append(
            counted(
                one.tasks_done,
                QCoreApplication.translate("SheetWords", "action faite"),
                QCoreApplication.translate("SheetWords", "actions faites"),
            )
        )
    opened = QCoreApplication.translate("SheetWords", "cible ouverte\u202f: {label}")
    closed = QCoreApplication.translate("SheetWords", "cible close\u202f: {label}")
    parts += [opened.format(label=label) for label in one.new_foci]
    parts += [closed.format(label=label) for label in one.closed_foci]
    return " · ".join(parts)


def changed(one: SinceSheet) -> bool:
    """Whether anything happened to that patient."""
    return bool(since_text(one))


def task_text(task: TaskOnPaper) -> str:
    """« Pesée · ETCHEVERRY Maite · feuille 0412, ligne 3 »."""
    return QCoreApplication.translate(
        "SheetWords", "{text} · {patient} · feuille {number}, ligne {line}"
    ).format(text=task.text, patient=task.patient, number=number_text(task.number), line=task.line)


def patient_name(patient: Patient) -> str:
    """« ETCHEVERRY Maite »."""
    return shown_names.name(
        patient.family_name, patient.used_name, patient.given_names, patient.used_given_name
    )


def period_note(written: str) -> str:
    """Where the period begins, as the sheet writes it in French, said on the screen."""
    return {
        "première relève, 48 dernières heures": QCoreApplication.translate(
            "SheetWords", "première relève, 48 dernières heures"
        ),
        "depuis sa dernière relève": QCoreApplication.translate(
            "SheetWords", "depuis sa dernière relève"
        ),
    }.get(written, written)


def round_words(one: Round) -> str:
    """« mar. 24/11 · Ostabat · OYHENART Nathalie »."""
    day = day_text(one.starts_at, zone_in_use())
    return " · ".join(part for part in (day, one.label, one.professional) if part)
