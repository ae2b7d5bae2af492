"""Whose a line is: the columns to ask of `patient`, and the two texts they make."""

from datetime import date

from sqlalchemy import RowMapping

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.patients import Sex
from coordo_desktop.store.patient_rows import PatientRow, table_of

PATIENT = table_of(PatientRow)
_NAMES = ("family_name", "used_name", "given_names", "used_given_name", "sex", "birth_date")
NAMED = tuple(PATIENT.c[name].label(f"patient_{name}") for name in _NAMES)


def named(row: RowMapping, day: date) -> tuple[str, str]:
    """(name, what tells namesakes apart) from the columns `NAMED` of a row."""
    family, used, given, used_given = (row[f"patient_{name}"] for name in _NAMES[:4])
    sex, born = Sex(row["patient_sex"]), row["patient_birth_date"]
    return (
        shown_names.name(family, used, given, used_given),
        shown_names.detail(family, used, sex, born, day),
    )
