"""The series of appointments are laid out before anybody reads or books the days ahead (AG3).

At most once a day, or when somebody looks further than what was made.
"""

from datetime import date
from weakref import WeakKeyDictionary
from zoneinfo import ZoneInfo

from coordo_desktop.domain.appointment_series import FURTHEST, HORIZON
from coordo_desktop.store import appointment_series_horizon as horizon
from coordo_desktop.store import settings
from coordo_desktop.store.unit import Store, note

_LOOKED: WeakKeyDictionary[Store, date] = WeakKeyDictionary()


def ready(store: Store, upto: date | None = None) -> date:
    """Make the occurrences that lack until `upto` (400 days at least); the practice's day.

    Called before appointments are read or booked; cheap once it was done for the day. Nothing is
    made further than three years ahead.
    """
    if store.practice is None:
        with store.reading() as session:
            store.practice = settings.load(session)
    today = store.clock().astimezone(ZoneInfo(store.practice.time_zone)).date()
    to = today + HORIZON
    if upto is not None:
        to = min(max(to, upto), today + FURTHEST)
    if _LOOKED.get(store) == today and to == today + HORIZON:
        return today
    with store.reading() as session:
        lacking = horizon.lacks(session, to)
    if lacking and not store.damaged:
        with store.action("appointment.lay_out") as session:
            note(session, made=horizon.extend(session, to))
    _LOOKED[store] = today
    return today
