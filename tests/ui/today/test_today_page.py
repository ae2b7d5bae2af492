"""Aujourd'hui on screen: one key does it, nothing moves but what changed."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from sqlalchemy import text

from coordo_desktop.domain.measurements import Measure
from coordo_desktop.domain.tasks import TaskState
from coordo_desktop.domain.today import AwaitedKind, Section
from coordo_desktop.domain.topics import Topic
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.completion import Completion
from coordo_desktop.ui.kit.rows import Group
from coordo_desktop.ui.kit.runner import GlanceRunner, PoolRunner
from coordo_desktop.ui.kit.text_field import TextField
from coordo_desktop.ui.today import words
from coordo_desktop.ui.today.board_table import ASLEEP
from people import a_patient
from transmission_builders import a_draft

CTRL = Qt.KeyboardModifier.ControlModifier


def three_late(desk):
    for name, label in (("AROTZ", "Toilette"), ("BERHO", "Pansement"), ("CURT", "Injection")):
        desk.task(desk.patient(name, "Jean"), label, days=3 if name == "AROTZ" else 1)


def test_an_empty_day_says_so_in_a_sentence(shown):
    desk = shown()
    assert desk.page._list.empty
    assert desk.page.modes.value() == "team"


def test_the_first_line_is_chosen_and_told_beside(desk, shown):
    three_late(desk)
    shown()
    assert desk.titles() == ["Toilette", "Injection", "Pansement"] or len(desk.titles()) == 3
    assert desk.chosen == "Toilette"
    assert desk.page.detail._title.text() == "Toilette"
    assert [option.count for option in desk.page.modes.options] == [0, 3]


def test_f_ticks_the_task_and_the_toast_takes_it_back(desk, shown):
    three_late(desk)
    shown()
    heard = []
    desk.page.counted.connect(lambda count, urgent: heard.append((count, urgent)))
    desk.key(Qt.Key.Key_F)
    assert "Toilette" not in desk.titles()
    assert desk.tools.messages.text == "Fait."
    assert desk.chosen is not None
    assert heard[-1] == (2, False)
    desk.tools.messages.undo()
    assert "Toilette" in desk.titles()


def test_arrows_then_f_tick_the_line_one_is_on(desk, shown):
    three_late(desk)
    shown()
    desk.key(Qt.Key.Key_Down)
    chosen = desk.chosen
    desk.key(Qt.Key.Key_F)
    assert chosen not in desk.titles()
    assert len(desk.titles()) == 2


def test_what_is_chosen_stays_chosen_when_something_else_changes(desk, shown):
    for number in range(30):
        desk.task(desk.patient(f"P{number:02d}", "Jean"), f"Soin {number:02d}")
    desk.page.lines.opened = {Section.TO_DO}
    shown()
    for _ in range(20):
        desk.key(Qt.Key.Key_Down)
    chosen, scroll = desk.chosen, desk.page.table.verticalScrollBar().value()
    desk.services.transmissions.sign(a_draft(desk.patient("ZUBI", "Jean")))
    (other,) = [one for one in desk.services.tasks.due() if one.label == "Soin 29"]
    desk.services.tasks.settle({other.id: other.version}, TaskState.DONE)
    assert desk.chosen == chosen
    assert desk.page.table.verticalScrollBar().value() == scroll


def test_a_change_asks_only_the_rules_it_feeds(desk, shown):
    three_late(desk)
    shown()
    patient = desk.patient("ZUBI", "Jean")
    desk.services.transmissions.sign(a_draft(patient))
    assert "follow_up_due" in desk.page._board.evaluated
    assert "task_overdue" not in desk.page._board.evaluated
    assert "allergy_treatment" not in desk.page._board.evaluated


def test_a_change_that_feeds_no_rule_is_not_even_asked(desk, shown):
    three_late(desk)
    shown()
    board = desk.page._board
    desk.tools.hub.announce(frozenset({Topic.SHEETS, Topic.LISTS}))
    assert desk.page._board is board


def test_on_real_threads_nothing_that_changed_is_missed(qtbot, desk, shown):
    """Each tick is announced while the answer to the one before may still be on its way."""
    for number in range(12):
        desk.task(desk.patient(f"P{number:02d}", "Jean"), f"Soin {number:02d}")
    desk_runner, glance = PoolRunner(), GlanceRunner()
    desk.page.tools = replace(desk.tools, desk=desk_runner, glance=glance)
    shown()
    qtbot.waitUntil(lambda: desk.page._board is not None)
    for task in desk.services.tasks.due()[:8]:
        desk.services.tasks.settle({task.id: task.version}, TaskState.DONE)
    qtbot.waitUntil(lambda: desk.page._board.total() == 4)
    assert len(desk.titles()) == 4
    desk_runner.close()
    glance.close()


def test_s_puts_a_line_to_sleep_with_its_reason(desk, shown):
    three_late(desk)
    shown()
    desk.key(Qt.Key.Key_S)
    panel = desk.page.panel
    assert panel.isVisible()
    assert not desk.page.detail.isVisible()
    panel.form.editor("until").setText("dans 3 jours")
    panel.form.editor("reason").setFocus()
    desk.type("Absente")
    desk.key(Qt.Key.Key_Return, CTRL)
    assert not panel.isVisible()
    assert "Toilette" not in desk.titles()
    groups = [desk.page.model.row_at(at) for at in range(desk.page.model.rowCount())]
    asleep = next(one for one in groups if isinstance(one, Group) and one.key == ASLEEP)
    assert (asleep.count, desk.page.model.is_closed(ASLEEP)) == (1, True)
    with desk.store.reading() as session:
        kept = session.execute(text("SELECT reason, until, author FROM alert_snooze")).one()
        told = session.execute(text("SELECT count(*) FROM audit WHERE event='alert.snooze'"))
        assert told.scalar_one() == 1
    assert tuple(kept) == ("Absente", "2026-11-26", "C. MARTIN")


def test_a_line_asleep_is_woken_by_the_same_key(desk, shown):
    three_late(desk)
    shown()
    line = desk.page.table.chosen_row()
    until = desk.page._today() + timedelta(days=4)
    desk.services.today.snooze(line.key, until, "Absente")
    desk.page.model.toggle(ASLEEP)
    desk.page.table.choose(line.key)
    assert words.acts_of(line, asleep=True) == ["wake", "open"]
    assert desk.page.detail.findChild(type(desk.page.detail._place), "today.place") is not None
    desk.key(Qt.Key.Key_S)
    assert desk.page._board.asleep() == []


def test_a_snooze_without_a_reason_is_refused_beside_its_field(desk, shown):
    three_late(desk)
    shown()
    desk.key(Qt.Key.Key_S)
    desk.key(Qt.Key.Key_Return, CTRL)
    assert desk.page.panel.isVisible()
    desk.key(Qt.Key.Key_Escape)
    assert not desk.page.panel.isVisible()
    assert desk.page.detail.isVisible()
    assert len(desk.titles()) == 3


def test_n_asks_why_and_keeps_it(desk, shown):
    three_late(desk)
    shown()
    line = desk.page.table.chosen_row()
    desk.key(Qt.Key.Key_N)
    assert isinstance(desk.page.panel.form.editor("reason"), Choice)
    desk.page.panel.form.editor("note").setFocus()
    desk.type("Repasser jeudi")
    desk.key(Qt.Key.Key_Return, CTRL)
    with desk.store.reading() as session:
        kept = session.execute(
            text("SELECT state, reason, note FROM task WHERE id = :id"),
            {"id": line.subject_id.bytes},
        ).one()
    assert tuple(kept) == ("not_done", "absent", "Repasser jeudi")
    desk.tools.messages.undo()
    assert "Toilette" in desk.titles()


def test_r_puts_the_task_on_another_day_and_undo_brings_it_back(desk, shown):
    three_late(desk)
    shown()
    desk.key(Qt.Key.Key_R)
    desk.page.panel.form.editor("to").setText("demain")
    desk.key(Qt.Key.Key_Return, CTRL)
    assert "Toilette" not in desk.titles()
    desk.tools.messages.undo()
    assert desk.titles()[0] == "Toilette"
    assert desk.page._board.lines()[0].reason.startswith("En retard depuis 3")


def test_letters_typed_in_the_filter_are_not_actions(desk, shown):
    three_late(desk)
    shown()
    desk.key(Qt.Key.Key_Slash)
    desk.type("fns")
    assert desk.page.filter.text() == "fns"
    desk.page.filter.ask_now()
    assert desk.page._list.empty
    desk.page.filter.setText("pans")
    desk.page.filter.ask_now()
    assert desk.titles() == ["Pansement"]
    assert len(desk.services.tasks.due()) == 3


def test_enter_opens_the_thing_itself(desk, shown):
    patient = desk.patient()
    desk.task(patient, "Toilette")
    shown()
    asked = []
    desk.page.tab_asked.connect(lambda one, tab: asked.append((one, tab)))
    desk.page.transmission_asked.connect(asked.append)
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_T)
    assert asked == [(patient, "plan"), patient]


def test_a_value_is_told_with_its_curve_and_seen_by_one_key(desk, shown):
    patient = desk.patient()
    desk.services.measurements.add(patient, ((Measure.SATURATION, 86.0),))
    shown()
    assert desk.chosen == "SpO2 86\u00a0%"
    assert desk.page.detail.findChild(object, "today.curve") is not None
    desk.key(Qt.Key.Key_F)
    assert desk.titles() == []
    desk.services.measurements.add(patient, ((Measure.SATURATION, 85.0),), confirmed=True)
    assert desk.titles() == ["SpO2 85\u00a0%"]


def test_l_chases_and_shows_the_letter_to_print(desk, shown):
    patient = desk.patient()
    since = desk.page._today() - timedelta(days=16)
    desk.services.awaited.add(
        patient, AwaitedKind.REPORT, "Compte rendu d’échographie", "Cardiologie", since=since
    )
    shown()
    desk.key(Qt.Key.Key_L)
    desk.key(Qt.Key.Key_Return, CTRL)
    assert desk.page._stack.currentWidget() is desk.page.letter
    assert desk.page.letter._pdf.startswith(b"%PDF")
    (one,) = desk.services.awaited.of(patient)
    assert one.chased == (desk.page._today(),)
    desk.key(Qt.Key.Key_Escape)
    assert desk.page._stack.currentWidget() is desk.page._main
    desk.key(Qt.Key.Key_F)
    assert desk.services.awaited.open() == []
    desk.tools.messages.undo()
    assert len(desk.services.awaited.open()) == 1


def test_ctrl_n_notes_what_is_awaited_for_the_patient_of_the_line(desk, shown):
    patient = desk.patient()
    desk.task(patient, "Toilette")
    shown()
    desk.key(Qt.Key.Key_N, CTRL)
    desk.page.panel.form.editor("what").setFocus()
    desk.type("HbA1c")
    desk.key(Qt.Key.Key_Return, CTRL)
    (one,) = desk.services.awaited.of(patient)
    assert (one.what, one.kind) == ("HbA1c", AwaitedKind.RESULT)
    assert "HbA1c" in desk.titles()


def test_an_answer_is_awaited_for_whoever_is_found_as_one_types(desk, shown):
    patient = desk.patient("ZUBIETA", "Ane")
    shown()
    desk.page.setFocus()
    desk.page._new_awaited()
    desk.page.panel.form.editor("patient").setFocus()
    desk.type("Zubi")
    desk.page.panel.form.editor("what").setFocus()
    desk.type("Accord APA")
    desk.key(Qt.Key.Key_Return, CTRL)
    assert desk.services.awaited.open() == []
    desk.page.panel.form.editor("patient").setFocus()
    desk.type("eta")
    desk.key(Qt.Key.Key_Tab)
    desk.key(Qt.Key.Key_Return, CTRL)
    (one,) = desk.services.awaited.of(patient)
    assert one.what == "Accord APA"


def test_a_long_section_shows_its_first_lines_and_how_many_more(desk, shown):
    for number in range(15):
        desk.task(desk.patient(f"P{number:02d}", "Jean"), f"Soin {number:02d}")
    shown()
    group = desk.page.model.row_at(0)
    assert (group.count, group.right) == (15, "6 de plus")
    assert len(desk.titles()) == 9
    desk.key(Qt.Key.Key_Plus)
    assert len(desk.titles()) == 15


def test_the_rule_of_a_line_is_set_from_its_panel(desk, shown):
    desk.task(desk.patient(), "Toilette", days=2)
    shown()
    desk.page.detail.rule_asked.emit("task_overdue")
    form = desk.page.panel.form
    assert isinstance(form.editor("enabled"), Check)
    threshold = form.editor("threshold")
    assert isinstance(threshold, TextField)
    threshold.setText("3")
    desk.key(Qt.Key.Key_Return, CTRL)
    assert desk.titles() == []
    assert desk.services.today.rules()["task_overdue"].threshold == 3


def test_who_may_not_write_is_offered_nothing_that_writes(desk, shown):
    desk.task(desk.patient(), "Toilette")
    desk.page._may = lambda _right: False
    shown()
    names = {one.objectName() for one in desk.page.detail.findChildren(Button)}
    assert not names & {"today.act.done", "today.foot.snooze"}
    desk.key(Qt.Key.Key_F)
    assert desk.titles() == ["Toilette"]


# --- an answer awaited is for the right person, and seen ------------------------------------


def test_who_an_answer_is_awaited_for_is_told_by_birth_name_and_date(desk, shown):
    """What was typed is explained, and the identity stands beside the button (P7)."""
    desk.services.patients.create(a_patient("IRIBARNE", "Denise", used_name="ANDRÉ"))
    desk.patient("IRIBARNE", "Jeanne")
    shown()
    desk.page.setFocus()
    desk.page._new_awaited()
    panel = desk.page.panel
    field = panel.form.editor("patient")
    field.setFocus()
    assert panel._who.isHidden()
    assert panel._traits.isHidden()
    desk.type("iribarne")
    offered = {line.text: line.right for line in field.findChild(Completion).lines}
    born = "12/03/1945"
    assert offered == {
        "ANDRÉ Denise": f"née IRIBARNE · F · {born}",
        "IRIBARNE Jeanne": f"F · {born}",
    }
    field.setText("")
    desk.type("andr")
    desk.key(Qt.Key.Key_Tab)
    assert not panel._who.isHidden()
    assert panel._traits.sizeHint().width() <= panel._traits.width(), "said whole"
    said = panel._do.accessibleName()
    assert "ANDRÉ Denise" in said
    assert "née IRIBARNE" in said
    assert born in said
    desk.type("x")
    assert panel._who.isHidden()
    assert born not in panel._do.accessibleName()
    panel.form.editor("what").setText("HbA1c")
    desk.key(Qt.Key.Key_Return, CTRL)
    assert desk.services.awaited.open() == []
    assert panel.form.frame("patient").error == "Choisissez la personne dans la liste."


def test_an_answer_i_noted_is_mine_and_chosen_at_once(desk, shown):
    """Nobody is in my circle: what I wait for is in my list all the same, however long it is."""
    for number in range(8):
        since = desk.page._today() - timedelta(days=2)
        patient = desk.patient(f"P{number}", "Jean")
        desk.services.awaited.add(patient, AwaitedKind.REPORT, f"Bilan {number}", since=since)
    shown()
    assert desk.page.modes.value() == "mine"
    desk.page.filter.setText("bilan 3")
    desk.page.filter.ask_now()
    desk.page.table.setFocus()
    desk.key(Qt.Key.Key_N, CTRL)
    assert "12/03/1945" in desk.page.panel._do.accessibleName()
    desk.type("HbA1c")
    desk.key(Qt.Key.Key_Return, CTRL)
    assert desk.chosen == "HbA1c"
    assert desk.page.table.hasFocus()


def test_the_place_of_a_line_is_told_among_those_the_filter_leaves(desk, shown):
    three_late(desk)
    shown()
    assert desk.page.detail._place.text() == "1 / 3"
    desk.page.filter.setText("pans")
    desk.page.filter.ask_now()
    assert desk.page.detail._place.text() == "1 / 1"


def test_the_day_proposed_gives_way_to_what_is_typed(desk, shown):
    three_late(desk)
    shown()
    desk.key(Qt.Key.Key_S)
    field = desk.page.panel.form.editor("until")
    assert field.hasFocus()
    assert field.selectedText() == field.text() != ""
    desk.type("dans 3 jours")
    assert field.text() == "dans 3 jours"
    desk.page.panel.form.editor("reason").setFocus()
    desk.type("Absente")
    desk.key(Qt.Key.Key_Return, CTRL)
    assert [one.until.isoformat() for one in desk.page._board.snoozes.values()] == ["2026-11-26"]


def test_a_day_that_is_past_is_said_to_be_beside_its_field(desk, shown):
    three_late(desk)
    shown()
    desk.key(Qt.Key.Key_S)
    form = desk.page.panel.form
    form.editor("reason").setText("Absente")
    for typed, said in (
        ("hier", "Ce jour est passé. Le reste est gardé."),
        ("12/11/2026", "Ce jour est passé. Le reste est gardé."),
        ("aujourd’hui", "Donnez un jour après aujourd’hui. Le reste est gardé."),
        ("bientôt", "Cette valeur ne se lit pas. Le reste est gardé."),
    ):
        form.editor("until").setText(typed)
        desk.key(Qt.Key.Key_Return, CTRL)
        frame = form.frame("until")
        assert frame.error == said
        room = frame.under.width()
        assert frame.under.fontMetrics().horizontalAdvance(said) <= room, "said whole"
    assert desk.page._board.snoozes == {}
    form.editor("until").setText("lundi")
    desk.key(Qt.Key.Key_Return, CTRL)
    assert [one.until.isoformat() for one in desk.page._board.snoozes.values()] == ["2026-11-30"]


def test_what_tells_namesakes_apart_stands_beside_every_button(desk, shown):
    """P7: for a snooze, a care not done, a care put off."""
    desk.task(desk.patient("AROTZ", "Jeanne"), "Toilette")
    shown()
    for key in (Qt.Key.Key_S, Qt.Key.Key_N, Qt.Key.Key_R):
        desk.key(key)
        said = desk.page.panel._do.accessibleName()
        assert "AROTZ Jeanne" in said
        assert "F · 12/03/1945" in said
        desk.key(Qt.Key.Key_Escape)
