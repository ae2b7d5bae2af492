"""The form of one entry: cible, text heading by heading, priority, recipients, what is left to do.

Phrases unfold on Space (`;ras`), measurements are recognised while one types.
"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.ids import PatientId, TransmissionId
from coordo_desktop.domain.phrases import expansion
from coordo_desktop.domain.transmissions import (
    HEADINGS,
    FollowUpDraft,
    Kind,
    Priority,
    Recipient,
    Transmission,
    TransmissionDraft,
)
from coordo_desktop.ui.kit.choices import Check
from coordo_desktop.ui.kit.completion import Completion
from coordo_desktop.ui.kit.fields import TextArea, TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.recipients import Recipients
from coordo_desktop.ui.transmissions import words
from coordo_desktop.ui.transmissions.entry_fields import (
    FollowUpsField,
    MeasuresLine,
    PriorityField,
)
from coordo_desktop.ui.transmissions.moments import Moments

FOCUS = "focus"
_LINES = {
    Kind.FOCUS: {"data": (3, 12), "actions": (2, 10), "results": (1, 8)},
    Kind.NOTE: {"data": (10, 18)},
}
_MEASURES_UNDER = {Kind.SAED: "evaluation", Kind.FOCUS: "data", Kind.NOTE: "data"}
_READ_REST_MS = 150
_CALL = 24  # characters before the cursor that may hold an abbreviation


class WritingForm(Form):
    """One kind of entry; `asked_focus` and `asked_recipients` want completions."""

    asked_focus = Signal(str)
    asked_recipients = Signal(str)

    def __init__(self, kind: Kind, moments: Moments, phrases: Mapping[str, str]) -> None:
        super().__init__(name="transmission.form", gap=2)
        self.kind = kind
        self._phrases = phrases
        self.focus_completion: Completion | None = None
        self.measures = MeasuresLine()
        self.closes = Check(
            self.tr("Clore la cible"), name="transmission.closes",
            label=self.tr("Clore la cible avec ce résultat"),
        )  # fmt: skip
        self.closes.setToolTip(self.tr("Clore la cible avec ce résultat"))
        self._later = Label(self.tr("peuvent venir plus tard"), role="small", ink="text-3")
        if kind is Kind.FOCUS:
            self._add_focus()
        for heading in HEADINGS[kind]:
            self._add_heading(heading)
        self._add_rest(moments)
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(_READ_REST_MS)
        self._reading.timeout.connect(self.read_measures)
        self.measures.edited.connect(self._typed)
        self.closes.edited.connect(self._typed)
        self._show_closing()

    def _add_focus(self) -> None:
        field = TextField(
            name="transmission.focus",
            label=self.tr("Cible"),
            placeholder=self.tr("Ce qui attire l’attention\u202f: un signe, une situation"),
        )
        self.focus_completion = Completion(field, name="transmission.focus")
        self.focus_completion.asked.connect(self.asked_focus)
        self.focus_completion.accepted.connect(self._focus_accepted)
        self.add(FOCUS, self.tr("Cible"), field)

    def _add_heading(self, heading: str) -> None:
        fewest, most = _LINES.get(self.kind, {}).get(heading, (2, 10))
        word = words.heading_word(heading) if self.kind is not Kind.NOTE else self.tr("Note")
        area = TextArea(
            name=f"transmission.{heading}",
            label=word,
            placeholder=words.heading_hint(heading),
            min_lines=fewest,
            max_lines=most,
        )
        area.installEventFilter(self)
        area.edited.connect(self._text_typed)
        mark = "" if self.kind is Kind.NOTE else words.heading_letter(heading)
        frame = self.add(heading, word, area, mark=mark)
        if heading == "results":
            frame.add_to_label(self._later)
            frame.add_to_label(self.closes)
        if heading == _MEASURES_UNDER.get(self.kind, HEADINGS[self.kind][0]):
            self._measured = frame
            self.add_widget(self.measures)

    def _add_rest(self, moments: Moments) -> None:
        self.priority = PriorityField()
        self.recipients = Recipients(
            name="transmission.recipients",
            label=self.tr("Destinataires"),
            placeholder=self.tr("Toute l’équipe, une profession, une personne"),
        )
        self.recipients.asked.connect(self.asked_recipients)
        self.add("priority", self.tr("Priorité"), self.priority, beside=True)
        self.add("recipients", self.tr("Destinataires"), self.recipients, beside=True)
        self.add("follow_up", self.tr("À revoir"), FollowUpsField(moments), beside=True)

    def set_phrases(self, phrases: Mapping[str, str]) -> None:
        """The abbreviations that unfold."""
        self._phrases = phrases

    # --- what is shown --------------------------------------------------------------------------

    def show_entry(self, entry: Transmission) -> None:
        """The words of an entry, to be corrected."""
        values: dict[str, Any] = dict(entry.parts)
        self.set_values(
            {heading: values.get(heading, "") for heading in HEADINGS[self.kind]}
            | {FOCUS: entry.focus, "priority": entry.priority.value}
        )
        self.set_recipients(entry.recipients)
        self._settle()

    def set_recipients(self, recipients: tuple[Recipient, ...]) -> None:
        """To whom."""
        self.recipients.set_value(
            [(words.recipient_key(one), words.recipient_word(one)) for one in recipients]
        )

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Texts by heading, without calling the form dirty (what a call already knows)."""
        for heading in HEADINGS[self.kind]:
            if texts.get(heading):
                self.editor(heading).set_value(texts[heading])
        self._settle()

    def texts(self) -> dict[str, str]:
        """What is typed under each heading."""
        return {heading: str(self.editor(heading).raw()) for heading in HEADINGS[self.kind]}

    @property
    def blank(self) -> bool:
        """Nothing is typed that would be worth keeping."""
        typed = any(text.strip() for text in self.texts().values())
        focus = self.kind is Kind.FOCUS and self.editor(FOCUS).value()
        return not (typed or focus or self.editor("follow_up").raw())

    def draft(self) -> dict[str, object]:
        """What is typed, as JSON can keep it."""
        extra = {"measures": self.measures.raw(), "closes": self.closes.raw()}
        return super().draft() | extra

    def restore_draft(self, draft: Mapping[str, object]) -> None:
        """Put a draft back."""
        super().restore_draft(draft)
        self.measures.set_raw(draft.get("measures"))
        self.closes.set_raw(draft.get("closes"))
        self._settle()

    # --- what is signed -------------------------------------------------------------------------

    def entry(
        self,
        patient_id: PatientId,
        *,
        corrects: TransmissionId | None = None,
        replies_to: TransmissionId | None = None,
        about: str = "",
    ) -> TransmissionDraft:
        """The entry as it is typed; InvalidField. `about` is the cible of what is answered."""
        values = self.values()
        if self._half_typed():
            raise InvalidField(field="recipients")
        focus = values.get(FOCUS, "") if self.kind is Kind.FOCUS else about
        parts = tuple((heading, values[heading]) for heading in HEADINGS[self.kind])
        return TransmissionDraft(
            patient_id=patient_id,
            kind=self.kind,
            focus=focus,
            parts=parts,
            priority=Priority(values["priority"]),
            recipients=self._recipients(),
            follow_ups=tuple(self._named(wish, focus) for wish in values["follow_up"]),
            closes_focus=self.kind is Kind.FOCUS and self.closes.value() and bool(parts[-1][1]),
            corrects=corrects,
            replies_to=replies_to,
            keep_measurements=self.measures.value(),
        )

    def _recipients(self) -> tuple[Recipient, ...]:
        found = (words.recipient_of(str(key), text) for key, text in self.recipients.chosen())
        return tuple(one for one in found if one is not None)

    def _half_typed(self) -> str:
        """A recipient begun and not chosen: never dropped in silence."""
        inner = self.recipients.findChild(TextField)
        return inner.text().strip() if inner is not None else ""

    def _named(self, wish: FollowUpDraft, focus: str) -> FollowUpDraft:
        """A term without words is about the cible itself."""
        if wish.text:
            return wish
        said = (
            self.tr("Revoir\u202f: {focus}").format(focus=focus) if focus else self.tr("À revoir")
        )
        return FollowUpDraft(text=said, due=wish.due)

    # --- while typing ---------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(watched, TextArea)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Space
            and self._unfold(watched)
        ):
            return True
        return super().eventFilter(watched, event)

    def _unfold(self, area: TextArea) -> bool:
        cursor = area.textCursor()
        if cursor.hasSelection():
            return False
        line = cursor.block().text()[: cursor.positionInBlock()]
        found = expansion(f"{line[-_CALL:]} ", self._phrases)
        if found is None:
            return False
        move, keep = QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor
        cursor.movePosition(move, keep, found.remove - 1)
        cursor.insertText(found.insert)
        return True

    def read_measures(self) -> None:
        """Look for measurements in all that is typed."""
        self._reading.stop()
        self.measures.read([self.editor(heading).raw() for heading in HEADINGS[self.kind]])
        hidden = self.measures.isHidden()
        self._measured.under.setVisible(hidden or bool(self._measured.error))

    def _focus_accepted(self, _line: object) -> None:
        """A cible taken from the list is whole: what is typed next is about it, not in it."""
        self.editor(FOCUS).edited.emit()
        self.editor(HEADINGS[self.kind][0]).setFocus(Qt.FocusReason.TabFocusReason)

    def _text_typed(self) -> None:
        self._reading.start()
        self._show_closing()

    def _settle(self) -> None:
        """Texts were put back: the cursor goes after them, what they hold is shown."""
        for heading in HEADINGS[self.kind]:
            self.editor(heading).moveCursor(QTextCursor.MoveOperation.End)
        self.read_measures()
        self._show_closing()

    def _show_closing(self) -> None:
        if self.kind is not Kind.FOCUS:
            self.closes.hide()
            return
        written = not self.editor("results").document().isEmpty()
        self.closes.setVisible(written)
        self._later.setVisible(not written)
