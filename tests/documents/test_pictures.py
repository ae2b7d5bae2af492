from io import BytesIO

import pikepdf
import pytest

from coordo_desktop.documents import handover, pictures, protect
from documents.builders import the_mock_up
from documents.reading import flat

PDF = handover.render(the_mock_up())


def test_a_page_is_a_picture_in_four_bytes_a_pixel():
    image = pictures.page(PDF, 0, 72)
    assert (image.width, image.height) == (596, 842)
    assert len(image.rgba) == 596 * 842 * 4
    assert image.rgba[:4] == b"\xff\xff\xff\xff"
    assert b"\x00\x00\x00\xff" in image.rgba


def test_more_dots_give_a_larger_picture():
    assert pictures.page(PDF, 0, 144).width == pytest.approx(2 * 596, abs=2)


def test_pages_come_one_by_one_in_order():
    images = list(pictures.pages(PDF, 30))
    assert len(images) == pictures.page_count(PDF) == 2
    assert images[0].rgba != images[1].rgba


def test_a_page_says_its_size():
    assert pictures.page_size(PDF) == pytest.approx((595.28, 841.89), abs=0.1)


def test_a_protected_file_opens_with_its_password_only():
    closed = protect.with_password(PDF, "mot de passe à part")
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(closed))
    with pikepdf.open(BytesIO(closed), password="mot de passe à part") as document:
        assert document.encryption.R == 6
        assert document.encryption.bits == 256
        out = BytesIO()
        document.save(out)
    assert flat(out.getvalue()) == flat(PDF)


def test_a_protected_file_shows_nothing():
    closed = protect.with_password(PDF, "x")
    assert b"Feuille" not in closed


def test_an_empty_password_protects_nothing():
    with pytest.raises(ValueError, match="empty"):
        protect.with_password(PDF, "")
