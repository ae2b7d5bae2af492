"""What is done with a seal: said broken, put again (ST10)."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from coordo_desktop.domain.kits import Kit
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.loan_words import seal_words
from coordo_desktop.ui.kit.page import Tools

Values = Mapping[str, Any]
_NAME = "stock.kit_ask"


class KitDeeds(QObject):
    """`done` with the kit as it now is."""

    done = Signal(object)  # Kit

    def __init__(
        self, services: Services, tools: Tools, panel: AskPanel, drafts: AskedDrafts
    ) -> None:
        super().__init__(panel)
        self._services, self._tools, self._panel, self._drafts = services, tools, panel, drafts

    def opened(self, kit: Kit) -> None:
        """The seal was found broken, or the kit was used."""
        service = self._services.kits

        def fill(form: Form) -> None:
            form.add("why", self.tr("Pourquoi"), TextField(
                name=f"{_NAME}.why", label=self.tr("Pourquoi"),
                placeholder=self.tr("malaise, exercice, scellé trouvé rompu…")))  # fmt: skip

        def then(values: Values) -> None:
            why = values["why"] or ""
            self._run(
                lambda: service.broken(kit.id, kit.version, why),
                self.tr("Trousse ouverte\u202f: à contrôler."),
            )

        self._panel.ask(
            self.tr("Trousse ouverte"), self.tr("Noter"), then, fill=fill,
            said=self.tr("Elle sera à contrôler, et à sceller de nouveau."),
            identity=f"{kit.name}, {seal_words(kit)}",
        )  # fmt: skip
        self._drafts.about(f"opened {kit.id}")

    def seal(self, kit: Kit) -> None:
        """A new seal, without a full check."""
        service = self._services.kits

        def fill(form: Form) -> None:
            form.add("seal", self.tr("Numéro du scellé"), TextField(
                name=f"{_NAME}.seal", label=self.tr("Numéro du scellé")),
                required=True)  # fmt: skip

        def then(values: Values) -> None:
            number = values["seal"] or ""
            self._run(lambda: service.seal(kit.id, kit.version, number), self.tr("Scellé posé."))

        self._panel.ask(
            self.tr("Poser un scellé"), self.tr("Poser"), then, fill=fill,
            warning=self.tr("Sans contrôle complet, la date du prochain ne change pas."),
            identity=f"{kit.name}, {seal_words(kit)}",
        )  # fmt: skip
        self._drafts.about(f"seal {kit.id}")

    def _run(self, work: Callable[[], Kit], told: str) -> None:
        def done(kit: Kit) -> None:
            self._panel.done()
            self._tools.messages.say(told)
            self.done.emit(kit)

        self._tools.ask(self, work, done, self._refused)

    def _refused(self, error: Exception) -> None:
        if not self._panel.refuse(error):
            self._tools.failed(error)
