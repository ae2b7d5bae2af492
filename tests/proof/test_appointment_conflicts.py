"""Nobody and nothing is booked twice at once without a recorded reason, whatever is done (AG4).

Random schedules of a small practice: short at each run of the tests, 10,000 when it is asked.
"""

import shutil
import threading
from datetime import timedelta
from itertools import combinations, count
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import text

from appointment_builders import TUESDAY, a_draft, listed, on_file
from conftest import KEY, FixedClock, actor_of
from coordo_desktop.domain.appointment_rules import draft_of
from coordo_desktop.domain.appointments import AppointmentState, CancelReason, EditScope
from coordo_desktop.domain.conflicts import Conflicting
from coordo_desktop.domain.errors import NotFound, Refusal
from coordo_desktop.domain.opening import Room
from coordo_desktop.services.appointments import AppointmentService
from coordo_desktop.services.opening import OpeningService
from coordo_desktop.store.unit import Store
from proof_support import asked, figures

SCHEDULES = asked(6, 10_000)
STEPS = 12
QUARTER = timedelta(minutes=15)
DAY = timedelta(days=1)
PEOPLE = 2

_moments = st.tuples(st.integers(0, 2), st.integers(0, 7), st.integers(1, 5))
_some = st.lists(st.integers(0, PEOPLE - 1), min_size=1, max_size=PEOPLE, unique=True)
_reasons = st.sampled_from(["", "", "Urgence"])
_rules = st.sampled_from(["", "", "FREQ=DAILY;COUNT=3", "FREQ=WEEKLY;COUNT=2"])
_scopes = st.sampled_from(list(EditScope))
_states = st.sampled_from(list(AppointmentState))
_picks = st.integers(0, 50)


@pytest.fixture
def practice(store, vault_path, tmp_path):
    """A file with two professionals, two patients and a room; who they are."""
    team, people = listed(store, "HARISMEDY", "OYHENART"), on_file(store, "ALDAY", "PUYO")
    room = OpeningService(store).save_room(Room(id=uuid4(), version=0, name="Salle 1"))
    store.checkpoint()
    return shutil.copy(vault_path, tmp_path / "monde.db"), team, people, room.id


def asked_of(store, query):
    with store.reading() as session:
        return [tuple(row) for row in session.execute(text(query))]


def overlaps(store):
    """Pairs that take the same person or room at once, read without the program's own rules.

    (kind, one, other): ids in hexadecimal. A cancelled one takes nothing.
    """
    rows = asked_of(
        store,
        "SELECT hex(id), starts_at, ends_at, hex(room_id), series_id IS NOT NULL FROM appointment"
        " WHERE state <> 'cancelled'",
    )
    taken: dict[str, set] = {row[0]: {("room", row[3])} if row[3] else set() for row in rows}
    for kind, table in (
        ("professional", "appointment_professional"),
        ("patient", "appointment_patient"),
    ):
        query = f"SELECT hex(appointment_id), hex({kind}_id) FROM {table}"
        for one, who in asked_of(store, query):
            if one in taken:
                taken[one].add((kind, who))
    for one, other in combinations(rows, 2):
        if one[1] < other[2] and other[1] < one[2]:
            for kind, _who in taken[one[0]] & taken[other[0]]:
                yield kind, one[0], other[0]


def recorded(store):
    """(id, kind) of every override of an appointment that says it was forced."""
    rows = asked_of(
        store,
        "SELECT hex(a.id), o.kinds FROM appointment_override o"
        " JOIN appointment a ON a.id = o.appointment_id WHERE a.forced AND length(o.reason) > 0",
    )
    return {(one, kind) for one, kinds in rows for kind in kinds.split()}


def held(store):
    """What the holds say, and what they should: (who, appointment, from, to)."""
    found = asked_of(
        store, "SELECT hex(holder), hex(appointment_id), starts_at, ends_at FROM agenda_hold"
    )
    wanted = asked_of(
        store,
        "SELECT hex(p.professional_id), hex(a.id), a.starts_at, a.ends_at FROM appointment a"
        " JOIN appointment_professional p ON p.appointment_id = a.id WHERE a.state <> 'cancelled'"
        " UNION ALL SELECT hex(room_id), hex(id), starts_at, ends_at FROM appointment"
        " WHERE state <> 'cancelled' AND room_id IS NOT NULL",
    )
    return sorted(found), sorted(wanted)


class Desk(RuleBasedStateMachine):
    """Somebody at the desk: books, moves, cancels, puts back, with a reason or without one."""

    practice = ()  # given by the test: the file to copy, who is in it, where copies go
    numbers = count()

    @initialize()
    def opened(self):
        template, self.team, self.people, self.room, self.folder = self.practice
        self.path = shutil.copy(template, self.folder / f"{next(self.numbers)}.db")
        self.store = Store(self.path, KEY, actor_of("martin"), FixedClock())
        self.service = AppointmentService(self.store)
        self.ids, self.past, self.left = [], [], None

    def teardown(self):
        if hasattr(self, "store"):
            self.store.close()
            for each in self.folder.glob(f"{self.path.name}*"):
                each.unlink()

    def draft(self, moment, who, whom, in_room, rule_of=""):
        day, quarter, length = moment
        return a_draft(
            [self.team[each] for each in who], [self.people[each] for each in whom],
            at=TUESDAY + day * DAY + quarter * QUARTER, minutes=15 * length,
            room_id=self.room if in_room else None, rule=rule_of,
        )  # fmt: skip

    def picked(self, pick):
        one = self.service.appointment(self.ids[pick % len(self.ids)])
        self.past.append(one)
        return one

    def tried(self, deed):
        """Whatever is refused leaves everything as it was: the invariants say it."""
        try:
            return deed()
        except Refusal:
            return None

    @rule(moment=_moments, who=_some, whom=_some, room=st.booleans(), often=_rules,
          reason=_reasons)  # fmt: skip
    def book(self, moment, who, whom, room, often, reason):
        draft = self.draft(moment, who, whom, room, often)
        kept = self.tried(lambda: self.service.book(draft, reason=reason))
        if kept is not None:
            shown = self.service.agenda(TUESDAY.date() - 3 * DAY, TUESDAY.date() + 30 * DAY).entries
            self.ids = [each.id for each in shown]

    @precondition(lambda self: self.ids)
    @rule(pick=_picks, moment=_moments, scope=_scopes, reason=_reasons)
    def move(self, pick, moment, scope, reason):
        one, to = self.picked(pick), self.draft(moment, [0], [0], in_room=False)
        self.tried(
            lambda: self.service.move(
                one.id, one.version, to.starts_at, to.ends_at, scope=scope, reason=reason
            )
        )

    @precondition(lambda self: self.ids)
    @rule(pick=_picks, who=_some, whom=_some, room=st.booleans(), scope=_scopes,
          reason=_reasons)  # fmt: skip
    def change(self, pick, who, whom, room, scope, reason):
        one = self.picked(pick)
        content = self.draft((0, 0, 1), who, whom, room).content
        draft = draft_of(one)
        draft = type(draft)(
            starts_at=one.starts_at, ends_at=one.ends_at, content=content, rule=one.rule
        )
        self.tried(
            lambda: self.service.change(one.id, one.version, draft, scope=scope, reason=reason)
        )

    @precondition(lambda self: self.ids)
    @rule(pick=_picks, scope=_scopes)
    def cancel(self, pick, scope):
        one = self.picked(pick)
        done = self.tried(
            lambda: self.service.cancel_all(one.id, one.version, CancelReason.ILL, scope=scope)
        )
        self.left = self.left if done is None else done[1]

    @precondition(lambda self: self.ids)
    @rule(pick=_picks, state=_states, reason=_reasons)
    def say(self, pick, state, reason):
        one = self.picked(pick)
        self.tried(lambda: self.service.set_state(one.id, one.version, state, reason=reason))

    @precondition(lambda self: self.past)
    @rule(pick=_picks)
    def put_back(self, pick):
        before = self.past[pick % len(self.past)]
        try:
            now = self.service.appointment(before.id)
        except NotFound:  # an edit of its series made others
            return
        self.tried(lambda: self.service.put_back(before, now.version))

    @rule(whom=st.integers(0, PEOPLE - 1))
    def leave(self, whom):
        self.left = self.tried(lambda: self.service.leave(self.people[whom], "Fin du suivi"))

    @precondition(lambda self: self.left is not None)
    @rule()
    def come_back(self):
        self.tried(lambda: self.service.come_back(self.left))
        self.left = None

    @invariant()
    def no_double_booking_without_a_recorded_override(self):
        if not hasattr(self, "store"):
            return
        said = recorded(self.store)
        bare = [each for each in overlaps(self.store)
                if not {(each[1], each[0]), (each[2], each[0])} & said]  # fmt: skip
        assert bare == []
        found, wanted = held(self.store)
        assert found == wanted


def test_no_double_booking_without_a_recorded_override(practice, tmp_path):
    folder = tmp_path / "mondes"
    folder.mkdir()
    run_state_machine_as_test(
        type("World", (Desk,), {"practice": (*practice, folder)}),
        settings=settings(
            max_examples=SCHEDULES,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    figures("double_booking", schedules=SCHEDULES, steps=STEPS)


def test_the_oracle_sees_a_double_booking(store):
    [who], people = listed(store, "HARISMEDY"), on_file(store, "ALDAY", "PUYO")
    service = AppointmentService(store)
    service.book(a_draft([who], people[:1]))
    forced = service.book(a_draft([who], people[1:]), reason="Urgence")
    assert [each[0] for each in overlaps(store)] == ["professional"]
    assert recorded(store) == {(forced.id.hex.upper(), "professional")}
    with store.quietly() as session:
        session.execute(text("UPDATE appointment SET forced = 0"))
    assert recorded(store) == set()


def test_two_windows_cannot_take_the_same_time(store, store_for):
    [who], people = listed(store, "HARISMEDY"), on_file(store, "ALDAY", "PUYO")
    windows = [AppointmentService(store_for(login)) for login in ("accueil", "coordo")]
    for window in windows:
        window.agenda(TUESDAY.date(), TUESDAY.date())
    gate, kept, refused = threading.Barrier(2), [], []

    def book(window, patient, day):
        gate.wait()
        try:
            kept.append(window.book(a_draft([who], [patient], at=TUESDAY + day * DAY)))
        except Conflicting:
            refused.append(patient)

    for day in range(5):
        pairs = zip(windows, people, strict=True)
        both = [threading.Thread(target=book, args=(*each, day)) for each in pairs]
        for each in both:
            each.start()
        for each in both:
            each.join()
    assert (len(kept), len(refused)) == (5, 5)
    assert list(overlaps(store)) == []
