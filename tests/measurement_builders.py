"""Records for tests about measures."""

from datetime import datetime, timedelta
from uuid import uuid4

from coordo_desktop.domain.ids import MeasurementId
from coordo_desktop.domain.measurement_bounds import Limit, Origin
from coordo_desktop.domain.measurement_free import Measured
from coordo_desktop.domain.measurement_history import Curve, Point
from coordo_desktop.domain.measurements import Bounds, Measure
from transmission_builders import NINE


def a_point(value: float, at: datetime = NINE, second: float | None = None) -> Point:
    return Point(id=MeasurementId(uuid4()), at=at, value=value, second=second)


def a_curve(
    measure: Measured,
    values,
    *,
    bounds: Bounds | None = None,
    seconds=None,
    second_bounds: Bounds | None = None,
    every: timedelta = timedelta(days=2),
    origin: Origin = Origin.AGE,
) -> Curve:
    first = NINE - every * (len(values) - 1)
    seconds = seconds or [None] * len(values)
    points = tuple(
        a_point(value, first + every * place, second)
        for place, (value, second) in enumerate(zip(values, seconds, strict=True))
    )
    return Curve(
        measure=measure,
        points=points,
        limit=bounds and Limit(bounds, origin),
        second_limit=second_bounds and Limit(second_bounds, origin),
    )


def pressures(count: int = 12) -> Curve:
    highs = [128, 134, 141, 150, 158, 172, 166, 148, 139, 133, 129, 131]
    lows = [78, 80, 82, 88, 92, 101, 96, 86, 80, 77, 76, 79]
    return a_curve(
        Measure.SYSTOLIC,
        (highs * 40)[:count],
        seconds=(lows * 40)[:count],
        bounds=Bounds(100, 150),
        second_bounds=Bounds(60, 90),
        origin=Origin.PATIENT,
    )
