"""Beside the lists: what a line is about, whom to call, and the choices by number."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.appointments import Appointment
from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.waiting import (
    FreedSlot,
    NoShow,
    TouchedByAbsence,
    TouchedRound,
    TransportLine,
    TripProposal,
    WaitingEntry,
)
from coordo_desktop.ui.agenda import lists_words as words
from coordo_desktop.ui.agenda.lists_lines import ListLine, Section
from coordo_desktop.ui.kit.agenda_words import (
    kind_words,
    length_text,
    moment_text,
    place_words,
    span_text,
)
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.cards import KeyValues
from coordo_desktop.ui.kit.flow import FlowLayout
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import clear, row
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.side_panel import SidePanel

WIDTH = 362
_MOST = 5
Pairs = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen by number: a heading and its lines, first and second words."""

    title: str
    lines: tuple[tuple[str, str], ...] = ()
    none: str = ""  # said when there are none


class ListDetail(SidePanel):
    """Shows one line; each button is a key of the view."""

    asked = Signal(str)  # code of an act
    picked = Signal(int)  # number of a choice, from 0

    def __init__(self) -> None:
        super().__init__(name="agenda.lists.detail", width=WIDTH, closable=False)
        self._shown: tuple[object, ...] = ()

    def show_nothing(self, said: str = "") -> None:
        """No line is chosen."""
        if self._shown == (said,):
            return
        self._shown = (said,)
        self._empty()
        self.set_title("")
        self.set_identity("")
        self.block().addWidget(Label(said, ink="text-2", wrap=True, name="agenda.lists.nothing"))
        self.end()

    def show_line(
        self,
        line: ListLine,
        choices: Choices | None,
        now: datetime,
        *,
        place: str,
        all_of: int = 0,
    ) -> None:
        """Show this line; `all_of` so many of its absence could be handed over at once."""
        shown = (line, choices, place, all_of)
        if shown == self._shown:
            return
        self._shown = shown
        self.setUpdatesEnabled(False)
        self._empty()
        self._head(line, place)
        self._acts(line, all_of)
        self._phones(line)
        if choices is not None:
            self._choices(choices)
        pairs = _pairs_of(line, now)
        if pairs:
            self.block(self.tr("Le rendez-vous")).addWidget(
                KeyValues(pairs, name="agenda.lists.facts")
            )
        self._note(line)
        self.end()
        self.setUpdatesEnabled(True)

    def _empty(self) -> None:
        clear(self.above)
        self.clear()

    def _head(self, line: ListLine, place: str) -> None:
        self.above.addWidget(Label(words.section_title(line.section), role="small", ink="text-2"))
        self.above.addStretch(1)
        self.above.addWidget(Label(place, role="small", ink="text-3", name="agenda.lists.place"))
        self.set_title(line.who or line.what)
        self.set_identity([Run(line.what, 600)] if line.who else "")

    def _acts(self, line: ListLine, all_of: int) -> None:
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        first = words.usual(line.acts)
        found = [] if first is None else [first, *map(words.act, line.acts[1:])]
        if line.appointment_id is not None:
            found.append(words.act("open"))
        for number, one in enumerate(found):
            button = Button(
                one.words,
                name=f"agenda.lists.act.{one.code}",
                kind="primary" if not number and first is not None else "normal",
                key=one.key,
            )
            button.clicked.connect(lambda _on=False, code=one.code: self.asked.emit(code))
            flow.addWidget(button)
        if all_of > 1:
            button = Button(
                self.tr("Tout confier (%n)", "", all_of), name="agenda.lists.act.all",
                key="Maj+F",
            )  # fmt: skip
            button.clicked.connect(lambda: self.asked.emit("all"))
            flow.addWidget(button)
        block = self.block()
        if line.more:
            block.addWidget(RunsLabel(line.more, ink="text-2", wrap=True, name="agenda.lists.more"))
        block.addWidget(holder)

    def _phones(self, line: ListLine) -> None:
        if line.patient_id is None:
            return
        block = self.block(self.tr("Téléphone"))
        for phone in line.phones:
            block.addWidget(RunsLabel([Run(show_phone(phone), 600)], name="agenda.lists.phone"))
        if not line.phones:
            block.addWidget(Label(self.tr("Aucun numéro au dossier."), ink="text-2"))

    def _choices(self, choices: Choices) -> None:
        block = self.block(choices.title)
        for number, (first, second) in enumerate(choices.lines[:_MOST]):
            button = Button(
                first, name=f"agenda.lists.choice.{number + 1}", key=str(number + 1), compact=True
            )
            button.setAccessibleName(f"{first}, {second}" if second else first)
            button.clicked.connect(lambda _on=False, at=number: self.picked.emit(at))
            line = row(button, Label(second, role="small", ink="text-2", wrap=True), gap=8)
            line.setStretch(1, 1)
            block.addLayout(line)
        if not choices.lines:
            block.addWidget(Label(choices.none, ink="text-2", wrap=True))

    def _note(self, line: ListLine) -> None:
        note = getattr(line.about, "note", "")
        if isinstance(line.about, Appointment):
            note = line.about.content.note
        if note:
            self.block(self.tr("Note")).addWidget(RunsLabel(note, wrap=True, max_lines=12))
        if line.section is Section.TRIPS:
            said = self.tr("Rien n’est déplacé sans vous. Après, prévenez la personne.")
            self.block().addWidget(Note(said, kind="info", icon="phone"))


def _pairs_of(line: ListLine, now: datetime) -> Pairs:
    about = line.about
    if isinstance(about, FreedSlot):
        return [
            (
                QCoreApplication.translate("ListDetail", "Quand"),
                span_text(about.starts_at, about.ends_at),
            ),
            (QCoreApplication.translate("ListDetail", "Avec"), ", ".join(about.professional_names)),
            (QCoreApplication.translate("ListDetail", "Lieu"), place_words(about.place)),
        ]
    if isinstance(about, WaitingEntry):
        return _waiting_pairs(about, now)
    if isinstance(about, NoShow):
        pairs = [
            (QCoreApplication.translate("ListDetail", "Était prévu"), moment_text(about.starts_at)),
            (QCoreApplication.translate("ListDetail", "Avec"), ", ".join(about.professionals)),
            (QCoreApplication.translate("ListDetail", "Suivi"), words.follow_up(about.step)),
        ]
        if about.next_at is not None:
            pairs.append(
                (QCoreApplication.translate("ListDetail", "Prochain"), moment_text(about.next_at))
            )
        return pairs
    if isinstance(about, Appointment):
        return _appointment_pairs(about)
    if isinstance(about, TransportLine):
        return [
            (
                QCoreApplication.translate("ListDetail", "Prochain trajet"),
                moment_text(about.starts_at),
            ),
            (
                QCoreApplication.translate("ListDetail", "Transport"),
                words.transport(about.transport),
            ),
            (QCoreApplication.translate("ListDetail", "Avec"), ", ".join(about.professionals)),
        ]
    if isinstance(about, TouchedByAbsence | TouchedRound):
        pairs = [
            (
                QCoreApplication.translate("ListDetail", "Quand"),
                span_text(about.starts_at, about.ends_at),
            )
        ]
        if line.absence is not None:
            pairs.append(
                (
                    QCoreApplication.translate("ListDetail", "Absence"),
                    words.absence_title(line.absence),
                )
            )
        return pairs
    return _trip_pairs(about)


def _waiting_pairs(one: WaitingEntry, now: datetime) -> Pairs:
    pairs = [
        (
            QCoreApplication.translate("ListDetail", "Quoi"),
            f"{one.title or kind_words(one.kind)}, {length_text(one.minutes)}",
        ),
        (QCoreApplication.translate("ListDetail", "Lieu"), place_words(one.place)),
        (QCoreApplication.translate("ListDetail", "Avec"), ", ".join(one.professional_names)),
        (QCoreApplication.translate("ListDetail", "Convient"), words.wishes(one)),
        (
            QCoreApplication.translate("ListDetail", "Pas avant"),
            words.day(one.not_before) if one.not_before else "",
        ),
        (
            QCoreApplication.translate("ListDetail", "Au plus tard"),
            words.day(one.before) if one.before else "",
        ),
        (QCoreApplication.translate("ListDetail", "Attend depuis"), words.days_ago(one.since, now)),
    ]
    return [(name, told) for name, told in pairs if told]


def _appointment_pairs(one: Appointment) -> Pairs:
    pairs = [
        (QCoreApplication.translate("ListDetail", "Quand"), span_text(one.starts_at, one.ends_at)),
        (
            QCoreApplication.translate("ListDetail", "Avec"),
            ", ".join(name for _id, name in one.professionals),
        ),
        (
            QCoreApplication.translate("ListDetail", "Lieu"),
            one.room or place_words(one.content.place),
        ),
        (QCoreApplication.translate("ListDetail", "Préparation"), one.content.preparation),
        (
            QCoreApplication.translate("ListDetail", "Transport"),
            words.transport(one.content.transport),
        ),
        (QCoreApplication.translate("ListDetail", "Interprète"), one.content.interpreter),
    ]
    return [(name, told) for name, told in pairs if told]


def _beside(one: TripProposal) -> list[str]:
    """When, whom where it is somebody else, with whom where it is with another."""
    other = "" if one.other == one.patient else one.other
    names = () if one.anchor_names == one.professional_names else one.anchor_names
    return [part for part in (moment_text(one.anchor_at), other, *names) if part]


def _trip_pairs(one: TripProposal) -> Pairs:
    pairs = [
        (QCoreApplication.translate("ListDetail", "Au lieu de"), moment_text(one.from_at)),
        (
            QCoreApplication.translate("ListDetail", "Le"),
            span_text(one.to_starts_at, one.to_ends_at),
        ),
        (QCoreApplication.translate("ListDetail", "Avec"), ", ".join(one.professional_names)),
        (QCoreApplication.translate("ListDetail", "À côté de"), ", ".join(_beside(one))),
        (QCoreApplication.translate("ListDetail", "Épargné"), words.spared_whole(one)),
    ]
    return [(name, told) for name, told in pairs if told]
