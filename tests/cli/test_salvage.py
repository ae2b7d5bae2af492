import json

from coordo_desktop.store.checks import PAGE
from coordo_desktop.store.folder import DATABASE
from coordo_desktop.system.clock import now
from vault_support import a_practice, opened


def test_a_damaged_vault_is_salvaged_into_a_new_folder(coordo, tmp_path):
    folder, fresh = tmp_path / "coffre", tmp_path / "neuf"
    a_practice(folder, now)[0].close()
    told = coordo("salvage", str(folder), str(fresh), "--json")
    assert told.status == 0
    report = json.loads(told.out)
    assert (report["pages"], report["aside"]) == (0, "")
    opened(fresh, now).close()
    told = coordo("salvage", folder, folder)
    assert told.status == 1
    assert "n’est pas abîmé" in told.err
    data = bytearray((folder / DATABASE).read_bytes())
    data[-2 * PAGE + 50] ^= 1
    (folder / DATABASE).write_bytes(data)
    told = coordo("salvage", folder, tmp_path / "autre")
    assert told.status == 0
    assert "1 page abîmée sur" in told.out
    assert "practice" not in told.out
    again = coordo("salvage", str(folder), str(fresh))
    assert again.status == 1
    assert "déjà" in again.err


def test_a_folder_that_is_no_vault_is_refused(coordo, tmp_path):
    told = coordo("salvage", str(tmp_path / "rien"), str(tmp_path / "neuf"))
    assert told.status == 1
    assert not (tmp_path / "neuf").exists()
