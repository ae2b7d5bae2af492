"""Files saved where somebody chose: whole, closed to others, or not at all."""

import stat

import pytest

from coordo_desktop.domain.errors import PlaceNotWritable
from coordo_desktop.domain.handover import SheetRequest, UnknownSheet
from coordo_desktop.services.handover import HandoverService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.saving import save_file
from transmission_builders import a_patient


def test_a_saved_file_is_its_owners_only(tmp_path):
    path = tmp_path / "f.pdf"
    save_file(path, b"%PDF")
    assert path.read_bytes() == b"%PDF"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.glob(".*")) == []


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(PlaceNotWritable):
        save_file(tmp_path / "absent" / "f.pdf", b"%PDF")


@pytest.fixture
def handover(store):
    service = HandoverService(store)
    who = PatientService(store).create(a_patient())
    service.print_sheet(service.prepare(SheetRequest(patients=(who,))))
    return service


def test_a_mark_taken_back_leaves_the_sheet_where_it_was(handover, clock):
    before = handover.line(1)
    handover.mark_returned(1)
    returned = handover.line(1)
    handover.mark_destroyed(1)
    handover.unmark(returned)
    assert handover.line(1) == returned
    handover.unmark(before)
    assert handover.line(1) == before


def test_a_sheet_that_is_not_there_has_no_line(handover):
    with pytest.raises(UnknownSheet):
        handover.line(2)
