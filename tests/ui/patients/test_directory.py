"""The directory: listed, changed, left, linked to an account."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from conftest import user_id_of
from coordo_desktop.domain.access import Role
from coordo_desktop.ui.patients.directory_page import DirectoryPage
from people import a_professional

from .conftest import field, press, put, services_over, type_in, validate

CTRL = Qt.KeyboardModifier.ControlModifier


def shown(directory):
    return [one.name for one in directory._model.rows()]


def test_somebody_is_listed_by_the_keyboard_and_taken_back(directory, services, tools):
    press(directory.table, Qt.Key.Key_N, CTRL)
    type_in(directory, "directory.form.name", "HARISMENDY")
    type_in(directory, "directory.form.given_name", "Peio")
    type_in(directory, "directory.form.phone", "05 36 49 12 20")
    validate(directory.form)
    (kept,) = services.directory.listed()
    assert (kept.name, kept.phone) == ("HARISMENDY", "+33536491220")
    assert shown(directory) == ["HARISMENDY"]
    tools.messages.undo()
    assert services.directory.listed() == []


def test_a_change_can_be_taken_back(directory, services, tools):
    services.directory.add(a_professional("OYHENART"))
    directory.refresh()
    directory._into()
    press(directory.table, Qt.Key.Key_Return)
    type_in(directory, "directory.form.organisation", "Cabinet du Port")
    validate(directory.form)
    assert services.directory.listed()[0].organisation == "Cabinet du Port"
    tools.messages.undo()
    assert services.directory.listed()[0].organisation == ""


def test_a_wrong_rpps_is_said_and_kept(directory, services):
    press(directory.table, Qt.Key.Key_N, CTRL)
    type_in(directory, "directory.form.name", "LARRALDE")
    type_in(directory, "directory.form.rpps", "12345")
    assert directory.form._form.frame("rpps").error
    validate(directory.form)
    assert services.directory.listed()[0].rpps == "12345"


def test_somebody_who_left_is_hidden_not_erased(directory, services, tools):
    services.directory.add(a_professional("OYHENART"))
    directory.refresh()
    directory._into()
    press(directory.table, Qt.Key.Key_Delete)
    assert shown(directory) == []
    box = field(directory, "directory.left")
    box.setFocus()
    press(box, Qt.Key.Key_Space)
    assert shown(directory) == ["OYHENART"]
    tools.messages.undo()
    assert [one.name for one in services.directory.listed()] == ["OYHENART"]


def test_an_administrator_links_an_account(directory, services):
    services.directory.add(a_professional("OYHENART"))
    directory.refresh()
    directory._into()
    press(directory.table, Qt.Key.Key_Return)
    account = field(directory, "directory.form.user_id")
    account.set_value(user_id_of("oyhenart"))
    account.setFocus()
    validate(directory.form)
    assert services.directory.of_user(user_id_of("oyhenart")).name == "OYHENART"


def test_the_account_is_not_offered_to_others(window, tools, store_for):
    store = store_for(Role.COORDINATOR)
    page = put(window, DirectoryPage(services_over(store), tools, store.actor), tools)
    press(page.table, Qt.Key.Key_N, CTRL)
    assert "user_id" not in page.form._form.values()


def test_the_search_narrows_as_one_types(directory, services):
    for name in ("OYHENART", "LARRALDE"):
        services.directory.add(a_professional(name))
    directory.refresh()
    type_in(directory, "directory.search", "larr")
    directory.search.ask_now()
    assert shown(directory) == ["LARRALDE"]


def test_what_was_being_typed_comes_back_after_a_lock(directory, window, tools, services, store):
    press(directory.table, Qt.Key.Key_N, CTRL)
    type_in(directory, "directory.form.name", "DUCASSE")
    directory.flush_drafts()
    directory.hide()
    after = put(window, DirectoryPage(services, tools, store.actor), tools)
    after.restore_view_state({})
    assert after.form._form.editor("name").value() == "DUCASSE"
    press(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert services.drafts.mine() == []


def test_the_hours_and_absences_of_somebody_are_one_key_away(directory, services, qtbot):
    one = services.directory.add(a_professional("OYHENART"))
    directory.refresh()
    directory._into()
    with qtbot.waitSignal(directory.absences_asked) as asked:
        press(directory.table, Qt.Key.Key_H)
    assert asked.args == [one]
