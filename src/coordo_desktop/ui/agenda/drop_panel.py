"""Where a drop is asked about: what is in the way, where else, why all the same, which ones."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal

from coordo_desktop.domain.appointments import EditScope
from coordo_desktop.domain.conflicts import Conflict, FreeSlot
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.agenda.canvas_hold import Dropped
from coordo_desktop.ui.agenda.conflict_box import ConflictBox
from coordo_desktop.ui.kit.agenda_words import scope_words, span_text
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.when import zone_in_use


class DropPanel(SidePanel):
    """Ctrl+Enter moves it there all the same; a number takes a free slot; Esc gives up."""

    agreed = Signal(object, object, str)  # Dropped, EditScope, reason
    drafted = Signal(object)  # AppointmentDraft as it would be, None once closed
    conflicts_changed = Signal(object)  # tuple[Conflict, ...]
    offered = Signal(object)  # tuple[FreeSlot, ...]
    opening = Signal()

    def __init__(self, services: Services, tools: Tools) -> None:
        super().__init__(name="agenda.drop", width=300, title=self.tr("Déplacer"))
        self._services, self._tools = services, tools
        self._dropped: Dropped | None = None
        self._from = RunsLabel("", wrap=True, name="agenda.drop.from")
        self._to = RunsLabel("", wrap=True, name="agenda.drop.to")
        self._which = Label(self.tr("Lesquels de la série"), role="small", weight=600, ink="text-2")
        self._scopes = Segmented(
            [
                Option(EditScope.THIS.value, self.tr("Celui-ci")),
                Option(EditScope.FOLLOWING.value, self.tr("Et suivants")),
                Option(EditScope.ALL.value, self.tr("Tous")),
            ],
            name="agenda.drop.scope", label=self.tr("Lesquels de la série"), compact=True,
        )  # fmt: skip
        self._scope_said = Label("", role="small", ink="text-2", wrap=True)
        self._box = ConflictBox("agenda.drop")
        block = self.block()
        for one in (self._from, self._to, self._which, self._scopes, self._scope_said, self._box):
            block.addWidget(one)
        self.end()
        self._do = Button(
            self.tr("Déplacer"), name="agenda.drop.do", kind="primary", key="Ctrl+Return"
        )
        self._stop = Button(self.tr("Laisser"), name="agenda.drop.stop", key="Esc")
        self.foot(None, self._stop, self._do)
        self._do.clicked.connect(self.agree)
        self._stop.clicked.connect(self.close_panel)
        self._scopes.changed.connect(self._say_scope)
        self._box.taken.connect(self._take)
        keys = Shortcuts(self)
        keys.add("Ctrl+Return", self.tr("Déplacer là"), self.agree)
        for number in range(1, 4):
            keys.add(f"Ctrl+{number}", self.tr("Prendre ce créneau"), self._taker(number))
        self.hide()

    def open_for(self, dropped: Dropped) -> None:
        """Ask about this one."""
        self.opening.emit()
        self._dropped = dropped
        entry = dropped.entry
        self.set_title(self.tr("Copier") if dropped.copy else self.tr("Déplacer"))
        self._do.set_text(self.tr("Copier") if dropped.copy else self.tr("Déplacer"))
        self.set_identity([Run(entry.title, 600), Run(f"  {entry.detail}", ink="text-2")])
        self._from.set_runs([Run(span_text(entry.starts_at, entry.ends_at), ink="text-3",
                                 strike=not dropped.copy)])  # fmt: skip
        series = entry.series_id is not None and not entry.detached and not dropped.copy
        for one in (self._which, self._scopes, self._scope_said):
            one.setVisible(series)
        self._scopes.set_value(EditScope.THIS.value)
        self._say_scope()
        self._box.reason.set_value("")
        self._show_there(dropped.conflicts or ())
        self.open()
        if series and not dropped.conflicts:
            self._scopes.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._box.slots.slots:
            self._box.slots.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look()

    def _show_there(self, conflicts: Sequence[Conflict], slots: Sequence[FreeSlot] = ()) -> None:
        if self._dropped is None:
            return
        draft = self._dropped.draft
        self._to.set_runs([Run(span_text(draft.starts_at, draft.ends_at), 600)])
        on = draft.starts_at.astimezone(zone_in_use()).date()
        self._box.show_found(conflicts, slots, on)
        self.drafted.emit(draft)
        self.conflicts_changed.emit(tuple(conflicts))
        self.offered.emit(tuple(slots))

    def _look(self) -> None:
        """Ask what is in the way there, and where else there is room."""
        dropped, service = self._dropped, self._services.slots
        if dropped is None:
            return
        ignore = None if dropped.copy else dropped.entry.id

        def work() -> tuple[tuple[Conflict, ...], tuple[FreeSlot, ...]]:
            conflicts = service.conflicts(dropped.draft, ignore=ignore)
            slots = service.nearest(dropped.draft, ignore=ignore) if conflicts else ()
            return conflicts, slots

        def told(found: tuple[tuple[Conflict, ...], tuple[FreeSlot, ...]]) -> None:
            if self._dropped is dropped:
                asked_before = self._box.slots.hasFocus() or self._box.reason.hasFocus()
                self._show_there(*found)
                if found[1] and not asked_before and not self._scopes.isVisible():
                    self._box.slots.setFocus(Qt.FocusReason.OtherFocusReason)

        self._tools.glance.run(self, work, told, self._tools.messages.fail)

    def _take(self, slot: FreeSlot) -> None:
        """That free slot instead."""
        dropped = self._dropped
        if dropped is None:
            return
        content = dropped.draft.content
        room = slot.room_id if slot.room_id is not None else content.room_id
        draft = replace(
            dropped.draft, starts_at=slot.starts_at, ends_at=slot.ends_at,
            content=replace(content, room_id=room),
        )  # fmt: skip
        self._dropped = replace(dropped, draft=draft, conflicts=())
        self._show_there(())
        self.agree()

    def take(self, number: int) -> None:
        """The free slot of this number instead."""
        self._box.slots.take(number)

    def _taker(self, number: int) -> "_Taker":
        return _Taker(self._box, number)

    def _say_scope(self) -> None:
        self._scope_said.set_text(scope_words(EditScope(self._scopes.value())))

    def agree(self) -> None:
        """Move it there, unless a reason is still to be said."""
        dropped = self._dropped
        if dropped is None:
            return
        if self._box.asks_reason:
            self._box.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        scope, why = EditScope(self._scopes.value()), self._box.why()
        self.close_panel()
        self.agreed.emit(dropped, scope, why)

    @property
    def title(self) -> str:
        """Whose appointment it is about."""
        return self._dropped.entry.title if self._dropped is not None else ""

    @property
    def editing(self) -> bool:
        """A reason is being typed."""
        return self.isVisible() and bool(self._box.why())

    def close_panel(self) -> None:
        self._dropped = None
        super().close_panel()
        self.drafted.emit(None)
        self.offered.emit(())


class _Taker:
    """Takes the free slot of one number."""

    def __init__(self, box: ConflictBox, number: int) -> None:
        self._box, self._number = box, number

    def __call__(self) -> None:
        self._box.slots.take(self._number)
