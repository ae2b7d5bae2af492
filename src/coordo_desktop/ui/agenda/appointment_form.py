"""The fields of an appointment: who, when, how long, where; the rest folds away (AG2).

Keys are the fields that refusals name. What is typed is read by `read`, silently by `peek`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.appointments import (
    AppointmentContent,
    AppointmentDraft,
    AppointmentKind,
    AppointmentPlace,
    Participant,
)
from coordo_desktop.domain.errors import CoordoError, InvalidField
from coordo_desktop.domain.frequency_words import FrequencyNotUnderstood
from coordo_desktop.domain.ids import PatientId, ProfessionalId
from coordo_desktop.domain.local_times import typed as typed_instant
from coordo_desktop.ui.agenda.agenda_fields import IdField, LengthField
from coordo_desktop.ui.agenda.appointment_more import MORE, MoreFields
from coordo_desktop.ui.agenda.series_reading import (
    falls_text,
    first_fall,
    proposals,
    read_rule,
    rule_text,
)
from coordo_desktop.ui.agenda.surroundings import Surroundings, local_now
from coordo_desktop.ui.agenda.when_reading import TypedTime, read_when
from coordo_desktop.ui.kit.agenda_words import kind_words, minutes_between, place_words
from coordo_desktop.ui.kit.buttons import LinkButton
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.completion import Completion, Suggestion
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.layout import row, sized
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.kit.when import zone_in_use

_NARROW = 96  # two fields stand side by side in a panel
_PLACES = {AppointmentKind.HOME_VISIT: AppointmentPlace.HOME}


class AppointmentForm(Form):
    """`moved` when a person typed another time; the panel asks what stands in the way."""

    alone = False  # only this one of its series is changed: no rhythm says where it falls
    sought = Signal(str)  # a patient's name being typed

    def __init__(self, name: str, around: Surroundings, now: datetime, *, new: bool) -> None:
        super().__init__(name=f"{name}.form")
        self._name, self._around, self._now, self._new = name, around, local_now(now), new
        self._base: AppointmentDraft | None = None
        self._day: date | None = None
        self._traits: dict[object, str] = {}
        self._length_typed = False
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

    # --- showing ------------------------------------------------------------------------------

    def show_draft(
        self, draft: AppointmentDraft, patients: Sequence[Participant], *, timed: bool = True
    ) -> None:
        """Put a draft in the fields; without `timed` its time is only where to begin."""
        content = draft.content
        self._base = draft
        starts = local_now(draft.starts_at)
        self._day = starts.date() if timed else None
        rooms = [(one.id, one.name) for one in self._around.open_rooms(content.room_id)]
        self.room.set_options([(None, "—"), *rooms])
        self.set_values(
            {
                "patients": [(one.patient_id, one.patient) for one in patients],
                "starts_at": self.when_text(starts) if timed else "",
                "kind": content.kind,
                "ends_at": minutes_between(draft.starts_at, draft.ends_at),
                "professionals": [(one, self._around.name(one)) for one in content.professionals],
                "place": content.place,
                "room_id": content.room_id,
                "address": content.address,
                "title": content.title,
                "rule": rule_text(draft.rule),
                **self._more.values_of(content),
            }
        )
        if self._more.filled(content):
            self.unfold()
        self._places_shown()
        self.say_read()

    def show_times(self, starts_at: datetime, ends_at: datetime) -> None:
        """Its stand-in was moved on the grid: as if it had been typed."""
        starts = local_now(starts_at)
        self._day = starts.date()
        self.when.set_value(self.when_text(starts))
        self.length.set_value(minutes_between(starts_at, ends_at))
        self._length_typed = True
        self.when.edited.emit()

    @property
    def day(self) -> date | None:
        """The day of an hour typed alone, where one was pointed at."""
        return self._day

    def restore_draft(self, draft: Mapping[str, object]) -> None:
        """Put a draft back; what was understood of it is said at once."""
        super().restore_draft(draft)
        self._length_typed = True
        self._places_shown()
        if any(draft.get(key) for key in ("preparation", "interpreter", "note", "who")):
            self._more.fold(shown=True)
        self.say_read()

    def name_patients(self, known: dict[PatientId, tuple[str, str]]) -> None:
        """Names and traits read for those who had none."""
        self._traits.update({one: traits for one, (_name, traits) in known.items()})
        chosen = [
            (one, known[PatientId(one)][0] if one in known and not words else words)
            for one, words in self.patients.words().items()
        ]
        self.patients.set_value(chosen)

    def offer_patients(self, lines: Sequence[Suggestion]) -> None:
        """Answer `sought`."""
        self._traits.update({line.value: line.right for line in lines})
        self.patients.offer(lines)

    def whom(self) -> tuple[str, str]:
        """Whom it is for, and what tells them apart; the count of a group."""
        words = self.patients.words()
        if len(words) == 1:
            [(one, name)] = words.items()
            return name, self._traits.get(one, "")
        if words:
            return self.tr("%n personnes", "", len(words)), ", ".join(words.values())
        return self.editor("title").value(), ""

    def when_text(self, local: datetime) -> str:
        """« mar. 24 nov. 14:00 », with its year when it is another one."""
        year = "" if local.year == self._now.year else " yyyy"
        day = QLocale().toString(QDate(local.date()), f"ddd d MMM{year}")
        return f"{day} {local:%H:%M}"

    def clear_errors(self) -> None:
        """Nothing is wrong any more; what was understood is said again."""
        super().clear_errors()
        self.say_read()

    def say_read(self) -> None:
        """Under the time and the rhythm, what was understood."""
        when, frame = self._read_when(), self.frame("starts_at")
        said = ""
        if when is not None and when.at is not None:
            day = QLocale().toString(QDate(when.day), "dddd d MMMM yyyy")
            said = f"{day}, {when.at:%H:%M}"
        elif when is not None:
            said = self.tr("À quelle heure\u202f?")
        frame.under.say(frame, frame.error, said, frame.warning)
        self._say_rhythm()

    def _say_rhythm(self) -> None:
        frame, starts = self.frame("rule"), self._starts()
        said = ""
        if self.rule.text().strip() and starts is not None:
            try:
                said = falls_text(read_rule(self.rule.text(), starts), starts)
            except (CoordoError, ValueError):
                said = ""
        frame.under.say(frame, frame.error, said, frame.warning)

    # --- reading ------------------------------------------------------------------------------

    def read(self) -> AppointmentDraft:
        """What is typed. InvalidField names the first that cannot be read."""
        starts = self._typed_start()
        values = self.values()
        minutes = self._minutes()
        rule = self._rule(starts)
        starts_at = typed_instant(self._begins(rule, starts), zone_in_use())
        base = self._base.content if self._base else AppointmentContent()
        content = replace(
            base,
            kind=values["kind"],
            title=values["title"],
            place=values["place"],
            professionals=tuple(ProfessionalId(one) for one in values["professionals"]),
            room_id=values["room_id"] if values["place"] is AppointmentPlace.PRACTICE else None,
            participants=self._participants(base),
            address=values["address"] if values["place"] is AppointmentPlace.OUTSIDE else "",
            **self._more.read(values, at_home=values["place"] is AppointmentPlace.HOME),
        )
        return AppointmentDraft(
            starts_at=starts_at,
            ends_at=starts_at + timedelta(minutes=minutes),
            content=content,
            rule=rule,
        )

    def show_error(self, error: Exception) -> bool:
        """A refusal beside its field, with an example of what can be read."""
        cause = error.__cause__
        if not super().show_error(error):
            return False
        if isinstance(error, InvalidField):
            words = {
                "starts_at": self.tr("À quelle heure\u202f? Par exemple «\u00a0demain 9h\u00a0»."),
                "ends_at": self.tr("De 5 min à 12 h, par exemple «\u00a045 min\u00a0»."),
                "rule": sentence(cause) if isinstance(cause, FrequencyNotUnderstood) else "",
            }.get(error.field, "")
            if words:
                self.set_error(error.field, words)
        return True

    def peek(self) -> AppointmentDraft | None:
        """What is typed so far; None while it cannot be read."""
        try:
            return self.read()
        except CoordoError:
            return None

    def so_far(self) -> AppointmentDraft | None:
        """What is typed, its time being that of before where it cannot be read."""
        draft = self.peek()
        if draft is not None or self._base is None:
            return draft
        content = replace(
            self._base.content,
            kind=self.kind.value(),
            professionals=tuple(self.professionals.value()),
            participants=self._participants(self._base.content),
            place=self.place.value(),
            title=self.editor("title").value(),
        )
        try:
            minutes = self._minutes()
        except CoordoError:
            minutes = self._around.minutes(self.kind.value())
        starts_at = self._base.starts_at
        return AppointmentDraft(
            starts_at=starts_at, ends_at=starts_at + timedelta(minutes=minutes), content=content
        )

    def _participants(self, base: AppointmentContent) -> tuple[Participant, ...]:
        """Those chosen; who was there already keeps presence and note."""
        known = {one.patient_id: one for one in base.participants}
        return tuple(
            known.get(PatientId(one)) or Participant(patient_id=PatientId(one), patient=words)
            for one, words in self.patients.words().items()
        )

    def _typed_start(self) -> datetime:
        """The start typed; a refusal names what is wrong with it."""
        try:
            when = read_when(self.when.text(), self._now, self._day)
        except ValueError:
            raise InvalidField(field="starts_at") from None
        if when.at is None:
            raise InvalidField(field="starts_at")
        return datetime.combine(when.day, when.at)

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

    def _begins(self, rule: str, starts: datetime) -> datetime:
        """A rhythm typed begins on its first day; what is booked goes where it is typed."""
        kept = self._base.rule if self._base is not None and not self._new else ""
        return starts if rule == kept or (kept and self.alone) else first_fall(rule, starts)

    def _minutes(self) -> int:
        """The length typed, or that of « 9h-9h45 »."""
        when = self._read_when()
        return int(when.minutes if when and when.minutes else self.length.value())

    def _rule(self, starts: datetime) -> str:
        typed = self.rule.text().strip()
        kept = self._base.rule if self._base else ""
        if kept and typed == rule_text(kept):
            return kept
        try:
            return read_rule(typed, starts)
        except FrequencyNotUnderstood as error:
            raise InvalidField(field="rule") from error

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
