"""`coordo pack`: the continuity pack where an administrator wants it."""

import json

import pikepdf

STRONG = "ABCD-EFGH-JKLM-NPQR"


def test_the_pack_is_written_closed(coordo, with_maite, tmp_path, monkeypatch):
    monkeypatch.setenv("COORDO_PACK_PASSWORD", STRONG)
    out = tmp_path / "cle"
    out.mkdir()
    told = json.loads(coordo("pack", with_maite, out, "--json").out)
    with pikepdf.open(told["file"], password=STRONG) as document:
        assert len(document.pages) == told["pages"]


def test_a_weak_password_or_none_is_a_misuse_and_nothing_is_written(
    coordo, with_maite, tmp_path, monkeypatch
):
    assert coordo("pack", with_maite, tmp_path).status == 2
    monkeypatch.setenv("COORDO_PACK_PASSWORD", "court")
    assert coordo("pack", with_maite, tmp_path).status == 2
    assert not list(tmp_path.glob("Continuite*"))


def test_a_folder_that_is_not_there_is_made_but_not_the_medium_it_is_on(
    coordo, with_maite, tmp_path, monkeypatch
):
    monkeypatch.setenv("COORDO_PACK_PASSWORD", STRONG)
    assert coordo("pack", with_maite, tmp_path / "nouveau").status == 0
    assert list((tmp_path / "nouveau").glob("Continuite*"))
    answer = coordo("pack", with_maite, tmp_path / "absente" / "nouveau")
    assert answer.status == 1
    assert "Impossible d’enregistrer à cet endroit" in answer.err
    assert not (tmp_path / "absente").exists()
