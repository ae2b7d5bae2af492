"""B9 in the window: from the last key of a reader to the line painted; the view opened."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from coordo_desktop.bench.measures import calm
from coordo_desktop.bench.stock import codes, furnish
from coordo_desktop.bench.windows import Stage
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.ui.stock.page import StockPage

_BOXES, _OPENINGS, _WARM = 40, 12, 3
_ELSEWHERE, _HERE = "agenda", "stock"


def stock(folder: Path, told: Mapping[str, Any]) -> dict[str, list[float]]:
    """Times in seconds: the view opened for the first time, again, a box until it is painted."""
    stage = Stage(folder)
    gtins = furnish(stage.store, tuple(map(PatientId, told["patients"])))
    stage.frame.resize(1366, 768)
    stage.window.open_view(_ELSEWHERE)
    stage.settle()
    answer = {"first": [stage.shown_after(partial(stage.window.open_view, _HERE))]}
    page = stage.window.page(_HERE)
    if not isinstance(page, StockPage):
        raise TypeError
    answer["again"] = _opened(stage, page)
    answer["boxes"] = _read(stage, page, gtins)
    stage.close()
    return answer


def _opened(stage: Stage, page: StockPage) -> list[float]:
    """The view shown again after the stock changed: read again, all of it, and painted."""
    times = []
    with calm():
        for turn in range(_OPENINGS + _WARM):
            stage.window.open_view(_ELSEWHERE)
            stage.settle()
            page.lots.look_again()  # hidden: it is to be read when next shown
            took = stage.shown_after(partial(stage.window.open_view, _HERE))
            if turn >= _WARM:
                times.append(took)
    return times


def _read(stage: Stage, page: StockPage, gtins: tuple[str, ...]) -> list[float]:
    """Boxes one after the other, from the end of the code until its line is painted."""
    stage.services.scans.prepare()
    times = []
    with calm():
        for turn, code in enumerate(codes(gtins, _BOXES + _WARM)):
            took = _box(stage, page, code)
            if turn >= _WARM:
                times.append(took)
    return times


def _box(stage: Stage, page: StockPage, code: str) -> float:
    product_id = stage.services.scans.read(code).product_id
    if product_id is None:
        raise TypeError
    stage.settle()
    before = page.lots.stock_of(product_id)
    started = perf_counter()
    page.watcher.scanned.emit(code)
    stage.until(lambda: page.lots.stock_of(product_id) is not before)
    shown = perf_counter()
    stage.until(lambda: stage.frame.painted > shown)
    return stage.frame.painted - started
