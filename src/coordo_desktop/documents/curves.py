"""« Courbes »: the measures of one patient over time, on A4, readable after a photocopy.

A round dot is within the bounds, a black square is not; the bounds are a hatched band, so that
neither colour nor a grey is needed to read them. Every value that has room is written beside its
point, the two pressures on two lines joined reading by reading.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from coordo_desktop.documents.curve_plot import PLOT_HEIGHT, Plot, draw_key
from coordo_desktop.documents.flow import Piece, gap
from coordo_desktop.documents.handover_style import META
from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import NBSP, paper, plain_day
from coordo_desktop.domain import shown_names
from coordo_desktop.domain.measurement_bounds import Limit, Origin
from coordo_desktop.domain.measurement_free import Measured, name_of
from coordo_desktop.domain.measurement_history import Curve, reading_text
from coordo_desktop.domain.measurement_scale import axis_unit, bounds_figure
from coordo_desktop.domain.measurement_sheet import CurvesSheet
from coordo_desktop.domain.measurements import Measure

_TITLE_SIZE = 11.0
_LEAST = timedelta(days=6)  # drawn, however few the readings
_NAMES = {
    Measure.SYSTOLIC: "Tension artérielle",
    Measure.DIASTOLIC: "Tension minimale",
    Measure.PULSE: "Fréquence cardiaque",
    Measure.TEMPERATURE: "Température",
    Measure.SATURATION: "Saturation (SpO2)",
    Measure.RESPIRATORY_RATE: "Fréquence respiratoire",
    Measure.PAIN: "Douleur (échelle numérique)",
    Measure.OXYGEN: "Oxygène",
    Measure.CONSCIOUSNESS: "Conscience (ACVPU)",
    Measure.BMI: "Indice de masse corporelle",
}
_ORIGIN = {
    Origin.PATIENT: "seuils du patient",
    Origin.PRACTICE: "seuils de la structure",
    Origin.AGE: "valeurs usuelles pour l’âge",
}


def render(sheet: CurvesSheet) -> bytes:
    """The sheet as PDF bytes; equal sheets give equal bytes."""
    patient = sheet.patient
    name = shown_names.name(
        patient.family_name, patient.used_name, patient.given_names, patient.used_given_name
    )
    birth = shown_names.birth_name(patient.family_name, patient.used_name, patient.sex)
    traits = shown_names.traits(patient.sex, patient.birth_date, sheet.printed_at.date())
    who = " · ".join(part for part in (birth, traits) if part)
    head = Letterhead(
        practice=sheet.practice,
        title=f"Courbes · {name}",
        lines=(who, _period(sheet)),
        author=sheet.author,
        printed_at=sheet.printed_at,
        audit_code=sheet.audit_code,
        again=who,
    )
    plain = Plain(head, "Courbes")
    since = _drawn_since(sheet)
    for curve in sheet.curves:
        plain.pages.whole(_block(plain, sheet, curve, since))
    if not sheet.curves:
        plain.pages.put(plain.lines("Aucune mesure choisie."))
    else:
        plain.pages.whole(_key(plain))
    return plain.finish()


def measure_name(measure: Measured) -> str:
    """Its name in full, as printed."""
    known = _NAMES.get(measure) if isinstance(measure, Measure) else None
    return known or name_of(measure)


def _period(sheet: CurvesSheet) -> str:
    until = plain_day(sheet.until.date())
    if sheet.since is None:
        return f"Toutes les mesures jusqu’au {until}"
    return f"Du {plain_day(sheet.since.date())} au {until}"


def _drawn_since(sheet: CurvesSheet) -> datetime:
    """Where every curve begins, so that they read across: nothing before the first reading."""
    firsts = [curve.points[0].at for curve in sheet.curves if curve.points]
    first = min((*firsts, sheet.until - _LEAST))
    first = first if sheet.since is None else max(first, sheet.since)
    return first.astimezone(sheet.until.tzinfo)


def _block(plain: Plain, sheet: CurvesSheet, curve: Curve, since: datetime) -> Sequence[Piece]:
    """One curve: its name, what its last value and bounds are, the plot."""
    set_ = plain.set
    unit = axis_unit(curve.measure)
    title = [set_.bold(measure_name(curve.measure), _TITLE_SIZE)]
    if unit:
        title.append(set_.regular(f" ({unit})", META + 0.6))
    pieces = set_.lines(title, plain.width, leading=5.2 * MM, size=_TITLE_SIZE)
    pieces += set_.lines(
        [set_.regular(paper(" · ".join(_facts(sheet, curve))), META)], plain.width, size=META
    )
    if not curve.points:
        return [*pieces, gap(5 * MM)]
    plot = Plot(curve, since, sheet.until, plain.width)

    def draw(pen: Pen, x: float, y: float) -> None:
        plot.draw(pen, x, y)

    return [*pieces, gap(1 * MM), Piece(PLOT_HEIGHT, draw), gap(5 * MM)]


def _facts(sheet: CurvesSheet, curve: Curve) -> Iterator[str]:
    if not curve.points:
        yield "Aucune valeur dans cette période"
    else:
        last = curve.points[-1]
        said = reading_text(curve.measure, last.value, last.second)
        yield f"Dernière valeur{NBSP}: {said}, {_moment(last.at, sheet)}"
        out = sum(curve.out(point) for point in curve.points)
        many = len(curve.points)
        counted = f"{many} valeurs" if many > 1 else "1 valeur"
        yield f"{counted}, {out} hors seuils" if out else counted
    yield from _bounds(curve)
    if curve.more:
        yield "les plus anciennes ne sont pas tracées"


def _bounds(curve: Curve) -> Iterator[str]:
    limit = curve.limit
    if limit is None:
        yield "sans seuil"
        return
    said = _limit(curve.measure, limit)
    if curve.second_limit is not None:
        said += f" / {_limit(Measure.DIASTOLIC, curve.second_limit)}"
    yield f"{_ORIGIN[limit.origin]}{NBSP}: {said}"


def _limit(measure: Measured, limit: Limit) -> str:
    return bounds_figure(measure, limit.bounds)


def _moment(at: datetime, sheet: CurvesSheet) -> str:
    local = at.astimezone(sheet.printed_at.tzinfo)
    return f"le {plain_day(local.date())} à {local:%H:%M}"


def _key(plain: Plain) -> list[Piece]:
    """What the marks mean, in words and drawn."""
    words = "dans les seuils", "hors seuils", "seuils", "unis par un trait, les deux tensions"

    def draw(pen: Pen, x: float, y: float) -> None:
        draw_key(pen, x, y, words)

    return [Piece(5 * MM, draw)]
