"""The week of a plan: what is late, what each day holds, ticked without leaving the keyboard."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.ids import PatientId, TaskId
from coordo_desktop.domain.tasks import Task, TaskState, TaskWeek
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.care_plan.task_drafts import ADD, POSTPONE, TaskDrafts
from coordo_desktop.ui.care_plan.task_list import TaskList
from coordo_desktop.ui.care_plan.task_panel import Settlement, TaskPanel, titled
from coordo_desktop.ui.care_plan.task_rows import lines_of
from coordo_desktop.ui.care_plan.task_words import settled_words, week_days, week_title
from coordo_desktop.ui.kit.buttons import IconButton, LinkButton
from coordo_desktop.ui.kit.empty import EmptyState
from coordo_desktop.ui.kit.labels import Hairline, Label
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.progress import ProgressBar
from coordo_desktop.ui.kit.punctuation import with_colon
from coordo_desktop.ui.kit.surfaces import Surface

WIDTH = 348
_WEEK = timedelta(weeks=1)
_KEYS = ("F", "N", "R", "S", "+", "Left", "Right")


class WeekPanel(Page):
    """F done, N not done, R put off, Enter with a note, + a task more; left and right: weeks."""

    topics: ClassVar[Changes] = frozenset({Topic.TASKS})
    shown = Signal(object)  # TaskWeek, each time it was read
    material_asked = Signal(object)  # InterventionId of the task chosen

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(tools, name="tasks.week", label="")
        self.setAccessibleName(self.tr("Tâches de la semaine"))
        self._tasks, self._actor = services.tasks, actor
        self._patient_id: PatientId | None = None
        self._identity = ""
        self._monday: date | None = None
        self._week: TaskWeek | None = None
        self._wanted: TaskId | None = None
        self._called = False  # somebody came here before the tasks did
        self._may_issue = False
        self.list = TaskList(name="tasks.list", label=self.tr("Tâches de la semaine"))
        self.panel = TaskPanel()
        self._drafts = TaskDrafts(self.panel, services.drafts, tools)
        self._title = Label("", role="panel", name="tasks.week.title")
        self._days = Label("", role="table", ink="text-2", name="tasks.week.days")
        self._before = IconButton("left", name="tasks.before", label=self.tr("Semaine précédente"),
                                  kind="normal", compact=True)  # fmt: skip
        self._after = IconButton("right", name="tasks.after", label=self.tr("Semaine suivante"),
                                 kind="normal", compact=True)  # fmt: skip
        self._empty = EmptyState(self.tr("Rien à faire cette semaine."), name="tasks.empty")
        self._done = Label("", role="small", ink="text-2", name="tasks.done.count")
        self._late = Label("", role="small", ink="warn", weight=600, name="tasks.late")
        self._bar = ProgressBar(label=self.tr("Tâches faites"))
        self._foot = Surface("surface-2", edges="t", name="tasks.foot")
        self._set_up()
        self._keys()

    def _set_up(self) -> None:
        self._middle = QStackedWidget()
        self._middle.addWidget(self.list)
        self._middle.addWidget(self._empty)
        hints: QHBoxLayout = row(gap=10)
        self._hints = []
        for key, words, name, deed in (
            ("F", self.tr("fait"), "done", self.tick),
            ("N", self.tr("non fait"), "not_done", self.not_done),
            ("R", self.tr("reporter"), "postpone", self.postpone),
            ("+", self.tr("ajouter"), "add", self.add),
        ):
            link = LinkButton(words, name=f"tasks.{name}", key=key)
            link.clicked.connect(deed)
            self._hints.append(link)
            hints.addWidget(link)
        hints.addStretch(1)
        self._material = LinkButton(
            self.tr("matériel"), name="tasks.material", key="S",
            label=self.tr("Sortir le matériel du soin"),
        )  # fmt: skip
        self._material.hide()
        self._material.clicked.connect(self.ask_material)
        first = row(self._done, self._late, None, self._material, gap=8)
        self._foot.setLayout(column(first, self._bar, hints, gap=8, margins=(16, 10, 16, 10)))
        head = row(self._title, self._days, None, self._before, self._after, gap=8,
                   margins=(16, 10, 12, 10))  # fmt: skip
        page = Surface("surface", edges="l", name="tasks.page")
        inside: QVBoxLayout = column(head, Hairline(), self._middle, self._foot, gap=0,
                                     margins=(1, 0, 0, 0))  # fmt: skip
        page.setLayout(inside)
        self._stack = QStackedWidget()
        self._stack.addWidget(page)
        self._stack.addWidget(self.panel)
        sized(self.panel, width=WIDTH)
        self.setLayout(column(self._stack, gap=0))
        sized(self, width=WIDTH)
        self.setFocusProxy(self.list)
        self._before.clicked.connect(self.week_before)
        self._after.clicked.connect(self.week_after)
        self.list.ticked.connect(self._tick)
        self.list.opened.connect(self._open)
        self.panel.opened.connect(self._typing)
        self.panel.closed.connect(self._back)

    def _keys(self) -> None:
        group = self.tr("Tâches de la semaine")
        for keys, text, deed in (
            ("F", self.tr("Fait, ou à refaire"), self.tick),
            ("N", self.tr("Non fait, avec le motif"), self.not_done),
            ("R", self.tr("Reporter"), self.postpone),
            ("S", self.tr("Sortir le matériel du soin"), self.ask_material),
            ("+", self.tr("Ajouter une tâche"), self.add),
            ("Left", self.tr("Semaine précédente"), self.week_before),
            ("Right", self.tr("Semaine suivante"), self.week_after),
        ):
            self.shortcuts.add(keys, text, deed, group=group)
        self.shortcuts.mention("Return", self.tr("Pointer avec une note, des constantes"),
                               group=group)  # fmt: skip
        self.shortcuts.mention("Shift+Down", self.tr("En choisir plusieurs"), group=group)

    # --- what is shown ------------------------------------------------------------------------

    def show_patient(self, patient_id: PatientId | None, identity: str = "") -> None:
        """Turn to this patient and this week; None empties the panel."""
        self._identity = identity
        if patient_id == self._patient_id:
            return
        self._patient_id, self._monday, self._week = patient_id, None, None
        if not self.panel.isHidden():
            self.panel.close_panel()
        self._drafts.forget()
        self.list.show_lines([])
        if self.isVisible():
            self.look_again()
        else:
            self._stale = True

    def choose(self, task_id: TaskId) -> None:
        """Choose this task as soon as it is shown."""
        self._wanted = task_id
        if self._week is not None and self.list.choose(task_id):
            self._wanted = None

    def come_in(self) -> None:
        """The keyboard goes to the tasks, as soon as there are some."""
        self._called = True
        self.setFocus()

    def editing(self) -> bool:
        """Something is being typed about a task."""
        return self.panel.editing

    def refresh(self) -> None:
        """Ask for the week again."""
        patient_id, monday = self._patient_id, self._monday
        if patient_id is not None:
            self.ask(lambda: self._tasks.week(patient_id, monday), self._show)

    def _show(self, week: TaskWeek) -> None:
        self._week, self._monday = week, week.monday
        self._title.set_text(week_title(week.monday))
        self._days.set_text(week_days(week.monday, week.monday + timedelta(days=6)))
        lines = lines_of(week)
        self.list.show_lines(lines)
        self._middle.setCurrentWidget(self.list if lines else self._empty)
        self.setFocusProxy(self.list if lines else self._after)
        if lines and self._called and self._after.hasFocus():
            self.list.setFocus()
        self._called = self._called and not lines
        if self._wanted is not None and self.list.choose(self._wanted):
            self._wanted = None
        done = self.tr("%n faite(s) sur {total}", "", week.done)
        self._done.set_text(done.format(total=week.total))
        self._bar.set_share(week.done / week.total if week.total else 0.0)
        self._late.set_text(self.tr("{count} en retard").format(count=len(week.late)))
        self._late.setVisible(bool(week.late))
        for link in self._hints:
            link.setVisible(week.may_write)
        self._material.setVisible(week.may_write and self._may_issue)
        self.shown.emit(week)
        if self._patient_id is not None and week.may_write:
            self._drafts.look_for(self._patient_id, week, self._ask_again)

    def week_before(self) -> None:
        """Left."""
        self._move(-_WEEK)

    def week_after(self) -> None:
        """Right."""
        self._move(_WEEK)

    def _move(self, by: timedelta) -> None:
        self._called = False
        if self._monday is not None:
            self._monday += by
            self.refresh()

    # --- deeds --------------------------------------------------------------------------------

    def tick(self) -> None:
        """F: done; done already, to do again."""
        self._tick(self.list.chosen())

    def _tick(self, chosen: Sequence[Task]) -> None:
        found = self._open_of(chosen)
        settled = [task for task in chosen if task.state is not TaskState.OPEN]
        if found:
            self._settle(found, Settlement(state=TaskState.DONE))
        elif settled and self._may_write:
            seen = {task.id: task.version for task in settled}
            self.ask(lambda: self._tasks.reopen(seen), lambda _: self._said_open(settled))

    def _open(self, chosen: Sequence[Task]) -> None:
        """Enter: with a note and constantes."""
        self._ask_settlement(chosen, TaskState.DONE)

    def not_done(self) -> None:
        """N: not done, and why."""
        self._ask_settlement(self.list.chosen(), TaskState.NOT_DONE)

    def _ask_settlement(self, chosen: Sequence[Task], state: TaskState) -> None:
        found, patient_id = self._open_of(chosen), self._patient_id
        if found and patient_id is not None:
            self.panel.ask_settlement(
                found, lambda said: self._settle(found, said), state=state, identity=self._identity
            )
            self._drafts.about(patient_id, state.value, found)

    def postpone(self) -> None:
        """R: to another day."""
        self._ask_day(self.list.chosen())

    def _ask_day(self, chosen: Sequence[Task]) -> None:
        found, patient_id = self._open_of(chosen), self._patient_id
        if found and self._week is not None and patient_id is not None:
            self.panel.ask_day(
                found, self._week.today, lambda to: self._postpone(found, to), self._identity
            )
            self._drafts.about(patient_id, POSTPONE, found)

    def add(self) -> None:
        """A task in one line."""
        if self._week is not None and self._may_write and self._patient_id is not None:
            self.panel.ask_line(self._week.today, self._add, self._identity)
            self._drafts.about(self._patient_id, ADD)

    def _ask_again(self, what: str, tasks: list[Task]) -> None:
        """A lock came while this was being answered."""
        if what == ADD:
            self.add()
        elif what == POSTPONE:
            self._ask_day(tasks)
        else:
            self._ask_settlement(tasks, TaskState(what))

    def ask_material(self) -> None:
        """S: take out of the stock what the care chosen takes, ticked or not."""
        for task in self.list.chosen()[:1]:
            if task.intervention_id is not None and self._may_issue:
                self.material_asked.emit(task.intervention_id)

    def allow_material(self, *, allowed: bool) -> None:
        """Whether the person at the desk may take units out."""
        self._may_issue = allowed
        self._letters(on=self._stack.currentIndex() == 0)
        self._material.setVisible(allowed)

    def flush_drafts(self) -> None:
        """Hand over what is being typed (before locking)."""
        self._drafts.flush()

    @property
    def _may_write(self) -> bool:
        return self._week is not None and self._week.may_write

    def _open_of(self, chosen: Sequence[Task]) -> list[Task]:
        """Those that can be settled now."""
        if not self._may_write:
            return []
        return [task for task in chosen if task.state is TaskState.OPEN and task.version]

    def _settle(self, found: Sequence[Task], said: Settlement) -> None:
        seen = {task.id: task.version for task in found}
        self.ask(
            lambda: self._tasks.settle(
                seen,
                said.state,
                reason=said.reason,
                comment=said.comment,
                measures=said.measures,
                as_transmission=said.as_transmission,
            ),
            lambda settled: self._said(settled, said.state),
            self._refused,
        )

    def _said(self, settled: Sequence[Task], state: TaskState) -> None:
        self._close()
        seen = {task.id: task.version for task in settled}
        words = with_colon(titled(settled), settled_words(state, len(settled)))
        self.list.choose_next_open()
        self.tools.messages.say(
            words, undo=lambda: self.ask(lambda: self._tasks.reopen(seen), self._nothing)
        )

    def _said_open(self, settled: Sequence[Task]) -> None:
        self.tools.messages.say(
            with_colon(titled(settled), settled_words(TaskState.OPEN, len(settled)))
        )

    def _postpone(self, found: Sequence[Task], to: date) -> None:
        seen = {task.id: task.version for task in found}

        def said(_moved: Sequence[Task]) -> None:
            self._close()
            self.tools.messages.say(
                self.tr("{tasks}\u202f: reporté au {day}").format(
                    tasks=titled(found), day=f"{to:%d/%m/%Y}"
                ),
                undo=lambda: self.ask(lambda: self._tasks.put_back(found), self._nothing),
            )

        self.ask(lambda: self._tasks.postpone(seen, to), said, self._refused)

    def _add(self, line: str) -> None:
        patient_id = self._patient_id
        if patient_id is None:
            return

        def said(task: Task) -> None:
            self._close()
            self.choose(task.id)
            self.tools.messages.say(
                self.tr("{task}\u202f: ajouté au {day}").format(
                    task=task.label, day=f"{task.due:%d/%m/%Y}"
                ),
                undo=lambda: self.ask(lambda: self._tasks.cancel([task.id]), self._nothing),
            )

        self.ask(lambda: self._tasks.add(patient_id, line), said, self._refused)

    # --- steps --------------------------------------------------------------------------------

    def _nothing(self, _answer: object) -> None:
        """An undo says nothing more: what it changed is shown."""

    def _close(self) -> None:
        if not self.panel.isHidden():
            self.panel.done()

    def _typing(self) -> None:
        """The panel has noted where the focus was: only now does the week make room for it."""
        self._stack.setCurrentWidget(self.panel)
        self._letters(on=False)

    def _letters(self, *, on: bool) -> None:
        """Letters are deeds on the week, words in the panel."""
        for keys in _KEYS:
            self.shortcuts.shortcut(keys).setEnabled(on and (keys != "S" or self._may_issue))

    def _back(self) -> None:
        self._letters(on=True)
        self._stack.setCurrentIndex(0)
        self.list.setFocus()
        if self.stale:
            self.look_again()

    def _refused(self, error: Exception) -> None:
        if self.panel.isHidden() or not self.panel.refuse(error):
            self.failed(error)
        if self.panel.isHidden():
            self.refresh()
