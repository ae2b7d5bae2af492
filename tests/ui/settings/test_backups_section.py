"""The backups in the settings: places, rehearsals, a look into one, the way to restore it."""

import pytest

from coordo_desktop.domain.backups import DestinationMissing
from coordo_desktop.services.bundle import assemble
from coordo_desktop.system import mounts
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.settings.backup_words import place_words
from people import a_patient
from transmission_builders import a_draft


@pytest.fixture
def stick(tmp_path, monkeypatch):
    root = tmp_path / "media" / "CLE-ROUGE"
    root.mkdir(parents=True)
    monkeypatch.setattr(mounts, "roots", lambda: sorted(root.parent.iterdir()))
    return root


@pytest.fixture
def section(page, desk):
    services = assemble(desk)
    patient = services.patients.create(a_patient("LARRALDE", "Maite"))
    services.transmissions.sign(a_draft(patient, "Douleur", "EVA 6"))
    page.show_section("backups")
    return page.section


def said(section):
    return section.page.tools.messages.text


def test_a_stick_is_added_copied_to_and_listed(section, stick):
    section.run_now()
    section.add_place(str(stick))
    assert "CLE-ROUGE" in said(section)
    (place,) = assemble_places(section)
    assert place_words(place)[1] == "ok"
    section.where.set_value(str(place.id))
    section._list(str(place.id))
    assert len(section.model.rows()) == 1
    section.table.choose(section.model.rows()[0].id)
    section.verify()
    assert "intacte" in said(section)


def test_a_stick_that_is_away_is_said_and_its_list_is_empty(section, stick, tmp_path):
    section.run_now()
    section.add_place(str(stick))
    stick.rename(tmp_path / "pocket")
    (place,) = assemble_places(section)
    section.copy_now(place.id)
    assert said(section) == sentence(DestinationMissing())
    (place,) = assemble_places(section)
    assert "Absent" in place_words(place)[0]
    section._list(str(place.id))
    assert section.model.rows() == []
    section.remove_place(place.id)
    assert assemble_places(section) == []


def assemble_places(section):
    return section._places.places()


def test_a_rehearsal_is_asked_for_and_told(section):
    section.run_now()
    section.rehearse()
    assert "réussi" in said(section)
    assert "Réussi" in section.drills._auto.text()
    section.note_drill()
    assert "Réussi" in section.drills._paper.text()


def test_the_page_of_the_yearly_one_is_shown_and_left_with_escape(section):
    section.show_checklist()
    assert section._stack.currentWidget() is section.paper
    section.paper.closed.emit()
    assert section._stack.currentIndex() == 0


def test_one_is_looked_into_and_the_way_to_restore_it_is_asked(section, desk, qtbot):
    section.run_now()
    (line,) = section.model.rows()
    section.table.choose(line.id)
    section.look()
    assert section._stack.currentWidget() is section.view
    section.view.preview.sought.setText("larralde")
    section.view.preview._look()
    found = section.view.preview._found
    assert "LARRALDE Maite" in found.itemAt(0).widget().accessibleName()
    with qtbot.waitSignal(section.page.restore_asked) as asked:
        section.view.restore.click()
    assert asked.args[0] == desk.folder / "sauvegardes" / line.id
    section.show_list()
    assert found.count() <= 1  # nothing of a record stays


def test_a_full_stick_is_said_beside_its_name(section, stick, monkeypatch):
    from coordo_desktop.store import outside

    section.run_now()
    section.add_place(str(stick))

    def full(_handle, _data):
        raise OSError(28, "")

    section.run_now()
    (place,) = assemble_places(section)
    for copy in stick.glob("*/2*"):
        for file in copy.iterdir():
            file.unlink()
        copy.rmdir()
    monkeypatch.setattr(outside.os, "write", full)
    section.copy_now(place.id)
    (place,) = assemble_places(section)
    assert place_words(place)[0].startswith("Plein")
