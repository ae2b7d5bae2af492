"""Which rows are a person's: what goes with an erased record, what is untied, what stays.

Every table of the file is in one of the three; a test holds it. Statements are constants: whose
rows they take is in the table `erasing`, which the guards of append-only tables ask as well.
"""

from dataclasses import dataclass

WHO = "(SELECT person FROM erasing)"


def sql(template: str, **names: str) -> str:
    """A statement of this module's own words: `{who}`, `{mine}` and the names of tables given."""
    return template.format(who=WHO, mine=_MINE, **names)


_MINE = "patient_id IN " + WHO


@dataclass(frozen=True, slots=True)
class Gone:
    """Rows that go: of what kind they are for the certificate ("" = not told), and which."""

    table: str
    kind: str
    where: str = _MINE


def _of(column: str, parent: str, where: str = _MINE, key: str = "id") -> str:
    return sql(_CHILD, column=column, parent=parent, where=where, key=key)


_CHILD = "{column} IN (SELECT {key} FROM {parent} WHERE {where})"
# Appointments nobody else took part in.
ALONE = sql(
    "id IN (SELECT appointment_id FROM appointment_patient WHERE {mine}"
    " EXCEPT SELECT appointment_id FROM appointment_patient WHERE patient_id NOT IN {who})"
)
_ENTRIES = _of("number", "transmission", key="number")
_PLANS = _of("plan_id", "care_plan")
_VISITS = _of("appointment_id", "appointment", ALONE)
_PATIENTS = "id IN " + WHO
_MERGES = sql("keep_id IN {who} OR drop_id IN {who}")
_TESTED = sql("{t} OR {m}", t=_of("task_id", "task"), m=_of("measurement_id", "measurement"))
_ON_IT = _of("number", "sheet_patient", key="number")

# In this order: what is told by its parent goes before it.
GONE = (
    Gone("receipt", "", _ENTRIES),
    Gone("transmission_unread", "", _ENTRIES),
    Gone("sheet_task", ""),
    Gone("task_measurement", "", _TESTED),
    Gone("measurement", "measurements"),
    Gone("measure_threshold", "measurements"),
    Gone("warning_scale", "measurements"),
    Gone("assessment", "assessments"),
    Gone("awaited_chase", "", _of("awaited_id", "awaited")),
    Gone("awaited", "awaited"),
    Gone("task", "tasks"),
    Gone("task_series", ""),
    Gone("follow_up", "tasks"),
    Gone("transmission", "transmissions"),
    Gone("focus", "transmissions"),
    Gone("plan_agreement", "", _PLANS),
    Gone("plan_evaluation", "", _PLANS),
    Gone("plan_review", "", _PLANS),
    Gone("plan_version", "", _PLANS),
    Gone("care_plan", "plans"),
    Gone("treatment", "treatments"),
    Gone("medication_plan", ""),
    Gone("waiting_professional", "", _of("waiting_id", "waiting_entry")),
    Gone("waiting_entry", "appointments"),
    Gone("no_show_follow_up", "", sql("{mine} OR {visits}", visits=_VISITS)),
    Gone("absence_call", "", _VISITS),
    Gone("appointment_override", "", _VISITS),
    Gone("appointment_professional", "", _VISITS),
    Gone("agenda_hold", "", sql("{visits} OR holder IN {who}", visits=_VISITS)),
    Gone("appointment", "appointments", ALONE),
    Gone("appointment_patient", ""),
    Gone("home_point", ""),
    Gone("patient_list_item", ""),
    Gone("alert_snooze", ""),
    Gone("loan", "material"),
    Gone("stock_recall_told", ""),
    Gone("glass", ""),
    Gone("privacy_statement", "identity"),
    Gone("contact_person", "identity"),
    Gone("care_team_member", "identity"),
    Gone("allergy", "clinical"),
    Gone("problem", "clinical"),
    Gone("vigilance_flag", "clinical"),
    Gone("consent", "clinical"),
    Gone("contingency", "clinical"),
    Gone("sheet_patient", ""),
    Gone("import_update", ""),
    Gone("import_origin", ""),
    Gone("patient_merge_line", "", _of("merge_id", "patient_merge", _MERGES)),
    Gone("patient_merge", "", _MERGES),
    Gone("field_change", "history"),
    Gone("life_event", "history"),
    Gone("patient_opened", ""),
    Gone("patient_hold", ""),
    Gone("erasure_proposal", ""),
    Gone("patient_key", "", _of("patient_row", "patient", _PATIENTS, "row_no")),
    Gone("patient", "identity", _PATIENTS),
)

# Rows that stay, without the person; run before anything goes.
UNTIED = {
    # The register of sheets goes on; the archived copy cannot be reworded: it goes, whole.
    "sheet_paper": sql("DELETE FROM sheet_paper WHERE {on_it}", on_it=_ON_IT),
    "sheet": sql("UPDATE sheet SET title = '—' WHERE {on_it} AND patients = 1", on_it=_ON_IT),
    # The ledger keeps lot and quantity: a recall still reckons with what was issued.
    "stock_movement": sql(
        "UPDATE stock_movement SET erased = 1, patient_id = NULL, note = '',"
        " intervention_id = NULL WHERE {mine}"
    ),
    "equipment_event": sql(
        "UPDATE equipment_event SET loan_id = NULL, note = '', call_note_before = '' WHERE {lent}",
        lent=_of("loan_id", "loan"),
    ),
    # That somebody asked, and when they were answered: the proof stays, the person goes.
    "privacy_request": sql(
        "UPDATE privacy_request SET patient_id = NULL, requester_name = '', words = '',"
        " extended_why = '', handed = '', answer = '' WHERE {mine}"
    ),
}

# Rows that other code of the erasure takes: by their text, or through the index of names.
BY_TEXT = frozenset(
    {"draft", "trip_aside", "appointment_series", "focus_library", "search_doc", "search_variant"}
)

# Nothing of these is about one person.
STAYING = frozenset(
    {
        "absence", "alembic_version", "alert_rule", "audit", "audit_epoch", "audit_month",
        "audit_state", "backup_drill", "backup_place",
        "closing", "cold_excursion", "cold_lot", "cold_reading", "equipment", "erasing",
        "erasure", "import_run", "kit_check", "kit_check_line", "kit_line", "kit_seal",
        "material_link", "measure_bounds", "medicine", "medicine_composition", "medicine_import",
        "medicine_pack", "patient_list", "phrase", "plan_template", "privacy_breach",
        "professional", "professional_agenda", "room", "round", "run", "scale_settings",
        "setting", "stock_balance", "stock_code", "stock_count", "stock_count_line",
        "stock_count_serial", "stock_lot", "stock_order", "stock_order_line", "stock_place",
        "stock_product", "stock_recall", "stock_recall_lot", "stock_serial", "stock_slip",
        "stock_supplier", "substance", "user_account", "vault",
    }
)  # fmt: skip


def classified() -> frozenset[str]:
    """Every table that is in one of the lists."""
    gone = {one.table for one in GONE}
    return frozenset(gone | UNTIED.keys() | BY_TEXT | STAYING)
