"""What is said of rounds and visits on screen, in the language of the interface."""

from datetime import datetime, time

from PySide6.QtCore import QCoreApplication, QLocale

from coordo_desktop.domain.appointments import AppointmentState
from coordo_desktop.domain.rounds import PointSource, Round, Visit
from coordo_desktop.ui.kit.agenda_words import round_words
from coordo_desktop.ui.kit.when import time_text, zone_in_use

_HOUR, _KM = 60, 1000


def clock(at: datetime) -> str:
    """« 08:10 » in the practice's time."""
    return time_text(at, zone_in_use())


def minutes_text(minutes: int) -> str:
    """« 12 min », « 1 h 12 »."""
    hours, rest = divmod(minutes, _HOUR)
    if not hours:
        return QCoreApplication.translate("Rounds", "{count} min").format(count=rest)
    return QCoreApplication.translate("Rounds", "{hours} h {rest}").format(
        hours=hours, rest=f"{rest:02d}"
    )


def far_text(metres: int) -> str:
    """« 8,4 km », empty where nothing is known."""
    if not metres:
        return ""
    return QCoreApplication.translate("Rounds", "{count} km").format(
        count=QLocale().toString(metres / _KM, "f", 1)
    )


def way_text(minutes: int, metres: int) -> str:
    """« 1 h 12 · 48,3 km »."""
    return " · ".join(part for part in (minutes_text(minutes), far_text(metres)) if part)


def drive_text(minutes: int, metres: int) -> str:
    """« 1 h 12 de route · 48,3 km »."""
    drive = QCoreApplication.translate("Rounds", "{time} de route")
    parts = drive.format(time=minutes_text(minutes)), far_text(metres)
    return " · ".join(part for part in parts if part)


def title_of(one: Round) -> str:
    """« Tournée Ostabat »; a label that says so already stands alone."""
    return round_words(one.label)


def count_text(visits: int) -> str:
    """« 11 passages »."""
    return QCoreApplication.translate("Rounds", "%n passage(s)", "", visits)


def town_text(town: str) -> str:
    """« Ostabat-Asme » of « 64120 Ostabat-Asme »."""
    return town.lstrip("0123456789 ")


def window_text(first: time | None, last: time | None) -> str:
    """« 08:00–09:30 », « dès 08:00 », « avant 09:30 »."""
    if first is not None and last is not None:
        return f"{first:%H:%M}–{last:%H:%M}"
    if first is not None:
        return QCoreApplication.translate("Rounds", "dès {at}").format(at=f"{first:%H:%M}")
    if last is not None:
        return QCoreApplication.translate("Rounds", "avant {at}").format(at=f"{last:%H:%M}")
    return ""


def source_text(visit: Visit) -> str:
    """Where the place on the map comes from."""
    if visit.outdated:
        return QCoreApplication.translate(
            "Rounds", "Coordonnées d’une ancienne adresse\u202f: à saisir de nouveau."
        )
    if visit.source is PointSource.TYPED:
        return QCoreApplication.translate("Rounds", "Coordonnées saisies pour cette adresse.")
    if visit.source is PointSource.COMMUNE:
        return QCoreApplication.translate(
            "Rounds", "Centre de la commune\u202f: le trajet est approché."
        )
    return QCoreApplication.translate(
        "Rounds", "Lieu inconnu\u202f: le trajet est compté au forfait."
    )


def said(visit: Visit) -> str:
    """A visit in one sentence, for who does not see it."""
    parts = [
        f"{visit.position}. {clock(visit.starts_at)} {visit.patient}",
        ", ".join(part for part in (visit.address, visit.town) if part),
        ", ".join(visit.care),
        window_text(visit.window_from, visit.window_to),
        late_text(visit.late),
    ]
    if visit.done_at is not None:
        parts.append(QCoreApplication.translate("Rounds", "fait"))
    elif visit.state is AppointmentState.ABSENT:
        parts.append(QCoreApplication.translate("Rounds", "absent"))
    return " ; ".join(part for part in parts if part)


def late_text(minutes: int) -> str:
    """« 18 min de retard »."""
    if not minutes:
        return ""
    return QCoreApplication.translate("Rounds", "{time} de retard").format(
        time=minutes_text(minutes)
    )


def gain_text(minutes: int, metres: int) -> str:
    """« 20 min et 17,2 km de moins »."""
    told = [minutes_text(minutes) if minutes > 0 else "", far_text(max(0, metres))]
    both = QCoreApplication.translate("Rounds", " et ").join(part for part in told if part)
    return QCoreApplication.translate("Rounds", "{way} de moins").format(way=both)
