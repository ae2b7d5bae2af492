"""What a test counts of a question: the statements it sends, the tables they walk whole."""

import re
from contextlib import contextmanager

BIG = {
    "patient", "care_plan", "plan_version", "plan_agreement", "plan_evaluation", "plan_review",
    "task", "task_series", "measurement", "transmission", "care_team_member",
}  # fmt: skip


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


def walked(store, statements, big=BIG):
    """The big tables that some of these statements would read from end to end."""
    connection = store.engines.maintenance()
    found = []
    for statement in statements:
        names = dict(re.findall(r"\b(?:FROM|JOIN|,) (\w+) (?:AS )?(\w+)\b", statement))
        real = {alias: table for table, alias in names.items()}
        for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}"):
            scan = re.match(r"SCAN (\w+)$", row[3])
            if scan and real.get(scan[1], scan[1]) in big:
                found.append((row[3], statement[:90]))
    connection.close()
    return found
