"""The words of the agenda, in both languages: kinds, places, states, presences, transports, why.

What stands in the way of an appointment is in `conflict_words`; lengths and instants here.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from coordo_desktop.domain.agenda import Columns, Span
from coordo_desktop.domain.appointments import (
    AppointmentKind,
    AppointmentPlace,
    AppointmentState,
    CancelReason,
    EditScope,
    Presence,
    ReminderOutcome,
    TransportMeans,
    TransportOrder,
)
from coordo_desktop.domain.opening import AbsenceKind
from coordo_desktop.domain.text import fold
from coordo_desktop.ui.kit.when import day_text, time_text, zone_in_use

_Words = Callable[[], str]
_ROUND = "tournee"
"""How a label kept in French begins, whatever the interface speaks."""

STATE_KEYS: Mapping[str, AppointmentState] = {
    "P": AppointmentState.PLANNED,
    "C": AppointmentState.CONFIRMED,
    "A": AppointmentState.ARRIVED,
    "H": AppointmentState.HONOURED,
    "X": AppointmentState.ABSENT,
}
"""One letter, one state; cancelling is Suppr, with its reason."""

STATE_ICONS: Mapping[AppointmentState, tuple[str, str]] = {
    AppointmentState.PLANNED: ("clock", "text-3"),
    AppointmentState.CONFIRMED: ("check", "accent-text"),
    AppointmentState.ARRIVED: ("place", "info"),
    AppointmentState.HONOURED: ("check-circle", "ok"),
    AppointmentState.CANCELLED: ("close", "text-3"),
    AppointmentState.ABSENT: ("alert", "warn"),
}
"""The mark of each state: icon and ink."""

PLACE_ICONS: Mapping[AppointmentPlace, str] = {
    AppointmentPlace.PRACTICE: "practice",
    AppointmentPlace.HOME: "home",
    AppointmentPlace.REMOTE: "phone",
    AppointmentPlace.OUTSIDE: "place",
}

NEED_ICONS: Mapping[str, str] = {
    "transport": "car",
    "interpreter": "transmission",
    "preparation": "list",
    "reminder": "phone",
}
"""The mark of what must be ready, by the words of `AgendaEntry.needs`."""

_KINDS: dict[AppointmentKind, _Words] = {
    AppointmentKind.CONSULTATION: lambda: QCoreApplication.translate("Agenda", "Consultation"),
    AppointmentKind.CARE: lambda: QCoreApplication.translate("Agenda", "Soins"),
    AppointmentKind.HOME_VISIT: lambda: QCoreApplication.translate("Agenda", "Visite à domicile"),
    AppointmentKind.EDUCATION: lambda: QCoreApplication.translate("Agenda", "Éducation, groupe"),
    AppointmentKind.MEETING: lambda: QCoreApplication.translate("Agenda", "Réunion"),
    AppointmentKind.OTHER: lambda: QCoreApplication.translate("Agenda", "Autre"),
}
_SHORT_KINDS: dict[AppointmentKind, _Words] = {
    AppointmentKind.HOME_VISIT: lambda: QCoreApplication.translate("Agenda", "Domicile"),
    AppointmentKind.EDUCATION: lambda: QCoreApplication.translate("Agenda", "ETP"),
}
_PLACES: dict[AppointmentPlace, _Words] = {
    AppointmentPlace.PRACTICE: lambda: QCoreApplication.translate("Agenda", "Cabinet"),
    AppointmentPlace.HOME: lambda: QCoreApplication.translate("Agenda", "Domicile"),
    AppointmentPlace.REMOTE: lambda: QCoreApplication.translate("Agenda", "Téléconsultation"),
    AppointmentPlace.OUTSIDE: lambda: QCoreApplication.translate("Agenda", "Extérieur"),
}
_STATES: dict[AppointmentState, _Words] = {
    AppointmentState.PLANNED: lambda: QCoreApplication.translate("Agenda", "Prévu"),
    AppointmentState.CONFIRMED: lambda: QCoreApplication.translate("Agenda", "Confirmé"),
    AppointmentState.ARRIVED: lambda: QCoreApplication.translate("Agenda", "Arrivé"),
    AppointmentState.HONOURED: lambda: QCoreApplication.translate("Agenda", "Honoré"),
    AppointmentState.CANCELLED: lambda: QCoreApplication.translate("Agenda", "Annulé"),
    AppointmentState.ABSENT: lambda: QCoreApplication.translate("Agenda", "Absent"),
}
_REASONS: dict[CancelReason, _Words] = {
    CancelReason.PATIENT_ASKED: lambda: QCoreApplication.translate(
        "Agenda", "À la demande du patient"
    ),
    CancelReason.ILL: lambda: QCoreApplication.translate("Agenda", "Malade"),
    CancelReason.HOSPITAL: lambda: QCoreApplication.translate("Agenda", "Hospitalisé"),
    CancelReason.MOVED: lambda: QCoreApplication.translate("Agenda", "Rendez-vous reporté"),
    CancelReason.TRANSPORT: lambda: QCoreApplication.translate("Agenda", "Pas de transport"),
    CancelReason.PROFESSIONAL: lambda: QCoreApplication.translate(
        "Agenda", "Professionnel indisponible"
    ),
    CancelReason.PRACTICE: lambda: QCoreApplication.translate(
        "Agenda", "Fermeture ou organisation"
    ),
    CancelReason.MISTAKE: lambda: QCoreApplication.translate("Agenda", "Erreur de saisie"),
    CancelReason.OTHER: lambda: QCoreApplication.translate("Agenda", "Autre raison"),
}
_PRESENCES: dict[Presence, _Words] = {
    Presence.EXPECTED: lambda: QCoreApplication.translate("Agenda", "Attendu"),
    Presence.PRESENT: lambda: QCoreApplication.translate("Agenda", "Présent"),
    Presence.ABSENT: lambda: QCoreApplication.translate("Agenda", "Absent"),
    Presence.EXCUSED: lambda: QCoreApplication.translate("Agenda", "Excusé"),
}
_MEANS: dict[TransportMeans, _Words] = {
    TransportMeans.NONE: lambda: QCoreApplication.translate("Agenda", "Non précisé"),
    TransportMeans.OWN: lambda: QCoreApplication.translate("Agenda", "Vient par ses moyens"),
    TransportMeans.RELATIVE: lambda: QCoreApplication.translate("Agenda", "Un proche"),
    TransportMeans.TAXI: lambda: QCoreApplication.translate("Agenda", "Taxi conventionné"),
    TransportMeans.SEATED: lambda: QCoreApplication.translate("Agenda", "VSL"),
    TransportMeans.AMBULANCE: lambda: QCoreApplication.translate("Agenda", "Ambulance"),
    TransportMeans.OTHER: lambda: QCoreApplication.translate("Agenda", "Autre transport"),
}
_ORDERS: dict[TransportOrder, _Words] = {
    TransportOrder.NOT_NEEDED: lambda: QCoreApplication.translate("Agenda", "Non nécessaire"),
    TransportOrder.TO_ASK: lambda: QCoreApplication.translate("Agenda", "À demander"),
    TransportOrder.ASKED: lambda: QCoreApplication.translate("Agenda", "Demandée"),
    TransportOrder.RECEIVED: lambda: QCoreApplication.translate("Agenda", "Reçue"),
}
_OUTCOMES: dict[ReminderOutcome, _Words] = {
    ReminderOutcome.NONE: lambda: QCoreApplication.translate("Agenda", "À faire"),
    ReminderOutcome.REACHED: lambda: QCoreApplication.translate("Agenda", "Joint"),
    ReminderOutcome.MESSAGE: lambda: QCoreApplication.translate("Agenda", "Message laissé"),
    ReminderOutcome.NO_ANSWER: lambda: QCoreApplication.translate("Agenda", "Pas de réponse"),
}
_SCOPES: dict[EditScope, _Words] = {
    EditScope.THIS: lambda: QCoreApplication.translate("Agenda", "Celui-ci"),
    EditScope.FOLLOWING: lambda: QCoreApplication.translate("Agenda", "Celui-ci et les suivants"),
    EditScope.ALL: lambda: QCoreApplication.translate("Agenda", "Tous ceux à venir"),
}
_ABSENCES: dict[AbsenceKind, _Words] = {
    AbsenceKind.LEAVE: lambda: QCoreApplication.translate("Agenda", "Congé"),
    AbsenceKind.SICK: lambda: QCoreApplication.translate("Agenda", "Maladie"),
    AbsenceKind.TRAINING: lambda: QCoreApplication.translate("Agenda", "Formation"),
    AbsenceKind.MEETING: lambda: QCoreApplication.translate("Agenda", "Réunion"),
    AbsenceKind.OTHER: lambda: QCoreApplication.translate("Agenda", "Autre absence"),
}
_SPANS: dict[Span, _Words] = {
    Span.DAY: lambda: QCoreApplication.translate("Agenda", "Jour"),
    Span.WEEK: lambda: QCoreApplication.translate("Agenda", "Semaine"),
    Span.MONTH: lambda: QCoreApplication.translate("Agenda", "Mois"),
    Span.LIST: lambda: QCoreApplication.translate("Agenda", "Liste"),
}
_COLUMNS: dict[Columns, _Words] = {
    Columns.PROFESSIONALS: lambda: QCoreApplication.translate("Agenda", "Professionnels"),
    Columns.ROOMS: lambda: QCoreApplication.translate("Agenda", "Salles"),
    Columns.ROUNDS: lambda: QCoreApplication.translate("Agenda", "Tournées"),
}
_NEEDS: dict[str, _Words] = {
    "transport": lambda: QCoreApplication.translate("Agenda", "transport"),
    "interpreter": lambda: QCoreApplication.translate("Agenda", "interprète"),
    "preparation": lambda: QCoreApplication.translate("Agenda", "préparation"),
    "reminder": lambda: QCoreApplication.translate("Agenda", "rappel à faire"),
}


def kind_words(kind: AppointmentKind, *, short: bool = False) -> str:
    """« Visite à domicile »; short, as in a legend: « Domicile »."""
    return (_SHORT_KINDS.get(kind, _KINDS[kind]) if short else _KINDS[kind])()


def place_words(place: AppointmentPlace) -> str:
    """« Cabinet », « Domicile », and so on."""
    return _PLACES[place]()


def state_words(state: AppointmentState) -> str:
    """« Prévu », « Confirmé », and so on."""
    return _STATES[state]()


def reason_words(reason: CancelReason) -> str:
    """Why it was cancelled."""
    return _REASONS[reason]()


def presence_words(presence: Presence) -> str:
    """« Attendu », « Présent », and so on."""
    return _PRESENCES[presence]()


def means_words(means: TransportMeans) -> str:
    """How somebody comes."""
    return _MEANS[means]()


def order_words(order: TransportOrder) -> str:
    """Where the prescription of transport stands."""
    return _ORDERS[order]()


def outcome_words(outcome: ReminderOutcome) -> str:
    """What a reminder call came to."""
    return _OUTCOMES[outcome]()


def scope_words(scope: EditScope) -> str:
    """« Celui-ci », « Celui-ci et les suivants », « Tous ceux à venir »."""
    return _SCOPES[scope]()


def absence_words(kind: AbsenceKind) -> str:
    """« Congé », « Formation », and so on."""
    return _ABSENCES[kind]()


def span_words(span: Span) -> str:
    """« Jour », « Semaine », and so on."""
    return _SPANS[span]()


def columns_words(columns: Columns) -> str:
    """« Professionnels », « Salles », « Tournées »."""
    return _COLUMNS[columns]()


def need_words(need: str) -> str:
    """What must be ready, by the words of `AgendaEntry.needs`."""
    return _NEEDS[need]() if need in _NEEDS else need


def headed(what: str) -> str:
    """« JOLY Denise : », with the colon as the language writes it and a space behind."""
    return QCoreApplication.translate("Agenda", "{what}\u202f: ").format(what=what)


# --- lengths and instants -----------------------------------------------------------------------


def length_text(minutes: int) -> str:
    """« 30 min », « 1 h », « 1 h 15 »; the spaces do not break."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest}\u00a0min"
    return f"{hours}\u00a0h\u00a0{rest:02}" if rest else f"{hours}\u00a0h"


def minutes_between(starts_at: datetime, ends_at: datetime) -> int:
    """Its length in whole minutes."""
    return int((ends_at - starts_at) / timedelta(minutes=1))


def moment_text(at: datetime, now: datetime | None = None) -> str:
    """« mar. 24 nov. 14:00 », in the practice's time; its year when it is not that of `now`."""
    zone = zone_in_use()
    local = at.astimezone(zone)
    if now is not None and local.year != now.astimezone(zone).year:
        return f"{QLocale().toString(QDate(local.date()), 'ddd d MMM yyyy')} {time_text(at, zone)}"
    return f"{day_text(at, zone)} {time_text(at, zone)}"


def span_text(starts_at: datetime, ends_at: datetime) -> str:
    """« mer. 25 nov. 10:15–10:45 »; both days when it goes past midnight."""
    zone = zone_in_use()
    same = starts_at.astimezone(zone).date() == ends_at.astimezone(zone).date()
    end = time_text(ends_at, zone) if same else moment_text(ends_at)
    dash = "–" if same else " – "
    return f"{moment_text(starts_at)}{dash}{end}"


def hours_text(starts_at: datetime, ends_at: datetime) -> str:
    """« 10:15–10:45 »."""
    zone = zone_in_use()
    return f"{time_text(starts_at, zone)}–{time_text(ends_at, zone)}"


def round_words(label: str) -> str:
    """« Tournée Ostabat »; a label that says so already stands alone."""
    said = QCoreApplication.translate("Agenda", "Tournée")
    if label.casefold().startswith(said.casefold()):
        return label
    rest = label[len(_ROUND) :] if fold(label).startswith(_ROUND) else f" {label}"
    return f"{said}{rest}".rstrip()
