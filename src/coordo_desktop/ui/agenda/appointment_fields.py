"""The fields of an appointment and what follows from what in them: who, when, how long, where.

Keys are the fields that refusals name; the rest folds away (AG2).
"""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.appointments import (
    AppointmentDraft,
    AppointmentKind,
    AppointmentPlace,
)
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.ui.agenda.agenda_fields import IdField, LengthField
from coordo_desktop.ui.agenda.appointment_more import MORE, MoreFields
from coordo_desktop.ui.agenda.series_reading import (
    proposals,
)
from coordo_desktop.ui.agenda.surroundings import Surroundings, local_now
from coordo_desktop.ui.agenda.when_reading import TypedTime, read_when
from coordo_desktop.ui.kit.agenda_words import kind_words, place_words
from coordo_desktop.ui.kit.buttons import LinkButton
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.completion import Completion, Suggestion
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.layout import row, sized

_NARROW = 96  # two fields stand side by side in a panel
_PLACES = {AppointmentKind.HOME_VISIT: AppointmentPlace.HOME}


class AppointmentFields(Form):
    """Showing and reading them is `appointment_form`."""

    sought = Signal(str)  # a patient's name being typed

    def __init__(self, name: str, around: Surroundings, now: datetime, *, new: bool) -> None:
        super().__init__(name=f"{name}.form", gap=5)
        self._name, self._around, self._now, self._new = name, around, local_now(now), new
        self._base: AppointmentDraft | None = None
        self._day: date | None = None
        self._traits: dict[object, str] = {}
        self._length_typed = False
        self._unread: set[str] = set()
        self._build()
        self._bind()

    # --- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        name = self._name
        self.patients = IdField(
            name=f"{name}.patients", label=self.tr("Patient"),
            placeholder=self.tr("Pour qui\u202f? Plusieurs pour une séance"),
        )  # fmt: skip
        self.add("patients", self.tr("Patient"), self.patients)
        self.when = TextField(
            name=f"{name}.when", label=self.tr("Quand"),
            placeholder=self.tr("demain 9h, mar 14h30, 24/11 9h-9h45"),
        )  # fmt: skip
        self.add("starts_at", self.tr("Quand"), self.when)
        kinds = [(one, kind_words(one)) for one in AppointmentKind]
        self.kind = Choice(kinds, name=f"{name}.kind", label=self.tr("Type"))
        self.length = LengthField(name=f"{name}.length", label=self.tr("Durée"))
        self.add_row(
            [("kind", self.tr("Type"), self.kind), ("ends_at", self.tr("Durée"), self.length)],
            stretch=(3, 2),
        )
        self.professionals = IdField(
            name=f"{name}.with", label=self.tr("Avec"), placeholder=self.tr("ajouter…")
        )
        self.add("professionals", self.tr("Avec"), self.professionals)
        places = [(one, place_words(one)) for one in AppointmentPlace]
        self.place = Choice(places, name=f"{name}.place", label=self.tr("Lieu"))
        self.room = Choice([(None, "—")], name=f"{name}.room", label=self.tr("Salle"))
        self.add_row(
            [("place", self.tr("Lieu"), self.place), ("room_id", self.tr("Salle"), self.room)]
        )
        for choice in (self.kind, self.place, self.room):
            sized(choice, min_width=_NARROW)
        self.add("address", self.tr("Adresse"), TextField(
            name=f"{name}.address", label=self.tr("Adresse")))  # fmt: skip
        self.add("title", self.tr("Objet"), TextField(
            name=f"{name}.title", label=self.tr("Objet"),
            placeholder=self.tr("suivi, bilan, pansement…")))  # fmt: skip
        self.rule = TextField(
            name=f"{name}.rule", label=self.tr("Répéter"),
            placeholder=self.tr("chaque semaine le lundi, 10 fois"),
        )  # fmt: skip
        self.add("rule", self.tr("Répéter"), self.rule)
        for key in ("starts_at", "rule"):
            self.frame(key).under.whole = True  # what was understood is read to its end
        self.fold = LinkButton(self.tr("Préparation, transport, rappel…"), name=f"{name}.more")
        self.fold.setToolTip("Ctrl+D")
        line = QWidget()
        line.setLayout(row(self.fold, None))
        self.add_widget(line)
        self._more = MoreFields(self, name, self._around.settings.reminder_days)
        self._more.fold(shown=False)

    def _bind(self) -> None:
        self._rhythms = Completion(self.rule, name=f"{self._name}.rule")
        self._rhythms.asked.connect(self._offer_rhythms)
        self._rhythms.accepted.connect(lambda _line: self.rule.edited.emit())
        self.patients.asked.connect(self.sought)
        self.professionals.asked.connect(
            lambda typed: self.professionals.offer(self._around.found(typed))
        )
        self.kind.changed.connect(self._kind_chosen)
        self.place.changed.connect(lambda _place: self._places_shown())
        self.length.edited.connect(self._length_was_typed)
        self.when.edited.connect(self._end_was_typed)
        self.fold.clicked.connect(self.unfold)
        self.edited.connect(self.say_read)

    def unfold(self) -> None:
        """Show or hide what is asked less often."""
        shown = self._more.toggle()
        self.fold.set_text(
            self.tr("Moins de détails") if shown else self.tr("Préparation, transport, rappel…")
        )
        if shown:
            self.editor(MORE[0]).setFocus()

    # --- the time typed ---------------------------------------------------------------------

    def when_text(self, local: datetime) -> str:
        """« mar. 24 nov. 14:00 », with its year when it is another one."""
        year = "" if local.year == self._now.year else " yyyy"
        day = QLocale().toString(QDate(local.date()), f"ddd d MMM{year}")
        return f"{day} {local:%H:%M}"

    def _read_when(self) -> TypedTime | None:
        try:
            return read_when(self.when.text(), self._now, self._day)
        except (ValueError, CoordoError):
            return None

    def _starts(self) -> datetime | None:
        when = self._read_when()
        if when is None or when.at is None:
            return None
        return datetime.combine(when.day, when.at)

    def say_read(self) -> None:
        """Say what was understood."""
        raise NotImplementedError

    # --- what follows from what ---------------------------------------------------------------

    def _kind_chosen(self, kind: object) -> None:
        if isinstance(kind, AppointmentKind):
            if not self._length_typed:
                self.length.set_value(self._around.minutes(kind))
            if kind in _PLACES:
                self.place.set_value(_PLACES[kind])
            elif self.place.value() in _PLACES.values():
                self.place.set_value(AppointmentPlace.PRACTICE)
            self._places_shown()

    def _length_was_typed(self) -> None:
        """A length typed after « 9h-15h » is the one that counts."""
        self._length_typed = True
        when, starts = self._read_when(), self._starts()
        try:
            other = when is not None and when.minutes not in {0, self.length.value()}
        except CoordoError:
            return
        if other and starts is not None:
            self.when.set_value(self.when_text(starts))

    def _end_was_typed(self) -> None:
        """« 9h-15h » sets the length."""
        when = self._read_when()
        if when is not None and when.minutes:
            self.length.set_value(when.minutes)
            self._length_typed = True

    def _places_shown(self) -> None:
        """A room at the practice, an address outside, a window for a home visit."""
        place = self.place.value()
        self.frame("room_id").setVisible(place is AppointmentPlace.PRACTICE)
        self.frame("address").setVisible(place is AppointmentPlace.OUTSIDE)
        self._more.at_home(at_home=place is AppointmentPlace.HOME)

    def _offer_rhythms(self, typed: str) -> None:
        starts = self._starts()
        if typed or starts is None:
            self._rhythms.offer([])
        else:
            self._rhythms.offer([Suggestion(words) for words in proposals(starts)])
