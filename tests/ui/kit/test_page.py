"""A page looks again when told, and only then."""

from typing import ClassVar

import pytest

from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.sentences import sentence


class Board(Page):
    topics: ClassVar[Changes] = frozenset({Topic.PATIENTS})
    asked = 0
    busy = False

    def refresh(self):
        self.asked += 1

    def editing(self):
        return self.busy


@pytest.fixture
def board(tools, window):
    return Board(tools, name="board", label="Tableau", parent=window)


def test_a_page_reads_when_first_shown(board, window):
    assert board.asked == 0
    window.show()
    assert board.asked == 1


def test_a_visible_page_looks_again_when_one_of_its_subjects_changed(board, window):
    window.show()
    board.hub.announce(frozenset({Topic.SETTINGS}))
    assert board.asked == 1
    board.hub.announce(frozenset({Topic.PATIENTS, Topic.SETTINGS}))
    assert board.asked == 2


def test_a_hidden_page_waits_until_it_is_shown(board, window):
    window.show()
    board.hide()
    board.hub.announce(frozenset({Topic.PATIENTS}))
    board.hub.announce(frozenset({Topic.PATIENTS}))
    assert board.stale
    assert board.asked == 1
    board.show()
    assert board.asked == 2
    assert not board.stale


def test_what_is_being_typed_is_not_overwritten(board, window, qtbot):
    window.show()
    board.busy = True
    with qtbot.waitSignal(board.changed_meanwhile):
        board.hub.announce(frozenset({Topic.PATIENTS}))
    assert board.asked == 1
    board.busy = False
    board.look_again()
    assert board.asked == 2


def test_a_refusal_is_said_and_a_bug_is_not_swallowed(board, tools, window):
    window.show()

    def refuse():
        raise NotFound

    def break_down():
        raise ZeroDivisionError

    board.ask(refuse, print)
    assert tools.messages.text == sentence(NotFound())
    with pytest.raises(ZeroDivisionError):
        board.ask(break_down, print)
