"""The words of measures on screen."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from coordo_desktop.domain.early_warning import WarningBand
from coordo_desktop.domain.measurement_bounds import AgeBand, Origin
from coordo_desktop.domain.measurement_entry import EntryItem, Verdict
from coordo_desktop.domain.measurement_free import Measured, name_of
from coordo_desktop.domain.measurement_history import State, reading_text
from coordo_desktop.domain.measurement_lines import Doubt
from coordo_desktop.domain.measurement_scale import axis_unit, figure
from coordo_desktop.domain.measurements import Bounds, Measure, Method
from coordo_desktop.ui.kit.when import zone_in_use


def measure_word(measure: Measured) -> str:
    """« Tension », « Pouls »: the measure in full."""
    if not isinstance(measure, Measure):
        return measure.name
    return {
        Measure.SYSTOLIC: QCoreApplication.translate("MeasureWords", "Tension"),
        Measure.DIASTOLIC: QCoreApplication.translate("MeasureWords", "Tension minimale"),
        Measure.PULSE: QCoreApplication.translate("MeasureWords", "Pouls"),
        Measure.TEMPERATURE: QCoreApplication.translate("MeasureWords", "Température"),
        Measure.SATURATION: QCoreApplication.translate("MeasureWords", "Saturation"),
        Measure.RESPIRATORY_RATE: QCoreApplication.translate("MeasureWords", "Respiration"),
        Measure.WEIGHT: QCoreApplication.translate("MeasureWords", "Poids"),
        Measure.HEIGHT: QCoreApplication.translate("MeasureWords", "Taille"),
        Measure.GLYCAEMIA: QCoreApplication.translate("MeasureWords", "Glycémie"),
        Measure.PAIN: QCoreApplication.translate("MeasureWords", "Douleur (EN)"),
        Measure.URINE_OUTPUT: QCoreApplication.translate("MeasureWords", "Diurèse"),
        Measure.OXYGEN: QCoreApplication.translate("MeasureWords", "Oxygène"),
        Measure.CONSCIOUSNESS: QCoreApplication.translate("MeasureWords", "Conscience"),
        Measure.WAIST: QCoreApplication.translate("MeasureWords", "Tour de taille"),
    }.get(measure, name_of(measure))


def reading_word(measure: Measured, value: float, second: float | None = None) -> str:
    """« 13/8 », « 78 /min »: a reading without the name of its measure."""
    if measure is Measure.OXYGEN and not value:
        return reading_text(measure, value)
    said = figure(measure, value)
    if second is not None:
        return f"{said}/{figure(Measure.DIASTOLIC, second)}"
    unit = axis_unit(measure)
    return f"{said}\u00a0{unit}" if unit else said


def named_reading(measure: Measured, value: float, second: float | None = None) -> str:
    """« Tension 13/8 », « Poids 70,6 kg »."""
    if measure is Measure.OXYGEN and not value:
        return reading_word(measure, value)
    return f"{measure_word(measure)} {reading_word(measure, value, second)}"


def bounds_word(measure: Measured, bounds: Bounds) -> str:
    """« 50 à 110 », « au moins 92 », « au plus 8 »; letters for consciousness, from A on."""
    first = 0 if measure is Measure.CONSCIOUSNESS and bounds.high is not None else None
    lowest = first if bounds.low is None else bounds.low
    low = "" if lowest is None else figure(measure, lowest)
    high = "" if bounds.high is None else figure(measure, bounds.high)
    if low and high:
        between = QCoreApplication.translate("MeasureWords", "{low} à {high}")
        return low if low == high else between.format(low=low, high=high)
    if low:
        return QCoreApplication.translate("MeasureWords", "au moins {low}").format(low=low)
    if high:
        return QCoreApplication.translate("MeasureWords", "au plus {high}").format(high=high)
    return QCoreApplication.translate("MeasureWords", "aucun")


def method_word(method: Method) -> str:
    """How a value was taken; empty when nobody said."""
    return {
        Method.NOT_SAID: "",
        Method.MANUAL: QCoreApplication.translate("MeasureWords", "manuelle"),
        Method.DEVICE: QCoreApplication.translate("MeasureWords", "appareil"),
        Method.SELF_MEASURED: QCoreApplication.translate("MeasureWords", "automesure"),
        Method.REPORTED: QCoreApplication.translate("MeasureWords", "rapportée"),
    }[method]


def state_word(state: State) -> str:
    """Where a value stands against its bounds."""
    return {
        State.WITHIN: QCoreApplication.translate("MeasureWords", "dans les seuils"),
        State.ABOVE: QCoreApplication.translate("MeasureWords", "au-dessus"),
        State.BELOW: QCoreApplication.translate("MeasureWords", "au-dessous"),
        State.MOVED: QCoreApplication.translate("MeasureWords", "varie vite"),
        State.UNBOUND: QCoreApplication.translate("MeasureWords", "sans seuil"),
    }[state]


STATE_ICONS: dict[State, tuple[str, str]] = {
    State.WITHIN: ("check", "ok"),
    State.ABOVE: ("octagon", "danger"),
    State.BELOW: ("octagon", "danger"),
    State.MOVED: ("alert", "danger"),
    State.UNBOUND: ("minus", "text-3"),
}


def origin_word(origin: Origin, band: AgeBand) -> str:
    """Where bounds come from."""
    if origin is Origin.PATIENT:
        return QCoreApplication.translate("MeasureWords", "seuils du patient")
    if origin is Origin.PRACTICE:
        return QCoreApplication.translate("MeasureWords", "seuils de la structure")
    ages = {
        AgeBand.NEWBORN: QCoreApplication.translate("MeasureWords", "nouveau-né"),
        AgeBand.INFANT: QCoreApplication.translate("MeasureWords", "nourrisson"),
        AgeBand.CHILD: QCoreApplication.translate("MeasureWords", "enfant"),
        AgeBand.ADOLESCENT: QCoreApplication.translate("MeasureWords", "adolescent"),
        AgeBand.ADULT: QCoreApplication.translate("MeasureWords", "adulte"),
        AgeBand.ELDERLY: QCoreApplication.translate("MeasureWords", "personne âgée"),
    }
    usual = QCoreApplication.translate("MeasureWords", "usuels ({age})")
    return usual.format(age=ages[band])


def band_word(band: WarningBand) -> tuple[str, str]:
    """What a score calls for, and the kind of its chip."""
    return {
        WarningBand.LOW: (QCoreApplication.translate("MeasureWords", "risque faible"), "ok"),
        WarningBand.MEDIUM: (QCoreApplication.translate("MeasureWords", "avis urgent"), "warn"),
        WarningBand.HIGH: (QCoreApplication.translate("MeasureWords", "urgence"), "danger"),
    }[band]


def item_question(item: EntryItem) -> str:
    """Why an item is asked about or refused."""
    if item.doubt is Doubt.NEW_NAME:
        said = QCoreApplication.translate("MeasureWords", "{typed}\u00a0: nouvelle mesure\u202f?")
    elif item.doubt is Doubt.UNIT:
        said = QCoreApplication.translate("MeasureWords", "{typed}\u00a0: quelle unité\u202f?")
    elif item.doubt is Doubt.INVERTED:
        said = QCoreApplication.translate("MeasureWords", "{typed}\u00a0: inversée\u202f?")
    elif item.verdict is Verdict.REFUSED:
        said = QCoreApplication.translate("MeasureWords", "{typed}\u00a0: impossible")
    else:
        said = QCoreApplication.translate("MeasureWords", "{typed}\u00a0: est-ce bien cela\u202f?")
    return said.format(typed=item.text)


def moment_word(at: datetime, now: datetime) -> str:
    """« auj. 08:10 », « hier 21:00 », « 12 oct. 09:00 », with the year when it is another one."""
    local, today = at.astimezone(zone_in_use()), now.astimezone(zone_in_use()).date()
    hour = f"{local:%H:%M}"
    days = (today - local.date()).days
    if days == 0:
        return QCoreApplication.translate("MeasureWords", "auj. {hour}").format(hour=hour)
    if days == 1:
        return QCoreApplication.translate("MeasureWords", "hier {hour}").format(hour=hour)
    return f"{day_word(at, now)} {hour}"


def day_word(at: datetime, now: datetime) -> str:
    """« 12 oct. », with the year when it is another one."""
    local = at.astimezone(zone_in_use()).date()
    shape = "d MMM" if local.year == now.astimezone(zone_in_use()).year else "d MMM yyyy"
    return QLocale().toString(QDate(local.year, local.month, local.day), shape)
