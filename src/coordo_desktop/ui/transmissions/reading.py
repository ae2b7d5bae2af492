"""One entry read whole: its text, who read it, what it replaces, what is left to do."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordo_desktop.domain.transmissions import (
    FollowUp,
    FollowUpState,
    Kind,
    Receipt,
    Transmission,
)
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button, LinkButton
from coordo_desktop.ui.kit.chips import ChipRow, ChipSpec
from coordo_desktop.ui.kit.choices import Check
from coordo_desktop.ui.kit.field_frame import LetterMark
from coordo_desktop.ui.kit.fields import TextArea, TextField
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.matching import highlighted
from coordo_desktop.ui.kit.runs import Run, Runs
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.transmissions import words
from coordo_desktop.ui.transmissions.moments import Moments

_LONG = 3000  # characters past which a text is shown in a box that scrolls


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is read about one entry."""

    entry: Transmission
    patient_name: str
    patient_detail: str
    receipts: tuple[Receipt, ...] = ()
    awaited: tuple[str, ...] = ()
    versions: tuple[Transmission, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    asked: Transmission | None = None  # the entry this one answers

    @property
    def standing(self) -> bool:
        """Neither withdrawn nor replaced: it may be corrected, answered, withdrawn."""
        replaced = any(one.corrects == self.entry.id for one in self.versions)
        return self.entry.withdrawn_at is None and not replaced


class ReadingPanel(SidePanel):
    """R answers, C corrects, L marks read; the page does it."""

    reply_asked = Signal(object)  # Transmission
    correct_asked = Signal(object)  # Transmission
    withdrawn = Signal(object, str)  # Transmission, reason
    read_asked = Signal(object)  # Transmission
    patient_asked = Signal(object)  # PatientId
    appointment_asked = Signal(object)  # Transmission
    ticked = Signal(object, bool)  # FollowUp, done (False: open again)

    def __init__(self, moments: Moments) -> None:
        super().__init__(name="entry", title="", width=364)
        self._moments = moments
        self._shown: Reading | None = None
        self._sought = ""
        self._may_write = True
        self._chips = ChipRow(name="entry.chips")
        self.above.addWidget(self._chips)
        self._build_foot()

    def _build_foot(self) -> None:
        self.reason = TextField(
            name="entry.reason",
            label=self.tr("Motif du retrait"),
            placeholder=self.tr("Motif\u202f: erreur de patient, doublon…"),
        )
        self._withdraw_now = Button(
            self.tr("Retirer"), name="entry.withdraw_now", kind="danger", compact=False
        )
        self._reason_error = Label("", role="small", ink="danger", name="entry.reason.error")
        line = row(self.reason, self._withdraw_now, gap=8)
        line.setStretch(0, 1)
        self._withdrawing = QWidget()
        self._withdrawing.setLayout(column(line, self._reason_error, gap=2))
        self._withdrawing.hide()
        self.foot(self._withdrawing)
        self._reply = Button(
            self.tr("Répondre"), name="entry.reply", key="R", icon="reply", kind="primary"
        )
        self._correct = Button(self.tr("Corriger"), name="entry.correct", key="C")
        self._withdraw = Button(self.tr("Retirer…"), name="entry.withdraw", kind="quiet")
        self._read = LinkButton(self.tr("Marquer lue"), name="entry.read", key="L", role="table")
        self._open = LinkButton(
            self.tr("Dossier"),
            name="entry.patient",
            key="O",
            role="table",
            label=self.tr("Ouvrir le dossier"),
        )
        self._book = LinkButton(
            self.tr("Rendez-vous"),
            name="entry.appointment",
            key="V",
            role="table",
            label=self.tr("Prendre un rendez-vous"),
        )
        self.foot(self._open, self._book, None, self._read)
        self._book.clicked.connect(self.ask_appointment)
        self.foot(self._reply, self._correct, None, self._withdraw)
        self._reply.clicked.connect(self.reply)
        self._correct.clicked.connect(self.correct)
        self._withdraw.clicked.connect(self.ask_reason)
        self._withdraw_now.clicked.connect(self._withdraw_it)
        self.reason.returnPressed.connect(self._withdraw_it)
        self.reason.edited.connect(self._reason_typed)
        self._read.clicked.connect(self.mark_read)
        self._open.clicked.connect(self.open_patient)

    # --- what is shown --------------------------------------------------------------------------

    @property
    def reading(self) -> Reading | None:
        """The entry on screen."""
        return self._shown

    @property
    def editing(self) -> bool:
        """A reason is being typed."""
        return not self._withdrawing.isHidden() and bool(self.reason.text())

    def allow(self, *, write: bool) -> None:
        """Show only what this person may do; the services refuse the rest anyway."""
        self._may_write = write

    def show_reading(self, shown: Reading, *, unread: bool, sought: str = "") -> None:
        """Show an entry, or the same one again."""
        same = self._shown is not None and self._shown.entry.id == shown.entry.id
        self._shown, self._sought = shown, sought
        entry = shown.entry
        self.set_title(words.title(entry))
        self.set_identity(
            [Run(shown.patient_name, 600), Run(f"  {shown.patient_detail}", ink="text-2")]
        )
        self._chips.set_specs(self._specs(shown, unread=unread))
        if not same:
            self._withdrawing.hide()
            self.reason.clear()
        self.clear()
        self._text_block(entry)
        self._follow_up_block(shown.follow_ups)
        self._readers_block(shown)
        self._versions_block(shown)
        self.end()
        writes = self._may_write and shown.standing
        for button in (self._reply, self._correct, self._withdraw):
            button.setVisible(writes)
        self._read.setVisible(unread)
        if not same:
            self.scroller.verticalScrollBar().setValue(0)

    def _specs(self, shown: Reading, *, unread: bool) -> list[ChipSpec]:
        entry = shown.entry
        specs = [words.priority_chip(entry)]
        specs += [ChipSpec(self.tr("Non lue"), "accent", "dot")] if unread else []
        if entry.kind is not Kind.FOCUS:
            specs.append(ChipSpec(words.kind_word(entry.kind), "neutral", ""))
        if entry.corrects is not None:
            specs.append(ChipSpec(self.tr("Correction"), "info", "swap"))
        if any(one.corrects == entry.id for one in shown.versions):
            specs.append(ChipSpec(self.tr("Remplacée"), "neutral", "swap"))
        return specs

    def _text_block(self, entry: Transmission) -> None:
        block = self.block()
        block.addWidget(RunsLabel(self._signature(entry), role="small", name="entry.signature"))
        shown = self._shown
        if entry.withdrawn_at is not None:
            said = self.tr("Retirée le {when} par {who}\u202f: {reason}").format(
                when=self._moments.precise(entry.withdrawn_at),
                who=entry.withdrawn_by,
                reason=entry.withdrawn_reason,
            )
            block.addWidget(Note(said, kind="warn", name="entry.withdrawn"))
        if shown is not None and shown.asked is not None:
            asked = shown.asked
            runs = [
                Run(self.tr("Répond à {author}\u202f: ").format(author=asked.author), 500),
                *words.parts_runs(asked),
            ]
            block.addWidget(Note(runs, kind="info", icon="reply", name="entry.asked"))
        for heading, text in entry.parts:
            self._add_part(block, entry, heading, text)
        if entry.recipients:
            said = ", ".join(words.recipient_word(one) for one in entry.recipients)
            block.addWidget(
                RunsLabel(
                    [Run(self.tr("Pour "), ink="text-3"), Run(said, ink="text-2")],
                    role="small", wrap=True, name="entry.recipients",
                )
            )  # fmt: skip

    def _signature(self, entry: Transmission) -> Runs:
        who = ", ".join(part for part in (entry.author, entry.profession) if part)
        return [Run(self._moments.precise(entry.at), 500, "text-2"), Run(f" · {who}", ink="text-2")]

    def _add_part(self, block: QVBoxLayout, entry: Transmission, heading: str, text: str) -> None:
        if entry.kind is not Kind.NOTE:
            head = row(
                LetterMark(words.heading_letter(heading)),
                Label(words.heading_word(heading), role="small", weight=600, ink="text-2"),
                None,
                gap=6,
            )
            block.addLayout(head)
        struck = entry.withdrawn_at is not None
        block.addWidget(self._text(text, f"entry.{heading}", words.heading_word(heading), struck))

    def _text(self, text: str, name: str, label: str, struck: bool) -> QWidget:
        if len(text) > _LONG:
            box = TextArea(name=name, label=label, min_lines=8, max_lines=16)
            box.set_value(text)
            box.setReadOnly(True)
            return box
        if struck:
            return RunsLabel([Run(text, 400, "text-3", strike=True)], wrap=True, name=name)
        runs = highlighted(text, self._sought) if self._sought else [Run(text)]
        return RunsLabel(runs, wrap=True, name=name)

    def _follow_up_block(self, follow_ups: Sequence[FollowUp]) -> None:
        if not follow_ups:
            return
        block = self.block(self.tr("À faire, à revoir"))
        for place, action in enumerate(follow_ups):
            due = self._moments.precise(action.due) if action.due else self.tr("sans échéance")
            box = Check(action.text, name=f"entry.follow_up.{place}")
            box.set_value(action.state is FollowUpState.DONE)
            box.setEnabled(self._may_write and action.state is not FollowUpState.NOT_DONE)
            box.setProperty("place", place)
            box.edited.connect(self._ticked)
            said = due
            if action.state is FollowUpState.NOT_DONE:
                said = self.tr("non fait\u202f: {reason}").format(reason=action.reason)
            elif action.state is FollowUpState.DONE and action.closed_at is not None:
                said = self.tr("fait le {when} par {who}").format(
                    when=self._moments.precise(action.closed_at), who=action.closed_by
                )
            block.addLayout(column(box, row(24, Label(said, role="small", ink="text-3")), gap=0))

    def _readers_block(self, shown: Reading) -> None:
        if not shown.receipts and not shown.awaited:
            return
        total = len(shown.receipts) + len(shown.awaited)
        title = self.tr("Lue par {read} sur {all}").format(read=len(shown.receipts), all=total)
        block = self.block(title)
        for one in shown.receipts:
            said = RunsLabel([
                Run(one.name), Run(f"  {self._moments.when(one.read_at)}", ink="text-3"),
            ], role="small")  # fmt: skip
            block.addWidget(said)
        if shown.awaited:
            names = ", ".join(shown.awaited)
            block.addWidget(
                RunsLabel(
                    [Run(self.tr("Pas encore\u202f: "), 500, "warn"), Run(names, ink="text-2")],
                    role="small", wrap=True, name="entry.awaited",
                )
            )  # fmt: skip

    def _versions_block(self, shown: Reading) -> None:
        others = [one for one in shown.versions if one.id != shown.entry.id]
        if not others:
            return
        block = self.block(self.tr("Autres versions"))
        for one in others:
            later = one.number > shown.entry.number
            said = self.tr("Remplacée par") if later else self.tr("Remplace")
            block.addWidget(
                RunsLabel([Run(f"{said} ", 600), *self._signature(one)], role="small", wrap=True)
            )
            ink, strike = ("text-2", False) if later else ("text-3", True)
            runs = [
                Run(run.text, run.weight, ink, strike)
                for run in ([Run(f"{words.title(one)}  ", 600), *words.parts_runs(one)])
            ]
            block.addWidget(RunsLabel(runs, role="small", wrap=True, name=f"entry.v{one.number}"))

    # --- what is done ---------------------------------------------------------------------------

    def reply(self) -> None:
        """Answer it."""
        if self._shown is not None and self._shown.standing and self._may_write:
            self.reply_asked.emit(self._shown.entry)

    def correct(self) -> None:
        """Correct it."""
        if self._shown is not None and self._shown.standing and self._may_write:
            self.correct_asked.emit(self._shown.entry)

    def ask_reason(self) -> None:
        """Ask why it is withdrawn."""
        if self._shown is not None and self._shown.standing and self._may_write:
            self._withdrawing.show()
            self._reason_error.set_text("")
            self.reason.setFocus()

    def mark_read(self) -> None:
        """Say it was read."""
        if self._shown is not None:
            self.read_asked.emit(self._shown.entry)

    def open_patient(self) -> None:
        """Open the record."""
        if self._shown is not None:
            self.patient_asked.emit(self._shown.entry.patient_id)

    def allow_appointment(self, *, allowed: bool) -> None:
        """Offer to book, to whoever has the agenda."""
        self._book.setVisible(allowed)

    def ask_appointment(self) -> None:
        """Book what this entry calls for."""
        if self._shown is not None and not self._book.isHidden():
            self.appointment_asked.emit(self._shown.entry)

    def _withdraw_it(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self._reason_error.set_text(self.tr("Un motif est nécessaire\u202f: il reste affiché."))
            self.reason.setFocus()
        elif self._shown is not None:
            self.withdrawn.emit(self._shown.entry, reason)

    def done(self) -> None:
        """It was withdrawn: the reason is no longer asked."""
        self.reason.clear()
        self._withdrawing.hide()

    def _reason_typed(self) -> None:
        self._reason_error.set_text("")

    def _ticked(self) -> None:
        box = self.sender()
        if self._shown is not None and isinstance(box, Check):
            action = self._shown.follow_ups[int(box.property("place"))]
            self.ticked.emit(action, box.value())
