"""A line in every table of a file, whatever its schema: said by the schema itself.

Texts are words of the caller; what a table checks is met by its own lists of values, or by the few
lines told here. Used on files of earlier schemas and to erase what holds everything.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import count
from typing import Any
from uuid import uuid4

AT, DAY = "2026-03-02T09:00:00.000000Z", date(2026, 3, 2)
_LISTED = re.compile(r"\b\"?(\w+)\"? IN \(((?:'[^']*'|\d+)(?:, ?(?:'[^']*'|\d+))*)\)")
_NUMBERS = count(1000)
# Filled by triggers, by the search index, or one line that is always there.
UNFILLED = {
    "alembic_version", "audit", "audit_state", "audit_epoch", "audit_month", "vault", "run",
    "erasing", "backup_place",
    "medicine", "search_doc", "search_variant", "stock_balance", "setting", "sqlite_sequence",
}  # fmt: skip
# What lists alone do not tell.
SAID: dict[str, dict[str, Any]] = {
    "absence": {"replacement_id": None, "ends_at": "2026-03-03T09:00:00.000000Z"},
    "agenda_hold": {"round_id": None, "ends_at": "2026-03-02T10:00:00.000000Z"},
    "appointment": {
        "ends_at": "2026-03-02T10:00:00.000000Z", "state": "planned", "state_at": None,
        "cancel_reason": "", "transport": "", "window_from": "", "window_to": "", "slot": "",
        "round_id": None, "series_id": None, "cancelled_by_patient": 0, "interpreter": "",
        "position": 0, "done_at": None,
    },
    "appointment_series": {"rule": "FREQ=WEEKLY", "extra": "[]", "skipped": "[]"},
    "assessment": {"state": "complete", "corrects": None, "withdrawn_at": None,
                   "withdrawn_by": "", "withdrawn_reason": ""},
    "awaited": {"state": "open", "settled_at": None, "settled_by": ""},
    "care_plan": {"state": "active", "closed_on": None, "closed_reason": "",
                  "suspended_on": None, "suspended_reason": "", "merge_id": None,
                  "merged_state": ""},
    "cold_excursion": {"ended_at": None, "lowest": 1, "highest": 90},
    "erasure": {"ground": "order", "removed": "{}", "purged_at": None},
    "focus": {"state": "open", "closed_at": None},
    "follow_up": {"state": "open", "closed_at": None},
    "glass": {"until": "2026-03-02T10:00:00.000000Z", "ended_at": None, "read_at": None,
              "read_by": ""},
    "home_point": {"latitude": 43.3, "longitude": -1.4},
    "loan": {"professional_id": None, "back_day": "2026-03-02", "deposit": 0, "deposit_back": 0,
             "lost": 0, "cancelled": 0, "due": "2026-03-09"},
    "medication_plan": {"sha256": "a" * 64},
    "measurement": {"corrects": None, "voided_at": None},
    "patient": {"version": 1, "phones": "[]", "attributes": "", "deceased_on": None,
                "life_cycle": "active", "status": "PROV", "sex": "F", "stability": "S",
                "allergy_knowledge": "not_asked", "gir": 3, "birth_date": "1940-05-06"},
    "stock_lot": {"expiry": None, "expiry_key": "", "recalled_at": None},
    "sheet_task": {"task_id": None},
    "waiting_entry": {"state": "open", "settled_at": None, "settled_by": "",
                      "appointment_id": None},
    "patient_merge": {"undone_at": None},
    "sheet": {"copies": 1, "sha256": "a" * 64, "patients": 1},
    "stock_movement": {"kind": "issue", "quantity": -1, "held": 0, "round_id": None,
                       "professional_id": None, "reverses": None, "source": "", "source_id": None,
                       "serial": ""},
    "stock_place": {"low": 20, "high": 80, "kind": "shelf"},
    "stock_recall": {"ended_at": None, "state": "open"},
    "task": {"state": "done"},
    "transmission": {"corrects": None, "replies_to": None, "withdrawn_at": None,
                     "withdrawn_by": "", "withdrawn_reason": "", "priority": 2},
    "treatment": {"state": "running", "stopped_on": None, "stopped_reason": ""},
    "privacy_request": {"state": "answered", "kind": "access"},
}  # fmt: skip


def fill(
    connection: Any,
    words: Callable[[str, str], str],
    told: dict[str, dict[str, Any]] | None = None,
    base: dict[str, dict[str, Any]] | None = None,
) -> dict[str, dict[str, Any]]:
    """A new line in every table that takes one; the lines, by table.

    `words(table, column)` is what a text holds; `told` says values of a table outright. Tables that
    `base` has a line of are left as they are, and their line is pointed at.
    """
    kept: dict[str, dict[str, Any]] = dict(base or {})
    for table in _in_order(connection):
        if table in kept:
            continue
        row = _row(connection, table, words, kept)
        row.update({k: v for k, v in SAID.get(table, {}).items() if k in row})
        row.update({k: v for k, v in (told or {}).get(table, {}).items() if k in row})
        if table == "stock_movement":  # what is issued was received
            _put(connection, table, {**row, **_anew(), "kind": "reception", "quantity": 5,
                                     "patient_id": None, "note": ""})  # fmt: skip
        elif table == "patient_merge" and row["drop_id"] == row["keep_id"]:
            other = {**kept["patient"], **_anew(), "life_cycle": "merged"}
            _put(connection, "patient", {**other, "local_number": next(_NUMBERS)})
            row["drop_id"] = other["id"]
        _put(connection, table, row)
        kept[table] = row
    return kept


def _anew() -> dict[str, Any]:
    return {"row_no": next(_NUMBERS), "id": uuid4().bytes}


def _put(connection: Any, table: str, row: dict[str, Any]) -> None:
    names = ", ".join(f'"{name}"' for name in row)
    places = ", ".join("?" for _ in row)
    connection.execute(f"INSERT INTO {table}({names}) VALUES ({places})", tuple(row.values()))


def tables(connection: Any) -> list[str]:
    """Every table that is not a shadow of a full-text index."""
    found = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        " AND name NOT LIKE '%\\_fts\\_%' ESCAPE '\\' ORDER BY name"
    )
    return [row[0] for row in found]


def _in_order(connection: Any) -> list[str]:
    """Parents before children."""
    left = {name: _parents(connection, name) for name in tables(connection)}
    left = {name: parents for name, parents in left.items() if name not in UNFILLED}
    done: list[str] = []
    while left:
        ready = sorted(name for name, parents in left.items() if not (parents & left.keys()))
        done += ready
        for name in ready:
            del left[name]
    return done


def _parents(connection: Any, table: str) -> set[str]:
    found = connection.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    return {row[2] for row in found} - {table}


def _row(
    connection: Any, table: str, words: Callable[[str, str], str], kept: dict[str, dict[str, Any]]
) -> dict[str, Any]:
    schema = connection.execute(
        "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?", (table,)
    ).fetchone()[0]
    listed = dict(_LISTED.findall(schema))
    keys = {
        row[3]: (row[2], row[4])
        for row in connection.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    }
    row: dict[str, Any] = {}
    for _, name, kind, _, _, primary in connection.execute(f"PRAGMA table_info({table})"):
        if primary and name in {"row_no", "seq"} and kind == "INTEGER":
            row[name] = next(_NUMBERS)
        elif name in keys:
            parent, column = keys[name]
            row[name] = kept[parent][column] if parent in kept else None
        elif name in listed:
            row[name] = _first(listed[name])
        else:
            row[name] = _value(kind, table, name, words)
    return row


def _first(values: str) -> Any:
    found = [one.strip() for one in values.split(",")]
    said = next((one for one in found if one != "''"), found[0])
    return said.strip("'") if said.startswith("'") else int(said)


def _value(kind: str, table: str, name: str, words: Callable[[str, str], str]) -> Any:
    if kind == "BLOB":
        return uuid4().bytes if name.endswith(("id", "holder")) else words(table, name).encode()
    if kind == "VARCHAR(27)" or name in {"utc", "opened_at", "starts"}:
        return AT
    if kind == "VARCHAR(10)":
        return "1940"
    if kind == "DATE":
        return (DAY + timedelta(days=0)).isoformat()
    if kind in {"INTEGER", "BIGINT"}:
        return next(_NUMBERS) if name in {"number", "local_number", "key"} else 1
    if kind == "BOOLEAN":
        return 0
    if kind == "FLOAT":
        return 1.0
    return words(table, name)
