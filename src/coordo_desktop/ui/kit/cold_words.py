"""The words of the cold chain, in both languages: degrees, half-days, states, decisions."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from coordo_desktop.domain.cold_chain import (
    Excursion,
    ExcursionState,
    HalfDay,
    LotDecision,
    Reading,
)
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.when import dated_text, time_text, zone_in_use

_HALVES: dict[HalfDay, Callable[[], str]] = {
    HalfDay.MORNING: lambda: QCoreApplication.translate("Cold", "Matin"),
    HalfDay.EVENING: lambda: QCoreApplication.translate("Cold", "Soir"),
}
_DECISIONS: dict[LotDecision, Callable[[], str]] = {
    LotDecision.NONE: lambda: QCoreApplication.translate("Cold", "à décider"),
    LotDecision.AWAITING: lambda: QCoreApplication.translate("Cold", "avis attendu"),
    LotDecision.USABLE: lambda: QCoreApplication.translate("Cold", "utilisable"),
    LotDecision.DESTROY: lambda: QCoreApplication.translate("Cold", "à détruire"),
}
_CHIPS: dict[LotDecision, tuple[str, str]] = {
    LotDecision.NONE: ("warn", "alert"),
    LotDecision.AWAITING: ("info", "phone"),
    LotDecision.USABLE: ("ok", "check"),
    LotDecision.DESTROY: ("danger", "trash"),
}
_STATES: dict[ExcursionState, tuple[str, str]] = {
    ExcursionState.OPEN: ("danger", "octagon"),
    ExcursionState.UNDECIDED: ("warn", "alert"),
    ExcursionState.DECIDED: ("ok", "check"),
    ExcursionState.VOID: ("neutral", "undo"),
}
_DAY = timedelta(days=1)


def figure_text(tenths: int) -> str:
    """« 9,1 », « −0,4 »: tenths of a degree, in the language of the interface."""
    return f"{'−' if tenths < 0 else ''}{QLocale().toString(abs(tenths) / 10, 'f', 1)}"


def degrees_text(tenths: int) -> str:
    """« 9,1 °C »."""
    return f"{figure_text(tenths)}\u202f°C"


def limits_text(limits: tuple[int, int]) -> str:
    """« 2 à 8 °C »: whole degrees without their tenths."""
    low, high = (
        str(each // 10) if each % 10 == 0 and each >= 0 else figure_text(each) for each in limits
    )
    return QCoreApplication.translate("Cold", "{low} à {high}\u202f°C").format(low=low, high=high)


def half_words(half: HalfDay) -> str:
    """« Matin », « Soir »."""
    return _HALVES[half]()


def decision_words(decision: LotDecision) -> str:
    """« utilisable », « avis attendu »."""
    return _DECISIONS[decision]()


def decision_chip(decision: LotDecision) -> ChipSpec:
    """The same as a chip."""
    kind, icon = _CHIPS[decision]
    return ChipSpec(decision_words(decision), kind, icon)


def state_words(state: ExcursionState, to_decide: int = 0) -> str:
    """« en cours », « 3 lots à décider », « décidé », « lecture corrigée »."""
    match state:
        case ExcursionState.OPEN:
            return QCoreApplication.translate("Cold", "en cours")
        case ExcursionState.UNDECIDED:
            return QCoreApplication.translate("Cold", "%n lot(s) à décider", "", to_decide)
        case ExcursionState.DECIDED:
            return QCoreApplication.translate("Cold", "décidé")
    return QCoreApplication.translate("Cold", "lecture corrigée")


def state_chip(excursion: Excursion) -> ChipSpec:
    """Where an excursion stands."""
    kind, icon = _STATES[excursion.state]
    return ChipSpec(state_words(excursion.state, excursion.to_decide), kind, icon)


def lasted_words(length: timedelta) -> str:
    """« 2 h 30 », « 25 min », « 3 j 4 h »."""
    minutes = int(length.total_seconds()) // 60
    hours, minutes = divmod(minutes, 60)
    if length >= _DAY:
        days, hours = divmod(hours, 24)
        return QCoreApplication.translate("Cold", "{days} j {hours} h").format(
            days=days, hours=hours
        )
    if hours:
        return f"{hours}\u202fh\u202f{minutes:02}"
    return f"{minutes}\u202fmin"


def duration_words(excursion: Excursion) -> str:
    """How long it lasted, as far as readings tell."""
    least, most = excursion.surely, excursion.at_most
    if least is None:
        return QCoreApplication.translate("Cold", "dure encore")
    if not least:
        if most is None:
            return QCoreApplication.translate("Cold", "inconnue, entre deux relevés")
        return QCoreApplication.translate("Cold", "au plus {most}, entre deux relevés").format(
            most=lasted_words(most)
        )
    if most is None or most == least:
        return QCoreApplication.translate("Cold", "au moins {least}").format(
            least=lasted_words(least)
        )
    return QCoreApplication.translate("Cold", "de {least} à {most}").format(
        least=lasted_words(least), most=lasted_words(most)
    )


def moment_words(at: datetime) -> str:
    """« lun. 23 nov. 07:12 »."""
    zone = zone_in_use()
    return f"{dated_text(at, zone)} {time_text(at, zone)}"


def side_words(reading: Reading) -> str:
    """« trop chaud », « trop froid », « dans les limites »."""
    return value_words(reading.value, reading.limits)


def value_words(value: int, limits: tuple[int, int]) -> str:
    """What a temperature is worth between these limits."""
    if value > limits[1]:
        return QCoreApplication.translate("Cold", "trop chaud")
    if value < limits[0]:
        return QCoreApplication.translate("Cold", "trop froid")
    return QCoreApplication.translate("Cold", "dans les limites")
