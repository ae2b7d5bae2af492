"""Imports: what is on file that a row may be, what earlier imports brought, and taking one back."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.ids import ImportId, PatientId, ProfessionalId
from coordo_desktop.domain.import_identity import (
    DOCTOR,
    FIELDS,
    Origin,
    Standing,
    doctor_text,
    packed,
    traits,
)
from coordo_desktop.domain.imports import Counts, ImportLine
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import IdentityStatus, LifeCycle, Sex
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.import_rows import ImportOriginRow, ImportRunRow, ImportUpdateRow
from coordo_desktop.store.patient_lines import KEY, PATIENT, batches
from coordo_desktop.store.patient_rows import ProfessionalRow, table_of
from coordo_desktop.store.unit import at_desk, touch

RUN = table_of(ImportRunRow)
ORIGIN = table_of(ImportOriginRow)
UPDATE = table_of(ImportUpdateRow)
_DOCTOR = table_of(ProfessionalRow)
_COUNTS = ("rows", "created", "updated", "unchanged", "duplicates", "refused", "warnings")
# A key shared by very many people tells nothing by itself; the other keys still do.
_CROWD = 200
_STANDING = [PATIENT.c[name] for name in FIELDS if name != DOCTOR]
_TRAITS = ("row_no", "id", "family_name", "given_names", "used_name", "used_given_name",
           "birth_date", "sex", "nir", "phones")  # fmt: skip


# --- what is on file ------------------------------------------------------------------------


def anybody(session: Session) -> bool:
    """Whether the practice holds any record."""
    return session.execute(select(PATIENT.c.row_no).limit(1)).first() is not None


_ORIGINS = select(
    ORIGIN.c.key, ORIGIN.c.occurrence, ORIGIN.c.patient_id, ORIGIN.c.external, ORIGIN.c.marks
)
_BY_KEY = _ORIGINS.where(ORIGIN.c.key.in_(bindparam("some", expanding=True)))
_BY_EXTERNAL = _ORIGINS.where(
    ORIGIN.c.external.in_(bindparam("some", expanding=True)), ORIGIN.c.external != 0
)


def origins(session: Session, keys: Sequence[int], externals: Sequence[int]) -> list[Origin]:
    """What earlier imports brought under these keys, or under these numbers of elsewhere."""
    found: dict[tuple[int, int], Origin] = {}
    for query, wanted in ((_BY_KEY, keys), (_BY_EXTERNAL, externals)):
        if wanted:
            for row in session.execute(query, {"some": list(wanted)}):
                found[row.key, row.occurrence] = Origin(
                    row.key, row.occurrence, PatientId(row.patient_id), row.external, row.marks
                )
    return list(found.values())


def standing(session: Session, patients: Iterable[PatientId]) -> dict[PatientId, Standing]:
    """The patients as an import compares them."""
    found: dict[PatientId, Standing] = {}
    query = (
        select(
            *_STANDING, PATIENT.c.id, PATIENT.c.version, PATIENT.c.status, PATIENT.c.life_cycle,
            PATIENT.c.referring_doctor, _DOCTOR.c.title, _DOCTOR.c.name, _DOCTOR.c.given_name,
        )
        .outerjoin_from(PATIENT, _DOCTOR, _DOCTOR.c.id == PATIENT.c.referring_doctor_id)
        .where(PATIENT.c.id.in_(bindparam("ids", expanding=True)))
    )  # fmt: skip
    for ids in batches(list(patients)):
        for row in session.execute(query, {"ids": ids}).mappings():
            found[row["id"]] = _standing(row)
    return found


def _standing(row: Mapping[Any, Any]) -> Standing:
    values: dict[str, Any] = {name: row[name] for name in FIELDS if name != DOCTOR}
    values["sex"] = Sex(row["sex"])
    values["phones"] = tuple(json.loads(row["phones"]))
    doctor = row["referring_doctor"]
    if row["name"]:
        doctor = f"{row['title']} {row['name'].upper()} {row['given_name']}"
    values[DOCTOR] = doctor_text(doctor)
    return Standing(
        id=PatientId(row["id"]),
        version=row["version"],
        values=values,
        status=IdentityStatus(row["status"]),
        life_cycle=LifeCycle(row["life_cycle"]),
    )


_MEET = select(KEY.c.key, KEY.c.patient_row).where(KEY.c.key.in_(bindparam("keys", expanding=True)))
_PEOPLE = select(*(PATIENT.c[name] for name in _TRAITS)).where(
    PATIENT.c.row_no.in_(bindparam("rows", expanding=True)),
    PATIENT.c.life_cycle != LifeCycle.MERGED.value,
)


def who_may_be(
    session: Session, keys: Sequence[str]
) -> tuple[dict[str, list[int]], dict[int, tuple[PatientId, str]]]:
    """For each blocking key the rows that meet there, and these people's traits, packed."""
    meeting: dict[str, list[int]] = {}
    for some in batches(list(keys), 5000):
        marked = [f"d:{key}" for key in some]
        for key, row_no in session.execute(_MEET, {"keys": marked}):
            meeting.setdefault(key[2:], []).append(row_no)
    meeting = {key: rows for key, rows in meeting.items() if len(rows) <= _CROWD}
    wanted = sorted({row_no for rows in meeting.values() for row_no in rows})
    people: dict[int, tuple[PatientId, str]] = {}
    for some_rows in batches(wanted, 5000):
        for row in session.execute(_PEOPLE, {"rows": some_rows}).mappings():
            values = {**row, "sex": Sex(row["sex"]), "phones": tuple(json.loads(row["phones"]))}
            people[row["row_no"]] = PatientId(row["id"]), packed(traits(row["row_no"], values))
    return meeting, people


# --- what an import keeps -------------------------------------------------------------------


def add_run(
    session: Session, import_id: ImportId, *, sha256: str, signature: str, counts: Counts
) -> None:
    """Keep the run itself, before the rows that point at it."""
    actor, at = at_desk(session)
    session.execute(
        insert(RUN).values(
            id=import_id,
            at=at,
            author_id=actor.user_id,
            author=actor.name,
            file_sha256=sha256,
            signature=signature,
            professionals="",
            undone_at=None,
            undone_by="",
            **{name: getattr(counts, name) for name in _COUNTS},
        )
    )
    touch(session, Topic.IMPORTS)


def told_professionals(
    session: Session, import_id: ImportId, added: Sequence[ProfessionalId]
) -> None:
    """Remember whom this run added to the directory."""
    session.execute(
        update(RUN)
        .where(RUN.c.id == import_id)
        .values(professionals=" ".join(one.hex for one in added))
    )


def keep_origins(session: Session, kept: Sequence[Origin], import_id: ImportId | None) -> None:
    """Remember whose these rows became; `import_id` where they were created by it."""
    if not kept:
        return
    # Many and small: straight to the driver, in the order of the table.
    run_id = import_id.bytes if import_id else None
    session.connection().exec_driver_sql(
        "INSERT INTO import_origin(key, occurrence, patient_id, external, marks, run_id)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (key, occurrence) DO UPDATE SET"
        " patient_id = excluded.patient_id, external = excluded.external, marks = excluded.marks",
        sorted(
            (one.key, one.occurrence, one.patient_id.bytes, one.external, one.marks, run_id)
            for one in kept
        ),
    )


def keep_update(
    session: Session,
    import_id: ImportId,
    patient_id: PatientId,
    *,
    before: Mapping[str, Any],
    marks_before: bytes | None,
    version_after: int,
) -> None:
    """Remember what this run wrote over."""
    session.execute(
        insert(UPDATE).values(
            run_id=import_id,
            patient_id=patient_id,
            before=json.dumps({name: _told(value) for name, value in before.items()}),
            marks_before=marks_before,
            version_after=version_after,
        )
    )


def _told(value: Any) -> Any:
    if isinstance(value, PartialDate):
        return value.iso()
    if isinstance(value, tuple):
        return list(value)
    return None if value is None else str(value)


def read_back(before: str) -> dict[str, Any]:
    """The fields of a Patient as `keep_update` told them."""
    values: dict[str, Any] = json.loads(before)
    for name, value in values.items():
        if name in {"birth_date", "deceased_on"}:
            values[name] = PartialDate.from_iso(value) if value else None
        elif name == "referring_doctor_id":
            values[name] = ProfessionalId(UUID(value)) if value else None
        elif name == "phones":
            values[name] = tuple(value)
        elif name == "sex":
            values[name] = Sex(value)
        elif name == "life_cycle":
            values[name] = LifeCycle(value)
    return values


# --- imports of the past --------------------------------------------------------------------


def runs(session: Session, *, limit: int = 50) -> list[ImportLine]:
    """The imports of the past, last first."""
    query = select(RUN).order_by(RUN.c.at.desc()).limit(limit)
    return [_run(row) for row in session.execute(query).mappings()]


def run(session: Session, import_id: ImportId) -> ImportLine:
    """One import; NotFound."""
    row = session.execute(select(RUN).where(RUN.c.id == import_id)).mappings().first()
    if row is None:
        raise NotFound
    return _run(row)


def _run(row: Mapping[Any, Any]) -> ImportLine:
    return ImportLine(
        id=ImportId(row["id"]),
        at=row["at"],
        author=row["author"],
        counts=Counts(*(row[name] for name in _COUNTS)),
        undone_at=row["undone_at"],
    )


def count_created(session: Session, import_id: ImportId) -> int:
    """How many records of this import are still on file."""
    query = select(func.count()).select_from(ORIGIN).where(ORIGIN.c.run_id == import_id)
    return int(session.execute(query).scalar() or 0)
