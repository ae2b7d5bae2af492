"""Where a person's consent stands: the last word of each kind counts (CO5, reference 9.1).

Events are never rewritten: a withdrawal is a later event of the same kind that is not given. An
opposition blocks sharing whatever was agreed to before it, until it is itself withdrawn.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from coordo_desktop.domain.patients import Consent, ConsentKind


class Standing(StrEnum):
    """What a person's last word on a subject is worth today."""

    NOT_ASKED = "not_asked"
    GIVEN = "given"
    REFUSED = "refused"
    EXPIRED = "expired"


def standing(consents: Iterable[Consent], kind: ConsentKind, on: date) -> Standing:
    """The last event of that kind up to that day; among those of one day, the last entered."""
    told = [one for one in consents if one.kind is kind and one.on <= on]
    if not told:
        return Standing.NOT_ASKED
    last = max(enumerate(told), key=lambda each: (each[1].on, each[0]))[1]
    if not last.given:
        return Standing.REFUSED
    return Standing.EXPIRED if last.until is not None and last.until < on else Standing.GIVEN


def opposed(consents: Iterable[Consent], on: date) -> bool:
    """Whether the person opposes sharing that day: what leaves the practice is then blocked."""
    every = tuple(consents)
    if standing(every, ConsentKind.OPPOSITION, on) is Standing.GIVEN:
        return True
    return standing(every, ConsentKind.SHARING, on) is Standing.REFUSED
