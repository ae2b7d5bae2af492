"""Patients' names on events, for those the reader may see."""

from collections.abc import Collection
from dataclasses import replace

from sqlalchemy.orm import Session

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.audit import AuditLine
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.store.patient_lines import lines as patient_lines


def named(
    session: Session, lines: list[AuditLine], visible: Collection[PatientId]
) -> list[AuditLine]:
    """The same events, with the name of each patient in `visible` who is still on file."""
    names = {
        one.id: shown_names.name(
            one.family_name, one.used_name, one.given_names, one.used_given_name
        )
        for one in patient_lines(session, list(visible))
    }
    return [
        replace(one, patient=names.get(one.patient_id, "")) if one.patient_id else one
        for one in lines
    ]
