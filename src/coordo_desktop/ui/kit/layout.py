"""Layouts written in mock-up pixels, which follow the text size.

The wished distances are noted on the layout or widget itself; when the text size changes they are
applied again to everything that is open.
"""

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from coordo_desktop.ui.kit.theme import px, theme

LayoutT = TypeVar("LayoutT", bound=QLayout)
WidgetT = TypeVar("WidgetT", bound=QWidget)
Margins = tuple[int, int, int, int]
Item = QWidget | QLayout | int | None

_GAP, _MARGINS, _SIZES = "kit_gap", "kit_margins", "kit_sizes"


def spaced(layout: LayoutT, margins: Margins = (0, 0, 0, 0), gap: int = 8) -> LayoutT:
    """Give a layout its margins (left, top, right, bottom) and the gap between its items."""
    layout.setProperty(_GAP, gap)
    layout.setProperty(_MARGINS, list(margins))
    _apply_layout(layout)
    _rescaler().listen()
    return layout


def sized(
    widget: WidgetT,
    *,
    width: int | None = None,
    height: int | None = None,
    min_width: int | None = None,
    min_height: int | None = None,
    max_width: int | None = None,
    max_height: int | None = None,
) -> WidgetT:
    """Fix or bound a widget's size."""
    wished = {
        "min_width": min_width if width is None else width,
        "max_width": max_width if width is None else width,
        "min_height": min_height if height is None else height,
        "max_height": max_height if height is None else height,
    }
    kept = dict(widget.property(_SIZES) or {})
    kept.update({key: value for key, value in wished.items() if value is not None})
    widget.setProperty(_SIZES, kept)
    _apply_sizes(widget)
    _rescaler().listen()
    return widget


def row(*items: Item, gap: int = 8, margins: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """Items side by side: widgets, layouts, a number for a space, None for what stretches."""
    return _fill(spaced(QHBoxLayout(), margins, gap), items)


def column(*items: Item, gap: int = 8, margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """Items one under the other; see `row`."""
    return _fill(spaced(QVBoxLayout(), margins, gap), items)


BoxT = TypeVar("BoxT", bound=QBoxLayout)


def _fill(box: BoxT, items: tuple[Item, ...]) -> BoxT:
    for item in items:
        if item is None:
            box.addStretch(1)
        elif isinstance(item, int):
            box.addSpacing(px(item))
        elif isinstance(item, QLayout):
            box.addLayout(item)
        else:
            box.addWidget(item)
    return box


def clear(layout: QLayout) -> None:
    """Take everything out of a layout; its widgets are deleted."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
            inner.deleteLater()


def _apply_layout(layout: QLayout) -> None:
    gap, margins = layout.property(_GAP), layout.property(_MARGINS)
    if gap is None or margins is None:
        return
    layout.setSpacing(px(gap))
    layout.setContentsMargins(*(px(side) for side in margins))


def _apply_sizes(widget: QWidget) -> None:
    sizes = widget.property(_SIZES)
    if not sizes:
        return
    if "min_width" in sizes:
        widget.setMinimumWidth(px(sizes["min_width"]))
    if "max_width" in sizes:
        widget.setMaximumWidth(px(sizes["max_width"]))
    if "min_height" in sizes:
        widget.setMinimumHeight(px(sizes["min_height"]))
    if "max_height" in sizes:
        widget.setMaximumHeight(px(sizes["max_height"]))


class _Rescaler(QObject):
    """Applies the noted distances again when the text size changes."""

    def __init__(self) -> None:
        super().__init__()
        self._percent = 0

    def listen(self) -> None:
        if self._percent == 0:
            self._percent = theme().percent
            theme().changed.connect(self._rescale)

    def _rescale(self) -> None:
        if self._percent == theme().percent:
            return
        self._percent = theme().percent
        for widget in QApplication.allWidgets():
            _apply_sizes(widget)
            widget.updateGeometry()
        for window in QApplication.topLevelWidgets():
            for layout in window.findChildren(QLayout):
                _apply_layout(layout)


_RESCALER: list[_Rescaler] = []


def _rescaler() -> _Rescaler:
    if not _RESCALER:
        _RESCALER.append(_Rescaler())
    return _RESCALER[0]
