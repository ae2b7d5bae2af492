"""Fields of the agenda's panels: people in chips, a length, an hour, a window of a round."""

from collections.abc import Callable
from datetime import time
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from coordo_desktop.domain.appointments import LastsTooLong
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.ui.agenda.when_reading import (
    LONGEST,
    SHORTEST,
    read_hour,
    read_minutes,
    read_window,
)
from coordo_desktop.ui.kit.agenda_words import length_text
from coordo_desktop.ui.kit.recipients import Recipients
from coordo_desktop.ui.kit.text_field import TextField

_STEP = 5


class IdField(Recipients):
    """People one after the other; a draft brings their identities back."""

    def set_raw(self, raw: object) -> None:
        """Put a draft back; what is no identity is left out."""
        pairs = raw.get("chosen", []) if isinstance(raw, dict) else []
        found = []
        for what, words in pairs:
            try:
                found.append((UUID(str(what)), str(words)))
            except ValueError:
                continue
        self.set_value(found)

    def words(self) -> dict[UUID, str]:
        """The name of each."""
        return {what: words for what, words in self.chosen() if isinstance(what, UUID)}


class ReadField(TextField):
    """A line that is read by a function; InvalidField where it cannot be."""

    def __init__(
        self, read: Callable[[str], Any], *, name: str, label: str, placeholder: str = ""
    ) -> None:
        super().__init__(name=name, label=label, placeholder=placeholder)
        self._read = read

    def value(self) -> Any:
        """What was typed, read."""
        try:
            return self._read(self.text())
        except ValueError:
            raise InvalidField(field="") from None


class LengthField(ReadField):
    """« 30 min »: minutes; the arrows go five minutes up and down."""

    def __init__(self, *, name: str, label: str) -> None:
        super().__init__(read_minutes, name=name, label=label, placeholder=length_text(30))

    def set_value(self, value: Any) -> None:
        """Show a number of minutes."""
        super().set_value(length_text(int(value)) if value else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: _STEP, Qt.Key.Key_Down: -_STEP}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        try:
            minutes = read_minutes(self.text())
        except (ValueError, LastsTooLong):
            return
        self.set_value(min(LONGEST, max(SHORTEST, minutes + step)))
        self.edited.emit()


class HourField(ReadField):
    """« 13h45 »: a local time or nothing."""

    def __init__(self, *, name: str, label: str) -> None:
        super().__init__(read_hour, name=name, label=label, placeholder="13h45")

    def set_value(self, value: Any) -> None:
        """Show a time."""
        super().set_value(f"{value:%H:%M}" if isinstance(value, time) else "")


class WindowField(ReadField):
    """« 8h-10h »: the local times a visit must fall in."""

    def __init__(self, *, name: str, label: str) -> None:
        super().__init__(
            read_window, name=name, label=label, placeholder=self.tr("8h-10h, avant 10h")
        )

    def set_value(self, value: Any) -> None:
        """Show a window."""
        first, last = value or (None, None)
        if first and last:
            super().set_value(f"{first:%H:%M}-{last:%H:%M}")
        elif first or last:
            word = self.tr("avant") if last else self.tr("après")
            super().set_value(f"{word} {first or last:%H:%M}")
        else:
            super().set_value("")
