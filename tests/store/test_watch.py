import pytest

from coordo_desktop.domain.upkeep import ProgramTooOld, Sharer, SynchronisedFolder
from coordo_desktop.store import watch, watch_folder, watch_versions
from coordo_desktop.store.watch_versions import Part, numbers, text_of
from coordo_desktop.ui.kit.sentences import sentence


def test_the_network_is_told_by_the_mount(tmp_path, monkeypatch):
    mounts = tmp_path / "mountinfo"
    mounts.write_text(
        "21 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
        "22 21 0:44 / /mnt/donnée\\040commune rw shared:1 - cifs //srv/p rw\n"
    )
    monkeypatch.setattr(watch_folder, "_MOUNTS", mounts)
    assert watch_folder.sharer_of(watch_folder.Path("/mnt/donnée commune/coffre")) is Sharer.NETWORK
    assert watch_folder.sharer_of(watch_folder.Path("/mnt/coffre")) is None


def test_a_log_erased_behind_a_link_is_lost(tmp_path):
    (tmp_path / "disque").mkdir()
    (tmp_path / "lien").symlink_to(tmp_path / "disque")
    log = tmp_path / "disque" / "coffre.db-wal"
    with log.open("wb"):
        log.unlink()
        assert watch.log_lost(tmp_path / "lien" / "coffre.db")
    assert not watch.log_lost(tmp_path / "lien" / "coffre.db")


def test_onedrive_is_told_by_its_variable(tmp_path, monkeypatch):
    monkeypatch.setenv("OneDrive", str(tmp_path / "nuage"))
    assert watch_folder.sharer_of(tmp_path / "nuage" / "coffre") is Sharer.ONEDRIVE
    assert watch_folder.sharer_of(tmp_path / "coffre") is None


def test_every_sharer_has_its_words():
    said = {sentence(SynchronisedFolder(one)) for one in Sharer}
    assert len(said) == len(Sharer)


def test_what_this_program_is_built_on_is_recent_enough():
    watch_versions.refuse_old()


@pytest.mark.parametrize("part", ["sqlcipher", "sqlite", "openssl", "qt"])
def test_an_old_part_opens_nothing(monkeypatch, part):
    old = (Part(part, (3, 50), (3, 49, 9)),)
    monkeypatch.setattr(watch_versions, "parts", lambda: old)
    with pytest.raises(ProgramTooOld) as refused:
        watch_versions.refuse_old()
    assert "3.49.9" in sentence(refused.value)


def test_versions_are_read_out_of_what_parts_say():
    assert numbers("OpenSSL 3.6.0 1 Oct 2025") == (3, 6, 0)
    assert text_of(numbers("4.19.0 community")) == "4.19.0"
    assert numbers("none") < (1,)
