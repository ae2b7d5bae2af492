"""The board: unread first, grouped, filtered, read in the detail, counted."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from coordo_desktop.domain.access import Role
from coordo_desktop.domain.transmissions import BoardFilter, FollowUpDraft, Kind, Priority
from coordo_desktop.ui.kit.rows import Group
from coordo_desktop.ui.kit.runs import plain
from coordo_desktop.ui.transmissions.board import PAGE
from coordo_desktop.ui.transmissions.page_head import ACTIONS, ALL, FOCI, UNREAD, WEEK
from transmission_builders import a_draft, a_patient

Key = Qt.Key


@pytest.fixture
def colleague(store_for):
    """Somebody else of the practice who writes."""
    from coordo_desktop.services.transmissions import TransmissionService

    return TransmissionService(store_for(Role.COORDINATOR))


@pytest.fixture
def told(colleague, patient, services):
    """Three entries of a colleague about two patients, one urgent."""
    other = services.patients.create(
        a_patient(family_name="IRIBARNE", used_name="", given_names="Jeanne")
    )
    return [
        colleague.sign(a_draft(patient, focus="Douleur", data="EVA 6 au lever")),
        colleague.sign(a_draft(patient, focus="Chute", data="Dans la cuisine")),
        colleague.sign(
            a_draft(other, focus="Refus", data="Ne mange plus", priority=Priority.URGENT)
        ),
    ]


@pytest.fixture
def desk(desk_for, store, told):
    return desk_for(store)


def mode(desk, key):
    keys = [option.key for option in desk.page.head.modes.options]
    desk.page.head.modes.choose(keys.index(key))


def counts(desk):
    return {option.key: option.count for option in desk.page.head.modes.options}


def groups(desk):
    model = desk.page.board.table.model()
    rows = [model.row_at(n) for n in range(model.rowCount())]
    return [row for row in rows if isinstance(row, Group)]


def titles(desk):
    return [line.entry.focus for line in desk.lines()]


def test_unread_entries_come_first_urgent_before_all_under_their_patient(desk):
    assert desk.page.head.mode() == UNREAD
    assert [group.title for group in groups(desk)] == ["IRIBARNE Jeanne", "ETCHEVERRY Maite"]
    assert titles(desk)[0] == "Refus"
    assert groups(desk)[0].right_ink == "danger"
    assert counts(desk) == {UNREAD: 3, WEEK: None, ALL: None, FOCI: 3, ACTIONS: 0}


def test_arriving_puts_the_keyboard_on_the_first_line_without_reading_it(desk):
    assert desk.focused is desk.page.board.table
    assert desk.page.board.table.chosen_row() == desk.lines()[0]
    assert desk.reading._title.text() == "Refus"
    assert not desk.page.details.timer.isActive(), "nobody asked for this line"
    desk.key(Key.Key_Return)
    assert not desk.lines()[0].unread


def test_the_keyboard_goes_to_the_list_when_its_lines_come_late(desk):
    table = desk.page.board.table
    lines = desk.lines()
    desk.page.board.show_lines([], whole=True, anew=True)
    desk.page.board.search.setFocus()
    desk.page.setFocus()
    assert desk.focused is desk.page.head.modes
    desk.page.refresh()
    assert desk.focused is table
    assert table.chosen_row() == lines[0]


def test_looking_at_an_entry_marks_it_read_and_leaves_it_in_its_place(desk, qtbot):
    heard = []
    desk.page.counted.connect(lambda total, urgent: heard.append((total, urgent)))
    desk.key(Key.Key_Down)
    desk.key(Key.Key_Up)
    assert desk.reading.isVisible()
    assert desk.reading._title.text() == "Refus"
    assert desk.page.details.timer.isActive()
    desk.page.details.timer.timeout.emit()  # a second later
    assert desk.services.transmissions.unread().total == 2
    assert heard[-1] == (2, False)
    assert titles(desk) == ["Refus", "Chute", "Douleur"]
    assert not desk.lines()[0].unread
    mode(desk, WEEK)
    mode(desk, UNREAD)
    assert titles(desk) == ["Chute", "Douleur"]


def test_enter_opens_and_reads_at_once_and_l_reads_too(desk):
    desk.page.board.table.choose_first()
    desk.key(Key.Key_Return)
    assert desk.services.transmissions.unread().urgent == 0
    desk.page.board.table.setFocus()
    desk.page.board.table.choose(str(desk.lines()[1].entry.id))
    desk.key(Key.Key_L)
    assert desk.services.transmissions.unread().total == 1


def test_the_detail_tells_who_read_it_and_who_did_not(desk, told, store_for):
    from coordo_desktop.services.transmissions import TransmissionService

    TransmissionService(store_for("coordo")).mark_read([told[0]])
    desk.page.show_entry(told[0])
    desk.key(Key.Key_L)
    reading = desk.reading.reading
    assert [one.name for one in reading.receipts] == ["C. MARTIN"]
    assert reading.entry.id == told[0]


def test_full_text_finds_old_entries_and_shows_the_words(desk):
    mode(desk, ALL)
    desk.key(Key.Key_Slash)
    assert desk.focused.objectName() == "transmissions.search"
    desk.type("cuisine")
    desk.page.board.search.ask_now()
    assert titles(desk) == ["Chute"]
    words = desk.page.board._words.subject(desk.lines()[0])
    assert any(run.text == "cuisine" and run.weight == 700 for run in words)


def test_filters_narrow_by_priority_author_patient_and_cible(desk, patient):
    mode(desk, ALL)
    board = desk.page.board
    board.priority.set_value(Priority.URGENT.value)
    board.priority.changed.emit(Priority.URGENT.value)
    assert titles(desk) == ["Refus"]
    board.clear_filters()
    assert len(titles(desk)) == 3
    desk.page.board.table.setFocus()
    desk.key(Key.Key_F)
    assert desk.focused.objectName() == "transmissions.patient"
    desk.type("etche")
    desk.key(Key.Key_Return)
    assert sorted(titles(desk)) == ["Chute", "Douleur"]
    board.focus_field.setFocus()
    desk.type("douleur")
    desk.key(Key.Key_Return)
    assert titles(desk) == ["Douleur"]
    board.clear_filters()
    me = str(desk.services.transmissions._store.actor.user_id)
    board.author.set_value(me)
    board.author.changed.emit(me)
    assert titles(desk) == []


def test_grouping_by_cible_and_without_groups(desk):
    board = desk.page.board
    board.grouping.set_value("focus")
    board.grouping.changed.emit("focus")
    assert {group.title for group in groups(desk)} == {"Refus", "Chute", "Douleur"}
    assert "ETCHEVERRY" in plain(board._words.subject(desk.lines()[1]))
    board.grouping.set_value("none")
    board.grouping.changed.emit("none")
    assert groups(desk) == []


def test_more_entries_come_as_one_scrolls(desk_for, store, colleague, patient):
    for number in range(PAGE + 10):
        colleague.sign(a_draft(patient, focus=f"Cible {number}", data="texte"))
    desk = desk_for(store)
    assert len(desk.lines()) == PAGE
    bar = desk.page.board.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert len(desk.lines()) == PAGE + 10
    assert len({line.entry.id for line in desk.lines()}) == PAGE + 10


def test_reading_does_not_lose_the_place_in_the_pages(desk_for, store, colleague, patient):
    for number in range(PAGE + 10):
        colleague.sign(a_draft(patient, focus=f"Cible {number}", data="texte"))
    desk = desk_for(store)
    desk.page.board.table.choose(str(desk.lines()[-1].entry.id))
    desk.key(Key.Key_L)
    bar = desk.page.board.table.verticalScrollBar()
    bar.setValue(0)
    bar.setValue(bar.maximum())
    assert len(desk.lines()) == PAGE + 10


def test_an_entry_is_corrected_and_both_stay_readable(desk, told):
    desk.page.show_entry(told[1])
    desk.key(Key.Key_C)
    assert "Remplace la transmission" in desk.panel._note.accessibleName()
    assert desk.form.editor("data").value() == "Dans la cuisine"
    area = desk.form.editor("data")
    area.setFocus()
    area.selectAll()
    desk.type("Dans le couloir")
    desk.ctrl(Key.Key_Return)
    desk.page.refresh()
    (line,) = [one for one in desk.lines() if one.entry.focus == "Chute"]
    assert line.entry.corrects == told[1]
    assert "corrigée" in plain(desk.page.board._words.subject(line))
    desk.page.show_entry(line.entry.id)
    others = [one.part("data") for one in desk.reading.reading.versions]
    assert others == ["Dans la cuisine", "Dans le couloir"]
    shown = [label.text() for label in desk.reading.findChildren(type(desk.reading._identity))]
    assert any("Dans la cuisine" in text for text in shown)


def test_an_entry_is_withdrawn_with_its_reason_and_stays_struck(desk, told, services, patient):
    mine = services.transmissions.sign(a_draft(patient, focus="Erreur", data="Autre personne"))
    desk.page.show_entry(mine)
    desk.key(Key.Key_Delete)
    assert desk.focused.objectName() == "entry.reason"
    desk.key(Key.Key_Return)
    assert desk.reading._reason_error.text()
    assert services.transmissions.entry(mine).withdrawn_at is None
    desk.type("Erreur de patient")
    desk.key(Key.Key_Return)
    assert services.transmissions.entry(mine).withdrawn_reason == "Erreur de patient"
    (line,) = [one for one in desk.lines() if one.entry.id == mine]
    runs = desk.page.board._words.subject(line)
    assert runs[0].strike
    assert "Erreur de patient" in plain(runs)
    assert "Retirée le" in desk.reading.findChild(object, "entry.withdrawn").accessibleName()
    assert not desk.reading._correct.isVisible()


def test_a_reply_is_addressed_to_who_wrote(desk, told):
    desk.page.show_entry(told[2])
    desk.key(Key.Key_R)
    assert desk.panel.purpose == "reply"
    assert [words for _key, words in desk.form.recipients.chosen()] == ["K. COORDO"]
    desk.type("Je passe à 14 h")
    desk.ctrl(Key.Key_Return)
    (reply,) = [
        line.entry
        for line in desk.services.transmissions.board(BoardFilter())
        if line.entry.replies_to
    ]
    assert (reply.replies_to, reply.kind, reply.focus) == (told[2], Kind.NOTE, "Refus")
    desk.page.show_entry(reply.id)
    assert "Ne mange plus" in desk.reading.findChild(object, "entry.asked").accessibleName()


def test_who_may_only_read_sees_no_button_that_writes(desk_for, store_for, told, store, patient):
    from coordo_desktop.domain.access import Right, scope

    reader_store = store_for(Role.READER)
    assert scope(reader_store.actor, Right.WRITE_CLINICAL).value == "none"
    desk = desk_for(reader_store)
    desk.reading.allow(write=False)
    assert not desk.page.writer.may_write


def test_the_way_one_looks_is_found_again(desk, desk_for, store):
    mode(desk, WEEK)
    desk.page.board.grouping.set_value("focus")
    state = desk.page.view_state()
    assert "Douleur" not in str(state)
    again = desk_for(store)
    again.page.restore_view_state(state)
    again.page.refresh()
    assert again.page.head.mode() == WEEK
    assert again.page.board.grouping.value() == "focus"


def test_a_cible_is_closed_with_its_result_and_opened_again(desk, told):
    mode(desk, FOCI)
    table = desk.page.foci.table
    table.setFocus()
    table.choose_first()
    assert desk.page.details.focus.isVisible()
    label = table.chosen_row().focus.label
    desk.key(Key.Key_Return)
    desk.ctrl(Key.Key_Return)
    assert desk.page.details.focus._error.text()
    desk.type("Soulagé depuis hier")
    desk.ctrl(Key.Key_Return)
    assert counts(desk)[FOCI] == 2
    assert desk.said() == "Cible close avec son résultat."
    desk.tools.messages.undo()
    assert counts(desk)[FOCI] == 3
    assert label in [line.focus.label for line in desk.services.transmissions.open_foci()]


def test_one_writes_under_a_cible_from_its_detail(desk, told):
    mode(desk, FOCI)
    desk.page.foci.table.setFocus()
    desk.page.foci.table.choose_first()
    label = desk.page.foci.table.chosen_row().focus.label
    desk.page.details.focus._write.click()
    assert desk.form.editor("focus").value() == label
    assert desk.focused.objectName() == "transmission.data"


@pytest.fixture
def two_actions(services, patient, clock):
    services.transmissions.sign(
        a_draft(
            patient,
            focus="Poids",
            follow_ups=(
                FollowUpDraft(text="Peser", due=clock() - timedelta(hours=2)),
                FollowUpDraft(text="Rappeler le médecin", due=clock() + timedelta(days=1)),
            ),
        )
    )


def test_actions_are_done_or_not_by_one_key_and_undone(desk_for, store, two_actions, services):
    desk = desk_for(store)
    mode(desk, ACTIONS)
    table = desk.page.todo.table
    table.setFocus()
    table.choose_first()
    assert [line.follow_up.text for line in desk.page.todo.model.rows()] == [
        "Peser",
        "Rappeler le médecin",
    ]
    assert desk.page.todo.model.rows()[0].late
    desk.key(Key.Key_F)
    assert desk.said() == "Fait."
    assert counts(desk)[ACTIONS] == 1
    desk.tools.messages.undo()
    assert counts(desk)[ACTIONS] == 2
    table.setFocus()
    table.choose_first()
    desk.key(Key.Key_N)
    assert desk.focused.objectName() == "action.reason"
    desk.type("Absente")
    desk.ctrl(Key.Key_Return)
    (left,) = desk.page.todo.model.rows()
    assert left.follow_up.text == "Rappeler le médecin"


def test_an_action_is_ticked_in_the_entry_it_was_written_with(
    desk_for, store, two_actions, services
):
    desk = desk_for(store)
    (line,) = services.transmissions.board(BoardFilter())
    desk.page.show_entry(line.entry.id)
    box = desk.reading.findChild(object, "entry.follow_up.0")
    box.setFocus()
    desk.key(Key.Key_Space)
    assert [one.state.value for one in services.transmissions.follow_ups_of(line.entry.id)] == [
        "done",
        "open",
    ]


def test_writing_leaves_the_list_its_room(desk, patient):
    desk.page.board.table.choose_first()
    assert desk.reading.isVisible()
    desk.page.open_for(patient)
    assert not desk.reading.isVisible()
    assert desk.window.width() == 1190
    assert desk.page.board.table.isVisible()
