"""What stands over the visits: what is in the way, the order proposed, the windows that break."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.conflicts import Conflict
from coordo_desktop.domain.rounds import Round, RoundProposal
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.conflict_words import conflict_text
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.labels import IconLabel, RunsLabel
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.runs import Run, plain
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.rounds import words

_MOST = 3


class ReasonBar(QWidget):
    """Something is in the way of what was asked: a reason goes through, Esc gives up."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rounds.conflict")
        self._retry: Callable[[str], None] | None = None
        self._note = Note("", kind="danger", name="rounds.conflict.note")
        self.reason = TextField(
            name="rounds.conflict.reason", label=self.tr("Motif"),
            placeholder=self.tr("Motif pour le faire quand même"),
        )  # fmt: skip
        force = Button(self.tr("Forcer"), name="rounds.conflict.force", key="Return", kind="danger")
        leave = Button(self.tr("Renoncer"), name="rounds.conflict.leave", key="Esc")
        line = row(self.reason, force, leave, gap=8)
        line.setStretch(0, 1)
        self.setLayout(column(self._note, line, gap=6, margins=(16, 8, 16, 8)))
        force.clicked.connect(self._go)
        leave.clicked.connect(self.close_bar)
        self.reason.returnPressed.connect(self._go)
        self.hide()

    def ask(self, conflicts: Sequence[Conflict], retry: Callable[[str], None], on: date) -> None:
        """Say what is in the way and wait for a reason."""
        told = [conflict_text(one, on) for one in conflicts[:_MOST]]
        more = len(conflicts) - _MOST
        if more > 0:
            told.append(self.tr("et %n autre(s)", "", more))
        self._note.set_text("\n".join(told))
        self._retry = retry
        self.reason.set_value("")
        self.show()
        self.reason.setFocus()

    def close_bar(self) -> None:
        """Give up."""
        self._retry = None
        self.hide()
        self.closed.emit()

    def _go(self) -> None:
        why = self.reason.value().strip()
        if why and self._retry is not None:
            retry, self._retry = self._retry, None
            self.hide()
            retry(why)


class ProposalBar(Surface):
    """The order proposed beside the one there is, with what it gains; one key takes it."""

    taken = Signal()
    shown_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__("accent-soft", edges="all", edge="accent-edge", name="rounds.proposal")
        self._icon = IconLabel("swap", "accent-text", 18)
        self._text = RunsLabel("", wrap=True, name="rounds.proposal.text")
        self.take = Button(
            self.tr("Prendre cet ordre"), name="rounds.proposal.take", kind="primary", key="O",
            compact=True,
        )  # fmt: skip
        line = row(self._icon, self._text, self.take, gap=10, margins=(12, 6, 8, 6))
        line.setStretch(1, 1)
        self.setLayout(line)
        self.take.clicked.connect(self.taken)
        self.hide()

    def show_proposal(self, one: Round, proposal: RoundProposal | None) -> None:
        """Say what it gains, or which windows no order holds; nothing when there is nothing."""
        better = proposal is not None and proposal.order != one.order
        if proposal is None or not (better or proposal.broken):
            self.hide()
            self.shown_changed.emit(False)
            return
        runs: list[Run] = []
        if better:
            runs += self._gain(proposal)
        if proposal.broken:
            runs += self._broken(proposal, gained=bool(runs))
        kind = "danger" if proposal.broken else "accent"
        self.set_fill(f"{kind}-soft", f"{kind}-edge")
        icon, ink = ("octagon", "danger") if proposal.broken else ("swap", "accent-text")
        self._icon.set_icon(icon, ink)
        self._text.set_runs(runs)
        self.setAccessibleName(plain(runs))
        self.take.setVisible(better)
        self.show()
        self.shown_changed.emit(better)

    def _gain(self, proposal: RoundProposal) -> list[Run]:
        minutes = proposal.travel_before - proposal.travel
        metres = proposal.metres_before - proposal.metres
        late = proposal.late_before - sum(one.late for one in proposal.visits)
        if late > 0:
            head = self.tr("Un ordre qui tient mieux les fenêtres\u202f: ")
            gain = self.tr("{time} de retard en moins").format(time=words.minutes_text(late))
        else:
            head, gain = self.tr("Un ordre plus court\u202f: "), words.gain_text(minutes, metres)
        return [
            Run(head, 600),
            Run(gain, 600, "accent-text" if not proposal.broken else "text"),
            Run(
                self.tr(", trajets {way}, retour {at}").format(
                    way=words.way_text(proposal.travel, proposal.metres),
                    at=words.clock(proposal.ends_at),
                ),
                ink="text-2",
            ),
        ]

    def _broken(self, proposal: RoundProposal, *, gained: bool) -> list[Run]:
        told = [
            self.tr("{name} ({window}) serait vu {late}").format(
                name=one.patient,
                window=words.window_text(one.window_from, one.window_to),
                late=self.tr("{time} trop tard").format(time=words.minutes_text(one.late)),
            )
            for one in proposal.broken[:_MOST]
        ]
        more = len(proposal.broken) - _MOST
        if more > 0:
            told.append(self.tr("et %n autre(s)", "", more))
        head = self.tr("Aucun ordre ne tient toutes les fenêtres\u202f: ")
        return [
            Run("\n" if gained else ""),
            Run(head, 600, "danger"),
            Run(" ; ".join(told) + "."),
        ]
