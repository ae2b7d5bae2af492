"""Copying out of a record is in the journal, without what was copied."""

from uuid import UUID

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from sqlalchemy import text

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.services.audit import AuditService
from coordo_desktop.store.sealing import VaultKey
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.shell.clipboard import ClipboardGuard, is_concealed
from coordo_desktop.ui.shell.copies import CopyWatch

MAITE = PatientId(UUID(int=7))


@pytest.fixture
def shown():
    return [MAITE]


@pytest.fixture
def watch(qtbot, store, shown):
    service = AuditService(store, store.path.parent, VaultKey(bytes(range(32))))
    parent = QObject()
    watch = CopyWatch(service, lambda: shown[0], InlineRunner(), parent)
    yield watch
    QGuiApplication.clipboard().clear()


def lines(store):
    with store.reading() as session:
        rows = session.execute(text("SELECT event, patient_ref, detail_json FROM audit"))
        return [tuple(row) for row in rows]


def copy(qtbot, words):
    field = QLineEdit(words)
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    field.selectAll()
    field.copy()


def test_a_copy_out_of_a_record_is_told_and_its_text_is_not(qtbot, store, watch):
    copy(qtbot, "plaie du talon")
    assert lines(store) == [("clipboard.copy", str(MAITE), "{}")]


def test_a_copy_made_elsewhere_or_after_the_lock_is_not(qtbot, store, watch, shown):
    shown[0] = None
    copy(qtbot, "48213")
    shown[0] = MAITE
    watch.stop()
    copy(qtbot, "plaie")
    assert lines(store) == []


def test_a_copy_that_is_marked_afterwards_is_told_once(qtbot, store, watch):
    ClipboardGuard(watch, owns=lambda _mode: True)
    copy(qtbot, "plaie du talon")
    assert is_concealed(QGuiApplication.clipboard().mimeData())
    assert lines(store) == [("clipboard.copy", str(MAITE), "{}")]
