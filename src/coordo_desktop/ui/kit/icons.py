"""Icons by name: one family (Material Design Icons), one weight, painted in a ink's colour.

An icon asks for its colour each time it is painted, so a change of theme recolours it.
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from coordo_desktop.ui.kit.theme import color

GLYPHS: dict[str, str] = {
    "today": "calendar-check-outline",
    "patients": "account-multiple-outline",
    "patient": "account-outline",
    "add-patient": "account-plus-outline",
    "plan": "clipboard-check-outline",
    "calendar": "calendar-blank-outline",
    "transmission": "message-text-outline",
    "box": "package-variant-closed",
    "directory": "book-open-outline",
    "book": "book-outline",
    "chart": "chart-bar",
    "settings": "cog-outline",
    "help": "help-circle-outline",
    "search": "magnify",
    "alert": "alert-outline",
    "octagon": "alert-octagon-outline",
    "clock": "clock-outline",
    "history": "history",
    "phone": "phone-outline",
    "mail": "email-outline",
    "car": "car-side",
    "waiting": "timer-sand-empty",
    "check": "check",
    "check-circle": "check-circle-outline",
    "close": "close",
    "plus": "plus",
    "minus": "minus",
    "right": "chevron-right",
    "left": "chevron-left",
    "down": "chevron-down",
    "up": "chevron-up",
    "lock": "lock-outline",
    "unlock": "lock-open-outline",
    "curtain": "eye-off-outline",
    "eye": "eye-outline",
    "cold": "snowflake",
    "fall": "human-cane",
    "oxygen": "gas-cylinder",
    "pill": "pill",
    "drop": "water-outline",
    "flag": "flag-outline",
    "print": "printer-outline",
    "scan": "barcode-scan",
    "arrow-up": "arrow-up",
    "arrow-down": "arrow-down",
    "arrow-right": "arrow-right",
    "arrow-left": "arrow-left",
    "rising": "arrow-top-right",
    "falling": "arrow-bottom-right",
    "edit": "pencil-outline",
    "undo": "undo-variant",
    "redo": "redo-variant",
    "filter": "filter-variant",
    "columns": "view-column-outline",
    "more": "dots-horizontal",
    "place": "map-marker-outline",
    "key": "key-outline",
    "compare": "compare",
    "shield": "shield-check-outline",
    "shield-alert": "shield-alert-outline",
    "heart": "heart-outline",
    "link": "link-variant",
    "reply": "reply-outline",
    "target": "bullseye",
    "duplicate": "content-duplicate",
    "copy": "content-copy",
    "moon": "weather-night",
    "sun": "weather-sunny",
    "bag": "medical-bag",
    "home": "home-outline",
    "import": "file-import-outline",
    "export": "file-export-outline",
    "file": "file-document-outline",
    "folder": "folder-outline",
    "save": "content-save-outline",
    "backup": "database-check-outline",
    "trash": "trash-can-outline",
    "info": "information-outline",
    "note": "note-text-outline",
    "list": "format-list-bulleted",
    "star": "star-outline",
    "archive": "archive-outline",
    "merge": "call-merge",
    "people": "account-group-outline",
    "doctor": "stethoscope",
    "allergy": "flower-pollen-outline",
    "virus": "virus-outline",
    "document": "file-sign",
    "measure": "heart-pulse",
    "scale": "scale-bathroom",
    "thermometer": "thermometer",
    "keyboard": "keyboard-outline",
    "practice": "hospital-building",
    "logout": "logout",
    "dot": "circle-medium",
    "attach": "paperclip",
    "refresh": "refresh",
    "reading": "email-open-outline",
    "swap": "swap-horizontal",
    "unticked": "checkbox-blank-outline",
    "ticked": "checkbox-marked-outline",
}


def icon(name: str, ink: str = "text-2") -> QIcon:
    """An icon that follows the theme; faint where it is disabled."""
    return QIcon(_GlyphEngine(name, ink))


def draw_icon(painter: QPainter, rect: QRect | QRectF, name: str, ink: str) -> None:
    """Paint an icon filling `rect` (a square)."""
    box = QRectF(rect)
    pen, before = painter.pen(), painter.font()
    painter.setFont(_family(max(1, round(box.height()))))
    painter.setPen(color(ink))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), glyph(name))
    painter.setPen(pen)
    painter.setFont(before)


@cache
def glyph(name: str) -> str:
    """The character that draws a named icon."""
    return chr(int(_characters()[GLYPHS[name]], 16))


@cache
def _file(shape: str) -> Path:
    """A file of the family. The package is not imported: it would load its twelve families."""
    found = find_spec("qtawesome")
    if found is None or found.origin is None:
        raise FileNotFoundError
    return next((Path(found.origin).parent / "fonts").glob(shape))


@cache
def _characters() -> dict[str, str]:
    """Name of a glyph -> its code point, in hexadecimal."""
    read: dict[str, str] = json.loads(
        _file("materialdesignicons6-webfont-charmap-*.json").read_bytes()
    )
    return read


@cache
def _typeface() -> str:
    """The family as Qt knows it, loaded with the first icon."""
    data = _file("materialdesignicons6-webfont-[0-9]*.ttf").read_bytes()
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFontFromData(data))[0]


@cache
def _family(side: int) -> QFont:
    """The icons' font for a side in pixels."""
    made = QFont(_typeface())
    made.setPixelSize(side)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


class _GlyphEngine(QIconEngine):
    """Draws one glyph, asking for its colour each time."""

    def __init__(self, name: str, ink: str) -> None:
        super().__init__()
        self._name = name
        self._ink = ink

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        faint = mode == QIcon.Mode.Disabled
        side = min(rect.width(), rect.height())
        square = QRect(0, 0, side, side)
        square.moveCenter(rect.center())
        draw_icon(painter, square, self._name, "text-3" if faint else self._ink)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _GlyphEngine(self._name, self._ink)
