"""What the search field offers to do in views that were not built yet."""

from coordo_desktop.ui.shell.search import matching
from whole_program import settle


def test_the_search_field_books_finds_prepares_and_deals_with_what_waits(start, vault_folder):
    run = start(vault_folder)
    run.unlock()
    window = run.window
    todo = {one.title: one for one in window.commands()}
    todo["Préparer les tournées"].run()
    settle()
    assert window.page("rounds").isVisible()
    todo["Prendre un rendez-vous"].run()
    settle()
    page = window.page("agenda")
    assert page.side.appointment.isVisible()
    todo["À traiter"].run()
    settle()
    assert page.waiting_shown
    assert page.side.open is None
    todo["Trouver un créneau"].run()
    settle()
    assert page.side.slots.isVisible()
    found = {one.title: one for one in matching("sauvegardes", window.commands())}
    found["Réglages\u202f: Sauvegardes"].run()
    settle()
    assert window.page("settings").tabs.value() == "backups"
    window.open_view("patients")
    settle()
    assert window.page("patients").list.search.hasFocus()
    assert not page.waiting_shown
