"""A new answer to wait for: for whom, what, from whom; people are found as one types."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.dates import show_date
from coordo_desktop.domain.ids import AwaitedId, PatientId, ProfessionalId
from coordo_desktop.domain.patients import PatientLine, PatientRecord, Professional, Sex
from coordo_desktop.domain.today import AwaitedKind
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ask_panel import AskPanel, Values
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.completion import Completion, Suggestion
from coordo_desktop.ui.kit.fields import DateField, TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.today import words
from coordo_desktop.ui.today.deeds import Deeds

T = TypeVar("T")
_FOUND = 8
_WIDE = 470  # mock-up pixels: a name, a birth name and a date on one line
AWAITED = "awaited"
"""Under what the draft of a new answer to wait for is kept, with whom it was opened for."""


class AwaitedForm(QObject):
    """Opens the panel, then keeps what was typed."""

    noted = Signal(object)  # AwaitedId

    def __init__(
        self,
        services: Services,
        tools: Tools,
        panel: AskPanel,
        deeds: Deeds,
        day_field: Callable[[str], DateField],
        drafts: AskedDrafts,
        today: Callable[[], date],
    ) -> None:
        super().__init__(panel)
        self._services, self._tools = services, tools
        self._panel, self._deeds, self._day_field = panel, deeds, day_field
        self._drafts, self._today = drafts, today
        self._patient: tuple[str, PatientId] | None = None
        self._from: tuple[str, ProfessionalId] | None = None

    def open(self, patient_id: PatientId | None, patient: str) -> None:
        """Ask what is awaited, for this patient unless another one is chosen."""
        self._patient = None if patient_id is None else (patient, patient_id)
        self._from = None
        self._panel.ask(
            self.tr("Nouvelle attente"),
            self.tr("Noter l’attente"),
            self._keep,
            fill=self._fill,
            values={"patient": patient, "kind": AwaitedKind.RESULT},
        )
        opened_for = "" if patient_id is None else patient_id
        self._drafts.about(
            f"{AWAITED}/{opened_for}", more=self._chosen, restored=self._choose_again
        )
        self._say_whom()
        form = self._panel.form
        if patient_id is not None and form is not None:
            form.editor("what").setFocus()

    def again(self, opened_for: str) -> None:
        """Open on the draft a lock interrupted: it says for whom."""
        self.open(PatientId(UUID(opened_for)) if opened_for else None, "")

    def _chosen(self) -> dict[str, list[str]]:
        """Who was chosen in the lists, which the fields show by name only."""
        chosen = {"patient": self._patient, "from": self._from}
        return {key: [one[0], str(one[1])] for key, one in chosen.items() if one is not None}

    def _choose_again(self, chosen: Mapping[str, list[str]]) -> None:
        patient, whom = chosen.get("patient"), chosen.get("from")
        self._patient = None if patient is None else (patient[0], PatientId(UUID(patient[1])))
        self._from = None if whom is None else (whom[0], ProfessionalId(UUID(whom[1])))
        self._say_whom()

    def _fill(self, form: Form) -> None:
        label = self.tr("Patient")
        patient = TextField(name="today.patient", label=label)
        form.add("patient", label, patient, required=True)
        kinds = [(kind, words.awaited_kind(kind)) for kind in AwaitedKind]
        label = self.tr("Nature")
        form.add("kind", label, Choice(kinds, name="today.kind", label=label))
        label = self.tr("Ce qui est attendu")
        form.add("what", label, TextField(name="today.what", label=label), required=True)
        label = self.tr("De qui")
        whom = TextField(name="today.from_whom", label=label)
        said = self.tr("Choisi dans l’annuaire, son titre va sur la lettre.")
        form.add("from_whom", label, whom, help_text=said)
        label = self.tr("Examen demandé")
        said = self.tr("HbA1c, scanner… pour signaler une seconde demande.")
        form.add("exam", label, TextField(name="today.exam", label=label), help_text=said)
        form.add("due", self.tr("Attendu pour le"), self._day_field("today.due_field"))
        self._complete(patient, whom)

    def _complete(self, patient: TextField, whom: TextField) -> None:
        people = Completion(patient, name="today.patient_found", wide=_WIDE)
        patient.textEdited.connect(self._say_whom)
        people.asked.connect(lambda typed: self._seek_patient(typed, people))
        people.accepted.connect(self._patient_chosen)
        directory = Completion(whom, name="today.from_found")
        directory.asked.connect(lambda typed: self._seek_professional(typed, directory))
        directory.accepted.connect(self._professional_chosen)

    def _seek_patient(self, typed: str, found: Completion) -> None:
        find = self._services.patients.find

        def offered(lines: list[PatientLine]) -> None:
            found.offer([Suggestion(_name(one), one.id, "patient", _born(one)) for one in lines])

        self._ask(lambda: find(typed, limit=_FOUND), offered)

    def _seek_professional(self, typed: str, found: Completion) -> None:
        find = self._services.directory.find

        def offered(lines: list[Professional]) -> None:
            found.offer(
                [Suggestion(_title(one), one.id, "doctor", one.profession) for one in lines]
            )

        self._ask(lambda: find(typed, limit=_FOUND), offered)

    def _patient_chosen(self, line: Suggestion) -> None:
        if isinstance(line.value, UUID):
            self._patient = (line.text, PatientId(line.value))
            self._say_whom()

    def _professional_chosen(self, line: Suggestion) -> None:
        if isinstance(line.value, UUID):
            self._from = (line.text, ProfessionalId(line.value))

    # --- whom it is for -------------------------------------------------------------------------

    def _whom(self) -> PatientId | None:
        """The person chosen, as long as the field still bears their name."""
        form = self._panel.form
        if form is None or self._patient is None or "patient" not in form.draft():
            return None
        same = str(form.editor("patient").value() or "") == self._patient[0].strip()
        return self._patient[1] if same else None

    def _say_whom(self) -> None:
        """The identity chosen stands beside the button, read from the record itself."""
        patient_id = self._whom()
        self._panel.say_whom("")
        if patient_id is None:
            return
        again = self._services.patients.again

        def said(record: PatientRecord) -> None:
            if self._whom() == patient_id:
                self._panel.say_whom(*words.identity(record.patient, self._today()))

        self._ask(lambda: again(patient_id), said)

    # --- kept -----------------------------------------------------------------------------------

    def _keep(self, values: Values) -> None:
        whom, patient_id = str(values["from_whom"] or "").strip(), self._whom()
        if patient_id is None:
            form = self._panel.form
            if form is not None:
                form.set_error("patient", self.tr("Choisissez la personne dans la liste."))
            return
        known = self._from is not None and self._from[0] == whom
        professional = self._from[1] if self._from is not None and known else None
        due = None if values["due"] is None else values["due"].earliest()

        def kept(awaited_id: AwaitedId) -> None:
            self._panel.done()
            self._deeds.done.emit(self.tr("Attente notée."), None)
            self.noted.emit(awaited_id)

        self._deeds.ask(
            lambda: self._services.awaited.add(
                patient_id,
                values["kind"],
                str(values["what"] or ""),
                whom,
                professional_id=professional,
                exam=str(values["exam"] or ""),
                due=due,
            ),
            kept,
        )

    def _ask(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tools.glance.run(self, work, done, self._tools.messages.fail)


def _name(line: PatientLine) -> str:
    return shown_names.name(
        line.family_name, line.used_name, line.given_names, line.used_given_name
    )


def _born(line: PatientLine) -> str:
    """« née IRIBARNE · F · 05/02/1956 »: why they are offered, and what tells namesakes apart."""
    parts = (
        shown_names.birth_name(line.family_name, line.used_name, line.sex),
        "" if line.sex is Sex.UNKNOWN else line.sex.value,
        show_date(line.birth_date),
    )
    return " · ".join(part for part in parts if part)


def _title(one: Professional) -> str:
    return " ".join(part for part in (one.title, one.name.upper(), one.given_name) if part)
