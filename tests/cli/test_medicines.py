"""`coordo medicines`: the base imported whole or refused in a sentence, and searched."""

import json

from coordo_desktop.domain.medicines import COMPOSITIONS
from medicine_builders import some_files

COUNTS = ["products", "packs", "substances", "skipped"]
KEYS = ["cis", "name", "substances", "cip13"]


def test_the_base_is_imported_and_found(coordo, folder, tmp_path):
    source = some_files().write(tmp_path / "bdpm")
    done = coordo("medicines", "import", folder, source, "--json")
    assert (done.status, done.err) == (0, "")
    counts = json.loads(done.out)
    assert list(counts) == COUNTS
    assert counts == {"products": 6, "packs": 6, "substances": 8, "skipped": 0}
    found = json.loads(coordo("medicines", "find", folder, "dolip 1000", "--json").out)
    assert [list(line) for line in found] == [KEYS]
    assert found[0] == {
        "cis": "60234100",
        "name": "DOLIPRANE 1000 mg, comprimé",
        "substances": ["PARACÉTAMOL"],
        "cip13": ["3400960234100"],
    }
    assert json.loads(coordo("medicines", "find", folder, "rien de tel", "--json").out) == []
    assert "DOLIPRANE 500 mg" in coordo("medicines", "find", folder, "paracetamol").out


def test_a_cut_file_is_refused_in_a_sentence_and_nothing_changed(coordo, folder, tmp_path):
    coordo("medicines", "import", folder, some_files().write(tmp_path / "bdpm"))
    cut = some_files(without=("60000001",)).write(tmp_path / "cut")
    content = (cut / COMPOSITIONS).read_bytes()
    (cut / COMPOSITIONS).write_bytes(content[: len(content) // 2])
    refused = coordo("medicines", "import", folder, cut, "--json")
    assert refused.status == 1
    assert refused.out == ""
    assert "CIS_COMPO_bdpm.txt" in refused.err
    assert "n’a pas été modifiée" in refused.err
    assert len(json.loads(coordo("medicines", "find", folder, "efferalgan", "--json").out)) == 1


def test_a_folder_without_the_files_is_refused(coordo, folder, tmp_path):
    refused = coordo("medicines", "import", folder, tmp_path)
    assert refused.status == 1
    assert "CIS_bdpm.txt est introuvable" in refused.err
