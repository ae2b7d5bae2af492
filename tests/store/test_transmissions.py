"""What the file itself holds: nothing signed changes, and no question walks a whole table."""

import re
from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import IntegrityError

from coordo_desktop.domain.handover import SheetRequest
from coordo_desktop.domain.transmissions import (
    BoardFilter,
    FollowUpDraft,
    Priority,
    Recipient,
    RecipientKind,
)
from coordo_desktop.services.foci import FocusWork
from coordo_desktop.services.handover import HandoverService
from coordo_desktop.services.measurements import MeasurementService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.transmissions import TransmissionService
from coordo_desktop.store import board
from coordo_desktop.store.board import match_of
from transmission_builders import NINE, a_draft, a_patient

BIG = ("transmission", "measurement", "receipt", "transmission_unread", "focus", "follow_up")
EVERYBODY = (Recipient(RecipientKind.ALL),)


@pytest.fixture
def patient_id(store):
    return PatientService(store).create(a_patient())


@pytest.fixture
def signed(store, patient_id):
    draft = a_draft(patient_id, data="EVA 6 fc 78", follow_ups=(FollowUpDraft(text="Revoir"),))
    return TransmissionService(store).sign(draft)


@contextmanager
def statements(*engines):
    """Every statement run on these engines, with its values."""
    seen = []

    def note(_connection, _cursor, statement, values, _context, _many):
        seen.append((statement, values))

    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    yield seen
    for engine in engines:
        event.remove(engine, "before_cursor_execute", note)


def scans(store, seen):
    """The big tables that some statement would walk from end to end."""
    found = []
    with store.engines.read.connect() as connection:
        for statement, values in seen:
            if not re.match(r"\s*(SELECT|UPDATE|DELETE|WITH)", statement):
                continue
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            for row in plan:
                walked = re.match(r"SCAN (\w+)", row.detail)
                if walked and walked[1] in BIG:
                    found.append((row.detail, statement))
    return found


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE transmission SET body = 'autre'",
        "UPDATE transmission SET priority = 3",
        "UPDATE transmission SET author = 'autre'",
        "UPDATE transmission SET signed_at = '2020-01-01T00:00:00.000000Z'",
        "UPDATE transmission SET patient_id = x'00'",
        "DELETE FROM transmission",
        "UPDATE measurement SET value = 200",
        "DELETE FROM measurement",
    ],
)
def test_what_was_signed_is_never_altered(store, signed, sql):
    with pytest.raises(IntegrityError), store.quietly() as session:
        session.execute(text(sql))
    assert TransmissionService(store).entry(signed).parts == (("data", "EVA 6 fc 78"),)


def test_a_withdrawal_is_written_once(store, signed):
    TransmissionService(store).withdraw(signed, "erreur de patient")
    with pytest.raises(IntegrityError), store.quietly() as session:
        session.execute(text("UPDATE transmission SET withdrawn_reason = 'autre'"))
    with pytest.raises(IntegrityError), store.quietly() as session:
        session.execute(text("UPDATE transmission SET withdrawn_at = NULL, withdrawn_reason = ''"))


def test_a_receipt_and_a_printed_sheet_are_never_altered(store, store_for, signed, patient_id):
    TransmissionService(store_for("coordo")).mark_read([signed])
    HandoverService(store).print_sheet(
        HandoverService(store).prepare(SheetRequest(patients=(patient_id,)))
    )
    for sql in (
        "UPDATE receipt SET read_at = '2020-01-01T00:00:00.000000Z'",
        "DELETE FROM receipt",
        "UPDATE sheet SET recipient = 'autre'",
        "DELETE FROM sheet",
        "UPDATE sheet_paper SET pdf = x'00'",
        "DELETE FROM sheet_paper",
        "UPDATE sheet_task SET line = 2",
        "DELETE FROM sheet_task",
        "DELETE FROM sheet_patient",
    ):
        with pytest.raises(IntegrityError), store.quietly() as session:
            session.execute(text(sql))


def test_a_merging_takes_the_entries_along_and_back(store, patient_id, signed):
    service = PatientService(store)
    other = service.create(a_patient(family_name="LARALDE", used_name=""))
    merge = service.merge(other, patient_id)
    entry = TransmissionService(store).entry(signed)
    assert entry.patient_id == other
    assert [line.focus.patient_id for line in TransmissionService(store).open_foci(other)] == [
        other
    ]
    service.unmerge(getattr(merge, "id", merge))
    assert TransmissionService(store).entry(signed).patient_id == patient_id


def test_deleted_words_never_stay_in_the_index_and_it_is_whole(store, signed):
    with store.quietly() as session:
        session.execute(
            text("INSERT INTO transmission_fts(transmission_fts) VALUES ('integrity-check')")
        )
        secure = session.execute(
            text("SELECT v FROM transmission_fts_config WHERE k = 'secure-delete'")
        ).scalar()
    assert int(secure) == 1


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("", ""),
        ('; " *', ""),
        ("Œdème", '("oedeme"* OR "œdeme"*)'),
        ("TA 13/8", '("ta"*) AND ("13"*) AND ("8"*)'),
        (
            "a OR b NOT NEAR(c)",
            '("a"*) AND ("or"*) AND ("b"*) AND ("not"*) AND ("near"*) AND ("c"*)',
        ),
    ],
)
def test_what_is_typed_is_never_read_as_a_query_language(typed, asked):
    assert match_of(typed) == asked


# --- cost -----------------------------------------------------------------------------------


def test_signing_costs_few_statements_and_walks_no_table(store, patient_id):
    service = TransmissionService(store)
    service.sign(a_draft(patient_id))
    draft = a_draft(
        patient_id,
        data="ta 13/8 fc 78",
        recipients=EVERYBODY,
        follow_ups=(FollowUpDraft(text="Revoir", due=NINE),),
    )
    with statements(store.engines.write) as seen:
        service.sign(draft)
    assert len([one for one, _ in seen if not one.startswith("BEGIN")]) <= 12
    assert scans(store, seen) == []


FILTERS = [
    BoardFilter(since=NINE - timedelta(days=7)),
    BoardFilter(since=NINE - timedelta(days=7), until=NINE + timedelta(days=1)),
    BoardFilter(priority=Priority.URGENT),
    BoardFilter(text="douleur eva"),
    BoardFilter(text="douleur", since=NINE - timedelta(days=7)),
    BoardFilter(focus="Douleur"),
    BoardFilter(unread_by_me=True),
]


@pytest.mark.parametrize("asked", FILTERS)
@pytest.mark.parametrize("login", ["martin", "oyhenart"])
@pytest.mark.parametrize("crowd", [300, -1])
def test_the_board_walks_no_table(store_for, patient_id, signed, asked, login, crowd, monkeypatch):
    monkeypatch.setattr(board, "_CROWD", crowd)
    store = store_for(login)
    with statements(store.engines.read) as seen:
        TransmissionService(store).board(asked)
    assert scans(store, seen) == []


def test_the_whole_board_reads_its_page_in_the_order_of_the_numbers(store, signed):
    with statements(store.engines.read) as seen:
        TransmissionService(store).board(BoardFilter())
    walked = scans(store, seen)
    assert {detail for detail, _ in walked} <= {"SCAN transmission"}
    assert all("LIMIT" in statement for _, statement in walked)
    with store.engines.read.connect() as connection:
        plans = [
            row.detail
            for _, statement in walked
            for values in [next(v for s, v in seen if s == statement)]
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        ]
    assert not any("TEMP B-TREE" in each for each in plans)


def test_one_patients_questions_walk_no_table(store, patient_id, signed):
    service = TransmissionService(store)
    with statements(store.engines.read) as seen:
        service.board(BoardFilter(patient_id=patient_id))
        service.suggest_focus(patient_id, "dou")
        service.open_foci(patient_id)
        service.open_follow_ups(patient_id)
        service.versions(signed)
        service.receipts(signed)
        service.unread()
        service.ageing_foci(7)
        service.due_follow_ups(NINE)
        MeasurementService(store).last(patient_id)
        MeasurementService(store).history(patient_id)
    assert scans(store, seen) == []


def test_a_sheet_costs_the_same_statements_for_one_patient_as_for_many(store, signed, patient_id):
    patients = PatientService(store)
    others = tuple(patients.create(a_patient(family_name=f"N{n}", used_name="")) for n in range(8))
    service = HandoverService(store)
    service.prepare(SheetRequest(patients=(patient_id,)))  # once a day the days ahead are looked at
    with statements(store.engines.read) as one:
        service.prepare(SheetRequest(patients=(patient_id,), recipient="N. Oyhenart"))
    with statements(store.engines.read) as many:
        service.prepare(SheetRequest(patients=(patient_id, *others), recipient="N. Oyhenart"))
    assert len(one) == len(many) <= 20
    assert scans(store, many) == []
    with statements(store.engines.read) as news:
        service.prepare(SheetRequest(period_start=NINE - timedelta(days=1), period_end=NINE))
    assert scans(store, news) == []
    number = service.print_sheet(
        service.prepare(SheetRequest(patients=(patient_id,), recipient="N. Oyhenart"))
    ).number
    with statements(store.engines.read) as since:
        service.prepare(SheetRequest(recipient="N. Oyhenart"))
        service.changed_since(number)
        service.register(in_circulation_only=True)
    assert scans(store, since) == []
    assert issubclass(TransmissionService, FocusWork)
