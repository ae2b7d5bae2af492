"""The top search: patients as one types, best first, then actions; opened last when empty.

Questions go through the glance runner: one that was overtaken is dropped before it runs.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.dates import show_date
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.patients import PatientLine, Sex
from coordo_desktop.domain.text import fold
from coordo_desktop.ui.kit.matching import highlighted
from coordo_desktop.ui.kit.runs import Run

SHOWN = 8
_DIALLED = 3  # digits typed from which the telephone is worth its place
_SEX_LETTERS = {Sex.FEMALE: "F", Sex.MALE: "M"}


@dataclass(frozen=True, slots=True)
class Command:
    """Something one may do, found by its words; `key` is drawn at its right."""

    title: str
    icon: str
    run: Callable[[], None]
    key: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Thing:
    """What is found beside people: a product of the stock."""

    title: str
    icon: str
    run: Callable[[], None]
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """One line of the popup: a heading, a patient or an action."""

    runs: tuple[Run, ...]
    detail: str = ""
    right: str = ""
    icon: str = ""
    key: str = ""
    patient_id: PatientId | None = None
    run: Callable[[], None] | None = None

    @property
    def heading(self) -> bool:
        """Whether it only titles what follows."""
        return self.patient_id is None and self.run is None


def hits(
    text: str,
    patients: Sequence[PatientLine],
    commands: Sequence[Command],
    things: Sequence[Thing] = (),
) -> list[Hit]:
    """What the popup shows for this text."""
    asked = bool(text.strip())
    lines: list[Hit] = []
    if patients:
        title = (
            QCoreApplication.translate("Search", "Patients")
            if asked
            else QCoreApplication.translate("Search", "Ouverts en dernier")
        )
        lines.append(_heading(title))
        lines += [_patient_hit(line, text) for line in patients[:SHOWN]]
    if things:
        lines.append(_heading(QCoreApplication.translate("Search", "Stock")))
        lines += [_thing_hit(thing, text) for thing in things]
    found = matching(text, commands)
    if found:
        lines.append(_heading(QCoreApplication.translate("Search", "Actions")))
        lines += [_command_hit(command, text) for command in found[: SHOWN // 2 if asked else 3]]
    if asked and not lines:
        nothing = QCoreApplication.translate(
            "Search", "Aucun patient, aucun produit, aucune action à ces mots."
        )
        lines.append(_heading(nothing))
    return lines


def matching(text: str, commands: Sequence[Command]) -> list[Command]:
    """The commands whose words begin with every word typed."""
    tokens = fold(text).split()

    def fits(command: Command) -> bool:
        there = fold(f"{command.title} {command.words}").split()
        return all(any(word.startswith(token) for word in there) for token in tokens)

    return [command for command in commands if fits(command)]


def _patient_hit(line: PatientLine, asked: str) -> Hit:
    title = shown_names.name(
        line.family_name, line.used_name, line.given_names, line.used_given_name
    )
    birth_name = shown_names.birth_name(line.family_name, line.used_name, line.sex)
    born = show_date(line.birth_date)
    dialled = sum(letter.isdigit() for letter in asked) >= _DIALLED
    phone = show_phone(line.phone) if dialled else ""
    detail = "  ·  ".join(part for part in (born, line.town, phone) if part)
    return Hit(
        runs=(
            *highlighted(title, asked, weight=600, strong=700),
            *highlighted(f"  {birth_name}" if birth_name else "", asked, ink="text-2"),
        ),
        detail=detail,
        right=_SEX_LETTERS.get(line.sex, ""),
        icon="patient",
        patient_id=line.id,
    )


def _command_hit(command: Command, asked: str) -> Hit:
    return Hit(
        runs=tuple(highlighted(command.title, asked)),
        icon=command.icon,
        key=command.key,
        run=command.run,
    )


def _thing_hit(thing: Thing, asked: str) -> Hit:
    return Hit(
        runs=tuple(highlighted(thing.title, asked)),
        detail=thing.detail,
        icon=thing.icon,
        run=thing.run,
    )


def _heading(title: str) -> Hit:
    return Hit(runs=(Run(title, 600, "text-3"),))
