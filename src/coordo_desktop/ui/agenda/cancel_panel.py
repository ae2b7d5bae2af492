"""Cancelling an appointment: why, at whose request, which ones of a series (AG2, AG3)."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal

from coordo_desktop.domain.appointments import Appointment, CancelReason, EditScope
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.agenda.deeds import AppointmentDeeds
from coordo_desktop.ui.kit.agenda_words import moment_text, reason_words, scope_words
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.fields import TextArea
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.page import Tools

_BY_PATIENT = frozenset(
    {CancelReason.PATIENT_ASKED, CancelReason.ILL, CancelReason.TRANSPORT, CancelReason.HOSPITAL}
)


class CancelPanel(AskPanel):
    """Suppr opens it, the arrows choose the reason, Ctrl+Enter cancels; it can be undone."""

    cancelled = Signal(object)  # Appointment, as it is now
    opening = Signal()

    def __init__(self, services: Services, tools: Tools) -> None:
        super().__init__("appointment.cancel")
        self._deeds = AppointmentDeeds(services, tools, self)
        self._asked = AskedDrafts(self, services.drafts, tools, "appointment.cancel")
        self._stop.set_text(self.tr("Revenir"))

    def open_for(self, appointment: Appointment, identity: str = "") -> None:
        """Ask why this one is cancelled."""
        self.opening.emit()

        def fill(form: Form) -> None:
            reasons = [(one, reason_words(one)) for one in CancelReason]
            form.add("why", self.tr("Motif"), Choice(
                reasons, name="appointment.cancel.why", label=self.tr("Motif")))  # fmt: skip
            form.add("by_patient", "", Check(
                self.tr("Annulé par le patient"), name="appointment.cancel.by"))  # fmt: skip
            if appointment.series_id is not None:
                label = self.tr("Lesquels")
                scopes = [(one, scope_words(one)) for one in EditScope]
                form.add("scope", label, Choice(
                    scopes, name="appointment.cancel.scope", label=label))  # fmt: skip
            form.add("note", self.tr("Note"), TextArea(
                name="appointment.cancel.note", label=self.tr("Note")))  # fmt: skip

        def told(values: Mapping[str, Any]) -> None:
            self._deeds.cancel(
                appointment, values["why"], self._cancelled, self.refuse,
                by_patient=bool(values["by_patient"]), note=values["note"] or "",
                scope=values.get("scope") or EditScope.THIS,
            )  # fmt: skip

        self.ask(
            self.tr("Annuler le rendez-vous"), self.tr("Annuler le rendez-vous"), told,
            fill=fill, said=moment_text(appointment.starts_at), identity=identity, kind="danger",
            values={"why": CancelReason.PATIENT_ASKED, "by_patient": True},
        )  # fmt: skip
        if self.form is not None:
            self.form.editor("why").changed.connect(self._whose)
        self._asked.about(str(appointment.id))

    def flush(self) -> None:
        """Keep now what is being typed (before locking)."""
        self._asked.flush()

    def _whose(self, why: CancelReason) -> None:
        """At whose request goes with the reason, unless it is said otherwise after."""
        if self.form is not None:
            self.form.editor("by_patient").set_value(why in _BY_PATIENT)

    def _cancelled(self, appointment: Appointment) -> None:
        self.done()
        self.cancelled.emit(appointment)
