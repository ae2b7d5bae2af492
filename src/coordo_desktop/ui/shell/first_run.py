"""The first start: four steps, each on one screen, under three minutes.

The practice is made at the end of the second step, because the recovery sheet is made with it.
"""

import re
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.text import fold
from coordo_desktop.ui.kit.runner import Runner
from coordo_desktop.ui.settings.sheet_output import SheetOutput
from coordo_desktop.ui.shell.first_steps import (
    AdministratorStep,
    BeginStep,
    PracticeStep,
    SheetStep,
)
from coordo_desktop.ui.shell.front_door import FrontDoor, Sheet, said
from coordo_desktop.ui.shell.opening import Door
from coordo_desktop.ui.shell.stepper import Stepper

if TYPE_CHECKING:
    from coordo_desktop.ui.shell.session import Opened

WIDTH = 640


class FirstRun(FrontDoor):
    """The structure, the first administrator, the recovery sheet, how to begin."""

    opened = Signal(object, str)
    demo_asked = Signal()
    restore_asked = Signal()

    def __init__(
        self,
        door: Door,
        runner: Runner,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(now, top=110, parent=parent)
        self.setObjectName("firstRun")
        self._door, self._runner = door, runner
        self._pending: Opened | None = None
        self.stepper = Stepper(
            [
                self.tr("La structure"),
                self.tr("Vous"),
                self.tr("Fiche de secours"),
                self.tr("Commencer"),
            ]
        )
        self.practice = PracticeStep()
        self.person = AdministratorStep()
        self.sheet = SheetStep()
        self.begin = BeginStep()
        self._stack = QStackedWidget()
        self._steps: list[QWidget] = [self.practice, self.person, self.sheet, self.begin]
        for step in self._steps:
            self._stack.addWidget(step)
        card = Sheet(name="first.card", width=WIDTH, margins=(32, 24, 32, 24))
        card.body.addWidget(self.stepper)
        card.body.addSpacing(18)
        card.body.addWidget(self._stack)
        self.middle.addWidget(card)
        self.practice.done.connect(self._to_person)
        self.practice.demo_asked.connect(self.demo_asked)
        self.practice.restore_asked.connect(self.restore_asked)
        self.person.back_asked.connect(self._to_practice)
        self.person.done.connect(self._create)
        self.sheet.done.connect(self._to_begin)
        self.begin.chosen.connect(self._finish)
        self._go(0)

    @property
    def step(self) -> int:
        """The step on screen, from 0."""
        return self._stack.currentIndex()

    @property
    def pending(self) -> "Opened | None":
        """The practice that was made, until one begins to work in it."""
        return self._pending

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._steps[self.step].setFocus()

    def _go(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self.stepper.set_current(number)
        self._steps[number].setFocus()

    @Slot()
    def _to_practice(self) -> None:
        self._go(0)

    @Slot()
    def _to_person(self) -> None:
        self._go(1)

    @Slot()
    def _create(self) -> None:
        settings = self.practice.settings()
        name, profession = self.person.name.value(), self.person.profession.value()
        login = login_from(name)
        passphrase = self.person.new.value()
        self.person.set_busy(True)
        work = self._door.create
        self._runner.run(
            self,
            lambda: work(settings, login, name, profession, passphrase),
            self._created,
            self._refused,
        )

    def _created(self, answer: "tuple[Opened, str]") -> None:
        self._pending, code = answer
        self.person.set_busy(False)
        self.person.new.empty()
        output = SheetOutput(self._pending.desk, code, self._runner)
        self.sheet.show_code(code, output)
        self._go(2)

    def _refused(self, error: Exception) -> None:
        self.person.set_busy(False)
        if not isinstance(error, CoordoError):
            raise error
        self.person.fail(said(error))

    @Slot()
    def _to_begin(self) -> None:
        self._go(3)

    @Slot(str)
    def _finish(self, then: str) -> None:
        pending, self._pending = self._pending, None
        if pending is not None:
            self.opened.emit(pending, then)


def login_from(name: str) -> str:
    """A login from a name: « Claire MARTIN » gives `cmartin`."""
    words = re.findall(r"[a-z0-9]+", fold(name))
    if not words:
        return ""
    return words[0] if len(words) == 1 else f"{words[0][0]}{words[-1]}"
