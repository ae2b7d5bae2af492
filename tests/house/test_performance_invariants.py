"""What never varies whatever the machine: statements, indexes, rows asked for, which thread."""

import inspect
import json
import re
import threading
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.domain.transmissions import BoardFilter
from coordo_desktop.services.bundle import Services
from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.measurements import MeasurementService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.transmissions import TransmissionService
from coordo_desktop.services.unlocking import create_practice
from coordo_desktop.store.kdf import FLOOR
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.shell.launch import pool_runners
from coordo_desktop.ui.shell.opening import opened_from
from coordo_desktop.ui.shell.registry import page_specs
from coordo_desktop.ui.shell.session import Session
from people import a_patient
from transmission_builders import a_draft

BIG = {
    "patient", "patient_key", "search_doc", "search_variant", "transmission", "transmission_unread",
    "receipt", "measurement", "focus", "follow_up", "audit", "import_origin", "care_team_member",
}  # fmt: skip
MOST_TO_SEARCH, MOST_TO_OPEN, MOST_TO_SIGN, MOST_OF_BOARD = 12, 12, 12, 4
ONLY_ASKS_THE_CLOCK = {"patients.today"}


@contextmanager
def sent(store):
    """Every statement the driver runs, with its values in it; transactions left out."""
    seen: list[str] = []

    def note(statement: str) -> None:
        if not statement.startswith(("BEGIN", "COMMIT", "ROLLBACK", "PRAGMA", "--")):
            seen.append(statement)

    for engine in (store.engines.read, store.engines.write):
        engine.connect().close()  # there is a connection to listen to
    for raw in store.engines._raw:
        raw.set_trace_callback(note)
    yield seen
    for raw in store.engines._raw:
        raw.set_trace_callback(None)


def walked(store, statements):
    """The big tables that some of these statements would read from end to end."""
    connection = store.engines.maintenance()
    found = []
    for statement in statements:
        names = dict(re.findall(r"\b(?:FROM|JOIN|,) (\w+) (?:AS )?(\w+)\b", statement))
        real = {alias: table for table, alias in names.items()}
        for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}"):
            scan = re.match(r"SCAN (\w+)$", row[3])
            if scan and real.get(scan[1], scan[1]) in BIG:
                found.append((row[3], statement[:90]))
    connection.close()
    return found


@pytest.fixture
def desk(store):
    return {
        "patients": PatientService(store),
        "directory": DirectoryService(store),
        "entries": TransmissionService(store),
        "measurements": MeasurementService(store),
    }


def opened(desk, patient_id):
    """What the patients view asks to show a record; it asks for the directory once for all."""
    desk["patients"].open(patient_id)
    desk["entries"].open_foci(patient_id)
    desk["measurements"].shown(patient_id)
    desk["entries"].board(BoardFilter(patient_id=patient_id))


def written(desk, clock, patient_id, many):
    """That many entries, each with constantes, under a few cibles."""
    for number in range(many):
        clock.advance(hours=6)
        label = f"Douleur {number % 5}"
        desk["entries"].sign(a_draft(patient_id, label, f"EVA 6 ta 13/8 fc {60 + number % 40}"))


def test_opening_a_record_costs_the_same_whatever_its_history(store, desk, clock):
    new, old = (desk["patients"].create(a_patient(f"NOM{n}", "Anne")) for n in "AB")
    written(desk, clock, new, 6)
    written(desk, clock, old, 60)
    opened(desk, new)
    opened(desk, old)
    with sent(store) as short:
        opened(desk, new)
    with sent(store) as long:
        opened(desk, old)
    assert len(short) == len(long) <= MOST_TO_OPEN
    assert walked(store, long) == []


def test_signing_costs_the_same_whatever_came_before(store, desk, clock):
    patient_id = desk["patients"].create(a_patient())
    written(desk, clock, patient_id, 6)
    with sent(store) as early:
        desk["entries"].sign(a_draft(patient_id, "Douleur 0", "EVA 6 ta 13/8"))
    written(desk, clock, patient_id, 60)
    with sent(store) as late:
        desk["entries"].sign(a_draft(patient_id, "Douleur 0", "EVA 6 ta 13/8"))
    asked = [one for one in late if one.startswith(("SELECT", "UPDATE", "INSERT"))]
    assert len(early) == len(late)
    assert len({re.sub(r"\W.*", "", one) + one[:60] for one in asked}) <= MOST_TO_SIGN
    assert walked(store, [one for one in asked if not one.startswith("INSERT")]) == []


@pytest.mark.parametrize("typed", ["m", "mart", "martin paul", "mratin", "1948", "06 81", "zzzz"])
def test_a_keystroke_costs_the_same_however_many_are_on_file(store, desk, typed):
    patients = desk["patients"]
    people = [a_patient(f"MARTIN{chr(65 + n % 26)}", f"Paul{n}") for n in range(400)]
    patients.create_many(people[:40])
    patients.find(typed)
    with sent(store) as few:
        patients.find(typed)
    patients.create_many([replace(one) for one in people[40:]])
    with sent(store) as many:
        found = patients.find(typed, 20)
    assert len(found) <= 20
    assert len(many) <= MOST_TO_SEARCH
    assert len(few) <= MOST_TO_SEARCH
    assert walked(store, many) == []
    places = [
        json.loads(text) for one in many for text in re.findall(r"json_each\('(\[[\d,]*\])'", one)
    ]
    assert all(len(each) <= 3 * 20 for each in places), "rows are read that nobody will see"


def test_the_board_reads_its_page_and_no_more(store, desk, clock):
    patient_id = desk["patients"].create(a_patient())
    written(desk, clock, patient_id, 30)
    with sent(store) as small:
        assert len(desk["entries"].board(BoardFilter(limit=10))) == 10
    written(desk, clock, patient_id, 60)
    with sent(store) as large:
        assert len(desk["entries"].board(BoardFilter(limit=10))) == 10
    assert len(small) == len(large) <= MOST_OF_BOARD
    assert all("LIMIT" in one for one in large if " FROM transmission JOIN " in one)
    recent = BoardFilter(since=clock() - timedelta(days=2), limit=10)
    with sent(store) as week:
        desk["entries"].board(recent)
    assert walked(store, week) == []


# --- which thread ---------------------------------------------------------------------------


class Watched:
    """A service that notes which of its methods were called on the UI thread."""

    def __init__(self, service, name, caught):
        self._service, self._name, self._caught = service, name, caught

    def __getattr__(self, method):
        found = getattr(self._service, method)
        if not inspect.ismethod(found):
            return found

        def called(*args, **kwargs):
            name = f"{self._name}.{method}"
            if threading.current_thread() is threading.main_thread():
                self._caught.append(name)
            return found(*args, **kwargs)

        return called


def watched(services, caught):
    """The bundle, each service under watch."""
    return Services(
        **{
            one.name: Watched(getattr(services, one.name), one.name, caught)
            for one in fields(services)
        }
    )


@pytest.fixture
def at_work(qtbot, tmp_path, clock):
    """The window of a real practice, with its real threads, and what was caught."""
    app = QApplication.instance()
    apply_theme(app, "light")
    made, _code = create_practice(
        tmp_path / "coffre", PracticeSettings(name="Maison de santé"), "martin", "C. MARTIN", "IDE",
        "Sept-Collines-42-Bleues", clock=clock, kdf=FLOOR,
    )  # fmt: skip
    hub = ChangeHub()
    made.store.announce = hub.announce
    opened = opened_from(made)
    caught: list[str] = []
    guarded = replace(opened, services=watched(opened.services, caught))
    runners = pool_runners()
    preferences = Preferences(tmp_path / "poste.ini")
    session = Session(guarded, hub, runners, page_specs, preferences, clock)
    qtbot.addWidget(session.screen)
    session.screen.resize(1366, 768)
    session.screen.show()

    def settle():
        three = (runners.desk, runners.glance, runners.press)
        qtbot.waitUntil(lambda: not any(one.busy for one in three), timeout=20_000)

    settle()
    yield session, opened.services, caught, settle
    session.stop()
    opened.desk.close()
    session.deleteLater()


def test_no_service_is_called_on_the_thread_of_the_window(at_work):
    session, services, caught, settle = at_work
    patient_id = services.patients.create(a_patient())
    services.transmissions.sign(a_draft(patient_id))
    settle()
    window = session.window
    for key in window._specs:
        window.open_view(key)
        settle()
    for typed in ("e", "et", "etch"):
        window.top.search.setText(typed)
        window.top.search.textEdited.emit(typed)
        settle()
    window.open_patient(patient_id)
    settle()
    record = window.page("patients").record
    for tab in list(record._pages):
        record.show_tab(tab)
        settle()
    window.write_transmission(patient_id)
    settle()
    window.print_sheet(patient_id)
    settle()
    assert sorted(set(caught) - ONLY_ASKS_THE_CLOCK) == []


def test_the_watch_would_see_a_call_on_the_thread_of_the_window(at_work):
    session, _services, caught, _settle = at_work
    caught.clear()
    session.opened.services.patients.recent()
    assert caught == ["patients.recent"]
