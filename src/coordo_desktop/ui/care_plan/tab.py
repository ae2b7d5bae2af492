"""The plan de soins of a record: the plan, its panels, and the views one turns to from it."""

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QStackedWidget, QWidget

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.care_plan import Intervention, PlanState
from coordo_desktop.domain.ids import PatientId, TaskId
from coordo_desktop.domain.plan_papers import PlanForm
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.care_plan.begin import BeginPlan, ConflictNote
from coordo_desktop.ui.care_plan.head import PlanHead
from coordo_desktop.ui.care_plan.head_deeds import head_of
from coordo_desktop.ui.care_plan.lines_work import Mode
from coordo_desktop.ui.care_plan.paper_view import PlanPaperView
from coordo_desktop.ui.care_plan.plan_views import PlanViews
from coordo_desktop.ui.care_plan.review import KEYS
from coordo_desktop.ui.care_plan.week_panel import WeekPanel
from coordo_desktop.ui.kit.labels import RunsLabel
from coordo_desktop.ui.kit.layout import column, sized
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.kit.view import MasterDetail

if TYPE_CHECKING:
    from collections.abc import Callable

    from coordo_desktop.ui.kit.side_panel import SidePanel

PANEL = 348
_ROOM_FOR_WEEK = PANEL + 600
_OVER = frozenset({PlanState.CLOSED, PlanState.CANCELLED})


class CarePlanTab(PlanViews):
    """Arrows, Enter, N, Del, + and -; Ctrl+Enter goes one step further towards a running plan."""

    appointment_asked = Signal(object)  # Intervention of the plan shown
    material_asked = Signal(object)  # InterventionId: what it takes is taken out of the stock

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(services, tools, actor)
        self.head, self.begin, self.conflict = PlanHead(), BeginPlan(), ConflictNote()
        self.matters = RunsLabel("", name="plan.matters")
        self.about = QWidget()
        self.about.setLayout(column(self.matters, margins=(0, 0, 0, 8)))
        self.paper = PlanPaperView(services.plan_printing, tools)
        self.week = WeekPanel(services, tools, actor)
        self._wanted = ""
        self._lines = QStackedWidget()
        nothing = QWidget()
        nothing.setLayout(column(self.begin, margins=(0, 12, 0, 0)))
        for one in (self.tree, nothing):
            self._lines.addWidget(one)
        self.plan_page = QWidget()
        self.plan_page.setLayout(
            column(
                self.head, self.conflict, self.about, self._lines, gap=0,
                margins=(16, 0, 12, 12),
            )
        )  # fmt: skip
        self._stack = QStackedWidget()
        for view in (self.plan_page, self.templates, self.comparison, self.paper):
            # A view that is not on screen must not widen the one that is.
            view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._stack.addWidget(view)
        sized(self.asking, width=PANEL)
        self.panels: list[SidePanel] = [self.line, self.asking, self.proposals, self.history]
        self._beside = QWidget()
        self._beside.setLayout(column(*self.panels, self.review, self.week, gap=0))
        self.setLayout(column(MasterDetail(self._stack, self._beside, width=PANEL), gap=0))
        self.setFocusProxy(self.tree)
        self._connect()
        self._keys()

    def _connect(self) -> None:
        self.head.asked.connect(self.do)
        self.begin.asked.connect(self.do)
        self.conflict.mine_asked.connect(self.keep_mine)
        self.conflict.theirs_asked.connect(self.take_theirs)
        for view in (self.templates, self.comparison, self.paper):
            view.closed.connect(self.show_lines)
        self.review.said.connect(self.say_of)
        self.review.finished.connect(self.finish_review)
        self.review.left.connect(self.interrupt)
        self.review.draft_due.connect(self.keep_work)
        self.tree.menu_asked.connect(self._menu)
        self.week.material_asked.connect(self.material_asked)
        for panel in self.panels:
            panel.opened.connect(self._panel_opened)
            panel.closed.connect(self._share)

    def _keys(self) -> None:
        group = self.tr("Plan de soins")
        keys = Shortcuts(self.plan_page)
        self.keys = keys
        for sequence, text, slot in (
            ("Ins", self.tr("Ajouter sous la ligne"), self.add_below),
            ("B", self.tr("Ajouter un problème ou besoin"), self.add_problem),
            ("Del", self.tr("Retirer la ligne"), self.drop_row),
            ("Alt+Up", self.tr("Monter la ligne"), self.move_up),
            ("Alt+Down", self.tr("Descendre la ligne"), self.move_down),
            ("M", self.tr("Ce qui compte pour la personne"), self.edit_about),
            ("T", self.tr("Partir d’un modèle"), self.open_templates),
            ("D", self.tr("Reprendre les constats"), self.open_proposals),
            ("C", self.tr("Comparer les versions"), self.open_comparison),
            ("V", self.tr("Prendre un rendez-vous pour la ligne"), self.ask_appointment),
            ("S", self.tr("Sortir le matériel de la ligne"), self.ask_material),
            ("W", self.tr("Aller aux tâches de la semaine"), self._go_to_week),
            ("Ctrl+Return", self.tr("Valider"), self.go_on),
        ):
            keys.add(sequence, text, slot, group=group)
        for letter in KEYS:
            keys.add(letter, self._letter_words(letter), partial(self._letter, letter), group=group)
        keys.add("R", self.tr("Réviser le plan"), partial(self.do, "review"), group=group)
        keys.mention("+", self.tr("Déplier"), group=group)
        keys.mention("-", self.tr("Replier"), group=group)
        keys.mention("Return", self.tr("Modifier la ligne"), group=group)

    def _letter_words(self, letter: str) -> str:
        return {
            "A": self.tr("En revue\u202f: objectif atteint"),
            "P": self.tr("En revue\u202f: atteint en partie"),
            "N": self.tr("Ajouter sous la ligne\u202f; en revue, objectif non atteint"),
            "E": self.tr("En revue\u202f: objectif en cours"),
            "X": self.tr("En revue\u202f: objectif abandonné"),
        }[letter]

    def _letter(self, letter: str) -> None:
        if self.mode is Mode.REVIEW:
            self.evaluate(letter)
        elif letter == "N":
            self.add_below()

    # --- what is shown ---------------------------------------------------------------------------

    def show_plan(self) -> None:
        """Write the head and the lines again."""
        plan = self.plan
        nothing = plan is None and not self.content.problems and self.mode is Mode.PLAN
        empty = nothing or (not self.content.problems and self.mode is Mode.PLAN)
        text = self.tr("Pas encore de plan de soins.")
        if plan is not None:
            text = self.tr("Ce plan n’a pas encore de ligne.")
        self.begin.show_ways(text, writable=self.writable)
        self._lines.setCurrentIndex(int(empty))
        nothing_to_press = self.plan_page if empty else self.tree
        self.setFocusProxy(self.begin if empty and self.writable else nothing_to_press)
        may = self.may_save_template()
        own = may and self.template is not None and self.template.own
        shown = head_of(
            plan, self.mode, self.day, writable=self.writable, templates=may, own_template=own
        )
        self.head.setVisible(shown is not None)
        if shown is not None:
            self.head.show_head(*shown)
        said = self.content.matters.replace("\n", " ")
        self.matters.set_runs([Run(f"«\u202f{said}\u202f»", ink="text-2")] if said else [])
        self.about.setVisible(bool(said) and self.mode is Mode.PLAN)
        self.draw_lines()
        self._choose_wanted()
        self._share()

    def show_conflict(self, *, shown: bool) -> None:
        """Over the lines, as long as one has not chosen."""
        self.conflict.setVisible(shown)

    def show_lines(self) -> None:
        """Back from a template list, a comparison, a preview."""
        self._stack.setCurrentWidget(self.plan_page)
        self._share()
        self.setFocus()

    def leave_patient(self) -> None:
        """Close everything; what was typed is a draft."""
        super().leave_patient()
        for panel in self.panels:
            if not panel.isHidden():
                panel.hide()
        self.mode, self.left_out = Mode.PLAN, set()
        self.show_conflict(shown=False)
        self._stack.setCurrentWidget(self.plan_page)
        self._share()

    def flush_drafts(self) -> None:
        """Hand over what is typed now, in the plan and beside its week."""
        super().flush_drafts()
        self.week.flush_drafts()

    def _panel_opened(self) -> None:
        for panel in self.panels:
            if panel is not self.sender() and not panel.isHidden():
                panel.close_panel()
        self._share()

    def _share(self) -> None:
        """One panel at a time beside the plan: what is typed, else the review, else the week."""
        on_plan = self._stack.currentWidget() is self.plan_page
        typing = any(not panel.isHidden() for panel in self.panels)
        self.review.setVisible(self.mode is Mode.REVIEW and on_plan and not typing)
        alone = self.mode is Mode.PLAN and on_plan and not typing
        self.week.setVisible(alone and self.width() >= px(_ROOM_FOR_WEEK))
        beside = typing or not self.review.isHidden() or not self.week.isHidden()
        self._beside.setVisible(beside)

    def first_inside(self) -> QWidget | None:
        """The lines, the ways to begin, or what is first in the view turned to."""
        view = self._stack.currentWidget()
        if view is self.plan_page:
            return self.focusProxy()
        return self.templates.search if view is self.templates else None

    def escape(self) -> bool:
        """Esc: the panel, the view turned to, then the work under way, then the list."""
        for panel in (*self.panels, self.week.panel):
            if panel.isVisible():
                panel.close_panel()
                return True
        if self._stack.currentWidget() is not self.plan_page:
            self.show_lines()
            return True
        if self.mode is not Mode.PLAN:
            self.interrupt()
            return True
        return False

    def point_at(self, item: UUID | None) -> None:
        """Choose a line of the plan, or a task of the week, as soon as it is shown."""
        if item is not None:
            self._wanted = str(item)
            self.week.choose(TaskId(item))
            self._choose_wanted()

    def _choose_wanted(self) -> None:
        if self._wanted and self.tree.choose(self._wanted):
            self._wanted = ""

    def show_patient(self, patient_id: PatientId | None, identity_words: str) -> None:
        """Turn to this patient, the week with it."""
        super().show_patient(patient_id, identity_words)
        self.week.show_patient(patient_id, identity_words)

    def print_view(self) -> bool:
        """Ctrl+P prints the plan, when there is one."""
        if self._stack.currentWidget() is self.paper:
            self.paper.print_pages()
            return True
        if self.plan is None:
            return False
        self._print(PlanForm.PPCS)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    # --- deeds -----------------------------------------------------------------------------------

    def do(self, deed: str) -> None:
        """A button of the head, a line of its menu."""
        deeds: dict[str, Callable[[], None]] = {
            "validate": self.ask_validation, "create": self.begin_plan, "review": self.hold_review,
            "finish": self.review.finish, "leave": self.interrupt, "resume": self.resume,
            "templates": self.open_templates, "proposals": self.open_proposals,
            "problem": self.add_problem, "compare": self.open_comparison, "about": self.edit_about,
            "agree": self.ask_agreement, "suspend": self.ask_suspension, "close": self.ask_closure,
            "discard": self.discard, "save_template": self.ask_template_name,
            "update_template": self.update_template, "history": self.open_history,
            **{f"print_{form.value}": partial(self._print, form) for form in PlanForm},
        }  # fmt: skip
        deeds[deed]()

    def ask_again(self) -> None:
        """What was being answered about this patient's plan when the desk closed."""
        mine = f"{self.patient_id}/"

        def found(entity: str) -> None:
            if entity.startswith(mine) and self.asking.isHidden() and self.writable:
                self.do(entity.removeprefix(mine))

        self.asked.interrupted(found)

    def go_on(self) -> None:
        """Ctrl+Enter in the plan: the next step, whatever it is."""
        if self.mode is Mode.TEMPLATE:
            self.begin_plan()
        elif self.mode is Mode.REVIEW:
            self.review.finish()
        elif self.plan is not None and self.plan.draft is not None:
            self.ask_validation()

    def _print(self, form: PlanForm) -> None:
        if self.patient_id is not None and self.plan is not None:
            self.turn_to(self.paper)
            self.paper.show_plan(self.patient_id, form, self.day - timedelta(self.day.weekday()))

    def _menu(self, _row: object, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("plan.line.menu")
        for text, slot in (
            (self.tr("Modifier"), self._edit_chosen),
            (self.tr("Ajouter sous la ligne"), self.add_below),
            (self.tr("Prendre un rendez-vous…"), self.ask_appointment),
            (self.tr("Sortir le matériel…"), self.ask_material),
            (self.tr("Monter"), self.move_up),
            (self.tr("Descendre"), self.move_down),
            (self.tr("Retirer"), self.drop_row),
        ):
            letter = {self.ask_appointment: "V", self.ask_material: "S"}.get(slot, "")
            if not letter or self.keys.shortcut(letter).isEnabled():
                menu.addAction(text).triggered.connect(slot)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def ask_appointment(self) -> None:
        """Book what the line chosen says; not of a line that is not kept yet."""
        line = self._line_of_plan()
        if line is not None:
            self.appointment_asked.emit(line)

    def ask_material(self) -> None:
        """Take out of the stock what the line chosen takes."""
        line = self._line_of_plan()
        if line is not None:
            self.material_asked.emit(line.id)

    def allow_material(self, *, allowed: bool) -> None:
        """Whether the person at the desk may take units out for this patient."""
        self.keys.shortcut("S").setEnabled(allowed)
        self.week.allow_material(allowed=allowed)

    def _line_of_plan(self) -> Intervention | None:
        """The line chosen, of a plan that is kept."""
        row, plan = self.tree.chosen_plan_row(), self.plan
        of_plan = plan is not None and self.mode is Mode.PLAN and self.patient_id is not None
        if row is None or not of_plan or not isinstance(row.line, Intervention):
            return None
        return row.line

    def _go_to_week(self) -> None:
        self.week.come_in()

    def _edit_chosen(self) -> None:
        self.edit_row(self.tree.chosen_plan_row())

    def turn_to(self, view: QWidget) -> None:
        """Show a view in place of the plan; Esc comes back."""
        self._stack.setCurrentWidget(view)
        self._share()
