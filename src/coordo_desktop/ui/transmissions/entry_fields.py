"""The small fields of an entry: priority, what is left to do and when, measurements read."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.measurement_lines import read_line
from coordo_desktop.domain.measurements import Measure, values_text
from coordo_desktop.domain.transmissions import FollowUpDraft, Priority
from coordo_desktop.ui.kit.buttons import IconButton, LinkButton
from coordo_desktop.ui.kit.chips import Chip, ChipSpec
from coordo_desktop.ui.kit.completion import Completion, Suggestion
from coordo_desktop.ui.kit.fields import TextField, set_wrong
from coordo_desktop.ui.kit.keycap import key_text
from coordo_desktop.ui.kit.labels import RunsLabel
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.transmissions import words
from coordo_desktop.ui.transmissions.moments import Moments

_MOST_LINES = 5
_WIDEST_CHIP = 236


class PriorityField(QWidget):
    """Info, important, urgent: arrows, or a key of the panel."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        icons = {Priority.IMPORTANT: ("warn", "alert"), Priority.URGENT: ("danger", "octagon")}
        options = []
        for priority in Priority:
            kind, icon = icons.get(priority, ("neutral", ""))
            options.append(Option(priority.value, words.priority_word(priority), None, kind, icon))
        label = self.tr("Priorité")
        self.choice = Segmented(options, name="transmission.priority", label=label)
        self.choice.changed.connect(self.edited)
        self.setAccessibleName(label)
        self.setFocusProxy(self.choice)
        self.setLayout(row(self.choice, None, gap=0))

    def value(self) -> str:
        """The priority chosen."""
        return self.choice.value()

    def set_value(self, value: Any) -> None:
        """Choose, without telling."""
        self.choice.set_value(str(value))

    def raw(self) -> object:
        """The priority chosen."""
        return self.value()

    def set_raw(self, raw: object) -> None:
        """Put a draft back."""
        self.set_value(raw)

    def toggle(self, priority: Priority) -> None:
        """This one, or info again when it was chosen already."""
        wanted = Priority.INFO if self.value() == priority.value else priority
        self.choice.choose(list(Priority).index(wanted))


class DueField(TextField):
    """A term typed freely; Down offers those chosen most."""

    def __init__(self, moments: Moments, *, name: str) -> None:
        super().__init__(name=name, label=self.tr("Échéance"), placeholder=self.tr("demain 8h"))
        self._moments = moments
        self._completion = Completion(self, name=name)
        self._completion.asked.connect(self._offer)
        self._completion.accepted.connect(self._accepted)

    def value(self) -> datetime | None:
        """The instant; None when empty; InvalidField when it cannot be read."""
        text = self.text().strip()
        if not text:
            return None
        try:
            return self._moments.read(text)
        except (ValueError, OverflowError) as error:
            raise InvalidField(field="follow_up") from error

    def set_value(self, value: Any) -> None:
        """Show a term, or nothing."""
        self.setText(self._moments.precise(value) if value else "")
        self.setCursorPosition(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        try:
            self.set_value(self.value())
        except InvalidField:
            set_wrong(self, wrong=True)

    def _offer(self, typed: str) -> None:
        lines = [
            Suggestion(said, due, "clock", self._moments.precise(due))
            for said, due in self._moments.quick()
            if not typed or said.lower().startswith(typed.strip().lower())
        ]
        self._completion.offer(lines)

    def _accepted(self, line: Suggestion) -> None:
        self.set_value(line.value)
        self.edited.emit()


class _FollowUpLine(QWidget):
    """One thing to do: when, and what."""

    edited = Signal()

    def __init__(self, moments: Moments, number: int) -> None:
        super().__init__()
        self.due = DueField(moments, name=f"transmission.due.{number}")
        self.text = TextField(
            name=f"transmission.todo.{number}",
            label=self.tr("À faire ou à revoir"),
            placeholder=self.tr("quoi faire, quoi revoir"),
        )
        self.more = IconButton(
            "plus",
            name=f"transmission.more.{number}",
            label=self.tr("Ajouter une action"),
            compact=True,
        )
        self.more.hide()
        line = row(sized(self.due, width=152), self.text, self.more, gap=6)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.due.edited.connect(self.edited)
        self.text.edited.connect(self.edited)

    @property
    def empty(self) -> bool:
        """Nothing was typed."""
        return not (self.due.text().strip() or self.text.text().strip())


class FollowUpsField(QWidget):
    """What is left to do: another line comes when the last one is begun."""

    edited = Signal()

    def __init__(self, moments: Moments) -> None:
        super().__init__()
        self.setObjectName("transmission.follow_ups")
        self.setAccessibleName(self.tr("À faire ou à revoir"))
        self._moments = moments
        self._lines: list[_FollowUpLine] = []
        self._body = column(gap=6)
        self.setLayout(self._body)
        self._add()
        self.setFocusProxy(self._lines[0].due)

    def value(self) -> tuple[FollowUpDraft, ...]:
        """What was typed; a term alone has no text yet (the form gives it one)."""
        return tuple(
            FollowUpDraft(text=line.text.value(), due=line.due.value())
            for line in self._lines
            if not line.empty
        )

    def set_value(self, value: Sequence[FollowUpDraft] | None) -> None:
        """Show these."""
        self._show([(wish.due, wish.text) for wish in value or ()])

    def raw(self) -> object:
        """Both texts of each line."""
        return [[line.due.text(), line.text.text()] for line in self._lines if not line.empty]

    def set_raw(self, raw: object) -> None:
        """Put a draft back."""
        pairs = [pair for pair in raw if len(pair) == 2] if isinstance(raw, list) else []  # noqa: PLR2004
        self._show([(None, str(text)) for _due, text in pairs])
        for line, (due, _text) in zip(self._lines, pairs, strict=False):
            line.due.setText(str(due))
        self._offer_more()

    def _show(self, wishes: Sequence[tuple[datetime | None, str]]) -> None:
        while len(self._lines) < min(len(wishes), _MOST_LINES):
            self._add()
        for place, line in enumerate(self._lines):
            due, text = wishes[place] if place < len(wishes) else (None, "")
            line.due.set_value(due)
            line.text.set_value(text)
        self._offer_more()

    def add_line(self) -> None:
        """One more action, and the cursor in it."""
        self._add()
        self._offer_more()
        self._lines[-1].due.setFocus()

    def _add(self) -> None:
        line = _FollowUpLine(self._moments, len(self._lines))
        line.edited.connect(self._typed)
        line.more.clicked.connect(self.add_line)
        self._lines.append(line)
        self._body.addWidget(line)

    def _offer_more(self) -> None:
        """Another line is offered at the end of the last, once it holds something."""
        for line in self._lines:
            last = line is self._lines[-1] and len(self._lines) < _MOST_LINES
            line.more.setVisible(last and not line.empty)

    def _typed(self) -> None:
        self._offer_more()
        self.edited.emit()


class MeasuresLine(QWidget):
    """What was recognised in the text and will be kept as measurements, or will not."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("transmission.measures")
        self.setAccessibleName(self.tr("Mesures reconnues"))
        self._kept = True
        self._values = ""
        self._chip = sized(
            Chip("", kind="ok", name="transmission.measures.chip"), max_width=_WIDEST_CHIP
        )
        self._said = RunsLabel("", role="small", name="transmission.measures.words")
        self._toggle = LinkButton("", name="transmission.measures.toggle")
        # Never on the way of Tab: a space typed on would take measurements out unseen.
        self._toggle.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._toggle.setToolTip(key_text("Alt+M"))
        self._toggle.clicked.connect(self.turn)
        self._doubt = RunsLabel("", role="small", wrap=True, name="transmission.measures.doubt")
        line = row(self._chip, self._said, None, self._toggle, gap=6)
        self.setLayout(column(line, self._doubt, gap=2))
        self.read(())

    def value(self) -> bool:
        """Keep them."""
        return self._kept

    def set_value(self, value: Any) -> None:
        """Keep them or not."""
        self._kept = bool(value)
        self._tell()

    def raw(self) -> object:
        """Keep them or not."""
        return self._kept

    def set_raw(self, raw: object) -> None:
        """Put a draft back."""
        self.set_value(raw is not False)

    @property
    def text(self) -> str:
        """The values recognised; empty when none."""
        return self._values

    def read(self, texts: Sequence[str]) -> None:
        """Look for measurements in these texts."""
        kept: list[tuple[Measure, float]] = []
        doubts: list[str] = []
        for found in (one for text in texts for one in read_line(text)):
            if found.doubt is None:
                kept += found.values
            else:
                doubts.append(f"{found.typed} ({words.doubt_word(found.doubt)})")
        self._values = values_text(kept)
        said = self.tr("Non gardé en mesure\u202f: {doubts}")
        runs = [Run(said.format(doubts=", ".join(doubts)), ink="warn")] if doubts else []
        self._doubt.set_runs(runs)
        self._doubt.setVisible(bool(doubts))
        self._tell()

    def turn(self) -> None:
        """Keep them after all, or not; nothing happens where none was recognised."""
        if not self._values:
            return
        self._kept = not self._kept
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        shown = bool(self._values)
        for widget in (self._chip, self._said, self._toggle):
            widget.setVisible(shown)
        self.setVisible(shown or not self._doubt.isHidden())
        kind, icon = ("ok", None) if self._kept else ("neutral", "close")
        self._chip.set_spec(ChipSpec(self._values, kind, icon))
        self._chip.setToolTip(self._values)
        self._said.set_runs([
            Run(self.tr("dans les mesures") if self._kept else self.tr("hors des mesures"),
                ink="text-3" if self._kept else "warn")
        ])  # fmt: skip
        self._toggle.set_text(self.tr("Retirer") if self._kept else self.tr("Garder"))
