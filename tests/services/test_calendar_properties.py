"""Export then import changes nothing, whatever was booked, moved, cancelled and cut."""

import os
import shutil
from contextlib import contextmanager
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from appointment_series_builders import a_nurse, a_series, everything, spans
from appointment_series_strategies import (
    EDITS,
    EXCEPTIONS,
    RULES,
    STARTS,
    edited,
    with_exceptions,
)
from conftest import KEY, NINE, actor_of
from coordo_desktop.domain.agenda_papers import Names
from coordo_desktop.domain.appointment_series import HORIZON
from coordo_desktop.exchange.calendar_rows import rows_told
from coordo_desktop.exchange.icalendar_files import content_told, written_calendar
from coordo_desktop.services.calendar_files import entries_of
from coordo_desktop.services.calendar_importing import Importing
from coordo_desktop.store import appointment_series as kept
from coordo_desktop.store import appointment_series_edits as edits
from coordo_desktop.store.unit import Store

EXAMPLES = 10_000 if os.environ.get("COORDO_PROOF") == "full" else 10


class Undone(Exception):
    """Nothing of an example is kept."""


@contextmanager
def an_example(store):
    """An action that is taken back at its end."""
    with pytest.raises(Undone), store.action("agenda.import") as session:
        yield session
        raise Undone


@pytest.fixture
def elsewhere(tmp_path, clock, _template):
    """Another practice."""
    path = tmp_path / "elsewhere.db"
    shutil.copyfile(_template, path)
    other = Store(path, KEY, actor_of("martin"), clock)
    yield other
    other.close()


def written(session):
    """Everything, as a file of ours."""
    entries = entries_of(session, actor_of("martin"), everything(session), Names.INITIALS)
    return written_calendar(entries, NINE), len(entries)


def taken(session, content):
    """What importing this file comes to."""
    told = rows_told(content)
    ours = next(told)["head"]["ours"]
    return Importing(session, None, ours=ours).take(content_told(told, ours=ours))


def agenda(found):
    """When somebody is busy, as far as every practice lays its series out."""
    held = (each for each in found if each.state.holds and each.starts_at < NINE + HORIZON)
    return sorted(spans(held))


@given(STARTS, RULES, EXCEPTIONS, EDITS)
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_export_then_import_changes_nothing(store, elsewhere, start, rule, exceptions, asked):
    with an_example(store) as session, an_example(elsewhere) as there:
        a_nurse(session)
        made = kept.create(session, a_series(start[0], rule, hour=start[1]))
        with_exceptions(session, made, exceptions)
        for _ in edited(session, edits, asked, everything):
            pass
        before = everything(session)
        content, count = written(session)
        here = taken(session, content)
        assert (here.unchanged, here.refused) == (count, ())
        assert everything(session) == before
        brought = taken(there, content)
        assert (brought.created + brought.unchanged, brought.refused) == (count, ())
        assert agenda(everything(there)) == agenda(before)
        assert taken(there, content).unchanged == count
        again, same = written(there)
        back = taken(there, again)
        assert (back.unchanged, back.refused) == (same, ())
        assert date.min < brought.first <= brought.last
