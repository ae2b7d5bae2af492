from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit

from coordo_desktop.ui.shell.idle import IdleWatch, LockReason


@dataclass
class Clocks:
    mono: float = 1000.0
    wall: float = 1_000_000.0

    def pass_(self, seconds: float) -> None:
        self.mono += seconds
        self.wall += seconds


class Session(QObject):
    locked = Signal()
    registered = True


@pytest.fixture
def clocks():
    return Clocks()


def a_watch(clocks, minutes=5, signals=None):
    watch = IdleWatch(
        minutes, signals=signals, monotonic=lambda: clocks.mono, wall=lambda: clocks.wall
    )
    watch.asked = []
    watch.lock_asked.connect(watch.asked.append)
    watch.start()
    return watch


def test_it_locks_after_the_minutes_and_only_once(qapp, clocks):
    watch = a_watch(clocks, signals=Session())
    clocks.pass_(299)
    watch.check()
    assert watch.asked == []
    clocks.pass_(2)
    watch.check()
    watch.check()
    assert watch.asked == [LockReason.IDLE]


def test_a_key_starts_the_minutes_again(qtbot, clocks):
    field = QLineEdit()
    qtbot.addWidget(field)
    watch = a_watch(clocks, signals=Session())
    clocks.pass_(200)
    qtbot.keyClick(field, Qt.Key.Key_A)
    clocks.pass_(200)
    watch.check()
    assert watch.asked == []
    qtbot.mouseMove(field)
    clocks.pass_(301)
    watch.check()
    assert watch.asked == [LockReason.IDLE]


def test_sleeping_counts_as_idle_though_the_monotonic_clock_stood_still(qapp, clocks):
    watch = a_watch(clocks, signals=Session())
    clocks.wall += 3600
    watch.check()
    assert watch.asked == [LockReason.IDLE]


@pytest.mark.parametrize("jump", [-6 * 60, 13 * 3600])
def test_a_clock_that_jumps_locks_at_once(qapp, clocks, jump):
    watch = a_watch(clocks, minutes=15, signals=Session())
    clocks.wall += jump
    watch.check()
    assert watch.asked == [LockReason.CLOCK]


def test_setting_the_clock_back_a_little_never_lengthens_the_delay(qapp, clocks):
    watch = a_watch(clocks, minutes=5, signals=Session())
    clocks.mono += 301
    clocks.wall += 301 - 200
    watch.check()
    assert watch.asked == [LockReason.IDLE]


def test_without_news_of_the_session_the_delay_is_capped_at_three_minutes(qapp, clocks):
    watch = a_watch(clocks, minutes=15)
    assert watch.capped
    assert watch.minutes == 3
    clocks.pass_(181)
    watch.check()
    assert watch.asked == [LockReason.IDLE]


def test_the_session_that_locks_locks_us(qapp, clocks):
    session = Session()
    watch = a_watch(clocks, signals=session)
    session.locked.emit()
    assert watch.asked == [LockReason.SESSION]


def test_a_stopped_watch_asks_nothing(qapp, clocks):
    session = Session()
    watch = a_watch(clocks, signals=session)
    watch.stop()
    clocks.pass_(4000)
    watch.check()
    session.locked.emit()
    assert watch.asked == []
