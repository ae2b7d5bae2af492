from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.errors import Cancelled, DiskFull, FileDamaged, FolderReadOnly
from coordo_desktop.domain.upkeep import DiskLow, FileMoved, Upkept
from coordo_desktop.ui.kit.messages import Messages
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.shell.care import Care
from coordo_desktop.ui.shell.keepers import MINUTE_MS, Keeper, Keepers


class Slow:
    """A runner whose answers come when told."""

    def __init__(self):
        self.waiting = []

    def run(self, owner, work, done, failed):
        self.waiting.append((work, done, failed))

    def answer(self):
        work, done, failed = self.waiting.pop(0)
        try:
            told = work()
        except Exception as error:  # noqa: BLE001 - as a runner does
            failed(error)
        else:
            done(told)


def keepers(qapp, *them, runner=None):
    owner = QObject()
    made = Keepers(them, runner or InlineRunner(), owner)
    made.owner = owner
    made.heard, made.errors = [], []
    made.kept.connect(lambda name, told: made.heard.append((name, told)))
    made.failed.connect(lambda name, error: made.errors.append((name, type(error))))
    return made


def test_only_what_is_due_is_done(qapp):
    them = keepers(
        qapp, Keeper("a", lambda: True, lambda: 1), Keeper("b", lambda: False, lambda: 2)
    )
    them.look()
    assert them.heard == [("a", 1)]


def test_a_keeper_is_asked_no_more_often_than_it_says(qapp):
    asked = []
    hourly = Keeper("h", lambda: asked.append(1) or False, lambda: None, every_ms=3 * MINUTE_MS)
    them = keepers(qapp, hourly)
    for _ in range(7):
        them.look()
    assert len(asked) == 3


def test_two_never_work_at_once_and_a_round_is_not_begun_twice(qapp):
    slow = Slow()
    them = keepers(qapp, Keeper("a", lambda: True, lambda: 1), Keeper("b", lambda: True, lambda: 2),
                   runner=slow)  # fmt: skip
    them.look()
    them.look()
    assert len(slow.waiting) == 1
    slow.answer()
    assert len(slow.waiting) == 1
    slow.answer()
    assert [name for name, _ in them.heard] == ["a", "b"]
    assert slow.waiting == []


def test_a_failure_is_said_once_until_it_goes_well(qapp):
    answers = [DiskFull(), DiskFull(), FolderReadOnly(), None, DiskFull()]

    def run():
        answer = answers.pop(0)
        if answer is not None:
            raise answer

    them = keepers(qapp, Keeper("a", lambda: True, run))
    for _ in range(5):
        them.look()
    assert [kind for _, kind in them.errors] == [DiskFull, FolderReadOnly, DiskFull]


def test_what_was_stopped_is_no_failure(qapp):
    stopped = []

    def run():
        raise Cancelled

    them = keepers(qapp, Keeper("a", lambda: True, run, stop=lambda: stopped.append(1)))
    them.look()
    assert them.errors == []
    them.stop()
    them.look()
    assert stopped == [1]


class Told:
    """An upkeep that answers what it is given."""

    def __init__(self, *answers):
        self.answers = list(answers)

    def tick(self):
        return Upkept(troubles=self.answers.pop(0))


def care(qtbot, *answers):
    host = QWidget()
    qtbot.addWidget(host)
    messages = Messages(host)
    said, troubles = [], []
    messages.said.connect(said.append)
    made = Care(Told(*answers), InlineRunner(), messages, host)
    made.trouble.connect(troubles.append)
    return made, said, troubles


def test_little_room_is_said_once(qtbot):
    low = (DiskLow(10, 20),)
    made, said, troubles = care(qtbot, low, low, (), low)
    for _ in range(4):
        made.look()
    assert len(said) == 2
    assert troubles == []


def test_a_file_that_moved_or_is_damaged_is_trouble(qtbot):
    made, said, troubles = care(qtbot, (FileMoved("x"),), (FileDamaged(),))
    made.look()
    made.look()
    assert [type(one) for one in troubles] == [FileMoved, FileDamaged]
    assert said == []
