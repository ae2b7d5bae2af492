"""The three files of the public base: read as published, refused as a whole when cut."""

from datetime import date

import pytest

from coordo_desktop.domain.medicines import (
    COMPOSITIONS,
    FILES,
    PACKS,
    PRODUCTS,
    MedicineFileCut,
    MedicineFileMissing,
    MedicineFileWrong,
    Nature,
)
from coordo_desktop.exchange.medicines import read_folder
from medicine_builders import Files, some_files, the_real_files


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig"])
def test_every_encoding_it_was_published_in_gives_the_same_words(tmp_path, encoding):
    found = read_folder(some_files().write(tmp_path / "bdpm", encoding))
    assert len(found.products) == len(found.packs) == 6
    assert {one.name for _, one in found.ingredients} >= {"PARACÉTAMOL", "CLAVULANIQUE (ACIDE)"}
    assert [one.nature for cis, one in found.ingredients if cis == "61348441"] == [
        Nature.MOIETY, Nature.ACTIVE,
    ]  # fmt: skip
    assert found.published == date(2016, 12, 16)
    assert found.skipped == ()


def test_one_line_in_the_other_encoding_is_read_all_the_same(tmp_path):
    folder = some_files().write(tmp_path / "bdpm")
    file = folder / PRODUCTS
    lines = file.read_bytes().split(b"\n")
    lines[0] = lines[0].decode("cp1252").encode("utf-8")
    file.write_bytes(b"\n".join(lines))
    assert all("�" not in product.name + product.form for product in read_folder(folder).products)
    assert {product.form for product in read_folder(folder).products} >= {"comprimé", "gélule"}


def test_the_apostrophe_of_windows_is_an_apostrophe(tmp_path):
    files = some_files()
    files.packs[0] = files.packs[0].replace("plaquette de 8", "avec nécessaire d’administration")
    found = read_folder(files.write(tmp_path / "bdpm"))
    assert found.packs[0][1].label == "avec nécessaire d’administration"


def test_lines_that_cannot_be_taken_are_counted_with_their_reason(tmp_path):
    files = some_files()
    files.products.append(files.products[0])
    files.products.append("not-a-code" + files.products[1][8:])
    files.packs.append("trois\tcolonnes\tseulement")
    files.compositions.append(files.compositions[0].replace("60234100", "69999998"))
    found = read_folder(files.write(tmp_path / "bdpm"))
    assert [(one.file, one.reason) for one in found.skipped] == [
        (PRODUCTS, "double"), (PRODUCTS, "code"), (PACKS, "columns"), (COMPOSITIONS, "orphan"),
    ]  # fmt: skip
    assert len(found.products) == 6


def test_a_pack_whose_product_is_missing_is_kept_and_counted(tmp_path):
    files = some_files()
    files.packs.append(files.packs[0].replace("60234100", "69999998"))
    found = read_folder(files.write(tmp_path / "bdpm"))
    assert len(found.packs) == 7
    assert found.orphans == 1


@pytest.mark.parametrize("name", FILES)
def test_a_file_cut_in_the_middle_of_a_line_is_refused(tmp_path, name):
    folder = some_files().write(tmp_path / "bdpm")
    content = (folder / name).read_bytes()
    (folder / name).write_bytes(content[: len(content) // 2])
    with pytest.raises(MedicineFileCut) as refused:
        read_folder(folder)
    assert refused.value.file == name


@pytest.mark.parametrize("name", FILES)
def test_a_file_cut_between_two_lines_is_refused(tmp_path, name):
    files = Files()
    for number in range(60):
        code = f"6{number:07d}"
        substances = [(f"{number:05d}", f"SUBSTANCE {number}", "1 mg", "SA", 1)]
        files.add(code, f"PRODUIT {number}", "comprimé", "orale", True, substances)
    folder = files.write(tmp_path / "bdpm")
    assert len(read_folder(folder).products) == 60
    lines = (folder / name).read_bytes().splitlines(keepends=True)
    (folder / name).write_bytes(b"".join(lines[:30]))
    with pytest.raises(MedicineFileCut) as refused:
        read_folder(folder)
    assert refused.value.file == name
    assert refused.value.missing == 30


@pytest.mark.parametrize("name", FILES)
def test_an_empty_file_is_refused(tmp_path, name):
    folder = some_files().write(tmp_path / "bdpm")
    (folder / name).write_bytes(b"")
    with pytest.raises(MedicineFileCut):
        read_folder(folder)


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(tmp_path, name):
    folder = some_files().write(tmp_path / "bdpm")
    (folder / name).unlink()
    with pytest.raises(MedicineFileMissing) as refused:
        read_folder(folder)
    assert refused.value.file == name


def test_a_folder_that_is_not_there_or_a_folder_in_place_of_a_file(tmp_path):
    with pytest.raises(MedicineFileMissing):
        read_folder(tmp_path / "nowhere")
    folder = some_files().write(tmp_path / "bdpm")
    (folder / PACKS).unlink()
    (folder / PACKS).mkdir()
    with pytest.raises(MedicineFileMissing):
        read_folder(folder)


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 nothing like it\n",
        b"un,deux,trois\n1,2,3\n",
        b"\x00\x01\x02" * 400 + b"\n",
        "nom\tprénom\tville\tâge\ta\tb\tc\td\te\tf\tg\th\n".encode() * 30,
    ],
)
def test_another_file_under_that_name_is_refused(tmp_path, content):
    folder = some_files().write(tmp_path / "bdpm")
    (folder / PRODUCTS).write_bytes(content)
    with pytest.raises(MedicineFileWrong) as refused:
        read_folder(folder)
    assert refused.value.file == PRODUCTS


def test_two_files_exchanged_are_refused(tmp_path):
    folder = some_files().write(tmp_path / "bdpm")
    packs, made = (folder / PACKS).read_bytes(), (folder / COMPOSITIONS).read_bytes()
    (folder / PACKS).write_bytes(made)
    (folder / COMPOSITIONS).write_bytes(packs)
    with pytest.raises(MedicineFileWrong):
        read_folder(folder)


def test_names_are_found_whatever_their_case(tmp_path):
    folder = some_files().write(tmp_path / "bdpm")
    (folder / PRODUCTS).rename(folder / PRODUCTS.upper())
    assert len(read_folder(folder).products) == 6


def test_reading_tells_how_far_it_has_come_and_may_be_stopped(tmp_path):
    class Stopped(Exception):
        pass

    files = Files()
    for number in range(3000):
        code = f"6{number:07d}"
        files.add(code, f"P {number}", "f", "orale", True, [("00001", "S", "", "SA", 1)])
    folder = files.write(tmp_path / "bdpm")
    told = []
    read_folder(folder, lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert len({total for _, total in told}) == 1
    assert told[-1][0] == told[-1][1]

    def stop(_done, _total):
        raise Stopped

    with pytest.raises(Stopped):
        read_folder(folder, stop)


def test_the_files_as_published_are_read_to_the_last_line():
    folder = the_real_files()
    if folder is None:
        print("the published files are not on this machine: nothing to compare with")  # noqa: T201
        return
    found = read_folder(folder)
    assert len(found.products) == 14_442
    assert len(found.packs) == 20_083
    assert len(found.ingredients) == 27_023
    assert found.substance_count() == 3_352
    assert found.skipped == ()
    assert found.orphans == 3
    names = {product.cis: product.name for product in found.products}
    assert names["60234100"] == "DOLIPRANE 1000 mg, comprimé"
    assert not any("�" in name for name in names.values())
