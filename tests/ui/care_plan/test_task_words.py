"""Words of tasks agree with how many there are."""

import pytest

from coordo_desktop.domain.tasks import TaskState
from coordo_desktop.ui.care_plan.task_words import settled_words, state_words


@pytest.mark.parametrize("state", list(TaskState))
def test_one_task_is_said_in_the_singular(state):
    assert settled_words(state, 1) == state_words(state)


def test_several_are_said_in_the_plural():
    assert settled_words(TaskState.DONE, 3) == "faites"
    assert settled_words(TaskState.REFUSED, 2) == "refusées"
    assert settled_words(TaskState.OPEN, 2) == "à faire"
