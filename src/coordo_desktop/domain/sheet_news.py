"""What changed for the patients of a sheet since it was printed (TR8)."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.handover import SinceSheet, TaskOnPaper
from coordo_desktop.domain.patients import PatientLine
from coordo_desktop.domain.transmissions import Focus, Priority, Transmission


def since_sheet(
    patients: Iterable[PatientLine],
    entries: Sequence[Transmission],
    foci: Sequence[Focus],
    tasks: Sequence[TaskOnPaper],
    *,
    printed_at: datetime,
    after: int,
) -> tuple[SinceSheet, ...]:
    """One line for each patient something happened to; `after` is the last number on the paper."""
    lines = []
    for patient in patients:
        theirs = [entry for entry in entries if entry.patient_id == patient.id]
        new = [entry for entry in theirs if entry.number > after]
        named = {entry.focus_id for entry in new}
        own = [focus for focus in foci if focus.patient_id == patient.id]
        line = SinceSheet(
            patient_id=patient.id,
            patient=shown_names.name(
                patient.family_name,
                patient.used_name,
                patient.given_names,
                patient.used_given_name,
            ),
            entries=len(new),
            urgent=sum(entry.priority is Priority.URGENT for entry in new),
            corrected=sum(entry.corrects is not None for entry in new),
            withdrawn=sum(entry.withdrawn_at is not None for entry in theirs),
            tasks_done=sum(task.patient_id == patient.id and not task.open for task in tasks),
            new_foci=tuple(
                focus.label
                for focus in own
                if focus.id in named and focus.opened_at >= printed_at and focus.closed_at is None
            ),
            closed_foci=tuple(focus.label for focus in own if focus.closed_at is not None),
        )
        if line != SinceSheet(patient_id=line.patient_id, patient=line.patient):
            lines.append(line)
    return tuple(lines)
