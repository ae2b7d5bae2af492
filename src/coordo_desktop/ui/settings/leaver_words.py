"""The French words of a departure."""

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.leaving import LeaverKind, LeftBehind, TakenOver
from coordo_desktop.ui.kit.punctuation import with_colon

__all__ = ["left_text", "taken_text"]


def left_text(one: LeftBehind) -> str:
    """« 12 personnes suivies, dont 3 comme référent »."""
    said = _COUNTED[one.kind](one.count)
    if one.special and one.kind is LeaverKind.TEAM:
        return QCoreApplication.translate("Leaver", "{said}, dont {n} comme référent").format(
            said=said, n=one.special
        )
    if one.special and one.kind is LeaverKind.TASKS:
        return QCoreApplication.translate("Leaver", "{said}, dont {n} urgents").format(
            said=said, n=one.special
        )
    return said


def taken_text(one: TakenOver) -> str:
    """« 12 personnes suivies : Maider SALABERRY ; 2 restent »."""
    said = with_colon(_COUNTED[one.kind](one.done), one.to or "–")
    if one.refused:
        left = QCoreApplication.translate("Leaver", "%n reste(nt) à placer", "", one.refused)
        said = f"{said}\u202f; {left}"
    return said


def _team(count: int) -> str:
    return QCoreApplication.translate("Leaver", "%n personne(s) suivie(s)", "", count)


def _tasks(count: int) -> str:
    return QCoreApplication.translate("Leaver", "%n soin(s) à faire", "", count)


def _appointments(count: int) -> str:
    return QCoreApplication.translate("Leaver", "%n rendez-vous à venir", "", count)


def _rounds(count: int) -> str:
    return QCoreApplication.translate("Leaver", "%n tournée(s) à venir", "", count)


def _waiting(count: int) -> str:
    return QCoreApplication.translate(
        "Leaver", "%n personne(s) en attente de rendez-vous", "", count
    )


def _plans(count: int) -> str:
    return QCoreApplication.translate("Leaver", "%n plan(s) de soins à revoir", "", count)


def _follow_ups(count: int) -> str:
    return QCoreApplication.translate(
        "Leaver", "%n action(s) de transmission, visible(s) de toute l’équipe", "", count
    )


def _loans(count: int) -> str:
    return QCoreApplication.translate("Leaver", "%n matériel(s) à récupérer", "", count)


def _drafts(count: int) -> str:
    return QCoreApplication.translate("Leaver", "%n saisie(s) non signée(s)", "", count)


def _absences(count: int) -> str:
    return QCoreApplication.translate("Leaver", "%n absence(s) prévue(s), sans objet", "", count)


_COUNTED = {
    LeaverKind.TEAM: _team,
    LeaverKind.TASKS: _tasks,
    LeaverKind.APPOINTMENTS: _appointments,
    LeaverKind.ROUNDS: _rounds,
    LeaverKind.WAITING: _waiting,
    LeaverKind.PLANS: _plans,
    LeaverKind.FOLLOW_UPS: _follow_ups,
    LeaverKind.LOANS: _loans,
    LeaverKind.DRAFTS: _drafts,
    LeaverKind.ABSENCES: _absences,
}
