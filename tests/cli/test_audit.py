"""`coordo audit`: the journal verified, exported, a code from paper looked up."""

import json

from coordo_desktop.services.bundle import assemble
from coordo_desktop.store import audit
from coordo_desktop.system.clock import now
from vault_support import opened


def test_the_journal_is_verified_exported_and_asked(coordo, with_maite, tmp_path):
    told = coordo("audit", "verify", with_maite)
    assert (told.status, "Le journal est intact." in told.out) == (0, True), told
    assert json.loads(coordo("audit", "verify", with_maite, "--json").out)["ok"]
    place = tmp_path / "ailleurs"  # made, as for a backup
    assert coordo("audit", "export", with_maite, place).status == 0
    (folder,) = place.iterdir()
    assert (folder / "verifier.py").is_file()
    assert coordo("audit", "verify", with_maite, "--anchors-of", folder).status == 0
    desk = opened(with_maite, now)
    with desk.store.reading() as session:
        code = audit.short_code(audit.head(session))
    desk.close()
    assert coordo("audit", "code", with_maite, code).status == 0
    assert coordo("audit", "code", with_maite, code.replace("·", "· 0")[:-1]).status == 1


def test_a_journal_somebody_touched_is_told_with_status_1(coordo, with_maite):
    desk = opened(with_maite, now)
    assemble(desk)
    connection = desk.store.engines.maintenance()
    connection.execute("DROP TRIGGER audit_no_update")
    connection.execute("UPDATE audit SET role = 'S' WHERE seq = 3")
    connection.close()
    desk.close()
    told = coordo("audit", "verify", with_maite)
    assert (told.status, "n° 3 a été modifié" in told.out) == (1, True), told
    assert coordo("audit", "verify", with_maite, "--key", "abc").status == 1
