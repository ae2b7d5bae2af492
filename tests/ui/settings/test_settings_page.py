import pytest

from coordo_desktop.domain.access import Role
from coordo_desktop.services import unlocking
from coordo_desktop.services.bundle import assemble
from coordo_desktop.services.restoring import available
from coordo_desktop.ui.kit import screen_capture
from coordo_desktop.ui.settings.computer import ComputerSection

from .conftest import NOW, PASSPHRASE

NEW = "Trois-Vallees-88-Vertes"


def section(page, key):
    page.show_section(key)
    return page.section


def test_the_practice_is_changed_and_told(page, desk):
    practice = section(page, "practice")
    practice.form.editor("town").setText("Saint-Palais")
    practice.form.editor("town").edited.emit()
    practice.form.editor("phone").setText("05 36 49 12 00")
    practice.save()
    kept = assemble(desk).settings.load()
    assert (kept.town, kept.phone) == ("Saint-Palais", "+33536491200")
    assert "enregistrés" in page.tools.messages.text
    assert not practice.form.dirty


def test_a_practice_without_a_name_is_refused_beside_its_field(page, desk):
    practice = section(page, "practice")
    practice.form.editor("name").setText("")
    practice.save()
    assert practice.form.frame("name").error
    assert assemble(desk).settings.load().name == "Maison de santé des Trois Ponts"


def test_a_wrong_finess_key_is_a_warning_and_is_kept_all_the_same(page, desk):
    practice = section(page, "practice")
    practice.form.editor("finess").setText("640099985")
    practice.form.editor("finess").edited.emit()
    assert "ne correspond pas" in practice._finess.text()
    practice.save()
    assert assemble(desk).settings.load().finess == "640099985"


def test_somebody_is_added_with_a_temporary_phrase_shown_once(page, desk):
    people = section(page, "people")
    people.add()
    people.panel.form.editor("name").setText("Nadège OYHENART")
    people.panel.form.editor("login").setText("noyhenart")
    people.panel.save()
    names = [line.login for line in people.model.rows()]
    assert sorted(names) == ["cmartin", "noyhenart"]
    phrase = people.panel.note.accessibleName().split(": ")[-1].strip()
    other = unlocking.unlock(desk.folder, "noyhenart", phrase, clock=lambda: NOW)
    assert other.must_change
    assert other.actor.roles == {Role.CAREGIVER}
    other.close()


def test_the_last_administrator_cannot_be_suspended_and_is_told_why(page, desk):
    people = section(page, "people")
    (me,) = people.model.rows()
    people.panel.show_person(me)
    people.panel.suspend_or_reopen()
    people.panel.closing.go.click()
    assert page.tools.messages.text
    assert [line.active for line in assemble(desk).accounts.list()] == [True]


def test_a_person_without_a_role_is_refused_beside_the_roles(page):
    people = section(page, "people")
    people.add()
    people.panel.form.editor("name").setText("Nadège OYHENART")
    people.panel.form.editor("login").setText("noyhenart")
    people.panel.roles[Role.CAREGIVER].set_value(False)
    people.panel.save()
    assert people.panel._roles_error.text()


def test_one_changes_one_s_own_passphrase(page, desk):
    security = section(page, "security")
    security.old.setText(PASSPHRASE)
    security.new.first.setText(NEW)
    security.new.second.setText(NEW)
    security.change_passphrase()
    assert security.old.text() == security.new.value() == ""
    desk.close()
    unlocking.unlock(desk.folder, "cmartin", NEW, clock=lambda: NOW).close()


def test_a_wrong_present_passphrase_changes_nothing(page, desk):
    security = section(page, "security")
    security.old.setText("autre chose")
    security.new.first.setText(NEW)
    security.new.second.setText(NEW)
    security.change_passphrase()
    assert "ne correspond pas" in security._error.text()
    desk.close()
    unlocking.unlock(desk.folder, "cmartin", PASSPHRASE, clock=lambda: NOW).close()


def test_the_lock_delay_is_kept_and_the_cap_of_this_computer_is_said(page, desk):
    from coordo_desktop.ui.kit.labels import Label

    security = section(page, "security")
    security.minutes.changed.emit(12)
    assert assemble(desk).settings.load().auto_lock_minutes == 12
    said = [label.text() for label in security.findChildren(Label)]
    assert any("3 minutes" in text for text in said)


def test_a_new_recovery_sheet_must_be_read_back(page):
    security = section(page, "security")
    security.renew_sheet()
    groups = security.sheet.grid.code().split("-")
    assert len(groups) == 9
    assert not security._done.isEnabled()
    back = security.sheet.back
    security.sheet.say_kept("Fiche envoyée.")
    for number, field in zip(back.asked(), back.fields, strict=True):
        field.setText(groups[number - 1])
        field.edited.emit()
    assert security._done.isEnabled()
    security._done.click()
    assert security.sheet.grid.code() == ""


def test_a_backup_is_made_listed_verified_and_copied_elsewhere(page, desk, tmp_path):
    backups = section(page, "backups")
    backups.run_now()
    (line,) = backups.model.rows()
    assert line.verified
    backups.table.choose(line.id)
    backups.verify()
    assert "intacte" in page.tools.messages.text
    outside = tmp_path / "cle"
    outside.mkdir()
    backups.copy_to(str(outside))
    assert len(available(outside)) == 1
    assert len(available(desk.folder)) == 1


def test_a_damaged_backup_is_said_to_be_so(page, desk):
    backups = section(page, "backups")
    backups.run_now()
    (line,) = backups.model.rows()
    file = desk.folder / "sauvegardes" / line.id / "coffre.db"
    content = bytearray(file.read_bytes())
    content[5000] ^= 1
    file.chmod(0o600)
    file.write_bytes(content)
    backups.table.choose(line.id)
    backups.verify()
    assert "intacte" not in page.tools.messages.text


def test_the_team_s_phrases_and_cibles_are_kept_and_taken_away(page, desk):
    words = section(page, "phrases")
    words.form.set_values({"abbreviation": "dodo", "text": "Dort bien."})
    words.save_phrase()
    service = assemble(desk).transmissions
    assert service.phrases()["dodo"] == "Dort bien."
    words.form.set_values({"abbreviation": "dodo", "text": "Dort bien."})
    words.delete_phrase()
    assert "dodo" not in service.phrases()
    words.focus.setText("Sommeil haché par la chatte")
    words.add_focus()
    assert "Sommeil haché par la chatte" in service.library()
    words.foci_table.choose("Sommeil haché par la chatte")
    words.drop_focus()
    assert "Sommeil haché par la chatte" not in service.library()


def test_the_section_one_left_comes_back(page):
    page.show_section("backups")
    state = page.view_state()
    page.show_section("computer")
    page.restore_view_state(state)
    assert page.tabs.value() == "backups"


@pytest.mark.parametrize("key", ["practice", "people", "security", "backups", "phrases"])
def test_every_control_has_a_name_said_aloud(page, key):
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

    shown = section(page, key)
    acted_on = [
        widget
        for widget in shown.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QComboBox | QLineEdit)
    ]
    if key == "people":
        shown.add()
    ours = [w for w in acted_on if w.isVisibleTo(shown) and not w.objectName().startswith("qt_")]
    assert ours
    nameless = [
        f"{type(w).__name__} {w.objectName()}"
        for w in ours
        if not (w.objectName() and w.accessibleName())
    ]
    assert nameless == []


def test_captures_of_the_screen_are_allowed_here_and_at_once(page, monkeypatch):
    asked = []
    assert section(page, "computer").capture is None, "no box where the system knows no such wish"
    monkeypatch.setattr(screen_capture, "can_be_asked", lambda: True)
    monkeypatch.setattr(
        screen_capture, "ask", lambda window, *, allowed: asked.append((window, allowed))
    )
    computer = ComputerSection(page, page._desk.actor)
    page.layout().addWidget(computer)
    assert not computer.capture.value()
    computer.capture.click()
    assert page.tools.preferences.screen_capture
    assert asked == [(page.window(), True)]
