"""Fields one types in: read, refused beside the field, kept as a draft."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from coordo_desktop.domain.errors import InvalidField, MissingField, NotFound
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.completion import Completion, Suggestion
from coordo_desktop.ui.kit.fields import (
    DateField,
    PasswordField,
    PhoneField,
    SearchField,
    TextArea,
    TextField,
)
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.recipients import Recipients
from coordo_desktop.ui.kit.scan_field import Burst, ScanField, ScanWatcher
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.kit.shortcuts import Shortcuts

from .conftest import shown

EDEMAS = [
    Suggestion("Œdèmes des membres inférieurs", 1, "target", "ouverte, 6 j", "warn"),
    Suggestion("Œdème localisé", 2),
]


@pytest.fixture
def form(qtbot, window):
    made = Form(name="form")
    made.add("name", "Nom", TextField(name="form.name", label="Nom"), required=True)
    made.add_row(
        [
            ("birth", "Naissance", DateField(name="form.birth", label="Naissance")),
            ("sex", "Sexe", Choice([("F", "Féminin"), ("M", "Masculin")], name="s", label="Sexe")),
        ]
    )
    made.add("note", "Note", TextArea(name="form.note", label="Note"))
    made.add("agreed", "Accord", Check("Accepte", name="form.agreed"))
    shown(qtbot, window, QVBoxLayout()).layout().addWidget(made)
    return made


def test_values_are_read_and_shown_again(form):
    values = {"name": "Roux", "birth": PartialDate(1945, 3), "sex": "M", "note": "A\nB",
              "agreed": True}  # fmt: skip
    form.set_values(values)
    assert form.values() == values
    assert form.editor("birth").text() == "03/1945"
    assert not form.dirty


def test_showing_values_is_not_typing(form, qtbot):
    with qtbot.assertNotEmitted(form.edited):
        form.set_values({"name": "Roux", "note": "A", "agreed": True, "sex": "M"})


def test_typing_makes_the_form_dirty_once(form, qtbot):
    seen = []
    form.dirty_changed.connect(seen.append)
    qtbot.keyClicks(form.editor("name"), "Roux")
    assert form.dirty
    assert seen == [True]
    form.set_clean()
    assert seen == [True, False]


def test_a_date_that_is_none_is_refused_under_its_field(form, qtbot):
    qtbot.keyClicks(form.editor("birth"), "31/02/1945")
    with pytest.raises(InvalidField) as refused:
        form.values()
    assert refused.value.field == "birth"
    assert form.show_error(refused.value)
    assert form.frame("birth").error == sentence(InvalidField("birth"))
    assert form.frame("birth").under.text() == sentence(InvalidField("birth"))
    assert form.editor("birth").hasFocus()


def test_an_error_moves_nothing(form):
    before = [form.editor(key).pos() for key in ("name", "note", "agreed")]
    height = form.height()
    form.set_error("name", "Ce nom est trop long.")
    assert [form.editor(key).pos() for key in ("name", "note", "agreed")] == before
    assert form.height() == height


def test_an_error_goes_when_its_field_is_typed_in(form, qtbot):
    form.set_error("name", "À remplir.")
    qtbot.keyClick(form.editor("name"), Qt.Key.Key_A)
    assert form.frame("name").error == ""


def test_an_error_that_names_no_field_is_left_to_the_message_bar(form):
    assert not form.show_error(NotFound())
    assert not form.show_error(MissingField("elsewhere"))


def test_a_draft_is_due_soon_after_typing_even_of_what_cannot_be_read(form, qtbot):
    with qtbot.waitSignal(form.draft_due, timeout=3000) as due:
        qtbot.keyClicks(form.editor("birth"), "31/02")
    assert json.loads(json.dumps(due.args[0]))["birth"] == "31/02"


def test_a_draft_comes_back_as_it_was_left(form, qtbot):
    qtbot.keyClicks(form.editor("name"), "Ro")
    qtbot.keyClicks(form.editor("birth"), "31/02")
    draft = json.loads(json.dumps(form.draft()))
    form.set_values({"name": "", "birth": None})
    form.restore_draft(draft)
    assert form.editor("name").text() == "Ro"
    assert form.editor("birth").text() == "31/02"
    assert form.dirty


def test_locking_hands_the_draft_over_at_once(form, qtbot):
    qtbot.keyClicks(form.editor("name"), "Ro")
    with qtbot.waitSignal(form.draft_due, timeout=50):
        form.flush_draft()
    with qtbot.assertNotEmitted(form.draft_due):
        form.flush_draft()


def test_tab_goes_from_field_to_field_in_reading_order(form, qtbot):
    form.editor("name").setFocus()
    order = []
    for _ in range(4):
        focused = form.window().focusWidget()
        order.append(focused.objectName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert order == ["form.name", "form.birth", "s", "form.note"]


def test_a_text_area_grows_with_its_text_and_then_scrolls(form):
    area = form.editor("note")
    small = area.height()
    area.set_value("\n".join("ligne" for _ in range(6)))
    taller = area.height()
    area.set_value("\n".join("ligne" for _ in range(60)))
    assert small < taller < area.height() < 400


def test_a_phone_is_shown_in_pairs_when_one_leaves_it(qtbot, window):
    phone, other = PhoneField(name="p", label="Tél"), TextField(name="o", label="Autre")
    layout = shown(qtbot, window, QVBoxLayout()).layout()
    layout.addWidget(phone)
    layout.addWidget(other)
    phone.setFocus()
    qtbot.waitUntil(phone.hasFocus)
    qtbot.keyClicks(phone, "0536491220")
    other.setFocus()
    assert phone.text() == "05 36 49 12 20"
    assert phone.value() == "+33536491220"


def test_a_secret_is_in_no_draft(qtbot):
    secret = PasswordField(name="p", label="Phrase")
    qtbot.addWidget(secret)
    secret.setText("un deux trois")
    assert secret.raw() == ""
    assert secret.value() == "un deux trois"


def test_locked_capitals_are_told(qtbot):
    secret = PasswordField(name="p", label="Phrase")
    qtbot.addWidget(secret)
    seen = []
    secret.caps_lock.connect(seen.append)
    qtbot.keyClick(secret, "A")
    qtbot.keyClick(secret, "a")
    qtbot.keyClick(secret, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    assert seen[:2] == [True, False]


def test_a_search_is_asked_after_a_rest_and_emptied_by_escape(qtbot):
    field = SearchField(name="s", label="Chercher", rest=10)
    qtbot.addWidget(field)
    seen = []
    field.asked.connect(seen.append)
    qtbot.keyClicks(field, "roux")
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["roux"]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert seen == ["roux", ""]
    assert field.text() == ""
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_in_a_search_where_nothing_was_typed_ctrl_z_takes_the_last_deed_back(qtbot, window):
    field = SearchField(name="s", label="Chercher")
    shown(qtbot, window, QVBoxLayout()).layout().addWidget(field)
    taken = []
    Shortcuts(window).add("Ctrl+Z", "Annuler", lambda: taken.append(field.text()))
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(field, Qt.Key.Key_Z, control)
    field.setText("ser")  # given back after a scan
    qtbot.keyClick(field, Qt.Key.Key_Z, control)
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Z, control)  # this one is the field's
    assert field.text() == "ser"
    assert taken == ["", "ser"]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.keyClick(field, Qt.Key.Key_Z, control)
    assert taken == ["", "ser", ""]


@pytest.fixture
def focus(qtbot, window):
    field, after = TextField(name="f", label="Cible"), TextField(name="g", label="Après")
    layout = shown(qtbot, window, QVBoxLayout()).layout()
    layout.addWidget(field)
    layout.addWidget(after)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    made = Completion(field, name="focus")
    made.asked.connect(lambda text: made.offer([line for line in EDEMAS if text]))
    return field, made


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_tab_or_enter_takes_the_suggestion_and_stays_in_the_field(focus, qtbot, key):
    field, completion = focus
    taken = []
    completion.accepted.connect(taken.append)
    qtbot.keyClicks(field, "oed")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, key)
    assert [line.value for line in taken] == [2]
    assert field.text() == "Œdème localisé"
    assert field.hasFocus()
    assert completion.lines == []


def test_what_tab_would_add_is_shown_after_the_cursor_only_if_it_follows(focus, qtbot):
    field, completion = focus
    qtbot.keyClicks(field, "dou")
    completion.offer([Suggestion("Douleur thoracique")])
    assert field._ghost == "leur thoracique"
    qtbot.keyClicks(field, "x")
    assert field._ghost == ""


def test_escape_closes_the_suggestions_and_keeps_what_was_typed(focus, qtbot):
    field, completion = focus
    qtbot.keyClicks(field, "oed")
    assert len(completion.lines) == 2
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert completion.lines == []
    assert field.text() == "oed"


def test_without_suggestions_tab_goes_on(focus, qtbot):
    field, _completion = focus
    qtbot.keyClicks(field, "oed")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert not field.hasFocus()


def test_recipients_are_added_one_by_one_and_taken_off_by_backspace(qtbot, window):
    people = Recipients(name="to", label="Destinataires")
    shown(qtbot, window, QVBoxLayout()).layout().addWidget(people)
    people.asked.connect(lambda text: people.offer([Suggestion("N. OYHENART", 7)]))
    field = people.findChild(QLineEdit)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    people.set_value([(3, "Médecin traitant")])
    qtbot.keyClicks(field, "oyh")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert people.value() == (3, 7)
    qtbot.keyClicks(field, "oyh")
    assert people.completion.lines == []
    field.clear()
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert people.value() == (3,)


class Clock:
    def __init__(self):
        self.at = 0.0

    def __call__(self):
        return self.at


def test_a_reader_is_told_from_a_hand(qtbot):
    clock = Clock()
    field = ScanField(name="scan", label="Code", clock=clock)
    qtbot.addWidget(field)
    scans, typed = [], []
    field.scanned.connect(scans.append)
    field.typed.connect(typed.append)
    for pause in (0.004, 0.2):
        for letter in "041207":
            clock.at += pause
            qtbot.keyClick(field, letter)
        clock.at += pause
        qtbot.keyClick(field, Qt.Key.Key_Return)
        clock.at += 2
    assert scans == ["041207"]
    assert typed == ["041207"]
    assert field.text() == ""


def test_a_reader_is_heard_outside_of_fields_and_leaves_shortcuts_alone(qtbot, window):
    clock = Clock()
    watcher = ScanWatcher(window, clock=clock)
    window.show()
    scans = []
    watcher.scanned.connect(scans.append)
    for letter in "041207":
        clock.at += 0.004
        qtbot.keyClick(window, letter)
    qtbot.keyClick(window, Qt.Key.Key_Return)
    clock.at += 5
    qtbot.keyClick(window, "n")
    qtbot.keyClick(window, Qt.Key.Key_Return)
    assert scans == ["041207"]


def test_a_reader_after_a_few_keys_by_hand_reads_only_its_own():
    clock = Clock()
    burst = Burst(clock)
    for letter in "ab":
        clock.at += 0.3
        burst.key(letter)
    clock.at += 1
    for letter in "01\x1d0345":
        clock.at += 0.005
        burst.key(letter)
    assert burst.end() == "01\x1d0345"


def test_what_answers_other_words_is_never_accepted(window, qtbot):
    field, other = TextField(name="f", label="Cible"), TextField(name="g", label="Après")
    layout = shown(qtbot, window, QVBoxLayout()).layout()
    layout.addWidget(field)
    layout.addWidget(other)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    made, accepted = Completion(field, name="focus"), []
    made.accepted.connect(accepted.append)
    qtbot.keyClicks(field, "Dou")
    made.offer([Suggestion("Douleur")])
    qtbot.keyClicks(field, "che")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert accepted == []
    made.offer([Suggestion("Douche")])
    assert [line.text for line in accepted] == ["Douche"]
    assert field.text() == "Douche"
    qtbot.keyClicks(field, "s")
    made.offer([Suggestion("Douches")])
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    made.offer([])
    assert field.text() == "Douchesx"
    assert other.hasFocus()
