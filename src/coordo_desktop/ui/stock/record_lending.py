"""Lending from a record: which free piece, then until when and in what state (ST7)."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.loans import EquipmentLine, EquipmentState
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.stock.issue_recipient import Recipient, patient_recipient
from coordo_desktop.ui.stock.loan_deeds import LoanDeeds, named

_NAME = "patient.material.lend"


class LendPanel(AskPanel):
    """P opens it for the person of the record, who cannot be changed."""

    def __init__(self, services: Services, tools: Tools, today: Callable[[], date]) -> None:
        super().__init__(_NAME)
        self._services, self._tools = services, tools
        self.deeds = LoanDeeds(services, tools, self, today)
        self._whose: PatientId | None = None

    def forget(self) -> None:
        """The record turned: what was asked for it opens nothing in another."""
        self._whose = None

    def open_for(self, patient_id: PatientId) -> None:
        """Ask which of the pieces that are free goes to this person."""
        services = self._services
        self._whose = patient_id

        def read() -> tuple[Recipient, list[EquipmentLine]]:
            person = services.patients.again(patient_id).patient
            who = patient_recipient(person, services.patients.today())
            lines = services.loans.equipment().lines
            return who, [one for one in lines if one.equipment.state is EquipmentState.AVAILABLE]

        self._tools.ask(self, read, lambda found: self._choose(*found))

    def _choose(self, who: Recipient, lines: list[EquipmentLine]) -> None:
        if who.id != self._whose:
            return
        if not lines:
            self._tools.messages.say(self.tr("Aucun matériel n’est libre."), kind="warn")
            return
        free = {line.equipment.id: line for line in lines}

        def fill(form: Form) -> None:
            words = self.tr("Matériel")
            options = [(one.id, named(one)) for one in (line.equipment for line in lines)]
            form.add("piece", words, Choice(options, name=f"{_NAME}.piece", label=words))

        def chosen(values: Mapping[str, Any]) -> None:
            if self.form is not None:
                self.form.set_clean()
            self.deeds.lend(free[values["piece"]], who)

        self.ask(self.tr("Prêter"), self.tr("Continuer"), chosen, fill=fill, identity=who.name)
        self.say_whom(who.name, who.detail)
