"""What the curve shades: the values within the thresholds, wherever a side is left open."""

from collections import Counter
from datetime import timedelta

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication, QWidget

from coordo_desktop.domain.measurements import Bounds, Measure
from coordo_desktop.ui.kit.theme import apply_theme, color
from transmission_builders import NINE

HIGH, LOW, WEIGHT = Measure.SYSTOLIC, Measure.DIASTOLIC, Measure.WEIGHT


def shaded(plot, value):
    """Whether the paper at the height of this value, beside what is drawn on it, is the band's."""
    box, image = plot.getPlotItem().getViewBox(), plot.grab().toImage()
    (left, right), _values = box.viewRange()
    seen = Counter()
    for share in range(2, 98, 4):
        at = QPointF(left + (right - left) * share / 100, value)
        seen[image.pixelColor(plot.mapFromScene(box.mapViewToScene(at))).name()] += 1
    ((found, _times),) = seen.most_common(1)
    assert found in {color("band").name(), color("surface").name()}
    return found == color("band").name()


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(
    ("bounds", "within", "out"),
    [
        (Bounds(None, 70.2), (67.65, 69.35), (70.5,)),
        (Bounds(68.25, None), (69.35, 70.65), (67.65,)),
        (Bounds(68.25, 70.2), (68.85, 69.35), (67.65, 70.6)),
    ],
)
def test_the_band_is_what_is_within(open_tab, service, patient_id, qapp, mode, bounds, within, out):
    for days, weight in ((9, 68.2), (5, 67.6), (2, 70.7)):
        service.add(patient_id, [(WEIGHT, weight)], at=NINE - timedelta(days=days))
    service.set_threshold(patient_id, WEIGHT, bounds)
    tab = open_tab()
    apply_theme(qapp, mode, 100)
    QApplication.processEvents()
    plot = tab.findChild(QWidget, "measure.plot")
    assert [shaded(plot, value) for value in within] == [True] * len(within)
    assert [shaded(plot, value) for value in out] == [False] * len(out)


def test_each_pressure_has_its_band(open_tab, service, patient_id):
    for days, high, low in ((9, 165, 62), (5, 128, 92), (2, 142, 78)):
        at = NINE - timedelta(days=days)
        service.add(patient_id, [(HIGH, high), (LOW, low)], at=at)
    service.set_threshold(patient_id, HIGH, Bounds(115, 155))
    service.set_threshold(patient_id, LOW, Bounds(65, 95))
    plot = open_tab().findChild(QWidget, "measure.plot")
    shown = [shaded(plot, value) for value in (63, 85, 105, 135, 163)]
    assert shown == [False, True, False, True, False]
