"""Nobody reads while somebody is alone with the file."""

import threading

import pytest

from coordo_desktop.domain.errors import StoreBusy
from coordo_desktop.store import readers
from coordo_desktop.store.readers import Readers


def test_a_reading_waits_until_nobody_is_alone_any_more():
    held, order, waits = Readers(), [], threading.Event()

    def read():
        waits.set()
        with held.one():
            order.append("read")

    with held.none():
        reader = threading.Thread(target=read)
        reader.start()
        waits.wait(5)
        with held.one():  # whoever is alone may read
            order.append("alone")
    reader.join(5)
    assert order == ["alone", "read"]


def test_being_alone_waits_for_the_readings_under_way():
    held, inside, leave = Readers(), threading.Event(), threading.Event()

    def read():
        with held.one(), held.one():
            inside.set()
            leave.wait(5)

    reader = threading.Thread(target=read)
    reader.start()
    inside.wait(5)
    threading.Timer(0.02, leave.set).start()
    with held.none():
        assert held._reading == 0
    reader.join(5)


def test_a_reading_that_does_not_end_is_not_waited_for_ever(monkeypatch):
    monkeypatch.setattr(readers, "_PATIENCE", 0.01)
    held, inside, leave = Readers(), threading.Event(), threading.Event()

    def read():
        with held.one():
            inside.set()
            leave.wait(5)

    reader = threading.Thread(target=read)
    reader.start()
    inside.wait(5)
    with pytest.raises(StoreBusy), held.none():
        raise AssertionError
    leave.set()
    reader.join(5)
    with held.one():
        pass
