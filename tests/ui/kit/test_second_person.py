"""« Une deuxième personne confirme » in a window."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.approvals import Approval, Candidate
from coordo_desktop.domain.errors import WrongPassphrase
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.second_person import SecondPerson

from .conftest import shown

YES = Approval("erasure", uuid4(), None, "code", datetime.now(UTC) + timedelta(minutes=10))


class Seconds:
    """Says yes to one passphrase and one code."""

    people = (Candidate("dominique", "Dominique L.", True), Candidate("paul", "Paul B.", False))

    def candidates(self, _right):
        return list(self.people)

    def approve(self, login, passphrase, _right, _purpose):
        if (login, passphrase) != ("dominique", "juste"):
            raise WrongPassphrase(wait_seconds=5)
        return YES

    def approve_with_code(self, code, _right, _purpose):
        assert code == "7K2M"
        return YES


@pytest.fixture
def made(qtbot, window, tools):
    def make(seconds):
        def ask(work, done, failed=None):
            tools.ask(window, work, done, failed)

        field = SecondPerson(seconds, ask, name="second", right=Right.CONFIRM_ERASURE)
        shown(qtbot, window, column(field))
        field.begin()
        return field

    return make


def test_somebody_is_chosen_and_types_their_passphrase(made):
    field, given = made(Seconds()), []
    assert field.who.value() == "dominique"
    assert field.code.isHidden()
    field.approve(given.append)
    assert given == []
    field.passphrase.set_value("faux")
    field.approve(given.append)
    assert given == []
    assert field.passphrase.value() == ""
    field.passphrase.set_value("juste")
    field.approve(given.append)
    assert given == [YES]
    assert field.passphrase.text() == ""


def test_alone_the_code_of_the_sheet_is_asked_for(made):
    class Alone(Seconds):
        people = ()

    field, given = made(Alone()), []
    assert field.passphrase.isHidden()
    assert field.who.isHidden()
    field.code.set_value("7K2M")
    field.approve(given.append)
    assert given == [YES]
