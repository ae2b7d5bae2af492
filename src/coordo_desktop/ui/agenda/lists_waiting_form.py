"""Putting somebody on the waiting list, or changing what suits them (AG7)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QLocale, QObject

from coordo_desktop.domain.appointments import AppointmentKind, AppointmentPlace
from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.ids import PatientId, ProfessionalId, WaitingId
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.task_lines import read_due
from coordo_desktop.domain.text import fold
from coordo_desktop.domain.waiting import WaitingEntry
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.agenda import lists_words as words
from coordo_desktop.ui.agenda.agenda_fields import IdField, LengthField
from coordo_desktop.ui.agenda.surroundings import (
    Surroundings,
    read_surroundings,
    sought_patients,
)
from coordo_desktop.ui.kit.agenda_words import kind_words, place_words
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.completion import Suggestion
from coordo_desktop.ui.kit.fields import DateField, TextArea, TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.page import Page

_NOBODY = PatientId(UUID(int=0))
_ALL, _MORNING, _AFTERNOON = "all", "morning", "afternoon"
_NEW = "new"
Then = Callable[[WaitingEntry], None]
Reopen = Callable[[WaitingEntry | None], None]


def read_days(typed: str) -> tuple[int, ...]:
    """« lundi, jeu » as weekdays (0 Monday), in either language; InvalidField."""
    names = [
        {fold(locale.dayName(number + 1, form)) for locale in (QLocale("fr"), QLocale("en"))
         for form in (QLocale.FormatType.LongFormat,)}
        for number in range(7)
    ]  # fmt: skip
    found = []
    for word in fold(typed).split():
        if word in {"et", "and", "ou", "or", "le", "les"}:
            continue
        start = word.rstrip("s") if len(word) > len("lun") else word
        days = [at for at, every in enumerate(names) if any(x.startswith(start) for x in every)]
        if len(days) != 1 or len(start) < len("lu"):
            raise InvalidField(field="days")
        found.append(days[0])
    return tuple(sorted(set(found)))


class WaitingForm(QObject):
    """Fills the panel with what somebody waits for, and hands over the entry typed."""

    def __init__(
        self, services: Services, page: Page, panel: AskPanel, today: Callable[[], date]
    ) -> None:
        super().__init__(panel)
        self._services, self._page, self._panel = services, page, panel
        self._today = today
        self._seeker = QObject(self)
        self._around = Surroundings()
        self._drafts = AskedDrafts(panel, services.drafts, page.tools, "agenda.waiting")

    def open(self, entry: WaitingEntry | None, now: datetime, then: Then) -> None:
        """Ask; with an entry, change it."""

        def show(around: Surroundings) -> None:
            self._around = around
            self._ask(entry, now, then)

        self._page.ask(lambda: read_surroundings(self._services), show)

    def _ask(self, entry: WaitingEntry | None, now: datetime, then: Then) -> None:
        before = entry or WaitingEntry(id=WaitingId(_NOBODY), patient_id=_NOBODY, since=now)

        def done(values: Mapping[str, Any]) -> None:
            then(self._read(before, values))

        self._panel.ask(
            self.tr("Liste d’attente"),
            self.tr("Mettre en attente") if entry is None else self.tr("Enregistrer"),
            lambda values: self._guarded(done, values),
            fill=lambda form: self._fill(form, new=entry is None),
            identity="" if entry is None else entry.patient,
            values=self._values(before, new=entry is None),
        )
        self._drafts.about(_NEW if entry is None else str(entry.id))

    def flush(self) -> None:
        """Keep now what is being typed (before locking)."""
        self._drafts.flush()

    def again(self, waiting: Sequence[WaitingEntry], reopen: Reopen) -> None:
        """Ask again what a lock interrupted, where it still stands."""
        known = {str(one.id): one for one in waiting}

        def found(entity: str) -> None:
            if self._panel.isHidden() and (entity == _NEW or entity in known):
                reopen(known.get(entity))

        self._drafts.interrupted(found)

    def _guarded(
        self, done: Callable[[Mapping[str, Any]], None], values: Mapping[str, Any]
    ) -> None:
        try:
            done(values)
        except (InvalidField, MissingField) as error:
            self._panel.refuse(error)

    # --- fields -----------------------------------------------------------------------------

    def _fill(self, form: Form, *, new: bool) -> None:
        name = "agenda.waiting"
        if new:
            self._patient = IdField(
                name=f"{name}.patient",
                label=self.tr("Patient"),
                placeholder=self.tr("Qui attend\u202f?"),
            )
            self._patient.asked.connect(self._seek)
            form.add("patient", self.tr("Patient"), self._patient, required=True)
        kinds = [(one, kind_words(one)) for one in AppointmentKind]
        places = [(one, place_words(one)) for one in AppointmentPlace]
        length = LengthField(name=f"{name}.length", label=self.tr("Durée"))
        form.add_row([
            ("kind", self.tr("Type"), Choice(kinds, name=f"{name}.kind", label=self.tr("Type"))),
            ("minutes", self.tr("Durée"), length),
        ], stretch=(3, 2))  # fmt: skip
        form.add("title", self.tr("Objet"), TextField(
            name=f"{name}.title", label=self.tr("Objet"),
            placeholder=self.tr("suivi, bilan, pansement…")))  # fmt: skip
        form.add("place", self.tr("Lieu"), Choice(
            places, name=f"{name}.place", label=self.tr("Lieu")))  # fmt: skip
        people = IdField(
            name=f"{name}.with", label=self.tr("Avec"), placeholder=self.tr("l’un de ceux-ci…")
        )
        people.asked.connect(lambda typed: people.offer(self._around.found(typed)))
        form.add("professionals", self.tr("Avec"), people)
        form.add_row([
            ("not_before", self.tr("Pas avant"), self._day(f"{name}.not_before")),
            ("before", self.tr("Au plus tard"), self._day(f"{name}.before")),
        ])  # fmt: skip
        halves = [
            (_ALL, self.tr("Matin ou après-midi")), (_MORNING, self.tr("Le matin")),
            (_AFTERNOON, self.tr("L’après-midi")),
        ]  # fmt: skip
        form.add_row([
            ("days", self.tr("Jours"), TextField(
                name=f"{name}.days", label=self.tr("Jours"), placeholder=self.tr("tous"))),
            ("mornings", self.tr("Moment"), Choice(
                halves, name=f"{name}.half", label=self.tr("Moment"))),
        ])  # fmt: skip
        form.add("urgent", "", Check(self.tr("Urgent"), name=f"{name}.urgent"))
        form.add("note", self.tr("Note"), TextArea(name=f"{name}.note", label=self.tr("Note")))

    def _day(self, name: str) -> DateField:
        return DateField(
            name=name, label=self.tr("Jour"), placeholder=self.tr("12/12, dans 7 jours"),
            read=lambda typed: PartialDate.from_date(read_due(typed, self._today())),
        )  # fmt: skip

    def _seek(self, typed: str) -> None:
        services, today = self._services, self._today()

        def offer(found: list[Suggestion]) -> None:
            self._patient.offer(found)

        self._page.tools.glance.run(
            self._seeker, lambda: sought_patients(services, typed, today), offer, self._page.failed
        )

    def _values(self, one: WaitingEntry, *, new: bool) -> dict[str, Any]:
        pairs = zip(one.professionals, one.professional_names, strict=False)
        half = _ALL if one.mornings and one.afternoons else _MORNING
        values: dict[str, Any] = {
            "kind": one.kind,
            "minutes": one.minutes,
            "title": one.title,
            "place": one.place,
            "professionals": list(pairs),
            "not_before": _partial(one.not_before),
            "before": _partial(one.before),
            "days": words.weekdays(one.days),
            "mornings": half if one.mornings else _AFTERNOON,
            "urgent": one.urgent,
            "note": one.note,
        }
        return {**values, "patient": []} if new else values

    def _read(self, before: WaitingEntry, values: Mapping[str, Any]) -> WaitingEntry:
        patient = before.patient_id
        if "patient" in values:
            if not values["patient"]:
                raise MissingField(field="patient")
            patient = PatientId(values["patient"][0])
        return WaitingEntry(
            id=before.id,
            version=before.version,
            patient_id=patient,
            kind=values["kind"],
            place=values["place"],
            title=values["title"] or "",
            professionals=tuple(ProfessionalId(one) for one in values["professionals"]),
            minutes=values["minutes"] or 0,
            not_before=_date(values["not_before"]),
            before=_date(values["before"]),
            days=read_days(values["days"] or ""),
            mornings=values["mornings"] != _AFTERNOON,
            afternoons=values["mornings"] != _MORNING,
            urgent=bool(values["urgent"]),
            note=values["note"] or "",
            since=before.since,
            plan_id=before.plan_id,
            intervention_id=before.intervention_id,
        )


def _partial(on: date | None) -> PartialDate | None:
    return None if on is None else PartialDate.from_date(on)


def _date(told: PartialDate | None) -> date | None:
    return None if told is None else told.earliest()
