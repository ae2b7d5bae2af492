"""The words of Aujourd'hui: sections, actions with their key, ages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.alerts.registry import STOCK_RULES
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.patients import Patient
from coordo_desktop.domain.tasks import NotDoneReason
from coordo_desktop.domain.today import Alert, AwaitedKind, Section, Severity
from coordo_desktop.ui.kit.ages import age_words
from coordo_desktop.ui.today.said import reason
from coordo_desktop.ui.today.said import title as title_of

_BEGIN_WITH_A_NAME = {
    "awaited_late", "awaited_open", "urgent_to_read", "double_substance", "recall_untold",
    "kit_unready",
}  # fmt: skip
_SCORED_FORM = ("early_warning", "assessment")
_SOON = timedelta(hours=48)


@dataclass(frozen=True, slots=True)
class Act:
    """What can be done with a line: its code, its key, its words."""

    code: str
    key: str
    words: str


def section_title(section: Section) -> str:
    """The heading of a section."""
    return {
        Section.URGENT: QCoreApplication.translate("Today", "Urgent"),
        Section.TO_DO: QCoreApplication.translate("Today", "À faire"),
        Section.APPOINTMENTS: QCoreApplication.translate("Today", "Rendez-vous et tournées"),
        Section.STOCK: QCoreApplication.translate("Today", "Stock"),
        Section.AWAITED: QCoreApplication.translate("Today", "En attente de…"),
        Section.PRACTICE: QCoreApplication.translate("Today", "Cabinet et dossiers"),
    }[section]


SECTION_ICONS = {
    Section.URGENT: "octagon",
    Section.TO_DO: "check",
    Section.APPOINTMENTS: "calendar",
    Section.STOCK: "box",
    Section.AWAITED: "waiting",
    Section.PRACTICE: "practice",
}


def act(code: str) -> Act:
    """An action by its code."""
    return {
        "done": Act("done", "F", QCoreApplication.translate("Today", "Fait")),
        "received": Act("received", "F", QCoreApplication.translate("Today", "Reçu")),
        "read": Act("read", "F", QCoreApplication.translate("Today", "Lu")),
        "seen": Act("seen", "F", QCoreApplication.translate("Today", "Vu")),
        "not_done": Act("not_done", "N", QCoreApplication.translate("Today", "Non fait")),
        "give_up": Act("give_up", "N", QCoreApplication.translate("Today", "Abandonner")),
        "honoured": Act("honoured", "F", QCoreApplication.translate("Today", "Honoré")),
        "absent": Act("absent", "N", QCoreApplication.translate("Today", "Absent")),
        "told": Act("told", "F", QCoreApplication.translate("Today", "Prévenu")),
        "asked": Act("asked", "F", QCoreApplication.translate("Today", "Demandée")),
        "followed": Act("followed", "F", QCoreApplication.translate("Today", "Rappelé")),
        "postpone": Act("postpone", "R", QCoreApplication.translate("Today", "Reporter")),
        "call": Act("call", "A", QCoreApplication.translate("Today", "Appeler")),
        "chase": Act("chase", "L", QCoreApplication.translate("Today", "Relancer")),
        "write": Act("write", "T", QCoreApplication.translate("Today", "Transmission")),
        "snooze": Act("snooze", "S", QCoreApplication.translate("Today", "Sommeil")),
        "wake": Act("wake", "S", QCoreApplication.translate("Today", "Réveiller")),
        "open": Act("open", "↵", QCoreApplication.translate("Today", "Ouvrir")),
    }[code]


_OF_SUBJECT = {
    "task": ("done", "not_done", "postpone"),
    "follow_up": ("done", "not_done"),
    "awaited": ("chase", "received", "give_up"),
    "measurement": ("call", "seen"),
    "assessment": ("open",),
    "transmission": ("open", "chase"),
    "focus": ("write",),
    "plan": ("open",),
    "treatment": ("call", "seen"),
    "patient": ("call",),
    "consent": ("open",),
    "backup": ("open",),
    "appointment": ("open",),
    "absence": ("open",),
    "waiting": ("open",),
    "loan": ("call",),
}
_OF_RULE = {
    "appointment_not_closed": ("honoured", "absent"),
    "no_show": ("call", "followed"),
    "reminder_call": ("told", "call"),
    "preparation_unsaid": ("told", "call"),
    "transport_order": ("asked",),
}


def acts_of(line: Alert, *, asleep: bool = False) -> list[str]:
    """What can be done with a line, the usual one first; snooze, write and open come with all."""
    if asleep:
        return ["wake", "open"]
    found = list(_OF_SUBJECT.get(line.subject, ("open",)))
    if line.rule == "suicide_risk_answer" or (line.rule, line.subject) == _SCORED_FORM:
        found = ["call", "open", "seen"]
    if line.rule == "urgent_to_read":
        found = ["open", "read"]
    if line.rule in _OF_RULE:
        found = list(_OF_RULE[line.rule])
    if line.patient_id is None and "call" in found:
        found = ["open"]
    if line.rule == "repeated_exam":
        found = ["open", "give_up"]
    if line.patient_id is not None and "write" not in found:
        found.append("write")
    for always in ("snooze", "open"):
        if always not in found:
            found.append(always)
    return found


def usual_act(line: Alert, *, asleep: bool = False) -> Act:
    """The action one key away at the end of the line."""
    code = acts_of(line, asleep=asleep)[0]
    if code == "write":
        return Act("write", "T", QCoreApplication.translate("Today", "Écrire"))
    return act(code)


def severity_mark(line: Alert) -> tuple[str, str]:
    """Icon and ink: danger is an octagon, warning a clock where time passed, else a triangle."""
    if line.severity is Severity.URGENT:
        return "octagon", "danger"
    if line.severity is Severity.WARNING:
        timed = line.due is not None or line.since is not None
        return ("clock" if timed else "alert"), "warn"
    return "right", "text-3"


def severity_ink(line: Alert) -> str:
    """The colour of a line's age."""
    inks = {Severity.URGENT: "danger", Severity.WARNING: "warn"}
    return inks.get(line.severity, "text-2")


def severity_word(line: Alert) -> str:
    """The word of its severity, for its chip."""
    return {
        Severity.URGENT: QCoreApplication.translate("Today", "Urgent"),
        Severity.WARNING: QCoreApplication.translate("Today", "À traiter"),
        Severity.INFO: QCoreApplication.translate("Today", "À prévoir"),
    }[line.severity]


def age_text(line: Alert, now: datetime) -> str:
    """« 2 h », « 1 j », « auj. », « J−2 »: since when, or how long until."""
    today = now.date()
    if line.due is not None:
        days = (today - line.due).days
        if days > 0:
            return QCoreApplication.translate("Today", "{days} j").format(days=days)
        if days < 0:
            return QCoreApplication.translate("Today", "J−{days}").format(days=-days)
        return QCoreApplication.translate("Today", "auj.")
    if line.since is None:
        return ""
    passed = now - line.since
    if passed < timedelta(hours=1):
        minutes = max(0, int(passed.total_seconds() // 60))
        return QCoreApplication.translate("Today", "{minutes} min").format(minutes=minutes)
    if passed < _SOON and line.severity is Severity.URGENT:
        hours, minutes = divmod(int(passed.total_seconds() // 60), 60)
        return f"{hours}\u00a0h" + (f"\u00a0{minutes:02d}" if minutes else "")
    days = (today - line.since.astimezone(now.tzinfo).date()).days
    if not days:
        return QCoreApplication.translate("Today", "auj.")
    return QCoreApplication.translate("Today", "{days} j").format(days=days)


def why(line: Alert) -> str:
    """The reason without what the title says already: « seuil 90 »."""
    said, about = reason(line), title_of(line)
    if said.startswith(about):
        said = said[len(about) :].lstrip("\u202f\u00a0 ;,:.")
    if line.rule in _BEGIN_WITH_A_NAME or not said[1:2].islower():
        return said
    return said[:1].lower() + said[1:]


def title() -> str:
    """The name of the view."""
    return QCoreApplication.translate("Today", "Aujourd’hui")


def more(count: int) -> str:
    """« 7 de plus »."""
    return QCoreApplication.translate("Today", "{count} de plus").format(count=count)


def whose(line: Alert) -> str:
    """Who a line is about; the practice itself where it is nobody."""
    if not line.patient and line.rule in STOCK_RULES:
        return QCoreApplication.translate("Today", "Stock")
    return line.patient or QCoreApplication.translate("Today", "Cabinet")


def identity(patient: Patient, today: date) -> tuple[str, str]:
    """« ANDRÉ Denise », « née IRIBARNE · F · née le 05/02/1956 (70 ans) »."""
    name = shown_names.name(
        patient.family_name, patient.used_name, patient.given_names, patient.used_given_name
    )
    birth = shown_names.birth_name(patient.family_name, patient.used_name, patient.sex)
    traits = age_words(shown_names.traits(patient.sex, patient.birth_date, today))
    return name, f"{birth} · {traits}" if birth else traits


def patient_title() -> str:
    """Heading."""
    return QCoreApplication.translate("Today", "Patient")


def what_title() -> str:
    """Heading."""
    return QCoreApplication.translate("Today", "Motif")


def age_title() -> str:
    """Heading."""
    return QCoreApplication.translate("Today", "Depuis")


def action_title() -> str:
    """Heading."""
    return QCoreApplication.translate("Today", "Action")


def not_done_reason(reason: NotDoneReason) -> str:
    """Why a task was not done."""
    return {
        NotDoneReason.ABSENT: QCoreApplication.translate("Today", "Personne absente"),
        NotDoneReason.REFUSED: QCoreApplication.translate("Today", "Refus"),
        NotDoneReason.HOSPITAL: QCoreApplication.translate("Today", "Hospitalisation"),
        NotDoneReason.CONDITION: QCoreApplication.translate("Today", "État de la personne"),
        NotDoneReason.NO_TIME: QCoreApplication.translate("Today", "Manque de temps"),
        NotDoneReason.NO_MATERIAL: QCoreApplication.translate("Today", "Matériel manquant"),
        NotDoneReason.ALREADY_DONE: QCoreApplication.translate("Today", "Déjà fait"),
        NotDoneReason.NOT_NEEDED: QCoreApplication.translate("Today", "Plus nécessaire"),
        NotDoneReason.OTHER: QCoreApplication.translate("Today", "Autre motif"),
    }[reason]


def awaited_kind(kind: AwaitedKind) -> str:
    """What is owed."""
    return {
        AwaitedKind.RESULT: QCoreApplication.translate("Today", "Résultat"),
        AwaitedKind.REPORT: QCoreApplication.translate("Today", "Compte rendu"),
        AwaitedKind.CALL_BACK: QCoreApplication.translate("Today", "Rappel"),
        AwaitedKind.AGREEMENT: QCoreApplication.translate("Today", "Accord"),
        AwaitedKind.EQUIPMENT: QCoreApplication.translate("Today", "Matériel"),
        AwaitedKind.OTHER: QCoreApplication.translate("Today", "Autre réponse"),
    }[kind]


def read_threshold(typed: Mapping[str, Any]) -> float | None:
    """The number typed, « 2,5 »; None where the rule has none; InvalidField."""
    if "threshold" not in typed:
        return None
    try:
        return float(str(typed["threshold"]).replace(",", ".").strip())
    except ValueError as error:
        raise InvalidField(field="threshold") from error


def asleep_title() -> str:
    """The heading of what was put to sleep."""
    return QCoreApplication.translate("Today", "En sommeil")
