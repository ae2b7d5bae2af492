"""What to load in the car for a round: asked in a handful of statements whatever its length."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from coordo_desktop.domain.care_plan import Intervention
from coordo_desktop.domain.ids import InterventionId, PatientId, ProductId
from coordo_desktop.domain.material_needs import (
    first_out,
    interventions_of,
    load_of,
    needs_of,
    needs_of_text,
    times_by_line,
)
from coordo_desktop.domain.materials import (
    MaterialNeed,
    RoundLoad,
)
from coordo_desktop.domain.rounds import Round, round_name
from coordo_desktop.store import materials, plan_lists, rounds
from coordo_desktop.store.stock_ledger import today

Lines = dict[InterventionId, Intervention]


def lines_of(session: Session, patients: Sequence[PatientId]) -> dict[PatientId, Lines]:
    """The lines that say material, of the plans in force of these patients."""
    found = plan_lists.in_force(session, patients)
    return {one.patient_id: interventions_of(one.content) for one in found}


def load_for(session: Session, found: Round, may: Collection[PatientId]) -> RoundLoad:
    """The load of a round: what the plans of those of `may` ask for at its visits."""
    asked = {visit.patient_id for visit in found.visits}
    needs = _needs(session, found, [one for one in asked if one in may])
    had = materials.had_in_round(session, found.id)
    loaded: dict[tuple[ProductId, PatientId | None], int] = had
    lines, unknown, other = load_of(needs, loaded)
    there = materials.usable(session, {line.product_id for line in lines}, today(session))
    told = []
    for line in lines:
        left = there.get(line.product_id, [])
        takings, missing = first_out(left, line.left)
        usable = sum(one.quantity for one in left)
        told.append(replace(line, takings=takings, missing=missing, usable=usable))
    return RoundLoad(
        round_id=found.id,
        title=round_name(found.label),
        on=found.on,
        professional=found.professional,
        lines=tuple(told),
        unknown=tuple(unknown),
        other=tuple(other),
        left_out=len(asked) - len(asked & set(may)),
    )


def _needs(session: Session, found: Round, who: Sequence[PatientId]) -> list[MaterialNeed]:
    """In the order of the visits: by the tasks that fall there, and what each is booked for."""
    plans = lines_of(session, who)
    care = rounds.care_of(session, who, found.on)
    booked = {one.id: one.content for one in rounds.appointments_of(session, [found.id])}
    names = materials.names(session, who, found.on)
    links = materials.links(session)
    needs: list[MaterialNeed] = []
    for visit in found.visits:
        if visit.done_at is not None or visit.patient_id not in names:
            continue  # what it took was taken, or it is not told
        lines = plans.get(visit.patient_id, {})
        times = times_by_line(care.get(visit.appointment_id, []))
        content = booked.get(visit.appointment_id)
        reason = None if content is None else content.intervention_id
        if reason is not None:
            times.setdefault(reason, 1)
        name = names[visit.patient_id]
        told = [key for key in times if key in lines]
        for key in told:
            needs += needs_of(lines[key], visit.patient_id, links, patient=name, times=times[key])
        if content is not None and reason not in told:
            needs += needs_of_text(content.preparation, visit.patient_id, links, patient=name)
    return needs
