"""For whom units are taken out: a patient, a round, a professional, or nobody any more (ST3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.patients import Patient, PatientLine, Professional
from coordo_desktop.domain.rounds import Round, round_name
from coordo_desktop.domain.stock_ledger import DiscardReason
from coordo_desktop.domain.text import fold
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ages import age_words
from coordo_desktop.ui.kit.buttons import IconButton
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.completion import Completion, Suggestion
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.stock_words import discard_words

PATIENT, ROUND, PROFESSIONAL, BIN = "patient", "round", "professional", "bin"
_ICONS = {PATIENT: "patient", ROUND: "car", PROFESSIONAL: "doctor"}
_MOST = 8


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom it is for: what kind, who, under which name, with what tells namesakes apart."""

    kind: str
    id: UUID
    name: str
    detail: str = ""


class RecipientBox(QWidget):
    """Four kinds (Ctrl+1 to 4), a name that completes; in the bin, the reason instead."""

    changed = Signal()
    chosen = Signal()  # somebody was picked: the keyboard may go on

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__()
        self._services, self._tools = services, tools
        self._value: Recipient | None = None
        self._fixed, self._reason_said = False, False
        self._hurried = ""  # what was typed when Enter came before the answer
        kinds = [
            *([Option(PATIENT, self.tr("Patient"))] if may_treat(actor) else []),
            *([Option(ROUND, self.tr("Tournée"))] if may_see_rounds(actor) else []),
            Option(PROFESSIONAL, self.tr("Professionnel")),
            Option(BIN, self.tr("Jeter")),
        ]
        self.kind = Segmented(
            kinds, name="stock.issue.kind", label=self.tr("Pour qui"), compact=True
        )
        self.field = TextField(name="stock.issue.who", label=self.tr("Pour qui"), icon="patient")
        self._found = Completion(self.field, name="stock.issue.who", fills=False, wide=330)
        self._name = RunsLabel("", name="stock.issue.named")
        self._again = IconButton(
            "edit", name="stock.issue.other", label=self.tr("Choisir quelqu’un d’autre"),
            compact=True,
        )  # fmt: skip
        self._named = QWidget()
        self._named.setLayout(row(self._name, None, self._again, gap=6))
        self._why_label = Label(self.tr("Motif"), role="small", weight=600, ink="text-2")
        self.reason = Choice(
            [(one, discard_words(one)) for one in DiscardReason],
            name="stock.issue.reason", label=self.tr("Motif"),
        )  # fmt: skip
        self.setLayout(
            column(self.kind, self.field, self._named, self._why_label, self.reason, gap=6)
        )
        self.kind.changed.connect(self._turned)
        self.reason.changed.connect(self._reasoned)
        self._found.asked.connect(self._seek)
        self._found.accepted.connect(self._picked)
        self.field.returnPressed.connect(self._hurry)
        self._again.clicked.connect(self.ask_again)
        self.setFocusProxy(self.field)
        self._look()

    # --- asked --------------------------------------------------------------------------------

    @property
    def value(self) -> Recipient | None:
        """Whom it is for; None while nobody is chosen, and in the bin."""
        return None if self.discards else self._value

    @property
    def fixed(self) -> bool:
        """A record is open: it is for nobody else."""
        return self._fixed

    @property
    def discards(self) -> bool:
        """It goes to nobody: it is thrown away."""
        return self.kind.value() == BIN

    # --- said ---------------------------------------------------------------------------------

    def show_nobody(self, kind: str = "") -> None:
        """Nobody is chosen yet."""
        self._value, self._fixed, self._reason_said = None, False, False
        if kind:
            self.kind.set_value(kind)
        self.field.clear()
        self._look()

    def show_recipient(self, one: Recipient, *, fixed: bool = False) -> None:
        """It is for this one; `fixed`: a record is open, it is for nobody else."""
        self._value, self._fixed = one, fixed
        self.kind.set_value(one.kind)
        self._look()

    def suggest(self, reason: DiscardReason) -> None:
        """Why it is thrown away, by what it is; what the person said stays."""
        if not self._reason_said:
            self.reason.set_value(reason)

    def turn_to(self, at: int) -> None:
        """The kind of this place (from 1)."""
        options = self.kind.options
        if not self._fixed and 1 <= at <= len(options):
            self.kind.set_value(options[at - 1].key)
            self._turned(options[at - 1].key)

    def ask_again(self) -> None:
        """Another one."""
        self._value = None
        self._look()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def focus(self) -> None:
        """The keyboard where there is something to say."""
        where = self.reason if self.discards else self.field
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- steps --------------------------------------------------------------------------------

    def _reasoned(self, _why: object) -> None:
        self._reason_said = True
        self.changed.emit()

    def _turned(self, kind: str) -> None:
        if self._value is not None and self._value.kind != kind:
            self._value = None
        self._look()
        self.focus()
        self.changed.emit()

    def _look(self) -> None:
        kind, one = self.kind.value(), self.value
        self.kind.setVisible(not self._fixed)
        self.field.setVisible(one is None and kind != BIN)
        self._named.setVisible(one is not None and not self._fixed)
        for each in (self._why_label, self.reason):
            each.setVisible(kind == BIN)
        hints = {
            PATIENT: self.tr("Nom, prénom, date de naissance…"),
            ROUND: self.tr("Une tournée d’aujourd’hui"),
            PROFESSIONAL: self.tr("Nom, profession…"),
        }
        self.field.setPlaceholderText(hints.get(kind, ""))
        self.field.setAccessibleName(hints.get(kind, ""))
        if one is not None:
            self._name.set_runs([Run(one.name, 600), Run(f"  {one.detail}", ink="text-2")])

    def _seek(self, typed: str) -> None:
        kind, services, tools = self.kind.value(), self._services, self._tools

        def work() -> Sequence[Recipient]:
            if kind == PATIENT:
                found = services.patients.find(typed, _MOST, include_closed=False)
                return [patient_recipient(one, services.patients.today()) for one in found]
            if kind == ROUND:
                return rounds_of(services, typed)
            return [professional_recipient(one) for one in services.directory.find(typed, _MOST)]

        def told(found: Sequence[Recipient]) -> None:
            if self.kind.value() == kind:
                icon = _ICONS[kind]
                self._found.offer([Suggestion(one.name, one, icon, one.detail) for one in found])
                if typed != self.field.text():
                    return
                if len(found) == 1 and self._hurried == typed:
                    self._found.accept()  # Enter came first, and only one answers
                self._hurried = ""

        if kind in _ICONS:
            tools.glance.run(self, work, told, tools.failed)

    def _hurry(self) -> None:
        """Enter before the answer came."""
        if not self._found.lines:
            self._hurried = self.field.text()

    def _picked(self, line: Suggestion) -> None:
        if isinstance(line.value, Recipient):
            self._value = line.value
            self.field.clear()
            self._look()
            self.changed.emit()
            self.chosen.emit()


def may_treat(actor: Actor) -> bool:
    """Units may go to a patient only by who may write in their record."""
    return scope(actor, Right.WRITE_CLINICAL) is not Scope.NONE


def may_see_rounds(actor: Actor) -> bool:
    """Rounds are those of the agenda."""
    return scope(actor, Right.MANAGE_AGENDA) is not Scope.NONE


def patient_recipient(one: PatientLine | Patient, today: date) -> Recipient:
    """A patient found, as they are named everywhere."""
    name = shown_names.name(one.family_name, one.used_name, one.given_names, one.used_given_name)
    said = shown_names.detail(one.family_name, one.used_name, one.sex, one.birth_date, today)
    return Recipient(PATIENT, one.id, name, age_words(said))


def professional_recipient(one: Professional) -> Recipient:
    """Somebody of the directory."""
    name = " ".join(part for part in (one.title, one.name, one.given_name) if part)
    return Recipient(PROFESSIONAL, one.id, name, one.profession)


def round_recipient(one: Round) -> Recipient:
    """A round, by its name, with who makes it."""
    return Recipient(ROUND, one.id, round_name(one.label), one.professional)


def rounds_of(services: Services, typed: str) -> list[Recipient]:
    """The rounds of today whose name or professional hold what is typed."""
    sought, on = fold(typed), services.patients.today()
    found = [round_recipient(one) for one in services.rounds.board(on).rounds]
    return [one for one in found if sought in fold(f"{one.name} {one.detail}")]
