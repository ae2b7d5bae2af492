"""« Trouver un créneau »: a slot free for several people, and perhaps a room (AG4)."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from PySide6.QtCore import QDate, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentDraft,
    EditScope,
    LastsTooLong,
)
from coordo_desktop.domain.conflicts import Conflict, Conflicting, FreeSlot
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.services.bundle import Services
from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.agenda.appointment_drafts import Names, proposed
from coordo_desktop.ui.agenda.redoing import booking_swing, move_swing
from coordo_desktop.ui.agenda.slot_form import SlotForm
from coordo_desktop.ui.agenda.slot_list import SlotList
from coordo_desktop.ui.agenda.slot_scope import SlotScope
from coordo_desktop.ui.agenda.surroundings import (
    Surroundings,
    local_now,
    named_patients,
    read_surroundings,
    sought_patients,
)
from coordo_desktop.ui.kit.agenda_words import moment_text, span_text
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button, IconButton, LinkButton
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.conflict_words import conflict_text
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.undo import Swing

T = TypeVar("T")
_REST_MS = 120
_STEP = timedelta(minutes=5)


class SlotPanel(SidePanel):
    """1 to 9 choose a slot, arrows go through them, Enter books.

    `offered` carries the slots to draw, numbered from 1; `chosen` the one the keyboard is on.
    """

    offered = Signal(object)  # tuple[FreeSlot, ...]
    chosen = Signal(object)  # FreeSlot | None
    kept = Signal(object)  # Appointment booked, or moved, in one of them
    changed = Signal(object)  # Appointment taken back by an undo
    edit_asked = Signal(object)  # AppointmentDraft in the chosen slot: to complete before booking
    opening = Signal()

    def __init__(
        self,
        services: Services,
        tools: Tools,
        actor: Actor,
        *,
        now: Callable[[], datetime] = wall_clock,
    ) -> None:
        super().__init__(name="slots", width=284)
        self._services, self._tools, self._now = services, tools, now
        self._draft: AppointmentDraft | None = None
        self._moved: tuple[AppointmentId, int] | None = None
        self._from: datetime | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.look)
        self._build()
        self._bind()
        self.hide()

    # --- what the grid asks -------------------------------------------------------------------

    def open_for(
        self, draft: AppointmentDraft, moved: tuple[AppointmentId, int] | None = None
    ) -> None:
        """Look for a slot near the time of this draft, for its people.

        `moved` is an appointment, and its version, that is to be put there instead.
        """
        whom = [one.patient_id for one in draft.content.participants]

        def read() -> tuple[Surroundings, Names, bool]:
            today = local_now(self._now()).date()
            names = named_patients(self._services, whom, today)
            return read_surroundings(self._services), names, self._of_series(moved)

        def show(known: tuple[Surroundings, Names, bool]) -> None:
            around, names, of_series = known
            self._moved = moved
            self.scope.ask(of_series=of_series)
            self._edit.setVisible(moved is None)  # what is booked is completed in its own panel
            self._show(proposed(draft, around, names), around, names)

        self._tools.ask(self, read, show)

    def _of_series(self, moved: tuple[AppointmentId, int] | None) -> bool:
        """Whether what is moved is one of a series, that goes with it."""
        if moved is None:
            return False
        one = self._services.appointments.appointment(moved[0])
        return one.series_id is not None and not one.detached

    def show_drop(
        self, starts_at: datetime, ends_at: datetime, conflicts: Sequence[Conflict]
    ) -> None:
        """What dropping there would meet: « Déposer ici : conflit »."""
        if not conflicts:
            self.hide_drop()
            return
        on = local_now(starts_at).date()
        said = "\n".join(dict.fromkeys(conflict_text(one, on) for one in conflicts))
        self._drop.set_text(
            [
                Run(self.tr("Déposer ici\u202f: conflit"), 600, "danger"),
                Run(f"\n{span_text(starts_at, ends_at)}\n{said}\n"),
                Run(self.tr("Échap pour annuler le déplacement."), ink="text-2"),
            ]
        )
        self._drop.show()

    def hide_drop(self) -> None:
        """Nothing is being dragged any more."""
        self._drop.hide()

    # --- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        self.form = SlotForm()
        block = self.block()
        block.addWidget(self.form)
        self._count = Label("", weight=600, name="slots.count")
        self._keys = Label("↑ ↓ " + self.tr("Entrée"), role="small", ink="text-3")
        block.addLayout(row(self._count, None, self._keys))
        self.list = SlotList(name="slots.list", label=self.tr("Créneaux communs"))
        block.addWidget(self.list)
        self._later = LinkButton(self.tr("Plus tard"), name="slots.later", key="+")
        block.addLayout(row(self._later, None))
        self._drop = Note("", kind="danger", name="slots.drop")
        self._drop.hide()
        block.addWidget(self._drop)
        self.end()
        self.scope = SlotScope("slots.scope")
        above = self.foot(self.scope)
        above.setStretch(0, 1)
        self._edit = IconButton(
            "edit", name="slots.edit", kind="normal", key="F2",
            label=self.tr("Compléter avant de réserver"),
        )  # fmt: skip
        self._book = Button(self.tr("Réserver"), name="slots.book", kind="primary", key="Return")
        self._book.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line = self.foot(self._edit, self._book)
        line.setStretch(1, 1)

    def _bind(self) -> None:
        self.form.patients.asked.connect(self._seek)
        self.form.edited.connect(self._typed)
        self._later.clicked.connect(self.later)
        self.list.chosen.connect(self._choose)
        self.list.taken.connect(lambda _slot: self.book())
        self._book.clicked.connect(self.book)
        self._edit.clicked.connect(self.complete)
        self.closed.connect(self._closed)
        keys = Shortcuts(self)
        keys.add("Ctrl+Return", self.tr("Réserver ce créneau"), self.book)
        keys.add("F2", self.tr("Compléter avant de réserver"), self.complete)
        keys.add("+", self.tr("Créneaux plus tard"), self.later)
        keys.mention("1", self.tr("Choisir un créneau"))

    # --- showing ------------------------------------------------------------------------------

    def _show(self, draft: AppointmentDraft, around: Surroundings, names: Names) -> None:
        self._draft, self._from = draft, None
        self.form.show_draft(draft, around, self._now())
        self.set_title(self.tr("Trouver un créneau"))
        whom = list(names.values())
        runs = (
            [Run(whom[0][0], 600), Run(f"  {_brief(whom[0][1])}", ink="text-2")]
            if len(whom) == 1
            else []
        )
        self.set_identity(runs)
        self.form.frame("patients").setVisible(not runs)
        self.hide_drop()
        self.opening.emit()
        self.open()
        self.look()
        nobody = self.form.people if runs else self.form.patients
        (self.list if self.list.slots else nobody).setFocus(Qt.FocusReason.OtherFocusReason)

    def look(self) -> None:
        """Ask for the slots that suit what is typed; what cannot be read is said beside it."""
        self._rest.stop()
        if self._draft is None:
            return
        ignore = self._moved[0] if self._moved else None
        try:
            question = self.form.question(self._draft, self._from or self._now(), ignore)
        except (InvalidField, LastsTooLong) as error:
            self.form.frame(error.field).show_warning(sentence(error))
            self._tell(())
            return
        self.form.clear_errors()
        slots = self._services.slots
        self._tools.glance.run(
            self.list, lambda: tuple(slots.free(question)), self._tell, self._tools.failed
        )

    def later(self) -> None:
        """Those that come after the last one shown."""
        if self.list.slots:
            self._from = self.list.slots[-1].starts_at + _STEP
            self.look()

    def _typed(self) -> None:
        self._from = None
        self._rest.start()

    def _tell(self, found: tuple[FreeSlot, ...]) -> None:
        self.list.show_slots(found)
        self._count.set_text(
            self.tr("%n créneau(x) commun(s)", "", len(found))
            if found
            else self.tr("Aucun créneau commun")
        )
        self._keys.setVisible(bool(found))
        self._later.setVisible(bool(found))
        self.offered.emit(found)
        self._choose(self.list.slot())

    def _choose(self, slot: FreeSlot | None) -> None:
        self._book.setEnabled(slot is not None)
        self._edit.setEnabled(slot is not None)
        words = self.tr("Réserver") if self._moved is None else self.tr("Déplacer")
        self._book.set_text(f"{words} {_short(slot)}" if slot else words)
        self.chosen.emit(slot)

    def draft(self) -> AppointmentDraft | None:
        """What would be booked in the chosen slot."""
        slot = self.list.slot()
        if self._draft is None or slot is None:
            return None
        content = self.form.content_in(self._draft.content, slot)
        return replace(self._draft, starts_at=slot.starts_at, ends_at=slot.ends_at, content=content)

    # --- keeping ------------------------------------------------------------------------------

    def book(self) -> None:
        """Book, or move, in the chosen slot."""
        draft, moved = self.draft(), self._moved
        appointments = self._services.appointments
        if draft is None:
            return
        if moved is None:
            self._tools.ask(self, lambda: appointments.book(draft), self._booked, self._refused)
            return

        scope = self.scope.value()

        def move() -> tuple[Appointment, Appointment]:
            before = appointments.appointment(moved[0])
            after = appointments.move(
                moved[0], moved[1], draft.starts_at, draft.ends_at,
                professionals=draft.content.professionals, room_id=draft.content.room_id,
                scope=scope,
            )  # fmt: skip
            return before, after

        self._tools.ask(self, move, lambda both: self._moved_to(*both, scope), self._refused)

    def complete(self) -> None:
        """Have the whole panel opened on the chosen slot."""
        draft = self.draft()
        if draft is not None and self._moved is None:
            self.close_panel()
            self.edit_asked.emit(draft)

    def _booked(self, one: Appointment) -> None:
        scope = EditScope.ALL if one.series_id is not None else EditScope.THIS
        swing = booking_swing(self._services.appointments, one, scope)
        self._done(one, self.tr("Réservé\u202f: {when}."), swing)

    def _moved_to(self, before: Appointment, one: Appointment, scope: EditScope) -> None:
        why = self.tr("Déplacement annulé")
        swing = move_swing(self._services.appointments, before, one, scope, why)
        self._done(one, self.tr("Déplacé\u202f: {when}."), swing)

    def _done(self, one: Appointment, words: str, swing: Swing[Appointment]) -> None:
        self.kept.emit(one)
        self.close_panel()
        self._tools.messages.say(
            words.format(when=moment_text(one.starts_at, self._now())),
            undo=lambda: self._tools.ask(self, swing.undo, self.changed.emit),
            redo=lambda: self._tools.ask(self, swing.redo, self.changed.emit),
        )

    def _refused(self, error: Exception) -> None:
        draft = self.draft() if self._moved is None else None
        if isinstance(error, Conflicting) and draft is not None and draft.rule:
            self.complete()  # later days of a series: the panel says which, and skips them
            return
        if isinstance(error, Conflicting):
            self.look()  # taken meanwhile: others are shown
        if not self.form.show_error(error):
            self._tools.failed(error)

    # --- keys ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        inside: QWidget | None = self.focusWidget()
        if enter and isinstance(inside, QLineEdit | Choice):
            self.look()
            if self.list.slots:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _seek(self, text: str) -> None:
        services, today = self._services, local_now(self._now()).date()
        self._tools.glance.run(
            self.form.patients, lambda: sought_patients(services, text, today),
            self.form.patients.offer, self._tools.failed,
        )  # fmt: skip

    def _closed(self) -> None:
        self._rest.stop()
        self._draft = None
        self.offered.emit(())
        self.chosen.emit(None)


def _short(slot: FreeSlot) -> str:
    """« mar. 14:00 »."""
    local = local_now(slot.starts_at)
    return f"{QLocale().toString(QDate(local.date()), 'ddd')} {local:%H:%M}"


def _brief(traits: str) -> str:
    """« F · 08/11/1934 », without the age: the panel is narrow."""
    return " · ".join(traits.split(" · ")[:2])
