"""Who may be handed something out of the stock, or lent equipment (ST3, ST7)."""

from dataclasses import dataclass
from datetime import date

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import LifeCycle

_AWAY = frozenset({LifeCycle.ARCHIVED, LifeCycle.MERGED})


@dataclass(eq=False)
class RecipientDied(Refusal):
    """Nothing is handed to somebody who died."""

    field: str = "patient"


@dataclass(eq=False)
class RecipientAway(Refusal):
    """The record is archived, or merged into another one."""

    field: str = "patient"


def check_recipient(life: LifeCycle, deceased_on: PartialDate | None, today: date) -> None:
    """Raise RecipientDied, RecipientAway where somebody may be handed nothing.

    What care used on the very day somebody died may still be written down that day.
    """
    if life is LifeCycle.DECEASED or deceased_on is not None:
        if deceased_on is None or not deceased_on.complete or deceased_on.earliest() < today:
            raise RecipientDied
    elif life in _AWAY:
        raise RecipientAway
