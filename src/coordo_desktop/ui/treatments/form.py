"""What is typed of a treatment: the product from the base, the doses in one line, the rest."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal

from coordo_desktop.domain.dosing import Dosing
from coordo_desktop.domain.ids import PatientId, ProfessionalId
from coordo_desktop.domain.medicines import MedicineLine
from coordo_desktop.domain.patients import Professional
from coordo_desktop.domain.substances import plain_name
from coordo_desktop.domain.treatments import GivenBy, Treatment, same_product
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.completion import Completion, Suggestion
from coordo_desktop.ui.kit.fields import TextArea, TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import RunsLabel
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.treatments import words
from coordo_desktop.ui.treatments.fields import DayField, DosingField
from coordo_desktop.ui.treatments.warnings_box import WarningsBox

_PLAIN = ("name", "dosing", "dose", "frequency", "indication", "start", "end", "prescriber",
          "given_by", "observations")  # fmt: skip


_CUT = 40  # letters of a name that the field shows


class TreatmentForm(Form):
    """`looked_at` when what the warnings depend on changed."""

    looked_at = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(name="treatment.form")
        self._cis, self._product, self._held = "", "", ""
        self._form_of, self._route = "", ""
        self._prescriber: tuple[str, ProfessionalId] | None = None
        self.warnings = WarningsBox("treatment.warnings", self.tr("Alertes de ce traitement"))
        self._build(today)
        self.end()

    def _build(self, today: Callable[[], date]) -> None:
        label = self.tr("Médicament")
        self.name = TextField(
            name="treatment.name", label=label, icon="pill",
            placeholder=self.tr("Nom, substance ou code CIP"),
        )  # fmt: skip
        self.medicines = Completion(self.name, name="treatment.medicines", wide=640)
        self.add("name", label, self.name, required=True)
        self._about = RunsLabel("", role="small", ink="text-2", wrap=True, name="treatment.about")
        self.add_widget(self._about)
        self.add_widget(self.warnings)
        label = self.tr("Prises")
        self.dosing = DosingField(
            name="treatment.dosing", label=label, placeholder=self.tr("1 0 1 0   ou   sb 1 max 3")
        )
        self.add(
            "dosing", label, self.dosing,
            help_text=self.tr("matin midi soir coucher, puis sb si besoin"),
        )  # fmt: skip
        self._understood = RunsLabel("", role="small", name="treatment.understood")
        self.frame("dosing").add_to_label(self._understood)
        self.add_row([
            ("dose", self.tr("Une prise"), TextField(
                name="treatment.dose", label=self.tr("Une prise"),
                placeholder=self.tr("1 comprimé"))),
            ("frequency", self.tr("Fréquence"), TextField(
                name="treatment.frequency", label=self.tr("Fréquence"),
                placeholder=self.tr("un jour sur deux"))),
        ])  # fmt: skip
        self.start = DayField(name="treatment.start", label=self.tr("Depuis le"), today=today)
        self.last = DayField(
            name="treatment.end", label=self.tr("Jusqu’au"), today=today, start=self.start.day
        )
        self.last.setPlaceholderText(self.tr("30/11, 7 j, 3 mois"))
        self.add_row([
            ("start", self.tr("Depuis le"), self.start), ("end", self.tr("Jusqu’au"), self.last),
        ])  # fmt: skip
        self.add("indication", self.tr("Pour"), TextField(
            name="treatment.indication", label=self.tr("Pour"),
            placeholder=self.tr("douleur, tension…")))  # fmt: skip
        prescriber = TextField(name="treatment.prescriber", label=self.tr("Prescripteur"))
        self.prescribers = Completion(prescriber, name="treatment.prescribers")
        given = Choice(
            [(each, words.given_by_word(each)) for each in GivenBy],
            name="treatment.given_by", label=self.tr("Donné par"),
        )  # fmt: skip
        self.add_row([
            ("prescriber", self.tr("Prescripteur"), prescriber),
            ("given_by", self.tr("Donné par"), given),
        ], stretch=(3, 2))  # fmt: skip
        self.add("observations", self.tr("Observations"), TextArea(
            name="treatment.observations", label=self.tr("Observations"), min_lines=2))  # fmt: skip
        self.medicines.accepted.connect(self._take_product)
        self.prescribers.accepted.connect(self._take_prescriber)
        self.name.edited.connect(self._name_typed)
        self.dosing.edited.connect(self._tell_dosing)
        for field in (self.start, self.last):
            field.edited.connect(self.looked_at)

    # --- the product --------------------------------------------------------------------------

    def offer_medicines(self, found: list[MedicineLine]) -> None:
        """Suggest these products."""
        self.medicines.offer([
            Suggestion(
                line.name, line, icon="pill",
                right="" if line.marketed else self.tr("non commercialisé"),
                right_kind="" if line.marketed else "neutral",
            )
            for line in found
        ])  # fmt: skip

    def offer_prescribers(self, found: list[Professional]) -> None:
        """Suggest these colleagues of the directory."""
        self.prescribers.offer([
            Suggestion(_named(one), one, icon="doctor", right=one.profession) for one in found
        ])  # fmt: skip

    def _take_product(self, suggestion: Suggestion) -> None:
        line = suggestion.value
        if not isinstance(line, MedicineLine):
            return
        self._cis, self._product = line.cis, line.name
        self._form_of, self._route = line.form, line.routes
        self._held = _held(line.substances, line.form, line.routes)
        self.name.setCursorPosition(0)
        self._tell_product()
        self.looked_at.emit()
        self.edited.emit()
        self.dosing.setFocus()

    def _name_typed(self) -> None:
        """Words that are no longer those of the product are no longer that product."""
        if self._cis and self.name.text().strip() != self._product:
            self._cis = self._product = self._held = self._form_of = self._route = ""
        self._tell_product()
        self.looked_at.emit()

    def _tell_product(self) -> None:
        if self._cis:
            # Where the field cuts the name, what tells two products apart is read here.
            long = len(self._product) > _CUT
            whole = [Run(f"{self._product} · ", 600)] if long else []
            self._about.set_runs([*whole, Run(self._held)])
        elif self.name.text().strip():
            said = self.tr("Hors base : substances vérifiées sur le nom seulement.")
            self._about.set_runs([Run(said, ink="warn")])
        else:
            self._about.set_runs([])

    def _take_prescriber(self, suggestion: Suggestion) -> None:
        one = suggestion.value
        if isinstance(one, Professional):
            self._prescriber = (suggestion.text, one.id)
            self.edited.emit()

    def _tell_dosing(self) -> None:
        read = self.dosing.reading()
        if isinstance(read, Dosing):
            self._understood.set_runs([Run(words.dosing_words(read), 600, "accent-text")])
        else:
            said = self.tr("matin midi soir coucher") if read.typed else self.tr("illisible")
            self._understood.set_runs([Run(said, 600, "warn")])

    # --- values -------------------------------------------------------------------------------

    def show_treatment(self, one: Treatment) -> None:
        """Show what is kept."""
        self.set_values({name: getattr(one, name) for name in _PLAIN})
        self._cis, self._product = one.cis, one.name if one.cis else ""
        self._form_of, self._route = one.form, one.route
        self._held = _held(one.substances(), one.form, one.route)
        known = one.prescriber_id is not None
        self._prescriber = (one.prescriber, one.prescriber_id) if known else None  # type: ignore[assignment]
        self._tell_product()
        self._tell_dosing()

    def drafted(self, seen: Treatment) -> Treatment:
        """What is typed over what was seen, as far as it reads: for warnings while typing."""
        typed = replace(
            seen, name=self.name.text(), cis=self._cis, start=self.start.day(), end=self.last.day()
        )
        return typed if same_product(seen, typed) else replace(typed, ingredients=())

    def treatment(self, seen: Treatment) -> Treatment:
        """What is typed over what was seen; InvalidField names what does not read."""
        values: dict[str, Any] = self.values()
        prescriber = values["prescriber"]
        named = self._prescriber is not None and self._prescriber[0] == prescriber
        return replace(
            seen,
            **values,
            cis=self._cis,
            form=self._form_of,
            route=self._route,
            prescriber_id=self._prescriber[1] if named and self._prescriber else None,
        )

    def draft(self) -> dict[str, object]:
        """What is typed, with the product it names."""
        return {**super().draft(), "cis": self._cis, "form": self._form_of, "route": self._route,
                "held": self._held}  # fmt: skip

    def restore_typed(self, draft: dict[str, Any]) -> None:
        """Put a draft back, with the product it names."""
        self.restore_draft(draft)
        self._cis = str(draft.get("cis", ""))
        self._product = self.name.text().strip() if self._cis else ""
        self._form_of, self._route = str(draft.get("form", "")), str(draft.get("route", ""))
        self._held = str(draft.get("held", ""))
        self._tell_product()
        self._tell_dosing()
        self.looked_at.emit()


def blank(patient_id: PatientId, today: date) -> Treatment:
    """A new treatment, from today."""
    return Treatment(patient_id=patient_id, name="", start=today)


def _held(substances: Sequence[str], form: str, routes: str) -> str:
    """What it holds, its form, how it is taken."""
    parts = (", ".join(map(plain_name, substances)), form, routes)
    return " · ".join(part for part in parts if part)


def _named(one: Professional) -> str:
    return " ".join(part for part in (one.title, one.given_name, one.name) if part)
