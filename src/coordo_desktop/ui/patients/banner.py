"""The banner that never leaves the screen while a patient is open (P2)."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.consents import Standing, opposed, standing
from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.dates import french_age, show_date
from coordo_desktop.domain.patients import (
    ConsentKind,
    IdentityAttribute,
    IdentityStatus,
    LifeCycle,
    PatientRecord,
    Professional,
    Sex,
    Stability,
)
from coordo_desktop.ui.kit.ages import age_words
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.chips import ChipRow, ChipSpec
from coordo_desktop.ui.kit.labels import Hairline, IconLabel, Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.theme import color, px, theme
from coordo_desktop.ui.patients import words
from coordo_desktop.ui.patients.glass_line import GlassLine

_SIDE, _GAP = 16, 12
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
    namesakes_asked = Signal()

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
        self._namesakes = Button(
            "", name="patient.namesakes", icon="duplicate", compact=True, kind="quiet"
        )
        self._sheet = Button(self.tr("Feuille"), name="patient.sheet", icon="print", compact=True)
        self._write = Button(
            self.tr("Transmission"), name="patient.transmission", kind="primary",
            icon="transmission", compact=True,
        )  # fmt: skip
        self._namesakes.clicked.connect(self.namesakes_asked)
        self._sheet.clicked.connect(self.sheet_asked)
        self._write.clicked.connect(self.transmission_asked)
        self._born = RunsLabel((), role="body", name="patient.banner.born")
        self._born.hide()
        for whole in (self._name, self._born, self._traits):
            whole.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._title: list[Run] = []
        self._born_runs: list[Run] = []
        self._opposed = False
        self._clinical = True
        self._line = Hairline(vertical=True, length=16)
        self._first = row(
            self._name, self._line, self._traits, self._status, self._namesakes, None,
            self._sheet, self._write, gap=_GAP,
        )  # fmt: skip
        self._under = row(self._born, None, gap=_GAP)  # the traits too, where one line is short
        self._lines = [Hairline(vertical=True, length=16) for _ in range(3)]
        second = row(
            self._alerts, self._lines[0], self._doctor, self._lines[1], self._consent_icon,
            self._consent, self._lines[2], self._phone_icon, self._phone, None, gap=_GAP,
        )  # fmt: skip
        self._folding = False
        self.glass = GlassLine()
        lines = column(
            self.glass, self._first, self._under, second, gap=2, margins=(_SIDE, 5, _SIDE, 5)
        )
        lines.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(lines)
        theme().changed.connect(self._fold)

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        tall = layout.minimumSize().height() if layout is not None else 0
        return QSize(px(240), tall)  # folds: never what makes a window wide

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.glass.glass is not None:  # amber: a record opened outside one's circle
            QPainter(self).fillRect(self.rect(), color("warn-soft"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._folding:  # hiding a part may resize a banner that is a window of its own
            self._fold()

    def allow(self, *, write: bool, print_sheets: bool) -> None:
        """Offer only what this person may do."""
        self._write.setVisible(write)
        self._sheet.setVisible(print_sheets)

    def show_record(
        self, record: PatientRecord, today: date, directory: Sequence[Professional] = ()
    ) -> None:
        """Say who is open; the directory gives the doctor's telephone."""
        patient = record.patient
        born = shown_names.birth_name(patient.family_name, patient.used_name, patient.sex)
        self._title = [Run(words.patient_word(patient), 600)]
        before, _, name = born.partition(" ")
        self._born_runs = (
            [Run(f"{before} ", 400, role="body"), Run(name, 600, role="body")] if born else []
        )
        self._born.set_runs(self._born_runs)
        self._traits.set_runs(_traits(record, today))
        self._status.set_specs(_statuses(record))
        self._namesakes.setVisible(record.namesakes > 0)
        self._namesakes.set_text(self.tr("%n homonyme(s)", "", record.namesakes))
        self._alerts.set_specs(_alerts(record))
        self._alerts.setVisible(record.clinical)
        self._alerts.setToolTip(", ".join(spec.text for spec in _alerts(record)))
        self._clinical = record.clinical
        doctor = patient.referring_doctor or self.tr("aucun médecin traitant")
        runs = [Run(self.tr("MT "), 400, "text-3"), Run(doctor, 400)]
        listed = next((one for one in directory if one.id == patient.referring_doctor_id), None)
        if listed is not None and listed.phone:
            runs.append(Run(f"  {show_phone(listed.phone)}", 400, "text-2"))
        self._doctor.set_runs(runs)
        self._show_consent(record, today)
        phone = show_phone(patient.phones[0]) if patient.phones else self.tr("téléphone inconnu")
        self._phone.set_text(phone)
        self._fold()

    def _show_consent(self, record: PatientRecord, today: date) -> None:
        self._opposed = opposed(record.consents, today)
        stands = standing(record.consents, ConsentKind.SHARING, today)
        if self._opposed:
            icon, ink, text = "octagon", "danger", self.tr("Opposition au partage")
        elif stands is Standing.GIVEN:
            icon, ink, text = "check", "ok", self.tr("Consentement au partage")
        elif stands is Standing.EXPIRED:
            icon, ink, text = "clock", "warn", self.tr("Consentement expiré")
        else:
            icon, ink, text = "alert", "warn", self.tr("Consentement non recueilli")
        self._consent_icon.set_icon(icon, ink)
        self._consent.set_ink(ink)
        self._consent.set_text(text)

    # Who it is never is cut: everything else gives way first

    def _fold(self) -> None:
        self._folding = True
        room = self.width() - 2 * px(_SIDE)
        self._fold_first(room)
        self._fold_second(room)
        self._folding = False
        self.updateGeometry()

    def _fold_first(self, room: int) -> None:
        self._put_status(below=False)
        self._gather(born=True, traits=True)
        buttons = (self._namesakes, self._sheet, self._write)
        for level, kept in ((0, 3), (1, 3), (2, 3), (2, 1)):
            for button in buttons:
                button.set_brief(level)
            if self._first_needs(kept) <= room:
                return
        self._gather(born=True, traits=False)
        if self._first_needs(1) > room:
            self._gather(born=False, traits=False)
        if self._first_needs(1) > room:
            self._put_status(below=True)
            self._status.set_kept(0)

    def _first_needs(self, kept: int) -> int:
        """Pixels of the first line, `kept` statuses said in full."""
        status = self._status.width_of(kept)
        self._status.set_kept(kept)
        beside = self._first.indexOf(self._traits) >= 0
        buttons = (self._namesakes, self._sheet, self._write)
        parts: list[QWidget] = [self._name, *(one for one in buttons if not one.isHidden())]
        if beside:
            parts += [self._line, self._traits]
        taken = sum(part.sizeHint().width() for part in parts) + status
        return taken + px(_GAP) * (len(parts) + 1)

    def _gather(self, *, born: bool, traits: bool) -> None:
        """Say the birth name and the traits beside the name, or on a line of their own."""
        spaced = [Run("  ", 400, role="body"), *self._born_runs] if self._born_runs else []
        self._name.set_runs([*self._title, *(spaced if born else [])])
        self._born.setVisible(bool(self._born_runs) and not born)
        self._line.setVisible(traits)
        beside = self._first.indexOf(self._traits) >= 0
        if traits and not beside:
            self._under.removeWidget(self._traits)
            self._first.insertWidget(2, self._traits)  # after the name and its line
        elif beside and not traits:
            self._first.removeWidget(self._traits)
            self._under.insertWidget(1, self._traits)

    def _put_status(self, *, below: bool) -> None:
        if below == (self._under.indexOf(self._status) >= 0):
            return
        old, new = (self._first, self._under) if below else (self._under, self._first)
        old.removeWidget(self._status)
        before = new.indexOf(self._traits) + 1 if below else new.indexOf(self._namesakes)
        new.insertWidget(before, self._status)

    def _fold_second(self, room: int) -> None:
        alerts = self._alerts.sizeHint().width() if self._clinical else 0
        consent = (self._lines[1], self._consent_icon, self._consent) if self._clinical else ()
        doctor = (self._lines[0], self._doctor) if self._clinical else (self._doctor,)
        phone = (self._lines[2], self._phone_icon, self._phone)
        groups = [consent, doctor, phone]
        if not self._opposed:
            groups = [doctor, consent, phone]
        for part in (*self._lines, self._consent_icon, self._consent):
            part.hide()
        taken = alerts
        for group in groups:
            taken += sum(part.sizeHint().width() + px(_GAP) for part in group)
            fits = taken <= room or (self._opposed and group is consent)
            for part in group:
                part.setVisible(fits)


def _statuses(record: PatientRecord) -> list[ChipSpec]:
    patient = record.patient
    kind, icon = _STATUS_KINDS[patient.status]
    specs = [ChipSpec(words.status_word(patient.status), kind, icon)]
    if patient.life_cycle is not LifeCycle.ACTIVE:
        danger = patient.life_cycle is LifeCycle.DECEASED
        specs.append(
            ChipSpec(
                words.life_cycle_word(patient.life_cycle), "danger" if danger else "neutral", "flag"
            )
        )
    if record.clinical and patient.stability is not Stability.STABLE:
        kind = "danger" if patient.stability is Stability.UNSTABLE else "warn"
        specs.append(ChipSpec(words.stability_word(patient.stability), kind))
    marks = {
        IdentityAttribute.HOMONYM: ("warn", "duplicate"),
        IdentityAttribute.DOUBTFUL: ("warn", None),
        IdentityAttribute.FICTITIOUS: ("info", None),
    }
    specs += [
        ChipSpec(words.attribute_word(one), *marks[one])
        for one in IdentityAttribute
        if one in patient.attributes
    ]
    return specs


def _traits(record: PatientRecord, today: date) -> list[Run]:
    patient = record.patient
    runs = [] if patient.sex is Sex.UNKNOWN else [Run(f"{patient.sex.value}   ")]
    if patient.birth_date is not None:
        age = age_words(french_age(patient.birth_date, today))
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
    if count == 1:
        return QCoreApplication.translate("PatientBanner", "Allergie\u202f: {names}")
    return QCoreApplication.translate("PatientBanner", "Allergies\u202f: {names}")
