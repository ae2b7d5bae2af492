"""How somebody of the directory is named, and what it refuses."""

from dataclasses import dataclass

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import ProfessionalId
from coordo_desktop.domain.patients import Professional

_SAID_FIRST = frozenset({"Dr", "Pr"})


def full_name(one: Professional) -> str:
    """« Claire MARTIN », « Dr Jean LABORDE »."""
    title = one.title if one.title in _SAID_FIRST else ""
    return " ".join(part for part in (title, one.given_name, one.name) if part)


@dataclass(eq=False)
class AlreadyListed(Refusal):
    """Somebody listed already bears this RPPS, this name or this account."""

    professional_id: ProfessionalId
