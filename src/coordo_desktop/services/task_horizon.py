"""The days ahead are made before anybody looks: at most once a day, or when they run short."""

from datetime import date
from weakref import WeakKeyDictionary
from zoneinfo import ZoneInfo

from coordo_desktop.store import settings, tasks
from coordo_desktop.store.unit import Store, note

_LOOKED: WeakKeyDictionary[Store, date] = WeakKeyDictionary()


def ready(store: Store) -> date:
    """Make the tasks of the days ahead if this was not looked at today; the practice's day.

    Called before tasks are read: nothing else has to know that a day began.
    """
    if store.practice is None:
        with store.reading() as session:
            store.practice = settings.load(session)
    today = store.clock().astimezone(ZoneInfo(store.practice.time_zone)).date()
    if _LOOKED.get(store) == today:
        return today
    with store.reading() as session:
        lacking = tasks.lacks_days(session, today)
    if lacking and not store.damaged:
        make(store)
    _LOOKED[store] = today
    return today


def make(store: Store) -> int:
    """Make the tasks of the days ahead wherever they run short; how many were made."""
    with store.action("task.generate") as session:
        made = tasks.generate(session, tasks.practice_day(session))
        note(session, made=made)
    return made
