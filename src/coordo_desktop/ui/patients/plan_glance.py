"""What the summary says of the plan: its objectives and how far they came, what is to be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.access import NotAllowed
from coordo_desktop.domain.appointments import Appointment, TransportMeans
from coordo_desktop.domain.care_plan import AssigneeKind, CarePlan, ObjectiveState, PlanState
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.plan_lines import ObjectiveLine, objective_lines
from coordo_desktop.domain.privacy import Statement
from coordo_desktop.domain.tasks import Task, TaskState, TaskWeek, in_order
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.agenda_words import kind_words, need_words
from coordo_desktop.ui.kit.avatars import Avatar, initials
from coordo_desktop.ui.kit.chips import Chip
from coordo_desktop.ui.kit.labels import IconLabel, Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.progress import ProgressBar
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.when import date_text, zone_in_use
from coordo_desktop.ui.patients.summary_lines import bare, host

_WEEK = timedelta(weeks=1)
_FEW = 4
_MOST_TASKS, _MOST_OBJECTIVES, _MOST_COMING = 5, 5, 6
_LOOKED_AT = 20  # some of them are cancelled
_KINDS = {
    ObjectiveState.ONGOING: "info",
    ObjectiveState.REACHED: "ok",
    ObjectiveState.PARTLY: "warn",
    ObjectiveState.NOT_REACHED: "danger",
}


@dataclass(frozen=True, slots=True)
class PlanGlance:
    """The plan in force of a patient, if there is one, the next tasks and appointments."""

    patient_id: PatientId
    plan: CarePlan | None
    tasks: Sequence[Task]
    today: date
    appointments: Sequence[Appointment] = ()
    statements: Sequence[Statement] = ()


def glance(services: Services, patient_id: PatientId) -> PlanGlance:
    """Read it; on the desk thread."""
    today = services.care_plans.today()
    plan = services.care_plans.of(patient_id)
    running = plan is not None and plan.state is PlanState.ACTIVE
    week = services.tasks.week(patient_id)
    tasks = [*week.late, *_open(week)]
    if len(tasks) - len(week.late) < _FEW:
        tasks += _open(services.tasks.week(patient_id, week.monday + _WEEK))
    return PlanGlance(
        patient_id, plan if running else None, tasks, today, _booked(services, patient_id),
        services.requests.statements(patient_id),
    )  # fmt: skip


def _booked(services: Services, patient_id: PatientId) -> list[Appointment]:
    """The next appointments still to come; none for who has no agenda."""
    try:
        found = services.appointments.of_patient(patient_id, most=_LOOKED_AT)
    except NotAllowed:
        return []
    return [one for one in found if one.state.open][:_MOST_TASKS]


def _open(week: TaskWeek) -> list[Task]:
    """What is still to be done from today on."""
    found = [
        one
        for day in week.days
        for one in day.tasks
        if one.state is TaskState.OPEN and one.due >= week.today
    ]
    return sorted(found, key=in_order)


def matters(shown: PlanGlance) -> str:
    """What matters to the person, as the plan has it."""
    current = shown.plan.current if shown.plan is not None else None
    return current.content.matters if current is not None else ""


def head_words(shown: PlanGlance) -> str:
    """« v3, validé le 12 oct. »."""
    current = shown.plan.current if shown.plan is not None else None
    if current is None:
        return ""
    on = current.at.astimezone(zone_in_use()).date()
    said = QCoreApplication.translate("SummaryTab", "v{number}, validé le {day}")
    return said.format(number=current.number, day=_day(on))


def objectives(shown: PlanGlance) -> list[QWidget]:
    """A line for each objective of the plan in force, the first ones."""
    plan = shown.plan
    if plan is None or plan.current is None:
        return []
    begun = plan.current.at.astimezone(zone_in_use()).date()
    every = objective_lines(plan.current.content, plan.evaluations)
    made = [_objective(one, begun, shown.today) for one in every[:_MOST_OBJECTIVES]]
    if len(every) > len(made):
        made.append(bare(Label(f"+ {len(every) - len(made)}", ink="text-3")))
    return made


def coming(shown: PlanGlance) -> list[QWidget]:
    """The late tasks told in one line, then the next tasks and appointments together."""
    late = [one for one in shown.tasks if one.due < shown.today]
    ahead: list[Task | Appointment] = [one for one in shown.tasks if one.due >= shown.today]
    ahead = sorted([*ahead, *shown.appointments], key=_when)[:_MOST_COMING]
    made: list[QWidget] = []
    if late:
        said = QCoreApplication.translate("SummaryTab", "%n tâche(s) en retard", "", len(late))
        chip = Chip(said, kind="warn", icon="clock")
        made.append(host(row(chip, None), space=6))
    made += [_task(one) if isinstance(one, Task) else _appointment(one) for one in ahead]
    return made


def statements(shown: PlanGlance) -> list[QWidget]:
    """What the person wants said beside the record, in their words."""
    made: list[QWidget] = []
    for one in shown.statements:
        about = Run(one.about, 600)
        told = QCoreApplication.translate("SummaryTab", "dit le {day}")
        when = Label(told.format(day=date_text(one.said_on)), role="small", ink="text-2")
        words = RunsLabel([Run(one.text)], wrap=True)
        made.append(host(column(RunsLabel([about], wrap=True), words, when, gap=2), space=8))
    return made


def _when(one: Task | Appointment) -> tuple[date, time]:
    """The day, then the hour; what has none comes after what has."""
    if isinstance(one, Task):
        return one.due, one.at or time.max
    at = one.starts_at.astimezone(zone_in_use())
    return at.date(), at.time()


def _objective(one: ObjectiveLine, begun: date, today: date) -> QWidget:
    state = one.state
    chip = Chip(_state_word(state), kind=_KINDS.get(state, "neutral"))
    head = row(RunsLabel([Run(one.objective.label)]), chip)
    head.setStretch(0, 1)
    lines = [head]
    due = one.objective.due
    if state is ObjectiveState.ONGOING and due is not None and due > begun:
        whole, gone = (due - begun).days, max(0, (today - begun).days)
        said = QCoreApplication.translate("SummaryTab", "{gone} jours sur {whole}")
        bar = sized(ProgressBar(label=one.objective.label, share=min(1.0, gone / whole)), width=170)
        words = Label(said.format(gone=gone, whole=whole), role="small", ink="text-2")
        lines.append(row(bar, words, None))
    elif one.objective.criterion:
        lines.append(row(RunsLabel([Run(one.objective.criterion, ink="text-2")], role="small")))
    return host(column(*lines, gap=6), space=8)


def _state_word(state: ObjectiveState) -> str:
    return {
        ObjectiveState.ONGOING: QCoreApplication.translate("SummaryTab", "en cours"),
        ObjectiveState.REACHED: QCoreApplication.translate("SummaryTab", "atteint"),
        ObjectiveState.PARTLY: QCoreApplication.translate("SummaryTab", "partiel"),
        ObjectiveState.NOT_REACHED: QCoreApplication.translate("SummaryTab", "non atteint"),
        ObjectiveState.ABANDONED: QCoreApplication.translate("SummaryTab", "abandonné"),
        ObjectiveState.NOT_ASSESSABLE: QCoreApplication.translate("SummaryTab", "non évaluable"),
    }[state]


def _task(one: Task) -> QWidget:
    day = sized(Label(_weekday(one.due), weight=600), width=84)
    ink = "danger" if one.urgent else "text"
    line = row(day)
    if one.at is not None:
        line.addWidget(sized(Label(f"{one.at:%H:%M}"), width=40))
    line.addWidget(RunsLabel([Run(one.label, 600 if one.urgent else 400, ink)]), 1)
    if one.who.kind is AssigneeKind.PROFESSIONAL and one.who.label:
        line.addWidget(Avatar(initials(one.who.label)))
    return host(line, space=5)


def _appointment(one: Appointment) -> QWidget:
    """« jeu. 26 nov.  10:30  Visite du médecin », with whom, and a car when one is needed."""
    content, at = one.content, one.starts_at.astimezone(zone_in_use())
    day = sized(Label(_weekday(at.date()), weight=600), width=84)
    line = row(day, sized(Label(f"{at:%H:%M}"), width=40))
    line.addWidget(RunsLabel([Run(content.title or kind_words(content.kind))]), 1)
    if content.transport.means is not TransportMeans.NONE:
        line.addWidget(IconLabel("car", "text-2", 16, label=need_words("transport")))
    for _id, name in one.professionals[:1]:
        line.addWidget(Avatar(initials(name)))
    return host(line, space=5)


def _day(on: date) -> str:
    return QLocale().toString(QDate(on), "d MMM")


def _weekday(on: date) -> str:
    return QLocale().toString(QDate(on), "ddd d MMM")
