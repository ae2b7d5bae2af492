"""Patients on screen: list, record, form, import."""
