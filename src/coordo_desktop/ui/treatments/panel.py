"""The side panel of a treatment: written, changed; once stopped, read with its history."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.medicines import short_name
from coordo_desktop.domain.patients import FieldChange
from coordo_desktop.domain.treatments import (
    NEW,
    EndsBeforeStart,
    NothingTaken,
    Treatment,
    TreatmentState,
)
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.cards import KeyValues
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.when import zone_in_use
from coordo_desktop.ui.treatments import words
from coordo_desktop.ui.treatments.form import TreatmentForm

_WIDTH = 404


class TreatmentPanel(SidePanel):
    """Ctrl+Enter keeps, Esc gives up; who it is about stands beside the button that keeps."""

    kept = Signal(object)  # the treatment as typed
    stop_asked = Signal(object)  # Treatment
    resume_asked = Signal(object)  # Treatment
    draft_due = Signal(object, bool)  # what is typed, and whether the panel was closed on it
    given_up = Signal()
    built = Signal(object)  # the form, to be answered while it is typed in

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(name="treatment.panel", width=_WIDTH)
        self._today = today
        self._seen: Treatment | None = None
        self._form: TreatmentForm | None = None
        self._past: QVBoxLayout | None = None
        self._who = RunsLabel("", role="small", ink="text-2", name="treatment.who")
        self._stop = Button(self.tr("Arrêter…"), name="treatment.stop")
        self._resume = Button(self.tr("Reprendre"), name="treatment.resume", kind="primary")
        self._cancel = Button(self.tr("Annuler"), name="treatment.cancel", key="Esc")
        self._save = Button(
            self.tr("Enregistrer"), name="treatment.save", kind="primary", key="Ctrl+Return"
        )
        self._stop.clicked.connect(self._ask_stop)
        self._resume.clicked.connect(self._ask_resume)
        self._cancel.clicked.connect(self.close_panel)
        self._save.clicked.connect(self.validate)
        self.foot(self._who, None)
        self.foot(self._stop, None, self._cancel, self._resume, self._save)
        Shortcuts(self).add("Ctrl+Return", self.tr("Enregistrer"), self.validate)
        self.hide()

    @property
    def form(self) -> TreatmentForm | None:
        """The fields, when something is being written."""
        return self._form

    @property
    def seen(self) -> Treatment | None:
        """What was open when the panel opened."""
        return self._seen

    @property
    def editing(self) -> bool:
        """Something typed would be lost."""
        return self.isVisible() and self._form is not None and self._form.dirty

    def show_treatment(self, one: Treatment, identity: str, *, write: bool) -> None:
        """Open on a treatment; a blank one is written."""
        self.clear()
        self._seen, self._form, self._past = one, None, None
        new, stopped = one.id == NEW, one.state is TreatmentState.STOPPED
        self.set_title(self.tr("Nouveau traitement") if new else short_name(one.name))
        self._who.set_runs([Run(identity, 600)])
        self._save.setAccessibleName(self.tr("Enregistrer") + f" : {identity}")
        writing = write and not stopped
        self._save.setVisible(writing)
        self._stop.setVisible(writing and not new)
        self._resume.setVisible(write and stopped)
        if writing:
            form = TreatmentForm(self._today)
            form.show_treatment(one)
            form.draft_due.connect(lambda typed: self.draft_due.emit(typed, False))
            self.block().addWidget(form)
            self._form = form
        else:
            self.block().addWidget(KeyValues(_told(one), name="treatment.values"))
        if not new:
            self._past = self.block(self.tr("Historique"))
        self.end()
        self.open()
        if self._form is not None:
            self.built.emit(self._form)
            self._form.name.setFocus() if new else self._form.dosing.setFocus()

    def show_history(self, changes: Sequence[FieldChange]) -> None:
        """Every value it had, last change first."""
        if self._past is None:
            return
        inside: QVBoxLayout = column(gap=4)
        for (at, author), together in groupby(changes, lambda one: (one.at, one.author)):
            stamp = f"{at.astimezone(zone_in_use()):%d/%m/%Y %H:%M}, {author}"
            inside.addWidget(Label(stamp, role="small", ink="text-2"))
            every = list(together)
            first = not any(one.before for one in every)
            inside.addWidget(RunsLabel(_first(every) if first else _lines(every), role="small",
                                       wrap=True))  # fmt: skip
        holder = QWidget()
        holder.setLayout(inside)
        self._past.addWidget(holder)

    def validate(self) -> None:
        """Read the fields and say so; what cannot be read is said beside its field."""
        if self._form is None or self._seen is None:
            return
        self._form.clear_errors()
        try:
            typed = self._form.treatment(self._seen)
        except CoordoError as error:
            self.refuse(error)
            return
        self.kept.emit(typed)

    def refuse(self, error: Exception) -> bool:
        """Say a refusal beside the field it is about; False when it is about none."""
        if self._form is None:
            return False
        places: dict[type[Exception], str] = {EndsBeforeStart: "end", NothingTaken: "dosing"}
        place = places.get(type(error))
        if place is not None:
            self._form.set_error(place, sentence(error))
            return True
        if getattr(error, "field", "") == "dosing":
            read = self._form.dosing.reading()
            told = read if isinstance(read, CoordoError) else error
            self._form.set_error("dosing", sentence(told))
            return True
        return self._form.show_error(error)

    def done(self) -> None:
        """It was kept: close."""
        if self._form is not None:
            self._form.set_clean()
        self.close_panel()

    def close_panel(self) -> None:
        """Close; what is typed and not kept stays a draft."""
        if self.editing and self._form is not None:
            self.draft_due.emit(self._form.draft(), True)
            self._form.set_clean()
            self.given_up.emit()
        super().close_panel()

    def flush(self) -> None:
        """Hand over what is typed now (before locking)."""
        if self.editing and self._form is not None:
            self.draft_due.emit(self._form.draft(), False)

    def _ask_stop(self) -> None:
        self.stop_asked.emit(self._seen)

    def _ask_resume(self) -> None:
        self.resume_asked.emit(self._seen)


def _first(every: Sequence[FieldChange]) -> list[Run]:
    """How it was first noted, in a line."""
    said = {one.field: one.after for one in every}
    return [
        Run(words.first_noted(), 600),
        Run(" · ".join(said[key] for key in ("dosing", "frequency", "prescriber") if key in said)),
    ]


def _lines(every: Sequence[FieldChange]) -> list[Run]:
    """What was, struck, and what it became; a line each."""
    runs: list[Run] = []
    for number, one in enumerate(every):
        runs += [
            Run(("\n" if number else "") + f"{words.change_word(one.field)} ", 600),
            Run(words.change_value(one.field, one.before), ink="text-2", strike=bool(one.before)),
            Run(f" → {words.change_value(one.field, one.after)}"),
        ]
    return runs


def _told(one: Treatment) -> list[tuple[str, Any]]:
    """What is said of it, field by field; empty ones left out."""
    pairs = [
        ("name", one.name),
        ("dosing", words.dosing_words(one.dosing)),
        ("dose", one.dose),
        ("frequency", one.frequency),
        ("indication", one.indication),
        ("start", words.day_word(one.start)),
        ("end", words.day_word(one.end)),
        ("prescriber", one.prescriber),
        ("given_by", words.given_by_word(one.given_by)),
        ("observations", one.observations),
        ("stopped_on", words.day_word(one.stopped_on)),
        ("stopped_reason", one.stopped_reason),
    ]
    return [(words.change_word(key), value) for key, value in pairs if value]
