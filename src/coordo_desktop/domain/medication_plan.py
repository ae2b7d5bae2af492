"""The medication plan of one patient as data: what they take, when, why, from whom (P6)."""

from dataclasses import dataclass
from datetime import datetime

from coordo_desktop.domain.patients import Allergy, AllergyKnowledge, ContactPerson, Patient
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.domain.treatments import Treatment


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicationPlan:
    """What is printed. `printed_at` and `replaces` are aware, in the practice's time zone.

    `replaces` is when the last plan of this person was printed; `carers` those who may be called.
    """

    patient: Patient
    treatments: tuple[Treatment, ...]
    allergies: tuple[Allergy, ...] = ()
    allergy_knowledge: AllergyKnowledge = AllergyKnowledge.NOT_ASKED
    carers: tuple[ContactPerson, ...] = ()
    practice: PracticeSettings
    author: str
    printed_at: datetime
    replaces: datetime | None = None
