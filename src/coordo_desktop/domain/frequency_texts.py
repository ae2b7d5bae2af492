"""A frequency written in French: what is shown is what was understood, and reads back the same."""

from collections.abc import Sequence
from datetime import time

from coordo_desktop.domain.dates import MONTHS
from coordo_desktop.domain.frequencies import Frequency, Moment, Span, When
from coordo_desktop.domain.recurrence import rule_parts

__all__ = ["CODES", "WEEKDAYS", "frequency_text", "hour_text", "moment_text"]

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_SHORT = tuple(f"{day[:3]}." for day in WEEKDAYS)
_MOMENTS = {
    Moment.MORNING: "matin",
    Moment.NOON: "midi",
    Moment.EVENING: "soir",
    Moment.BEDTIME: "coucher",
}
_ONE_MOMENT = {
    Moment.MORNING: "le matin",
    Moment.NOON: "à midi",
    Moment.EVENING: "le soir",
    Moment.BEDTIME: "au coucher",
}
_RANKS = {
    1: "premier",
    2: "deuxième",
    3: "troisième",
    4: "quatrième",
    5: "cinquième",
    -1: "dernier",
}
_UNITS = {
    Span.DAYS: ("jour", "jours"),
    Span.WEEKS: ("semaine", "semaines"),
    Span.MONTHS: ("mois", "mois"),
    Span.YEARS: ("an", "ans"),
}
_WORKING, _WEEKEND = (0, 1, 2, 3, 4), (5, 6)


def frequency_text(frequency: Frequency, *, short: bool = False) -> str:
    """« 3 fois par semaine, lundi, mercredi et vendredi, pendant 6 semaines ».

    The short form, for tables: « lun. mer. ven., 6 sem. ». Without a rule only its moments are
    said; without those either, that it is still to be told.
    """
    said = [_base(frequency, short=short), _slots(frequency, short=short)]
    if not any(said):
        said[0] = "à préciser" if short else "fréquence à préciser"
    if short and said[1] and said[0] == "tous les jours" and not frequency.times:
        said = said[1:]
    if frequency.times:
        plural = "s" if frequency.times > 1 else ""
        said.append(f"{frequency.times} séance{plural}")
    if frequency.spans:
        said.append(_span(frequency, short=short))
    return ", ".join(part for part in said if part)


def moment_text(moment: Moment) -> str:
    """« matin », as a column shows it."""
    return _MOMENTS[moment]


def hour_text(hour: time) -> str:
    """« 8 h », « 18 h 30 »."""
    return f"{hour.hour}\u00a0h" + (f"\u00a0{hour.minute:02d}" if hour.minute else "")


def joined(words: Sequence[str]) -> str:
    """« lundi, mercredi et vendredi »."""
    return " et ".join([*([", ".join(words[:-1])] if words[1:] else []), *words[-1:]])


def _base(frequency: Frequency, *, short: bool) -> str:
    if frequency.when is When.AS_NEEDED:
        return "si besoin"
    if frequency.when is When.ONCE:
        return "une fois"
    parts = rule_parts(frequency.rule)
    every = int(parts.get("INTERVAL", "1"))
    write = {"DAILY": _daily, "WEEKLY": _weekly, "MONTHLY": _monthly, "YEARLY": _yearly}
    return write[parts["FREQ"]](parts, every, short) if parts.get("FREQ") in write else ""


def _daily(_parts: dict[str, str], every: int, _short: bool) -> str:
    if every == 1:
        return "tous les jours"
    # « tous les 8 (15) jours » would read as one (two) weeks.
    return f"1 jour sur {every}" if every in {2, 8, 15} else f"tous les {every} jours"


def _weekly(parts: dict[str, str], every: int, short: bool) -> str:
    codes = parts["BYDAY"].split(",") if "BYDAY" in parts else []
    days = sorted(CODES.index(code) for code in codes)
    shown = _days(days, short=short)
    if every > 1:
        base = "1 semaine sur 2" if every == 2 else f"toutes les {every} semaines"  # noqa: PLR2004
    elif len(days) == len(CODES) - 1:
        left = next(day for day in range(7) if day not in days)
        return f"tlj sauf {_SHORT[left]}" if short else f"tous les jours sauf le {WEEKDAYS[left]}"
    elif days and (short or tuple(days) in {_WORKING, _WEEKEND}):
        base = ""
    else:
        base = f"{len(days)} fois par semaine" if days[1:] else "une fois par semaine"
    return ", ".join(part for part in (base, shown) if part)


def _days(days: Sequence[int], *, short: bool) -> str:
    if tuple(days) == _WORKING:
        return "lun. au ven." if short else "du lundi au vendredi"
    if tuple(days) == _WEEKEND:
        return "week-end" if short else "le week-end"
    if short:
        return " ".join(_SHORT[day] for day in days)
    words = joined([WEEKDAYS[day] for day in days])
    return f"le {words}" if len(days) == 1 else words


def _monthly(parts: dict[str, str], every: int, _short: bool) -> str:
    base = "" if every == 1 else f"tous les {every} mois"
    if "BYDAY" in parts:
        ranked = [(int(code[:-2]), CODES.index(code[-2:])) for code in parts["BYDAY"].split(",")]
        days = joined([f"le {_RANKS[rank]} {WEEKDAYS[day]} du mois" for rank, day in ranked])
    elif "BYMONTHDAY" in parts:
        days = _month_days(parts)
    else:
        return base or "une fois par mois"
    return ", ".join(part for part in (base, days) if part)


def _month_days(parts: dict[str, str]) -> str:
    days = [int(day) for day in parts["BYMONTHDAY"].split(",")]
    if "BYSETPOS" in parts:  # « le 30 »: the last of 28, 29, 30 that the month has
        plain = len(parts["BYSETPOS"].split(",")) - 1
        days = [*days[:plain], days[-1]]
    told = [f"le {_day(day)}" for day in days if day > 0]
    shown = f"{joined(told)} du mois" if told else ""
    last = "le dernier jour du mois" if -1 in days else ""
    return " et ".join(part for part in (shown, last) if part)


def _yearly(parts: dict[str, str], every: int, _short: bool) -> str:
    base = "une fois par an" if every == 1 else f"tous les {every} ans"
    if "BYMONTH" not in parts:
        return base
    day, month = int(parts["BYMONTHDAY"].split(",")[-1]), MONTHS[int(parts["BYMONTH"]) - 1]
    if day < 0:
        of = "d’" if month[0] in "ao" else "de "
        return f"{base}, le dernier jour {of}{month}"
    return f"{base}, le {_day(day)} {month}"


def _day(day: int) -> str:
    return "1er" if day == 1 else str(day)


def _slots(frequency: Frequency, *, short: bool) -> str:
    moments = [each for each in Moment if each in frequency.moments]
    words = [_MOMENTS[each] for each in moments]
    shown = [_ONE_MOMENT[moments[0]] if len(moments) == 1 else joined(words)] if moments else []
    if frequency.hours:
        hours = joined([hour_text(hour) for hour in sorted(frequency.hours)])
        shown.append(hours if short else f"à {hours}")
    return ", ".join(shown)


def _span(frequency: Frequency, *, short: bool) -> str:
    one, several = _UNITS[frequency.span]
    unit = several if frequency.spans > 1 else one
    if short:
        unit = {"semaine": "sem.", "semaines": "sem."}.get(unit, unit)
        return f"{frequency.spans} {unit}"
    return f"pendant {frequency.spans} {unit}"
