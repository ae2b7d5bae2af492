"""An import from the file to its undoing, by the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.lists import Criteria

from .conftest import cut_export, field, press, type_in

CTRL = Qt.KeyboardModifier.ControlModifier


def read(page, path):
    """Name the file and read it."""
    page.open_import()
    type_in(page, "import.path", str(path))
    press(field(page, "import.path"), Qt.Key.Key_Return)


def everybody(services):
    return services.lists.count(Criteria(life_cycles=frozenset()))


def check(page):
    press(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)


def test_columns_are_recognised_and_shown_with_their_first_values(page, tmp_path):
    read(page, cut_export(tmp_path))
    assert "point-virgule" in page.importing.columns._how.text()
    assert field(page, "import.column.1").currentText() == "Nom de naissance"


def test_nothing_is_written_before_the_last_step(page, services, tmp_path, backups):
    read(page, cut_export(tmp_path))
    check(page)
    counts = page.importing._plan.counts
    assert counts.created > 150
    assert everybody(services) == 0
    check(page)
    assert everybody(services) == counts.created
    assert backups == ["import"]
    assert page.importing.report.isVisible()


def test_an_import_is_undone_as_a_whole_after_a_confirmation(page, services, tmp_path):
    read(page, cut_export(tmp_path, 40))
    check(page)
    check(page)
    assert everybody(services) > 0
    field(page, "import.undo").setFocus()
    press(field(page, "import.undo"), Qt.Key.Key_Space)
    assert everybody(services) > 0
    press(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    assert everybody(services) == 0
    page.open_import()
    (past,) = page.importing.file._model.rows()
    assert past.undone_at is not None


def test_a_past_import_can_be_undone_later(page, services, tmp_path):
    services.imports.import_file(cut_export(tmp_path, 30))
    page.open_import()
    table = page.importing.file.past
    table.setFocus()
    table.choose_first()
    press(table, Qt.Key.Key_Return)
    press(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    assert everybody(services) == 0


def test_an_import_cancelled_on_the_way_keeps_nothing(page, services, tmp_path, monkeypatch):
    read(page, cut_export(tmp_path))
    check(page)
    real = services.imports.run

    def cancelled_meanwhile(plan, **how):
        page.importing.stop()
        return real(plan, **how)

    monkeypatch.setattr(page.importing._imports, "run", cancelled_meanwhile)
    check(page)
    assert everybody(services) == 0
    assert page.importing.rows.isVisible()
    assert page.importing._link is None
    assert "Annulé" in page.tools.messages.text


def test_verdicts_are_filters(page, tmp_path):
    read(page, cut_export(tmp_path))
    check(page)
    rows = page.importing.rows
    refused = page.importing._plan.counts.refused
    assert refused > 0
    rows.filter.setFocus()
    press(rows.filter, Qt.Key.Key_End)
    assert rows.filter.value() == "REFUSED"
    assert rows.model.rowCount() == refused
    assert rows.table.chosen_row().line.reason is not None


def test_the_mapping_is_corrected_by_hand_and_remembered(page, tmp_path):
    path = cut_export(tmp_path, 20)
    read(page, path)
    remarks = field(page, "import.column.13")
    remarks.setFocus()
    press(remarks, Qt.Key.Key_Home)
    assert remarks.currentText() == "Ne pas importer"
    check(page)
    check(page)
    read(page, path)
    assert "dernière fois" in page.importing.columns._how.text()
    assert field(page, "import.column.13").currentText() == "Ne pas importer"


def test_a_mapping_without_a_birth_date_is_refused_with_a_sentence(page, tmp_path):
    read(page, cut_export(tmp_path, 20))
    born = field(page, "import.column.5")
    born.setFocus()
    press(born, Qt.Key.Key_Home)
    check(page)
    assert page.importing.columns._trouble.isVisible()
    assert page.importing._plan is None


def test_a_bad_file_is_said_in_a_sentence(page, tmp_path):
    path = tmp_path / "photo.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    read(page, path)
    assert page.importing.file._trouble.isVisible()
    assert page.importing.file._trouble.accessibleName()


def test_refused_rows_are_kept_where_the_person_says(page, tmp_path):
    read(page, cut_export(tmp_path))
    check(page)
    check(page)
    place = tmp_path / "refus.csv"
    page.importing.save_refused(place)
    refused = page.importing._report.refused
    assert len(place.read_text("utf-8-sig").splitlines()) == refused + 1


def test_going_back_to_the_list_by_the_keyboard(page):
    page.open_import()
    field(page, "import.browse").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    assert page.list.isVisible()


@pytest.mark.parametrize(
    ("encoding", "said"),
    [("cp1252", "Texte Windows (cp1252)"), ("utf-8-sig", "Texte UTF-8,"), ("utf-16", "UTF-16,")],
)
def test_the_encoding_is_named_as_people_call_it(page, tmp_path, encoding, said):
    place = tmp_path / "liste.csv"
    place.write_text(
        "Nom;Prénom;Date de naissance\nIRIBARNE;Hélène;30/01/1951\n", encoding=encoding
    )
    read(page, place)
    assert said in page.importing.columns._how.text()
