"""The fields of an appointment: who, when, how long, where; the rest folds away (AG2).

Keys are the fields that refusals name. What is typed is read by `read`, silently by `peek`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from coordo_desktop.domain.appointments import (
    AppointmentContent,
    AppointmentDraft,
    AppointmentPlace,
    EndsBeforeStart,
    LastsTooLong,
    Participant,
)
from coordo_desktop.domain.errors import CoordoError, InvalidField
from coordo_desktop.domain.frequency_words import FrequencyNotUnderstood
from coordo_desktop.domain.ids import PatientId, ProfessionalId
from coordo_desktop.domain.local_times import typed as typed_instant
from coordo_desktop.ui.agenda.appointment_fields import AppointmentFields
from coordo_desktop.ui.agenda.series_reading import (
    falls_text,
    first_fall,
    read_rule,
    rule_text,
)
from coordo_desktop.ui.agenda.surroundings import local_now
from coordo_desktop.ui.agenda.when_reading import read_when
from coordo_desktop.ui.agenda.when_said import understood, why_unread
from coordo_desktop.ui.kit.agenda_words import minutes_between
from coordo_desktop.ui.kit.completion import Suggestion
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.kit.when import zone_in_use


class AppointmentForm(AppointmentFields):
    """`moved` when a person typed another time; the panel asks what stands in the way."""

    alone = False  # only this one of its series is changed: no rhythm says where it falls

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

    def clear_errors(self) -> None:
        """Nothing is wrong any more; what was understood is said again."""
        super().clear_errors()
        self.say_read()

    def say_read(self) -> None:
        """Under the time and the rhythm, what was understood."""
        starts = self._starts()
        rhythm = ""
        if self.rule.text().strip() and starts is not None:
            try:
                rhythm = falls_text(read_rule(self.rule.text(), starts), starts)
            except (CoordoError, ValueError):
                rhythm = ""
        for key, said in (("starts_at", understood(self._read_when())), ("rule", rhythm)):
            frame = self.frame(key)
            frame.under.say(frame, frame.error, said, frame.warning)

    def say_unread(self) -> None:
        """Beside each field that cannot be read, that it cannot, and why."""
        troubles = self._troubles()
        for key in ("starts_at", "ends_at", "rule"):
            if key in troubles or key in self._unread:
                self.frame(key).show_warning(troubles.get(key, ""))
        self._unread = set(troubles)
        self.say_read()

    def _troubles(self) -> dict[str, str]:
        """What cannot be read, by field, in words."""
        found: dict[str, str] = {}
        if self.when.text().strip():
            try:
                starts = self._typed_start()
                typed_instant(starts, zone_in_use())
                self._rule(starts)
            except CoordoError as error:
                said = self._why(error)
                if said:
                    found[getattr(error, "field", "starts_at")] = said
        try:
            self.length.value()
        except CoordoError as error:
            error.field = "ends_at"  # type: ignore[attr-defined]
            found["ends_at"] = self._why(error)
        return found

    def _why(self, error: Exception) -> str:
        """What is wrong, with an example of what can be read."""
        if not isinstance(error, InvalidField):
            return sentence(error)
        cause = error.__cause__
        if error.field == "rule":
            return sentence(cause) if isinstance(cause, FrequencyNotUnderstood) else ""
        if error.field == "ends_at":
            return self.tr("De 5 min à 12 h, par exemple «\u00a045 min\u00a0».")
        return why_unread(self.when.text(), self._now) if self._read_when() is None else ""

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
        """A refusal beside the field where it was typed, with an example of what can be read."""
        when = self._read_when()
        if getattr(error, "field", "") == "ends_at" and when is not None and when.minutes:
            error.field = "starts_at"  # type: ignore[attr-defined]
        if not super().show_error(error):
            return False
        if isinstance(error, InvalidField):
            words = self._why(error)
            if not words and error.field == "starts_at":
                words = self.tr("À quelle heure\u202f? Par exemple «\u00a0demain 9h\u00a0».")
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
        except (EndsBeforeStart, LastsTooLong) as error:
            error.field = "starts_at"  # where both ends were typed
            raise
        if when.at is None:
            raise InvalidField(field="starts_at")
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
