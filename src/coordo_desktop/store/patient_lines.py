"""Lines of patients: what lists and search results show of each person."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, RowMapping, Select, and_, bindparam, func, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.patients import IdentityStatus, LifeCycle, PatientLine, Sex
from coordo_desktop.store.patient_rows import PatientKeyRow, PatientRow, table_of

T = TypeVar("T")

PATIENT = table_of(PatientRow)
KEY = table_of(PatientKeyRow)
BATCH = 1000
_NAMES = tuple(each.name for each in fields(PatientLine) if each.name != "phone")
# What `line_of` needs of a row of `patient`.
LINE_COLUMNS = (*(PATIENT.c[name] for name in _NAMES), PATIENT.c.phones)


def batches(every: Sequence[T], size: int = BATCH) -> Iterator[list[T]]:
    """The sequence in pieces of at most `size`: a statement takes so many values, no more."""
    for start in range(0, len(every), size):
        yield list(every[start : start + size])


def line_of(row: RowMapping) -> PatientLine:
    """A line from a row that holds `LINE_COLUMNS`."""
    phones = json.loads(row["phones"])
    values: dict[str, Any] = {name: row[name] for name in _NAMES}
    values.update(
        sex=Sex(row["sex"]),
        life_cycle=LifeCycle(row["life_cycle"]),
        status=IdentityStatus(row["status"]),
        phone=phones[0] if phones else "",
    )
    return PatientLine(**values)


def lines(session: Session, patients: Sequence[PatientId]) -> list[PatientLine]:
    """A line for each of these patients, in the order given; unknown ones are left out."""
    found: dict[PatientId, PatientLine] = {}
    query = select(*LINE_COLUMNS).where(PATIENT.c.id.in_(bindparam("ids", expanding=True)))
    for ids in batches(patients):
        rows = session.execute(query, {"ids": ids}).mappings()
        found.update((row["id"], line_of(row)) for row in rows)
    return [found[one] for one in patients if one in found]


def namesake_count(row_no: ColumnElement[int]) -> ColumnElement[int]:
    """How many other people bear the same name as that row of `patient`; merged ones left out."""
    return _namesakes(
        select(func.count(_THEIRS.c.patient_row.distinct())), row_no
    ).scalar_subquery()


def namesakes(session: Session, patient_id: PatientId) -> list[PatientLine]:
    """The other people on file who bear the same name."""
    row_no = select(PATIENT.c.row_no).where(PATIENT.c.id == patient_id).scalar_subquery()
    query = _namesakes(select(_OTHER.c.id).distinct(), row_no).order_by(_OTHER.c.row_no)
    return lines(session, [PatientId(one) for one in session.execute(query).scalars()])


_MINE, _THEIRS, _OTHER = KEY.alias("mine"), KEY.alias("theirs"), PATIENT.alias("other")


def _namesakes(query: Select[Any], row_no: ColumnElement[int]) -> Select[Any]:
    same_key = and_(_THEIRS.c.key == _MINE.c.key, _THEIRS.c.patient_row != _MINE.c.patient_row)
    return (
        query.select_from(_MINE)
        .join(_THEIRS, same_key)
        .join(_OTHER, _OTHER.c.row_no == _THEIRS.c.patient_row)
        .where(
            _MINE.c.patient_row == row_no,
            # Keys of namesakes only: « ; » follows « : », so this is every key that begins by n:
            _MINE.c.key >= "n:",
            _MINE.c.key < "n;",
            _OTHER.c.life_cycle != LifeCycle.MERGED.value,
        )
    )
