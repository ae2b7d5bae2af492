"""Which kind of records a table holds, as people call them; for the report of a salvage."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from coordo_desktop.domain.salvage import SalvagedTable


class Kind(StrEnum):
    """What a line of the report is about."""

    PATIENTS = "patients"
    TRANSMISSIONS = "transmissions"
    MEASURES = "measures"
    CARE = "care"
    TASKS = "tasks"
    AGENDA = "agenda"
    STOCK = "stock"
    SHEETS = "sheets"
    MEDICINES = "medicines"
    PRACTICE = "practice"


# By the beginning of the table's name, the longest first.
_KINDS = {
    "patient": Kind.PATIENTS, "allergy": Kind.PATIENTS, "problem": Kind.PATIENTS,
    "contact": Kind.PATIENTS, "consent": Kind.PATIENTS, "care_team": Kind.PATIENTS,
    "vigilance": Kind.PATIENTS, "life_event": Kind.PATIENTS, "field_change": Kind.PATIENTS,
    "contingency": Kind.PATIENTS, "home_point": Kind.PATIENTS, "search": Kind.PATIENTS,
    "glass": Kind.PATIENTS, "privacy": Kind.PATIENTS, "erasure": Kind.PATIENTS,
    "transmission": Kind.TRANSMISSIONS, "receipt": Kind.TRANSMISSIONS, "focus": Kind.TRANSMISSIONS,
    "follow_up": Kind.TRANSMISSIONS, "draft": Kind.TRANSMISSIONS,
    "measure": Kind.MEASURES, "assessment": Kind.MEASURES, "warning": Kind.MEASURES,
    "care_plan": Kind.CARE, "plan": Kind.CARE, "treatment": Kind.CARE, "medication": Kind.CARE,
    "task": Kind.TASKS, "awaited": Kind.TASKS, "alert": Kind.TASKS,
    "appointment": Kind.AGENDA, "agenda": Kind.AGENDA, "round": Kind.AGENDA,
    "absence": Kind.AGENDA, "closing": Kind.AGENDA, "waiting": Kind.AGENDA, "room": Kind.AGENDA,
    "no_show": Kind.AGENDA, "trip": Kind.AGENDA, "professional": Kind.PRACTICE,
    "stock": Kind.STOCK, "loan": Kind.STOCK, "equipment": Kind.STOCK, "kit": Kind.STOCK,
    "cold": Kind.STOCK, "material": Kind.STOCK,
    "sheet": Kind.SHEETS, "medicine": Kind.MEDICINES, "substance": Kind.MEDICINES,
}  # fmt: skip
_ORDER = tuple(sorted(_KINDS, key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class KindLine:
    """One kind: what is newer than the backup, what stays as the backup had it, what is lost.

    `unsure`: more may be lost than could be counted.
    """

    kind: Kind
    recovered: int
    from_backup: int
    lost: int
    unsure: bool = False


def kind_of(table: str) -> Kind:
    """The kind of a table; what belongs to the practice itself by default."""
    return next((_KINDS[each] for each in _ORDER if table.startswith(each)), Kind.PRACTICE)


def by_kind(tables: Iterable[SalvagedTable]) -> list[KindLine]:
    """The report, kind by kind, in the order of `Kind`; kinds of which nothing is to say left out.

    Indexes that the program makes again (search words) count for nothing.
    """
    lines: dict[Kind, KindLine] = {}
    for one in tables:
        if one.name in {"patient_key", "search_doc", "search_variant", "transmission_unread"}:
            continue
        kind = kind_of(one.name)
        known = lines.get(kind, KindLine(kind, 0, 0, 0))
        lines[kind] = KindLine(
            kind,
            known.recovered + one.added + one.changed + one.removed,
            known.from_backup + one.unreadable - one.lost,
            known.lost + one.lost + one.refused,
            known.unsure or one.unsure,
        )
    found = [lines[kind] for kind in Kind if kind in lines]
    return [one for one in found if one.recovered or one.from_backup or one.lost or one.unsure]
