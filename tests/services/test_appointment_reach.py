"""How far an appointment may be put, what is over already, and the place it already has."""

from dataclasses import replace
from datetime import timedelta

import pytest

from appointment_builders import TUESDAY, a_draft, listed, on_file
from coordo_desktop.domain.appointments import OutOfReach
from coordo_desktop.domain.conflicts import ConflictKind, SlotQuestion
from coordo_desktop.services.appointments import AppointmentService
from coordo_desktop.services.slots import SlotService

DAY = timedelta(days=1)


@pytest.fixture
def service(store):
    return AppointmentService(store)


@pytest.fixture
def slots(store):
    return SlotService(store)


@pytest.fixture
def who(store):
    return listed(store, "HARISMEDY", "OYHENART")


@pytest.fixture
def whom(store):
    return on_file(store, "ALDAY")


def at_year(year):
    return TUESDAY.replace(year=year)


@pytest.mark.parametrize(
    ("year", "ahead"), [(1890, False), (2024, False), (2032, True), (2099, True)]
)
def test_a_year_nobody_looks_at_is_refused_and_says_so(service, who, whom, year, ahead):
    with pytest.raises(OutOfReach) as refused:
        service.book(a_draft(who[:1], whom, at=at_year(year)))
    assert (refused.value.ahead, refused.value.field) == (ahead, "starts_at")


def test_five_years_ahead_and_one_back_are_the_last_days_taken(service, who, whom, clock):
    today = clock()
    ahead = today.replace(year=today.year + 5)
    back = today.replace(year=today.year - 1)
    for at in (ahead, back):
        assert service.book(a_draft(who[:1], whom, at=at)).starts_at == at
    for at in (ahead + DAY, back - DAY):
        with pytest.raises(OutOfReach):
            service.book(a_draft(who[1:], whom, at=at))


def test_an_appointment_is_not_moved_out_of_reach_and_an_old_one_is_still_written_over(
    service, who, whom, clock
):
    kept = service.book(a_draft(who[:1], whom))
    with pytest.raises(OutOfReach):
        service.move(kept.id, kept.version, at_year(2062), at_year(2062) + timedelta(minutes=30))
    clock.advance(days=500)
    told = a_draft(who[:1], whom, note="bilan reçu")
    assert service.change(kept.id, kept.version, told).content.note == "bilan reçu"


def test_what_is_over_is_shown_and_does_not_block(service, slots, who, whom, clock):
    over = a_draft(who[:1], whom, at=clock() - DAY)
    (found,) = (one for one in slots.conflicts(over) if one.kind is ConflictKind.PAST)
    assert not found.kind.asks_reason
    kept = service.book(over)
    noted = replace(over, content=replace(over.content, note="vue hier"))
    assert not any(one.kind is ConflictKind.PAST for one in slots.conflicts(noted, ignore=kept.id))
    later = replace(
        over,
        starts_at=over.starts_at + timedelta(hours=1),
        ends_at=over.ends_at + timedelta(hours=1),
    )
    assert any(one.kind is ConflictKind.PAST for one in slots.conflicts(later, ignore=kept.id))
    under_way = a_draft(who[:1], whom, at=clock() - timedelta(minutes=10))
    assert not any(one.kind is ConflictKind.PAST for one in slots.conflicts(under_way))


def test_what_is_moved_is_not_offered_the_place_it_has(service, slots, who, whom):
    kept = service.book(a_draft(who[:1], whom))
    service.book(a_draft(who[:1], at=TUESDAY + timedelta(hours=1), title="réunion"))
    wanted = a_draft(who[:1], whom, at=TUESDAY + timedelta(hours=1))
    offered = slots.nearest(wanted, ignore=kept.id)
    assert len(offered) == 3
    assert TUESDAY not in {one.starts_at for one in offered}
    # With somebody else it is another place.
    asked = SlotQuestion(
        professionals=tuple(who[1:]), patients=tuple(whom), earliest=TUESDAY,
        latest=TUESDAY + DAY, near=TUESDAY, ignore=kept.id,
    )  # fmt: skip
    assert TUESDAY in {one.starts_at for one in slots.free(asked)}
