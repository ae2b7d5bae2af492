"""Words of tasks: states, reasons, days and hours, who."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from coordo_desktop.domain.care_plan import Assignee, AssigneeKind
from coordo_desktop.domain.frequencies import Moment
from coordo_desktop.domain.tasks import NotDoneReason, Task, TaskState
from coordo_desktop.ui.kit.avatars import initials

_SURE = 13  # days back within which « lun. 12 » can only be one day


def state_words(state: TaskState) -> str:
    """« faite », « non faite »."""
    return {
        TaskState.OPEN: QCoreApplication.translate("Tasks", "à faire"),
        TaskState.DONE: QCoreApplication.translate("Tasks", "faite"),
        TaskState.PARTLY: QCoreApplication.translate("Tasks", "faite en partie"),
        TaskState.NOT_DONE: QCoreApplication.translate("Tasks", "non faite"),
        TaskState.REFUSED: QCoreApplication.translate("Tasks", "refusée"),
        TaskState.CANCELLED: QCoreApplication.translate("Tasks", "annulée"),
    }[state]


def settled_words(state: TaskState, count: int) -> str:
    """« faite » of one task, « faites » of several."""
    if count <= 1:
        return state_words(state)
    return {
        TaskState.OPEN: QCoreApplication.translate("Tasks", "à faire"),
        TaskState.DONE: QCoreApplication.translate("Tasks", "faites"),
        TaskState.PARTLY: QCoreApplication.translate("Tasks", "faites en partie"),
        TaskState.NOT_DONE: QCoreApplication.translate("Tasks", "non faites"),
        TaskState.REFUSED: QCoreApplication.translate("Tasks", "refusées"),
        TaskState.CANCELLED: QCoreApplication.translate("Tasks", "annulées"),
    }[state]


def reason_words(reason: NotDoneReason) -> str:
    """Why a task was not done."""
    return {
        NotDoneReason.ABSENT: QCoreApplication.translate("Tasks", "Personne absente"),
        NotDoneReason.REFUSED: QCoreApplication.translate("Tasks", "Refus de la personne"),
        NotDoneReason.HOSPITAL: QCoreApplication.translate("Tasks", "Hospitalisation"),
        NotDoneReason.CONDITION: QCoreApplication.translate("Tasks", "État de santé"),
        NotDoneReason.NO_TIME: QCoreApplication.translate("Tasks", "Manque de temps"),
        NotDoneReason.NO_MATERIAL: QCoreApplication.translate("Tasks", "Matériel manquant"),
        NotDoneReason.ALREADY_DONE: QCoreApplication.translate("Tasks", "Déjà fait"),
        NotDoneReason.NOT_NEEDED: QCoreApplication.translate("Tasks", "N’est plus utile"),
        NotDoneReason.OTHER: QCoreApplication.translate("Tasks", "Autre motif"),
    }[reason]


def moment_words(moment: Moment) -> str:
    """« matin », where an hour would stand."""
    return {
        Moment.MORNING: QCoreApplication.translate("Tasks", "matin"),
        Moment.NOON: QCoreApplication.translate("Tasks", "midi"),
        Moment.EVENING: QCoreApplication.translate("Tasks", "soir"),
        Moment.BEDTIME: QCoreApplication.translate("Tasks", "coucher"),
    }[moment]


def hour_words(task: Task) -> str:
    """« 08:15 », « matin », or nothing."""
    if task.at is not None:
        return f"{task.at:%H:%M}"
    return moment_words(task.moment) if task.moment else ""


def who_words(who: Assignee) -> str:
    """Short: initials of a professional, else the word said."""
    if who.kind is AssigneeKind.PROFESSIONAL and who.label:
        return initials(who.label)
    return who.label


def short_day(day: date) -> str:
    """« lun. 23 »."""
    return QLocale().toString(QDate(day), "ddd d")


def late_day(day: date, today: date) -> str:
    """« sam. 21 », « 12 oct. » when that could be another month."""
    if (today - day).days <= _SURE:
        return short_day(day)
    return QLocale().toString(QDate(day), "d MMM")


def day_title(day: date, today: date) -> str:
    """« Aujourd’hui, lun. 23 », « mar. 24 »."""
    if day == today:
        return QCoreApplication.translate("Tasks", "Aujourd’hui, {day}").format(day=short_day(day))
    return short_day(day)


def week_title(monday: date) -> str:
    """« Semaine 48 »."""
    return QCoreApplication.translate("Tasks", "Semaine {number}").format(
        number=monday.isocalendar().week
    )


def week_days(monday: date, sunday: date) -> str:
    """« 23–29 nov. », « 30 nov.–6 déc. »."""
    last = QLocale().toString(QDate(sunday), "d MMM")
    if monday.month == sunday.month:
        return f"{monday.day}–{last}"
    return f"{QLocale().toString(QDate(monday), 'd MMM')}–{last}"


def late_words(task: Task, today: date) -> str:
    """« 2 j »."""
    days = (today - task.due).days
    return QCoreApplication.translate("Tasks", "{days}\u00a0j").format(days=days)
