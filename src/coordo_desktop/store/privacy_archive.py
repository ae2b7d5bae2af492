"""Everything the file holds about one person, read from the schema itself: no table is forgotten.

A table is about the person when it points at them, or at a line that does. A test holds that each
such table is read here, or is left out with its reason.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, Table, func, or_, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.privacy_archive import Access, ArchiveRow, ArchiveTable
from coordo_desktop.domain.privacy_words import TITLES
from coordo_desktop.store import schema
from coordo_desktop.store.base import Base

# About the person, and nothing of their data: why the archive leaves them out.
LEFT_OUT: dict[str, str] = {
    "search_doc": "index of words the record itself holds",
    "patient_key": "index of doubles, made from the identity",
    "import_origin": "marks by which an import recognises a line",
    "patient_merge_line": "numbers of lines a merge moved; the lines themselves are here",
    "transmission_unread": "what a professional has still to read",
    "patient_opened": "shortcut of a professional; each reading is among the accesses",
    "erasure_tombstone": "says that a record was erased, of nobody",
}
# Lines that point at a line about the person: (their column, the table, the column pointed at).
_THROUGH: dict[str, tuple[str, str, str]] = {
    "receipt": ("number", "transmission", "number"),
    "plan_version": ("plan_id", "care_plan", "id"),
    "plan_agreement": ("plan_id", "care_plan", "id"),
    "plan_evaluation": ("plan_id", "care_plan", "id"),
    "plan_review": ("plan_id", "care_plan", "id"),
    "awaited_chase": ("awaited_id", "awaited", "id"),
    "appointment": ("id", "appointment_patient", "appointment_id"),
    "appointment_professional": ("appointment_id", "appointment_patient", "appointment_id"),
    "appointment_override": ("appointment_id", "appointment_patient", "appointment_id"),
    "absence_call": ("appointment_id", "appointment_patient", "appointment_id"),
    "waiting_professional": ("waiting_id", "waiting_entry", "id"),
    "equipment_event": ("loan_id", "loan", "id"),
    "task_measurement": ("task_id", "task", "id"),
    "sheet": ("number", "sheet_patient", "number"),
}
# What an id of another table is called by, on paper.
_NAMES: dict[str, tuple[str, ...]] = {
    "professional": ("title", "given_name", "name"),
    "user_account": ("name",),
    "room": ("name",),
    "stock_product": ("name",),
    "stock_place": ("name",),
    "stock_lot": ("number",),
    "equipment": ("name", "serial"),
    "stock_recall": ("number", "announcer"),
    "patient_list": ("name",),
    "round": ("label",),
    "focus": ("label",),
}


def tables_about() -> list[Table]:
    """Every table the archive reads, in the order of its titles."""
    schema.load_models()
    known = Base.metadata.tables
    return [known[name] for name in TITLES if name in known and name not in LEFT_OUT]


def pointing() -> set[str]:
    """The names of all tables that point at a patient, or at a line that does."""
    schema.load_models()
    found = {"patient"}
    for table in Base.metadata.sorted_tables:
        if any(key.column.table.name == "patient" for key in table.foreign_keys):
            found.add(table.name)
    return found


def everything(session: Session, patient_id: PatientId) -> list[ArchiveTable]:
    """All the lines about the person, table by table; the empty ones are left out."""
    names = _Names(session)
    read = []
    for table in tables_about():
        about = _about(table, patient_id)
        rows = tuple(_row(names, table, row) for row in session.execute(about).mappings())
        if rows:
            read.append(ArchiveTable(name=table.name, rows=rows))
    return read


def _about(table: Table, patient_id: PatientId) -> Select[Any]:
    order = list(table.primary_key.columns)
    return select(table).where(_condition(table, patient_id)).order_by(*order)


def _condition(table: Table, patient_id: PatientId) -> ColumnElement[bool]:
    if table.name == "patient":
        return table.c.id == patient_id
    through = _THROUGH.get(table.name)
    if through is not None:
        column, parent, named = through
        there = Base.metadata.tables[parent]
        mine = select(there.c[named]).where(_condition(there, patient_id))
        return table.c[column].in_(mine)
    return or_(
        *(
            key.parent == patient_id
            for key in sorted(table.foreign_keys, key=lambda each: each.parent.name)
            if key.column.table.name == "patient" and key.column.name == "id"
        )
    )


def _row(names: "_Names", table: Table, row: Any) -> ArchiveRow:
    values = {column.name: row[column] for column in table.c if row[column] not in (None, "")}
    shown = {}
    for key in table.foreign_keys:
        value = values.get(key.parent.name)
        target = key.column.table
        if value is not None and target.name in _NAMES:
            shown[key.parent.name] = names.of(target, key.column, value)
    return ArchiveRow(values=values, shown=shown)


class _Names:
    """The names of what lines point at, each read once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[tuple[str, Any], str] = {}

    def of(self, target: FromClause, column: Any, value: Any) -> str:
        """What this line of another table is called; empty when it is gone."""
        table = str(target.name)  # type: ignore[attr-defined]
        if (table, value) not in self._known:
            named = [target.c[name] for name in _NAMES[table]]
            found = self._session.execute(select(*named).where(column == value)).first()
            said = [str(part) for part in found or () if part]
            self._known[table, value] = " ".join(said)
        return self._known[table, value]


# --- who looked -----------------------------------------------------------------------------


def accesses(session: Session, patient_id: PatientId) -> list[Access]:
    """Who opened, printed, changed this record: roles and times, nobody's name."""
    audit = Base.metadata.tables["audit"]
    query = (
        select(audit.c.utc, audit.c.role, audit.c.event)
        .where(audit.c.patient_ref == str(patient_id))
        .order_by(audit.c.seq)
    )
    return [Access(at=at, role=role, event=event) for at, role, event in session.execute(query)]


def counts(session: Session) -> dict[str, int]:
    """How many lines each table about people holds, for the register."""
    return {
        table.name: int(session.execute(select(func.count()).select_from(table)).scalar_one())
        for table in tables_about()
    }


def columns() -> Iterator[tuple[str, tuple[str, ...]]]:
    """(table, its columns) of all that is about people: the list of data of the register."""
    for table in tables_about():
        yield table.name, tuple(column.name for column in table.c)
