"""What is proposed for erasure, and what was erased: certificate, backups that still hold it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.approvals import Approval
from coordo_desktop.domain.erasures import PURPOSE, Erasure, Proposal, Standing
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.second_person import SecondPerson
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.settings.retention_asking import ask_erasure
from coordo_desktop.ui.settings.retention_words import erasure_columns, proposal_columns
from coordo_desktop.ui.settings.section import Section

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "settings.retention.erasures"


class ErasuresView(QWidget):
    """Proposals above, what remains of erased records below."""

    paper_asked = Signal(object)  # the id of an erasure
    changed = Signal()

    def __init__(self, section: Section, services: Services, panel: AskPanel) -> None:
        super().__init__()
        self.setObjectName(NAME)
        self._section, self._services, self._panel = section, services, panel
        preferences = section.page.tools.preferences
        self.waiting: RowsModel[Proposal] = RowsModel(proposal_columns(), key=lambda one: one.id)
        self.proposals = Table(
            self.waiting, name=f"{NAME}.proposals", label=self.tr("Effacements proposés"),
            preferences=preferences, row_height=46,
        )  # fmt: skip
        self.gone: RowsModel[Erasure] = RowsModel(erasure_columns(), key=lambda one: str(one.id))
        self.table = Table(
            self.gone, name=f"{NAME}.table", label=self.tr("Dossiers effacés"),
            preferences=preferences, row_height=46, sort=("at", True),
        )  # fmt: skip
        self.erase = Button(self.tr("Effacer…"), name=f"{NAME}.erase", kind="danger")
        self.refuse = Button(self.tr("Retirer la proposition"), name=f"{NAME}.refuse")
        self.paper = Button(self.tr("Certificat"), name=f"{NAME}.paper", key="Return")
        self.purge = Button(self.tr("Purger les sauvegardes"), name=f"{NAME}.purge")
        self.erase.clicked.connect(self.ask_erasure)
        self.refuse.clicked.connect(self.withdraw)
        self.paper.clicked.connect(self.certificate)
        self.purge.clicked.connect(self.purge_backups)
        self.proposals.chosen.connect(self._chosen)
        self.proposals.opened.connect(self.ask_erasure)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self.certificate)
        nothing = EmptyState(self.tr("Aucun effacement proposé."), name=f"{NAME}.none")
        never = EmptyState(self.tr("Aucun dossier effacé."), name=f"{NAME}.empty")
        whole = column(
            row(None, self.refuse, self.erase, gap=8),
            EmptyOr(self.proposals, nothing),
            row(None, self.purge, self.paper, gap=8),
            EmptyOr(self.table, never),
            gap=8,
            margins=(16, 0, 16, 12),
        )
        whole.setStretch(1, 2)
        whole.setStretch(3, 3)
        self.setLayout(whole)
        self.setFocusProxy(self.proposals)
        self._second: SecondPerson | None = None
        self._chosen(None)

    def show_all(self, proposals: list[Proposal], erasures: list[Erasure]) -> None:
        """What is proposed and what was done."""
        self.waiting.show(proposals)
        self.gone.show(erasures)
        if proposals and self.proposals.chosen_row() is None:
            self.proposals.choose_first()
        self._chosen(None)

    @Slot(object)
    def _chosen(self, _line: object) -> None:
        proposed = self.proposals.chosen_row() is not None
        self.erase.setEnabled(proposed)
        self.refuse.setEnabled(proposed)
        self.paper.setEnabled(self.table.chosen_row() is not None)
        waiting = any(one.purged_at is None for one in self.gone.rows())
        self.purge.setVisible(self._section.may(Right.CONFIRM_ERASURE))
        self.purge.setEnabled(waiting)

    # --- a proposal -----------------------------------------------------------------------------

    @Slot()
    def ask_erasure(self) -> None:
        """The last word: what goes, and who confirms."""
        proposal = self.proposals.chosen_row()
        if not isinstance(proposal, Proposal):
            return
        service = self._services.erasure

        def read() -> tuple[Proposal, Standing, bool]:
            return (
                proposal,
                service.standing(proposal.patient_id),
                service.needs_second(proposal.id),
            )

        self._section.ask(read, self._open)

    def _open(self, read: tuple[Proposal, Standing, bool]) -> None:
        proposal, standing, second = read
        self._second = None
        if second:
            self._second = SecondPerson(
                self._services.seconds, self._section.ask, name=f"{NAME}.second",
                right=Right.CONFIRM_ERASURE, purpose=PURPOSE,
            )  # fmt: skip
            self._second.submitted.connect(self._panel.validate)

        def go(_values: "Mapping[str, object]") -> None:
            if self._second is None:
                self._erase(proposal, None)
            else:
                self._second.approve(lambda approval: self._erase(proposal, approval))

        ask_erasure(self._panel, proposal, standing, go, self._second)
        if self._second is not None:
            self._second.begin()

    def _erase(self, proposal: Proposal, approval: Approval | None) -> None:
        service = self._services.erasure
        self._section.page.press(
            lambda: service.erase(proposal.id, approval), self._erased, self._section.page.failed
        )

    def _erased(self, _erasure: Erasure) -> None:
        self._panel.done()
        self._section.say(
            self.tr("Dossier effacé. Le certificat est prêt\u202f; les sauvegardes peuvent être "
                    "purgées.")
        )  # fmt: skip
        self.changed.emit()

    @Slot()
    def withdraw(self) -> None:
        """Take the chosen proposal back."""
        proposal = self.proposals.chosen_row()
        if isinstance(proposal, Proposal):
            service = self._services.erasure
            self._section.ask(lambda: service.withdraw(proposal.id), self._withdrawn)

    def _withdrawn(self, _nothing: None) -> None:
        self._section.say(self.tr("Proposition retirée\u202f: le dossier reste."))
        self.changed.emit()

    # --- what was erased ------------------------------------------------------------------------

    @Slot()
    def certificate(self) -> None:
        """The certificate of the chosen erasure."""
        line = self.table.chosen_row()
        if isinstance(line, Erasure):
            self.paper_asked.emit(line.id)

    @Slot()
    def purge_backups(self) -> None:
        """Give up the backups that still hold what was erased."""
        service = self._services.erasure
        self._section.page.press(service.purge_backups, self._purged, self._section.page.failed)

    def _purged(self, count: int) -> None:
        said = self.tr("Les sauvegardes d’avant sont effacées\u202f; une neuve, vérifiée, reste.")
        if not count:  # copies elsewhere have theirs to give up, or packs were left
            said = self.tr(
                "Effacées sur ce poste. Les copies ailleurs le seront à leur retour\u202f; si un "
                "dossier de paquets du soir manque, purgez de nouveau quand il est là, ou dites "
                "dans Continuité qu’il n’existe plus."
            )
        self._section.say(said)
        self.changed.emit()
