"""Fields of the plan's lines: how often, until when, who; each reads back what it understood."""

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.care_plan import Assignee, AssigneeKind, IfThen
from coordo_desktop.domain.errors import CoordoError, InvalidField
from coordo_desktop.domain.frequencies import Frequency
from coordo_desktop.domain.frequency_words import (
    FrequencyNotUnderstood,
    frequency_text,
    read_frequency,
)
from coordo_desktop.domain.patients import Professional
from coordo_desktop.domain.text import fold
from coordo_desktop.domain.until import UntilNotUnderstood, read_until, until_text
from coordo_desktop.ui.care_plan import words
from coordo_desktop.ui.kit.completion import Completion, Suggestion
from coordo_desktop.ui.kit.field_frame import FieldFrame
from coordo_desktop.ui.kit.fields import TextArea, TextField
from coordo_desktop.ui.kit.sentences import sentence

_MOST = 7
_PART = 20  # characters of what was not understood
_ROOM = 40  # characters under the field of a side panel


class FrequencyField(TextField):
    """How often, in plain words: « tous les lundis », « 3 fois par semaine », « si besoin »."""

    def value(self) -> Any:
        """The Frequency typed; InvalidField when it makes no sense."""
        try:
            return read_frequency(self.text())
        except (CoordoError, ValueError) as error:
            raise InvalidField(field=self.objectName()) from error

    def set_value(self, value: Any) -> None:
        """Show a Frequency in plain words."""
        self.setText(frequency_text(value) if isinstance(value, Frequency) else "")
        self.setCursorPosition(0)

    def read_back(self, frame: FieldFrame) -> None:
        """Say under the field what was understood, or why nothing was."""
        if not self.text().strip():
            frame.show_warning("")
            return
        try:
            frequency = read_frequency(self.text())
        except (CoordoError, ValueError) as error:
            frame.show_warning(_why(error))
            return
        frame.show_warning("")
        read = frequency_text(frequency)
        if len(read) > _ROOM:
            read = frequency_text(frequency, short=True)
        _say(frame, QCoreApplication.translate("Plan", "Compris\u202f: {words}"), read)


class UntilField(TextField):
    """« poids > 70 », « douleur < 3 deux fois »: the series ends once the measure passed."""

    def value(self) -> Any:
        """The UntilCondition typed, None when empty; InvalidField when it makes no sense."""
        if not self.text().strip():
            return None
        try:
            return read_until(self.text())
        except (CoordoError, ValueError) as error:
            raise InvalidField(field=self.objectName()) from error

    def set_value(self, value: Any) -> None:
        """Show a condition in plain words."""
        self.setText(until_text(value) if value is not None else "")
        self.setCursorPosition(0)

    def read_back(self, frame: FieldFrame) -> None:
        """Say under the field what was understood, or why nothing was."""
        if not self.text().strip():
            frame.show_warning("")
            return
        try:
            read = read_until(self.text())
        except (CoordoError, ValueError) as error:
            frame.show_warning(_why(error))
            return
        frame.show_warning("")
        if read is not None:
            said = QCoreApplication.translate("Plan", "Compris\u202f: jusqu’à {words}")
            _say(frame, said, until_text(read))


def _say(frame: FieldFrame, template: str, read: str) -> None:
    frame.under.say(frame, "", template.format(words=read))
    frame.editor.setAccessibleDescription(read)


def _why(error: Exception) -> str:
    if isinstance(error, CoordoError):
        return sentence(error)
    return QCoreApplication.translate("Plan", "Non compris")


def trouble_words(error: CoordoError) -> str:
    """Why a field of a line was refused, as short as the room under it; empty: the usual words."""
    if not isinstance(error, InvalidField):
        return ""
    at: BaseException | None = error
    causes: list[BaseException] = []
    while at is not None:
        causes.append(at)
        at = at.__cause__
    for one in causes:
        if isinstance(one, FrequencyNotUnderstood | UntilNotUnderstood) and one.part:
            said = QCoreApplication.translate("Plan", "«\u202f{part}\u202f» n’est pas compris.")
            return said.format(part=one.part[:_PART])
    if any(isinstance(one, ValueError) for one in causes):
        return QCoreApplication.translate("Plan", "Jour non compris\u202f: 12/12, lundi, 3 mois…")
    if error.field == "if_then":
        return QCoreApplication.translate("Plan", "À chaque ligne\u202f: si … alors …")
    if error.field == "end":
        return QCoreApplication.translate("Plan", "La fin est avant le début.")
    return QCoreApplication.translate("Plan", "À remplir.")


class AssigneeField(TextField):
    """Somebody of the directory, a profession, the person or a carer; completed as one types."""

    def __init__(self, *, name: str, label: str, directory: Sequence[Professional]) -> None:
        super().__init__(
            name=name, label=label,
            placeholder=QCoreApplication.translate("Plan", "Nom, métier, la personne, l’aidant"),
        )  # fmt: skip
        self._known = known_assignees(directory)
        self._completion = Completion(self, name=f"{name}.completion")
        self._completion.asked.connect(self._offer)

    def value(self) -> Any:
        """The Assignee typed; a word nobody answers to is a profession."""
        text = self.text().strip()
        for one in self._known:
            if fold(one.label) == fold(text):
                return one
        return Assignee(kind=AssigneeKind.ROLE, label=text)

    def set_value(self, value: Any) -> None:
        """Show an Assignee."""
        if isinstance(value, Assignee):
            known = next((o for o in self._known if value.ref and o.ref == value.ref), value)
            self.setText(known.label or words.assignee_word(known.kind))
        else:
            self.setText("")
        self.setCursorPosition(0)

    def _offer(self, typed: str) -> None:
        sought = fold(typed)
        found = [one for one in self._known if sought in fold(one.label)]
        found.sort(key=lambda one: not fold(one.label).startswith(sought))
        icons = {AssigneeKind.PROFESSIONAL: "patient", AssigneeKind.ROLE: "people"}
        self._completion.offer(
            [Suggestion(one.label, one, icons.get(one.kind, "home")) for one in found[:_MOST]]
        )


def known_assignees(directory: Sequence[Professional]) -> list[Assignee]:
    """The person, a carer, everybody listed, then the professions listed, each once."""
    made = [
        Assignee(kind=kind, label=words.assignee_word(kind))
        for kind in (AssigneeKind.PATIENT, AssigneeKind.CARER)
    ]
    made += [
        Assignee(kind=AssigneeKind.PROFESSIONAL, ref=str(one.id), label=professional_label(one))
        for one in directory
    ]
    professions = dict.fromkeys(one.profession for one in directory if one.profession)
    made += [Assignee(kind=AssigneeKind.ROLE, label=one) for one in professions]
    return made


def professional_label(one: Professional) -> str:
    """« Dr HARISMENDY », « N. OYHENART »."""
    if one.title:
        return f"{one.title} {one.name}"
    first = f"{one.given_name[0]}. " if one.given_name else ""
    return f"{first}{one.name}"


_IF_THEN = re.compile(r"(?:si\s+)?(.*?)\s*,?\s*\balors\b\s*,?\s*(.*)", re.IGNORECASE)


class IfThenField(TextArea):
    """What to do if: one « si … alors … » a line; those left as they were stay as they were."""

    def __init__(self, *, name: str, label: str) -> None:
        super().__init__(
            name=name, label=label, max_lines=8,
            placeholder=QCoreApplication.translate("Plan", "si + 2 kg en 3 jours, alors appeler…"),
        )  # fmt: skip
        self._shown: dict[str, IfThen] = {}

    def value(self) -> Any:
        """The conducts typed; InvalidField when a line is not one."""
        lines = [line.strip() for line in self.toPlainText().splitlines()]
        return tuple(self._read(line) for line in lines if line)

    def set_value(self, value: Any) -> None:
        """Show them, one a line."""
        self._shown = {
            f"si {one.condition}, alors {one.action}".strip(): one for one in value or ()
        }
        super().set_value("\n".join(self._shown))

    def _read(self, line: str) -> IfThen:
        known, found = self._shown.get(line), _IF_THEN.fullmatch(line)
        if known is not None:
            return known
        if found is None or not all(found.groups()):
            raise InvalidField(field=self.objectName())
        return IfThen(condition=found[1], action=found[2])


class ListField(TextField):
    """Several words, parted by commas."""

    def value(self) -> Any:
        """The words, without empty ones."""
        return tuple(each.strip() for each in self.text().split(",") if each.strip())

    def set_value(self, value: Any) -> None:
        """Show them."""
        self.setText(", ".join(value or ()))
        self.setCursorPosition(0)
