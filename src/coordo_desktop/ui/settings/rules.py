"""The rules of Aujourd'hui: each may be switched off, and told from when it speaks."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from coordo_desktop.domain.access import Actor, Right
from coordo_desktop.domain.alerts.registry import RULES
from coordo_desktop.domain.alerts.rule import Rule
from coordo_desktop.domain.errors import CoordoError, InvalidField
from coordo_desktop.domain.measurements import number_text
from coordo_desktop.domain.today import RuleSetting
from coordo_desktop.services.today import TodayService
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Check
from coordo_desktop.ui.kit.fields import TextArea, TextField, set_wrong
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import row, sized
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.rule_words import rule_means, rule_title, unit_words
from coordo_desktop.ui.settings.section import Panel, Section

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_FIELD = 72


@dataclass(frozen=True, slots=True)
class _Line:
    """The switch of a rule, and its threshold if it has one."""

    rule: Rule
    on: Check
    threshold: TextField | None


class RulesSection(Section):
    """One card of rules, one of the intervals of examinations; kept together."""

    def __init__(self, page: Page, actor: Actor, service: TodayService) -> None:
        super().__init__(page, actor, name="settings.rules")
        self._service = service
        self._known: dict[str, RuleSetting] = {}
        self._exams_known = ""
        self._dirty = False
        panel = Panel(
            self.tr("Règles d’Aujourd’hui"),
            self.tr(
                "Chaque règle dit son motif sur sa ligne. Une règle éteinte n’affiche plus rien."
            ),
            name="settings.rules.panel",
        )
        self.lines = [self._line(rule, panel) for rule in RULES.values()]
        exams = Panel(
            self.tr("Examens demandés deux fois"),
            self.tr(
                "Un examen par ligne, et le nombre de jours avant qu’il soit utile de le "
                "redemander. Ces durées sont à la main de la structure."
            ),
            name="settings.rules.exams",
        )
        label = self.tr("Intervalles utiles")
        self.exams = TextArea(name="settings.exams", label=label, min_lines=6)
        self.exams.edited.connect(self._edited)
        exams.body.addWidget(self.exams)
        self.save_button = Button(
            self.tr("Enregistrer"), name="settings.rules.save", kind="primary", key="Ctrl+Return"
        )
        self.save_button.clicked.connect(self.save)
        for card in (panel, exams):
            self.body.addWidget(card)
        self.body.addLayout(row(None, self.save_button))
        self.body.addStretch(1)
        allowed = self.may(Right.MANAGE_SETTINGS)
        for card in (panel, exams):
            card.setEnabled(allowed)
        self.save_button.setVisible(allowed)

    def _line(self, rule: Rule, panel: Panel) -> _Line:
        on = Check(rule_title(rule.key), name=f"settings.rule.{rule.key}")
        on.edited.connect(self._edited)
        items: list[QWidget | None] = [sized(on, min_width=340)]
        field = None
        if rule.threshold is not None:
            said = f"{rule_title(rule.key)}, {rule_means(rule.key)}"
            field = TextField(name=f"settings.threshold.{rule.key}", label=said)
            field.edited.connect(self._edited)
            items += [
                sized(field, width=_FIELD),
                sized(Label(unit_words(rule.unit), ink="text-2"), width=52),
            ]
            items.append(Label(rule_means(rule.key), role="small", ink="text-3", wrap=True))
        else:
            items.append(None)
        line = row(*items, gap=10)
        line.setStretch(len(items) - 1, 1)
        panel.body.addLayout(line)
        return _Line(rule, on, field)

    # --- asked, shown ---------------------------------------------------------------------------

    def refresh(self) -> None:
        self.ask(lambda: (self._service.rules(), self._service.exam_intervals()), self._show)

    def editing(self) -> bool:
        return self._dirty

    def _show(self, told: tuple[dict[str, RuleSetting], dict[str, int]]) -> None:
        if self._dirty:
            return
        self._known, exams = told
        for line in self.lines:
            setting = self._known[line.rule.key]
            line.on.set_value(setting.enabled)
            if line.threshold is not None:
                line.threshold.set_value(number_text(setting.threshold or 0.0))
        self._exams_known = _written(exams)
        self.exams.set_value(self._exams_known)

    @Slot()
    def _edited(self) -> None:
        self._dirty = True

    # --- kept -----------------------------------------------------------------------------------

    @Slot()
    def save(self) -> None:
        """Keep what was changed; a threshold out of its limits is shown where it stands."""
        try:
            wanted = self._wanted()
            text = str(self.exams.value() or "")
            exams = None if text == self._exams_known else _read(text)
        except CoordoError as error:
            self.page.tools.messages.fail(error)
            return
        service = self._service

        def work() -> None:
            for one in wanted:
                service.set_rule(one.rule, enabled=one.enabled, threshold=one.threshold)
            if exams is not None:
                service.set_exam_intervals(exams)

        self.ask(work, self._saved, self.page.tools.messages.fail)

    def _wanted(self) -> list[RuleSetting]:
        """The rules that were changed; InvalidField."""
        changed = []
        for line in self.lines:
            before = self._known[line.rule.key]
            threshold = None if line.threshold is None else _number(line.threshold, line.rule)
            enabled = line.on.isChecked()
            if (enabled, threshold) != (before.enabled, before.threshold):
                changed.append(
                    RuleSetting(rule=line.rule.key, enabled=enabled, threshold=threshold)
                )
        return changed

    def _saved(self, _none: None) -> None:
        self._dirty = False
        self.say(self.tr("Règles enregistrées."))
        self.refresh()


def _number(field: TextField, rule: Rule) -> float:
    """The threshold typed; InvalidField marks it."""
    try:
        value = float(str(field.value()).replace(",", ".").strip())
    except ValueError:
        value = -1.0
    wrong = not rule.lowest <= value <= rule.highest
    if rule.unit != "kg":
        wrong = wrong or value != int(value)
    set_wrong(field, wrong=wrong)
    if wrong:
        field.setFocus()
        raise InvalidField(field="threshold")
    return value


def _written(exams: dict[str, int]) -> str:
    return "\n".join(f"{exam}\u00a0: {days}" for exam, days in sorted(exams.items()))


def _read(text: str) -> dict[str, int]:
    """« HbA1c : 90 » on each line; InvalidField."""
    found = {}
    for line in text.splitlines():
        exam, _, days = line.rpartition(":")
        if not line.strip():
            continue
        if not exam.strip() or not days.strip().isdigit():
            raise InvalidField(field="interval")
        found[exam.strip()] = int(days)
    return found
