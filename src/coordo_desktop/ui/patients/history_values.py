"""What history lines say, in words: stable identifiers and ISO dates become what people read."""

import re
from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.dates import show_date
from coordo_desktop.domain.identity import show_nir
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import (
    AllergyKnowledge,
    ConsentKind,
    FieldChange,
    IdentityAttribute,
    IdentityStatus,
    LifeCycle,
    Relation,
    Sex,
    Stability,
    TimelineEntry,
    Vigilance,
)
from coordo_desktop.ui.patients import words
from coordo_desktop.ui.patients.history_words import field_word, subject_word

# Identifiers beside a name that says the same to people.
HIDDEN_FIELDS = frozenset({"professional_id", "referring_doctor_id", "ins_oid", "town_code"})
_ISO = re.compile(r"\d{4}(-\d{2}){0,2}")


def value_word(subject: str, field: str, value: str) -> str:
    """A value of a history line as people read it."""
    if not value:
        return ""
    if value == "yes":
        return QCoreApplication.translate("HistoryValues", "oui")
    if field in {"phone", "phones"}:
        return ", ".join(show_phone(one) for one in value.split(", "))
    if field == "nir":
        return show_nir(value)
    if field == "allergy_knowledge":
        return _knowledge(value)
    read = _readers(subject).get(field)
    if read is not None:
        return ", ".join(read(one) for one in value.split(", "))
    if _ISO.fullmatch(value) and field not in {"postal_code", "note"}:
        return _date(value)
    return value


def _readers(subject: str) -> dict[str, Callable[[str], str]]:
    kind = _of(ConsentKind, words.consent_word)
    if subject == "flag":
        kind = _of(Vigilance, words.vigilance_word)
    return {
        "sex": _of(Sex, words.sex_word),
        "status": _of(IdentityStatus, words.status_word),
        "attributes": _of(IdentityAttribute, words.attribute_word),
        "stability": _of(Stability, words.stability_word),
        "life_cycle": _of(LifeCycle, words.life_cycle_word),
        "relations": _of(Relation, words.relation_word),
        "kind": kind,
        **(_treatment() if subject == "treatment" else {}),
    }


def _treatment() -> dict[str, Callable[[str], str]]:
    states = {
        "running": QCoreApplication.translate("HistoryValues", "en cours"),
        "stopped": QCoreApplication.translate("HistoryValues", "arrêté"),
    }
    given_by = {
        "self": QCoreApplication.translate("HistoryValues", "le patient"),
        "carer": QCoreApplication.translate("HistoryValues", "un aidant"),
        "nurse": QCoreApplication.translate("HistoryValues", "un infirmier"),
        "pillbox": QCoreApplication.translate("HistoryValues", "pilulier préparé"),
    }
    return {
        "state": lambda text: states.get(text, text),
        "given_by": lambda text: given_by.get(text, text),
    }


def _of(kind: type[StrEnum], said: Callable[..., str]) -> Callable[[str], str]:
    def read(text: str) -> str:
        try:
            return said(kind(text))
        except ValueError:  # written by another version
            return text

    return read


def _knowledge(value: str) -> str:
    if value == AllergyKnowledge.LISTED:
        return QCoreApplication.translate("HistoryValues", "allergies notées")
    return _of(AllergyKnowledge, words.allergies_word)(value)


def _date(value: str) -> str:
    try:
        return show_date(PartialDate.from_iso(value))
    except ValueError:
        return value


def before_word(one: FieldChange) -> str:
    """What the field said before."""
    return value_word(one.subject, one.field, one.before)


def after_word(one: FieldChange) -> str:
    """What the field says since."""
    return value_word(one.subject, one.field, one.after)


def event_title(one: TimelineEntry) -> str:
    """« Allergie ajoutée », « Suivi clos », « Transmission »: what happened."""
    what, _, about = one.kind.partition(".")
    if what == "life":
        return _life(about)
    if what == "transmission":
        return _transmission(about)
    if what == "plan":
        return QCoreApplication.translate(
            "HistoryValues", "Plan de soins : version {number} validée"
        ).format(number=" ".join(one.fields))
    if about == "merge":
        return _merging(what)
    pattern = {
        "add": QCoreApplication.translate("HistoryValues", "{subject}\u202f: ajout"),
        "remove": QCoreApplication.translate("HistoryValues", "{subject}\u202f: retrait"),
    }.get(what, QCoreApplication.translate("HistoryValues", "{subject}\u202f: modification"))
    return pattern.format(subject=subject_word(about))


def event_detail(one: TimelineEntry) -> str:
    """What it was about: the text typed, else the fields that changed."""
    what, _, about = one.kind.partition(".")
    if one.text:
        return value_word(about, "kind", one.text) if about in {"flag", "consent"} else one.text
    if what == "change":
        fields = [field_word(name) for name in one.fields if name not in HIDDEN_FIELDS]
        return ", ".join(dict.fromkeys(fields))
    return ""


def event_icon(one: TimelineEntry) -> tuple[str, str]:
    """An icon for each family of events."""
    what, _, about = one.kind.partition(".")
    families = {
        "life": ("flag", "warn"),
        "transmission": ("transmission", "accent-text"),
        "plan": ("plan", "accent-text"),
    }
    subjects = {
        "allergy": ("allergy", "danger"),
        "problem": ("heart", "text-2"),
        "consent": ("document", "text-2"),
        "care_team": ("people", "text-2"),
        "contact_person": ("people", "text-2"),
        "flag": ("alert", "warn"),
        "treatment": ("pill", "text-2"),
        "merge": ("merge", "text-2"),
    }
    return families.get(what) or subjects.get(about) or ("edit", "text-3")


def _life(step: str) -> str:
    return {
        "created": QCoreApplication.translate("HistoryValues", "Dossier créé"),
        "active": QCoreApplication.translate("HistoryValues", "Suivi repris"),
        "suspended": QCoreApplication.translate("HistoryValues", "Suivi suspendu"),
        "closed": QCoreApplication.translate("HistoryValues", "Suivi clos"),
        "deceased": QCoreApplication.translate("HistoryValues", "Décès"),
        "archived": QCoreApplication.translate("HistoryValues", "Dossier archivé"),
        "merged": QCoreApplication.translate("HistoryValues", "Fusionné dans un autre dossier"),
    }.get(step, step)


def _transmission(kind: str) -> str:
    return {
        "withdrawn": QCoreApplication.translate("HistoryValues", "Transmission retirée"),
        "note": QCoreApplication.translate("HistoryValues", "Note"),
        "saed": QCoreApplication.translate("HistoryValues", "Appel (SAED)"),
        "entry": QCoreApplication.translate("HistoryValues", "Macrocible d’entrée"),
        "interim": QCoreApplication.translate("HistoryValues", "Synthèse"),
        "discharge": QCoreApplication.translate("HistoryValues", "Macrocible de sortie"),
    }.get(kind, QCoreApplication.translate("HistoryValues", "Transmission"))


def _merging(what: str) -> str:
    if what == "unmerge":
        return QCoreApplication.translate("HistoryValues", "Fusion annulée")
    return QCoreApplication.translate("HistoryValues", "Dossiers fusionnés")
