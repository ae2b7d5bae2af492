"""Which backups are kept, and when one is due."""

from datetime import UTC, datetime, timedelta

from coordo_desktop.domain.backups import BackupLine, is_due, superfluous

START = datetime(2026, 1, 5, 18, 0, tzinfo=UTC)


def a_backup(at, *, verified=True):
    return BackupLine(at.isoformat(), at, "exit", 1, 1, verified)


def test_three_years_day_by_day_keep_exactly_the_rule():
    kept = []
    for day in range(3 * 365):
        at = START + timedelta(days=day)
        kept += [a_backup(at + timedelta(hours=hour)) for hour in (-6, -3, 0)]
        gone = {line.id for line in superfluous(kept, at.date())}
        kept = [line for line in kept if line.id not in gone]
        assert len(kept) >= 3
    today = at.date()
    days = {(today - line.made_at.date()).days for line in kept}
    assert set(range(14)) <= days
    assert max(days) < 366
    months = {(line.made_at.year, line.made_at.month) for line in kept}
    assert len(months) == 12
    assert len(kept) <= 12 + 14 + 8 + 12
    latest = sorted(kept, key=lambda line: line.made_at)[-12:]
    assert all((at - line.made_at) < timedelta(days=4) for line in latest)


def test_nothing_older_than_a_year_is_kept_once_there_are_newer_ones():
    old = a_backup(START - timedelta(days=400))
    newer = [a_backup(START - timedelta(hours=hour)) for hour in range(13)]
    assert old in superfluous([old, *newer], START.date())


def test_the_newest_and_the_last_verified_are_never_given_up():
    old = a_backup(START - timedelta(days=900))
    unproved = [a_backup(START - timedelta(hours=hour), verified=False) for hour in range(20)]
    gone = superfluous([old, *unproved], START.date())
    assert old not in gone
    assert gone
    assert not set(unproved[:12]) & set(gone)
    assert superfluous([old], START.date()) == []


def test_a_clock_that_was_ahead_does_not_make_the_rule_fail():
    ahead = a_backup(START + timedelta(days=365))
    assert superfluous([ahead, a_backup(START)], START.date()) == []


def test_a_backup_is_due_when_something_changed_two_hours_after_the_last():
    line = a_backup(START)
    assert is_due(None, START, changed=False)
    assert not is_due(line, START + timedelta(hours=5), changed=False)
    assert not is_due(line, START + timedelta(minutes=119), changed=True)
    assert is_due(line, START + timedelta(hours=2), changed=True)
    assert is_due(line, START - timedelta(days=1), changed=True)


def in_turn(at, seq, *, turn=0):
    return BackupLine(f"{turn}.{seq}", at, "exit", 1, 1, True, seq=seq, turn=turn)


def test_the_newest_is_told_by_the_journal_whatever_the_clock_said():
    right = [in_turn(START + timedelta(hours=hour), hour) for hour in range(20)]
    ahead = in_turn(START + timedelta(days=300), 7)
    behind = in_turn(START - timedelta(days=9000), 20)
    lines = [*right, ahead, behind]
    assert max(lines, key=lambda line: line.order) == behind
    gone = superfluous(lines, (START + timedelta(hours=20)).date())
    assert behind not in gone  # the newest
    assert ahead not in gone  # its day is not over
    assert not set(right[-11:]) & set(gone)
    left = in_turn(START + timedelta(hours=21), 5000)
    begun = in_turn(START + timedelta(hours=22), 3000, turn=1)
    assert max([left, begun], key=lambda line: line.order) == begun


def test_one_dated_in_the_future_does_not_count():
    ahead = a_backup(START + timedelta(days=1))
    assert is_due(ahead, START, changed=False)
    assert not is_due(a_backup(START + timedelta(minutes=4)), START, changed=True)
