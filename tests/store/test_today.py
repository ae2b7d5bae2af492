"""The statements of Aujourd'hui begin from what is few: no large table is walked through."""

from datetime import date

from sqlalchemy import event, text

from coordo_desktop.services.today import TodayService

# Partial indexes hold only what is open or coordinated: walking through one of them is counting
# what is to do.
ALLOWED = (
    "ix_task_open",
    "ix_patient_coordinated",
    "ix_assessment",
    "ix_focus_last_entry_at",
    "ix_awaited_since",
)
LARGE = (
    "patient", "transmission", "transmission_unread", "measurement", "task", "focus", "follow_up",
    "alert_snooze", "assessment", "awaited", "care_plan",
)  # fmt: skip


def test_no_statement_walks_through_a_large_table(store):
    service = TodayService(store, store.clock)
    service.today()
    sent = []

    def kept(_connection, _cursor, statement, parameters, *_rest):
        sent.append((statement, parameters))

    event.listen(store.engines.read, "before_cursor_execute", kept)
    service.today()
    event.remove(store.engines.read, "before_cursor_execute", kept)
    walked = []
    with store.reading() as session:
        driver = session.connection().connection.cursor()
        for statement, parameters in sent:
            if not statement.startswith("SELECT"):
                continue
            for row in driver.execute(f"EXPLAIN QUERY PLAN {statement}", parameters).fetchall():
                step = row[3]
                table = step.removeprefix("SCAN ").split(" ")[0]
                if step.startswith("SCAN ") and table in LARGE:
                    walked.append(step)
    assert sorted({one for one in walked if not any(each in one for each in ALLOWED)}) == []


def test_the_snoozes_of_ten_years_are_not_walked_through(store):
    with store.reading() as session:
        plan = session.execute(
            text(
                "EXPLAIN QUERY PLAN SELECT * FROM alert_snooze WHERE until > :on AND NOT EXISTS"
                " (SELECT 1 FROM alert_snooze later WHERE later.key = alert_snooze.key"
                " AND later.seq > alert_snooze.seq)"
            ),
            {"on": date(2026, 11, 23).isoformat()},
        ).all()
    assert not any(row[3].startswith("SCAN") for row in plan)
