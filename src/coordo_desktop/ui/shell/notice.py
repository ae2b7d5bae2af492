"""The line under the lock card: nothing is lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.ui.kit.labels import IconLabel, RunsLabel
from coordo_desktop.ui.kit.layout import row, sized
from coordo_desktop.ui.kit.paint import draw_box
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.when import dated_text, time_text, zone_in_use
from coordo_desktop.ui.shell.front_door import CARD_WIDTH
from coordo_desktop.ui.shell.idle import LockReason


@dataclass(frozen=True, slots=True)
class LockedNotice:
    """What to say after a lock: when, why, which drafts wait, how the backup went."""

    at: datetime
    reason: LockReason
    minutes: int
    drafts: tuple[str, ...] = ()
    backup_failed: CoordoError | None = None


class NoticeCard(QWidget):
    """A tick and a sentence on a plain card."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("lock.notice")
        self._text = RunsLabel("", wrap=True, max_lines=4, ink="text-2", name="lock.noticeText")
        tick = IconLabel("check", "ok", 16)
        line = row(tick, self._text, gap=8, margins=(12, 9, 12, 9))
        line.setAlignment(tick, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        self.setLayout(line)
        sized(self, width=CARD_WIDTH)

    def show_runs(self, runs: str | Sequence[Run]) -> None:
        """Say it."""
        self._text.set_runs(runs)
        self.show()

    def text(self) -> str:
        """What is said."""
        return self._text.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_box(QPainter(self), self.rect(), "surface", "border")


def notice_runs(at: datetime, reason: LockReason, minutes: int, drafts: Sequence[str]) -> list[Run]:
    """« Rien n’est perdu », then when, why, and what waits."""
    said = QCoreApplication.translate("Notice", "Rien n’est perdu.")
    when = time_text(at)
    if reason is LockReason.IDLE:
        why = QCoreApplication.translate(
            "Notice", "Verrouillé à {time} après %n minute(s) sans activité.", "", minutes
        )
    elif reason is LockReason.SESSION:
        why = QCoreApplication.translate("Notice", "Verrouillé à {time} avec la session.")
    elif reason is LockReason.CLOCK:
        why = QCoreApplication.translate(
            "Notice", "Verrouillé à {time} : l’horloge de l’ordinateur a changé."
        )
    else:
        why = QCoreApplication.translate("Notice", "Verrouillé à {time}.")
    text = f" {why.format(time=when)}"
    waiting = _waiting(drafts)
    return [Run(said, 600, "text"), Run(text + (f" {waiting}" if waiting else ""))]


def restored_runs(made_at: datetime, aside: str) -> list[Run]:
    """What is in place now, and where what was there before lies."""
    said = QCoreApplication.translate("Notice", "La sauvegarde du {when} est vérifiée et en place.")
    when = f"{dated_text(made_at, zone_in_use())} {time_text(made_at, zone_in_use())}"
    runs = [Run(said.format(when=when), 600, "text")]
    if aside:
        kept = QCoreApplication.translate(
            "Notice", "Le coffre d’avant est gardé dans le dossier «\u202f{folder}\u202f»."
        )
        runs.append(Run(f" {kept.format(folder=aside)}"))
    return runs


def _waiting(drafts: Sequence[str]) -> str:
    if not drafts:
        return ""
    if all(form.startswith("transmission") for form in drafts):
        if len(drafts) == 1:
            return QCoreApplication.translate("Notice", "Un brouillon de transmission vous attend.")
        return QCoreApplication.translate(
            "Notice", "%n brouillon(s) de transmission vous attendent.", "", len(drafts)
        )
    if len(drafts) == 1:
        return QCoreApplication.translate("Notice", "Un brouillon vous attend.")
    return QCoreApplication.translate("Notice", "%n brouillon(s) vous attendent.", "", len(drafts))
