"""The base of medicines in the settings: imported, refused when cut, families of allergies."""

import pytest
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.errors import Cancelled
from coordo_desktop.domain.medicines import PACKS
from coordo_desktop.services.bundle import assemble
from medicine_builders import some_files


@pytest.fixture
def section(page):
    page.show_section("medicines")
    return page.section


def said(section):
    return [one.accessibleName() for one in section.counts.findChildren(QWidget)]


def test_a_folder_becomes_the_base_and_says_so(section, page, desk, tmp_path):
    assert "aucune base importée" in said(section)
    section.import_from(str(some_files().write(tmp_path / "bdpm")))
    assert assemble(desk).medicines.base().products == 6
    assert "6 spécialités" in page.tools.messages.text
    assert section.choose.isEnabled()
    assert {"6", "16/12/2016"} <= set(said(section))


def test_a_cut_file_is_refused_in_a_sentence_and_the_base_stays(section, page, desk, tmp_path):
    section.import_from(str(some_files().write(tmp_path / "bdpm")))
    cut = some_files().write(tmp_path / "cut")
    content = (cut / PACKS).read_bytes()
    (cut / PACKS).write_bytes(content[:-20])
    section.import_from(str(cut))
    assert "CIS_CIP_bdpm.txt est coupé" in page.tools.messages.text
    assert "n’a pas été modifiée" in page.tools.messages.text
    assert assemble(desk).medicines.base().packs == 6
    assert section.choose.isEnabled()


def test_stopped_on_the_way_it_says_that_nothing_changed(
    section, page, desk, tmp_path, monkeypatch
):
    def stopped(*_args, **_named):
        raise Cancelled

    monkeypatch.setattr(type(section._medicines), "import_folder", stopped)
    section.import_from(str(tmp_path))
    assert "n’a pas changé" in page.tools.messages.text


def test_families_are_changed_and_come_back(section, page, desk):
    services = assemble(desk)
    proposed = section.families.toPlainText()
    assert proposed.startswith("Pénicillines")
    section.families.setPlainText("sans deux points")
    section.save_families()
    assert "ligne 1" in page.tools.messages.text
    section.families.setPlainText("Nos familles : paracétamol")
    assert section.editing()
    section.save_families()
    assert [one.names for one in services.treatments.families()] == [("Nos familles",)]
    assert not section.editing()
    section.default_families()
    assert section.families.toPlainText() == proposed
