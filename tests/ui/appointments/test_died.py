"""Somebody who died is not booked: said while one types, before anything is validated (AG2)."""

from ui.appointments.conftest import TUESDAY_NINE, a_draft, focused, type_keys


def test_it_is_said_as_soon_as_a_time_is_read(panel, services, patient_id):
    services.patients.decease(patient_id)
    panel.open_new(a_draft(patient_id, at=TUESDAY_NINE))
    assert "décédée" in panel.form.frame("patients").warning
    panel.form.when.selectAll()
    type_keys(focused(), "demain 11h")
    panel.work.check_now()
    assert "décédée" in panel.form.frame("patients").warning


def test_nothing_is_said_of_somebody_alive(panel, patient_id):
    panel.open_new(a_draft(patient_id, at=TUESDAY_NINE))
    assert panel.form.frame("patients").warning == ""
