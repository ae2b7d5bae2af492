"""« Évaluations » of a record: the scales and their scores, the form, two dates, the paper."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.assessments.records import (
    Assessment,
    Comparison,
    FormToFill,
    ScaleLine,
)
from coordo_desktop.domain.ids import AssessmentId
from coordo_desktop.domain.topics import Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.assessments.board import AssessmentsBoard
from coordo_desktop.ui.assessments.comparison import ComparisonView
from coordo_desktop.ui.assessments.deeds import Deeds
from coordo_desktop.ui.assessments.detail import ScaleDetail
from coordo_desktop.ui.assessments.form import AssessmentForm
from coordo_desktop.ui.assessments.paper import AssessmentPaper, MakePdf
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.layout import column, sized
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.record_tab import RecordTab
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.kit.view import MasterDetail

_BOARD, _FORM, _TWO, _PAPER = range(4)
_SIDE = 384
_LEAST = 420  # what the list needs beside the panel


class AssessmentsTab(RecordTab):
    """`findings_asked` carries what the person chose to bring to the plan."""

    topics: ClassVar = frozenset({Topic.ASSESSMENTS, Topic.SETTINGS})
    findings_asked = Signal(object)  # tuple[Finding, ...]

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(tools, name="assessments", label=self.tr("Évaluations"))
        self._service = services.assessments
        self._may_write = scope(actor, Right.WRITE_CLINICAL) is not Scope.NONE
        self._wanted: str = ""
        self._today = date.min
        self._side_asked = False
        self._pointed: AssessmentId | None = None
        self._came_from = _BOARD
        self.board = AssessmentsBoard(tools)
        self.detail = ScaleDetail()
        self.panel = sized(AskPanel("assessment.panel"), width=_SIDE)
        self._asked = AskedDrafts(self.panel, services.drafts, tools, "assessment.ask")
        self._deeds = Deeds(self, self._service, self.panel)
        self.form = AssessmentForm(self._service, tools)
        self.comparison = ComparisonView()
        self.paper = AssessmentPaper(tools)
        self._stack = QStackedWidget()
        side = QStackedWidget()
        self._side = side
        side.addWidget(self.detail)
        side.addWidget(self.panel)
        self._board_view = MasterDetail(self.board, side, width=_SIDE)
        self._stack.addWidget(self._board_view)
        for view in (self.form, self.comparison, self.paper):
            self._stack.addWidget(view)
        self.setLayout(column(self._stack, gap=0))
        self._wire()
        self._bind()
        for button in (
            self.board.new_button, self.detail.new_button, self.detail.correct_button,
            self.detail.withdraw_button,
        ):  # fmt: skip
            if not self._may_write:
                button.hide()
        if scope(actor, Right.MANAGE_SETTINGS) is Scope.NONE:
            self.detail.rules_button.hide()

    def _wire(self) -> None:
        self.board.chosen.connect(self._choose)
        self.board.opened.connect(self._open_line)
        self.board.new_button.clicked.connect(self.show_library)
        detail, form = self.detail, self.form
        detail.new_asked.connect(self.fill)
        detail.correct_asked.connect(self.correct)
        detail.withdraw_asked.connect(self.withdraw)
        detail.print_asked.connect(self.print_one)
        detail.blank_asked.connect(self.print_blank)
        detail.compare_asked.connect(self.compare)
        detail.findings_asked.connect(self.findings_asked)
        detail.scale_asked.connect(self.fill)
        detail.rules_asked.connect(self._deeds.decide)
        self.panel.closed.connect(lambda: self._side.setCurrentWidget(detail))
        form.closed.connect(self._back_to_board)
        form.completed.connect(self._completed)
        form.findings_asked.connect(self.findings_asked)
        form.scale_asked.connect(self.fill)
        form.paper_asked.connect(self.print_one)
        self.comparison.closed.connect(self._back_to_board)
        self.comparison.print_asked.connect(self._print_two)
        self.paper.closed.connect(self._back_from_paper)

    def _bind(self) -> None:
        keys = Shortcuts(self._board_view)  # letters are answers in the form
        keys.add("N", self.tr("Remplir l’échelle choisie"), self.begin)
        keys.add("C", self.tr("Comparer deux dates"), self.detail.compare)
        keys.mention("/", self.tr("Chercher une échelle"))  # from the tab's name too: `search`

    # --- asked --------------------------------------------------------------------------------

    def refresh(self) -> None:
        patient_id = self.patient_id
        if patient_id is None:
            return
        service = self._service
        self.ask(lambda: (service.overview(patient_id), service.today()), self._show)

    def editing(self) -> bool:
        return self._stack.currentIndex() == _FORM or self.panel.editing

    def _show(self, found: tuple[tuple[ScaleLine, ...], date]) -> None:
        lines, self._today = found
        self.board.show_lines(lines, self._today)
        self.counted.emit(sum(line.last is not None for line in lines))
        wanted = self._wanted or self._last_made(lines)
        if not self.board.table.choose(wanted):
            self.board.table.choose_first()
        line = self.board.table.chosen_row()
        if isinstance(line, ScaleLine):
            self._choose(line)

    def _last_made(self, lines: tuple[ScaleLine, ...]) -> str:
        made = [line for line in lines if line.last is not None]
        newest = max(made, key=lambda line: line.last.on if line.last else date.min, default=None)
        return newest.scale.id if newest else ""

    def _choose(self, line: object) -> None:
        patient_id = self.patient_id
        if not isinstance(line, ScaleLine) or patient_id is None:
            return
        self._wanted = scale_id = line.scale.id
        self.glance(
            lambda: self._service.history(patient_id, scale_id, all_states=True),
            lambda made: self._show_detail(line, made),
        )

    def _show_detail(self, line: ScaleLine, made: list[Assessment]) -> None:
        self.detail.show_line(line, made, self._today, self.identity_words)
        if self._pointed is not None:
            self.detail.table.choose(self._pointed)
            self._pointed = None

    # --- filled in ----------------------------------------------------------------------------

    def show_library(self) -> None:
        """Every scale, the cursor in the search: type a few letters, then Enter."""
        self.board.show_library()

    def begin(self) -> None:
        """Fill in the scale chosen, or show the library where none is."""
        if self._stack.currentIndex() != _BOARD:
            return
        line = self.board.table.chosen_row()
        if isinstance(line, ScaleLine):
            self.fill(line.scale.id)
        else:
            self.show_library()

    def _open_line(self, line: object) -> None:
        """Enter fills the scale in; where the panel had no room, it is shown first."""
        if isinstance(line, ScaleLine):
            if self._side.isHidden():
                self._show_side(asked=True)
            else:
                self.fill(line.scale.id)

    def fill(self, scale_id: str, corrected: AssessmentId | None = None) -> None:
        """Open the form of this scale, on its draft where there is one."""
        patient_id = self.patient_id
        if patient_id is None or not self._may_write:
            return
        self.ask(lambda: self._service.form(patient_id, scale_id, corrected), self._open_form)

    def _open_form(self, form: FormToFill) -> None:
        if form.patient_id != self.patient_id:
            return
        self._wanted = form.scale.id
        self._stack.setCurrentIndex(_FORM)
        self.form.open_form(form, self.identity_words)

    def correct(self, made: Assessment) -> None:
        """Open the form on what was answered then."""
        self.fill(made.scale, made.id)

    def _completed(self, _made: Assessment) -> None:
        self.saved.emit()
        self._stale = True

    def withdraw(self, made: Assessment) -> None:
        """Ask why it no longer stands."""
        self._deeds.withdraw(made)
        self._asked.about(f"withdraw/{made.id}")

    def show_panel(self) -> None:
        """Bring the panel that asks beside the list."""
        self._show_side(asked=True)
        self._side.setCurrentWidget(self.panel)

    def kept(self, said: str) -> None:
        """Say what was done."""
        self.tools.messages.say(said)
        self.saved.emit()

    # --- two dates, paper ---------------------------------------------------------------------

    def compare(self, one: Assessment, other: Assessment) -> None:
        """Show two side by side."""
        self.ask(lambda: self._service.compare(one.id, other.id), self._show_two)

    def _show_two(self, two: Comparison) -> None:
        self._stack.setCurrentIndex(_TWO)
        self.comparison.show_two(two)

    def print_one(self, made: Assessment) -> None:
        """Look at the paper of one."""
        service, one = self._service, made.id
        self._paper(lambda: service.preview(one), lambda: service.print_sheet(one))

    def print_blank(self, scale_id: str) -> None:
        """Look at the blank form, named for this person."""
        service, patient_id = self._service, self.patient_id
        self._paper(
            lambda: service.preview_blank(scale_id, patient_id),
            lambda: service.print_blank(scale_id, patient_id),
        )

    def _print_two(self, one: AssessmentId, other: AssessmentId) -> None:
        service = self._service
        self._paper(
            lambda: service.preview_comparison(one, other),
            lambda: service.print_comparison(one, other),
        )

    def _paper(self, look: MakePdf, make: MakePdf) -> None:
        self.ask(look, lambda pdf: self._show_paper(pdf, make))

    def _show_paper(self, pdf: bytes, make: MakePdf) -> None:
        if self._stack.currentIndex() != _PAPER:
            self._came_from = self._stack.currentIndex()
        self._stack.setCurrentIndex(_PAPER)
        self.paper.show_pdf(pdf, make)

    def _back_from_paper(self) -> None:
        self.paper.forget()
        if self._came_from == _BOARD:
            self._back_to_board()
        else:
            self._stack.setCurrentIndex(self._came_from)

    def _back_to_board(self) -> None:
        self._stack.setCurrentIndex(_BOARD)
        self.board.table.setFocus()
        self.look_again()

    # --- the record ---------------------------------------------------------------------------

    def leave_patient(self) -> None:
        if self._stack.currentIndex() == _FORM:
            self.form.close_form()
        self.paper.forget()
        self.board.forget()
        self._wanted = ""
        self._stack.setCurrentIndex(_BOARD)
        self._side.setCurrentWidget(self.detail)

    def flush_drafts(self) -> None:
        self.form.flush()
        self._asked.flush()

    def point_at(self, item: UUID | None) -> None:
        """Choose the scale of this assessment, and its line in the history."""
        if item is None or self.patient_id is None:
            return
        self._pointed = AssessmentId(item)
        self.ask(lambda: self._service.get(AssessmentId(item)), self._point)

    def _point(self, made: Assessment) -> None:
        self._wanted = made.scale
        self.look_again()

    def print_view(self) -> bool:
        if self._stack.currentIndex() == _PAPER:
            self.paper.print_pages()
            return True
        made = self.detail.chosen
        if self._stack.currentIndex() == _BOARD and made is not None:
            self.print_one(made)
            return True
        return False

    def first_inside(self) -> QWidget | None:
        """The list of scales; a form or a paper has its own first field."""
        return self.board.table

    def search(self) -> bool:
        if self._stack.currentIndex() != _BOARD:
            return False
        self.board.search.setFocus()
        return True

    def escape(self) -> bool:
        at = self._stack.currentIndex()
        if at == _FORM:
            self.form.close_form()
        elif at == _PAPER:
            self._back_from_paper()
        elif at == _TWO:
            self._back_to_board()
        elif self.panel.isVisible():
            self.panel.close_panel()
        elif self._narrow() and not self._side.isHidden():
            self._show_side(asked=False)
            self.board.table.setFocus()
        else:
            return self.board.back()
        return True

    # --- little room --------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_side(asked=self._side_asked)

    def _narrow(self) -> bool:
        return self.width() - px(_SIDE) < px(_LEAST)

    def _show_side(self, *, asked: bool) -> None:
        """Beside the list where there is room, else in its place and only when asked for."""
        self._side_asked = asked
        self._side.setVisible(asked or not self._narrow())

    def view_state(self) -> dict[str, object]:
        return {"scale": self._wanted, "filter": self.board.filter.value()}

    def restore_view_state(self, state: dict[str, object]) -> None:
        self._wanted = str(state.get("scale", ""))
        if state.get("filter"):
            self.board.filter.set_value(str(state["filter"]))
