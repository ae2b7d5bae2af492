"""What is done with a treatment: kept, stopped with its reason, taken up again, all undone."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.drafts import Draft
from coordo_desktop.domain.errors import CoordoError, InvalidField
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.medicines import short_name
from coordo_desktop.domain.treatments import NEW, Treatment
from coordo_desktop.services.drafts import DraftService
from coordo_desktop.services.treatments import TreatmentService
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.treatments.fields import DayField
from coordo_desktop.ui.treatments.panel import TreatmentPanel

T = TypeVar("T")
Values = Mapping[str, Any]
FORM = "treatment"


class Asks(Protocol):
    """What the deeds need of the tab."""

    @property
    def identity_words(self) -> str:
        """Who this is."""

    def ask(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run work away from the screen."""

    def failed(self, error: Exception) -> None:
        """Say a refusal."""

    def say(self, text: str, undo: Any = None) -> None:
        """Say what was done."""

    def restored(self, typed: Mapping[str, Any]) -> None:
        """Put a draft back."""

    def stop_asked(self, one: Treatment) -> None:
        """Keep as a draft why this one stops, while it is typed."""

    def is_open_on(self, patient_id: PatientId) -> bool:
        """Whether this record is still shown."""

    def today(self) -> date:
        """The day it is."""


class Deeds:
    """One panel writes, another asks why it stops."""

    def __init__(
        self, tab: Asks, service: TreatmentService, drafts: DraftService, panel: TreatmentPanel
    ) -> None:
        self._tab, self._service, self._drafts, self._panel = tab, service, drafts, panel
        self.asking = AskPanel("treatment.ask")
        panel.kept.connect(self.keep)
        panel.stop_asked.connect(self.stop)
        panel.resume_asked.connect(self.resume)
        panel.draft_due.connect(self._keep_draft)
        self._looked_for: PatientId | None = None

    # --- opened: its history, its draft -------------------------------------------------------

    def opened(self, one: Treatment) -> None:
        """Ask for the history of what was opened, and for a draft left on it."""
        if one.id != NEW:
            self._tab.ask(lambda: self._service.changes(one.id), self._panel.show_history)
        entity = _entity(one)

        def found(draft: Any) -> None:
            if draft is not None and self._panel.seen == one and not self._panel.editing:
                self._tab.restored(draft.typed())

        self._tab.ask(lambda: self._drafts.find(FORM, entity), found)

    def look_for(
        self, patient_id: PatientId, shown: Sequence[Treatment], again: Callable[[Treatment], None]
    ) -> None:
        """Once a record: open again what a lock interrupted; what Esc left waits to be asked."""
        if self._looked_for == patient_id:
            return
        self._looked_for = patient_id
        known = {_entity(one): one for one in shown}

        def found(mine: Sequence[Draft]) -> None:
            for draft in mine:
                one = known.get(draft.entity_id) if draft.form == FORM else None
                if one is not None and draft.typed().get("open") and self._free(patient_id):
                    again(one)

        self._tab.ask(self._drafts.mine, found)

    def forget(self) -> None:
        """Another record comes."""
        self._looked_for = None

    def _free(self, patient_id: PatientId) -> bool:
        return self._tab.is_open_on(patient_id) and self._panel.isHidden()

    def _keep_draft(self, typed: Values, left: bool) -> None:
        seen = self._panel.seen
        if seen is not None:
            entity = _entity(seen)
            payload = json.dumps({**typed, "open": not left}, ensure_ascii=False)
            self._tab.ask(lambda: self._drafts.keep(FORM, entity, payload, seen.version), _nothing)

    def _drop_draft(self, seen: Treatment) -> None:
        entity = _entity(seen)
        self._tab.ask(lambda: self._drafts.drop(FORM, entity), _nothing)

    # --- kept ---------------------------------------------------------------------------------

    def keep(self, typed: Treatment) -> None:
        """Keep what was typed: a new treatment, or a change."""
        if typed.id == NEW:
            self._tab.ask(lambda: self._service.add(typed), self._added, self._refused)
            return
        self._tab.ask(
            lambda: self._service.change(typed),
            lambda before: self._changed(before, typed),
            self._refused,
        )

    def _added(self, one: Treatment) -> None:
        seen = self._panel.seen
        self._panel.done()
        if seen is not None:
            self._drop_draft(seen)
        reason = QCoreApplication.translate("TreatmentDeeds", "Ajout annulé (erreur de saisie)")
        self._tab.say(
            QCoreApplication.translate("TreatmentDeeds", "{name} ajouté.").format(
                name=short_name(one.name)
            ),
            lambda: self._again(lambda: self._service.stop(one.id, one.version, reason)),
        )

    def _changed(self, before: Treatment, typed: Treatment) -> None:
        seen = self._panel.seen
        self._panel.done()
        if seen is not None:
            self._drop_draft(seen)
        back = replace(before, version=typed.version + 1)
        self._tab.say(
            QCoreApplication.translate(
                "TreatmentDeeds", "{name} modifié, l’ancienne prescription reste dans l’historique."
            ).format(name=short_name(typed.name)),
            lambda: self._again(lambda: self._service.change(back)),
        )

    # --- stopped, resumed ---------------------------------------------------------------------

    def stop(self, one: Treatment) -> None:
        """Ask why and since when."""

        def fill(form: Form) -> None:
            label = QCoreApplication.translate("TreatmentDeeds", "Motif")
            example = QCoreApplication.translate(
                "TreatmentDeeds", "fin du traitement, intolérance, avis du médecin…"
            )
            field = TextField(name="treatment.stop.reason", label=label, placeholder=example)
            form.add("reason", label, field, required=True)
            label = QCoreApplication.translate("TreatmentDeeds", "Arrêté le")
            day = DayField(name="treatment.stop.on", label=label, today=self._tab.today)
            form.add("on", label, day)

        self._panel.close_panel()
        self.asking.ask(
            QCoreApplication.translate("TreatmentDeeds", "Arrêter {name}").format(
                name=short_name(one.name)
            ),
            QCoreApplication.translate("TreatmentDeeds", "Arrêter"),
            lambda values: self._stop(one, values),
            fill=fill,
            said=QCoreApplication.translate(
                "TreatmentDeeds", "Il restera lisible parmi les traitements passés, avec son motif."
            ),
            identity=self._tab.identity_words,
            kind="danger",
            values={"reason": "", "on": self._tab.today()},
        )
        self._tab.stop_asked(one)

    def _stop(self, one: Treatment, values: Values) -> None:
        def stopped(after: Treatment) -> None:
            self.asking.done()
            self._tab.say(
                QCoreApplication.translate("TreatmentDeeds", "{name} arrêté.").format(
                    name=short_name(one.name)
                ),
                lambda: self._again(lambda: self._service.resume(after.id, after.version)),
            )

        def failed(error: Exception) -> None:
            if not (isinstance(error, CoordoError) and self.asking.refuse(error)):
                self._tab.failed(error)

        reason, on = values["reason"], values["on"]
        self._tab.ask(lambda: self._service.stop(one.id, one.version, reason, on), stopped, failed)

    def resume(self, one: Treatment) -> None:
        """Take it up again."""

        def resumed(after: Treatment) -> None:
            self._panel.done()
            reason, day = one.stopped_reason, one.stopped_on
            self._tab.say(
                QCoreApplication.translate("TreatmentDeeds", "{name} repris.").format(
                    name=short_name(one.name)
                ),
                lambda: self._again(
                    lambda: self._service.stop(after.id, after.version, reason, day)
                ),
            )

        self._tab.ask(lambda: self._service.resume(one.id, one.version), resumed)

    # --- shared -------------------------------------------------------------------------------

    def _again(self, work: Callable[[], object]) -> None:
        self._tab.ask(work, _nothing)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, InvalidField | CoordoError) and self._panel.refuse(error):
            return
        self._tab.failed(error)


def _entity(one: Treatment) -> str:
    """Where the draft of a treatment is kept: a new one under its patient."""
    return f"{one.patient_id}:new" if one.id == NEW else str(one.id)


def _nothing(_answer: object) -> None:
    """Nothing more is said."""
