"""What is chosen before the agenda is printed: which paper, whose, which days, how it is named."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.agenda import Agenda, Span
from coordo_desktop.domain.agenda_papers import (
    AgendaAsked,
    AgendaForm,
    AgendaPicture,
    Names,
    Turn,
)
from coordo_desktop.domain.ids import ProfessionalId, RoomId
from coordo_desktop.ui.agenda.periods import Period
from coordo_desktop.ui.kit.buttons import Button, IconButton
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.flow import FlowLayout
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import row, sized

_SPAN_OF = {
    AgendaForm.DAY: Span.DAY,
    AgendaForm.WEEK: Span.WEEK,
    AgendaForm.PLACE: Span.DAY,
    AgendaForm.ROOMS: Span.DAY,
    AgendaForm.MONTH: Span.MONTH,
    AgendaForm.LIST: Span.LIST,
}
_PERIOD = 172  # « 24 nov. – 7 déc. 2026 »
_OF_SOMEBODY = frozenset({AgendaForm.DAY, AgendaForm.WEEK, AgendaForm.MONTH, AgendaForm.LIST})


class PaperOptions(QWidget):
    """`changed` when another paper is wanted; `wanted()` says which."""

    changed = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("agenda.paper.options")
        self._picture: AgendaPicture | None = None
        self._on = date.min
        name = "agenda.paper"
        back = Button(self.tr("Retour à l’agenda"), name=f"{name}.back", key="Esc")
        back.clicked.connect(self.closed)
        self.form = Choice(self._forms(), name=f"{name}.form", label=self.tr("Quel papier"))
        self.who = Choice([], name=f"{name}.who", label=self.tr("De qui"))
        self.room = Choice([], name=f"{name}.room", label=self.tr("Quelle salle"))
        self.before = IconButton(
            "left", name=f"{name}.before", label=self.tr("Période précédente"), kind="normal",
            compact=True,
        )  # fmt: skip
        self.after = IconButton(
            "right", name=f"{name}.after", label=self.tr("Période suivante"), kind="normal",
            compact=True,
        )  # fmt: skip
        self.period = Label("", weight=600, align="center", name=f"{name}.period")
        self.names = Choice(
            [
                (Names.FULL, self.tr("Noms des patients")),
                (Names.INITIALS, self.tr("Initiales")),
                (Names.NONE, self.tr("Sans les noms")),
            ],
            name=f"{name}.names", label=self.tr("Comment les patients sont nommés"),
        )  # fmt: skip
        self.turn = Choice(
            [
                (Turn.AUTO, self.tr("Sens le plus lisible")),
                (Turn.PORTRAIT, self.tr("Portrait")),
                (Turn.LANDSCAPE, self.tr("Paysage")),
            ],
            name=f"{name}.turn", label=self.tr("Sens de la page"),
        )  # fmt: skip
        self.cancelled = Check(self.tr("Avec les annulés"), name=f"{name}.cancelled")
        self._days = QWidget()
        self._days.setLayout(row(self.before, self.period, self.after, gap=6))
        ticked = sized(QWidget(), height=32)
        ticked.setLayout(row(self.cancelled))
        sized(self._days, height=32)
        sized(self.period, width=_PERIOD)
        flow = FlowLayout(margins=(16, 9, 12, 8), gap=8)
        for one in (
            back, self.form, self.who, self.room, self._days, self.names, self.turn, ticked,
        ):  # fmt: skip
            flow.addWidget(one)
        self.setLayout(flow)
        self.form.changed.connect(self._formed)
        for choice in (self.who, self.room, self.names, self.turn):
            choice.changed.connect(self._said)
        self.cancelled.edited.connect(self.changed)
        self.before.clicked.connect(self._earlier)
        self.after.clicked.connect(self._later)

    def _forms(self) -> list[tuple[AgendaForm, str]]:
        return [
            (AgendaForm.SEEN, self.tr("Comme à l’écran")),
            (AgendaForm.DAY, self.tr("Journée d’un professionnel")),
            (AgendaForm.WEEK, self.tr("Semaine d’un professionnel")),
            (AgendaForm.PLACE, self.tr("Toute la structure, un jour")),
            (AgendaForm.ROOMS, self.tr("Planning des salles")),
            (AgendaForm.MONTH, self.tr("Mois")),
            (AgendaForm.LIST, self.tr("Liste")),
        ]

    # --- asked ----------------------------------------------------------------------------------

    def start(self, picture: AgendaPicture, on: date) -> None:
        """From what a view shows, as seen first."""
        self._picture, self._on = picture, on
        agenda = picture.agenda
        self.who.set_options(self._people(agenda))
        known = {one.id for one in agenda.people}
        mine = next((one.id for one in agenda.people if one.mine), None)
        seen = (key for key in picture.keys if key in known)
        self.who.set_value(next(seen, mine))
        every: list[tuple[RoomId | None, str]] = [(None, self.tr("Toutes les salles"))]
        self.room.set_options(every + [(one.id, one.name) for one in agenda.rooms])
        self.form.set_value(AgendaForm.SEEN)
        self.cancelled.set_value(picture.cancelled)
        self._arrange()

    def _people(self, agenda: Agenda) -> Sequence[tuple[ProfessionalId | None, str]]:
        every: list[tuple[ProfessionalId | None, str]] = [(None, self.tr("Tout le monde"))]
        return every + [(one.id, one.name) for one in agenda.people]

    def wanted(self) -> AgendaAsked | AgendaPicture | None:
        """The paper as it is chosen now."""
        if self._picture is None:
            return None
        form, names, turn = self.form.value(), self.names.value(), self.turn.value()
        cancelled = self.cancelled.value()
        if form is AgendaForm.SEEN:
            return replace(self._picture, names=names, turn=turn, cancelled=cancelled)
        period = Period(_SPAN_OF[form], self._on)
        return AgendaAsked(
            form=form,
            on=self._on,
            last=period.last if form is AgendaForm.LIST else None,
            professional_id=self.who.value() if form in _OF_SOMEBODY else None,
            room_id=self.room.value() if form is AgendaForm.ROOMS else None,
            names=names,
            turn=turn,
            cancelled=cancelled,
        )

    # --- shown ----------------------------------------------------------------------------------

    def _formed(self, _form: object) -> None:
        self._arrange()
        self.changed.emit()

    def _said(self, _value: object) -> None:
        self.changed.emit()

    def _arrange(self) -> None:
        """Only what the paper chosen asks for."""
        form = self.form.value()
        seen = form is AgendaForm.SEEN
        self.who.setVisible(form in _OF_SOMEBODY)
        self.room.setVisible(form is AgendaForm.ROOMS)
        self._days.setVisible(not seen)
        if not seen:
            self.period.set_text(_period_words(Period(_SPAN_OF[form], self._on)))

    def _earlier(self) -> None:
        self._step(-1)

    def _later(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        form = self.form.value()
        if form is AgendaForm.SEEN:
            return
        self._on = Period(_SPAN_OF[form], self._on).step(by).on
        self._arrange()
        self.changed.emit()


def _period_words(period: Period) -> str:
    """« lun. 23 nov. 2026 », « 23 – 29 nov. 2026 », « novembre 2026 »."""
    first, last = (QDate(each.year, each.month, each.day) for each in (period.first, period.last))
    if period.span is Span.MONTH:
        return QLocale().toString(QDate(period.on.year, period.on.month, 1), "MMMM yyyy")
    if period.first == period.last:
        return QLocale().toString(first, "ddd d MMM yyyy")
    shape = "d" if period.first.month == period.last.month else "d MMM"
    return f"{QLocale().toString(first, shape)} – {QLocale().toString(last, 'd MMM yyyy')}"
