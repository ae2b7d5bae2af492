"""Treatments in words: who gives them, what does not go together, when they are taken."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.dosing import Dosing, quantity
from coordo_desktop.domain.frequencies import Moment
from coordo_desktop.domain.medicines import short_name
from coordo_desktop.domain.substances import plain_name
from coordo_desktop.domain.treatments import (
    GivenBy,
    Treatment,
    TreatmentState,
    TreatmentWarning,
    WarningKind,
)
from coordo_desktop.ui.kit.runs import Run


def moment_word(moment: Moment) -> str:
    """« Matin »."""
    return {
        Moment.MORNING: QCoreApplication.translate("TreatmentWords", "Matin"),
        Moment.NOON: QCoreApplication.translate("TreatmentWords", "Midi"),
        Moment.EVENING: QCoreApplication.translate("TreatmentWords", "Soir"),
        Moment.BEDTIME: QCoreApplication.translate("TreatmentWords", "Coucher"),
    }[moment]


def given_by_word(given_by: GivenBy) -> str:
    """Who administers."""
    return {
        GivenBy.SELF: QCoreApplication.translate("TreatmentWords", "Le patient"),
        GivenBy.CARER: QCoreApplication.translate("TreatmentWords", "Un aidant"),
        GivenBy.NURSE: QCoreApplication.translate("TreatmentWords", "Un infirmier"),
        GivenBy.PILLBOX: QCoreApplication.translate("TreatmentWords", "Pilulier préparé"),
    }[given_by]


def day_word(day: date | None) -> str:
    """« 23/11/2026 »."""
    return "" if day is None else f"{day:%d/%m/%Y}"


def needed_word(dosing: Dosing) -> str:
    """« 1, max 3/j »; « oui » when no quantity was said."""
    if not dosing.as_needed:
        return ""
    said = (
        quantity(dosing.needed)
        if dosing.needed
        else QCoreApplication.translate("TreatmentWords", "oui")
    )
    if not dosing.most:
        return said
    return QCoreApplication.translate("TreatmentWords", "{said}, max {most}/j").format(
        said=said, most=quantity(dosing.most)
    )


def dosing_words(dosing: Dosing) -> str:
    """« matin 1 · soir ½ · si besoin 1 (max 3 par jour) »: what was understood."""
    parts = [
        f"{moment_word(moment).lower()} {quantity(dosing.at(moment))}"
        for moment in Moment
        if dosing.at(moment)
    ]
    if dosing.as_needed:
        needed = f" {quantity(dosing.needed)}" if dosing.needed else ""
        most = QCoreApplication.translate("TreatmentWords", " (max {most} par jour)").format(
            most=quantity(dosing.most)
        )
        parts.append(
            QCoreApplication.translate("TreatmentWords", "si besoin")
            + needed
            + (most if dosing.most else "")
        )
    return " · ".join(parts)


def until_word(one: Treatment) -> str:
    """Its last day; the day it was stopped; « au long cours »."""
    if one.state is TreatmentState.STOPPED:
        return QCoreApplication.translate("TreatmentWords", "arrêté le {day}").format(
            day=day_word(one.stopped_on)
        )
    return (
        day_word(one.end)
        if one.end
        else QCoreApplication.translate("TreatmentWords", "au long cours")
    )


def about(one: Treatment) -> str:
    """Under the name: what it holds, what it is for, how often."""
    if one.state is TreatmentState.STOPPED and one.stopped_reason:
        return one.stopped_reason
    held = ", ".join(map(plain_name, one.substances()))
    return " · ".join(part for part in (one.frequency, one.indication, held) if part)


def warning_runs(one: TreatmentWarning) -> list[Run]:
    """What does not go together, in a sentence; the grave words in bold."""
    substances = ", ".join(map(plain_name, one.substances))
    names = " + ".join(short_name(each) for each in one.names)
    severe = QCoreApplication.translate("TreatmentWords", " (sévère)") if one.severe else ""
    if one.kind is WarningKind.ALLERGY:
        said = QCoreApplication.translate(
            "TreatmentWords", "Allergie{severe} : {allergy}. "
        ).format(severe=severe, allergy=one.allergy)
        rest = QCoreApplication.translate("TreatmentWords", "{name} contient {substances}.").format(
            name=names, substances=substances
        )
    elif one.kind is WarningKind.ALLERGY_FAMILY:
        said = QCoreApplication.translate(
            "TreatmentWords", "Allergie{severe} : {allergy}. "
        ).format(severe=severe, allergy=one.allergy)
        rest = QCoreApplication.translate(
            "TreatmentWords", "{name} contient {substances}, de la même famille ({family})."
        ).format(name=names, substances=substances, family=one.family)
    elif one.kind is WarningKind.DOUBLE:
        said = QCoreApplication.translate("TreatmentWords", "Doublon : {substances}. ").format(
            substances=substances
        )
        rest = names
    else:
        said = QCoreApplication.translate("TreatmentWords", "Plus commercialisé. ")
        rest = QCoreApplication.translate(
            "TreatmentWords", "{name} n’est plus dans la base des médicaments."
        ).format(name=names)
    return [Run(said, 600), Run(rest)]


def warning_kind(one: TreatmentWarning) -> str:
    """How grave it is shown."""
    if one.danger:
        return "danger"
    return "warn" if one.kind is WarningKind.DOUBLE else "info"


def warning_icon(warnings: tuple[TreatmentWarning, ...]) -> tuple[str, str] | None:
    """The gravest of a line, before its name; the notes above say it in words."""
    if not warnings:
        return None
    first = warnings[0]
    if first.danger:
        return "allergy", "danger"
    return ("alert", "warn") if first.kind is WarningKind.DOUBLE else ("info", "info")


def first_noted() -> str:
    """Before how it was first noted."""
    return QCoreApplication.translate("TreatmentWords", "Noté : ")


def change_word(field: str) -> str:
    """A field as the panel calls it."""
    return {
        "name": QCoreApplication.translate("TreatmentWords", "Médicament"),
        "dosing": QCoreApplication.translate("TreatmentWords", "Prises"),
        "dose": QCoreApplication.translate("TreatmentWords", "Une prise"),
        "frequency": QCoreApplication.translate("TreatmentWords", "Fréquence"),
        "route": QCoreApplication.translate("TreatmentWords", "Voie"),
        "indication": QCoreApplication.translate("TreatmentWords", "Pour"),
        "start": QCoreApplication.translate("TreatmentWords", "Depuis"),
        "end": QCoreApplication.translate("TreatmentWords", "Jusqu’au"),
        "prescriber": QCoreApplication.translate("TreatmentWords", "Prescripteur"),
        "given_by": QCoreApplication.translate("TreatmentWords", "Donné par"),
        "observations": QCoreApplication.translate("TreatmentWords", "Observations"),
        "state": QCoreApplication.translate("TreatmentWords", "État"),
        "stopped_on": QCoreApplication.translate("TreatmentWords", "Arrêté le"),
        "stopped_reason": QCoreApplication.translate("TreatmentWords", "Motif d’arrêt"),
    }.get(field, field)


def change_value(field: str, value: str) -> str:
    """A value of the history as people read it."""
    if not value:
        return "–"
    if field == "given_by":
        return given_by_word(GivenBy(value))
    if field == "state":
        stopped = value == TreatmentState.STOPPED.value
        return (
            QCoreApplication.translate("TreatmentWords", "arrêté")
            if stopped
            else QCoreApplication.translate("TreatmentWords", "en cours")
        )
    if field in {"start", "end", "stopped_on"}:
        return day_word(date.fromisoformat(value))
    return value
