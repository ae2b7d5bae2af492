"""The words of « À traiter »: its sections, its acts with their key, what a line says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from coordo_desktop.domain.appointments import Transport, TransportMeans, TransportOrder
from coordo_desktop.domain.opening import Absence
from coordo_desktop.domain.waiting import (
    CallState,
    FollowUpStep,
    TripProposal,
    TripReason,
    WaitingEntry,
)
from coordo_desktop.ui.kit.agenda_words import (
    absence_words,
    means_words,
    moment_text,
    order_words,
    round_words,
    span_text,
)
from coordo_desktop.ui.kit.when import day_text, zone_in_use

SOON_DAYS = 3
_KILOMETRE = 1000

_Words = Callable[[], str]
_ACTS: dict[str, tuple[str, _Words]] = {
    "give": ("F", lambda: QCoreApplication.translate("AgendaLists", "Donner")),
    "place": ("F", lambda: QCoreApplication.translate("AgendaLists", "Placer")),
    "reached": ("F", lambda: QCoreApplication.translate("AgendaLists", "Rappelé")),
    "told": ("F", lambda: QCoreApplication.translate("AgendaLists", "Prévenu")),
    "asked": ("F", lambda: QCoreApplication.translate("AgendaLists", "Demandée")),
    "received": ("R", lambda: QCoreApplication.translate("AgendaLists", "Reçue")),
    "hand_over": ("F", lambda: QCoreApplication.translate("AgendaLists", "Confier")),
    "group": ("F", lambda: QCoreApplication.translate("AgendaLists", "Regrouper")),
    "leave": ("N", lambda: QCoreApplication.translate("AgendaLists", "Laisser")),
    "no_answer": ("N", lambda: QCoreApplication.translate("AgendaLists", "Pas de réponse")),
    "message": ("M", lambda: QCoreApplication.translate("AgendaLists", "Message laissé")),
    "rebook": ("R", lambda: QCoreApplication.translate("AgendaLists", "Nouveau rendez-vous")),
    "dismiss": ("X", lambda: QCoreApplication.translate("AgendaLists", "Sans suite")),
    "ask_again": ("N", lambda: QCoreApplication.translate("AgendaLists", "À redemander")),
    "move_on": ("M", lambda: QCoreApplication.translate("AgendaLists", "Déplacer")),
    "to_call": ("L", lambda: QCoreApplication.translate("AgendaLists", "À appeler")),
    "called": ("L", lambda: QCoreApplication.translate("AgendaLists", "Appelé")),
    "off_list": ("L", lambda: QCoreApplication.translate("AgendaLists", "Ne plus appeler")),
    "cancel": ("Del", lambda: QCoreApplication.translate("AgendaLists", "Annuler")),
    "book": ("R", lambda: QCoreApplication.translate("AgendaLists", "Choisir l’heure")),
    "edit": ("E", lambda: QCoreApplication.translate("AgendaLists", "Modifier")),
    "withdraw": ("X", lambda: QCoreApplication.translate("AgendaLists", "Retirer")),
    "open": ("↵", lambda: QCoreApplication.translate("AgendaLists", "Ouvrir")),
}


@dataclass(frozen=True, slots=True)
class Act:
    """What one does: its code, its key, its words."""

    code: str
    key: str
    words: str


def act(code: str) -> Act:
    """An act by its code; the usual one of each line is on F."""
    key, say = _ACTS[code]
    return Act(code, key, say())


def usual(codes: Sequence[str]) -> Act | None:
    """The act of a line on F, whatever its own key."""
    if not codes:
        return None
    found = act(codes[0])
    return Act(found.code, "F", found.words)


def section_title(section: str) -> str:
    """The heading of a section."""
    return {
        "freed": QCoreApplication.translate("AgendaLists", "Créneaux libérés"),
        "waiting": QCoreApplication.translate("AgendaLists", "Liste d’attente"),
        "no_shows": QCoreApplication.translate("AgendaLists", "Absents à rappeler"),
        "reminders": QCoreApplication.translate("AgendaLists", "Rappels à faire"),
        "transport": QCoreApplication.translate("AgendaLists", "Prescriptions de transport"),
        "absences": QCoreApplication.translate("AgendaLists", "Absences à remplacer"),
        "trips": QCoreApplication.translate("AgendaLists", "Trajets à épargner"),
    }[section]


SECTION_ICONS = {
    "freed": "calendar",
    "waiting": "waiting",
    "no_shows": "alert",
    "reminders": "phone",
    "transport": "car",
    "absences": "swap",
    "trips": "merge",
}


def absence_title(absence: Absence) -> str:
    """« Dr HARISMENDY · congé, du lun. 30 nov. au ven. 4 déc. »."""
    return (
        f"{absence.professional} · {absence_words(absence.kind).lower()}, {absence_span(absence)}"
    )


def absence_span(absence: Absence) -> str:
    """« mer. 25 nov. 14:00–17:30 », « le lun. 30 nov. », « du lun. 30 nov. au ven. 4 déc. »."""
    zone = zone_in_use()
    first, last = absence.starts_at.astimezone(zone), absence.ends_at.astimezone(zone)
    if first.time() != time() or last.time() != time():
        return span_text(absence.starts_at, absence.ends_at)
    last -= timedelta(days=1)
    if first.date() >= last.date():
        said = QCoreApplication.translate("AgendaLists", "le {day}")
        return said.format(day=day(first.date()))
    said = QCoreApplication.translate("AgendaLists", "du {first} au {last}")
    return said.format(first=day(first.date()), last=day(last.date()))


def days_ago(at: datetime, now: datetime) -> str:
    """« auj. », « 3 j »."""
    zone = zone_in_use()
    days = (now.astimezone(zone).date() - at.astimezone(zone).date()).days
    if days <= 0:
        return QCoreApplication.translate("AgendaLists", "auj.")
    return QCoreApplication.translate("AgendaLists", "{days}\u00a0j").format(days=days)


def times_in_a_year(count: int) -> str:
    """« 3 fois en un an »."""
    return QCoreApplication.translate("AgendaLists", "{count} fois en un an").format(count=count)


def tries(count: int) -> str:
    """« 2 appels sans réponse »."""
    return QCoreApplication.translate("AgendaLists", "%n appel(s) sans réponse", "", count)


def journeys(count: int) -> str:
    """« 12 trajets »."""
    return QCoreApplication.translate("AgendaLists", "%n trajet(s)", "", count)


def visits(count: int) -> str:
    """« 8 passages »."""
    return QCoreApplication.translate("AgendaLists", "%n passage(s)", "", count)


def round_title(label: str) -> str:
    """« Tournée Ostabat »."""
    return round_words(label)


def people(names: Sequence[str]) -> str:
    """The person, or how many."""
    if len(names) == 1:
        return names[0]
    return (
        QCoreApplication.translate("AgendaLists", "%n personne(s)", "", len(names)) if names else ""
    )


def transport(one: Transport) -> str:
    """« taxi, Taxi Etcheto »."""
    means = "" if one.means is TransportMeans.NONE else means_words(one.means)
    return ", ".join(part for part in (means, one.who) if part)


def transport_title(order: TransportOrder) -> str:
    """« Prescription à demander »."""
    said = QCoreApplication.translate("AgendaLists", "Prescription")
    return f"{said} {order_words(order).lower()}"


def call_state(state: CallState) -> str:
    """Where the call stands."""
    return {
        CallState.TO_CALL: QCoreApplication.translate("AgendaLists", "à appeler"),
        CallState.NO_ANSWER: QCoreApplication.translate("AgendaLists", "pas de réponse"),
        CallState.CALLED: QCoreApplication.translate("AgendaLists", "appelé"),
    }[state]


def follow_up(step: FollowUpStep) -> str:
    """What was done since somebody did not come."""
    return {
        FollowUpStep.TO_CALL: QCoreApplication.translate("AgendaLists", "rien encore"),
        FollowUpStep.NO_ANSWER: QCoreApplication.translate("AgendaLists", "appelé sans réponse"),
        FollowUpStep.REBOOKED: QCoreApplication.translate(
            "AgendaLists", "nouveau rendez-vous pris"
        ),
        FollowUpStep.CLOSED: QCoreApplication.translate("AgendaLists", "suivi terminé"),
    }[step]


def day(on: date) -> str:
    """« ven. 4 déc. »."""
    return QLocale().toString(QDate(on.year, on.month, on.day), "ddd d MMM")


def before(on: date | None) -> str:
    """« avant le ven. 4 déc. »."""
    if on is None:
        return ""
    return QCoreApplication.translate("AgendaLists", "au plus tard {day}").format(day=day(on))


def weekdays(days: Sequence[int]) -> str:
    """« lun., jeu. »."""
    locale = QLocale()
    return ", ".join(locale.dayName(one + 1, QLocale.FormatType.ShortFormat) for one in days)


def half_day(entry: WaitingEntry) -> str:
    """« le matin », « l’après-midi », empty for both."""
    if entry.mornings and entry.afternoons:
        return ""
    if entry.mornings:
        return QCoreApplication.translate("AgendaLists", "le matin")
    return QCoreApplication.translate("AgendaLists", "l’après-midi")


def wishes(entry: WaitingEntry) -> str:
    """« lun., jeu. le matin »."""
    return " ".join(part for part in (weekdays(entry.days), half_day(entry)) if part)


# --- trips --------------------------------------------------------------------------------------


def trip_title(one: TripProposal) -> str:
    """« jeu. 3 déc. → lun. 30 nov. 10:05 »."""
    return f"{day_text(one.from_at, zone_in_use())} → {moment_text(one.to_starts_at)}"


def trip_reason(one: TripProposal) -> str:
    """Why it spares a trip."""
    if one.reason is TripReason.SAME_PATIENT:
        if one.home:
            return QCoreApplication.translate("AgendaLists", "une seule visite à domicile")
        return QCoreApplication.translate("AgendaLists", "une seule venue au cabinet")
    if one.reason is TripReason.HOUSEHOLD:
        return QCoreApplication.translate("AgendaLists", "même foyer que {who}").format(
            who=one.other
        )
    return QCoreApplication.translate("AgendaLists", "déjà à {town}, chez {who}").format(
        town=one.place, who=one.other
    )


def spared(one: TripProposal) -> str:
    """« −12 km », « −10 min »."""
    if one.metres >= _KILOMETRE:
        return f"−{round(one.metres / _KILOMETRE)}\u00a0km"
    return f"−{one.minutes}\u00a0min" if one.minutes else ""


def spared_whole(one: TripProposal) -> str:
    """« environ 12 km et 20 min de route »."""
    if one.metres >= _KILOMETRE:
        said = QCoreApplication.translate(
            "AgendaLists", "environ {km} km et {minutes} min de route"
        )
        return said.format(km=round(one.metres / _KILOMETRE), minutes=one.minutes)
    return QCoreApplication.translate("AgendaLists", "un aller et retour")
