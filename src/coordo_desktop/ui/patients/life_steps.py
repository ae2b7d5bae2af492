"""The steps of a record's life as one asks for them, and the way back from each (P10)."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.dates import read_date
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.life_cycle import REASON_NEEDED, STEPS
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import LifeCycle, Patient
from coordo_desktop.services.patients import PatientService
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.completion import Completion, Suggestion
from coordo_desktop.ui.kit.fields import DateField, TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.matching import folded

_RIGHTS = {
    LifeCycle.SUSPENDED: Right.WRITE_CLINICAL,
    LifeCycle.CLOSED: Right.PROPOSE_CLOSING,
    LifeCycle.DECEASED: Right.WRITE_CLINICAL,
    LifeCycle.ARCHIVED: Right.PROPOSE_CLOSING,
    LifeCycle.ACTIVE: Right.WRITE_CLINICAL,
}
_ORDER = tuple(_RIGHTS)


def possible_steps(patient: Patient, actor: Actor) -> list[LifeCycle]:
    """Where the record may go from where it stands, for this person."""

    def may(right: Right) -> bool:
        return scope(actor, right) is not Scope.NONE

    put_away = patient.life_cycle in {LifeCycle.CLOSED, LifeCycle.ARCHIVED}
    if put_away and not may(Right.PROPOSE_CLOSING):
        return []
    return [one for one in _ORDER if one in STEPS[patient.life_cycle] and may(_RIGHTS[one])]


def step_word(step: LifeCycle) -> str:
    """What is done, as a choice says it."""
    return {
        LifeCycle.SUSPENDED: QCoreApplication.translate("LifeSteps", "Suspendre le suivi"),
        LifeCycle.CLOSED: QCoreApplication.translate("LifeSteps", "Clore le suivi"),
        LifeCycle.DECEASED: QCoreApplication.translate("LifeSteps", "Noter le décès"),
        LifeCycle.ARCHIVED: QCoreApplication.translate("LifeSteps", "Archiver le dossier"),
        LifeCycle.ACTIVE: QCoreApplication.translate("LifeSteps", "Reprendre le suivi"),
        LifeCycle.MERGED: "",
    }[step]


def done_word(step: LifeCycle) -> str:
    """What was done, as the message says it."""
    return {
        LifeCycle.SUSPENDED: QCoreApplication.translate("LifeSteps", "Suivi suspendu."),
        LifeCycle.CLOSED: QCoreApplication.translate("LifeSteps", "Suivi clos."),
        LifeCycle.DECEASED: QCoreApplication.translate("LifeSteps", "Décès noté."),
        LifeCycle.ARCHIVED: QCoreApplication.translate("LifeSteps", "Dossier archivé."),
        LifeCycle.ACTIVE: QCoreApplication.translate("LifeSteps", "Suivi repris."),
        LifeCycle.MERGED: "",
    }[step]


def usual_reasons() -> list[str]:
    """Reasons proposed while one types."""
    return [
        QCoreApplication.translate("LifeSteps", "Hospitalisation"),
        QCoreApplication.translate("LifeSteps", "Séjour chez un proche"),
        QCoreApplication.translate("LifeSteps", "Objectifs atteints"),
        QCoreApplication.translate("LifeSteps", "Déménagement"),
        QCoreApplication.translate("LifeSteps", "Entrée en établissement"),
        QCoreApplication.translate("LifeSteps", "Relais pris par une autre équipe"),
        QCoreApplication.translate("LifeSteps", "À la demande de la personne"),
        QCoreApplication.translate("LifeSteps", "Perdu de vue"),
    ]


def fill(form: Form, steps: Sequence[LifeCycle], today: PartialDate) -> None:
    """The fields of a step; those it does not need are put away."""

    def read(text: str) -> PartialDate | None:
        return read_date(text, today=today.earliest())

    label = QCoreApplication.translate("LifeSteps", "Étape")
    step = Choice([(one, step_word(one)) for one in steps], name="life.step", label=label)
    form.add("step", label, step)
    label = QCoreApplication.translate("LifeSteps", "Motif")
    reason = TextField(name="life.reason", label=label)
    form.add("life_cycle_reason", label, reason)
    completion = Completion(reason, name="life.reasons")
    completion.asked.connect(lambda text: completion.offer(_alike(text)))
    label = QCoreApplication.translate("LifeSteps", "À partir du")
    on = DateField(name="life.on", label=label, read=read)
    on.set_value(today)
    form.add("on", label, on)
    label = QCoreApplication.translate("LifeSteps", "Date du décès")
    died = DateField(name="life.deceased_on", label=label, read=read)
    help_text = QCoreApplication.translate("LifeSteps", "Le mois ou l’année suffisent.")
    form.add("deceased_on", label, died, help_text=help_text)

    def look(_chosen: object = None) -> None:
        chosen = step.value()
        wants_reason = chosen in REASON_NEEDED or chosen is LifeCycle.ACTIVE
        form.frame("life_cycle_reason").setVisible(wants_reason)
        form.frame("on").setVisible(chosen is LifeCycle.CLOSED)
        form.frame("deceased_on").setVisible(chosen is LifeCycle.DECEASED)

    step.changed.connect(look)
    look()


def _alike(text: str) -> list[Suggestion]:
    sought = folded(text)
    return [Suggestion(one) for one in usual_reasons() if sought in folded(one)]


def take(patients: PatientService, patient_id: PatientId, typed: Mapping[str, Any]) -> Patient:
    """Take the step typed; the patient after it. MissingField, InvalidField, StepNotPossible."""
    step, reason = typed["step"], str(typed["life_cycle_reason"])
    if step is LifeCycle.SUSPENDED:
        return patients.suspend(patient_id, reason)
    if step is LifeCycle.CLOSED:
        on = typed["on"]
        if on is not None and not on.complete:
            raise InvalidField(field="on")
        return patients.close(patient_id, reason, on.earliest() if on else None)
    if step is LifeCycle.DECEASED:
        return patients.decease(patient_id, typed["deceased_on"])
    if step is LifeCycle.ARCHIVED:
        return patients.archive(patient_id)
    return patients.reactivate(patient_id, reason)


def take_back(patients: PatientService, before: Patient, now: Patient) -> None:
    """Put the record where it stood; each move is an action told in the history."""
    one = before.id
    if now.life_cycle is not LifeCycle.ACTIVE:
        patients.reactivate(one)
    stood = before.life_cycle
    if stood is LifeCycle.SUSPENDED:
        patients.suspend(one, before.life_cycle_reason)
    elif stood is LifeCycle.DECEASED:
        patients.decease(one, before.deceased_on)
    elif stood is LifeCycle.CLOSED:
        patients.close(one, before.life_cycle_reason, before.life_cycle_on)
    elif stood is LifeCycle.ARCHIVED and before.deceased_on is not None:
        patients.decease(one, before.deceased_on)
        patients.archive(one)
    elif stood is LifeCycle.ARCHIVED:
        reason = QCoreApplication.translate("LifeSteps", "Dossier archivé")
        patients.close(one, before.life_cycle_reason or reason, before.life_cycle_on)
        patients.archive(one)
