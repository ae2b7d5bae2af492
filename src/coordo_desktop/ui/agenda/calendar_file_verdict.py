"""What importing a calendar does, or would do: how many, which days, what is refused and why."""

from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.calendar_files import CalendarVerdict
from coordo_desktop.ui.kit.agenda_words import headed
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.calendar_sentences import fault_words
from coordo_desktop.ui.kit.cards import KeyValues
from coordo_desktop.ui.kit.labels import RunsLabel
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.runs import Run

_MOST_SAID = 12


class VerdictView(QWidget):
    """Counts first, then each reason with the lines of the file it is about."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("calendars.verdict")
        self.counts = KeyValues((), name="calendars.counts", key_width=120)
        self.overlap = Note("", kind="warn", name="calendars.overlap")
        self.refused = RunsLabel((), role="small", wrap=True, name="calendars.refused")
        self.setLayout(column(self.counts, self.overlap, self.refused, gap=8, margins=(0, 4, 0, 8)))

    def show_verdict(self, verdict: CalendarVerdict) -> None:
        """Say it."""
        pairs = [
            (self.tr("Événements"), str(verdict.events)),
            (self.tr("Nouveaux"), str(verdict.created)),
            (self.tr("Modifiés"), str(verdict.updated)),
            (self.tr("Inchangés"), str(verdict.unchanged)),
            (self.tr("Refusés"), str(len(verdict.refused))),
        ]
        if verdict.first is not None and verdict.last is not None:
            days = dict.fromkeys((day_words(verdict.first), day_words(verdict.last)))
            pairs.insert(1, (self.tr("Jours"), " – ".join(days)))
        self.counts.set_pairs(pairs)
        self.overlap.setVisible(verdict.overlapping > 0)
        self.overlap.set_text(
            self.tr(
                "%n rendez-vous ainsi posé(s) en chevauchent d’autres\u202f: c’est noté sur "
                "chacun.",
                "", verdict.overlapping,
            )
        )  # fmt: skip
        self.refused.setVisible(bool(verdict.refused))
        self.refused.set_runs(self._reasons(verdict))

    def _reasons(self, verdict: CalendarVerdict) -> list[Run]:
        runs = []
        for one in verdict.refused[:_MOST_SAID]:
            line = self.tr("Ligne {line}").format(line=one.line)
            runs += [Run(headed(line), 600), Run(f"{fault_words(one.reason)}\n", ink="text-2")]
        if runs:
            runs[-1] = Run(runs[-1].text.rstrip("\n"), ink="text-2")
        more = len(verdict.refused) - _MOST_SAID
        if more > 0:
            runs.append(Run("\n" + self.tr("et %n autre(s)", "", more), ink="text-2"))
        return runs


def day_words(on: date) -> str:
    """« 24 nov. 2026 »."""
    return QLocale().toString(QDate(on.year, on.month, on.day), "d MMM yyyy")
