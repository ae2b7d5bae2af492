from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import IdentityStatus, LifeCycle, PatientLine, Sex
from coordo_desktop.ui.kit.runs import plain
from coordo_desktop.ui.shell.search import Command, hits, matching
from coordo_desktop.ui.shell.search_box import SearchBox


def a_line(**more):
    known = {
        "id": PatientId(uuid4()),
        "local_number": 1,
        "family_name": "LARRALDE",
        "used_name": "ETCHEVERRY",
        "given_names": "Maite",
        "used_given_name": "",
        "birth_date": PartialDate(1945, 3, 12),
        "sex": Sex.FEMALE,
        "town": "Saint-Palais",
        "phone": "+33536497731",
        "life_cycle": LifeCycle.ACTIVE,
        "status": IdentityStatus.PROVISIONAL,
    }
    return PatientLine(**{**known, **more})


def a_command(title, words=""):
    return Command(title, "settings", lambda: None, words=words)


def test_a_patient_is_named_as_the_identity_rules_ask(qapp):
    _heading, hit = hits("etche", [a_line()], [])
    assert plain(hit.runs) == "ETCHEVERRY Maite  née LARRALDE"
    assert hit.detail == "12/03/1945  ·  Saint-Palais"


def test_what_was_typed_stands_out(qapp):
    _heading, hit = hits("etche", [a_line()], [])
    assert [run.text for run in hit.runs if run.weight == 700] == ["ETCHE"]


def test_the_telephone_is_shown_when_digits_are_typed(qapp):
    _heading, hit = hits("0536", [a_line()], [])
    assert "05 36 49 77 31" in hit.detail


def test_a_command_is_found_by_the_beginning_of_its_words_without_accents(qapp):
    commands = [a_command("Réglages"), a_command("Écrire une transmission")]
    assert [c.title for c in matching("regl", commands)] == ["Réglages"]
    assert [c.title for c in matching("trans ecr", commands)] == ["Écrire une transmission"]
    assert matching("xyz", commands) == []


def test_text_people_typed_is_never_markup(qapp):
    _heading, hit = hits("", [a_line(family_name="<b>O'BRIEN", used_name="")], [])
    assert plain(hit.runs) == "<B>O'BRIEN Maite"


def test_headings_cannot_be_chosen_and_lines_can(qapp):
    lines = hits("", [a_line()], [a_command("Verrouiller")])
    assert [line.heading for line in lines] == [True, False, True, False]


class HeldRunner:
    """Answers when told to, as a slow disk does."""

    def __init__(self):
        self.waiting = []

    def run(self, owner, work, done, failed):
        self.waiting.append((work, done))

    def answer(self):
        for work, done in self.waiting:
            done(work())
        self.waiting = []

    def close(self):
        pass


def test_enter_before_the_answer_waits_for_it_and_never_opens_somebody_else(qtbot):
    asked_for, found = a_line(), a_line(family_name="ETCHEBEST", used_name="")
    runner = HeldRunner()
    window = QWidget()
    box = SearchBox(
        runner, lambda text: [found if text == "etcheb" else asked_for], list, list, window
    )
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    box.setFocus()
    picked = []
    box.patient_picked.connect(picked.append)
    QTest.keyClicks(box, "etche")
    runner.answer()
    QTest.keyClicks(box, "b")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert picked == []
    runner.answer()
    assert picked == [found.id]
    assert box.text() == ""
