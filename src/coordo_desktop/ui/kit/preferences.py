"""What this computer remembers: sizes, language, theme, folders. Never anything about a patient."""

import json
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from coordo_desktop.ui.kit.theme import LARGEST, MODES, SMALLEST, Mode

LANGUAGES = ("fr", "en")


class Preferences:
    """A typed door on an INI file at an explicit path."""

    def __init__(self, path: Path) -> None:
        self._kept = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def theme(self) -> Mode:
        """Light, dark, or as the system."""
        kept = self._text("theme", "system")
        return next((mode for mode in MODES if mode == kept), "system")

    @theme.setter
    def theme(self, mode: Mode) -> None:
        self._kept.setValue("theme", mode)

    @property
    def text_size(self) -> int:
        """Percent, 90 to 150."""
        kept = self._text("text_size", "100")
        return max(SMALLEST, min(LARGEST, int(kept))) if kept.isdigit() else 100

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._kept.setValue("text_size", str(percent))

    @property
    def language(self) -> str:
        """`fr` or `en`."""
        kept = self._text("language", "fr")
        return kept if kept in LANGUAGES else "fr"

    @language.setter
    def language(self, code: str) -> None:
        self._kept.setValue("language", code)

    @property
    def last_folder(self) -> str:
        """The practice folder opened last; empty at first."""
        return self._text("last_folder", "")

    @last_folder.setter
    def last_folder(self, folder: str) -> None:
        self._kept.setValue("last_folder", folder)

    @property
    def last_login(self) -> str:
        """Who unlocked last on this computer (a login, not a patient)."""
        return self._text("last_login", "")

    @last_login.setter
    def last_login(self, login: str) -> None:
        self._kept.setValue("last_login", login)

    def geometry(self, window: str) -> QByteArray | None:
        """Where a window stood, as `saveGeometry` told."""
        kept = self._kept.value(f"geometry/{window}")
        return kept if isinstance(kept, QByteArray) else None

    def set_geometry(self, window: str, kept: QByteArray) -> None:
        """Remember where a window stands."""
        self._kept.setValue(f"geometry/{window}", kept)

    def columns(self, table: str) -> dict[str, int]:
        """Widths in mock-up pixels by column key; 0 for a hidden one. Empty at first."""
        try:
            kept = json.loads(self._text(f"columns/{table}", "{}"))
        except ValueError:
            return {}
        if not isinstance(kept, dict):
            return {}
        return {str(key): width for key, width in kept.items() if isinstance(width, int)}

    def set_columns(self, table: str, widths: dict[str, int]) -> None:
        """Remember a table's columns."""
        self._kept.setValue(f"columns/{table}", json.dumps(widths))

    def flag(self, name: str, *, default: bool = False) -> bool:
        """A yes or no of the window (rail collapsed…)."""
        return self._text(f"flags/{name}", "1" if default else "0") == "1"

    def set_flag(self, name: str, *, on: bool) -> None:
        """Remember a yes or no."""
        self._kept.setValue(f"flags/{name}", "1" if on else "0")

    @property
    def screen_capture(self) -> bool:
        """Whether captures of the screen may show the window; no unless somebody said so."""
        return self.flag("screen_capture")

    @screen_capture.setter
    def screen_capture(self, allowed: bool) -> None:
        self.set_flag("screen_capture", on=allowed)

    def save(self) -> None:
        """Write now."""
        self._kept.sync()

    def _text(self, key: str, default: str) -> str:
        value = self._kept.value(key, default)
        return value if isinstance(value, str) else default
