"""The side panel where a line of the plan is written."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal

from coordo_desktop.domain.care_plan import PlanContent
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.ui.care_plan.edits import Line
from coordo_desktop.ui.care_plan.line_fields import trouble_words
from coordo_desktop.ui.care_plan.line_kinds import LineKind
from coordo_desktop.ui.kit.ask_panel import focus_first
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import RunsLabel
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel


class LinePanel(SidePanel):
    """Ctrl+Enter keeps, Esc gives up and the typing can be taken back; a draft meanwhile."""

    kept = Signal(object, str, str)  # the line, the one it stands under, the sister before it
    draft_due = Signal(object)
    given_up = Signal(object)

    def __init__(self, name: str = "plan.line") -> None:
        super().__init__(name=name, width=348)
        self._form: Form | None = None
        self._kind: LineKind | None = None
        self._seen: Line | PlanContent | None = None
        self._place = ("", "")
        self._who = RunsLabel("", role="small", ink="text-2", name=f"{name}.who")
        self._keep = Button(
            self.tr("Garder"), name=f"{name}.keep", kind="primary", key="Ctrl+Return"
        )
        self._cancel = Button(self.tr("Annuler"), name=f"{name}.cancel", key="Esc")
        self._keep.clicked.connect(self.validate)
        self._cancel.clicked.connect(self.close_panel)
        self.foot(self._who, None)
        self.foot(None, self._cancel, self._keep)
        Shortcuts(self).add("Ctrl+Return", self.tr("Garder la ligne"), self.validate)
        self.hide()

    @property
    def editing(self) -> bool:
        """Something typed would be lost."""
        return not self.isHidden() and self._form is not None and self._form.dirty

    @property
    def form(self) -> Form | None:
        """The fields shown."""
        return self._form

    def edit(
        self,
        kind: LineKind,
        line: Line | PlanContent | None,
        identity: str,
        *,
        parent: str = "",
        after: str = "",
    ) -> None:
        """Open on a line, or on a new one under `parent`."""
        if self.editing:
            self._hand_over()
        self.clear()
        self._kind, self._seen, self._place = kind, line, (parent, after)
        self.set_title(kind.title(new=line is None))
        self._who.set_runs([Run(identity, 600)])
        self._keep.setAccessibleName(self.tr("Garder") + f" : {identity}")
        form = Form(name=f"{self.objectName()}.form")
        kind.fill(form)
        form.end()
        form.set_values(kind.usual() if line is None else kind.show(line))
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
        """Close; what was typed and not kept can be taken up again."""
        if self.editing:
            self._hand_over()
        super().close_panel()

    def restore(self, draft: Mapping[str, object]) -> None:
        """Put a draft back into the fields."""
        if self._form is not None:
            self._form.restore_draft(draft)

    def flush(self) -> None:
        """Hand over what is typed now (before locking)."""
        if self._form is not None and not self.isHidden():
            self._form.flush_draft()

    def validate(self) -> None:
        """Read the fields and say so; what cannot be read is said beside its field."""
        if self._form is None or self._kind is None:
            return
        self._form.clear_errors()
        try:
            line = self._kind.read(self._form.values(), self._seen)
        except CoordoError as error:
            self.refuse(error)
            return
        self.kept.emit(line, *self._place)

    def refuse(self, error: Exception) -> bool:
        """Show a refusal beside its field; False when it names none of these."""
        if self._form is None or not self._form.show_error(error):
            return False
        said = trouble_words(error) if isinstance(error, CoordoError) else ""
        if said:
            self._form.set_error(str(getattr(error, "field", "")), said)
        return True

    def _hand_over(self) -> None:
        if self._form is not None:
            typed = self._form.draft()
            self._form.set_clean()
            self.given_up.emit(self._told(typed))

    def _draft(self, values: Any) -> None:
        self.draft_due.emit(self._told(values))

    def _told(self, values: Mapping[str, object]) -> dict[str, object]:
        parent, after = self._place
        return {
            "level": self._kind.level.value if self._kind is not None else "",
            "id": str(getattr(self._seen, "id", "")),
            "parent": parent, "after": after, "values": dict(values),
        }  # fmt: skip
