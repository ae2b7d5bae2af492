"""Paper comes back: scanned from anywhere in the view, ticked, returned, destroyed, undone."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.access import Role
from coordo_desktop.domain.handover import line_code, sheet_code
from coordo_desktop.ui.kit.buttons import LinkButton
from coordo_desktop.ui.sheets import words
from transmission_builders import a_draft

AZERTY = str.maketrans("1234567890", "&é\"'(-è_çà")


@pytest.fixture
def sheet(room):
    """Sheet 1, printed."""
    return room.services.handover.print_sheet(room.page.maker.prepared)


def scan(code: str) -> None:
    """What a reader types where the keyboard is, as fast as it can, then Enter."""
    for letter in code:
        strike(letter)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def strike(letter: str) -> None:
    """One key, any letter of a French keyboard (QTest knows ASCII only)."""
    key = ord(letter.upper()) if letter.isascii() else 0
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(QApplication.focusWidget(), event)


def open_tasks(room) -> list[bool]:
    return [one.open for one in room.services.handover.tasks(1)]


def state(room) -> words.State:
    return words.state_of(room.services.handover.line(1), room.page._now())


# --- read from anywhere ---------------------------------------------------------------------


@pytest.mark.parametrize("layout", [str, lambda code: code.translate(AZERTY)])
def test_a_sheet_is_scanned_while_the_cursor_is_in_a_field(room, sheet, layout):
    recipient = room.page.maker.form.recipient
    recipient.setFocus()
    QTest.keyClicks(recipient, "Gar")
    QTest.qWait(400)
    scan(layout(sheet_code(1)))
    assert room.page.register.number == 1
    assert room.page.register.panel.accessibleName() == "Retour de la feuille n° 0001"
    assert recipient.text() == "Gar"


@pytest.mark.parametrize("layout", [str, lambda code: code.translate(AZERTY)])
def test_a_line_is_ticked_by_its_code(room, sheet, layout):
    room.page.scan.setFocus()
    scan(layout(line_code(1, 2)))
    assert open_tasks(room) == [True, False]
    assert room.tools.messages.text.startswith("Coché")
    room.tools.messages.undo()
    assert open_tasks(room) == [True, True]


def test_a_scan_over_a_choice_changes_nothing_of_the_form(room, sheet):
    profile = room.page.maker.form.profile
    profile.setFocus()
    before = profile.value()
    scan(sheet_code(1))
    assert room.page.register.number == 1
    assert profile.value() == before


def test_a_scan_over_a_table_is_no_opening(room, sheet):
    room.page._mode_chosen("register")
    room.page.register.list.table.setFocus()
    scan(line_code(1, 1))
    assert open_tasks(room) == [False, True]
    assert not room.page.register.panel.isVisible()


def test_what_a_hand_types_is_not_a_scan(room, sheet):
    recipient = room.page.maker.form.recipient
    recipient.setFocus()
    for letter in sheet_code(1):
        QTest.keyClick(recipient, letter, delay=60)
    QTest.keyClick(recipient, Qt.Key.Key_Return)
    assert recipient.text() == sheet_code(1)
    assert room.page.register.number is None


def test_a_code_typed_by_hand_in_its_field_is_read(room, sheet):
    room.page.scan.typed.emit(sheet_code(1))
    assert room.page.register.number == 1


@pytest.mark.parametrize("code", ["3400930000014", "F999999", "L000001099"])
def test_a_code_that_is_not_ours_is_said_and_changes_nothing(room, sheet, code):
    room.page.scan.setFocus()
    scan(code)
    assert room.tools.messages.text
    assert open_tasks(room) == [True, True]
    assert room.page.register.number is None


# --- the return of a sheet ------------------------------------------------------------------


def test_space_ticks_line_after_line(room, sheet):
    room.page.take_code(sheet_code(1))
    lines = room.page.register.panel.lines
    assert lines.hasFocus()
    QTest.keyClick(lines, Qt.Key.Key_Space)
    QTest.keyClick(lines, Qt.Key.Key_Space)
    assert open_tasks(room) == [False, False]


def test_what_changed_since_is_shown_by_patient(room, sheet, clock):
    clock.advance(hours=1)
    room.services.transmissions.sign(a_draft(room.other, focus="Chute"))
    room.page.take_code(sheet_code(1))
    panel = room.page.register.panel
    link = panel.findChild(LinkButton, "sheets.since.0")
    assert link.text() == "IRIBARNE Jeanne"
    link.click()
    panel.findChild(LinkButton, "sheets.since.0.write").click()
    assert room.asked["patient"] == [room.other]
    assert room.asked["transmission"] == [room.other]


def test_a_line_already_closed_offers_the_transmission(room, sheet):
    room.services.handover.tick_line(1, 1)
    room.page.take_code(line_code(1, 1))
    assert "Déjà clos" in room.page.notice.accessibleName()
    room.page.notice.acted.emit()
    (who,) = room.asked["transmission"]
    assert who == room.services.handover.tasks(1)[0].patient_id


def test_returned_by_keyboard_then_taken_back(room, sheet):
    room.page.take_code(sheet_code(1))
    QTest.keyClick(
        room.page.register.panel.lines, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    assert state(room) is words.State.RETURNED
    room.tools.messages.undo()
    assert state(room) is words.State.OUT


def test_destroyed_after_returned_is_taken_back_to_returned(room, sheet):
    room.services.handover.mark_returned(1)
    room.page.register.open_sheet(1, returning=False)
    room.page.register.panel.discard.click()
    assert state(room) is words.State.DESTROYED
    assert not room.page.register.panel.discard.isEnabled()
    room.tools.messages.undo()
    assert state(room) is words.State.RETURNED


# --- the register ---------------------------------------------------------------------------


def test_every_state_stands_in_the_register(room, sheet, clock):
    handover = room.services.handover
    for _ in range(3):
        handover.print_sheet(room.page.maker.prepared)
    handover.mark_returned(2)
    handover.mark_destroyed(3)
    clock.advance(hours=31)
    handover.print_sheet(room.page.maker.prepared)
    room.page.register.list.filter.choose(1)
    states = {one.number: words.state_of(one, clock()) for one in room.page.register.list.rows()}
    assert states == {
        5: words.State.OUT,
        4: words.State.EXPIRED,
        3: words.State.DESTROYED,
        2: words.State.RETURNED,
        1: words.State.EXPIRED,
    }
    assert list(states) == [5, 4, 3, 2, 1]
    room.page.register.list.filter.choose(0)
    assert [one.number for one in room.page.register.list.rows()] == [5, 4, 1]


def test_a_sheet_of_the_register_is_opened_as_it_was_printed(room, sheet):
    room.page._mode_chosen("register")
    table = room.page.register.list.table
    table.setFocus()
    table.choose_first()
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert room.page.register.panel.isVisible()
    room.page.register.panel.look.click()
    assert room.page.maker.on_screen().pdf == sheet.pdf


def test_the_register_comes_back_where_it_was(room, room_for, store, sheet):
    room.page.take_code(sheet_code(1))
    again = room_for(store)
    again.page.restore_view_state(room.page.view_state())
    assert again.page.register.number == 1
    assert again.page.mode.value() == "register"


def test_a_caregiver_sees_their_own_sheets_only(room, sheet, room_for, store_for):
    other = room_for(store_for(Role.CAREGIVER))
    other.page.register.list.filter.choose(1)
    assert other.page.register.list.rows() == []
    other.page.take_code(sheet_code(1))
    assert other.page.register.number is None
