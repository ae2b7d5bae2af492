"""What a common slot is looked for: for whom, with whom, how long, where, before when (AG4)."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QDate, QLocale

from coordo_desktop.domain.appointments import (
    AppointmentContent,
    AppointmentDraft,
    AppointmentPlace,
    Participant,
)
from coordo_desktop.domain.conflicts import FreeSlot, SlotQuestion
from coordo_desktop.domain.ids import AppointmentId, PatientId, ProfessionalId
from coordo_desktop.ui.agenda.agenda_fields import IdField, LengthField, ReadField
from coordo_desktop.ui.agenda.surroundings import Surroundings, day_begins, local_now
from coordo_desktop.ui.kit.agenda_words import minutes_between, place_words
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.due_reading import read_parts
from coordo_desktop.ui.kit.forms import Form

_AHEAD = timedelta(days=14)
_MOST = 3
_ANY = "any"
_FEW = 2  # « — » and « N’importe laquelle »: no room is known


class SlotForm(Form):
    """The fields over the list of slots."""

    def __init__(self) -> None:
        super().__init__(name="slots.form")
        self._around = Surroundings()
        self._now = datetime.min  # noqa: DTZ901 - local, set when it is shown
        self.patients = IdField(
            name="slots.patients", label=self.tr("Patient"), placeholder=self.tr("Pour qui\u202f?")
        )
        self.add("patients", self.tr("Patient"), self.patients)
        self.people = IdField(
            name="slots.with", label=self.tr("Avec"), placeholder=self.tr("ajouter…")
        )
        self.add("professionals", self.tr("Avec"), self.people)
        self.length = LengthField(name="slots.length", label=self.tr("Durée"))
        self.place = Choice(
            [(one, place_words(one)) for one in AppointmentPlace],
            name="slots.place", label=self.tr("Lieu"),
        )  # fmt: skip
        self.add_row(
            [("ends_at", self.tr("Durée"), self.length), ("place", self.tr("Lieu"), self.place)],
            stretch=(2, 3),
        )
        self.room = Choice([(None, "—")], name="slots.room", label=self.tr("Salle"))
        self.add("room_id", self.tr("Salle"), self.room)
        self.before = ReadField(
            self._read_day, name="slots.before", label=self.tr("Avant le"),
            placeholder=self.tr("vendredi, 27/11, dans 3 sem."),
        )  # fmt: skip
        self.add("before", self.tr("Avant le"), self.before)
        self.place.changed.connect(lambda _place: self._room_shown())
        self.people.asked.connect(lambda typed: self.people.offer(self._around.found(typed)))

    def show_draft(self, draft: AppointmentDraft, around: Surroundings, now: datetime) -> None:
        """Put in the fields what the draft says."""
        self._around, self._now = around, local_now(now)
        content = draft.content
        last = max(local_now(draft.starts_at), self._now) + _AHEAD
        rooms = [(one.id, one.name) for one in around.open_rooms(content.room_id)]
        self.room.set_options([(None, "—"), (_ANY, self.tr("N’importe laquelle")), *rooms])
        self.set_values(
            {
                "patients": [(one.patient_id, one.patient) for one in content.participants],
                "professionals": [(one, around.name(one)) for one in content.professionals],
                "ends_at": minutes_between(draft.starts_at, draft.ends_at),
                "place": content.place,
                "room_id": content.room_id,
                "before": QLocale().toString(QDate(last.date()), "ddd d MMM yyyy"),
            }
        )
        self._room_shown()

    def question(
        self, draft: AppointmentDraft, earliest: datetime, ignore: AppointmentId | None
    ) -> SlotQuestion:
        """What is asked; InvalidField names what cannot be read."""
        values: dict[str, Any] = self.values()
        room = values["room_id"] if values["place"] is AppointmentPlace.PRACTICE else None
        earliest = max(earliest, day_begins(local_now(draft.starts_at).date()))
        return SlotQuestion(
            professionals=tuple(ProfessionalId(one) for one in values["professionals"]),
            patients=tuple(PatientId(one) for one in values["patients"]),
            room_id=None if room in {None, _ANY} else room,
            any_room=room == _ANY,
            minutes=values["ends_at"],
            earliest=earliest,
            latest=max(earliest, day_begins(values["before"] + timedelta(days=1))),
            most=_MOST,
            home=values["place"] is AppointmentPlace.HOME,
            ignore=ignore,
        )

    def content_in(self, content: AppointmentContent, slot: FreeSlot) -> AppointmentContent:
        """A content with the people and the place shown, in a slot."""
        known = {one.patient_id: one for one in content.participants}
        place = self.place.value()
        return replace(
            content,
            place=place,
            professionals=tuple(ProfessionalId(one) for one in self.people.value()),
            participants=tuple(
                known.get(PatientId(one)) or Participant(patient_id=PatientId(one), patient=words)
                for one, words in self.patients.words().items()
            ),
            room_id=slot.room_id if place is AppointmentPlace.PRACTICE else None,
        )

    def _room_shown(self) -> None:
        at_practice = self.place.value() is AppointmentPlace.PRACTICE
        self.frame("room_id").setVisible(at_practice and self.room.count() > _FEW)

    def _read_day(self, typed: str) -> date:
        """The last day that suits; nothing: a fortnight ahead."""
        if not typed.strip():
            return (self._now + _AHEAD).date()
        day, _at = read_parts(typed, self._now)
        if day is None or day < self._now.date():
            raise ValueError(typed)
        return day
