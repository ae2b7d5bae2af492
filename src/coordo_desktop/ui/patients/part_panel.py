"""The side panel in which a part of the record is typed."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.patients import Part
from coordo_desktop.ui.kit.ask_panel import focus_first
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import RunsLabel
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.patients.part_kinds import NEW, PartKind


class PartPanel(SidePanel):
    """Ctrl+Enter keeps, Esc gives up; what is typed is a draft meanwhile."""

    kept = Signal(object, object)  # the part typed, and the one seen before (None for a new one)
    draft_due = Signal(str, str, object)  # kind, part id, values
    given_up = Signal(str, str, object)  # what was typed when the panel was closed unkept

    def __init__(self) -> None:
        super().__init__(name="patient.part")
        self._kind: PartKind | None = None
        self._seen: Part | None = None
        self._form: Form | None = None
        self._save = Button(
            self.tr("Enregistrer"), name="patient.part.save", kind="primary", key="Ctrl+Return"
        )
        self._cancel = Button(self.tr("Annuler"), name="patient.part.cancel", key="Esc")
        self._save.clicked.connect(self.validate)
        self._cancel.clicked.connect(self.close_panel)
        self._who = RunsLabel("", role="small", ink="text-2", name="patient.part.who")
        self.foot(self._who, None)
        self.foot(None, self._cancel, self._save)
        Shortcuts(self).add("Ctrl+Return", self.tr("Enregistrer"), self.validate)
        self.hide()

    @property
    def editing(self) -> bool:
        """Something typed would be lost by showing another record."""
        return self.isVisible() and self._form is not None and self._form.dirty

    def edit(self, kind: PartKind, part: Part | None, identity: str) -> None:
        """Open on a part, or on a new one."""
        self.clear()
        self._kind, self._seen = kind, part
        self.set_title(kind.title() if part is not None else kind.new())
        self._who.set_runs([Run(identity, 600)])
        self._save.setAccessibleName(self.tr("Enregistrer") + f" : {identity}")
        form = Form(name=f"patient.{kind.key}.form")
        kind.fill(form)
        form.end()
        if part is not None:
            form.set_values(kind.show(part))
        form.draft_due.connect(self._draft)
        self.block().addWidget(form)
        self.end()
        self._form = form
        self.open()
        focus_first(form)

    def done(self) -> None:
        """It was kept: close."""
        if self._form is not None:
            self._form.set_clean()
        self.close_panel()

    def close_panel(self) -> None:
        """Close; what was typed and not kept is handed over, to be taken up again."""
        if self.editing and self._form is not None:
            form, entity = self.draft_place()
            typed = self._form.draft()
            self._form.set_clean()
            self.given_up.emit(form, entity, typed)
        super().close_panel()

    def restore(self, draft: Mapping[str, object]) -> None:
        """Put a draft back into the fields."""
        if self._form is not None:
            self._form.restore_draft(draft)

    def flush(self) -> None:
        """Hand over what is typed now (before locking)."""
        if self._form is not None and self.isVisible():
            self._form.flush_draft()

    def validate(self) -> None:
        """Read the fields and say so; what cannot be read is said beside its field."""
        if self._form is None or self._kind is None:
            return
        self._form.clear_errors()
        try:
            part = self._kind.read(self._form.values(), getattr(self._seen, "id", NEW))
        except CoordoError as error:
            self._form.show_error(error)
            return
        self.kept.emit(part, self._seen)

    def refuse(self, error: Exception) -> bool:
        """Show a refusal of the service beside its field; False when it names none."""
        return self._form is not None and self._form.show_error(error)

    def draft_place(self) -> tuple[str, str]:
        """Where the draft of what is open is kept: form and entity."""
        kind = self._kind.key if self._kind else ""
        return f"part.{kind}", str(getattr(self._seen, "id", NEW))

    def _draft(self, values: Any) -> None:
        form, entity = self.draft_place()
        self.draft_due.emit(form, entity, values)
