"""Random series of appointments: rules, exceptions, edits, for properties of several floors."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st

from conftest import NINE
from coordo_desktop.domain.appointment_rules import cancelled, draft_of
from coordo_desktop.domain.appointments import AppointmentState, CancelReason, EditScope
from coordo_desktop.store.appointment_writing import change_many

FOLLOWING, ALL = EditScope.FOLLOWING, EditScope.ALL

RULES = st.sampled_from(
    [
        "FREQ=DAILY;COUNT=12",
        "FREQ=DAILY;INTERVAL=3;COUNT=9",
        "FREQ=WEEKLY;BYDAY=MO;COUNT=10",
        "FREQ=WEEKLY;BYDAY=MO,TH,SU;COUNT=14",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,FR",
        "FREQ=MONTHLY;BYMONTHDAY=28;COUNT=8",
        "FREQ=MONTHLY;BYDAY=2MO;COUNT=6",
    ]
)
STARTS = st.tuples(
    st.sampled_from(["2026-10-20", "2026-11-23", "2027-03-22", "2027-10-27"]),
    st.sampled_from(["02:30", "10:00", "23:45"]),
)
EXCEPTIONS = st.lists(
    st.tuples(st.integers(0, 13), st.sampled_from(["moved", "cancelled", "honoured", "renamed"])),
    max_size=4,
    unique_by=lambda each: each[0],
)
EDITS = st.lists(
    st.tuples(
        st.sampled_from([FOLLOWING, ALL]),
        st.integers(0, 13),
        st.integers(-3, 8),
        st.integers(-90, 240),
        st.sampled_from(["", "Autre soin"]),
        st.sampled_from(["", "", "", "FREQ=WEEKLY;BYDAY=TU;COUNT=6", "FREQ=DAILY;COUNT=5"]),
    ),
    min_size=1,
    max_size=3,
)


def draft_from(appointment, **by):
    """The appointment moved, as somebody drags it."""
    draft, distance = draft_of(appointment), timedelta(**by)
    return replace(draft, starts_at=draft.starts_at + distance, ends_at=draft.ends_at + distance)


def touched(appointment, **values):
    """The appointment changed on its own."""
    return replace(appointment, version=appointment.version + 1, **values)


def with_exceptions(session, made, exceptions):
    """Some occurrences moved, renamed, cancelled or honoured on their own."""
    pairs = []
    for index, what in exceptions:
        if index >= len(made):
            continue
        before = made[index]
        if what == "cancelled":
            why = CancelReason.ILL
            after = cancelled(before, why, NINE, "C. MARTIN", by_patient=True, note="")
        elif what == "honoured":
            after = touched(before, state=AppointmentState.HONOURED)
        elif what == "renamed":
            content = replace(before.content, title="Une fois")
            after = touched(before, content=content, detached=True)
        else:
            moved = draft_from(before, hours=5, minutes=10)
            times = {"starts_at": moved.starts_at, "ends_at": moved.ends_at}
            after = touched(before, detached=True, **times)
        pairs.append((before, after))
    change_many(session, pairs)


def edited(session, edits, asked, found):
    """The edits asked for, each on some occurrence of what `found` tells; what each came to."""
    from coordo_desktop.domain.appointment_series import RuleNotMovable

    for scope, index, days, minutes, title, other in asked:
        before = found(session)
        target = before[index % len(before)]
        if target.series_id is None or not target.state.open:
            continue
        draft = draft_from(target, days=days, minutes=minutes)
        if title:
            draft = replace(draft, content=replace(draft.content, title=title))
        draft = replace(draft, rule=other or draft.rule)
        try:
            done = edits.edit(session, target, draft, scope)
        except RuleNotMovable:
            continue
        yield before, target, scope, done
