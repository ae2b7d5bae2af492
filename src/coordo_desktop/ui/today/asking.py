"""What the panel of Aujourd'hui asks before an action: a reason, a day, what is awaited."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from coordo_desktop.domain.alerts.registry import RULES
from coordo_desktop.domain.dates import read_date
from coordo_desktop.domain.errors import CoordoError, DayPassed
from coordo_desktop.domain.measurements import number_text
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.task_lines import read_due
from coordo_desktop.domain.tasks import NotDoneReason
from coordo_desktop.domain.text import fold
from coordo_desktop.domain.today import Alert, RuleSetting
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.fields import DateField, TextArea, TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.rule_words import rule_means, rule_title, unit_words
from coordo_desktop.ui.today import said, words

_BEFORE = {"hier", "avant-hier", "avant hier"}
Then = Callable[[], None]


class Asking(QObject):
    """Fills the panel with what an action needs, and hands over what was typed."""

    def __init__(self, panel: AskPanel, today: Callable[[], date]) -> None:
        super().__init__(panel)
        self._panel, self._today = panel, today
        self._told = ("", "")  # the key of the line told beside the list, and the traits there
        self._line: Alert | None = None
        self._form: Form | None = None

    def know(self, line: Alert, traits: str) -> None:
        """What tells the patient of a line from a namesake: it stands beside the button (P7)."""
        self._told = (line.key, traits)
        asked = self._line
        if asked is not None and asked.key == line.key and self._panel.form is self._form:
            self._panel.say_whom(words.whose(line), traits)

    def snooze(self, line: Alert, done: Callable[[date, str], None]) -> None:
        """Until when, and why."""

        def fill(form: Form) -> None:
            form.add("until", self.tr("Jusqu’au"), self.day_field("today.until"), required=True,
                     help_text=self.tr("demain, lundi, dans 7 jours, 12/12…"))  # fmt: skip
            form.add(
                "reason",
                self.tr("Motif"),
                TextField(name="today.reason_field", label=self.tr("Motif")),
                required=True,
            )

        self._ask(
            line,
            self.tr("Mettre en sommeil"),
            self.tr("Mettre en sommeil"),
            lambda values: done(_date_of(values["until"]), str(values["reason"] or "")),
            fill=fill,
            said="{line}\n{then}".format(
                line=said.title(line),
                then=self.tr(
                    "La ligne revient à la date choisie. Le motif reste noté avec votre nom."
                ),
            ),
            values={"until": _partial(self._today() + timedelta(days=1)), "reason": ""},
        )

    def postpone(self, line: Alert, done: Callable[[date], None]) -> None:
        """To which day."""

        def fill(form: Form) -> None:
            form.add("to", self.tr("Au"), self.day_field("today.to"), required=True,
                     help_text=self.tr("demain, lundi, dans 7 jours, 12/12…"))  # fmt: skip

        self._ask(
            line,
            self.tr("Reporter le soin"),
            self.tr("Reporter"),
            lambda values: done(_date_of(values["to"])),
            fill=fill,
            said=said.title(line),
            values={"to": _partial(self._today() + timedelta(days=1))},
        )

    def not_done(self, line: Alert, done: Callable[[NotDoneReason, str], None]) -> None:
        """Why a task was not done."""

        def fill(form: Form) -> None:
            reasons = [(reason, words.not_done_reason(reason)) for reason in NotDoneReason]
            label = self.tr("Motif")
            form.add("reason", label, Choice(reasons, name="today.not_done", label=label))
            note = self.tr("Précision")
            form.add("note", note, TextArea(name="today.not_done_note", label=note))

        self._ask(
            line,
            self.tr("Soin non fait"),
            self.tr("Noter non fait"),
            lambda values: done(values["reason"], str(values["note"] or "")),
            fill=fill,
            said=said.title(line),
        )

    def drop(self, line: Alert, done: Callable[[str], None]) -> None:
        """Why an open action, or an answer, is given up."""

        def fill(form: Form) -> None:
            label = self.tr("Motif")
            form.add("reason", label, TextField(name="today.drop", label=label), required=True)

        awaited = line.subject == "awaited"
        title = self.tr("Ne plus attendre") if awaited else self.tr("Action non faite")
        self._ask(
            line,
            title,
            self.tr("Abandonner") if awaited else self.tr("Noter non fait"),
            lambda values: done(str(values["reason"] or "")),
            fill=fill,
            said=said.title(line),
        )

    def chase(self, line: Alert, done: Callable[[bool], None]) -> None:
        """By a letter, or otherwise."""

        def fill(form: Form) -> None:
            ways = [
                (True, self.tr("Lettre à imprimer et signer")),
                (False, self.tr("Par téléphone ou par message")),
            ]
            label = self.tr("Comment")
            form.add("letter", label, Choice(ways, name="today.chase_by", label=label))

        self._ask(
            line,
            self.tr("Relancer"),
            self.tr("Noter la relance"),
            lambda values: done(bool(values["letter"])),
            fill=fill,
            said=f"{said.title(line)}. {said.reason(line)}",
        )

    def threshold(self, setting: RuleSetting, done: Callable[[bool, float | None], None]) -> None:
        """Whether a rule is on, and from when it speaks."""
        rule = RULES[setting.rule]

        def fill(form: Form) -> None:
            on = Check(self.tr("Règle active"), name="today.rule_on")
            form.add("enabled", "", on)
            if rule.threshold is not None:
                label = self.tr("Seuil ({unit})").format(unit=unit_words(rule.unit))
                field = TextField(name="today.threshold", label=label)
                form.add("threshold", label, field, help_text=rule_means(rule.key))

        values: dict[str, object] = {"enabled": setting.enabled}
        if rule.threshold is not None:
            values["threshold"] = number_text(setting.threshold or 0.0)
        self._panel.ask(
            rule_title(rule.key),
            self.tr("Enregistrer"),
            lambda typed: done(bool(typed["enabled"]), words.read_threshold(typed)),
            fill=fill,
            values=values,
        )

    def _ask(self, line: Alert, *asked: Any, **how: Any) -> None:
        key, traits = self._told
        self._panel.ask(*asked, **how)
        self._panel.say_whom(words.whose(line), traits if key == line.key else "")
        self._line, self._form = line, self._panel.form

    def day_field(self, name: str) -> DateField:
        """A day to come, as people say it."""

        def read(typed: str) -> PartialDate | None:
            today = self._today()
            if _is_past(typed, today):
                raise DayPassed(field="day")
            return _partial(read_due(typed, today))

        label = QCoreApplication.translate("Today", "Jour")
        return DateField(name=name, label=label, read=read)


def _is_past(typed: str, today: date) -> bool:
    if fold(typed) in _BEFORE:
        return True
    try:
        day = read_date(typed, today=today)
    except CoordoError:
        return False
    return day is not None and day.complete and day.earliest() < today


def _partial(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)


def _date_of(day: PartialDate) -> date:
    return day.earliest()
