"""What is being answered, kept as one types: one save at a time, the last state always wins."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from coordo_desktop.domain.assessments.records import Assessment, FormToFill
from coordo_desktop.services.assessments import AssessmentService
from coordo_desktop.ui.kit.runner import Runner

_REST = 500  # ms without a key before the draft is kept


@dataclass(slots=True)
class _Slot:
    """The draft of one form as last kept: saves on their way belong to the form they left."""

    draft: Assessment | None = None


@dataclass(frozen=True, slots=True)
class Typed:
    """The state of a form: answers, day, circumstances."""

    answers: Mapping[str, str] = field(default_factory=dict)
    on: date | None = None
    words: str = ""

    @property
    def empty(self) -> bool:
        """Nothing worth keeping."""
        return not self.answers and not self.words.strip()


class DraftKeeper(QObject):
    """Saves run on the desk thread one after the other, so that each sees the version before."""

    kept = Signal()
    refused = Signal(object)

    def __init__(self, service: AssessmentService, desk: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._service, self._desk = service, desk
        self._form: FormToFill | None = None
        self._typed = Typed()
        self._clean = Typed()
        self._slot = _Slot()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.flush)

    def begin(self, form: FormToFill, typed: Typed) -> None:
        """Another form opens: what it starts from is kept already."""
        self._rest.stop()
        self._form, self._slot = form, _Slot(form.draft)
        self._typed = self._clean = typed

    def end(self) -> None:
        """The form closes: nothing more is kept."""
        self._rest.stop()
        self._form = None

    def typed(self, typed: Typed) -> None:
        """Something was typed: keep it once the hands rest."""
        self._typed = typed
        if typed != self._clean:
            self._rest.start()

    def flush(self) -> None:
        """Keep now what was typed."""
        self._rest.stop()
        form, typed, slot = self._form, self._typed, self._slot
        if form is None or typed == self._clean or (typed.empty and slot.draft is None):
            return
        self._clean = typed

        def save() -> None:
            slot.draft = self._service.save_draft(
                form.patient_id,
                form.scale.id,
                typed.answers,
                draft=slot.draft,
                on=typed.on,
                words=typed.words,
                corrects=form.corrected.id if form.corrected else None,
            )

        self._desk.run(self, save, lambda _none: self.kept.emit(), self.refused.emit)

    def complete(
        self, done: Callable[[Assessment], None], failed: Callable[[Exception], None]
    ) -> None:
        """Score and keep for good what was typed."""
        self._rest.stop()
        form, typed, slot = self._form, self._typed, self._slot
        if form is None:
            return

        def work() -> Assessment:
            return self._service.complete(
                form.patient_id,
                form.scale.id,
                typed.answers,
                draft=slot.draft,
                on=typed.on,
                words=typed.words,
                corrects=form.corrected.id if form.corrected else None,
            )

        self._desk.run(self, work, done, failed)

    def give_up(self, done: Callable[[None], None], failed: Callable[[Exception], None]) -> None:
        """Forget the draft."""
        self._rest.stop()
        self._form, slot = None, self._slot

        def work() -> None:
            if slot.draft is not None:
                self._service.drop_draft(slot.draft.id)

        self._desk.run(self, work, done, failed)
