"""The banner that never leaves the screen while a patient is open (P2)."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.dates import french_age, show_date
from coordo_desktop.domain.patients import (
    ConsentKind,
    IdentityAttribute,
    IdentityStatus,
    LifeCycle,
    PatientRecord,
    Sex,
)
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.chips import ChipRow, ChipSpec
from coordo_desktop.ui.kit.labels import Hairline, IconLabel, Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.patients import words

_STATUS_KINDS = {
    IdentityStatus.QUALIFIED: ("ok", "shield"),
    IdentityStatus.VALIDATED: ("ok", "shield"),
    IdentityStatus.RETRIEVED: ("info", "shield"),
    IdentityStatus.PROVISIONAL: ("warn", "shield-alert"),
}


class PatientBanner(QWidget):
    """Name as RNIV orders it, traits, identity status, allergies first, vigilance, who to call."""

    transmission_asked = Signal()
    sheet_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("patient.banner")
        self.setAccessibleName(self.tr("Patient ouvert"))
        self._name = RunsLabel((), role="panel", name="patient.banner.name")
        self._traits = RunsLabel((), role="body", name="patient.banner.traits")
        self._status = ChipRow((), name="patient.banner.status", kept=3)
        self._alerts = ChipRow((), name="patient.banner.alerts", kept=1)
        self._doctor = RunsLabel((), name="patient.banner.doctor")
        self._consent_icon = IconLabel("check", "ok", 14)
        self._consent = Label("", ink="ok", name="patient.banner.consent")
        self._phone_icon = IconLabel("phone", "text-2", 14)
        self._phone = Label("", ink="text-2", name="patient.banner.phone")
        self._sheet = Button(
            self.tr("Feuille"), name="patient.sheet", icon="print", compact=True, key=""
        )
        self._write = Button(
            self.tr("Transmission"),
            name="patient.transmission",
            kind="primary",
            icon="transmission",
            compact=True,
        )
        self._sheet.clicked.connect(self.sheet_asked)
        self._write.clicked.connect(self.transmission_asked)
        first = row(
            self._name, Hairline(vertical=True, length=16), self._traits, self._status, None,
            self._sheet, self._write, gap=12,
        )  # fmt: skip
        second = row(
            self._alerts, Hairline(vertical=True, length=16), self._doctor,
            Hairline(vertical=True, length=16), row(self._consent_icon, self._consent, gap=4),
            Hairline(vertical=True, length=16), row(self._phone_icon, self._phone, gap=4), None,
            gap=12,
        )  # fmt: skip
        self.setLayout(column(first, second, gap=2, margins=(16, 5, 16, 5)))

    def show_record(self, record: PatientRecord, today: date) -> None:
        """Say who is open."""
        patient = record.patient
        shown = shown_names.name(
            patient.family_name, patient.used_name, patient.given_names, patient.used_given_name
        )
        born = shown_names.birth_name(patient.family_name, patient.used_name, patient.sex)
        runs = [Run(shown, 600)]
        if born:
            before, _, name = born.partition(" ")
            runs += [Run(f"  {before} ", 400, role="body"), Run(name, 600, role="body")]
        self._name.set_runs(runs)
        self._traits.set_runs(_traits(record, today))
        self._status.set_specs(self._statuses(record))
        self._alerts.set_specs(_alerts(record))
        doctor = patient.referring_doctor or self.tr("aucun médecin traitant")
        self._doctor.set_runs([Run(self.tr("MT "), 400, "text-3"), Run(doctor, 400)])
        self._show_consent(record)
        phone = show_phone(patient.phones[0]) if patient.phones else self.tr("téléphone inconnu")
        self._phone.set_text(phone)

    def _statuses(self, record: PatientRecord) -> list[ChipSpec]:
        patient = record.patient
        kind, icon = _STATUS_KINDS[patient.status]
        specs = [ChipSpec(words.status_word(patient.status), kind, icon)]
        if record.namesakes or IdentityAttribute.HOMONYM in patient.attributes:
            specs.append(
                ChipSpec(words.attribute_word(IdentityAttribute.HOMONYM), "warn", "duplicate")
            )
        if IdentityAttribute.DOUBTFUL in patient.attributes:
            specs.append(ChipSpec(words.attribute_word(IdentityAttribute.DOUBTFUL), "warn"))
        if IdentityAttribute.FICTITIOUS in patient.attributes:
            specs.append(ChipSpec(words.attribute_word(IdentityAttribute.FICTITIOUS), "info"))
        if patient.life_cycle is not LifeCycle.ACTIVE:
            specs.append(ChipSpec(words.life_cycle_word(patient.life_cycle), "neutral", "flag"))
        return specs

    def _show_consent(self, record: PatientRecord) -> None:
        sharing = [one for one in record.consents if one.kind is ConsentKind.SHARING]
        opposed = any(one.kind is ConsentKind.OPPOSITION and one.given for one in record.consents)
        latest = max(sharing, key=lambda one: one.on, default=None)
        if opposed or (latest is not None and not latest.given):
            icon, ink, text = "octagon", "danger", self.tr("Opposition au partage")
        elif latest is None:
            icon, ink, text = "alert", "warn", self.tr("Consentement non recueilli")
        else:
            icon, ink, text = "check", "ok", self.tr("Consentement au partage")
        self._consent_icon.set_icon(icon, ink)
        self._consent.set_ink(ink)
        self._consent.set_text(text)


def _traits(record: PatientRecord, today: date) -> list[Run]:
    patient = record.patient
    runs = [] if patient.sex is Sex.UNKNOWN else [Run(f"{patient.sex.value}   ")]
    if patient.birth_date is not None:
        age = french_age(patient.birth_date, today)
        runs += [Run(f"{age} ", 600), Run(f"({show_date(patient.birth_date)})", ink="text-2")]
    return runs


def _alerts(record: PatientRecord) -> list[ChipSpec]:
    if record.allergies:
        names = ", ".join(one.substance.lower() for one in record.allergies)
        specs = [ChipSpec(_allergies(len(record.allergies)).format(names=names), "danger")]
    else:
        knowledge = record.patient.allergy_knowledge
        kind = "ok" if knowledge.value == "none_known" else "warn"
        specs = [ChipSpec(words.allergies_word(knowledge), kind)]
    return specs + [
        ChipSpec(words.flag_word(flag), "warn", words.VIGILANCE_ICONS.get(flag.kind, "alert"))
        for flag in record.flags
    ]


def _allergies(count: int) -> str:
    from PySide6.QtCore import QCoreApplication

    if count == 1:
        return QCoreApplication.translate("PatientBanner", "Allergie : {names}")
    return QCoreApplication.translate("PatientBanner", "Allergies : {names}")
