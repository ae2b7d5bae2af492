"""One theme for the whole application: palette, style sheet, fonts, scale.

Ask `color`, `px` and `font` when painting, never keep their answer: the theme and the text size
change while the window is open.
"""

import re
from typing import Literal
from weakref import WeakSet

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from coordo_desktop.system.resources import resource
from coordo_desktop.ui.kit import tokens

Mode = Literal["light", "dark", "system"]
MODES: tuple[Mode, ...] = ("light", "dark", "system")
SMALLEST, LARGEST = 90, 150
"""Bounds of the text size, in percent."""

_FONTS = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")


class Theme(QObject):
    """What is applied now. `changed` tells widgets that compute their own geometry."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.mode: Mode = "light"
        self.dark = False
        self.percent = 100
        self.family = ""
        self._follows = False
        self._windows: WeakSet[QWidget] = WeakSet()

    def windows(self) -> list[QWidget]:
        """The dressed windows that still stand."""
        return [window for window in self._windows if isValid(window)]

    def add_window(self, window: QWidget) -> None:
        """Dress this one too when the theme changes, for as long as it stands."""
        self._windows.add(window)

    def set(self, mode: Mode, percent: int) -> None:
        """Note the wish; `dark` is what it comes to now."""
        self.mode = mode
        self.percent = max(SMALLEST, min(LARGEST, percent))
        self.dark = mode == "dark" or (mode == "system" and _system_is_dark())

    def follow_system(self) -> None:
        """Listen, once, to the desktop changing between light and dark."""
        if not self._follows:
            self._follows = True
            QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def _system_changed(self) -> None:
        app = QApplication.instance()
        if self.mode == "system" and isinstance(app, QApplication):
            apply_theme(app, "system", self.percent)


_THEME: list[Theme] = []
_COLOURS: dict[str, QColor] = {}
_FONTS_MADE: dict[tuple[str, int | None], QFont] = {}
_METRICS: dict[tuple[str, int | None], QFontMetrics] = {}
"""Made once for each theme and size: a table paints hundreds of words at a time."""


_STYLED, _PAINTED = "coordo.fusion", "coordo.painted"


def theme() -> Theme:
    """The theme of this process."""
    if not _THEME:
        _THEME.append(Theme())
    return _THEME[0]


def apply_theme(app: QApplication, mode: Mode = "system", text_size_percent: int = 100) -> None:
    """Paint everything in this mode and size, now and for what is created later.

    Nothing is painted again where it already is.
    """
    current = theme()
    current.set(mode, text_size_percent)
    current.follow_system()
    painted = f"{current.dark} {current.percent}"
    if app.property(_PAINTED) == painted:
        return
    app.setProperty(_PAINTED, painted)
    current.family = current.family or _load_inter()
    for made in (_COLOURS, _FONTS_MADE, _METRICS):
        made.clear()
    if not app.property(_STYLED):
        # Once: under a style sheet the style hides its name, and changing it walks every widget.
        app.setStyle("fusion")
        app.setProperty(_STYLED, True)
    app.setFont(font("table"))
    app.setPalette(_palette())
    for window in current.windows():
        window.setStyleSheet(style_sheet())
    current.changed.emit()


def dress(window: QWidget) -> None:
    """Give a top-level window the style sheet, now and at every change of theme.

    Windows carry it and not the application: under an application's style sheet Qt walks every
    child again each time a widget finds its parent, and a view takes four times as long to build.
    """
    theme().add_window(window)
    window.setStyleSheet(style_sheet())


def color(token: str) -> QColor:
    """The colour a token stands for in the theme of the moment; not to be changed."""
    made = _COLOURS.get(token)
    if made is None:
        table = tokens.DARK if theme().dark else tokens.LIGHT
        made = _COLOURS[token] = QColor(table[token])
    return made


def px(length: float) -> int:
    """A mock-up length at the text size of the moment, in pixels."""
    return round(length * theme().percent / 100)


def font(role: str = "table", weight: int | None = None) -> QFont:
    """Inter for a role of the type scale, figures all of one width; yours to change."""
    return QFont(shared_font(role, weight))


def shared_font(role: str, weight: int | None = None) -> QFont:
    """The same, not to be changed: for what is painted often."""
    made = _FONTS_MADE.get((role, weight))
    if made is None:
        made = _FONTS_MADE[role, weight] = _made_font(role, weight)
    return made


def metrics(role: str, weight: int | None = None) -> QFontMetrics:
    """Widths of words in a role."""
    made = _METRICS.get((role, weight))
    if made is None:
        made = _METRICS[role, weight] = QFontMetrics(shared_font(role, weight))
    return made


def _made_font(role: str, weight: int | None) -> QFont:
    wanted = tokens.ROLES[role]
    made = QFont(theme().family or "Inter")
    made.setPixelSize(px(wanted.size))
    made.setWeight(QFont.Weight(weight or wanted.weight))
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def line_height(role: str) -> int:
    """Pixels from one line of text to the next."""
    return px(tokens.ROLES[role].line)


def style_sheet() -> str:
    """The template of the house filled from the tokens."""
    table = tokens.DARK if theme().dark else tokens.LIGHT
    text = resource("theme.qss").decode("utf-8")
    text = re.sub(r"@px\((\d+)\)", lambda found: f"{px(int(found[1]))}px", text)
    return re.sub(r"@([a-z][a-z0-9-]*)", lambda found: table[found[1]], text)


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _load_inter() -> str:
    family = ""
    for name in _FONTS:
        number = QFontDatabase.addApplicationFontFromData(resource(f"fonts/{name}"))
        families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        family = family or next(iter(families), "")
    return family


def _palette() -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, token in {
        role.Window: "bg",
        role.WindowText: "text",
        role.Base: "surface",
        role.AlternateBase: "surface-2",
        role.Text: "text",
        role.PlaceholderText: "text-3",
        role.Button: "surface",
        role.ButtonText: "text",
        role.BrightText: "on-danger",
        role.Highlight: "accent",
        role.HighlightedText: "on-accent",
        role.ToolTipBase: "surface",
        role.ToolTipText: "text",
        role.Link: "accent-text",
        role.LinkVisited: "accent-text",
        role.Light: "surface",
        role.Midlight: "surface-3",
        role.Mid: "border",
        role.Dark: "border-strong",
        role.Shadow: "border",
        role.Accent: "accent",
    }.items():
        palette.setColor(which, color(token))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, color("text-3"))
    return palette
