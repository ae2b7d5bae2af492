"""The rows of a patient's file: the person, and what hangs from them.

Rows only: questions and writes live in `patients`, `circle`, `history`, `merging`, so that the
search index may know these tables without knowing who fills them.
"""

from datetime import date, datetime
from typing import ClassVar, cast
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, Table
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base

SEXES = "sex IN ('F', 'M', 'I')"
STATUSES = "status IN ('PROV', 'RECUP', 'VALI', 'QUAL')"
KNOWLEDGE = "allergy_knowledge IN ('not_asked', 'none_known', 'listed')"
STABILITIES = "stability IN ('I', 'A', 'S')"
LIVES = "life_cycle IN ('active', 'suspended', 'closed', 'deceased', 'archived', 'merged')"


class PatientRow(Base):
    """One person. `row_no` is what the search index and the keys point at; `id` is the identity.

    `sort_key` is the folded name that lists are ordered by; `phones` is a JSON array of texts;
    `attributes` holds identifiers separated by spaces, sorted.
    """

    __tablename__ = "patient"
    __table_args__ = (
        CheckConstraint("length(family_name) > 0", name="family_name_filled"),
        CheckConstraint(SEXES, name="sex_known"),
        CheckConstraint(STATUSES, name="status_known"),
        CheckConstraint(KNOWLEDGE, name="allergy_knowledge_known"),
        CheckConstraint(STABILITIES, name="stability_known"),
        CheckConstraint(LIVES, name="life_cycle_known"),
        CheckConstraint("gir IS NULL OR gir BETWEEN 1 AND 6", name="gir_bounds"),
        CheckConstraint("local_number > 0", name="local_number_positive"),
        {"sqlite_autoincrement": True},
    )
    topic: ClassVar[Topic] = Topic.PATIENTS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int] = mapped_column()
    created_at: Mapped[datetime]
    local_number: Mapped[int] = mapped_column(unique=True)
    sort_key: Mapped[str] = mapped_column(index=True)
    family_name: Mapped[str]
    given_names: Mapped[str]
    used_name: Mapped[str]
    used_given_name: Mapped[str]
    sex: Mapped[str]
    birth_date: Mapped[PartialDate | None] = mapped_column(index=True)
    birth_place_code: Mapped[str]
    birth_place: Mapped[str]
    nir: Mapped[str] = mapped_column(index=True)
    ins_oid: Mapped[str]
    status: Mapped[str]
    attributes: Mapped[str]
    identity_document: Mapped[str]
    identity_checked_on: Mapped[date | None]
    address: Mapped[str]
    address_extra: Mapped[str]
    postal_code: Mapped[str]
    town: Mapped[str]
    town_code: Mapped[str]
    access_notes: Mapped[str]
    phones: Mapped[str]
    email: Mapped[str]
    referring_doctor_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("professional.id"), index=True
    )
    referring_doctor: Mapped[str]
    remarks: Mapped[str]
    lives: Mapped[str]
    housing: Mapped[str]
    autonomy: Mapped[str]
    gir: Mapped[int | None]
    language: Mapped[str]
    interpreter: Mapped[bool]
    legal_protection: Mapped[str]
    long_term_condition: Mapped[str]
    social: Mapped[str]
    what_matters: Mapped[str]
    advance_directives: Mapped[str]
    allergy_knowledge: Mapped[str]
    stability: Mapped[str]
    life_cycle: Mapped[str] = mapped_column(index=True)
    life_cycle_reason: Mapped[str]
    life_cycle_on: Mapped[date | None]
    deceased_on: Mapped[PartialDate | None]
    coordinated: Mapped[bool]

    __mapper_args__ = {"version_id_col": version}


class PatientKeyRow(Base):
    """A key under which likely doubles (`d:…`) and namesakes (`n:…`) meet."""

    __tablename__ = "patient_key"
    __table_args__ = {"sqlite_with_rowid": False}
    topic: ClassVar[Topic] = Topic.PATIENTS

    key: Mapped[str] = mapped_column(primary_key=True)
    patient_row: Mapped[int] = mapped_column(
        ForeignKey("patient.row_no"), primary_key=True, index=True
    )


class ProfessionalRow(Base):
    """Somebody in the directory; `user_id` when they also hold an account here."""

    __tablename__ = "professional"
    __table_args__ = (CheckConstraint("length(name) > 0", name="name_filled"),)
    topic: ClassVar[Topic] = Topic.DIRECTORY

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column()
    sort_key: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    given_name: Mapped[str]
    title: Mapped[str]
    profession: Mapped[str]
    organisation: Mapped[str]
    rpps: Mapped[str] = mapped_column(index=True)
    phone: Mapped[str]
    secure_mail: Mapped[str]
    user_id: Mapped[UUID | None] = mapped_column(unique=True)
    active: Mapped[bool]

    __mapper_args__ = {"version_id_col": version}


class PartRow(Base):
    """What every part of a file has: its place in the order of entry, its identity, whose it is."""

    __abstract__ = True
    topic: ClassVar[Topic] = Topic.PATIENTS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"), index=True)


class ContactPersonRow(PartRow):
    """Somebody near the patient; `relations` holds identifiers separated by spaces, sorted."""

    __tablename__ = "contact_person"
    __table_args__ = (CheckConstraint("length(name) > 0", name="name_filled"),)

    name: Mapped[str]
    kinship: Mapped[str]
    relations: Mapped[str]
    phone: Mapped[str]
    note: Mapped[str]


class CareTeamMemberRow(PartRow):
    """A professional in the circle of care, with dates and role."""

    __tablename__ = "care_team_member"
    __table_args__ = (
        CheckConstraint("until IS NULL OR since IS NULL OR until >= since", name="dates_in_order"),
        Index("ix_care_team_member_professional_id", "professional_id", "patient_id"),
    )

    professional_id: Mapped[UUID] = mapped_column(ForeignKey("professional.id"))
    role: Mapped[str]
    since: Mapped[date | None]
    until: Mapped[date | None]
    referent: Mapped[bool]


class AllergyRow(PartRow):
    """A substance and what it did."""

    __tablename__ = "allergy"
    __table_args__ = (
        CheckConstraint("length(substance) > 0", name="substance_filled"),
        CheckConstraint("severity IN ('', 'mild', 'severe')", name="severity_known"),
    )

    substance: Mapped[str]
    reaction: Mapped[str]
    severity: Mapped[str]
    since: Mapped[PartialDate | None]


class ProblemRow(PartRow):
    """A problem or, once closed, an item of history."""

    __tablename__ = "problem"
    __table_args__ = (CheckConstraint("length(label) > 0", name="label_filled"),)

    label: Mapped[str]
    code: Mapped[str]
    since: Mapped[PartialDate | None]
    until: Mapped[PartialDate | None]
    note: Mapped[str]


class VigilanceFlagRow(PartRow):
    """One flag of the banner."""

    __tablename__ = "vigilance_flag"
    __table_args__ = (Index("ix_vigilance_flag_kind", "kind", "patient_id"),)

    kind: Mapped[str]
    label: Mapped[str]


class ConsentRow(PartRow):
    """A consent event."""

    __tablename__ = "consent"
    __table_args__ = (
        CheckConstraint(
            "kind IN ('sharing', 'record', 'secure_mail', 'opposition')", name="kind_known"
        ),
    )

    kind: Mapped[str]
    given: Mapped[bool]
    on: Mapped[date]
    until: Mapped[date | None]
    means: Mapped[str]
    collected_by: Mapped[str]
    scope: Mapped[str]


class ContingencyRow(PartRow):
    """*Si… alors…*."""

    __tablename__ = "contingency"
    __table_args__ = (
        CheckConstraint("length(condition) > 0 AND length(action) > 0", name="both_filled"),
    )

    condition: Mapped[str]
    action: Mapped[str]


class LifeEventRow(Base):
    """A step of a record's life: suspended, closed, deceased, taken up again… Never altered."""

    __tablename__ = "life_event"
    __table_args__ = (Index("ix_life_event_patient_id", "patient_id", "seq"),)
    topic: ClassVar[Topic] = Topic.PATIENTS

    seq: Mapped[int] = mapped_column(Integer, primary_key=True)
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    at: Mapped[datetime]
    author_id: Mapped[UUID]
    author: Mapped[str]
    before: Mapped[str]
    after: Mapped[str]
    on_date: Mapped[date | None]
    reason: Mapped[str]


class PatientOpenedRow(Base):
    """When a person at the desk last opened a record: an empty search field shows these."""

    __tablename__ = "patient_opened"
    __table_args__ = (
        Index("ix_patient_opened_user_id", "user_id", "at"),
        {"sqlite_with_rowid": False},
    )
    topic: ClassVar[Topic] = Topic.PATIENTS

    user_id: Mapped[UUID] = mapped_column(primary_key=True)
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"), primary_key=True, index=True)
    at: Mapped[datetime]


class FieldChangeRow(Base):
    """Who changed what, from what to what (P11). Triggers refuse to alter or erase a line."""

    __tablename__ = "field_change"
    __table_args__ = (Index("ix_field_change_patient_id", "patient_id", "seq"),)
    topic: ClassVar[Topic] = Topic.PATIENTS

    seq: Mapped[int] = mapped_column(Integer, primary_key=True)
    at: Mapped[datetime]
    author_id: Mapped[UUID]
    author: Mapped[str]
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    subject: Mapped[str]
    object_id: Mapped[str]
    field: Mapped[str]
    before: Mapped[str]
    after: Mapped[str]


class PatientMergeRow(Base):
    """One merging: what was kept, what stepped back, what it takes to undo it.

    `kept_before` and `kept_after` are the kept person around the merging, `dropped_life` where
    the other one stood, as JSON.
    """

    __tablename__ = "patient_merge"
    __table_args__ = (CheckConstraint("keep_id <> drop_id", name="two_records"),)
    topic: ClassVar[Topic] = Topic.PATIENTS

    id: Mapped[UUID] = mapped_column(primary_key=True)
    keep_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"), index=True)
    drop_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"), index=True)
    at: Mapped[datetime]
    author_id: Mapped[UUID]
    author: Mapped[str]
    kept_before: Mapped[str]
    kept_after: Mapped[str]
    dropped_life: Mapped[str]
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[str]


class MergedLineRow(Base):
    """A line that a merging moved from one record to the other, so that it can go back.

    `line` is the primary key of what moved: hexadecimal of a blob, or a whole number.
    """

    __tablename__ = "patient_merge_line"
    __table_args__ = {"sqlite_with_rowid": False}
    topic: ClassVar[Topic] = Topic.PATIENTS

    merge_id: Mapped[UUID] = mapped_column(ForeignKey("patient_merge.id"), primary_key=True)
    table_name: Mapped[str] = mapped_column(primary_key=True)
    line: Mapped[str] = mapped_column(primary_key=True)


def table_of(row: type[Base]) -> Table:
    """The table of a row class, for statements that read or write without making rows."""
    return cast("Table", row.__table__)
