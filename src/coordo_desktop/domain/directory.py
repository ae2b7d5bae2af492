"""What the directory refuses."""

from dataclasses import dataclass

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import ProfessionalId


@dataclass(eq=False)
class AlreadyListed(Refusal):
    """Somebody listed already bears this RPPS, this name or this account."""

    professional_id: ProfessionalId
