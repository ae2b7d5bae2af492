"""Lists of patients: what is asked, what is shown, and lists chosen patient by patient (P9).

A list is a question asked again each time, or patients picked one by one in an order of one's own
(a *tournée*), which the handover sheet follows.
"""

from dataclasses import asdict, dataclass, field, fields
from datetime import datetime
from enum import StrEnum
from typing import Any

from coordo_desktop.domain.errors import MissingField, Refusal
from coordo_desktop.domain.ids import ListId, PatientId, ProfessionalId, UserId
from coordo_desktop.domain.patients import IdentityStatus, LifeCycle, Sex, Stability, Vigilance

BULK = 20


class ListKind(StrEnum):
    """A question, or patients chosen one by one."""

    RULE = "rule"
    CHOSEN = "chosen"


class ListField(StrEnum):
    """What a column shows. Codes are kept in saved lists: never renamed."""

    NAME = "name"
    FAMILY_NAME = "family_name"
    USED_NAME = "used_name"
    GIVEN_NAMES = "given_names"
    SEX = "sex"
    BIRTH_DATE = "birth_date"
    AGE = "age"
    LOCAL_NUMBER = "local_number"
    NIR = "nir"
    STATUS = "status"
    ADDRESS = "address"
    POSTAL_CODE = "postal_code"
    TOWN = "town"
    PHONES = "phones"
    EMAIL = "email"
    DOCTOR = "doctor"
    LIFE_CYCLE = "life_cycle"
    COORDINATED = "coordinated"
    CIRCLE = "circle"
    ACCESS_NOTES = "access_notes"
    GIR = "gir"
    STABILITY = "stability"
    FLAGS = "flags"
    PROBLEMS = "problems"
    ALLERGIES = "allergies"
    CONSENT = "consent"
    LONG_TERM_CONDITION = "long_term_condition"
    LEGAL_PROTECTION = "legal_protection"
    LAST_CONTACT = "last_contact"
    REMARKS = "remarks"


F = ListField
# Only for who may read clinical content (security design 6.2).
CLINICAL_FIELDS = frozenset({
    F.GIR, F.STABILITY, F.FLAGS, F.PROBLEMS, F.ALLERGIES, F.CONSENT, F.LONG_TERM_CONDITION,
    F.LEGAL_PROTECTION, F.LAST_CONTACT, F.REMARKS,
})  # fmt: skip
SORTABLE = frozenset({
    F.NAME, F.FAMILY_NAME, F.BIRTH_DATE, F.AGE, F.LOCAL_NUMBER, F.POSTAL_CODE, F.TOWN, F.DOCTOR,
    F.LIFE_CYCLE, F.GIR, F.STABILITY, F.STATUS, F.SEX, F.LAST_CONTACT,
})  # fmt: skip
DEFAULT_COLUMNS = (F.NAME, F.BIRTH_DATE, F.AGE, F.TOWN, F.PHONES, F.DOCTOR)


class ConsentState(StrEnum):
    """Where the sharing of information stands today."""

    GIVEN = "given"
    REFUSED = "refused"
    EXPIRED = "expired"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """What is asked; an empty field asks nothing. Every field must agree.

    `age_from` and `age_to` in whole years, both included; `no_contact_days`: no transmission for
    so many days; `problem`, `device` and `allergy` are looked for inside labels, accents aside.
    """

    name_starts: str = ""
    age_from: int | None = None
    age_to: int | None = None
    sexes: frozenset[Sex] = frozenset()
    statuses: frozenset[IdentityStatus] = frozenset()
    towns: tuple[str, ...] = ()
    postal_code: str = ""
    professional: ProfessionalId | None = None
    doctor: ProfessionalId | None = None
    life_cycles: frozenset[LifeCycle] = frozenset({LifeCycle.ACTIVE})
    coordinated: bool | None = None
    girs: frozenset[int] = frozenset()
    stabilities: frozenset[Stability] = frozenset()
    flags: frozenset[Vigilance] = frozenset()
    problem: str = ""
    device: str = ""
    allergy: str = ""
    consents: frozenset[ConsentState] = frozenset()
    no_contact_days: int | None = None

    def clinical(self) -> bool:
        """Whether something clinical is asked."""
        return bool(
            self.girs or self.stabilities or self.flags or self.problem or self.device
            or self.allergy or self.consents or self.no_contact_days is not None
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView:
    """A question, its columns, and its order."""

    criteria: Criteria = field(default_factory=Criteria)
    columns: tuple[ListField, ...] = DEFAULT_COLUMNS
    sort: ListField = ListField.NAME
    descending: bool = False

    def clinical(self) -> bool:
        """Whether the list asks or shows something clinical."""
        return self.criteria.clinical() or bool(CLINICAL_FIELDS & {*self.columns, self.sort})


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedList:
    """A list kept under a name; `mine` for the person at the desk, `patients` for chosen ones."""

    id: ListId
    kind: ListKind
    name: str
    view: ListView
    owner_id: UserId
    owner: str
    shared: bool
    changed_at: datetime
    version: int = 1
    patients: int = 0
    mine: bool = True


Cell = str | int | None


@dataclass(frozen=True, slots=True)
class ListRow:
    """One patient, with a cell for each column of the view: numbers stay numbers."""

    id: PatientId
    cells: tuple[Cell, ...]

    def texts(self) -> tuple[str, ...]:
        """The cells as shown."""
        return tuple("" if cell is None else str(cell) for cell in self.cells)


class ExportReason(StrEnum):
    """Why a list leaves the program: kept in the audit trail as a code."""

    CARE = "care"
    TEAM_MEETING = "team_meeting"
    CRISIS = "crisis"
    ADMINISTRATION = "administration"
    STATISTICS = "statistics"
    PATIENT_REQUEST = "patient_request"
    OTHER_SOFTWARE = "other_software"


@dataclass(eq=False)
class ReasonNeeded(Refusal):
    """More than `limit` patients leave the program only for a stated reason."""

    limit: int = BULK


@dataclass(eq=False)
class NotYourList(Refusal):
    """Only who made a list may change it."""


@dataclass(eq=False)
class NotAChosenList(Refusal):
    """Patients are put one by one into lists of chosen patients only."""


def checked_name(name: str) -> str:
    """The name as it may be kept; MissingField."""
    tidy = " ".join(name.split())
    if not tidy:
        raise MissingField(field="name")
    return tidy


def to_plain(view: ListView) -> dict[str, Any]:
    """The view as JSON values; empty fields are left out."""
    asked = {name: _plain(value) for name, value in asdict(view.criteria).items()}
    return {
        "criteria": {name: value for name, value in asked.items() if value not in (None, "", [])},
        "columns": [one.value for one in view.columns],
        "sort": view.sort.value,
        "descending": view.descending,
    }


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever a criterion holds
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return list(value)
    return value if value is None or isinstance(value, bool | int | str) else str(value)


_SETS: dict[str, Any] = {
    "sexes": Sex, "statuses": IdentityStatus, "life_cycles": LifeCycle, "girs": int,
    "stabilities": Stability, "flags": Vigilance, "consents": ConsentState,
}  # fmt: skip


def from_plain(told: dict[str, Any]) -> ListView:
    """The view again; what a later program added is left out."""
    from uuid import UUID

    known = {each.name for each in fields(Criteria)}
    asked: dict[str, Any] = {"life_cycles": frozenset()}
    for name, value in told.get("criteria", {}).items():
        if name not in known:
            continue
        if name in _SETS:
            asked[name] = frozenset(_SETS[name](one) for one in value)
        elif name == "towns":
            asked[name] = tuple(value)
        elif name in {"professional", "doctor"}:
            asked[name] = ProfessionalId(UUID(value))
        else:
            asked[name] = value
    columns = tuple(F(one) for one in told.get("columns", ()) if one in set(F))
    return ListView(
        criteria=Criteria(**asked),
        columns=columns or DEFAULT_COLUMNS,
        sort=F(told.get("sort", F.NAME)),
        descending=bool(told.get("descending")),
    )
