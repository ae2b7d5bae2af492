"""Tab « Matériel » of a record: what was given with its lot, lent, what the plan takes (ST3)."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.ids import InterventionId
from coordo_desktop.domain.loans import Loan
from coordo_desktop.domain.materials import Given
from coordo_desktop.domain.scans import ReaderSettings
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.record_tab import RecordTab
from coordo_desktop.ui.kit.scan_watcher import ScanWatcher
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.when import zone_in_use
from coordo_desktop.ui.stock.give_back_panel import GiveBackPanel
from coordo_desktop.ui.stock.issue_panel import IssuePanel
from coordo_desktop.ui.stock.record_lending import LendPanel
from coordo_desktop.ui.stock.record_list import LENT, SPANS, Found, MaterialList
from coordo_desktop.ui.stock.record_rows import PlanLine


class MaterialTab(RecordTab):
    """S takes out, J takes today's care out, R gives back, P lends; Enter takes a care out."""

    topics: ClassVar[Changes] = frozenset({Topic.STOCK, Topic.LOANS, Topic.CARE_PLANS})
    loan_asked = Signal(object)  # LoanId, to be seen in the stock
    lot_asked = Signal(object)  # LotId

    def __init__(
        self,
        services: Services,
        tools: Tools,
        actor: Actor,
        *,
        now: Callable[[], datetime] = wall_clock,
    ) -> None:
        super().__init__(tools, name="patient.material", label="")
        self.setAccessibleName(self.tr("Matériel"))
        self._services = services
        self._wanted: UUID | None = None
        self._came = False
        self._moves = all(
            scope(actor, right) is not Scope.NONE
            for right in (Right.MOVE_STOCK, Right.WRITE_CLINICAL)
        )
        today = now().astimezone(zone_in_use()).date()
        self.list = MaterialList(tools.preferences, today, moves=self._moves)
        self.issuing = IssuePanel(services, tools, actor)
        self.back = GiveBackPanel(services, tools)
        self.watcher = ScanWatcher(self)
        self.lending = LendPanel(services, tools, lambda: today)
        self._panels: tuple[SidePanel, ...] = (self.issuing, self.back, self.lending)
        line = row(self.list, *self._panels, gap=0)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._bind()

    def _bind(self) -> None:
        here = self.list
        here.issue_asked.connect(self.issue)
        here.day_asked.connect(self.issue_day)
        here.back_asked.connect(self.give_back)
        here.lend_asked.connect(self.lend)
        here.other_asked.connect(self.say_other)
        here.given_opened.connect(self._open_given)
        here.loan_opened.connect(self._open_loan)
        here.plan_opened.connect(self._open_care)
        self.issuing.issued.connect(lambda _issued: self._changed())
        self.back.returned.connect(self._changed)
        self.lending.deeds.lent.connect(lambda _made: here.turn_to(LENT))
        self.lending.deeds.done.connect(lambda _made: self._changed())
        self.watcher.scanned.connect(self.take_scan)
        keys = Shortcuts(here)  # not those of the panels: letters are typed there
        if self._moves:
            keys.add("S", self.tr("Sortir du stock"), self.issue)
            keys.add("J", self.tr("Matériel des soins du jour"), self.issue_day)
            keys.add("R", self.tr("Rendre au stock"), self.give_back)
            keys.add("P", self.tr("Prêter du matériel"), self.lend)
            keys.add("L", self.tr("Dire un autre produit pour ce matériel"), self.say_other)
        for number, option in enumerate(here.span.options, 1):
            keys.add(f"{number}", option.text, partial(here.turn_to, option.key))

    # --- showing ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask for what was given, what is lent, what the plan takes."""
        patient_id = self.patient_id
        if patient_id is None:
            return
        materials, loans = self._services.materials, self._services.loans
        scans = self._services.scans

        def read() -> Found:
            return Found(
                materials.given(patient_id),
                loans.of_patient(patient_id),
                materials.of_plan(patient_id),
            )

        self.ask(read, self._show)
        self.ask(scans.reader, self._use_reader)

    def _use_reader(self, reader: ReaderSettings) -> None:
        self.watcher.set_reader(reader.pause_ms, reader.prefix)

    def _show(self, found: Found) -> None:
        self.counted.emit(self.list.show_found(found))
        if not self._came and self._moves:
            self._came = True
            self.issuing.come_back(self.patient_id)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.point_at(wanted)

    def _changed(self) -> None:
        self.saved.emit()
        self.refresh()

    # --- deeds --------------------------------------------------------------------------------

    def issue(self) -> None:
        """Something of the stock for this person."""
        if self.patient_id is not None and self._moves:
            self._make_room(self.issuing)
            self.issuing.open_for(patient_id=self.patient_id)

    def issue_day(self) -> None:
        """What today's care takes."""
        self._issue_care(None)

    def _issue_care(self, intervention_id: InterventionId | None) -> None:
        if self.patient_id is not None and self._moves:
            self._make_room(self.issuing)
            self.issuing.open_for_care(self.patient_id, intervention_id)

    def give_back(self) -> None:
        """Units of the line chosen come back."""
        given = self.list.chosen()
        if given is not None and given.kept > 0 and self._moves:
            self._make_room(self.back)
            self.back.open_for(given, self.identity_words)

    def lend(self) -> None:
        """A piece of equipment goes to this person for a time."""
        if self.patient_id is not None and self._moves:
            self._make_room(self.lending)
            self.lending.open_for(self.patient_id)

    def say_other(self) -> None:
        """The word chosen stands for another product: it is asked again."""
        line = self.list.chosen_word()
        link = None if line is None else line.line.need.link
        if line is None or link is None or not self._moves:
            return
        materials = self._services.materials

        def forgotten(_none: None) -> None:
            said = self.tr("«\u202f{word}\u202f» n’a plus de produit\u202f: dites lequel.")
            self.tools.messages.say(
                said.format(word=link.word),
                undo=lambda: self.ask(
                    lambda: materials.link(link.word, link.product_id, link.quantity),
                    lambda _before: self._changed(),
                ),
            )
            self._changed()
            self._issue_care(line.intervention_id)

        self.ask(lambda: materials.forget(link.word), forgotten)

    def take_scan(self, text: str) -> bool:
        """A box was read: it is taken out for this person."""
        if self.patient_id is None or not self._moves:
            return False
        if self.issuing.isHidden():
            self.issue()
        return self.issuing.take_scan(text)

    def _open_given(self, given: Given) -> None:
        self.lot_asked.emit(given.lot_id)

    def _open_loan(self, loan: Loan) -> None:
        self.loan_asked.emit(loan.id)

    def _open_care(self, line: PlanLine) -> None:
        self._issue_care(line.intervention_id)

    def _make_room(self, wanted: SidePanel) -> None:
        for panel in self._panels:
            if panel is not wanted and not panel.isHidden():
                panel.close_panel()

    # --- the record turns ---------------------------------------------------------------------

    def point_at(self, item: UUID | None) -> None:
        """A line of the plan: what it takes is taken out, as soon as the record is shown."""
        if item is None:
            return
        if self.patient_id is None or self.stale:
            self._wanted = item
        else:
            self._issue_care(InterventionId(item))

    def leave_patient(self) -> None:
        """What is being typed is kept for who comes back to this record."""
        self._wanted = None
        self.lending.forget()
        for panel in self._panels:
            if not panel.isHidden():
                panel.close_panel()
        self.list.show_found(Found())

    def flush_drafts(self) -> None:
        """Hand over what is being typed (before locking)."""
        self.issuing.flush()
        self.back.flush()
        self.lending.deeds.drafts.flush()

    def first_inside(self) -> QWidget | None:
        """The list; where there is none, its letters are heard by its side."""
        return self.list.shown if self.list.shown.isVisible() else self.list

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        inside = self.first_inside()
        if inside is not None:
            inside.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.escape():
            return
        super().keyPressEvent(event)

    def view_state(self) -> dict[str, object]:
        """Which ones are shown: a code, never a name."""
        return {"span": self.list.span.value()}

    def restore_view_state(self, state: dict[str, object]) -> None:
        """Put it back."""
        span = state.get("span")
        if isinstance(span, str) and span in SPANS:
            self.list.span.set_value(span)
            self.list.show_span(span)
