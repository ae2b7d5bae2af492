"""The journal in the settings: filtered, verified, held against a sheet, saved closed."""

from types import SimpleNamespace

import pikepdf
import pytest
from sqlalchemy import text

from coordo_desktop.domain.access import Role
from coordo_desktop.services.bundle import assemble
from coordo_desktop.store import audit
from coordo_desktop.store.sealing import VaultKey
from coordo_desktop.ui.settings.journal import EVERYBODY, MINE, PROOF
from people import a_patient


@pytest.fixture
def who():
    return "martin"


@pytest.fixture
def desk(store_for, who, vault_path):
    opened = store_for(who)
    key = VaultKey(bytes(range(1, 33)))
    return SimpleNamespace(store=opened, actor=opened.actor, folder=vault_path.parent, key=key)


@pytest.fixture
def services(desk):
    return assemble(desk)


@pytest.fixture
def section(page):
    page.show_section("journal")
    return page.section


def shown(view):
    """Its rows, read as they are when they are painted."""
    for at in range(view.model.rowCount()):
        view.model.row_at(at)
        view.model.data(view.model.index(at, 0))
    return [view.model.row_at(at) for at in range(view.model.rowCount())]


@pytest.fixture
def patient_id(services):
    found = services.patients.create(a_patient(family_name="ETCHEVERRY"))
    services.patients.open(found)
    return found


def test_an_administrator_filters_and_follows_a_record(page, services, patient_id):
    page.show_section("journal")
    view = page.section.views[EVERYBODY]
    assert {line.event for line in shown(view)} == {"patient.read", "patient.create"}
    assert view.table.choose_first()
    view.only_record()
    assert "ETCHEVERRY" in view.filters.record.spec.text
    assert {line.patient_id for line in shown(view)} == {patient_id}
    view.filters.record.closed.emit()
    assert "audit.read" in {line.event for line in shown(view)}


def test_it_is_verified_and_a_sheet_is_held_against_it(section, services, store):
    with store.action("settings.change"):
        pass
    with store.reading() as session:
        code = audit.short_code(audit.head(session))
    section.turn(PROOF)
    section.proof.verify()
    assert "Intact" in section.proof.report.accessibleName()
    section.proof.code.setText(code)
    section.proof.look_up()
    assert "contient bien" in section.proof.answer.accessibleName()
    with store.quietly() as session:
        session.execute(text("DROP TRIGGER audit_no_update"))
        session.execute(text("UPDATE audit SET role = 'S' WHERE seq = 1"))
    section.proof.verify()
    assert "n° 1 a été modifié" in section.proof.report.accessibleName()
    assert section.proof._accept.isHidden()  # a line that was altered is not settled by a click


def test_the_duration_is_kept_and_the_journal_taken_out(section, services, tmp_path):
    section.turn(PROOF)
    section.proof.months.set_value(24)
    section.proof.months.changed.emit(24)
    assert services.audit.keeping().months == 24
    section.proof.export_to(str(tmp_path))
    (folder,) = [one for one in tmp_path.iterdir() if one.name.startswith("journal-")]
    assert (folder / "verifier.py").is_file()


def test_a_file_is_closed_by_a_password_said_once(section, services, tmp_path):
    section.print_shown()
    place = tmp_path / "journal.pdf"
    section.save_to(str(place))
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(place)
    password = section.password.accessibleName().rsplit(" ", 1)[1]
    assert pikepdf.open(place, password=password).encryption.R == 6
    section._leave_paper()
    assert password not in section.password.accessibleName()


@pytest.mark.parametrize("who", [Role.READER])
def test_somebody_else_has_ones_own_events_only(section):
    assert list(section.views) == [MINE]
    assert not hasattr(section, "proof")
