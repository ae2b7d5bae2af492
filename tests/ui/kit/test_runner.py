"""Answers come back on the UI thread, in order, or not at all."""

import threading

import shiboken6
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.errors import Cancelled, NotFound
from coordo_desktop.ui.kit.progress import ProgressLink
from coordo_desktop.ui.kit.runner import GlanceRunner, InlineRunner, PoolRunner


def never(error):
    raise AssertionError(error)


def test_answers_come_back_on_the_ui_thread_in_the_order_asked(qtbot):
    runner, owner, seen, threads = PoolRunner(), QObject(), [], []

    def done(answer):
        seen.append(answer)
        threads.append(QThread.currentThread() is QApplication.instance().thread())

    for number in range(20):
        runner.run(owner, lambda number=number: number, done, never)
    qtbot.waitUntil(lambda: len(seen) == 20)
    runner.close()
    assert seen == list(range(20))
    assert all(threads)


def test_work_runs_off_the_ui_thread(qtbot):
    runner, owner, seen = PoolRunner(), QObject(), []
    runner.run(owner, threading.get_ident, seen.append, never)
    qtbot.waitUntil(lambda: bool(seen))
    runner.close()
    assert seen != [threading.get_ident()]


def test_a_failure_is_brought_back_whole(qtbot):
    runner, owner, seen = PoolRunner(), QObject(), []

    def work():
        raise NotFound

    runner.run(owner, work, never, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    runner.close()
    assert isinstance(seen[0], NotFound)


def test_an_answer_for_a_closed_screen_is_dropped(qtbot):
    runner, owner, seen = PoolRunner(), QObject(), []
    runner.run(owner, lambda: 1, seen.append, seen.append)
    shiboken6.delete(owner)
    runner.close()
    qtbot.waitUntil(lambda: not runner.busy)
    assert seen == []


def test_closing_finishes_what_was_taken_and_takes_no_more(qtbot):
    runner, owner, kept = PoolRunner(), QObject(), []
    for number in range(5):
        runner.run(owner, lambda number=number: kept.append(number), lambda _: None, never)
    runner.close()
    runner.run(owner, lambda: kept.append("late"), lambda _: None, never)
    assert kept == list(range(5))


def test_a_question_overtaken_is_neither_run_nor_shown(qtbot):
    runner, owner, seen, ran = GlanceRunner(), QObject(), [], []
    first_runs, go_on = threading.Event(), threading.Event()

    def slow():
        first_runs.set()
        go_on.wait(5)
        return "e"

    def ask(text):
        ran.append(text)
        return text

    runner.run(owner, slow, seen.append, never)
    assert first_runs.wait(5)
    for text in ("et", "etc", "etch"):
        runner.run(owner, lambda text=text: ask(text), seen.append, never)
    go_on.set()
    qtbot.waitUntil(lambda: not runner.busy)
    runner.close()
    assert seen == ["etch"]
    assert ran == ["etch"]


def test_two_fields_do_not_overtake_each_other(qtbot):
    runner, seen = GlanceRunner(), []
    owners = [QObject(), QObject()]
    for owner, text in zip(owners, ("left", "right"), strict=True):
        runner.run(owner, lambda text=text: text, seen.append, never)
    qtbot.waitUntil(lambda: not runner.busy)
    runner.close()
    assert sorted(seen) == ["left", "right"]


def test_a_question_forgotten_is_not_shown(qtbot):
    runner, owner, seen = GlanceRunner(), QObject(), []
    runner.run(owner, lambda: 1, seen.append, never)
    runner.forget(owner)
    qtbot.waitUntil(lambda: not runner.busy)
    runner.close()
    assert seen == []


def test_the_inline_runner_keeps_the_same_promises():
    runner, owner, seen = InlineRunner(), QObject(), []
    runner.run(owner, lambda: 1, seen.append, never)

    def work():
        raise NotFound

    runner.run(owner, work, never, seen.append)
    shiboken6.delete(owner)
    runner.run(owner, lambda: 2, seen.append, never)
    runner.close()
    runner.run(QObject(), lambda: 3, seen.append, never)  # the screens are going away
    assert seen[0] == 1
    assert isinstance(seen[1], NotFound)
    assert len(seen) == 2


def test_a_worker_stops_at_the_step_after_the_person_cancelled():
    link = ProgressLink()
    link.progress(1, 3)
    link.cancel()
    try:
        link.progress(2, 3)
    except Cancelled:
        stopped = True
    assert stopped
    assert link.reached() == (2, 3)
    assert link.cancelled()
