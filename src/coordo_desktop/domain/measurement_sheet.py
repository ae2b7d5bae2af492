"""The curves of one patient as they are printed."""

from dataclasses import dataclass
from datetime import datetime

from coordo_desktop.domain.measurement_history import Curve
from coordo_desktop.domain.patients import Patient


@dataclass(frozen=True, slots=True, kw_only=True)
class CurvesSheet:
    """What is printed. Instants are aware, in the practice's time zone; `since` may be open."""

    patient: Patient
    curves: tuple[Curve, ...]
    since: datetime | None
    until: datetime
    practice: str
    author: str
    printed_at: datetime
    audit_code: str = ""
