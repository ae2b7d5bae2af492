"""The lines of the summary's cards."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.measurements import (
    WORDS,
    Bounds,
    LastMeasurement,
    Measure,
    Measurement,
    Trend,
)
from coordo_desktop.domain.patients import (
    CareTeamMember,
    ContactPerson,
    Contingency,
    Problem,
)
from coordo_desktop.domain.transmissions import FocusLine, Priority
from coordo_desktop.ui.kit.avatars import Avatar, initials
from coordo_desktop.ui.kit.chips import Chip
from coordo_desktop.ui.kit.labels import Hairline, IconLabel, Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row, sized, spaced
from coordo_desktop.ui.kit.punctuation import with_colon
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.spark import Spark
from coordo_desktop.ui.patients import words

_TREND_ICONS = {Trend.UP: "rising", Trend.DOWN: "falling", Trend.LEVEL: "arrow-right"}


def host(layout: QHBoxLayout | QVBoxLayout, *, space: int = 5) -> QWidget:
    """A line of a card, 12 px from its edges."""
    made = QWidget()
    spaced(layout, margins=(12, space, 12, space), gap=8)
    made.setLayout(layout)
    return made


def add(box: QBoxLayout, line: QWidget) -> None:
    """One more line, parted from the one above by a hairline."""
    box.addWidget(Hairline())
    box.addWidget(line)


def bare(widget: QWidget) -> QWidget:
    """A widget as a line."""
    return host(column(widget, gap=0))


def paragraph(text: str) -> QWidget | None:
    """A text of several lines; None for an empty one."""
    return bare(RunsLabel([Run(text)], wrap=True)) if text else None


def quote(text: str) -> QWidget | None:
    """The person's own words."""
    said = text if text.startswith("«") else f"«\u202f{text}\u202f»"
    return host(column(RunsLabel([Run(said)], wrap=True), gap=0), space=10) if text else None


def heading(text: str) -> QWidget:
    """A small heading among the lines of a card."""
    return host(column(Label(text, role="small", weight=600, ink="text-2"), gap=0), space=4)


def problem(one: Problem) -> QWidget:
    """What, and since when."""
    since = str(one.since.year) if one.since else ""
    line = row(RunsLabel([Run(one.label)], wrap=True), Label(since, ink="text-2", role="small"))
    line.setStretch(0, 1)
    return host(line)


def if_then(one: Contingency) -> QWidget:
    """« Si…, alors… »."""
    runs = [
        Run(QCoreApplication.translate("SummaryTab", "Si "), 600), Run(f"{one.condition}, "),
        Run(QCoreApplication.translate("SummaryTab", "alors "), 600), Run(one.action),
    ]  # fmt: skip
    return bare(RunsLabel(runs, wrap=True))


def focus(line: FocusLine, said: str) -> QWidget:
    """A cible: how urgent, what was last said, since when."""
    age = QCoreApplication.translate("SummaryTab", "{days} j").format(days=line.age_days)
    words_of = column(
        RunsLabel([Run(line.focus.label, 600)]),
        RunsLabel([Run(said.replace("\n", " "), ink="text-2")], role="small", max_lines=1),
        gap=0,
    )
    chip = QWidget()
    chip.setLayout(row(_priority_chip(line.focus.priority), None))
    sized(chip, width=100)
    made = row(chip, words_of, Label(age, role="small", ink="text-2"), gap=8)
    made.setStretch(1, 1)
    return host(made, space=7)


def _priority_chip(priority: Priority) -> Chip:
    if priority is Priority.URGENT:
        return Chip(QCoreApplication.translate("SummaryTab", "Urgente"), kind="danger")
    if priority is Priority.IMPORTANT:
        return Chip(QCoreApplication.translate("SummaryTab", "Importante"), kind="warn")
    return Chip(QCoreApplication.translate("SummaryTab", "Info"), kind="neutral")


def measure(
    one: LastMeasurement, values: Sequence[Measurement], bounds: Mapping[Measure, Bounds]
) -> QWidget:
    """Name and time, the value large, its curve between the usual bounds, its trend."""
    name = words.measure_word(one.measure)
    told = column(Label(name), Label(words.moment_word(one.at), role="tiny", ink="text-2"), gap=0)
    first = QWidget()
    first.setLayout(told)
    sized(first, width=114)
    ink = "danger" if one.out_of_bounds else "text"
    number, _, unit = one.text.removeprefix(WORDS[one.measure]).strip().partition("\u00a0")
    runs = [Run(("! " if one.out_of_bounds else "") + number, 600, ink, role="panel")]
    if unit:
        runs.append(Run(f" {unit}", 400, "text-2", role="small"))
    value = RunsLabel(runs)
    sized(value, width=84)
    series = [each.value for each in sorted(values, key=lambda each: each.at)
              if each.measure is one.measure]  # fmt: skip
    usual = bounds.get(one.measure, Bounds())
    curve = Spark(
        series, low=usual.low, high=usual.high, label=with_colon(name, one.text), width=120
    )
    line = row(first, value, None, gap=8)
    if series[1:]:
        line.addWidget(curve)
    icon = _TREND_ICONS.get(one.trend)
    trend = IconLabel(icon or "dot", ink if icon else "text-3", 16, label=one.trend.value)
    line.addWidget(trend)
    return host(line, space=5)


def member(one: CareTeamMember, name: str) -> QWidget:
    """Somebody of the circle of care."""
    said = ", ".join(
        word
        for word in (
            QCoreApplication.translate("SummaryTab", "référent") if one.referent else "",
            one.role or one.profession,
        )
        if word
    )
    return _person(name, said, one.phone)


def near(contact: ContactPerson) -> QWidget:
    """Somebody near the patient."""
    said = [contact.kinship, *(words.relation_word(one) for one in sorted(contact.relations))]
    return _person(contact.name, ", ".join(word for word in said if word), contact.phone)


def _person(name: str, said: str, phone: str) -> QWidget:
    texts = column(
        RunsLabel([Run(name)]), RunsLabel([Run(said, ink="text-2")], role="small"), gap=0
    )
    shown = show_phone(phone) if phone else ""
    line = row(Avatar(initials(name)), texts, Label(shown, role="table"), gap=8)
    line.setStretch(1, 1)
    return host(line, space=4)
