"""Who could stand in for somebody who is away: of the same profession, free then (AG7)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from coordo_desktop.domain.appointments import AppointmentContent
from coordo_desktop.domain.ids import ProfessionalId
from coordo_desktop.domain.opening import AgendaPerson
from coordo_desktop.domain.text import fold

__all__ = ["colleagues", "handed_over"]


def colleagues(
    away: ProfessionalId, people: Iterable[AgendaPerson], named: ProfessionalId | None = None
) -> tuple[AgendaPerson, ...]:
    """Those of the same profession in their order, the one named for the absence first.

    The one who was named need not be of it: somebody chose them.
    """
    known = {one.id: one for one in people}
    profession = fold(known[away].profession) if away in known else ""
    same = [
        one
        for one in known.values()
        if one.id != away
        and one.active
        and (one.id == named or (profession and fold(one.profession) == profession))
    ]
    return tuple(sorted(same, key=lambda one: one.id != named))


def handed_over(
    content: AppointmentContent, away: ProfessionalId, to: ProfessionalId
) -> tuple[ProfessionalId, ...]:
    """The professionals of an appointment with one in the place of another, each once."""
    swapped: Sequence[ProfessionalId] = [
        to if one == away else one for one in content.professionals
    ]
    return tuple(dict.fromkeys(swapped))


def with_people(
    content: AppointmentContent, professionals: tuple[ProfessionalId, ...]
) -> AppointmentContent:
    """The same appointment seen by these people."""
    return replace(content, professionals=professionals)
