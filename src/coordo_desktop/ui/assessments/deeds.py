"""What is asked in the side panel before it is done: a withdrawal, the practice's own rules."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.assessments import Scale
from coordo_desktop.domain.assessments.records import Assessment, ScaleSettings
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.services.assessments import AssessmentService
from coordo_desktop.ui.assessments.deciding import Decided, ask_rules
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.fields import TextArea
from coordo_desktop.ui.kit.forms import Form

T = TypeVar("T")


class Asks(Protocol):
    """What the deeds need of the tab."""

    @property
    def identity_words(self) -> str:
        """Who this is."""

    def ask(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run work away from the screen."""

    def failed(self, error: Exception) -> None:
        """Say a refusal."""

    def show_panel(self) -> None:
        """Bring the panel beside the list."""

    def kept(self, said: str) -> None:
        """Say what was done."""


class Deeds:
    """Ctrl+Enter does it, Esc gives up."""

    def __init__(self, tab: Asks, service: AssessmentService, panel: AskPanel) -> None:
        self._tab, self._service, self._panel = tab, service, panel

    def withdraw(self, made: Assessment) -> None:
        """Ask why it no longer stands."""

        def fill(form: Form) -> None:
            label = QCoreApplication.translate("AssessmentDeeds", "Motif")
            field = TextArea(name="assessment.withdraw.reason", label=label, min_lines=2)
            form.add("reason", label, field, required=True)

        self._tab.show_panel()
        self._panel.ask(
            QCoreApplication.translate("AssessmentDeeds", "Retirer {score}").format(
                score=made.text
            ),
            QCoreApplication.translate("AssessmentDeeds", "Retirer"),
            lambda values: self._withdraw(made, values),
            fill=fill,
            said=QCoreApplication.translate(
                "AssessmentDeeds", "Elle ne comptera plus et restera dans l’historique, barrée."
            ),
            identity=self._tab.identity_words,
            kind="danger",
        )

    def _withdraw(self, made: Assessment, values: Mapping[str, Any]) -> None:
        self._tab.ask(
            lambda: self._service.withdraw(made.id, values["reason"], seen_version=made.version),
            lambda _none: self._kept(
                QCoreApplication.translate("AssessmentDeeds", "Évaluation retirée.")
            ),
            self._refused,
        )

    def decide(self, scale: Scale) -> None:
        """Ask how often this scale is made again and where its bands begin."""

        def show(own: Mapping[str, ScaleSettings]) -> None:
            self._tab.show_panel()
            hidden = scale.id in own and own[scale.id].hidden
            ask_rules(
                self._panel, scale, lambda decided: self._decide(scale, decided), hidden=hidden
            )

        self._tab.ask(self._service.scale_settings, show)

    def _decide(self, scale: Scale, decided: Decided) -> None:
        self._tab.ask(
            lambda: self._service.decide(
                scale.id, months=decided.months, edges=decided.edges, hidden=decided.hidden
            ),
            lambda _own: self._kept(
                QCoreApplication.translate(
                    "AssessmentDeeds", "Règles de la structure enregistrées."
                )
            ),
            self._refused,
        )

    def _kept(self, said: str) -> None:
        self._panel.done()
        self._tab.kept(said)

    def _refused(self, error: Exception) -> None:
        if not (isinstance(error, CoordoError) and self._panel.refuse(error)):
            self._tab.failed(error)
