"""What a fridge shows, typed in two keys: T, 45, Enter is 4,5 °C (ST8)."""

import re
from datetime import date, datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.cold_chain import (
    Fridge,
    NotATemperature,
    Reading,
    ReadingDraft,
    ReadingTimeWrong,
    read_degrees,
    within,
)
from coordo_desktop.domain.local_times import instant, local
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Check
from coordo_desktop.ui.kit.cold_words import degrees_text, figure_text, moment_words, value_words
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.text_field import set_wrong
from coordo_desktop.ui.kit.when import zone_in_use

_WHEN = re.compile(r"(?:(\d{1,2})/(\d{1,2})\s+)?(\d{1,2})\s*[:hH]\s*(\d{2})?")
_FIELDS = ("value", "low", "high", "at", "note")


class ColdEntry(Surface):
    """`asked` with a draft when Enter is pressed; `given_up` when a correction is left."""

    asked = Signal(object)  # ReadingDraft
    given_up = Signal()
    refused = Signal(object)  # Refusal

    def __init__(self) -> None:
        super().__init__("surface", edges="all", name="stock.cold.entry")
        self._fridge: Fridge | None = None
        self._today = date.min
        self.correcting: Reading | None = None
        self.value = TextField(
            name="stock.cold.value", label=self.tr("Température lue"), key="T",
            placeholder=self.tr("4,5"),
        )  # fmt: skip
        self.low = TextField(name="stock.cold.low", label=self.tr("Minimum"))
        self.high = TextField(name="stock.cold.high", label=self.tr("Maximum"))
        self.at = TextField(
            name="stock.cold.at", label=self.tr("Heure du relevé"),
            placeholder=self.tr("maintenant"),
        )  # fmt: skip
        self.note = TextField(name="stock.cold.note", label=self.tr("Note"))
        self.reset = Check(self.tr("Remis à zéro"), name="stock.cold.reset")
        self.reset.set_value(True)
        self.keep = Button(self.tr("Noter"), name="stock.cold.keep", kind="primary", key="Return")
        self.stop = Button(self.tr("Annuler"), name="stock.cold.stop", key="Esc")
        self.stop.hide()
        self.said = RunsLabel("", role="small", ink="text-2", name="stock.cold.said")
        self._lay()
        for name in _FIELDS:
            field = getattr(self, name)
            field.edited.connect(self._tell)
            field.returnPressed.connect(self.ask)
        self.keep.clicked.connect(self.ask)
        self.stop.clicked.connect(self.give_up)
        Shortcuts(self).add("Escape", self.tr("Abandonner la saisie"), self.give_up)

    def _lay(self) -> None:
        pairs = (
            (self.tr("Lu, en °C"), sized(self.value, width=92)),
            (self.tr("Min."), sized(self.low, width=62)),
            (self.tr("Max."), sized(self.high, width=62)),
            (self.tr("Heure"), sized(self.at, width=104)),
            (self.tr("Note"), sized(self.note, min_width=60)),
        )
        boxes = []
        for words, field in pairs:
            box = QWidget()
            box.setLayout(
                column(Label(words, role="small", weight=500, ink="text-2"), field, gap=3)
            )
            boxes.append(box)
        buttons = QWidget()
        buttons.setLayout(column(None, row(self.reset, self.stop, self.keep, gap=10), gap=0))
        line = row(*boxes, buttons, gap=10)
        line.setStretch(len(boxes) - 1, 1)
        self.setLayout(column(line, self.said, gap=6, margins=(12, 8, 12, 8)))

    # --- what is shown --------------------------------------------------------------------------

    def show_fridge(self, fridge: Fridge, today: date) -> None:
        """Read for this fridge."""
        self._fridge, self._today = fridge, today
        self._tell()

    def correct(self, reading: Reading) -> None:
        """Read again what was misread."""
        self.correcting = reading
        self.value.set_value(figure_text(reading.value))
        self.low.set_value("" if reading.low is None else figure_text(reading.low))
        self.high.set_value("" if reading.high is None else figure_text(reading.high))
        self.reset.set_value(reading.was_reset)
        self.at.set_value(self._when_text(reading.at))
        self.note.set_value(reading.note)
        self.stop.show()
        self.keep.set_text(self.tr("Corriger"))
        self.take_focus()
        self._tell()

    def late(self, on: date, at: time) -> None:
        """Type a reading of a half-day that was missed."""
        self.clear()
        self.at.set_value(f"{on:%d/%m} {at:%H:%M}" if on != self._today else f"{at:%H:%M}")
        self.take_focus()
        self._tell()

    def clear(self) -> None:
        """Ready for another."""
        self.correcting = None
        for name in _FIELDS:
            field = getattr(self, name)
            field.set_value("")
            set_wrong(field, wrong=False)
        self.reset.set_value(True)
        self.stop.hide()
        self.keep.set_text(self.tr("Noter"))
        self._tell()

    def give_up(self) -> None:
        """Leave a correction, or what was typed."""
        self.clear()
        self.given_up.emit()

    def take_focus(self) -> None:
        """The cursor in the temperature, what is there gives way."""
        self.value.setFocus()
        self.value.selectAll()

    @property
    def dirty(self) -> bool:
        """Something was typed."""
        return any(getattr(self, name).text().strip() for name in _FIELDS)

    def draft(self) -> dict[str, object]:
        """What was typed, for a draft."""
        return {name: getattr(self, name).text() for name in _FIELDS}

    def restore(self, typed: dict[str, object]) -> None:
        """Put a draft back."""
        for name in _FIELDS:
            getattr(self, name).set_raw(typed.get(name))
        self._tell()

    # --- what is asked --------------------------------------------------------------------------

    def ask(self) -> None:
        """Hand out what was typed; a field that cannot be read takes the cursor."""
        if self._fridge is None:
            return
        try:
            draft = self._read(self._fridge)
        except (NotATemperature, ReadingTimeWrong) as wrong:
            field = getattr(self, wrong.field)
            set_wrong(field, wrong=True)
            field.setFocus()
            self.refused.emit(wrong)
            return
        self.asked.emit(draft)

    def show_wrong(self, field: str) -> None:
        """The store refused this field."""
        editor = getattr(self, field, None)
        if isinstance(editor, TextField):
            set_wrong(editor, wrong=True)
            editor.setFocus()

    def _read(self, fridge: Fridge) -> ReadingDraft:
        return ReadingDraft(
            place_id=fridge.place_id,
            value=read_degrees(self.value.text()),
            low=read_degrees(self.low.text(), "low") if self.low.text().strip() else None,
            high=read_degrees(self.high.text(), "high") if self.high.text().strip() else None,
            was_reset=bool(self.reset.value()),
            note=self.note.text(),
            at=self._moment(),
        )

    def _moment(self) -> datetime | None:
        text = self.at.text().strip()
        if not text:
            return None
        correcting = self.correcting
        if correcting is not None and text == self._when_text(correcting.at):
            return correcting.at
        found = _WHEN.fullmatch(text)
        if found is None:
            raise ReadingTimeWrong
        day, month, hour, minute = found.groups()
        try:
            on = self._today
            if day is not None:
                on = self._today.replace(day=int(day), month=int(month))
                if on > self._today:
                    on = on.replace(year=on.year - 1)
            return instant(datetime.combine(on, time(int(hour), int(minute or 0))), zone_in_use())
        except ValueError as error:
            raise ReadingTimeWrong from error

    def _when_text(self, at: datetime) -> str:
        wall = local(at, zone_in_use())
        return f"{wall:%H:%M}" if wall.date() == self._today else f"{wall:%d/%m %H:%M}"

    def _tell(self) -> None:
        """What will be kept, in words, while it is typed."""
        fridge = self._fridge
        if fridge is None:
            return
        runs = []
        if self.correcting is not None:
            said = self.tr("Correction du relevé de {moment}\u202f: ")
            runs.append(Run(said.format(moment=moment_words(self.correcting.at)), 600))
        for name, words in (
            ("value", ""), ("low", self.tr("min. ")), ("high", self.tr("max. ")),
        ):  # fmt: skip
            text = getattr(self, name).text().strip()
            if not text:
                continue
            try:
                tenths = read_degrees(text, name)
            except NotATemperature:
                runs.append(Run(f"{words}?  ", 600, "danger"))
                continue
            good = within(tenths, fridge.limits)
            ink = "ok" if good else "danger"
            runs.append(Run(f"{words}{degrees_text(tenths)}", 600, ink))
            runs.append(Run(f" {value_words(tenths, fridge.limits)}   ", ink=ink))
        if not runs:
            runs = [Run(self.tr("45 se lit 4,5\u202f°C. Pour 12\u202f°C, tapez 12,0."))]
        self.said.set_runs(runs)
