"""The words of assessments on screen: grades as chips, days, which way a score went."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from coordo_desktop.domain.assessments import Grade, Scale
from coordo_desktop.domain.assessments.records import Assessment, AssessmentState, went_worse
from coordo_desktop.domain.assessments.scale import Number, number_text
from coordo_desktop.ui.kit.chips import ChipSpec

KIND_OF = {
    Grade.GOOD: ("ok", "check"),
    Grade.MILD: ("info", ""),
    Grade.MODERATE: ("warn", "alert"),
    Grade.SEVERE: ("danger", "octagon"),
}


def chip_of(made: Assessment | None) -> ChipSpec | None:
    """The band as a word in a colour; nothing where the scale has no band."""
    if made is None or made.grade is None or not made.label:
        return None
    return grade_chip(made.label, made.grade)


def grade_chip(label: str, grade: Grade) -> ChipSpec:
    """A band's word in the colour and with the icon of its grade."""
    kind, icon = KIND_OF[grade]
    return ChipSpec(label, kind, icon)


def day_word(day: date) -> str:
    """`12 nov. 2026`, in the language of the interface."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def short_day(day: date) -> str:
    """`12/11/26`."""
    return f"{day:%d/%m/%y}"


def figure(value: Number) -> str:
    """« 5,5 »."""
    return number_text(value).replace(".", ",")


def when_word(due: date | None, today: date) -> str:
    """« dans 3 j », « en janv. 2027 » of a day that is not past."""
    if due is None:
        return ""
    days = (due - today).days
    if days == 0:
        return QCoreApplication.translate("AssessmentWords", "ce jour")
    if days <= _SOON:
        return QCoreApplication.translate("AssessmentWords", "dans\u00a0{days}\u00a0j").format(
            days=days
        )
    month = QLocale().toString(QDate(due.year, due.month, due.day), "MMM yyyy")
    return QCoreApplication.translate("AssessmentWords", "en {month}").format(month=month)


def due_word(due: date | None, today: date) -> str:
    """« en retard de 12 j », or « à refaire dans 3 j »."""
    if due is None:
        return ""
    if due < today:
        return QCoreApplication.translate(
            "AssessmentWords", "en retard de\u00a0{days}\u00a0j"
        ).format(days=(today - due).days)
    return QCoreApplication.translate("AssessmentWords", "à refaire {when}").format(
        when=when_word(due, today)
    )


_SOON = 31


def way(scale: Scale, before: Number | None, after: Number | None) -> tuple[str, str] | None:
    """The arrow from the score before to this one, and its colour; None where nothing moved."""
    worse = went_worse(scale, before, after)
    if worse is None or before is None or after is None:
        return None
    return ("rising" if after > before else "falling", "danger" if worse else "ok")


def way_word(scale: Scale, before: Number | None, after: Number | None) -> str:
    """« moins bien », « mieux », « stable »."""
    if before is None or after is None:
        return ""
    worse = went_worse(scale, before, after)
    if worse is None:
        return QCoreApplication.translate("AssessmentWords", "stable")
    return (
        QCoreApplication.translate("AssessmentWords", "moins bien")
        if worse
        else QCoreApplication.translate("AssessmentWords", "mieux")
    )


def state_word(made: Assessment) -> str:
    """What became of an assessment that stands no more."""
    return {
        AssessmentState.DRAFT: QCoreApplication.translate("AssessmentWords", "brouillon"),
        AssessmentState.COMPLETE: "",
        AssessmentState.REPLACED: QCoreApplication.translate("AssessmentWords", "remplacée"),
        AssessmentState.WITHDRAWN: QCoreApplication.translate("AssessmentWords", "retirée"),
    }[made.state]


def progress_word(answered: int, expected: int) -> str:
    """« 4 réponses sur 6, score après la dernière » : never a partial total."""
    if answered == 0:
        return QCoreApplication.translate(
            "AssessmentWords", "Aucune réponse sur {expected}, score après la dernière"
        ).format(expected=expected)
    if answered == 1:
        return QCoreApplication.translate(
            "AssessmentWords", "1 réponse sur {expected}, score après la dernière"
        ).format(expected=expected)
    return QCoreApplication.translate(
        "AssessmentWords", "{answered} réponses sur {expected}, score après la dernière"
    ).format(answered=answered, expected=expected)
