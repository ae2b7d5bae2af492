"""The patient record: identity, where they live, who cares for them, what must not be missed.

Identity follows the RNIV traits (domain reference 1.2): birth name and given names are never
copied into the used names, a wrong NIR key is a warning and never blocks.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from coordo_desktop.domain.ids import PatientId, ProfessionalId, UserId
from coordo_desktop.domain.partial_dates import PartialDate


class Sex(StrEnum):
    """Sex as the identity traits write it."""

    FEMALE = "F"
    MALE = "M"
    UNKNOWN = "I"


class IdentityStatus(StrEnum):
    """The four mutually exclusive RNIV confidence statuses (EXI SI 07)."""

    PROVISIONAL = "PROV"
    RETRIEVED = "RECUP"
    VALIDATED = "VALI"
    QUALIFIED = "QUAL"


class IdentityAttribute(StrEnum):
    """Marks beside the status; only HOMONYM and DOUBTFUL may coexist."""

    HOMONYM = "homonyme"
    DOUBTFUL = "douteuse"
    FICTITIOUS = "fictive"


class LifeCycle(StrEnum):
    """Where the record stands (P10)."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    CLOSED = "closed"
    DECEASED = "deceased"
    ARCHIVED = "archived"
    MERGED = "merged"


class Stability(StrEnum):
    """Severity on the handover sheet: least stable first."""

    UNSTABLE = "I"
    WATCH = "A"
    STABLE = "S"


class AllergyKnowledge(StrEnum):
    """Not asked, asked and none, or listed: absence is information too."""

    NOT_ASKED = "not_asked"
    NONE_KNOWN = "none_known"
    LISTED = "listed"


@dataclass(frozen=True, slots=True)
class Situation:
    """Social, housing, autonomy, language, rights: short plain texts, empty if unknown."""

    lives: str = ""
    housing: str = ""
    autonomy: str = ""
    gir: int | None = None
    language: str = ""
    interpreter: bool = False
    legal_protection: str = ""
    long_term_condition: str = ""
    social: str = ""
    what_matters: str = ""
    advance_directives: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient:
    """One person on file. Empty text means not known.

    `nir` is 15 characters without spaces or empty; `phones` are E.164 where readable, else as
    typed; `birth_place_code` is the INSEE (COG) code; `local_number` is the practice's own.
    """

    id: PatientId
    version: int = 1
    local_number: int = 0
    family_name: str
    given_names: str = ""
    used_name: str = ""
    used_given_name: str = ""
    sex: Sex = Sex.UNKNOWN
    birth_date: PartialDate | None = None
    birth_place_code: str = ""
    birth_place: str = ""
    nir: str = ""
    ins_oid: str = ""
    status: IdentityStatus = IdentityStatus.PROVISIONAL
    attributes: frozenset[IdentityAttribute] = frozenset()
    identity_document: str = ""
    identity_checked_on: date | None = None
    address: str = ""
    address_extra: str = ""
    postal_code: str = ""
    town: str = ""
    town_code: str = ""
    access_notes: str = ""
    phones: tuple[str, ...] = ()
    email: str = ""
    referring_doctor_id: ProfessionalId | None = None
    referring_doctor: str = ""
    remarks: str = ""
    situation: Situation = field(default_factory=Situation)
    allergy_knowledge: AllergyKnowledge = AllergyKnowledge.NOT_ASKED
    stability: Stability = Stability.STABLE
    life_cycle: LifeCycle = LifeCycle.ACTIVE
    life_cycle_reason: str = ""
    life_cycle_on: date | None = None
    deceased_on: PartialDate | None = None
    coordinated: bool = False


class Relation(StrEnum):
    """Legal and practical roles of relatives: separate facts, never one (reference 9.2)."""

    TRUSTED_PERSON = "trusted_person"
    EMERGENCY_CONTACT = "emergency_contact"
    CARER = "carer"
    GUARDIAN = "guardian"
    FAMILY = "family"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPerson:
    """Somebody near the patient; one person may hold several relations."""

    id: str
    name: str
    kinship: str = ""
    relations: frozenset[Relation] = frozenset()
    phone: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Professional:
    """Somebody in the directory: a colleague, a doctor in town, a service."""

    id: ProfessionalId
    version: int = 1
    name: str
    given_name: str = ""
    title: str = ""
    profession: str = ""
    organisation: str = ""
    rpps: str = ""
    phone: str = ""
    secure_mail: str = ""
    user_id: UserId | None = None
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CareTeamMember:
    """A professional in a patient's circle of care, with dates and role."""

    id: str
    professional_id: ProfessionalId
    professional: str
    profession: str
    role: str = ""
    phone: str = ""
    since: date | None = None
    until: date | None = None
    referent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Allergy:
    """A substance and what it did. `severity`: "" (not known), "mild", "severe"."""

    id: str
    substance: str
    reaction: str = ""
    severity: str = ""
    since: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A problem or, once closed, an item of history."""

    id: str
    label: str
    code: str = ""
    since: PartialDate | None = None
    until: PartialDate | None = None
    note: str = ""


class Vigilance(StrEnum):
    """Flags of the banner and the sheet (reference 3.4, mirrors the DLU fields)."""

    FALL = "fall"
    OXYGEN = "oxygen"
    ANTICOAGULANT = "anticoagulant"
    SWALLOWING = "swallowing"
    ISOLATION = "isolation"
    RESISTANT_GERM = "resistant_germ"
    PRESSURE_ULCER = "pressure_ulcer"
    WANDERING = "wandering"
    DIABETES = "diabetes"
    WOUND = "wound"
    SUICIDE_RISK = "suicide_risk"
    DEVICE = "device"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class VigilanceFlag:
    """One flag, with its own words where the kind does not say enough (« Oxygène 1,5 L »)."""

    id: str
    kind: Vigilance
    label: str = ""


class ConsentKind(StrEnum):
    """What the person agreed to or opposes (reference 9.1)."""

    SHARING = "sharing"
    RECORD = "record"
    SECURE_MAIL = "secure_mail"
    OPPOSITION = "opposition"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """A consent event: given, refused or withdrawn, when, how, collected by whom."""

    id: str
    kind: ConsentKind
    given: bool
    on: date
    until: date | None = None
    means: str = ""
    collected_by: str = ""
    scope: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contingency:
    """*Si… alors…*: what to do when something happens."""

    id: str
    condition: str
    action: str


# What hangs from a patient and is added, changed and removed one by one.
Part = ContactPerson | CareTeamMember | Allergy | Problem | VigilanceFlag | Consent | Contingency


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientRecord:
    """Everything the record page shows first, read in a bounded number of statements."""

    patient: Patient
    contacts: tuple[ContactPerson, ...] = ()
    care_team: tuple[CareTeamMember, ...] = ()
    allergies: tuple[Allergy, ...] = ()
    problems: tuple[Problem, ...] = ()
    flags: tuple[VigilanceFlag, ...] = ()
    consents: tuple[Consent, ...] = ()
    contingencies: tuple[Contingency, ...] = ()
    namesakes: int = 0
    open_foci: int = 0
    clinical: bool = True  # False: the person at the desk may not read the clinical parts


@dataclass(frozen=True, slots=True)
class PatientLine:
    """One line of a list or of a search result."""

    id: PatientId
    local_number: int
    family_name: str
    used_name: str
    given_names: str
    used_given_name: str
    birth_date: PartialDate | None
    sex: Sex
    town: str
    phone: str
    life_cycle: LifeCycle
    status: IdentityStatus


@dataclass(frozen=True, slots=True)
class FieldChange:
    """Who changed what, when, from what to what (P11)."""

    at: datetime
    author: str
    subject: str
    field: str
    before: str
    after: str
    object_id: str = ""


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One event of the record's life line.

    `kind` is a stable identifier (`change.identity`, `life.closed`, `consent.given`,
    `transmission.focus`…), `text` what people typed (a reason, a cible), `fields` the identifiers
    of what changed, `link` the id of the object to open.
    """

    at: datetime
    kind: str
    author: str
    text: str
    link: str = ""
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AccessLine:
    """Who looked at or acted on the record, when (from the audit trail)."""

    at: datetime
    author: str
    event: str
