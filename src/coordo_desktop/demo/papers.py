"""Lists, rounds, sheets on paper and a backup: what a practice at work leaves behind."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from coordo_desktop.demo.days import Followed, Happening
from coordo_desktop.domain.handover import PaperFormat, SheetForm, SheetRequest
from coordo_desktop.domain.lists import Criteria, ListField, ListView
from coordo_desktop.domain.patients import Vigilance
from coordo_desktop.services.bundle import Services

ROUND = "Tournée Ostabat"
_WITH_GIR = (
    ListField.NAME, ListField.AGE, ListField.GIR, ListField.TOWN, ListField.PHONES,
    ListField.LAST_CONTACT,
)  # fmt: skip


def papers(followed: Sequence[Followed], end: datetime) -> list[Happening]:
    """Saved lists and a round; a sheet that came back, one destroyed, one still in a car."""
    mine = [one for one in followed if one.lively][:9]
    return [
        Happening(end - timedelta(days=20), lambda all_: _lists(all_, mine)),
        Happening(end - timedelta(days=4), lambda all_: _sheet(all_, back=True, destroyed=True)),
        Happening(end - timedelta(days=3), lambda all_: _sheet(all_, back=True)),
        Happening(end - timedelta(hours=47), _sheet),
        Happening(end - timedelta(hours=2), lambda all_: _opened(all_, followed[:14])),
    ]


def _lists(services: Mapping[str, Services], mine: Sequence[Followed]) -> None:
    lists = services["demo"].lists
    lists.create_chosen(ROUND, [one.patient_id for one in mine], shared=True)
    criteria = Criteria(coordinated=True, girs=frozenset({1, 2, 3}))
    lists.save("GIR 1 à 3", ListView(criteria=criteria, columns=_WITH_GIR), shared=True)
    criteria = Criteria(flags=frozenset({Vigilance.OXYGEN}))
    lists.save("Sous oxygène", ListView(criteria=criteria), shared=True)
    criteria = Criteria(coordinated=True, no_contact_days=21)
    lists.save("Sans nouvelles depuis 3 semaines", ListView(criteria=criteria))


def _opened(services: Mapping[str, Services], last: Sequence[Followed]) -> None:
    """The records of the morning, so that the first view has somebody to show."""
    for one in reversed(last):
        services["demo"].patients.open(one.patient_id)


def _sheet(
    services: Mapping[str, Services], *, back: bool = False, destroyed: bool = False
) -> None:
    mine = services["demo"]
    saved = next(one for one in mine.lists.saved() if one.name == ROUND)
    request = SheetRequest(
        list_id=saved.id, recipient="Nadège OYHENART, IDEL", title=ROUND,
        form=SheetForm.DETAILED, paper=PaperFormat.A4_PORTRAIT,
    )  # fmt: skip
    number = mine.handover.print_sheet(mine.handover.prepare(request)).number
    if back:
        mine.handover.mark_returned(number)
    if destroyed:
        mine.handover.mark_destroyed(number)
