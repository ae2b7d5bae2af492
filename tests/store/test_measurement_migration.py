"""A file of before thresholds comes to today's schema with its values and usual values."""

from uuid import UUID

from alembic.script import ScriptDirectory

from conftest import KEY, actor_of
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.measurement_bounds import AgeBand
from coordo_desktop.domain.measurement_history import Voided
from coordo_desktop.domain.measurements import Bounds, Measure, Method
from coordo_desktop.services.measurements import MeasurementService
from coordo_desktop.store import schema
from coordo_desktop.store.engine import create_database, open_raw
from coordo_desktop.store.unit import Store

WHEN = "2026-11-20T09:00:00.000000Z"
PATIENT = bytes(15) + b"\x07"


def before_thresholds(path, monkeypatch):
    """A file as the program left it before this step, with a value struck and one standing."""
    create_database(path, KEY)
    with monkeypatch.context() as patched:
        patched.setattr(ScriptDirectory, "get_current_head", lambda _self: "0005")
        schema.migrate(path, KEY)
    opened = open_raw(path, KEY)
    columns = [row[1:4] for row in opened.execute("PRAGMA table_info(patient)")]
    given = {"id": PATIENT, "family_name": "ANCIEN", "life_cycle": "active", "stability": "S"}
    given |= {"birth_date": "1945-03-12", "status": "PROV", "sex": "F", "phones": "[]"}
    given |= {"allergy_knowledge": "not_asked", "local_number": 1, "version": 1}
    filled = {name: given.get(name, 0 if kind in {"INTEGER", "BOOLEAN"} else "")
              for name, kind, needed in columns if needed and name != "row_no"}  # fmt: skip
    filled |= given
    opened.execute(
        f"INSERT INTO patient({', '.join(filled)}) VALUES ({', '.join('?' * len(filled))})",
        tuple(filled.values()),
    )
    for number, (value, voided) in enumerate(((187.0, WHEN), (87.0, None)), 1):
        opened.execute(
            "INSERT INTO measurement(id, patient_id, measure, value, at, author_id, author,"
            " voided_at) VALUES (?, ?, 'pulse', ?, ?, ?, 'C. MARTIN', ?)",
            (bytes(15) + bytes([number]), PATIENT, value, WHEN, bytes(16), voided),
        )
    opened.execute("INSERT INTO measure_bounds(measure, low, high) VALUES ('pulse', 45, 100)")
    opened.commit()
    opened.close()


def test_values_and_usual_values_are_there_after_the_step(tmp_path, monkeypatch, clock):
    path = tmp_path / "ancien.db"
    before_thresholds(path, monkeypatch)
    assert schema.migrate(path, KEY)
    store = Store(path, KEY, actor_of("martin"), clock)
    try:
        service = MeasurementService(store)
        assert service.practice_bounds() == {(Measure.PULSE, None): Bounds(45, 100)}
        patient = PatientId(UUID(bytes=PATIENT))
        new, old = service.past(patient, Measure.PULSE)
        assert (new.value, new.voided, new.method) == (87, Voided.NO, Method.NOT_SAID)
        assert (old.value, old.voided) == (187, Voided.ENTRY)
        assert service.overview(patient).band is AgeBand.ELDERLY
    finally:
        store.close()
